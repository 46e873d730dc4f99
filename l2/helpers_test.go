package l2

import (
	"context"
	"crypto/ecdsa"
	"encoding/binary"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/transition"
)

var (
	l1Config = blockgen.Config(1)
	verifier = transition.New(l1Config, transition.Options{})
)

const (
	chainID     = 8453017
	genesisTime = 1_750_000_000 // seconds
)

func TestMain(m *testing.M) {
	execute.Register(execute.New(verifier, execute.DefaultCacheSize))
	if os.Getenv(crashEnv) != "" {
		crashMain()
	}
	if os.Getenv(adoptEnv) != "" {
		adoptMain()
	}
	log.SetDefault(log.NewLogger(log.DiscardHandler()))
	if os.Getenv("L2_TEST_LOG") != "" {
		log.SetDefault(log.NewLogger(log.NewTerminalHandler(os.Stderr, false)))
	}
	os.Exit(m.Run())
}

// key returns the i-th account that has a balance.
func key(i int) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256(binary.BigEndian.AppendUint64([]byte("l2/"), uint64(i))))
	if err != nil {
		panic(err)
	}
	return k
}

func address(i int) common.Address { return crypto.PubkeyToAddress(key(i).PublicKey) }

const accounts = 200

var ether = big.NewInt(params.Ether)

func newSpec(alloc types.GenesisAlloc) *rollup.Spec {
	spec := &rollup.Spec{
		ChainID:   chainID,
		GasLimit:  rollup.DefaultGasLimit,
		Timestamp: genesisTime,
		BaseFee:   (*hexutil.Big)(big.NewInt(params.GWei)),
		Forced:    rollup.DefaultForced(),
		Alloc:     types.GenesisAlloc{},
	}
	for i := range accounts {
		spec.Alloc[address(i)] = types.Account{Balance: new(big.Int).Mul(ether, big.NewInt(1000))}
	}
	for addr, account := range alloc {
		spec.Alloc[addr] = account
	}
	return spec
}

func newGenesis(t testing.TB, alloc types.GenesisAlloc) *core.Genesis {
	t.Helper()
	spec := newSpec(alloc)
	genesis, err := genesisOf(spec)
	if err != nil {
		t.Fatal(err)
	}
	return genesis
}

func genesisOf(spec *rollup.Spec) (*core.Genesis, error) {
	contracts, err := spec.Contracts(common.Address{1})
	if err != nil {
		return nil, err
	}
	return spec.Genesis(l1Config, contracts)
}

// tester drives a node by hand.
type tester struct {
	*Node
	t      testing.TB
	signer types.Signer
	nonces map[common.Address]uint64
}

