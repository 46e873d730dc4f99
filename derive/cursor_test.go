package derive

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// rig is a fake L1 with a cursor on it, and a target that remembers what the
// steps say.
type rig struct {
	testing.TB
	l1      *fakeL1
	d       *rollup.Deployment
	store   *memory
	cursor  *Cursor
	applied []*Settled // block n at n-1
	genesis Head
}

func newRig(t testing.TB) *rig {
	t.Helper()
	d := newDeployment(t)
	genesis, err := GenesisHead(d)
	must(t, err)
	r := &rig{TB: t, l1: newFakeL1(t, genesis), d: d, store: new(memory), genesis: genesis}
	for range deployedAt {
		r.l1.mine()
	}
	r.open()
	return r
}

// open opens the cursor again, as after a restart.
func (r *rig) open() {
	r.Helper()
	cursor, err := Open(r.l1.client(), r.d, r.store, Source{})
	must(r, err)
	cursor.Recall(func(ref rollup.BlockRef) bool {
		return ref.Number == 0 || int(ref.Number) <= len(r.applied) && r.applied[ref.Number-1].Ref == ref
	})
	r.cursor = cursor
}

// take takes one step, nil if there is none.
func (r *rig) take() *Step {
	r.Helper()
	s, err := r.cursor.Next(r.Context())
	must(r, err)
	if s == nil {
		return nil
	}
	r.apply(s)
	must(r, r.cursor.Commit(s))
	if r.cursor.Position() != s.To() {
		r.Fatalf("the cursor is at %+v, want %+v", r.cursor.Position(), s.To())
	}
	return s
}

// apply does what a step says, and checks that it fits what was before.
func (r *rig) apply(s *Step) {
	r.Helper()
	if s.Back != nil {
		r.applied = r.applied[:s.Back.Head.Number]
	}
	for _, b := range s.Blocks {
		number := int(b.Ref.Number)
		if number > len(r.applied)+1 {
			r.Fatalf("block %d comes after %d", number, len(r.applied))
		}
		r.applied = append(r.applied[:number-1], b)
	}
	r.applied = r.applied[:s.To().Head.Number]
}

// follow takes steps until there are none, and compares with L1.
func (r *rig) follow() {
	r.Helper()
	for r.take() != nil {
	}
	head := r.l1.head()
	if got := r.cursor.Position(); got.L1 != head.ref() || got.Head != head.head {
		r.Fatalf("the cursor is at %+v, L1 at %+v with %+v", got, head.ref(), head.head)
	}
	r.same()
}

// same checks that what was applied is L1's chain.
func (r *rig) same() {
	r.Helper()
	parent := r.genesis.Hash
	for i, b := range r.applied {
		if b.Ref.Number != uint64(i+1) || b.Parent != parent {
			r.Fatalf("block %d is %v on %v, want it on %v", i+1, b.Ref, b.Parent, parent)
		}
		parent = b.Ref.Hash
	}
	if want := r.l1.head().head; want.Hash != parent {
		r.Fatalf("the last block is %v, want %v", parent, want.BlockRef)
	}
}

// settle mines a block of L1 that settles some blocks of the rollup.
func (r *rig) settle(count int, salt byte) *fakeBlock {
	r.Helper()
	head := r.l1.head().head
	var group []settling
	for range count {
		group = append(group, next(r, head, salt, head.Anchor+1))
		head = group[len(group)-1].head
	}
	return r.l1.mine(group)
}

// A cursor reads L1 from the block with the contract on, in steps of many blocks,
// and stands still at its head.
func TestCursor(t *testing.T) {
	r := newRig(t)
	if at := r.cursor.Position(); at.L1 != (rollup.BlockRef{}) || at.Head != r.genesis {
		t.Errorf("starts at %+v", at)
	}
	for i := range 2*chunk + 7 {
		if r.l1.mine(); i%40 == 0 {
			r.settle(1+i%3, 1)
		}
	}
	steps := 0
	for s := r.take(); s != nil; s = r.take() {
		if steps++; s.Latest != (r.l1.head().ref() == s.To().L1) || s.Back != nil {
			t.Errorf("step %d is %v, %v", steps, s.Latest, s.Back)
		}
	}
	if steps < 3 {
		t.Errorf("%d steps: too much in one", steps)
	}
	r.follow()
	r.settle(2, 1)
	s := r.take()
	if s == nil || len(s.Blocks) != 2 || len(s.Trail) != 1 || !s.Latest {
		t.Fatalf("step is %+v", s)
	}
	if again := r.take(); again != nil {
		t.Fatalf("another step %+v", again)
	}
	if hash, ok := r.cursor.HashAt(s.To().L1.Number - 1); !ok || hash != r.l1.chain[s.To().L1.Number-1].block.Hash() {
		t.Errorf("the block before is %v, %v", hash, ok)
	}
}

