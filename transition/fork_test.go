package transition_test

import (
	"errors"
	"testing"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// A fork that EXECUTE knows has a chain to test it with, whose blocks are under that
// fork and carry its schema. Who adds a fork to the table of package stateless is told
// here what else is missing.
func TestEveryForkIsTested(t *testing.T) {
	transition.ForEachFork(t, func(t *testing.T, chain transition.Chain) {
		gen := chain.New(t, blockgen.Options{Accounts: 16, Senders: 8})
		b := transition.Next(t, gen, blockgen.KindTransfers, 2)
		fork, err := stateless.ForkAt(gen.Genesis().Config, b.Block.Time())
		if err != nil || fork.Name != chain.Name || b.Trace.SchemaID != fork.Schema {
			t.Fatalf("the blocks are of %v, schema %#04x: %v", fork, uint16(b.Trace.SchemaID), err)
		}
		if _, err := transition.New(gen.Genesis().Config, transition.Options{}).VerifyTrace(b.Claim, b.Trace); err != nil {
			t.Error(err)
		}
	})
}

// Blocks of every kind verify as the last block of Osaka, as the first of Amsterdam,
// and after.
func TestCrossing(t *testing.T) {
	for _, kind := range blockgen.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			last := uint64(1)
			if kind == blockgen.KindBlockHash {
				last = 258 // it needs ancestors
			}
			gen := transition.Crossing(last).New(t, blockgen.Options{Accounts: 64, Senders: 32})
			verifier := transition.New(gen.Genesis().Config, transition.Options{})
			for _, want := range []stateless.SchemaID{stateless.SchemaOsaka, stateless.SchemaAmsterdam, stateless.SchemaAmsterdam} {
				b := transition.Next(t, gen, kind, 12)
				s, err := verifier.VerifyTrace(b.Claim, b.Trace)
				if err != nil {
					t.Fatalf("block %d, schema %#04x: %v", b.Block.NumberU64(), uint16(b.Trace.SchemaID), err)
				}
				if s.BlockHash != b.Block.Hash() || s.SchemaID != want || b.Trace.SchemaID != want {
					t.Errorf("block %d: %+v", b.Block.NumberU64(), s)
				}
			}
		})
	}
}

// The fork of L1 at the time of the payload decides the schema, and nothing else.
func TestSchemaFollowsL1(t *testing.T) {
	const never = 1 << 62
	osaka, amsterdam := baseIn(t, forge.Osaka, forge.Transfers), baseIn(t, forge.Amsterdam, forge.Transfers)
	then, now := osaka.Payload().Timestamp, amsterdam.Payload().Timestamp
	for _, test := range []struct {
		name                         string
		f                            *forge.Forgery
		osaka, bpo, amsterdam, later uint64 // when they begin
		want                         error
	}{
		{"Amsterdam since ever", amsterdam, 0, 0, 0, never, nil},
		{"Amsterdam from this block on", amsterdam, 0, 0, now, never, nil},
		{"Amsterdam a second later", amsterdam, 0, 0, now + 1, never, transition.ErrSchema},
		{"Amsterdam never", amsterdam, 0, 0, never, never, transition.ErrSchema},
		{"blob parameters after Amsterdam", amsterdam, 0, now, 0, never, nil},
		{"next fork a second later", amsterdam, 0, 0, 0, now + 1, nil},
		{"next fork active", amsterdam, 0, 0, 0, now, transition.ErrSchema},
		{"Osaka since ever", osaka, 0, 0, never, never, nil},
		{"Osaka from this block on", osaka, then, never, never, never, nil},
		{"Osaka a second later", osaka, then + 1, never, never, never, transition.ErrSchema},
		{"Osaka never", osaka, never, never, never, never, transition.ErrSchema},
		{"blob parameters in Osaka", osaka, 0, then, never, never, nil},
		{"Amsterdam a second later", osaka, 0, 0, then + 1, never, nil},
		{"Amsterdam active", osaka, 0, 0, then, never, transition.ErrSchema},
		{"next fork without Amsterdam", osaka, 0, 0, never, then, transition.ErrSchema},
	} {
		config := blockgen.Config(1)
		config.OsakaTime, config.BPO1Time, config.BPO2Time = &test.osaka, &test.osaka, &test.osaka
		config.BPO3Time, config.BPO4Time, config.BPO5Time = &test.bpo, &test.bpo, &test.bpo
		config.AmsterdamTime, config.BogotaTime = &test.amsterdam, &test.later
		_, err := transition.New(config, transition.Options{}).VerifyTrace(test.f.Claim, test.f.Trace)
		if !errors.Is(err, test.want) {
			t.Errorf("%s: have %v, want %v", test.name, err, test.want)
		}
		if known := stateless.ErrUnknownFork; test.later != never && test.want != nil && !errors.Is(err, known) {
			t.Errorf("%s: have %v, want %v", test.name, err, known)
		}
	}
}

