package inspect

import (
	"fmt"
	"maps"
	"math/big"
	"math/bits"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/stateless"
)

// Report is what a trace contains.
type Report struct {
	SchemaID     hexutil.Uint64 `json:"schemaId"`
	Fork         string         `json:"fork"` // whose rules the block is under, by the schema
	ChainID      uint64         `json:"chainId"`
	TraceBytes   int            `json:"traceBytes"`
	Claim        *Claim         `json:"claim,omitempty"`
	Payload      Payload        `json:"payload"`
	Transactions []Transaction  `json:"transactions"`
	Requests     Requests       `json:"requests"`
	AccessList   AccessList     `json:"accessList"` // nothing in a fork that has none
	Witness      Witness        `json:"witness"`
	Problems     []string       `json:"problems"` // what is missing or does not fit
}

// Claim is the head of an EXECUTE input.
type Claim struct {
	PreStateRoot  common.Hash `json:"preStateRoot"`
	PostStateRoot common.Hash `json:"postStateRoot"`
	GasUsed       uint64      `json:"gasUsed"`
}

// Payload is the fields of the block that are no lists.
type Payload struct {
	ParentHash            common.Hash    `json:"parentHash"`
	FeeRecipient          common.Address `json:"feeRecipient"`
	StateRoot             common.Hash    `json:"stateRoot"`
	ReceiptsRoot          common.Hash    `json:"receiptsRoot"`
	LogsBloomBits         int            `json:"logsBloomBits"` // that are set
	PrevRandao            common.Hash    `json:"prevRandao"`
	BlockNumber           uint64         `json:"blockNumber"`
	GasLimit              uint64         `json:"gasLimit"`
	GasUsed               uint64         `json:"gasUsed"`
	Timestamp             uint64         `json:"timestamp"` // seconds
	ExtraData             hexutil.Bytes  `json:"extraData"`
	BaseFeePerGas         string         `json:"baseFeePerGas"` // wei
	BlockHash             common.Hash    `json:"blockHash"`
	Withdrawals           int            `json:"withdrawals"`
	BlobGasUsed           uint64         `json:"blobGasUsed"`
	ExcessBlobGas         uint64         `json:"excessBlobGas"`
	SlotNumber            uint64         `json:"slotNumber"`
	VersionedHashes       int            `json:"versionedHashes"`
	ParentBeaconBlockRoot common.Hash    `json:"parentBeaconBlockRoot"`
}

// Transaction is a transaction of the block. If it cannot be decoded, Error says
// why, and only Bytes is set beside it.
type Transaction struct {
	Bytes int             `json:"bytes"`
	Type  uint8           `json:"type"`
	Hash  common.Hash     `json:"hash"`
	From  *common.Address `json:"from"`  // nil if the signature is bad
	To    *common.Address `json:"to"`    // nil for a creation
	Value string          `json:"value"` // wei
	Gas   uint64          `json:"gas"`   // limit
	Data  int             `json:"dataBytes"`
	Error string          `json:"error,omitempty"`
}

// Requests counts the requests to the consensus layer.
type Requests struct {
	Deposits        int `json:"deposits"`
	Withdrawals     int `json:"withdrawals"`
	Consolidations  int `json:"consolidations"`
	BuilderDeposits int `json:"builderDeposits"`
	BuilderExits    int `json:"builderExits"`
}

// Total returns how many requests there are.
func (r Requests) Total() int {
	return r.Deposits + r.Withdrawals + r.Consolidations + r.BuilderDeposits + r.BuilderExits
}

// AccessList sums up the block access list (EIP-7928).
type AccessList struct {
	Bytes          int `json:"bytes"`
	Accounts       int `json:"accounts"`
	SlotsRead      int `json:"slotsRead"`    // and not written
	SlotsWritten   int `json:"slotsWritten"` // by at least one transaction
	BalanceChanges int `json:"balanceChanges"`
	NonceChanges   int `json:"nonceChanges"`
	CodeChanges    int `json:"codeChanges"`
}

// inspection is the making of a report.
type inspection struct {
	input    *stateless.Input
	fork     *stateless.Fork
	txs      types.Transactions  // nil where one cannot be decoded
	accessed bal.BlockAccessList // what the block needs for certain
	report   Report
}

// New describes a trace of a schema that there is, and the claim about it if there is
// one.
func New(t *stateless.Trace, claim *stateless.Claim) *Report {
	x := &inspection{
		input: &t.Input,
		fork:  stateless.ForkOf(t.SchemaID),
		report: Report{
			SchemaID:   hexutil.Uint64(t.SchemaID),
			Fork:       stateless.ForkOf(t.SchemaID).Name,
			ChainID:    t.Input.ChainID,
			TraceBytes: 2 + t.Input.SizeSSZ(),
			Problems:   []string{},
		},
	}
	x.payload()
	x.transactions()
	x.requests()
	x.blockAccessList()
	x.claim(claim)
	x.witness()
	return &x.report
}

func (x *inspection) problem(format string, args ...any) {
	x.report.Problems = append(x.report.Problems, fmt.Sprintf(format, args...))
}

func (x *inspection) claim(claim *stateless.Claim) {
	if claim == nil {
		return
	}
	x.report.Claim = &Claim{claim.PreStateRoot, claim.PostStateRoot, claim.GasUsed}
	payload := &x.input.NewPayloadRequest.ExecutionPayload
	if claim.PostStateRoot != payload.StateRoot {
		x.problem("the claim's post-state root is not the payload's state root")
	}
	if claim.GasUsed != payload.GasUsed {
		x.problem("the claim's gas used is not the payload's")
	}
}

