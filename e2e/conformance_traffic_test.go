package e2e

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings/examples"
	"nrollup/internal/blockgen"
	"nrollup/relayer"
)

type hexBytes = hexutil.Bytes

func hexNumber(n uint64) string { return hexutil.EncodeUint64(n) }

func decodeBlock(n *network, encoded []byte) *types.Block {
	n.Helper()
	block := new(types.Block)
	n.must(rlp.DecodeBytes(encoded, block))
	return block
}

// lived is what is on the chains.
type lived struct {
	*dapp
	l1Token, l1Noisy, l2Noisy common.Address
}

// live returns a network on which everything has happened that wallets and
// explorers ask about: transactions of all types, tokens, creations, failures,
// delegations, messages, forced transactions, settlements. It stands still.
func live(n *network) *lived {
	n.Helper()
	d := &lived{dapp: &dapp{network: n, token: examples.NewToken(), exchange: examples.NewExchange()}}
	d.deployTokens()
	d.useToken()
	d.useDelegation()
	n.l1.types("user")
	n.l2.types("bob")
	d.l1Noisy, d.l2Noisy = n.l1.failures("user"), n.l2.failures("bob")
	d.l1Token = n.l1.newToken("user")
	n.l1.send("user", call{to: &d.l1Token, data: d.token.PackTransfer(address("second"), ether(3))})
	n.mineL1() // the pool takes no blobs of an account that has other transactions there
	n.l1.sendTx("user", n.blobTx(l1ChainID, "user", n.l1.nonce("user")))
	n.mineL1()
	n.settle(n.operator)

	_, stop := n.relay("dave", relayer.Config{})
	n.deposit("user", parcel{target: address("nobody"), value: ether(3), fee: milliether(50)})
	n.mineL1()
	n.buildL2()
	n.carry("the deposit is claimed", func() bool { return n.stateOf(n.bridge().Deposit, 0).Final() })
	stop()
	n.settle(n.operator)

	sequencer := n.newSequencer()
	to := address("alice")
	forced := n.force("user", "bob", n.l2Node, call{to: &to, value: big.NewInt(7)})
	n.eventually("the forced transaction is in a block", func() bool {
		sequencer.build()
		_, err := n.l2.TransactionReceipt(n.ctx, forced.Hash())
		return err == nil
	})
	n.mineL1() // no block is settled before its time
	sequencer.settle()
	n.eventually("all is final", func() bool {
		n.mineL1()
		n.derived(sequencer.derivation)
		n.label()
		return n.l2.header("finalized").Number.Cmp(n.l2.header("latest").Number) == 0
	})
	d.last(func() { n.derived(sequencer.derivation) })
	return d
}

// types sends a transaction of each type but that with blobs.
func (c *chain) types(from string) {
	c.n.Helper()
	to, signer, nonce := address("second"), types.LatestSignerForChainID(c.id), c.pendingNonce(from)
	chainID, price := uint256.MustFromBig(c.id), big.NewInt(40*params.GWei)
	list := types.AccessList{{Address: to, StorageKeys: []common.Hash{{1}}}}
	authorization, err := types.SignSetCode(key("somebody"), types.SetCodeAuthorization{ChainID: *chainID, Address: common.Address{0x77}, Nonce: 99})
	c.n.must(err) // it is not valid, by its nonce, and the transaction is
	for i, data := range []types.TxData{
		&types.LegacyTx{Nonce: nonce, GasPrice: price, Gas: 100_000, To: &to, Value: common.Big1},
		&types.AccessListTx{ChainID: c.id, Nonce: nonce + 1, GasPrice: price, Gas: 100_000, To: &to, AccessList: list},
		&types.DynamicFeeTx{ChainID: c.id, Nonce: nonce + 2, GasTipCap: common.Big2, GasFeeCap: price, Gas: 100_000, To: &to, AccessList: list, Data: []byte{0, 1}},
		&types.SetCodeTx{ChainID: chainID, Nonce: nonce + 3, GasTipCap: uint256.NewInt(3), GasFeeCap: uint256.MustFromBig(price), Gas: 100_000,
			To: to, AuthList: []types.SetCodeAuthorization{authorization}},
	} {
		tx := c.sendTx(from, types.MustSignNewTx(key(from), signer, data))
		if tx.Nonce() != nonce+uint64(i) {
			c.n.Fatalf("nonce %d of transaction %d", tx.Nonce(), i)
		}
	}
	c.block()
}

// noisyCode logs what it is called with, and reverts with it if it is not empty.
var noisyCode = blockgen.Assemble(`
	CALLDATASIZE 0 0 CALLDATACOPY
	1 2 0x55 CALLDATASIZE 0 LOG3
	CALLDATASIZE @fail JUMPI
	1 0 SSTORE STOP
	fail: CALLDATASIZE 0 REVERT`)

// failures sends transactions that fail in several ways, and one that does not.
func (c *chain) failures(from string) common.Address {
	c.n.Helper()
	noisy := c.deploy(from, noisyCode)
	txs := []*types.Transaction{
		c.send(from, call{to: &noisy}),
		c.send(from, call{to: &noisy, data: []byte("no")}),
		c.send(from, call{to: &noisy, data: revertReason("no reason")}),
		c.send(from, call{data: blockgen.Assemble("INVALID")}),                    // a creation
		c.send(from, call{data: []byte{byte(0x5b), 0x60, 0, 0x56}, gas: 100_000}), // out of gas
	}
	c.block()
	c.succeeded(txs[0])
	c.failed(txs[1:]...)
	return noisy
}

// revertReason is what Solidity's revert(reason) returns.
func revertReason(reason string) []byte {
	return slices.Concat(common.FromHex("08c379a0"), common.LeftPadBytes([]byte{32}, 32),
		common.LeftPadBytes([]byte{byte(len(reason))}, 32), common.RightPadBytes([]byte(reason), 32))
}

// last makes a block of each chain with a transaction, and leaves two more in each
// pool: one that could be in a block, and one that waits for another.
func (d *lived) last(followed func()) {
	d.Helper()
	d.l1.transfer("second", "user")
	d.mineL1()
	followed()
	d.l2.transfer("carol", "user")
	d.buildL2()
	for _, p := range []struct {
		*chain
		from string
	}{{d.l1, "second"}, {d.l2, "carol"}} {
		p.transfer(p.from, "user")
		to := address("user")
		tx := types.MustSignNewTx(key(p.from), types.LatestSignerForChainID(p.id), &types.DynamicFeeTx{
			ChainID: p.id, Nonce: p.pendingNonce(p.from) + 1, GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(50 * params.GWei), Gas: 21_000, To: &to,
		})
		d.must(p.SendTransaction(d.ctx, tx))
	}
}
