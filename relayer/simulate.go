package relayer

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/internal/ahead"
	"nrollup/internal/pool"
	"nrollup/internal/revert"
	"nrollup/message"
)

// errFails means that a call fails as things are now.
var errFails = errors.New("it would fail")

// estimate returns the gas that a call needs, up to a limit. Close to a fork it is enough
// on both sides of it. The error is errFails if it fails.
func (w *wallet) estimate(ctx context.Context, call message.Call, most uint64) (uint64, error) {
	gas, err := w.estimateAt(ctx, call, most, w.next())
	if err != nil {
		return 0, err
	}
	for _, other := range w.beyond() {
		if more, err := w.estimateAt(ctx, call, most, other); err == nil { // else it does not matter
			gas = max(gas, more)
		}
	}
	return gas, nil
}

func (w *wallet) estimateAt(ctx context.Context, call message.Call, most uint64, overrides map[string]any) (uint64, error) {
	var gas hexutil.Uint64
	args := []any{w.args(call, most), "latest"}
	if overrides != nil {
		args = append(args, nil, overrides)
	}
	err := w.rpc.CallContext(ctx, &gas, "eth_estimateGas", args...)
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

// next is what the next block has in place of the newest one's time, nil unless a
// fork is between them.
func (w *wallet) next() map[string]any {
	return ahead.Override(w.config, w.time, uint64(w.clock().Unix()))
}

// beyond is what a block on the other side of a fork that is near has in place of the
// newest one's time: a transaction may be in one, if it has to wait.
func (w *wallet) beyond() (overrides []map[string]any) {
	for _, other := range ahead.Near(w.config, max(w.time, uint64(w.clock().Unix()))) {
		overrides = append(overrides, map[string]any{"time": hexutil.Uint64(other)})
	}
	return overrides
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
// firstGas. Close to a fork both are enough on both sides of it. The error is errFails
// if one of them fails.
func (w *wallet) after(ctx context.Context, first, call message.Call, most uint64) (firstGas, gas uint64, err error) {
	firstGas, gas, err = w.afterAt(ctx, first, call, most, w.next())
	if err != nil {
		return 0, 0, err
	}
	for _, other := range w.beyond() {
		if a, b, err := w.afterAt(ctx, first, call, most, other); err == nil {
			firstGas, gas = max(firstGas, a), max(gas, b)
		}
	}
	return firstGas, gas, nil
}

func (w *wallet) afterAt(ctx context.Context, first, call message.Call, most uint64, overrides map[string]any) (firstGas, gas uint64, err error) {
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
		Overrides map[string]any   `json:"blockOverrides,omitempty"`
		Calls     []map[string]any `json:"calls"`
	}
	err = w.rpc.CallContext(ctx, &blocks, "eth_simulateV1", map[string]any{
		"blockStateCalls": []simulated{{Overrides: overrides, Calls: []map[string]any{w.args(first, most), w.args(call, most)}}},
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
