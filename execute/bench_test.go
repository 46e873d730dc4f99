package execute_test

import (
	"errors"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"sync"
	"testing"
	"time"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/transition"
)

// The size of the inputs that are compared: 1 MiB.
const benchSize = 1 << 20

// honestInput is the input for a block of transfers between existing accounts
// of a state of 20,000.
func honestInput(tb testing.TB, transfers int) []byte {
	tb.Helper()
	gen, err := blockgen.New(chainOptions(blockgen.Options{Accounts: 20_000, Senders: 2_000}))
	if err != nil {
		tb.Fatal(err)
	}
	defer gen.Close()
	block, err := gen.Next(blockgen.KindTransfers, transfers)
	if err != nil {
		tb.Fatal(err)
	}
	return blockInput(tb, block)
}

// stopwatch keeps the best time of something.
type stopwatch struct{ best time.Duration }

func (s *stopwatch) time(f func()) {
	start := time.Now()
	f()
	if d := time.Since(start); s.best == 0 || d < s.best {
		s.best = d
	}
}

// per returns the best time for each of n units, in nanoseconds.
func (s *stopwatch) per(n uint64) float64 { return float64(s.best.Nanoseconds()) / float64(n) }

// reference is what the cost of an input is compared with, side by side.
type reference struct {
	honest  []byte
	chain   *chain
	worst   program // of the ordinary ones
	program int     // its index
}

// newReference takes the worst of BenchmarkOrdinaryGas.
func newReference(tb testing.TB) *reference {
	all := programs(tb)
	r := &reference{honest: honestInput(tb, 1000), chain: programChain(tb, all)}
	for i, p := range all {
		if p.name == "bls-g1-msm-1" {
			r.worst, r.program = p, i
		}
	}
	return r
}

// compare reports what a check of the input costs for each byte and for each
// unit of the gas that the call pays, on one goroutine: others make the answer
// come sooner, not the work less.
func (r *reference) compare(b *testing.B, input []byte) {
	const gas = 1_000_000
	var (
		verifier                 = transition.New(blockgen.Config(1), transition.Options{Workers: 1})
		checked, honest, program stopwatch
	)
	for b.Loop() {
		checked.time(func() { verify(verifier, input) })
		b.StopTimer()
		honest.time(func() { verify(verifier, r.honest) })
		program.time(func() { r.chain.runProgram(b, r.program, r.worst, gas) })
		b.StartTimer()
	}
	size, price := uint64(len(input)), execute.RequiredGas(input)
	b.ReportMetric(float64(checked.best.Nanoseconds()), "ns/op")
	b.ReportMetric(checked.per(size), "ns/B")
	b.ReportMetric(checked.per(price), "ns/gas")
	b.ReportMetric(checked.per(size)/honest.per(uint64(len(r.honest))), "x-honest")
	b.ReportMetric(checked.per(price)/program.per(gas), "x-ordinary")
	b.ReportMetric(allocated(verifier, input)/float64(size), "alloc-B/B")
	b.ReportMetric(peak(verifier, input)/float64(size), "peak-B/B")
}

func verify(v *transition.Verifier, input []byte) {
	claim, trace, _ := execute.SplitInput(input)
	_, _ = v.Verify(claim, trace) // whether it is valid does not matter here
}

// allocated returns what one check allocates, in bytes.
func allocated(v *transition.Verifier, input []byte) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	verify(v, input)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// peak returns how far the heap grows during a check, in bytes. The collector
// runs often, so that this is nearly what the check needs at once.
func peak(v *transition.Verifier, input []byte) float64 {
	defer debug.SetGCPercent(debug.SetGCPercent(2))
	runtime.GC()
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(heap)
	before := heap[0].Value.Uint64()
	most := before
	var (
		done = make(chan struct{})
		wg   sync.WaitGroup
	)
	wg.Go(func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(100 * time.Microsecond):
				metrics.Read(heap)
				most = max(most, heap[0].Value.Uint64())
			}
		}
	})
	verify(v, input)
	close(done)
	wg.Wait()
	return float64(most - before)
}

// BenchmarkHostileBytes is about inputs of 1 MiB that declare no gas: what the
// price of a byte pays for.
func BenchmarkHostileBytes(b *testing.B) { benchmarkEachFork(b, benchmarkHostileBytes) }

func benchmarkHostileBytes(b *testing.B) {
	r := newReference(b)
	b.Run("honest-1000-transfers", func(b *testing.B) { r.compare(b, r.honest) })
	for _, h := range hostileOf(hostileBytes) {
		b.Run(h.name, func(b *testing.B) { r.compare(b, h.build(b, benchSize)) })
	}
}

// BenchmarkHostileGas is about small inputs that do as much as they can with the
// gas they declare, or with none: what the declared gas and the base price pay
// for.
func BenchmarkHostileGas(b *testing.B) { benchmarkEachFork(b, benchmarkHostileGas) }

func benchmarkHostileGas(b *testing.B) {
	r := newReference(b)
	for _, h := range hostileOf(hostileGas) {
		b.Run(h.name, func(b *testing.B) { r.compare(b, h.build(b, 0)) })
	}
}

// The inputs are what they are meant to be: most of them would cost nothing if
// they failed too early. And none makes a check allocate more than a small
// multiple of its size, beside what the gas that it declares allows.
func TestHostileInputs(t *testing.T) { forEachFork(t, testHostileInputs) }

func testHostileInputs(t *testing.T) {
	const (
		size    = 1 << 18
		perByte = 64
		perGas  = 16
		fixed   = 2 << 20
	)
	verifier := newVerifier(1)
	for _, h := range hostileOf(slices.Concat(hostileBytes, hostileGas)) {
		input := h.build(t, size)
		claim, trace, _ := execute.SplitInput(input)
		if _, err := verifier.Verify(claim, trace); !errors.Is(err, h.want) {
			t.Errorf("%s: have %v, want %v", h.name, err, h.want)
		}
		limit := float64(fixed + perByte*len(input) + perGas*int(claim.GasUsed))
		if have := allocated(verifier, input); have > limit {
			t.Errorf("%s: %.0f bytes allocated for an input of %d that declares %d gas, limit %.0f",
				h.name, have, len(input), claim.GasUsed, limit)
		}
	}
}
