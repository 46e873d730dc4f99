package explorer

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/stateless"
)

// schedule says when L1 has its forks, and checks blocks by them. It does not change.
type schedule struct {
	*forks.Schedule
	verifier Verifier
	revision uint64 // of those that L1 has said, from 1
}

// scheduleEvery is how often L1 is asked for its forks.
const scheduleEvery = 15 * time.Second

// l1Forks are the forks that L1's node says it has. Those up to the rollup's genesis are
// in its deployment, too; later ones L1 may have scheduled, and moved, since.
type l1Forks struct {
	client   *rpc.Client
	known    *params.ChainConfig
	verifier func(*params.ChainConfig) Verifier

	now atomic.Pointer[schedule] // nil before L1 has said

	mu    sync.Mutex // held while L1 is asked
	text  string     // what it has said
	asked time.Time
}

func newL1Forks(client *rpc.Client, conf *Config) *l1Forks {
	return &l1Forks{client: client, known: conf.Deployment.L1, verifier: conf.Verifier}
}

// current returns the schedule. L1 is asked if it has never answered.
func (f *l1Forks) current(ctx context.Context) (*schedule, error) {
	if now := f.now.Load(); now != nil {
		return now, nil
	}
	if err := f.refresh(ctx); err != nil {
		return nil, err
	}
	return f.now.Load(), nil
}

// refresh asks L1 again, unless it was asked a moment ago. Without an answer all is as
// it was.
func (f *l1Forks) refresh(ctx context.Context) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	before := f.now.Load()
	if before != nil && time.Since(f.asked) < scheduleEvery {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	said, err := forks.Fetch(ctx, f.client, f.known)
	if err != nil {
		return err
	}
	f.asked = time.Now()
	text, err := json.Marshal(said)
	if err != nil || string(text) == f.text {
		return err
	}
	next := &schedule{Schedule: said, verifier: f.verifier(said.Config), revision: 1}
	if before != nil {
		next.revision = before.revision + 1
		log.Info("The web page takes up another schedule of L1's forks")
	}
	f.text = string(text)
	f.now.Store(next)
	return nil
}

// tag tells schedules apart in the keys of what was checked by them.
func (s *schedule) tag() []byte { return binary.BigEndian.AppendUint64(nil, s.revision) }

// Verify implements Verifier: whether a trace carries out a claim by the rules of the
// fork that L1 has at the time of the payload. Of a fork that nobody here knows nothing
// can be said: its error is a *forks.Unknown.
func (s *schedule) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	if err := s.CheckTrace(trace, uint64(time.Now().Unix())); err != nil {
		return nil, err
	}
	return s.verifier.Verify(claim, trace)
}

// forkFacts is a fork of L1.
type forkFacts struct {
	Name   string             `json:"name"`
	Schema stateless.SchemaID `json:"schema"` // of its blocks in inputs of EXECUTE
	Since  uint64             `json:"since"`  // seconds since 1970, 0 for all of the chain
}

// unknownFork is a fork that L1 has scheduled, and that nobody here knows.
type unknownFork struct {
	Name  string `json:"name"` // empty if L1 does not say
	Since uint64 `json:"since"`
	Text  string `json:"text"` // what that means
}

// forksState are the forks that are scheduled, the oldest first.
type forksState struct {
	Scheduled []forkFacts  `json:"scheduled"`
	Unknown   *unknownFork `json:"unknown"`
}

// state returns the schedule as the page has it, nil if there is none yet.
func (s *schedule) state() *forksState {
	if s == nil {
		return nil
	}
	state := &forksState{Scheduled: []forkFacts{}}
	for _, fork := range stateless.Forks() {
		if since := fork.Since(s.Config); since != nil {
			state.Scheduled = append(state.Scheduled, forkFacts{fork.Name, fork.Schema, *since})
		}
	}
	if u := s.Unknown; u != nil {
		state.Unknown = &unknownFork{u.Name, u.Since, oneLine(u.Error())}
	}
	return state
}

// fork returns the fork that a block with a timestamp is of, nil if that is not known.
func (s *schedule) fork(timestamp uint64) *forkFacts {
	if s == nil {
		return nil
	}
	fork, err := s.At(timestamp)
	if err != nil {
		return nil
	}
	facts := &forkFacts{Name: fork.Name, Schema: fork.Schema}
	if since := fork.Since(s.Config); since != nil {
		facts.Since = *since
	}
	return facts
}

// lookForks asks L1 for its forks from time to time.
func (w *watcher) lookForks(ctx context.Context, o *overview) {
	if err := w.s.forks.refresh(ctx); err != nil {
		log.Debug("The web page cannot ask L1 for its forks", "err", err)
	}
	o.Forks = w.s.forks.now.Load().state()
}

// text names a fork and its schema.
func (f *forkFacts) text() string { return fmt.Sprintf("%s (schema %#04x)", f.Name, uint16(f.Schema)) }
