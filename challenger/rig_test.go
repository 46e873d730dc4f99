package challenger

import (
	"context"
	"io"
	"log/slog"
	"math/big"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/internal/forge"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

func TestMain(m *testing.M) {
	level, out := log.LevelCrit, io.Discard
	if os.Getenv("NROLLUP_TEST_LOG") != "" {
		level, out = log.LevelDebug, os.Stderr
	}
	log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(out, slog.Level(level), false)))
	optest.Register()
	os.Exit(m.Run())
}

// rig is an L1 with a rollup that anyone proposes blocks of, and a challenger, which
// is moved by hand.
type rig struct {
	*optest.Rig
	data *memory
	dir  string // of the challenger
	*Challenger
	reader *optimistic.Reader
}

func newRig(t *testing.T, changes ...func(*Config)) *rig {
	t.Helper()
	return newRigOn(t, optest.New(t, common.Address{}), changes...)
}

func newRigOn(t *testing.T, chains *optest.Rig, changes ...func(*Config)) *rig {
	t.Helper()
	r := &rig{Rig: chains, data: &memory{payloads: make(map[common.Hash][]byte)}, dir: t.TempDir()}
	var err error
	r.reader, err = optimistic.NewReader(r.RPC, r.Deployment)
	r.Must(err)
	r.restart(changes...)
	return r
}

// restart replaces the challenger by a new one with the same key and directory: all
// that the old one had in memory is lost.
func (r *rig) restart(changes ...func(*Config)) {
	r.Helper()
	cfg := Config{
		Deployment:   r.Deployment,
		Key:          optest.Key("challenger"),
		Data:         r.data,
		DataDir:      r.dir,
		Budget:       new(big.Int).Mul(big.NewInt(100), big.NewInt(params.Ether)),
		MaxFee:       big.NewInt(20 * params.GWei),
		DataTimeout:  20 * time.Second,
		Margin:       r.SlotTime(),
		SlotTime:     r.SlotTime(),
		FetchTimeout: 5 * time.Second,
	}
	for _, change := range changes {
		change(&cfg)
	}
	c, err := New(cfg, r.RPC, operator.Check(optest.Verifier, r.Deployment))
	r.Must(err)
	r.Challenger = c
}

// look lets the challenger examine all that is there, and act once.
func (r *rig) look() error {
	r.Helper()
	v := r.view()
	r.examiner.follow(v)
	for _, q := range v.Pending {
		if x := r.examiner.cases[q.ID]; !x.done {
			r.examiner.examine(r.Ctx, x)
		}
	}
	err := r.round(r.Ctx)
	r.report(err)
	if n := len(r.sender.Calls()); n > 0 {
		r.Pooled(r.Account(), r.sender.State().Nonce+uint64(n-1))
	}
	return err
}

// step lets the challenger act, and makes the next block of L1.
func (r *rig) step() {
	r.Helper()
	r.Must(r.look())
	r.Slot()
}

// until makes blocks, in which the challenger acts, until something holds.
func (r *rig) until(what string, holds func(v *optimistic.View) bool) {
	r.Helper()
	for range 40 {
		if holds(r.view()) {
			return
		}
		r.step()
	}
	r.Fatalf("not %s in 40 blocks: %+v", what, r.Status())
}

func (r *rig) view() *optimistic.View {
	r.Helper()
	v, err := r.reader.View(r.Ctx)
	r.Must(err)
	return v
}

// propose proposes blocks, whose traces are published.
func (r *rig) propose(traces ...[]byte) common.Hash {
	r.Helper()
	return r.proposeAs(optimistic.EncodePayload(traces), r.claim(traces)...)
}

// claim returns blocks as their traces have them.
func (r *rig) claim(traces [][]byte) (blocks []bindings.ProposedBlock) {
	r.Helper()
	for _, trace := range traces {
		b, err := rollup.BlockOf(trace)
		r.Must(err)
		anchor, err := r.Eth.HeaderByHash(r.Ctx, b.Anchor)
		r.Must(err)
		blocks = append(blocks, bindings.ProposedBlock{BlockHash: b.Ref.Hash, StateRoot: b.Claim.PostStateRoot, Anchor: anchor.Number.Uint64()})
	}
	return blocks
}

