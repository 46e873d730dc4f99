package e2e

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/blockgen"
	"nrollup/message"
	"nrollup/relayer"
)

// ETH goes to an account that has nothing on the rollup, and from there to one that
// has nothing on L1. Neither does anything for that: a relayer delivers both for
// their fees.
func TestMessagesAreRelayed(t *testing.T) {
	n := newNetwork(t, options{})
	b := n.bridge()
	r := n.relayer("dave", relayer.Config{})
	fee, before := milliether(50), new(big.Int)

	tx := n.deposit("user", parcel{target: address("nobody"), value: ether(3), fee: fee})
	n.mineL1()
	n.l1.succeeded(tx)
	n.wantState(b.Deposit, 0, message.StateSent)
	before.Add(n.l1.balance(r.Account()), n.l2.balance(r.Account()))
	n.buildL2()
	n.carry("the deposit is claimed", func() bool { return n.stateOf(b.Deposit, 0).Final() })
	if got := n.l2.balance(address("nobody")); got.Cmp(ether(3)) != 0 {
		t.Errorf("the account has %v wei on the rollup", got)
	}
	if done := n.statusOf(b.Deposit, 0).Done; done == nil || done.By != r.Account() || done.Cancelled {
		t.Errorf("the deposit ended in %+v", done)
	}
	if nonces, err := b.DepositsOf(n.ctx, tx.Hash()); err != nil || len(nonces) != 1 || nonces[0] != 0 {
		t.Errorf("the transaction has sent %v: %v", nonces, err)
	}

	back := n.withdraw("nobody", parcel{target: address("friend"), value: ether(1), fee: fee})
	n.buildL2()
	n.l2.succeeded(back)
	n.wantState(b.Withdrawal, 0, message.StateSent)
	if _, err := b.ProveWithdrawal(n.ctx, 0); !errors.Is(err, message.ErrNotSettled) {
		t.Errorf("the withdrawal is proven before it is settled: %v", err)
	}
	n.carry("the withdrawal is claimed", func() bool { return n.stateOf(b.Withdrawal, 0).Final() })
	if got := n.l1.balance(address("friend")); got.Cmp(ether(1)) != 0 {
		t.Errorf("the account has %v wei on L1", got)
	}
	if list, err := b.WithdrawalsFor(n.ctx, address("friend")); err != nil || len(list) != 1 || list[0].State != message.StateClaimed {
		t.Errorf("withdrawals %+v: %v", list, err)
	}
	if after := new(big.Int).Add(n.l1.balance(r.Account()), n.l2.balance(r.Account())); after.Cmp(before) <= 0 {
		t.Errorf("the relayer had %v wei and has %v", before, after)
	}
	n.settle(n.operator)
	n.settledInFull()
}

// relayer starts a relayer whose account is funded on both chains.
func (n *network) relayer(name string, cfg relayer.Config) *relayer.Relayer {
	n.Helper()
	to := address(name)
	n.l1.send("user", call{to: &to, value: ether(10)})
	n.mineL1()
	r, _ := n.relay(name, cfg)
	return r
}

// Contracts that make deliveries a loss.
var (
	bomb     = common.HexToAddress("0xb0b0") // uses all gas
	grump    = common.HexToAddress("0x6060") // reverts
	twoFaced = common.HexToAddress("0x1a1a") // reverts while it was told to

	hostile = types.GenesisAlloc{
		bomb:  {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("loop: @loop JUMP")},
		grump: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("0 0 REVERT")},
		twoFaced: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(`
			CALLDATASIZE @set JUMPI  0 SLOAD @bad JUMPI  STOP
			set: 0 CALLDATALOAD 0 SSTORE STOP
			bad: 0 0 REVERT`)},
	}
)

// Messages that do not pay for their delivery are left alone, and so are those that
// cannot be delivered. Nothing is spent on them, not even on a proof.
func TestLossMakingMessagesAreLeftAlone(t *testing.T) {
	n := newNetwork(t, options{l2Alloc: hostile})
	b := n.bridge()
	r := n.relayer("dave", relayer.Config{})
	before := n.l2.balance(r.Account())
	for i, p := range []parcel{
		{target: address("nobody"), value: ether(1)},
		{target: address("nobody"), value: ether(1), fee: big.NewInt(1000)},
		{target: bomb, fee: ether(1), gasLimit: 1_000_000},
		{target: grump, fee: ether(1)},
		{target: address("nobody"), fee: milliether(1), gasLimit: 1_500_000}, // would be paid, for an honest target
	} {
		n.deposit("user", p)
		n.mineL1()
		n.wantState(b.Deposit, uint64(i), message.StateSent)
	}
	for range 3 {
		n.buildL2()
		n.looked(r)
	}
	n.carry("the rollup is settled", func() bool { return n.head() == n.l2Node.Head() })
	for i := range uint64(5) {
		n.wantState(b.Deposit, i, message.StateAnchored)
	}
	if after := n.l2.balance(r.Account()); after.Cmp(before) != 0 {
		t.Errorf("the relayer had %v wei, and has %v", before, after)
	}

	n.deposit("user", parcel{target: address("friend"), value: ether(1), fee: milliether(100)})
	n.mineL1()
	n.buildL2()
	n.carry("one that pays is claimed", func() bool { return n.stateOf(b.Deposit, 5).Final() })
	for i := range uint64(5) {
		n.wantState(b.Deposit, i, message.StateProven)
	}
	n.cancelled(b, 2, "user")
}

