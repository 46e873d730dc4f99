package wallet

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum"
)

const (
	pollInterval = 250 * time.Millisecond
	patience     = 30 * time.Second // with a node that gives no answer, or an error
)

// until asks until the answer is yes, or ctx ends. A node may be away for a while,
// or be reorganised as it is asked: it is an error only if there was nothing but
// errors for half a minute.
func until(ctx context.Context, ask func(context.Context) (bool, error)) error {
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	answered := time.Now()
	for {
		done, err := ask(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil && done:
			return nil
		case err == nil:
			answered = time.Now()
		case time.Since(answered) > patience:
			return err
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func isNotFound(err error) bool { return errors.Is(err, ethereum.NotFound) }