// A block under one fork is none under the other, even if it is encoded for it.
func TestSchemaIsNotAChoice(t *testing.T) {
	for _, test := range []struct {
		era  forge.Era
		as   stateless.SchemaID
		want error
	}{
		{forge.Osaka, stateless.SchemaAmsterdam, transition.ErrSchema},
		{forge.LastOsaka, stateless.SchemaAmsterdam, transition.ErrSchema},
		{forge.Crossing, stateless.SchemaOsaka, transition.ErrSchema},
		{forge.Amsterdam, stateless.SchemaOsaka, transition.ErrSchema},
		{forge.Amsterdam, 0x1601, transition.ErrSchema},
	} {
		f := baseIn(t, test.era, forge.Transfers)
		f.Trace.SchemaID = test.as
		_, err := transition.New(f.Config, transition.Options{}).VerifyTrace(f.Claim, f.Trace)
		if !errors.Is(err, test.want) {
			t.Errorf("era %d as %#04x: have %v, want %v", test.era, uint16(test.as), err, test.want)
		}
		if _, err := transition.Block(f.Trace); errors.Is(err, stateless.ErrUnknownSchema) != (stateless.ForkOf(test.as) == nil) {
			t.Errorf("block of era %d as %#04x: %v", test.era, uint16(test.as), err)
		}
	}
}

// A payload of Osaka has no access list and no slot number: no hash covers them.
func TestFieldsOfALaterFork(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*stateless.ExecutionPayload)
		want   error
	}{
		"access list":       {func(p *stateless.ExecutionPayload) { p.BlockAccessList = []byte{0xc0} }, transition.ErrBody},
		"empty access list": {func(p *stateless.ExecutionPayload) { p.BlockAccessList = []byte{} }, nil},
		"slot number":       {func(p *stateless.ExecutionPayload) { p.SlotNumber = 1 }, transition.ErrBody},
	} {
		f := baseIn(t, forge.Osaka, forge.Transfers)
		test.change(f.Payload())
		trace, err := f.Trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if res, err := transition.Validate(trace, transition.Options{}); res.Valid != (test.want == nil) || !errors.Is(err, test.want) {
			t.Errorf("%s: guest: have %v, want %v", name, err, test.want)
		}
		if _, err := transition.Block(f.Trace); !errors.Is(err, test.want) {
			t.Errorf("%s: block: have %v, want %v", name, err, test.want)
		}
		if _, err := transition.New(f.Config, transition.Options{}).Verify(f.Claim, trace); (err == nil) != (test.want == nil) {
			t.Errorf("%s: rollup: %v", name, err)
		}
	}
}

// A rollup under Osaka needs no contracts of a later fork, and one under Amsterdam does.
func TestBuilderContracts(t *testing.T) {
	for era, want := range map[forge.Era]error{forge.Osaka: nil, forge.LastOsaka: nil, forge.Crossing: transition.ErrRollupRule, forge.Amsterdam: transition.ErrRollupRule} {
		f := baseIn(t, era, forge.Builders)
		if _, err := transition.New(f.Config, transition.Options{}).VerifyTrace(f.Claim, f.Trace); !errors.Is(err, want) {
			t.Errorf("era %d: have %v, want %v", era, err, want)
		}
	}
}

func baseIn(t testing.TB, e forge.Era, s forge.Scenario) *forge.Forgery {
	t.Helper()
	f, err := forge.BaseIn(e, s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
