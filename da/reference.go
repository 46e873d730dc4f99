package da

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// First bytes of references to external data, as in the commitments of OP-stack
// alt-DA: the type, and for generic ones the layer.
const (
	keccakType    = 0x00
	genericType   = 0x01
	celestiaLayer = 0x0c
)

// keccakSize is the size of a reference to a server: type and hash.
const keccakSize = 1 + common.HashLength

// keccakReference returns the reference of data that a server has.
func keccakReference(hash common.Hash) []byte {
	return append([]byte{keccakType}, hash[:]...)
}

func parseKeccak(reference []byte) (common.Hash, error) {
	if len(reference) != keccakSize {
		return common.Hash{}, fmt.Errorf("%w: %d bytes, a keccak commitment has %d", ErrMalformed, len(reference), keccakSize)
	}
	return common.Hash(reference[1:]), nil
}

// celestiaReference is a reference to data on Celestia: type, layer, height (8
// bytes, big endian), share commitment, keccak256 of the payload, namespace. The
// first two and the namespace find the blob, the hash binds what it has to be.
type celestiaReference struct {
	height     uint64
	commitment [32]byte
	hash       common.Hash
	namespace  [namespaceSize]byte
}

const celestiaSize = 2 + 8 + 32 + common.HashLength + namespaceSize

func (r *celestiaReference) encode() []byte {
	b := binary.BigEndian.AppendUint64([]byte{genericType, celestiaLayer}, r.height)
	b = append(b, r.commitment[:]...)
	b = append(b, r.hash[:]...)
	return append(b, r.namespace[:]...)
}

func parseCelestia(reference []byte) (*celestiaReference, error) {
	if len(reference) != celestiaSize {
		return nil, fmt.Errorf("%w: %d bytes, a reference to Celestia has %d", ErrMalformed, len(reference), celestiaSize)
	}
	b := reference[2:]
	return &celestiaReference{
		height:     binary.BigEndian.Uint64(b),
		commitment: [32]byte(b[8:]),
		hash:       common.Hash(b[40:]),
		namespace:  [namespaceSize]byte(b[72:]),
	}, nil
}

// A place is where data can be.
type place int

const (
	nowhere place = iota
	onServer
	onCelestia
	inCalldata
	inBlobs
)

// place returns where the data is, by kind and first bytes alone.
func (p *Pointer) place() place {
	switch {
	case p.Kind == Calldata:
		return inCalldata
	case p.Kind == Blobs:
		return inBlobs
	case p.Kind != External || len(p.Reference) == 0:
		return nowhere
	case p.Reference[0] == keccakType:
		return onServer
	case len(p.Reference) > 1 && p.Reference[0] == genericType && p.Reference[1] == celestiaLayer:
		return onCelestia
	}
	return nowhere
}

// String says where the data is, for people.
func (p Pointer) String() string {
	switch p.place() {
	case onServer:
		return fmt.Sprintf("server, commitment %#x", p.Reference)
	case onCelestia:
		if r, err := parseCelestia(p.Reference); err == nil {
			return fmt.Sprintf("Celestia, height %d, commitment %#x", r.height, r.commitment)
		}
	case inCalldata:
		return fmt.Sprintf("calldata, %d bytes", len(p.Reference))
	case inBlobs:
		return fmt.Sprintf("%d blobs", len(p.BlobHashes))
	}
	return fmt.Sprintf("unknown, kind %d, reference %#x", p.Kind, p.Reference[:min(len(p.Reference), MaxReference)])
}
