package node

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"nrollup/forks"
	"nrollup/operator"
	"nrollup/rollup"
	"nrollup/stateless"
)

// askForks asks L1 for its forks, waiting for it. It is an error if the deployment has
// been on another L1, and if L1 is in a fork that this program does not know.
func askForks(ctx context.Context, client *rpc.Client, d *rollup.Deployment, patience time.Duration) (s *forks.Schedule, err error) {
	eth := ethclient.NewClient(client)
	err = untilAnswer(ctx, patience, func(ctx context.Context) error {
		// That it is another L1 must be the first thing said.
		if err := operator.CheckL1(ctx, eth, d.L1.ChainID); err != nil {
			return err
		}
		s, err = forks.Fetch(ctx, client, d.L1)
		if err != nil {
			return err
		}
		head, err := eth.HeaderByNumber(ctx, nil)
		if err != nil {
			return fmt.Errorf("newest block of L1: %w", err)
		}
		if err := s.CheckHead(head); err != nil {
			return err
		}
		return s.Check(uint64(time.Now().Unix()))
	})
	if err != nil {
		return nil, err
	}
	if s.Source == forks.SourceFile {
		log.Warn("L1 does not tell which forks it has scheduled: those count that the deployment has, until a restart with others")
		s.Unknown = d.Unknown
		return s, s.Check(uint64(time.Now().Unix()))
	}
	return s, checkForks(d, s)
}

// checkForks checks that what L1 tells of its forks can be so on the rollup's L1.
func checkForks(d *rollup.Deployment, s *forks.Schedule) error {
	if err := forks.CheckPast(d.L1, s.Config, d.Spec.Timestamp); err != nil {
		return fmt.Errorf("%w: %w", forks.ErrOtherL1, err)
	}
	logForks(d, s)
	return nil
}

// logForks says what comes, and what has changed since the rollup was deployed.
func logForks(d *rollup.Deployment, s *forks.Schedule) {
	for _, f := range stateless.Forks() {
		switch was, is := f.Since(d.L1), f.Since(s.Config); {
		case is == nil && was != nil:
			log.Info("L1 has unscheduled a fork since the rollup was deployed", "fork", f.Name)
		case is != nil && (was == nil || *was != *is):
			log.Info("L1 has scheduled a fork since the rollup was deployed", "fork", f.Name, "since", time.Unix(int64(*is), 0).UTC())
		}
	}
	if f, since := s.Next(uint64(time.Now().Unix())); f != nil {
		log.Info("L1 has a fork ahead, and the rollup with it", "fork", f.Name, "since", time.Unix(int64(since), 0).UTC())
	}
}

// beside does work, and another thing beside it, until one of them returns. Then it
// ends the other one.
func beside(ctx context.Context, work, other func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	group, ctx := errgroup.WithContext(ctx)
	for _, f := range []func(context.Context) error{work, other} {
		group.Go(func() error {
			defer cancel()
			return f(ctx)
		})
	}
	return group.Wait()
}

// horizon is the fork from which on this program has no rules, nil if there is none.
type horizon struct{ atomic.Pointer[forks.Unknown] }

func newHorizon(u *forks.Unknown) *horizon {
	h := new(horizon)
	h.set(u)
	return h
}

func (h *horizon) set(u *forks.Unknown) { h.Store(u) }

// Check returns the unknown fork that is active at a time in seconds, or nil.
func (h *horizon) Check(timestamp uint64) error {
	s := forks.Schedule{Unknown: h.Load()}
	return s.Check(timestamp)
}

// checkTrace returns the unknown fork that decides about a trace, or nil.
func (h *horizon) checkTrace(trace []byte) error {
	s := forks.Schedule{Unknown: h.Load()}
	return s.CheckTrace(trace, uint64(time.Now().Unix()))
}

// final reports whether an error is an answer of L1: asking again is of no use.
func final(err error) bool {
	return operator.Refused(err) || errors.Is(err, forks.ErrOtherL1) || errors.Is(err, stateless.ErrUnknownFork)
}
