package operator

import (
	"context"
	"encoding/binary"
	"errors"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/internal/ahead"
	"nrollup/rollup"
)

// errTooMuchGas means that a call needs more gas than a transaction can have.
var errTooMuchGas = errors.New("settling needs more gas than a transaction can have")

// try makes a batch of blocks, and tries it out as if the head of the contract
// were the given one, in a block of L1 with the given time that follows the
// newest. With a removal, an entry leaves the inbox too. The error is a *revert.Error if
// the contract would revert.
func (l *l1) try(ctx context.Context, v *view, head bindings.Head, list []candidate, r *removal, time uint64) (*batch, error) {
	b := newBatch(l.abi, head, list, r, time)
	b.to = l.contract
	gas, err := l.estimate(ctx, v, head, b.to, b.data, time)
	if isUnsupported(err) {
		gas, err = b.bound(), nil
	}
	if err != nil {
		return nil, err
	}
	b.gas = min(gas+gas/gasMargin, maxGas(v))
	return b, nil
}

// gasMargin is the part of an estimate that is added to it: the estimate is for
// the very blocks, so that only what L1 did in between makes a difference.
const gasMargin = 16

func newBatch(abi *bindings.NativeRollup, head bindings.Head, list []candidate, r *removal, time uint64) *batch {
	b := &batch{parent: head.BlockHash, end: head}
	blocks := make([]bindings.Block, len(list))
	for i, c := range list {
		blocks[i] = bindings.Block{
			Anchor:    c.anchor,
			GasUsed:   c.Claim.GasUsed,
			StateRoot: c.Claim.PostStateRoot,
			Trace:     c.Trace,
		}
		b.blocks = append(b.blocks, c.Block)
		b.end = bindings.Head{
			BlockHash:   c.Ref.Hash,
			StateRoot:   c.Claim.PostStateRoot,
			Number:      c.Ref.Number,
			AdvancedAt:  time,
			Anchor:      c.anchor,
			SequencedAt: time,
		}
	}
	b.data = abi.PackAdvance(head.BlockHash, blocks)
	if r == nil {
		return b
	}
	data := abi.PackAdvanceForced(head.BlockHash, blocks, r.Index, r.ForcedTransaction, r.proof)
	if len(data) <= maxCalldata {
		b.data, b.removes = data, &r.Index
	}
	return b
}

// bound returns what settling uses at most, from the prices that L1 has today.
func (b *batch) bound() uint64 {
	gasUsed := uint64(0)
	for _, block := range b.blocks {
		gasUsed += block.Claim.GasUsed
	}
	gas := rollup.SettlementGas(len(b.blocks), len(b.data), gasUsed)
	if b.removes != nil {
		gas += removalGas
	}
	return gas
}

// estimate returns the gas that a call of a contract needs in a block with the given
// time. Close to a fork it is enough on both sides of it.
func (l *l1) estimate(ctx context.Context, v *view, head bindings.Head, to common.Address, data []byte, time uint64) (uint64, error) {
	gas, err := l.estimateAt(ctx, v, head, to, data, time)
	if err != nil {
		return 0, err
	}
	for _, other := range ahead.Near(l.config, time) {
		more, err := l.estimateAt(ctx, v, head, to, data, other)
		if errors.Is(err, errTooMuchGas) {
			return 0, err
		}
		gas = max(gas, more) // 0 if it is not possible there: then it does not matter
	}
	return gas, nil
}

func (l *l1) estimateAt(ctx context.Context, v *view, head bindings.Head, to common.Address, data []byte, time uint64) (uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	var (
		at   = rpc.BlockNumberOrHashWithHash(v.hash, false)
		next = ethereum.BlockOverrides{Number: new(big.Int).SetUint64(v.number + 1), Time: time}
		call = map[string]any{
			"from":  l.account,
			"to":    to,
			"gas":   hexutil.Uint64(maxGas(v)),
			"input": hexutil.Bytes(data),
		}
		gas hexutil.Uint64
	)
	err := l.rpc.CallContext(ctx, &gas, "eth_estimateGas", call, at, l.overrides(v, head), next)
	if err != nil && strings.Contains(err.Error(), "gas required exceeds allowance") {
		return 0, errTooMuchGas
	}
	return uint64(gas), reason(err)
}

// renew raises the gas limit of a transaction on the given head if it needs more than
// when it was tried out: L1 may have gone through a fork since, and then no block can
// have it, whatever it pays.
func (o *Operator) renew(ctx context.Context, v *view, f *flight, head bindings.Head) {
	gas, err := o.l1.estimate(ctx, v, head, f.to, f.data, o.nextTime(v))
	if err != nil {
		log.Debug("Cannot try out a settlement again", append(f.span(), "err", err)...)
		return
	}
	f.gas = max(f.gas, min(gas+gas/gasMargin, maxGas(v)))
}

// overrides are the changes of the state from that behind the newest block to
// that before the transaction.
func (l *l1) overrides(v *view, head bindings.Head) map[common.Address]ethereum.OverrideAccount {
	overrides := map[common.Address]ethereum.OverrideAccount{
		// The next block begins with putting the hash of this one into the history
		// (EIP-2935).
		params.HistoryStorageAddress: {StateDiff: map[common.Hash]common.Hash{
			slot(v.number % params.HistoryServeWindow): v.hash,
		}},
	}
	if head != v.head {
		overrides[l.contract] = ethereum.OverrideAccount{StateDiff: headSlots(head)}
	}
	return overrides
}

// headSlots is a head as it is in the contract's storage.
func headSlots(h bindings.Head) map[common.Hash]common.Hash {
	var packed common.Hash // the first field in the lowest bytes
	binary.BigEndian.PutUint64(packed[24:], h.Number)
	binary.BigEndian.PutUint64(packed[16:], h.AdvancedAt)
	binary.BigEndian.PutUint64(packed[8:], h.Anchor)
	binary.BigEndian.PutUint64(packed[:], h.SequencedAt)
	return map[common.Hash]common.Hash{slot(0): h.BlockHash, slot(1): h.StateRoot, slot(2): packed}
}

func slot(i uint64) common.Hash { return common.BigToHash(new(big.Int).SetUint64(i)) }

// isUnsupported reports whether a node does not know the method, or not with
// these arguments (JSON-RPC 2.0, section 5.1).
func isUnsupported(err error) bool {
	var answered rpc.Error
	return errors.As(err, &answered) && (answered.ErrorCode() == -32601 || answered.ErrorCode() == -32602)
}
