package operator

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/internal/revert"
	"nrollup/rollup"
)

// Inbox has the forced transactions that wait on L1.
type Inbox interface {
	// Pending returns the first of them after a block of L1.
	Pending(ctx context.Context, number *big.Int) ([]forced.Entry, error)

	// Address is where the contract is.
	Address() common.Address
}

// Accounts tells of accounts of the rollup after one of its blocks.
type Accounts interface {
	Account(ctx context.Context, number uint64, address common.Address) (*rollup.Account, error)
}

// removal takes an entry out of the inbox, by the account of its sender.
type removal struct {
	forced.Entry
	proof [][]byte
}

// removalGas is a bound of what it costs to take an entry out of the inbox: a
// proof of the deepest tries, and a bond that is sent to a new account (EIP-8037).
const removalGas = 600_000

// readInbox notes the first entry that waits in the inbox.
func (o *Operator) readInbox(ctx context.Context, v *view) error {
	if o.cfg.Inbox == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, o.cfg.Timeout)
	defer cancel()
	entries, err := o.cfg.Inbox.Pending(ctx, new(big.Int).SetUint64(v.number))
	if err != nil {
		return fmt.Errorf("forced transactions on L1: %w", err)
	}
	if len(entries) > 0 {
		v.forced = &entries[0]
	}
	return nil
}

// included returns how the first entry of the inbox leaves it together with
// blocks of the rollup that end with the given one, nil if it does not: its
// transaction is in one of them, or in one before. Only what is sent first can do
// that: the inbox is read as it is now.
func (o *Operator) included(ctx context.Context, v *view, head bindings.Head, last uint64) (*removal, error) {
	if v.forced == nil || head != v.head || o.removing(v.forced.Index) {
		return nil, nil
	}
	account, err := o.cfg.Accounts.Account(ctx, last, v.forced.Sender)
	if err != nil {
		return nil, fmt.Errorf("account of a forced transaction's sender: %w", err)
	}
	if account.Nonce <= v.forced.Nonce {
		return nil, nil
	}
	return &removal{Entry: *v.forced, proof: account.Proof}, nil
}

// removing reports whether a transaction that was sent takes an entry out of the
// inbox.
func (o *Operator) removing(index uint64) bool {
	for _, f := range o.flights {
		if f.removes != nil && *f.removes == index {
			return true
		}
	}
	return false
}

// errand returns a batch without blocks that takes the first entry out of the
// inbox: it is overdue, and its transaction is in a settled block or can be in
// none. As long as the entry is there, L1 lets blocks through slowly. It returns
// nil if there is nothing of the kind to do.
func (o *Operator) errand(ctx context.Context, v *view, head bindings.Head) (*batch, error) {
	e := v.forced
	if e == nil || head != v.head || v.time <= e.Deadline || o.removing(e.Index) {
		return nil, nil
	}
	account, err := o.cfg.Accounts.Account(ctx, head.Number, e.Sender)
	if err != nil {
		return nil, fmt.Errorf("account of a forced transaction's sender: %w", err)
	}
	var (
		contract = bindings.NewForcedInbox()
		data     []byte
	)
	switch lapsed := v.time > e.Deadline+o.cfg.Deployment.Spec.Forced.Lapse; {
	case account.Nonce > e.Nonce || account.Balance.Cmp(e.Cost) < 0:
		data = contract.PackRemove(e.Index, e.ForcedTransaction, head.Number, account.Proof)
	case !lapsed:
		return nil, nil
	default:
		if built, err := o.built(ctx, e); built || err != nil {
			return nil, err
		}
		data = contract.PackRemoveLapsed(e.Index, e.ForcedTransaction)
	}
	gas, err := o.l1.estimate(ctx, v, head, o.cfg.Inbox.Address(), data, o.nextTime(v))
	var refusal *revert.Error
	if errors.As(err, &refusal) { // it has not been the first for long enough, or somebody else was faster
		log.Debug("A forced transaction stays in the inbox", "index", e.Index, "reason", refusal.Reason)
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("remove forced transaction %d: %w", e.Index, err)
	}
	log.Info("Removing a forced transaction from the inbox", "index", e.Index, "hash", common.Hash(e.Hash), "sender", e.Sender)
	return &batch{to: o.cfg.Inbox.Address(), data: data, gas: gas + gas/gasMargin, removes: &e.Index}, nil
}

// built reports whether blocks that are not settled yet have the transaction of an
// entry: it leaves the inbox together with them.
func (o *Operator) built(ctx context.Context, e *forced.Entry) (bool, error) {
	account, err := o.cfg.Accounts.Account(ctx, o.source.Head().Number, e.Sender)
	if err != nil {
		return false, fmt.Errorf("account of a forced transaction's sender: %w", err)
	}
	return account.Nonce > e.Nonce, nil
}
