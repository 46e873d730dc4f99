package main

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"runtime"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"golang.org/x/sync/errgroup"
)

// account sends transactions. It is not safe for concurrent use.
type account struct {
	key     *ecdsa.PrivateKey
	address common.Address
	nonce   uint64 // of its next transaction
}

// signed is a transaction that is ready to be sent.
type signed struct {
	from  *account
	nonce uint64
	hash  common.Hash
	raw   hexutil.Bytes
}

func newAccount(key *ecdsa.PrivateKey) *account {
	return &account{key: key, address: crypto.PubkeyToAddress(key.PublicKey)}
}

// devAccounts returns the accounts that are funded from the start.
func (n *network) devAccounts(ctx context.Context) ([]*account, error) {
	var accounts []*account
	for _, a := range n.endpoints.Accounts {
		key, err := crypto.ToECDSA(common.FromHex(a.PrivateKey))
		if err != nil {
			return nil, err
		}
		account := newAccount(key)
		if account.nonce, err = n.l2.PendingNonceAt(ctx, account.address); err != nil {
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
func (a *account) transfer(signer types.Signer, to common.Address, value *big.Int, gas uint64) (signed, error) {
	tx, err := types.SignNewTx(a.key, signer, &types.DynamicFeeTx{
		ChainID:   signer.ChainID(),
		Nonce:     a.nonce,
		GasTipCap: big.NewInt(tip),
		GasFeeCap: big.NewInt(maxFee / int64(gas)),
		Gas:       gas,
		To:        &to,
		Value:     value,
	})
	if err != nil {
		return signed{}, err
	}
	raw, err := tx.MarshalBinary()
	a.nonce++
	return signed{a, tx.Nonce(), tx.Hash(), raw}, err
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
				to := accounts[(i+size/2)%size].address
				if txs[i], err = accounts[i%size].transfer(n.signer, to, common.Big1, params.TxGas); err != nil {
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
		tx.from.nonce = min(tx.from.nonce, tx.nonce)
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
		accounts[i] = newAccount(key)
	}
	return accounts, n.give(ctx, sponsors, accounts, balance)
}

func (n *network) give(ctx context.Context, sponsors, accounts []*account, balance *big.Int) error {
	gas, err := n.l2.EstimateGas(ctx, ethereum.CallMsg{From: sponsors[0].address, To: &accounts[0].address, Value: balance})
	if err != nil {
		return fmt.Errorf("fund accounts: %w", err)
	}
	var last common.Hash
	for chunk := range slices.Chunk(accounts, 100) {
		var txs []signed
		for i, a := range chunk {
			tx, err := sponsors[i%len(sponsors)].transfer(n.signer, a.address, balance, gas)
			if err != nil {
				return err
			}
			txs, last = append(txs, tx), tx.hash
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
			balance, err := n.l2.BalanceAt(ctx, a.address, nil)
			return err == nil && balance.Sign() > 0, err
		})
		if err != nil {
			return err
		}
	}
	return n.settled(ctx)
}
