package challenger

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/optimistic"
)

// contract encodes calls and decodes answers. It has no state.
var contract = bindings.NewOptimisticRollup()

// The topics of events.
var (
	events          = contract.GetABI().Events
	proposedTopic   = events["Proposed"].ID
	challengedTopic = events["Challenged"].ID
	provenTopic     = events["Proven"].ID
)

// search calls found for the contract's events with some topics, in blocks of L1
// from first to last.
func (o *own) search(ctx context.Context, first, last uint64, topics [][]common.Hash, found func(*types.Log)) error {
	q := logs.Query{Address: o.address, Topics: topics, First: first, Last: last}
	for l, err := range o.events.Forward(ctx, q) {
		if err != nil {
			return fmt.Errorf("ask L1: %w", err)
		}
		found(l)
	}
	return nil
}

// ask calls a view function of the contract at the block of a view.
func ask[T any](ctx context.Context, o *own, v *optimistic.View, input []byte, unpack func([]byte) (T, error)) (answer T, err error) {
	ctx, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	output, err := o.eth.CallContractAtHash(ctx, ethereum.CallMsg{To: &o.address, Data: input}, v.L1.Hash)
	if err != nil {
		return answer, err
	}
	return unpack(output)
}
