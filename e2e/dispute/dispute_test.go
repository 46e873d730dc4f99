package dispute

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
)

// rounds is how many there are by default; NROLLUP_SIM_ROUNDS says how many else.
const rounds = 2000

// TestRounds lets honest and dishonest accounts act in random orders. NROLLUP_SEED is
// the seed of the first round; the next rounds count up.
func TestRounds(t *testing.T) {
	first, count := number(t, "NROLLUP_SEED", 1), number(t, "NROLLUP_SIM_ROUNDS", rounds)
	var (
		sum  tally
		lock sync.Mutex
		next atomic.Uint64
		wg   sync.WaitGroup
	)
	for range 2 {
		wg.Go(func() {
			for seed := first + next.Add(1) - 1; seed < first+count && !t.Failed(); seed = first + next.Add(1) - 1 {
				e, err := environmentOf(seed)
				if err != nil {
					t.Error(err)
					return
				}
				r := newRound(e, seed)
				err = r.run()
				if err != nil && os.Getenv("NROLLUP_STORY") != "" {
					t.Log(r.story())
				}
				if err != nil {
					t.Errorf("seed %d: %v", seed, err)
				}
				lock.Lock()
				sum.add(r)
				lock.Unlock()
			}
		})
	}
	wg.Wait()
	sum.check(t, count >= 500 && !t.Failed())
}

// environmentOf returns the environment of a round: a plain one most of the time, unless
// NROLLUP_SIM_DEEP is set. Whether L1 is reorganised is the seed's matter too, see newRound.
func environmentOf(seed uint64) (*environment, error) {
	ones, deep := plainOnes, os.Getenv("NROLLUP_SIM_DEEP") != ""
	switch {
	case seed%401 == 400, deep && seed%4 == 3:
		ones = longOnes
	case seed/18%18 == 17, deep:
		ones = forcingOnes
	}
	all, err := ones()
	if err != nil {
		return nil, err
	}
	return all[seed/6%3][seed%3], nil
}

func number(t *testing.T, name string, otherwise uint64) uint64 {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// tally counts what happened in all rounds: what never does is not tested.
type tally map[string]int

func (s *tally) add(r *round) {
	if *s == nil {
		*s = make(tally)
	}
	for _, x := range r.book.done {
		who, how := "dishonest", "done"
		if honestly(x.from) {
			who = "honest"
		}
		if x.err != nil {
			how = "refused"
		}
		(*s)[who+" "+string(x.kind)+" "+how]++
		if x.kind == propose && x.entry != nil {
			(*s)[who+" shown "+how]++
		}
		if x.kind == prove && x.err == nil && r.book.records[x.id].ProposedAt < blockgen.AmsterdamTime && x.time >= blockgen.AmsterdamTime {
			(*s)[acrossTheFork]++
		}
	}
}

// acrossTheFork counts blocks that were proposed in Osaka and proven in Amsterdam.
const acrossTheFork = "proven across the fork"

func (s *tally) check(t *testing.T, enough bool) {
	t.Logf("%6d %s", (*s)[acrossTheFork], acrossTheFork)
	if enough && (*s)[acrossTheFork] == 0 {
		t.Errorf("never: %s", acrossTheFork)
	}
	for _, what := range []string{
		"honest submit done", "honest clear done", "honest lapse done", "honest shown done",
		"dishonest submit done", "dishonest clear done", "dishonest clear refused", "dishonest lapse refused",
		"dishonest shown done", "dishonest shown refused",
	} {
		t.Logf("%6d %s", (*s)[what], what)
		if enough && (*s)[what] == 0 {
			t.Errorf("never: %s", what)
		}
	}
	for _, who := range []string{"honest", "dishonest"} {
		for _, k := range []kind{propose, challenge, prove, remove, reclaim, refund, finalize} {
			for _, how := range []string{"done", "refused"} {
				what := who + " " + string(k) + " " + how
				t.Logf("%6d %s", (*s)[what], what)
				falls := who == "honest" && k == refund // what the honest propose never falls
				if enough && !falls && (*s)[what] == 0 {
					t.Errorf("never: %s", what)
				}
			}
		}
	}
}

func (r *round) story() (s string) {
	for _, x := range r.book.done {
		s += fmt.Sprintf("t=%d %v fee %v", (x.time-r.base.time)/slot, x.action, x.fee)
		if x.err != nil {
			s += fmt.Sprintf(" FAILED %T", reason(x.receipt))
		}
		for _, e := range x.events {
			switch e := e.(type) {
			case *bindings.OptimisticRollupPaid:
				s += fmt.Sprintf(" PAID %v %v %v", e.Account, e.Amount, e.Owed)
			case *bindings.OptimisticRollupProposed:
				s += fmt.Sprintf(" NEW %x", e.Id[:3])
			case *bindings.OptimisticRollupRemoved:
				s += fmt.Sprintf(" REMOVED %x", e.Id[:3])
			case *bindings.OptimisticRollupProven:
				s += fmt.Sprintf(" PROVEN %x %d", e.Id[:3], e.Number)
			}
		}
		s += "\n"
	}
	return strings.ReplaceAll(s, "0x00000000000000000000000000000000000000", "")
}
