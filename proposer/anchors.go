package proposer

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/rpc"
)

// requestTimeout is that of one request to L1.
const requestTimeout = 15 * time.Second

// anchors finds blocks of L1 by their hashes. Whether one is still part of the chain
// is for the contract to say.
type anchors struct {
	client *rpc.Client
	known  *lru.Cache[common.Hash, uint64]
}

func newAnchors(client *rpc.Client) *anchors {
	return &anchors{client: client, known: lru.NewCache[common.Hash, uint64](1024)}
}

// number returns the number of the block with the given hash, or ethereum.NotFound.
func (a *anchors) number(ctx context.Context, hash common.Hash) (uint64, error) {
	if number, ok := a.known.Get(hash); ok {
		return number, nil
	}
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	var h *struct {
		Number hexutil.Uint64 `json:"number"`
	}
	if err := a.client.CallContext(ctx, &h, "eth_getBlockByHash", hash, false); err != nil {
		return 0, fmt.Errorf("anchor %v on L1: %w", hash, err)
	}
	if h == nil {
		return 0, ethereum.NotFound
	}
	a.known.Add(hash, uint64(h.Number))
	return uint64(h.Number), nil
}
