package e2e

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

// exit is a call of the rollup that takes ETH out, to an account on L1.
func exit(to string, amount *big.Int) call {
	messenger := rollup.L2Messenger
	return call{to: &messenger, value: amount, data: messengerABI.PackSend(address(to), new(big.Int), 0, address(to), nil), gas: 500_000}
}

// A sequencer that is alive leaves a transaction out, and bids more than anyone for
// every block of L1. The user's own node settles it all the same.
func TestCensoringSequencer(t *testing.T) {
	n := newNetwork(t, options{forced: shortForced, slotsPerEpoch: 64})
	censor, r := n.newSequencer(), n.newRescuer("user")
	censor.censors = true
	tx := n.force("user", "alice", r.Node, exit("alice", ether(7)))
	bond := n.l1.balance(address("user"))
	n.l2.transfer("carol", "dave")
	censor.build()
	n.mineL1()
	n.settlePlainly("operator", censor, 1)
	n.pass(shortForced.Delay)
	if len(n.waiting()) != 1 {
		t.Fatal("the inbox is empty")
	}

	n.l2.transfer("carol", "dave")
	first := censor.build()
	n.mineL1()
	n.settlePlainly("operator", censor, 1) // one, after which it has to leave time
	if n.head() != first.Ref {
		t.Fatalf("the head is %v, want the sequencer's %v", n.head(), first.Ref)
	}
	n.derived(r.derivation)
	n.l2.transfer("carol", "dave")
	censor.build()
	r.build()
	stop := n.run(r.operator)
	n.eventually("the rescuer posts", func() bool { return n.l1.pending(r.operator.Account()) })
	refused := n.settlePlainly("operator", censor, 0)
	stop()
	n.l1.failed(refused)
	if left := n.waiting(); len(left) != 0 || n.head() != r.Head() {
		t.Fatalf("%d entries wait; the head is %v, want %v", len(left), n.head(), r.Head())
	}
	if got := n.l1.balance(address("user")); got.Sub(got, bond).Cmp(new(big.Int).Neg(ether(1))) < 0 {
		t.Errorf("settling and the bond cost %v wei", got)
	}

	// The sequencer's chain goes on from there, and its users have lost nothing.
	n.derived(censor.derivation)
	n.l2.succeeded(tx)
	n.eventually("the transactions are back", func() bool { return n.l2.pendingNonce("carol") == 3 })
	censor.build()
	n.mineL1()
	censor.settle()
	if n.l2.nonce("carol") != 3 {
		t.Errorf("%d transfers are settled", n.l2.nonce("carol"))
	}
	n.claim("user", n.bridge(), 0)
	n.l1.owns("alice", ether(7))
	n.label()
	n.settledInFull()
}

// settlePlainly posts what a node has after the settled head by plain advances that
// pay more than anyone, whatever a simulation says, and has a block of L1 made. It
// returns the transaction, and checks that the head moved by so many blocks.
func (n *network) settlePlainly(from string, s *settler, want uint64) *types.Transaction {
	n.Helper()
	var (
		head   = n.head()
		blocks []bindings.Block
	)
	for number := head.Number + 1; number <= s.Head().Number; number++ {
		block, err := s.Block(n.ctx, number)
		n.must(err)
		blocks = append(blocks, n.settleable(block))
	}
	data := bindings.NewNativeRollup().PackAdvance(head.Hash, blocks)
	tx := n.l1.send(from, call{to: &n.deployment.Contracts.Rollup, data: data, gas: 8_000_000, tip: 20 * params.GWei})
	n.mineL1()
	if got := n.head().Number - head.Number; want > 0 && got != want {
		n.Fatalf("%d blocks were settled, want %d", got, want)
	}
	return tx
}

// drainCode pays all that the account has to whoever calls it and sends nothing.
var drainCode = blockgen.Assemble(`
	CALLVALUE @keep JUMPI
	0 0 0 0 SELFBALANCE CALLER GAS CALL
	keep: STOP`)

// Somebody fills the queue with transactions of accounts that he drains right
// afterwards, as their code lets him (EIP-7702). What waits behind them gets
// through, and whoever clears them away is paid for it.
func TestForcedQueueOfPaupers(t *testing.T) {
	const paupers = 6
	drain := common.Address{0xd0}
	alloc := types.GenesisAlloc{drain: {Code: drainCode, Nonce: 1}}
	for i := range paupers {
		alloc[address(fmt.Sprint("pauper", i))] = types.Account{Balance: ether(1), Code: types.AddressToDelegation(drain)}
	}
	n := newNetwork(t, options{forced: shortForced, slotsPerEpoch: 64, l2Alloc: alloc})
	sequencer := n.newSequencer()
	for i := range paupers {
		name := fmt.Sprint("pauper", i)
		n.force("attacker", name, n.l2Node, exit(name, common.Big1))
	}
	victim := n.force("user", "alice", n.l2Node, exit("alice", ether(1)))
	for i := range paupers {
		account := address(fmt.Sprint("pauper", i))
		n.l2.send("bob", call{to: &account})
	}
	sequencer.censors = true // they come first where it does not
	sequencer.build()
	n.mineL1()
	sequencer.settle()
	if entries := n.waiting(); len(entries) != paupers+1 {
		t.Fatalf("%d entries wait", len(entries))
	}
	n.stillValid("second", 0)

	n.pass(shortForced.Delay + 2)
	r := n.newRescuer("second")
	before := n.l1.balance(address("second"))
	r.build()
	r.settle()
	n.eventuallyEmpty(r)
	n.derived(sequencer.derivation)
	n.l2.succeeded(victim)
	bonds := new(big.Int).Mul(n.deployment.Spec.Forced.Bond.ToInt(), big.NewInt(paupers))
	gained := new(big.Int).Sub(n.l1.balance(address("second")), before)
	if gained.Cmp(new(big.Int).Div(bonds, common.Big2)) < 0 {
		t.Errorf("clearing the queue brought %v wei, the bonds are %v", gained, bonds)
	}
	n.claim("user", n.bridge(), 0)
	n.l1.owns("alice", ether(1))
}

