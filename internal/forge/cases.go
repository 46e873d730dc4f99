package forge

import (
	"bytes"
	"fmt"
	"slices"
)

// Case is one thing that an attacker may try, or that is allowed.
type Case struct {
	Name     string
	Era      Era
	Scenario Scenario
	Forge    func(*Forgery) error      // changes the trace and the claim
	Bytes    func(input []byte) []byte // changes the input of the call, if set
	Want     error                     // why the call fails, nil if it succeeds

	late  int64 // seconds by which the block is from a chain that has Amsterdam late
	lists bool  // it is about what blocks have since Amsterdam
	bases *bases
}

// Input returns the input of the call.
func (c *Case) Input() ([]byte, error) {
	f, err := c.bases.get(c.Era, c.Scenario, c.late)
	if err != nil {
		return nil, err
	}
	if c.Forge != nil {
		if err := c.Forge(f); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	input, err := f.Input()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.Name, err)
	}
	if c.Bytes != nil {
		input = c.Bytes(input)
	}
	return input, nil
}

// Cases returns all cases, in the order of the rules: those of Amsterdam, of Osaka, and
// of the boundary between them.
func Cases() []Case {
	inAllEras := slices.Concat(validCases, encodingCases, claimCases, rollupCases, headerCases, bodyCases, witnessCases, executionCases, outputCases, stateCases)
	list := slices.Concat(inAllEras,
		in(Osaka, inAllEras),
		in(Crossing, slices.Concat(validCases, rollupCases, headerCases, outputCases, stateCases)),
		amsterdamCases, osakaCases, boundaryCases())
	bases := &bases{made: make(map[baseKey]func() (*Forgery, error))}
	for i := range list {
		list[i].bases = bases
	}
	return list
}

// in returns cases for an era, those that make sense in it.
func in(e Era, cases []Case) []Case {
	var list []Case
	for _, c := range cases {
		if e.AccessLists() || !c.lists {
			c.Name, c.Era = e.prefix()+c.Name, e
			list = append(list, c)
		}
	}
	return list
}

var validCases = []Case{
	{Name: "valid-transfers", Scenario: Transfers},
	{Name: "valid-token", Scenario: Token},
	{Name: "valid-requests", Scenario: Requests},
	{Name: "valid-slots", Scenario: Slots},
	{Name: "valid-hashes", Scenario: Hashes},
	{Name: "valid-burn", Scenario: Burn},
	{Name: "valid-witness-reversed", Scenario: Token, Forge: func(f *Forgery) error {
		slices.Reverse(f.Witness().State)
		slices.Reverse(f.Witness().Codes)
		return nil
	}},
	{Name: "valid-witness-duplicated", Scenario: Token, Forge: func(f *Forgery) error {
		w := f.Witness()
		w.State = slices.Concat(w.State, w.State)
		w.Codes = slices.Concat(w.Codes, w.Codes)
		return nil
	}},
	{Name: "valid-witness-excess", Scenario: Token, Forge: func(f *Forgery) error {
		w := f.Witness()
		w.State = append(w.State, []byte("no node"), nil)
		w.Codes = append(w.Codes, []byte("no code"), nil)
		return nil
	}},
	{Name: "valid-transaction-dropped", Scenario: Transfers, Forge: func(f *Forgery) error {
		f.Payload().Transactions = f.Payload().Transactions[:1]
		return f.Rerun()
	}},
	{Name: "valid-other-randao", Scenario: Transfers, Forge: func(f *Forgery) error {
		f.Payload().PrevRandao[0] ^= 1
		return f.Seal()
	}},
	{Name: "valid-other-extra-data", Scenario: Transfers, Forge: func(f *Forgery) error {
		f.Payload().ExtraData = bytes.Repeat([]byte{1}, 32)
		return f.Seal()
	}},
}
