package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/bench"
)

// advance is a transaction on L1 that settled blocks.
type advance struct {
	blocks int
	gas    uint64 // used
	bytes  int    // of input
}

// batchSizes are the transfers in a block whose cost on L1 is measured.
var batchSizes = [...]int{1, 10, 100}

// measureCosts measures what L1 takes for a transfer, when a block has the given
// numbers of them between accounts that are all different.
func measureCosts(ctx context.Context, n *network, accounts []*account, sizes []int) ([]figure, error) {
	var figures []figure
	for _, size := range sizes {
		a, err := n.costOf(ctx, accounts, size)
		if err != nil {
			return nil, fmt.Errorf("cost of %d transfers: %w", size, err)
		}
		name := fmt.Sprintf("l1.batch%d.", size)
		figures = append(figures,
			figure{Name: name + "gas", Value: float64(a.gas) / float64(size), Unit: "gas/transfer"},
			figure{Name: name + "bytes", Value: float64(a.bytes) / float64(size), Unit: "bytes/transfer"})
	}
	return figures, nil
}

var errShared = errors.New("no block had just these transfers, in a transaction on L1 of its own")

// costAttempts is how often transfers are sent again that were not in one block:
// a machine that is busy delays them.
const costAttempts = 10

func (n *network) costOf(ctx context.Context, accounts []*account, size int) (a advance, err error) {
	for range costAttempts {
		a, err = n.tryCost(ctx, accounts, size)
		if !errors.Is(err, errShared) {
			return a, err
		}
	}
	return a, err
}

// tryCost sends transfers right after a block was built at the start of a second,
// so that the next one gets all that arrive before the second ends.
func (n *network) tryCost(ctx context.Context, accounts []*account, size int) (a advance, err error) {
	txs, err := n.transfers(accounts[:2*size], size)
	if err != nil {
		return a, err
	}
	if err := n.buildAtSecond(ctx); err != nil {
		return a, err
	}
	if err := n.send(ctx, txs); err != nil {
		return a, err
	}
	block, err := n.included(ctx, txs[size-1].Hash)
	if err != nil {
		return a, err
	}
	if err := n.settled(ctx); err != nil {
		return a, err
	}
	count, err := n.l2.TransactionCount(ctx, n.blockHash(ctx, block))
	if err != nil {
		return a, err
	}
	advances, err := n.advances(ctx, block, block)
	switch {
	case err != nil:
		return a, err
	case int(count) != size || len(advances) != 1 || advances[0].blocks != 1:
		return a, errShared
	}
	return advances[0], nil
}

// buildAtSecond has a block built when a second has just started.
func (n *network) buildAtSecond(ctx context.Context) error {
	dev, err := n.devAccounts(ctx)
	if err != nil {
		return err
	}
	tx, err := transfer(dev[0], n.signer, dev[1].Address, common.Big1, params.TxGas)
	if err != nil {
		return err
	}
	if err := n.settled(ctx); err != nil {
		return err
	}
	if err := sleep(ctx, time.Duration(1e9-time.Now().Nanosecond())); err != nil {
		return err
	}
	if err := n.send(ctx, []signed{tx}); err != nil {
		return err
	}
	_, err = n.included(ctx, tx.Hash)
	return err
}

// blockHash returns the hash of a block of the rollup, zero if there is none.
func (n *network) blockHash(ctx context.Context, number uint64) common.Hash {
	header, err := n.l2.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if err != nil {
		return common.Hash{}
	}
	return header.Hash()
}

// advances returns the transactions on L1 that settled blocks of the rollup, from
// the first to the last given one.
func (n *network) advances(ctx context.Context, first, last uint64) ([]advance, error) {
	settlements, err := bench.Settlements(ctx, n.l1, n.endpoints.Contracts.Rollup, 0, first, last)
	if err != nil {
		return nil, err
	}
	advances := make([]advance, len(settlements))
	for i, s := range settlements {
		advances[i] = advance{blocks: len(s.Blocks), gas: s.Gas, bytes: s.Bytes}
	}
	return advances, nil
}
