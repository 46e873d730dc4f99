package derive

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/internal/logs"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/stateless"
)

// proposing is a fake L1 with proposals, a fake of where their data is, a cursor,
// and a target that remembers what the steps say.
type proposing struct {
	testing.TB
	l1      *fakeL1
	d       *rollup.Deployment
	data    *fakeData
	untrue  map[common.Hash]bool // blocks that EXECUTE refuses
	store   *memory
	cursor  *Cursor
	clock   time.Time
	applied []*Settled
	all     map[rollup.BlockRef]*Settled // that were applied
	genesis *types.Header
	ledgers map[common.Hash]*ledger // by the block of L1
}

// ledger is what the contract knows: proposals by their positions.
type ledger struct {
	l1    rollup.BlockRef
	list  []proposed
	final int // position
}

type proposed struct {
	*optimistic.Proposed
	blocks []block
	proven uint // bit i for the i-th
}

// block is a block of the rollup: nothing that executes, but whole.
type block struct {
	header *types.Header
	trace  []byte
}

// fakeData has payloads by their references.
type fakeData struct {
	payloads map[common.Hash][]byte
	missing  map[common.Hash]bool
	fetched  atomic.Int64
}

func (f *fakeData) Fetch(_ context.Context, p da.Pointer) ([]byte, error) {
	f.fetched.Add(1)
	reference := common.BytesToHash(p.Reference)
	if payload, ok := f.payloads[reference]; ok && !f.missing[reference] {
		return payload, nil
	}
	return nil, fmt.Errorf("payload %v: %w", reference, da.ErrUnavailable)
}

func newProposing(t testing.TB) *proposing {
	t.Helper()
	d := newDeployment(t)
	o := rollup.DefaultOptimistic()
	d.Spec.Optimistic, d.Spec.Forced = &o, o.DefaultForced()
	genesis, err := d.Spec.Genesis(d.L1, d.Contracts)
	must(t, err)
	r := &proposing{
		TB:      t,
		l1:      newFakeL1(t, Head{}),
		d:       d,
		data:    &fakeData{payloads: make(map[common.Hash][]byte), missing: make(map[common.Hash]bool)},
		untrue:  make(map[common.Hash]bool),
		all:     make(map[rollup.BlockRef]*Settled),
		store:   new(memory),
		clock:   time.Unix(0, 0),
		genesis: genesis.ToBlock().Header(),
	}
	first := optimistic.Genesis(r.genesis.Hash(), r.genesis.Root)
	l := &ledger{list: []proposed{{Proposed: &optimistic.Proposed{Proposal: first, ID: optimistic.ID(first)}, blocks: []block{{header: r.genesis}}}}}
	r.ledgers = map[common.Hash]*ledger{r.l1.head().ref().Hash: l}
	for range deployedAt {
		r.mine()
	}
	r.open()
	return r
}

func (r *proposing) open() {
	r.Helper()
	cursor, err := Open(r.l1.client(), r.d, r.store, Source{Data: r.data, Check: r.check})
	must(r, err)
	cursor.filler.now = func() time.Time { return r.clock }
	cursor.Recall(func(ref rollup.BlockRef) bool {
		return ref.Number == 0 || int(ref.Number) <= len(r.applied) && r.applied[ref.Number-1].Ref == ref
	})
	r.cursor = cursor
}

func (r *proposing) check(b *rollup.Block) error {
	if r.untrue[b.Ref.Hash] {
		return fmt.Errorf("block %v is false", b.Ref)
	}
	return nil
}

// action is a transaction that calls the contract.
type action func(l *ledger) (*types.Transaction, []*types.Log)

