package node

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
	"nrollup/stateless"
)

// payer is an account that creates contracts on L1.
type payer struct {
	client *ethclient.Client
	config *params.ChainConfig // of L1
	opts   *bind.TransactOpts
}

// create creates the contracts that are not there yet, by transactions that can
// all be in one block.
func (p *payer) create(ctx context.Context, creations []rollup.Creation) error {
	// An earlier try that was interrupted may have sent some of them.
	nonce, err := p.settle(ctx)
	if err != nil {
		return err
	}
	missing, err := p.missing(ctx, creations)
	if err != nil || len(missing) == 0 {
		return err
	}
	if err := p.checkFunds(ctx, missing); err != nil {
		return err
	}
	calls, err := p.calls(ctx, missing)
	if err != nil {
		return err
	}
	txs := make([]*types.Transaction, len(calls))
	for i, c := range calls {
		if txs[i], err = p.send(ctx, nonce+uint64(i), c); err != nil {
			return fmt.Errorf("%s, from %v: %w", c.name, p.opts.From, err)
		}
	}
	for i, tx := range txs {
		if err := p.succeeded(ctx, tx); err != nil {
			return fmt.Errorf("%s: %w", calls[i].name, err)
		}
	}
	return nil
}

// minedPoll is how often L1 is asked whether it has taken a transaction.
const minedPoll = 100 * time.Millisecond

// settle waits until no transaction of the account is pending, and returns the
// nonce of the next one.
func (p *payer) settle(ctx context.Context) (nonce uint64, err error) {
	waiting := false
	err = poll(ctx, func() (bool, error) {
		pending, err := p.client.PendingNonceAt(ctx, p.opts.From)
		if err != nil {
			return false, fmt.Errorf("pending nonce of %v: %w", p.opts.From, err)
		}
		if nonce, err = p.client.NonceAt(ctx, p.opts.From, nil); err != nil {
			return false, fmt.Errorf("nonce of %v: %w", p.opts.From, err)
		}
		if nonce < pending && !waiting {
			waiting = true
			log.Info("Waiting for earlier transactions", "account", p.opts.From, "count", pending-nonce)
		}
		return nonce >= pending, nil
	})
	if err != nil && ctx.Err() != nil {
		err = errors.Join(fmt.Errorf("earlier transactions of %v are not in a block yet", p.opts.From), err)
	}
	return nonce, err
}

// poll waits until a condition holds.
func poll(ctx context.Context, condition func() (bool, error)) error {
	ticker := time.NewTicker(minedPoll)
	defer ticker.Stop()
	for {
		if done, err := condition(); done || err != nil {
			return err
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (p *payer) missing(ctx context.Context, creations []rollup.Creation) (missing []rollup.Creation, err error) {
	for _, c := range creations {
		code, err := p.client.CodeAt(ctx, c.Address, nil)
		if err != nil {
			return nil, fmt.Errorf("code of %s: %w", c.Name, err)
		}
		if len(code) == 0 {
			missing = append(missing, c)
		}
	}
	return missing, nil
}

// checkFunds tells an account that cannot back the rollup's genesis so, which L1
// would only say of the sum.
func (p *payer) checkFunds(ctx context.Context, missing []rollup.Creation) error {
	balance, err := p.client.BalanceAt(ctx, p.opts.From, nil)
	if err != nil {
		return fmt.Errorf("balance of %v: %w", p.opts.From, err)
	}
	for _, c := range missing {
		if balance.Cmp(c.Value) < 0 {
			return fmt.Errorf("%v has %v wei on L1: the accounts of the rollup's genesis own %v wei, which have to be paid in: send it ETH on L1 first, or use another key", p.opts.From, balance, c.Value)
		}
	}
	return nil
}

// deployerCall is a call of what creates contracts.
type deployerCall struct {
	name  string
	to    common.Address
	input []byte
	value *big.Int
	gas   uint64
}

// calls returns those that create the contracts, the deployer first if L1 does not
// have it.
func (p *payer) calls(ctx context.Context, missing []rollup.Creation) (list []deployerCall, err error) {
	head, err := p.client.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("head of L1: %w", err)
	}
	fork, err := stateless.ForkAt(p.config, head.Time)
	if err != nil {
		return nil, err
	}
	code, err := p.client.CodeAt(ctx, rollup.Deployer, nil)
	if err != nil {
		return nil, fmt.Errorf("code of the deployer: %w", err)
	}
	if len(code) == 0 {
		if code, err = p.client.CodeAt(ctx, params.DeterministicFactoryAddress, nil); err != nil {
			return nil, fmt.Errorf("code of the deterministic deployer: %w", err)
		}
		if len(code) == 0 {
			return nil, fmt.Errorf("L1 has no deterministic deployer at %v: put it there first (EIP-7997)", params.DeterministicFactoryAddress)
		}
		salted := append(make([]byte, common.HashLength), rollup.DeployerCode()...)
		list = append(list, deployerCall{"Deployer", params.DeterministicFactoryAddress, salted, new(big.Int), rollup.CreationGas(len(salted), fork)})
	}
	for _, c := range missing {
		list = append(list, deployerCall{c.Name, rollup.Deployer, c.Input, c.Value, rollup.CreationGas(c.Size, fork)})
	}
	return list, nil
}

func (p *payer) send(ctx context.Context, nonce uint64, c deployerCall) (*types.Transaction, error) {
	opts := *p.opts
	opts.Context, opts.Nonce, opts.Value, opts.GasLimit = ctx, new(big.Int).SetUint64(nonce), c.value, c.gas
	return bind.NewBoundContract(c.to, abi.ABI{}, p.client, p.client, p.client).RawTransact(&opts, c.input)
}

// succeeded waits until a transaction is in a block.
func (p *payer) succeeded(ctx context.Context, tx *types.Transaction) error {
	receipt, err := waitMined(ctx, p.client, tx.Hash())
	if err != nil {
		return err
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return fmt.Errorf("transaction %v failed: look at it with debug_traceTransaction", tx.Hash())
	}
	log.Debug("Created a contract", "tx", tx.Hash(), "gas", receipt.GasUsed, "of", tx.Gas(), "l1block", receipt.BlockNumber)
	return nil
}

func waitMined(ctx context.Context, client *ethclient.Client, tx common.Hash) (receipt *types.Receipt, err error) {
	err = poll(ctx, func() (bool, error) {
		receipt, err = client.TransactionReceipt(ctx, tx)
		return err == nil, nil
	})
	if err != nil {
		err = errors.Join(fmt.Errorf("transaction %v is not in a block yet", tx), err)
	}
	return receipt, err
}
