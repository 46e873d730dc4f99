package e2e

import (
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/derive"
	"nrollup/forced"
	"nrollup/l2"
	"nrollup/message"
	"nrollup/node"
	"nrollup/operator"
	"nrollup/proposer"
	"nrollup/rollup"
)

// shortForced are the shortest times that a rollup can have.
var shortForced = rollup.Forced{
	Bond:  rollup.DefaultForced().Bond,
	Delay: rollup.MinForcedDelay,
	Lapse: rollup.MinForcedLapse,
	Grace: rollup.MinForcedGrace,
}

// forward1 lets time go by without a block.
func (n *network) forward1(seconds uint64) {
	n.clock.forward(n.clock.Now().Add(time.Duration(seconds) * time.Second))
}

// signForced returns a transaction of the rollup as the inbox takes it.
func (n *network) signForced(from string, nonce uint64, what call) *types.Transaction {
	if what.gas == 0 {
		what.gas = 1_000_000
	}
	return types.MustSignNewTx(key(from), types.LatestSignerForChainID(n.l2.id), &types.DynamicFeeTx{
		ChainID: n.l2.id, Nonce: nonce, GasTipCap: new(big.Int), GasFeeCap: big.NewInt(50 * params.GWei),
		Gas: what.gas, To: what.to, Value: what.value, Data: what.data,
	})
}

// submission puts a transaction of an account into the inbox, with the proof that a
// node gives of its state in the last settled block.
func (n *network) submission(at *l2.Node, sender string, tx *types.Transaction) call {
	n.Helper()
	raw, err := tx.MarshalBinary()
	n.must(err)
	number := n.head().Number
	account, err := at.Account(n.ctx, number, address(sender))
	n.must(err)
	return call{
		to: &n.deployment.Contracts.Inbox, value: (*hexutil.Big)(n.deployment.Spec.Forced.Bond).ToInt(),
		data: bindings.NewForcedInbox().PackSubmit(raw, number, account.Proof), gas: 3_000_000,
	}
}

// force has a transaction of sender in the inbox, for which payer pays the bond.
func (n *network) force(payer, sender string, at *l2.Node, what call) *types.Transaction {
	n.Helper()
	account, err := at.Account(n.ctx, n.head().Number, address(sender))
	n.must(err)
	tx := n.signForced(sender, account.Nonce, what)
	sent := n.l1.send(payer, n.submission(at, sender, tx))
	n.mineL1()
	n.l1.succeeded(sent)
	return tx
}

// waiting returns what waits in the inbox.
func (n *network) waiting() []forced.Entry {
	n.Helper()
	entries, err := forced.NewInbox(n.l1, n.deployment).Pending(n.ctx, nil)
	n.must(err)
	return entries
}

// open reports whether anyone may settle blocks in the next block of L1.
func (n *network) open() bool {
	n.Helper()
	contract := bindings.NewNativeRollup()
	at, err := bind.Call(contract.Instance(n.l1, n.deployment.Contracts.Rollup), &bind.CallOpts{Context: n.ctx}, contract.PackOpenAt(), contract.UnpackOpenAt)
	n.must(err)
	network := n.l1Node.Network()
	return network.SlotTime(network.Slot(n.clock.seconds())+1) >= at
}

// withInbox has an operator take forced transactions out of the inbox.
func (n *network) withInbox(at *l2.Node) func(*operator.Config) {
	return func(c *operator.Config) { c.Inbox, c.Accounts = forced.NewInbox(n.l1, n.deployment), at }
}

// settler is somebody who builds blocks and settles them: the sequencer, or who does
// when the rollup is open.
type settler struct {
	*peer
	n        *network
	waiting  *node.Waiting
	operator *operator.Operator // nil for an optimistic rollup
	proposer *proposer.Proposer // of an optimistic rollup
	censors  bool               // leaves out what waits in the inbox
}

// newRescuer starts a node that has nothing but L1 and the deployment, and settles
// with the key of a name when the rollup is open.
func (n *network) newRescuer(name string) *settler {
	n.Helper()
	s := n.newSettler(n.newPeer(name, node.Sequenced))
	if n.services != nil {
		s.proposer = n.newProposer(name, s.Node, n.services.layer)
	} else {
		s.engage(name, whenOpen)
	}
	n.derived(s.derivation)
	return s
}

func whenOpen(c *operator.Config) { c.WhenOpen = true }

// engage gives a settler another operator, with the key of a name.
func (s *settler) engage(name string, adjust ...func(*operator.Config)) {
	s.n.Helper()
	s.operator = s.n.newOperator(name, s.Node, append(adjust, s.n.withInbox(s.Node))...)
}

// newSequencer lets the network's own node follow L1, as that of a sequencer does.
func (n *network) newSequencer() *settler {
	n.Helper()
	s := n.newSettler(&peer{Node: n.l2Node, derivation: n.derive(n.l2Node, node.Sequenced(n.l2Node))})
	if n.services != nil {
		s.proposer = n.services.proposer
		return s
	}
	s.engage("operator")
	n.operator = s.operator
	return s
}

func (n *network) newSettler(p *peer) *settler {
	return &settler{n: n, peer: p, waiting: node.NewWaiting(n.l1.Client.Client(), n.deployment, pollL1)}
}

// build makes a block of what waits in the inbox and in the node's pool.
func (s *settler) build() (block *rollup.Block) {
	n := s.n
	n.Helper()
	n.eventually("a block is built", func() bool {
		n.must(s.waiting.Update(n.ctx))
		n.forward1(1)
		anchor, err := s.derivation.Anchor(0)
		if errors.Is(err, derive.ErrNotSynced) {
			return false
		}
		n.must(err)
		if last, ok := s.Anchor(); ok && last.Number > anchor.Number {
			anchor = last
		}
		attributes := l2.Attributes{Timestamp: n.clock.seconds(), Anchor: anchor, AllowEmpty: true}
		if !s.censors {
			attributes.Forced = s.waiting.Transactions()
		}
		block, err = s.Build(n.ctx, attributes)
		if errors.Is(err, l2.ErrAnchorGone) {
			return false // L1 has changed right now
		}
		n.must(err)
		return true
	})
	return block
}

// settle lets the operator work until L1 has settled what the node has.
func (s *settler) settle() {
	n := s.n
	n.Helper()
	if s.proposer != nil {
		n.finalize(s.Node, s.proposer, n.services.challenger)
		n.derived(s.derivation)
		return
	}
	defer n.run(s.operator)()
	n.eventually("a block is settled", func() bool {
		if n.head() == s.Head() {
			return true
		}
		if n.l1.pending(s.operator.Account()) || s.operator.Status().Problem != "" {
			n.mineL1()
		}
		return false
	})
	n.derived(s.derivation)
}

// takeOver makes the settler's node the one that the rollup's users talk to. The
// network's own node ends for good.
func (s *settler) takeOver() *message.Bridge {
	s.n.Helper()
	own := s.n.l2Node
	s.n.l2Node = s.Node
	s.n.must(own.Close())
	s.n.l2 = s.n.dial(s.HTTPEndpoint(), l2ChainID)
	return s.n.bridge()
}
