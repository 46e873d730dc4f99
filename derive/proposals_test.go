package derive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Proposals are derived in the block of L1 that has them, and final once the contract
// says so in a final block.
func TestProposals(t *testing.T) {
	r := newProposing(t)
	r.mine(r.propose(3, 1, nil))
	r.follow()
	r.mine(r.propose(1, 1, nil), r.propose(2, 1, nil))
	second := r.mine(r.finalize)
	r.follow()
	if s := r.cursor.Finalized(); s.Number != 0 {
		t.Errorf("block %d is final", s.Number)
	}
	r.l1.final = second.l1.Number
	r.mine()
	if s := r.take(); s.Final.Number != 3 || r.cursor.Finalized() != s.Final {
		t.Errorf("block %d is final", s.Final.Number)
	}
	r.follow()
	if r.data.fetched.Load() != 3 {
		t.Errorf("%d payloads were fetched", r.data.fetched.Load())
	}
}

// What is not there stops nothing but what is on it, and is derived as it turns up:
// without another block of L1.
func TestDataTurnsUp(t *testing.T) {
	r := newProposing(t)
	l := r.mine(r.propose(1, 1, nil), r.propose(2, 1, nil), r.propose(1, 1, nil))
	r.hide(l.list[2])
	r.follow()
	for range 20 {
		r.mine()
		r.follow()
	}
	if n := r.data.fetched.Load(); n != 2 {
		t.Errorf("%d payloads were fetched before anything could be new", n)
	}
	if s := r.cursor.Skipped(); s[0].Position != 2 || s[0].False || s[0].First != 2 || s[0].Last.Number != 3 || s[1].Position != 3 || s[1].False {
		t.Errorf("skipped is %+v", s)
	}
	r.mine(r.propose(1, 1, nil))
	r.follow()
	r.show(l.list[2])
	at := r.cursor.Position().L1
	r.wait()
	s := r.take()
	if s == nil || s.Back != nil || s.Lowered || len(s.Trail) != 1 || s.To().L1 != at || len(s.Blocks) != 4 || !s.Latest {
		t.Fatalf("step is %+v", s)
	}
	r.follow()
	r.open() // as it was stored
	r.follow()
	r.mine()
	r.follow()
}

// Attempts become rarer, and begin anew after success.
func TestPauses(t *testing.T) {
	r := newProposing(t)
	r.hide(r.mine(r.propose(1, 1, nil)).list[1])
	r.follow()
	for _, want := range []int64{1, 2, 2, 3, 3, 3, 3, 4, 4} {
		if n := r.data.fetched.Load(); n != want {
			t.Errorf("%d attempts, want %d", n, want)
		}
		r.clock = r.clock.Add(firstPause)
		r.follow()
	}
}

// A false proposal is not derived, nor what is on it; the target never sees it. Once
// it is removed, what comes in its place is.
func TestFalseProposal(t *testing.T) {
	r := newProposing(t)
	l := r.mine(r.propose(2, 1, nil))
	first := l.list[1]
	l = r.mine(func(l *ledger) (tx *types.Transaction, logs []*types.Log) {
		tx, logs = r.propose(3, 2, nil)(l)
		r.untrue[l.list[2].blocks[1].header.Hash()] = true
		return tx, logs
	}, r.propose(1, 2, nil))
	r.follow()
	r.wait()
	r.follow()
	if n := r.data.fetched.Load(); n != 2 {
		t.Errorf("%d payloads were fetched", n)
	}
	s := r.cursor.Skipped()
	if !s[0].False || s[0].Reason == "" || s[0].ID != l.list[2].ID || s[1].False {
		t.Errorf("skipped is %+v", s)
	}
	r.mine(r.remove(2), r.propose(1, 3, nil))
	step := r.take()
	if step.Lowered || len(step.Blocks) != 1 || step.Blocks[0].Parent != common.Hash(first.BlockHash) {
		t.Errorf("step is %+v", step)
	}
	r.follow()
}

