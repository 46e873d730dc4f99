package bench

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// status is the answer of rollup_syncStatus.
type status struct {
	Latest    rollup.BlockRef `json:"latest"`
	Safe      rollup.BlockRef `json:"safe"`
	Finalized rollup.BlockRef `json:"finalized"`
}

// at returns the number of the last block that has reached a stage.
func (s *status) at(stage Stage) uint64 {
	switch stage {
	case Included:
		return s.Latest.Number
	case Safe:
		return s.Safe.Number
	}
	return s.Finalized.Number
}

func syncStatus(ctx context.Context, client *rpc.Client) (s status, err error) {
	if err = client.CallContext(ctx, &s, "rollup_syncStatus"); err != nil {
		err = fmt.Errorf("state of the rollup's node: %w", err)
	}
	return s, err
}

// outcome is what became of a transaction.
type outcome struct {
	Hash    common.Hash    `json:"transactionHash"`
	Status  hexutil.Uint64 `json:"status"`
	GasUsed hexutil.Uint64 `json:"gasUsed"`
}

func outcomes(ctx context.Context, client *rpc.Client, number uint64) (list []outcome, err error) {
	if err = client.CallContext(ctx, &list, "eth_getBlockReceipts", hexutil.Uint64(number)); err != nil {
		err = fmt.Errorf("receipts of block %d: %w", number, err)
	}
	return list, err
}

// mined waits for the receipt of a transaction, which must have succeeded.
func mined(ctx context.Context, client *ethclient.Client, tx common.Hash) (receipt *types.Receipt, err error) {
	for {
		receipt, err = client.TransactionReceipt(ctx, tx)
		switch {
		case err == nil && receipt.Status != types.ReceiptStatusSuccessful:
			return nil, fmt.Errorf("transaction %v failed", tx)
		case err == nil || !errors.Is(err, ethereum.NotFound):
			return receipt, err
		}
		if err := sleep(ctx, pollInterval); err != nil {
			return nil, fmt.Errorf("transaction %v is not in a block yet: %w", tx, err)
		}
	}
}

// pollInterval is how often the rollup's node is asked for news.
const pollInterval = 25 * time.Millisecond

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
