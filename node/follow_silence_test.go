package node

import (
	"errors"
	"strings"
	"testing"
	"time"

	"nrollup/derive"
	"nrollup/rollup"
)

type fakeProgress struct {
	problem error
	synced  bool
	silence time.Duration
}

func (p fakeProgress) Problem() error         { return p.problem }
func (p fakeProgress) Silence() time.Duration { return p.silence }
func (p fakeProgress) Status() derive.Status {
	return derive.Status{Synced: p.synced, L1: rollup.BlockRef{Number: 7}}
}

// What /health/ready says of a node that follows.
func TestFollowing(t *testing.T) {
	problem := errors.New("no answer")
	for _, test := range []struct {
		progress fakeProgress
		want     string // part of the error; none if empty
	}{
		{fakeProgress{synced: true, silence: time.Minute}, ""},
		{fakeProgress{problem: problem, synced: true}, "no answer"},
		{fakeProgress{}, derive.ErrNotSynced.Error()},
		{fakeProgress{synced: true, silence: 61 * time.Second}, "L1 has no new block since 1m1s: its last one is 7"},
	} {
		err := following(test.progress, time.Minute)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%+v: have %v, want %q", test.progress, err, test.want)
		}
	}
}
