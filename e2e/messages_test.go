package e2e

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/message"
	"nrollup/relayer"
	"nrollup/rollup"
)

// bridge follows the messages of the network, over JSON-RPC.
func (n *network) bridge() *message.Bridge {
	return message.New(n.deployment, n.l1.Client.Client(), n.l2.Client.Client())
}

// relay lets a relayer work with the key of a name, for the rest of the test or
// until stop is called. What is left open of the configuration has defaults that fit
// the clock.
func (n *network) relay(name string, cfg relayer.Config) (r *relayer.Relayer, stop func()) {
	n.Helper()
	cfg.Deployment, cfg.Key, cfg.Now = n.deployment, key(name), n.clock.Now
	cfg.PollInterval = 10 * time.Millisecond
	r, err := relayer.New(cfg, n.l1.Client.Client(), n.l2.Client.Client())
	n.must(err)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = r.Run(ctx)
	}()
	stop = func() {
		cancel()
		<-done
	}
	n.Cleanup(stop)
	return r, stop
}

// parcel is a message to be sent. Who sends it may cancel it.
type parcel struct {
	target     common.Address
	value, fee *big.Int // wei; 0 if nil
	gasLimit   uint64
	data       []byte
}

// deposit sends a message to the rollup, of which the next block of L1 tells.
func (n *network) deposit(from string, p parcel) *types.Transaction {
	n.Helper()
	return n.l1.post(from, n.deployment.Contracts.Messenger, p)
}

// withdraw sends a message to L1, which the next block of the rollup has.
func (n *network) withdraw(from string, p parcel) *types.Transaction {
	n.Helper()
	return n.l2.post(from, rollup.L2Messenger, p)
}

func (c *chain) post(from string, messenger common.Address, p parcel) *types.Transaction {
	c.n.Helper()
	total := new(big.Int)
	for _, amount := range []**big.Int{&p.value, &p.fee} {
		if *amount == nil {
			*amount = new(big.Int)
		}
		total.Add(total, *amount)
	}
	data := bindings.NewL2Messenger().PackSend(p.target, p.fee, p.gasLimit, address(from), p.data)
	return c.send(from, call{to: &messenger, value: total, data: data})
}

// carry makes blocks of both chains where something is pending, and lets L1 settle
// the rollup, until a condition holds.
func (n *network) carry(what string, condition func() bool) {
	n.Helper()
	defer n.run(n.settling())()
	n.eventually(what, func() bool {
		if condition() {
			return true
		}
		n.step()
		return false
	})
	n.label()
}

// step makes blocks of both chains where something is pending, or lets a little
// time pass.
func (n *network) step() {
	n.Helper()
	l1, l2 := n.l1.busy(), n.l2.busy()
	if l2 {
		n.buildL2()
	}
	if l1 {
		n.mineL1()
	}
	if !l1 && !l2 {
		n.clock.forward(n.clock.Now().Add(100 * time.Millisecond))
	}
}

// looked waits until a relayer has done what there is to do for it now.
func (n *network) looked(r *relayer.Relayer) {
	n.Helper()
	rounds := r.Status().Rounds + 2 // one of them began after this
	n.eventually("the relayer has looked", func() bool { return r.Status().Rounds >= rounds })
}

// busy reports whether a transaction waits for a block.
func (c *chain) busy() bool {
	c.n.Helper()
	var pool struct {
		Pending hexutil.Uint `json:"pending"`
	}
	c.n.must(c.Client.Client().CallContext(c.n.ctx, &pool, "txpool_status"))
	return pool.Pending > 0
}

// balance is that of an account at the head, in wei.
func (c *chain) balance(account common.Address) *big.Int {
	c.n.Helper()
	balance, err := c.BalanceAt(c.n.ctx, account, nil)
	c.n.must(err)
	return balance
}

func milliether(n int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(n), big.NewInt(params.Ether/1000))
}

// lookup is Bridge.Deposit or Bridge.Withdrawal.
type lookup func(context.Context, uint64) (*message.Status, error)

func (n *network) statusOf(look lookup, nonce uint64) *message.Status {
	n.Helper()
	for {
		s, err := look(n.ctx, nonce)
		if errors.Is(err, message.ErrReorg) {
			continue
		}
		n.must(err)
		return s
	}
}

func (n *network) stateOf(look lookup, nonce uint64) message.State {
	n.Helper()
	return n.statusOf(look, nonce).State
}

func (n *network) wantState(look lookup, nonce uint64, want message.State) {
	n.Helper()
	if s := n.statusOf(look, nonce); s.State != want {
		n.Errorf("message %d is %s (waiting %s), want %s", nonce, s.State, s.Waiting, want)
	}
}
