package derive

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

// real is a cursor on an L1 with the contract of an optimistic rollup.
type real struct {
	*optest.Rig
	data   *fakeData
	reader *optimistic.Reader
	cursor *Cursor
	finder *Finder
	clock  time.Time
}

func newReal(t *testing.T) *real {
	t.Helper()
	return newRealOn(t, optest.New(t, common.Address{}))
}

func newRealOn(t *testing.T, chains *optest.Rig) *real {
	t.Helper()
	r := &real{Rig: chains, data: &fakeData{payloads: make(map[common.Hash][]byte), missing: make(map[common.Hash]bool)}}
	var err error
	r.reader, err = optimistic.NewReader(r.RPC, r.Deployment)
	r.Must(err)
	// The rollup of the rig has another genesis than its specification gives.
	genesis := r.L2.Generator().Chain().Genesis()
	head := Head{BlockRef: rollup.BlockRef{Hash: genesis.Hash()}, StateRoot: genesis.Root(), Timestamp: genesis.Time()}
	l1 := newReader(r.RPC, r.Deployment)
	r.cursor = &Cursor{
		deployment: r.Deployment,
		reader:     l1,
		filler:     newFiller(r.Deployment, l1, Source{Data: r.data, Check: operator.Check(optest.Verifier, r.Deployment)}),
		store:      new(memory),
		origin:     Checkpoint{Head: head, Chain: genesisChain(head)},
		journal:    &journal{Contract: r.Deployment.Contracts.Rollup, Genesis: r.Deployment.GenesisHash},
	}
	r.cursor.filler.now = func() time.Time { return r.clock }
	r.finder = NewFinder(r.RPC, r.Deployment, r.data)
	r.finder.kind.(*proposedFindings).genesis = func(*rollup.Deployment) (Head, error) { return head, nil }
	return r
}

// follow reads L1 to its head. It returns whether blocks that were derived were lost.
func (r *real) follow() (lowered bool) {
	r.Helper()
	r.clock = r.clock.Add(lastPause)
	for {
		s, err := r.cursor.Next(r.Ctx)
		r.Must(err)
		if s == nil {
			return lowered
		}
		lowered = lowered || s.Lowered
		r.Must(r.cursor.Commit(s))
	}
}

func (r *real) view() *optimistic.View {
	r.Helper()
	v, err := r.reader.View(r.Ctx)
	r.Must(err)
	return v
}

// extend returns new blocks of the rollup.
func (r *real) extend(n int) (list []*rollup.Block) {
	r.Helper()
	first := r.L2.Head().Number + 1
	r.L2.Extend(n, 2)
	r.Slot() // their anchor has a place in the history then, and their time has come
	for i := range uint64(n) {
		b, err := r.L2.Block(r.Ctx, first+i)
		r.Must(err)
		list = append(list, b)
	}
	return list
}

// propose proposes blocks. Their data is in the input, or nowhere.
func (r *real) propose(blocks []*rollup.Block, kind uint8, change func([]bindings.ProposedBlock)) {
	r.Helper()
	var (
		list   []bindings.ProposedBlock
		traces [][]byte
		guard  bindings.Guard
	)
	for _, b := range blocks {
		anchor, err := r.Eth.HeaderByHash(r.Ctx, b.Anchor)
		r.Must(err)
		list = append(list, bindings.ProposedBlock{BlockHash: b.Ref.Hash, StateRoot: b.Claim.PostStateRoot, Anchor: anchor.Number.Uint64()})
		traces, guard.AnchorHash = append(traces, b.Trace), b.Anchor
	}
	if change != nil {
		change(list)
	}
	reference := []byte{1}
	if kind == da.Calldata {
		reference = optimistic.EncodePayload(traces)
		r.data.payloads[common.BytesToHash(reference)] = reference
	}
	v := r.view()
	r.ok("proposer", v.Params.ProposalBond, optimisticABI.PackPropose(v.Tip(), list, guard, kind, reference))
}

func (r *real) ok(from string, value *big.Int, data []byte) {
	r.Helper()
	r.Mine(r.Send(from, r.Deployment.Contracts.Rollup, value, 15_000_000, data))
}

func (r *real) challenge(number uint64) {
	r.Helper()
	v := r.view()
	q := v.Of(number)
	claim, path := q.Claim(number)
	r.ok("challenger", v.Params.ChallengeBond, optimisticABI.PackChallenge(q.Proposed.Proposal, claim, path))
}

func (r *real) prove(b *rollup.Block) {
	r.Helper()
	q := r.view().Of(b.Ref.Number)
	claim, path := q.Claim(b.Ref.Number)
	r.ok("second", nil, optimisticABI.PackProve(q.Proposed.Proposal, claim, path, b.Claim.GasUsed, b.Trace))
}

func (r *real) remove(number uint64) {
	r.Helper()
	r.Jump(optest.Response + 12)
	q := r.view().Of(number)
	r.ok("challenger", nil, optimisticABI.PackRemove(q.Proposed.Proposal, q.Parent, number))
}

