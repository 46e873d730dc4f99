package node

import (
	"context"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l2"
)

// forwarder hands transactions to a sequencer.
type forwarder struct {
	url string // nobody takes them if it is empty

	mu     sync.Mutex
	client *rpc.Client // nil before the first
}

func newForwarder(url string) *forwarder { return &forwarder{url: url} }

// send sends a transaction. What the sequencer says of it is what the user hears.
func (f *forwarder) send(ctx context.Context, tx []byte) (hash common.Hash, err error) {
	if f.url == "" {
		return hash, l2.ErrFollower
	}
	client, err := f.connect(ctx)
	if err != nil {
		return hash, fmt.Errorf("the sequencer at %s cannot be reached: %w", f.url, err)
	}
	err = client.CallContext(ctx, &hash, "eth_sendRawTransaction", hexutil.Bytes(tx))
	return hash, err
}

// connect returns the client. The sequencer need not be there before somebody
// sends a transaction.
func (f *forwarder) connect(ctx context.Context) (*rpc.Client, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.client != nil {
		return f.client, nil
	}
	client, err := rpc.DialContext(ctx, f.url)
	if err != nil {
		return nil, err
	}
	f.client = client
	return client, nil
}

func (f *forwarder) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.client != nil {
		f.client.Close()
	}
}
