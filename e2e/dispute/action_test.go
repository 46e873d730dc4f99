package dispute

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	watch "nrollup/challenger"
	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// kind is a function of the contract.
type kind string

const (
	propose   kind = "propose"
	submit    kind = "submit"  // to the inbox
	clear_    kind = "clear"   // an entry of the inbox
	show      kind = "show"    // that an entry of the inbox is included
	lapse     kind = "lapse"   // of an entry of the inbox
	nothing   kind = "nothing" // in the place of what is not wanted any more
	challenge kind = "challenge"
	prove     kind = "prove"
	remove    kind = "remove"
	reclaim   kind = "reclaim"
	refund    kind = "refund"
	finalize  kind = "finalize"
	withdraw  kind = "withdraw"
)

// action is a call of the contract by somebody.
type action struct {
	kind   kind
	from   common.Address
	id     common.Hash          // of the proposal; that below, for a new one
	number uint64               // of the block
	ids    []common.Hash        // for refund and finalize
	blocks []*l2Block           // of a new proposal
	trace  *l2Block             // for a proof
	tip    int64                // wei for a unit of gas
	claim  *bindings.BlockClaim // instead of the proposal's, for a challenge or a proof
	data   uint64               // L1 time from which on the data of a new proposal is to be had
	user   *user                // whose transaction is forced
	entry  *entry               // of the inbox: that is cleared, or that a new proposal shows to be included
	state  *l2Block             // a state that says something of the user
	plan   *watch.Action        // that an honest challenger has made
	spoils []spoiling           // of the data of a new proposal
}

func (a action) String() string {
	return fmt.Sprintf("%v %s %x block %d %d", a.from, a.kind, a.id[:3], a.number, len(a.ids)+len(a.blocks))
}

// same tells whether two actions are to the same end, whoever takes them.
func (a action) same(b action) bool {
	return a.kind == b.kind && a.id == b.id && a.number == b.number && a.user == b.user && a.subject() == b.subject() && (len(a.ids) == 0 || len(b.ids) > 0 && a.ids[0] == b.ids[0])
}

// subject is the entry of the inbox that an action is about, nil if there is none. What
// a proposal shows besides makes it no other.
func (a action) subject() *entry {
	if a.kind == propose {
		return nil
	}
	return a.entry
}

// gasLimits are enough for each call.
var gasLimits = map[kind]uint64{
	propose: 4_000_000, challenge: 2_000_000, prove: rollup.DefenceGas, remove: 2_000_000,
	reclaim: 2_000_000, refund: 8_000_000, finalize: 8_000_000, withdraw: 1_000_000, submit: 2_000_000, clear_: 2_000_000, show: 2_000_000, lapse: 1_000_000, nothing: 21_000,
}

// transaction returns the one that carries out an action, nil if there is none by
// what the book knows.
func (b *book) transaction(a action) *tx {
	t := &tx{from: a.from, to: b.e.contract, gas: gasLimits[a.kind], tip: a.tip, value: new(big.Int)}
	switch a.kind {
	case propose:
		parent, ok := b.record(a.id)
		if !ok {
			return nil
		}
		last := a.blocks[len(a.blocks)-1]
		guard := bindings.Guard{AnchorHash: b.e.anchorHash(last.anchor), Timestamp: last.time}
		t.value = b.e.params.ProposalBond
		t.data = contract.PackPropose(parent, proposedBlocks(a.blocks), guard, da.External, reference(a.data, a.spoils))
		if a.entry != nil {
			t.data = contract.PackProposeForced(parent, proposedBlocks(a.blocks), guard, da.External, reference(a.data, a.spoils),
				a.entry.index, a.entry.ForcedTransaction, b.e.proof(a.state, a.entry.user))
		}
		return t
	case submit, show, clear_, lapse:
		return b.inboxTransaction(a, t)
	case nothing:
		t.to = a.from
		return t
	case withdraw:
		t.data = contract.PackWithdraw(a.from)
		return t
	case refund, finalize:
		list := make([]bindings.Proposal, len(a.ids))
		for i, id := range a.ids {
			list[i], _ = b.record(id)
		}
		t.data = contract.PackFinalize(list)
		if a.kind == refund {
			t.data = contract.PackRefund(list)
		}
		return t
	}
	p, ok := b.records[a.id]
	if !ok {
		return nil
	}
	switch a.kind {
	case remove:
		t.data = contract.PackRemove(p.Proposal, b.parents[a.id], a.number)
	case reclaim:
		t.data = contract.PackReclaim(p.Proposal, a.number)
	case challenge, prove:
		claims, err := p.Claims(b.parents[a.id])
		if err != nil || !p.Has(a.number) {
			return nil
		}
		i := int(a.number - p.First())
		path := optimistic.Path(claims, i)
		if a.claim != nil {
			claims[i] = *a.claim
		}
		if a.kind == prove {
			t.data = contract.PackProve(p.Proposal, claims[i], path, a.trace.gas, a.trace.trace)
			break
		}
		t.value = b.e.params.ChallengeBond
		t.data = contract.PackChallenge(p.Proposal, claims[i], path)
	}
	return t
}

// record returns a proposal by its id, that of the genesis block too.
func (b *book) record(id common.Hash) (bindings.Proposal, bool) {
	if p, ok := b.records[id]; ok {
		return p.Proposal, true
	}
	return b.e.genesis, id == optimistic.ID(b.e.genesis)
}

func proposedBlocks(blocks []*l2Block) []bindings.ProposedBlock {
	list := make([]bindings.ProposedBlock, len(blocks))
	for i, b := range blocks {
		list[i] = bindings.ProposedBlock{BlockHash: b.hash, StateRoot: b.root, Anchor: b.anchor}
	}
	return list
}