func (r *real) expect(head *rollup.Block, skipped, confirmed int) {
	r.Helper()
	at := r.cursor.Position()
	if at.Head.BlockRef != head.Ref || at.Head.StateRoot != head.Claim.PostStateRoot || len(r.cursor.Skipped()) != skipped || at.Chain.Confirmed.Number != uint64(confirmed) {
		r.Errorf("the cursor is at %+v with %+v, skipped %+v, want %v", at.Head, at.Chain, r.cursor.Skipped(), head.Ref)
	}
}

// What the contract does to proposals is what is derived of them.
func TestRealProposals(t *testing.T) {
	r := newReal(t)
	blocks := r.extend(3)
	r.propose(blocks, da.Calldata, nil)
	r.follow()
	r.expect(blocks[2], 0, 0)

	others := r.extend(2)
	r.propose(others, da.Calldata, func(list []bindings.ProposedBlock) { list[1].StateRoot[0]++ })
	r.follow()
	r.expect(blocks[2], 1, 0)
	if s := r.cursor.Skipped()[0]; !s.False {
		t.Errorf("skipped is %+v", s)
	}
	r.challenge(5)
	r.remove(5)
	if r.follow() {
		t.Error("blocks were lost")
	}
	r.expect(blocks[2], 0, 0)

	r.propose(others, da.External, nil) // they are true, and nobody has their data
	r.follow()
	r.expect(blocks[2], 1, 0)
	for _, b := range others {
		r.challenge(b.Ref.Number)
		r.prove(b)
	}
	r.follow()
	r.expect(others[1], 0, 0)
	r.finds(append(blocks, others...))

	r.finalize()
	r.follow()
	r.expect(others[1], 0, 5)
	if head, err := r.finder.Head(t.Context(), big.NewInt(int64(rpc.FinalizedBlockNumber))); err == nil && head.Number != 5 && head.Number != 0 {
		t.Errorf("the final head is %v", head)
	}
}

// finalize makes final what can be, once its time has come.
func (r *real) finalize() {
	r.Helper()
	r.Jump(optest.Window + 12)
	var list []bindings.Proposal
	v := r.view()
	for _, q := range v.Finalizable(v.Time) {
		list = append(list, q.Proposed.Proposal)
	}
	r.ok("proposer", nil, optimisticABI.PackFinalize(list))
}

// finds checks that the finder finds blocks, and no others.
func (r *real) finds(blocks []*rollup.Block) {
	r.Helper()
	last := blocks[len(blocks)-1].Ref
	if head, err := r.finder.Head(r.Ctx, nil); err != nil || head != last {
		r.Errorf("the head is %v, %v", head, err)
	}
	for _, b := range blocks {
		s, err := r.finder.Block(r.Ctx, b.Ref.Number)
		r.Must(err)
		if s.Ref != b.Ref || s.Parent != b.Parent || s.Claim != b.Claim || s.L1.Hash == (common.Hash{}) {
			r.Errorf("block %v is found as %+v", b.Ref, s)
		}
		if number, err := r.finder.NumberOf(r.Ctx, b.Ref.Hash); err != nil || number != b.Ref.Number {
			r.Errorf("the number of block %d is %d, %v", b.Ref.Number, number, err)
		}
	}
	for _, number := range []uint64{0, last.Number + 1} {
		if _, err := r.finder.Block(r.Ctx, number); !errors.Is(err, ErrNotSettled) {
			r.Errorf("block %d: %v", number, err)
		}
	}
	if _, err := r.finder.NumberOf(r.Ctx, common.Hash{9}); !errors.Is(err, ErrNotSettled) {
		r.Errorf("have %v", err)
	}
}

// True blocks that nobody defends are lost, and are back if L1 leaves the block that
// took them away.
func TestRealRemoval(t *testing.T) {
	r := newReal(t)
	blocks := r.extend(2)
	r.propose(blocks[:1], da.Calldata, nil)
	r.propose(blocks[1:], da.Calldata, nil)
	r.challenge(2)
	r.follow()
	r.expect(blocks[1], 0, 0)
	before := r.Number()
	r.remove(2)
	if !r.follow() {
		t.Error("no blocks were lost")
	}
	r.expect(blocks[0], 0, 0)
	if number, err := r.finder.NumberOf(t.Context(), blocks[1].Ref.Hash); !errors.Is(err, ErrNotSettled) {
		t.Errorf("block 2 is found as block %d, %v", number, err)
	}
	r.propose(blocks[1:], da.Calldata, nil)
	r.follow()
	r.expect(blocks[1], 0, 0)

	r.Rewind(before)
	for range 3 {
		r.Slot()
	}
	r.follow()
	r.expect(blocks[1], 0, 0)
	r.prove(blocks[1])
	r.finalize()
	r.follow()
	r.expect(blocks[1], 0, 2)
}
