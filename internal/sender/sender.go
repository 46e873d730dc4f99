package sender

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// Config says for whom transactions are sent. Key and ChainID are required; whatever
// else is zero has a default.
type Config struct {
	Key     *ecdsa.PrivateKey
	ChainID *big.Int

	// L1 is the configuration of L1's chain, with the forks that the gas limits of
	// transactions have to allow for. It may be nil.
	L1 *params.ChainConfig

	// MaxFee is the most that a unit of gas may cost, in wei, and MaxBlobFee the same of
	// blob gas; 500 gwei by default.
	MaxFee     *big.Int
	MaxBlobFee *big.Int

	// StuckAfter is the number of L1 blocks after which a transaction that is in none
	// of them is replaced by one with higher fees; 3 by default. One that is urgent is
	// replaced after each block.
	StuckAfter uint64

	// Timeout is that of one request to L1; 15 s by default.
	Timeout time.Duration
}

func (c Config) sanitize() (Config, error) {
	switch {
	case c.Key == nil:
		return c, errors.New("no key")
	case c.ChainID == nil || c.ChainID.Sign() <= 0:
		return c, errors.New("no chain id of L1")
	case c.MaxFee != nil && c.MaxFee.Sign() <= 0 || c.MaxBlobFee != nil && c.MaxBlobFee.Sign() <= 0:
		return c, errors.New("the fee limit must be above 0")
	case c.Timeout < 0:
		return c, errors.New("the timeout is negative")
	}
	if c.MaxFee == nil {
		c.MaxFee = big.NewInt(500 * params.GWei)
	}
	if c.MaxBlobFee == nil {
		c.MaxBlobFee = big.NewInt(500 * params.GWei)
	}
	if c.StuckAfter == 0 {
		c.StuckAfter = 3
	}
	if c.Timeout == 0 {
		c.Timeout = 15 * time.Second
	}
	return c, nil
}

// Sender sends the transactions of an account.
type Sender struct {
	cfg     Config
	rpc     *rpc.Client
	eth     *ethclient.Client
	account common.Address
	signer  types.Signer

	flight *flight
	state  State
	since  uint64 // L1 block in which the next nonce changed, or was free
	lead   uint64 // seconds from L1's newest block to the next, as of the last estimate

	reverts    int    // transactions that reverted, since the last that did not
	revertedAt uint64 // L1 block of the last of them
}

// New returns a sender.
func New(cfg Config, client *rpc.Client) (*Sender, error) {
	cfg, err := cfg.sanitize()
	if err != nil {
		return nil, fmt.Errorf("sender: %w", err)
	}
	return &Sender{
		cfg:     cfg,
		rpc:     client,
		eth:     ethclient.NewClient(client),
		account: crypto.PubkeyToAddress(cfg.Key.PublicKey),
		signer:  types.LatestSignerForChainID(cfg.ChainID),
	}, nil
}

// Account returns the address of who pays.
func (s *Sender) Account() common.Address { return s.account }

// MaxFee returns the most that a unit of gas may cost, in wei.
func (s *Sender) MaxFee() *big.Int { return s.cfg.MaxFee }

// Head is the block of L1 that decisions are made at.
type Head struct {
	Number  uint64
	Hash    common.Hash
	Time    uint64   // seconds
	BaseFee *big.Int // wei
}

// State is how an account is at a block of L1.
type State struct {
	Head
	Balance *big.Int // wei
	Nonce   uint64   // of the next transaction
	Pending uint64   // the same behind those in the pool
}

// Landed is a transaction that is in L1's chain, or never will be.
type Landed struct {
	*Call
	Receipt *types.Receipt // nil if another transaction took its nonce
}

// OK reports whether the transaction did what it was to do.
func (l *Landed) OK() bool {
	return l.Receipt != nil && l.Receipt.Status == types.ReceiptStatusSuccessful
}

// Look notes how the account is at a block of L1. If the transaction that was under
// way has landed, it returns how.
func (s *Sender) Look(ctx context.Context, head Head) (*Landed, error) {
	state, err := s.ask(ctx, head)
	if err != nil {
		return nil, err
	}
	landed, err := s.land(ctx, state)
	if err != nil {
		return nil, err
	}
	idle := s.flight == nil && state.Pending <= state.Nonce
	if state.Nonce != s.state.Nonce || idle || s.since == 0 || state.Number < s.since {
		s.since = state.Number
	}
	s.state = state
	return landed, nil
}

// State returns what Look has found last.
func (s *Sender) State() State { return s.state }

// Busy reports whether a transaction is under way, and which call it makes: nil if
// the process did not send it.
func (s *Sender) Busy() (call *Call, busy bool) {
	if s.flight != nil {
		return s.flight.Call, true
	}
	return nil, s.state.Pending > s.state.Nonce
}

func (s *Sender) ask(ctx context.Context, head Head) (state State, err error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	state.Head = head
	if state.Balance, err = s.eth.BalanceAtHash(ctx, s.account, head.Hash); err != nil {
		return state, fmt.Errorf("balance of %v: %w", s.account, err)
	}
	if state.Nonce, err = s.eth.NonceAtHash(ctx, s.account, head.Hash); err != nil {
		return state, fmt.Errorf("nonce of %v: %w", s.account, err)
	}
	if state.Pending, err = s.eth.PendingNonceAt(ctx, s.account); err != nil {
		return state, fmt.Errorf("pending nonce of %v: %w", s.account, err)
	}
	return state, nil
}

// land takes leave of the transaction under way if L1 has used its nonce.
func (s *Sender) land(ctx context.Context, state State) (*Landed, error) {
	f := s.flight
	if f == nil || f.nonce == state.Nonce {
		return nil, nil
	}
	if f.nonce > state.Nonce { // L1 was reorganised: what was before it comes first
		s.flight = nil
		return nil, nil
	}
	receipt, err := s.receipt(ctx, f.hashes)
	if err != nil {
		return nil, err
	}
	s.flight = nil
	landed := &Landed{Call: f.Call, Receipt: receipt}
	switch {
	case receipt == nil:
	case landed.OK():
		s.reverts = 0
	default:
		s.reverts++
		s.revertedAt = state.Number
	}
	return landed, nil
}

// receipt returns the receipt of the one of some transactions that was mined, nil
// if none was.
func (s *Sender) receipt(ctx context.Context, hashes []common.Hash) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	for _, hash := range hashes {
		receipt, err := s.eth.TransactionReceipt(ctx, hash)
		if err == nil {
			return receipt, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, fmt.Errorf("receipt of %v: %w", hash, err)
		}
	}
	return nil, nil
}
