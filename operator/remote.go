package operator

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/pool"
	"nrollup/rollup"
)

// ErrAway says that the rollup's node does not answer.
var ErrAway = errors.New("the rollup's node does not answer")

// Remote is a node of the rollup in another process, asked over its public
// JSON-RPC. It is a Source and Accounts. Nothing that it says is believed: blocks
// are checked before they are settled, and L1 checks proofs of accounts.
type Remote struct {
	client  *rpc.Client
	genesis common.Hash
	poll    time.Duration
	timeout time.Duration // of one request

	feed    event.Feed // of rollup.BlockRef
	head    atomic.Pointer[rollup.BlockRef]
	problem atomic.Pointer[error]
	blocks  *lru.Cache[common.Hash, *rollup.Block]
}

// NewRemote returns a node of a rollup. Run asks it for its head as often as poll
// says, every second if it is zero, and whenever it announces one.
func NewRemote(client *rpc.Client, d *rollup.Deployment, poll time.Duration) *Remote {
	if poll == 0 {
		poll = time.Second
	}
	r := &Remote{
		client:  client,
		genesis: d.GenesisHash,
		poll:    poll,
		timeout: 15 * time.Second,
		blocks:  lru.NewCache[common.Hash, *rollup.Block](128), // of 128 KiB each at most
	}
	r.head.Store(&rollup.BlockRef{Hash: d.GenesisHash})
	return r
}

// Check checks that the node is one of the rollup, and asks for its head. The
// error wraps ErrOtherNode if it is not.
func (r *Remote) Check(ctx context.Context) error {
	genesis, err := r.hash(ctx, 0)
	if err != nil {
		return err
	}
	if genesis != r.genesis {
		return fmt.Errorf("%w: its genesis block is %v, that of the rollup %v", ErrOtherNode, genesis, r.genesis)
	}
	return r.update(ctx)
}

// Run follows the node until ctx ends, and returns nil then. A node that does not
// answer is waited for.
func (r *Remote) Run(ctx context.Context) error {
	ticker := time.NewTicker(r.poll)
	defer ticker.Stop()
	announced := make(chan *header, 16)
	defer newHeads(r.client, announced).Unsubscribe()
	for {
		if err := r.update(ctx); ctx.Err() == nil {
			r.note(err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		case <-announced:
		}
	}
}

// note logs that the node has gone, or is back.
func (r *Remote) note(err error) {
	before := r.Problem()
	r.problem.Store(nil)
	if err != nil {
		r.problem.Store(&err)
	}
	switch {
	case err != nil && before == nil:
		log.Warn("The rollup's node does not answer: waiting for it", "err", err)
	case err == nil && before != nil:
		log.Info("The rollup's node answers again", "head", r.Head().Number)
	}
}

// Problem returns why the node cannot be followed at present, or nil.
func (r *Remote) Problem() error {
	if err := r.problem.Load(); err != nil {
		return *err
	}
	return nil
}

func (r *Remote) update(ctx context.Context) error {
	var status struct {
		Latest *rollup.BlockRef `json:"latest"`
	}
	if err := r.call(ctx, &status, "rollup_syncStatus"); err != nil {
		return err
	}
	if status.Latest == nil {
		return errors.New("the rollup's node does not tell its newest block")
	}
	if before := r.head.Swap(status.Latest); *before != *status.Latest {
		r.feed.Send(*status.Latest)
	}
	return nil
}

// Head implements Source: the newest block when the node was asked last.
func (r *Remote) Head() rollup.BlockRef { return *r.head.Load() }

// SubscribeHeads implements Source.
func (r *Remote) SubscribeHeads(heads chan<- rollup.BlockRef) event.Subscription {
	return r.feed.Subscribe(heads)
}

// Block implements Source.
func (r *Remote) Block(ctx context.Context, number uint64) (*rollup.Block, error) {
	hash, err := r.hash(ctx, number)
	if err != nil {
		return nil, err
	}
	if b, ok := r.blocks.Get(hash); ok {
		return b, nil
	}
	var trace hexutil.Bytes
	if err := r.call(ctx, &trace, "rollup_trace", hash); err != nil {
		return nil, fmt.Errorf("trace of block %d (%v): %w", number, hash, err)
	}
	if len(trace) > rollup.MaxTraceSize {
		return nil, fmt.Errorf("trace of block %d (%v): %d bytes are more than any transaction of L1 can carry", number, hash, len(trace))
	}
	b, err := rollup.BlockOf(trace)
	if err != nil {
		return nil, fmt.Errorf("trace of block %d (%v): %w", number, hash, err)
	}
	if want := (rollup.BlockRef{Number: number, Hash: hash}); b.Ref != want {
		return nil, fmt.Errorf("the node answers with the trace of block %d (%v) for that of block %d (%v)", b.Ref.Number, b.Ref.Hash, number, hash)
	}
	r.blocks.Add(hash, b)
	return b, nil
}

// hash returns the hash of a block in the node's chain.
func (r *Remote) hash(ctx context.Context, number uint64) (common.Hash, error) {
	var h *header
	if err := r.call(ctx, &h, "eth_getBlockByNumber", hexutil.Uint64(number), false); err != nil {
		return common.Hash{}, err
	}
	if h == nil {
		return common.Hash{}, fmt.Errorf("block %d: %w", number, ethereum.NotFound)
	}
	return h.Hash, nil
}

// Account implements Accounts (eth_getProof).
func (r *Remote) Account(ctx context.Context, number uint64, address common.Address) (*rollup.Account, error) {
	ctx, cancel := context.WithTimeout(ctx, r.timeout)
	defer cancel()
	result, err := gethclient.New(r.client).GetProof(ctx, address, nil, new(big.Int).SetUint64(number))
	if err != nil {
		return nil, fmt.Errorf("account %v after block %d: %w", address, number, away(err))
	}
	account := &rollup.Account{Nonce: result.Nonce, Balance: result.Balance}
	for _, node := range result.AccountProof {
		blob, err := hexutil.Decode(node)
		if err != nil {
			return nil, fmt.Errorf("account %v after block %d: %w", address, number, err)
		}
		account.Proof = append(account.Proof, blob)
	}
	return account, nil
}

func (r *Remote) call(ctx context.Context, result any, method string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, r.timeout)
	defer cancel()
	return away(r.client.CallContext(ctx, result, method, args...))
}

// away tells a node that does not answer from one that answers with an error.
func away(err error) error {
	if err == nil || pool.IsAnswer(err) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrAway, err)
}
