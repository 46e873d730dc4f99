// Package ahead tells which other rules than those of now a transaction may be
// executed under: one that is priced shortly before a fork and is in a block after it,
// or the reverse if L1 is reorganised.
package ahead

import (
	"math"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// Forks returns the times at which forks of an L1 begin, after a time and not after
// another one, all in seconds.
func Forks(l1 *params.ChainConfig, after, until uint64) (times []uint64) {
	if l1 == nil {
		return nil
	}
	for _, f := range stateless.Forks() {
		if since := f.Since(l1); since != nil && *since > after && *since <= until {
			times = append(times, *since)
		}
	}
	return times
}

// window is the time around a fork, in seconds, in which a transaction may be on either
// side of it: some slots, as fees may have to be raised.
const window = 120

// Near returns a time on the other side of each fork of an L1 that is near a time, all
// in seconds. Hardly ever is there one.
func Near(l1 *params.ChainConfig, at uint64) []uint64 {
	times := Forks(l1, at-min(at, window), at+min(window, math.MaxUint64-at))
	for i, since := range times {
		if since <= at {
			times[i] = since - 1
		}
	}
	return times
}

// Override returns what JSON-RPC takes in place of the time of a chain's newest block,
// so that a call is tried out under the rules of the next one. It is nil if they are the
// same: not all nodes take it. The chain is an L1 with the given configuration or a
// rollup on it; its newest block has the time latest, and it is now, both in seconds.
func Override(l1 *params.ChainConfig, latest, now uint64) map[string]any {
	if len(Forks(l1, latest, now)) == 0 {
		return nil
	}
	return map[string]any{"time": hexutil.Uint64(now)}
}
