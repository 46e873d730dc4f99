package forge

import (
	"errors"
	"slices"

	"nrollup/transition"
)

var witnessCases = []Case{
	{Name: "witness-account-node-missing", Scenario: Transfers, Want: transition.ErrWitness, Forge: dropNode},
	{Name: "witness-storage-node-missing", Scenario: Token, Want: transition.ErrWitness, Forge: dropNode},
	{Name: "witness-slot-node-missing", Scenario: Slots, Want: transition.ErrWitness, Forge: dropNode},
	{Name: "witness-code-missing", Scenario: Token, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		return f.firstLie(len(f.Witness().Codes), func(g *Forgery, i int) {
			g.Witness().Codes = slices.Delete(g.Witness().Codes, i, i+1)
		})
	}},
	{Name: "witness-ancestor-missing", Scenario: Hashes, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		f.Witness().Headers = f.Witness().Headers[len(f.Witness().Headers)-1:]
		return f.Rerun()
	}},
	{Name: "witness-empty", Scenario: Transfers, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		f.Witness().State, f.Witness().Codes = nil, nil
		return nil
	}},
	{Name: "witness-node-of-another-state", Scenario: Transfers, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		for _, node := range f.Witness().State {
			node[len(node)-1] ^= 1
		}
		return nil
	}},
}

// dropNode drops a node from the witness without which something false comes
// out.
func dropNode(f *Forgery) error {
	return f.firstLie(len(f.Witness().State), func(g *Forgery, i int) {
		g.Witness().State = slices.Delete(g.Witness().State, i, i+1)
	})
}

// ErrNoLie is returned if nothing false came out of any of the changes.
var ErrNoLie = errors.New("forge: every change leads to the truth or to an error")

// Lies calls yield with every false claim that comes out of one of n changes and
// a rerun.
func (f *Forgery) Lies(n int, change func(g *Forgery, i int), yield func(i int, lie *Forgery) bool) error {
	for i := range n {
		g, err := f.copy()
		if err != nil {
			return err
		}
		change(g, i)
		if err := g.Rerun(); err != nil || g.Claim == f.Claim && g.Payload().BlockHash == f.Payload().BlockHash {
			continue
		}
		if !yield(i, g) {
			return nil
		}
	}
	return nil
}

func (f *Forgery) firstLie(n int, change func(g *Forgery, i int)) error {
	found := false
	err := f.Lies(n, change, func(_ int, lie *Forgery) bool {
		*f, found = *lie, true
		return false
	})
	if err == nil && !found {
		err = ErrNoLie
	}
	return err
}
