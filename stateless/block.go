package stateless

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/holiman/uint256"
)

// FromBlock returns the request that a consensus client would make for block, with
// its access list attached if it is of a fork that has one.
// requests are those that executing the block yields (EIP-7685, see
// ParseRequests).
func FromBlock(block *types.Block, requests [][]byte) (*NewPayloadRequest, error) {
	payload, err := payloadFromBlock(block)
	if err != nil {
		return nil, fmt.Errorf("block %d: %w", block.NumberU64(), err)
	}
	parsed, err := ParseRequests(requests)
	if err != nil {
		return nil, fmt.Errorf("block %d: %w", block.NumberU64(), err)
	}
	r := &NewPayloadRequest{
		ExecutionPayload:      *payload,
		ParentBeaconBlockRoot: *block.BeaconRoot(),
		ExecutionRequests:     *parsed,
	}
	for _, tx := range block.Transactions() {
		r.VersionedHashes = append(r.VersionedHashes, tx.BlobHashes()...)
	}
	return r, nil
}

func payloadFromBlock(block *types.Block) (*ExecutionPayload, error) {
	h := block.Header()
	if h.ParentBeaconRoot == nil || h.BlobGasUsed == nil || h.ExcessBlobGas == nil || h.RequestsHash == nil {
		return nil, errors.New("header lacks a field of the Osaka fork")
	}
	accessList, slotNumber, err := amsterdamFields(block)
	if err != nil {
		return nil, err
	}
	baseFee, overflow := uint256.FromBig(h.BaseFee)
	if baseFee == nil || overflow {
		return nil, fmt.Errorf("base fee %v is not of 256 bits", h.BaseFee)
	}
	transactions, err := encodeTransactions(block.Transactions())
	if err != nil {
		return nil, err
	}
	return &ExecutionPayload{
		ParentHash:      h.ParentHash,
		FeeRecipient:    h.Coinbase,
		StateRoot:       h.Root,
		ReceiptsRoot:    h.ReceiptHash,
		LogsBloom:       h.Bloom,
		PrevRandao:      h.MixDigest,
		BlockNumber:     h.Number.Uint64(),
		GasLimit:        h.GasLimit,
		GasUsed:         h.GasUsed,
		Timestamp:       h.Time,
		ExtraData:       h.Extra,
		BaseFeePerGas:   *baseFee,
		BlockHash:       block.Hash(),
		Transactions:    transactions,
		Withdrawals:     convertWithdrawals(block.Withdrawals()),
		BlobGasUsed:     *h.BlobGasUsed,
		ExcessBlobGas:   *h.ExcessBlobGas,
		BlockAccessList: accessList,
		SlotNumber:      slotNumber,
	}, nil
}

// amsterdamFields returns what a block has since Amsterdam: its encoded access list
// and its slot number, empty and 0 if it is older.
func amsterdamFields(block *types.Block) (accessList []byte, slotNumber uint64, err error) {
	h := block.Header()
	switch {
	case (h.BlockAccessListHash == nil) != (h.SlotNumber == nil):
		return nil, 0, errors.New("header has some of the fields of the Amsterdam fork only")
	case (h.BlockAccessListHash == nil) != (block.AccessList() == nil):
		return nil, 0, errors.New("no access list attached, or one that the header does not have")
	case h.SlotNumber == nil:
		return nil, 0, nil
	}
	if accessList, err = rlp.EncodeToBytes(block.AccessList()); err != nil {
		return nil, 0, fmt.Errorf("encode access list: %w", err)
	}
	return accessList, *h.SlotNumber, nil
}

func encodeTransactions(txs types.Transactions) ([][]byte, error) {
	encoded := make([][]byte, len(txs))
	for i, tx := range txs {
		b, err := tx.MarshalBinary()
		if err != nil {
			return nil, fmt.Errorf("encode transaction %d: %w", i, err)
		}
		encoded[i] = b
	}
	return encoded, nil
}

func convertWithdrawals(withdrawals types.Withdrawals) []Withdrawal {
	converted := make([]Withdrawal, len(withdrawals))
	for i, w := range withdrawals {
		converted[i] = Withdrawal{Index: w.Index, Validator: w.Validator, Address: w.Address, Amount: w.Amount}
	}
	return converted
}

// NewWitness returns the witness made of trie nodes, contract codes and
// ancestors. The headers may come in either order of their numbers and must not
// be empty: the newest one is the parent. Nodes and codes are sorted, so that
// equal sets give equal bytes; none of the arguments is modified.
func NewWitness(nodes, codes [][]byte, headers []*types.Header) (*ExecutionWitness, error) {
	headers = slices.SortedFunc(slices.Values(headers), func(a, b *types.Header) int {
		return a.Number.Cmp(b.Number)
	})
	w := &ExecutionWitness{
		State:   slices.SortedFunc(slices.Values(nodes), bytes.Compare),
		Codes:   slices.SortedFunc(slices.Values(codes), bytes.Compare),
		Headers: make([][]byte, len(headers)),
	}
	for i, h := range headers {
		b, err := rlp.EncodeToBytes(h)
		if err != nil {
			return nil, fmt.Errorf("encode header %v: %w", h.Number, err)
		}
		w.Headers[i] = b
	}
	return w, nil
}
