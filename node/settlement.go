package node

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// settlement is what the sequencer sees of L1.
type settlement struct {
	client  *ethclient.Client
	address common.Address
	genesis common.Hash // of the rollup
	depth   uint64      // of anchors below the head of L1, in blocks
}

// Anchor returns a recent block of L1.
func (s *settlement) Anchor(ctx context.Context) (rollup.BlockRef, error) {
	header, err := s.client.HeaderByNumber(ctx, nil)
	if err == nil && s.depth > 0 {
		number := header.Number.Uint64()
		header, err = s.client.HeaderByNumber(ctx, new(big.Int).SetUint64(number-min(number, s.depth)))
	}
	if err != nil {
		return rollup.BlockRef{}, fmt.Errorf("ask L1 for an anchor: %w", err)
	}
	return rollup.BlockRef{Number: header.Number.Uint64(), Hash: header.Hash()}, nil
}

// Settled returns the last block of the rollup that the contract has at the head
// of L1, and the last one that it has at the finalized block of L1.
func (s *settlement) Settled(ctx context.Context) (latest, finalized rollup.BlockRef, err error) {
	latest, err = s.headAt(ctx, rpc.LatestBlockNumber)
	if err != nil {
		return latest, finalized, fmt.Errorf("ask L1 for the rollup's head: %w", err)
	}
	finalized, err = s.headAt(ctx, rpc.FinalizedBlockNumber)
	if err != nil {
		return latest, finalized, fmt.Errorf("ask L1 for the rollup's finalized head: %w", err)
	}
	return latest, finalized, nil
}

// headAt returns the head of the contract at a block of L1: the rollup's genesis
// where the contract is not deployed yet.
func (s *settlement) headAt(ctx context.Context, block rpc.BlockNumber) (rollup.BlockRef, error) {
	at := big.NewInt(int64(block))
	contract := bindings.NewNativeRollup()
	head, err := bind.Call(contract.Instance(s.client, s.address), &bind.CallOpts{Context: ctx, BlockNumber: at}, contract.PackHead(), contract.UnpackHead)
	if err == nil {
		return rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}, nil
	}
	if code, codeErr := s.client.CodeAt(ctx, s.address, at); codeErr != nil || len(code) > 0 {
		return rollup.BlockRef{}, err
	}
	return rollup.BlockRef{Hash: s.genesis}, nil
}
