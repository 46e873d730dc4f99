package bench

import (
	"context"
	"fmt"
	"math/big"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// Report is what came of a load. Times are in seconds, amounts in wei in decimal.
type Report struct {
	Kind        Kind    `json:"kind"`
	Rate        float64 `json:"rate"` // asked for, transactions per second
	Accounts    int     `json:"accounts"`
	Seed        uint64  `json:"seed"`
	Seconds     float64 `json:"seconds"` // of sending
	Interrupted bool    `json:"interrupted"`

	Sent      int     `json:"sent"`
	SentRate  float64 `json:"sentPerSecond"`
	Included  int     `json:"included"`
	Rated     float64 `json:"includedPerSecond"` // from the first that was sent to the last in a block
	Safe      int     `json:"safe"`
	Finalized int     `json:"finalized"`
	Gas       uint64  `json:"gas"` // of all that are included

	Latency  map[Stage]*Latency `json:"latency"`  // from sending; null for a stage that none has reached
	Failures map[string]int     `json:"failures"` // by cause

	L1 *Cost `json:"l1"` // null if nothing was settled

	Funded   Wei    `json:"funded"`
	Returned Wei    `json:"returned"`
	Problem  string `json:"problem,omitempty"` // why the end was not waited for, or money is left
}

// Cost is what L1 took for the blocks with the transactions, and for others' in
// the same blocks.
type Cost struct {
	Transactions int     `json:"transactions"` // on L1
	Blocks       int     `json:"blocks"`       // of the rollup
	Settled      int     `json:"settled"`      // transactions in these blocks
	Gas          uint64  `json:"gas"`
	Bytes        int     `json:"bytes"`
	GasPerTx     float64 `json:"gasPerTransaction"`
	BytesPerTx   float64 `json:"bytesPerTransaction"`
}

// result fills in what the watch and the load have seen.
func (l *load) result(interrupted bool) *Report {
	c, first := l.watch.counts(), l.begin
	w := l.watch
	w.mu.Lock()
	defer w.mu.Unlock()
	r := &Report{
		Kind: l.cfg.Kind, Rate: l.cfg.Rate, Accounts: l.cfg.Accounts, Seed: l.cfg.Seed,
		Seconds: l.end.Sub(l.begin).Seconds(), Interrupted: interrupted,
		Sent: l.sent, Included: c.included, Safe: c.safe, Finalized: c.finalized, Gas: w.gas,
		Latency: make(map[Stage]*Latency), Failures: make(map[string]int),
	}
	r.SentRate = ratio(float64(r.Sent), r.Seconds)
	if !w.last.IsZero() {
		r.Rated = ratio(float64(r.Included), max(w.last.Sub(first).Seconds(), r.Seconds))
	}
	for _, stage := range stages {
		r.Latency[stage] = describe(w.seconds[stage])
	}
	for cause, count := range l.failures {
		r.Failures[cause] = count
	}
	if w.reverted > 0 {
		r.Failures["reverted"] = w.reverted
	}
	if c.waiting > 0 {
		r.Failures["in no block"] = c.waiting
	}
	return r
}

// costs returns what L1 took to settle blocks of the rollup, nil if it has settled
// none of them. from is the first block of L1 that may have.
func costs(ctx context.Context, l1 *ethclient.Client, l2 *rpc.Client, contract common.Address, from, first, last uint64) (*Cost, error) {
	list, err := Settlements(ctx, l1, contract, from, first, last)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	c := &Cost{Transactions: len(list)}
	for _, s := range list {
		c.Gas += s.Gas
		c.Bytes += s.Bytes
		c.Blocks += len(s.Blocks)
		for _, number := range s.Blocks {
			var count *hexutil.Uint64
			err := l2.CallContext(ctx, &count, "eth_getBlockTransactionCountByNumber", hexutil.Uint64(number))
			if err != nil || count == nil {
				return nil, fmt.Errorf("transactions of block %d: %w", number, err)
			}
			c.Settled += int(*count)
		}
	}
	c.GasPerTx, c.BytesPerTx = ratio(float64(c.Gas), float64(c.Settled)), ratio(float64(c.Bytes), float64(c.Settled))
	return c, nil
}

// Progress is how far a load is.
type Progress struct {
	Phase     string  // prepare, send, wait or return
	Text      string  // of prepare
	Elapsed   float64 // seconds of sending
	Sent      int
	Included  int
	Safe      int
	Waiting   int // in no block
	Failed    int
	PerSecond float64 // included since the last time
}

// meter makes progress known once in a while.
type meter struct {
	every  time.Duration
	last   time.Time
	count  int
	report func(Progress)
}

func (m *meter) tick(l *load, phase string) {
	now := time.Now()
	if now.Sub(m.last) < m.every {
		return
	}
	c := l.watch.counts()
	p := Progress{Phase: phase, Elapsed: now.Sub(l.begin).Seconds(), Sent: l.sent, Included: c.included, Safe: c.safe,
		Waiting: c.waiting, Failed: l.refused() + c.reverted}
	p.PerSecond = ratio(float64(c.included-m.count), now.Sub(m.last).Seconds())
	if m.last.IsZero() {
		p.PerSecond = 0
	}
	m.last, m.count = now, c.included
	m.report(p)
}

// Wei is an amount of wei, which JSON has as a decimal string: JavaScript would
// round a number.
type Wei struct{ *big.Int }

// MarshalJSON implements json.Marshaler.
func (w Wei) MarshalJSON() ([]byte, error) { return []byte(`"` + w.String() + `"`), nil }

// UnmarshalJSON implements json.Unmarshaler.
func (w *Wei) UnmarshalJSON(input []byte) error {
	text, err := strconv.Unquote(string(input))
	if err != nil {
		return fmt.Errorf("an amount is %s, not a string", input)
	}
	var ok bool
	if w.Int, ok = new(big.Int).SetString(text, 10); !ok {
		return fmt.Errorf("%q is not an amount of wei", text)
	}
	return nil
}
