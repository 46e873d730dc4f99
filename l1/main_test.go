package l1_test

import (
	"context"
	"crypto/ecdsa"
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/l1"
	"nrollup/transition"
)

const (
	chainID     = 7331
	genesisTime = 1_760_000_000 // seconds
	slotSeconds = 2
)

func TestMain(m *testing.M) {
	config := genesis(genesisTime).Config
	execute.Register(execute.New(transition.New(config, transition.Options{}), execute.DefaultCacheSize))
	os.Exit(m.Run())
}

// key returns the private key of the i-th funded account.
func key(i int) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte{byte(i), byte(i >> 8), 'k'}))
	if err != nil {
		panic(err)
	}
	return k
}

func address(i int) common.Address { return crypto.PubkeyToAddress(key(i).PublicKey) }

// Contracts of the genesis: each calls EXECUTE with its input in one way.
var (
	staticCaller = common.Address{0xca, 1}
	caller       = common.Address{0xca, 2}
	codeCaller   = common.Address{0xca, 3}
	delegator    = common.Address{0xca, 4}
	reverter     = common.Address{0xca, 5} // undoes everything after the call
)

func program(call, end string) types.Account {
	return types.Account{Balance: new(big.Int), Nonce: 1, Code: blockgen.Assemble(`
		CALLDATASIZE 0 0 CALLDATACOPY
		416 0 CALLDATASIZE 0 ` + call + `
		` + end)}
}

func alloc() types.GenesisAlloc {
	a := types.GenesisAlloc{
		staticCaller: program("0x101 GAS STATICCALL", "416 0 RETURN"),
		caller:       program("0 0x101 GAS CALL", "416 0 RETURN"),
		codeCaller:   program("0 0x101 GAS CALLCODE", "416 0 RETURN"),
		delegator:    program("0x101 GAS DELEGATECALL", "416 0 RETURN"),
		reverter:     program("0x101 GAS STATICCALL", "0 0 REVERT"),
		slotReader:   {Balance: new(big.Int), Nonce: 1, Code: blockgen.Assemble("SLOTNUM 0 SSTORE STOP")},
	}
	for i := range 64 {
		a[address(i)] = types.Account{Balance: new(big.Int).Mul(big.NewInt(params.Ether), big.NewInt(1_000_000))}
	}
	return a
}

// genesis returns a genesis of the given time. One configuration is for all networks,
// and for EXECUTE: Amsterdam begins at a time that most have their genesis after.
func genesis(timestamp uint64) *core.Genesis {
	g := l1.DevGenesis(chainID, timestamp, alloc())
	since := uint64(blockgen.AmsterdamTime)
	g.Config.AmsterdamTime = &since
	return g
}

// network returns a network with the given execute gas limit.
func network(executeGasLimit uint64) l1.Network {
	return l1.Network{
		Genesis:         genesis(genesisTime),
		SlotSeconds:     slotSeconds,
		SlotsPerEpoch:   4,
		ExecuteGasLimit: executeGasLimit,
	}
}

// crossing returns a network on which Amsterdam begins with the given slot.
func crossing(executeGasLimit, slot uint64) l1.Network {
	n := network(executeGasLimit)
	n.Genesis = genesis(blockgen.AmsterdamTime - slot*slotSeconds)
	return n
}

// inEachFork runs a test on networks that stay in one fork.
func inEachFork(t *testing.T, test func(t *testing.T, network func(executeGasLimit uint64) l1.Network)) {
	t.Run("Osaka", func(t *testing.T) {
		test(t, func(limit uint64) l1.Network { return crossing(limit, 1_000_000) })
	})
	t.Run("Amsterdam", func(t *testing.T) { test(t, network) })
}

// start starts a node that produces by hand.
func start(t *testing.T, config l1.Config) *l1.Node {
	t.Helper()
	if config.DataDir == "" {
		config.DataDir = t.TempDir()
	}
	node, err := l1.Start(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	return node
}

func client(t *testing.T, node *l1.Node) *ethclient.Client {
	t.Helper()
	c := ethclient.NewClient(node.Client())
	t.Cleanup(c.Close)
	return c
}

// next makes the block of the next slot.
func next(t *testing.T, node *l1.Node) *types.Block {
	t.Helper()
	block, err := node.ProduceNext(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return block
}

// tx returns a signed call.
func tx(from int, nonce uint64, to common.Address, gas uint64, tip int64, data []byte) *types.Transaction {
	return types.MustSignNewTx(key(from), types.LatestSignerForChainID(big.NewInt(chainID)), &types.DynamicFeeTx{
		ChainID:   big.NewInt(chainID),
		Nonce:     nonce,
		To:        &to,
		Gas:       gas,
		GasTipCap: big.NewInt(tip),
		GasFeeCap: big.NewInt(100 * params.GWei),
		Data:      data,
	})
}

func send(t *testing.T, node *l1.Node, txs ...*types.Transaction) {
	t.Helper()
	c := client(t, node)
	for _, tx := range txs {
		if err := c.SendTransaction(t.Context(), tx); err != nil {
			t.Fatal(err)
		}
	}
}

// declared returns the input of a call that declares gas, and fails.
func declared(gas uint64, salt byte) []byte {
	input := make([]byte, execute.HeadSize+1)
	new(big.Int).SetUint64(gas).FillBytes(input[64:96])
	input[0] = salt
	return input
}

// callGas is enough for a transaction that calls EXECUTE with declared gas.
func callGas(gas uint64) uint64 { return gas + gas/50 + 200_000 }

// executeGas returns what the EXECUTE calls of a block declare, all of them
// having been made with inputs of declared.
func executeGas(block *types.Block) (sum uint64) {
	for _, tx := range block.Transactions() {
		if len(tx.Data()) >= execute.HeadSize {
			sum += new(big.Int).SetBytes(tx.Data()[64:96]).Uint64()
		}
	}
	return sum
}

// eventually waits until a condition holds.
func eventually(t *testing.T, what string, condition func() bool) {
	t.Helper()
	deadline := time.Now().Add(2 * time.Minute)
	for !condition() {
		if time.Now().After(deadline) {
			t.Fatalf("not in time: %s", what)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// headHash returns the hash of a node's head.
func headHash(t *testing.T, node *l1.Node) common.Hash {
	t.Helper()
	header, err := client(t, node).HeaderByNumber(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return header.Hash()
}

// realInput returns the input of a call that succeeds: a block of a rollup.
func realInput(t *testing.T) []byte {
	t.Helper()
	g, err := blockgen.New(blockgen.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	block, err := g.Next(blockgen.Kinds()[0], 3)
	if err != nil {
		t.Fatal(err)
	}
	trace, err := block.Trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return execute.JoinInput(block.Claim, trace)
}
