package l2

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/blockgen"
	"nrollup/internal/gethnode"
	"nrollup/rollup"
	"nrollup/stateless"
)

// amsterdamAt returns a genesis by the configuration of an L1 that begins Amsterdam at
// another time, in seconds, or never.
func amsterdamAt(genesis *core.Genesis, since *uint64) *core.Genesis {
	config, other := *genesis.Config, *genesis
	config.AmsterdamTime, other.Config = since, &config
	return &other
}

// mistaken makes a data directory with four blocks, the third one at the time of
// Amsterdam, by another configuration of L1. Each has a transaction.
func mistaken(t *testing.T, conf Config) (blocks []*rollup.Block, txs types.Transactions) {
	t.Helper()
	node, err := Start(conf)
	if err != nil {
		t.Fatal(err)
	}
	n := newTester(t, node)
	for range 4 {
		txs = append(txs, n.transfer(0, address(9)))
		b, err := n.Build(t.Context(), n.attributes())
		if err != nil {
			t.Fatal(err)
		}
		blocks = append(blocks, b)
	}
	if err := n.SetSettled(blocks[0].Ref, blocks[0].Ref); err != nil {
		t.Fatal(err)
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	return blocks, txs
}

// A node that starts after it has built blocks by a schedule of L1 that is no more builds
// them again, with all that was in them.
func TestForkLearnedAtStart(t *testing.T) {
	never, later := (*uint64)(nil), new(uint64(blockgen.AmsterdamTime+100))
	for name, test := range map[string]struct {
		was, is *uint64
		schema  stateless.SchemaID
	}{
		"scheduled":   {never, new(uint64(blockgen.AmsterdamTime)), stateless.SchemaAmsterdam},
		"sooner":      {later, new(uint64(blockgen.AmsterdamTime)), stateless.SchemaAmsterdam},
		"later":       {new(uint64(blockgen.AmsterdamTime)), later, stateless.SchemaOsaka},
		"unscheduled": {new(uint64(blockgen.AmsterdamTime)), never, stateless.SchemaOsaka},
	} {
		t.Run(name, func(t *testing.T) {
			genesis := genesisBefore(t, 3, nil)
			conf := Config{DataDir: t.TempDir(), Genesis: amsterdamAt(genesis, test.was)}
			old, txs := mistaken(t, conf)
			conf.Genesis = amsterdamAt(genesis, test.is)
			n := start(t, conf)
			if n.Head() != old[1].Ref || n.Safe() != old[0].Ref {
				t.Fatalf("the head is block %d, %d are settled", n.Head().Number, n.Safe().Number)
			}
			b, err := n.Build(t.Context(), n.attributes())
			if err != nil {
				t.Fatal(err)
			}
			if b.Timestamp != blockgen.AmsterdamTime || schema(t, b) != test.schema || b.TxCount != 2 || !n.has(b, txs[2]) || !n.has(b, txs[3]) {
				t.Errorf("built block %d of time %d, schema %#x, with %d transactions", b.Ref.Number, b.Timestamp, schema(t, b), b.TxCount)
			}
		})
	}
}

// What L1 has settled is not taken back: then it is another L1, or its answers are wrong.
func TestSettledByOtherFork(t *testing.T) {
	genesis := genesisBefore(t, 3, nil)
	conf := Config{DataDir: t.TempDir(), Genesis: amsterdamAt(genesis, nil)}
	blocks, _ := mistaken(t, conf)
	n := start(t, conf)
	if err := n.SetSettled(blocks[2].Ref, blocks[0].Ref); err != nil {
		t.Fatal(err)
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	var fork *gethnode.ForkError
	if _, err := Start(Config{DataDir: conf.DataDir, Genesis: genesis}); !errors.As(err, &fork) {
		t.Fatalf("error %v", err)
	}
	if again := start(t, conf); again.Head() != blocks[3].Ref || again.Safe() != blocks[2].Ref {
		t.Errorf("the head is block %d, %d are settled", again.Head().Number, again.Safe().Number)
	}
}

// What only blobs depend on, of which a rollup has none, may have changed in the past.
func TestBlobForkLearnedAtStart(t *testing.T) {
	genesis := genesisBefore(t, 3, nil)
	conf := Config{DataDir: t.TempDir(), Genesis: genesis}
	blocks, _ := mistaken(t, conf)
	config := *genesis.Config
	config.BPO3Time = new(blocks[3].Timestamp)
	schedule := *config.BlobScheduleConfig
	schedule.BPO3 = schedule.BPO2
	config.BlobScheduleConfig = &schedule
	other := *genesis
	other.Config = &config
	conf.Genesis = &other
	n := start(t, conf)
	if n.Head() != blocks[3].Ref || n.Safe() != blocks[0].Ref {
		t.Fatalf("the head is block %d, %d are settled", n.Head().Number, n.Safe().Number)
	}
	n.nonces[address(0)] = 4
	tx := n.transfer(0, common.Address{9})
	if b := n.build(); !n.has(b, tx) || n.chain.Config().BPO3Time == nil {
		t.Errorf("block %d has %d transactions", b.Ref.Number, b.TxCount)
	}
}
