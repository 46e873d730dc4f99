package forks

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// Source says who told a schedule.
type Source string

// The sources of a schedule, the best one first.
const (
	SourceNode   Source = "nrollup_chainConfig" // of L1: all of its configuration
	SourceConfig Source = "eth_config"          // of L1, EIP-7910: the present fork, the next one and the last
	SourceFile   Source = "file"                // L1 does not say
)

// Schedule is which forks an L1 has when. In JSON it is the configuration of L1, with
// the unknown fork among the others.
type Schedule struct {
	Config  *params.ChainConfig
	Unknown *Unknown // the first one; nil if there is none
	Source  Source   // of what Fetch returns
}

// Check returns the unknown fork that is active at a time in seconds, as an *Unknown,
// or nil.
func (s *Schedule) Check(timestamp uint64) error { return s.Unknown.check(timestamp) }

func (u *Unknown) check(timestamp uint64) error {
	if u != nil && timestamp >= u.Since {
		return u
	}
	return nil
}

// CheckHead is Check at the time of a block of L1. If nothing but a file tells the
// schedule, it checks too that the block has the form of the fork that it is in: who goes
// on with rules that L1 has left takes what is true for false. The error wraps ErrOtherL1
// then.
func (s *Schedule) CheckHead(head *types.Header) error {
	if err := s.Check(head.Time); err != nil || s.Source != SourceFile {
		return err
	}
	fork, err := s.At(head.Time)
	if err == nil && fork.AccessLists != (head.BlockAccessListHash != nil) {
		err = fmt.Errorf("%w: block %v of L1 is not of %s, which the file has at its time: use a node that serves eth_config, or a newer file", ErrOtherL1, head.Number, fork.Name)
	}
	return err
}

// At returns the fork that a block of a rollup with a timestamp is in. The error wraps
// stateless.ErrUnknownFork.
func (s *Schedule) At(timestamp uint64) (*stateless.Fork, error) {
	if err := s.Check(timestamp); err != nil {
		return nil, err
	}
	return stateless.ForkAt(s.Config, timestamp)
}

// Next returns the first fork of a rollup that begins after a time, and when, both in
// seconds. It is nil if none that this program knows is scheduled.
func (s *Schedule) Next(after uint64) (next *stateless.Fork, since uint64) {
	since = math.MaxUint64
	for _, f := range stateless.Forks() {
		if at := f.Since(s.Config); at != nil && *at > after && *at < since {
			next, since = f, *at
		}
	}
	if next == nil {
		return nil, 0
	}
	return next, since
}

// MarshalJSON encodes the configuration of L1.
func (s Schedule) MarshalJSON() ([]byte, error) {
	if s.Unknown == nil {
		return json.Marshal(s.Config)
	}
	keys, err := encode(s.Config)
	if err != nil {
		return nil, err
	}
	if keys[s.Unknown.key()], err = json.Marshal(s.Unknown.Since); err != nil {
		return nil, err
	}
	return json.Marshal(keys)
}

// UnmarshalJSON decodes the configuration of an L1 as Decode does.
func (s *Schedule) UnmarshalJSON(raw []byte) (err error) {
	s.Config, s.Unknown, err = Decode(raw)
	return err
}

// same reports whether blocks of L1 and of a rollup are under the same rules with
// both.
func (s *Schedule) same(other *Schedule) bool {
	a, errA := json.Marshal(s)
	b, errB := json.Marshal(other)
	return errA == nil && errB == nil && string(a) == string(b)
}

// Diverge returns the first time, in seconds, at which the blocks of a rollup are under
// other rules with one configuration of L1 than with another. It reports false if there
// is none.
func Diverge(a, b *params.ChainConfig) (since uint64, ok bool) {
	for _, f := range stateless.Forks() {
		x, y := f.Since(a), f.Since(b)
		if x != nil && y != nil && *x == *y {
			continue
		}
		for _, at := range []*uint64{x, y} {
			if at != nil && (!ok || *at < since) {
				since, ok = *at, true
			}
		}
	}
	return since, ok
}

// IgnoreBlobs gives a configuration those forks of another that change nothing but what
// blobs cost (EIP-7892): no block of a rollup depends on them.
func IgnoreBlobs(config, other *params.ChainConfig) {
	for _, f := range blobForks {
		*f.time(config) = *f.time(other)
	}
	config.BlobScheduleConfig = other.BlobScheduleConfig
}

// CheckPast compares two configurations of L1 in what they say of the time up to
// until, in seconds. The error tells the first difference. What is later than a
// rollup's genesis is for L1 to decide: it may have scheduled or moved a fork since
// then, and then the file that the rollup was deployed with is no longer right.
func CheckPast(have, live *params.ChainConfig, until uint64) error {
	if have.ChainID == nil || live.ChainID == nil || have.ChainID.Cmp(live.ChainID) != 0 {
		return fmt.Errorf("chain id of L1 is %v, wanted %v", live.ChainID, have.ChainID)
	}
	if err := have.CheckCompatible(live, math.MaxUint64, until); err != nil {
		return fmt.Errorf("the forks of L1 up to %s are others: %w", when(until), err)
	}
	return nil
}
