package operator

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
	"nrollup/internal/pool"
)

// order is a transaction to send.
type order struct {
	*batch
	nonce uint64
	old   *flight // the one to replace, if it is known
	force bool    // replace whatever has the nonce
}

// submit sends a transaction, with fees that the pool accepts. It does nothing if
// the nonce turns out to be someone else's: the next round will see whose.
func (o *Operator) submit(ctx context.Context, v *view, order order) (*flight, error) {
	price, err := o.l1.suggestFees(ctx, v.baseFee, o.cfg.MaxFee)
	if err != nil {
		return nil, err
	}
	if order.old != nil {
		price = price.AtLeast(order.old.fees.Raised())
	}
	for {
		if price.Max.Cmp(o.cfg.MaxFee) > 0 {
			err := fmt.Errorf("L1's pool wants more than the fee limit, %v wei, for the transaction with nonce %d", o.cfg.MaxFee, order.nonce)
			return nil, &problem{kind: problemFees, err: err}
		}
		f, err := o.sign(v, order, price)
		if err != nil {
			return nil, err
		}
		if err := o.affordable(v, f); err != nil {
			if order.old == nil && len(o.flights) > 0 {
				err = nil // those that are in flight may leave enough
			}
			return nil, err
		}
		err = o.l1.send(ctx, f.tx)
		switch pool.Judge(err) {
		case pool.Accepted:
			o.sent(v, f, order.old)
			return f, nil
		case pool.Outdated:
			return nil, nil
		case pool.Underpriced:
			if !order.force && order.old == nil && pool.IsReplacement(err) {
				return nil, nil
			}
			price = price.Raised()
		case pool.Refused:
			return nil, sendFailure(err)
		}
	}
}

// sendFailure tells an answer of the pool from L1 being away.
func sendFailure(err error) error {
	if err = fmt.Errorf("send a transaction to L1: %w", err); pool.IsAnswer(err) {
		return &problem{kind: problemPool, err: err}
	}
	return err
}

// sign makes a transaction of a batch.
func (o *Operator) sign(v *view, order order, price fees.Fees) (*flight, error) {
	tx, err := types.SignNewTx(o.cfg.Key, o.signer, &types.DynamicFeeTx{
		ChainID:   o.signer.ChainID(),
		Nonce:     order.nonce,
		GasTipCap: price.Tip,
		GasFeeCap: price.Max,
		Gas:       order.gas,
		To:        &order.to,
		Data:      order.data,
	})
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	f := &flight{batch: order.batch, nonce: order.nonce, fees: price, tx: tx, hashes: []common.Hash{tx.Hash()}, sentAt: v.number}
	if order.old != nil {
		f.hashes = append(f.hashes, order.old.hashes...)
	}
	return f, nil
}

// nothing is a batch that only takes a nonce. The account pays itself, which
// costs the least.
func (o *Operator) nothing() *batch { return &batch{to: o.l1.account, gas: params.TxGas} }

// affordable returns an error unless the account can pay for a transaction
// besides those that are in flight.
func (o *Operator) affordable(v *view, f *flight) error {
	need := f.tx.Cost()
	for _, other := range o.flights {
		if other.nonce != f.nonce {
			need = new(big.Int).Add(need, other.tx.Cost())
		}
	}
	if v.balance.Cmp(need) >= 0 {
		return nil
	}
	return &problem{kind: problemFunds, err: unfunded(o.l1.account, v.balance, need)}
}

func unfunded(account common.Address, balance, need *big.Int) error {
	return fmt.Errorf("%w: %v has %v ether on L1 and needs %v: send it some", ErrUnfunded, account, ether(balance), ether(need))
}

// ether returns an amount of wei in ether.
func ether(wei *big.Int) string {
	amount := new(big.Rat).SetFrac(wei, big.NewInt(params.Ether))
	return strings.TrimSuffix(strings.TrimRight(amount.FloatString(9), "0"), ".")
}

func (o *Operator) sent(v *view, f, old *flight) {
	if len(o.flights) == 0 || f.nonce == v.nonce {
		o.progress = v.number
	}
	o.flights[f.nonce] = f
	args := append(f.span(), "nonce", f.nonce, "gas", f.gas, "maxfee", f.fees.Max, "tx", f.tx.Hash())
	if old == nil {
		log.Debug("Sent a settlement", args...)
		return
	}
	replacedMeter.Mark(1)
	log.Info("Replaced a settlement", args...)
}

func (l *l1) send(ctx context.Context, tx *types.Transaction) error {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	return l.eth.SendTransaction(ctx, tx)
}
