package forks_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/forks"
)

func TestFetch(t *testing.T) {
	const next, later = genesisTime + 1000, genesisTime + 2000
	unknownNext := func(answer map[string]any) {
		entry := answer["next"].(map[string]any)
		entry["systemContracts"] = map[string]common.Address{"NEW_ADDRESS": {1}}
	}
	morePrecompiles := func(answer map[string]any) {
		entry := answer["next"].(map[string]any)
		entry["precompiles"].(map[string]common.Address)["NEW"] = common.HexToAddress("0x0200")
	}
	for name, test := range map[string]struct {
		known *params.ChainConfig // osaka() if nil
		l1    fake
		want  *params.ChainConfig
		until *forks.Unknown
		from  forks.Source
	}{
		"node": {
			l1:   fake{raw: serves(t, osaka(amsterdam(next)), nil)},
			want: osaka(amsterdam(next)), from: forks.SourceNode,
		},
		"node with a fork of the future": {
			l1:   fake{raw: serves(t, osaka(amsterdam(next)), map[string]any{"hegotaTime": later}), config: osaka()},
			want: osaka(amsterdam(next)), until: &forks.Unknown{Name: "Hegota", Since: later}, from: forks.SourceNode,
		},
		"nothing scheduled": {
			l1:   fake{config: osaka()},
			want: osaka(), from: forks.SourceConfig,
		},
		"scheduled since": {
			l1:   fake{config: osaka(amsterdam(next))},
			want: osaka(amsterdam(next)), from: forks.SourceConfig,
		},
		"active since": {
			l1:   fake{config: osaka(amsterdam(next)), head: next},
			want: osaka(amsterdam(next)), from: forks.SourceConfig,
		},
		"moved": {
			known: osaka(amsterdam(later)),
			l1:    fake{config: osaka(amsterdam(next))},
			want:  osaka(amsterdam(next)), from: forks.SourceConfig,
		},
		"unscheduled": {
			known: osaka(amsterdam(later)),
			l1:    fake{config: osaka()},
			want:  osaka(), from: forks.SourceConfig,
		},
		"both at genesis": {
			known: osaka(amsterdam(genesisTime)),
			l1:    fake{config: osaka(amsterdam(genesisTime))},
			want:  osaka(amsterdam(genesisTime)), from: forks.SourceConfig,
		},
		"blobs": {
			l1:   fake{config: osaka(bpo1(next))},
			want: osaka(bpo1(next)), from: forks.SourceConfig,
		},
		"blobs and then Amsterdam": {
			l1:   fake{config: osaka(bpo1(next), amsterdam(later))},
			want: osaka(bpo1(next), amsterdam(later)), from: forks.SourceConfig,
		},
		"blobs, moved": {
			known: osaka(bpo1(later)),
			l1:    fake{config: osaka(bpo1(next))},
			want:  osaka(bpo1(next)), from: forks.SourceConfig,
		},
		"Amsterdam and no blobs": {
			known: osaka(bpo1(later)),
			l1:    fake{config: osaka(amsterdam(next))},
			want:  osaka(amsterdam(next)), from: forks.SourceConfig,
		},
		"both at once": {
			l1:   fake{config: osaka(bpo1(next), amsterdam(next))},
			want: osaka(bpo1(next), amsterdam(next)), from: forks.SourceConfig,
		},
		"unknown next": {
			l1:   fake{config: osaka(amsterdam(next)), override: unknownNext},
			want: osaka(), until: &forks.Unknown{Since: next}, from: forks.SourceConfig,
		},
		"other precompiles": {
			l1:   fake{config: osaka(amsterdam(next)), override: morePrecompiles},
			want: osaka(), until: &forks.Unknown{Since: next}, from: forks.SourceConfig,
		},
		"unknown last": {
			l1: fake{config: osaka(amsterdam(next), bogota(later))},
			// What begins then looks as if nothing did: it is none that is known.
			want: osaka(amsterdam(next)), until: &forks.Unknown{Since: later}, from: forks.SourceConfig,
		},
		"unknown last with its name": {
			known: osaka(amsterdam(next), bogota(later)),
			l1:    fake{config: osaka(amsterdam(next), bogota(later))},
			want:  osaka(amsterdam(next)), until: &forks.Unknown{Name: "Bogota", Since: later}, from: forks.SourceConfig,
		},
		"unknown, active": {
			known: osaka(amsterdam(next)),
			l1:    fake{config: osaka(amsterdam(next), bogota(later)), head: later},
			want:  osaka(amsterdam(next)), until: &forks.Unknown{Since: later}, from: forks.SourceConfig,
		},
		"silent": {
			known: osaka(amsterdam(next), bogota(later)),
			want:  osaka(amsterdam(next), bogota(later)), until: &forks.Unknown{Name: "Bogota", Since: later}, from: forks.SourceFile,
		},
	} {
		t.Run(name, func(t *testing.T) {
			known := test.known
			if known == nil {
				known = osaka()
			}
			before := encode(t, known, nil)
			test.l1.head = max(test.l1.head, genesisTime+1)
			s, err := forks.Fetch(background(t), test.l1.dial(t), known)
			if err != nil {
				t.Fatal(err)
			}
			if s.Source != test.from {
				t.Errorf("from %s, want %s", s.Source, test.from)
			}
			if have, want := encode(t, s.Config, nil), encode(t, test.want, nil); string(have) != string(want) {
				t.Errorf("have %s\nwant %s", have, want)
			}
			if !reflect.DeepEqual(s.Unknown, test.until) {
				t.Errorf("unknown: %+v, want %+v", s.Unknown, test.until)
			}
			if string(encode(t, known, nil)) != string(before) {
				t.Error("what is known was changed")
			}
		})
	}
}

func TestFetchErrors(t *testing.T) {
	const next, later = genesisTime + 1000, genesisTime + 2000
	other := osaka()
	other.ChainID = big.NewInt(7)
	for name, test := range map[string]struct {
		l1    fake
		known *params.ChainConfig
		want  string
	}{
		"another chain":           {fake{raw: serves(t, other, nil)}, osaka(), "chain id is 7"},
		"not a configuration":     {fake{raw: func() (json.RawMessage, error) { return json.RawMessage(`{"chainId": "x"}`), nil }}, osaka(), "configuration"},
		"a past that is not told": {fake{config: osaka(bpo1(next), amsterdam(later)), head: later}, osaka(), "does not follow"},
		"another past":            {fake{config: osaka(amsterdam(next)), head: next}, osaka(amsterdam(next - 1)), "does not follow"},
	} {
		t.Run(name, func(t *testing.T) {
			test.l1.head = max(test.l1.head, genesisTime+1)
			s, err := forks.Fetch(background(t), test.l1.dial(t), test.known)
			if !errors.Is(err, forks.ErrOtherL1) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("have %+v, %v", s, err)
			}
		})
	}
	client := (&fake{}).dial(t)
	if _, err := forks.Fetch(background(t), client, nil); err == nil {
		t.Error("nothing is known and nothing told")
	}
	client.Close()
	if _, err := forks.Fetch(background(t), client, osaka()); err == nil || errors.Is(err, forks.ErrOtherL1) {
		t.Errorf("no answer: %v", err)
	}
}
