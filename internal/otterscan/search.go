package otterscan

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	// maxPageSize is how many transactions a caller may ask for at once.
	maxPageSize = 100

	// searchWork is the work after which a search ends a call, in gas: it has
	// executed so much, or read as many bytes of access lists. It takes a few seconds.
	searchWork = 300_000_000

	// lookGas is the price of looking at a block, which takes a few microseconds.
	lookGas = 1_000
)

// txPage is an answer of a search.
type txPage struct {
	Txs       []any            `json:"txs"`      // the newest first
	Receipts  []map[string]any `json:"receipts"` // of each transaction, with the time of its block
	FirstPage bool             `json:"firstPage"`
	LastPage  bool             `json:"lastPage"`

	// Next is the number of the block to search on from, if there is more or there
	// may be. A call does bounded work: it may end before the page is full. Erigon
	// has no such field.
	Next *uint64 `json:"next,omitempty"`
}

// SearchTransactionsBefore implements ots_searchTransactionsBefore: those in
// which an account has part, within calls too, in blocks before one, or all if
// that is 0. A page has more than its size if its last block has more.
func (a *api) SearchTransactionsBefore(ctx context.Context, account common.Address, before, size quantity) (*txPage, error) {
	head := a.chain.CurrentBlock().Number.Uint64()
	start := head
	if before > 0 {
		start = min(head, uint64(before)-1)
	}
	s := &search{api: a, account: account, size: int(min(size, maxPageSize+1)), down: true, start: start, end: 1}
	page, err := s.run(ctx)
	if err != nil {
		return nil, err
	}
	page.FirstPage, page.LastPage = before == 0 || uint64(before) > head, page.Next == nil
	return page, nil
}

// SearchTransactionsAfter implements ots_searchTransactionsAfter, the same in
// blocks after one. The page has the oldest ones of these, the newest first.
func (a *api) SearchTransactionsAfter(ctx context.Context, account common.Address, after, size quantity) (*txPage, error) {
	head := a.chain.CurrentBlock().Number.Uint64()
	s := &search{api: a, account: account, size: int(min(size, maxPageSize+1)), start: min(uint64(after), head) + 1, end: head}
	page, err := s.run(ctx)
	if err != nil {
		return nil, err
	}
	slices.Reverse(page.Txs)
	slices.Reverse(page.Receipts)
	page.FirstPage, page.LastPage = page.Next == nil, after == 0
	return page, nil
}

// search looks for the transactions of an account in a range of blocks.
type search struct {
	*api
	account    common.Address
	size       int
	down       bool   // from the newest to the oldest
	start, end uint64 // both included
	spent      uint64 // work, in gas
}

// run fills a page, in the order of the search, and finds out whether there is
// more.
func (s *search) run(ctx context.Context) (*txPage, error) {
	if s.size == 0 || s.size > maxPageSize {
		return nil, fmt.Errorf("page size must be 1 to %d", maxPageSize)
	}
	page := &txPage{Txs: []any{}, Receipts: []map[string]any{}}
	last := s.start // the one before, in the order of the search
	if s.down {
		last++
	} else {
		last--
	}
	for number := range s.blocks() {
		if s.spent > s.work {
			page.Next = &last
			break
		}
		block, ok := s.candidate(number)
		found, err := s.in(ctx, block)
		if err != nil {
			return nil, err
		}
		if !ok || len(found) > 0 && len(page.Txs) >= s.size {
			page.Next = &last
			break
		}
		if err := s.add(ctx, page, block, found); err != nil {
			return nil, err
		}
		last = number
	}
	return page, nil
}

// blocks yields the numbers of the blocks to search.
func (s *search) blocks() func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for n := s.start; s.down && n >= s.end && yield(n); n-- {
		}
		for n := s.start; !s.down && n <= s.end && yield(n); n++ {
		}
	}
}

// candidate returns a block if the account may have part in its transactions.
// It is not ok if the chain has become shorter.
func (s *search) candidate(number uint64) (block *types.Block, ok bool) {
	s.spent += lookGas
	hash := s.chain.GetCanonicalHash(number)
	header := s.chain.GetHeader(hash, number)
	if header == nil {
		return nil, false
	}
	if header.TxHash == types.EmptyTxsHash {
		return nil, true
	}
	list := rawdb.ReadAccessListRLP(s.backend.ChainDb(), hash, number)
	s.spent += uint64(len(list))
	if len(list) > 0 && !names(list, s.account) {
		return nil, true
	}
	block = s.chain.GetBlock(hash, number)
	return block, block != nil
}

// in returns the indices of the transactions of a block in which the account has
// part, in the order of the search.
func (s *search) in(ctx context.Context, block *types.Block) ([]int, error) {
	if block == nil {
		return nil, nil
	}
	part, missing := s.direct(block)
	if missing {
		s.spent += block.GasUsed()
		if err := s.within(ctx, block, part); err != nil {
			return nil, err
		}
	}
	var found []int
	for i, has := range part {
		if has {
			found = append(found, i)
		}
	}
	if s.down {
		slices.Reverse(found)
	}
	return found, nil
}

// direct returns which transactions are from the account, to it or create it,
// and whether there are others.
func (s *search) direct(block *types.Block) (part []bool, missing bool) {
	signer := s.signer(block.Header())
	part = make([]bool, len(block.Transactions()))
	for i, tx := range block.Transactions() {
		from := s.sender(signer, tx)
		to := tx.To()
		created := to == nil && crypto.CreateAddress(from, tx.Nonce()) == s.account
		part[i] = from == s.account || created || to != nil && *to == s.account
		missing = missing || !part[i]
	}
	return part, missing
}

// within adds the transactions that call the account, or are called by it.
func (s *search) within(ctx context.Context, block *types.Block, part []bool) error {
	tx := 0
	hooks := &tracing.Hooks{OnEnter: func(_ int, _ byte, from, to common.Address, _ []byte, _ uint64, _ *big.Int) {
		if from == s.account || to == s.account {
			part[tx] = true
		}
	}}
	return s.traceBlock(ctx, block, hooks, func(index int) { tx = index })
}

// add adds transactions of a block to a page.
func (s *search) add(ctx context.Context, page *txPage, block *types.Block, indices []int) error {
	if len(indices) == 0 {
		return nil
	}
	fields, receipts, err := s.fieldsAndReceipts(ctx, block)
	if err != nil {
		return err
	}
	txs := fields["transactions"].([]any)
	for _, i := range indices {
		receipts[i]["timestamp"] = hexutil.Uint64(block.Time())
		page.Txs, page.Receipts = append(page.Txs, txs[i]), append(page.Receipts, receipts[i])
	}
	return nil
}
