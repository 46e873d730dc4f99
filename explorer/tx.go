package explorer

import (
	"context"
	"math/big"
	"net/http"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/rollup"
)

// txPage is a transaction with all that is known of it.
type txPage struct {
	Chain      string             `json:"chain"`
	Hash       common.Hash        `json:"hash"`
	Block      *blockAt           `json:"block"` // null while it waits
	Index      *uint64            `json:"index"`
	From       common.Address     `json:"from"`
	To         *common.Address    `json:"to"`
	ToName     string             `json:"toName,omitempty"`
	Created    *common.Address    `json:"created,omitempty"`
	Value      wei                `json:"value"`
	Nonce      uint64             `json:"nonce"`
	Type       uint64             `json:"type"`
	Gas        uint64             `json:"gas"` // limit
	GasUsed    *uint64            `json:"gasUsed"`
	GasPrice   wei                `json:"gasPrice"` // that was paid; the highest one before that
	MaxFee     wei                `json:"maxFeePerGas"`
	MaxTip     wei                `json:"maxPriorityFeePerGas"`
	Fee        wei                `json:"fee"`
	Status     *uint64            `json:"status"` // 1 if it succeeded
	Error      string             `json:"error,omitempty"`
	Input      hexutil.Bytes      `json:"input"` // its first 4096 bytes
	InputSize  int                `json:"inputSize"`
	Decoded    *decoded           `json:"decoded"`
	Logs       []logPage          `json:"logs"`
	Message    []messageEvent     `json:"message,omitempty"`
	Forced     *forcedRef         `json:"forced,omitempty"` // it was put into the inbox, or puts one there
	Settles    []rollup.BlockRef  `json:"settles,omitempty"`
	Settlement *settlementSummary `json:"settlement,omitempty"` // of its block
	Internal   []internalCall     `json:"internal,omitempty"`
}

type blockAt struct {
	rollup.BlockRef
	Time  uint64 `json:"time"`
	Label string `json:"label"`
}

type logPage struct {
	Address common.Address `json:"address"`
	Name    string         `json:"name,omitempty"`
	Topics  []common.Hash  `json:"topics"`
	Data    hexutil.Bytes  `json:"data"` // its first 4096 bytes
	Size    int            `json:"size"`
	Index   uint           `json:"index"`
	Decoded *decoded       `json:"decoded"`
}

// messageEvent is what a transaction does to a message.
type messageEvent struct {
	Direction string `json:"direction"` // deposit or withdrawal
	Nonce     uint64 `json:"nonce"`
	Event     string `json:"event"` // sent, claimed or cancelled
}

// forcedRef is an entry of the inbox of forced transactions.
type forcedRef struct {
	Index    uint64      `json:"index"`
	L1Tx     common.Hash `json:"l1Tx"` // that put it there
	L2Tx     common.Hash `json:"l2Tx"` // that waits, or waited
	Deadline uint64      `json:"deadline"`
}

const (
	maxInput = 4096 // bytes of an input or of a log that are shown
	maxLogs  = 256
)

func (r *receipt) fee() wei {
	if r == nil || r.Price == nil {
		return wei{}
	}
	return wei{new(big.Int).Mul(r.Price.ToInt(), new(big.Int).SetUint64(uint64(r.GasUsed)))}
}

// bigOf returns the value of an integer that may be missing.
func bigOf(n *hexutil.Big) wei {
	if n == nil {
		return wei{}
	}
	return wei{n.ToInt()}
}

func (s *Server) getTx(ctx context.Context, r *http.Request, c *chain) (any, error) {
	hash, err := parseHash(r.PathValue("hash"))
	if err != nil {
		return nil, err
	}
	var tx *transaction
	if err := c.call(ctx, &tx, "eth_getTransactionByHash", hash); err != nil {
		return nil, err
	}
	if tx == nil {
		return nil, notFound("%s has no transaction %v", c.name, hash)
	}
	if c.bound && tx.signed == nil {
		return nil, c.forged("transaction", hash)
	}
	page := s.newTxPage(c, tx)
	if tx.BlockHash == nil {
		return page, nil
	}
	return page, s.addOutcome(ctx, c, page, tx, r.URL.Query().Get("internal") == "1")
}

func (s *Server) newTxPage(c *chain, tx *transaction) *txPage {
	p := &txPage{
		Chain: c.key, Hash: tx.Hash, From: tx.From, To: tx.To, Value: bigOf(tx.Value), Nonce: uint64(tx.Nonce), Type: uint64(tx.Type),
		Gas: uint64(tx.Gas), GasPrice: bigOf(tx.GasPrice), MaxFee: bigOf(tx.MaxFee), MaxTip: bigOf(tx.MaxTip),
		Input: tx.Input[:min(len(tx.Input), maxInput)], InputSize: len(tx.Input),
		Decoded: s.decoder.call(c.key, tx.To, tx.Input), Logs: []logPage{},
	}
	if tx.To != nil {
		p.ToName = s.decoder.name(c.key, *tx.To)
	}
	return p
}

// addOutcome adds what became of a transaction that is in a block.
func (s *Server) addOutcome(ctx context.Context, c *chain, p *txPage, tx *transaction, internal bool) error {
	var (
		got *receipt
		b   *block
	)
	if err := c.call(ctx, &got, "eth_getTransactionReceipt", tx.Hash); err != nil {
		return err
	}
	if err := c.call(ctx, &b, "eth_getBlockByHash", *tx.BlockHash, c.bound); err != nil {
		return err
	}
	if err := c.genuine(b); err != nil || got == nil || b == nil {
		return err // or the chain has left that block just now
	}
	if c.bound && !slices.ContainsFunc(b.Transactions.list, func(in *transaction) bool { return in.Hash == tx.Hash }) {
		return c.forged("block", b.Hash)
	}
	p.Block = &blockAt{b.ref(), uint64(b.Time), s.watcher.l1.Load().label(uint64(b.Number))}
	p.Index, p.GasUsed, p.Status = (*uint64)(tx.Index), (*uint64)(&got.GasUsed), (*uint64)(&got.Status)
	p.Fee, p.Created, p.GasPrice = got.fee(), got.Contract, bigOf(got.Price)
	for _, l := range got.Logs[:min(len(got.Logs), maxLogs)] {
		p.Logs = append(p.Logs, logPage{
			Address: l.Address, Name: s.decoder.name(c.key, l.Address), Topics: l.Topics,
			Data: l.Data[:min(len(l.Data), maxInput)], Size: len(l.Data), Index: l.Index, Decoded: s.decoder.event(c.key, l),
		})
	}
	s.addRollup(c, p, got)
	if err := s.addSettlement(ctx, c, p, b); err != nil {
		return err
	}
	return s.addTrace(ctx, c, p, internal)
}
