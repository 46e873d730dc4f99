package proposer

import (
	"context"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
)

// Run proposes what comes, and ends with its context.
func TestRun(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	p := r.proposer("proposer")
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- p.Run(ctx) }()
	for number := uint64(1); number <= 3; number++ {
		r.L2.Extend(1, 1)
		r.Pooled(p.Account(), number-1)
		r.Slot()
		r.Eventually("proposed", func() bool { return p.Status().Proposed.Number == number })
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// What the account lacks, and what cannot be defended, is said.
func TestProblems(t *testing.T) {
	r := newRig(t, common.Address{})
	r.L2.Extend(2, 1)
	poor := r.proposer("poor")
	if err := poor.round(t.Context()); !asProblem(err).is(problemFunds) || !strings.Contains(err.Error(), "send it some") {
		t.Errorf("have %v, want that the account is short of funds", err)
	}
	if poor.posted != nil {
		t.Error("data was published that cannot be proposed")
	}
	poor.report(asProblem(poor.round(t.Context())))
	if s := poor.Status(); !strings.Contains(s.Problem, "send it some") || s.Unproposed != 2 {
		t.Errorf("status %+v", s)
	}
	tight := r.proposer("second", func(c *Config) { c.ExecuteGasLimit = 1000 })
	if err := tight.round(t.Context()); !asProblem(err).is(problemBlock) || !strings.Contains(err.Error(), "defend") {
		t.Errorf("have %v, want that nobody could defend the block", err)
	}
	good, err := r.L2.Block(t.Context(), 2)
	r.Must(err)
	bad := *good
	bad.Claim.GasUsed++
	r.L2.Set(&bad)
	p := r.proposer("proposer")
	r.act(p)
	r.proposed(1) // up to the false one
	if err := p.round(t.Context()); !asProblem(err).is(problemBlock) || !strings.Contains(err.Error(), "block 2") {
		t.Errorf("have %v, want that block 2 does not verify", err)
	}
	r.L2.Set(good)
	p = r.proposer("proposer")
	r.act(p)
	r.proposed(2)
	r.L2.Truncate(1)
	if err := r.proposer("proposer").round(t.Context()); !asProblem(err).is(problemFork) {
		t.Errorf("have %v, want a fork", err)
	}
}

// A proposal with its data in blobs.
func TestBlobs(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	layer, err := da.Open("blobs", da.Config{Beacon: r.L1.BeaconEndpoint()})
	r.Must(err)
	p := r.proposer("proposer", func(c *Config) { c.Layer = layer })
	r.L2.Extend(2, 1)
	r.act(p)
	v := r.proposed(2)
	pending := v.Pending[0]
	if pending.Kind != da.Blobs || len(pending.BlobHashes) == 0 {
		t.Fatalf("the data is of kind %d, with %d blobs", pending.Kind, len(pending.BlobHashes))
	}
	payload, err := layer.Fetch(t.Context(), pending.Pointer())
	r.Must(err)
	if _, err := optimistic.DecodePayload(payload, pending.Count); err != nil {
		t.Error(err)
	}
	tx, _, err := r.Eth.TransactionByHash(t.Context(), pending.Tx)
	r.Must(err)
	if hashes := tx.BlobHashes(); len(hashes) != len(pending.BlobHashes) || hashes[0] != pending.BlobHashes[0] {
		t.Errorf("the proposal names the blobs %v, its transaction has %v", pending.BlobHashes, hashes)
	}
}

// seed returns what the choices of a test follow from.
func seed(t *testing.T) uint64 {
	t.Helper()
	text := os.Getenv("NROLLUP_SEED")
	if text == "" {
		return 3
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Whatever happens at whatever time - crashes, reorganisations of L1, challenges - each
// block is proposed and becomes final, and no bond is lost.
func TestChaos(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	r.L2.Anchor = r.view().L1.Hash // which is not reorganised
	r.Jump(600)                    // the rollup's blocks are in the past, whatever happens
	var (
		random = rand.New(rand.NewPCG(seed(t), 4))
		base   = r.Number()
		p      = r.proposer("proposer")
		counts = make(map[string]int)
	)
	do := func(what string) {
		counts[what]++
		switch what {
		case "extend":
			r.L2.Extend(1+random.IntN(3), 1)
		case "crash":
			p = r.proposer("proposer")
		case "reorg":
			if n := r.Number(); n > base+2 {
				r.Rewind(n - 1 - random.Uint64N(2))
				r.Jump(24)
			}
		case "challenge":
			if v := r.view(); len(v.Pending) > 0 {
				pending := v.Pending[random.IntN(len(v.Pending))]
				claim, path := pending.Claim(pending.First() + random.Uint64N(pending.Count))
				r.Call("challenger", v.Params.ChallengeBond, contract.PackChallenge(pending.Proposal, claim, path)) // if it can be
			}
		case "slot":
			r.Slot()
		}
	}
	step := func() {
		if err := p.round(t.Context()); err != nil {
			t.Fatal(err)
		}
		r.settle(p)
	}
	for range 70 {
		if r.L2.Head().Number < 60 {
			do([]string{"extend", "crash", "reorg", "challenge", "slot"}[random.IntN(5)])
		}
		step()
		r.Slot()
	}
	for range 3 {
		r.Jump(optest.Window + 24)
		for range 12 {
			step()
			r.Slot()
		}
	}
	t.Log(counts)
	v := r.view()
	if head := r.L2.Head(); v.Head.Number != head.Number || common.Hash(v.Head.BlockHash) != head.Hash || len(v.Pending) != 0 {
		t.Fatalf("block %d is final, %d proposals are pending, the head is block %d", v.Head.Number, len(v.Pending), head.Number)
	}
	if held := r.Balance(r.Deployment.Contracts.Rollup); held.Sign() != 0 {
		t.Errorf("the contract holds %v wei", held)
	}
}
