package sender

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/optimistic/optest"
)

// newRigBefore returns a rig whose L1 has its newest block a number of seconds before
// Amsterdam.
func newRigBefore(t *testing.T, seconds int64) *rig {
	t.Helper()
	r := &rig{Rig: optest.NewBefore(t, 40, common.Address{})}
	for r.Now().Unix() < blockgen.AmsterdamTime-seconds {
		r.Slot()
	}
	return r
}

// gasAfter is less than the call needs after the fork, and more than before.
const gasAfter = 10_000 + 10_000*64

// A call that is tried out under the old rules has enough gas for the new ones.
func TestEstimateNearFork(t *testing.T) {
	r := newRigBefore(t, 24)
	r.s = r.sender(func(c *Config) { c.L1 = r.Deployment.L1 })
	r.look()
	c := note()
	r.Must(r.s.Estimate(r.Ctx, c, blockgen.AmsterdamTime-12))
	if c.Gas < gasAfter {
		t.Fatalf("%d gas", c.Gas)
	}
	r.send(c)
	r.Congest(10 * params.GWei) // the last block of the old rules
	r.Mine(r.s.flights[0].tx)
	r.done(r.look(), c)
}

// If the sender does not know of the fork, what is stuck gets more gas, not only a higher
// fee: with what it had before, no block could have it.
func TestStuckOverFork(t *testing.T) {
	r := newRigBefore(t, 24)
	r.s = r.sender()
	r.look()
	c := note()
	r.Must(r.s.Estimate(r.Ctx, c, blockgen.AmsterdamTime-12))
	if c.Gas >= gasAfter {
		t.Fatalf("%d gas", c.Gas)
	}
	r.send(c)
	for range 3 {
		r.Congest(10 * params.GWei)
		r.send(c)
	}
	if c.Gas < gasAfter {
		t.Fatalf("%d gas", c.Gas)
	}
	r.Slot()
	r.done(r.look(), c)
}
