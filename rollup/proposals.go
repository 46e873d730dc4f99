package rollup

import "github.com/ethereum/go-ethereum/common"

// Proposals says how far a node is with the proposals of an optimistic rollup.
type Proposals struct {
	Confirmed BlockRef  `json:"confirmed"` // the last block that the contract has made final
	Skipped   []Skipped `json:"skipped"`   // pending ones whose blocks the node does not take, the oldest first
}

// Skipped is a proposal that L1 has and whose blocks a node does not take.
type Skipped struct {
	ID       common.Hash `json:"id"`
	Position uint64      `json:"position"`
	First    uint64      `json:"first"` // number of its first block
	Last     BlockRef    `json:"last"`
	L1       BlockRef    `json:"l1"`     // where it was proposed
	False    bool        `json:"false"`  // its data is there, and is not that of blocks which L1 would execute
	Reason   string      `json:"reason"` // in words
}