func (x *inspection) payload() {
	r := &x.input.NewPayloadRequest
	p := &r.ExecutionPayload
	x.report.Payload = Payload{
		ParentHash:            p.ParentHash,
		FeeRecipient:          p.FeeRecipient,
		StateRoot:             p.StateRoot,
		ReceiptsRoot:          p.ReceiptsRoot,
		LogsBloomBits:         countBits(p.LogsBloom),
		PrevRandao:            p.PrevRandao,
		BlockNumber:           p.BlockNumber,
		GasLimit:              p.GasLimit,
		GasUsed:               p.GasUsed,
		Timestamp:             p.Timestamp,
		ExtraData:             p.ExtraData,
		BaseFeePerGas:         p.BaseFeePerGas.Dec(),
		BlockHash:             p.BlockHash,
		Withdrawals:           len(p.Withdrawals),
		BlobGasUsed:           p.BlobGasUsed,
		ExcessBlobGas:         p.ExcessBlobGas,
		SlotNumber:            p.SlotNumber,
		VersionedHashes:       len(r.VersionedHashes),
		ParentBeaconBlockRoot: r.ParentBeaconBlockRoot,
	}
}

func countBits(bloom [256]byte) (n int) {
	for _, b := range bloom {
		n += bits.OnesCount8(b)
	}
	return n
}

func (x *inspection) transactions() {
	raw := x.input.NewPayloadRequest.ExecutionPayload.Transactions
	x.txs = make(types.Transactions, len(raw))
	x.report.Transactions = make([]Transaction, len(raw))
	signer := newSigner(x.input.ChainID)
	for i, b := range raw {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(b); err != nil {
			x.report.Transactions[i] = Transaction{Bytes: len(b), Error: err.Error()}
			x.problem("transaction %d cannot be decoded: %v", i, err)
			continue
		}
		x.txs[i] = tx
		x.report.Transactions[i] = describe(tx, len(b), signer)
		if x.report.Transactions[i].From == nil {
			x.problem("transaction %d: %s", i, x.report.Transactions[i].Error)
		}
	}
}

// newSigner returns a signer for all transactions of a chain. geth has none for
// chain id zero but the one for transactions without chain id.
func newSigner(chainID uint64) types.Signer {
	if chainID == 0 {
		return types.HomesteadSigner{}
	}
	return types.LatestSignerForChainID(new(big.Int).SetUint64(chainID))
}

func describe(tx *types.Transaction, size int, signer types.Signer) Transaction {
	t := Transaction{
		Bytes: size,
		Type:  tx.Type(),
		Hash:  tx.Hash(),
		To:    tx.To(),
		Value: tx.Value().String(),
		Gas:   tx.Gas(),
		Data:  len(tx.Data()),
	}
	from, err := types.Sender(signer, tx)
	if err != nil {
		t.Error = err.Error()
	} else {
		t.From = &from
	}
	return t
}

func (x *inspection) requests() {
	r := &x.input.NewPayloadRequest.ExecutionRequests
	x.report.Requests = Requests{
		Deposits:        len(r.Deposits),
		Withdrawals:     len(r.Withdrawals),
		Consolidations:  len(r.Consolidations),
		BuilderDeposits: len(r.BuilderDeposits),
		BuilderExits:    len(r.BuilderExits),
	}
}

func (x *inspection) blockAccessList() {
	p := &x.input.NewPayloadRequest.ExecutionPayload
	sum := &x.report.AccessList
	sum.Bytes = len(p.BlockAccessList)
	if !x.fork.AccessLists {
		x.withoutAccessList(p)
		return
	}
	if err := rlp.DecodeBytes(p.BlockAccessList, &x.accessed); err != nil {
		x.accessed = nil
		x.problem("block access list cannot be decoded: %v", err)
		return
	}
	sum.Accounts = len(x.accessed)
	for i := range x.accessed {
		a := &x.accessed[i]
		sum.SlotsRead += len(a.StorageReads)
		sum.SlotsWritten += len(a.StorageChanges)
		sum.BalanceChanges += len(a.BalanceChanges)
		sum.NonceChanges += len(a.NonceChanges)
		sum.CodeChanges += len(a.CodeChanges)
	}
}

// withoutAccessList collects the accounts that a block of an older fork needs whatever
// its transactions do: it does not say what else they read.
func (x *inspection) withoutAccessList(p *stateless.ExecutionPayload) {
	if len(p.BlockAccessList) > 0 {
		x.problem("block access list of %d bytes: blocks of %s have none", len(p.BlockAccessList), x.fork.Name)
	}
	if p.SlotNumber != 0 {
		x.problem("slot number %d: blocks of %s have none", p.SlotNumber, x.fork.Name)
	}
	needed := map[common.Address]bool{
		params.BeaconRootsAddress: true, params.HistoryStorageAddress: true,
		params.WithdrawalQueueAddress: true, params.ConsolidationQueueAddress: true,
	}
	for _, tx := range x.report.Transactions {
		for _, addr := range []*common.Address{tx.From, tx.To} {
			if addr != nil {
				needed[*addr] = true
			}
		}
	}
	for _, addr := range slices.SortedFunc(maps.Keys(needed), common.Address.Cmp) {
		x.accessed = append(x.accessed, bal.AccountAccess{Address: addr})
	}
}
