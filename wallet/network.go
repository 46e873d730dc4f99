package wallet

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/message"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Network is the state of a rollup, as L1 has it after one block.
type Network struct {
	L1     rollup.BlockRef
	Time   uint64        // of that block, seconds since 1970
	Head   bindings.Head // the last settled block; of an optimistic rollup, the last final one
	OpenAt uint64        // L1 time from which on anyone may settle blocks; 0 without a sequencer
	Queue  []forced.Entry

	// Proposals are what waits to become final in an optimistic rollup, as of the same
	// block of L1 or a later one; else nil.
	Proposals *optimistic.View

	// These are what the node of the rollup says; nil without one, or where it cannot
	// say, of which Problem is the reason.
	Sync     *Sync
	Messages *message.View
	Money    *Money
	Problem  error
}

// Open reports whether anyone may settle blocks.
func (n *Network) Open() bool { return n.Time >= n.OpenAt }

// Sync is how far the node of the rollup is (rollup_syncStatus).
type Sync struct {
	Latest    rollup.BlockRef  `json:"latest"`
	Safe      rollup.BlockRef  `json:"safe"`
	Finalized rollup.BlockRef  `json:"finalized"`
	Unsettled uint64           `json:"unsettled"` // blocks
	Anchor    *rollup.BlockRef `json:"anchor"`    // L1 block that the latest one knows of; null for the genesis
}

// Money says that L1 holds what the rollup owes: Held is no less than InUse, and
// what is more is on its way. All in wei.
type Money struct {
	Backing *big.Int // that the accounts of the genesis block were backed with
	Held    *big.Int // by the messenger on L1
	InUse   *big.Int // on the rollup after the last settled block, what was burnt included
	Moving  *big.Int // the difference: sent on one side and not delivered on the other
}

// Conserved reports whether L1 holds enough.
func (m *Money) Conserved() bool { return m.Moving.Sign() >= 0 }

// Network returns the state of the rollup, or what L1 alone tells if the node of
// the rollup does not.
func (w *Wallet) Network(ctx context.Context) (*Network, error) {
	latest, err := w.L1.block(ctx, "latest")
	if err != nil {
		return nil, err
	}
	var (
		n      = &Network{L1: rollup.BlockRef{Number: uint64(latest.Number), Hash: latest.Hash}, Time: uint64(latest.Time)}
		at     = new(big.Int).SetUint64(n.L1.Number)
		native = bindings.NewNativeRollup()
	)
	if n.Head, err = w.head(ctx, at); err != nil {
		return nil, err
	}
	if n.OpenAt, err = read(ctx, w.L1, w.d.Contracts.Rollup, at, native.PackOpenAt(), native.UnpackOpenAt); err != nil {
		return nil, fmt.Errorf("opening time of the rollup: %w", err)
	}
	if n.Queue, err = forced.NewInbox(w.L1.eth, w.d).Pending(ctx, at); err != nil {
		return nil, err
	}
	if n.Proposals, err = w.Proposals(ctx); err != nil {
		return nil, err
	}
	if n.Problem = w.needRollup(); n.Problem == nil {
		n.Problem = w.askRollup(ctx, n, at)
	}
	return n, ctx.Err()
}

func (w *Wallet) askRollup(ctx context.Context, n *Network, at *big.Int) (err error) {
	sync := new(Sync)
	if err := w.L2.eth.Client().CallContext(ctx, sync, "rollup_syncStatus"); err != nil {
		return fmt.Errorf("state of the rollup's node: %w", err)
	}
	n.Sync = sync
	if n.Messages, err = w.View(ctx); err != nil {
		return err
	}
	if sync.Latest.Number < n.Head.Number {
		return fmt.Errorf("the rollup's node is at block %d, L1 has settled block %d", sync.Latest.Number, n.Head.Number)
	}
	n.Money, err = w.money(ctx, n, at)
	return err
}

// money compares both sides. L1 is looked at after the rollup, whose block is
// settled at that time: what was delivered up to there was sent before.
func (w *Wallet) money(ctx context.Context, n *Network, at *big.Int) (*Money, error) {
	var (
		m         = new(Money)
		messenger = bindings.NewL1Messenger()
		err       error
	)
	if m.Backing, err = read(ctx, w.L1, w.d.Contracts.Messenger, at, messenger.PackBACKING(), messenger.UnpackBACKING); err != nil {
		return nil, fmt.Errorf("backing of the rollup: %w", err)
	}
	if m.Held, err = w.L1.eth.BalanceAt(ctx, w.d.Contracts.Messenger, at); err != nil {
		return nil, fmt.Errorf("balance of the messenger on L1: %w", err)
	}
	left, err := w.L2.eth.BalanceAtHash(ctx, rollup.L2Messenger, common.Hash(n.Head.BlockHash))
	if err != nil {
		return nil, fmt.Errorf("balance of the rollup's messenger in block %d: %w", n.Head.Number, err)
	}
	m.InUse = new(big.Int).Sub(rollup.MessengerSupply, left)
	m.InUse.Add(m.InUse, m.Backing)
	m.Moving = new(big.Int).Sub(m.Held, m.InUse)
	return m, nil
}
