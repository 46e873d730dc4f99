package e2e

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// Many accounts send much at once, in batches and in no order of their nonces, as
// tools do that measure a node. All of it comes into blocks, in order, and who has
// subscribed sees each block.
func TestLoad(t *testing.T) {
	var senders []string
	for i := range 24 {
		senders = append(senders, fmt.Sprint("sender ", i))
	}
	n := newNetwork(t, options{l2Alloc: fund(senders...)})
	n.flood(t, n.l2, n.l2Node.WSEndpoint(), senders, 40)
	n.flood(t, n.l1, n.l1Node.WSEndpoint(), []string{"user", "attacker", "second", "operator"}, 60)
	n.settle(n.operator)
	n.settledInFull()
}

// flood sends so many transactions of each account, and makes blocks until the
// pool is empty.
func (n *network) flood(t *testing.T, c *chain, url string, senders []string, each int) {
	t.Helper()
	client := n.dialRPC(url)
	heads := make(chan *types.Header, 1024)
	sub, err := client.EthSubscribe(n.ctx, heads, "newHeads")
	n.must(err)
	defer sub.Unsubscribe()
	first := c.header("latest")
	before := make(map[string]uint64)
	for _, name := range senders {
		before[name] = c.nonce(name)
	}
	txs := c.burst(senders, each)
	n.submit(client, txs)
	n.eventually("everything is pending", func() bool { return c.pool() == [2]uint64{uint64(len(txs)), 0} })
	n.eventually("the pool is empty", func() bool {
		c.block()
		return c.pool() == [2]uint64{}
	})
	for _, name := range senders {
		if nonce := c.nonce(name); nonce != before[name]+uint64(each) || nonce != c.pendingNonce(name) {
			t.Errorf("%s on chain %v: nonce %d, pending %d", name, c.id, nonce, c.pendingNonce(name))
		}
	}
	n.seen(t, c, first, heads, txs)
}

// burst returns transfers, so many of each account, in any order.
func (c *chain) burst(senders []string, each int) (txs types.Transactions) {
	c.n.Helper()
	to, signer := common.Address{0x10, 0xad}, types.LatestSignerForChainID(c.id)
	for _, name := range senders {
		nonce := c.pendingNonce(name)
		for i := range uint64(each) {
			txs = append(txs, types.MustSignNewTx(key(name), signer, &types.DynamicFeeTx{
				ChainID: c.id, Nonce: nonce + i, Gas: 250_000, GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
				To: &to, Value: common.Big1,
			}))
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(txs), func(i, j int) { txs[i], txs[j] = txs[j], txs[i] })
	return txs
}

// submit sends transactions in batches.
func (n *network) submit(client *rpc.Client, txs types.Transactions) {
	n.Helper()
	const size = 100
	for len(txs) > 0 {
		batch := make([]rpc.BatchElem, min(size, len(txs)))
		for i := range batch {
			encoded, err := txs[i].MarshalBinary()
			n.must(err)
			batch[i] = rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{hexutil.Encode(encoded)}, Result: new(common.Hash)}
		}
		n.must(client.BatchCallContext(n.ctx, batch))
		for i, elem := range batch {
			if n.must(elem.Error); *elem.Result.(*common.Hash) != txs[i].Hash() {
				n.Fatalf("hash %v of %v", elem.Result, txs[i].Hash())
			}
		}
		txs = txs[len(batch):]
	}
}

// pool returns how many transactions are pending, and queued.
func (c *chain) pool() [2]uint64 {
	c.n.Helper()
	var status struct{ Pending, Queued hexutil.Uint64 }
	c.n.must(c.Client.Client().CallContext(c.n.ctx, &status, "txpool_status"))
	return [2]uint64{uint64(status.Pending), uint64(status.Queued)}
}

// seen checks that a subscription told of every block after the first, and that
// these have the transactions, each with its receipt.
func (n *network) seen(t *testing.T, c *chain, parent *types.Header, heads <-chan *types.Header, txs types.Transactions) {
	t.Helper()
	missing := make(map[common.Hash]bool)
	for _, tx := range txs {
		missing[tx.Hash()] = true
	}
	for last := c.header("latest").Hash(); parent.Hash() != last; {
		var head *types.Header
		select {
		case head = <-heads:
		case <-time.After(90 * time.Second):
			t.Fatalf("chain %v: no head after %v", c.id, parent.Number)
		}
		if head.ParentHash != parent.Hash() {
			t.Fatalf("chain %v: head %v follows %v", c.id, head.Number, parent.Number)
		}
		receipts, err := c.BlockReceipts(n.ctx, rpc.BlockNumberOrHashWithHash(head.Hash(), true))
		n.must(err)
		for _, receipt := range receipts {
			if receipt.Status != types.ReceiptStatusSuccessful || receipt.BlockHash != head.Hash() {
				t.Errorf("receipt %+v", receipt)
			}
			delete(missing, receipt.TxHash)
		}
		parent = head
	}
	if len(missing) > 0 {
		t.Errorf("chain %v: %d transactions are in no block", c.id, len(missing))
	}
}