// proposeAs proposes blocks, and publishes something as their data.
func (r *rig) proposeAs(payload []byte, blocks ...bindings.ProposedBlock) common.Hash {
	r.Helper()
	v := r.view()
	guard := bindings.Guard{AnchorHash: r.hashOf(blocks[len(blocks)-1].Anchor)}
	data := contract.PackPropose(v.Tip(), blocks, guard, da.External, r.data.put(payload))
	tx := r.Send("proposer", r.Deployment.Contracts.Rollup, v.Params.ProposalBond, 3_000_000, data)
	r.Mine(tx)
	return r.view().TipID()
}

func (r *rig) hashOf(number uint64) common.Hash {
	r.Helper()
	h, err := r.Eth.HeaderByNumber(r.Ctx, new(big.Int).SetUint64(number))
	r.Must(err)
	return h.Hash()
}

// blocks returns the traces of new blocks of the rollup, which are true.
func (r *rig) blocks(n int) (traces [][]byte) {
	r.Helper()
	first := r.L2.Head().Number + 1
	r.L2.Extend(n, 2)
	r.Slot() // their anchor has a place in the history then, and their time has come
	for i := range uint64(n) {
		b, err := r.L2.Block(r.Ctx, first+i)
		r.Must(err)
		traces = append(traces, b.Trace)
	}
	return traces
}

// forged returns a trace with something changed.
func (r *rig) forged(trace []byte, change func(f *forge.Forgery) error) []byte {
	r.Helper()
	decoded, err := stateless.DecodeTrace(trace)
	r.Must(err)
	b, err := rollup.BlockOf(trace)
	r.Must(err)
	f, err := forge.New(transition.RollupConfig(r.Deployment.L1, optest.L2ChainID), decoded, b.Claim)
	r.Must(err)
	r.Must(change(f))
	raw, err := f.Trace.Encode()
	r.Must(err)
	return raw
}

// prove proves a block of the newest proposal, as somebody else.
func (r *rig) prove(number uint64, trace []byte) *types.Receipt {
	r.Helper()
	q := r.view().Of(number)
	claim, path := q.Claim(number)
	b, err := rollup.BlockOf(trace)
	r.Must(err)
	return r.Call("second", nil, contract.PackProve(q.Proposed.Proposal, claim, path, b.Claim.GasUsed, trace))
}

// challengeAs challenges a block as somebody else.
func (r *rig) challengeAs(name string, number uint64) {
	r.Helper()
	v := r.view()
	q := v.Of(number)
	claim, path := q.Claim(number)
	if receipt := r.Call(name, v.Params.ChallengeBond, contract.PackChallenge(q.Proposed.Proposal, claim, path)); receipt.Status != 1 {
		r.Fatal("the challenge failed")
	}
}

// finalize makes final what can be.
func (r *rig) finalize() {
	r.Helper()
	v := r.view()
	var list []bindings.Proposal
	for _, q := range v.Finalizable(v.Time) {
		list = append(list, q.Proposed.Proposal)
	}
	if receipt := r.Call("proposer", nil, contract.PackFinalize(list)); receipt.Status != 1 {
		r.Fatal("finalizing failed")
	}
}

// memory is where data is kept, if nobody withholds it.
type memory struct {
	mu       sync.Mutex
	payloads map[common.Hash][]byte
	withheld bool
	fetched  int
}

func (m *memory) put(payload []byte) (reference []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	hash := crypto.Keccak256Hash(payload)
	m.payloads[hash] = payload
	return hash[:]
}

func (m *memory) withhold(withheld bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.withheld = withheld
}

// Fetch implements da.Reader.
func (m *memory) Fetch(_ context.Context, p da.Pointer) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fetched++
	payload, ok := m.payloads[common.BytesToHash(p.Reference)]
	if !ok || m.withheld {
		return nil, da.ErrUnavailable
	}
	return payload, nil
}
