package wallet

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// Transfer is ETH or tokens on the way to the other side.
type Transfer struct {
	Amount *big.Int       // wei, or smallest units of the token
	Token  *Token         // nil for ETH
	To     common.Address // the wallet's account if zero
	Fee    *big.Int       // wei for whoever delivers it; nil for what that costs now

	// For ETH: what To is called with, and the least gas that it gets. If Gas is nil
	// and To has code, it is what a simulation says.
	Data []byte
	Gas  *uint64
}

// side is one end of a bridge.
type side struct {
	chain               *Chain
	messenger, executor common.Address
	tokens              common.Address // the token bridge
}

// l1Side and l2Side have what a message leaves from, or arrives at.
func (w *Wallet) l1Side() side {
	c := &w.d.Contracts
	return side{w.L1, c.Messenger, c.Executor, c.TokenBridge}
}

func (w *Wallet) l2Side() side {
	return side{w.L2, rollup.L2Messenger, rollup.L2Executor, rollup.L2TokenBridge}
}

// Deposit plans a transfer from L1 to the rollup. It returns the transfer with
// what was left open: recipient, gas and fee.
func (w *Wallet) Deposit(ctx context.Context, t Transfer) (*Plan, *Transfer, error) {
	return w.transfer(ctx, t, w.l1Side(), w.l2Side())
}

// Withdraw plans a transfer from the rollup to L1, as Deposit does.
func (w *Wallet) Withdraw(ctx context.Context, t Transfer) (*Plan, *Transfer, error) {
	return w.transfer(ctx, t, w.l2Side(), w.l1Side())
}

func (w *Wallet) transfer(ctx context.Context, t Transfer, from, to side) (*Plan, *Transfer, error) {
	if err := w.needKey(); err != nil {
		return nil, nil, err
	}
	if t.Amount.Sign() == 0 && len(t.Data) == 0 {
		return nil, nil, ErrNoAmount
	}
	if t.To == (common.Address{}) {
		t.To = w.Account
	}
	if t.Token != nil {
		return w.transferToken(ctx, t, from, to)
	}
	return w.transferETH(ctx, t, from, to)
}

func (w *Wallet) transferETH(ctx context.Context, t Transfer, from, to side) (*Plan, *Transfer, error) {
	used, err := w.delivery(ctx, &t, from, to)
	if err != nil {
		return nil, nil, err
	}
	if t.Fee == nil {
		if t.Fee, err = w.deliveryFee(ctx, to.chain, used, len(t.Data)); err != nil {
			return nil, nil, err
		}
	}
	what := "deposit"
	if to.chain == w.L1 {
		what = "withdraw"
	}
	call := Call{
		What:  what + " " + FormatEther(t.Amount),
		To:    from.messenger,
		Value: new(big.Int).Add(t.Amount, t.Fee),
		Data:  bindings.NewL1Messenger().PackSend(t.To, t.Fee, *t.Gas, w.Account, t.Data), // both have the same
	}
	return &Plan{Chain: from.chain, Calls: []Call{call}}, &t, nil
}

// delivery finds out what gas the recipient needs, unless the transfer says so, and
// returns what its call uses. It has the executor of the other side call it, as
// it will.
func (w *Wallet) delivery(ctx context.Context, t *Transfer, from, to side) (uint64, error) {
	code, err := to.chain.hasCode(ctx, t.To)
	if err != nil {
		return 0, err
	}
	if t.Gas != nil || (!code && len(t.Data) == 0) {
		if t.Gas == nil {
			t.Gas = new(uint64)
		}
		return *t.Gas + *t.Gas/63 + newAccountGas, nil
	}
	if !code {
		return 0, fmt.Errorf("%v has no code on %s: it does nothing with data", t.To, to.chain.Name)
	}
	input := bindings.NewExecutor().PackExecute(w.Account, t.To, 0, t.Data)
	gas, err := to.chain.eth.EstimateGas(ctx, ethereum.CallMsg{From: to.messenger, To: &to.executor, Value: t.Amount, Data: input})
	if err != nil {
		return 0, fmt.Errorf("%v on %s would refuse this: %w: name the gas that it needs if it would not", t.To, to.chain.Name, explain(err))
	}
	gas += gas / 5
	t.Gas = &gas
	return gas + gas/63, nil
}

