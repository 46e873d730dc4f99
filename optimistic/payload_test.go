package optimistic

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/ethereum/go-ethereum/rlp"
	"github.com/klauspost/compress/zstd"

	"nrollup/rollup"
)

func someTraces(count, size int) [][]byte {
	random := rand.New(rand.NewPCG(1, uint64(count*size)))
	common := make([]byte, size/2) // what blocks have in common
	for i := range common {
		common[i] = byte(random.Uint32())
	}
	traces := make([][]byte, count)
	for i := range traces {
		own := make([]byte, size-size/2)
		for j := range own {
			own[j] = byte(random.Uint32())
		}
		traces[i] = append(own, common...)
	}
	return traces
}

func TestPayload(t *testing.T) {
	for _, traces := range [][][]byte{{{}}, {{1}}, {{1}, {}, {2, 3}}, someTraces(3, 126<<10), someTraces(MaxBlocks, 100)} {
		payload := EncodePayload(traces)
		if !bytes.Equal(payload, EncodePayload(traces)) {
			t.Error("the same traces give other bytes")
		}
		got, err := DecodePayload(payload, uint64(len(traces)))
		if err != nil {
			t.Fatal(err)
		}
		for i := range traces {
			if !bytes.Equal(got[i], traces[i]) {
				t.Errorf("trace %d of %d is another one", i, len(traces))
			}
		}
	}
}

// What blocks have in common takes little more than once.
func TestPayloadIsSmall(t *testing.T) {
	const size = 100 << 10
	if n := len(EncodePayload(someTraces(8, size))); n > 8*size*7/10 {
		t.Errorf("8 traces of %d bytes, half of them the same, take %d", size, n)
	}
}

func TestPayloadRefused(t *testing.T) {
	good := EncodePayload(someTraces(3, 100))
	bomb := encoder().EncodeAll(make([]byte, 2*(MaxTrace+100)), []byte{payloadForm})
	var unsized bytes.Buffer // does not say how much it is
	unsized.WriteByte(payloadForm)
	w, err := zstd.NewWriter(&unsized, zstd.WithEncoderConcurrency(1))
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		if _, err := w.Write(make([]byte, MaxTrace)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	list, err := rlp.EncodeToBytes([][]byte{{1}, {2}})
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		payload []byte
		count   uint64
	}{
		"nothing":       {nil, 1},
		"other form":    {append([]byte{2}, good[1:]...), 3},
		"cut":           {good[:len(good)-1], 3},
		"trailing":      {append(good[:len(good):len(good)], 0), 3},
		"fewer":         {good, 4},
		"more":          {good, 2},
		"no blocks":     {good, 0},
		"many blocks":   {good, MaxBlocks + 1},
		"bomb":          {bomb, 1},
		"unsized bomb":  {unsized.Bytes(), 1},
		"trailing RLP":  {encoder().EncodeAll(append(list, 0), []byte{payloadForm}), 2},
		"not RLP":       {encoder().EncodeAll([]byte("what is this"), []byte{payloadForm}), 1},
		"no list":       {encoder().EncodeAll([]byte{0x83, 1, 2, 3}, []byte{payloadForm}), 1},
		"no compressed": {append([]byte{payloadForm}, list...), 2},
	} {
		if _, err := DecodePayload(test.payload, test.count); !errors.Is(err, ErrPayload) {
			t.Errorf("%s: have %v, want ErrPayload", name, err)
		}
	}
}

// A few bytes that say that they are very many traces take no more memory than the
// traces that are wanted would.
func TestPayloadMemory(t *testing.T) {
	const count = 64
	list, err := rlp.EncodeToBytes(make([][]byte, count*rollup.MaxTraceSize))
	if err != nil {
		t.Fatal(err)
	}
	payload := encoder().EncodeAll(list, []byte{payloadForm})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err = DecodePayload(payload, count)
	runtime.ReadMemStats(&after)
	if !errors.Is(err, ErrPayload) {
		t.Errorf("have %v", err)
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > 4*count*rollup.MaxTraceSize {
		t.Errorf("%d bytes of memory for a payload of %d, which unpacks to %d", n, len(payload), len(list))
	}
}

// Traces can have different sizes, as long as all together are not too large.
func TestPayloadLimit(t *testing.T) {
	traces := [][]byte{make([]byte, rollup.MaxTraceSize+1000), make([]byte, rollup.MaxTraceSize-1000)}
	if _, err := DecodePayload(EncodePayload(traces), 2); err != nil {
		t.Errorf("have %v", err)
	}
	traces[1] = make([]byte, rollup.MaxTraceSize)
	if _, err := DecodePayload(EncodePayload(traces), 2); !errors.Is(err, ErrPayload) {
		t.Errorf("have %v, want ErrPayload", err)
	}
}

// Whatever data is, decoding ends, and what it gives encodes to what decodes to the same.
func FuzzDecodePayload(f *testing.F) {
	f.Add(EncodePayload([][]byte{{1}, {2, 3}}), uint64(2))
	f.Add(EncodePayload(someTraces(2, 300)), uint64(2))
	f.Add([]byte{payloadForm, 0x28, 0xb5, 0x2f, 0xfd}, uint64(1))
	f.Fuzz(func(t *testing.T, payload []byte, count uint64) {
		traces, err := DecodePayload(payload, count)
		if err != nil {
			if !errors.Is(err, ErrPayload) {
				t.Errorf("have %v, want ErrPayload", err)
			}
			return
		}
		again, err := DecodePayload(EncodePayload(traces), count)
		if err != nil || len(again) != len(traces) {
			t.Fatalf("%d traces became %d: %v", len(traces), len(again), err)
		}
		for i := range traces {
			if !bytes.Equal(traces[i], again[i]) {
				t.Errorf("trace %d is another one", i)
			}
		}
	})
}