// stillValid checks that nobody can take an entry out of the inbox now.
func (n *network) stillValid(from string, index int) {
	n.Helper()
	entry := n.waiting()[index]
	account, err := n.l2Node.Account(n.ctx, n.head().Number, entry.Sender)
	n.must(err)
	m := &mailbox{network: n}
	inbox := &n.deployment.Contracts.Inbox
	m.refused(n.l1, from, call{to: inbox, data: forcedInboxABI.PackRemove(entry.Index, entry.ForcedTransaction, n.head().Number, account.Proof)}, "StillValid")
	m.refused(n.l1, from, call{to: inbox, data: forcedInboxABI.PackRemoveLapsed(entry.Index, entry.ForcedTransaction)}, "NotLapsed")
}

// eventuallyEmpty lets an operator work until nothing is left in the inbox.
func (n *network) eventuallyEmpty(s *settler) {
	n.Helper()
	defer n.run(s.operator)()
	n.eventually("the inbox is empty", func() bool {
		if n.l1.pending(s.operator.Account()) {
			n.mineL1()
		}
		return len(n.waiting()) == 0
	})
}

// A transaction waits in the inbox while its sender uses the nonce for another one,
// or loses what it would cost. The former gives the bond back to who paid it, the
// latter to who says so after the deadline, unless the funds have come back.
func TestForcedTransactionBecameInvalid(t *testing.T) {
	drain := common.Address{0xd0}
	alloc := types.GenesisAlloc{drain: {Code: drainCode, Nonce: 1}}
	for _, name := range []string{"poor", "rich"} {
		alloc[address(name)] = types.Account{Balance: ether(3), Code: types.AddressToDelegation(drain)}
	}
	n := newNetwork(t, options{forced: shortForced, slotsPerEpoch: 64, l2Alloc: alloc})
	sequencer := n.newSequencer()
	sequencer.censors, sequencer.operator = true, n.newOperator("operator", n.l2Node)
	late := n.force("user", "alice", n.l2Node, exit("alice", ether(1)))
	n.force("user", "poor", n.l2Node, exit("poor", ether(1)))
	valid := n.force("user", "rich", n.l2Node, exit("rich", ether(1)))
	n.l2.transfer("alice", "dave")
	poor, rich := address("poor"), address("rich")
	n.l2.send("bob", call{to: &poor})
	n.l2.send("bob", call{to: &rich})
	sequencer.build()
	n.mineL1()
	sequencer.settle()

	bond := n.deployment.Spec.Forced.Bond.ToInt()
	gains := func(name string, index int) *big.Int {
		before := n.l1.balance(address(name))
		n.remove("second", index)
		return before.Sub(n.l1.balance(address(name)), before)
	}
	if got := gains("user", 0); got.Cmp(bond) != 0 { // before the deadline
		t.Errorf("%v wei came back, the bond is %v", got, bond)
	}
	n.stillValid("second", 0)
	n.pass(shortForced.Delay + 2)
	if got := gains("second", 0); got.Sign() <= 0 || got.Cmp(bond) >= 0 {
		t.Errorf("who removed it has gained %v wei, the bond is %v", got, bond)
	}
	n.l2.send("bob", call{to: &rich, value: ether(2)})
	sequencer.build()
	n.mineL1()
	sequencer.settle()
	n.stillValid("second", 0)
	sequencer.censors = false
	sequencer.build()
	n.mineL1()
	n.forward1(shortForced.Grace)
	sequencer.settle()
	n.l2.succeeded(valid)
	n.remove("user", 0)
	if _, err := n.l2.TransactionReceipt(n.ctx, late.Hash()); err == nil || len(n.waiting()) != 0 {
		t.Errorf("both transactions with a nonce are in blocks, or %d entries wait", len(n.waiting()))
	}
}

// remove takes an entry out of the inbox by the last settled state.
func (n *network) remove(from string, index int) {
	n.Helper()
	entry := n.waiting()[index]
	account, err := n.l2Node.Account(n.ctx, n.head().Number, entry.Sender)
	n.must(err)
	tx := n.l1.send(from, call{to: &n.deployment.Contracts.Inbox, data: forcedInboxABI.PackRemove(entry.Index, entry.ForcedTransaction, n.head().Number, account.Proof)})
	n.mineL1()
	n.l1.succeeded(tx)
}
