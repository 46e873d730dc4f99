package forks

import (
	"errors"

	"nrollup/stateless"
)

// CheckTrace returns the unknown fork that decides about a trace, as an *Unknown: who
// lacks its rules can call the block neither valid nor invalid. It is nil if a verifier
// can tell. Which time the block has cannot be read of a schema that is unknown too;
// then it may be of that fork once now, in seconds, has reached it, since no block is
// ahead of its L1.
func (s *Schedule) CheckTrace(trace []byte, now uint64) error {
	if s.Unknown == nil {
		return nil
	}
	t, err := stateless.DecodeTrace(trace)
	switch {
	case errors.Is(err, stateless.ErrUnknownSchema):
		return s.Check(now)
	case err != nil:
		return nil
	}
	return s.Check(t.Input.NewPayloadRequest.ExecutionPayload.Timestamp)
}
