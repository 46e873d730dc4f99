package main

import (
	"context"
	"math/big"
	"math/rand/v2"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
)

// latency is how long after it was sent a transaction of the rollup had a
// receipt, was settled in a block of L1, and was in a safe block.
type latency struct {
	receipt, settled, safe time.Duration
}

// measureLatency sends transactions, one after the other, spread evenly over the
// phases of a slot, to a rollup that has nothing else to do.
func measureLatency(ctx context.Context, n *network, samples int) ([]figure, error) {
	accounts, err := n.devAccounts(ctx)
	if err != nil {
		return nil, err
	}
	var receipt, settled, safe []float64
	for _, i := range rand.Perm(samples) {
		phase := time.Duration((float64(i) + rand.Float64()) / float64(samples) * float64(slotTime))
		if err := sleep(ctx, untilPhase(time.Now(), phase)); err != nil {
			return nil, err
		}
		l, err := n.latency(ctx, accounts[0], accounts[1].Address)
		if err != nil {
			return nil, err
		}
		receipt, settled, safe = append(receipt, l.receipt.Seconds()), append(settled, l.settled.Seconds()), append(safe, l.safe.Seconds())
	}
	figures := latencyFigures("latency.receipt", "", receipt)
	figures = append(figures, latencyFigures("latency.settled", "", settled)...)
	return append(figures, latencyFigures("latency.safe", "<= 3", safe)...), nil
}

func latencyFigures(name, aim string, seconds []float64) []figure {
	s := summarize(seconds)
	return []figure{
		{Name: name + ".median", Value: s.median, Unit: "s", Aim: aim},
		{Name: name + ".p95", Value: s.p95, Unit: "s", Aim: aim},
	}
}

// untilPhase returns the time until the given time after the start of a slot.
// Slots of two seconds start at seconds that are even, or all at odd ones:
// evenly spread phases are so in both cases.
func untilPhase(now time.Time, phase time.Duration) time.Duration {
	passed := time.Duration(now.UnixNano() % int64(slotTime))
	return (phase - passed + slotTime) % slotTime
}

func (n *network) latency(ctx context.Context, from *account, to common.Address) (l latency, err error) {
	tx, err := transfer(from, n.signer, to, common.Big1, params.TxGas)
	if err != nil {
		return l, err
	}
	begin := time.Now()
	if err := n.send(ctx, []signed{tx}); err != nil {
		return l, err
	}
	block, err := n.included(ctx, tx.Hash)
	if err != nil {
		return l, err
	}
	l.receipt = time.Since(begin)
	err = poll(ctx, 5*time.Millisecond, "the block is settled", func() (bool, error) {
		head, err := n.settledHead(ctx, nil)
		return err == nil && head >= block, err
	})
	if err != nil {
		return l, err
	}
	l.settled = time.Since(begin)
	err = poll(ctx, 5*time.Millisecond, "the block is safe", func() (bool, error) {
		s, err := n.status(ctx)
		return err == nil && s.Safe.Number >= block, err
	})
	l.safe = time.Since(begin)
	return l, err
}

// settledHead returns the number of the rollup's head as the contract has it.
func (n *network) settledHead(ctx context.Context, at *big.Int) (uint64, error) {
	contract := bindings.NewNativeRollup()
	head, err := bind.Call(contract.Instance(n.l1, n.endpoints.Contracts.Rollup), &bind.CallOpts{Context: ctx, BlockNumber: at}, contract.PackHead(), contract.UnpackHead)
	return head.Number, err
}
