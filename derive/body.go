package derive

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/trie"
	"golang.org/x/sync/errgroup"
)

// How much is fetched at a time: bodies with receipts are some megabytes each.
const (
	maxBodies  = 16 // in one step
	maxFetches = 4  // side by side
)

// speaks reports whether a block may have events of the contract. Its bloom is
// bound by its hash.
func (r *reader) speaks(h *types.Header) bool {
	return types.BloomLookup(h.Bloom, r.contract) &&
		slices.ContainsFunc(r.topics, func(topic common.Hash) bool { return types.BloomLookup(h.Bloom, topic) })
}

// blocks returns the blocks of headers with all that decoding needs. It may stop
// before the last one, so as not to hold too much at a time.
func (r *reader) blocks(ctx context.Context, headers []*types.Header) ([]*L1Block, error) {
	var (
		blocks     []*L1Block
		bodies     int
		group, all = errgroup.WithContext(ctx)
	)
	group.SetLimit(maxFetches)
	for _, h := range headers {
		b := &L1Block{Header: h}
		if r.speaks(h) {
			if bodies++; bodies > maxBodies {
				break
			}
			group.Go(func() error { return r.fill(all, b) })
		}
		blocks = append(blocks, b)
	}
	return blocks, group.Wait()
}

// ReadBlock returns a block of L1 with its transactions and receipts. Its hash binds
// all that Decode uses of them. The error says Reorg if the node does not have the
// block, and is a ForgedError if what it has does not hash to that.
func ReadBlock(ctx context.Context, client Caller, hash common.Hash) (*L1Block, error) {
	var a *answer
	if err := client.CallContext(ctx, &a, "eth_getBlockByHash", hash, false); err != nil {
		return nil, fmt.Errorf("block %v of L1: %w", hash, err)
	}
	if a == nil {
		return nil, reorgf("%w: block %v is not there any more", ErrChanging, hash)
	}
	a.hash = hash // the one that was asked for
	if err := a.check(); err != nil {
		return nil, err
	}
	b := &L1Block{Header: a.header}
	return b, (&reader{client: client}).fill(ctx, b)
}

// fill fetches what belongs to a header.
func (r *reader) fill(ctx context.Context, b *L1Block) (err error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	if b.Txs, err = r.transactions(ctx, b.Header); err != nil {
		return err
	}
	b.Receipts, err = r.receipts(ctx, b.Header)
	return err
}

func (r *reader) transactions(ctx context.Context, h *types.Header) (types.Transactions, error) {
	ref := refOf(h)
	var a *answer
	if err := r.client.CallContext(ctx, &a, "eth_getBlockByHash", ref.Hash, true); err != nil {
		return nil, fmt.Errorf("block %d (%v) of L1: %w", ref.Number, ref.Hash, err)
	}
	if a == nil {
		return nil, reorgf("%w: block %d (%v) is not there any more", ErrChanging, ref.Number, ref.Hash)
	}
	if have := a.header.Hash(); have != ref.Hash {
		return nil, &ForgedError{What: "block by hash", Block: ref, Err: fmt.Errorf("the answer is block %d (%v)", a.header.Number, have)}
	}
	var txs types.Transactions
	if err := json.Unmarshal(a.txs, &txs); err != nil {
		return nil, fmt.Errorf("transactions of block %d (%v) of L1: %w", ref.Number, ref.Hash, err)
	}
	for i, tx := range txs {
		if tx == nil {
			return nil, &ForgedError{What: "transactions", Block: ref, Err: fmt.Errorf("number %d is null", i)}
		}
	}
	if root := types.DeriveSha(txs, trie.NewStackTrie(nil)); root != h.TxHash {
		return nil, &ForgedError{What: "transactions", Block: ref, Err: differs(root, h.TxHash)}
	}
	return txs, nil
}

// receipts returns the receipts of a block. Of their fields, those are bound that
// decoding uses: the status and the logs.
func (r *reader) receipts(ctx context.Context, h *types.Header) (types.Receipts, error) {
	ref := refOf(h)
	var receipts types.Receipts
	if err := r.client.CallContext(ctx, &receipts, "eth_getBlockReceipts", ref.Hash); err != nil {
		return nil, fmt.Errorf("receipts of block %d (%v) of L1: %w", ref.Number, ref.Hash, err)
	}
	if receipts == nil {
		return nil, reorgf("%w: block %d (%v) is not there any more", ErrChanging, ref.Number, ref.Hash)
	}
	for i, receipt := range receipts {
		if receipt == nil {
			return nil, &ForgedError{What: "receipts", Block: ref, Err: fmt.Errorf("number %d is null", i)}
		}
		for _, l := range receipt.Logs {
			if l == nil {
				return nil, &ForgedError{What: "receipts", Block: ref, Err: fmt.Errorf("a log of number %d is null", i)}
			}
		}
	}
	if root := types.DeriveSha(receipts, trie.NewStackTrie(nil)); root != h.ReceiptHash {
		return nil, &ForgedError{What: "receipts", Block: ref, Err: differs(root, h.ReceiptHash)}
	}
	return receipts, nil
}

func differs(have, want common.Hash) error {
	return fmt.Errorf("their root is %v, the header's is %v", have, want)
}
