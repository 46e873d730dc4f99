package vectors

import (
	"bytes"
	"errors"
	"fmt"
)

// Kind is what bytes are.
type Kind int

// The kinds of bytes.
const (
	Input Kind = iota + 1 // of a call of EXECUTE: a head and a trace
	Trace                 // a schema id and a stateless input
)

// String implements fmt.Stringer.
func (k Kind) String() string {
	switch k {
	case Input:
		return "EXECUTE input"
	case Trace:
		return "bare trace"
	default:
		return "unknown kind"
	}
}

// ParseKind parses the short name of a kind: input or trace.
func ParseKind(name string) (Kind, error) {
	switch name {
	case "input":
		return Input, nil
	case "trace":
		return Trace, nil
	default:
		return 0, fmt.Errorf("no kind %q: want input or trace", name)
	}
}

// ErrAmbiguous is returned by Detect.
var ErrAmbiguous = errors.New("both an EXECUTE input and a bare trace could look like this")

// headSize is how far into an EXECUTE input its trace starts.
const headSize = 96

// Detect tells a bare trace from an EXECUTE input, which starts with a state
// root. A trace starts with a schema id and the one offset that a stateless
// input can start with; what looks like that in both places is ambiguous.
// Anything else can be the input of a call, if not a valid one.
func Detect(b []byte) (Kind, error) {
	if !startsTrace(b) {
		return Input, nil
	}
	if len(b) > headSize && startsTrace(b[headSize:]) {
		return 0, ErrAmbiguous
	}
	return Trace, nil
}

func startsTrace(b []byte) bool {
	const schemaSize = 2
	firstOffset := []byte{16, 0, 0, 0} // two offsets and a chain id
	return len(b) >= schemaSize && bytes.HasPrefix(b[schemaSize:], firstOffset)
}
