package explorer

import (
	"context"

	"github.com/ethereum/go-ethereum/common/lru"
	"golang.org/x/sync/singleflight"
)

// memo keeps answers by keys, and makes each once however many ask at a time.
type memo[T any] struct {
	life   context.Context // of the server: an answer is for all that wait for it
	flight singleflight.Group
	kept   *lru.Cache[string, T]
}

func newMemo[T any](life context.Context, size int) *memo[T] {
	return &memo[T]{life: life, kept: lru.NewCache[string, T](size)}
}

// get returns the answer with a key. An error is not kept.
func (m *memo[T]) get(key string, make func(context.Context) (T, error)) (answer T, err error) {
	if answer, ok := m.kept.Get(key); ok {
		return answer, nil
	}
	result, err, _ := m.flight.Do(key, func() (any, error) {
		if answer, ok := m.kept.Get(key); ok {
			return answer, nil // made between the two
		}
		ctx, cancel := context.WithTimeout(m.life, answerTimeout)
		defer cancel()
		answer, err := make(ctx)
		if err == nil {
			m.kept.Add(key, answer)
		}
		return answer, err
	})
	if err != nil {
		return answer, err
	}
	return result.(T), nil
}
