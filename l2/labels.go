package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// labelsKey is the key of ours in geth's database under which the hashes of the
// safe and the final block are. geth keeps only the final one.
var labelsKey = []byte("nrollup-labels")

// initLabels makes the blocks safe and final that were so when the node ended, or
// else the genesis, which always is.
func (n *Node) initLabels() {
	safe, final := n.chain.Genesis().Header(), n.chain.Genesis().Header()
	if value, err := n.geth.Eth.ChainDb().Get(labelsKey); err == nil && len(value) == 2*common.HashLength {
		safe = n.canonical(common.BytesToHash(value[:common.HashLength]), safe)
		final = n.canonical(common.BytesToHash(value[common.HashLength:]), final)
	}
	n.chain.SetFinalized(final)
	n.chain.SetSafe(safe)
}

// canonical returns the header of the block with a hash, or another one if the
// block is not in this node's chain.
func (n *Node) canonical(hash common.Hash, other *types.Header) *types.Header {
	header := n.chain.GetHeaderByHash(hash)
	if header == nil || n.chain.GetCanonicalHash(header.Number.Uint64()) != hash {
		return other
	}
	return header
}

// storeLabels writes labels to disk, before anyone hears of them: a node that
// was killed must not take back that a block is settled.
func (n *Node) storeLabels(safe, final common.Hash) error {
	db := n.geth.Eth.ChainDb()
	if err := db.Put(labelsKey, append(safe.Bytes(), final.Bytes()...)); err != nil {
		return fmt.Errorf("store labels: %w", err)
	}
	if err := db.SyncKeyValue(); err != nil {
		return fmt.Errorf("store labels: %w", err)
	}
	return nil
}

// SetSettled labels the blocks that L1 has settled: in its latest block, which
// makes them safe, and in its final one. They may be older than before. The
// error is a NotInChainError if one of them is not in this node's chain; then
// labels stay as they are.
func (n *Node) SetSettled(latest, final rollup.BlockRef) error {
	safe, err := n.find(latest)
	if err != nil {
		return err
	}
	finalized, err := n.find(final)
	if err != nil {
		return err
	}
	if n.Safe() != latest || n.Finalized() != final {
		if err := n.storeLabels(latest.Hash, final.Hash); err != nil {
			return err
		}
		n.chain.SetFinalized(finalized)
		n.chain.SetSafe(safe)
	}
	unsettledGauge.Update(int64(n.Unsettled()))
	return nil
}

// SetL1 notes up to which block of L1 the labels are known, for SyncStatus.
func (n *Node) SetL1(ref rollup.BlockRef) { n.derived.Store(&ref) }

// SetProposals notes how far the proposals of an optimistic rollup are, for SyncStatus.
func (n *Node) SetProposals(p *rollup.Proposals) { n.proposals.Store(p) }

// find returns the header of a block in this node's chain.
func (n *Node) find(ref rollup.BlockRef) (*types.Header, error) {
	hash, _ := n.HashAt(ref.Number)
	if hash != ref.Hash || hash == (common.Hash{}) {
		return nil, &NotInChainError{Settled: ref, Have: hash, Head: n.Head().Number}
	}
	return n.chain.GetHeader(hash, ref.Number), nil
}

// Safe returns the latest block that is settled on L1.
func (n *Node) Safe() rollup.BlockRef { return *refOf(n.chain.CurrentSafeBlock()) }

// Finalized returns the latest block that is settled in a final block of L1.
func (n *Node) Finalized() rollup.BlockRef { return *refOf(n.chain.CurrentFinalBlock()) }

// Unsettled returns how many blocks are not settled yet.
func (n *Node) Unsettled() uint64 {
	return n.Head().Number - min(n.Head().Number, n.Safe().Number)
}
