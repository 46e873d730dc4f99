package main

import (
	"context"
	"fmt"
	"math/big"
	"runtime"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"golang.org/x/sync/errgroup"

	"nrollup/bench"
)

// account sends transactions, and signed is one that is ready to be sent.
type (
	account = bench.Account
	signed  = bench.Signed
)

// devAccounts returns the accounts that are funded from the start.
func (n *network) devAccounts(ctx context.Context) ([]*account, error) {
	var accounts []*account
	for _, a := range n.endpoints.Accounts {
		key, err := crypto.ToECDSA(common.FromHex(a.PrivateKey))
		if err != nil {
			return nil, err
		}
		account := bench.NewAccount(key)
		if account.Nonce, err = n.l2.PendingNonceAt(ctx, account.Address); err != nil {
			return nil, err
		}
		accounts = append(accounts, account)
	}
	return accounts, nil
}

// What a transaction offers at most, and as a tip for each unit of gas. It is as
// much as an account can offer in several transactions that wait, so that it
// outlasts a minute of full blocks, each of which raises the base fee by an eighth.
const (
	maxFee = params.Ether / 25
	tip    = params.GWei
)

// transfer signs the account's next transaction.
func transfer(a *account, signer types.Signer, to common.Address, value *big.Int, gas uint64) (signed, error) {
	return a.Sign(signer, bench.Call{To: &to, Value: value, Gas: gas, FeeCap: big.NewInt(maxFee / int64(gas)), Tip: big.NewInt(tip)})
}

// transfers signs count transfers, in turn from each of the accounts to one that
// is far from it in the list.
func (n *network) transfers(accounts []*account, count int) ([]signed, error) {
	var (
		txs     = make([]signed, count)
		group   errgroup.Group
		size    = len(accounts)
		workers = min(runtime.GOMAXPROCS(0), size)
	)
	for worker := range workers {
		group.Go(func() (err error) {
			for i := range count {
				if i%size%workers != worker {
					continue
				}
				to := accounts[(i+size/2)%size].Address
				if txs[i], err = transfer(accounts[i%size], n.signer, to, common.Big1, params.TxGas); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return txs, group.Wait()
}

// unsend gives back the nonces of transactions that were never sent.
func unsend(txs []signed) {
	for _, tx := range slices.Backward(txs) {
		tx.From.Nonce = min(tx.From.Nonce, tx.Nonce)
	}
}

// fund makes accounts that have the given balance, paid for by those that are
// there from the start.
func (n *network) fund(ctx context.Context, count int) ([]*account, error) {
	sponsors, err := n.devAccounts(ctx)
	if err != nil {
		return nil, err
	}
	// half of what is there at the start: the rest is for fees
	balance := new(big.Int).Mul(big.NewInt(50*int64(len(sponsors))), big.NewInt(params.Ether))
	balance.Div(balance, big.NewInt(int64(count)))
	accounts := make([]*account, count)
	for i := range accounts {
		key, err := crypto.ToECDSA(crypto.Keccak256(fmt.Appendf(nil, "nrollup bench %d", i)))
		if err != nil {
			return nil, err
		}
		accounts[i] = bench.NewAccount(key)
	}
	return accounts, n.give(ctx, sponsors, accounts, balance)
}

func (n *network) give(ctx context.Context, sponsors, accounts []*account, balance *big.Int) error {
	gas, err := n.l2.EstimateGas(ctx, ethereum.CallMsg{From: sponsors[0].Address, To: &accounts[0].Address, Value: balance})
	if err != nil {
		return fmt.Errorf("fund accounts: %w", err)
	}
	var last common.Hash
	for chunk := range slices.Chunk(accounts, 100) {
		var txs []signed
		for i, a := range chunk {
			tx, err := transfer(sponsors[i%len(sponsors)], n.signer, a.Address, balance, gas)
			if err != nil {
				return err
			}
			txs, last = append(txs, tx), tx.Hash
		}
		if err := n.send(ctx, txs); err != nil {
			return fmt.Errorf("fund accounts: %w", err)
		}
		if _, err := n.included(ctx, last); err != nil {
			return fmt.Errorf("fund accounts: %w", err)
		}
	}
	return n.fundedAll(ctx, accounts)
}

// fundedAll waits until every account has a balance.
func (n *network) fundedAll(ctx context.Context, accounts []*account) error {
	for _, a := range accounts {
		err := poll(ctx, blockTime/4, "an account is funded", func() (bool, error) {
			balance, err := n.l2.BalanceAt(ctx, a.Address, nil)
			return err == nil && balance.Sign() > 0, err
		})
		if err != nil {
			return err
		}
	}
	return n.settled(ctx)
}
