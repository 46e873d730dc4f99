package stateless

import (
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// schedule returns a configuration of L1 with forks by timestamp.
func schedule(set func(c *params.ChainConfig)) *params.ChainConfig {
	config := *params.MergedTestChainConfig
	config.OsakaTime, config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil, nil
	config.BPO1Time, config.BPO2Time, config.BPO3Time, config.BPO4Time, config.BPO5Time = nil, nil, nil, nil, nil
	set(&config)
	return &config
}

func at(time uint64) *uint64 { return &time }

func TestForkAt(t *testing.T) {
	both := func(c *params.ChainConfig) { c.OsakaTime, c.AmsterdamTime = at(100), at(200) }
	for _, test := range []struct {
		name string
		set  func(c *params.ChainConfig)
		time uint64
		want SchemaID // 0: unknown fork
	}{
		{"before Osaka", both, 99, 0},
		{"first second of Osaka", both, 100, SchemaOsaka},
		{"last second of Osaka", both, 199, SchemaOsaka},
		{"first second of Amsterdam", both, 200, SchemaAmsterdam},
		{"long after", both, 1 << 62, SchemaAmsterdam},
		{"no fork with a schema", func(*params.ChainConfig) {}, 1 << 40, 0},
		{"BPO1", func(c *params.ChainConfig) { c.OsakaTime, c.BPO1Time = at(0), at(1) }, 1, SchemaOsaka},
		{"BPO2", func(c *params.ChainConfig) { c.OsakaTime, c.BPO2Time = at(0), at(1) }, 1, SchemaOsaka},
		{"BPO3", func(c *params.ChainConfig) { c.OsakaTime, c.BPO3Time = at(0), at(1) }, 1, SchemaOsaka},
		{"BPO4", func(c *params.ChainConfig) { c.OsakaTime, c.BPO4Time = at(0), at(1) }, 1, SchemaOsaka},
		{"BPO5", func(c *params.ChainConfig) { c.OsakaTime, c.BPO5Time = at(0), at(1) }, 1, SchemaOsaka},
		{"BPO5 after Amsterdam", func(c *params.ChainConfig) { both(c); c.BPO5Time = at(300) }, 300, SchemaAmsterdam},
		{"before Bogota", func(c *params.ChainConfig) { both(c); c.BogotaTime = at(300) }, 299, SchemaAmsterdam},
		{"Bogota", func(c *params.ChainConfig) { both(c); c.BogotaTime = at(300) }, 300, 0},
		{"UBT", func(c *params.ChainConfig) { both(c); c.UBTTime = at(300) }, 300, 0},
		{"UBT in Osaka", func(c *params.ChainConfig) { both(c); c.UBTTime = at(150) }, 150, 0},
	} {
		fork, err := ForkAt(schedule(test.set), test.time)
		switch {
		case test.want == 0:
			if !errors.Is(err, ErrUnknownFork) || fork != nil {
				t.Errorf("%s: have %v, %v", test.name, fork, err)
			}
		case err != nil || fork.Schema != test.want || fork != ForkOf(test.want):
			t.Errorf("%s: have %v, %v, want %#04x", test.name, fork, err, uint16(test.want))
		}
	}
}

// The entries of the table are in the order in which the forks come, each with a schema
// of its own, and what a fork is told apart by can be set and read.
func TestForkTable(t *testing.T) {
	forks := Forks()
	if !slices.IsSortedFunc(forks, func(a, b *Fork) int { return int(a.Schema) - int(b.Schema) }) {
		t.Error("not sorted by schema")
	}
	config := schedule(func(*params.ChainConfig) {})
	for i, fork := range forks {
		if fork.Since(config) != nil {
			t.Errorf("%s: scheduled at %d", fork.Name, *fork.Since(config))
		}
		fork.Schedule(config, at(uint64(10*i)))
		if since := fork.Since(config); since == nil || *since != uint64(10*i) {
			t.Errorf("%s: not scheduled", fork.Name)
		}
		if have, err := ForkAt(config, uint64(10*i)); err != nil || have != fork {
			t.Errorf("%s: at its time there is %v, %v", fork.Name, have, err)
		}
		if ForkOf(fork.Schema) != fork {
			t.Errorf("%s: not the fork of its schema", fork.Name)
		}
		trace := Trace{SchemaID: fork.Schema}
		raw, err := trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if back, err := DecodeTrace(raw); err != nil || back.SchemaID != fork.Schema {
			t.Errorf("%s: decoded %v, %v", fork.Name, back, err)
		}
	}
	for _, id := range []SchemaID{0, SchemaOsaka - 1, SchemaOsaka + 1, SchemaAmsterdam - 1, SchemaAmsterdam + 1, 0x1601} {
		if fork := ForkOf(id); fork != nil {
			t.Errorf("%#04x is %s", uint16(id), fork.Name)
		}
	}
}

// A block of Osaka has neither access list nor slot number. It has both or none.
func TestFromBlockOfOsaka(t *testing.T) {
	list := amsterdamBlock(t).AccessList()
	strip := func(change func(*types.Header)) *types.Block {
		block := amsterdamBlock(t)
		h := block.Header()
		h.BlockAccessListHash, h.SlotNumber, h.Number = nil, nil, big.NewInt(1)
		change(h)
		return types.NewBlockWithHeader(h).WithBody(*block.Body())
	}
	block := strip(func(*types.Header) {})
	request, err := FromBlock(block, nil)
	if err != nil {
		t.Fatal(err)
	}
	if p := &request.ExecutionPayload; len(p.BlockAccessList) != 0 || p.SlotNumber != 0 || p.BlockHash != block.Hash() {
		t.Errorf("access list %x, slot number %d", p.BlockAccessList, p.SlotNumber)
	}
	for name, wrong := range map[string]*types.Block{
		"access list attached": block.WithAccessListUnsafe(list),
		"slot number":          strip(func(h *types.Header) { h.SlotNumber = at(0) }),
		"access list hash":     strip(func(h *types.Header) { h.BlockAccessListHash = &h.Root }),
	} {
		if _, err := FromBlock(wrong, nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
