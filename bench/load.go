package bench

import (
	"context"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// The most transactions in one request, and of one account that wait for a block.
const (
	maxBatch   = 100
	maxWaiting = 8
)

// load sends transactions at a rate.
type load struct {
	cfg      *Config
	client   *ethclient.Client
	signer   types.Signer
	work     *workload
	watch    *watch
	each     *big.Int // wei that an account has at first
	tip      *big.Int // wei for a unit of gas
	turn     int      // account that is next
	sent     int
	failures map[string]int // transactions that were not taken, by cause
	begin    time.Time
	end      time.Time
}

// run sends until the load is over, or ctx ends.
func (l *load) run(ctx context.Context, tick func()) {
	l.begin = time.Now()
	for ctx.Err() == nil && !l.over() {
		if txs := l.due(ctx); len(txs) > 0 {
			l.send(ctx, txs)
		} else {
			_ = sleep(ctx, 10*time.Millisecond) // the loop looks at ctx
		}
		tick()
	}
	l.end = time.Now()
}

func (l *load) over() bool {
	if l.cfg.Count > 0 && l.sent+l.refused() >= l.cfg.Count {
		return true
	}
	return l.cfg.Duration > 0 && time.Since(l.begin) >= l.cfg.Duration
}

// due signs what is to be sent now: at most one transaction of each account, and
// none of those of which many wait.
func (l *load) due(ctx context.Context) (txs []Signed) {
	due := int(l.cfg.Rate*time.Since(l.begin).Seconds()) - l.sent - l.refused()
	if l.cfg.Count > 0 {
		due = min(due, l.cfg.Count-l.sent-l.refused())
	}
	due = min(due, maxBatch, len(l.work.accounts))
	for range len(l.work.accounts) {
		if len(txs) >= due || ctx.Err() != nil {
			break
		}
		number := l.turn
		l.turn = (l.turn + 1) % len(l.work.accounts)
		a := l.work.accounts[number]
		if l.watch.waitingOf(a) >= maxWaiting {
			continue
		}
		tx, err := a.Sign(l.signer, l.priced(l.work.next(number)))
		if err != nil {
			l.failures[cause(err)]++
			continue
		}
		txs = append(txs, tx)
	}
	return txs
}

// refused is how many transactions were not taken. They count as sent for the rate.
func (l *load) refused() (sum int) {
	for _, n := range l.failures {
		sum += n
	}
	return sum
}

// priced offers as much for gas as the account can pay for all that may wait, so that
// it outlasts many full blocks, each of which raises the base fee by an eighth.
func (l *load) priced(c Call) Call {
	share := new(big.Int).SetUint64(2 * maxWaiting * c.Gas)
	c.FeeCap = share.Div(l.each, share)
	c.Tip = l.tip
	if c.Tip.Cmp(c.FeeCap) > 0 {
		c.Tip = c.FeeCap
	}
	return c
}

func (l *load) send(ctx context.Context, txs []Signed) {
	now := time.Now()
	for _, tx := range txs {
		l.watch.expect(tx, now)
	}
	refused, err := Send(ctx, l.client.Client(), txs)
	for i, tx := range txs {
		failed := err
		if err == nil {
			failed = refused[i]
		}
		if failed == nil {
			l.sent++
			continue
		}
		l.watch.forget(tx)
		if ctx.Err() == nil {
			l.failures[cause(failed)]++
		}
		l.resume(ctx, tx.From)
	}
	if err != nil {
		_ = sleep(ctx, time.Second) // the node is away: not too often
	}
}

// resume goes on with the nonce that the node has, as nobody knows which of the
// transactions it took.
func (l *load) resume(ctx context.Context, a *Account) {
	if nonce, err := l.client.PendingNonceAt(ctx, a.Address); err == nil {
		a.Nonce = nonce
	}
}

// causes are what nodes say when they do not take a transaction, or part of it.
var causes = []string{
	"insufficient funds", "nonce too low", "replacement transaction underpriced", "underpriced", "txpool is full",
	"already known", "max fee per gas less than block base fee", "intrinsic gas too low", "exceeds block gas limit", "connection refused",
}

// cause returns why a transaction was not taken, without what is different each
// time.
func cause(err error) string {
	text := err.Error()
	for _, c := range causes {
		if strings.Contains(text, c) {
			return c
		}
	}
	text, _, _ = strings.Cut(text, ":")
	return text
}
