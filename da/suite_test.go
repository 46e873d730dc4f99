package da_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"sync"
	"testing"

	"nrollup/da"
)

// A target is a layer for the suite, with what makes it fail.
type target struct {
	layer    da.Layer
	parallel int                                      // calls at once
	sizes    []int                                    // of payloads, without the largest
	post     func(*testing.T, *da.Posting) da.Pointer // makes a proposal on L1
	unknown  da.Pointer                               // nobody has it
	wrong    []da.Pointer                             // nobody can ever have it
	proxy    *proxy                                   // what is between; nil if nobody has to answer
	forge    func([]byte) []byte                      // changes an answer
	restart  func(*testing.T)                         // of who answers; nil likewise
}

// payload returns n bytes, others for each seed.
func payload(seed uint64, n int) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{byte(seed), byte(n), byte(n >> 8), byte(n >> 16)}).Read(b) // never fails
	return b
}

// publish publishes a payload, and puts its pointer on L1.
func (x *target) publish(t *testing.T, payload []byte) da.Pointer {
	t.Helper()
	posting, err := x.layer.Publish(t.Context(), payload)
	if err != nil {
		t.Fatal(err)
	}
	return x.post(t, posting)
}

func (x *target) found(t *testing.T, p da.Pointer, want []byte) {
	t.Helper()
	got, err := x.layer.Fetch(t.Context(), p)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes: got %d, %v", len(want), len(got), err)
	}
}

// testLayer is what every layer has to pass.
func testLayer(t *testing.T, newTarget func(*testing.T) *target) {
	for name, test := range map[string]func(*testing.T, *target){
		"round trip": testRoundTrip,
		"limits":     testLimits,
		"unknown":    testUnknown,
		"malformed":  testMalformed,
		"twice":      testTwice,
		"concurrent": testConcurrent,
		"forged":     testForged,
		"faults":     testFaults,
		"cancelled":  testCancelled,
		"waiting":    testCancelledWaiting,
		"restart":    testRestart,
	} {
		t.Run(name, func(t *testing.T) { test(t, newTarget(t)) })
	}
}

func testRoundTrip(t *testing.T, x *target) {
	for i, size := range append(x.sizes, x.layer.MaxSize()) {
		data := payload(uint64(i), size)
		x.found(t, x.publish(t, data), data)
	}
}

func testLimits(t *testing.T, x *target) {
	if _, err := x.layer.Publish(t.Context(), nil); !errors.Is(err, da.ErrEmpty) {
		t.Errorf("no bytes: %v", err)
	}
	if _, err := x.layer.Publish(t.Context(), make([]byte, x.layer.MaxSize()+1)); !errors.Is(err, da.ErrTooLarge) {
		t.Errorf("one byte too much: %v", err)
	}
}

func testUnknown(t *testing.T, x *target) {
	if x.proxy == nil {
		t.Skip("a pointer has the data")
	}
	x.publish(t, payload(1, 100)) // something else is there
	if _, err := x.layer.Fetch(t.Context(), x.unknown); !errors.Is(err, da.ErrUnavailable) {
		t.Errorf("unknown: %v", err)
	}
}

func testMalformed(t *testing.T, x *target) {
	for _, p := range x.wrong {
		if got, err := x.layer.Fetch(t.Context(), p); !errors.Is(err, da.ErrMalformed) {
			t.Errorf("%v: %x, %v", p, got, err)
		}
	}
}

func testTwice(t *testing.T, x *target) {
	data := payload(2, 1000)
	first, second := x.publish(t, data), x.publish(t, data)
	x.found(t, first, data)
	x.found(t, second, data)
}

func testConcurrent(t *testing.T, x *target) {
	n := x.parallel
	postings := make([]*da.Posting, n)
	each := func(do func(i int) error) {
		var wg sync.WaitGroup
		for i := range n {
			wg.Go(func() {
				if err := do(i); err != nil {
					t.Errorf("payload %d: %v", i, err)
				}
			})
		}
		wg.Wait()
	}
	each(func(i int) (err error) {
		postings[i], err = x.layer.Publish(t.Context(), payload(uint64(i), 2000+i))
		return err
	})
	if t.Failed() {
		return
	}
	pointers := make([]da.Pointer, n)
	for i := range pointers {
		pointers[i] = x.post(t, postings[i])
	}
	each(func(i int) error {
		got, err := x.layer.Fetch(t.Context(), pointers[i])
		if err == nil && !bytes.Equal(got, payload(uint64(i), 2000+i)) {
			err = errors.New("other data")
		}
		return err
	})
}

// Whoever answers, what is returned is what the pointer binds.
func testForged(t *testing.T, x *target) {
	if x.proxy == nil {
		t.Skip("nobody answers")
	}
	data := payload(3, 500)
	p := x.publish(t, data)
	x.found(t, p, data)
	x.proxy.set(forge(x.forge))
	var forged *da.ForgedError
	if got, err := x.layer.Fetch(t.Context(), p); !errors.As(err, &forged) || forged.Got == forged.Want {
		t.Errorf("forged: %x, %v", got, err)
	}
	x.proxy.set(nil)
	x.found(t, p, data)
}

// A fault is an error that goes away with it.
func testFaults(t *testing.T, x *target) {
	if x.proxy == nil {
		t.Skip("nobody answers")
	}
	data := payload(4, 5000)
	p := x.publish(t, data)
	for name, spoil := range map[string]func(http.ResponseWriter, *http.Request, func() *http.Response){
		"cut":     cut,
		"hang up": hangUp,
		"500":     status(http.StatusInternalServerError),
		"429":     status(http.StatusTooManyRequests),
		"404":     status(http.StatusNotFound),
		"endless": endless,
	} {
		x.proxy.set(spoil)
		got, err := x.layer.Fetch(t.Context(), p)
		if !errors.Is(err, da.ErrUnavailable) {
			t.Errorf("%s: %x, %v", name, got, err)
		}
		if err != nil && len(err.Error()) > 1000 {
			t.Errorf("%s: a message of %d bytes", name, len(err.Error()))
		}
		x.proxy.set(nil)
		x.found(t, p, data)
	}
}

func testCancelled(t *testing.T, x *target) {
	data := payload(5, 10)
	p := x.publish(t, data)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.layer.Publish(ctx, data); !errors.Is(err, context.Canceled) {
		t.Errorf("publish: %v", err)
	}
	if _, err := x.layer.Fetch(ctx, p); !errors.Is(err, context.Canceled) {
		t.Errorf("fetch: %v", err)
	}
}

// A call ends with its context also while nobody answers.
func testCancelledWaiting(t *testing.T, x *target) {
	if x.proxy == nil {
		t.Skip("nobody answers")
	}
	data := payload(6, 10)
	p := x.publish(t, data)
	x.proxy.set(x.proxy.hold)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	failed := make(chan error)
	go func() {
		_, err := x.layer.Fetch(ctx, p)
		failed <- err
	}()
	<-x.proxy.held
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) || errors.Is(err, da.ErrUnavailable) {
		t.Errorf("fetch: %v", err)
	}
	x.proxy.set(nil)
	x.found(t, p, data)
}

// What was published stays, whatever becomes of who answers.
func testRestart(t *testing.T, x *target) {
	if x.restart == nil {
		t.Skip("nobody answers")
	}
	pointers := make(map[string]da.Pointer)
	for i := range 2 {
		data := payload(uint64(i), 300*(i+1))
		pointers[string(data)] = x.publish(t, data)
	}
	x.restart(t)
	for data, p := range pointers {
		x.found(t, p, []byte(data))
	}
	data := []byte("after")
	x.found(t, x.publish(t, data), data)
}
