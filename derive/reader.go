package derive

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// Caller calls methods of L1's JSON-RPC. It is implemented by rpc.Client.
type Caller interface {
	CallContext(ctx context.Context, result any, method string, args ...any) error
	BatchCallContext(ctx context.Context, batch []rpc.BatchElem) error
}

// reader gets blocks of L1 and checks all that their hashes bind.
type reader struct {
	client   Caller
	contract common.Address
	topics   []common.Hash // of its events that matter
	batch    int           // headers that the node gives in one answer, as far as is known
}

// The most headers in one batch. Providers limit the number of calls, or the size
// of the answer: the reader asks for fewer after an error.
const maxBatch = 64

// requestTimeout is that of one request.
const requestTimeout = 20 * time.Second

func newReader(client Caller, d *rollup.Deployment) *reader {
	r := &reader{client: client, contract: d.Contracts.Rollup, topics: []common.Hash{advancedTopic}, batch: maxBatch}
	if d.Spec.IsOptimistic() {
		r.topics = []common.Hash{proposedTopic, removedTopic, finalizedTopic, provenTopic}
	}
	return r
}

// answer is a block as eth_getBlockBy… gives it. Its header is the one that
// hashes to its hash.
type answer struct {
	header *types.Header
	hash   common.Hash
	txs    json.RawMessage
}

func (a *answer) UnmarshalJSON(input []byte) error {
	var rest struct {
		Hash         common.Hash     `json:"hash"`
		Transactions json.RawMessage `json:"transactions"`
	}
	if err := json.Unmarshal(input, &rest); err != nil {
		return err
	}
	a.header = new(types.Header)
	if err := json.Unmarshal(input, a.header); err != nil {
		return err
	}
	a.hash, a.txs = rest.Hash, rest.Transactions
	return nil
}

// check compares the header with the hash that the answer says.
func (a *answer) check() error {
	if hash := a.header.Hash(); hash != a.hash {
		return &ForgedError{What: "header", Block: rollup.BlockRef{Number: a.header.Number.Uint64(), Hash: a.hash},
			Err: fmt.Errorf("its fields hash to %v", hash)}
	}
	return nil
}

// labelled returns the header of the block with a label; nil if there is none.
func (r *reader) labelled(ctx context.Context, label string) (*types.Header, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	var (
		a       *answer
		refusal rpc.Error
	)
	err := r.client.CallContext(ctx, &a, "eth_getBlockByNumber", label, false)
	switch {
	case errors.As(err, &refusal) && label != "latest": // so geth says that there is none
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%s block of L1: %w", label, err)
	case a == nil:
		return nil, nil
	}
	return a.header, a.check()
}

// headers returns the headers of consecutive blocks, at most as many as asked
// for, and at least one. The error says Reorg if they are not a chain, which
// happens as L1 changes.
func (r *reader) headers(ctx context.Context, first uint64, count int) ([]*types.Header, error) {
	numbers := make([]uint64, min(count, r.batch))
	for i := range numbers {
		numbers[i] = first + uint64(i)
	}
	headers, err := r.byNumber(ctx, numbers)
	if err != nil {
		r.batch = max(1, r.batch/2)
		return nil, err
	}
	r.batch = min(maxBatch, r.batch+1)
	for i := range headers {
		if headers[i] == nil { // L1 has become shorter
			headers = headers[:i]
			break
		}
		if i > 0 && headers[i].ParentHash != headers[i-1].Hash() {
			return nil, reorgf("%w: block %d is not on the one before it", ErrChanging, headers[i].Number)
		}
	}
	if len(headers) == 0 {
		return nil, reorgf("%w: block %d is not there any more", ErrChanging, first)
	}
	return headers, nil
}

// byNumber returns the headers with the given numbers, nil where there is none.
func (r *reader) byNumber(ctx context.Context, numbers []uint64) ([]*types.Header, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	answers := make([]*answer, len(numbers))
	batch := make([]rpc.BatchElem, len(numbers))
	for i, number := range numbers {
		batch[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(number), false}, Result: &answers[i]}
	}
	if err := r.client.BatchCallContext(ctx, batch); err != nil {
		return nil, fmt.Errorf("blocks of L1 from %d on: %w", numbers[0], err)
	}
	headers := make([]*types.Header, len(numbers))
	for i, a := range answers {
		if err := batch[i].Error; err != nil {
			return nil, fmt.Errorf("block %d of L1: %w", numbers[i], err)
		}
		if a == nil {
			continue
		}
		if err := a.check(); err != nil {
			return nil, err
		}
		if a.header.Number.Uint64() != numbers[i] {
			return nil, &ForgedError{What: "number", Block: refOf(a.header), Err: fmt.Errorf("asked for block %d", numbers[i])}
		}
		headers[i] = a.header
	}
	return headers, nil
}
