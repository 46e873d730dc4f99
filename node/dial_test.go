package node

import (
	"context"
	"strings"
	"testing"
	"time"
)

// That nobody answers is said once, also if the last attempt ends for that reason.
func TestUntilAnswer(t *testing.T) {
	silent := func(ctx context.Context) error {
		<-ctx.Done()
		return context.Cause(ctx)
	}
	err := untilAnswer(t.Context(), time.Millisecond, silent)
	if err == nil || err.Error() != "it has not answered for 1ms" {
		t.Errorf("have %v", err)
	}
	refused := func(context.Context) error { return context.DeadlineExceeded }
	if err = untilAnswer(t.Context(), time.Millisecond, refused); err == nil || !strings.HasPrefix(err.Error(), "it has not answered for 1ms: ") {
		t.Errorf("have %v", err)
	}
}
