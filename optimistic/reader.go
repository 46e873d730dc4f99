package optimistic

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/logs"
	"nrollup/rollup"
)

// ErrChanging is an L1 that got other blocks while it was asked. The next try gives
// an answer.
var ErrChanging = errors.New("L1 changes while it is asked")

// Reader reads what L1 says of a rollup's proposals. It remembers what it has read,
// so that a View costs little if not much has happened. It is safe for concurrent
// use.
type Reader struct {
	client     *rpc.Client
	address    common.Address
	deployedAt uint64
	events     *logs.Reader
	genesis    common.Hash // of the rollup

	mu     sync.Mutex
	params *Params
	known  map[common.Hash]*Pending // with neither Proven nor Challenges
	last   *View
}

// NewReader returns a reader of an optimistic rollup's proposals. It is an error if
// the deployment has no such contract.
func NewReader(client *rpc.Client, d *rollup.Deployment) (*Reader, error) {
	if !d.Spec.IsOptimistic() {
		return nil, errors.New("the rollup is not an optimistic one: it has no proposals")
	}
	return &Reader{
		client:     client,
		address:    d.Contracts.Rollup,
		deployedAt: d.DeployedAt,
		genesis:    d.GenesisHash,
		known:      make(map[common.Hash]*Pending),
		events:     logs.NewReader(ethclient.NewClient(client), requestTimeout),
	}, nil
}

// requestTimeout is that of one request to L1.
const requestTimeout = 15 * time.Second

// header is what a view needs of a block of L1. The hash is what L1 says: a later
// fork may add fields to headers.
type header struct {
	Number  hexutil.Uint64 `json:"number"`
	Hash    common.Hash    `json:"hash"`
	Time    hexutil.Uint64 `json:"timestamp"`
	BaseFee *hexutil.Big   `json:"baseFeePerGas"`
}

func (r *Reader) header(ctx context.Context, which string) (*header, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	var h *header
	if err := r.client.CallContext(ctx, &h, "eth_getBlockByNumber", which, false); err != nil {
		return nil, fmt.Errorf("block %s of L1: %w", which, err)
	}
	if h == nil || h.BaseFee == nil {
		return nil, fmt.Errorf("L1 has no block %s with a base fee", which)
	}
	return h, nil
}

// View returns what L1 says at its newest block.
func (r *Reader) View(ctx context.Context) (*View, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	h, err := r.header(ctx, "latest")
	if err != nil {
		return nil, err
	}
	if r.last != nil && r.last.L1.Hash == h.Hash {
		return r.last, nil
	}
	v, err := r.read(ctx, h)
	if err != nil {
		return nil, fmt.Errorf("proposals at block %d of L1: %w", h.Number, err)
	}
	r.forget(v)
	r.last = v
	return v, nil
}

// IsIncluded reports whether the contract was shown that proposals up to the view's newest
// include an entry of the inbox.
func (r *Reader) IsIncluded(ctx context.Context, v *View, index uint64) (included bool, err error) {
	at := &snapshot{client: r.client, address: r.address, hash: v.L1.Hash}
	err = at.run(ctx, ask(&included, contract.PackIsIncluded(index), contract.UnpackIsIncluded))
	return included, err
}

func (r *Reader) read(ctx context.Context, h *header) (*View, error) {
	at := &snapshot{client: r.client, address: r.address, hash: h.Hash}
	if r.params == nil {
		params, err := at.params(ctx)
		if err != nil {
			return nil, fmt.Errorf("parameters: %w", err)
		}
		r.params = params
	}
	v := &View{
		L1:      rollup.BlockRef{Number: uint64(h.Number), Hash: h.Hash},
		Time:    uint64(h.Time),
		BaseFee: h.BaseFee.ToInt(),
		Params:  r.params,
	}
	chain, err := at.chain(ctx, v)
	if err != nil {
		return nil, err
	}
	if err := r.records(ctx, at, v, chain); err != nil {
		return nil, err
	}
	return v, r.disputes(ctx, at, v)
}

// forget drops what is neither pending nor the last final one.
func (r *Reader) forget(v *View) {
	keep := make(map[common.Hash]*Pending, len(v.Pending)+1)
	if last, ok := r.known[v.LastID]; ok {
		keep[v.LastID] = last
	}
	for _, p := range v.Pending {
		keep[p.ID] = r.known[p.ID]
	}
	r.known = keep
}
