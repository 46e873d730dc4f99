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
	refusedWithin(t, payload, count, 4*count*rollup.MaxTraceSize)
}

// refusedWithin checks that a payload is refused, and how much memory that takes.
func refusedWithin(t *testing.T, payload []byte, count, most uint64) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := DecodePayload(payload, count)
	runtime.ReadMemStats(&after)
	if !errors.Is(err, ErrPayload) {
		t.Errorf("have %v", err)
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > most {
		t.Errorf("%d bytes of memory for a payload of %d", n, len(payload))
	}
}

// Payloads of frames and blocks that say much and hold nothing (RFC 8878, section 3.1)
// take no memory for what they say, however many they are.
func TestPayloadOfNothing(t *testing.T) {
	const size, most = 1 << 20, 64 << 20 // bytes; the windows of the first two would be a terabyte
	frame := func(rest ...byte) []byte { return append([]byte{0x28, 0xb5, 0x2f, 0xfd}, rest...) }
	for name, part := range map[string][]byte{
		"empty frames with a window of 8 MiB": frame(0, 0x68, 1, 0, 0),
		"frames of a byte with that window":   frame(0, 0x68, 9, 0, 0, 0xaa),
		"frames that are skipped":             {0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0},
		"a window of 16 MiB":                  frame(0, 0x70, 1, 0, 0),
		"a size of 31 MiB":                    frame(0xa0, 0, 0, 0xf0, 1, 1, 0, 0),
		"a size of 16 EiB":                    frame(0xe0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0, 0),
	} {
		t.Run(name, func(t *testing.T) {
			refusedWithin(t, append([]byte{payloadForm}, bytes.Repeat(part, size/len(part))...), MaxBlocks, most)
		})
	}
	blocks := append([]byte{payloadForm}, frame(0, 0x68)...)
	refusedWithin(t, append(blocks, make([]byte, size)...), MaxBlocks, most)
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

// FuzzPayloadList checks that a list of traces has one encoding: what is not it is
// refused.
func FuzzPayloadList(f *testing.F) {
	for _, traces := range [][][]byte{{{}}, {{1}, {2, 3}}, {{0x80}, {}}, someTraces(2, 300)} {
		list, err := rlp.EncodeToBytes(traces)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(list, uint64(len(traces)))
	}
	f.Add([]byte{0xc2, 0x81, 0x01}, uint64(1))
	f.Add([]byte{0xf8, 0x01, 0x01}, uint64(1))
	f.Add([]byte{0xc1, 0xc0}, uint64(1))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, uint64(1))
	f.Fuzz(func(t *testing.T, list []byte, count uint64) {
		traces, err := DecodePayload(encoder().EncodeAll(list, []byte{payloadForm}), count)
		if err != nil {
			if !errors.Is(err, ErrPayload) {
				t.Errorf("have %v, want ErrPayload", err)
			}
			return
		}
		again, err := rlp.EncodeToBytes(traces)
		if err != nil || !bytes.Equal(again, list) || uint64(len(traces)) != count {
			t.Errorf("%x is taken for %d traces, whose list is %x", list, len(traces), again)
		}
	})
}
