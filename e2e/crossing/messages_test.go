package crossing

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/message"
	"nrollup/rollup"
)

// Withdrawals of each fork, claimed in each, by states of each.
func TestWithdrawalsAcrossTheFork(t *testing.T) {
	c := newChains(t, 1000)
	anchor := c.l1.begin(fork - 900)
	old := c.build(fork-950, anchor, c.withdrawals(4)...)
	early := sent(t, old)
	c.settle(old, anchor)
	c.release(early[0], 1) // in Osaka, by a state of Osaka

	last := c.build(fork-1, anchor)
	first := c.build(fork, anchor, c.withdrawals(2)...)
	late := sent(t, first)
	c.l1.begin(fork - 1)
	c.settle(last, anchor) // in the last second of Osaka
	c.l1.begin(fork)
	c.release(early[1], 1) // in Amsterdam, by a state of Osaka
	c.settle(first, anchor)
	c.release(early[2], 3) // in Amsterdam, by a state of Amsterdam
	c.release(late[0], 3)

	accountProof, slotProof := prove(t, c.tries(), c.root(2), rollup.L2Messenger, sentSlot(late[1].Nonce))
	input := l1Side.PackClaim(late[1], 2, accountProof, slotProof)
	if why := c.l1.refused(user, c.d.Contracts.Messenger, input, selector); why != crypto.Keccak256Hash([]byte("InvalidProof(uint256)")).Hex()[:10] {
		t.Errorf("a message of Amsterdam by a state of Osaka: %v", why)
	}
	accountProof, slotProof = prove(t, c.tries(), c.root(3), rollup.L2Messenger, sentSlot(early[1].Nonce))
	input = l1Side.PackClaim(early[1], 3, accountProof, slotProof)
	if why, ok := c.l1.refused(user, c.d.Contracts.Messenger, input, l1Side.UnpackError).(*bindings.L1MessengerAlreadyClaimed); !ok {
		t.Errorf("a message twice, by a state of each fork: %v", why)
	}
	c.release(early[3], 3)
	c.release(late[1], 3)
}

// withdrawals send messages of one wei each to new accounts of L1.
func (c *chains) withdrawals(count int) []*types.Transaction {
	d := c.draft()
	for i := range count {
		target := common.BytesToAddress(crypto.Keccak256([]byte{byte(c.gen.Chain().CurrentBlock().Number.Uint64()), byte(i)}))
		d.Call(d.Sender(), rollup.L2Messenger, 1, 500_000, l2Side.PackSend(target, new(big.Int), 0, user, nil))
	}
	return d.Txs()
}

// sent returns the messages that a block of the rollup has sent.
func sent(t *testing.T, b *blockgen.Block) (list []bindings.Message) {
	t.Helper()
	for _, receipt := range b.Receipts {
		for _, l := range receipt.Logs {
			if l.Address != rollup.L2Messenger {
				continue
			}
			e, err := l2Side.UnpackMessageSentEvent(l)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, bindings.Message{Nonce: e.Nonce, Sender: e.Sender, Target: e.Target, Value: e.Value, Fee: e.Fee, GasLimit: e.GasLimit, Refund: e.Refund, Data: e.Data})
		}
	}
	return list
}

// release claims a message of the rollup by the state after one of its blocks.
func (c *chains) release(m bindings.Message, number uint64) {
	c.Helper()
	accountProof, slotProof := prove(c.T, c.tries(), c.root(number), rollup.L2Messenger, sentSlot(m.Nonce))
	c.l1.do(user, c.d.Contracts.Messenger, 0, l1Side.PackClaim(m, number, accountProof, slotProof))
	if got := c.l1.state.GetBalance(m.Target); got.ToBig().Cmp(m.Value) != 0 {
		c.Errorf("the target of message %d has %v wei, want %v", m.Nonce, got, m.Value)
	}
}

// sentSlot is where the rollup's messenger has the hash of a message.
func sentSlot(nonce uint64) common.Hash {
	key := common.BigToHash(new(big.Int).SetUint64(nonce))
	return crypto.Keccak256Hash(key[:], make([]byte, 32))
}

// selector returns that of an error of a library, which no ABI has.
func selector(raw []byte) (any, error) { return hexutil.Encode(raw[:4]), nil }