// mine makes the next block of L1, with transactions.
func (r *proposing) mine(actions ...action) *ledger {
	r.Helper()
	before := r.ledger()
	l := &ledger{list: slices.Clone(before.list), final: before.final}
	number := r.l1.head().block.NumberU64() + 1
	l.l1.Number = number
	var (
		txs      []*types.Transaction
		receipts types.Receipts
	)
	for _, act := range actions {
		tx, logs := act(l)
		txs, receipts = append(txs, tx), append(receipts, &types.Receipt{Type: types.DynamicFeeTxType, Status: types.ReceiptStatusSuccessful, Logs: logs})
	}
	r.l1.mu.Lock()
	r.l1.append(&types.Header{ParentHash: r.l1.chain[number-1].block.Hash(), Number: new(big.Int).SetUint64(number), Difficulty: new(big.Int)}, txs, receipts, Head{})
	r.l1.mu.Unlock()
	l.l1 = r.l1.head().ref()
	r.ledgers[l.l1.Hash] = l
	return l
}

// ledger returns what the contract knows at the head of L1.
func (r *proposing) ledger() *ledger { return r.ledgers[r.l1.head().ref().Hash] }

// call returns a transaction that calls an address.
func (r *proposing) call(to common.Address, data []byte) *types.Transaction {
	return signed(r, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &to, Gas: 1_000_000, GasFeeCap: big.NewInt(1), GasTipCap: big.NewInt(1), Data: data}))
}

func (r *proposing) event(name string, topics []common.Hash, values ...any) *types.Log {
	r.Helper()
	event := optimisticABI.GetABI().Events[name]
	data, err := event.Inputs.NonIndexed().Pack(values...)
	must(r, err)
	return &types.Log{Address: contract, Topics: append([]common.Hash{event.ID}, topics...), Data: data}
}

// next returns a block on another.
func (r *proposing) next(parent *types.Header, salt byte) block {
	r.Helper()
	header := &types.Header{Number: new(big.Int).Add(parent.Number, common.Big1), ParentHash: parent.Hash(), Time: 1000, Difficulty: new(big.Int), Extra: []byte{salt}}
	header.Root = crypto.Keccak256Hash(header.ParentHash[:], header.Extra)
	raw, err := rlp.EncodeToBytes(parent)
	must(r, err)
	trace := stateless.Trace{SchemaID: stateless.SchemaAmsterdam, Input: stateless.Input{ChainID: 700}}
	trace.Input.Witness.Headers = append(trace.Input.Witness.Headers, raw)
	trace.Input.NewPayloadRequest.ParentBeaconBlockRoot = anchorHash
	p := &trace.Input.NewPayloadRequest.ExecutionPayload
	p.ParentHash, p.BlockNumber, p.BlockHash, p.StateRoot, p.Timestamp, p.GasUsed = header.ParentHash, header.Number.Uint64(), header.Hash(), header.Root, header.Time, 21_000
	encoded, err := trace.Encode()
	must(r, err)
	return block{header: header, trace: encoded}
}

var anchorHash = common.Hash{0xaa} // of block 7 of L1

// propose proposes blocks on the newest proposal, and says that their data is the
// payload, or what it should be if that is nil. They are given to forge before.
func (r *proposing) propose(count int, salt byte, payload []byte, forge ...func(*optimistic.Proposed)) action {
	return func(l *ledger) (*types.Transaction, []*types.Log) {
		r.Helper()
		below := l.list[len(l.list)-1]
		parent := below.blocks[len(below.blocks)-1].header
		p := proposed{Proposed: &optimistic.Proposed{Proposal: bindings.Proposal{
			Parent: below.ID, Position: uint64(len(l.list)), ProposedAt: 1000 + l.l1.Number, Count: uint64(count), Number: below.Number + uint64(count), Anchor: 7,
		}}}
		var traces [][]byte
		for range count {
			b := r.next(parent, salt)
			p.blocks, traces, parent = append(p.blocks, b), append(traces, b.trace), b.header
			p.Blocks = append(p.Blocks, bindings.ProposedBlock{BlockHash: b.header.Hash(), StateRoot: b.header.Root, Anchor: 7})
			p.AnchorHashes = append(p.AnchorHashes, anchorHash)
		}
		if payload == nil {
			payload = optimistic.EncodePayload(traces)
		}
		reference := common.BigToHash(big.NewInt(int64(len(r.data.payloads) + 1)))
		r.data.payloads[reference] = payload
		p.Reference = reference[:]
		p.seal(r, below.Proposed)
		for _, f := range forge {
			f(p.Proposed)
		}
		l.list = append(l.list, p)
		return r.call(contract, optimisticMethod("propose")), []*types.Log{r.proposedEvent(p.Proposed)}
	}
}

