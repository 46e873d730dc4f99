package main

import (
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/internal/forge"
	"nrollup/node"
	"nrollup/operator"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// Somebody with the sequencer's key proposes what is false, and shows the data or
// withholds it. A challenger's process has it removed, though it is killed between its
// challenge and the removal, and is paid for that. Then the honest proposer goes on.
func TestOptimisticLies(t *testing.T) {
	f := jumping(t)
	f.progress()
	f.proposer.kill()
	f.idle(fleetSequencer)
	before, final := f.balance(node.DevAccounts()[fleetChallenger].Address), f.view().Head.Number
	for lies, withheld := range []bool{false, true} {
		id, number := f.lie(withheld)
		if withheld {
			f.jump(fleetWindow/2 + time.Second) // so long the data may be missing
		}
		eventually(t, "nobody challenges a false block", func() bool {
			p := f.view().Of(number)
			return p != nil && p.ID == id && p.Challenges[number].Challenger == node.DevAccounts()[fleetChallenger].Address
		})
		f.challenger.kill()
		f.jump(fleetResponse + time.Second)
		if v := f.view(); v.TipID() != id || v.Head.Number > final {
			t.Fatalf("the newest proposal is %v, want %v; block %d is final", v.TipID(), id, v.Head.Number)
		}
		f.challenger.start()
		eventually(t, "a false proposal is not removed", func() bool { return f.view().TipID() != id })
		if logs := f.events(removedEvent); len(logs) != lies+1 {
			t.Errorf("%d proposals are removed, want %d", len(logs), lies+1)
		}
	}
	share := new(big.Int).Rsh(f.view().Params.ProposalBond, 1) // of two bonds, of which it gets half, less gas
	if gain := new(big.Int).Sub(f.balance(node.DevAccounts()[fleetChallenger].Address), before); gain.Cmp(share) < 0 {
		t.Errorf("the challenger has gained %v wei, want %v at least", gain, share)
	}
	f.proposer.start()
	f.progress()
	f.end()
	if logs := f.events(removedEvent); len(logs) != 2 {
		t.Errorf("%d proposals are removed, want 2", len(logs))
	}
}

// idle waits until an account has no transaction under way.
func (f *optimisticFleet) idle(account int) {
	f.t.Helper()
	address := node.DevAccounts()[account].Address
	eventually(f.t, "a transaction stays under way", func() bool {
		mined, err := f.l1.NonceAt(f.t.Context(), address, nil)
		return err == nil && mined == nonce(f.t, f.l1, address)
	})
}

// lie proposes the next block of the rollup with another state, and publishes its data
// or only says so. It returns the proposal's id, and the block's number.
func (f *optimisticFleet) lie(withheld bool) (id common.Hash, number uint64) {
	t := f.t
	t.Helper()
	b := f.nextBlock()
	forged := f.forge(b)
	raw, err := forged.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	payload := optimistic.EncodePayload([][]byte{raw})
	reference := slices.Concat([]byte{0}, crypto.Keccak256(payload))
	if !withheld {
		f.publish(payload)
	}
	anchor, err := f.l1.HeaderByHash(t.Context(), b.Anchor)
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "L1 has no block behind that of the rollup and its anchor", func() bool { // or it would not take it
		head, err := f.l1.HeaderByNumber(t.Context(), nil)
		return err == nil && head.Time >= b.Timestamp && head.Number.Cmp(anchor.Number) > 0
	})
	v := f.view()
	f.call(v.Params.ProposalBond, bindings.NewOptimisticRollup().PackPropose(v.Tip(), []bindings.ProposedBlock{{
		BlockHash: forged.Payload().BlockHash, StateRoot: forged.Claim.PostStateRoot, Anchor: anchor.Number.Uint64(),
	}}, bindings.Guard{AnchorHash: b.Anchor, Timestamp: b.Timestamp}, da.External, reference))
	return f.view().TipID(), b.Ref.Number
}

// nextBlock returns the first block of the rollup that is in no proposal, once it is
// there.
func (f *optimisticFleet) nextBlock() (b *rollup.Block) {
	f.t.Helper()
	number := f.view().Tip().Number + 1
	remote := operator.NewRemote(f.l2.Client(), f.deployment, 0)
	eventually(f.t, "the node builds no block", func() (ok bool) {
		var err error
		b, err = remote.Block(f.t.Context(), number)
		return err == nil
	})
	return b
}

// forge returns a block with another state root, of which every hash is right.
func (f *optimisticFleet) forge(b *rollup.Block) *forge.Forgery {
	f.t.Helper()
	trace, err := stateless.DecodeTrace(b.Trace)
	if err != nil {
		f.t.Fatal(err)
	}
	forged, err := forge.New(transition.RollupConfig(f.deployment.L1, f.deployment.Spec.ChainID), trace, b.Claim)
	if err != nil {
		f.t.Fatal(err)
	}
	forged.Payload().StateRoot[7] ^= 1
	if err := forged.Seal(); err != nil {
		f.t.Fatal(err)
	}
	return forged
}

func (f *optimisticFleet) publish(payload []byte) {
	f.t.Helper()
	layer, err := da.Open(f.data.door.url(), da.Config{})
	if err != nil {
		f.t.Fatal(err)
	}
	if _, err := layer.Publish(f.t.Context(), payload); err != nil {
		f.t.Fatal(err)
	}
}

// call sends a call of the contract with the sequencer's key, which must succeed.
func (f *optimisticFleet) call(value *big.Int, data []byte) {
	f.t.Helper()
	key, err := devKey(fleetSequencer)
	if err != nil {
		f.t.Fatal(err)
	}
	opts := bind.NewKeyedTransactor(key, f.deployment.L1.ChainID)
	opts.Context, opts.Value = f.t.Context(), value
	tx, err := bind.Transact(bindings.NewOptimisticRollup().Instance(f.l1, f.deployment.Contracts.Rollup), opts, data)
	if err != nil {
		f.t.Fatal(err)
	}
	receipt, err := bind.WaitMined(f.t.Context(), f.l1, tx.Hash())
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		f.t.Fatalf("%+v, %v", receipt, err)
	}
}
