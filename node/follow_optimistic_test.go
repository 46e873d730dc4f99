package node

import (
	"context"
	"math/big"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/da"
	"nrollup/da/server"
	"nrollup/rollup"
)

// shortOptimistic is an optimistic rollup whose blocks are final soon.
func shortOptimistic() *rollup.Optimistic {
	o := rollup.DefaultOptimistic()
	o.Window, o.Response, o.MaxBlocks = rollup.MinWindow, rollup.MinResponse, 8
	o.GasPrice = (*hexutil.Big)(big.NewInt(params.GWei))
	o.ProposalBond = (*hexutil.Big)(o.MinProposalBond())
	return &o
}

// gated is a reader that can be made to have nothing.
type gated struct {
	da.Reader
	closed atomic.Bool
}

func (g *gated) Fetch(ctx context.Context, p da.Pointer) ([]byte, error) {
	if g.closed.Load() {
		return nil, da.ErrUnavailable
	}
	return g.Reader.Fetch(ctx, p)
}

// Followers of both kinds take the blocks of an optimistic rollup from where its data
// is. Without the data they go on reading L1, say what they lack, and take it once it
// is there.
func TestOptimisticFollowers(t *testing.T) {
	leader := devL1(t)
	d := deployTo(t, leader.L1.HTTP, DeployOptions{Optimistic: shortOptimistic()})
	s, err := server.Start(server.Config{Addr: "127.0.0.1:0", Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	layer, err := da.Open(s.URL(), da.Config{})
	if err != nil {
		t.Fatal(err)
	}
	config := rollupConfig(t.TempDir(), leader.L1.HTTP, d, mustKey(devKeys[0]))
	config.Data, config.Interval = layer, time.Second
	n, err := startNode(t, config)
	if err != nil {
		t.Fatal(err)
	}
	sequencer := dial(t, n.L2.HTTP)
	first := transfer(t, sequencer, 1, common.Address{0xaa})

	dir, data := t.TempDir(), &gated{Reader: layer}
	following := followConfig(dir, leader.L1.HTTP, d)
	following.Data = data
	plain := mustFollow(t, Follow, following)
	following.DataDir = t.TempDir()
	stateless := mustFollow(t, FollowStateless, following)
	followed := dial(t, plain.L2.HTTP)
	awaitBlock(t, followed, first)
	awaitBlock(t, sequencer, first)
	for _, url := range []string{n.L2.HTTP, plain.L2.HTTP, stateless.L2.HTTP} {
		until(t, "status of "+url, func() bool {
			s := syncStatus(t, url)
			return s.Safe.Number >= first.BlockNumber.Uint64() && s.Proposals != nil && len(s.Proposals.Skipped) == 0
		})
	}

	data.closed.Store(true)
	second := transfer(t, sequencer, 1, common.Address{0xbb})
	awaitBlock(t, sequencer, second) // the node that built it needs no data
	for _, url := range []string{plain.L2.HTTP, stateless.L2.HTTP} {
		var at uint64
		until(t, url+" lacks the data", func() bool {
			s := syncStatus(t, url)
			at = s.L1.Number
			return s.Safe.Number < second.BlockNumber.Uint64() && len(s.Proposals.Skipped) == 1 && !s.Proposals.Skipped[0].False
		})
		until(t, url+" reads L1 on", func() bool { return syncStatus(t, url).L1.Number > at+1 })
	}
	data.closed.Store(false)
	awaitBlock(t, followed, second)
	until(t, "the stateless follower has it", func() bool { return syncStatus(t, stateless.L2.HTTP).Safe.Number >= second.BlockNumber.Uint64() })

	plain.end()
	following.DataDir = dir
	plain = mustFollow(t, Follow, following)
	if s := syncStatus(t, plain.L2.HTTP); s.Safe.Number < second.BlockNumber.Uint64() {
		t.Errorf("after a restart, block %d is safe", s.Safe.Number)
	}
	until(t, "the contract makes blocks final", func() bool {
		s := syncStatus(t, plain.L2.HTTP)
		return s.Proposals != nil && s.Proposals.Confirmed.Number >= first.BlockNumber.Uint64() && s.Finalized.Number >= first.BlockNumber.Uint64()
	})
}
