package dispute

import (
	"cmp"
	"iter"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	watch "nrollup/challenger"
	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	service "nrollup/proposer"
	"nrollup/rollup"
)

// honestTip is what honest accounts pay to whoever builds a block of L1, in wei for a unit of gas.
const honestTip = params.GWei

// view is what everybody sees: the contract at L1's newest block.
type view struct {
	*optimistic.View
	*book
}

func (r *round) view() *view {
	head := ask(r.environment, r.m, contract.PackHead(), contract.UnpackHead)
	last := r.book.lastProposal()
	return &view{book: r.book, View: &optimistic.View{
		L1: rollup.BlockRef{Number: r.m.number, Hash: r.m.hash}, Time: r.m.time, BaseFee: r.m.baseFee, Params: r.params,
		Head: head, OpenAt: ask(r.environment, r.m, contract.PackOpenAt(), contract.UnpackOpenAt),
		Last: last, LastID: idOf(last), Pending: r.book.pending,
	}}
}

// truthOf returns the block that proves a claim of a proposal, nil if there is none.
// There is at most one: the claim has the block's hash.
func (w *world) truthOf(claim bindings.BlockClaim, proposedAt uint64, anchors func(uint64) common.Hash) *l2Block {
	b := w.node(claim.BlockHash)
	if b == nil || claim.Number != b.number || claim.StateRoot != b.root || claim.ParentHash != b.parent || claim.PreStateRoot != b.pre ||
		claim.AnchorHash != anchors(b.anchor) || b.time > proposedAt {
		return nil
	}
	return b
}

// proposeTrue is what the honest proposer wants, the most urgent first.
func (r *round) proposeTrue(v *view) (list []action) {
	add := func(a action) {
		a.from, a.tip = proposer, honestTip
		list = append(list, a)
	}
	policy := service.Policy{Account: proposer, SlotTime: slot, Interval: 0}
	if e := v.inbox.head(); e != nil {
		policy.Overdue = v.Time > e.Deadline
	}
	actions, _ := service.Decide(v.View, chain{r}, policy)
	for _, a := range service.Share(actions, pending) {
		switch a.Kind {
		case service.Defend:
			add(action{kind: prove, id: a.Proposal.ID, number: a.Number, trace: r.own[a.Number]})
		case service.Remove:
			add(action{kind: remove, id: a.Proposal.ID, number: a.Number})
		case service.Finalize:
			add(action{kind: finalize, ids: ids(a.Proposals)})
		case service.Propose:
			b := action{kind: propose, id: v.TipID(), blocks: r.own[a.Number : a.Last+1]}
			if open := v.OpenAt == 0 || v.Params.Sequencer == proposer || v.Time+slot >= v.OpenAt; open && r.show(v, &b) {
				add(b)
			}
		}
	}
	for _, branch := range v.dead {
		if slices.ContainsFunc(branch, func(id common.Hash) bool { return v.records[id].Proposer == proposer }) {
			add(action{kind: refund, ids: branch})
		}
	}
	if v.owed[proposer] != nil {
		add(action{kind: withdraw})
	}
	return append(list, r.clears(v)...)
}

func ids(pending []*optimistic.Pending) []common.Hash {
	list := make([]common.Hash, len(pending))
	for i, p := range pending {
		list[i] = p.ID
	}
	return list
}

// chain is the rollup's chain, as the honest proposer has it.
type chain struct{ *round }

func (c chain) Head() rollup.BlockRef {
	last := c.own[len(c.own)-1]
	return rollup.BlockRef{Number: last.number, Hash: last.hash}
}

func (c chain) Timestamp(number uint64) (uint64, bool) {
	if number > c.Head().Number {
		return 0, false
	}
	return c.own[number].time, true
}

func (c chain) Has(block rollup.BlockRef) bool {
	return block.Number <= c.Head().Number && c.own[block.Number].hash == block.Hash
}

func (c chain) Holds(p *optimistic.Pending, number uint64) bool {
	b := c.truthOf(p.Claims[number-p.First()], p.ProposedAt, c.anchorHash)
	return b != nil && number <= c.Head().Number && c.own[number] == b
}

