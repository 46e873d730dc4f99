package e2e

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
)

// pillAlloc has a contract that reads the code of others, which are so large that no
// transaction of L1 can carry them, for little gas.
func pillAlloc() (pill common.Address, alloc types.GenesisAlloc) {
	pill, alloc = common.Address{0xb0}, make(types.GenesisAlloc)
	code := ""
	for i := range 8 {
		at := common.Address{0xb1, 19: byte(i)}
		alloc[at] = types.Account{Nonce: 1, Code: bytes.Repeat([]byte{byte(i)}, params.MaxCodeSize)}
		code += fmt.Sprintf("%v EXTCODESIZE POP ", at.Hex())
	}
	alloc[pill] = types.Account{Nonce: 1, Code: blockgen.Assemble(code)}
	return pill, alloc
}

// A transaction waits that no block can take: its witness is larger than what L1
// carries. The rollup goes on, more slowly, those who come after it are included,
// and in the end it is gone.
func TestForcedTransactionThatFitsNoBlock(t *testing.T) {
	pill, alloc := pillAlloc()
	n := newNetwork(t, options{forced: shortForced, slotsPerEpoch: 64, l2Alloc: alloc})
	sequencer := n.newSequencer()
	swallowed := n.force("attacker", "bob", n.l2Node, call{to: &pill, gas: 200_000})
	behind := n.force("user", "alice", n.l2Node, exit("alice", ether(1)))
	n.pass(shortForced.Delay + 2)
	for range 4 {
		n.l2.transfer("carol", "dave")
		sequencer.build()
		n.mineL1()
		sequencer.settle()
	}
	if entries := n.waiting(); len(entries) == 0 || entries[0].Tx.Hash() != swallowed.Hash() {
		t.Errorf("%d entries wait", len(entries))
	}
	if n.l2.succeeded(behind); n.l2.nonce("carol") != 4 {
		t.Errorf("%d transfers are settled", n.l2.nonce("carol"))
	}
	n.pass(shortForced.Lapse)
	n.eventuallyEmpty(sequencer)
	n.claim("user", n.bridge(), 0)
	n.l1.owns("alice", ether(1))
	sequencer.build()
	n.mineL1()
	sequencer.settle()
	n.settledInFull()
}

// A censor puts a transaction that no block can take in front of one of alice's, so
// that this is not the first. Both lapse at one time, but hers has a turn as the
// first in which the censor's blocks have to leave her time, and nobody takes her
// bond.
func TestForcedTransactionBehindAnotherThatFitsNoBlock(t *testing.T) {
	pill, alloc := pillAlloc()
	n := newNetwork(t, options{forced: shortForced, slotsPerEpoch: 64, l2Alloc: alloc})
	censor, r := n.newSequencer(), n.newRescuer("user")
	censor.censors = true
	front := n.submission(n.l2Node, "bob", n.signForced("bob", 0, call{to: &pill, gas: 200_000}))
	hers := n.submission(n.l2Node, "alice", n.signForced("alice", 0, exit("alice", ether(1))))
	front.tip = 9 * params.GWei
	first, second := n.l1.send("attacker", front), n.l1.send("user", hers)
	n.mineL1()
	n.l1.succeeded(first, second)
	entries := n.waiting()
	if len(entries) != 2 || entries[0].Sender != address("bob") || entries[0].Deadline != entries[1].Deadline {
		t.Fatalf("%+v", entries)
	}

	n.pass(shortForced.Delay + shortForced.Lapse + 2)
	m := &mailbox{network: n}
	lapsed := func(index int) call {
		return call{to: &n.deployment.Contracts.Inbox, data: forcedInboxABI.PackRemoveLapsed(entries[index].Index, entries[index].ForcedTransaction)}
	}
	m.refused(n.l1, "attacker", lapsed(1), "NotFirst")
	m.ok(n.l1, "attacker", lapsed(0))
	m.refused(n.l1, "attacker", lapsed(1), "NotLapsed")
	censor.build()
	n.mineL1()
	n.settlePlainly("operator", censor, 1)
	n.derived(censor.derivation, r.derivation)
	censor.build()
	r.build()
	stop := n.run(r.operator)
	n.eventually("the rescuer posts", func() bool { return n.l1.pending(r.operator.Account()) })
	n.l1.failed(n.settlePlainly("operator", censor, 0))
	stop()
	if left := n.waiting(); len(left) != 0 || n.head() != r.Head() {
		t.Fatalf("%d entries wait; the head is %v, want %v", len(left), n.head(), r.Head())
	}
	n.derived(censor.derivation)
	n.claim("user", n.bridge(), 0)
	n.l1.owns("alice", ether(1))
}
