package node

import (
	"context"
	"net"
	"net/url"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/execute"
	"nrollup/forks"
	"nrollup/rollup"
)

// liveL1 is the L1 of a rollup, with the forks that it has at present.
type liveL1 struct {
	client     *rpc.Client
	deployment *rollup.Deployment // with the configuration that L1 has now
	verifier   *execute.Precompile
	horizon    *horizon
	watcher    forks.Watcher

	patience time.Duration // until L1 must have answered
	before   *Endpoints    // where the process answered with other forks; nil at first
}

// port returns the port of the rollup's JSON-RPC: the one that the process had before,
// even if any was right.
func (s *liveL1) port(wanted int) int {
	if s.before == nil || s.before.L2 == nil {
		return wanted
	}
	return portOf(s.before.L2.HTTP, wanted)
}

// portOf returns the port in a URL, or another one if there is none.
func portOf(address string, other int) int {
	_, port, err := net.SplitHostPort(hostOf(address))
	if err != nil {
		return other
	}
	n, err := strconv.Atoi(port)
	if err != nil {
		return other
	}
	return n
}

// metrics returns the address of metrics: the one that the process had before.
func (s *liveL1) metrics(wanted string) string {
	if s.before == nil || s.before.Metrics == "" {
		return wanted
	}
	return hostOf(s.before.Metrics)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// watchEvery returns how often L1 is asked for its forks, given the time of a slot.
func watchEvery(slot time.Duration) time.Duration {
	return min(max(slot/2, time.Second/2), 6*time.Second)
}

// newLiveL1 returns an L1 with a schedule of forks, and gives EXECUTE by these to every
// EVM in this process.
func newLiveL1(client *rpc.Client, d *rollup.Deployment, schedule *forks.Schedule) *liveL1 {
	live := *d
	live.L1, live.Unknown = schedule.Config, schedule.Unknown
	s := &liveL1{client: client, deployment: &live, horizon: newHorizon(schedule.Unknown)}
	s.verifier = registerExecute(schedule.Config, s.horizon)
	s.watcher = forks.Watcher{Client: client, Known: d.L1, Schedule: schedule, Learned: s.horizon.set}
	return s
}

// watch watches the forks of L1 until ctx ends, and returns why the process cannot go
// on, if it cannot. Another unknown fork is told to learned.
func (s *liveL1) watch(ctx context.Context, every time.Duration, learned func(*forks.Unknown)) error {
	s.watcher.Every = every
	if learned != nil {
		s.watcher.Learned = func(u *forks.Unknown) {
			s.horizon.set(u)
			learned(u)
		}
	}
	return s.watcher.Run(ctx)
}

// reopening is a process that takes up another schedule of forks: it says that it is
// ready the first time.
type reopening struct {
	ready  func(*Endpoints) error
	before *Endpoints // where it answered; nil at first
}

func (r *reopening) opened(e *Endpoints) error {
	first := r.before == nil
	if r.before = e; first {
		return r.ready(e)
	}
	log.Info("Took up the forks that L1 has scheduled")
	return nil
}
