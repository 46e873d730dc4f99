package proposer

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/forced"
	"nrollup/internal/revert"
	"nrollup/internal/sender"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// candidate is a block that can be proposed.
type candidate struct {
	*rollup.Block
	anchor uint64 // number of the L1 block
}

// posting is data that was published.
type posting struct {
	payload common.Hash
	blocks  []common.Hash // hashes of those that it has
	*da.Posting
}

// of returns the first of some blocks, if they are those that the data was published
// of, else all of them: to publish may cost, and new blocks come all the time.
func (p *posting) of(list []candidate) []candidate {
	if p == nil || len(p.blocks) > len(list) {
		return list
	}
	for i, hash := range p.blocks {
		if list[i].Ref.Hash != hash {
			return list
		}
	}
	return list[:len(p.blocks)]
}

// maxCalldata: pools take transactions of up to 128 KiB, of which all but the input
// is less than a quarter of a KiB.
const maxCalldata = 128<<10 - 256

// propose publishes the data of as many blocks as fit, and proposes them.
func (p *Proposer) propose(ctx context.Context, v *optimistic.View, a Action, entry *forced.Entry) (*task, error) {
	if !p.allowed(v) || p.shows(v, entry) && len(p.flying(clearInbox, clearLost)) > 0 {
		return nil, nil // what it shows would be gone
	}
	list, err := p.gather(ctx, v, a)
	if len(list) == 0 || err != nil {
		return nil, err
	}
	if err := p.affordable(v); err != nil {
		return nil, err
	}
	first := list[0]
	for list = p.posted.of(list); len(list) > 0; list = list[:len(list)/2] {
		t, err := p.fit(ctx, v, list, entry)
		if !errors.Is(err, errTooMuch) && !errors.Is(err, sender.ErrTooMuchGas) {
			return t, about(first, err)
		}
	}
	return nil, &problem{kind: problemData, block: first.Ref, err: errTooMuch}
}

// errTooMuch are blocks of which some have to be left for another proposal.
var errTooMuch = errors.New("a transaction has no room for a proposal of the block, or its data is too large for where it is to be")

// fit publishes the data of blocks, and returns the task that proposes them. It does
// so only if L1 would take the proposal, were the data elsewhere: to publish may cost.
func (p *Proposer) fit(ctx context.Context, v *optimistic.View, list []candidate, entry *forced.Entry) (*task, error) {
	payload := payloadOf(list)
	if len(payload) > p.cfg.Layer.MaxSize() {
		return nil, errTooMuch
	}
	if p.posted == nil || p.posted.payload != crypto.Keccak256Hash(payload) {
		t, err := p.proposal(ctx, v, list, elsewhere, entry)
		if err == nil {
			t, err = p.try(ctx, t, p.nextTime(v))
		}
		if t == nil || err != nil {
			return nil, err
		}
	}
	posting, err := p.publish(ctx, payload, list)
	if err != nil {
		return nil, err
	}
	t, err := p.proposal(ctx, v, list, posting, entry)
	if err != nil {
		return nil, err
	}
	return p.try(ctx, t, p.nextTime(v))
}

// elsewhere is where no data is. It is as large as the name of external data.
var elsewhere = &da.Posting{Kind: da.External, Reference: make([]byte, 33)}

func payloadOf(list []candidate) []byte {
	traces := make([][]byte, len(list))
	for i, c := range list {
		traces[i] = c.Trace
	}
	return optimistic.EncodePayload(traces)
}

// allowed reports whether the account may propose in the next block of L1.
func (p *Proposer) allowed(v *optimistic.View) bool {
	sequencer := v.Params.Sequencer
	return sequencer == p.Account() || sequencer == common.Address{} || p.nextTime(v) >= v.OpenAt
}

// affordable returns an error unless the account can put up a bond and still prove a
// block, at the price that the contract's bonds are made for, and at four times the
// present base fee. Whoever has challenged a block pays for its proof, but afterwards: an
// account that has put all into bonds would lose them.
func (p *Proposer) affordable(v *optimistic.View) error {
	price := new(big.Int).Lsh(v.BaseFee, 2)
	if price.Cmp(v.Params.GasPrice) < 0 {
		price = v.Params.GasPrice
	}
	if most := p.sender.MaxFee(); price.Cmp(most) > 0 {
		price = most
	}
	need := new(big.Int).Mul(price, new(big.Int).SetUint64(params.MaxTxGas))
	need.Add(need, v.Params.ProposalBond)
	// What is urgent has its money already.
	balance := p.sender.Spendable(func(c *sender.Call) bool { return c.Urgent })
	if balance.Cmp(need) >= 0 {
		return nil
	}
	return &problem{kind: problemFunds, err: fmt.Errorf("%w for another proposal: %v has %v ether on L1 and needs %v, for the bond and to be able to prove a block: send it some",
		sender.ErrUnfunded, p.Account(), sender.Ether(balance), sender.Ether(need))}
}

