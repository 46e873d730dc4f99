package explorer

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/rollup"
	"nrollup/wallet"
)

// order is what a reader wants done.
type order struct {
	Action    string          `json:"action"` // deposit, withdraw, claim, cancel or force
	From      *common.Address `json:"from"`   // whose wallet signs; for plans
	Dev       *int            `json:"dev"`    // the account of development that pays; for sending
	To        *common.Address `json:"to"`     // from, if it is missing
	Amount    string          `json:"amount"` // like 0.5ether, or in tokens
	Token     *common.Address `json:"token"`  // ETH, if it is missing
	Direction string          `json:"direction"`
	Nonce     *uint64         `json:"nonce"` // of a message
	Data      hexutil.Bytes   `json:"data"`  // of a call
	Raw       hexutil.Bytes   `json:"raw"`   // signed transaction of the rollup, to be forced
	Wait      bool            `json:"wait"`  // until it has arrived; for sending
}

func (s *Server) plan(ctx context.Context, w *wallet.Wallet, o *order) (*planPage, error) {
	if o.Action == "force" && len(o.Raw) == 0 {
		return planUnsigned(ctx, w, o)
	}
	plan, facts, err := o.plan(ctx, w)
	if err != nil {
		return nil, err
	}
	quotes, err := w.Simulate(ctx, plan)
	if err != nil {
		return nil, err
	}
	page := &planPage{Cost: wei{new(big.Int)}, Summary: facts.summary, Forced: facts.forced}
	for _, q := range quotes {
		value := q.Value
		if value == nil {
			value = new(big.Int)
		}
		page.Transactions = append(page.Transactions, plannedTx{
			Chain: sideOf(w, plan.Chain), ChainID: plan.Chain.ID.Uint64(), From: w.Account,
			To: q.To, Value: wei{value}, Data: q.Data, Gas: wallet.GasLimit(q.Gas), What: q.What,
		})
		page.Cost.Add(page.Cost.Int, q.Cost)
	}
	return page, nil
}

// planFacts say what a plan is for.
type planFacts struct {
	summary string
	forced  *forcedPlanFacts
}

// plan returns what carries the order out.
func (o *order) plan(ctx context.Context, w *wallet.Wallet) (*wallet.Plan, *planFacts, error) {
	switch o.Action {
	case "deposit", "withdraw":
		return o.transfer(ctx, w)
	case "claim", "cancel":
		return o.settle(ctx, w)
	case "force":
		plan, f, err := w.Force(ctx, o.Raw)
		if err != nil {
			return nil, nil, err
		}
		return plan, &planFacts{
			summary: fmt.Sprintf("put the transaction %v of the rollup into the inbox on L1, with a bond of %s", short(f.Tx.Hash().Bytes()), wallet.FormatEther(f.Bond)),
			forced:  &forcedPlanFacts{f.Tx.Hash(), f.Sender, f.Tx.Nonce(), wei{f.Bond}, f.Delay, f.Conflict},
		}, nil
	default:
		return nil, nil, badRequest("action %q: want deposit, withdraw, claim, cancel or force", o.Action)
	}
}

func (o *order) transfer(ctx context.Context, w *wallet.Wallet) (plan *wallet.Plan, facts *planFacts, err error) {
	t := wallet.Transfer{}
	if len(o.Data) > 0 {
		t.Data = o.Data
	}
	if o.To != nil {
		t.To = *o.To
	}
	find, send, verb := w.L1Token, w.Deposit, "deposit"
	if o.Action == "withdraw" {
		find, send, verb = w.L2Token, w.Withdraw, "withdraw"
	}
	var text string
	if o.Token == nil {
		t.Amount, err = wallet.ParseEther(o.Amount)
		if err == nil {
			text = wallet.FormatEther(t.Amount)
		}
	} else if t.Token, err = find(ctx, *o.Token); err == nil {
		t.Amount, err = wallet.ParseToken(o.Amount, t.Token.Decimals)
		if err == nil {
			text = t.Token.Format(t.Amount)
		}
	}
	if err != nil {
		return nil, nil, err
	}
	plan, done, err := send(ctx, t)
	if err != nil {
		return nil, nil, err
	}
	return plan, &planFacts{summary: fmt.Sprintf("%s %s to %v, with a fee of %s for whoever delivers it", verb, text, done.To, wallet.FormatEther(done.Fee))}, nil
}

func (o *order) ref() (ref wallet.Ref, err error) {
	if o.Nonce == nil {
		return ref, badRequest("nonce is missing: the number of the message")
	}
	ref.Nonce = *o.Nonce
	switch o.Direction {
	case "deposit":
		ref.From = wallet.L1
	case "withdrawal":
		ref.From = wallet.L2
	default:
		err = badRequest("direction %q: want deposit or withdrawal", o.Direction)
	}
	return ref, err
}

func (o *order) settle(ctx context.Context, w *wallet.Wallet) (*wallet.Plan, *planFacts, error) {
	ref, err := o.ref()
	if err != nil {
		return nil, nil, err
	}
	if o.Action == "claim" {
		plan, _, err := w.Claim(ctx, ref)
		return plan, &planFacts{summary: "deliver " + ref.String()}, err
	}
	to := w.Account
	if o.To != nil {
		to = *o.To
	}
	plan, _, err := w.Cancel(ctx, ref, to)
	return plan, &planFacts{summary: fmt.Sprintf("take %v back, to %v", ref, to)}, err
}

// forcedCall returns the call of a transaction that is to be forced: a withdrawal to
// the account itself, unless it says whom to call.
func (o *order) forcedCall(w *wallet.Wallet) (*wallet.Call, error) {
	amount := new(big.Int)
	if o.Amount != "" {
		var err error
		if amount, err = wallet.ParseEther(o.Amount); err != nil {
			return nil, err
		}
	}
	if o.To == nil {
		if amount.Sign() == 0 {
			return nil, wallet.ErrNoAmount
		}
		call := w.ForcedExit(amount)
		return &call, nil
	}
	if *o.To == rollup.L2Messenger && len(o.Data) == 0 {
		return nil, badRequest("the messenger takes calls with data: leave to away for a withdrawal")
	}
	return &wallet.Call{What: fmt.Sprintf("call %v with %s", *o.To, wallet.FormatEther(amount)), To: *o.To, Value: amount, Data: o.Data}, nil
}
