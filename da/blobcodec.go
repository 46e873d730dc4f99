package da

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/params"
)

// The bytes of a payload in blobs: its length (4 bytes, big endian), itself, zeros.
// Each field element holds 31 of them, after a zero, which keeps it below the
// modulus. There are no more blobs than needed, so a payload has one encoding.
const (
	elementSize = params.BlobTxBytesPerFieldElement
	elementData = elementSize - 1
	blobData    = elementData * params.BlobTxFieldElementsPerBlob
	lengthSize  = 4
)

// blobsFor returns how many blobs a payload of n bytes needs.
func blobsFor(n uint64) uint64 { return (lengthSize + n + blobData - 1) / blobData }

func encodeBlobs(payload []byte) []kzg4844.Blob {
	stream := binary.BigEndian.AppendUint32(make([]byte, 0, lengthSize+len(payload)), uint32(len(payload)))
	stream = append(stream, payload...)
	blobs := make([]kzg4844.Blob, blobsFor(uint64(len(payload))))
	for i := 0; len(stream) > 0; i++ {
		element := blobs[i/params.BlobTxFieldElementsPerBlob][i%params.BlobTxFieldElementsPerBlob*elementSize:]
		stream = stream[copy(element[1:elementSize], stream):]
	}
	return blobs
}

// decodeBlobs is the inverse of encodeBlobs, and refuses what that does not make.
func decodeBlobs(blobs []*kzg4844.Blob) ([]byte, error) {
	stream := make([]byte, 0, len(blobs)*blobData)
	for _, blob := range blobs {
		for i := 0; i < len(blob); i += elementSize {
			if blob[i] != 0 {
				return nil, fmt.Errorf("%w: a field element of a blob has 32 bytes of data", ErrMalformed)
			}
			stream = append(stream, blob[i+1:i+elementSize]...)
		}
	}
	if len(stream) == 0 {
		return nil, fmt.Errorf("%w: no blobs", ErrMalformed)
	}
	size := uint64(binary.BigEndian.Uint32(stream))
	if size == 0 || blobsFor(size) != uint64(len(blobs)) {
		return nil, fmt.Errorf("%w: %d blobs for %d bytes", ErrMalformed, len(blobs), size)
	}
	for _, b := range stream[lengthSize+size:] {
		if b != 0 {
			return nil, fmt.Errorf("%w: data after the payload in a blob", ErrMalformed)
		}
	}
	return stream[lengthSize : lengthSize+size], nil
}

// newSidecar returns blobs with all that their transaction needs (EIP-7594).
func newSidecar(blobs []kzg4844.Blob) (*types.BlobTxSidecar, error) {
	var (
		commitments []kzg4844.Commitment
		proofs      []kzg4844.Proof
	)
	for i := range blobs {
		commitment, err := kzg4844.BlobToCommitment(&blobs[i])
		if err != nil {
			return nil, fmt.Errorf("commit to blob %d: %w", i, err)
		}
		cells, err := kzg4844.ComputeCellProofs(&blobs[i])
		if err != nil {
			return nil, fmt.Errorf("prove cells of blob %d: %w", i, err)
		}
		commitments, proofs = append(commitments, commitment), append(proofs, cells...)
	}
	return types.NewBlobTxSidecar(types.BlobSidecarVersion1, blobs, commitments, proofs), nil
}
