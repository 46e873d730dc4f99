package sender

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"slices"
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

	// MaxPending is how many transactions are under way at a time; 8 by default, and 16
	// at most: so many of an account geth's pools keep when they are full.
	MaxPending int

	// Timeout is that of one request to L1; 15 s by default.
	Timeout time.Duration
}

// The transactions of an account that are under way at a time, usually and at most. With
// the largest input, eight are a megabyte, and need two blocks of L1 and more.
const (
	usualPending = 8
	mostPending  = 16
)

func (c Config) sanitize() (Config, error) {
	switch {
	case c.Key == nil:
		return c, errors.New("no key")
	case c.ChainID == nil || c.ChainID.Sign() <= 0:
		return c, errors.New("no chain id of L1")
	case c.MaxFee != nil && c.MaxFee.Sign() <= 0 || c.MaxBlobFee != nil && c.MaxBlobFee.Sign() <= 0:
		return c, errors.New("the fee limit must be above 0")
	case c.MaxPending < 0 || c.MaxPending > mostPending:
		return c, fmt.Errorf("%d transactions cannot be under way at a time, %d can", c.MaxPending, mostPending)
	case c.Timeout < 0:
		return c, errors.New("the timeout is negative")
	}
	if c.MaxPending == 0 {
		c.MaxPending = usualPending
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

	flights []*flight // under way; the i-th has the i-th nonce from the next one on
	past    []*flight // whose nonces L1 has used, the last one at the end
	state   State
	since   uint64 // L1 block in which the next nonce changed, or was free
	full    uint64 // L1 block in which the pool took no more than it had
	lead    uint64 // seconds from L1's newest block to the next, as of the last estimate

	reverts    int    // how often transactions reverted, since one that did not
	revertedAt uint64 // L1 block in which that was seen last
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

// Look notes how the account is at a block of L1, and returns how the transactions have
// ended that have landed since, in the order of their nonces.
func (s *Sender) Look(ctx context.Context, head Head) ([]*Landed, error) {
	state, err := s.ask(ctx, head)
	if err != nil {
		return nil, err
	}
	landed, err := s.land(ctx, state.Nonce)
	if err != nil {
		return nil, err
	}
	s.align(state.Nonce)
	s.count(landed, state.Number)
	idle := len(s.flights) == 0 && state.Pending <= state.Nonce
	if state.Nonce != s.state.Nonce || idle || s.since == 0 || state.Number < s.since {
		s.since = state.Number
	}
	s.state = state
	return landed, nil
}

// State returns what Look has found last.
func (s *Sender) State() State { return s.state }

// MaxPending returns how many calls can be under way at a time.
func (s *Sender) MaxPending() int { return s.cfg.MaxPending }

// Busy reports whether a transaction is under way, also one that this process did not
// send.
func (s *Sender) Busy() bool { return len(s.flights) > 0 || s.state.Pending > s.state.Nonce }

// Calls returns the calls that are under way, in the order of their nonces.
func (s *Sender) Calls() []*Call {
	calls := make([]*Call, len(s.flights))
	for i, f := range s.flights {
		calls[i] = f.Call
	}
	return calls
}

// Loose returns the calls that may still land: those that are under way, and those that
// they replaced.
func (s *Sender) Loose() (calls []*Call) {
	for _, f := range s.flights {
		for _, v := range f.versions {
			if !slices.Contains(calls, v.Call) {
				calls = append(calls, v.Call)
			}
		}
	}
	return calls
}

// Spendable returns what the account has besides what some of the calls under way cost
// at most, in wei.
func (s *Sender) Spendable(besides func(*Call) bool) *big.Int {
	left := new(big.Int).Set(s.state.Balance)
	for _, f := range s.flights {
		if besides(f.Call) {
			left.Sub(left, f.tx.Cost())
		}
	}
	return left
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

// land returns how the flights ended whose nonces are below the next one.
func (s *Sender) land(ctx context.Context, next uint64) (list []*Landed, err error) {
	for _, f := range s.flights {
		if f.nonce >= next {
			break
		}
		landed, err := s.outcome(ctx, f)
		if err != nil {
			return nil, err
		}
		list = append(list, landed)
	}
	return list, nil
}

// maxPast is how many flights are remembered that have landed.
const maxPast = 64

// align makes the flights those with the nonces from the next one on. Those that have
// landed come back if L1 was reorganised; behind a nonce that this process has not used
// nothing is known.
func (s *Sender) align(next uint64) {
	all := slices.Concat(s.past, s.flights)
	i := 0
	for i < len(all) && all[i].nonce < next {
		i++
	}
	s.past, s.flights = all[max(0, i-maxPast):i], all[i:]
	for i, f := range s.flights {
		if f.nonce != next+uint64(i) {
			s.flights = s.flights[:i]
			return
		}
	}
}

// count counts what reverted. What landed together counts once.
func (s *Sender) count(landed []*Landed, number uint64) {
	reverted := false
	for _, l := range landed {
		if l.OK() {
			s.reverts = 0
		}
		reverted = reverted || l.Receipt != nil && !l.OK()
	}
	if reverted {
		s.reverts++
		s.revertedAt = number
	}
}

// outcome returns how a flight whose nonce is used has ended: which of its versions was
// mined, if any was.
func (s *Sender) outcome(ctx context.Context, f *flight) (*Landed, error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	for _, v := range f.versions {
		receipt, err := s.eth.TransactionReceipt(ctx, v.hash)
		if err == nil {
			return &Landed{Call: v.Call, Receipt: receipt}, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, fmt.Errorf("receipt of %v: %w", v.hash, err)
		}
	}
	return &Landed{Call: f.Call}, nil
}
