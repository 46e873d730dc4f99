package sender

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/ahead"
	"nrollup/internal/revert"
)

// What is added to an estimate: a part of it, and what it takes besides if an account
// that a contract pays has no code yet when it is made, and code when it is mined
// (EIP-7702): then the contract may keep the money for it, and writes a word.
const (
	gasMargin = 16
	gasSpare  = 150_000
)

// Estimate tries a call out, as if it were in a block of L1 with the given time that
// follows the one that Look was about, and sets its gas limit. The error is a
// *revert.Error if the contract would refuse the call, and wraps ErrTooMuchGas if no
// transaction can have the gas that it needs. Close to a fork the limit is enough on
// both sides of it.
func (s *Sender) Estimate(ctx context.Context, c *Call, time uint64) error {
	s.lead = time - min(time, s.state.Time)
	gas, err := s.estimate(ctx, c, time)
	if err != nil {
		return err
	}
	for _, other := range ahead.Near(s.cfg.L1, time) {
		more, err := s.estimate(ctx, c, other)
		if errors.Is(err, ErrTooMuchGas) {
			return err
		}
		gas = max(gas, more) // 0 if it is not possible there: then it does not matter
	}
	gas += gas / gasMargin
	if len(c.Data) > 0 {
		gas += gasSpare
	}
	c.Gas = min(gas, params.MaxTxGas)
	return nil
}

// renew raises the gas limit of a call if it needs more than when it was estimated: L1
// may have gone through a fork since, and then no block can have it, whatever it pays.
func (s *Sender) renew(ctx context.Context, c *Call) {
	was := c.Gas
	if err := s.Estimate(ctx, c, s.state.Time+s.lead); err != nil {
		log.Debug("Cannot estimate a transaction again", "call", c.Name, "err", err)
	}
	c.Gas = max(c.Gas, was)
}

// estimate returns the gas that a call needs in a block with the given time.
func (s *Sender) estimate(ctx context.Context, c *Call, time uint64) (uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	args := map[string]any{
		"from":  s.account,
		"to":    c.To,
		"gas":   hexutil.Uint64(params.MaxTxGas),
		"value": (*hexutil.Big)(c.value()),
		"input": hexutil.Bytes(c.Data),
	}
	if c.Sidecar != nil {
		args["blobVersionedHashes"] = c.Sidecar.BlobHashes()
		args["maxFeePerBlobGas"] = (*hexutil.Big)(s.cfg.MaxBlobFee)
	}
	var (
		at   = rpc.BlockNumberOrHashWithHash(s.state.Hash, false)
		next = ethereum.BlockOverrides{Number: new(big.Int).SetUint64(s.state.Number + 1), Time: time}
		gas  hexutil.Uint64
	)
	err := s.rpc.CallContext(ctx, &gas, "eth_estimateGas", args, at, s.history(), next)
	switch reason, reverted := revert.Of(err); {
	case err == nil:
	case reverted:
		return 0, reason
	case strings.Contains(err.Error(), "insufficient funds"):
		return 0, unfunded(s.account, s.state.Balance, c.value())
	case strings.Contains(err.Error(), "gas required exceeds allowance"):
		return 0, ErrTooMuchGas
	default:
		return 0, fmt.Errorf("try out %s: %w", c.Name, err)
	}
	return uint64(gas), nil
}

// history is what the next block of L1 begins with: it puts the hash of this one into
// the state (EIP-2935).
func (s *Sender) history() map[common.Address]ethereum.OverrideAccount {
	slot := common.BigToHash(new(big.Int).SetUint64(s.state.Number % params.HistoryServeWindow))
	return map[common.Address]ethereum.OverrideAccount{
		params.HistoryStorageAddress: {StateDiff: map[common.Hash]common.Hash{slot: s.state.Hash}},
	}
}
