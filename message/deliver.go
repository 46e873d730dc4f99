package message

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// Call is what a transaction calls. It sends nothing along.
type Call struct {
	To   common.Address `json:"to"`
	Data hexutil.Bytes  `json:"data"`
}

// The contracts on either side, for packing calls.
var (
	l1Messenger = bindings.NewL1Messenger()
	l2Messenger = bindings.NewL2Messenger()
)

// RootProof proves a root of L1's tree of messages on the rollup. It is good for
// 8191 seconds from its block on.
type RootProof struct {
	Block     rollup.BlockRef `json:"block"`     // of the rollup, whose anchor it is
	Timestamp uint64          `json:"timestamp"` // of that block, in seconds
	Anchor    rollup.BlockRef `json:"anchor"`    // the L1 block
	Header    hexutil.Bytes   `json:"header"`    // of the L1 block, as RLP
	Root      common.Hash     `json:"root"`
	Size      uint64          `json:"size"` // messages in it
	SlotProof
	Call Call `json:"call"` // of prove on the rollup
}

// ProveRoot returns the proof of L1's root at the anchor of the rollup's head. L1's
// node must have the state of that block, which any has of the last 128. The error
// is ErrNoAnchor if there is no anchor.
func (b *Bridge) ProveRoot(ctx context.Context) (*RootProof, error) {
	if _, err := b.deposits.Sync(ctx); err != nil {
		return nil, err
	}
	head, anchor, err := b.anchor(ctx)
	if err != nil {
		return nil, err
	}
	header, encoded, err := b.l1.header(ctx, anchor.Hash)
	if err != nil {
		return nil, err
	}
	slot, root, err := b.l1.prove(ctx, anchor.Hash, header.Root, common.Hash{})
	if err != nil {
		return nil, err
	}
	size := b.deposits.SizeAt(anchor.Number)
	if known, _ := b.deposits.Root(size); root != known && (size > 0 || root != (common.Hash{})) {
		return nil, fmt.Errorf("%w: the messenger has the root %v at L1's block %d, the %d messages up to there give %v", ErrLogs, root, anchor.Number, size, known)
	}
	return &RootProof{
		Block:     head.ref(),
		Timestamp: uint64(head.Time),
		Anchor:    anchor,
		Header:    encoded,
		Root:      root,
		Size:      size,
		SlotProof: *slot,
		Call:      Call{To: b.l2.messenger, Data: l2Messenger.PackProve(uint64(head.Time), encoded, slot.Account.bytes(), slot.Storage.bytes())},
	}, nil
}

// DepositProof delivers or cancels a message on the rollup.
type DepositProof struct {
	Message Message     `json:"message"`
	Root    common.Hash `json:"root"`
	Path    Path        `json:"path"`
	Claim   Call        `json:"claim"`

	// Prove comes first if it is there: nobody has proven the root yet.
	Prove *RootProof `json:"prove,omitempty"`
	to    common.Address
}

// Cancel returns the call by which the refund address has the message's value and
// fee paid to an account.
func (p *DepositProof) Cancel(to common.Address) Call {
	return Call{To: p.to, Data: l2Messenger.PackCancel(p.Message.binding(), p.Root, p.Path.words(), to)}
}

func (p *Path) words() (words [TreeDepth][32]byte) {
	for i, hash := range p {
		words[i] = hash
	}
	return words
}

// ProveDeposit returns what delivers a message of L1 on the rollup, by the newest
// proven root if that has it, else by the root at the anchor of the rollup's head.
// The error is ErrUnknown or ErrNotAnchored if neither has it.
func (b *Bridge) ProveDeposit(ctx context.Context, nonce uint64) (*DepositProof, error) {
	v, err := b.View(ctx)
	if err != nil {
		return nil, err
	}
	sent, err := b.deposits.Message(ctx, nonce)
	if err != nil {
		return nil, err
	}
	if nonce < v.Proven {
		return b.ClaimDeposit(&sent.Message, v.Proven)
	}
	if nonce >= v.Anchored {
		return nil, fmt.Errorf("%w: it is in L1's block %d, %s", ErrNotAnchored, sent.Event.Block.Number, v.anchored())
	}
	prove, err := b.ProveRoot(ctx)
	if err != nil {
		return nil, err
	}
	p, err := b.ClaimDeposit(&sent.Message, prove.Size)
	if err != nil {
		return nil, err
	}
	p.Prove = prove
	return p, nil
}