// Without a commit the same step comes again.
func TestStepUncommitted(t *testing.T) {
	r := newRig(t)
	r.follow()
	r.settle(1, 1)
	for range 2 {
		s, err := r.cursor.Next(t.Context())
		must(t, err)
		if s == nil || len(s.Blocks) != 1 {
			t.Fatalf("step is %+v", s)
		}
	}
	r.follow()
}

// Whatever L1 does short of finality, and whenever the process is killed, the
// target ends with the chain that L1 settles.
func TestReorgs(t *testing.T) {
	for seed := range uint64(30) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(seed, 4))
			r := newRig(t)
			r.follow()
			for range 60 {
				r.chaos(rng)
			}
			r.follow()
		})
	}
}

func (r *rig) chaos(rng *rand.Rand) {
	r.Helper()
	switch head := int(r.l1.head().block.NumberU64()); rng.IntN(8) {
	case 0, 1:
		r.settle(1+rng.IntN(3), byte(rng.IntN(2)))
	case 2:
		for range rng.IntN(8) {
			r.l1.mine()
		}
	case 3: // a reorganisation, now and then so deep that the contract goes too
		low := max(int(r.l1.final), 1)
		r.l1.rewind(max(low, head-1-rng.IntN(20)))
		for range 1 + rng.IntN(22) {
			if rng.IntN(3) == 0 {
				r.settle(1, byte(rng.IntN(2)))
			}
			r.l1.mine()
		}
	case 4: // a crash that loses what was stored last
		r.store.saved = r.store.saved[:max(0, len(r.store.saved)-rng.IntN(3))]
		r.open()
	case 5:
		if at := r.cursor.Position().L1.Number; at > 30 && rng.IntN(2) == 0 {
			r.l1.final = max(r.l1.final, min(at, uint64(head))-25)
		}
	default:
		for range 1 + rng.IntN(2) {
			if _, err := r.step(); err != nil && !errors.Is(err, ErrMovedBack) {
				r.Fatal(err)
			}
		}
	}
}

func (r *rig) step() (*Step, error) {
	s, err := r.cursor.Next(r.Context())
	if err != nil || s == nil {
		return nil, err
	}
	r.apply(s)
	return s, r.cursor.Commit(s)
}

// The way back leads exactly to where L1 left the chain.
func TestBack(t *testing.T) {
	r := newRig(t)
	r.settle(2, 1)
	fork := r.settle(1, 1)
	r.settle(1, 1)
	r.l1.mine()
	r.follow()
	r.l1.rewind(int(fork.block.NumberU64()))
	r.settle(2, 2)
	s := r.take()
	if s == nil || s.Back == nil || s.Back.L1 != fork.ref() || s.Back.Head != fork.head || len(s.Trail) != 1 || len(s.Blocks) != 2 {
		t.Fatalf("step is %+v", s)
	}
	r.follow()
}

// A node of L1 that has fallen behind takes nothing back.
func TestHeadMovesBackWithoutReorg(t *testing.T) {
	r := newRig(t)
	r.settle(1, 1)
	for range 5 {
		r.l1.mine()
	}
	r.follow()
	at, chain := r.cursor.Position(), r.l1.chain
	r.l1.chain = chain[:deployedAt+2]
	if _, err := r.cursor.Next(t.Context()); !errors.Is(err, ErrMovedBack) || ActionOf(err) != Retry {
		t.Errorf("have %v", err)
	}
	if r.cursor.Position() != at {
		t.Errorf("the cursor is at %+v, was at %+v", r.cursor.Position(), at)
	}
	r.l1.chain = chain[:1] // before all of it
	if _, err := r.cursor.Next(t.Context()); !errors.Is(err, ErrMovedBack) {
		t.Errorf("before all of it: %v", err)
	}
	r.l1.chain = chain
	r.follow()
}

// What is final on L1 is final here: it is not left, and its checkpoints go.
func TestFinality(t *testing.T) {
	r := newRig(t)
	first := r.settle(1, 1)
	r.settle(1, 1)
	for range 10 {
		r.l1.mine()
	}
	r.l1.final = first.block.NumberU64()
	s := r.take()
	if s.Final != first.head.BlockRef || r.cursor.Final().L1 != first.ref() {
		t.Errorf("final is %+v, want %+v", s.Final, first.head)
	}
	if _, ok := r.cursor.HashAt(r.l1.final - 1); ok {
		t.Error("a checkpoint before the final one is kept")
	}
	r.l1.final-- // a node that is behind
	r.l1.mine()
	if s = r.take(); s.Final != first.head.BlockRef {
		t.Errorf("final is %+v, was %+v", s.Final, first.head)
	}
	r.l1.final = 0
	r.l1.rewind(int(first.block.NumberU64())) // as far as may be
	r.settle(1, 2)
	r.follow()
	r.l1.rewind(int(first.block.NumberU64()) - 1)
	for range 20 {
		r.l1.mine()
	}
	if _, err := r.cursor.Next(t.Context()); !errors.Is(err, ErrFinal) || ActionOf(err) != Stop {
		t.Errorf("have %v", err)
	}
}

