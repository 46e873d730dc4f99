package forks_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/forks"
	"nrollup/stateless"
)

// A fork of geth's type is unknown exactly if no rollup can be in it.
func TestFirstUnknown(t *testing.T) {
	kind := reflect.TypeFor[params.ChainConfig]()
	for i := range kind.NumField() {
		field := kind.Field(i)
		if field.Type != reflect.TypeFor[*uint64]() {
			continue
		}
		t.Run(field.Name, func(t *testing.T) {
			since := uint64(5)
			config := osaka()
			reflect.ValueOf(config).Elem().Field(i).Set(reflect.ValueOf(&since))
			_, err := stateless.ForkAt(config, since)
			if older := field.Name == "OsakaTime" || field.Name == "ShanghaiTime" || field.Name == "CancunTime" || field.Name == "PragueTime"; older {
				err = nil
			}
			u := forks.FirstUnknown(config)
			if (err != nil) != (u != nil) {
				t.Fatalf("have %v, the table of forks says %v", u, err)
			}
			if u != nil && (u.Since != since || u.Name != strings.TrimSuffix(field.Name, "Time")) {
				t.Errorf("have %+v", u)
			}
		})
	}
}

func TestDecode(t *testing.T) {
	for name, test := range map[string]struct {
		more map[string]any
		want *forks.Unknown
	}{
		"all known":       {map[string]any{"amsterdamTime": 9}, nil},
		"of another case": {map[string]any{"AMSTERDAMTIME": 9}, nil},
		"null":            {map[string]any{"hegotaTime": nil}, nil},
		"no fork":         {map[string]any{"blobPolicy": 9, "glamsterdamBlock": 7}, nil},
		"lacking":         {map[string]any{"hegotaTime": 9}, &forks.Unknown{Name: "Hegota", Since: 9}},
		"of geth":         {map[string]any{"bogotaTime": 9}, &forks.Unknown{Name: "Bogota", Since: 9}},
		"blobs":           {map[string]any{"bpo6Time": 9}, &forks.Unknown{Name: "BPO6", Since: 9}},
		"at genesis":      {map[string]any{"hegotaTime": 0}, &forks.Unknown{Name: "Hegota"}},
		"the first one":   {map[string]any{"bogotaTime": 9, "hegotaTime": 8, "ubtTime": 10}, &forks.Unknown{Name: "Hegota", Since: 8}},
		"without a name":  {map[string]any{"unknownForkTime": 9}, &forks.Unknown{Since: 9}},
	} {
		t.Run(name, func(t *testing.T) {
			raw := encode(t, osaka(), test.more)
			config, u, err := forks.Decode(raw)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(u, test.want) {
				t.Fatalf("have %+v, want %+v", u, test.want)
			}
			if (config.AmsterdamTime != nil) != strings.Contains(strings.ToLower(string(raw)), "amsterdamtime") {
				t.Error("Amsterdam got lost")
			}
			// What is written has the same effect again.
			written, err := json.Marshal(forks.Schedule{Config: config, Unknown: u})
			if err != nil {
				t.Fatal(err)
			}
			var again forks.Schedule
			if err := json.Unmarshal(written, &again); err != nil || !reflect.DeepEqual(again.Unknown, test.want) || !reflect.DeepEqual(again.Config, config) {
				t.Errorf("written and read: %+v, %v", again, err)
			}
		})
	}
}

func TestDecodeErrors(t *testing.T) {
	for _, raw := range []string{``, `7`, `[]`, `{}`, `null`, `{"chainId": 0}`, `{"chainId": 1, "hegotaTime": "soon"}`, `{"chainId": 1, "hegotaTime": -1}`, `{"chainId": 1, "amsterdamTime": 1.5}`} {
		if config, u, err := forks.Decode([]byte(raw)); err == nil {
			t.Errorf("%s: %v, %v", raw, config, u)
		}
	}
}

