package wallet

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/message"
	"nrollup/optimistic"
)

// Side names one of the two chains.
type Side string

// The sides that a message can be from.
const (
	L1 Side = "l1" // a deposit, or another message to the rollup
	L2 Side = "l2" // a withdrawal, or another message to L1
)

// Ref names a message: the side that has sent it numbers its messages from 0.
type Ref struct {
	From  Side   `json:"from"`
	Nonce uint64 `json:"nonce"`
}

// String returns a name like "deposit 7".
func (r Ref) String() string {
	if r.From == L1 {
		return fmt.Sprintf("deposit %d", r.Nonce)
	}
	return fmt.Sprintf("withdrawal %d", r.Nonce)
}

// AmbiguousError says that a name stands for more than one message.
type AmbiguousError struct {
	Name string
	Refs []Ref
}

func (e *AmbiguousError) Error() string {
	text := fmt.Sprintf("%s is the name of %d messages:", e.Name, len(e.Refs))
	for i, ref := range e.Refs {
		if i > 0 {
			text += ","
		}
		text += " " + ref.String()
	}
	return text
}

// Find returns the message with a name: its nonce, or the hash of the transaction
// that sent it. from is the side that it is from; either if it is empty. The error
// wraps message.ErrUnknown if there is none, and is an *AmbiguousError if there
// are several.
func (w *Wallet) Find(ctx context.Context, name string, from Side) (Ref, error) {
	if err := w.needRollup(); err != nil {
		return Ref{}, err
	}
	var (
		found []Ref
		err   error
	)
	if nonce, parseErr := strconv.ParseUint(name, 10, 64); parseErr == nil {
		found, err = w.findNonce(ctx, nonce)
	} else if hash, parseErr := hexutil.Decode(name); parseErr == nil && len(hash) == common.HashLength {
		found, err = w.findTx(ctx, common.Hash(hash))
	} else {
		return Ref{}, fmt.Errorf("%q is no message: want its number, or the hash of the transaction that sent it", name)
	}
	if err != nil {
		return Ref{}, err
	}
	var refs []Ref
	for _, ref := range found {
		if from == "" || ref.From == from {
			refs = append(refs, ref)
		}
	}
	switch len(refs) {
	case 0:
		return Ref{}, w.unknown(ctx, name)
	case 1:
		return refs[0], nil
	default:
		return Ref{}, &AmbiguousError{name, refs}
	}
}

// unknown says that there is no message with a name, and which there are.
func (w *Wallet) unknown(ctx context.Context, name string) error {
	v, err := w.View(ctx)
	if err != nil {
		return err
	}
	return fmt.Errorf("%w: %s; L1 has sent %d to the rollup so far, the rollup %d to L1", message.ErrUnknown, name, v.Deposits, v.Withdrawals)
}

func (w *Wallet) findNonce(ctx context.Context, nonce uint64) (refs []Ref, err error) {
	v, err := w.View(ctx)
	if err != nil {
		return nil, err
	}
	if nonce < v.Deposits {
		refs = append(refs, Ref{L1, nonce})
	}
	if nonce < v.Withdrawals {
		refs = append(refs, Ref{L2, nonce})
	}
	return refs, nil
}

func (w *Wallet) findTx(ctx context.Context, tx common.Hash) (refs []Ref, err error) {
	deposits, err := w.bridge.DepositsOf(ctx, tx)
	if err != nil && !errors.Is(err, message.ErrUnknown) {
		return nil, err
	}
	for _, nonce := range deposits {
		refs = append(refs, Ref{L1, nonce})
	}
	withdrawals, err := w.bridge.WithdrawalsOf(ctx, tx)
	if err != nil && !errors.Is(err, message.ErrUnknown) {
		return nil, err
	}
	for _, nonce := range withdrawals {
		refs = append(refs, Ref{L2, nonce})
	}
	return refs, nil
}

// View returns how far messages can be delivered.
func (w *Wallet) View(ctx context.Context) (v *message.View, err error) {
	if err := w.needRollup(); err != nil {
		return nil, err
	}
	err = again(ctx, func() error {
		v, err = w.bridge.View(ctx)
		return err
	})
	return v, err
}

// Status returns how far a message has come.
func (w *Wallet) Status(ctx context.Context, ref Ref) (s *message.Status, err error) {
	if err := w.needRollup(); err != nil {
		return nil, err
	}
	ask := w.bridge.Withdrawal
	if ref.From == L1 {
		ask = w.bridge.Deposit
	}
	err = again(ctx, func() error {
		s, err = ask(ctx, ref.Nonce)
		return err
	})
	return s, err
}

// again asks once more if a chain was reorganised, or had a new head, while it was
// read.
func again(ctx context.Context, ask func() error) error {
	err := ask()
	for tries := 0; tries < 3 && ctx.Err() == nil && (errors.Is(err, message.ErrReorg) || errors.Is(err, optimistic.ErrChanging)); tries++ {
		err = ask()
	}
	return err
}

// Withdrawals returns all messages to L1 that an account has sent, gets, may cancel
// or gets tokens by, the oldest first.
func (w *Wallet) Withdrawals(ctx context.Context, account common.Address) ([]*message.Status, error) {
	if _, err := w.View(ctx); err != nil {
		return nil, err
	}
	var list []*message.Status
	for _, nonce := range w.bridge.Withdrawals().Of(account) {
		s, err := w.Status(ctx, Ref{L2, nonce})
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// SentMessage returns the message that a transaction of a plan has sent.
func (w *Wallet) SentMessage(sent *Sent) (Ref, error) {
	from, contract := L1, w.l1Side().messenger
	if sent.Tx.ChainId().Cmp(w.L1.ID) != 0 {
		from, contract = L2, w.l2Side().messenger
	}
	for _, log := range sent.Receipt.Logs {
		if log.Address != contract {
			continue
		}
		if s, err := message.DecodeSent(log); err == nil {
			return Ref{from, s.Message.Nonce}, nil
		}
	}
	return Ref{}, fmt.Errorf("transaction %v has sent no message", sent.Tx.Hash())
}

// progress orders the states of a message.
var progress = map[message.State]int{
	message.StateSent:      0,
	message.StateAnchored:  1,
	message.StateProven:    2,
	message.StateClaimable: 2,
	message.StateClaimed:   3,
	message.StateCancelled: 3,
}

// Wait asks for the status of a message until it is in the given state
// or past it. It calls observe for each state that it sees the message in, and
// each thing that it waits for.
func (w *Wallet) Wait(ctx context.Context, ref Ref, state message.State, observe func(*message.Status)) (s *message.Status, err error) {
	type view struct {
		state   message.State
		waiting string
	}
	var seen *view
	err = until(ctx, func(ctx context.Context) (bool, error) {
		if s, err = w.Status(ctx, ref); err != nil {
			return false, err
		}
		if now := (view{s.State, s.Waiting}); seen == nil || now != *seen {
			seen = &now
			if observe != nil {
				observe(s)
			}
		}
		return progress[s.State] >= progress[state], nil
	})
	return s, err
}
