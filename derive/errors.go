package derive

import (
	"errors"
	"fmt"

	"nrollup/rollup"
)

// Action is what is to be done after an error.
type Action int

const (
	Retry Action = iota // ask again: L1 did not answer, answered wrongly, or is changing
	Reorg               // look for where L1 left the chain: a block is not on the one before it
	Stop                // nothing helps but somebody who finds out what is wrong
)

// Error is an error that says what is to be done.
type Error struct {
	Action Action
	Err    error
}

func (e *Error) Error() string { return e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

// ActionOf returns what is to be done after an error: Retry if it does not say.
func ActionOf(err error) Action {
	var e *Error
	if errors.As(err, &e) {
		return e.Action
	}
	return Retry
}

func stopf(format string, args ...any) error {
	return &Error{Action: Stop, Err: fmt.Errorf(format, args...)}
}

func reorgf(format string, args ...any) error {
	return &Error{Action: Reorg, Err: fmt.Errorf(format, args...)}
}

var (
	// ErrMovedBack says that the newest block of L1 is older than before and in the
	// same chain: the node that answers has fallen behind, or hides blocks. What was
	// derived stays.
	ErrMovedBack = errors.New("the head of L1 has moved back in the same chain")

	// ErrChanging says that two answers of L1 belong to different chains.
	ErrChanging = errors.New("L1 has changed its chain meanwhile")

	// ErrNotSynced says that the blocks of L1 have not been read up to its head yet.
	ErrNotSynced = errors.New("L1 has not been read up to its head yet")

	// ErrFinal says that L1 has left a chain that was final.
	ErrFinal = errors.New("L1 has left a chain that was final")

	// ErrFalseFinal says that L1 has made blocks final which it would not execute:
	// nobody has challenged them in time.
	ErrFalseFinal = errors.New("L1 has made false blocks final")

	// ErrOtherRollup says that what is stored was derived for another rollup.
	ErrOtherRollup = errors.New("the data is that of another rollup")

	// ErrTooLarge is an answer that is larger than any honest one.
	ErrTooLarge = errors.New("the answer of L1 is too large")
)

// ForgedError is an answer of L1 that does not hash to what it is said to be. It
// calls for another node of L1 to ask; until an answer is right, nothing follows
// from it.
type ForgedError struct {
	What  string          // that is not as it should be
	Block rollup.BlockRef // of L1
	Err   error           // how
}

func (e *ForgedError) Error() string {
	return fmt.Sprintf("forged answer of L1: %s of block %d (%v): %v", e.What, e.Block.Number, e.Block.Hash, e.Err)
}

func (e *ForgedError) Unwrap() error { return e.Err }
