package explorer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/derive"
	"nrollup/internal/logs"
	"nrollup/rollup"
)

// chain is one of the two chains, as a node of it answers.
type chain struct {
	key  string // "l1" or "l2"
	name string // in texts
	rpc  *rpc.Client
	eth  *ethclient.Client

	events *logs.Reader

	// bound says that blocks must hash to their hashes, as far as this program knows
	// all that headers have. A later fork of L1 may add something.
	bound bool
}

// maxConnections is how many requests a node gets from here at a time. Others wait.
const maxConnections = 12

// dialChain connects to a node. Over HTTP it need not be there yet.
func dialChain(ctx context.Context, key, name, url string) (*chain, error) {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy = nil
	transport.MaxConnsPerHost, transport.MaxIdleConnsPerHost = maxConnections, maxConnections
	client, err := rpc.DialOptions(ctx, url,
		rpc.WithHTTPClient(&http.Client{Transport: derive.Limited(transport)}), rpc.WithWebsocketMessageSizeLimit(derive.MaxAnswer))
	if err != nil {
		return nil, fmt.Errorf("explorer: %s at %s: %w", name, url, err)
	}
	return newChain(key, name, client), nil
}

func newChain(key, name string, client *rpc.Client) *chain {
	eth := ethclient.NewClient(client)
	return &chain{key: key, name: name, rpc: client, eth: eth, events: logs.NewReader(eth, 0), bound: key == "l2"}
}

// downError says that a node does not answer.
type downError struct {
	chain string
	err   error
}

func (e *downError) Error() string { return fmt.Sprintf("%s does not answer: %v", e.chain, e.err) }
func (e *downError) Unwrap() error { return e.err }

// failed explains an error of a request to the chain's node.
func (c *chain) failed(err error) error {
	var answered rpc.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ethereum.NotFound), errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &answered):
		return fmt.Errorf("%s: %w", c.name, err)
	case errors.Is(err, logs.ErrFalse):
		return &problem{http.StatusBadGateway, fmt.Sprintf("%s: %v", c.name, err)}
	default:
		return &downError{c.name, err}
	}
}

// call calls a method of the node.
func (c *chain) call(ctx context.Context, result any, method string, args ...any) error {
	return c.failed(c.rpc.CallContext(ctx, result, method, args...))
}

// batch calls methods in one request. What went wrong with one is in its element.
func (c *chain) batch(ctx context.Context, batch []rpc.BatchElem) error {
	if len(batch) == 0 {
		return nil
	}
	return c.failed(c.rpc.BatchCallContext(ctx, batch))
}

// head is what a label of a chain stands for.
type head struct {
	Number  uint64       `json:"number"`
	Hash    common.Hash  `json:"hash"`
	Time    uint64       `json:"time"` // seconds since 1970
	GasUsed uint64       `json:"-"`
	Limit   uint64       `json:"-"`
	BaseFee *hexutil.Big `json:"-"`
}

func (h *head) ref() rollup.BlockRef { return rollup.BlockRef{Number: h.Number, Hash: h.Hash} }

// heads are the labels of a chain. Safe and finalized are nil before there is one.
type heads struct {
	latest, safe, finalized *head
}

// key is the same for the same labels.
func (h *heads) key() (key string) {
	for _, block := range []*head{h.latest, h.safe, h.finalized} {
		if block != nil {
			key += " " + block.Hash.Hex()
		}
	}
	return key
}

// heads asks for the labels.
func (c *chain) heads(ctx context.Context) (*heads, error) {
	labels := []string{"latest", "safe", "finalized"}
	blocks, elems := make([]*block, len(labels)), make([]rpc.BatchElem, len(labels))
	for i, label := range labels {
		elems[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{label, false}, Result: &blocks[i]}
	}
	if err := c.batch(ctx, elems); err != nil {
		return nil, err
	}
	if blocks[0] == nil {
		return nil, &downError{c.name, fmt.Errorf("it has no latest block: %w", elems[0].Error)}
	}
	if err := c.genuine(blocks...); err != nil {
		return nil, err
	}
	return &heads{blocks[0].head(), blocks[1].head(), blocks[2].head()}, nil
}

