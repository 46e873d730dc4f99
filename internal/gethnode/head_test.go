package gethnode

import (
	"context"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
)

// What was about to become the head is the head after a restart, and what was
// not is not.
func TestNoteHead(t *testing.T) {
	dir, genesis := t.TempDir(), newGenesis(0, 5000)
	n := running(t, Config{DataDir: dir, Genesis: genesis})
	_, chain, _ := core.GenerateChainWithGenesis(genesis, n.Eth.Engine(), 2, nil)
	for _, block := range chain {
		if _, err := n.Eth.BlockChain().InsertBlockWithoutSetHead(context.Background(), block, false); err != nil {
			t.Fatal(err)
		}
	}
	head := func() common.Hash { return n.Eth.BlockChain().CurrentBlock().Hash() }
	for _, want := range []common.Hash{chain[0].Hash(), chain[1].Hash()} {
		if err := n.NoteHead(want); err != nil {
			t.Fatal(err)
		}
		if head() == want {
			t.Fatal("noting makes it the head at once")
		}
		closeNode(t, n)
		n = running(t, Config{DataDir: dir, Genesis: genesis})
		if head() != want {
			t.Errorf("head %v, want %v", head(), want)
		}
	}
	if err := n.NoteHead(common.Hash{1}); err != nil {
		t.Fatal(err)
	}
	closeNode(t, n)
	n = running(t, Config{DataDir: dir, Genesis: genesis})
	defer closeNode(t, n)
	if want := chain[1].Hash(); head() != want {
		t.Errorf("head %v after an unknown one was noted, want %v", head(), want)
	}
}
