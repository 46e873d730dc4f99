package relayer

import (
	"context"
	"errors"
	"maps"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/fees"
	"nrollup/message"
)

// lane is one of the two directions that messages take.
type lane struct {
	cfg    *Config
	name   string // of the messages, for the log
	outbox *message.Outbox
	to     *wallet
	budget *budget

	// claim returns the call that delivers a message which can be delivered.
	claim func(context.Context, *message.View, *message.Message) (message.Call, error)

	scanned uint64 // messages up to which were looked at
	waiting map[uint64]*candidate

	delivered uint64
	profit    *big.Int // wei, since the start
	reason    string   // why the last message that could not be delivered could not
}

// candidate is a message that may be worth delivering.
type candidate struct {
	nonce    uint64
	hash     common.Hash
	retryAt  time.Time
	tries    int  // that failed before anything was paid
	failures int  // that were paid for
	flying   bool // its delivery is under way
}

func newLane(cfg *Config, name string, outbox *message.Outbox, to *wallet) *lane {
	return &lane{
		cfg:     cfg,
		name:    name,
		outbox:  outbox,
		to:      to,
		budget:  newBudget(cfg.MaxLoss, cfg.Now()),
		waiting: make(map[uint64]*candidate),
		profit:  new(big.Int),
	}
}

// How many messages a round takes on.
const (
	maxScan  = 1024 // to look at for the first time
	maxTries = 64   // to try to deliver
)

// scan looks at messages with nonces below the limit for the first time, and forgets
// those that their chain has taken back.
func (l *lane) scan(ctx context.Context, limit uint64) error {
	l.scanned = min(l.scanned, l.outbox.Size())
	for nonce, c := range l.waiting {
		if hash, ok := l.outbox.Hash(nonce); ok && hash == c.hash {
			continue
		}
		delete(l.waiting, nonce) // one under way ends without it
		l.scanned = min(l.scanned, nonce)
	}
	if l.scanned >= limit {
		return nil
	}
	var nonces []uint64
	for nonce := l.scanned; nonce < min(limit, l.scanned+maxScan); nonce++ {
		nonces = append(nonces, nonce)
	}
	claimed, err := l.outbox.Claimed(ctx, rpc.FinalizedBlockNumber, nonces)
	if err != nil {
		return err
	}
	for i, nonce := range nonces {
		if !claimed[i] && l.waiting[nonce] == nil {
			if err := l.admit(ctx, nonce); err != nil {
				return err
			}
		}
		l.scanned = nonce + 1
	}
	return nil
}

// admit makes a message a candidate, unless it can never be worth it.
func (l *lane) admit(ctx context.Context, nonce uint64) error {
	sent, err := l.outbox.Message(ctx, nonce)
	if err != nil {
		return err
	}
	m := &sent.Message
	if !l.cfg.Subsidize && m.Fee.ToInt().Cmp(l.cfg.MinProfit) <= 0 || m.GasLimit > l.cfg.MaxGas {
		return nil
	}
	hash, _ := l.outbox.Hash(nonce)
	l.waiting[nonce] = &candidate{nonce: nonce, hash: hash}
	return nil
}

// due returns the candidates with nonces from first to before end that it is time
// to try, and that nobody has claimed.
func (l *lane) due(ctx context.Context, first, end uint64) (list []*candidate, err error) {
	now := l.cfg.Now()
	var nonces []uint64
	for _, nonce := range slices.Sorted(maps.Keys(l.waiting)) {
		c := l.waiting[nonce]
		if nonce < first || nonce >= end || c.flying || now.Before(c.retryAt) {
			continue
		}
		if nonces = append(nonces, nonce); len(nonces) == maxTries {
			break
		}
	}
	if len(nonces) == 0 {
		return nil, nil
	}
	claimed, err := l.outbox.Claimed(ctx, rpc.LatestBlockNumber, nonces)
	if err != nil {
		return nil, err
	}
	var gone []uint64
	for i, nonce := range nonces {
		if claimed[i] {
			gone = append(gone, nonce)
		} else {
			list = append(list, l.waiting[nonce])
		}
	}
	return list, l.forget(ctx, gone)
}

// finalWait is the time between two looks at whether it is final that a message was
// claimed.
const finalWait = 30 * time.Second

// forget drops claimed candidates for which that is final.
func (l *lane) forget(ctx context.Context, nonces []uint64) error {
	if len(nonces) == 0 {
		return nil
	}
	final, err := l.outbox.Claimed(ctx, rpc.FinalizedBlockNumber, nonces)
	if err != nil {
		return err
	}
	for i, nonce := range nonces {
		if final[i] {
			delete(l.waiting, nonce)
		} else {
			l.waiting[nonce].retryAt = l.cfg.Now().Add(finalWait)
		}
	}
	return nil
}

// deliver sends what delivers the candidates with nonces below end.
func (l *lane) deliver(ctx context.Context, v *message.View, end uint64) error {
	if !l.to.free() {
		return nil
	}
	list, err := l.due(ctx, 0, end)
	if err != nil {
		return err
	}
	var unfunded error
	for _, c := range list {
		if !l.to.free() {
			break
		}
		switch err := l.try(ctx, v, c); {
		case errors.Is(err, errUnfunded): // others may cost less
			l.postpone(c, err)
			unfunded = err
		case err != nil:
			return err
		}
	}
	return unfunded
}