// As long as nothing is final, the number of checkpoints does not grow with that
// of the blocks, and a deep reorganisation is found nevertheless.
func TestCheckpointsAreBounded(t *testing.T) {
	r := newRig(t)
	fork := r.settle(1, 1)
	r.settle(1, 1)
	for range 3 * dense {
		r.l1.mine()
	}
	r.follow()
	if have, most := len(r.cursor.journal.Checkpoints), dense+3*dense/sparse+2; have > most {
		t.Errorf("%d checkpoints, want %d at most", have, most)
	}
	r.l1.rewind(int(fork.block.NumberU64()))
	r.settle(3, 2)
	for range 3*dense + 9 {
		r.l1.mine()
	}
	r.follow()
}

// A store of another rollup is refused, and so is junk.
func TestOtherRollup(t *testing.T) {
	r := newRig(t)
	r.follow()
	other := *r.d
	other.Contracts.Rollup[0]++
	if _, err := Open(r.l1.client(), &other, r.store, Source{}); !errors.Is(err, ErrOtherRollup) || ActionOf(err) != Stop {
		t.Errorf("have %v", err)
	}
	if _, err := Open(r.l1.client(), r.d, &memory{[][]byte{[]byte(`{"junk":1}`)}}, Source{}); err == nil {
		t.Error("junk is opened")
	}
}

// A cursor in a file goes on where it was.
func TestFile(t *testing.T) {
	r := newRig(t)
	r.settle(3, 1)
	file := File(filepath.Join(t.TempDir(), "place"))
	first, err := Open(r.l1.client(), r.d, file, Source{})
	must(t, err)
	s, err := first.Next(t.Context())
	must(t, err)
	must(t, first.Commit(s))
	again, err := Open(r.l1.client(), r.d, file, Source{})
	must(t, err)
	if again.Position() != first.Position() || again.Position().Head.Number != 3 {
		t.Errorf("the cursor is at %+v, was at %+v", again.Position(), first.Position())
	}
	if s, err := again.Next(t.Context()); s != nil || err != nil {
		t.Errorf("another step %+v, %v", s, err)
	}
}

// target counts steps, and fails if it is told to.
type target struct {
	r    *rig
	fail error
	done chan Checkpoint
}

func (a *target) Apply(_ context.Context, s *Step) error {
	if a.fail != nil {
		return a.fail
	}
	a.r.apply(s)
	a.done <- s.To()
	return nil
}

// A derivation hands on the steps, and says whether it follows.
func TestDerivation(t *testing.T) {
	r := newRig(t)
	a := &target{r: r, done: make(chan Checkpoint, 1000)}
	d := NewDerivation(r.cursor, a, 1)
	if _, err := d.Anchor(0); !errors.Is(err, ErrNotSynced) {
		t.Errorf("anchor before the first step: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- d.Run(ctx) }()
	r.settle(1, 1)
	last := r.settle(2, 1)
	for at := range a.done {
		if at.L1 == last.ref() {
			break
		}
	}
	cancel()
	must(t, <-ended)
	if s := d.Status(); s.L1 != last.ref() || s.Settled != last.head.BlockRef || !s.Synced || s.Problem != "" {
		t.Errorf("status %+v", s)
	}
	for depth, want := range map[uint64]uint64{0: last.block.NumberU64(), 1: last.block.NumberU64() - 1, 1000: 1} {
		if anchor, err := d.Anchor(depth); err != nil || anchor != r.l1.chain[want].ref() {
			t.Errorf("anchor %d deep is %v, %v", depth, anchor, err)
		}
	}

	long := time.Now().Add(-time.Hour)
	d.moved.Store(&long)
	if more, err := d.step(t.Context()); more || err != nil || d.Silence() < time.Hour {
		t.Errorf("without a block: %v, %v, silent for %v", more, err, d.Silence())
	}
	last = r.l1.mine()
	if _, err := d.step(t.Context()); err != nil || d.Silence() >= time.Hour {
		t.Errorf("with a block: %v, silent for %v", err, d.Silence())
	}

	a.fail = &Error{Action: Stop, Err: errors.New("no such block")}
	r.l1.mine()
	if more, err := d.step(t.Context()); more || err != a.fail {
		t.Errorf("have %v, %v", more, err)
	}
	d.report(a.fail)
	if _, err := d.Anchor(0); err != a.fail || d.Problem() != a.fail || d.Status().Problem != "no such block" {
		t.Errorf("anchor: %v; problem: %v", err, d.Problem())
	}
	if got := r.cursor.Position().L1; got != last.ref() {
		t.Errorf("the cursor went on to %v", got)
	}
	if _, ok := r.cursor.HashAt(last.block.NumberU64() + 1); ok || (r.l1.head().block.Hash() == common.Hash{}) {
		t.Error("a block is known that was not taken")
	}
}
