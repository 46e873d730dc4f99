package sender

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// flight is a transaction that was sent and is not in L1's chain, as far as is
// known.
type flight struct {
	*Call
	key      common.Hash
	nonce    uint64
	price    price
	tx       *types.Transaction
	versions []version // that were sent, the last one first
	pricedAt uint64    // number of L1's newest block when it was first sent at its price
}

// version is one of the transactions that were sent with a nonce, each in place of the
// one before it. L1 may have any of them.
type version struct {
	*Call
	hash common.Hash
}

// does reports whether a flight makes a call.
func (f *flight) does(c *Call) bool { return c != nil && (f.Call == c || f.key == c.key()) }

// adopt takes a call in place of the same one, which its owner has made anew.
func (f *flight) adopt(c *Call) {
	for i := range f.versions {
		if f.versions[i].Call == f.Call {
			f.versions[i].Call = c
		}
	}
	f.Call = c
}
