package e2e

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/internal/forge"
	"nrollup/rollup"
	"nrollup/stateless"
)

// attack sends false blocks to the contract, in real transactions, from an
// account that may settle blocks.
type attack struct {
	*network
	target rollup.BlockRef // the contract's head, which must stay
	gas    uint64
	sent   map[string]*types.Transaction
	total  int
}

func (n *network) attack() *attack {
	return &attack{network: n, target: n.head(), gas: 5_000_000, sent: make(map[string]*types.Transaction)}
}

// settleable returns a block of the rollup in the form in which it is settled.
func (n *network) settleable(b *rollup.Block) bindings.Block {
	n.Helper()
	anchor, err := n.l1.HeaderByHash(n.ctx, b.Anchor)
	n.must(err)
	return bindings.Block{Anchor: anchor.Number.Uint64(), GasUsed: b.Claim.GasUsed, StateRoot: b.Claim.PostStateRoot, Trace: b.Trace}
}

// reason returns why the contract refuses blocks in the state at L1's head: an
// error of the bindings, or nil if it takes them.
func (n *network) reason(from string, parent common.Hash, blocks ...bindings.Block) any {
	n.Helper()
	contract := bindings.NewNativeRollup()
	_, err := n.l1.CallContract(n.ctx, ethereum.CallMsg{
		From: address(from), To: &n.deployment.Contracts.Rollup, Gas: 16_000_000, Data: contract.PackAdvance(parent, blocks),
	}, nil)
	if err == nil {
		return nil
	}
	var failed rpc.DataError
	if !errors.As(err, &failed) {
		n.Fatalf("advance failed without a reason: %v", err)
	}
	text, _ := failed.ErrorData().(string)
	reason, err := contract.UnpackError(hexutil.MustDecode(text))
	n.must(err)
	return reason
}

// try sends a block that must be refused for a reason like the given one.
func (a *attack) try(name string, parent common.Hash, block bindings.Block, like any) {
	a.Helper()
	reason := a.reason("attacker", parent, block)
	if have, want := fmt.Sprintf("%T", reason), fmt.Sprintf("%T", like); have != want {
		a.Errorf("%s: refused for %s %+v, want %s", name, have, reason, want)
	}
	a.send(name, parent, block)
}

func (a *attack) send(name string, parent common.Hash, block bindings.Block) {
	a.Helper()
	data := bindings.NewNativeRollup().PackAdvance(parent, []bindings.Block{block})
	a.sent[name] = a.l1.send("attacker", call{to: &a.deployment.Contracts.Rollup, data: data, gas: a.gas})
	a.total++
	if len(a.sent) >= 10 {
		a.mine()
	}
}

// mine checks that everything that was sent fails, and that the contract stays
// where it is.
func (a *attack) mine() {
	a.Helper()
	for a.l1.pending(address("attacker")) {
		a.mineL1()
	}
	for name, tx := range a.sent {
		if a.l1.receipt(tx).Status != types.ReceiptStatusFailed {
			a.Errorf("%s: the contract took it", name)
		}
	}
	clear(a.sent)
	if head := a.head(); head != a.target {
		a.Fatalf("the contract's head has moved from %v to %v", a.target, head)
	}
}

// forgery returns a copy of a block's trace for an attacker to work on.
func (n *network) forgery(b *rollup.Block) *forge.Forgery {
	n.Helper()
	trace, err := stateless.DecodeTrace(b.Trace)
	n.must(err)
	f, err := forge.New(n.l2Config.Genesis.Config, trace, b.Claim)
	n.must(err)
	return f
}

// forged returns a forgery in the form in which it is settled.
func (n *network) forged(f *forge.Forgery, anchor uint64) bindings.Block {
	n.Helper()
	raw, err := f.Trace.Encode()
	n.must(err)
	return bindings.Block{Anchor: anchor, GasUsed: f.Claim.GasUsed, StateRoot: f.Claim.PostStateRoot, Trace: raw}
}