// cancelled has the refund address of a deposit take it back.
func (n *network) cancelled(b *message.Bridge, nonce uint64, who string) {
	n.Helper()
	p, err := b.ProveDeposit(n.ctx, nonce)
	n.must(err)
	if p.Prove != nil {
		n.Errorf("the root of message %d is to be proven again", nonce)
	}
	to, heir := p.Claim.To, address("heir")
	n.l2.send("alice", call{to: &heir, value: big.NewInt(1)})
	n.buildL2()
	pay := address(who)
	n.l2.send("alice", call{to: &pay, value: ether(1)})
	n.buildL2()
	tx := n.l2.send(who, call{to: &to, data: p.Cancel(heir).Data})
	n.buildL2()
	n.l2.succeeded(tx)
	n.wantState(b.Deposit, nonce, message.StateCancelled)
	carried := new(big.Int).Add(p.Message.Value.ToInt(), p.Message.Fee.ToInt())
	if got := n.l2.balance(heir); got.Cmp(carried.Add(carried, big.NewInt(1))) != 0 {
		n.Errorf("the heir has %v wei", got)
	}
}

// Targets that are kind to simulations and unkind to deliveries cost a relayer no
// more than it is ready to lose: here somebody changes the target before each
// delivery, and changes it back behind.
func TestLyingTargetsCannotDrainARelayer(t *testing.T) {
	n := newNetwork(t, options{l2Alloc: hostile})
	b := n.bridge()
	limit := milliether(1)
	const count = 8
	for range count {
		n.deposit("user", parcel{target: twoFaced, fee: milliether(20)})
	}
	n.mineL1()
	n.buildL2()
	r := n.relayer("dave", relayer.Config{MaxLoss: limit})
	before, fails, began := n.l2.balance(r.Account()), 0, n.clock.Now()
	for range 120 {
		at := n.l2.nonce("dave")
		n.looked(r)
		if n.l2.pendingNonce("dave") == at {
			n.clock.forward(n.clock.Now().Add(5 * time.Minute)) // it has put all off
			continue
		}
		if at > 0 { // the proof is not to fail
			n.tell(1, 20*params.GWei)
			n.tell(0, 1)
			fails++
		}
		n.buildL2()
	}
	lost := new(big.Int).Sub(before, n.l2.balance(r.Account()))
	t.Logf("lost %v wei in %d blocks with deliveries", lost, fails)
	if days := n.clock.Now().Sub(began).Hours() / 24; days > 1 {
		t.Fatalf("the test took %v days, in which the limit is renewed", days)
	}
	limit.Mul(limit, big.NewInt(2)) // what was there at first, and what a day gives
	if lost.Sign() <= 0 || lost.Cmp(limit) > 0 {
		t.Errorf("the relayer has lost %v wei, the limit is %v", lost, limit)
	}
	for i := range uint64(count) {
		n.wantState(b.Deposit, i, message.StateProven)
	}
}

// tell tells the two-faced target what to do.
func (n *network) tell(bad byte, tip int64) {
	n.Helper()
	to := twoFaced
	n.l2.send("alice", call{to: &to, data: common.LeftPadBytes([]byte{bad}, 32), tip: tip})
}

// Two relayers are after the same messages: each is delivered once, and both go on.
func TestRelayersRace(t *testing.T) {
	n := newNetwork(t, options{})
	b := n.bridge()
	rivals := []*relayer.Relayer{n.relayer("dave", relayer.Config{}), n.relayer("carol", relayer.Config{})}
	const count = 5
	for round := range 2 {
		for i := range count {
			name := fmt.Sprintf("nobody %d.%d", round, i)
			n.deposit("user", parcel{target: address(name), value: ether(1), fee: milliether(30)})
			n.withdraw("alice", parcel{target: address(name), value: ether(2), fee: milliether(30)})
		}
		n.mineL1()
		n.buildL2()
		last := uint64(count*(round+1) - 1)
		n.carry("all is claimed", func() bool { return n.claimed(b.Deposits(), last) && n.claimed(b.Withdrawals(), last) })
		for i := range count {
			who := address(fmt.Sprintf("nobody %d.%d", round, i))
			if l1, l2 := n.l1.balance(who), n.l2.balance(who); l2.Cmp(ether(1)) != 0 || l1.Cmp(ether(2)) != 0 {
				t.Errorf("%d.%d has %v wei on L1 and %v on the rollup", round, i, l1, l2)
			}
		}
	}
	for _, r := range rivals {
		n.eventually("nothing is under way", func() bool {
			n.step()
			s := r.Status()
			return s.Problem == "" && s.Deposits.InFlight == 0 && s.Withdrawals.InFlight == 0
		})
	}
}

