package explorer

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/wallet"
)

// planPage is what a wallet in the browser is to send. Amounts are in wei.
type planPage struct {
	Transactions []plannedTx      `json:"transactions"`
	Unsigned     *unsignedTx      `json:"unsigned,omitempty"` // of the rollup, to be signed before it can be forced
	Summary      string           `json:"summary"`
	Cost         wei              `json:"cost"` // values and fees, about
	Message      *messageRefs     `json:"message,omitempty"`
	Forced       *forcedPlanFacts `json:"forced,omitempty"`
}

type messageRefs struct {
	Direction string `json:"direction"`
	Nonce     uint64 `json:"nonce"`
}

type forcedPlanFacts struct {
	Hash     common.Hash    `json:"hash"`
	Sender   common.Address `json:"sender"`
	Nonce    uint64         `json:"nonce"`
	Bond     wei            `json:"bond"`
	Delay    uint64         `json:"delay"`    // seconds
	Conflict bool           `json:"conflict"` // the sender has another transaction with the nonce under way
}

type plannedTx struct {
	Chain   string         `json:"chain"`
	ChainID uint64         `json:"chainId"`
	From    common.Address `json:"from"`
	To      common.Address `json:"to"`
	Value   wei            `json:"value"`
	Data    hexutil.Bytes  `json:"data"`
	Gas     uint64         `json:"gas"` // limit, with room
	What    string         `json:"what"`
}

// unsignedTx is a transaction as eth_signTransaction takes it.
type unsignedTx struct {
	Type    string         `json:"type"`
	ChainID *hexutil.Big   `json:"chainId"`
	From    common.Address `json:"from"`
	Nonce   hexutil.Uint64 `json:"nonce"`
	Gas     hexutil.Uint64 `json:"gas"`
	MaxFee  *hexutil.Big   `json:"maxFeePerGas"`
	MaxTip  *hexutil.Big   `json:"maxPriorityFeePerGas"`
	To      common.Address `json:"to"`
	Value   *hexutil.Big   `json:"value"`
	Data    hexutil.Bytes  `json:"data"`
}

// planner plans for whoever asks, one at a time: a wallet knows one account.
type planner struct {
	mu     sync.Mutex
	wallet *wallet.Wallet
}

// open returns the wallet, for an account. Its key is nobody's: what a plan needs of
// it is an account, and nothing that it signs is sent.
func (p *planner) open(ctx context.Context, s *Server, account common.Address) (*wallet.Wallet, error) {
	if p.wallet == nil {
		key, err := crypto.GenerateKey()
		if err != nil {
			return nil, err
		}
		w, err := wallet.Open(ctx, wallet.Config{Deployment: s.conf.Deployment, L1: s.conf.L1URL, L2: s.conf.L2URL, Key: key})
		if err != nil {
			return nil, err
		}
		p.wallet = w
	}
	p.wallet.Account = account
	return p.wallet, nil
}

func (p *planner) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.wallet != nil {
		p.wallet.Close()
	}
}

func (s *Server) postPlan(ctx context.Context, r *http.Request) (any, error) {
	var o order
	if err := readBody(r, &o); err != nil {
		return nil, err
	}
	if o.From == nil {
		return nil, badRequest("from is missing: the account that signs")
	}
	s.planner.mu.Lock()
	defer s.planner.mu.Unlock()
	w, err := s.planner.open(ctx, s, *o.From)
	if err != nil {
		return nil, walletProblem(err)
	}
	page, err := s.plan(ctx, w, &o)
	return page, walletProblem(err)
}

// planUnsigned returns a transaction of the rollup that is to be signed, and then
// forced.
func planUnsigned(ctx context.Context, w *wallet.Wallet, o *order) (*planPage, error) {
	call, err := o.forcedCall(w)
	if err != nil {
		return nil, err
	}
	tx, err := w.SignForced(ctx, *call)
	if err != nil {
		return nil, err
	}
	return &planPage{
		Transactions: []plannedTx{},
		Unsigned: &unsignedTx{
			Type: hexutil.EncodeUint64(uint64(tx.Type())), ChainID: (*hexutil.Big)(tx.ChainId()), From: w.Account, Nonce: hexutil.Uint64(tx.Nonce()),
			Gas: hexutil.Uint64(tx.Gas()), MaxFee: (*hexutil.Big)(tx.GasFeeCap()), MaxTip: (*hexutil.Big)(tx.GasTipCap()),
			To: *tx.To(), Value: (*hexutil.Big)(tx.Value()), Data: tx.Data(),
		},
		Summary: "sign this transaction of the rollup, then put it into the inbox on L1: " + call.What,
		Cost:    wei{tx.Cost()},
	}, nil
}

func sideOf(w *wallet.Wallet, c *wallet.Chain) string {
	if c == w.L1 {
		return string(wallet.L1)
	}
	return string(wallet.L2)
}

// walletProblem returns an error of a wallet with its status. Most say that the order
// cannot be carried out, and why.
func walletProblem(err error) error {
	var (
		p     *problem
		node  *wallet.NodeError
		link  *url.Error
		moved *downError
	)
	switch {
	case err == nil, errors.As(err, &p), errors.As(err, &moved), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &node):
		return &downError{node.Chain, err}
	case errors.As(err, &link):
		return &problem{http.StatusServiceUnavailable, "a node does not answer: " + link.Err.Error()}
	default:
		return &problem{http.StatusUnprocessableEntity, err.Error()}
	}
}
