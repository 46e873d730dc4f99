package e2e

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/message"
)

// TestConservation lets some users do whatever the contracts of both chains offer,
// at random: what makes sense and what does not, to receivers that refuse, starve,
// call back and lie, while L1 is reorganised now and then. At any time L1 holds
// exactly what can be claimed of it and what the rollup has burnt, no message is
// delivered twice or comes out of nothing, and in the end each of them can be
// delivered or taken back.
//
// NROLLUP_STEPS=5000 takes so many steps, NROLLUP_SEED repeats those of a run.
func TestConservation(t *testing.T) {
	steps := 250
	if s := os.Getenv("NROLLUP_STEPS"); s != "" {
		var err error
		if steps, err = strconv.Atoi(s); err != nil {
			t.Fatalf("NROLLUP_STEPS: %v", err)
		}
	}
	seed, _ := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	e := newEconomy(t, rand.New(rand.NewPCG(seed, 41)))
	for step := range steps {
		e.step()
		if step%8 == 0 {
			e.check()
		}
	}
	e.end()
}

// economy is a rollup in use.
type economy struct {
	*auditor
	rng       *rand.Rand
	bridge    *message.Bridge
	sequencer *settler
	stranger  *settler
	onL1      map[string]common.Address // receivers
	tokens    []common.Address          // of L1
	claims    map[*chain][]call         // that were sent
	proving   common.Hash               // the last root that was sent to the rollup, and is in no block yet
	made      map[string]int            // moves
	undone    int                       // blocks of L1 that were taken back
}

// users have ETH on both chains.
var users = []string{"user", "second", "attacker"}

func newEconomy(t *testing.T, rng *rand.Rand) *economy {
	n := newNetwork(t, options{slotsPerEpoch: 64, forced: shortForced, l2Alloc: receiversAlloc(fund(users...))})
	e := &economy{auditor: newAuditor(n), rng: rng, bridge: n.bridge(), claims: make(map[*chain][]call), made: make(map[string]int)}
	e.sequencer, e.stranger = n.newSequencer(), n.newRescuer("deployer")
	e.onL1 = n.deployReceivers("user")
	e.tokens = []common.Address{n.l1.newToken("user"), n.l1.deploy("user", brittleCode)}
	e.share()
	for range 8 { // what a reorganisation needs
		n.mineL1()
	}
	return e
}

// share gives all users tokens, which the bridge may take.
func (e *economy) share() {
	e.Helper()
	for _, name := range users {
		if name != "user" {
			e.l1.send("user", call{to: &e.tokens[0], data: tokenABI.PackTransfer(address(name), ether(1000))})
		}
		e.l1.send(name, call{to: &e.tokens[1]})
		e.l1.approve(name, e.tokens[0], e.deployment.Contracts.TokenBridge, ether(1_000_000))
	}
	e.mineL1()
}

// step does something.
func (e *economy) step() {
	e.Helper()
	switch n := e.rng.IntN(100); {
	case n < 12:
		e.mineL1()
	case n < 26:
		e.build()
	case n < 34:
		e.settleSoon(e.sequencer)
	case n < 37:
		e.reorganise()
	case n < 39:
		e.pass(uint64(e.rng.IntN(70)))
	case n < 40:
		e.strangerSettles()
	default:
		move := moves[e.rng.IntN(len(moves))]
		e.made[move.name]++
		move.make(e)
	}
}

// check audits everything.
func (e *economy) check() {
	e.Helper()
	e.derived(e.sequencer.derivation)
	deposits, withdrawals := e.audit()
	for _, token := range e.tokens {
		e.auditToken(token, deposits, withdrawals)
	}
}

// build has the sequencer's node make a block, with what waits in the inbox or
// without.
func (e *economy) build() {
	e.Helper()
	e.sequencer.censors = e.rng.IntN(3) > 0
	e.sequencer.build()
	e.proving = common.Hash{}
}

// settleSoon has an operator settle what it can.
func (e *economy) settleSoon(s *settler) {
	e.Helper()
	e.mineL1() // what was anchored to the head can be settled then
	e.derived(s.derivation)
	defer e.run(s.operator)()
	for range 4 {
		if e.head() == s.Head() {
			return
		}
		e.eventually("the operator has looked", func() bool {
			status := s.operator.Status()
			return e.l1.pending(s.operator.Account()) || status.Problem != "" || e.head() == s.Head()
		})
		e.mineL1()
		e.derived(s.derivation)
	}
}

// strangerSettles has somebody settle a block when the sequencer has been silent
// for long enough, and for so long that forced transactions lapse.
func (e *economy) strangerSettles() {
	e.Helper()
	e.pass(e.deployment.Spec.SequencerTimeout + 2)
	e.derived(e.stranger.derivation)
	e.stranger.build()
	e.settleSoon(e.stranger)
	e.derived(e.sequencer.derivation)
	e.made["a stranger settles"]++
}

// reorganise takes some blocks of L1 back, and makes others.
func (e *economy) reorganise() {
	e.Helper()
	depth := e.reversible(uint64(1 + e.rng.IntN(6)))
	e.rewindL1(e.l1.header("latest").Number.Uint64() - depth)
	e.forward1(slotSeconds) // other blocks than before
	for range 1 + e.rng.IntN(int(depth)+1) {
		e.mineL1()
	}
	e.derived(e.sequencer.derivation)
	e.undone += int(depth)
}

// end delivers all that can be delivered, and takes back the rest.
func (e *economy) end() {
	e.Helper()
	e.calm()
	for round := 0; ; round++ {
		e.build()
		e.settleSoon(e.sequencer)
		e.check()
		deposits, withdrawals := e.deposits(), e.withdrawals()
		if len(deposits.open()) == 0 && len(withdrawals.open()) == 0 {
			break
		}
		if round == 60 {
			e.Fatalf("cannot be delivered, nor taken back: deposits %+v, withdrawals %+v", deposits.open(), withdrawals.open())
		}
		e.finish(deposits, withdrawals, round)
	}
	e.settledInFull()
	deposits, withdrawals := e.deposits(), e.withdrawals()
	e.paid(deposits, withdrawals)
	e.Logf("moves: %v", e.made)
	e.Logf("%d deposits, %d withdrawals, %d blocks of the rollup, %d of L1, of which %d more were taken back",
		len(deposits.sent), len(withdrawals.sent), e.l2Node.Head().Number, e.l1.header("latest").Number, e.undone)
}

// finish tries to deliver open messages, and in every second round to take back
// those which it did not get through.
func (e *economy) finish(deposits, withdrawals *mail, round int) {
	e.Helper()
	take := round%2 == 1
	for _, m := range deposits.open() {
		e.endDeposit(e.ender(m, take), m.Nonce, take)
	}
	for _, m := range withdrawals.open() {
		e.endWithdrawal(e.ender(m, take), m.Nonce, take)
	}
}

// ender is who ends a message: to take it back, the one who may.
func (e *economy) ender(m *message.Message, take bool) string {
	for _, name := range users {
		if take && address(name) == m.Refund {
			return name
		}
	}
	return e.user()
}
