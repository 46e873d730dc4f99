package l1

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
)

// snapshot is a block to go back to. As long as there is one, nothing after it is
// final: going back is a reorganisation like any other.
type snapshot struct {
	id     uint64
	number uint64
	hash   common.Hash
	lead   time.Duration // of the clock
	next   uint64        // time that the next block was to have
}

const (
	// maxSnapshots is how many there are at most. The oldest give way.
	maxSnapshots = 256

	// maxSnapshotAge is how many blocks the head may be after a snapshot: as many as
	// L1 knows of itself (EIP-2935). Then it is dropped, and finality goes on.
	maxSnapshotAge = 8191
)

// snapshot remembers the head.
func (d *dev) snapshot() uint64 {
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	d.mu.Lock()
	defer d.mu.Unlock()
	head := d.node.chain.CurrentBlock()
	d.lastID++
	d.snapshots = append(d.snapshots, snapshot{
		id:     d.lastID,
		number: head.Number.Uint64(),
		hash:   head.Hash(),
		lead:   d.clock.lead(),
		next:   d.next,
	})
	d.snapshots = d.snapshots[max(0, len(d.snapshots)-maxSnapshots):]
	return d.lastID
}

// revert goes back to a snapshot, which is gone then, with all that came after it.
// It reports whether there is such a snapshot.
func (d *dev) revert(ctx context.Context, id uint64) (bool, error) {
	n := d.node
	n.headLock.Lock()
	defer n.headLock.Unlock()
	if err := ctx.Err(); err != nil {
		return false, err
	}
	s, ok := d.takeSnapshot(id)
	if !ok {
		return false, nil
	}
	if n.chain.GetCanonicalHash(s.number) != s.hash {
		return false, fmt.Errorf("block %d of snapshot %#x is not in the chain any more", s.number, id)
	}
	// What is in a block is not in the pool any more, once that has heard of it: a node
	// that is killed meanwhile does not take it back.
	if err := errors.Join(n.eth.TxPool().Sync(), d.rewriteJournal()); err != nil {
		return false, err
	}
	if err := n.goBack(s.number); err != nil {
		return false, fmt.Errorf("go back to block %d: %w", s.number, err)
	}
	d.mu.Lock()
	d.next = s.next
	d.mu.Unlock()
	return true, d.setClock(s.lead)
}

// takeSnapshot removes a snapshot and those after it.
func (d *dev) takeSnapshot(id uint64) (snapshot, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	i := slices.IndexFunc(d.snapshots, func(s snapshot) bool { return s.id == id })
	if i < 0 {
		return snapshot{}, false
	}
	s := d.snapshots[i]
	d.snapshots = d.snapshots[:i]
	return s, true
}

// final returns what may be final of a chain in which the given block is by the
// rule: nothing after a snapshot, and no less than was before.
func (d *dev) final(rule *types.Header) *types.Header {
	chain := d.node.chain
	final, head := rule.Number.Uint64(), chain.CurrentBlock().Number.Uint64()
	d.mu.Lock()
	d.snapshots = slices.DeleteFunc(d.snapshots, func(s snapshot) bool { return s.number+maxSnapshotAge < head })
	for _, s := range d.snapshots {
		final = min(final, s.number)
	}
	d.mu.Unlock()
	if now := chain.CurrentFinalBlock(); now != nil && now.Number.Uint64() > final {
		return now
	}
	if header := chain.GetHeaderByNumber(final); header != nil {
		return header
	}
	return rule
}

// goBack makes a block of the past the head, which is not before the finalized
// one. What came after it is gone, with its transactions: geth does not take them
// back into the pool.
func (n *Node) goBack(number uint64) error {
	target := n.chain.GetHeaderByNumber(number)
	if target == nil {
		return errors.New("there is no such block")
	}
	var gone []common.Hash
	for i := n.chain.CurrentBlock().Number.Uint64(); i > number; i-- {
		if block := n.chain.GetBlockByNumber(i); block != nil {
			for _, tx := range block.Transactions() {
				gone = append(gone, tx.Hash())
			}
		}
	}
	if n.chain.CurrentBlock().Hash() == target.Hash() {
		return nil
	}
	if err := n.noteHead(target); err != nil {
		return err
	}
	if err := n.chain.SetHead(number); err != nil {
		return err
	}
	for _, tx := range gone { // geth forgets to, and logs an error when somebody asks
		rawdb.DeleteTxLookupEntry(n.eth.ChainDb(), tx)
	}
	n.label()
	log.Info("Went back to a snapshot", "number", number, "hash", target.Hash(), "txs", len(gone))
	return n.eth.TxPool().Sync()
}
