package forge_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// The block of every scenario lies where its era says, is what the attacker's executor
// makes of it, and becomes false without a part of its witness.
func TestScenarios(t *testing.T) {
	v := transition.New(blockgen.Config(1), transition.Options{Workers: 1})
	for _, e := range forge.Eras() {
		for _, s := range forge.Scenarios() {
			t.Run(fmt.Sprintf("%d/%s", e, s), func(t *testing.T) {
				t.Parallel()
				f, err := forge.BaseIn(e, s)
				if err != nil {
					t.Fatal(err)
				}
				checkEra(t, e, f)
				checkRerun(t, f)
				if e != forge.LastOsaka && f.Claim.GasUsed < 10_000_000 {
					checkNoLies(t, v, f)
				}
			})
		}
	}
}

func checkEra(t *testing.T, e forge.Era, f *forge.Forgery) {
	var parent types.Header
	headers := f.Witness().Headers
	if err := rlp.DecodeBytes(headers[len(headers)-1], &parent); err != nil {
		t.Fatal(err)
	}
	p := f.Payload()
	ok := map[forge.Era]bool{
		forge.Amsterdam: parent.Time >= blockgen.AmsterdamTime,
		forge.Osaka:     p.Timestamp < blockgen.AmsterdamTime-1000,
		forge.LastOsaka: p.Timestamp == blockgen.AmsterdamTime-1,
		forge.Crossing:  p.Timestamp == blockgen.AmsterdamTime && parent.Time < blockgen.AmsterdamTime,
	}[e]
	if !ok || (parent.SlotNumber != nil) != (parent.Time >= blockgen.AmsterdamTime) {
		t.Errorf("at %d, its parent at %d with slot number %v", p.Timestamp, parent.Time, parent.SlotNumber)
	}
	schema := stateless.SchemaOsaka
	if e.AccessLists() {
		schema = stateless.SchemaAmsterdam
	}
	if f.Trace.SchemaID != schema || e.AccessLists() != (len(p.BlockAccessList) > 0) {
		t.Errorf("schema %#04x, access list of %d bytes", uint16(f.Trace.SchemaID), len(p.BlockAccessList))
	}
}

// checkRerun checks that sealing a true block, and executing it again, leave it alone.
func checkRerun(t *testing.T, f *forge.Forgery) {
	want, err := f.Input()
	if err != nil {
		t.Fatal(err)
	}
	hash := f.Payload().BlockHash
	if err := f.Seal(); err != nil || f.Payload().BlockHash != hash {
		t.Errorf("sealed: %v, %v, want %v", err, f.Payload().BlockHash, hash)
	}
	if err := f.Rerun(); err != nil {
		t.Fatal(err)
	}
	if have, err := f.Input(); err != nil || !bytes.Equal(have, want) {
		t.Errorf("a rerun changes the block: %v", err)
	}
}

// checkNoLies drops each node, and claims what execution makes of the rest.
func checkNoLies(t *testing.T, v *transition.Verifier, f *forge.Forgery) {
	lies := 0
	err := f.Lies(len(f.Witness().State), func(g *forge.Forgery, i int) {
		g.Witness().State = slices.Delete(g.Witness().State, i, i+1)
	}, func(i int, lie *forge.Forgery) bool {
		lies++
		if _, err := v.VerifyTrace(lie.Claim, lie.Trace); err == nil {
			t.Errorf("without node %d: accepted", i)
		}
		return true
	})
	if err != nil || lies == 0 {
		t.Errorf("%d lies: %v", lies, err)
	}
}

// Cases say in which era they are, and no two have the same name or input.
func TestCases(t *testing.T) {
	names, inputs := make(map[string]bool), make(map[string]string)
	count := make(map[forge.Era]int)
	for _, c := range forge.Cases() {
		if names[c.Name] {
			t.Errorf("%s is there twice", c.Name)
		}
		names[c.Name] = true
		count[c.Era]++
		prefix := map[forge.Era]string{forge.Osaka: "osaka-", forge.LastOsaka: "last-osaka-", forge.Crossing: "crossing-"}[c.Era]
		if !strings.HasPrefix(c.Name, prefix) {
			t.Errorf("%s is of era %d", c.Name, c.Era)
		}
		input, err := c.Input()
		if err != nil {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		if other, ok := inputs[string(input)]; ok && len(input) > 0 {
			t.Errorf("%s is the same as %s", c.Name, other)
		}
		inputs[string(input)] = c.Name
	}
	if count[forge.Amsterdam] < 100 || count[forge.Osaka] < 90 || count[forge.Crossing] < 70 || count[forge.LastOsaka] < 10 {
		t.Errorf("cases by era: %v", count)
	}
}
