package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/ethereum/go-ethereum/params"
	"golang.org/x/sync/errgroup"
)

// step is what a rate of transfers, offered for some time, led to.
type step struct {
	Offered       float64 `json:"offered"`    // transfers per second
	Sent          float64 `json:"sent"`       // less, if what was sent is not included soon
	Waiting       int     `json:"waiting"`    // transfers that were sent and in no block, in the end
	Settled       float64 `json:"settled"`    // transfers per second; 0 if the time is too short to tell
	TxPerBlock    float64 `json:"txPerBlock"` // in settled blocks
	MaxLagBlocks  uint64  `json:"maxLagBlocks"`
	MaxLagSeconds float64 `json:"maxLagSeconds"`
	VerifyShare   float64 `json:"verifyShare"`   // of time
	VerifySeconds float64 `json:"verifySeconds"` // for a block
	VerifyGasRate float64 `json:"verifyGasRate"` // gas per second
	BaseFee       float64 `json:"baseFee"`       // gwei, in the end

	blocks window
}

// maxLag is the most blocks that may wait to be settled at a sustained rate: what
// three slots bring, and one block for each end.
const maxLag = uint64(3*slotTime/blockTime) + 2

// maxWaiting is the longest time whose transfers may wait for a block at a
// sustained rate. Those of one block time always do.
const maxWaiting = 3 * blockTime

// sustained reports whether the rollup kept up with what was offered. It does not
// look at what was settled, which says little after a short time.
func (s *step) sustained() bool {
	return s.Sent >= 0.95*s.Offered && float64(s.Waiting) <= s.Offered*maxWaiting.Seconds() && s.MaxLagBlocks <= maxLag
}

// load offers transfers for some time, and waits until they are settled.
func (n *network) load(ctx context.Context, accounts []*account, rate float64, duration time.Duration) (s step, err error) {
	txs, err := n.transfers(accounts, int(rate*duration.Seconds()))
	if err != nil {
		return s, err
	}
	w, err := newWatch(ctx, n)
	if err != nil {
		return s, err
	}
	before, err := readVerifying(ctx, n.endpoints.Metrics)
	if err != nil {
		return s, err
	}
	o := offer{txs: txs, rate: rate, most: min(10*len(accounts), maxPending), duration: duration}
	group, ctx := errgroup.WithContext(ctx)
	watching, stop := context.WithCancel(ctx)
	group.Go(func() error { return w.run(watching) })
	group.Go(func() error {
		defer stop()
		if err := o.run(ctx, n, w); err != nil {
			return err
		}
		return n.drain(ctx, w, o.sent)
	})
	if err := group.Wait(); err != nil {
		return s, err
	}
	unsend(txs[o.sent:])
	return w.step(&o, o.spent.since(before)), nil
}

// step returns what came of an offer, while which the given time was spent on
// verification.
func (w *watch) step(o *offer, spent verifying) step {
	seconds := o.end.Sub(o.begin).Seconds()
	s := step{
		Offered:       o.rate,
		Sent:          float64(o.sent) / seconds,
		Waiting:       o.waiting,
		MaxLagBlocks:  w.lagBlocks,
		MaxLagSeconds: w.lag.Seconds(),
		VerifyShare:   spent.seconds / seconds,
		blocks:        w.window(o.begin, o.end),
	}
	if spent.count > 0 {
		s.VerifySeconds = spent.seconds / spent.count
		s.VerifyGasRate = spent.gas / spent.seconds
	}
	if count := w.transactions(s.blocks); count > 0 {
		s.Settled = float64(count) / s.blocks.time.Seconds()
		s.TxPerBlock = float64(count) / float64(s.blocks.last-s.blocks.first+1)
	}
	if len(w.blocks) > 0 {
		s.BaseFee = float64(w.blocks[len(w.blocks)-1].BaseFee) / params.GWei
	}
	return s
}

// maxPending is the most transactions that may wait for a block. It is more than
// several full blocks, and less than the pool takes.
const maxPending = 4000

// maxBatch is the most transactions in one request.
const maxBatch = 100

// offer is a load: transactions that are sent at a rate for some time.
type offer struct {
	txs      []signed
	rate     float64 // transactions per second
	most     int     // transactions that may be in no block yet
	duration time.Duration

	begin, end time.Time
	sent       int       // transactions
	waiting    int       // of them in no block, in the end
	spent      verifying // of the process, in the end
}

// run sends transactions until the time is over.
func (o *offer) run(ctx context.Context, n *network, w *watch) (err error) {
	o.begin = time.Now()
	for time.Since(o.begin) < o.duration {
		count := o.due(time.Since(o.begin), int(w.included.Load()))
		if count == 0 {
			if err := sleep(ctx, 10*time.Millisecond); err != nil {
				return err
			}
			continue
		}
		if err := n.send(ctx, o.txs[o.sent:o.sent+count]); err != nil {
			return err
		}
		o.sent += count
	}
	o.end, o.waiting = time.Now(), o.sent-int(w.included.Load())
	o.spent, err = readVerifying(ctx, n.endpoints.Metrics)
	return err
}

