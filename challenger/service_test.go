package challenger

import (
	"context"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/da"
	"nrollup/internal/forge"
	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

// empty holds when no proposal is pending.
func empty(v *optimistic.View) bool { return len(v.Pending) == 0 }

// idle holds when the challenger has nothing to do at the head of L1.
func (r *rig) idle(*optimistic.View) bool {
	r.Helper()
	r.Must(r.look())
	return r.Status().Action == ""
}

// True blocks become final, and cost the challenger nothing.
func TestTrueProposals(t *testing.T) {
	r := newRig(t)
	before := r.Balance(r.Account())
	r.propose(r.blocks(3)...)
	r.propose(r.blocks(2)...)
	r.until("over", func(v *optimistic.View) bool { return len(v.Finalizable(v.Time)) == 2 })
	r.finalize()
	r.step()
	if v := r.view(); v.Head.Number != 5 {
		t.Errorf("final up to block %d, want 5", v.Head.Number)
	}
	if after := r.Balance(r.Account()); after.Cmp(before) != 0 {
		t.Errorf("the challenger had %v, has %v", before, after)
	}
	if s := r.Status(); s.Problem != "" || s.Pending != 0 || len(s.Doubts) != 0 {
		t.Errorf("status %+v", s)
	}
}

// lie is a way to propose something false.
type lie struct {
	name    string
	verdict Verdict // on the second block of three
	propose func(r *rig, traces [][]byte) common.Hash
}

// resealed proposes traces of which the second one is changed, and sealed.
func resealed(change func(f *forge.Forgery) error) func(r *rig, traces [][]byte) common.Hash {
	return func(r *rig, traces [][]byte) common.Hash {
		traces[1] = r.forged(traces[1], func(f *forge.Forgery) error {
			if err := change(f); err != nil {
				return err
			}
			return f.Seal()
		})
		return r.propose(traces...)
	}
}

// rerun is the same with a change whose outcome is computed as it should be.
func rerun(change func(f *forge.Forgery)) func(r *rig, traces [][]byte) common.Hash {
	return func(r *rig, traces [][]byte) common.Hash {
		traces[1] = r.forged(traces[1], func(f *forge.Forgery) error {
			change(f)
			return f.Rerun()
		})
		return r.propose(traces...)
	}
}

// published proposes true blocks, and publishes something else.
func published(payload func(traces [][]byte) []byte) func(r *rig, traces [][]byte) common.Hash {
	return func(r *rig, traces [][]byte) common.Hash { return r.proposeAs(payload(traces), r.claim(traces)...) }
}

var lies = []lie{
	{"claimed root", False, func(r *rig, traces [][]byte) common.Hash {
		blocks := r.claim(traces)
		blocks[1].StateRoot[0] ^= 1
		return r.proposeAs(optimistic.EncodePayload(traces), blocks...)
	}},
	{"state root", False, resealed(func(f *forge.Forgery) error {
		f.Payload().StateRoot[0] ^= 1
		return nil
	})},
	{"gas used", False, resealed(func(f *forge.Forgery) error {
		f.Payload().GasUsed++
		return nil
	})},
	{"invented balance, as an invented withdrawal takes it", False, resealed(func(f *forge.Forgery) error {
		list, err := f.AccessList()
		if err != nil {
			return err
		}
		for i := range *list {
			if changes := (*list)[i].BalanceChanges; len(changes) > 0 {
				changes[0].PostBalance.AddUint64(changes[0].PostBalance, params.Ether)
				break
			}
		}
		if err := f.SetAccessList(list); err != nil {
			return err
		}
		return f.ApplyAccessList()
	})},
	{"transaction that is not there", False, resealed(func(f *forge.Forgery) error {
		f.Payload().Transactions = f.Payload().Transactions[1:]
		return nil
	})},
	{"time to come", False, rerun(func(f *forge.Forgery) { f.Payload().Timestamp += 1_000_000 })},
	{"gas limit", False, rerun(func(f *forge.Forgery) { f.Payload().GasLimit++ })},
	{"parent", False, func(r *rig, traces [][]byte) common.Hash {
		traces[0] = r.forged(traces[0], func(f *forge.Forgery) error {
			f.Payload().ExtraData = []byte("another block, as true")
			return f.Seal()
		})
		return r.propose(traces...)
	}},
	{"anchor", False, func(r *rig, traces [][]byte) common.Hash {
		blocks := r.claim(traces)
		blocks[1].Anchor++
		blocks[2].Anchor++
		return r.proposeAs(optimistic.EncodePayload(traces), blocks...)
	}},
	{"incomplete witness", Garbled, published(func(traces [][]byte) []byte {
		return optimistic.EncodePayload([][]byte{traces[0], traces[1][:len(traces[1])-1], traces[2]})
	})},
	{"trace of another block", Garbled, published(func(traces [][]byte) []byte {
		return optimistic.EncodePayload([][]byte{traces[0], traces[2], traces[2]})
	})},
	{"too large a trace", Garbled, published(func(traces [][]byte) []byte {
		return optimistic.EncodePayload([][]byte{traces[0], make([]byte, optimistic.MaxTrace+1), traces[2]})
	})},
	{"too few traces", Garbled, published(func(traces [][]byte) []byte { return optimistic.EncodePayload(traces[:2]) })},
	{"no traces", Garbled, published(func([][]byte) []byte { return []byte("nothing of use") })},
}

// Whatever a proposer lies about, its proposal falls with all on top of it, and the
// challenger gains.
func TestLies(t *testing.T) {
	r := newRig(t)
	honest := r.blocks(1)
	r.propose(honest...)
	r.until("over", func(v *optimistic.View) bool { return len(v.Finalizable(v.Time)) == 1 })
	r.finalize()
	traces := r.blocks(3)
	for _, lie := range lies {
		t.Run(lie.name, func(t *testing.T) {
			before, counted := r.Balance(r.Account()), falseMeter.Snapshot().Count()
			id := lie.propose(r, slices.Clone(traces))
			r.step()
			f := r.examiner.findings()[id]
			if v := f.verdict(1); v != lie.verdict {
				t.Errorf("the verdict is %v, want %v", v, lie.verdict)
			}
			if alarms := falseMeter.Snapshot().Count() > counted; alarms != slices.Contains(f.Blocks, False) {
				t.Errorf("blocks are %v, and counted as false: %v", f.Blocks, alarms)
			}
			r.until("removed", empty)
			r.until("paid", r.idle)
			if after := r.Balance(r.Account()); after.Cmp(before) <= 0 {
				t.Errorf("the challenger had %v, has %v", before, after)
			}
			if head := r.view().Head; head.Number != 1 {
				t.Errorf("final up to block %d", head.Number)
			}
		})
	}
}

// What is withheld is challenged block by block, once it has been missing for long
// enough. What is shown then costs the challenger, within its limit.
func TestWithheld(t *testing.T) {
	r := newRig(t)
	r.data.withhold(true)
	traces := r.blocks(3)
	r.propose(traces...)
	r.step()
	if n := len(r.view().Pending[0].Challenges); n != 0 {
		t.Fatalf("%d challenges before the data is late", n)
	}
	r.until("challenged", func(v *optimistic.View) bool { return len(v.Pending[0].Challenges) == 3 })
	if receipt := r.prove(2, traces[1]); receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatal("the block was not proven")
	}
	r.Must(r.look())
	lost := r.Status().Lost.ToInt()
	if lost.Sign() == 0 || lost.Cmp(r.view().Params.ChallengeBond) > 0 {
		t.Errorf("%v wei lost", lost)
	}
	r.until("removed", empty)
	r.until("paid", r.idle)
	if s := r.Status(); s.AtStake.ToInt().Sign() != 0 || s.Lost.ToInt().Cmp(lost) != 0 {
		t.Errorf("%v wei at stake, %v lost", s.AtStake, s.Lost)
	}
}

