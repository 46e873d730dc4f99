package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/forks"
	"nrollup/rollup"
	"nrollup/stateless"
)

// SetHorizon says from when on L1 is under a fork that this program has no rules
// for: no block of that time is built or adopted. With nil it is what the
// configuration of the chain says, if anything.
func (n *Node) SetHorizon(u *forks.Unknown) {
	if first := forks.FirstUnknown(n.chain.Config()); u == nil || first != nil && first.Since < u.Since {
		u = first
	}
	n.horizon.Store(u)
}

// schedule is which forks the chain has when.
func (n *Node) schedule() *forks.Schedule {
	return &forks.Schedule{Config: n.chain.Config(), Unknown: n.horizon.Load()}
}

// Fork is a fork that the rollup has been through, is in, or is to have.
type Fork struct {
	Name   string  `json:"name"`
	Schema *string `json:"schema"` // of the traces of its blocks, two bytes in hex; null if this program does not know the fork
	Since  *uint64 `json:"since"`  // seconds; null if L1 has not scheduled it
	Active bool    `json:"active"` // the latest block is under its rules
}

// Forks returns the forks of the rollup in their order: those of this program, and
// the first that it does not know, if L1 has scheduled one.
func (n *Node) Forks() []Fork {
	var (
		list      []Fork
		schedule  = n.schedule()
		active, _ = schedule.At(n.headHeader().Time)
	)
	for _, f := range stateless.Forks() {
		schema := fmt.Sprintf("%#04x", uint16(f.Schema))
		list = append(list, Fork{Name: f.Name, Schema: &schema, Since: f.Since(schedule.Config), Active: f == active})
	}
	if u := schedule.Unknown; u != nil {
		list = append(list, Fork{Name: u.Name, Since: &u.Since})
	}
	return list
}

// logFork tells of a block that is the first of a fork.
func (n *Node) logFork(b *rollup.Block) {
	parent := n.chain.GetHeaderByHash(b.Parent)
	if parent == nil {
		return
	}
	before, _ := stateless.ForkAt(n.chain.Config(), parent.Time)
	if fork, err := stateless.ForkAt(n.chain.Config(), b.Timestamp); err == nil && fork != before {
		log.Info("Fork is active on the rollup", "fork", fork.Name, "number", b.Ref.Number, "hash", b.Ref.Hash, "time", b.Timestamp)
	}
}