// seal completes a record by all that follows from the rest.
func (p *proposed) seal(t testing.TB, below *optimistic.Proposed) {
	t.Helper()
	last := p.Blocks[len(p.Blocks)-1]
	p.BlockHash, p.StateRoot = last.BlockHash, last.StateRoot
	p.Data = optimistic.DataHash(p.Kind, p.Reference, p.BlobHashes)
	var claims []bindings.BlockClaim
	hash, root := below.BlockHash, below.StateRoot
	for i, b := range p.Blocks {
		claims = append(claims, bindings.BlockClaim{Number: p.First() + uint64(i), ParentHash: hash, PreStateRoot: root, BlockHash: b.BlockHash, StateRoot: b.StateRoot, AnchorHash: p.AnchorHashes[i]})
		hash, root = b.BlockHash, b.StateRoot
	}
	p.Proposal.Claims = optimistic.Root(claims)
	p.ID = optimistic.ID(p.Proposal)
}

func (r *proposing) proposedEvent(p *optimistic.Proposed) *types.Log {
	anchors := make([][32]byte, len(p.AnchorHashes))
	for i, hash := range p.AnchorHashes {
		anchors[i] = hash
	}
	return r.event("Proposed", []common.Hash{logs.Number(p.Position), p.ID}, p.Proposal, p.Blocks, anchors, p.Kind, p.Reference, [][32]byte{})
}

// remove removes the proposal at a position, with all on it.
func (r *proposing) remove(position int) action {
	return func(l *ledger) (*types.Transaction, []*types.Log) {
		r.Helper()
		p, below := l.list[position], l.list[position-1]
		l.list = l.list[:position:position]
		return r.call(contract, optimisticMethod("remove")), []*types.Log{r.event("Removed", []common.Hash{logs.Number(p.Position), p.ID},
			p.First(), below.ID, below.Number, below.BlockHash, below.StateRoot, below.Anchor)}
	}
}

// finalize makes the next proposal final.
func (r *proposing) finalize(l *ledger) (*types.Transaction, []*types.Log) {
	r.Helper()
	l.final++
	p := l.list[l.final]
	return r.call(contract, optimisticMethod("finalize")), []*types.Log{r.event("Finalized", []common.Hash{logs.Number(p.Position), p.ID}, p.Number, p.BlockHash, p.StateRoot)}
}

// prove proves a block of a proposal. If another contract does that, its trace is in
// an event.
func (r *proposing) prove(position, i int, elsewhere bool) action {
	return func(l *ledger) (*types.Transaction, []*types.Log) {
		r.Helper()
		l.list[position].proven |= 1 << i
		p := l.list[position]
		number := p.First() + uint64(i)
		proven := r.event("Proven", []common.Hash{p.ID, logs.Number(number), {}}, new(big.Int))
		if elsewhere {
			return r.call(common.Address{0xfa}, nil), []*types.Log{r.event("Data", []common.Hash{logs.Number(number)}, p.blocks[i].trace), proven}
		}
		input := optimisticABI.PackProve(p.Proposal, bindings.BlockClaim{Number: number}, [][32]byte{{1}, {2}}, 21_000, p.blocks[i].trace)
		return r.call(contract, input), []*types.Log{proven}
	}
}

// take takes one step, nil if there is none.
func (r *proposing) take() *Step {
	r.Helper()
	s, err := r.step()
	must(r, err)
	return s
}

func (r *proposing) step() (*Step, error) {
	s, err := r.cursor.Next(r.Context())
	if err != nil || s == nil {
		return nil, err
	}
	r.apply(s)
	return s, r.cursor.Commit(s)
}

