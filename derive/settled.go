package derive

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// Settled is a block of the rollup that L1 has settled. That its trace is valid is
// what L1 says by settling it; nothing here has verified it again.
type Settled struct {
	*rollup.Block
	AnchorNumber uint64          // of the L1 block that it is anchored to
	L1           rollup.BlockRef // the block of L1 that it was settled in
	Tx           common.Hash     // the transaction on L1 that did it
}

// AnchorRef returns the L1 block that the block is anchored to.
func (s *Settled) AnchorRef() rollup.BlockRef {
	return rollup.BlockRef{Number: s.AnchorNumber, Hash: s.Anchor}
}

// Head is the last block of the rollup that was settled up to a block of L1.
type Head struct {
	rollup.BlockRef
	StateRoot common.Hash `json:"stateRoot"`
	Timestamp uint64      `json:"timestamp"` // seconds
	Anchor    uint64      `json:"anchor"`    // number of the L1 block; 0 at genesis
}

// GenesisHead returns the head of a rollup of which nothing is settled.
func GenesisHead(d *rollup.Deployment) (Head, error) {
	genesis, err := d.Genesis()
	if err != nil {
		return Head{}, err
	}
	block := genesis.ToBlock()
	return Head{BlockRef: rollup.BlockRef{Hash: block.Hash()}, StateRoot: block.Root(), Timestamp: block.Time()}, nil
}

// L1Block is a block of L1 with what decoding needs of it. Transactions and
// receipts are missing where the header shows that the contract was silent.
type L1Block struct {
	Header   *types.Header
	Txs      types.Transactions
	Receipts types.Receipts
}

// Ref names the block.
func (b *L1Block) Ref() rollup.BlockRef { return refOf(b.Header) }

func refOf(h *types.Header) rollup.BlockRef {
	return rollup.BlockRef{Number: h.Number.Uint64(), Hash: h.Hash()}
}
