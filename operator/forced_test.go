package operator

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb/memorydb"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/rollup"
)

// Account implements Accounts.
func (s *source) Account(_ context.Context, number uint64, addr common.Address) (*rollup.Account, error) {
	chain := s.gen.Chain()
	header := chain.GetHeaderByNumber(number)
	root := header.Root
	state, err := chain.StateAt(root, header.Number, header.Time)
	if err != nil {
		return nil, err
	}
	accounts, err := trie.New(trie.StateTrieID(root), chain.TrieDB())
	if err != nil {
		return nil, err
	}
	var (
		account = &rollup.Account{Nonce: state.GetNonce(addr), Balance: state.GetBalance(addr).ToBig()}
		key     = crypto.Keccak256(addr[:])
		nodes   = memorydb.New()
	)
	if err := accounts.Prove(key, nodes); err != nil {
		return nil, err
	}
	for hash := root; ; {
		node, err := nodes.Get(hash[:])
		if err != nil {
			return account, nil
		}
		account.Proof = append(account.Proof, node)
		next, ok := nextNode(nodes, account.Proof)
		if !ok {
			return account, nil
		}
		hash = next
	}
}

// nextNode returns the hash of a node that the last one refers to.
func nextNode(nodes *memorydb.Database, proof [][]byte) (next common.Hash, ok bool) {
	last := string(proof[len(proof)-1])
	it := nodes.NewIterator(nil, nil)
	defer it.Release()
	for it.Next() {
		if strings.Contains(last, string(it.Key())) {
			return common.BytesToHash(it.Key()), true
		}
	}
	return next, false
}

// withInbox lets an operator take entries out of the inbox.
func (r *rig) withInbox(c *Config) {
	c.Inbox, c.Accounts = forced.NewInbox(r.eth, r.deployment), r.l2
}

// force puts a transfer of the rollup into the inbox, and returns it.
func (r *rig) force() *types.Transaction {
	r.Helper()
	var (
		sender = r.l2.gen.Sender(0)
		inbox  = bindings.NewForcedInbox()
		spec   = r.deployment.Spec
		head   = r.head().Number
	)
	account, err := r.l2.Account(r.ctx, head, sender.Address)
	r.must(err)
	tx := types.MustSignNewTx(sender.Key, types.LatestSignerForChainID(new(big.Int).SetUint64(spec.ChainID)), &types.DynamicFeeTx{
		ChainID: new(big.Int).SetUint64(spec.ChainID), Nonce: account.Nonce, GasFeeCap: big.NewInt(100 * params.GWei), GasTipCap: common.Big1,
		Gas: 21_000, To: &common.Address{0xaa}, Value: common.Big1,
	})
	raw, err := tx.MarshalBinary()
	r.must(err)
	nonce, err := r.eth.PendingNonceAt(r.ctx, address("second"))
	r.must(err)
	r.succeeded(r.mine(r.sendWith("second", &types.DynamicFeeTx{
		Nonce: nonce, To: &r.deployment.Contracts.Inbox, Gas: 2_000_000, Value: spec.Forced.Bond.ToInt(), Data: inbox.PackSubmit(raw, head, account.Proof),
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
	})))
	return tx
}

// waiting returns how many entries are in the inbox.
func (r *rig) waiting() int {
	r.Helper()
	entries, err := forced.NewInbox(r.eth, r.deployment).Pending(r.ctx, nil)
	r.must(err)
	return len(entries)
}

// jump makes the block of L1 that comes some seconds after the last one.
func (r *rig) jump(seconds uint64) {
	r.Helper()
	network := r.l1.Network()
	at := network.SlotTime(network.Slot(uint64(r.now().Unix()) + seconds))
	_, err := r.l1.ProduceSlot(r.ctx, at)
	r.must(err)
}

func (r *rig) balance(account common.Address) *big.Int {
	r.Helper()
	balance, err := r.eth.BalanceAt(r.ctx, account, nil)
	r.must(err)
	return balance
}

// deafInbox is the inbox as a node of L1 tells it that has no logs.
type deafInbox struct{ Inbox }

var errDeaf = errors.New("no logs here")

func (deafInbox) Pending(context.Context, *big.Int) ([]forced.Entry, error) { return nil, errDeaf }

