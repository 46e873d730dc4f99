package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
)

// measureStarts measures the time from the start of a process until it is ready,
// with a new data directory and with one that has a chain.
func measureStarts(ctx context.Context, program, dir string, count int) ([]figure, error) {
	var fresh, again []float64
	for i := range count {
		dir := filepath.Join(dir, fmt.Sprint("start", i))
		first, err := startOnce(ctx, program, dir)
		if err != nil {
			return nil, err
		}
		second, err := startOnce(ctx, program, dir)
		if err != nil {
			return nil, err
		}
		fresh, again = append(fresh, first.Seconds()), append(again, second.Seconds())
	}
	return append(startFigures("start.fresh", fresh), startFigures("start.again", again)...), nil
}

func startFigures(name string, seconds []float64) []figure {
	s := summarize(seconds)
	return []figure{
		{Name: name + ".median", Value: s.median, Unit: "s", Aim: "< 3"},
		{Name: name + ".min", Value: s.min, Unit: "s"},
		{Name: name + ".max", Value: s.max, Unit: "s"},
	}
}

// startOnce starts a process, has it settle a block, and stops it.
func startOnce(ctx context.Context, program, dir string) (_ time.Duration, err error) {
	// what waits for a slot depends on when in a second it starts
	if err := sleep(ctx, rand.N(slotTime)); err != nil {
		return 0, err
	}
	n, err := startNetwork(ctx, program, dir)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, n.stop()) }()
	accounts, err := n.devAccounts(ctx)
	if err != nil {
		return 0, err
	}
	tx, err := transfer(accounts[0], n.signer, accounts[1].Address, common.Big1, params.TxGas)
	if err != nil {
		return 0, err
	}
	if err := n.send(ctx, []signed{tx}); err != nil {
		return 0, err
	}
	if _, err := n.included(ctx, tx.Hash); err != nil {
		return 0, err
	}
	return n.startTime, n.settled(ctx)
}
