package e2e

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/derive"
	"nrollup/internal/forge"
	"nrollup/l2"
	"nrollup/node"
	"nrollup/rollup"
	"nrollup/stateless"
)

// heretics is a rollup whose sequencer, with its real key, has a node with a fork
// schedule of its own, and those who follow the rollup as it is.
type heretics struct {
	*network
	follower  *peer
	stateless *checker
	contract  common.Address // succeeds with an opcode of Amsterdam
}

// Blocks under the old rules after the fork, or under the new ones before it, are
// what a node with another schedule makes: consistent in itself, with every hash, and
// signed with the sequencer's key. L1 has none of them.
func TestOtherRulesAreRefused(t *testing.T) {
	for kind, settled := range map[rollup.Kind]func(*heretics, string, *forge.Forgery, bindings.Block){
		rollup.KindValidity:   (*heretics).refused,
		rollup.KindOptimistic: (*heretics).challenged,
	} {
		t.Run(string(kind), func(t *testing.T) {
			n := newNetwork(t, options{kind: kind, before: 600, slotsPerEpoch: 64})
			h := &heretics{network: n, follower: n.newPeer("follower", node.Followed), stateless: n.newChecker()}
			h.contract = n.l2.deploy("alice", newOpcodes[0].code)
			n.mineL1()
			n.finish()
			h.tried("new rules before the fork", n.clock.seconds()+10, n.clock.seconds()+10, settled)

			n.l2.transfer("carol", "dave")
			n.at(genesisTime - 1)
			n.mineL1()
			n.finish()
			h.tried("old rules after the fork", genesisTime+1_000_000, n.clock.seconds()+1, settled)

			n.l2.transfer("carol", "dave")
			n.buildL2()
			n.mineL1()
			n.finish()
			n.settledInFull()
			n.crossed()
			n.mineL1()
			n.derived(h.follower.derivation, h.stateless.derivation)
			n.sameChain(h.follower)
			if got := h.stateless.derivation.Status().Settled; got != n.head() {
				t.Errorf("the stateless follower is at %v, L1 at %v", got, n.head())
			}
		})
	}
}

// tried has the sequencer try to bring a block to L1 that a node makes for which
// Amsterdam begins at another time: as it is, and with the schema and the form that
// a block of that time has to have.
func (h *heretics) tried(name string, amsterdam, timestamp uint64, settled func(*heretics, string, *forge.Forgery, bindings.Block)) {
	h.Helper()
	head := h.head()
	block := h.heresy(amsterdam, timestamp)
	truth := h.settleable(block)
	settled(h, name, h.forgery(block), truth)
	dressed := h.forgery(block)
	h.must(dress(dressed))
	settled(h, name+", dressed up", dressed, h.forged(dressed, truth.Anchor))
	if now := h.head(); now != head {
		h.Fatalf("%s: the head is %v, was %v", name, now, head)
	}
}

// heresy returns a block of a node for which Amsterdam begins at another time. It
// has a transaction that comes out in another way under the rules of L1.
func (h *heretics) heresy(amsterdam, timestamp uint64) *rollup.Block {
	h.Helper()
	conf, genesis := h.l2Config, *h.l2Config.Genesis
	config := *genesis.Config
	config.AmsterdamTime, genesis.Config = &amsterdam, &config
	conf.DataDir, conf.HTTPPort, conf.Genesis = h.TempDir(), 0, &genesis
	started, err := l2.Start(conf)
	h.must(err)
	h.Cleanup(func() { h.closed(started.Close()) })
	h.derived(h.derive(started, node.Followed(started)))
	if started.Head() != h.l2Node.Head() {
		h.Fatalf("the other node is at %v, the rollup at %v", started.Head(), h.l2Node.Head())
	}
	h.dial(started.HTTPEndpoint(), l2ChainID).send("bob", call{to: &h.contract})
	h.forward1(timestamp - h.clock.seconds())
	block := h.buildAtTime(started, timestamp)
	h.mineL1() // the anchor has a place in the history then
	if block.TxCount != 1 {
		h.Fatalf("the other block has %d transactions", block.TxCount)
	}
	return block
}

// dress gives a block the schema and the form that its time demands, and leaves what
// it says has happened.
func dress(f *forge.Forgery) error {
	switch f.Trace.SchemaID {
	case stateless.SchemaAmsterdam:
		f.Trace.SchemaID, f.Payload().BlockAccessList = stateless.SchemaOsaka, nil
	default:
		f.Trace.SchemaID = stateless.SchemaAmsterdam
		if err := f.SetAccessList(new(bal.BlockAccessList)); err != nil {
			return err
		}
	}
	return f.Seal()
}

// refused checks that the contract does not take a block from the sequencer.
func (h *heretics) refused(name string, f *forge.Forgery, block bindings.Block) {
	h.Helper()
	parent := f.Payload().ParentHash
	reason := h.reason("operator", parent, block)
	if _, ok := reason.(*bindings.NativeRollupExecuteFailed); !ok {
		h.Errorf("%s: refused for %T %+v", name, reason, reason)
	}
	data := bindings.NewNativeRollup().PackAdvance(parent, []bindings.Block{block})
	tx := h.l1.send("operator", call{to: &h.deployment.Contracts.Rollup, data: data, gas: params.MaxTxGas})
	h.mineL1()
	if h.l1.receipt(tx).Status != types.ReceiptStatusFailed {
		h.Errorf("%s: the contract took it", name)
	}
	h.derived(h.follower.derivation, h.stateless.derivation)
	if h.follower.Head() != h.head() {
		h.Errorf("%s: the follower is at %v, L1 at %v", name, h.follower.Head(), h.head())
	}
}

// challenged checks that a proposal of a block is challenged, and removed, and that
// nobody follows it meanwhile.
func (h *heretics) challenged(_ string, f *forge.Forgery, block bindings.Block) {
	h.Helper()
	id := h.claimForged(f, block.Anchor, false)
	for _, d := range []*derive.Derivation{h.follower.derivation, h.stateless.derivation} {
		h.skips(d, id, true)
	}
	h.removed(id, false)
}
