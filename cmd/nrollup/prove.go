package main

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/urfave/cli/v2"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/wallet"
)

// proveBlock shows a block to EXECUTE.
func proveBlock(c *cli.Context, args []string) error {
	number, err := blockNumber(c, "prove", args)
	if err != nil {
		return err
	}
	return act(c, "prove", func(e *errand, v *optimistic.View) ([]wallet.Call, error) {
		p, err := provable(v, number)
		if err != nil {
			return nil, err
		}
		e.waiting.step("reading block %d", number)
		trace, err := e.trace(p, number)
		if err != nil {
			return nil, err
		}
		return e.proof(p, number, trace)
	})
}

// blockNumber returns the one argument of an action, which is the number of a block.
func blockNumber(c *cli.Context, action string, args []string) (uint64, error) {
	if len(args) != 1 {
		return 0, fmt.Errorf("%s %s wants one NUMBER, got %d (see %s --help)", commandName(c), action, len(args), commandName(c))
	}
	number, err := strconv.ParseUint(args[0], 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not the number of a block", args[0])
	}
	return number, nil
}

// provable returns the proposal of a block that can be proven.
func provable(v *optimistic.View, number uint64) (*optimistic.Pending, error) {
	if number <= v.Head.Number {
		return nil, fmt.Errorf("block %d is final: there is nothing to prove", number)
	}
	p := v.Of(number)
	switch {
	case p == nil:
		return nil, notProposed(v, number)
	case p.IsProven(number):
		return nil, fmt.Errorf("block %d is proven already", number)
	}
	if ch, open := p.Challenges[number]; open && v.Time >= ch.Deadline {
		return nil, fmt.Errorf("it is too late to prove block %d: its proposal is about to be removed", number)
	}
	return p, nil
}

// trace returns the trace of a block, from the place of the proposal's data if the
// user names it, else from the rollup's node.
func (e *errand) trace(p *optimistic.Pending, number uint64) ([]byte, error) {
	if e.c.String("da") == "" {
		trace, err := e.unpublished(number)
		if err != nil {
			return nil, fmt.Errorf("%w: name where the rollup's data is with --da", err)
		}
		return trace, nil
	}
	data, err := openData(e.c, e.wallet.Deployment())
	if err != nil {
		return nil, err
	}
	return e.traceOf(data, p, number)
}

// unpublished returns the trace of a block from the rollup's node.
func (e *errand) unpublished(number uint64) ([]byte, error) {
	if e.wallet.L2 == nil {
		return nil, fmt.Errorf("trace of block %d: the rollup's node does not answer", number)
	}
	var trace hexutil.Bytes
	if err := e.wallet.L2.Client().Client().CallContext(e.c.Context, &trace, "rollup_trace", hexutil.Uint64(number)); err != nil {
		return nil, fmt.Errorf("trace of block %d: %w", number, err)
	}
	return trace, nil
}

// traceOf returns the trace of a block from the data of its proposal.
func (e *errand) traceOf(data da.Reader, p *optimistic.Pending, number uint64) ([]byte, error) {
	payload, err := data.Fetch(e.c.Context, p.Pointer())
	if err != nil {
		return nil, fmt.Errorf("data of %s: %w", blocksNamed(p.First(), p.Number), err)
	}
	traces, err := optimistic.DecodePayload(payload, p.Count)
	if err != nil {
		return nil, fmt.Errorf("data of %s: %w", blocksNamed(p.First(), p.Number), err)
	}
	return traces[number-p.First()], nil
}

// proof returns the call that proves a block, if EXECUTE takes the trace.
func (e *errand) proof(p *optimistic.Pending, number uint64, trace []byte) ([]wallet.Call, error) {
	verifier, err := e.verifier()
	if err != nil {
		return nil, err
	}
	d := e.wallet.Deployment()
	claim, path := p.Claim(number)
	if err := optimistic.CheckBlock(claim, &p.Proposal, trace, operator.Check(verifier, d)); err != nil {
		return nil, fmt.Errorf("this does not prove what was proposed: %w", err)
	}
	block, err := rollup.BlockOf(trace)
	if err != nil {
		return nil, err
	}
	return []wallet.Call{{
		What: fmt.Sprintf("prove block %d", number),
		To:   d.Contracts.Rollup,
		Data: bindings.NewOptimisticRollup().PackProve(p.Proposal, claim, path, block.Claim.GasUsed, trace),
	}}, nil
}

// finalizeProposals makes final what can be.
func finalizeProposals(c *cli.Context, _ []string) error {
	return act(c, "finalize", func(e *errand, v *optimistic.View) ([]wallet.Call, error) {
		ready := v.Finalizable(v.Time)
		if len(ready) == 0 {
			return nil, nothingFinal(v)
		}
		records := make([]bindings.Proposal, len(ready))
		for i, p := range ready {
			records[i] = p.Proposal
		}
		last := ready[len(ready)-1]
		return []wallet.Call{{
			What: fmt.Sprintf("make %s final", blocksNamed(ready[0].First(), last.Number)),
			To:   e.wallet.Deployment().Contracts.Rollup,
			Data: bindings.NewOptimisticRollup().PackFinalize(records),
		}}, nil
	})
}

// nothingFinal says what the oldest proposal waits for.
func nothingFinal(v *optimistic.View) error {
	if len(v.Pending) == 0 {
		return errors.New("nothing waits to become final")
	}
	p := v.Pending[0]
	if at := v.Clock(p.Number); at.Deadline > 0 {
		return fmt.Errorf("nothing can become final yet: a challenge of %s has to be answered until %s", blocksNamed(p.First(), p.Number), clock(at.Deadline))
	}
	return fmt.Errorf("nothing can become final yet: %s can be challenged until %s", blocksNamed(p.First(), p.Number), clock(v.WindowEnds(p)))
}

// withdrawOwed fetches what the contract owes the account.
func withdrawOwed(c *cli.Context, _ []string) error {
	return act(c, "withdraw", func(e *errand, _ *optimistic.View) ([]wallet.Call, error) {
		var (
			contract = bindings.NewOptimisticRollup()
			address  = e.wallet.Deployment().Contracts.Rollup
			account  = e.wallet.Account
		)
		owed, err := bind.Call(contract.Instance(e.wallet.L1.Client(), address), &bind.CallOpts{Context: c.Context}, contract.PackOwed(account), contract.UnpackOwed)
		if err != nil {
			return nil, fmt.Errorf("what %v is owed: %w", account, err)
		}
		if owed.Sign() == 0 {
			return nil, fmt.Errorf("%v is owed nothing: what it gets is sent to it", account)
		}
		e.receipt.Amount = &amount{new(big.Int).Set(owed)}
		return []wallet.Call{{What: "fetch " + wallet.FormatEther(owed), To: address, Data: contract.PackWithdraw(account)}}, nil
	})
}

// act sends the calls that an action on the proposals comes to. The rollup's node need
// not answer for that.
func act(c *cli.Context, action string, plan func(*errand, *optimistic.View) ([]wallet.Call, error)) error {
	key, err := readAccount(c)
	if err != nil {
		return err
	}
	w, _, err := openAny(c, key)
	if err != nil {
		return err
	}
	e := newErrand(c, action, w)
	defer e.close()
	v, err := readProposals(c, e.wallet)
	if err != nil {
		return err
	}
	calls, err := plan(e, v)
	if err != nil {
		return err
	}
	e.receipt.To = &calls[0].To
	_, err = e.run(&wallet.Plan{Chain: e.wallet.L1, Calls: calls})
	return e.finish(err)
}
