package wallet

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/forks"
	"nrollup/internal/ahead"
	"nrollup/internal/revert"
)

// Call is a transaction that is yet to be signed.
type Call struct {
	What  string // it does, like "approve"
	To    common.Address
	Value *big.Int // wei; nil for none
	Data  []byte
}

// Plan is what is to be sent on one chain, each transaction after the one before
// it is in a block.
type Plan struct {
	Chain *Chain
	Calls []Call
}

// Quote is what a call costs at the prices of now, as far as a simulation tells.
type Quote struct {
	Call
	Gas  uint64   // about what it uses
	Fee  *big.Int // wei for that gas
	Cost *big.Int // fee and value, wei
}

// Sent is a transaction that was signed, and what became of it.
type Sent struct {
	Call
	Tx      *types.Transaction
	Receipt *types.Receipt // nil before it is in a block
}

// Simulate runs a plan from the wallet's account on the state of now, without
// sending anything. A call that would fail is an error, a *Revert if a contract
// refuses it.
func (w *Wallet) Simulate(ctx context.Context, plan *Plan) ([]Quote, error) {
	price, err := plan.Chain.prices(ctx)
	if err != nil {
		return nil, err
	}
	gas, err := w.simulateGas(ctx, plan)
	if err != nil {
		return nil, err
	}
	var (
		quotes = make([]Quote, len(plan.Calls))
		need   = new(big.Int)
	)
	for i, call := range plan.Calls {
		fee := new(big.Int).Mul(price.now, new(big.Int).SetUint64(gas[i]))
		quotes[i] = Quote{Call: call, Gas: gas[i], Fee: fee, Cost: new(big.Int).Add(fee, call.value())}
		need.Add(need, quotes[i].Cost)
	}
	return quotes, w.checkFunds(ctx, plan.Chain, need)
}

// simulateGas returns the gas that each call uses.
func (w *Wallet) simulateGas(ctx context.Context, plan *Plan) ([]uint64, error) {
	value := new(big.Int)
	for _, call := range plan.Calls {
		value.Add(value, call.value())
	}
	if err := w.checkFunds(ctx, plan.Chain, value); err != nil {
		return nil, err
	}
	if len(plan.Calls) == 1 {
		gas, err := w.estimate(ctx, plan.Chain, &plan.Calls[0])
		return []uint64{gas}, err
	}
	return w.simulateInOrder(ctx, plan)
}

func (w *Wallet) estimate(ctx context.Context, c *Chain, call *Call) (uint64, error) {
	block, next, err := w.next(ctx, c)
	if err != nil {
		return 0, err
	}
	gas, err := c.estimateAt(ctx, call.msg(w.Account), block, next)
	if err != nil {
		return 0, call.failed(c, explain(err))
	}
	return gas, nil
}

// next returns the newest block of a chain and, if a fork begins between it and now,
// the time of now, by whose rules the next one goes; else its own.
func (w *Wallet) next(ctx context.Context, c *Chain) (block *header, at uint64, err error) {
	if block, err = c.block(ctx, "latest"); err != nil {
		return nil, 0, err
	}
	l1, err := w.schedule(ctx)
	if err != nil {
		return nil, 0, err
	}
	at = uint64(block.Time)
	if now := uint64(time.Now().Unix()); len(ahead.Forks(l1, at, now)) > 0 {
		at = now
	}
	return block, at, nil
}

// schedule returns the configuration of L1 with the forks that it has by now, which may
// be others than when the rollup was deployed.
func (w *Wallet) schedule(ctx context.Context) (*params.ChainConfig, error) {
	s, err := forks.Fetch(ctx, w.L1.eth.Client(), w.d.L1)
	if err != nil {
		return nil, fmt.Errorf("forks of L1: %w", err)
	}
	return s.Config, nil
}

// estimateAt returns the gas that a message uses on the state of a block, in one with
// the given time in seconds.
func (c *Chain) estimateAt(ctx context.Context, msg ethereum.CallMsg, block *header, at uint64) (uint64, error) {
	args := []any{map[string]any{"from": msg.From, "to": msg.To, "value": (*hexutil.Big)(msg.Value), "input": hexutil.Bytes(msg.Data)}, block.Number}
	if at != uint64(block.Time) { // not all nodes take what else a block is to have
		args = append(args, nil, ethereum.BlockOverrides{Time: at})
	}
	var gas hexutil.Uint64
	err := c.eth.Client().CallContext(ctx, &gas, "eth_estimateGas", args...)
	return uint64(gas), err
}

