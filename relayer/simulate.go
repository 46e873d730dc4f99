package relayer

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/internal/pool"
	"nrollup/internal/revert"
	"nrollup/message"
)

// errFails means that a call fails as things are now.
var errFails = errors.New("it would fail")

// estimate returns the gas that a call needs, up to a limit. The error is errFails if
// it fails.
func (w *wallet) estimate(ctx context.Context, call message.Call, most uint64) (uint64, error) {
	var gas hexutil.Uint64
	err := w.rpc.CallContext(ctx, &gas, "eth_estimateGas", w.args(call, most), "latest")
	if pool.IsAnswer(err) {
		return 0, w.failure(err, most)
	}
	if err != nil {
		return 0, fmt.Errorf("ask %s for the gas of a call: %w", w.name, err)
	}
	return uint64(gas), nil
}

// failure returns what it means that a simulation with an amount of gas fails.
func (w *wallet) failure(err error, gas uint64) error {
	if price, ok := w.market.within(w.maxFee); ok && w.balance.Cmp(cost(gas, price.Max)) < 0 {
		return fmt.Errorf("%w: %v has %v wei on %s: send it some", errUnfunded, w.account, w.balance, w.name)
	}
	return fmt.Errorf("%w: %s", errFails, revert.Reason(err))
}

// args are those of a call as a simulation takes it.
func (w *wallet) args(call message.Call, gas uint64) map[string]any {
	price, _ := w.market.within(w.maxFee)
	args := map[string]any{"from": w.account, "to": call.To, "gas": hexutil.Uint64(gas), "input": call.Data}
	if price.Max != nil { // without a price, contracts could tell this from the truth
		args["maxFeePerGas"], args["maxPriorityFeePerGas"] = (*hexutil.Big)(price.Max), (*hexutil.Big)(price.Tip)
	}
	return args
}

// after returns the gas that a call uses right after another one, which uses
// firstGas. The error is errFails if one of them fails.
func (w *wallet) after(ctx context.Context, first, call message.Call, most uint64) (firstGas, gas uint64, err error) {
	var blocks []struct {
		Calls []struct {
			Status  hexutil.Uint64 `json:"status"`
			GasUsed hexutil.Uint64 `json:"gasUsed"`
			Error   struct {
				Message string        `json:"message"`
				Data    hexutil.Bytes `json:"data"`
			} `json:"error"`
		} `json:"calls"`
	}
	type simulated struct {
		Calls []map[string]any `json:"calls"`
	}
	err = w.rpc.CallContext(ctx, &blocks, "eth_simulateV1", map[string]any{
		"blockStateCalls": []simulated{{Calls: []map[string]any{w.args(first, most), w.args(call, most)}}},
	}, "latest")
	if pool.IsAnswer(err) {
		return 0, 0, w.failure(err, 2*most)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("simulate on %s: %w", w.name, err)
	}
	if len(blocks) != 1 || len(blocks[0].Calls) != 2 {
		return 0, 0, fmt.Errorf("%s simulates something else", w.name)
	}
	for _, result := range blocks[0].Calls {
		if result.Status != 1 {
			reason := result.Error.Message
			if len(result.Error.Data) >= 4 {
				reason = revert.Decode(result.Error.Data).Reason
			}
			return 0, 0, fmt.Errorf("%w: %s", errFails, reason)
		}
	}
	return uint64(blocks[0].Calls[0].GasUsed), uint64(blocks[0].Calls[1].GasUsed), nil
}
