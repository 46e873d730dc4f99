package node

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
)

// dialL1 connects to L1, and waits until it answers if it is about to start.
func dialL1(ctx context.Context, address string, patience time.Duration) (*rpc.Client, error) {
	if err := checkURL(address); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, patience, fmt.Errorf("it has not answered for %v", patience))
	defer cancel()
	ticker := time.NewTicker(250 * time.Millisecond)
	defer ticker.Stop()
	for waiting := false; ; waiting = true {
		client, err := tryL1(ctx, address)
		if err == nil {
			return client, nil
		}
		if !waiting {
			log.Warn("Waiting for L1", "url", address, "err", err)
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return nil, fmt.Errorf("no L1 at %s: %w: start it, or choose another with --l1", address, errors.Join(context.Cause(ctx), err))
		}
	}
}

// tryPatience is how long one attempt may take. It matters for WebSocket: a
// request that was written as the connection broke is never answered.
const tryPatience = 5 * time.Second

func tryL1(ctx context.Context, address string) (*rpc.Client, error) {
	ctx, cancel := context.WithTimeout(ctx, tryPatience)
	defer cancel()
	client, err := rpc.DialContext(ctx, address)
	if err != nil {
		return nil, err
	}
	if _, err := ethclient.NewClient(client).ChainID(ctx); err != nil {
		client.Close()
		return nil, err
	}
	return client, nil
}

func checkURL(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		return fmt.Errorf("L1 at %q: want a URL like http://127.0.0.1:8545", address)
	}
	return nil
}