// Blocks are settled also if the inbox cannot be read, which is a problem all the
// same.
func TestInboxCannotBeRead(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator", r.withInbox, func(c *Config) { c.Inbox = deafInbox{c.Inbox} })
	r.l2.extend(1, 1)
	if err := o.round(r.ctx); !errors.Is(err, errDeaf) {
		t.Errorf("have %v", err)
	}
	r.slot()
	r.settled(1)
}

// A forced transaction leaves the inbox together with the blocks that have it,
// and its bond goes back.
func TestForcedIsIncluded(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator", r.withInbox)
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	tx := r.force()
	r.l2.extend(1, 1)
	r.round(o) // without it
	r.slot()
	r.settled(2)
	if r.waiting() != 1 {
		t.Fatalf("%d entries wait, want 1", r.waiting())
	}

	before := r.balance(address("second"))
	r.l2.build([]*types.Transaction{tx})
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	r.settled(4)
	if r.waiting() != 0 {
		t.Errorf("%d entries wait, want none", r.waiting())
	}
	if bond := new(big.Int).Sub(r.balance(address("second")), before); bond.Cmp(r.deployment.Spec.Forced.Bond.ToInt()) != 0 {
		t.Errorf("%v wei came back", bond)
	}
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	r.settled(5)
}

// While an entry is overdue, what does not have it is held back, without costs,
// until L1 lets it through; in the end the entry lapses, and the operator gets the
// bond.
func TestForcedIsOverdue(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator", r.withInbox)
	spec := r.deployment.Spec.Forced
	r.force()
	r.jump(spec.Delay)
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	r.settled(1)

	r.l2.extend(1, 1)
	nonce, _ := r.nonces("operator")
	r.wantProblem(o.round(r.ctx), problemRefused, "ForcedFirst")
	r.slot()
	if now, pending := r.nonces("operator"); now != nonce || pending != nonce {
		t.Errorf("%d transactions were sent", pending-nonce)
	}
	r.jump(spec.Grace)
	r.round(o)
	r.slot()
	r.settled(2)

	r.jump(spec.Lapse)
	before := r.balance(address("operator"))
	r.round(o)
	r.slot()
	if r.waiting() != 0 {
		t.Errorf("%d entries wait, want none", r.waiting())
	}
	if got := r.balance(address("operator")); got.Cmp(before) <= 0 {
		t.Errorf("the operator has %v wei, had %v: no bond", got, before)
	}
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	r.settled(3)
}

// An entry whose transaction was settled without the inbox, as someone else did
// or because the call was full, is taken out when it is overdue.
func TestForcedIsLate(t *testing.T) {
	r := newRig(t, address("operator"))
	plain, o := r.operator("operator"), r.operator("operator", r.withInbox)
	tx := r.force()
	r.l2.build([]*types.Transaction{tx})
	r.round(plain)
	r.slot()
	r.settled(1)
	if r.waiting() != 1 {
		t.Fatal("the entry is gone")
	}
	r.round(o)
	r.jump(r.deployment.Spec.Forced.Delay)
	r.round(o)
	r.slot()
	if r.waiting() != 0 {
		t.Error("the entry waits")
	}
}

// An entry whose time is over, by its deadline, but that was behind another until
// now holds nothing up; and if a block has its transaction, it leaves by that, and the
// bond goes back.
func TestForcedIsNotLapsedYet(t *testing.T) {
	r := newRig(t, address("operator"))
	o := r.operator("operator", r.withInbox)
	spec := r.deployment.Spec.Forced
	r.force()
	tx := r.force() // the same, once more: behind it
	r.jump(spec.Delay + spec.Lapse + 2)
	r.l2.extend(1, 1)
	r.round(o)
	r.slot()
	if r.waiting() != 1 {
		t.Fatalf("%d entries wait, want 1", r.waiting())
	}
	r.jump(spec.Grace)
	r.round(o)
	r.slot()
	r.settled(1)
	if r.waiting() != 1 {
		t.Fatalf("%d entries wait, want 1", r.waiting())
	}

	before := r.balance(address("second"))
	r.l2.build([]*types.Transaction{tx})
	r.jump(spec.Lapse)
	r.round(o)
	r.slot()
	r.settled(2)
	if r.waiting() != 0 || r.balance(address("second")).Cmp(before) <= 0 {
		t.Errorf("%d entries wait, the payer had %v wei and has %v", r.waiting(), before, r.balance(address("second")))
	}
}