// ClaimDeposit returns what delivers a message of L1 by the root of the first size
// messages, once that is proven.
func (b *Bridge) ClaimDeposit(m *Message, size uint64) (*DepositProof, error) {
	path, root, err := b.deposits.Path(m.Nonce, size)
	if err != nil {
		return nil, err
	}
	return &DepositProof{
		Message: *m,
		Root:    root,
		Path:    path,
		Claim:   Call{To: b.l2.messenger, Data: l2Messenger.PackClaim(m.binding(), root, path.words())},
		to:      b.l2.messenger,
	}, nil
}

// anchored says what the rollup knows of L1.
func (v *View) anchored() string {
	if v.Anchor == nil {
		return "the rollup has no anchor in L1's chain"
	}
	return fmt.Sprintf("the rollup knows L1 up to block %d", v.Anchor.Number)
}

// WithdrawalProof delivers or cancels a message of the rollup on L1, as long as
// L1 has the state root of the block: for 8191 settled blocks.
type WithdrawalProof struct {
	Message   Message         `json:"message"`
	Block     rollup.BlockRef `json:"block"` // settled, by whose state it is proven
	StateRoot common.Hash     `json:"stateRoot"`
	SlotProof
	Claim Call `json:"claim"`
	to    common.Address
}

// Cancel returns the call by which the refund address has the message's value and
// fee paid to an account.
func (p *WithdrawalProof) Cancel(to common.Address) Call {
	return Call{To: p.to, Data: l1Messenger.PackCancel(p.Message.binding(), p.Block.Number, p.Account.bytes(), p.Storage.bytes(), to)}
}

// ProveWithdrawal returns what delivers a message of the rollup on L1, by the state
// after the last settled block. The error is ErrUnknown, or ErrNotSettled if that
// does not have it.
func (b *Bridge) ProveWithdrawal(ctx context.Context, nonce uint64) (*WithdrawalProof, error) {
	v, err := b.View(ctx)
	if err != nil {
		return nil, err
	}
	return b.ProveWithdrawalAt(ctx, nonce, v)
}

// ProveWithdrawalAt is ProveWithdrawal for a view that is at hand, whose settled
// block it takes.
func (b *Bridge) ProveWithdrawalAt(ctx context.Context, nonce uint64, v *View) (*WithdrawalProof, error) {
	sent, err := b.withdrawals.Message(ctx, nonce)
	if err != nil {
		return nil, err
	}
	if nonce >= v.Claimable {
		return nil, fmt.Errorf("%w: it is in block %d, L1 has settled block %d", ErrNotSettled, sent.Event.Block.Number, v.Settled.Number)
	}
	contract := bindings.NewNativeRollup()
	stateRoot, err := read(ctx, b.l1, b.contract, v.L1.Hash, contract.PackStateRootAt(v.Settled.Number), contract.UnpackStateRootAt)
	if err != nil {
		return nil, err
	}
	slot, value, err := b.l2.prove(ctx, v.Settled.Hash, stateRoot, sentSlot(nonce))
	if err != nil {
		return nil, err
	}
	m := &sent.Message
	if hash := m.Hash(b.l2.id); value != hash {
		return nil, fmt.Errorf("%w: the rollup's messenger has %v for message %d, whose hash is %v", ErrLogs, value, nonce, hash)
	}
	return &WithdrawalProof{
		Message:   *m,
		Block:     v.Settled,
		StateRoot: stateRoot,
		SlotProof: *slot,
		Claim:     Call{To: b.l1.messenger, Data: l1Messenger.PackClaim(m.binding(), v.Settled.Number, slot.Account.bytes(), slot.Storage.bytes())},
		to:        b.l1.messenger,
	}, nil
}
