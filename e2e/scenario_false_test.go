package e2e

import (
	"bytes"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/contracts/bindings/examples"
	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/rollup"
)

// hashesContract stores the hash of the block before the one before the parent.
var hashesContract = common.HexToAddress("0x00000000000000000000000000000000000c0de0")

// place says where on a network that goes from Osaka to Amsterdam a block lies, and where
// L1 is when it is settled.
type place struct {
	era    forge.Era
	before uint64 // seconds from the genesis to Amsterdam
	late   bool   // L1 is under Amsterdam, the block is not
}

var places = map[string]place{
	"amsterdam":        {era: forge.Amsterdam},
	"osaka":            {era: forge.Osaka, before: 10_000},
	"osaka after fork": {era: forge.Osaka, before: 1_000, late: true},
	"crossing":         {era: forge.Crossing, before: 1_000},
}

// forEachPlace runs a test on a block in every place.
func forEachPlace(t *testing.T, test func(t *testing.T, n *network, block *rollup.Block, p place)) {
	for name, p := range places {
		t.Run(name, func(t *testing.T) {
			n, block := newVictim(t, p)
			test(t, n, block, p)
		})
	}
}

// newVictim returns a network that anyone settles, with all blocks settled but
// one that has a bit of everything: transfers, a token, an old block hash,
// storage and an execution request.
func newVictim(t *testing.T, p place) (*network, *rollup.Block) {
	t.Helper()
	n := newNetwork(t, options{anyone: true, before: p.before, l2Alloc: types.GenesisAlloc{
		hashesContract: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("3 NUMBER SUB BLOCKHASH PUSH0 SSTORE STOP")},
	}})
	d := &dapp{network: n, token: examples.NewToken()}
	d.deployTokens()
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.buildL2()
	n.settle(n.operator)
	if p.era == forge.Crossing {
		n.clock.forward(time.Unix(genesisTime-3, 0))
		n.buildL2() // a second later
		n.mineL1()
		n.settle(n.operator)
	}

	n.l2.transfer("alice", "bob")
	n.l2.transfer("bob", "carol")
	n.l2.send("alice", call{to: &d.tokens[0], data: d.token.PackTransfer(address("dave"), ether(1))})
	n.l2.send("carol", call{to: &hashesContract})
	n.l2.send("dave", call{to: &params.WithdrawalQueueAddress, data: make([]byte, 48+8), value: common.Big1})
	block := n.buildAtTime(n.l2Node, n.l2.header("latest").Time+2) // as the forgeries suppose
	if f := n.forgery(block); block.TxCount != 5 || len(f.Trace.Input.NewPayloadRequest.ExecutionRequests.Withdrawals) != 1 || len(f.Witness().Headers) < 3 {
		t.Fatalf("the block has %d transactions, %d headers", block.TxCount, len(f.Witness().Headers))
	}
	if p.late {
		n.clock.forward(time.Unix(genesisTime, 0))
	}
	n.mineL1() // its anchor has a place in the history then, and its time has come
	p.check(n, block)
	return n, block
}

// check makes sure that block and L1 are where they should be.
func (p place) check(n *network, block *rollup.Block) {
	n.Helper()
	l1 := n.l1.header("latest").Time
	amsterdam := p.era != forge.Osaka
	if (block.Timestamp >= genesisTime) != amsterdam || (l1 >= genesisTime) != (amsterdam || p.late) {
		n.Fatalf("block at %d, L1 at %d, Amsterdam from %d on", block.Timestamp, l1, genesisTime)
	}
	if p.era == forge.Crossing && block.Timestamp != genesisTime {
		n.Fatalf("block at %d, Amsterdam from %d on", block.Timestamp, genesisTime)
	}
}

// Whatever field of a trace is changed, the contract stays where it is.
func TestFalseFields(t *testing.T) { forEachPlace(t, testFalseFields) }

func testFalseFields(t *testing.T, n *network, block *rollup.Block, _ place) {
	a, truth := n.attack(), n.settleable(block)
	harmless := 0
	for i := range mutations(n.forgery(block).Trace) {
		f := n.forgery(block)
		m := mutations(f.Trace)[i]
		m.change()
		raw, err := f.Trace.Encode()
		if err != nil {
			continue // a list beyond its limit has no encoding
		}
		changed := truth
		changed.Trace = raw
		reason := n.reason("attacker", block.Parent, changed)
		if reason == nil && strings.HasPrefix(m.path, "Trace.Input.Witness.") {
			// What the proof has besides what it needs: the block is the true one.
			statement, err := precompile.Verify(block.Claim, raw)
			if err != nil || statement.BlockHash != block.Ref.Hash {
				t.Errorf("%s: another block comes out: %+v, %v", m.path, statement, err)
			}
			harmless++
			continue
		}
		if _, ok := reason.(*bindings.NativeRollupExecuteFailed); !ok {
			t.Errorf("%s: %T", m.path, reason)
		}
		a.send(m.path, block.Parent, changed)
	}
	a.mine()
	if a.total < 100 || harmless > a.total/4 {
		t.Errorf("%d changes, and %d that are harmless", a.total, harmless)
	}
	n.settle(n.operator)
	n.settledInFull()
}