// Gas of claims, at Amsterdam's prices (EIP-8037 makes new state dear).
const (
	claimGas      = 300_000   // the transaction, the proof, a word of the bitmap, the call
	newAccountGas = 200_000   // a recipient that has nothing
	mintGas       = 1_500_000 // the first tokens of a kind: another contract
	claimByteGas  = 64        // of data, EIP-7976
	proveGas      = 350_000   // on the rollup, for all messages that wait
)

// deliveryFee returns what it costs to deliver a message on a chain now, with room
// for twice the base fee. used is the gas of the target.
func (w *Wallet) deliveryFee(ctx context.Context, c *Chain, used uint64, data int) (*big.Int, error) {
	price, err := c.prices(ctx)
	if err != nil {
		return nil, err
	}
	gas := claimGas + used + uint64(data)*claimByteGas
	if c == w.L2 {
		gas += proveGas
	}
	return price.max.Mul(price.max, new(big.Int).SetUint64(gas)), nil
}

var errTokenCall = errors.New("tokens go to an account: no data and no gas can go with them")

func (w *Wallet) transferToken(ctx context.Context, t Transfer, from, to side) (*Plan, *Transfer, error) {
	if len(t.Data) > 0 || t.Gas != nil {
		return nil, nil, errTokenCall
	}
	have, err := t.Token.balance(ctx, w.Account)
	if err != nil {
		return nil, nil, err
	}
	if have.Cmp(t.Amount) < 0 {
		missing := new(big.Int).Sub(t.Amount, have)
		return nil, nil, fmt.Errorf("%v owns %s on %s: %s are missing", w.Account, t.Token.Format(have), from.chain.Name, t.Token.Format(missing))
	}
	if t.Fee == nil {
		if t.Fee, err = w.deliveryFee(ctx, to.chain, mintGas, 0); err != nil {
			return nil, nil, err
		}
	}
	plan := &Plan{Chain: from.chain}
	call := Call{To: from.tokens, Value: t.Fee}
	if from.chain == w.L1 {
		call.What = "deposit " + t.Token.Format(t.Amount)
		call.Data = bindings.NewL1TokenBridge().PackDeposit(t.Token.Address, t.To, t.Amount)
		if plan.Calls, err = t.Token.allow(ctx, w.Account, from.tokens, t.Amount); err != nil {
			return nil, nil, err
		}
	} else {
		call.What = "withdraw " + t.Token.Format(t.Amount)
		call.Data = bindings.NewL2TokenBridge().PackWithdraw(t.Token.Address, t.To, t.Amount)
	}
	plan.Calls = append(plan.Calls, call)
	return plan, &t, nil
}

// L1Token returns a token of L1. The error wraps ErrNoToken if there is none.
func (w *Wallet) L1Token(ctx context.Context, address common.Address) (*Token, error) {
	return w.L1.token(ctx, address)
}

// L2Token returns a token of the rollup by its own address, or by that of the token
// on L1 that it stands for. The error wraps ErrNoToken if there is neither.
func (w *Wallet) L2Token(ctx context.Context, address common.Address) (*Token, error) {
	if err := w.needRollup(); err != nil {
		return nil, err
	}
	bridge := bindings.NewL2TokenBridge()
	twin, err := read(ctx, w.L2, rollup.L2TokenBridge, nil, bridge.PackTokenOf(address), bridge.UnpackTokenOf)
	if err != nil {
		return nil, fmt.Errorf("token bridge on the rollup: %w", err)
	}
	if t, err := w.L2.token(ctx, twin); !errors.Is(err, ErrNoToken) {
		return t, err
	}
	return w.L2.token(ctx, address)
}