// What turns up after it was challenged and is true, the challenger answers itself if
// nobody else does, as its proposal would fall: it costs no more than the gas.
func TestShownLate(t *testing.T) {
	r := newRig(t)
	r.data.withhold(true)
	before := r.Balance(r.Account())
	id := r.propose(r.blocks(2)...)
	r.until("challenged", func(v *optimistic.View) bool { return len(v.Pending[0].Challenges) == 2 })
	r.data.withhold(false)
	r.until("answered", func(v *optimistic.View) bool { return v.Pending[0].AllProven() })
	r.Must(r.look())
	lost := r.Status().Lost.ToInt()
	gas := new(big.Int).Div(r.view().Params.ChallengeBond, big.NewInt(20)) // more than it costs at any time that it may be answered
	if paid := new(big.Int).Sub(before, r.Balance(r.Account())); lost.Sign() == 0 || paid.Cmp(gas) > 0 {
		t.Errorf("%v wei paid, %v lost", paid, lost)
	}
	if s := r.Status(); s.AtStake.ToInt().Sign() != 0 || s.Problem != "" {
		t.Errorf("status %+v", s)
	}
	r.finalize()
	if v := r.view(); v.LastID != id {
		t.Error("the true proposal is not final")
	}
}

// What the proposer answers in its half, the challenger does not answer again.
func TestShownInTime(t *testing.T) {
	r := newRig(t)
	r.data.withhold(true)
	traces := r.blocks(1)
	r.propose(traces...)
	r.until("challenged", func(v *optimistic.View) bool { return len(v.Pending[0].Challenges) == 1 })
	r.data.withhold(false)
	sent := r.nonce()
	r.step()
	if receipt := r.prove(1, traces[0]); receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatal("the block was not proven")
	}
	r.until("over", func(v *optimistic.View) bool { return v.Time > v.WindowEnds(v.Pending[0]) })
	if n := r.nonce(); n != sent {
		t.Errorf("%d transactions more", n-sent)
	}
}

