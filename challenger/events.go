package challenger

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
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

// maxStride is for how many blocks most nodes give events at once.
const maxStride = 10_000

// search calls found for the contract's events with some topics, in blocks of L1
// from first to last.
func (o *own) search(ctx context.Context, first, last uint64, topics [][]common.Hash, found func(*types.Log)) error {
	for first <= last {
		to := min(last, first+o.stride-1)
		logs, err := o.logs(ctx, first, to, topics)
		if refused := rpc.Error(nil); errors.As(err, &refused) && to > first {
			o.stride = (to - first + 1) / 2 // nodes limit the range, or the size of the answer
			continue
		}
		if err != nil {
			return fmt.Errorf("events of blocks %d to %d of L1: %w", first, to, err)
		}
		for i := range logs {
			found(&logs[i])
		}
		first = to + 1
	}
	return nil
}

func (o *own) logs(ctx context.Context, first, last uint64, topics [][]common.Hash) ([]types.Log, error) {
	ctx, cancel := context.WithTimeout(ctx, o.timeout)
	defer cancel()
	return o.eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(first),
		ToBlock:   new(big.Int).SetUint64(last),
		Addresses: []common.Address{o.address},
		Topics:    topics,
	})
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
