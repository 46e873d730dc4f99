package security

import (
	"bytes"
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/rollup"
)

// creationBlocks is for how many blocks of L1, from the one that the deployment
// names on, creations are looked for: some hours, as a deployment may be interrupted.
const creationBlocks = 1024

// creation is a transaction of L1 as its nodes tell it.
type creation struct {
	Hash  common.Hash     `json:"hash"`
	From  common.Address  `json:"from"`
	To    *common.Address `json:"to"`
	Input hexutil.Bytes   `json:"input"`
}

// askCreations finds the transactions that made the contracts. The code alone does
// not tell: another constructor could leave the same code, and a storage in which
// money is already withdrawn. A contract is where it is because the deployer made it
// for an account and a salt, which works once; so the call that did it is looked for.
func (f *facts) askCreations(ctx context.Context, l1 *ethclient.Client) error {
	if f.genesis != nil {
		return nil
	}
	genesis, err := f.d.Genesis()
	if err != nil {
		return err
	}
	list, err := f.d.Creations(genesis.ToBlock())
	if err != nil {
		return err
	}
	missing := len(list)
	for n := f.d.DeployedAt; missing > 0 && n <= f.block.Number && n-f.d.DeployedAt < creationBlocks; n++ {
		found, err := f.createdIn(ctx, l1, n, list)
		if err != nil {
			return err
		}
		missing -= found
	}
	return nil
}

// createdIn notes which contracts were made in a block of L1, and returns how many.
func (f *facts) createdIn(ctx context.Context, l1 *ethclient.Client, number uint64, list []rollup.Creation) (found int, err error) {
	var block *struct {
		Transactions []creation `json:"transactions"`
	}
	if err := l1.Client().CallContext(ctx, &block, "eth_getBlockByNumber", hexutil.Uint64(number), true); err != nil {
		return 0, fmt.Errorf("block %d of L1: %w", number, err)
	}
	if block == nil {
		return 0, nil // a node that does not keep old blocks
	}
	for i := range block.Transactions {
		tx := &block.Transactions[i]
		c := f.createdBy(tx, list)
		if c == nil {
			continue
		}
		receipt, err := l1.TransactionReceipt(ctx, tx.Hash)
		if err != nil {
			return 0, fmt.Errorf("receipt of %v, which made %s: %w", tx.Hash, c.Name, err)
		}
		if receipt.Status == types.ReceiptStatusSuccessful && c.Created == nil {
			c.Created = &tx.Hash
			found++
		}
	}
	return found, nil
}

// createdBy returns the contract that a transaction makes with this program's
// constructor, if it succeeds; nil if it makes none.
func (f *facts) createdBy(tx *creation, list []rollup.Creation) *Contract {
	if tx.To == nil || *tx.To != rollup.Deployer {
		return nil
	}
	if at, err := f.d.Spec.Contracts(tx.From); err != nil || at != f.d.Contracts {
		return nil
	}
	for i := range list {
		if !bytes.Equal(tx.Input, list[i].Input) {
			continue
		}
		for k := range f.contracts {
			if f.contracts[k].Address == list[i].Address {
				return &f.contracts[k]
			}
		}
	}
	return nil
}
