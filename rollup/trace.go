package rollup

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/stateless"
)

// BlockOf returns the block of a trace: all of it is in the trace, the state before
// it in the header of its parent. That the trace is valid, and the block's hash
// that of its fields, is left to a verifier.
func BlockOf(trace []byte) (*Block, error) {
	t, err := stateless.DecodeTrace(trace)
	if err != nil {
		return nil, err
	}
	request := &t.Input.NewPayloadRequest
	p := &request.ExecutionPayload
	headers := t.Input.Witness.Headers
	if len(headers) == 0 {
		return nil, errors.New("the witness has no header of the parent")
	}
	last := headers[len(headers)-1]
	if hash := crypto.Keccak256Hash(last); hash != p.ParentHash {
		return nil, fmt.Errorf("the last header of the witness is that of %v, the parent is %v", hash, p.ParentHash)
	}
	parent := new(types.Header)
	if err := rlp.DecodeBytes(last, parent); err != nil {
		return nil, fmt.Errorf("header of the parent: %w", err)
	}
	return &Block{
		Ref:       BlockRef{Number: p.BlockNumber, Hash: p.BlockHash},
		Parent:    p.ParentHash,
		Timestamp: p.Timestamp,
		Anchor:    request.ParentBeaconBlockRoot,
		Claim:     stateless.Claim{PreStateRoot: parent.Root, PostStateRoot: p.StateRoot, GasUsed: p.GasUsed},
		Trace:     trace,
		TxCount:   len(p.Transactions),
	}, nil
}