// about says which block a refusal is about, and names its cause.
func about(c candidate, err error) error {
	var refusal *revert.Error
	if !errors.As(err, &refusal) {
		return err
	}
	switch refusal.Name {
	case "UnknownAnchor", "Guarded", "AnchorMovedBack":
		err := fmt.Errorf("block %d of L1 is not its anchor, %v, or too old: %w", c.anchor, c.Anchor, refusal)
		return &problem{kind: problemAnchor, block: c.Ref, err: err}
	}
	return &problem{kind: problemRefused, block: c.Ref, err: refusal}
}

// gather returns the blocks of an action that verify, could be defended, and have
// anchors that L1 knows. If it must stop before a block that has a problem, it returns
// those before.
func (p *Proposer) gather(ctx context.Context, v *optimistic.View, a Action) (list []candidate, err error) {
	parent := common.Hash(v.Tip().BlockHash)
	soonest := p.soonest(v)
	for number := a.Number; number <= a.Last; number++ {
		c, err := p.candidate(ctx, number)
		if err == nil && c.Parent != parent {
			err = &problem{kind: problemFork, block: c.Ref, err: fmt.Errorf("it is on %v, not on %v", c.Parent, parent)}
		}
		if err != nil && len(list) == 0 {
			return nil, err
		}
		// L1 may have gone on since it was asked: its next answer is about the anchor.
		if err != nil || c.anchor > v.L1.Number || c.Timestamp > soonest {
			break
		}
		list, parent = append(list, c), c.Ref.Hash
	}
	return list, nil
}

func (p *Proposer) candidate(ctx context.Context, number uint64) (c candidate, err error) {
	if c.Block, err = p.chain.block(number); err != nil {
		return c, err
	}
	if err := p.defensible(c.Block); err != nil {
		return c, &problem{kind: problemBlock, block: c.Ref, err: err}
	}
	c.anchor, err = p.anchors.number(ctx, c.Anchor)
	if errors.Is(err, ethereum.NotFound) {
		err = &problem{kind: problemAnchor, block: c.Ref, err: fmt.Errorf("L1 does not have its anchor, %v", c.Anchor)}
	}
	return c, err
}

// proposal returns the task that proposes blocks whose data is at a place.
func (p *Proposer) proposal(ctx context.Context, v *optimistic.View, list []candidate, at *da.Posting, entry *forced.Entry) (*task, error) {
	blocks := make([]bindings.ProposedBlock, len(list))
	for i, c := range list {
		blocks[i] = bindings.ProposedBlock{BlockHash: c.Ref.Hash, StateRoot: c.Claim.PostStateRoot, Anchor: c.anchor}
	}
	last := list[len(list)-1]
	guard := bindings.Guard{AnchorHash: last.Anchor, Timestamp: last.Timestamp}
	data := contract.PackPropose(v.Tip(), blocks, guard, at.Kind, at.Reference)
	shown, err := p.shown(ctx, v, last.Ref.Number, entry)
	if err != nil {
		return nil, err
	}
	if shown != nil {
		forced := contract.PackProposeForced(v.Tip(), blocks, guard, at.Kind, at.Reference, entry.Index, entry.ForcedTransaction, shown)
		if len(forced) <= maxCalldata {
			data = forced
		}
	}
	if len(data) > maxCalldata {
		return nil, errTooMuch
	}
	c := p.call("propose", data)
	c.Value, c.Sidecar = v.Params.ProposalBond, at.Sidecar
	return &task{Call: c, kind: Propose, about: v.TipID(), number: list[0].Ref.Number, last: last.Ref.Number, end: last.Ref.Hash}, nil
}

// publish publishes the payload of some blocks, once. The error wraps errTooMuch if it
// is too large.
func (p *Proposer) publish(ctx context.Context, payload []byte, list []candidate) (*da.Posting, error) {
	hash := crypto.Keccak256Hash(payload)
	if p.posted != nil && p.posted.payload == hash {
		return p.posted.Posting, nil
	}
	result, err := p.cfg.Layer.Publish(ctx, payload)
	if errors.Is(err, da.ErrTooLarge) {
		return nil, errTooMuch
	}
	if err != nil {
		return nil, &problem{kind: problemData, err: fmt.Errorf("publish the data of a proposal: %w", err)}
	}
	log.Debug("Published the data of a proposal", "bytes", len(payload), "kind", result.Kind)
	p.posted = &posting{payload: hash, Posting: result}
	for _, c := range list {
		p.posted.blocks = append(p.posted.blocks, c.Ref.Hash)
	}
	return result, nil
}
