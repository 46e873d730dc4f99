package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethdb/pebble"

	"nrollup/derive"
	"nrollup/execute"
	"nrollup/l2"
	"nrollup/node"
	"nrollup/operator"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// measureFollowing measures how fast what is settled can be followed from
// nothing, in this process: by geth itself, which has the blocks in memory; by a
// follower, and by a stateless one, which read all of it from L1.
func measureFollowing(ctx context.Context, n *network) ([]figure, error) {
	deployment, err := rollup.ReadDeployment(filepath.Join(n.endpoints.Directory, "rollup.json"))
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "nrollup-follow-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	execute.Register(execute.New(transition.New(deployment.L1, transition.Options{}), execute.DefaultCacheSize))
	f := &following{n: n, d: deployment, dir: dir}
	if err := f.read(ctx); err != nil {
		return nil, fmt.Errorf("read what is settled: %w", err)
	}
	return f.measure(ctx)
}

// following is a chain that is followed.
type following struct {
	n      *network
	d      *rollup.Deployment
	dir    string // for what is written
	blocks []*types.Block
	gas    uint64
	took   time.Duration // to read them from L1
}

func (f *following) measure(ctx context.Context) ([]figure, error) {
	if len(f.blocks) == 0 {
		return nil, errors.New("nothing is settled that could be followed")
	}
	figures := append([]figure{{Name: "follow.blocks", Value: float64(len(f.blocks)), Unit: "blocks"}}, f.rate("read", f.took)...)
	var plain time.Duration
	for _, c := range []struct {
		name string
		run  func(context.Context) error
	}{{"geth", f.geth}, {"full", f.full}, {"stateless", f.stateless}} {
		begin := time.Now()
		if err := c.run(ctx); err != nil {
			return nil, fmt.Errorf("follow %s: %w", c.name, err)
		}
		took := time.Since(begin)
		if plain == 0 {
			plain = took
		}
		figures = append(figures, f.rate(c.name, took)...)
		if took != plain {
			figures = append(figures, figure{Name: "follow." + c.name + ".time", Value: took.Seconds() / plain.Seconds(), Unit: "× geth's import"})
		}
	}
	return figures, nil
}

func (f *following) rate(name string, took time.Duration) []figure {
	return []figure{
		{Name: "follow." + name + ".blocks", Value: float64(len(f.blocks)) / took.Seconds(), Unit: "blocks/s"},
		{Name: "follow." + name + ".gas", Value: float64(f.gas) / 1e6 / took.Seconds(), Unit: "Mgas/s"},
	}
}

// read reads the settled blocks from L1.
func (f *following) read(ctx context.Context) error {
	begin := time.Now()
	cursor, err := f.cursor("read")
	if err != nil {
		return err
	}
	defer func() { f.took = time.Since(begin) }()
	for {
		step, err := cursor.Next(ctx)
		if err != nil || step == nil {
			return err
		}
		for _, b := range step.Blocks {
			trace, err := stateless.DecodeTrace(b.Trace)
			if err != nil {
				return err
			}
			block, err := transition.Block(trace)
			if err != nil {
				return err
			}
			f.blocks, f.gas = append(f.blocks, block), f.gas+block.GasUsed()
		}
		if err := cursor.Commit(step); err != nil {
			return err
		}
	}
}

func (f *following) cursor(name string) (*derive.Cursor, error) {
	return derive.Open(f.n.l1.Client(), f.d, derive.File(filepath.Join(f.dir, name)), derive.Source{})
}

// geth imports the blocks as geth does, into an archive like that of a follower.
func (f *following) geth(context.Context) error {
	genesis, err := f.d.Genesis()
	if err != nil {
		return err
	}
	disk, err := pebble.New(filepath.Join(f.dir, "geth"), 64, 512, "", false)
	if err != nil {
		return err
	}
	db := rawdb.NewDatabase(disk)
	chain, err := core.NewBlockChain(db, genesis, beacon.New(ethash.NewFaker()), core.DefaultConfig().WithStateScheme(rawdb.HashScheme).WithArchive(true))
	if err != nil {
		return errors.Join(err, db.Close())
	}
	_, err = chain.InsertChain(f.blocks)
	chain.Stop()
	return errors.Join(err, db.Close())
}

// full follows with a node.
func (f *following) full(ctx context.Context) error {
	genesis, err := f.d.Genesis()
	if err != nil {
		return err
	}
	started, err := l2.Start(l2.Config{DataDir: filepath.Join(f.dir, "full"), Genesis: genesis})
	if err != nil {
		return err
	}
	cursor, err := derive.Open(f.n.l1.Client(), f.d, started.Place(), derive.Source{})
	if err == nil {
		err = f.follow(ctx, cursor, node.Followed(started))
	}
	return errors.Join(err, started.Close())
}

// stateless follows by verifying traces.
func (f *following) stateless(ctx context.Context) error {
	cursor, err := f.cursor("stateless")
	if err != nil {
		return err
	}
	verifier := transition.New(f.d.L1, transition.Options{}) // which remembers nothing
	return f.follow(ctx, cursor, node.Verified(operator.Check(verifier, f.d)))
}

// follow takes steps until all of the blocks are there.
func (f *following) follow(ctx context.Context, cursor *derive.Cursor, target derive.Target) error {
	last := f.blocks[len(f.blocks)-1].NumberU64()
	for cursor.Position().Head.Number < last {
		step, err := cursor.Next(ctx)
		if err != nil {
			return err
		}
		if step == nil {
			return fmt.Errorf("L1 ends at block %d, wanted %d", cursor.Position().Head.Number, last)
		}
		if err := target.Apply(ctx, step); err != nil {
			return err
		}
		if err := cursor.Commit(step); err != nil {
			return err
		}
	}
	return nil
}
