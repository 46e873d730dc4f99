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

	"nrollup/derive"
)

// dialL1 connects to L1, and waits until it answers if it is about to start.
func dialL1(ctx context.Context, address string, patience time.Duration) (client *rpc.Client, err error) {
	if err := checkURL(address); err != nil {
		return nil, fmt.Errorf("--l1: %w", err)
	}
	err = untilAnswer(ctx, patience, func(ctx context.Context) error {
		client, err = derive.Dial(ctx, address)
		if err != nil {
			return err
		}
		if _, err := ethclient.NewClient(client).ChainID(ctx); err != nil {
			client.Close()
			return err
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("no L1 at %s: %w: start it, or choose another with --l1", address, err)
	}
	return client, nil
}

// tryPatience is how long one attempt may take. It matters for WebSocket: a
// request that was written as the connection broke is never answered.
const tryPatience = 5 * time.Second

// untilAnswer asks L1 something, and asks again until it answers: it may be about
// to start, or be killed and started while this process starts. What the operator
// is refused for is an answer, and so is what says which forks L1 has.
func untilAnswer(ctx context.Context, patience time.Duration, ask func(context.Context) error) error {
	return untilAnswerOf(ctx, "L1", patience, ask)
}

// untilAnswerOf does the same with a chain that has a name.
func untilAnswerOf(ctx context.Context, name string, patience time.Duration, ask func(context.Context) error) error {
	ctx, cancel := context.WithTimeoutCause(ctx, patience, fmt.Errorf("it has not answered for %v", patience))
	defer cancel()
	ticker := time.NewTicker(250 * time.Millisecond)
	defer ticker.Stop()
	for waiting := false; ; waiting = true {
		err := try(ctx, ask)
		if err == nil || final(err) {
			return err
		}
		if !waiting {
			log.Warn("Waiting for "+name, "err", err)
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			if cause := context.Cause(ctx); !errors.Is(err, cause) {
				err = fmt.Errorf("%w: %w", cause, err)
			}
			return err
		}
	}
}

func try(ctx context.Context, ask func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, tryPatience)
	defer cancel()
	return ask(ctx)
}

func checkURL(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		return fmt.Errorf("%q is not a URL like http://127.0.0.1:8545", address)
	}
	return nil
}
