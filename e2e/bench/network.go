package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/bench"
	"nrollup/rollup"
)

// What nrollup dev has anyway, but figures depend on.
const (
	slotTime  = 2 * time.Second
	blockTime = time.Second
)

// network is a running network as its users see it.
type network struct {
	*process
	l1, l2 *ethclient.Client
	signer types.Signer // of the rollup
}

// startNetwork starts a process and connects with it.
func startNetwork(ctx context.Context, program, dir string) (*network, error) {
	p, err := startDev(ctx, program, dir)
	if err != nil {
		return nil, err
	}
	n := &network{process: p}
	if n.l1, err = ethclient.DialContext(ctx, p.endpoints.L1.HTTP); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	if n.l2, err = ethclient.DialContext(ctx, p.endpoints.L2.HTTP); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	n.signer = types.LatestSignerForChainID(new(big.Int).SetUint64(p.endpoints.L2.ChainID))
	return n, nil
}

func (n *network) stop() error {
	n.l1.Close()
	n.l2.Close()
	return n.process.stop()
}

// status is the answer of rollup_syncStatus.
type status struct {
	Latest rollup.BlockRef `json:"latest"`
	Safe   rollup.BlockRef `json:"safe"`
}

func (n *network) status(ctx context.Context) (s status, err error) {
	err = n.l2.Client().CallContext(ctx, &s, "rollup_syncStatus")
	return s, err
}

// settled waits until every block of the rollup is settled.
func (n *network) settled(ctx context.Context) error {
	return poll(ctx, 50*time.Millisecond, "every block is settled", func() (bool, error) {
		s, err := n.status(ctx)
		return s.Safe == s.Latest, err
	})
}

// included waits for the block of the rollup that has a transaction.
func (n *network) included(ctx context.Context, tx common.Hash) (block uint64, err error) {
	err = poll(ctx, 5*time.Millisecond, fmt.Sprintf("transaction %v is in a block", tx), func() (bool, error) {
		block, err = blockOf(ctx, n.l2, tx)
		return block > 0, err
	})
	return block, err
}

// blockOf returns the number of the block that has a transaction, 0 if none has
// it yet.
func blockOf(ctx context.Context, client *ethclient.Client, tx common.Hash) (uint64, error) {
	receipt, err := client.TransactionReceipt(ctx, tx)
	switch {
	case errors.Is(err, ethereum.NotFound):
		return 0, nil
	case err != nil:
		return 0, err
	case receipt.Status != types.ReceiptStatusSuccessful:
		return 0, fmt.Errorf("transaction %v failed", tx)
	}
	return receipt.BlockNumber.Uint64(), nil
}

// send sends transactions in the given order.
func (n *network) send(ctx context.Context, txs []signed) error {
	refused, err := bench.Send(ctx, n.l2.Client(), txs)
	if err != nil {
		return err
	}
	for i, err := range refused {
		if err != nil {
			return fmt.Errorf("send transaction %d of %v: %w", txs[i].Nonce, txs[i].From.Address, err)
		}
	}
	return nil
}

// patience is the longest that anything but load may take.
const patience = 2 * time.Minute

// poll calls done again and again until it returns true or an error.
func poll(ctx context.Context, every time.Duration, what string, done func() (bool, error)) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		if ok, err := done(); ok || err != nil {
			return err
		}
		if err := sleep(ctx, every); err != nil {
			return fmt.Errorf("until %s: %w", what, err)
		}
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
