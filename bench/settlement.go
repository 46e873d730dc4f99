package bench

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
)

// Settlement is a transaction on L1 that settled blocks.
type Settlement struct {
	Tx      common.Hash
	L1Block uint64
	Blocks  []uint64 // numbers, in order
	Gas     uint64   // used
	Bytes   int      // of its input
}

// Settlements returns the transactions on L1, in its blocks from one on, that
// settled any of the rollup's blocks from first to last, in their order.
func Settlements(ctx context.Context, l1 *ethclient.Client, contract common.Address, from, first, last uint64) ([]Settlement, error) {
	head, err := l1.BlockNumber(ctx)
	if err != nil {
		return nil, fmt.Errorf("head of L1: %w", err)
	}
	q := logs.Query{Address: contract, Topics: [][]common.Hash{{advancedTopic}}, First: from, Last: head}
	list, err := settling(logs.NewReader(l1, 0).Forward(ctx, q), first, last)
	if err != nil {
		return nil, fmt.Errorf("settled blocks on L1: %w", err)
	}
	for i := range list {
		if err := list[i].price(ctx, l1); err != nil {
			return nil, err
		}
	}
	return list, nil
}

var advancedTopic = crypto.Keccak256Hash([]byte("Advanced(uint64,bytes32,bytes32,uint64)"))

// settling returns the transactions whose events tell of blocks in the given range,
// in the order of the events.
func settling(events iter.Seq2[*types.Log, error], first, last uint64) ([]Settlement, error) {
	native := bindings.NewNativeRollup()
	var list []Settlement
	for l, err := range events {
		if err != nil {
			return nil, err
		}
		event, err := native.UnpackAdvancedEvent(l)
		if err != nil {
			return nil, err
		}
		if n := len(list); n == 0 || list[n-1].Tx != l.TxHash {
			list = append(list, Settlement{Tx: l.TxHash, L1Block: l.BlockNumber})
		}
		s := &list[len(list)-1]
		s.Blocks = append(s.Blocks, event.Number)
	}
	list = slices.DeleteFunc(list, func(s Settlement) bool {
		return !slices.ContainsFunc(s.Blocks, func(n uint64) bool { return n >= first && n <= last })
	})
	return list, nil
}

func (s *Settlement) price(ctx context.Context, l1 *ethclient.Client) error {
	tx, _, err := l1.TransactionByHash(ctx, s.Tx)
	if err != nil {
		return fmt.Errorf("transaction %v on L1: %w", s.Tx, err)
	}
	receipt, err := l1.TransactionReceipt(ctx, s.Tx)
	if err != nil {
		return fmt.Errorf("receipt of %v on L1: %w", s.Tx, err)
	}
	s.Gas, s.Bytes = receipt.GasUsed, len(tx.Data())
	return nil
}
