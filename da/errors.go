package da

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

var (
	// ErrUnavailable is returned if a payload cannot be had at present: nobody
	// who was asked has it, or nobody answers.
	ErrUnavailable = errors.New("data is not available")

	// ErrMalformed is returned if nothing can be what a pointer binds: its
	// reference has no known form, or the blobs that it names hold no payload.
	ErrMalformed = errors.New("malformed data pointer")

	// ErrTooLarge is returned for a payload of more bytes than a layer takes.
	ErrTooLarge = errors.New("payload is too large")

	// ErrEmpty is returned for a payload of no bytes.
	ErrEmpty = errors.New("payload is empty")
)

// ForgedError is returned if somebody answered with other data than the one that
// was asked for. The right data may exist elsewhere, or be answered another time.
type ForgedError struct {
	Source    string // who answered
	Want, Got common.Hash
}

func (e *ForgedError) Error() string {
	return fmt.Sprintf("%s answered with other data: its hash is %x, not %x", e.Source, e.Got, e.Want)
}
