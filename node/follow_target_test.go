package node

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/derive"
	"nrollup/l2"
	"nrollup/rollup"
)

// targetNode starts a node of a rollup without an L1.
func targetNode(t *testing.T) *l2.Node {
	t.Helper()
	spec := rollup.Spec{ChainID: 7, GasLimit: rollup.DefaultGasLimit, Timestamp: 1_750_000_000, BaseFee: (*hexutil.Big)(rollup.DefaultBaseFee),
		Forced: rollup.DefaultForced(), Alloc: types.GenesisAlloc{{2}: {Balance: big.NewInt(1)}}}
	genesis, err := spec.Genesis(DevL1Genesis(1337, 1).Config, rollup.Contracts{Messenger: common.Address{1}, Executor: common.Address{2}, TokenBridge: common.Address{3}})
	if err != nil {
		t.Fatal(err)
	}
	n, err := l2.Start(l2.Config{Genesis: genesis})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n
}

// A removed proposal takes its blocks along, and labels; they are back if L1 leaves
// the block in which it was removed. A sequencer's chain goes on either way.
func TestTargetsOfRemovals(t *testing.T) {
	builder, follower := targetNode(t), targetNode(t)
	var blocks []*derive.Settled
	for i := range uint64(2) {
		anchor := rollup.BlockRef{Number: 1, Hash: common.Hash{1}}
		b, err := builder.Build(t.Context(), l2.Attributes{Timestamp: 1_750_000_001 + i, Anchor: anchor, AllowEmpty: true})
		if err != nil {
			t.Fatal(err)
		}
		blocks = append(blocks, &derive.Settled{Block: b, AnchorNumber: 1})
	}
	genesis := follower.Head()
	step := func(head rollup.BlockRef, lowered bool, blocks ...*derive.Settled) *derive.Step {
		to := derive.Checkpoint{L1: rollup.BlockRef{Number: 5}, Head: derive.Head{BlockRef: head}}
		return &derive.Step{Blocks: blocks, Trail: []derive.Checkpoint{to}, Final: genesis, Lowered: lowered,
			Proposals: &rollup.Proposals{Confirmed: genesis}}
	}
	first, second := blocks[0].Ref, blocks[1].Ref
	for i, s := range []*derive.Step{step(second, false, blocks...), step(first, true), step(second, false), step(genesis, true), step(second, false)} {
		want := s.To().Head.BlockRef
		if i == 4 {
			s.Back = &derive.Checkpoint{}
		}
		if err := Followed(follower).Apply(t.Context(), s); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if follower.Head() != want || follower.Safe() != want {
			t.Errorf("step %d: head %v, safe %v, want %v", i, follower.Head(), follower.Safe(), want)
		}
		if err := settle(t.Context(), builder, s); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if builder.Head() != second || builder.Safe() != want || builder.Status().Proposals == nil {
			t.Errorf("step %d: the builder's head %v, safe %v, want %v", i, builder.Head(), builder.Safe(), want)
		}
	}
}
