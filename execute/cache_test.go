package execute_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"nrollup/execute"
	"nrollup/stateless"
)

// fake is a Verifier that counts its calls. The statement tells the trace; a
// trace that starts with an "x" is refused.
type fake struct {
	calls atomic.Int64
	hold  chan struct{} // if not nil, a check waits until it is closed
}

var errRefused = errors.New("refused")

func (f *fake) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	f.calls.Add(1)
	if f.hold != nil {
		<-f.hold
	}
	if bytes.HasPrefix(trace, []byte("x")) {
		return nil, fmt.Errorf("%w %s", errRefused, trace)
	}
	s := &stateless.Statement{BlockNumber: claim.GasUsed}
	copy(s.BlockHash[:], trace)
	return s, nil
}

// call returns the input with the given trace.
func call(trace string) []byte { return execute.JoinInput(stateless.Claim{GasUsed: 7}, []byte(trace)) }

func TestCacheVerifiesOnce(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	first, err := p.Run(call("one"))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, err := p.Run(call("one"))
		if err != nil || !bytes.Equal(first, again) {
			t.Fatalf("have %x %v, want %x", again, err, first)
		}
	}
	if n := verifier.calls.Load(); n != 1 {
		t.Errorf("verified %d times", n)
	}
}

// Who verifies before the call has verified for it.
func TestVerifyFillsCache(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	s, err := p.Verify(stateless.Claim{GasUsed: 7}, []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := p.Run(call("one"))
	if err != nil || !bytes.Equal(out, execute.Output(s)) {
		t.Errorf("have %x %v", out, err)
	}
	if n := verifier.calls.Load(); n != 1 {
		t.Errorf("verified %d times", n)
	}
}

// Who asks by Verify is told the kind of the error, whatever is known already.
func TestVerifyTellsTheKindOfError(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	for range 2 {
		if s, err := p.Verify(stateless.Claim{GasUsed: 7}, []byte("x")); s != nil || !errors.Is(err, errRefused) {
			t.Fatalf("have %v, %v", s, err)
		}
		if _, err := p.Run(call("x")); err == nil || err.Error() != "execute: refused x" {
			t.Fatalf("have %v", err)
		}
	}
}

// Those who ask at the same time share the check, and nothing else.
func TestVerifyReturnsCopies(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		verifier := &fake{hold: make(chan struct{})}
		p := execute.New(verifier, 1<<20)
		var (
			wg         sync.WaitGroup
			statements [4]*stateless.Statement
		)
		for i := range statements {
			wg.Go(func() { statements[i], _ = p.Verify(stateless.Claim{GasUsed: 7}, []byte("one")) })
		}
		synctest.Wait() // one is verifying, the others wait for it
		close(verifier.hold)
		wg.Wait()
		for i, s := range statements {
			if s.BlockNumber != 7 {
				t.Fatalf("caller %d has what another has written: %+v", i, s)
			}
			s.BlockNumber = 8
		}
		if n := verifier.calls.Load(); n != 1 {
			t.Errorf("verified %d times", n)
		}
	})
}

func TestCacheKeepsFailures(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	for range 3 {
		if out, err := p.Run(call("x1")); out != nil || err == nil || err.Error() != "execute: refused x1" {
			t.Fatalf("have %x, %v", out, err)
		}
	}
	if n := verifier.calls.Load(); n != 1 {
		t.Errorf("verified %d times", n)
	}
}

// Every byte of the input counts: head, roots, gas, trace, length.
func TestCacheTellsInputsApart(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	inputs := [][]byte{call("one"), call("one\x00"), call("on")}
	for at := range len(inputs[0]) {
		if at >= 64 && at < 88 {
			continue // a bit here makes the input malformed
		}
		input := bytes.Clone(inputs[0])
		input[at] ^= 0x80
		inputs = append(inputs, input)
	}
	for range 2 {
		for i, input := range inputs {
			out, err := p.Run(input)
			if err != nil {
				t.Fatalf("input %d: %v", i, err)
			}
			claim, trace, _ := execute.SplitInput(input)
			want, _ := new(fake).Verify(claim, trace)
			if !bytes.Equal(out, execute.Output(want)) {
				t.Errorf("input %d: has the verdict of another", i)
			}
		}
	}
	if n := verifier.calls.Load(); n != int64(len(inputs)) {
		t.Errorf("%d checks of %d inputs", n, len(inputs))
	}
}

func TestCacheReturnsCopies(t *testing.T) {
	p := execute.New(new(fake), 1<<20)
	first, err := p.Run(call("one"))
	if err != nil {
		t.Fatal(err)
	}
	want := bytes.Clone(first)
	for range 2 { // the first answer is the fresh one, the second is kept
		out, err := p.Run(call("one"))
		if err != nil || !bytes.Equal(out, want) {
			t.Fatalf("have %x, %v", out, err)
		}
		clear(out)
		if cap(out) > len(out) {
			clear(out[:cap(out)])
		}
	}
}

