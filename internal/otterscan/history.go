package otterscan

import (
	"context"
	"fmt"
	"math/big"
	"sort"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
)

// GetTransactionBySenderAndNonce implements ots_getTransactionBySenderAndNonce:
// the hash of a transaction, null if there is none in a block. A nonce that an
// authorization has used (EIP-7702) has none.
func (a *api) GetTransactionBySenderAndNonce(ctx context.Context, sender common.Address, nonce quantity) (*common.Hash, error) {
	block, err := a.first(ctx, func(db *state.StateDB) bool { return db.GetNonce(sender) > uint64(nonce) })
	if block == nil || err != nil {
		return nil, err
	}
	signer := a.signer(block.Header())
	for _, tx := range block.Transactions() {
		if a.sender(signer, tx) == sender && tx.Nonce() == uint64(nonce) {
			hash := tx.Hash()
			return &hash, nil
		}
	}
	return nil, nil
}

// creator tells where a contract comes from.
type creator struct {
	Hash    common.Hash    `json:"hash"`    // of the transaction
	Creator common.Address `json:"creator"` // the sender, or the contract that made this one
}

// GetContractCreator implements ots_getContractCreator: null for what is no
// contract, and for those of the genesis. An account that delegates to code
// (EIP-7702) is no contract.
func (a *api) GetContractCreator(ctx context.Context, contract common.Address) (*creator, error) {
	block, err := a.first(ctx, func(db *state.StateDB) bool {
		code := db.GetCode(contract)
		_, delegates := types.ParseDelegation(code)
		return len(code) > 0 && !delegates
	})
	if block == nil || err != nil {
		return nil, err
	}
	var (
		tx    int
		found []creator
	)
	err = a.traceBlock(ctx, block, creationHooks(contract, func(from common.Address) {
		found = append(found, creator{block.Transactions()[tx].Hash(), from})
	}), func(index int) { tx = index })
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[len(found)-1], nil // it may have been destroyed in between
}

// creationHooks reports who creates a contract, as often as that succeeds.
func creationHooks(contract common.Address, created func(from common.Address)) *tracing.Hooks {
	type frame struct {
		creates bool
		from    common.Address
	}
	var open []frame
	return &tracing.Hooks{
		OnEnter: func(_ int, typ byte, from, to common.Address, _ []byte, _ uint64, _ *big.Int) {
			creates := to == contract && (vm.OpCode(typ) == vm.CREATE || vm.OpCode(typ) == vm.CREATE2)
			open = append(open, frame{creates, from})
		},
		OnExit: func(_ int, _ []byte, _ uint64, _ error, reverted bool) {
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if last.creates && !reverted {
				created(last.from)
			}
		},
	}
}

// first returns the first block after the genesis whose state has something, by
// bisection: once it is there it must stay. It returns nil if the head has it
// not, or the genesis has it already.
func (a *api) first(ctx context.Context, has func(*state.StateDB) bool) (*types.Block, error) {
	head := a.chain.CurrentBlock().Number.Uint64()
	var failure error
	at := func(number int) bool {
		found, err := a.test(ctx, uint64(number), has)
		if err != nil && failure == nil {
			failure = err
		}
		return found
	}
	number := sort.Search(int(head)+1, at)
	if failure != nil || number == 0 || number > int(head) {
		return nil, failure
	}
	return a.chain.GetBlockByNumber(uint64(number)), nil
}

// test applies a test to the state after a block.
func (a *api) test(ctx context.Context, number uint64, has func(*state.StateDB) bool) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	header := a.chain.GetHeaderByNumber(number)
	if header == nil {
		return false, fmt.Errorf("block %d is not there any more", number)
	}
	db, err := a.chain.StateAt(header.Root, header.Number, header.Time)
	if err != nil {
		return false, fmt.Errorf("state of block %d: %w", number, err)
	}
	found := has(db)
	return found, db.Error()
}
