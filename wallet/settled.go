package wallet

import (
	"context"
	"fmt"
	"math/big"
	"sort"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb/memorydb"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// head returns the last settled block, as L1 has it after the block with the given
// number, or now if that is nil.
func (w *Wallet) head(ctx context.Context, at *big.Int) (bindings.Head, error) {
	native := bindings.NewNativeRollup()
	head, err := read(ctx, w.L1, w.d.Contracts.Rollup, at, native.PackHead(), native.UnpackHead)
	if err != nil {
		return head, fmt.Errorf("head of the rollup on L1: %w", err)
	}
	return head, nil
}

// settled returns the last settled block, which the node of the rollup must have.
func (w *Wallet) settled(ctx context.Context) (*header, error) {
	if err := w.needRollup(); err != nil {
		return nil, err
	}
	head, err := w.head(ctx, nil)
	if err != nil {
		return nil, err
	}
	h, err := w.L2.block(ctx, hexutil.Uint64(head.Number))
	if isNotFound(err) {
		return nil, fmt.Errorf("the node of the rollup does not have block %d yet, which L1 has settled: wait until it has", head.Number)
	}
	if err != nil {
		return nil, err
	}
	if h.Hash != head.BlockHash {
		return nil, fmt.Errorf("the node of the rollup has another block %d than L1 has settled: %v instead of %v", head.Number, h.Hash, common.Hash(head.BlockHash))
	}
	return h, nil
}

// claimed returns the last block whose state the inbox takes a proof of, to let a
// transaction in: the last settled one, or that at the end of the newest proposal
// which the node of the rollup agrees with.
func (w *Wallet) claimed(ctx context.Context) (*header, error) {
	if err := w.needRollup(); err != nil {
		return nil, err
	}
	v, err := w.Proposals(ctx)
	if err != nil {
		return nil, err
	}
	if v != nil {
		h, err := agreed(v.Pending, func(number uint64) (*header, error) { return w.L2.block(ctx, hexutil.Uint64(number)) })
		if h != nil || err != nil {
			return h, err
		}
	}
	return w.settled(ctx)
}

// agreed returns the last block of the newest proposal that a node agrees with, nil
// if there is none. Each proposal is on the one before: a node that agrees with one
// agrees with all below it.
func agreed(pending []*optimistic.Pending, block func(number uint64) (*header, error)) (newest *header, err error) {
	sort.Search(len(pending), func(i int) bool {
		if err != nil {
			return true
		}
		h, failed := block(pending[i].Number)
		switch {
		case failed != nil && !isNotFound(failed):
			err = failed
		case failed == nil && h.Hash == pending[i].BlockHash && h.Root == pending[i].StateRoot:
			newest = h
			return false
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	return newest, nil
}

// Proposals returns what waits to become final in an optimistic rollup; nil for
// another one.
func (w *Wallet) Proposals(ctx context.Context) (v *optimistic.View, err error) {
	if w.proposals == nil {
		return nil, nil
	}
	err = again(ctx, func() error {
		v, err = w.proposals.View(ctx)
		return err
	})
	return v, err
}

// settledNow returns the last settled block, or the last claimed one in an
// optimistic rollup, and an account after it.
func (w *Wallet) settledNow(ctx context.Context, address common.Address) (*header, *rollup.Account, error) {
	block, err := w.claimed(ctx)
	if err != nil {
		return nil, nil, err
	}
	account, err := w.settledAccount(ctx, address, block)
	return block, account, err
}

// settledAccount returns an account after a settled block. What the node says is
// checked against the block's state root.
func (w *Wallet) settledAccount(ctx context.Context, address common.Address, block *header) (*rollup.Account, error) {
	var answer struct {
		AccountProof []hexutil.Bytes `json:"accountProof"`
	}
	err := w.L2.eth.Client().CallContext(ctx, &answer, "eth_getProof", address, []string{}, rpc.BlockNumber(block.Number))
	if err != nil {
		return nil, fmt.Errorf("proof of %v in block %d of the rollup: %w", address, block.Number, err)
	}
	account := &rollup.Account{Balance: new(big.Int)}
	nodes := memorydb.New()
	for _, node := range answer.AccountProof {
		account.Proof = append(account.Proof, node)
		if err := nodes.Put(crypto.Keccak256(node), node); err != nil {
			return nil, err
		}
	}
	encoded, err := trie.VerifyProof(block.Root, crypto.Keccak256(address[:]), nodes)
	if err != nil {
		return nil, fmt.Errorf("the proof of %v in block %d of the rollup is wrong: %w", address, block.Number, err)
	}
	if len(encoded) == 0 {
		return account, nil // it has nothing
	}
	var state types.StateAccount
	if err := rlp.DecodeBytes(encoded, &state); err != nil {
		return nil, fmt.Errorf("account %v in block %d of the rollup: %w", address, block.Number, err)
	}
	account.Nonce, account.Balance = state.Nonce, state.Balance.ToBig()
	return account, nil
}
