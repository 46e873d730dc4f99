package e2e

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// TestKill kills the processes of a network at random moments under load, again
// and again, and checks after each time that they come back by themselves, that
// nothing is lost which was told to anyone as certain, and that settling goes
// on. At the end every block is verified and every wei accounted for.
//
// NROLLUP_SEED repeats the random choices of a run; the moments still depend on
// the machine. NROLLUP_SOAK=10m goes on for that long, see also -timeout. With
// -artifacts the logs of the processes are kept.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("takes two minutes")
	}
	t.Parallel() // most of the time it waits
	seed, soak := settings(t)
	t.Logf("NROLLUP_SEED=%d", seed)
	program := buildProgram(t)
	for i, c := range []struct {
		name    string
		start   func(*testing.T, string, *rand.Rand, ...string) *fleet
		strikes int
	}{
		{"processes", newFleet, 20},
		{"dev", newDevFleet, 20},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			begin := time.Now()
			f := c.start(t, program, rand.New(rand.NewPCG(seed, uint64(i))))
			for n := 0; n < c.strikes || time.Since(begin) < soak; n++ {
				f.strike(f.victims(n)...)
				f.recover()
			}
			f.interrupt()
			f.audit()
			f.end()
		})
	}
}

// settings returns the seed, and how long to go on at least.
func settings(t *testing.T) (seed uint64, soak time.Duration) {
	var err error
	if seed = rand.Uint64(); os.Getenv("NROLLUP_SEED") != "" {
		if seed, err = strconv.ParseUint(os.Getenv("NROLLUP_SEED"), 10, 64); err != nil {
			t.Fatalf("NROLLUP_SEED: %v", err)
		}
	}
	if s := os.Getenv("NROLLUP_SOAK"); s != "" {
		if soak, err = time.ParseDuration(s); err != nil {
			t.Fatalf("NROLLUP_SOAK: %v", err)
		}
	}
	return seed, soak
}

// victims returns whom the nth strike hits: each process in turn, and every
// third time a second one with it.
func (f *fleet) victims(n int) []*proc {
	first := n % len(f.procs)
	victims := []*proc{f.procs[first]}
	if second := f.random.IntN(len(f.procs)); second != first && f.random.IntN(3) == 0 {
		victims = append(victims, f.procs[second])
	}
	return victims
}

// end ends all processes as a user would.
func (f *fleet) end() {
	f.t.Helper()
	for _, p := range f.procs {
		p.terminate(endLimit)
		p.checkLog()
		f.t.Logf("%s was killed %d times; the slowest start took %v", p.name, p.kills, p.slowest.Round(time.Millisecond))
	}
}