// free are the fields of a payload that whoever makes a block chooses, and that
// its execution has no part in here: changing them makes another block, as true.
var free = []string{".PrevRandao", ".ExtraData"}

// The same, by an attacker who recomputes the block hash, and claims what the
// changed payload says.
func TestFalseFieldsResealed(t *testing.T) { forEachPlace(t, testFalseFieldsResealed) }

func testFalseFieldsResealed(t *testing.T, n *network, block *rollup.Block, _ place) {
	a, truth := n.attack(), n.settleable(block)
	for i := range mutations(n.forgery(block).Trace) {
		f := n.forgery(block)
		m := mutations(f.Trace)[i]
		m.change()
		if !strings.Contains(m.path, ".NewPayloadRequest.") || strings.HasSuffix(m.path, ".ExtraData longer") && len(f.Payload().ExtraData) > 32 {
			continue
		}
		hash := f.Payload().BlockHash
		if f.Seal() != nil {
			continue // what has no block has no hash
		}
		if f.Payload().BlockHash == hash && strings.Contains(m.path, ".BlockHash") {
			t.Fatal("the block hash is not computed")
		}
		if f.Payload().BlockHash == block.Ref.Hash {
			continue // the change is undone
		}
		if slices.ContainsFunc(free, func(field string) bool { return strings.Contains(m.path, field) }) {
			if reason := n.reason("attacker", block.Parent, n.forged(f, truth.Anchor)); reason != nil {
				t.Errorf("%s: %T %+v", m.path, reason, reason)
			}
			continue
		}
		var like any = new(bindings.NativeRollupExecuteFailed)
		if strings.HasSuffix(m.path, ".GasLimit") {
			like = new(bindings.NativeRollupWrongGasLimit) // by so little it may change from block to block
		}
		a.try(m.path, block.Parent, n.forged(f, truth.Anchor), like)
	}
	a.mine()
	if a.total < 40 {
		t.Errorf("%d changes only", a.total)
	}
	n.settle(n.operator)
	n.settledInFull()
}

// unfitCases are those of package forge that do not apply to a block whose
// senders the attacker has no keys of, and to a call whose pre-state root the
// contract gives.
var unfitCases = []string{
	"rollup-blob-transaction", "claim-pre-state-root",
	"execution-nonce-skipped", "execution-fee-below-base-fee", "execution-gas-beyond-block",
	"execution-value-beyond-balance", "execution-gas-not-left-in-block", "execution-gas-beyond-cap",
}

func unfit(name string) bool {
	return slices.ContainsFunc(unfitCases, func(end string) bool { return strings.HasSuffix(name, end) })
}

// Attacks that are known to be worth trying, on a real block of this rollup.
func TestKnownForgeries(t *testing.T) { forEachPlace(t, testKnownForgeries) }

func testKnownForgeries(t *testing.T, n *network, block *rollup.Block, p place) {
	a, truth := n.attack(), n.settleable(block)
	for _, c := range forge.Cases() {
		if c.Want == nil || c.Era != p.era || c.Forge == nil && c.Bytes == nil || unfit(c.Name) {
			continue
		}
		f := n.forgery(block)
		if c.Forge != nil {
			if err := c.Forge(f); err != nil {
				t.Errorf("%s: %v", c.Name, err)
				continue
			}
		}
		input, err := f.Input()
		n.must(err)
		if c.Bytes != nil {
			input = c.Bytes(input)
		}
		if bytes.Equal(input, execute.JoinInput(block.Claim, block.Trace)) {
			continue // what the case is about is not in this block
		}
		claim, trace, ok := execute.SplitInput(input)
		if !ok {
			continue // the contract makes no such call
		}
		changed := bindings.Block{Anchor: truth.Anchor, GasUsed: claim.GasUsed, StateRoot: claim.PostStateRoot, Trace: trace}
		a.try(c.Name, block.Parent, changed, new(bindings.NativeRollupExecuteFailed))
	}
	a.mine()
	if a.total < 45 {
		t.Errorf("%d forgeries only", a.total)
	}
	n.settle(n.operator)
	n.settledInFull()
}

// A true trace with a false claim beside it, or of a block that does not belong
// on the contract's head.
func TestFalseClaims(t *testing.T) { forEachPlace(t, testFalseClaims) }

