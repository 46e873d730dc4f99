package operator

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/l2"
	"nrollup/rollup"
)

// The blocks of a real node are settled, the largest that it makes included.
func TestNode(t *testing.T) {
	r := newRig(t, address("operator"))
	node, err := l2.Start(l2.Config{Genesis: r.l2.gen.Genesis()})
	r.must(err)
	t.Cleanup(func() {
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	o, err := New(Config{Deployment: r.deployment, Key: key("operator"), Now: r.now}, r.rpc, node, Check(verifier, r.deployment))
	r.must(err)

	r.crowd(node, 24)
	anchor, err := r.eth.HeaderByNumber(r.ctx, nil)
	r.must(err)
	largest := 0
	for i := range uint64(4) {
		block, err := node.Build(r.ctx, l2.Attributes{
			Timestamp:  genesisTime + 1 + i,
			Anchor:     rollup.BlockRef{Number: anchor.Number.Uint64(), Hash: anchor.Hash()},
			AllowEmpty: true,
		})
		r.must(err)
		largest = max(largest, len(block.Trace))
	}
	if largest < rollup.MaxTraceSize*3/4 {
		t.Errorf("the largest trace has %d bytes, which is far from %d", largest, rollup.MaxTraceSize)
	}
	for range 4 {
		r.round(o)
		r.slot()
	}
	if head := r.head(); head.Number != 4 || head.BlockHash != node.Head().Hash {
		t.Errorf("L1 has settled block %d (%v), want %+v", head.Number, common.Hash(head.BlockHash), node.Head())
	}
}

// crowd sends transactions with some KB of data, which nobody can compress.
func (r *rig) crowd(node *l2.Node, txs int) {
	r.Helper()
	var (
		client = ethclient.NewClient(node.Client())
		signer = types.LatestSignerForChainID(big.NewInt(l2ChainID))
		nonces = make(map[common.Address]uint64)
		rng    = rand.NewChaCha8([32]byte{})
	)
	for i := range txs {
		from, data := r.l2.gen.Sender(i), make([]byte, 9_000)
		_, _ = rng.Read(data)
		tx := types.MustSignNewTx(from.Key, signer, &types.DynamicFeeTx{
			Nonce: nonces[from.Address], To: &from.Address, Gas: 700_000, Data: data,
			GasTipCap: common.Big1, GasFeeCap: big.NewInt(10 * params.GWei),
		})
		nonces[from.Address]++
		r.must(client.SendTransaction(r.ctx, tx))
	}
	for from, next := range nonces {
		r.eventually("pooled", func() bool {
			pending, err := client.PendingNonceAt(r.ctx, from)
			r.must(err)
			return pending == next
		})
	}
}
