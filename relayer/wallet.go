package relayer

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/fees"
	"nrollup/internal/pool"
	"nrollup/message"
)

var (
	// errPool means that the pool of a chain does not want a transaction.
	errPool = errors.New("the pool refuses the transaction")

	// errUnfunded means that the account cannot pay for a transaction.
	errUnfunded = errors.New("the relayer's account cannot pay")
)

// wallet is the relayer's account on one of the chains, with its transactions that
// are under way. Those of earlier processes it leaves alone, until they are stuck.
type wallet struct {
	name       string // of the chain
	rpc        *rpc.Client
	eth        *ethclient.Client
	key        *ecdsa.PrivateKey
	signer     types.Signer
	account    common.Address
	stuckAfter time.Duration
	maxFee     *big.Int            // for a unit of gas, wei
	config     *params.ChainConfig // of L1, whose forks both chains have
	clock      func() time.Time

	flights []*flight // by nonce, without gaps
	foreign time.Time // since when the next nonce is someone else's; zero if it is not

	// What the chain said last.
	market  market
	time    uint64   // of its newest block, seconds
	balance *big.Int // wei
	nonce   uint64   // of the next transaction in a block
	pending uint64   // the same behind those in the pool
}

// order is a transaction to send.
type order struct {
	call message.Call
	gas  uint64
	fees fees.Fees

	// landed is told how it ended.
	landed func(context.Context, outcome)
}

// outcome is how a transaction ended.
type outcome struct {
	receipt *types.Receipt // nil if another transaction took its nonce
	cost    *big.Int       // wei
	ok      bool           // it did what it was to do
}

// flight is a transaction under way.
type flight struct {
	order
	nonce  uint64
	tx     *types.Transaction // the last version
	hashes []common.Hash      // of all versions
	sentAt time.Time
}

func newWallet(name string, client *rpc.Client, chain *big.Int, cfg *Config) *wallet {
	return &wallet{
		name:       name,
		rpc:        client,
		eth:        ethclient.NewClient(client),
		key:        cfg.Key,
		signer:     types.LatestSignerForChainID(chain),
		account:    crypto.PubkeyToAddress(cfg.Key.PublicKey),
		stuckAfter: cfg.StuckAfter,
		maxFee:     cfg.MaxFee,
		config:     cfg.Deployment.L1,
		clock:      cfg.Now,
	}
}

// look asks the chain how things are, takes leave of what has landed, and sees to
// what has not.
func (w *wallet) look(ctx context.Context, now time.Time) error {
	if err := w.ask(ctx); err != nil {
		return err
	}
	for len(w.flights) > 0 && w.flights[0].nonce < w.nonce {
		f := w.flights[0]
		o, err := w.outcome(ctx, f)
		if err != nil {
			return err
		}
		w.flights = w.flights[1:]
		f.landed(ctx, o)
	}
	if err := w.clear(ctx, now); err != nil {
		return err
	}
	for _, f := range w.flights {
		if err := w.tend(ctx, f, now); err != nil {
			return err
		}
	}
	return nil
}

// clear makes way for the transactions under way. The nonces before them are free
// after the chain was reorganised, if the pool has not kept what was there; and a
// transaction that an earlier process has sent may be stuck.
func (w *wallet) clear(ctx context.Context, now time.Time) error {
	if len(w.flights) == 0 && w.pending > w.nonce {
		if w.foreign.IsZero() {
			w.foreign = now
		}
		if now.Sub(w.foreign) >= w.stuckAfter {
			return w.fill(ctx, w.nonce, now)
		}
		return nil
	}
	w.foreign = time.Time{}
	for len(w.flights) > 0 && w.pending == w.nonce && w.flights[0].nonce > w.nonce {
		if err := w.fill(ctx, w.flights[0].nonce-1, now); err != nil {
			return err
		}
	}
	return nil
}

// fill puts a transaction that does nothing before all others, with the given nonce.
func (w *wallet) fill(ctx context.Context, nonce uint64, now time.Time) error {
	price, ok := w.market.within(w.maxFee)
	if !ok {
		return fmt.Errorf("%w: %s is too expensive to replace a transaction", errPool, w.name)
	}
	for {
		nothing := order{call: message.Call{To: w.account}, gas: cancelGas, fees: price, landed: func(context.Context, outcome) {}}
		tx, err := w.sign(nonce, nothing)
		if err != nil {
			return err
		}
		err = w.eth.SendTransaction(ctx, tx)
		price = price.Raised()
		switch verdict := pool.Judge(err); {
		case verdict == pool.Accepted:
			f := &flight{order: nothing, nonce: nonce, tx: tx, hashes: []common.Hash{tx.Hash()}, sentAt: now}
			w.flights = slices.Insert(w.flights, 0, f)
			return nil
		case verdict == pool.Underpriced && price.Max.Cmp(w.maxFee) <= 0:
			continue
		}
		return fmt.Errorf("%w: nonce %d on %s: %w", errPool, nonce, w.name, err)
	}
}

