package wallet

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

var errAway = errors.New("connection refused")

// A node that is away for a while is asked again.
func TestUntilAnswers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		err := until(t.Context(), func(context.Context) (bool, error) {
			since := time.Since(start)
			switch {
			case since < patience-time.Second:
				return false, errAway
			case since < patience:
				return false, nil // it is back
			case since < 2*patience-time.Second:
				return true, errAway
			default:
				return true, nil
			}
		})
		if took := time.Since(start); err != nil || took < 2*patience-time.Second || took > 2*patience {
			t.Errorf("%v after %v", err, took)
		}
	})
}

func TestUntilGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		err := until(t.Context(), func(context.Context) (bool, error) { return false, errAway })
		if took := time.Since(start); !errors.Is(err, errAway) || took < patience || took > patience+time.Second {
			t.Errorf("%v after %v", err, took)
		}
	})
}

func TestUntilCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		err := until(ctx, func(context.Context) (bool, error) { return false, nil })
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("have %v", err)
		}
	})
}
