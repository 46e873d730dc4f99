package challenger

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Challenger keeps a rollup honest.
type Challenger struct {
	cfg      Config
	reader   *optimistic.Reader
	sender   *sender.Sender
	own      *own
	races    *races
	examiner *examiner
	policy   *Policy

	// What Run knows from earlier rounds.
	errands []errand // what was sent, and may still land, also once more
	problem string
	head    struct { // of L1, and when it was seen first
		hash common.Hash
		at   time.Time
	}
	lastLoud string // gaps that were logged

	mu     sync.Mutex
	status Status
}

// errand is an action with the call that does it.
type errand struct {
	Action
	call *sender.Call
}

// New returns a challenger that reaches L1 by JSON-RPC. check is where our own
// verifier looks at a block: it returns nil if EXECUTE accepts the block's trace, and
// an error of package transition otherwise.
func New(cfg Config, client *rpc.Client, check func(*rollup.Block) error) (*Challenger, error) {
	cfg, err := cfg.sanitize()
	if err != nil {
		return nil, err
	}
	reader, err := optimistic.NewReader(client, cfg.Deployment)
	if err != nil {
		return nil, fmt.Errorf("challenger: %w", err)
	}
	wallet, err := sender.New(sender.Config{
		Key:     cfg.Key,
		ChainID: cfg.Deployment.L1.ChainID,
		L1:      cfg.Deployment.L1,
		MaxFee:  cfg.MaxFee,
		Timeout: cfg.Timeout,
	}, client)
	if err != nil {
		return nil, fmt.Errorf("challenger: %w", err)
	}
	store, err := openStore(filepath.Join(cfg.DataDir, "proposals"))
	if err != nil {
		return nil, err
	}
	lost, err := openRaces(filepath.Join(cfg.DataDir, "races"))
	if err != nil {
		return nil, fmt.Errorf("challenger: %w", err)
	}
	return &Challenger{
		cfg:      cfg,
		reader:   reader,
		sender:   wallet,
		own:      newOwn(&cfg, client, wallet.Account()),
		races:    lost,
		examiner: newExaminer(&cfg, check, store),
		policy:   cfg.policy(wallet.Account()),
		status:   Status{Account: wallet.Account()},
	}, nil
}

// Account returns the address on L1 of who challenges.
func (c *Challenger) Account() common.Address { return c.sender.Account() }

// maxPause is the longest time between two rounds that failed.
const maxPause = 5 * time.Second

// Run watches the rollup until ctx ends, and returns nil then. What fails it tries
// again. It must run once at a time.
func (c *Challenger) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	var examining sync.WaitGroup
	defer examining.Wait()
	defer cancel()
	examining.Go(func() { c.examiner.run(ctx) })
	again := false
	for pause := c.cfg.PollInterval; ; {
		err := c.round(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if errors.Is(err, optimistic.ErrChanging) && !again {
			again = true
			continue // right away, once: L1 has another block now
		}
		again = false
		c.report(err)
		if err != nil {
			pause = max(c.cfg.PollInterval, min(2*pause, maxPause))
		} else {
			pause = c.cfg.PollInterval
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
		case <-c.examiner.found:
		case <-timer.C:
		}
		timer.Stop()
	}
}