// What is published late is not challenged.
func TestLateData(t *testing.T) {
	r := newRig(t)
	r.data.withhold(true)
	r.propose(r.blocks(2)...)
	r.step()
	if s := r.Status(); len(s.Doubts) != 2 || s.Doubts[0].Verdict != "missing" {
		t.Errorf("doubts %+v", s.Doubts)
	}
	if n := doubtfulGauge.Snapshot().Value(); n != 2 {
		t.Errorf("%d blocks are doubtful", n)
	}
	r.data.withhold(false)
	r.until("over", func(v *optimistic.View) bool { return len(v.Finalizable(v.Time)) == 1 })
	if n := r.nonce(); n != 0 {
		t.Errorf("%d transactions", n)
	}
	if n := doubtfulGauge.Snapshot().Value(); n != 0 {
		t.Errorf("%d blocks are still doubtful", n)
	}
}

// A challenger that starts late takes the time that there is to check what it finds.
// If that does not suffice, it challenges what it has not seen.
func TestLateStart(t *testing.T) {
	r := newRig(t)
	r.propose(r.blocks(1)...)
	for range 6 { // more than half of the window
		r.Slot()
	}
	r.restart()
	r.Must(r.round(r.Ctx)) // before anything is checked
	if r.sender.Busy() || r.Status().Unchecked != 1 {
		t.Errorf("it has acted at once: %+v", r.Status())
	}
	r.Slot()
	r.Must(r.round(r.Ctx))
	if calls := r.sender.Calls(); len(calls) != 1 || !calls[0].Urgent {
		t.Errorf("it has not challenged in time: %+v", r.Status())
	}
}

