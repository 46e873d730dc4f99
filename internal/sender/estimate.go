package sender

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/revert"
)

// gasMargin is the part of an estimate that is added to it: only what L1 does in
// between makes a difference.
const gasMargin = 16

// Estimate tries a call out, as if it were in a block of L1 with the given time that
// follows the one that Look was about, and sets its gas limit. The error is a
// *revert.Error if the contract would refuse the call, and wraps ErrTooMuchGas if no
// transaction can have the gas that it needs.
func (s *Sender) Estimate(ctx context.Context, c *Call, time uint64) error {
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
		return reason
	case strings.Contains(err.Error(), "insufficient funds"):
		return unfunded(s.account, s.state.Balance, c.value())
	case strings.Contains(err.Error(), "gas required exceeds allowance"):
		return ErrTooMuchGas
	default:
		return fmt.Errorf("try out %s: %w", c.Name, err)
	}
	c.Gas = min(uint64(gas)+uint64(gas)/gasMargin, params.MaxTxGas)
	return nil
}

// history is what the next block of L1 begins with: it puts the hash of this one into
// the state (EIP-2935).
func (s *Sender) history() map[common.Address]ethereum.OverrideAccount {
	slot := common.BigToHash(new(big.Int).SetUint64(s.state.Number % params.HistoryServeWindow))
	return map[common.Address]ethereum.OverrideAccount{
		params.HistoryStorageAddress: {StateDiff: map[common.Hash]common.Hash{slot: s.state.Hash}},
	}
}
