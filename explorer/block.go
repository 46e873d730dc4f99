package explorer

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// blockPage is a block with its transactions.
type blockPage struct {
	Chain        string         `json:"chain"`
	Number       uint64         `json:"number"`
	Hash         common.Hash    `json:"hash"`
	ParentHash   common.Hash    `json:"parentHash"`
	Time         uint64         `json:"time"`
	FeeRecipient common.Address `json:"feeRecipient"`
	StateRoot    common.Hash    `json:"stateRoot"`
	ReceiptsRoot common.Hash    `json:"receiptsRoot"`
	TxRoot       common.Hash    `json:"transactionsRoot"`
	GasLimit     uint64         `json:"gasLimit"`
	GasUsed      uint64         `json:"gasUsed"`
	BaseFee      wei            `json:"baseFee"`
	ExtraData    hexutil.Bytes  `json:"extraData"`
	PrevRandao   common.Hash    `json:"prevRandao"`
	BeaconRoot   *common.Hash   `json:"parentBeaconBlockRoot"`
	Fork         *forkFacts     `json:"fork"` // that it is of; null if that is not known
	Size         uint64         `json:"size"`
	Label        string         `json:"label"`
	Prev         *uint64        `json:"prev"`
	Next         *uint64        `json:"next"`
	Transactions []*txSummary   `json:"transactions"`

	*l1Part
	*l2Part
}

// txSummary is a transaction in a list.
type txSummary struct {
	Hash     common.Hash     `json:"hash"`
	Index    uint64          `json:"index"`
	From     common.Address  `json:"from"`
	To       *common.Address `json:"to"`
	ToName   string          `json:"toName,omitempty"`
	Value    wei             `json:"value"`
	Type     uint64          `json:"type"`
	Selector hexutil.Bytes   `json:"selector,omitempty"`
	Function string          `json:"function,omitempty"`
	GasUsed  *uint64         `json:"gasUsed"`
	Fee      wei             `json:"fee"`
	Status   *uint64         `json:"status"` // 1 if it succeeded
	Created  *common.Address `json:"created,omitempty"`
}

// receipt is what a node says of what became of a transaction.
type receipt struct {
	TxHash   common.Hash     `json:"transactionHash"`
	Status   hexutil.Uint64  `json:"status"`
	GasUsed  hexutil.Uint64  `json:"gasUsed"`
	Price    *hexutil.Big    `json:"effectiveGasPrice"`
	Contract *common.Address `json:"contractAddress"`
	Logs     []*types.Log    `json:"logs"`
}

// headsOf returns the labels of a chain, nil before its node has answered.
func (s *Server) headsOf(c *chain) *heads {
	if c == s.l1 {
		return s.watcher.l1.Load()
	}
	return s.watcher.l2.Load()
}

// findBlock returns the block that a path names: by number, hash or label.
func (c *chain) findBlock(ctx context.Context, id string, full bool) (b *block, err error) {
	switch number, parseErr := strconv.ParseUint(id, 10, 63); {
	case id == "latest" || id == "safe" || id == "finalized":
		err = c.call(ctx, &b, "eth_getBlockByNumber", id, full)
	case parseErr == nil:
		err = c.call(ctx, &b, "eth_getBlockByNumber", hexutil.Uint64(number), full)
	default:
		hash, hashErr := parseHash(id)
		if hashErr != nil {
			return nil, badRequest("%q is no block: want a number, a hash, latest, safe or finalized", id)
		}
		err = c.call(ctx, &b, "eth_getBlockByHash", hash, full)
	}
	if err == nil && b == nil {
		err = notFound("%s has no block %s", c.name, id)
	}
	if err == nil {
		err = c.genuine(b)
	}
	return b, err
}

func parseHash(text string) (hash common.Hash, err error) {
	if !strings.HasPrefix(text, "0x") {
		return hash, badRequest("%q is no hash: want 0x and 64 hex digits", text)
	}
	if err := hash.UnmarshalText([]byte(text)); err != nil {
		return hash, badRequest("%q is no hash: want 0x and 64 hex digits", text)
	}
	return hash, nil
}

func (s *Server) getBlock(ctx context.Context, r *http.Request, c *chain) (any, error) {
	b, err := c.findBlock(ctx, r.PathValue("id"), true)
	if err != nil {
		return nil, err
	}
	var receipts []*receipt
	if len(b.Transactions.list) > 0 {
		if err := c.call(ctx, &receipts, "eth_getBlockReceipts", b.Hash); err != nil {
			return nil, err
		}
	}
	page := newBlockPage(c, s.headsOf(c), b)
	page.Fork = s.forks.now.Load().fork(page.Time)
	page.Transactions = s.summaries(c, b.Transactions.list, receipts)
	if c == s.l1 {
		page.Label = s.watcher.l1.Load().label(page.Number)
		page.l1Part, err = s.l1Part(ctx, b)
	} else {
		page.Label, page.l2Part, err = s.l2Part(ctx, b)
	}
	if err != nil {
		return nil, err
	}
	if ok, err := c.contains(ctx, b.ref()); err != nil || ok {
		return page, err
	}
	page.Label = orphaned
	return page, nil
}

func newBlockPage(c *chain, h *heads, b *block) *blockPage {
	p := &blockPage{
		Chain: c.key, Number: uint64(b.Number), Hash: b.Hash, ParentHash: b.ParentHash, Time: uint64(b.Time), FeeRecipient: b.Miner,
		StateRoot: b.StateRoot, ReceiptsRoot: b.ReceiptsRoot, TxRoot: b.TxRoot, GasLimit: uint64(b.GasLimit), GasUsed: uint64(b.GasUsed),
		BaseFee: wei{b.BaseFee.ToInt()}, ExtraData: b.Extra, PrevRandao: b.PrevRandao, BeaconRoot: b.Anchor, Size: uint64(b.Size),
	}
	if p.Number > 0 {
		prev := p.Number - 1
		p.Prev = &prev
	}
	if h != nil && p.Number < h.latest.Number {
		next := p.Number + 1
		p.Next = &next
	}
	return p
}

// summaries returns transactions with what became of them.
func (s *Server) summaries(c *chain, txs []*transaction, receipts []*receipt) []*txSummary {
	byHash := make(map[common.Hash]*receipt, len(receipts))
	for _, r := range receipts {
		if r != nil {
			byHash[r.TxHash] = r
		}
	}
	list := []*txSummary{}
	for _, tx := range txs {
		list = append(list, s.summary(c, tx, byHash[tx.Hash]))
	}
	return list
}

func (s *Server) summary(c *chain, tx *transaction, r *receipt) *txSummary {
	t := &txSummary{
		Hash: tx.Hash, From: tx.From, To: tx.To, Value: wei{tx.Value.ToInt()}, Type: uint64(tx.Type),
		Selector: selector(tx.Input), Fee: r.fee(),
	}
	if tx.Index != nil {
		t.Index = uint64(*tx.Index)
	}
	if tx.To != nil {
		t.ToName = s.decoder.name(c.key, *tx.To)
	}
	if call := s.decoder.method(c.key, tx.To, tx.Input); call != "" {
		t.Function = call
	}
	if r != nil {
		t.GasUsed, t.Status, t.Created = (*uint64)(&r.GasUsed), (*uint64)(&r.Status), r.Contract
	}
	return t
}
