package crossing

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

// entry is a forced transaction that waits in the inbox.
type entry struct {
	bindings.ForcedTransaction
	index uint64
	tx    *types.Transaction
}

var payer = user // of all bonds

// force puts a transaction into the inbox, with the state after a block of the rollup.
func (c *chains) force(tx *types.Transaction, number uint64) entry {
	c.Helper()
	raw, err := tx.MarshalBinary()
	if err != nil {
		c.Fatal(err)
	}
	input := inbox.PackSubmit(raw, number, c.account(number, c.signer(tx)))
	logs := c.l1.do(payer, c.d.Contracts.Inbox, c.d.Spec.Forced.Bond.ToInt().Int64(), input)
	e, err := inbox.UnpackForcedEvent(logs[len(logs)-1])
	if err != nil {
		c.Fatal(err)
	}
	return entry{bindings.ForcedTransaction{Hash: e.Hash, Sender: e.Sender, Nonce: e.Nonce, Cost: e.Cost, Deadline: e.Deadline, Payer: e.Payer}, e.Index, tx}
}

func (c *chains) signer(tx *types.Transaction) common.Address {
	c.Helper()
	from, err := types.Sender(types.LatestSigner(c.gen.Genesis().Config), tx)
	if err != nil {
		c.Fatal(err)
	}
	return from
}

// account returns the proof of an account in the state after a block of the rollup.
func (c *chains) account(number uint64, addr common.Address) proof {
	c.Helper()
	accountProof, _ := prove(c.T, c.tries(), c.root(number), addr, common.Hash{})
	return accountProof
}

// remove takes an entry out by the state after a block. The bond is the payer's, less
// what the transaction costs.
func (c *chains) remove(e entry, number uint64) {
	c.Helper()
	before := c.l1.state.GetBalance(payer)
	c.l1.do(sequencer, c.d.Contracts.Inbox, 0, inbox.PackRemove(e.index, e.ForcedTransaction, number, c.account(number, e.Sender)))
	if got := c.l1.state.GetBalance(payer); got.Sub(got, before).ToBig().Cmp(c.d.Spec.Forced.Bond.ToInt()) != 0 {
		c.Errorf("the payer gets %v wei", got)
	}
}

// queue returns the first entry, and the end of the queue.
func (c *chains) queue() (first, end uint64) {
	c.Helper()
	q, err := inbox.UnpackQueue(c.ask(c.d.Contracts.Inbox, inbox.PackQueue()))
	if err != nil {
		c.Fatal(err)
	}
	return q.First, q.End
}

// What the two forks ask of a transaction's gas limit. `early` has enough for the data
// in Osaka, and not in Amsterdam (EIP-7976); `late` for a call without value in Amsterdam
// (EIP-2780), and not in Osaka.
const (
	earlyGas = 31_000
	lateGas  = 15_000
)

var thousand = bytes.Repeat([]byte{0}, 1000)

// draftOf returns a transaction of the i-th account.
func (c *chains) draftOf(i int, gas uint64, data []byte) *types.Transaction {
	c.Helper()
	d := c.draft()
	d.Call(c.gen.Sender(i), c.gen.Sender(7).Address, 0, gas, data)
	return d.Txs()[0]
}