func testFalseClaims(t *testing.T, n *network, block *rollup.Block, _ place) {
	next := n.buildL2()
	n.mineL1()
	a, truth := n.attack(), n.settleable(block)
	var (
		executeFailed = new(bindings.NativeRollupExecuteFailed)
		wrongAnchor   = new(bindings.NativeRollupWrongAnchor)
	)
	change := func(name string, like any, apply func(b *bindings.Block)) {
		t.Helper()
		changed := truth
		apply(&changed)
		a.try(name, block.Parent, changed, like)
	}
	change("post-state root", executeFailed, func(b *bindings.Block) { b.StateRoot[0] ^= 1 })
	change("state root of the next block", executeFailed, func(b *bindings.Block) { b.StateRoot = next.Claim.PostStateRoot })
	change("one gas less", executeFailed, func(b *bindings.Block) { b.GasUsed-- })
	change("one gas more", executeFailed, func(b *bindings.Block) { b.GasUsed++ })
	change("no gas", executeFailed, func(b *bindings.Block) { b.GasUsed = 0 })
	change("all gas there is", executeFailed, func(b *bindings.Block) { b.GasUsed = 1<<64 - 1 })
	change("anchor before", wrongAnchor, func(b *bindings.Block) { b.Anchor-- })
	change("anchor after", wrongAnchor, func(b *bindings.Block) { b.Anchor++ })
	change("anchor before the head's", new(bindings.NativeRollupAnchorMovedBack), func(b *bindings.Block) { b.Anchor = 0 })
	change("anchor to come", new(bindings.NativeRollupUnknownAnchor), func(b *bindings.Block) { b.Anchor += 1000 })
	change("trace of the next block", executeFailed, func(b *bindings.Block) { b.Trace = next.Trace })
	a.try("next block", block.Parent, n.settleable(next), executeFailed)
	a.try("next block on its parent", next.Parent, n.settleable(next), new(bindings.NativeRollupWrongParent))
	a.try("true block on another parent", common.Hash{1}, truth, new(bindings.NativeRollupWrongParent))

	f := n.forgery(block)
	f.Payload().GasLimit++
	n.must(f.Rerun())
	a.try("other gas limit", block.Parent, n.forged(f, truth.Anchor), new(bindings.NativeRollupWrongGasLimit))
	f = n.forgery(block)
	f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot = common.Hash{1}
	n.must(f.Rerun())
	a.try("other anchor", block.Parent, n.forged(f, truth.Anchor), wrongAnchor)
	f = n.forgery(block)
	f.Payload().Transactions, f.Payload().LogsBloom = nil, [256]byte{}
	f.Trace.Input.ChainID++
	n.must(f.Rerun())
	a.try("other chain", block.Parent, n.forged(f, truth.Anchor), new(bindings.NativeRollupWrongChain))
	a.mine()

	n.settle(n.operator)
	n.settledInFull()
	a.target = n.head()
	a.try("settled block again", block.Parent, truth, new(bindings.NativeRollupWrongParent))
	a.try("settled block on the head", next.Ref.Hash, truth, new(bindings.NativeRollupAnchorMovedBack))
	truth.Anchor = n.settleable(next).Anchor
	a.try("settled block on the head, with its anchor", next.Ref.Hash, truth, executeFailed)
	a.mine()
}

// A block from the future is refused until its time has come.
func TestFutureBlock(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	n.mineL1()
	last := n.l1.header("latest")
	n.clock.forward(n.clock.Now().Add(4 * slotSeconds * 1e9))
	block := n.buildL2()
	at := last.Time + slotSeconds
	_, err := n.l1Node.ProduceSlot(n.ctx, at) // L1's time lags behind
	n.must(err)
	if block.Timestamp <= at+slotSeconds {
		t.Fatalf("block at %d, L1 at %d", block.Timestamp, at)
	}

	data := bindings.NewNativeRollup().PackAdvance(block.Parent, []bindings.Block{n.settleable(block)})
	if reason, ok := n.reason("attacker", block.Parent, n.settleable(block)).(*bindings.NativeRollupFutureBlock); !ok || reason.Timestamp.Uint64() != block.Timestamp {
		t.Errorf("refused for %+v", reason)
	}
	early := n.l1.send("attacker", call{to: &n.deployment.Contracts.Rollup, data: data, gas: 5_000_000})
	_, err = n.l1Node.ProduceSlot(n.ctx, at+slotSeconds)
	n.must(err)
	n.l1.failed(early)
	if n.head().Number != 0 {
		t.Fatal("the contract took a block from the future")
	}
	n.clock.forward(n.clock.Now().Add(slotSeconds * 1e9)) // the operator waits for the slot in which L1 takes it
	n.settle(n.operator)
	n.settledInFull()
}
