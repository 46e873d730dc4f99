package sender

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// Call is what a transaction does.
type Call struct {
	Name    string // for the log
	To      common.Address
	Data    []byte
	Value   *big.Int             // wei; none if it is nil
	Gas     uint64               // limit
	Sidecar *types.BlobTxSidecar // its blobs, if it has any
	Urgent  bool                 // there is no time to lose: fees rise after each block
}

// blobs reports whether the call has blobs: pools keep those apart.
func (c *Call) blobs() bool { return c.Sidecar != nil }

// key is a hash of what a call does.
func (c *Call) key() common.Hash {
	parts := [][]byte{c.To[:], common.BigToHash(c.value()).Bytes()}
	if c.Sidecar != nil {
		for _, hash := range c.Sidecar.BlobHashes() {
			parts = append(parts, hash[:])
		}
	}
	return crypto.Keccak256Hash(append(parts, c.Data)...)
}

func (c *Call) value() *big.Int {
	if c.Value == nil {
		return new(big.Int)
	}
	return c.Value
}

// sign makes a transaction of a call.
func (s *Sender) sign(c *Call, nonce uint64, p price) (*types.Transaction, error) {
	if c.Sidecar == nil {
		return types.SignNewTx(s.cfg.Key, s.signer, &types.DynamicFeeTx{
			ChainID:   s.cfg.ChainID,
			Nonce:     nonce,
			GasTipCap: p.Tip,
			GasFeeCap: p.Max,
			Gas:       c.Gas,
			To:        &c.To,
			Value:     c.value(),
			Data:      c.Data,
		})
	}
	return types.SignNewTx(s.cfg.Key, s.signer, &types.BlobTx{
		ChainID:    uint256.MustFromBig(s.cfg.ChainID),
		Nonce:      nonce,
		GasTipCap:  uint256.MustFromBig(p.Tip),
		GasFeeCap:  uint256.MustFromBig(p.Max),
		Gas:        c.Gas,
		To:         c.To,
		Value:      uint256.MustFromBig(c.value()),
		Data:       c.Data,
		BlobFeeCap: uint256.MustFromBig(p.blob),
		BlobHashes: c.Sidecar.BlobHashes(),
		Sidecar:    c.Sidecar,
	})
}

// nothing is a call that only takes a nonce. The account pays itself, which costs
// the least.
func (s *Sender) nothing() *Call { return &Call{Name: "nothing", To: s.account, Gas: params.TxGas} }