// Deposits of each fork, proven by headers of each, in blocks of the rollup of each.
func TestDepositsAcrossTheFork(t *testing.T) {
	c := newChains(t, 1000)
	var tree message.Tree
	early := []bindings.Message{c.deposit(&tree, 1), c.deposit(&tree, 2), c.deposit(&tree, 3)}
	osaka := c.l1.begin(fork - 900)
	c.settle(c.build(fork-950, osaka), osaka)
	proven := c.build(fork-940, osaka, c.proveRoot(fork-950, osaka), c.claimBy(&tree, early[0], 3, 1))
	c.l1.begin(fork - 1)
	c.settle(proven, osaka)

	// In the first second: the root was proven in Osaka.
	first := c.build(fork, osaka, c.claimBy(&tree, early[1], 3, 0))
	c.l1.begin(fork)
	c.settle(first, osaka)

	// A header of Amsterdam; and once more that of Osaka, by the ring that was filled in Osaka.
	late := c.deposit(&tree, 4)
	amsterdam := c.l1.begin(fork + slot)
	second := c.build(fork+slot, amsterdam, c.proveRoot(fork-950, osaka))
	c.settle(second, amsterdam)
	third := c.build(fork+slot+1, amsterdam, c.proveRoot(fork+slot, amsterdam), c.claimBy(&tree, late, 4, 1), c.claimBy(&tree, early[2], 4, 2))
	c.l1.begin(fork + 2*slot)
	c.settle(third, amsterdam)

	db, err := c.gen.Chain().State()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range append(early, late) {
		if got := db.GetBalance(m.Target); got.ToBig().Cmp(m.Value) != 0 {
			t.Errorf("the target of message %d has %v wei, want %v", m.Nonce, got, m.Value)
		}
	}
	head, err := settlement.UnpackHead(c.ask(c.d.Contracts.Rollup, settlement.PackHead()))
	if err != nil || head.Number != 5 || head.BlockHash != third.Block.Hash() {
		t.Errorf("the head is %+v: %v", head, err)
	}
}

// deposit sends a message from L1 to a new account of the rollup.
func (c *chains) deposit(tree *message.Tree, wei int64) bindings.Message {
	c.Helper()
	target := common.BytesToAddress(crypto.Keccak256([]byte{byte(wei)}))
	logs := c.l1.do(user, c.d.Contracts.Messenger, wei, l1Side.PackSend(target, new(big.Int), 0, user, nil))
	e, err := l1Side.UnpackMessageSentEvent(logs[len(logs)-1])
	if err != nil {
		c.Fatal(err)
	}
	m := message.Message{Nonce: e.Nonce, Sender: e.Sender, Target: e.Target, Value: (*hexutil.Big)(e.Value), Fee: (*hexutil.Big)(e.Fee), GasLimit: e.GasLimit, Refund: e.Refund, Data: e.Data}
	tree.Append(m.Hash(l1Config.ChainID))
	return bindings.Message{Nonce: e.Nonce, Sender: e.Sender, Target: e.Target, Value: e.Value, Fee: e.Fee, GasLimit: e.GasLimit, Refund: e.Refund, Data: e.Data}
}

// proveRoot proves the root of L1's messages by the anchor of the rollup's block with
// the given time, the L1 block with the given number.
func (c *chains) proveRoot(time, anchor uint64) *types.Transaction {
	c.Helper()
	h := c.l1.headers[anchor]
	raw, err := rlp.EncodeToBytes(h)
	if err != nil {
		c.Fatal(err)
	}
	accountProof, slotProof := prove(c.T, c.l1.state.Database().TrieDB(), h.Root, c.d.Contracts.Messenger, common.Hash{})
	return c.call(0, l2Side.PackProve(time, raw, accountProof, slotProof))
}

// claimBy claims a message of L1 by the root that the tree had with the given size.
func (c *chains) claimBy(tree *message.Tree, m bindings.Message, size uint64, who int) *types.Transaction {
	c.Helper()
	var words [message.TreeDepth][32]byte
	for i, node := range tree.Path(m.Nonce, size) {
		words[i] = node
	}
	return c.call(who, l2Side.PackClaim(m, tree.Root(size), words))
}

// call returns a transaction that calls the rollup's messenger, from one account for
// each place in the block.
func (c *chains) call(who int, input []byte) *types.Transaction {
	c.Helper()
	d := c.draft()
	d.Call(c.gen.Sender(who), rollup.L2Messenger, 0, 2_000_000, input)
	return d.Txs()[0]
}

// ask calls a contract on L1, and changes nothing.
func (c *chains) ask(to common.Address, input []byte) []byte {
	c.Helper()
	snapshot := c.l1.state.Snapshot()
	defer c.l1.state.RevertToSnapshot(snapshot)
	evm := c.l1.evm()
	defer evm.Release()
	out, err := staticCall(evm, to, input)
	if err != nil {
		c.Fatalf("%v: %x", err, out)
	}
	return out
}
