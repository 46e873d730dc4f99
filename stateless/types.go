package stateless

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

//go:generate go tool dynssz-gen -package . -types Withdrawal,DepositRequest,WithdrawalRequest,ConsolidationRequest,BuilderDepositRequest,BuilderExitRequest,ExecutionPayload,ExecutionRequests,NewPayloadRequest,ExecutionWitness,Input -output gen_ssz.go -without-dynamic-expressions

// Input is the SSZ container StatelessInput: everything that is needed to
// check one block without any state at hand.
type Input struct {
	NewPayloadRequest NewPayloadRequest
	Witness           ExecutionWitness
	ChainID           uint64
}

// NewPayloadRequest is what a consensus client hands to an execution client
// with engine_newPayload.
type NewPayloadRequest struct {
	ExecutionPayload      ExecutionPayload
	VersionedHashes       []common.Hash `ssz-type:"progressive-list"`
	ParentBeaconBlockRoot common.Hash
	ExecutionRequests     ExecutionRequests
}

// ExecutionPayload is the block: the fields of its header that cannot be
// derived, and its body. Transactions are in their EIP-2718 encoding, the block
// access list in its RLP encoding (EIP-7928).
type ExecutionPayload struct {
	ParentHash      common.Hash    `ssz-index:"0"`
	FeeRecipient    common.Address `ssz-index:"1"`
	StateRoot       common.Hash    `ssz-index:"2"`
	ReceiptsRoot    common.Hash    `ssz-index:"3"`
	LogsBloom       [256]byte      `ssz-index:"4"`
	PrevRandao      common.Hash    `ssz-index:"5"`
	BlockNumber     uint64         `ssz-index:"6"`
	GasLimit        uint64         `ssz-index:"7"`
	GasUsed         uint64         `ssz-index:"8"`
	Timestamp       uint64         `ssz-index:"9"` // seconds
	ExtraData       []byte         `ssz-index:"10" ssz-max:"32"`
	BaseFeePerGas   uint256.Int    `ssz-index:"11" ssz-type:"uint256"` // wei
	BlockHash       common.Hash    `ssz-index:"12"`
	Transactions    [][]byte       `ssz-index:"13" ssz-type:"progressive-list,progressive-list"`
	Withdrawals     []Withdrawal   `ssz-index:"14" ssz-type:"progressive-list"`
	BlobGasUsed     uint64         `ssz-index:"15"`
	ExcessBlobGas   uint64         `ssz-index:"16"`
	BlockAccessList []byte         `ssz-index:"17" ssz-type:"progressive-list"`
	SlotNumber      uint64         `ssz-index:"18"`
}

// Withdrawal is a validator's withdrawal (EIP-4895). The amount is in gwei.
type Withdrawal struct {
	Index     uint64
	Validator uint64
	Address   common.Address
	Amount    uint64
}

// ExecutionRequests are the requests to the consensus layer that the block
// makes (EIP-7685), by type.
type ExecutionRequests struct {
	Deposits        []DepositRequest        `ssz-index:"0" ssz-type:"progressive-list"`
	Withdrawals     []WithdrawalRequest     `ssz-index:"1" ssz-type:"progressive-list"`
	Consolidations  []ConsolidationRequest  `ssz-index:"2" ssz-type:"progressive-list"`
	BuilderDeposits []BuilderDepositRequest `ssz-index:"3" ssz-type:"progressive-list"`
	BuilderExits    []BuilderExitRequest    `ssz-index:"4" ssz-type:"progressive-list"`
}

// DepositRequest is a validator deposit (EIP-6110). The amount is in gwei.
type DepositRequest struct {
	Pubkey                [48]byte
	WithdrawalCredentials [32]byte
	Amount                uint64
	Signature             [96]byte
	Index                 uint64
}

// WithdrawalRequest is an exit or partial withdrawal that the withdrawal
// address asked for (EIP-7002). The amount is in gwei.
type WithdrawalRequest struct {
	Source          common.Address
	ValidatorPubkey [48]byte
	Amount          uint64
}

// ConsolidationRequest merges one validator into another (EIP-7251).
type ConsolidationRequest struct {
	Source       common.Address
	SourcePubkey [48]byte
	TargetPubkey [48]byte
}

// BuilderDepositRequest is a builder's deposit (EIP-8282). The amount is in gwei.
type BuilderDepositRequest struct {
	Pubkey                [48]byte
	WithdrawalCredentials [32]byte
	Amount                uint64
	Signature             [96]byte
}

// BuilderExitRequest is a builder's exit (EIP-8282).
type BuilderExitRequest struct {
	Source common.Address
	Pubkey [48]byte
}

// ExecutionWitness holds the preimages that execution needs: trie nodes of the
// state before the block, contract codes, and RLP headers of ancestors, oldest
// first, the last one being the parent.
type ExecutionWitness struct {
	State   [][]byte `ssz-type:"progressive-list,list" ssz-max:"?,1024"`
	Codes   [][]byte `ssz-type:"progressive-list,list" ssz-max:"?,65536"`
	Headers [][]byte `ssz-max:"256,1024"`
}
