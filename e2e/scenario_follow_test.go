package e2e

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/node"
)

// A follower that starts from nothing has every block, and every state, with
// nothing but L1's RPC; so has a stateless one, which keeps none of them.
func TestFollower(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	deployed := n.l1.send("user", call{data: creation(forwarderCode)})
	n.mineL1()
	n.l1.succeeded(deployed)
	forwarder := crypto.CreateAddress(address("user"), deployed.Nonce())
	n.busy(3)
	n.settle(n.operator)
	n.forward(forwarder, n.busy(2)...)
	n.busy(1)
	n.settle(n.operator)

	follower, stateless := n.newPeer("follower", node.Followed), n.newChecker()
	n.derived(follower.derivation, stateless.derivation)
	n.sameChain(follower)
	n.busy(2) // and on
	n.settle(n.operator)
	n.mineL1()
	n.derived(follower.derivation, stateless.derivation)
	n.sameChain(follower)
	if got := stateless.verified.Load(); got != 8 || stateless.derivation.Status().Settled != n.l2Node.Head() {
		t.Errorf("the stateless follower has verified %d blocks, %+v", got, stateless.derivation.Status())
	}
	n.settledInFull()
}

// sameChain checks that a peer has every block of the rollup's node, with its
// state, receipts and labels, and says the same of them over RPC.
func (n *network) sameChain(p *peer) {
	n.Helper()
	if p.Head() != n.l2Node.Head() || p.Safe() != n.head() {
		n.Fatalf("heads are %v and %v; safe %v, settled %v", p.Head(), n.l2Node.Head(), p.Safe(), n.head())
	}
	theirs := n.dial(p.HTTPEndpoint(), l2ChainID)
	for number := range n.l2Node.Head().Number + 1 {
		at := new(big.Int).SetUint64(number)
		want, err := n.l2.BlockByNumber(n.ctx, at)
		n.must(err)
		got, err := theirs.BlockByNumber(n.ctx, at)
		n.must(err)
		if got.Hash() != want.Hash() || got.Root() != want.Root() {
			n.Fatalf("block %d is %v, want %v", number, got.Hash(), want.Hash())
		}
		for _, name := range []string{"alice", "bob"} { // the state is there
			have, err := theirs.BalanceAt(n.ctx, address(name), at)
			n.must(err)
			if balance, _ := n.l2.BalanceAt(n.ctx, address(name), at); balance.Cmp(have) != 0 {
				n.Errorf("block %d: %s has %v, want %v", number, name, have, balance)
			}
		}
		receipts, err := theirs.BlockReceipts(n.ctx, rpc.BlockNumberOrHashWithHash(want.Hash(), true))
		n.must(err)
		if len(receipts) != len(want.Transactions()) {
			n.Errorf("block %d has %d receipts, want %d", number, len(receipts), len(want.Transactions()))
		}
	}
	safe := theirs.header("safe")
	if safe.Hash() != n.head().Hash {
		n.Errorf("the safe block is %v, want %v", safe.Number, n.head())
	}
	for _, number := range []uint64{1, n.l2Node.Head().Number} { // the same traces
		block, err := p.Block(n.ctx, number)
		n.must(err)
		if _, err := precompile.Verify(block.Claim, block.Trace); err != nil {
			n.Errorf("trace of block %d: %v", number, err)
		}
	}
}

// A follower that is stopped while it catches up goes on where it was, again and
// again, and reads nothing of L1 twice that it was done with.
func TestFollowerRestarts(t *testing.T) {
	n := newNetwork(t, options{anyone: true})
	conf := n.l2Config
	conf.DataDir, conf.HTTPPort = t.TempDir(), 0
	var reached common.Hash
	for range 4 {
		n.busy(2)
		n.settle(n.operator)
		started := n.restartable(conf, &reached)
		if started.Head() != n.l2Node.Head() {
			t.Fatalf("the follower is at %v, want %v", started.Head(), n.l2Node.Head())
		}
		n.must(started.Close())
	}
}