// A proposal that was derived takes its blocks along as it is removed, without any
// reorganisation, even if others have taken its place in the same block of L1.
func TestRemoved(t *testing.T) {
	for name, actions := range map[string]func(r *proposing) [][]action{
		"at once":                  func(r *proposing) [][]action { return [][]action{{r.remove(2)}} },
		"and another one":          func(r *proposing) [][]action { return [][]action{{r.remove(2), r.propose(2, 2, nil)}} },
		"and another one later":    func(r *proposing) [][]action { return [][]action{{r.remove(2)}, {r.propose(2, 2, nil)}} },
		"the same again":           func(r *proposing) [][]action { return [][]action{{r.remove(2)}, {r.propose(2, 1, nil)}} },
		"down to the genesis":      func(r *proposing) [][]action { return [][]action{{r.remove(1), r.propose(5, 2, nil)}} },
		"twice":                    func(r *proposing) [][]action { return [][]action{{r.remove(2), r.remove(1)}} },
		"made and removed at once": func(r *proposing) [][]action { return [][]action{{r.propose(1, 5, nil), r.remove(4), r.remove(3)}} },
	} {
		t.Run(name, func(t *testing.T) {
			r := newProposing(t)
			r.mine(r.propose(1, 1, nil))
			r.mine(r.propose(2, 1, nil), r.propose(1, 1, nil))
			r.follow()
			fork := r.l1.head().block.NumberU64()
			for _, list := range actions(r) {
				r.mine(list...)
			}
			s := r.take()
			if s.Back != nil || !s.Lowered {
				t.Errorf("step is %+v", s)
			}
			r.follow()
			r.l1.rewind(int(fork)) // and back, as if it had not been
			r.mine()
			r.follow()
		})
	}
}

// Blocks that were proven are derived from what L1 has of them.
func TestProven(t *testing.T) {
	for name, elsewhere := range map[string]bool{"in the input": false, "in an event": true} {
		t.Run(name, func(t *testing.T) {
			r := newProposing(t)
			l := r.mine(r.propose(2, 1, nil), r.propose(1, 1, nil))
			r.hide(l.list[1])
			r.follow()
			r.mine(r.prove(1, 1, elsewhere))
			r.follow() // one of two
			r.open()
			r.mine(r.prove(1, 0, elsewhere), r.prove(2, 0, elsewhere))
			if s := r.take(); s == nil || len(s.Blocks) != 3 || s.Blocks[0].Tx != r.l1.chain[l.l1.Number].block.Transactions()[0].Hash() || s.Blocks[0].L1 != l.l1 {
				t.Errorf("step is %+v", s)
			}
			r.show(l.list[1]) // for what is wanted
			r.follow()
		})
	}
}

// Data that is garbage is asked for once, and again when more is proven.
func TestGarbage(t *testing.T) {
	r := newProposing(t)
	traces := [][]byte{{1}, {2}}
	for i, payload := range [][]byte{{9, 9}, optimistic.EncodePayload(traces), optimistic.EncodePayload(traces[:1])} {
		l := r.mine(r.propose(2, byte(i), payload))
		for range 3 {
			r.wait()
			for r.take() != nil {
			}
		}
		if s := r.cursor.Skipped(); len(s) != 1 || !s[0].False {
			t.Fatalf("payload %d: skipped is %+v", i, s)
		}
		if n := r.data.fetched.Load(); n != 1 {
			t.Errorf("payload %d: fetched %d times", i, n)
		}
		position := len(l.list) - 1
		r.mine(r.prove(position, 0, false))
		r.take()
		if n := r.data.fetched.Load(); n != 2 {
			t.Errorf("payload %d: fetched %d times after a proof", i, n)
		}
		r.mine(r.prove(position, 1, false))
		r.follow()
		r.data.fetched.Store(0)
	}
}

