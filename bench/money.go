package bench

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/wallet"
)

// purse pays for a load: one account gives money to others, and gets it back.
type purse struct {
	client *ethclient.Client
	signer types.Signer
	payer  *Account
}

// chunk is how many transactions of one account wait at a time: pools take no more
// for sure.
const chunk = 16

// fees are what a unit of gas is offered, in wei.
type fees struct{ max, tip *big.Int }

// fees returns what is enough for some blocks, however full they are.
func (p *purse) fees(ctx context.Context) (f fees, err error) {
	head, err := p.client.HeaderByNumber(ctx, nil)
	if err != nil {
		return f, fmt.Errorf("newest block of the rollup: %w", err)
	}
	if f.tip, err = p.client.SuggestGasTipCap(ctx); err != nil {
		return f, fmt.Errorf("tip on the rollup: %w", err)
	}
	f.max = new(big.Int).Mul(head.BaseFee, big.NewInt(4))
	f.max.Add(f.max, f.tip)
	return f, nil
}

// budget returns what the accounts get altogether, in wei.
func (p *purse) budget(ctx context.Context, want *big.Int) (*big.Int, error) {
	balance, err := p.client.BalanceAt(ctx, p.payer.Address, nil)
	if err != nil {
		return nil, fmt.Errorf("balance of %v: %w", p.payer.Address, err)
	}
	if want == nil {
		want = new(big.Int).Div(balance, big.NewInt(10))
		if want.Cmp(mostFunds) > 0 {
			want = mostFunds
		}
	}
	if balance.Cmp(want) <= 0 {
		return nil, fmt.Errorf("%v owns %s on the rollup, and the load needs more than %s: deposit some, or lower the funds", p.payer.Address, wallet.FormatEther(balance), wallet.FormatEther(want))
	}
	return want, nil
}

// accounts returns the accounts of a load. They follow from the key and the seed:
// what an interruption left in them is found again.
func (p *purse) accounts(ctx context.Context, seed uint64, count int) ([]*Account, error) {
	accounts := make([]*Account, count)
	for i := range accounts {
		secret := crypto.FromECDSA(p.payer.key)
		secret = binary.BigEndian.AppendUint64(append([]byte("nrollup bench "), secret...), seed)
		key, err := crypto.ToECDSA(crypto.Keccak256(binary.BigEndian.AppendUint64(secret, uint64(i))))
		if err != nil {
			return nil, fmt.Errorf("key of account %d: %w", i, err)
		}
		accounts[i] = NewAccount(key)
	}
	return accounts, p.readNonces(ctx, accounts, "pending")
}

// readNonces takes the next nonces of accounts from the node.
func (p *purse) readNonces(ctx context.Context, accounts []*Account, block string) error {
	nonces, err := p.ask(ctx, "eth_getTransactionCount", block, accounts)
	for i, nonce := range nonces {
		accounts[i].Nonce = nonce.Uint64()
	}
	return err
}

// ask asks the node something of each account, as of a block, many in one request.
func (p *purse) ask(ctx context.Context, method, block string, accounts []*Account) (answers []*big.Int, err error) {
	for some := range slices.Chunk(accounts, maxBatch) {
		batch, results := make([]rpc.BatchElem, len(some)), make([]hexutil.Big, len(some))
		for i, a := range some {
			batch[i] = rpc.BatchElem{Method: method, Args: []any{a.Address, block}, Result: &results[i]}
		}
		if err := p.client.Client().BatchCallContext(ctx, batch); err != nil {
			return nil, fmt.Errorf("%s of the load's accounts: %w", method, err)
		}
		for i := range batch {
			if batch[i].Error != nil {
				return nil, fmt.Errorf("%s of %v: %w", method, some[i].Address, batch[i].Error)
			}
			answers = append(answers, results[i].ToInt())
		}
	}
	return answers, nil
}

// fund gives each account what it lacks of an amount, in wei.
func (p *purse) fund(ctx context.Context, accounts []*Account, each *big.Int, done func(int)) error {
	balances, err := p.ask(ctx, "eth_getBalance", "latest", accounts)
	if err != nil {
		return err
	}
	var calls []Call
	for i, a := range accounts {
		if lack := new(big.Int).Sub(each, balances[i]); lack.Sign() > 0 {
			calls = append(calls, Call{To: &a.Address, Value: lack})
		}
	}
	return p.pay(ctx, calls, done)
}

