package relayer

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/message"
)

// prover proves roots of L1's messages on the rollup, when there is a message that
// pays for that.
type prover struct {
	bridge *message.Bridge
	lane   *lane       // of the messages to the rollup
	last   common.Hash // the anchor that was tried last
	flying bool
	woken  common.Hash // the L1 block that an idle rollup was told of last
}

// maxSimulated is how many messages are simulated to find out whether a proof pays.
const maxSimulated = 16

// prove proves the root at the anchor if messages with it bring in what that costs.
func (p *prover) prove(ctx context.Context, v *message.View) error {
	l := p.lane
	if v.Anchor == nil || v.Proven >= v.Anchored || p.flying || v.Anchor.Hash == p.last || !l.to.free() {
		return nil
	}
	list, err := l.due(ctx, v.Proven, v.Anchored)
	if err != nil || len(list) == 0 {
		return err
	}
	root, err := p.bridge.ProveRoot(ctx)
	if errors.Is(err, message.ErrNoAnchor) {
		return nil // it has just been reorganised
	}
	if err != nil {
		return err
	}
	if root.Anchor.Hash == p.last {
		return nil
	}
	gain, gas, err := p.gain(ctx, root, list)
	if err != nil {
		return err
	}
	p.last = root.Anchor.Hash // it is not going to have more messages
	if gain == nil {
		return nil
	}
	gas = min(gas+gas/gasMargin, l.cfg.MaxGas)
	price, ok := l.to.market.within(l.cfg.MaxFee)
	if !ok || !l.cfg.Subsidize && gain.Cmp(cost(gas, price.Max)) < 0 {
		return nil // the next root may have more messages
	}
	return p.send(ctx, root, order{call: root.Call, gas: gas, fees: price})
}

// gain returns what messages bring in once a root is proven, at the prices of now,
// and the gas of the proof. It is nil if none can be delivered.
func (p *prover) gain(ctx context.Context, root *message.RootProof, list []*candidate) (gain *big.Int, gas uint64, err error) {
	l := p.lane
	for _, c := range list[:min(len(list), maxSimulated)] {
		sent, err := l.outbox.Message(ctx, c.nonce)
		if err != nil {
			return nil, 0, err
		}
		claim, err := p.bridge.ClaimDeposit(&sent.Message, root.Size)
		if errors.Is(err, message.ErrUnknown) {
			continue // a later anchor has it
		}
		if err != nil {
			return nil, 0, err
		}
		proveGas, claimGas, err := l.to.after(ctx, root.Call, claim.Claim, l.cfg.MaxGas)
		claimGas += claimGas/gasMargin + sent.Message.GasLimit // which must be there, used or not
		if err == nil {
			_, err = l.price(&sent.Message, claimGas)
			gas = max(gas, proveGas)
		}
		if errors.Is(err, errFails) || errors.Is(err, errUnprofitable) {
			l.postpone(c, err)
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		if gain == nil {
			gain = new(big.Int)
		}
		gain.Add(gain, sent.Message.Fee.ToInt())
		gain.Sub(gain, l.cfg.MinProfit).Sub(gain, cost(claimGas, l.to.market.least()))
	}
	return gain, gas, nil
}

func (p *prover) send(ctx context.Context, root *message.RootProof, o order) error {
	l := p.lane
	reserved, err := l.reserve(&o)
	if err != nil {
		l.reason = err.Error()
		return nil
	}
	o.landed = func(_ context.Context, out outcome) {
		p.flying = false
		l.earn(reserved, new(big.Int).Neg(out.cost))
		if !out.ok {
			failedMeter.Mark(1)
			log.Warn("The proof of L1's messages failed", "l1block", root.Anchor.Number, "root", root.Root)
			return
		}
		provenMeter.Mark(1)
		log.Info("Proved L1's messages", "count", root.Size, "l1block", root.Anchor.Number, "gas", out.receipt.GasUsed, "tx", out.receipt.TxHash)
	}
	if _, err := l.to.send(ctx, o, l.cfg.Now()); err != nil {
		l.budget.settle(reserved, new(big.Int))
		if errors.Is(err, errPool) {
			l.reason = err.Error()
			return nil
		}
		return err
	}
	p.flying = true
	return nil
}

// wake has an idle rollup make a block, whose anchor is where it learns of L1's new
// messages. A rollup that is in use needs no help.
func (p *prover) wake(ctx context.Context, v *message.View) error {
	l := p.lane
	if !l.cfg.Subsidize || v.Deposits <= v.Anchored || v.L1.Hash == p.woken || len(l.to.flights) > 0 || !l.to.free() {
		return nil
	}
	price, ok := l.to.market.within(l.cfg.MaxFee)
	if !ok {
		return nil
	}
	nothing := order{call: message.Call{To: l.to.account}, gas: cancelGas, fees: price}
	nothing.landed = func(_ context.Context, out outcome) { l.earn(new(big.Int), new(big.Int).Neg(out.cost)) }
	if _, err := l.to.send(ctx, nothing, l.cfg.Now()); err != nil {
		return err
	}
	p.woken = v.L1.Hash
	return nil
}
