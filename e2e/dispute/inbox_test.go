package dispute

import (
	"crypto/ecdsa"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
)

var inboxContract = bindings.NewForcedInbox()

// user is an account of the rollup with a transaction that somebody forces.
type user struct {
	Address common.Address
	key     *ecdsa.PrivateKey
	bit     uint8    // that says that the transaction is used; 0 if no block can have it
	feeCap  *big.Int // wei for a unit of gas
	tx      *types.Transaction
	raw     []byte
}

// newUsers returns two whose transactions blocks can have, and one who pays too little.
func newUsers() []*user {
	list := []*user{{bit: 1, feeCap: big.NewInt(100 * gwei.Int64())}, {bit: 2, feeCap: big.NewInt(100 * gwei.Int64())}, {feeCap: common.Big1}}
	for i, u := range list {
		u.key, _ = crypto.ToECDSA(crypto.Keccak256([]byte{'u', 's', 'e', 'r', byte(i)}))
		u.Address = crypto.PubkeyToAddress(u.key.PublicKey)
	}
	return list
}

// sign makes the transaction of the user.
func (u *user) sign(chain *big.Int) (err error) {
	u.tx, err = types.SignNewTx(u.key, types.LatestSignerForChainID(chain), &types.DynamicFeeTx{
		ChainID: chain, GasTipCap: common.Big1, GasFeeCap: u.feeCap, Gas: 100_000, To: &common.Address{0xf0}, Value: common.Big1,
	})
	if err == nil {
		u.raw, err = u.tx.MarshalBinary()
	}
	return err
}

// entry is a transaction that waits in the inbox, or has waited. It is not changed.
type entry struct {
	bindings.ForcedTransaction
	index uint64
	user  *user
	since uint64 // L1 time at which it was submitted
}

// exit is how an entry has left.
type exit struct {
	*entry
	included bool
	by       common.Address
}

// inbox is what the events of the inbox say, and what proposals showed of it.
type inbox struct {
	queue []*entry
	exits []exit
	first uint64 // L1 time since which the first entry is that

	// shown has, for each proposal, the index behind the last entry that it, or one below,
	// was shown to include.
	shown map[common.Hash]uint64
}

func (i inbox) clone() inbox {
	i.queue, i.exits, i.shown = slices.Clone(i.queue), slices.Clip(i.exits), maps.Clone(i.shown)
	return i
}

// find returns the entry of a user that waits, nil if there is none.
func (i *inbox) find(u *user) *entry {
	if at := slices.IndexFunc(i.queue, func(e *entry) bool { return e.user == u }); at >= 0 {
		return i.queue[at]
	}
	return nil
}

// head returns the first entry that waits, nil if there is none.
func (i *inbox) head() *entry {
	if len(i.queue) == 0 {
		return nil
	}
	return i.queue[0]
}

// wanted returns which forced transactions a block can have that follows a true one.
func (i *inbox) wanted(parent *l2Block) (forced uint8) {
	for _, e := range i.queue {
		forced |= e.user.bit &^ parent.used
	}
	return forced
}

// apply notes an event of the inbox.
func (b *book) applyInbox(x *executed, l *types.Log) error {
	switch l.Topics[0] {
	case inboxContract.GetABI().Events["Forced"].ID:
		e, err := inboxContract.UnpackForcedEvent(l)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(b.e.users, func(u *user) bool { return u.Address == e.Sender })
		if at < 0 || e.Payer != x.from {
			return fmt.Errorf("an entry of %v, paid by %v, from %v", e.Sender, e.Payer, x.from)
		}
		added := &entry{index: e.Index, user: b.e.users[at], since: x.time, ForcedTransaction: bindings.ForcedTransaction{
			Hash: e.Hash, Sender: e.Sender, Nonce: e.Nonce, Cost: e.Cost, Deadline: e.Deadline, Payer: e.Payer,
		}}
		b.inbox.queue = append(slices.Clip(b.inbox.queue), added)
	case inboxContract.GetABI().Events["Removed"].ID:
		e, err := inboxContract.UnpackRemovedEvent(l)
		if err != nil {
			return err
		}
		return b.left(x, e)
	default:
		return fmt.Errorf("an event of the inbox that is not known: %v", l.Topics[0])
	}
	return nil
}

// left notes that an entry has left, which must be right: it is in a final block, or
// can never be in any.
func (b *book) left(x *executed, e *bindings.ForcedInboxRemoved) error {
	at := slices.IndexFunc(b.inbox.queue, func(q *entry) bool { return q.index == e.Index })
	if at < 0 || e.Caller != x.from {
		return fmt.Errorf("entry %d is not in the queue, or not taken out by %v", e.Index, x.from)
	}
	q := b.inbox.queue[at]
	final := b.e.node(b.lastProposal().BlockHash)
	switch lapses := max(q.Deadline, b.inbox.first) + b.e.lapse; {
	case e.Included && final.used&q.user.bit == 0:
		return fmt.Errorf("entry %d has left as included, and is not in a final block", e.Index)
	case !e.Included && q.user.bit != 0:
		return fmt.Errorf("entry %d has left, and was not included, as it could have been", e.Index)
	case !e.Included && (x.time <= lapses || at > 0):
		return fmt.Errorf("entry %d has left at %d, and lapses after %d", e.Index, x.time, lapses)
	}
	b.inbox.exits = append(b.inbox.exits, exit{entry: q, included: e.Included, by: e.Caller})
	b.inbox.queue = slices.Delete(slices.Clone(b.inbox.queue), at, at+1)
	if at == 0 {
		b.inbox.first = x.time
	}
	return nil
}

// checkInbox compares the inbox with the book.
func (r *round) checkInbox() error {
	holds := new(big.Int).Mul(inboxBond, big.NewInt(int64(len(r.book.inbox.queue))))
	if extra := holds.Sub(r.m.balance(r.inbox), holds); extra.Sign() != 0 {
		return fmt.Errorf("the inbox has %v wei more than it owes", extra)
	}
	want := uint64(0)
	if e := r.book.inbox.head(); e != nil {
		want = e.Deadline
	}
	out, err := r.m.call(r.inbox, inboxContract.PackFirstDeadline())
	if err != nil {
		return err
	}
	if have, err := inboxContract.UnpackFirstDeadline(out); err != nil || have != want {
		return fmt.Errorf("the first deadline is %d, the events say %d", have, want)
	}
	return nil
}

// inboxBond is what an entry is submitted with, in wei.
var inboxBond = new(big.Int).Div(ether, big.NewInt(50))

// inboxTransaction completes the transaction of an action that is about the inbox.
func (b *book) inboxTransaction(a action, t *tx) *tx {
	t.to = b.e.inbox
	switch a.kind {
	case submit:
		t.value, t.data = inboxBond, inboxContract.PackSubmit(a.user.raw, a.state.number, b.e.proof(a.state, a.user))
	case show:
		tip, _ := b.record(a.id)
		t.to = b.e.contract
		t.data = contract.PackShowForced(tip, a.entry.index, a.entry.ForcedTransaction, b.e.proof(a.state, a.entry.user))
	case clear_:
		t.data = inboxContract.PackRemove(a.entry.index, a.entry.ForcedTransaction, a.state.number, b.e.proof(a.state, a.entry.user))
	case lapse:
		t.data = inboxContract.PackRemoveLapsed(a.entry.index, a.entry.ForcedTransaction)
	}
	return t
}

// exitsOf returns how entries have left whose bonds were an account's.
func (b *book) exitsOf(payer common.Address) (list []exit) {
	for _, x := range b.inbox.exits {
		if x.Payer == payer {
			list = append(list, x)
		}
	}
	return list
}
