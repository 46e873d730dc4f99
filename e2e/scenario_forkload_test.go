package e2e

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings/examples"
	"nrollup/node"
)

// Under load the rollup crosses the fork with a block in every second, each settled
// within the limit of L1, and no transaction is lost: neither of those that are
// pending at that moment, nor of those that wait on L1.
func TestForkUnderLoad(t *testing.T) {
	const limit = 1_000_000 // execute gas of a block of L1
	eachKind(t, options{executeGasLimit: limit, slotsPerEpoch: 64}, func(n *network) {
		follower, checker := n.newPeer("follower", node.Followed), n.newChecker()
		d := &dapp{network: n, token: examples.NewToken(), exchange: examples.NewExchange()}
		d.deployTokens()
		n.mineL1()
		since, start := len(n.mined), n.l2.header("latest").Number.Uint64()
		n.forward1(genesisTime - 15 - n.clock.seconds())
		var sent []*types.Transaction
		stop := n.run(n.settling())
		for second := range uint64(30) {
			sent = append(sent, d.load()...)
			n.at(genesisTime - 14 + second)
			if second%slotSeconds == 0 {
				n.mineAt(n.clock.seconds())
			}
		}
		stop()
		n.finish()
		n.l2.succeeded(sent...)
		n.steps(start, genesisTime-14)
		for _, block := range n.mined[since:] {
			if gas := n.executeGas(block); gas > limit {
				n.Errorf("block %v of L1 executes %d gas", block.Number(), gas)
			}
		}
		n.settledInFull()
		n.crossed()
		n.mineL1()
		n.derived(follower.derivation, checker.derivation)
		n.sameChain(follower)
		n.onlySettled(since)
	})
}

// load sends some of everything to the rollup.
func (d *dapp) load() []*types.Transaction {
	d.Helper()
	return []*types.Transaction{
		d.l2.transfer("bob", "carol"),
		d.l2.transfer("bob", "dave"),
		d.l2.send("alice", call{to: &d.tokens[0], data: d.token.PackTransfer(address("bob"), big.NewInt(1))}),
		d.l2.send("alice", call{data: creation(newOpcodes[0].code)}),
		d.withdraw("carol", parcel{target: address("carol"), value: big.NewInt(1)}),
	}
}

// steps checks that the rollup's blocks after a number have the times of one second
// after another.
func (n *network) steps(number, timestamp uint64) {
	n.Helper()
	for number++; number <= n.l2Node.Head().Number; number, timestamp = number+1, timestamp+1 {
		header, err := n.l2.HeaderByNumber(n.ctx, new(big.Int).SetUint64(number))
		n.must(err)
		if header.Time != timestamp {
			n.Errorf("block %d is at %d s of the fork, want %d", number, int64(header.Time)-genesisTime, int64(timestamp)-genesisTime)
		}
	}
}

