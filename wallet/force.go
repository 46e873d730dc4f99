package wallet

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/internal/ahead"
	"nrollup/rollup"
)

// Force is a transaction of the rollup on its way through the inbox on L1.
type Force struct {
	Tx       *types.Transaction
	Sender   common.Address
	Block    uint64   // settled or proposed block in whose state the sender can pay
	Bond     *big.Int // wei; it comes back once the transaction is included
	Delay    uint64   // seconds from its submission to its deadline
	Conflict bool     // the sender has other transactions, not settled yet, that use the nonce
}

// ForcedExit returns the call that takes ETH out of the rollup, to the account's
// own address on L1.
func (w *Wallet) ForcedExit(amount *big.Int) Call {
	return Call{
		What:  "withdraw " + FormatEther(amount),
		To:    rollup.L2Messenger,
		Value: amount,
		Data:  bindings.NewL2Messenger().PackSend(w.Account, new(big.Int), 0, w.Account, nil),
	}
}

// SignForced signs a call on the rollup as the inbox takes it: its nonce is the
// next in a settled state. Its highest fee is that of now many times over, as far
// as the account's balance allows: it must not be too low until the deadline.
func (w *Wallet) SignForced(ctx context.Context, call Call) (*types.Transaction, error) {
	if err := w.needKey(); err != nil {
		return nil, err
	}
	block, account, err := w.settledNow(ctx, w.Account)
	if err != nil {
		return nil, err
	}
	if account.Balance.Cmp(call.value()) < 0 {
		return nil, w.unfunded(account.Balance, call.value(), block)
	}
	gas, err := w.forcedGas(ctx, &call, block)
	if err != nil {
		return nil, err
	}
	gas = min(gas+gas/2, w.d.Spec.GasLimit)
	fee, err := w.forcedFee(account, &call, gas, block)
	if err != nil {
		return nil, err
	}
	return types.SignNewTx(w.key, types.LatestSignerForChainID(w.L2.ID), &types.DynamicFeeTx{
		ChainID:   w.L2.ID,
		Nonce:     account.Nonce,
		GasTipCap: new(big.Int), // whoever includes it has to
		GasFeeCap: fee,
		Gas:       gas,
		To:        &call.To,
		Value:     call.value(),
		Data:      call.Data,
	})
}

// forcedGas returns the gas that a call uses on the state of a settled block. It is
// enough after any fork that begins before the inbox lets go of it, too.
func (w *Wallet) forcedGas(ctx context.Context, call *Call, block *header) (uint64, error) {
	gas, err := w.L2.estimateAt(ctx, call.msg(w.Account), block, uint64(block.Time))
	if err != nil {
		return 0, call.failed(w.L2, explain(err))
	}
	l1, err := w.schedule(ctx)
	if err != nil {
		return 0, err
	}
	end := uint64(time.Now().Unix()) + w.d.Spec.Forced.Delay + w.d.Spec.Forced.Lapse
	for _, since := range ahead.Forks(l1, uint64(block.Time), end) {
		if more, err := w.L2.estimateAt(ctx, call.msg(w.Account), block, since); err == nil {
			gas = max(gas, more) // else it may yet be in a block before
		}
	}
	return gas, nil
}

// unfunded returns the error that the balance in a settled block is too low.
func (w *Wallet) unfunded(have, need *big.Int, block *header) error {
	return &FundsError{Account: w.Account, Chain: fmt.Sprintf("the rollup, in settled block %d,", block.Number), Have: have, Need: need}
}

// What the highest fee of a forced transaction is, at least and at most, in base
// fees of now and in wei.
const (
	leastBaseFees = 2
	mostBaseFees  = 100
	ampleFee      = 10 * params.GWei
)

// forcedFee returns the highest fee for a unit of gas, in wei.
func (w *Wallet) forcedFee(account *rollup.Account, call *Call, gas uint64, block *header) (*big.Int, error) {
	if block.BaseFee == nil {
		return nil, fmt.Errorf("block %d of the rollup has no base fee", block.Number)
	}
	var (
		base  = block.BaseFee.ToInt()
		units = new(big.Int).SetUint64(gas)
		least = new(big.Int).Mul(base, big.NewInt(leastBaseFees))
		most  = new(big.Int).Mul(base, big.NewInt(mostBaseFees))
		left  = new(big.Int).Sub(account.Balance, call.value())
	)
	if ample := big.NewInt(ampleFee); most.Cmp(ample) < 0 {
		most = ample
	}
	fee := left.Div(left, units)
	if fee.Cmp(least) < 0 {
		need := new(big.Int).Mul(least, units)
		return nil, w.unfunded(account.Balance, need.Add(need, call.value()), block)
	}
	if fee.Cmp(most) > 0 {
		fee = most
	}
	return fee, nil
}

var (
	errWrongType = errors.New("the inbox takes transactions of type 2 (EIP-1559) only")
	errPastNonce = errors.New("the nonce is used in a settled block already")
)

// Force plans to put a signed transaction of the rollup, of anybody, into the
// inbox.
func (w *Wallet) Force(ctx context.Context, raw []byte) (*Plan, *Force, error) {
	if err := w.needKey(); err != nil {
		return nil, nil, err
	}
	f, err := w.decodeForced(raw)
	if err != nil {
		return nil, nil, err
	}
	block, account, err := w.settledNow(ctx, f.Sender)
	if err != nil {
		return nil, nil, err
	}
	if err := f.check(account, block); err != nil {
		return nil, nil, err
	}
	f.Block = uint64(block.Number)
	if err := w.readInbox(ctx, f); err != nil {
		return nil, nil, err
	}
	return &Plan{Chain: w.L1, Calls: []Call{{
		What:  "force " + f.Tx.Hash().Hex(),
		To:    w.d.Contracts.Inbox,
		Value: f.Bond,
		Data:  bindings.NewForcedInbox().PackSubmit(raw, f.Block, account.Proof),
	}}}, f, nil
}

func (w *Wallet) decodeForced(raw []byte) (*Force, error) {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil {
		return nil, fmt.Errorf("it is not a signed transaction: %w", err)
	}
	if tx.Type() != types.DynamicFeeTxType {
		return nil, fmt.Errorf("%w: this one has type %d", errWrongType, tx.Type())
	}
	if tx.ChainId().Cmp(w.L2.ID) != 0 {
		return nil, fmt.Errorf("the transaction is for chain %v, the rollup is %v", tx.ChainId(), w.L2.ID)
	}
	sender, err := types.Sender(types.LatestSignerForChainID(w.L2.ID), tx)
	if err != nil {
		return nil, fmt.Errorf("it is not a signed transaction: %w", err)
	}
	return &Force{Tx: tx, Sender: sender}, nil
}

// check refuses what the inbox will.
func (f *Force) check(account *rollup.Account, block *header) error {
	switch {
	case f.Tx.Nonce() < account.Nonce:
		return fmt.Errorf("%w: %v is at %d, the transaction has %d", errPastNonce, f.Sender, account.Nonce, f.Tx.Nonce())
	case f.Tx.Nonce() > account.Nonce:
		return fmt.Errorf("the transaction has the nonce %d, but the next one of %v in settled block %d is %d: force that one first, or wait until it is settled", f.Tx.Nonce(), f.Sender, block.Number, account.Nonce)
	case account.Balance.Cmp(f.Tx.Cost()) < 0:
		return &FundsError{Account: f.Sender, Chain: fmt.Sprintf("the rollup, in settled block %d,", block.Number), Have: account.Balance, Need: f.Tx.Cost()}
	}
	return nil
}