// The fork makes the first entry invalid, and the second one valid: the chain goes on,
// the second one leaves with its bond, and so does the first one if its sender uses the
// nonce. If not, it lapses.
func TestForcedAcrossTheFork(t *testing.T) {
	forced := rollup.DefaultForced()
	c := newChains(t, forced.Delay/2)
	early, other, late := c.draftOf(1, earlyGas, thousand), c.draftOf(2, earlyGas, thousand), c.draftOf(3, lateGas, nil)
	var entries []entry
	for _, tx := range []*types.Transaction{early, other, late} {
		entries = append(entries, c.force(tx, 0))
	}
	anchor := c.l1.begin(c.l1.head().Time + slot)
	time := c.l1.head().Time

	// In Osaka: the first two could be included, the last one could not.
	if _, err := c.tryBuild(time, anchor, []*types.Transaction{late}); err == nil {
		t.Fatal("what Amsterdam makes valid is valid in Osaka")
	}
	c.settle(c.build(time, anchor), anchor)

	// In Amsterdam it is the other way round. What is due does not stop the chain.
	c.l1.begin(entries[0].Deadline + 1)
	if _, err := c.tryBuild(fork, anchor, []*types.Transaction{early}); err == nil {
		t.Fatal("what Amsterdam makes invalid is valid")
	}
	c.settle(c.build(fork, anchor, late), anchor)
	c.remove(entries[2], 2)

	// A block without the first entry, which is due, leaves after a pause.
	next := c.build(fork+1, anchor, c.draftOf(2, 100_000, thousand)) // the nonce of the second one
	input := settlement.PackAdvance(next.Block.ParentHash(), []bindings.Block{c.claim(next, anchor)})
	c.l1.begin(c.l1.head().Time + slot)
	if why, ok := c.l1.refused(sequencer, c.d.Contracts.Rollup, input, settlement.UnpackError).(*bindings.NativeRollupForcedFirst); !ok {
		t.Errorf("refused for another reason: %v", why)
	}
	c.l1.begin(c.l1.head().Time + forced.Grace)
	c.settle(next, anchor)
	c.remove(entries[1], 3)
	if first, end := c.queue(); first != 0 || end != 3 {
		t.Errorf("the queue is [%d, %d)", first, end)
	}
	c.lapse(entries[0])
	if first, end := c.queue(); first != 3 || end != 3 {
		t.Errorf("the queue is [%d, %d), not empty", first, end)
	}
	c.settle(c.build(c.l1.head().Time, anchor), anchor) // and nothing waits any more
}

// lapse takes out the first entry when nobody could include it. The bond goes to who
// does that.
func (c *chains) lapse(e entry) {
	c.Helper()
	input := inbox.PackRemoveLapsed(e.index, e.ForcedTransaction)
	c.l1.begin(e.Deadline + c.d.Spec.Forced.Lapse)
	if why, ok := c.l1.refused(sequencer, c.d.Contracts.Inbox, input, inbox.UnpackError).(*bindings.ForcedInboxNotLapsed); !ok {
		c.Errorf("an entry lapses too early: %v", why)
	}
	c.l1.begin(c.l1.head().Time + 1)
	c.l1.do(sequencer, c.d.Contracts.Inbox, 0, input)
}

// In the first second of Amsterdam a forced transaction of Osaka that is valid in both
// is included, out of turn.
func TestForcedFirstInTheFirstSecond(t *testing.T) {
	forced := rollup.DefaultForced()
	c := newChains(t, forced.Delay+2*slot)
	e := c.force(c.draftOf(1, 100_000, thousand), 0)
	anchor := c.l1.begin(fork)
	if c.l1.head().Time <= e.Deadline {
		t.Fatal("it is not due")
	}
	c.settle(c.build(fork-1, anchor), anchor) // the pause begins: L1 is in Amsterdam, the block is not
	b := c.build(fork, anchor, e.tx)
	c.advanceForced(b, anchor, e)
	if first, end := c.queue(); first != 1 || end != 1 {
		t.Errorf("the queue is [%d, %d)", first, end)
	}
}

// advanceForced has somebody who is not the sequencer settle a block with the first entry.
func (c *chains) advanceForced(b *blockgen.Block, anchor uint64, e entry) {
	c.Helper()
	number := b.Block.NumberU64()
	input := settlement.PackAdvanceForced(b.Block.ParentHash(), []bindings.Block{c.claim(b, anchor)}, e.index, e.ForcedTransaction, c.account(number, e.Sender))
	c.l1.do(deployer, c.d.Contracts.Rollup, 0, input)
}