// A transaction that can pay for the calldata under Osaka, and not under Amsterdam
// (EIP-7976), is pending when the fork comes. It is in no block, nobody else waits
// for it, and its sender can replace it.
func TestForkOutpricesPending(t *testing.T) {
	n := newNetwork(t, options{before: osakaSeconds, slotsPerEpoch: 64})
	data := bytes.Repeat([]byte{1}, 2000)
	to := address("dave")
	floor := func(perByte uint64) uint64 { return params.TxGas + perByte*uint64(len(data)) }
	poor := n.l2.send("alice", call{to: &to, data: data, gas: floor(40)})
	n.at(genesisTime - 1)
	n.l2.succeeded(poor) // that much is enough before
	poor = n.l2.send("alice", call{to: &to, data: data, gas: floor(40)})
	n.l2.transfer("alice", "dave") // waits for the nonce
	other := n.l2.transfer("bob", "carol")
	if block := n.at(genesisTime); block.TxCount != 1 {
		t.Errorf("%d transactions are in the first block of the fork", block.TxCount)
	}
	n.l2.succeeded(other)
	if _, err := n.l2.TransactionReceipt(n.ctx, poor.Hash()); err != ethereum.NotFound {
		t.Errorf("a transaction that cannot pay is in a block: %v", err)
	}

	better := types.MustSignNewTx(key("alice"), types.LatestSignerForChainID(n.l2.id), &types.DynamicFeeTx{
		ChainID: n.l2.id, Nonce: poor.Nonce(), GasTipCap: big.NewInt(2 * params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
		Gas: floor(64), To: &to, Data: data,
	})
	n.must(n.l2.SendTransaction(n.ctx, better))
	n.eventually("the transactions are in blocks", func() bool {
		n.buildL2()
		return n.l2.nonce("alice") == poor.Nonce()+2 || n.l2.nonce("alice") == poor.Nonce()+1 && !n.l2.busy()
	})
	n.l2.succeeded(better)
	n.mineL1()
	n.settle(n.operator)
	n.settledInFull()
}

// What the operator has sent to L1 under Osaka is not mined in time. Whether it pays for
// its calldata under Amsterdam or is replaced: settling goes on.
func TestForkOutpricesSettlement(t *testing.T) {
	eachKind(t, options{slotsPerEpoch: 64}, func(n *network) {
		head := n.head()
		n.forward1(genesisTime - 20 - n.clock.seconds())
		n.mineL1()
		for range 4 {
			n.l2.send("alice", call{to: new(common.Address), data: bytes.Repeat([]byte{1}, 10_000), gas: 700_000})
		}
		n.buildL2()
		n.mineL1()
		stop := n.run(n.settling())
		n.eventually("it is pending", func() bool { return n.l1.pending(n.settling().Account()) })
		stop()
		n.forward1(genesisTime - n.clock.seconds())
		n.finish()
		if n.head().Number <= head.Number {
			n.Errorf("the head is %v", n.head())
		}
		n.l2.transfer("bob", "dave")
		n.buildL2()
		n.mineL1()
		n.finish()
		n.settledInFull()
		n.crossed()
	})
}

// A transaction waits in the inbox that pays for its calldata before the fork only.
// It is due, and cannot be in any block: whoever waits behind it gets through, the
// rollup goes on, and in the end it leaves.
func TestForkOutpricesForced(t *testing.T) {
	n := newNetwork(t, options{before: osakaSeconds, forced: shortForced, timeout: 24 * 3600})
	sequencer := n.newSequencer()
	to, data := address("dave"), bytes.Repeat([]byte{1}, 2000)
	lost := n.force("user", "alice", n.l2Node, call{to: &to, data: data, gas: params.TxGas + 40*uint64(len(data))})
	kept := n.force("user", "carol", n.l2Node, exit("carol", ether(1)))
	n.forward1(genesisTime - n.clock.seconds())
	n.mineL1()
	n.derived(sequencer.derivation)
	sequencer.build()
	n.l2.succeeded(kept)
	if _, err := n.l2.TransactionReceipt(n.ctx, lost.Hash()); err != ethereum.NotFound {
		t.Errorf("a transaction that cannot pay is in a block: %v", err)
	}
	n.mineL1()
	sequencer.settle()
	n.pass(shortForced.Delay + shortForced.Grace)
	for range 3 { // overdue, and no reason to stop
		n.l2.transfer("bob", "dave")
		sequencer.build()
		n.mineL1()
		sequencer.settle()
		n.forward1(shortForced.Grace)
	}
	n.pass(shortForced.Lapse + 1)
	n.eventually("the inbox is empty", func() bool {
		entries := n.waiting()
		if len(entries) == 0 {
			return true
		}
		tx := n.l1.send("second", call{to: &n.deployment.Contracts.Inbox, data: forcedInboxABI.PackRemoveLapsed(entries[0].Index, entries[0].ForcedTransaction)})
		n.mineL1()
		if n.l1.receipt(tx).Status == types.ReceiptStatusFailed && entries[0].Sender == address("carol") {
			n.remove("second", 0)
		}
		return false
	})
	n.l2.transfer("bob", "dave")
	sequencer.build()
	n.mineL1()
	sequencer.settle()
	n.claim("user", n.bridge(), 0)
	n.l1.owns("carol", ether(1))
	n.settledInFull()
}
