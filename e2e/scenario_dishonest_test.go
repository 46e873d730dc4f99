package e2e

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/derive"
	"nrollup/internal/forge"
	"nrollup/node"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// falsehoods are blocks that a sequencer with all keys would like to be final.
var falsehoods = []struct {
	name   string
	change func(*forge.Forgery) error
}{
	{"false state root", func(f *forge.Forgery) error {
		f.Payload().StateRoot[7] ^= 1
		return f.Seal()
	}},
	{"transaction that nobody signed", func(f *forge.Forgery) error {
		raw := slices.Clone(f.Payload().Transactions[0])
		raw[len(raw)-1] ^= 1
		f.Payload().Transactions[0] = raw
		return f.Seal()
	}},
	{"deposit that nobody made", changedState(address("bob"), func(a *bal.AccountAccess) {
		for i := range a.BalanceChanges {
			a.BalanceChanges[i].PostBalance = uint256.MustFromBig(ether(1_000_000))
		}
	})},
	{"withdrawal of another amount", changedState(rollup.L2Messenger, func(a *bal.AccountAccess) {
		message := crypto.Keccak256([]byte("all that L1 holds, to the sequencer"))
		for i := range a.StorageChanges {
			for j := range a.StorageChanges[i].SlotChanges {
				a.StorageChanges[i].SlotChanges[j].PostValue = new(uint256.Int).SetBytes(message)
			}
		}
	})},
}

// changedState makes the state after a block one in which an account is other than
// its transactions leave it, consistently.
func changedState(account common.Address, change func(*bal.AccountAccess)) func(*forge.Forgery) error {
	return func(f *forge.Forgery) error {
		list, err := f.AccessList()
		if err != nil {
			return err
		}
		at := slices.IndexFunc(*list, func(a bal.AccountAccess) bool { return a.Address == account })
		change(&(*list)[at])
		if err := f.SetAccessList(list); err != nil {
			return err
		}
		return f.ApplyAccessList()
	}
}

// Whatever a dishonest proposer with all keys claims, and whether it shows the data
// or not: it is never final while one honest challenger runs, which does not lose by
// that. Followers go on with the rollup as it is.
func TestDishonestProposer(t *testing.T) {
	n := newNetwork(t, options{kind: rollup.KindOptimistic})
	n.l2.transfer("alice", "bob")
	n.buildL2()
	n.mineL1()
	n.finish()
	follower, stateless := n.newPeer("follower", node.Followed), n.newChecker()
	n.l2.transfer("alice", "bob")
	n.withdraw("carol", parcel{target: address("carol"), value: ether(1)})
	block := n.buildAtTime(n.l2Node, n.l2.header("latest").Time+2) // as the forgeries suppose
	n.mineL1()

	before := n.l1.balance(address("challenger"))
	for _, lie := range falsehoods {
		for _, withheld := range []bool{true, false} { // what was shown once cannot be withheld
			head := n.head()
			f := n.forgery(block)
			n.must(lie.change(f))
			id := n.claimForged(f, n.settleable(block).Anchor, withheld)
			for _, d := range []*derive.Derivation{follower.derivation, stateless.derivation} {
				n.skips(d, id, !withheld)
			}
			n.removed(id, withheld)
			if got := n.head(); got != head {
				t.Fatalf("%s: the contract's head is %v, was %v", lie.name, got, head)
			}
		}
	}
	if after := n.l1.balance(address("challenger")); after.Cmp(before) <= 0 {
		t.Errorf("the honest challenger had %v wei, and has %v", before, after)
	}

	n.finish()
	n.settledInFull()
	n.mineL1()
	n.derived(follower.derivation, stateless.derivation)
	n.sameChain(follower)
	if got := stateless.derivation.Status().Settled; got != n.l2Node.Head() {
		t.Errorf("the stateless follower is at %v, the rollup at %v", got, n.l2Node.Head())
	}
}

// claimForged proposes a forged block with the sequencer's key, and publishes its data
// or just says that it has.
func (n *network) claimForged(f *forge.Forgery, anchor uint64, withheld bool) common.Hash {
	n.Helper()
	raw, err := f.Trace.Encode()
	n.must(err)
	payload := optimistic.EncodePayload([][]byte{raw})
	pointer := append([]byte{0}, crypto.Keccak256(payload)...)
	if !withheld {
		posting, err := n.services.layer.Publish(n.ctx, payload)
		n.must(err)
		pointer = posting.Reference
	}
	blocks := []bindings.ProposedBlock{{BlockHash: f.Payload().BlockHash, StateRoot: f.Claim.PostStateRoot, Anchor: anchor}}
	guard := bindings.Guard{
		AnchorHash: f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot, Timestamp: f.Payload().Timestamp,
	}
	view := n.proposals()
	data := bindings.NewOptimisticRollup().PackPropose(view.Tip(), blocks, guard, da.External, pointer)
	tx := n.l1.send("operator", call{to: &n.deployment.Contracts.Rollup, value: view.Params.ProposalBond, data: data, gas: 2_000_000})
	n.mineL1()
	n.l1.succeeded(tx)
	return n.proposals().TipID()
}

// skips waits until a follower has seen a proposal, and does not believe it.
func (n *network) skips(d *derive.Derivation, id common.Hash, shown bool) {
	n.Helper()
	n.eventually("a follower leaves out a proposal", func() bool {
		if err := d.Problem(); derive.ActionOf(err) == derive.Stop {
			n.Fatalf("the follower has stopped: %v", err)
		}
		status := d.Status()
		return status.Proposals != nil && slices.ContainsFunc(status.Skipped, func(s rollup.Skipped) bool {
			return s.ID == id && s.False == shown
		})
	})
}

// removed lets the challenger work until a proposal is gone.
func (n *network) removed(id common.Hash, withheld bool) {
	n.Helper()
	guard := n.services.challenger
	defer n.run(guard)()
	n.eventually("a false proposal is removed", func() bool {
		if n.l1.pending(guard.Account()) {
			n.mineL1()
			return false
		}
		view := n.proposals()
		at := slices.IndexFunc(view.Pending, func(p *optimistic.Pending) bool { return p.ID == id })
		if at < 0 {
			return true
		}
		for _, c := range view.Pending[at].Challenges {
			if n.clock.seconds() <= c.Deadline {
				n.pass(c.Deadline + 1 - n.clock.seconds())
			}
			return false
		}
		// The time for the data to turn up is L1's.
		if s := guard.Status(); withheld && s.L1 == view.L1 && s.Pending > 0 && s.Action == "" {
			n.mineL1()
		}
		return false
	})
}
