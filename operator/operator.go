package operator

import (
	"context"
	"errors"
	"math"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// Operator settles the blocks of a rollup.
type Operator struct {
	cfg      Config
	l1       *l1
	source   Source
	check    func(*rollup.Block) error
	verdicts *lru.Cache[common.Hash, error]
	signer   types.Signer

	// What Run knows from earlier rounds.
	flights    map[uint64]*flight // by nonce
	nonce      uint64             // the one that L1 took next
	progress   uint64             // L1 block in which that changed, or there was nothing to take
	reverts    int                // rounds with a reverted transaction, since the last that succeeded
	revertedAt uint64             // L1 block of the last such round
	problem    *problem
	oldest     struct{ number, timestamp uint64 } // block that is not settled

	mu     sync.Mutex
	status Status
}

// New returns an operator that settles the blocks of the source. With check, a
// block is posted only if check returns nil: it is where our own verifier looks
// at a block before L1's does, for money. It may be nil.
func New(cfg Config, client *rpc.Client, source Source, check func(*rollup.Block) error) (*Operator, error) {
	cfg, err := cfg.sanitize()
	if err != nil {
		return nil, err
	}
	account := crypto.PubkeyToAddress(cfg.Key.PublicKey)
	return &Operator{
		cfg:      cfg,
		l1:       newL1(client, cfg.Deployment, account, cfg.Timeout),
		source:   source,
		check:    check,
		verdicts: lru.NewCache[common.Hash, error](256),
		signer:   types.LatestSignerForChainID(cfg.Deployment.L1.ChainID),
		flights:  make(map[uint64]*flight),
		nonce:    math.MaxUint64, // none: the first round notes what it finds
		status:   Status{Account: account},
	}, nil
}

// Account returns the address on L1 of who pays for settling.
func (o *Operator) Account() common.Address { return o.l1.account }

// The pauses after a round that had a problem, at first and at most.
const (
	minPause = 250 * time.Millisecond
	maxPause = 5 * time.Second
)

// Run settles blocks until ctx ends, and returns nil then. It returns an error
// only if the source ends before. It must run once at a time.
func (o *Operator) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		wake  = make(chan struct{}, 1)
		ended = make(chan error, 1)
	)
	go func() {
		defer cancel()
		ended <- o.listen(ctx, wake)
	}()
	o.loop(ctx, wake)
	cancel()
	return <-ended
}

// listen wakes the loop whenever the rollup or L1 has a new block. It never waits
// for the loop: that would hold up who makes the blocks.
func (o *Operator) listen(ctx context.Context, wake chan<- struct{}) error {
	heads := make(chan rollup.BlockRef, 16)
	sub := o.source.SubscribeHeads(heads)
	defer sub.Unsubscribe()
	blocks := make(chan *header, 16)
	defer o.l1.subscribe(blocks).Unsubscribe()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-sub.Err():
			return errors.Join(errSourceEnded, err)
		case <-heads:
		case <-blocks:
		}
		select {
		case wake <- struct{}{}:
		default: // it is about to wake up anyway
		}
	}
}

var errSourceEnded = errors.New("operator: the source of the blocks has ended")

func (o *Operator) loop(ctx context.Context, wake <-chan struct{}) {
	for pause := minPause; ; {
		err := o.round(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			o.report(asProblem(err))
			if !wait(ctx, nil, pause) {
				return
			}
			pause = min(2*pause, maxPause)
			continue
		}
		o.report(nil)
		pause = minPause
		if !wait(ctx, wake, o.cfg.PollInterval) {
			return
		}
	}
}

// wait waits until it is woken, for some time at most. It reports whether ctx is
// still there.
func wait(ctx context.Context, wake <-chan struct{}, most time.Duration) bool {
	timer := time.NewTimer(most)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-wake:
	case <-timer.C:
	}
	return true
}

// subscribe sends L1's new blocks to the channel, if the connection can do that.
func (l *l1) subscribe(blocks chan<- *header) event.Subscription { return newHeads(l.rpc, blocks) }

// newHeads sends a chain's new blocks to the channel, if the connection can do
// that.
func newHeads(client *rpc.Client, blocks chan<- *header) event.Subscription {
	if !client.SupportsSubscriptions() {
		return event.NewSubscription(func(quit <-chan struct{}) error {
			<-quit
			return nil
		})
	}
	return event.Resubscribe(maxPause, func(ctx context.Context) (event.Subscription, error) {
		return client.EthSubscribe(ctx, blocks, "newHeads")
	})
}
