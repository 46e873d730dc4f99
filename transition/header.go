package transition

import (
	"fmt"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
)

// maxExcessBlobGas is beyond any excess at which the blob base fee still fits
// 256 bits. Above it computing the fee takes long.
const maxExcessBlobGas = 1 << 32

// ancestry is the chain of headers in a witness. It is the view of the chain
// that geth's rules get.
type ancestry struct {
	config  *params.ChainConfig
	engine  consensus.Engine
	hashes  []common.Hash // oldest first, like the headers
	parent  *types.Header
	missing atomic.Pointer[error] // an ancestor that was asked for and is not there
}

// newAncestry decodes the headers of a witness, which must be a chain, and
// checks that it ends in the block with the hash parent.
func newAncestry(config *params.ChainConfig, headers [][]byte, parent common.Hash) (*ancestry, error) {
	if len(headers) == 0 {
		return nil, fmt.Errorf("%w: no headers", ErrAncestors)
	}
	a := &ancestry{
		config: config,
		engine: beacon.New(ethash.NewFaker()),
		hashes: make([]common.Hash, len(headers)),
	}
	for i, blob := range headers {
		header := new(types.Header)
		if err := rlp.DecodeBytes(blob, header); err != nil {
			return nil, fmt.Errorf("%w: header %d: %v", ErrAncestors, i, err)
		}
		if i > 0 && header.ParentHash != a.hashes[i-1] {
			return nil, fmt.Errorf("%w: header %d is not the parent of header %d", ErrAncestors, i-1, i)
		}
		a.hashes[i] = crypto.Keccak256Hash(blob)
		a.parent = header
	}
	if last := a.hashes[len(headers)-1]; last != parent {
		return nil, fmt.Errorf("%w: the last header is %x, the parent is %x", ErrAncestors, last, parent)
	}
	return a, nil
}

// verifyHeader checks the header against its parent by geth's rules. Hashes of
// the header that stem from the body need not be set.
func (a *ancestry) verifyHeader(header *types.Header) error {
	for _, h := range []*types.Header{a.parent, header} {
		if h.ExcessBlobGas != nil && *h.ExcessBlobGas > maxExcessBlobGas {
			return fmt.Errorf("%w: excess blob gas of block %v is %d", ErrHeader, h.Number, *h.ExcessBlobGas)
		}
	}
	if err := a.engine.VerifyHeader(a, header); err != nil {
		return fmt.Errorf("%w: %w", ErrHeader, err)
	}
	return nil
}

// blockHash returns the hash of the ancestor with the given number, for the
// BLOCKHASH of a block. The number is one of the 256 before it.
func (a *ancestry) blockHash(number uint64) common.Hash {
	back := a.parent.Number.Uint64() - number
	if back >= uint64(len(a.hashes)) {
		err := fmt.Errorf("%w: header of block %d, for BLOCKHASH", ErrWitness, number)
		a.missing.CompareAndSwap(nil, &err)
		return common.Hash{}
	}
	return a.hashes[uint64(len(a.hashes))-1-back]
}

// err returns what was asked for and is missing.
func (a *ancestry) err() error {
	if err := a.missing.Load(); err != nil {
		return *err
	}
	return nil
}

// The methods below make ancestry a core.ChainContext. geth's rules ask for the
// parent and nothing else.

func (a *ancestry) Config() *params.ChainConfig { return a.config }
func (a *ancestry) Engine() consensus.Engine    { return a.engine }

func (a *ancestry) CurrentHeader() *types.Header { return a.parent }

func (a *ancestry) GetHeader(hash common.Hash, number uint64) *types.Header {
	if hash != a.hashes[len(a.hashes)-1] || number != a.parent.Number.Uint64() {
		return nil
	}
	return a.parent
}

func (a *ancestry) GetHeaderByNumber(number uint64) *types.Header {
	return a.GetHeader(a.hashes[len(a.hashes)-1], number)
}

func (a *ancestry) GetHeaderByHash(hash common.Hash) *types.Header {
	return a.GetHeader(hash, a.parent.Number.Uint64())
}