// A deposit that L1 takes back is not delivered, and the one that takes its place
// is; the relayer that is started anew finds out too.
func TestReorganisedDeposits(t *testing.T) {
	n := newNetwork(t, options{})
	b := n.bridge()
	base := n.mineL1().NumberU64()
	lost := n.deposit("user", parcel{target: address("nobody"), value: ether(1), fee: milliether(30)})
	n.mineL1()
	first := n.statusOf(b.Deposit, 0)
	n.rewindL1(base)
	other := n.deposit("second", parcel{target: address("friend"), value: ether(2), fee: milliether(30)})
	n.withoutPooled(lost)
	n.mineL1()
	n.l1.succeeded(other)
	if now := n.statusOf(b.Deposit, 0); now.Hash == first.Hash || now.Message.Target != address("friend") {
		t.Fatalf("message 0 is %+v", now.Message)
	}
	n.relayer("dave", relayer.Config{})
	n.buildL2()
	n.carry("message 0 is claimed", func() bool { return n.stateOf(b.Deposit, 0).Final() })
	if got := n.l2.balance(address("friend")); got.Cmp(ether(2)) != 0 {
		t.Errorf("the account has %v wei", got)
	}
}

// withoutPooled replaces a transaction that L1's pool may have got back by one that
// does nothing.
func (n *network) withoutPooled(tx *types.Transaction) {
	n.Helper()
	signer := types.LatestSignerForChainID(n.l1.id)
	from, err := types.Sender(signer, tx)
	n.must(err)
	n.must(n.l1.SendTransaction(n.ctx, types.MustSignNewTx(key("user"), signer, &types.DynamicFeeTx{
		ChainID: n.l1.id, Nonce: tx.Nonce(), To: &from, Gas: 21_000,
		GasTipCap: new(big.Int).Mul(tx.GasTipCap(), big.NewInt(2)), GasFeeCap: new(big.Int).Mul(tx.GasFeeCap(), big.NewInt(2)),
	})))
}

// A relayer that is stopped in the middle goes on where it was when it is started
// again: what is under way is not sent twice.
func TestRelayerRestarts(t *testing.T) {
	n := newNetwork(t, options{})
	b := n.bridge()
	_, stop := n.relay("dave", relayer.Config{})
	n.deposit("user", parcel{target: address("nobody"), value: ether(1), fee: milliether(30)})
	n.mineL1()
	n.buildL2()
	n.eventually("the proof is pending", func() bool { return n.l2.pendingNonce("dave") == 1 })
	stop()
	_, stop = n.relay("dave", relayer.Config{})
	n.carry("the root is proven", func() bool { return n.stateOf(b.Deposit, 0) == message.StateProven })
	n.eventually("the claim is pending", func() bool { return n.l2.pendingNonce("dave") == 2 })
	stop()
	n.relay("dave", relayer.Config{})
	n.carry("the deposit is claimed", func() bool { return n.stateOf(b.Deposit, 0).Final() })
	if nonce := n.l2.pendingNonce("dave"); nonce != 2 {
		t.Errorf("the relayer has sent %d transactions", nonce)
	}
}

// claimed reports whether all messages up to one were claimed.
func (n *network) claimed(o *message.Outbox, last uint64) bool {
	n.Helper()
	var nonces []uint64
	for nonce := range last + 1 {
		nonces = append(nonces, nonce)
	}
	claimed, err := o.Claimed(n.ctx, rpc.LatestBlockNumber, nonces)
	n.must(err)
	return !slices.Contains(claimed, false)
}

// What is in no block for too long makes way, be it of this relayer or of one before
// it; the message is delivered all the same.
func TestStuckDeliveriesAreReplaced(t *testing.T) {
	n := newNetwork(t, options{})
	b := n.bridge()
	_, stop := n.relay("dave", relayer.Config{})
	n.deposit("user", parcel{target: address("nobody"), value: ether(1), fee: milliether(30)})
	n.mineL1()
	n.buildL2()
	n.eventually("the proof is pending", func() bool { return n.l2.pendingNonce("dave") == 1 })
	stop()
	n.relay("dave", relayer.Config{})
	for _, whose := range []string{"of the relayer before", "its own"} {
		stuck := n.pooled("dave")
		n.eventually("a transaction that is stuck makes way: "+whose, func() bool {
			n.clock.forward(n.clock.Now().Add(10 * time.Second))
			return n.pooled("dave") != stuck
		})
	}
	n.carry("the deposit is claimed", func() bool { return n.stateOf(b.Deposit, 0).Final() })
	if nonce := n.l2.nonce("dave"); nonce != 3 {
		t.Errorf("the relayer has sent %d transactions, want one for nothing, the proof and the claim", nonce)
	}
}

// pooled returns the hash of the only transaction of an account in the rollup's pool.
func (n *network) pooled(name string) common.Hash {
	n.Helper()
	var pool struct {
		Pending map[string]struct {
			Hash common.Hash `json:"hash"`
		} `json:"pending"`
	}
	n.must(n.l2.Client.Client().CallContext(n.ctx, &pool, "txpool_contentFrom", address(name)))
	for _, tx := range pool.Pending {
		return tx.Hash
	}
	return common.Hash{}
}
