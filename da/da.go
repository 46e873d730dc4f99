package da

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Kinds of places that data can be in, as the contract numbers them.
const (
	// External data is elsewhere; the reference says where.
	External uint8 = 0
	// Calldata is the reference itself, in the input of a transaction of L1.
	Calldata uint8 = 1
	// Blobs are those of the proposal's transaction (EIP-4844).
	Blobs uint8 = 2
)

// MaxReference is the highest number of bytes of a reference to external data, as
// the contract has it.
const MaxReference = 256

// Pointer is what a proposal on L1 says of its data.
type Pointer struct {
	Kind       uint8
	Reference  []byte
	BlobHashes []common.Hash // versioned hashes, in order
	Time       uint64        // of the proposal's block of L1, in seconds since 1970
}

// Posting is what a proposal has to carry so that its data is found.
type Posting struct {
	Kind      uint8
	Reference []byte
	Sidecar   *types.BlobTxSidecar // of the transaction that proposes; nil without blobs
}

// A Reader finds data.
type Reader interface {
	// Fetch returns the payload that the pointer binds, and no other. The error is,
	// or wraps, ErrUnavailable if the payload cannot be had at present,
	// *ForgedError if what was answered is not what the pointer binds, ErrMalformed
	// if there is no payload that the pointer binds, and never will be, or that of
	// ctx. Each but ErrMalformed can be different the next time.
	Fetch(ctx context.Context, p Pointer) ([]byte, error)
}

// A Layer publishes data, and finds it. It can be used concurrently.
type Layer interface {
	Reader

	// Publish makes a payload of 1 to MaxSize bytes available. For data on L1 that
	// is the proposal's own doing: here it is encoded only. The same payload can be
	// published again, and what was published stays found. A larger one is
	// ErrTooLarge, one of no bytes is ErrEmpty.
	Publish(ctx context.Context, payload []byte) (*Posting, error)

	// MaxSize returns the highest number of bytes of a payload.
	MaxSize() int
}