func TestUnknown(t *testing.T) {
	u := &forks.Unknown{Name: "Hegota", Since: 1_798_761_600}
	s := forks.Schedule{Config: osaka(amsterdam(7)), Unknown: u}
	if err := s.Check(u.Since - 1); err != nil {
		t.Error(err)
	}
	err := s.Check(u.Since)
	if !errors.Is(err, stateless.ErrUnknownFork) {
		t.Fatalf("have %v", err)
	}
	for _, part := range []string{"Hegota", "2027-01-01 00:00:00 UTC", "1798761600", "Osaka and Amsterdam", "install", "nothing is lost"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not have %q", err, part)
		}
	}
	if f, err := s.At(7); err != nil || f.Name != "Amsterdam" {
		t.Errorf("at 7: %v, %v", f, err)
	}
	if _, err := s.At(u.Since); !errors.Is(err, stateless.ErrUnknownFork) {
		t.Errorf("in the unknown fork: %v", err)
	}
	if f, since := s.Next(6); f == nil || f.Name != "Amsterdam" || since != 7 {
		t.Errorf("after 6 comes %v at %d", f, since)
	}
	if f, _ := s.Next(7); f != nil {
		t.Errorf("after 7 comes %v", f)
	}
	none := forks.Schedule{Config: osaka()}
	if err := none.Check(1 << 63); err != nil {
		t.Error(err)
	}
}

func TestCheckPast(t *testing.T) {
	const genesis = 100
	for name, test := range map[string]struct {
		have, live *params.ChainConfig
		ok         bool
	}{
		"same":                {osaka(amsterdam(150)), osaka(amsterdam(150)), true},
		"scheduled later":     {osaka(), osaka(amsterdam(101)), true},
		"moved":               {osaka(amsterdam(150)), osaka(amsterdam(200)), true},
		"unscheduled":         {osaka(amsterdam(150)), osaka(), true},
		"active at genesis":   {osaka(), osaka(amsterdam(100)), false},
		"inactive at genesis": {osaka(amsterdam(100)), osaka(), false},
		"other chain":         {osaka(), osaka(func(c *params.ChainConfig) { c.ChainID = params.MainnetChainConfig.ChainID }), false},
		"other block":         {osaka(), osaka(func(c *params.ChainConfig) { c.LondonBlock = params.MainnetChainConfig.LondonBlock }), false},
	} {
		if err := forks.CheckPast(test.have, test.live, genesis); (err == nil) != test.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDiverge(t *testing.T) {
	for name, test := range map[string]struct {
		a, b *params.ChainConfig
		at   uint64
		ok   bool
	}{
		"same":      {osaka(amsterdam(7)), osaka(amsterdam(7)), 0, false},
		"scheduled": {osaka(), osaka(amsterdam(7)), 7, true},
		"moved":     {osaka(amsterdam(9)), osaka(amsterdam(7)), 7, true},
		"several":   {osaka(amsterdam(9), bpo1(5)), osaka(amsterdam(7), bpo1(6)), 7, true},
		"blobs":     {osaka(amsterdam(9), bpo1(5)), osaka(amsterdam(9)), 0, false},
	} {
		for _, swapped := range []bool{false, true} {
			if swapped {
				test.a, test.b = test.b, test.a
			}
			if at, ok := forks.Diverge(test.a, test.b); at != test.at || ok != test.ok {
				t.Errorf("%s: at %d, %v", name, at, ok)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"chainId": 1, "amsterdamTime": 7, "hegotaTime": 9, "blobSchedule": {}}`))
	f.Add([]byte(`{"chainId": 1, "Time": 7}`))
	f.Add([]byte(`{"chainId": 1, "éTime": 7, "ABTime": 7, "AbcDTime": 3, "null": null}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		config, u, err := forks.Decode(raw)
		if err != nil {
			return
		}
		written, err := json.Marshal(forks.Schedule{Config: config, Unknown: u})
		if err != nil {
			t.Fatal(err)
		}
		var again forks.Schedule
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatal(err)
		}
		if (u == nil) != (again.Unknown == nil) || u != nil && u.Since != again.Unknown.Since {
			t.Errorf("%+v is written as %s, which is %+v", u, written, again.Unknown)
		}
	})
}
