// Package forge makes traces as an attacker would: it changes something in a
// true one and then recomputes every hash, root and sum that could give the
// change away. Tests and published vectors share its cases.
package forge

import (
	"fmt"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

// Forgery is a trace under change, with what is claimed of it.
type Forgery struct {
	Config *params.ChainConfig // of the rollup
	Trace  *stateless.Trace
	Claim  stateless.Claim

	sender blockgen.Account // sent the last transaction
	nonce  uint64           // after it
}

// New returns a forgery that is still true: a copy of the given trace.
func New(config *params.ChainConfig, trace *stateless.Trace, claim stateless.Claim) (*Forgery, error) {
	raw, err := trace.Encode()
	if err != nil {
		return nil, err
	}
	copied, err := stateless.DecodeTrace(raw)
	if err != nil {
		return nil, err
	}
	return &Forgery{Config: config, Trace: copied, Claim: claim}, nil
}

func (f *Forgery) copy() (*Forgery, error) {
	g, err := New(f.Config, f.Trace, f.Claim)
	if err == nil {
		g.sender, g.nonce = f.sender, f.nonce
	}
	return g, err
}

// Payload is the part of the trace that the block hash covers most of.
func (f *Forgery) Payload() *stateless.ExecutionPayload {
	return &f.Trace.Input.NewPayloadRequest.ExecutionPayload
}

// Witness is the part of the trace that no hash in it covers.
func (f *Forgery) Witness() *stateless.ExecutionWitness { return &f.Trace.Input.Witness }

// Input returns the input of the call that makes the claim.
func (f *Forgery) Input() ([]byte, error) {
	raw, err := f.Trace.Encode()
	if err != nil {
		return nil, err
	}
	return execute.JoinInput(f.Claim, raw), nil
}

// Seal recomputes the block hash, by geth's code for the Engine API, and claims
// what the payload says.
func (f *Forgery) Seal() error {
	block, err := f.Block()
	if err != nil {
		return err
	}
	p := f.Payload()
	p.BlockHash = block.Hash()
	f.Claim.PostStateRoot, f.Claim.GasUsed = p.StateRoot, p.GasUsed
	return nil
}

// Block returns the block of the payload as it is.
func (f *Forgery) Block() (*types.Block, error) {
	r := &f.Trace.Input.NewPayloadRequest
	block, err := engine.ExecutableDataToBlockNoHash(f.ExecutableData(), r.VersionedHashes, &r.ParentBeaconBlockRoot, f.FlatRequests())
	if err != nil {
		return nil, fmt.Errorf("forge: %w", err)
	}
	return block, nil
}

// ExecutableData returns the payload in the form of geth's Engine API. Without a fork
// that has access lists, the one of the payload and its slot number have no place in it.
func (f *Forgery) ExecutableData() engine.ExecutableData {
	p := f.Payload()
	slotNumber, accessList := &p.SlotNumber, p.BlockAccessList
	if fork := stateless.ForkOf(f.Trace.SchemaID); fork != nil && !fork.AccessLists {
		slotNumber, accessList = nil, nil
	}
	withdrawals := make([]*types.Withdrawal, len(p.Withdrawals))
	for i, w := range p.Withdrawals {
		withdrawals[i] = (*types.Withdrawal)(&w)
	}
	return engine.ExecutableData{
		ParentHash:      p.ParentHash,
		FeeRecipient:    p.FeeRecipient,
		StateRoot:       p.StateRoot,
		ReceiptsRoot:    p.ReceiptsRoot,
		LogsBloom:       p.LogsBloom[:],
		Random:          p.PrevRandao,
		Number:          p.BlockNumber,
		GasLimit:        p.GasLimit,
		GasUsed:         p.GasUsed,
		Timestamp:       p.Timestamp,
		ExtraData:       p.ExtraData,
		BaseFeePerGas:   p.BaseFeePerGas.ToBig(),
		BlockHash:       p.BlockHash,
		Transactions:    p.Transactions,
		Withdrawals:     withdrawals,
		BlobGasUsed:     &p.BlobGasUsed,
		ExcessBlobGas:   &p.ExcessBlobGas,
		SlotNumber:      slotNumber,
		BlockAccessList: accessList,
	}
}

// FlatRequests returns the requests of the payload as the Engine API has them.
// They are never nil: that would mean a fork without requests.
func (f *Forgery) FlatRequests() [][]byte {
	return append([][]byte{}, f.Trace.Input.NewPayloadRequest.ExecutionRequests.Flat()...)
}

// SetAccessList replaces the access list of the payload.
func (f *Forgery) SetAccessList(list *bal.BlockAccessList) error {
	raw, err := rlp.EncodeToBytes(list)
	f.Payload().BlockAccessList = raw
	return err
}

// AccessList returns the access list of the payload.
func (f *Forgery) AccessList() (*bal.BlockAccessList, error) {
	list := new(bal.BlockAccessList)
	return list, rlp.DecodeBytes(f.Payload().BlockAccessList, list)
}