// A proposal whose record and blocks do not belong together is not derived.
func TestForgedClaims(t *testing.T) {
	r := newProposing(t)
	r.mine(r.propose(1, 1, nil), r.propose(2, 2, nil, func(p *optimistic.Proposed) {
		p.Proposal.Claims[3]++
		p.ID = optimistic.ID(p.Proposal)
	}))
	for r.take() != nil {
	}
	if at := r.cursor.Position(); at.Head.Number != 1 || len(at.Chain.waiting) != 1 {
		t.Errorf("the cursor is at %+v", at)
	}
}

// What was skipped and becomes final is waited for if it is only not there, and
// stops everything if it is false.
func TestFinalWhileSkipped(t *testing.T) {
	r := newProposing(t)
	l := r.mine(r.propose(1, 1, nil), r.propose(2, 1, nil))
	r.hide(l.list[2])
	r.follow()
	r.mine(r.finalize, r.finalize)
	r.follow()
	if err := r.cursor.stuck(); err == nil || ActionOf(err) != Retry || !errors.Is(err, da.ErrUnavailable) {
		t.Errorf("have %v", err)
	}
	r.mine(r.propose(1, 1, nil))
	r.follow()
	r.l1.final = r.ledger().l1.Number
	r.mine()
	if s := r.take(); s.Final.Number != 1 {
		t.Errorf("block %d is final", s.Final.Number)
	}
	r.show(l.list[2])
	r.wait()
	if s := r.take(); s.Final.Number != 3 {
		t.Errorf("block %d is final", s.Final.Number)
	}
	r.follow()
	if err := r.cursor.stuck(); err != nil {
		t.Errorf("have %v", err)
	}

	l = r.mine(r.propose(1, 1, nil))
	r.untrue[l.list[len(l.list)-1].blocks[0].header.Hash()] = true
	before := r.mine(r.finalize)
	r.follow()
	r.mine(r.finalize)
	r.follow()
	if err := r.cursor.stuck(); ActionOf(err) != Retry || !errors.Is(err, ErrFalseFinal) {
		t.Errorf("as long as L1 can leave the block: %v", err)
	}
	r.l1.rewind(int(before.l1.Number)) // the proposal was removed instead
	r.mine(r.remove(len(l.list)-1), r.propose(1, 2, nil))
	r.follow()
	if err := r.cursor.stuck(); err != nil {
		t.Errorf("after the removal: %v", err)
	}

	l = r.mine(r.propose(1, 1, nil))
	r.untrue[l.list[len(l.list)-1].blocks[0].header.Hash()] = true
	l = r.mine(r.finalize, r.finalize)
	r.l1.final = l.l1.Number
	r.mine()
	for range 2 { // the step that learns of it, and the next
		if s, err := r.cursor.Next(t.Context()); err == nil {
			must(t, r.cursor.Commit(s))
		}
	}
	for range 2 {
		if _, err := r.cursor.Next(t.Context()); ActionOf(err) != Stop || !errors.Is(err, ErrFalseFinal) {
			t.Errorf("have %v", err)
		}
		r.open() // and again after a restart
	}
}

// A try that took all of its time is followed by a longer one, up to a limit.
func TestPatience(t *testing.T) {
	r := newProposing(t)
	w := &waiting{ID: common.Hash{1}}
	f := r.cursor.filler
	for _, want := range []time.Duration{requestTimeout, 2 * requestTimeout, longestTry, longestTry} {
		if have := f.patience(w); have != want {
			t.Errorf("have %v, want %v", have, want)
		}
		f.refuse(w, da.ErrUnavailable, f.patience(w))
	}
	f.refuse(w, da.ErrUnavailable, time.Second)
	if have := f.patience(w); have != requestTimeout {
		t.Errorf("after a short one: %v", have)
	}
}

