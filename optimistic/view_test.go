package optimistic_test

import (
	"math/big"
	"math/rand/v2"
	"os"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/internal/revert"
	"nrollup/optimistic"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
)

func TestMain(m *testing.M) {
	optest.Register()
	os.Exit(m.Run())
}

var contract = bindings.NewOptimisticRollup()

type rig struct{ *optest.Rig }

func (r *rig) reader() *optimistic.Reader {
	r.Helper()
	reader, err := optimistic.NewReader(r.RPC, r.Deployment)
	r.Must(err)
	return reader
}

func (r *rig) view() *optimistic.View {
	r.Helper()
	v, err := r.reader().View(r.Ctx)
	r.Must(err)
	return v
}

// propose proposes blocks that nobody has.
func (r *rig) propose(count int) *types.Receipt {
	r.Helper()
	var (
		v      = r.view()
		anchor = max(r.Number()-1, v.Tip().Anchor)
		blocks []bindings.ProposedBlock
	)
	header, err := r.Eth.HeaderByNumber(r.Ctx, new(big.Int).SetUint64(anchor))
	r.Must(err)
	for i := range count {
		blocks = append(blocks, bindings.ProposedBlock{
			BlockHash: common.Hash{1, byte(i), byte(v.Tip().Position)}, StateRoot: common.Hash{2, byte(i)}, Anchor: anchor,
		})
	}
	guard := bindings.Guard{AnchorHash: header.Hash(), Timestamp: v.Time}
	return r.Call("proposer", v.Params.ProposalBond, contract.PackPropose(v.Tip(), blocks, guard, 0, []byte{1, 2}))
}

// try returns why the contract would refuse a call, nil if it would not.
func (r *rig) try(value *big.Int, data []byte) *revert.Error {
	r.Helper()
	msg := ethereum.CallMsg{From: optest.Address("challenger"), To: &r.Deployment.Contracts.Rollup, Value: value, Data: data}
	_, err := r.Eth.CallContract(r.Ctx, msg, nil)
	if err == nil {
		return nil
	}
	reason, ok := revert.Of(err)
	if !ok {
		r.Fatal(err)
	}
	return reason
}

// The contract makes the same claims of blocks as this package, takes its paths, for
// proposals of many sizes, and takes no other claims.
func TestPathsOfContract(t *testing.T) {
	r := &rig{optest.New(t, common.Address{}, func(s *rollup.Spec) {
		s.Optimistic.MaxBlocks = 256
		s.Optimistic.GasPrice = (*hexutil.Big)(big.NewInt(params.GWei))
		s.Optimistic.ProposalBond = (*hexutil.Big)(s.Optimistic.MinProposalBond())
	})}
	for _, count := range []int{1, 2, 3, 4, 5, 7, 8, 13, 64, 255, 256} {
		if receipt := r.propose(count); receipt.Status != types.ReceiptStatusSuccessful {
			t.Fatalf("%d blocks cannot be proposed", count)
		}
		v := r.view() // checks the root of the claims
		p := v.Pending[len(v.Pending)-1]
		for _, i := range []int{0, 1, count / 2, count - 2, count - 1} {
			if i < 0 || i >= count {
				continue
			}
			claim, path := p.Claim(p.First() + uint64(i))
			if reason := r.try(v.Params.ChallengeBond, contract.PackChallenge(p.Proposal, claim, path)); reason != nil {
				t.Errorf("block %d of %d: %v", i, count, reason)
			}
			claim.Number++
			if reason := r.try(v.Params.ChallengeBond, contract.PackChallenge(p.Proposal, claim, path)); reason == nil || reason.Name != "NotClaimed" {
				t.Errorf("block %d of %d under another number: have %v, want NotClaimed", i, count, reason)
			}
		}
	}
}

// A reader that remembers says the same as one that has just begun, whatever happens on
// L1, reorganisations included.
func TestViewRemembers(t *testing.T) {
	r := &rig{optest.New(t, common.Address{})}
	random := rand.New(rand.NewPCG(7, 7))
	old := r.reader()
	start := r.Number()
	seen := make(map[string]int)
	for step := range 60 {
		what := r.step(random, start)
		seen[what]++
		got, err := old.View(r.Ctx)
		r.Must(err)
		want := r.view()
		same(t, step, what, got, want)
		if got.L1.Number != r.Number() {
			t.Fatalf("step %d, %s: the view is of block %d, L1 at %d", step, what, got.L1.Number, r.Number())
		}
	}
	for _, what := range []string{"propose", "challenge", "remove", "finalize", "rewind"} {
		if seen[what] == 0 {
			t.Errorf("%s has not happened: %v", what, seen)
		}
	}
}

func same(t *testing.T, step int, what string, got, want *optimistic.View) {
	t.Helper()
	if len(got.Pending) != len(want.Pending) || got.TipID() != want.TipID() || got.Last != want.Last || got.Head != want.Head {
		t.Fatalf("step %d, %s: have %d proposals up to %v, want %d up to %v", step, what, len(got.Pending), got.TipID(), len(want.Pending), want.TipID())
	}
	for i, p := range got.Pending {
		w := want.Pending[i]
		if p.ID != w.ID || p.Parent != w.Parent || !reflect.DeepEqual(p.Claims, w.Claims) || p.Proven.Cmp(w.Proven) != 0 || !reflect.DeepEqual(p.Challenges, w.Challenges) {
			t.Fatalf("step %d, %s: proposal %d is %+v, want %+v", step, what, i, p, w)
		}
	}
}

