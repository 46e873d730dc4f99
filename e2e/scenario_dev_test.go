package e2e

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/message"
	"nrollup/node"
	"nrollup/operator"
)

// developed is a network whose L1 has the helpers of development. The rollup's clock
// is the test's; that of L1 goes ahead of it.
type developed struct{ *network }

func newDeveloped(t *testing.T, o options) *developed {
	n := newNetwork(t, o)
	n.l1Config.Dev = true
	n.restartL1()
	n.operator = n.newOperator("operator", n.l2Node)
	return &developed{n}
}

// ask calls a method of L1.
func (d *developed) ask(answer any, method string, args ...any) {
	d.Helper()
	d.must(d.l1.Client.Client().CallContext(d.ctx, answer, method, args...))
}

// mine makes a block of L1.
func (d *developed) mine() {
	d.Helper()
	d.ask(nil, "evm_mine")
}

func (d *developed) snapshot() (id hexutil.Uint64) {
	d.Helper()
	d.ask(&id, "evm_snapshot")
	return id
}

func (d *developed) revert(id hexutil.Uint64) {
	d.Helper()
	var ok bool
	if d.ask(&ok, "evm_revert", id); !ok {
		d.Fatalf("there is no snapshot %v", id)
	}
}

// settles lets an operator work until L1 has settled what a node has.
func (d *developed) settles(o *operator.Operator, has func() bool) {
	d.Helper()
	defer d.run(o)()
	tries := 0
	d.eventually("everything is settled", func() bool {
		if has() {
			return true
		}
		// Some of what it waits for comes with blocks of L1 only.
		if tries++; tries%50 == 0 || d.l1.pending(o.Account()) {
			d.mine()
		}
		return false
	})
}

// settle lets the sequencer's operator settle all that there is.
func (d *developed) settle(s *settler) {
	d.Helper()
	d.settles(s.operator, func() bool { return d.head() == s.Head() })
	d.derived(s.derivation)
}

// ahead returns by how much L1 is ahead of the rollup, in seconds.
func (d *developed) ahead() int64 {
	d.Helper()
	return int64(d.l1.header("latest").Time) - int64(d.l2.header("latest").Time)
}

// L1 is a month ahead of the rollup, its accounts are changed, and contracts send
// transactions: the rollup is settled, deposits arrive, withdrawals are paid, and
// followers see the same chain.
func TestDevelopedL1(t *testing.T) {
	d := newDeveloped(t, options{slotsPerEpoch: 64})
	s := d.newSequencer()
	follower, stateless := d.newPeer("follower", node.Followed), d.newChecker()
	d.busy(2)
	d.ask(nil, "evm_increaseTime", 30*86_400)
	d.mine()
	d.settle(s)

	holder := common.Address{0xc0, 0xde}
	d.ask(nil, "anvil_setCode", holder, "0x5f5ff3")
	d.ask(nil, "anvil_setNonce", holder, 1)
	d.ask(nil, "anvil_setBalance", holder, ether(10).String())
	d.ask(nil, "anvil_impersonateAccount", holder)
	var sent common.Hash
	d.ask(&sent, "eth_sendTransaction", map[string]any{
		"from": holder, "to": d.deployment.Contracts.Messenger, "value": hexutil.EncodeBig(ether(3)),
		"data": hexutil.Bytes(messengerABI.PackSend(address("heir"), new(big.Int), 0, address("alice"), nil)),
	})
	receipt, err := d.l1.TransactionReceipt(d.ctx, sent)
	d.must(err)
	if receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatal("the deposit failed")
	}
	d.derived(s.derivation)
	s.build()
	d.claimDeposit(0)
	d.l2.owns("heir", ether(3))

	b := d.bridge()
	d.withdraw("alice", parcel{target: address("payee"), value: ether(2)})
	s.build()
	d.settle(s)
	d.claimWithdrawal(b, 0)
	d.l1.owns("payee", ether(2))
	if ahead := d.ahead(); ahead < 29*86_400 {
		t.Errorf("L1 is ahead by %d s", ahead)
	}
	d.derived(follower.derivation, stateless.derivation)
	d.label()
	d.sameChain(follower)
	d.settledInFull()

	// What became of a message is found however far apart the clocks are.
	for _, look := range []lookup{b.Deposit, b.Withdrawal} {
		if status := d.statusOf(look, 0); status.State != message.StateClaimed || status.Done == nil {
			t.Errorf("message is %s, %+v", status.State, status.Done)
		}
	}
}

