package e2e

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/contracts/bindings/examples"
	"nrollup/message"
	"nrollup/relayer"
	"nrollup/rollup"
	"nrollup/stateless"
)

var l2Tokens = rollup.L2TokenBridge

// ETH and tokens go to accounts that have nothing on the rollup, are spent there,
// and come back: with a sequencer, and without one for good. What its users need
// then is L1. It is the same in both kinds of rollups.
func TestFullCircle(t *testing.T) {
	for _, kind := range []rollup.Kind{rollup.KindValidity, rollup.KindOptimistic} {
		t.Run(string(kind), func(t *testing.T) {
			fullCircle(t, options{kind: kind, timeout: rollup.MinSequencerTimeout}, func(*circle) {})
		})
	}
}

// The same, and the fork comes when the sequencer is gone: what was forced before it
// is included after it, and the first block of the fork is a stranger's.
func TestForkWithoutSequencer(t *testing.T) {
	for _, kind := range []rollup.Kind{rollup.KindValidity, rollup.KindOptimistic} {
		t.Run(string(kind), func(t *testing.T) {
			var last uint64
			n := fullCircle(t, options{kind: kind, before: 600}, func(c *circle) {
				last = c.l2Node.Head().Number
				c.pass(genesisTime - 10 - c.clock.seconds())
			})
			n.under(stateless.SchemaOsaka, last)
			n.under(stateless.SchemaAmsterdam, last+1)
			n.crossed()
		})
	}
}

func fullCircle(t *testing.T, o options, left func(*circle)) *network {
	o.l2Alloc, o.forced = fund("second"), shortForced
	n := newNetwork(t, o)
	c := &circle{network: n, bridge: n.bridge(), twins: make(map[common.Address]common.Address)}
	_, stop := n.relay("second", relayer.Config{})
	c.ether()
	c.token()
	n.settledInFull()
	stop()
	left(c)
	c.alone()
	return n
}

// circle is who goes round: eve has nothing at all in the beginning, and gives some
// of what she gets to frank.
type circle struct {
	*network
	bridge *message.Bridge
	twins  map[common.Address]common.Address // of tokens of L1, on the rollup
	minted common.Address                    // on L1
}

func (c *circle) delivered(nonce uint64) {
	c.Helper()
	c.carry("a deposit is delivered", func() bool { return c.stateOf(c.bridge.Deposit, nonce) == message.StateClaimed })
}

func (c *circle) ether() {
	c.Helper()
	c.mineL1()
	tx := c.deposit("user", parcel{target: address("eve"), value: ether(5), fee: milliether(50)})
	c.mineL1()
	c.l1.succeeded(tx)
	c.buildL2()
	c.delivered(0)
	c.l2.owns("eve", ether(5))

	frank := address("frank")
	spent := c.l2.send("eve", call{to: &frank, value: ether(2)})
	back := c.withdraw("eve", parcel{target: address("eve"), value: ether(1)})
	c.buildL2()
	c.l2.succeeded(spent, back)
	c.l2.owns("frank", ether(2))
	c.finish()
	c.wantState(c.bridge.Withdrawal, 0, message.StateClaimable)
	c.claim("user", c.bridge, 0) // eve has nothing to pay for it with
	c.l1.owns("eve", ether(1))
	c.wantState(c.bridge.Withdrawal, 0, message.StateClaimed)
}

func (c *circle) token() {
	c.Helper()
	c.minted = c.l1.newToken("user")
	bridge := c.deployment.Contracts.TokenBridge
	c.l1.approve("user", c.minted, bridge, ether(1000))
	deposit := bindings.NewL1TokenBridge().PackDeposit(c.minted, address("eve"), ether(1000))
	tx := c.l1.send("user", call{to: &bridge, value: milliether(100), data: deposit})
	c.mineL1()
	c.l1.succeeded(tx)
	c.buildL2()
	c.delivered(1)
	c.twins[c.minted] = c.twin(c.minted)
	c.ownTokens("eve", 0, 1000)

	token := c.twins[c.minted]
	spent := c.l2.send("eve", call{to: &token, data: examples.NewToken().PackTransfer(address("frank"), ether(400))})
	c.buildL2()
	back := c.l2.send("frank", call{to: &l2Tokens, data: c.withdrawTokens("frank", 300)})
	c.buildL2()
	c.l2.succeeded(spent, back)
	c.finish()
	c.claim("user", c.bridge, 1)
	c.ownTokens("eve", 0, 600)
	c.ownTokens("frank", 300, 100)
	if kept := c.l1.tokens(c.minted, bridge); kept.Cmp(ether(700)) != 0 {
		c.Errorf("the bridge keeps %v tokens", kept)
	}
}

func (c *circle) withdrawTokens(to string, amount int64) []byte {
	return bindings.NewL2TokenBridge().PackWithdraw(c.twins[c.minted], address(to), ether(amount))
}

// ownTokens checks what an account has on L1 and on the rollup.
func (c *circle) ownTokens(name string, onL1, onL2 int64) {
	c.Helper()
	if got := c.l1.tokens(c.minted, address(name)); got.Cmp(ether(onL1)) != 0 {
		c.Errorf("%s has %v tokens on L1", name, got)
	}
	if got := c.l2.tokens(c.twins[c.minted], address(name)); got.Cmp(ether(onL2)) != 0 {
		c.Errorf("%s has %v tokens on the rollup", name, got)
	}
}

// alone takes out what frank and eve have when nobody sequences any more: his ETH
// through the inbox, her tokens through the pool of a node that has read L1 alone.
func (c *circle) alone() {
	c.Helper()
	r := c.newRescuer("user")
	c.bridge = r.takeOver()
	if head := r.Head(); head != c.head() {
		c.Fatalf("the rescuer is at %v, L1 at %v", head, c.head())
	}
	exit := bindings.NewL2Messenger().PackSend(address("frank"), new(big.Int), 0, address("frank"), nil)
	messenger := rollup.L2Messenger
	tx := c.force("user", "frank", r.Node, call{to: &messenger, value: ether(1), data: exit})
	bond := c.l1.balance(address("user"))
	if c.open() {
		c.Fatal("the rollup is open to anyone before the time")
	}
	c.pass(c.deployment.Spec.Forced.Delay + 2)
	if !c.open() {
		c.Fatal("the rollup is not open to anyone")
	}
	tokens := c.l2.send("eve", call{to: &l2Tokens, data: c.withdrawTokens("eve", 600)})
	c.mineL1()
	r.build()
	c.l2.succeeded(tx, tokens)
	r.settle()
	if left := c.waiting(); len(left) != 0 {
		c.Errorf("%d entries are left in the inbox", len(left))
	}
	if got := c.l1.balance(address("user")); got.Cmp(bond) <= 0 { // the bond is more than settling costs
		c.Errorf("the bond has not come back: %v wei before, %v after", bond, got)
	}

	before := c.l1.balance(address("frank"))
	for nonce := uint64(2); nonce < 4; nonce++ {
		c.claim("user", c.bridge, nonce)
	}
	c.l1.owns("frank", before.Add(before, ether(1)))
	c.ownTokens("eve", 600, 0)
	c.settledInFull()
}