// pay has the payer make calls, some at a time, and waits until all are in blocks.
func (p *purse) pay(ctx context.Context, calls []Call, done func(int)) error {
	var err error
	if p.payer.Nonce, err = p.client.PendingNonceAt(ctx, p.payer.Address); err != nil {
		return fmt.Errorf("nonce of %v: %w", p.payer.Address, err)
	}
	count := 0
	for some := range slices.Chunk(calls, chunk) {
		if err := p.payChunk(ctx, some); err != nil {
			return err
		}
		count += len(some)
		done(count)
	}
	return nil
}

func (p *purse) payChunk(ctx context.Context, calls []Call) error {
	f, err := p.fees(ctx)
	if err != nil {
		return err
	}
	txs := make([]Signed, len(calls))
	for i, c := range calls {
		if c.Gas == 0 {
			if c.Gas, err = estimate(ctx, p.client, p.payer.Address, c); err != nil {
				return err
			}
		}
		c.FeeCap, c.Tip = f.max, f.tip
		if txs[i], err = p.payer.Sign(p.signer, c); err != nil {
			return err
		}
	}
	refused, err := Send(ctx, p.client.Client(), txs)
	if err = errors.Join(append(refused, err)...); err != nil {
		return fmt.Errorf("pay from %v: %w", p.payer.Address, err)
	}
	for _, tx := range txs {
		if _, err := mined(ctx, p.client, tx.Hash); err != nil {
			return err
		}
	}
	return nil
}

// refund returns what the accounts have left to the payer, and how much that is. It
// does what it can: the error says what it could not.
func (p *purse) refund(ctx context.Context, accounts []*Account) (sum *big.Int, err error) {
	sum = new(big.Int)
	if err := p.quiet(ctx); err != nil {
		return sum, err
	}
	f, err := p.fees(ctx)
	if err != nil {
		return sum, err
	}
	gas, err := estimate(ctx, p.client, accounts[0].Address, Call{To: &p.payer.Address})
	if err != nil {
		return sum, err
	}
	c := Call{To: &p.payer.Address, Gas: gas, FeeCap: f.max, Tip: f.tip}
	var failed error
	for some := range slices.Chunk(accounts, maxBatch) {
		amount, err := p.refundChunk(ctx, some, c)
		sum.Add(sum, amount)
		failed = errors.Join(failed, err)
	}
	return sum, failed
}

// quiet waits until no payment of the payer is under way: what it gives has to be
// there before it can come back.
func (p *purse) quiet(ctx context.Context) error {
	for {
		pending, err := p.client.PendingNonceAt(ctx, p.payer.Address)
		if err != nil {
			return fmt.Errorf("nonce of %v: %w", p.payer.Address, err)
		}
		nonce, err := p.client.NonceAt(ctx, p.payer.Address, nil)
		if err != nil {
			return fmt.Errorf("nonce of %v: %w", p.payer.Address, err)
		}
		if nonce >= pending {
			return nil
		}
		if err := sleep(ctx, pollInterval); err != nil {
			return fmt.Errorf("payments of %v are under way: %w", p.payer.Address, err)
		}
	}
}

// refundChunk has some accounts give back what they have, but for what that costs.
func (p *purse) refundChunk(ctx context.Context, accounts []*Account, c Call) (sum *big.Int, err error) {
	sum = new(big.Int)
	if err := p.readNonces(ctx, accounts, "latest"); err != nil {
		return sum, err
	}
	balances, err := p.ask(ctx, "eth_getBalance", "latest", accounts)
	if err != nil {
		return sum, err
	}
	cost := new(big.Int).Mul(c.FeeCap, new(big.Int).SetUint64(c.Gas))
	var (
		txs     []Signed
		amounts []*big.Int
	)
	for i, a := range accounts {
		if c.Value = new(big.Int).Sub(balances[i], cost); c.Value.Sign() <= 0 {
			continue
		}
		tx, err := a.Sign(p.signer, c)
		if err != nil {
			return sum, err
		}
		txs, amounts = append(txs, tx), append(amounts, c.Value)
	}
	if len(txs) == 0 {
		return sum, nil
	}
	refused, err := Send(ctx, p.client.Client(), txs)
	if err != nil {
		return sum, err
	}
	for i, tx := range txs {
		if refused[i] == nil {
			_, refused[i] = mined(ctx, p.client, tx.Hash)
		}
		if refused[i] == nil {
			sum.Add(sum, amounts[i])
		}
	}
	return sum, errors.Join(refused...)
}

// leastBalance is the least that an account of a load gets, in wei: less would not
// pay for a transaction that is full.
var leastBalance = big.NewInt(params.GWei * 100_000)
