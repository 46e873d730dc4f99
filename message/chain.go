package message

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/logs"
	"nrollup/rollup"
)

// chain is one of the two chains, as a node of it answers over standard JSON-RPC.
type chain struct {
	name      string // in errors
	id        *big.Int
	rpc       *rpc.Client
	eth       *ethclient.Client
	events    *logs.Reader
	messenger common.Address
	since     uint64 // number of the first block that can have a message
}

func newChain(name string, id *big.Int, client *rpc.Client, messenger common.Address, since uint64) *chain {
	eth := ethclient.NewClient(client)
	return &chain{name: name, id: id, rpc: client, eth: eth, events: logs.NewReader(eth, 0), messenger: messenger, since: since}
}

// block is what is needed of a block. The hash is what the node says: a later
// fork may add fields to headers.
type block struct {
	Number hexutil.Uint64 `json:"number"`
	Hash   common.Hash    `json:"hash"`
	Time   hexutil.Uint64 `json:"timestamp"`
	Anchor *common.Hash   `json:"parentBeaconBlockRoot"`
}

func (b *block) ref() rollup.BlockRef { return rollup.BlockRef{Number: uint64(b.Number), Hash: b.Hash} }

// at returns the block with the given number or label.
func (c *chain) at(ctx context.Context, number rpc.BlockNumber) (*block, error) {
	return c.block(ctx, "eth_getBlockByNumber", number)
}

func (c *chain) number(ctx context.Context, number uint64) (*block, error) {
	return c.block(ctx, "eth_getBlockByNumber", hexutil.Uint64(number))
}

func (c *chain) byHash(ctx context.Context, hash common.Hash) (*block, error) {
	return c.block(ctx, "eth_getBlockByHash", hash)
}

// block returns a block; the error wraps ethereum.NotFound if there is none.
func (c *chain) block(ctx context.Context, method string, which any) (*block, error) {
	var b *block
	err := c.rpc.CallContext(ctx, &b, method, which, false)
	if err == nil && b == nil {
		err = ethereum.NotFound
	}
	if err != nil {
		return nil, fmt.Errorf("block %v of %s: %w", which, c.name, err)
	}
	return b, nil
}

// contains reports whether a block is in the chain.
func (c *chain) contains(ctx context.Context, ref rollup.BlockRef) (bool, error) {
	var b *block // null beyond the head
	if err := c.rpc.CallContext(ctx, &b, "eth_getBlockByNumber", hexutil.Uint64(ref.Number), false); err != nil {
		return false, fmt.Errorf("block %d of %s: %w", ref.Number, c.name, err)
	}
	return b != nil && b.Hash == ref.Hash, nil
}

// query asks for the messenger's logs in a range of blocks, both ends included.
func (c *chain) query(first, last uint64, topics ...[]common.Hash) logs.Query {
	return logs.Query{Address: c.messenger, Topics: topics, First: first, Last: last}
}

// read calls a view function of a contract after the block with the given hash.
func read[T any](ctx context.Context, c *chain, contract common.Address, at common.Hash, call []byte, unpack func([]byte) (T, error)) (result T, err error) {
	output, err := c.eth.CallContractAtHash(ctx, ethereum.CallMsg{To: &contract, Data: call}, at)
	if err == nil {
		result, err = unpack(output)
	}
	if err != nil {
		return result, fmt.Errorf("ask the contract %v on %s: %w", contract, c.name, err)
	}
	return result, nil
}

// isClaimed reports whether a message of the other side was claimed or cancelled
// here, after the block with the given hash.
func (c *chain) isClaimed(ctx context.Context, nonce uint64, at common.Hash) (bool, error) {
	return read(ctx, c, c.messenger, at, messenger.PackIsClaimed(nonce), messenger.UnpackIsClaimed)
}

// notBefore returns the number of the first block that is no older than the given
// time, in seconds, up to last.
func (c *chain) notBefore(ctx context.Context, time, last uint64) (uint64, error) {
	first := c.since
	for first < last {
		middle := first + (last-first)/2
		b, err := c.number(ctx, middle)
		if err != nil {
			return 0, err
		}
		if uint64(b.Time) < time {
			first = middle + 1
		} else {
			last = middle
		}
	}
	return first, nil
}
