package rollup

import (
	"github.com/ethereum/go-ethereum/common"

	"nrollup/stateless"
)

// BlockRef names a block of either chain.
type BlockRef struct {
	Number uint64      `json:"number"`
	Hash   common.Hash `json:"hash"`
}

// Block is a block of the rollup as L1 settles it.
type Block struct {
	Ref       BlockRef
	Parent    common.Hash
	Timestamp uint64          // seconds
	Anchor    common.Hash     // of the L1 block that it knows of, its parent_beacon_block_root
	Claim     stateless.Claim // from the state of its parent to its own
	Trace     []byte          // schema id and stateless input
	TxCount   int
}