// apply does what a step says, and checks that it fits what was before.
func (r *proposing) apply(s *Step) {
	r.Helper()
	if base := s.To().Head.BlockRef; len(s.Blocks) == 0 {
		r.restore(base)
	} else {
		r.restore(rollup.BlockRef{Number: s.Blocks[0].Ref.Number - 1, Hash: s.Blocks[0].Parent})
	}
	for _, b := range s.Blocks {
		r.all[b.Ref] = b
		number := int(b.Ref.Number)
		if number > len(r.applied)+1 {
			r.Fatalf("block %d comes after %d", number, len(r.applied))
		}
		if r.untrue[b.Ref.Hash] {
			r.Fatalf("block %d is false", number)
		}
		r.applied = append(r.applied[:number-1:number-1], b)
	}
	to := s.To().Head.BlockRef
	r.applied = r.applied[:to.Number]
	if s.Final.Number > to.Number {
		r.Fatalf("block %d is final, the head is %d", s.Final.Number, to.Number)
	}
	if to.Number > 0 && r.applied[to.Number-1].Ref != to {
		r.Fatalf("the head is %v, the last block %v", to, r.applied[to.Number-1].Ref)
	}
}

// restore makes a block the last one that was applied before.
func (r *proposing) restore(ref rollup.BlockRef) {
	r.Helper()
	list := make([]*Settled, ref.Number)
	for ; ref.Number > 0; ref = (rollup.BlockRef{Number: ref.Number - 1, Hash: list[ref.Number-1].Parent}) {
		if list[ref.Number-1] = r.all[ref]; r.all[ref] == nil {
			r.Fatalf("the target never had block %v", ref)
		}
	}
	r.applied = list
}

// want returns how many proposals of L1 can be derived, and the last block of them.
func (r *proposing) want() (count int, head rollup.BlockRef) {
	l := r.ledger()
	head = rollup.BlockRef{Hash: r.genesis.Hash()}
	for _, p := range l.list[1:] {
		if r.data.missing[common.BytesToHash(p.Reference)] && p.proven != 1<<p.Count-1 || slices.ContainsFunc(p.blocks, func(b block) bool { return r.untrue[b.header.Hash()] }) {
			break
		}
		count, head = count+1, rollup.BlockRef{Number: p.Number, Hash: p.BlockHash}
	}
	return count, head
}

// follow takes steps until there are none, and compares with L1.
func (r *proposing) follow() {
	r.Helper()
	for r.take() != nil {
	}
	l := r.ledger()
	count, head := r.want()
	at := r.cursor.Position()
	if at.L1 != l.l1 || at.Head.BlockRef != head || len(at.Chain.waiting) != len(l.list)-1-count {
		r.Fatalf("the cursor is at %v with %v and %d proposals that wait, want %v with %v and %d", at.L1, at.Head.BlockRef, len(at.Chain.waiting), l.l1, head, len(l.list)-1-count)
	}
	if p := l.list[l.final]; at.Chain.Confirmed != (rollup.BlockRef{Number: p.Number, Hash: p.BlockHash}) || at.Chain.Final != uint64(l.final) {
		r.Fatalf("block %v is confirmed, want %d", at.Chain.Confirmed, p.Number)
	}
	number := 0
	for _, p := range l.list[1 : count+1] {
		for _, b := range p.blocks {
			if have := r.applied[number]; have.Ref.Hash != b.header.Hash() || have.AnchorNumber != 7 {
				r.Fatalf("block %d is %v, want %v", number+1, have.Ref.Hash, b.header.Hash())
			}
			number++
		}
	}
	if skipped := r.cursor.Skipped(); len(skipped) != min(maxSkipped, len(at.Chain.waiting)) {
		r.Fatalf("%d proposals are said to be skipped, want %d", len(skipped), len(at.Chain.waiting))
	}
}

// hide makes data unavailable.
func (r *proposing) hide(p proposed) { r.data.missing[common.BytesToHash(p.Reference)] = true }

// show makes data available again.
func (r *proposing) show(p proposed) { delete(r.data.missing, common.BytesToHash(p.Reference)) }

// wait lets time pass until everything is tried again.
func (r *proposing) wait() { r.clock = r.clock.Add(lastPause) }