// guard is an honest challenger: it knows what is published, and nothing else.
type guard struct {
	watch.Policy
	seen map[common.Hash]uint64 // when it saw proposals first, in L1 time
}

func newGuard(account common.Address, s scale) *guard {
	rich := new(big.Int).Mul(ether, big.NewInt(10_000))
	return &guard{
		Policy: watch.Policy{
			Account: account, Budget: rich, MaxLoss: rich, MaxFee: new(big.Int).Mul(gwei, big.NewInt(maxPrice)),
			DataTimeout: s.dataTimeout, Margin: s.margin, SlotTime: slot,
		},
		seen: make(map[common.Hash]uint64),
	}
}

// wants returns what the guard wants, the most urgent first. While a removal is under way
// it begins no other one.
func (g *guard) wants(r *round, v *view) (list []action, err error) {
	findings, err := g.findings(r, v)
	if err != nil {
		return nil, err
	}
	under := r.underWay(g.Account)
	removing := slices.ContainsFunc(under, func(u action) bool { return u.kind == remove })
	for _, a := range g.Decide(v.View, findings, g.books(r, v)).Actions {
		w := action{from: g.Account, tip: honestTip, id: a.ID, number: a.Number, plan: &a}
		switch a.Kind {
		case watch.Challenge:
			w.kind = challenge
		case watch.Defend:
			w.kind, w.trace = prove, v.claimed(a.ID, a.Number)
		case watch.Remove:
			w.kind = remove
		case watch.Reclaim:
			w.kind = reclaim
		case watch.Withdraw:
			w.kind = withdraw
		}
		if w.kind == remove && removing && !slices.ContainsFunc(under, w.same) {
			continue
		}
		list = append(list, w)
	}
	return list, nil
}

// findings are what can be found out of what is published.
func (g *guard) findings(r *round, v *view) (map[common.Hash]*watch.Finding, error) {
	found := make(map[common.Hash]*watch.Finding)
	for _, p := range v.Pending {
		f := &watch.Finding{Blocks: make([]watch.Verdict, len(p.Claims)), ProofGas: make([]uint64, len(p.Claims))}
		for i, claim := range p.Claims {
			truth := v.e.truthOf(claim, p.ProposedAt, v.e.anchorHash)
			if available(p.Proposed) > v.Time {
				f.Blocks[i] = watch.Missing
				continue
			}
			found, err := r.court.find(p.Proposed, claim, i, truth)
			if err != nil {
				return nil, err
			}
			f.Blocks[i], f.ProofGas[i] = found.verdict, found.gas
		}
		if g.seen[p.ID] == 0 {
			g.seen[p.ID] = v.Time
		}
		f.Since = g.seen[p.ID]
		found[p.ID] = f
	}
	return found, nil
}

// claimed returns the block that a claim of a proposal names.
func (v *view) claimed(id common.Hash, number uint64) *l2Block {
	claims, err := v.records[id].Claims(v.parents[id])
	if err != nil {
		panic(err) // of what the contract has taken
	}
	return v.e.known(claims[number-v.records[id].First()].BlockHash)
}

func (g *guard) books(r *round, v *view) *watch.Books {
	books := &watch.Books{UnderWay: r.plans(g.Account), Balance: r.m.balance(g.Account), Owed: new(big.Int), Lost: new(big.Int)}
	if owed := v.owed[g.Account]; owed != nil {
		books.Owed = owed
	}
	for id, f := range inOrderOf(v.fallen, common.Hash.Cmp) {
		for number, c := range inOrder(f.challenges) {
			if c.Challenger == g.Account {
				books.Fallen = append(books.Fallen, watch.Stake{ID: id, Proposal: v.records[id].Proposal, Number: number})
			}
		}
	}
	return books
}

// inOrder ranges over a map in the order of its keys: rounds can be repeated.
func inOrder[V any](m map[uint64]V) iter.Seq2[uint64, V] { return inOrderOf(m, cmp.Compare[uint64]) }

func inOrderOf[K comparable, V any](m map[K]V, compare func(K, K) int) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, key := range slices.SortedFunc(maps.Keys(m), compare) {
			if value, ok := m[key]; ok && !yield(key, value) {
				return
			}
		}
	}
}