// claimDeposit proves L1's root of messages on the rollup, and delivers one there.
func (d *developed) claimDeposit(nonce uint64) {
	d.Helper()
	b := d.bridge()
	root, err := steady(d.network, func() (*message.RootProof, error) { return b.ProveRoot(d.ctx) })
	d.must(err)
	d.call("bob", root.Call)
	proof, err := steady(d.network, func() (*message.DepositProof, error) { return b.ProveDeposit(d.ctx, nonce) })
	d.must(err)
	d.call("bob", proof.Claim)
}

// call makes a call on the rollup, in a block.
func (d *developed) call(from string, what message.Call) {
	d.Helper()
	tx := d.l2.send(from, call{to: &what.To, data: what.Data, gas: claimGas})
	d.buildL2()
	d.l2.succeeded(tx)
}

// claimWithdrawal delivers a message on L1.
func (d *developed) claimWithdrawal(b *message.Bridge, nonce uint64) {
	d.Helper()
	proof := d.withdrawalProof(b, nonce)
	tx := d.l1.send("user", call{to: &proof.Claim.To, data: proof.Claim.Data, gas: claimGas})
	d.mine()
	d.l1.succeeded(tx)
}

// A withdrawal is claimed, the claim is taken back, then the settlement too: it is
// paid once in the end.
func TestDevRevertWithdrawal(t *testing.T) {
	d := newDeveloped(t, options{slotsPerEpoch: 64})
	s := d.newSequencer()
	b := d.bridge()
	d.withdraw("alice", parcel{target: address("payee"), value: ether(2)})
	s.build()
	unsettled := d.snapshot()
	d.settle(s)
	settled := d.snapshot()
	d.claimWithdrawal(b, 0)
	d.l1.owns("payee", ether(2))

	d.revert(settled)
	d.l1.owns("payee", new(big.Int))
	d.wantState(b.Withdrawal, 0, message.StateClaimable)
	d.claimWithdrawal(b, 0)
	d.l1.owns("payee", ether(2))

	d.revert(unsettled)
	if d.head().Number != 0 {
		t.Fatalf("block %d is settled", d.head().Number)
	}
	d.mine()
	d.settle(s)
	d.claimWithdrawal(b, 0)
	d.l1.owns("payee", ether(2))
	d.l2.transfer("alice", "bob")
	s.build()
	d.settle(s)
	d.settledInFull()
}

// A test of a dapp goes back to the same block again and again, while the rollup is
// settled in between.
func TestDevRevertsUnderRollup(t *testing.T) {
	d := newDeveloped(t, options{slotsPerEpoch: 64})
	s := d.newSequencer()
	follower := d.newPeer("follower", node.Followed)
	for round := range 12 {
		id := d.snapshot()
		d.l2.transfer("alice", "bob")
		s.build()
		d.ask(nil, "evm_increaseTime", 3600)
		d.l1.transfer("user", "payee")
		d.mine()
		if round%2 == 0 {
			d.settle(s)
		}
		d.revert(id)
		d.l1.owns("payee", new(big.Int))
	}
	d.mine()
	d.derived(s.derivation, follower.derivation)
	d.eventually("all transfers are in blocks", func() bool {
		s.build()
		return d.l2.nonce("alice") == 12
	})
	d.mine()
	d.settle(s)
	d.derived(follower.derivation)
	d.label()
	d.sameChain(follower)
	d.settledInFull()
}

// A forced transaction becomes overdue as the clock is set forward, and the rollup
// open to everyone.
func TestDevForcedOverdue(t *testing.T) {
	d := newDeveloped(t, options{forced: shortForced, slotsPerEpoch: 64})
	s := d.newSequencer()
	s.censors = true
	account, err := s.Account(d.ctx, 0, address("alice"))
	d.must(err)
	tx := d.signForced("alice", account.Nonce, exit("alice", ether(1)))
	sent := d.l1.send("user", d.submission(s.Node, "alice", tx))
	d.mine()
	d.l1.succeeded(sent)
	r := d.newRescuer("second")
	r.build()
	stop := d.run(r.operator)
	for range 5 {
		d.mine()
	}
	if d.head().Number != 0 {
		t.Fatal("somebody else has settled before the deadline")
	}
	stop()
	d.ask(nil, "evm_increaseTime", shortForced.Delay+1)
	d.mine()
	d.derived(r.derivation)
	d.settles(r.operator, func() bool { return d.head() == r.Head() && len(d.waiting()) == 0 })
	d.derived(s.derivation)
	d.l2.succeeded(tx)
}
