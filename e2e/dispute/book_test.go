package dispute

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

// book is what the contract's events say: the state of the contract as a model that
// shares no code with it. It tells the strategies what there is, and the checks what
// there should be.
type book struct {
	e        *environment
	records  map[common.Hash]*optimistic.Proposed // of all that was ever proposed; not changed
	parents  map[common.Hash]bindings.Proposal    // of the same, the proposals below
	last     common.Hash                          // the last final one, zero for the genesis
	pending  []*optimistic.Pending                // entries are replaced, not changed
	final    uint64                               // the last final block
	finals   []common.Hash                        // ids of final proposals
	fallen   map[common.Hash]*fallen
	dead     [][]common.Hash // branches with bonds to be refunded, the newest first
	owed     map[common.Address]*big.Int
	removals int // proposals that were removed, but for those above them
	inbox    inbox
	done     []*executed
}

// fallen is a proposal that is gone, with the challenges that were open then.
type fallen struct {
	challenges map[uint64]optimistic.Challenge
	share      *big.Int // of the bond, for each of them and for who removed it; zero if another one below was removed
}

// executed is a transaction that is in a block.
type executed struct {
	action
	*receipt
	time   uint64
	price  *big.Int // wei for a unit of gas
	base   *big.Int // of which the base fee
	events []any
}

func newBook(e *environment) *book {
	return &book{
		e: e, records: make(map[common.Hash]*optimistic.Proposed), parents: make(map[common.Hash]bindings.Proposal),
		fallen: make(map[common.Hash]*fallen), owed: make(map[common.Address]*big.Int),
		inbox: inbox{shown: make(map[common.Hash]uint64)},
	}
}

func (b *book) clone() *book {
	c := *b
	c.records, c.parents, c.fallen, c.owed = maps.Clone(b.records), maps.Clone(b.parents), maps.Clone(b.fallen), maps.Clone(b.owed)
	c.inbox = b.inbox.clone()
	c.pending, c.finals, c.dead, c.done = slices.Clone(b.pending), slices.Clip(b.finals), slices.Clone(b.dead), slices.Clip(b.done)
	return &c
}

// lastProposal returns the last final one.
func (b *book) lastProposal() bindings.Proposal {
	if p, ok := b.records[b.last]; ok {
		return p.Proposal
	}
	return b.e.genesis
}

// tip returns the newest proposal.
func (b *book) tip() bindings.Proposal {
	if n := len(b.pending); n > 0 {
		return b.pending[n-1].Proposal
	}
	return b.lastProposal()
}

// add notes a transaction that is in a block.
func (b *book) add(x *executed) error {
	b.done = append(b.done, x)
	for _, l := range x.logs {
		if l.Address == b.e.inbox {
			if err := b.applyInbox(x, l); err != nil {
				return err
			}
			continue
		}
		if l.Address != b.e.contract {
			continue
		}
		event, err := unpackEvent(l)
		if err != nil {
			return err
		}
		x.events = append(x.events, event)
		if err := b.apply(event, l); err != nil {
			return fmt.Errorf("%T: %w", event, err)
		}
	}
	if x.err == nil && x.entry != nil && (x.kind == propose || x.kind == show) {
		b.inbox.shown[idOf(b.tip())] = x.entry.index + 1
	}
	if x.err == nil && x.kind == reclaim {
		delete(b.fallenChallenges(x.id), x.number)
	}
	if x.err == nil && x.kind == refund {
		b.refunded(x.ids)
	}
	if x.err == nil && x.kind == withdraw {
		delete(b.owed, x.from)
	}
	return nil
}

// refunded notes that the newest proposals of a branch are paid for.
func (b *book) refunded(ids []common.Hash) {
	for i, branch := range b.dead {
		if branch[0] == ids[0] {
			if branch = branch[len(ids):]; len(branch) > 0 {
				b.dead[i] = branch
			} else {
				b.dead = slices.Delete(b.dead, i, i+1)
			}
			return
		}
	}
}

// fallenChallenges returns the challenges of a proposal that is gone, to be changed.
func (b *book) fallenChallenges(id common.Hash) map[uint64]optimistic.Challenge {
	f := *b.fallen[id]
	f.challenges = maps.Clone(f.challenges)
	b.fallen[id] = &f
	return f.challenges
}