// step lets something happen on L1.
func (r *rig) step(random *rand.Rand, start uint64) string {
	r.Helper()
	v := r.view()
	switch choice := random.IntN(10); {
	case choice < 3 || len(v.Pending) == 0:
		r.propose(1 + random.IntN(8))
		return "propose"
	case choice < 6:
		p := v.Pending[random.IntN(len(v.Pending))]
		claim, path := p.Claim(p.First() + random.Uint64N(p.Count))
		r.Call("challenger", v.Params.ChallengeBond, contract.PackChallenge(p.Proposal, claim, path)) // may be too late
		return "challenge"
	case choice < 7:
		for _, p := range v.Pending {
			for number, c := range p.Challenges {
				if v.Time > c.Deadline {
					r.Call("second", nil, contract.PackRemove(p.Proposal, p.Parent, number))
					return "remove"
				}
			}
		}
		r.Jump(optest.Response + 12)
		return "wait"
	case choice < 9:
		if ready := v.Finalizable(v.Time + 12); len(ready) > 0 {
			r.Call("third", nil, contract.PackFinalize([]bindings.Proposal{ready[0].Proposal}))
			return "finalize"
		}
		r.Jump(36)
		return "wait"
	}
	if r.Number() < start+3 {
		return "nothing"
	}
	r.Rewind(r.Number() - 1 - random.Uint64N(min(3, r.Number()-start-1)))
	if random.IntN(2) == 0 {
		r.Jump(24)
	}
	return "rewind"
}

// A challenge that a reorganisation of L1 took back is not remembered, even if L1 is
// longer than before.
func TestViewAfterReorg(t *testing.T) {
	r := &rig{optest.New(t, common.Address{})}
	reader := r.reader()
	r.propose(3)
	base := r.Number()
	v := r.view()
	claim, path := v.Pending[0].Claim(2)
	r.Call("challenger", v.Params.ChallengeBond, contract.PackChallenge(v.Pending[0].Proposal, claim, path))
	old, err := reader.View(r.Ctx)
	r.Must(err)
	if len(old.Pending[0].Challenges) != 1 {
		t.Fatalf("challenges: %v", old.Pending[0].Challenges)
	}
	r.Rewind(base)
	for range 3 {
		r.Jump(24)
	}
	now, err := reader.View(r.Ctx)
	r.Must(err)
	same(t, 0, "reorg", now, r.view())
	if len(now.Pending[0].Challenges) != 0 {
		t.Errorf("challenges: %v", now.Pending[0].Challenges)
	}
}

// What fell with a removed proposal is found, the newest first, and nothing else is.
func TestFallen(t *testing.T) {
	r := &rig{optest.New(t, common.Address{})}
	for range 4 {
		r.propose(2)
	}
	before := r.view()
	removed := before.Pending[1]
	claim, path := removed.Claim(removed.First())
	r.Call("challenger", before.Params.ChallengeBond, contract.PackChallenge(removed.Proposal, claim, path))
	r.Jump(optest.Response + 24)
	r.Call("second", nil, contract.PackRemove(removed.Proposal, removed.Parent, claim.Number))
	r.propose(2) // on what is left, at the same position
	fallen, err := r.reader().Fallen(r.Ctx, 0, r.Number())
	r.Must(err)
	if len(fallen) != 1 || fallen[0].Removed != removed.ID || len(fallen[0].Proposals) != 2 ||
		fallen[0].Proposals[0].ID != before.Pending[3].ID || fallen[0].Proposals[1].ID != before.Pending[2].ID {
		t.Errorf("have %+v", fallen)
	}
	if v := r.view(); len(v.Pending) != 2 || v.Pending[1].Position != 2 {
		t.Errorf("%d proposals are pending", len(v.Pending))
	}
}

// What was removed itself, and what came later in its place, is told apart.
func TestFallenTwice(t *testing.T) {
	r := &rig{optest.New(t, common.Address{})}
	for range 3 {
		r.propose(2)
	}
	first := r.view()
	for _, p := range first.Pending[:2] {
		claim, path := p.Claim(p.First())
		r.Call("challenger", first.Params.ChallengeBond, contract.PackChallenge(p.Proposal, claim, path))
	}
	r.Jump(optest.Response + 24)
	remove := func(p *optimistic.Pending) {
		r.Call("second", nil, contract.PackRemove(p.Proposal, p.Parent, p.First()))
	}
	remove(first.Pending[1])
	r.propose(2)
	r.propose(2)
	second := r.view()
	remove(second.Pending[0])
	fallen, err := r.reader().Fallen(r.Ctx, 0, r.Number())
	r.Must(err)
	if len(fallen) != 2 || len(fallen[0].Proposals) != 1 || fallen[0].Proposals[0].ID != first.Pending[2].ID {
		t.Fatalf("have %+v", fallen)
	}
	if list := fallen[1].Proposals; len(list) != 2 || list[0].ID != second.Pending[2].ID || list[1].ID != second.Pending[1].ID {
		t.Errorf("have %+v", list)
	}
}