// simulateInOrder has the node run calls each of which needs what those before it
// have done.
func (w *Wallet) simulateInOrder(ctx context.Context, plan *Plan) ([]uint64, error) {
	var msgs []ethereum.CallMsg
	for _, call := range plan.Calls {
		msgs = append(msgs, call.msg(w.Account))
	}
	newest, at, err := w.next(ctx, plan.Chain)
	if err != nil {
		return nil, err
	}
	simulated := ethclient.SimulateBlock{Calls: msgs}
	if at != uint64(newest.Time) {
		simulated.BlockOverrides = &ethereum.BlockOverrides{Time: at}
	}
	blocks, err := plan.Chain.eth.SimulateV1(ctx, ethclient.SimulateOptions{BlockStateCalls: []ethclient.SimulateBlock{simulated}}, nil)
	if err != nil {
		return nil, fmt.Errorf("simulate %d transactions on %s: %w", len(msgs), plan.Chain.Name, explain(err))
	}
	if len(blocks) != 1 || len(blocks[0].Calls) != len(msgs) {
		return nil, fmt.Errorf("simulate %d transactions on %s: the node does not answer for each", len(msgs), plan.Chain.Name)
	}
	gas := make([]uint64, len(msgs))
	for i, result := range blocks[0].Calls {
		if result.Error != nil {
			return nil, plan.Calls[i].failed(plan.Chain, simulationError(result.Error))
		}
		gas[i] = max(result.GasUsed, result.MaxUsedGas)
	}
	return gas, nil
}

func simulationError(e *ethclient.CallError) error {
	if data, err := hexutil.Decode(e.Data); err == nil {
		return advise(revert.Decode(data))
	}
	return errors.New(e.Message)
}

// Run sends a plan, and returns its transactions once the last one is in a block.
// It tells of each when it was sent, and again when it is in a block. observe may
// be nil.
func (w *Wallet) Run(ctx context.Context, plan *Plan, observe func(Sent)) ([]Sent, error) {
	if w.key == nil {
		return nil, ErrNoKey
	}
	if observe == nil {
		observe = func(Sent) {}
	}
	all := make([]Sent, 0, len(plan.Calls))
	for i := range plan.Calls {
		tx, err := w.send(ctx, plan.Chain, &plan.Calls[i])
		if err != nil {
			return all, err
		}
		sent := Sent{Call: plan.Calls[i], Tx: tx}
		observe(sent)
		if sent.Receipt, err = plan.Chain.mined(ctx, tx, w.Account); err != nil {
			return all, fmt.Errorf("%s: %w", sent.What, err)
		}
		observe(sent)
		all = append(all, sent)
	}
	return all, nil
}

// send signs and sends a transaction.
func (w *Wallet) send(ctx context.Context, c *Chain, call *Call) (*types.Transaction, error) {
	gas, price, err := w.afford(ctx, c, call)
	if err != nil {
		return nil, err
	}
	nonce, err := c.eth.PendingNonceAt(ctx, w.Account)
	if err != nil {
		return nil, fmt.Errorf("nonce of %v on %s: %w", w.Account, c.Name, err)
	}
	tx, err := types.SignNewTx(w.key, types.LatestSignerForChainID(c.ID), &types.DynamicFeeTx{
		ChainID:   c.ID,
		Nonce:     nonce,
		GasTipCap: price.tip,
		GasFeeCap: price.max,
		Gas:       gas,
		To:        &call.To,
		Value:     call.value(),
		Data:      call.Data,
	})
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	if err := c.eth.SendTransaction(ctx, tx); err != nil {
		return nil, fmt.Errorf("%s: send to %s: %w", call.What, c.Name, err)
	}
	return tx, nil
}

// slotGas is more than a new slot of storage costs (EIP-8037: 64 bytes of 1530). A
// message whose number is a power of two needs one in the tree of messages, and
// who comes before it is not known yet.
const slotGas = 100_000

// GasLimit returns the limit for a call that uses the given gas now. It is a third
// more, and a slot of storage: what the call meets may have changed when it is in a
// block.
func GasLimit(used uint64) uint64 { return min(used+used/3+slotGas, params.MaxTxGas) }

// afford returns the gas limit and the fees for a call, which the account can pay.
func (w *Wallet) afford(ctx context.Context, c *Chain, call *Call) (gas uint64, price prices, err error) {
	if err := w.checkFunds(ctx, c, call.value()); err != nil {
		return 0, price, err
	}
	if gas, err = w.estimate(ctx, c, call); err != nil {
		return 0, price, err
	}
	gas = GasLimit(gas)
	if price, err = c.prices(ctx); err != nil {
		return 0, price, err
	}
	most := new(big.Int).Mul(price.max, new(big.Int).SetUint64(gas))
	return gas, price, w.checkFunds(ctx, c, most.Add(most, call.value()))
}

// checkFunds returns a *FundsError if the account owns less than need, in wei.
func (w *Wallet) checkFunds(ctx context.Context, c *Chain, need *big.Int) error {
	have, err := c.eth.BalanceAt(ctx, w.Account, nil)
	if err != nil {
		return fmt.Errorf("balance of %v on %s: %w", w.Account, c.Name, err)
	}
	if have.Cmp(need) < 0 {
		return &FundsError{Account: w.Account, Chain: c.Name, Have: have, Need: need}
	}
	return nil
}

func (c *Call) value() *big.Int {
	if c.Value == nil {
		return new(big.Int)
	}
	return c.Value
}

func (c *Call) msg(from common.Address) ethereum.CallMsg {
	return ethereum.CallMsg{From: from, To: &c.To, Value: c.value(), Data: c.Data}
}

func (c *Call) failed(chain *Chain, err error) error {
	return fmt.Errorf("%s on %s: %w", c.What, chain.Name, err)
}
