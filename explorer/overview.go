package explorer

import (
	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// overview is the state of both chains. Times are in seconds since 1970.
type overview struct {
	Time       uint64           `json:"time"` // when it was made
	L1         l1State          `json:"l1"`
	L2         l2State          `json:"l2"`
	Settlement *settlementState `json:"settlement"` // null before L1 has said
	Proposals  *proposalsState  `json:"proposals"`  // of an optimistic rollup; else null
	Forks      *forksState      `json:"forks"`      // of L1, and so of the rollup; null before L1 has said
	Execute    *executeState    `json:"execute"`    // null if L1 does not say
	Messages   *messageState    `json:"messages"`   // likewise
	Forced     *forcedState     `json:"forced"`     // likewise
}

// chainState is how far a chain is. Without an answer it is what was last known.
type chainState struct {
	OK        bool   `json:"ok"`
	Error     string `json:"error,omitempty"`
	Head      *head  `json:"head"`
	Safe      *head  `json:"safe"`
	Finalized *head  `json:"finalized"`
}

type l1State struct {
	chainState
	Slot      uint64 `json:"slot"`      // the current one
	SlotStart uint64 `json:"slotStart"` // when it began
	GasLimit  uint64 `json:"gasLimit"`
	GasUsed   uint64 `json:"gasUsed"`
	BaseFee   wei    `json:"baseFee"`
}

type l2State struct {
	chainState
	GasLimit   uint64           `json:"gasLimit"`
	GasUsed    uint64           `json:"gasUsed"`
	BaseFee    wei              `json:"baseFee"`
	Unsettled  uint64           `json:"unsettled"`  // blocks
	Anchor     *rollup.BlockRef `json:"anchor"`     // L1 block that the head knows of
	AnchorLag  uint64           `json:"anchorLag"`  // L1 blocks after that
	LagSeconds uint64           `json:"lagSeconds"` // from the last settled block to the head
	Pending    uint64           `json:"pending"`    // transactions in the node's pool
}

type settlementState struct {
	Head       rollup.BlockRef `json:"head"`       // the last settled block, or the last one that is final by the contract
	AdvancedAt uint64          `json:"advancedAt"` // L1 time
	OpenAt     uint64          `json:"openAt"`     // L1 time from which on anyone settles; 0 without a sequencer
	Open       bool            `json:"open"`
	LastTx     *common.Hash    `json:"lastTx"`
}

type executeState struct {
	Limit uint64       `json:"limit"` // gas of the calls in a block
	Last  *executeUsed `json:"last"`
}

type executeUsed struct {
	Number uint64 `json:"number"` // of the L1 block
	Used   uint64 `json:"used"`   // gas
}

type messageState struct {
	Deposits    uint64 `json:"deposits"`    // that were sent
	Withdrawals uint64 `json:"withdrawals"` // likewise
	Waiting     uint64 `json:"waiting"`     // of the newest ones, neither claimed nor cancelled
}

type forcedState struct {
	Waiting uint64 `json:"waiting"`
	Overdue uint64 `json:"overdue"`
}
