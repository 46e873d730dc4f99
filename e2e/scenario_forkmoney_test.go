package e2e

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/message"
	"nrollup/node"
	"nrollup/relayer"
	"nrollup/rollup"
	"nrollup/stateless"
)

// travellers is a rollup with money and transactions that are on their way between
// the chains when the fork comes.
type travellers struct {
	*network
	sequencer *settler
	bridge    *message.Bridge
	token     common.Address     // on L1
	forced    *types.Transaction // queued before the fork
	proven    call               // a claim of the first withdrawal, by an Osaka block's state
}

// What is sent before the fork arrives after it, whatever it is and wherever it has
// got to: deposits of ETH and tokens, withdrawals that are not settled, settled, or
// in the very blocks of the boundary, and what waits in the inbox.
func TestForkCarriesMoney(t *testing.T) {
	eachKind(t, options{slotsPerEpoch: 64, forced: shortForced, l2Alloc: fund("second")}, func(n *network) {
		m := &travellers{network: n, sequencer: n.newSequencer(), bridge: n.bridge()}
		follower := n.newPeer("follower", node.Followed)
		m.depart()
		m.cross()
		m.arrive()
		n.settledInFull()
		n.crossed()
		n.mineL1()
		n.derived(follower.derivation, m.sequencer.derivation)
		n.sameChain(follower)
	})
}

// next makes the rollup's block of the next second, or of a time if that is set.
func (m *travellers) next(timestamp uint64) *rollup.Block {
	m.Helper()
	m.derived(m.sequencer.derivation)
	if timestamp == 0 {
		timestamp = m.clock.seconds() + 1
	}
	return m.at(timestamp)
}

func (m *travellers) depart() {
	m.Helper()
	m.token = m.l1.newToken("user")
	bridge := m.deployment.Contracts.TokenBridge
	sent := []*types.Transaction{
		m.deposit("user", parcel{target: address("eve"), value: ether(5), fee: milliether(50)}),
		m.l1.approve("user", m.token, bridge, ether(1000)),
		m.l1.send("user", call{to: &bridge, value: milliether(100), data: bindings.NewL1TokenBridge().PackDeposit(m.token, address("eve"), ether(1000))}),
	}
	m.mineL1()
	m.l1.succeeded(sent...)

	settled := m.withdraw("carol", parcel{target: address("carol"), value: ether(1)})
	block := m.next(0)
	m.l2.succeeded(settled)
	m.mineL1()
	m.finish()
	m.under(stateless.SchemaOsaka, block.Ref.Number)
	proof := m.withdrawalProof(m.bridge, 0)
	m.proven = sendOf(proof.Claim)
	m.proven.gas = claimGas
	if proof.Block.Number != block.Ref.Number {
		m.Fatalf("the withdrawal is proven by block %v, want %v", proof.Block, block.Ref)
	}
	m.forced = m.force("user", "alice", m.l2Node, exit("alice", ether(1)))
}

// cross makes the last block before the fork and the first after, with a withdrawal
// each.
func (m *travellers) cross() {
	m.Helper()
	if now := m.clock.seconds(); now >= genesisTime-1 {
		m.Fatalf("it is %d s after the fork", now-genesisTime)
	}
	last := m.withdraw("carol", parcel{target: address("carol"), value: ether(1)})
	m.next(genesisTime - 1)
	first := m.withdraw("dave", parcel{target: address("dave"), value: ether(1)})
	m.next(genesisTime)
	m.l2.succeeded(last, first)
}

func (m *travellers) arrive() {
	m.Helper()
	tx := m.deposit("user", parcel{target: address("eve"), value: ether(2), fee: milliether(50)})
	m.mineL1()
	m.l1.succeeded(tx)
	m.delivered(0, 1, 2)
	m.l2.owns("eve", ether(7))
	token := m.twin(m.token)
	if got := m.l2.tokens(token, address("eve")); got.Cmp(ether(1000)) != 0 {
		m.Errorf("eve has %v tokens on the rollup", got)
	}
	m.l2.succeeded(m.forced) // on the way, as the sequencer does

	back := []*types.Transaction{
		m.withdraw("carol", parcel{target: address("carol"), value: ether(1)}),
		m.l2.send("eve", call{to: &l2Tokens, data: bindings.NewL2TokenBridge().PackWithdraw(token, address("eve"), ether(300))}),
	}
	m.sequencer.build()
	m.l2.succeeded(back...)
	m.mineL1()
	m.finish()

	old := m.l1.send("user", m.proven)
	m.mineL1()
	m.l1.succeeded(old)
	for nonce := uint64(1); nonce < 6; nonce++ {
		m.claim("user", m.bridge, nonce)
	}
	m.l1.owns("carol", ether(3))
	m.l1.owns("dave", ether(1))
	m.l1.owns("alice", ether(1))
	if got := m.l1.tokens(m.token, address("eve")); got.Cmp(ether(300)) != 0 {
		m.Errorf("eve has %v tokens on L1", got)
	}
	if left := m.waiting(); len(left) != 0 {
		m.Errorf("%d entries are left in the inbox", len(left))
	}
}

// delivered lets a relayer work until deposits have arrived.
func (m *travellers) delivered(nonces ...uint64) {
	m.Helper()
	_, stop := m.relay("second", relayer.Config{})
	defer stop()
	m.sequencer.build()
	for _, nonce := range nonces {
		m.eventually("a deposit arrives", func() bool {
			if m.l2.busy() {
				m.sequencer.build()
			}
			m.forward1(1)
			return m.stateOf(m.bridge.Deposit, nonce) == message.StateClaimed
		})
	}
}
