package da

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/crypto/kzg4844"
)

// randomBytes returns n bytes that a seed determines.
func randomBytes(seed uint64, n int) []byte {
	source := rand.NewChaCha8([32]byte{byte(seed), byte(seed >> 8), byte(n), byte(n >> 8), byte(n >> 16)})
	b := make([]byte, n)
	_, _ = source.Read(b) // never fails
	return b
}

func pointers(blobs []kzg4844.Blob) (list []*kzg4844.Blob) {
	for i := range blobs {
		list = append(list, &blobs[i])
	}
	return list
}

func TestBlobCodec(t *testing.T) {
	const capacity = blobData - lengthSize
	for size, blobs := range map[int]int{
		1: 1, 26: 1, 27: 1, 28: 1, 31: 1, 1000: 1, capacity: 1,
		capacity + 1: 2, 129_024: 2, 6*blobData - lengthSize: 6,
	} {
		payload := randomBytes(1, size)
		encoded := encodeBlobs(payload)
		if len(encoded) != blobs {
			t.Errorf("%d bytes: %d blobs, want %d", size, len(encoded), blobs)
		}
		for i := range encoded {
			for at := 0; at < len(encoded[i]); at += elementSize {
				if encoded[i][at] != 0 {
					t.Fatalf("%d bytes: field element %d of blob %d is too large", size, at/elementSize, i)
				}
			}
		}
		decoded, err := decodeBlobs(pointers(encoded))
		if err != nil || !bytes.Equal(decoded, payload) {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

// Nothing but what encodeBlobs makes is a payload: others would be two names for
// one.
func TestBlobCodecStrict(t *testing.T) {
	change := func(at int, to byte) func([]kzg4844.Blob) []kzg4844.Blob {
		return func(blobs []kzg4844.Blob) []kzg4844.Blob {
			blobs[0][at] = to
			return blobs
		}
	}
	for name, spoil := range map[string]func([]kzg4844.Blob) []kzg4844.Blob{
		"no blobs":            func([]kzg4844.Blob) []kzg4844.Blob { return nil },
		"another blob":        func(b []kzg4844.Blob) []kzg4844.Blob { return append(b, kzg4844.Blob{}) },
		"high byte":           change(elementSize, 1),
		"no length":           change(4, 0),
		"length of 2 blobs":   change(2, 2),
		"huge length":         change(1, 255),
		"data at the end":     change(len(kzg4844.Blob{})-1, 1),
		"data after the last": change(1+4+9, 1),
	} {
		blobs := spoil(encodeBlobs(randomBytes(2, 9)))
		if decoded, err := decodeBlobs(pointers(blobs)); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %x, %v", name, decoded, err)
		}
	}
}

func FuzzDecodeBlob(f *testing.F) {
	f.Add(encodeBlobs([]byte("payload"))[0][:64])
	f.Fuzz(func(t *testing.T, head []byte) {
		var blob kzg4844.Blob
		copy(blob[:], head)
		payload, err := decodeBlobs([]*kzg4844.Blob{&blob})
		if err == nil && encodeBlobs(payload)[0] != blob {
			t.Error("two encodings of a payload")
		}
	})
}