func (r *rig) nonce() uint64 {
	r.Helper()
	n, err := r.Eth.NonceAt(r.Ctx, r.Account(), nil)
	r.Must(err)
	return n
}

// A true block that somebody challenges is defended, from what was fetched before, and
// the challenger pays for it.
func TestDefence(t *testing.T) {
	r := newRig(t)
	r.propose(r.blocks(2)...)
	r.step()
	before := r.Balance(r.Account())
	r.challengeAs("third", 2)
	r.data.withhold(true)
	r.restart()
	r.until("defended", func(v *optimistic.View) bool { return v.Pending[0].IsProven(2) })
	q := r.view().Pending[0]
	if len(q.Challenges) != 0 {
		t.Errorf("%d challenges are open", len(q.Challenges))
	}
	after := r.Balance(r.Account())
	if loss := new(big.Int).Sub(before, after); loss.Cmp(big.NewInt(params.Ether/1000)) > 0 {
		t.Errorf("the defence has cost %v wei", loss)
	}
	if n := r.nonce(); n != 1 {
		t.Errorf("%d transactions", n)
	}
}

// A defence that somebody else is faster with is a loss, also for one that starts again.
func TestLostRace(t *testing.T) {
	r := newRig(t)
	traces := r.blocks(2)
	r.propose(traces...)
	r.step()
	r.challengeAs("third", 2)
	before := r.Balance(r.Account())
	for range 40 {
		r.Must(r.look())
		if len(r.sender.Calls()) > 0 {
			break
		}
		r.Slot()
	}
	q := r.view().Of(2)
	claim, path := q.Claim(2)
	b, err := rollup.BlockOf(traces[1])
	r.Must(err)
	nonce, err := r.Eth.PendingNonceAt(r.Ctx, optest.Address("second"))
	r.Must(err)
	r.SendTx("second", &types.DynamicFeeTx{
		Nonce: nonce, To: &r.Deployment.Contracts.Rollup, Gas: 12_000_000,
		GasTipCap: big.NewInt(50 * params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
		Data: contract.PackProve(q.Proposed.Proposal, claim, path, b.Claim.GasUsed, traces[1]),
	})
	r.Slot()
	r.Must(r.look())
	cost := new(big.Int).Sub(before, r.Balance(r.Account()))
	if lost := r.Status().Lost.ToInt(); cost.Sign() <= 0 || lost.Cmp(cost) != 0 {
		t.Errorf("%v wei lost, the race has cost %v", lost, cost)
	}
	r.restart()
	r.Must(r.look())
	if lost := r.Status().Lost.ToInt(); lost.Cmp(cost) != 0 {
		t.Errorf("%v wei lost after a restart, the race has cost %v", lost, cost)
	}
}

// Wherever the challenger is killed, one that starts again goes on, and does nothing
// twice.
func TestRestart(t *testing.T) {
	r := newRig(t)
	r.data.withhold(true)
	before := r.Balance(r.Account())
	first := r.propose(r.blocks(1)...)
	r.propose(r.blocks(1)...)
	for steps := 0; ; steps++ {
		r.restart()
		if v := r.view(); empty(v) && r.idle(v) {
			break
		}
		r.restart() // its transaction is in the pool
		r.step()
		if steps > 40 {
			t.Fatalf("still at it: %+v", r.Status())
		}
	}
	if v := r.view(); v.LastID == first {
		t.Error("what was withheld is final")
	}
	if s := r.Status(); s.AtStake.ToInt().Sign() != 0 {
		t.Errorf("%v wei at stake", s.AtStake)
	}
	if r.Balance(r.Account()).Cmp(before) <= 0 {
		t.Error("the challenger has lost money")
	}
	if n := r.nonce(); n > 4 { // two challenges, a removal, and what it is about above that
		t.Errorf("%d transactions", n)
	}
}

// A challenge that an L1 reorganisation took back is made again, and one that came
// back is not made twice.
func TestReorg(t *testing.T) {
	r := newRig(t)
	traces := r.blocks(2)
	blocks := r.claim(traces)
	blocks[1].StateRoot[0] ^= 1
	r.proposeAs(optimistic.EncodePayload(traces), blocks...)
	number := r.Number()
	r.step()
	if len(r.view().Pending[0].Challenges) != 1 {
		t.Fatal("not challenged")
	}
	r.Must(r.look())
	if loose := r.loose(); len(loose) != 0 {
		t.Errorf("%v may still land", loose)
	}
	r.Rewind(number)
	r.Slot()
	v := r.view()
	if len(v.Pending[0].Challenges) != 0 {
		t.Fatal("the reorganisation took nothing back")
	}
	_, err := r.sender.Look(r.Ctx, sender.Head{Number: v.L1.Number, Hash: v.L1.Hash, Time: v.Time, BaseFee: v.BaseFee})
	r.Must(err)
	if loose := r.loose(); len(loose) != 1 || loose[0].Kind != Challenge || len(r.underWay()) != 1 {
		t.Errorf("%v may land again", loose)
	}
	r.until("challenged again", func(v *optimistic.View) bool { return len(v.Pending[0].Challenges) == 1 })
	r.until("removed", empty)
	r.step()
	if s := r.Status(); s.AtStake.ToInt().Sign() != 0 || s.Problem != "" {
		t.Errorf("status %+v", s)
	}
}

// What the budget does not suffice for, the challenger says; and it keeps what a false
// block takes.
func TestBudgetTooSmall(t *testing.T) {
	r := newRig(t)
	two := r.cfg.leastBudget()
	r.restart(func(c *Config) { c.Budget = two })
	r.data.withhold(true)
	r.propose(r.blocks(2)...)
	r.until("challenged", func(v *optimistic.View) bool { return len(v.Pending[0].Challenges) == 1 })
	r.Must(r.look())
	s := r.Status()
	if want := "cannot challenge block 2 of proposal 1, which is missing: the budget does not suffice"; s.Problem != want {
		t.Errorf("problem %q, want %q", s.Problem, want)
	}
	if len(s.Doubts) != 2 || s.Doubts[0].Uncovered != "" || s.Doubts[1].Uncovered == "" {
		t.Errorf("doubts %+v", s.Doubts)
	}
	if r.sender.Busy() {
		t.Error("it has sent something")
	}
	cfg := r.cfg
	cfg.Budget = new(big.Int).Sub(two, common.Big1)
	if _, err := New(cfg, r.RPC, nil); err == nil || !strings.Contains(err.Error(), "two challenges") {
		t.Errorf("a budget for less than two challenges: %v", err)
	}
}

// Run does all of this by itself, while a reader of data hangs, and ends when it is
// told to.
func TestRun(t *testing.T) {
	r := newRig(t)
	slow := &hanging{Reader: r.data, release: make(chan struct{})}
	r.restart(func(c *Config) { c.Data = slow })
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- r.Run(ctx) }()
	traces := r.blocks(2)
	blocks := r.claim(traces)
	blocks[1].StateRoot[0] ^= 1
	r.proposeAs(optimistic.EncodePayload(traces), blocks...)
	close(slow.release)
	r.Eventually("challenging", func() bool {
		pending, err := r.Eth.PendingNonceAt(r.Ctx, optest.Address("challenger"))
		r.Must(err)
		return pending == 1
	})
	r.Slot()
	if c := r.view().Pending[0].Challenges[2]; c.Challenger != optest.Address("challenger") {
		t.Errorf("challenges %+v", r.view().Pending[0].Challenges)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// hanging answers once it is released.
type hanging struct {
	da.Reader
	release chan struct{}
}

func (h *hanging) Fetch(ctx context.Context, p da.Pointer) ([]byte, error) {
	select {
	case <-h.release:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return h.Reader.Fetch(ctx, p)
}
