package forced

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/rollup"
)

// Entry is a transaction in the inbox.
type Entry struct {
	Index uint64
	Tx    *types.Transaction
	bindings.ForcedTransaction
}

// L1 is what is asked of L1, as an ethclient.Client has it.
type L1 interface {
	bind.ContractBackend
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
}

// Inbox is the inbox of a rollup as it is on L1. It is safe for concurrent use.
type Inbox struct {
	l1         L1
	address    common.Address
	deployedAt uint64 // number of the L1 block that has the contract first
	chainID    *big.Int
	contract   *bindings.ForcedInbox
	instance   *bind.BoundContract

	events *logs.Reader
	last   atomic.Pointer[queue]
}

// queue is what waits after a block of L1. Whoever asks about the same block again
// gets it again: to read it takes some megabytes of L1 if the inbox is full.
type queue struct {
	block   common.Hash
	entries []Entry
}

// NewInbox returns the inbox of a rollup.
func NewInbox(l1 L1, d *rollup.Deployment) *Inbox {
	contract := bindings.NewForcedInbox()
	return &Inbox{
		l1:         l1,
		address:    d.Contracts.Inbox,
		deployedAt: d.DeployedAt,
		chainID:    new(big.Int).SetUint64(d.Spec.ChainID),
		contract:   contract,
		instance:   contract.Instance(l1, d.Contracts.Inbox),
		events:     logs.NewReader(l1, 0),
	}
}

// Address returns where the contract is.
func (i *Inbox) Address() common.Address { return i.address }

// maxPending is how many entries are read at most: those that are due first.
const maxPending = 256

// errIncomplete says that logs of L1 and the contract's state do not agree.
var errIncomplete = errors.New("L1 does not have the event of an entry that waits in the inbox of forced transactions")

// Pending returns the first entries that wait in the inbox after the block of L1
// with the given number, nil for the latest, in their order: 256 at most. They are
// not to be changed. One that is no transaction of the rollup, which the contract
// should not have taken, is left out: it must not keep the others from being read.
func (i *Inbox) Pending(ctx context.Context, number *big.Int) ([]Entry, error) {
	header, err := i.l1.HeaderByNumber(ctx, number)
	if err != nil {
		return nil, fmt.Errorf("block of L1: %w", err)
	}
	block := header.Hash()
	if q := i.last.Load(); q != nil && q.block == block {
		return q.entries, nil
	}
	entries, err := i.pending(ctx, header.Number)
	if err != nil {
		return nil, err
	}
	i.last.Store(&queue{block: block, entries: entries})
	return entries, nil
}

func (i *Inbox) pending(ctx context.Context, number *big.Int) ([]Entry, error) {
	opts := &bind.CallOpts{Context: ctx, BlockNumber: number}
	queue, err := bind.Call(i.instance, opts, i.contract.PackQueue(), i.contract.UnpackQueue)
	if err != nil {
		return nil, fmt.Errorf("queue of the inbox of forced transactions: %w", err)
	}
	first, end := queue.First, min(queue.End, queue.First+maxPending)
	if first >= end {
		return nil, nil
	}
	h := newHistory(i, first, end)
	if err := h.read(ctx, number.Uint64()); err != nil {
		return nil, err
	}
	return h.waiting()
}

// decode returns the entry of an event, which must agree with itself.
func (i *Inbox) decode(event *bindings.ForcedInboxForced) (*Entry, error) {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(event.Transaction); err != nil {
		return nil, err
	}
	sender, err := types.Sender(types.LatestSignerForChainID(i.chainID), tx)
	if err != nil {
		return nil, err
	}
	if event.Hash != crypto.Keccak256Hash(event.Transaction) || sender != event.Sender || tx.Nonce() != event.Nonce || tx.Cost().Cmp(event.Cost) != 0 {
		return nil, errors.New("the event does not describe the transaction in it")
	}
	return &Entry{Index: event.Index, Tx: tx, ForcedTransaction: bindings.ForcedTransaction{
		Hash: event.Hash, Sender: event.Sender, Nonce: event.Nonce, Cost: event.Cost, Deadline: event.Deadline, Payer: event.Payer,
	}}, nil
}
