package sender

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/fees"
)

// price is what a transaction pays at most for a unit of gas and of blob gas, in wei.
type price struct {
	fees.Fees
	blob *big.Int // nil without blobs
}

// raised returns what a pool takes in place of a transaction with this price: for one
// with blobs it wants twice as much (geth's blob pool), else a tenth more.
func (p price) raised() price {
	if p.blob == nil {
		return price{Fees: p.Fees.Raised()}
	}
	return price{Fees: fees.Fees{Tip: double(p.Tip), Max: double(p.Max)}, blob: double(p.blob)}
}

// atLeast returns the larger ones of two prices.
func (p price) atLeast(other price) price {
	p.Fees = p.AtLeast(other.Fees)
	if p.blob != nil && other.blob != nil && other.blob.Cmp(p.blob) > 0 {
		p.blob = other.blob
	}
	return p
}

func double(fee *big.Int) *big.Int {
	twice := new(big.Int).Lsh(fee, 1)
	return twice.Add(twice, big.NewInt(1))
}

// suggest returns the price of a transaction that has room for a base fee twice that
// of now, and for a blob fee of twice that of now.
func (s *Sender) suggest(ctx context.Context, c *Call, hurry bool) (price, error) {
	base := s.state.BaseFee
	if base.Cmp(s.cfg.MaxFee) > 0 {
		return price{}, fmt.Errorf("%w, %v wei: the base fee is %v wei", ErrFees, s.cfg.MaxFee, base)
	}
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Timeout)
	defer cancel()
	tip, err := s.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return price{}, fmt.Errorf("tip: %w", err)
	}
	if hurry {
		tip = larger(tip, lower(double(tip), urgentTip))
	}
	top := new(big.Int).Lsh(base, 1)
	top = lower(top.Add(top, tip), s.cfg.MaxFee)
	p := price{Fees: fees.Fees{Tip: lower(tip, top), Max: top}}
	if c.Sidecar == nil {
		return p, nil
	}
	blob, err := s.eth.BlobBaseFee(ctx)
	if err != nil {
		return price{}, fmt.Errorf("fee of blobs: %w", err)
	}
	if blob.Cmp(s.cfg.MaxBlobFee) > 0 {
		return price{}, fmt.Errorf("%w of blobs, %v wei: the base fee of blobs is %v wei", ErrFees, s.cfg.MaxBlobFee, blob)
	}
	p.blob = lower(double(blob), s.cfg.MaxBlobFee)
	return p, nil
}

// affordable returns a price with less room for higher base fees, if what the account
// can spend, in wei, does not suffice for more than the next few blocks need.
func (s *Sender) affordable(c *Call, p price, spendable *big.Int) price {
	if p.blob != nil || c.Gas == 0 {
		return p
	}
	most := new(big.Int).Sub(spendable, c.value())
	most.Div(most, new(big.Int).SetUint64(c.Gas))
	least := fees.Fees{Tip: new(big.Int), Max: s.state.BaseFee}.Raised().Raised().Max // two full blocks later
	if most.Cmp(p.Max) < 0 && most.Cmp(least.Add(least, p.Tip)) >= 0 {
		p.Max = most
	}
	return p
}

// urgentTip is the highest tip that is offered at first for what is urgent, in wei: as
// much as the contract pays back for a defence.
var urgentTip = big.NewInt(2 * params.GWei)

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

func lower(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}