// try delivers a message if it is worth it.
func (l *lane) try(ctx context.Context, v *message.View, c *candidate) error {
	sent, err := l.outbox.Message(ctx, c.nonce)
	if err != nil {
		return err
	}
	m := &sent.Message
	if _, err := l.price(m, cancelGas+m.GasLimit); err != nil {
		l.postpone(c, err)
		return nil
	}
	call, err := l.claim(ctx, v, m)
	if err != nil {
		return err
	}
	gas, err := l.to.estimate(ctx, call, l.cfg.MaxGas)
	if err != nil {
		return l.failed(c, err)
	}
	gas = min(gas+gas/gasMargin, l.cfg.MaxGas)
	price, err := l.price(m, gas)
	if err != nil {
		l.postpone(c, err)
		return nil
	}
	return l.send(ctx, c, m, order{call: call, gas: gas, fees: price})
}

// gasMargin is the part of an estimate that is added to it: things change until
// the transaction is in a block.
const gasMargin = 8

// errUnprofitable means that a message does not pay for its delivery now.
var errUnprofitable = errors.New("the fee does not pay for the delivery")

// price returns the fees for delivering a message with an amount of gas, so that
// all of it costs no more than the message brings in.
func (l *lane) price(m *message.Message, gas uint64) (fees.Fees, error) {
	limit := l.cfg.MaxFee
	if !l.cfg.Subsidize {
		worth := new(big.Int).Sub(m.Fee.ToInt(), l.cfg.MinProfit)
		if worth.Quo(worth, new(big.Int).SetUint64(gas)).Cmp(limit) < 0 {
			limit = worth
		}
	}
	f, ok := l.to.market.within(limit)
	if !ok {
		return f, errUnprofitable
	}
	return f, nil
}

// errBudget means that too much was lost already.
var errBudget = errors.New("the loss limit of the day is reached")

// send sends the delivery of a message.
func (l *lane) send(ctx context.Context, c *candidate, m *message.Message, o order) error {
	reserved, err := l.reserve(&o)
	if err != nil {
		l.postpone(c, err)
		return nil
	}
	o.landed = func(ctx context.Context, out outcome) { l.landed(ctx, c, m, reserved, out) }
	tx, err := l.to.send(ctx, o, l.cfg.Now())
	if err != nil {
		l.budget.settle(reserved, new(big.Int))
		return l.failed(c, err)
	}
	c.flying = true
	log.Debug("Sent the delivery of a message", "what", l.name, "nonce", c.nonce, "gas", o.gas, "maxfee", o.fees.Max, "tx", tx.Hash())
	return nil
}

// reserve takes the most that a transaction can cost out of the budget.
func (l *lane) reserve(o *order) (*big.Int, error) {
	if l.cfg.Subsidize {
		return new(big.Int), nil
	}
	most := cost(o.gas, o.fees.Max)
	if !l.budget.reserve(most, l.cfg.Now()) {
		return nil, errBudget
	}
	return most, nil
}

// landed notes how the delivery of a message ended.
func (l *lane) landed(ctx context.Context, c *candidate, m *message.Message, reserved *big.Int, o outcome) {
	c.flying = false
	gain := new(big.Int).Neg(o.cost)
	if o.ok {
		gain.Add(gain, m.Fee.ToInt())
	}
	l.earn(reserved, gain)
	switch {
	case o.ok:
		l.delivered++
		deliveredMeter.Mark(1)
		c.retryAt = l.cfg.Now().Add(finalWait)
		log.Info("Delivered a message", "what", l.name, "nonce", c.nonce, "target", m.Target, "value", m.Value.ToInt(), "fee", m.Fee.ToInt(), "gas", o.receipt.GasUsed, "tx", o.receipt.TxHash)
	case o.receipt != nil:
		failedMeter.Mark(1)
		c.failures++
		c.retryAt = l.cfg.Now().Add(backoff(paidBackoff, c.failures, maxPaidBackoff))
		raced, err := l.outbox.Claimed(ctx, rpc.LatestBlockNumber, []uint64{c.nonce})
		log.Warn("The delivery of a message failed", "what", l.name, "nonce", c.nonce, "target", m.Target, "raced", err == nil && raced[0], "cost", o.cost, "tx", o.receipt.TxHash)
	}
}

// earn notes what a transaction brought in, which is negative if it lost something.
func (l *lane) earn(reserved, gain *big.Int) {
	l.profit.Add(l.profit, gain)
	if !l.cfg.Subsidize {
		l.budget.settle(reserved, new(big.Int).Neg(gain))
	}
}

// Pauses before another try: after one that cost nothing, and after one that was
// paid for; at first and at most.
const (
	freeBackoff    = 2 * time.Second
	maxFreeBackoff = 10 * time.Minute
	paidBackoff    = 5 * time.Minute
	maxPaidBackoff = 24 * time.Hour
)

func backoff(first time.Duration, times int, most time.Duration) time.Duration {
	return min(first<<min(times-1, 20), most)
}

// postpone puts a message off, for a reason that time may change.
func (l *lane) postpone(c *candidate, reason error) {
	c.tries++
	c.retryAt = l.cfg.Now().Add(backoff(freeBackoff, c.tries, maxFreeBackoff))
	l.reason = reason.Error()
	log.Debug("A message is not delivered for now", "what", l.name, "nonce", c.nonce, "reason", reason)
}

// failed puts a message off that cannot be delivered. It returns errors that are not
// the message's.
func (l *lane) failed(c *candidate, err error) error {
	if errors.Is(err, errFails) || errors.Is(err, errPool) {
		l.postpone(c, err)
		return nil
	}
	return err
}