// requestTimeout is that of what the explorer asks on its own account.
const requestTimeout = 10 * time.Second

// block is what is shown of a block. Its hash is what the node says.
type block struct {
	Number       hexutil.Uint64  `json:"number"`
	Hash         common.Hash     `json:"hash"`
	ParentHash   common.Hash     `json:"parentHash"`
	Time         hexutil.Uint64  `json:"timestamp"`
	Miner        common.Address  `json:"miner"`
	StateRoot    common.Hash     `json:"stateRoot"`
	ReceiptsRoot common.Hash     `json:"receiptsRoot"`
	TxRoot       common.Hash     `json:"transactionsRoot"`
	GasLimit     hexutil.Uint64  `json:"gasLimit"`
	GasUsed      hexutil.Uint64  `json:"gasUsed"`
	BaseFee      *hexutil.Big    `json:"baseFeePerGas"`
	Extra        hexutil.Bytes   `json:"extraData"`
	PrevRandao   common.Hash     `json:"mixHash"`
	Size         hexutil.Uint64  `json:"size"`
	Anchor       *common.Hash    `json:"parentBeaconBlockRoot"`
	BlobGasUsed  *hexutil.Uint64 `json:"blobGasUsed"`
	Transactions txList          `json:"transactions"`

	forged bool // its fields, or the transactions if they were asked for, do not hash to its hash
}

// UnmarshalJSON implements json.Unmarshaler.
func (b *block) UnmarshalJSON(input []byte) error {
	type fields block
	if err := json.Unmarshal(input, (*fields)(b)); err != nil {
		return err
	}
	var header types.Header
	b.forged = json.Unmarshal(input, &header) != nil || header.Hash() != b.Hash
	if len(b.Transactions.list) > 0 {
		root, ok := b.Transactions.root()
		b.forged = b.forged || !ok || root != header.TxHash
	}
	return nil
}

// genuine returns an error if a block cannot be what its node says.
func (c *chain) genuine(blocks ...*block) error {
	for _, b := range blocks {
		if b != nil && c.bound && b.forged {
			return c.forged("block", b.Hash)
		}
	}
	return nil
}

func (c *chain) forged(what string, hash common.Hash) error {
	return &problem{http.StatusBadGateway, fmt.Sprintf("the node of %s gives a %s that does not hash to %v, or lacks what is said to be in it: ask another node", c.name, what, hash)}
}

func (b *block) ref() rollup.BlockRef { return rollup.BlockRef{Number: uint64(b.Number), Hash: b.Hash} }

func (b *block) head() *head {
	if b == nil {
		return nil
	}
	return &head{
		Number: uint64(b.Number), Hash: b.Hash, Time: uint64(b.Time),
		GasUsed: uint64(b.GasUsed), Limit: uint64(b.GasLimit), BaseFee: b.BaseFee,
	}
}

// numbered returns blocks without their transactions, in the order of the numbers;
// nil for one that is not there.
func (c *chain) numbered(ctx context.Context, numbers []uint64) ([]*block, error) {
	blocks, elems := make([]*block, len(numbers)), make([]rpc.BatchElem, len(numbers))
	for i, number := range numbers {
		elems[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(number), false}, Result: &blocks[i]}
	}
	if err := c.batch(ctx, elems); err != nil {
		return nil, err
	}
	for i := range elems {
		if err := elems[i].Error; err != nil {
			return nil, c.failed(err)
		}
	}
	return blocks, c.genuine(blocks...)
}

// contains reports whether a block is in the chain.
func (c *chain) contains(ctx context.Context, ref rollup.BlockRef) (bool, error) {
	var b *block
	if err := c.call(ctx, &b, "eth_getBlockByNumber", hexutil.Uint64(ref.Number), false); err != nil {
		return false, err
	}
	return b != nil && b.Hash == ref.Hash, nil
}