// The caller may reuse the memory of the input.
func TestCacheKeepsNoInput(t *testing.T) {
	p := execute.New(new(fake), 1<<20)
	input := call("one")
	want, _ := p.Run(input)
	copy(input[execute.HeadSize:], "two")
	if out, _ := p.Run(input); bytes.Equal(out, want) {
		t.Error("another input has the verdict of the first")
	}
	copy(input[execute.HeadSize:], "one")
	if out, _ := p.Run(input); !bytes.Equal(out, want) {
		t.Error("the verdict changed")
	}
}

func TestCacheSharesConcurrentChecks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		verifier := &fake{hold: make(chan struct{})}
		p := execute.New(verifier, 1<<20)
		var (
			wg   sync.WaitGroup
			outs [8][]byte
		)
		for i := range outs {
			wg.Go(func() { outs[i], _ = p.Run(call("one")) })
		}
		synctest.Wait() // one is verifying, the others wait for it
		close(verifier.hold)
		wg.Wait()
		if n := verifier.calls.Load(); n != 1 {
			t.Errorf("verified %d times", n)
		}
		checkOutputs(t, outs[:])
	})
}

// checkOutputs checks that outputs are equal and that none is another's memory.
func checkOutputs(t *testing.T, outs [][]byte) {
	t.Helper()
	for i := range outs {
		if !bytes.Equal(outs[i], outs[0]) || len(outs[i]) != execute.OutputSize {
			t.Errorf("call %d: %x", i, outs[i])
		}
		for j := range i {
			if &outs[i][0] == &outs[j][0] {
				t.Errorf("calls %d and %d share their output", i, j)
			}
		}
	}
}

// kept runs n different calls and returns how many of the last ones are still in
// the cache.
func kept(t *testing.T, p *execute.Precompile, verifier *fake, n int, prefix string) int {
	t.Helper()
	input := func(i int) []byte { return call(prefix + string(binary.BigEndian.AppendUint32(nil, uint32(i)))) }
	for i := range n {
		p.Run(input(i))
	}
	for i := range n {
		before := verifier.calls.Load()
		p.Run(input(n - 1 - i))
		if verifier.calls.Load() != before {
			return i
		}
	}
	return n
}

func TestCacheIsBoundedInBytes(t *testing.T) {
	const perSuccess = 1 + execute.OutputSize + 200 // with the overhead of an entry
	for _, size := range []uint64{0, perSuccess - 1, perSuccess, 10 * perSuccess, 1 << 20} {
		verifier := new(fake)
		p := execute.New(verifier, size)
		if have, want := kept(t, p, verifier, 5000, ""), int(size/perSuccess); have != want {
			t.Errorf("%d bytes keep %d verdicts, want %d", size, have, want)
		}
	}
}

// An attacker chooses the reasons, so their length must not matter.
func TestCacheCutsReasons(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	long := "x" + strings.Repeat("y", 5_000)
	_, err := p.Run(call(long))
	if err == nil || len(err.Error()) > 1100 {
		t.Errorf("reason of %d bytes", len(err.Error()))
	}
	if have, want := kept(t, p, verifier, 2000, long), 1<<20/(1001+200); have != want {
		t.Errorf("%d verdicts kept, want %d", have, want)
	}
}

// The overhead that is accounted for an entry is what it takes indeed.
func TestCacheMemory(t *testing.T) {
	const size = 4 << 20
	p := execute.New(new(fake), size)
	heap := func() uint64 {
		var stats runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&stats)
		return stats.HeapAlloc
	}
	before := heap()
	for i := range 50_000 {
		p.Run(call(string(binary.BigEndian.AppendUint32(nil, uint32(i)))))
	}
	if grown := int64(heap() - before); grown > 3*size/2 {
		t.Errorf("a cache of %d bytes takes %d", size, grown)
	}
	runtime.KeepAlive(p)
}

func TestMalformedInputIsNotVerified(t *testing.T) {
	verifier := new(fake)
	p := execute.New(verifier, 1<<20)
	over65 := call("one")
	over65[87] = 1
	for _, input := range [][]byte{nil, {}, make([]byte, execute.HeadSize-1), over65} {
		if out, err := p.Run(input); !errors.Is(err, execute.ErrMalformedInput) || out != nil {
			t.Errorf("%d bytes: %x, %v", len(input), out, err)
		}
	}
	if n := verifier.calls.Load(); n != 0 {
		t.Errorf("verified %d times", n)
	}
}