// due returns how many transactions are to be sent next, when so many are
// included after the given time.
func (o *offer) due(elapsed time.Duration, included int) int {
	due := min(int(o.rate*elapsed.Seconds()), len(o.txs)) - o.sent
	room := o.most - (o.sent - included)
	return max(0, min(due, room, maxBatch))
}

// drain waits until all that was sent is settled.
func (n *network) drain(ctx context.Context, w *watch, sent int) error {
	err := poll(ctx, watchInterval, "all that was sent is in blocks", func() (bool, error) {
		return int(w.included.Load()) >= sent, nil
	})
	if err != nil {
		return err
	}
	return n.settled(ctx)
}

// measureRamp offers more and more transfers until the rollup does not keep up.
func measureRamp(ctx context.Context, n *network, accounts []*account, cfg *config, say func(string, ...any)) (steps []step, err error) {
	for rate := cfg.RampFrom; ; rate = math.Round(rate * cfg.RampBy) {
		s, err := n.load(ctx, accounts, rate, time.Duration(cfg.StepTime))
		if err != nil {
			return steps, fmt.Errorf("offer %.0f transfers per second: %w", rate, err)
		}
		say("  offered %.0f/s, settled %.0f/s, lag %d blocks", s.Offered, s.Settled, s.MaxLagBlocks)
		if steps = append(steps, s); !s.sustained() {
			return steps, nil
		}
	}
}

// best returns the highest rate that was settled with a lag that is bounded. No
// more can be settled than is sent, but for a time as short as a step it seems so.
func best(steps []step) (rate float64, err error) {
	for _, s := range steps {
		if s.MaxLagBlocks <= maxLag {
			rate = max(rate, min(s.Settled, s.Sent))
		}
	}
	if rate == 0 {
		return 0, errors.New("at no rate was the lag bounded: start the ramp lower")
	}
	return rate, nil
}

// targetRate returns the rate of transfers at which the base fee stays as it is
// (EIP-1559): above it, it rises without end.
func (n *network) targetRate(ctx context.Context) (float64, error) {
	s, err := n.status(ctx)
	if err != nil {
		return 0, err
	}
	h, err := n.header(ctx, s.Latest.Number)
	if err != nil {
		return 0, err
	}
	return float64(h.GasLimit) / params.DefaultElasticityMultiplier / float64(params.TxGas) / blockTime.Seconds(), nil
}

// measureSustained offers transfers at a rate that the rollup keeps up with.
func measureSustained(ctx context.Context, n *network, accounts []*account, rate float64, duration time.Duration) ([]figure, error) {
	s, err := n.load(ctx, accounts, rate, duration)
	if err != nil {
		return nil, fmt.Errorf("offer %.0f transfers per second: %w", rate, err)
	}
	figures := []figure{
		{Name: "sustained.offered", Value: s.Offered, Unit: "transfers/s"},
		{Name: "sustained.settled", Value: s.Settled, Unit: "transfers/s"},
		{Name: "sustained.txs_per_block", Value: s.TxPerBlock, Unit: "transfers"},
		{Name: "sustained.max_lag_blocks", Value: float64(s.MaxLagBlocks), Unit: "blocks", Aim: fmt.Sprintf("<= %d", maxLag)},
		{Name: "sustained.max_lag", Value: s.MaxLagSeconds, Unit: "s"},
		{Name: "sustained.base_fee", Value: s.BaseFee, Unit: "gwei in the end"},
		{Name: "verify.share", Value: 100 * s.VerifyShare, Unit: "% of a slot"},
		{Name: "verify.block", Value: 1e3 * s.VerifySeconds, Unit: "ms/block"},
		{Name: "verify.rate", Value: s.VerifyGasRate / 1e6, Unit: "Mgas/s"},
	}
	cost, err := sustainedCost(ctx, n, &s)
	return append(figures, cost...), err
}

// sustainedCost returns what L1 took for a transfer under load.
func sustainedCost(ctx context.Context, n *network, s *step) ([]figure, error) {
	advances, err := n.advances(ctx, s.blocks.first, s.blocks.last)
	if err != nil {
		return nil, err
	}
	var gas, bytes, blocks float64
	for _, a := range advances {
		gas, bytes, blocks = gas+float64(a.gas), bytes+float64(a.bytes), blocks+float64(a.blocks)
	}
	transfers := s.TxPerBlock * blocks
	return []figure{
		{Name: "sustained.blocks_per_settlement", Value: ratio(blocks, float64(len(advances))), Unit: "blocks"},
		{Name: "sustained.gas", Value: ratio(gas, transfers), Unit: "gas/transfer"},
		{Name: "sustained.bytes", Value: ratio(bytes, transfers), Unit: "bytes/transfer"},
	}, nil
}
