package logs

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/core/types"
)

// ErrFalse is an answer with logs that were not asked for, or are not in the order
// of the chain.
var ErrFalse = errors.New("the node gives logs that are no answer")

// check returns an error unless logs are what was asked for, in the order of the chain.
func (q *Query) check(logs []types.Log) error {
	for i := range logs {
		l := &logs[i]
		if !q.matches(l) {
			return fmt.Errorf("%w: log %d of block %d is not one that was asked for", ErrFalse, l.Index, l.BlockNumber)
		}
		if i > 0 && !follows(l, &logs[i-1]) {
			return fmt.Errorf("%w: log %d of block %d comes after log %d of block %d", ErrFalse, l.Index, l.BlockNumber, logs[i-1].Index, logs[i-1].BlockNumber)
		}
	}
	return nil
}

// follows reports whether a log can come after another one in a chain.
func follows(l, last *types.Log) bool {
	if l.BlockNumber == last.BlockNumber {
		return l.BlockHash == last.BlockHash && l.Index > last.Index
	}
	return l.BlockNumber > last.BlockNumber
}

func (q *Query) matches(l *types.Log) bool {
	if l.Removed || l.Address != q.Address || l.BlockNumber < q.First || l.BlockNumber > q.Last || len(l.Topics) < len(q.Topics) {
		return false
	}
	for i, any := range q.Topics {
		if len(any) > 0 && !slices.Contains(any, l.Topics[i]) {
			return false
		}
	}
	return true
}
