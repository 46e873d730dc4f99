package e2e

import (
	"maps"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
	"nrollup/rollup"
)

// Wallets, libraries and explorers get from both nodes, for every method that they
// use, what plain geth says that has the very same blocks, under either fork.
func TestConformance(t *testing.T) {
	for _, c := range []struct {
		fork   string
		before uint64
	}{{"Amsterdam", 0}, {"Osaka", 1 << 20}} {
		t.Run(c.fork, func(t *testing.T) { conformance(t, c.before) })
	}
}

func conformance(t *testing.T, before uint64) {
	n := newNetwork(t, options{before: before})
	d := live(n)
	t.Run("L1", func(t *testing.T) {
		f := n.l1.facts(d.l1Token, d.l1Noisy, "user", n.deployment.Contracts.Rollup, n.deployment.Contracts.Messenger, address("operator"))
		n.conforms(t, f, n.newPlainGeth(n.l1, n.l1Config.Network.Genesis))
		n.explored(t, f, execute.Address, address("user"), d.l1Token)
	})
	t.Run("L2", func(t *testing.T) {
		f := n.l2.facts(d.tokens[0], d.l2Noisy, "bob", address("alice"), rollup.L2Messenger)
		// For a transaction of the next block, which by the system's clock is beyond the
		// fork, geth estimates by the rules of the last one.
		f.beyond = before > 0
		n.conforms(t, f, n.newPlainGeth(n.l2, n.l2Config.Genesis))
		n.explored(t, f, rollup.L2Messenger, address("alice"), d.tokens[0])
	})
}

// conforms compares all answers of the table.
func (n *network) conforms(t *testing.T, f *facts, plain *plainGeth) {
	plain.pool(f)
	for _, m := range methods {
		if f.beyond && m.name == "eth_estimateGas" {
			continue
		}
		except := slices.Collect(maps.Keys(m.differ))
		for _, params := range m.params(f) {
			have, want := n.query(f.Client.Client(), m.name, params...), n.query(plain.http, m.name, params...)
			for _, difference := range differences(have, want, except) {
				t.Errorf("%s %.300v: %s", m.name, params, difference)
			}
		}
	}
}

// pool gives a node the transactions that are in the pool of ours.
func (p *plainGeth) pool(f *facts) {
	p.n.Helper()
	for _, tx := range f.pooled() {
		for _, err := range p.eth.TxPool().Add([]*types.Transaction{tx}, true) {
			p.n.must(err)
		}
	}
	p.n.eventually("the pools are the same", func() bool {
		pending, queued := p.eth.TxPool().Stats()
		return pending == 1 && queued == 1
	})
}

// pooled returns what is in the pool.
func (f *facts) pooled() (txs []*types.Transaction) {
	f.n.Helper()
	var content map[string]map[string]map[string]*types.Transaction
	f.n.must(f.Client.Client().CallContext(f.n.ctx, &content, "txpool_content"))
	for _, state := range []string{"pending", "queued"} {
		for _, of := range content[state] {
			txs = slices.AppendSeq(txs, maps.Values(of))
		}
	}
	return txs
}

// encodedTx returns a signed transfer of one wei. The fee is in gwei.
func encodedTx(from string, nonce, gas uint64, fee, chain int64, to common.Address) []byte {
	tx := types.MustSignNewTx(key(from), types.LatestSignerForChainID(big.NewInt(chain)), &types.DynamicFeeTx{
		ChainID: big.NewInt(chain), Nonce: nonce, Gas: gas, GasTipCap: common.Big1, GasFeeCap: big.NewInt(fee * params.GWei), To: &to, Value: common.Big1,
	})
	encoded, err := tx.MarshalBinary()
	if err != nil {
		panic(err)
	}
	return encoded
}