func (b *book) apply(event any, l *types.Log) error {
	switch e := event.(type) {
	case *bindings.OptimisticRollupProposed:
		return b.proposed(l)
	case *bindings.OptimisticRollupChallenged:
		return b.change(e.Id, func(p *optimistic.Pending) {
			p.Challenges[e.Number] = optimistic.Challenge{Challenger: e.Challenger, Deadline: e.Deadline}
		})
	case *bindings.OptimisticRollupProven:
		return b.change(e.Id, func(p *optimistic.Pending) {
			p.Proven = new(big.Int).SetBit(p.Proven, int(e.Number-p.First()), 1)
			delete(p.Challenges, e.Number)
		})
	case *bindings.OptimisticRollupFinalized:
		if len(b.pending) == 0 || b.pending[0].ID != e.Id {
			return fmt.Errorf("%x is not the oldest", e.Id)
		}
		b.last, b.final, b.pending = e.Id, e.Number, b.pending[1:]
		b.finals = append(b.finals, e.Id)
	case *bindings.OptimisticRollupRemoved:
		return b.removed(e)
	case *bindings.OptimisticRollupPaid:
		if e.Owed {
			sum := new(big.Int).Set(e.Amount)
			if before := b.owed[e.Account]; before != nil {
				sum.Add(sum, before)
			}
			b.owed[e.Account] = sum
		}
	}
	return nil
}

func (b *book) proposed(l *types.Log) error {
	p, err := optimistic.DecodeProposed(l)
	if err != nil {
		return err
	}
	parent := b.tip()
	claims, err := p.Claims(parent)
	if err != nil {
		return err
	}
	b.records[p.ID], b.parents[p.ID] = p, parent
	b.inbox.shown[p.ID] = b.inbox.shown[idOf(parent)]
	b.pending = append(b.pending, &optimistic.Pending{
		Proposed: p, Parent: parent, Claims: claims, Proven: new(big.Int), Challenges: make(map[uint64]optimistic.Challenge),
	})
	return nil
}

// change replaces a pending proposal by one that is changed.
func (b *book) change(id common.Hash, apply func(*optimistic.Pending)) error {
	for i, p := range b.pending {
		if p.ID == id {
			q := *p
			q.Challenges = maps.Clone(p.Challenges)
			apply(&q)
			b.pending = slices.Clone(b.pending)
			b.pending[i] = &q
			return nil
		}
	}
	return fmt.Errorf("%x is not pending", id)
}

func (b *book) removed(e *bindings.OptimisticRollupRemoved) error {
	at := slices.IndexFunc(b.pending, func(p *optimistic.Pending) bool { return p.ID == e.Id })
	if at < 0 {
		return fmt.Errorf("%x is not pending", e.Id)
	}
	b.removals++
	var branch []common.Hash
	for i, p := range b.pending[at:] {
		f := &fallen{challenges: maps.Clone(p.Challenges), share: new(big.Int)}
		if i == 0 {
			f.share.Div(new(big.Int).Rsh(b.e.params.ProposalBond, 1), big.NewInt(int64(len(p.Challenges)+1)))
			delete(f.challenges, e.Challenged) // is paid at once
		} else {
			branch = append(branch, p.ID)
		}
		b.fallen[p.ID] = f
	}
	slices.Reverse(branch)
	if len(branch) > 0 {
		b.dead = append(b.dead, branch)
	}
	b.pending = slices.Clone(b.pending[:at])
	return nil
}

// holds returns what the contract has to hold, in wei: all that somebody can still
// get out of it.
func (b *book) holds() *big.Int {
	sum, open := new(big.Int), 0
	for _, p := range b.pending {
		sum.Add(sum, b.e.params.ProposalBond)
		open += len(p.Challenges)
	}
	for _, branch := range b.dead {
		sum.Add(sum, new(big.Int).Mul(b.e.params.ProposalBond, big.NewInt(int64(len(branch)))))
	}
	for _, f := range b.fallen {
		open += len(f.challenges)
		sum.Add(sum, new(big.Int).Mul(f.share, big.NewInt(int64(len(f.challenges)))))
	}
	sum.Add(sum, new(big.Int).Mul(b.e.params.ChallengeBond, big.NewInt(int64(open))))
	for _, amount := range b.owed {
		sum.Add(sum, amount)
	}
	return sum
}

// unpackEvent returns an event of the contract.
func unpackEvent(l *types.Log) (any, error) {
	switch l.Topics[0] {
	case contract.GetABI().Events["Proposed"].ID:
		return contract.UnpackProposedEvent(l)
	case contract.GetABI().Events["Challenged"].ID:
		return contract.UnpackChallengedEvent(l)
	case contract.GetABI().Events["Proven"].ID:
		return contract.UnpackProvenEvent(l)
	case contract.GetABI().Events["Data"].ID:
		return contract.UnpackDataEvent(l)
	case contract.GetABI().Events["Removed"].ID:
		return contract.UnpackRemovedEvent(l)
	case contract.GetABI().Events["Finalized"].ID:
		return contract.UnpackFinalizedEvent(l)
	case contract.GetABI().Events["Paid"].ID:
		return contract.UnpackPaidEvent(l)
	}
	return nil, fmt.Errorf("an event that is not known: %v", l.Topics[0])
}
