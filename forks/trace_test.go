package forks_test

import (
	"errors"
	"testing"

	"nrollup/forks"
	"nrollup/stateless"
)

// Nobody judges a block by rules that he does not have; what is false by those that he
// has is left to the verifier.
func TestCheckTrace(t *testing.T) {
	const since = 2000
	trace := func(timestamp uint64) []byte {
		t.Helper()
		input := stateless.Trace{SchemaID: stateless.SchemaAmsterdam}
		input.Input.NewPayloadRequest.ExecutionPayload.Timestamp = timestamp
		raw, err := input.Encode()
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	later := append([]byte{0x16, 0x01}, trace(since)[2:]...)
	for name, test := range map[string]struct {
		trace   []byte
		now     uint64
		unknown bool
	}{
		"before":                     {trace(since - 1), since + 100, false},
		"at its time":                {trace(since), since + 100, true},
		"of the future":              {trace(since), since - 100, true},
		"unknown schema before":      {later, since - 1, false},
		"unknown schema at its time": {later, since, true},
		"not canonical":              {trace(since)[:99], since, false},
		"empty":                      {nil, since, false},
	} {
		t.Run(name, func(t *testing.T) {
			u := &forks.Unknown{Name: "Hegota", Since: since}
			s := forks.Schedule{Config: osaka(amsterdam(7)), Unknown: u}
			if err := s.CheckTrace(test.trace, test.now); errors.Is(err, stateless.ErrUnknownFork) != test.unknown || err == nil == test.unknown {
				t.Errorf("have %v, want %v: %t", err, u, test.unknown)
			}
			if err := (&forks.Schedule{Config: s.Config}).CheckTrace(test.trace, test.now); err != nil {
				t.Errorf("all forks are known: %v", err)
			}
		})
	}
}