// What is there already is not fetched.
func TestLocalTraces(t *testing.T) {
	r := newProposing(t)
	l := r.mine(r.propose(2, 1, nil), r.propose(2, 1, nil))
	have := append(slices.Clone(l.list[1].blocks), l.list[2].blocks[1])
	r.cursor.filler.source.Local = func(ctx context.Context, ref rollup.BlockRef) []byte {
		if _, ok := ctx.Deadline(); ok {
			t.Error("what is computed here has to be there in time")
		}
		for _, b := range have {
			if b.header.Hash() == ref.Hash && b.header.Number.Uint64() == ref.Number {
				return b.trace
			}
		}
		return nil
	}
	r.follow()
	if n := r.data.fetched.Load(); n != 1 {
		t.Errorf("%d payloads were fetched", n)
	}
}

// What the contract cannot say stops the derivation.
func TestImpossibleEvents(t *testing.T) {
	for name, act := range map[string]func(r *proposing) action{
		"position": func(r *proposing) action {
			return r.propose(1, 1, nil, func(p *optimistic.Proposed) { p.Position++; p.ID = optimistic.ID(p.Proposal) })
		},
		"parent": func(r *proposing) action {
			return r.propose(1, 1, nil, func(p *optimistic.Proposed) { p.Parent[0]++; p.ID = optimistic.ID(p.Proposal) })
		},
		"number": func(r *proposing) action {
			return r.propose(1, 1, nil, func(p *optimistic.Proposed) { p.Number++; p.ID = optimistic.ID(p.Proposal) })
		},
		"id":     func(r *proposing) action { return r.propose(1, 1, nil, func(p *optimistic.Proposed) { p.ID[0]++ }) },
		"final":  func(r *proposing) action { return r.skip(r.finalize) },
		"remove": func(r *proposing) action { return r.skip(r.remove(1)) },
	} {
		t.Run(name, func(t *testing.T) {
			r := newProposing(t)
			r.mine(r.propose(2, 1, nil))
			r.mine(r.finalize)
			r.follow()
			r.mine(act(r))
			if _, err := r.cursor.Next(t.Context()); ActionOf(err) != Stop {
				t.Errorf("have %v", err)
			}
		})
	}
}

// skip does something a second time, of which the contract knows nothing.
func (r *proposing) skip(act action) action {
	return func(l *ledger) (*types.Transaction, []*types.Log) {
		other := &ledger{l1: l.l1, list: slices.Clone(l.list), final: l.final}
		if other.final == 1 { // there is none to be final
			other.final = 0
		}
		return act(other)
	}
}

// Whatever becomes of proposals, of their data and of L1, and whenever the process
// is killed, the target ends with the blocks that can be had.
func TestProposalChaos(t *testing.T) {
	for seed := range uint64(16) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(seed, 6))
			r := newProposing(t)
			r.follow()
			for range 80 {
				r.chaos(rng)
			}
			r.wait()
			r.follow()
			before := len(r.applied)
			r.open()
			r.follow()
			if len(r.applied) != before {
				t.Errorf("%d blocks after a restart, had %d", len(r.applied), before)
			}
			clear(r.data.missing)
			r.wait()
			r.follow()
		})
	}
}

func (r *proposing) chaos(rng *rand.Rand) {
	r.Helper()
	switch head := int(r.l1.head().block.NumberU64()); rng.IntN(9) {
	case 0, 1, 2:
		r.mine(r.randomActions(rng)...)
	case 3:
		r.l1.rewind(max(int(r.l1.final), 1, head-rng.IntN(12)))
		for range 1 + rng.IntN(13) {
			r.mine(r.randomActions(rng)...)
		}
	case 4: // a crash that loses what was stored last
		r.store.saved = r.store.saved[:max(0, len(r.store.saved)-rng.IntN(3))]
		r.open()
	case 5:
		if at := r.cursor.Position().L1.Number; at > 20 {
			r.l1.final = max(r.l1.final, min(at, uint64(head))-15)
		}
	case 6:
		for reference := range r.data.missing {
			if reference[31]%4 == byte(rng.IntN(4)) {
				delete(r.data.missing, reference)
			}
		}
		r.wait()
	default:
		for range 1 + rng.IntN(2) {
			if _, err := r.step(); err != nil && !errors.Is(err, ErrMovedBack) {
				r.Fatal(err)
			}
		}
	}
}