func start(t testing.TB, conf Config) *tester {
	t.Helper()
	n, err := Start(conf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return newTester(t, n)
}

func newTester(t testing.TB, n *Node) *tester {
	return &tester{Node: n, t: t, signer: types.LatestSigner(n.chain.Config()), nonces: make(map[common.Address]uint64)}
}

// startWith starts a node in memory, with the given accounts in its genesis.
func startWith(t testing.TB, alloc types.GenesisAlloc) *tester {
	t.Helper()
	return start(t, Config{Genesis: newGenesis(t, alloc), FeeRecipient: common.Address{0xfe}})
}

// sign returns a transaction of an account, with its next nonce.
func (n *tester) sign(from int, to *common.Address, value *big.Int, gas uint64, tip int64, data []byte) *types.Transaction {
	addr := address(from)
	tx := types.MustSignNewTx(key(from), n.signer, &types.DynamicFeeTx{
		ChainID:   n.signer.ChainID(),
		Nonce:     n.nonces[addr],
		GasTipCap: big.NewInt(tip),
		GasFeeCap: big.NewInt(100 * params.GWei),
		Gas:       gas,
		To:        to,
		Value:     value,
		Data:      data,
	})
	n.nonces[addr]++
	return tx
}

// call sends a transaction to a contract with a tip in gwei.
func (n *tester) call(from int, to common.Address, gas uint64, tip int64, data []byte) *types.Transaction {
	tx := n.sign(from, &to, nil, gas, tip*params.GWei, data)
	n.send(tx)
	return tx
}

func (n *tester) transfer(from int, to common.Address) *types.Transaction {
	tx := n.sign(from, &to, big.NewInt(1), 300_000, params.GWei, nil)
	n.send(tx)
	return tx
}

// send puts transactions into the pool and waits until they are pending.
func (n *tester) send(txs ...*types.Transaction) {
	n.t.Helper()
	for _, err := range n.geth.Eth.TxPool().Add(txs, true) {
		if err != nil {
			n.t.Fatal(err)
		}
	}
}

func anchorAt(number uint64) rollup.BlockRef {
	return rollup.BlockRef{Number: number, Hash: common.BigToHash(new(big.Int).SetUint64(1<<32 + number))}
}

func (n *tester) attributes() Attributes {
	number := n.Head().Number + 1
	return Attributes{Timestamp: n.headHeader().Time + 1, Anchor: anchorAt(number / 3)}
}

// build makes a block, which may be empty, and verifies it.
func (n *tester) build() *rollup.Block {
	n.t.Helper()
	if err := n.geth.Eth.TxPool().Sync(); err != nil {
		n.t.Fatal(err)
	}
	attrs := n.attributes()
	attrs.AllowEmpty = true
	block, err := n.Build(context.Background(), attrs)
	if err != nil {
		n.t.Fatal(err)
	}
	n.verify(block)
	return block
}

// verify checks a block as L1 does, and all that is said of it.
func (n *tester) verify(block *rollup.Block) {
	n.t.Helper()
	header := n.chain.GetHeaderByHash(block.Ref.Hash)
	if header == nil {
		n.t.Fatalf("block %v is not in the chain", block.Ref)
	}
	s, err := verifier.Verify(block.Claim, block.Trace)
	if err != nil {
		n.t.Fatalf("block %d: %v", block.Ref.Number, err)
	}
	parent := n.chain.GetHeaderByHash(block.Parent)
	if s.BlockHash != block.Ref.Hash || s.BlockNumber != block.Ref.Number || s.ParentHash != block.Parent || parent == nil {
		n.t.Fatalf("block %d: statement is of block %d (%v on %v), have %v on %v", block.Ref.Number, s.BlockNumber, s.BlockHash, s.ParentHash, block.Ref.Hash, block.Parent)
	}
	if s.ParentBeaconBlockRoot != block.Anchor || s.Timestamp != block.Timestamp || s.ChainID != chainID || s.GasLimit != parent.GasLimit {
		n.t.Fatalf("block %d: statement %+v does not agree with %v, %d", block.Ref.Number, s, block.Anchor, block.Timestamp)
	}
	if block.Claim.PreStateRoot != parent.Root || block.Claim.PostStateRoot != header.Root || block.Claim.GasUsed != header.GasUsed {
		n.t.Fatalf("block %d: claim %+v does not agree with the headers", block.Ref.Number, block.Claim)
	}
	if !new(Config).postable(len(block.Trace), block.Claim.GasUsed) {
		n.t.Fatalf("block %d cannot be settled: a trace of %d bytes, %d gas", block.Ref.Number, len(block.Trace), block.Claim.GasUsed)
	}
	if got := len(n.chain.GetBlockByHash(block.Ref.Hash).Transactions()); got != block.TxCount {
		n.t.Fatalf("block %d has %d transactions, said %d", block.Ref.Number, got, block.TxCount)
	}
}

// has tells whether a block has a transaction.
func (n *tester) has(block *rollup.Block, tx *types.Transaction) bool {
	return n.chain.GetBlockByHash(block.Ref.Hash).Transaction(tx.Hash()) != nil
}
