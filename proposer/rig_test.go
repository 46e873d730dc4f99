package proposer

import (
	"io"
	"log/slog"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/da"
	"nrollup/forced"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

func TestMain(m *testing.M) {
	level := log.LevelCrit
	out := io.Discard
	if os.Getenv("NROLLUP_TEST_LOG") != "" {
		level, out = log.LevelDebug, os.Stderr
	}
	log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(out, slog.Level(level), false)))
	optest.Register()
	os.Exit(m.Run())
}

// rig is an L1 with an optimistic rollup, with what proposers need.
type rig struct{ *optest.Rig }

func newRig(t *testing.T, sequencer common.Address, changes ...func(*rollup.Spec)) *rig {
	t.Helper()
	return &rig{optest.New(t, sequencer, changes...)}
}

// proposer returns a proposer with the key of a name, which proposes whatever there is.
func (r *rig) proposer(name string, changes ...func(*Config)) *Proposer {
	r.Helper()
	layer, err := da.Open("calldata", da.Config{})
	r.Must(err)
	cfg := Config{
		Deployment: r.Deployment, Key: optest.Key(name), Layer: layer, Now: r.Now,
		SlotTime: r.SlotTime(), Interval: time.Second, PollInterval: 20 * time.Millisecond,
	}
	for _, change := range changes {
		change(&cfg)
	}
	p, err := New(cfg, r.RPC, r.L2, check(r.Deployment))
	r.Must(err)
	return p
}

// check checks blocks as the node does.
func check(d *rollup.Deployment) func(*rollup.Block) error {
	return func(b *rollup.Block) error {
		_, err := optest.Verifier.Verify(b.Claim, b.Trace)
		return err
	}
}

// withInbox lets a proposer show what is included, and clear the inbox.
func (r *rig) withInbox(c *Config) {
	c.Inbox, c.Accounts = forced.NewInbox(r.Eth, r.Deployment), r.L2
}

// round lets a proposer act once, without a problem, and waits until the next block
// of L1 can have what it sent.
func (r *rig) round(p *Proposer) {
	r.Helper()
	r.Must(p.round(r.Ctx))
	r.settle(p)
}

// settle waits until the pool has decided on what the proposer has sent.
func (r *rig) settle(p *Proposer) {
	r.Helper()
	r.Eventually("pooled", func() bool {
		var content struct{ Queued map[string]any }
		r.Must(r.RPC.CallContext(r.Ctx, &content, "txpool_contentFrom", p.Account()))
		return len(content.Queued) == 0
	})
}

// act lets a proposer act once, and makes the next block of L1.
func (r *rig) act(p *Proposer) {
	r.Helper()
	r.round(p)
	r.Slot()
}

// view returns what L1 says, as somebody else reads it who has just begun.
func (r *rig) view() *optimistic.View {
	r.Helper()
	reader, err := optimistic.NewReader(r.RPC, r.Deployment)
	r.Must(err)
	v, err := reader.View(r.Ctx)
	r.Must(err)
	return v
}

// proposed checks that the newest proposal ends with a block of the rollup's chain.
func (r *rig) proposed(number uint64) *optimistic.View {
	r.Helper()
	v := r.view()
	if v.Tip().Number != number {
		r.Fatalf("block %d is proposed, want %d", v.Tip().Number, number)
	}
	if b, err := r.L2.Block(r.Ctx, number); number > 0 && (err != nil || b.Ref.Hash != v.Tip().BlockHash) {
		r.Fatalf("block %d (%v) is proposed, want %v (%v)", number, common.Hash(v.Tip().BlockHash), b, err)
	}
	return v
}

// challenge challenges a block from a named account, in the next block of L1.
func (r *rig) challenge(from string, number uint64) {
	r.Helper()
	v := r.view()
	p := v.Of(number)
	claim, path := p.Claim(number)
	r.ok(r.Call(from, v.Params.ChallengeBond, contract.PackChallenge(p.Proposal, claim, path)))
}

func (r *rig) ok(receipt *types.Receipt) {
	r.Helper()
	if receipt.Status != types.ReceiptStatusSuccessful {
		r.Fatalf("transaction %v failed", receipt.TxHash)
	}
}
