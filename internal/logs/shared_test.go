package logs

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// source answers questions by their first and last blocks.
type source func(ctx context.Context, topic common.Hash, first, last uint64) error

// FilterLogs implements Source.
func (s source) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	return nil, s(ctx, q.Topics[0][0], q.FromBlock.Uint64(), q.ToBlock.Uint64())
}

var errRefused = refusal{-32005, "limit exceeded"}

// busy is a refusal after which others ask before the question is asked again: a
// Reader makes a text of it in between.
type busy struct {
	refusal
	others func()
}

func (b busy) Error() string {
	b.others()
	return b.refusal.Error()
}

// A question that the node refuses ends, though the node gives others all that they
// ask for meanwhile.
func TestSharedEnds(t *testing.T) {
	for name, read := range map[string]func(*Reader, context.Context, Query) error{
		"forward":  func(r *Reader, ctx context.Context, q Query) error { return last(r.Forward(ctx, q)) },
		"backward": func(r *Reader, ctx context.Context, q Query) error { return last(r.Backward(ctx, q)) },
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			var r *Reader
			others := func() {
				if !r.mu.TryLock() {
					return // the refusal is not noted yet
				}
				r.mu.Unlock()
				q := query(0, 1<<40)
				q.Topics = [][]common.Hash{{{1}}}
				for range 10 {
					if _, err := r.Ask(ctx, r.Part(q)); err != nil {
						t.Error(err)
					}
				}
			}
			refused := 0
			r = NewReader(source(func(_ context.Context, asked common.Hash, _, _ uint64) error {
				if asked != topic {
					return nil
				}
				if refused++; refused == 100 {
					cancel()
				}
				return busy{errRefused, others}
			}), 0)
			if err := read(r, ctx, query(0, 1_000_000)); err == nil || errors.Is(err, ErrTooMuch) || refused > 15 {
				t.Errorf("refused %d times, %v", refused, err)
			}
		})
	}
}

func last(events func(func(*types.Log, error) bool)) (err error) {
	for _, err = range events {
	}
	return err
}

// An answer to a question of before the node refused fewer blocks does not bring that
// question back.
func TestSharedLate(t *testing.T) {
	for name, answer := range map[string]error{"granted": nil, "refused": errRefused} {
		var r *Reader
		r = NewReader(source(func(ctx context.Context, _ common.Hash, first, last uint64) error {
			if first > 0 { // asked meanwhile
				return errRefused
			}
			for range 3 {
				if _, err := r.Ask(ctx, r.Part(query(1, 100_000))); !errors.Is(err, ErrTooMuch) {
					t.Errorf("%s: %v", name, err)
				}
			}
			return answer
		}), 0)
		r.Ask(t.Context(), r.Part(query(0, 100_000)))
		if got, want := r.blocks(), uint64(usualStride/8); got != want {
			t.Errorf("%s: asks about %d blocks then, want %d", name, got, want)
		}
	}
}
