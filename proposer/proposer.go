package proposer

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// contract encodes calls. It has no state.
var contract = bindings.NewOptimisticRollup()

// Proposer proposes the blocks of an optimistic rollup.
type Proposer struct {
	cfg    Config
	rpc    *rpc.Client
	reader *optimistic.Reader
	sender *sender.Sender
	chain  *chain

	// What Run knows from earlier rounds.
	anchors  *anchors
	tasks    []*task  // what was sent, and may still land
	posted   *posting // data that was published last
	branches *branches
	problem  *problem

	mu     sync.Mutex
	status Status
}

// New returns a proposer of the blocks of the source. With check, a block is
// proposed only if check returns nil: a false one would cost the bond. It may be nil
// if the source has checked its blocks.
func New(cfg Config, client *rpc.Client, source Source, check func(*rollup.Block) error) (*Proposer, error) {
	cfg, err := cfg.sanitize()
	if err != nil {
		return nil, err
	}
	reader, err := optimistic.NewReader(client, cfg.Deployment)
	if err != nil {
		return nil, fmt.Errorf("proposer: %w", err)
	}
	s, err := sender.New(sender.Config{
		Key:        cfg.Key,
		ChainID:    cfg.Deployment.L1.ChainID,
		L1:         cfg.Deployment.L1,
		MaxFee:     cfg.MaxFee,
		MaxBlobFee: cfg.MaxFee,
	}, client)
	if err != nil {
		return nil, fmt.Errorf("proposer: %w", err)
	}
	return &Proposer{
		cfg:      cfg,
		rpc:      client,
		reader:   reader,
		sender:   s,
		chain:    newChain(source, cfg.Deployment.GenesisHash, check),
		anchors:  newAnchors(client),
		branches: newBranches(reader, s.Account(), cfg.Deployment.DeployedAt),
		status:   Status{Account: s.Account()},
	}, nil
}

// Account returns the address on L1 of who pays for proposals.
func (p *Proposer) Account() common.Address { return p.sender.Account() }

// The pauses after a round that had a problem, at first and at most.
const (
	minPause = 250 * time.Millisecond
	maxPause = 5 * time.Second
)

// Run proposes blocks until ctx ends, and returns nil then. It returns an error
// only if the source ends before. It must run once at a time.
func (p *Proposer) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		wake  = make(chan struct{}, 1)
		ended = make(chan error, 1)
	)
	go func() {
		defer cancel()
		ended <- p.listen(ctx, wake)
	}()
	p.loop(ctx, wake)
	cancel()
	return <-ended
}

var errSourceEnded = errors.New("proposer: the source of the blocks has ended")

// listen wakes the loop whenever the rollup or L1 has a new block. It never waits
// for the loop: that would hold up who makes the blocks.
func (p *Proposer) listen(ctx context.Context, wake chan<- struct{}) error {
	heads := make(chan rollup.BlockRef, 16)
	sub := p.chain.source.SubscribeHeads(heads)
	defer sub.Unsubscribe()
	blocks := make(chan *newHead, 16)
	defer p.subscribe(blocks).Unsubscribe()
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

// newHead is what matters of a new block of L1: that it is there.
type newHead struct {
	Number hexutil.Uint64 `json:"number"`
}

// subscribe sends L1's new blocks to the channel, if the connection can do that.
func (p *Proposer) subscribe(blocks chan<- *newHead) event.Subscription {
	if !p.rpc.SupportsSubscriptions() {
		return event.NewSubscription(func(quit <-chan struct{}) error {
			<-quit
			return nil
		})
	}
	return event.Resubscribe(maxPause, func(ctx context.Context) (event.Subscription, error) {
		return p.rpc.EthSubscribe(ctx, blocks, "newHeads")
	})
}

func (p *Proposer) loop(ctx context.Context, wake <-chan struct{}) {
	for pause := minPause; ; {
		err := p.round(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			p.report(asProblem(err))
			if !wait(ctx, nil, pause) {
				return
			}
			pause = min(2*pause, maxPause)
			continue
		}
		p.report(nil)
		pause = minPause
		if !wait(ctx, wake, p.cfg.PollInterval) {
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
