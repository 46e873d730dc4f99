package l2

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

// Transactions of every kind that the generator knows are included and verified.
func TestEveryKind(t *testing.T) {
	for _, kind := range blockgen.Kinds() {
		if kind == blockgen.KindEmpty || kind == blockgen.KindBlockHash {
			continue // the latter needs ancestors, and has a test of its own
		}
		t.Run(string(kind), func(t *testing.T) { testKind(t, kind, 0) })
	}
}

// testKind includes transactions of a kind, in so many blocks at most before the fork.
func testKind(t *testing.T, kind blockgen.Kind, osaka uint64) {
	g, err := blockgen.New(blockgen.Options{ChainID: chainID, GasLimit: rollup.MaxGasLimit, Osaka: osaka})
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	n := start(t, Config{Genesis: g.Genesis(), FeeRecipient: common.Address{0xfe}})
	for range 2 {
		generated, err := g.Next(kind, kind.FullSize())
		if err != nil {
			t.Fatal(err)
		}
		txs := slices.DeleteFunc(generated.Block.Transactions(), func(tx *types.Transaction) bool {
			return osaka > 0 && tx.To() != nil && (*tx.To() == params.BuilderDepositAddress || *tx.To() == params.BuilderExitAddress)
		}) // of which no block may have any
		n.send(txs...)
		included := n.build().TxCount
		for range 3 {
			if included < len(txs) {
				included += n.build().TxCount
			}
		}
		if included != len(txs) {
			t.Fatalf("%d of %d transactions are in a block", included, len(txs))
		}
	}
}