func (w *wallet) ask(ctx context.Context) error {
	head, err := w.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return fmt.Errorf("newest block of %s: %w", w.name, err)
	}
	if head.BaseFee == nil {
		return fmt.Errorf("block %v of %s has no base fee", head.Number, w.name)
	}
	tip, err := w.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return fmt.Errorf("tip on %s: %w", w.name, err)
	}
	if tip.Cmp(maxTip) > 0 {
		tip = maxTip
	}
	w.market, w.time = market{baseFee: head.BaseFee, tip: tip}, head.Time
	if w.balance, err = w.eth.BalanceAt(ctx, w.account, head.Number); err != nil {
		return fmt.Errorf("balance of %v on %s: %w", w.account, w.name, err)
	}
	if w.nonce, err = w.eth.NonceAt(ctx, w.account, head.Number); err != nil {
		return fmt.Errorf("nonce of %v on %s: %w", w.account, w.name, err)
	}
	if w.pending, err = w.eth.PendingNonceAt(ctx, w.account); err != nil {
		return fmt.Errorf("pending nonce of %v on %s: %w", w.account, w.name, err)
	}
	return nil
}

// outcome finds out how a transaction ended whose nonce is used.
func (w *wallet) outcome(ctx context.Context, f *flight) (outcome, error) {
	for i, hash := range f.hashes {
		receipt, err := w.eth.TransactionReceipt(ctx, hash)
		if errors.Is(err, ethereum.NotFound) {
			continue
		}
		if err != nil {
			return outcome{}, fmt.Errorf("receipt of %v on %s: %w", hash, w.name, err)
		}
		return outcome{
			receipt: receipt,
			cost:    new(big.Int).Mul(new(big.Int).SetUint64(receipt.GasUsed), receipt.EffectiveGasPrice),
			ok:      receipt.Status == types.ReceiptStatusSuccessful && i == 0,
		}, nil
	}
	return outcome{cost: new(big.Int)}, nil
}

// tend sends a transaction again that the pool has lost, and replaces one that is
// in no block for too long by one that does nothing: what it was for can be tried
// anew, at the prices of that time.
func (w *wallet) tend(ctx context.Context, f *flight, now time.Time) error {
	if now.Sub(f.sentAt) >= w.stuckAfter {
		return w.cancel(ctx, f, now)
	}
	if w.pending > f.nonce {
		return nil
	}
	if err := w.eth.SendTransaction(ctx, f.tx); err != nil && !pool.IsAnswer(err) {
		return fmt.Errorf("send a transaction to %s: %w", w.name, err)
	}
	return nil
}

// cancel replaces a transaction.
func (w *wallet) cancel(ctx context.Context, f *flight, now time.Time) error {
	price, ok := w.market.within(w.maxFee)
	if !ok {
		return nil // it has to wait until the chain is cheaper
	}
	price = price.AtLeast(fees.Fees{Tip: f.tx.GasTipCap(), Max: f.tx.GasFeeCap()}.Raised())
	tx, err := w.sign(f.nonce, order{call: message.Call{To: w.account}, gas: cancelGas, fees: price})
	if err != nil {
		return err
	}
	switch err := w.eth.SendTransaction(ctx, tx); {
	case pool.Judge(err) == pool.Accepted:
		replacedMeter.Mark(1)
		f.tx, f.hashes, f.sentAt = tx, append(f.hashes, tx.Hash()), now
	case !pool.IsAnswer(err):
		return fmt.Errorf("send a transaction to %s: %w", w.name, err)
	}
	return nil
}

// cancelGas is the gas of a transaction that does nothing.
const cancelGas = 21_000

// maxFlights is how many transactions are under way at a time.
const maxFlights = 16

// free reports whether another transaction can be sent.
func (w *wallet) free() bool {
	return len(w.flights) < maxFlights && w.foreign.IsZero()
}

// send sends a transaction. The error is errPool if the pool does not want it.
func (w *wallet) send(ctx context.Context, o order, now time.Time) (*types.Transaction, error) {
	nonce := w.nonce
	if n := len(w.flights); n > 0 {
		nonce = w.flights[n-1].nonce + 1
	}
	if need := w.committed(cost(o.gas, o.fees.Max)); w.balance.Cmp(need) < 0 {
		return nil, fmt.Errorf("%w: %v has %v wei on %s and needs %v: send it some", errUnfunded, w.account, w.balance, w.name, need)
	}
	for {
		tx, err := w.sign(nonce, o)
		if err != nil {
			return nil, err
		}
		err = w.eth.SendTransaction(ctx, tx)
		switch pool.Judge(err) {
		case pool.Accepted:
			w.flights = append(w.flights, &flight{order: o, nonce: nonce, tx: tx, hashes: []common.Hash{tx.Hash()}, sentAt: now})
			return tx, nil
		case pool.Underpriced:
			if price := o.fees.Raised(); price.Tip.Cmp(o.fees.Max) <= 0 { // the highest price stays
				o.fees.Tip = price.Tip
				continue
			}
		}
		if pool.IsAnswer(err) {
			return nil, fmt.Errorf("%w: %w", errPool, err)
		}
		return nil, fmt.Errorf("send a transaction to %s: %w", w.name, err)
	}
}

// committed returns what all that is under way may cost, and more.
func (w *wallet) committed(more *big.Int) *big.Int {
	for _, f := range w.flights {
		more = new(big.Int).Add(more, f.tx.Cost())
	}
	return more
}

func (w *wallet) sign(nonce uint64, o order) (*types.Transaction, error) {
	tx, err := types.SignNewTx(w.key, w.signer, &types.DynamicFeeTx{
		ChainID:   w.signer.ChainID(),
		Nonce:     nonce,
		GasTipCap: o.fees.Tip,
		GasFeeCap: o.fees.Max,
		Gas:       o.gas,
		To:        &o.call.To,
		Data:      o.call.Data,
	})
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return tx, nil
}