// randomActions returns what happens in a block of L1: a false proposal is never final.
func (r *proposing) randomActions(rng *rand.Rand) []action {
	var list []action
	for range rng.IntN(3) {
		salt, count, what, where := byte(rng.IntN(3)), 1+rng.IntN(3), rng.IntN(10), rng.IntN(1000)
		list = append(list, func(l *ledger) (tx *types.Transaction, logs []*types.Log) {
			pending := len(l.list) - 1 - l.final
			switch {
			case what < 2 && pending > 0:
				return r.remove(l.final + 1 + where%pending)(l)
			case what < 4 && pending > 0 && !r.isFalse(l.list[l.final+1]):
				return r.finalize(l)
			case what < 6 && pending > 0:
				position := l.final + 1 + where%pending
				return r.prove(position, where%len(l.list[position].blocks), where%2 == 0)(l)
			}
			if what == 9 {
				salt += 100 // of false proposals only
			}
			tx, logs = r.propose(count, salt, nil)(l)
			if p := l.list[len(l.list)-1]; what == 9 {
				r.untrue[p.blocks[where%count].header.Hash()] = true
			} else if what == 8 {
				r.hide(p)
			}
			return tx, logs
		})
	}
	return list
}

func (r *proposing) isFalse(p proposed) bool {
	return slices.ContainsFunc(p.blocks, func(b block) bool { return r.untrue[b.header.Hash()] })
}

// A journal with what waits is read as it was written, and each proposal is in it once.
func TestJournalOfProposals(t *testing.T) {
	r := newProposing(t)
	for i := range 3 {
		r.hide(r.mine(r.propose(2, 1, nil)).list[i+1])
		r.mine(r.prove(i+1, 0, true))
		r.mine()
	}
	for range 5 {
		r.mine()
		r.follow()
	}
	content, err := r.store.Load()
	must(t, err)
	if n := bytes.Count(content, []byte(`"id"`)); n == 0 || n > 6 {
		t.Errorf("%d proposals are stored: %s", n, content)
	}
	j, err := decodeJournal(content)
	must(t, err)
	again, err := j.encode()
	must(t, err)
	if !bytes.Equal(content, again) {
		t.Errorf("have %s, want %s", again, content)
	}
	if _, err := decodeJournal(bytes.Replace(content, []byte(`"waiting":[0`), []byte(`"waiting":[77`), 1)); err == nil {
		t.Error("a place that is not there is accepted")
	}
}

// Of what waits, only what was removed is gone.
func TestRemovedWhileWaiting(t *testing.T) {
	r := newProposing(t)
	l := r.mine(r.propose(1, 1, nil), r.propose(1, 1, nil), r.propose(1, 1, nil), r.propose(1, 1, nil))
	r.hide(l.list[2])
	r.follow()
	r.mine(r.remove(4))
	if s := r.take(); s.Lowered || len(r.cursor.Skipped()) != 2 {
		t.Errorf("step is %+v", s)
	}
	r.follow()
}

// What was proven in a block that L1 has left is not there any more, and a step that
// stays at a block of L1 leaves one checkpoint there.
func TestProofsAreUndone(t *testing.T) {
	r := newProposing(t)
	l := r.mine(r.propose(2, 1, nil))
	r.hide(l.list[1])
	r.follow()
	r.mine(r.prove(1, 0, false))
	r.follow()
	if n := len(r.cursor.Position().Chain.waiting[0].Proofs); n != 1 {
		t.Errorf("%d proofs", n)
	}
	r.l1.rewind(int(l.l1.Number))
	r.mine()
	r.follow()
	if n := len(r.cursor.Position().Chain.waiting[0].Proofs); n != 0 {
		t.Errorf("%d proofs are left", n)
	}
	before := len(r.cursor.journal.Checkpoints)
	r.show(l.list[1])
	r.wait()
	r.follow()
	if n := len(r.cursor.journal.Checkpoints); n != before {
		t.Errorf("%d checkpoints, had %d", n, before)
	}
}
