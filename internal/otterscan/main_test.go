package otterscan_test

import (
	"crypto/ecdsa"
	"maps"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
	"nrollup/internal/gethnode"
)

func TestMain(m *testing.M) {
	log.SetDefault(log.NewLogger(log.DiscardHandler()))
	os.Exit(m.Run())
}

func key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return k
}

func address(name string) common.Address { return crypto.PubkeyToAddress(key(name).PublicKey) }

// Contracts of the genesis. The first word of the input is an address.
var (
	forwarder = common.Address{0xf1} // sends there what it gets
	undoer    = common.Address{0xf2} // calls the forwarder with all that it gets, and fails
	catcher   = common.Address{0xf3} // calls the undoer, and does not mind
	destroyer = common.Address{0xf4} // destroys itself, for the benefit of that address
	reader    = common.Address{0xf5} // asks that address, which must not change anything
	factory   = common.Address{0xf6} // creates two contracts
	code      = blockgen.Assemble
)

const copyInput = "CALLDATASIZE 0 0 CALLDATACOPY "

func contracts() types.GenesisAlloc {
	alloc := make(types.GenesisAlloc)
	for addr, source := range map[common.Address]string{
		forwarder: "0 0 0 0 CALLVALUE 0 CALLDATALOAD GAS CALL STOP",
		undoer:    copyInput + "0 0 CALLDATASIZE 0 CALLVALUE 0xf100000000000000000000000000000000000000 GAS CALL 0xdeadbeef 0 MSTORE 4 28 REVERT",
		catcher:   copyInput + "0 0 CALLDATASIZE 0 CALLVALUE 0xf200000000000000000000000000000000000000 GAS CALL STOP",
		destroyer: "0 CALLDATALOAD SELFDESTRUCT",
		reader:    "0 0 0 0 0 CALLDATALOAD GAS STATICCALL STOP",
		factory:   "0x60015ff3 0 MSTORE 4 28 0 CREATE 7 4 28 0 CREATE2 STOP", // the code of both is a zero
	} {
		alloc[addr] = types.Account{Balance: new(big.Int), Nonce: 1, Code: code(source)}
	}
	return alloc
}

// The chain of the tests, of eleven blocks.
const (
	genesisTime = 1000 // seconds
	blockTime   = 10
)

// newGenesis returns the genesis of a chain whose blocks have access lists from one
// on, so that Amsterdam begins with it; none has if that is nil.
func newGenesis(lists *uint64) *core.Genesis {
	config := *params.MergedTestChainConfig
	config.BlobScheduleConfig = params.MainnetChainConfig.BlobScheduleConfig
	if config.AmsterdamTime = nil; lists != nil {
		since := genesisTime + *lists*blockTime
		config.AmsterdamTime = &since
	}
	alloc := core.SystemContractAllocs()
	maps.Copy(alloc, contracts())
	for _, name := range []string{"alice", "bob", "carol"} {
		alloc[address(name)] = types.Account{Balance: big.NewInt(params.Ether)}
	}
	return &core.Genesis{Config: &config, Timestamp: genesisTime, GasLimit: 30_000_000, Difficulty: new(big.Int), BaseFee: big.NewInt(1000), Alloc: alloc}
}

// block adds transactions to a block.
type block struct {
	*core.BlockGen
	config *params.ChainConfig
}

func (b block) send(from string, to *common.Address, value int64, data []byte) {
	b.AddTx(types.MustSignNewTx(key(from), types.LatestSigner(b.config), &types.DynamicFeeTx{
		ChainID: b.config.ChainID, Nonce: b.TxNonce(address(from)), To: to, Value: big.NewInt(value), Data: data,
		Gas: 500_000, GasTipCap: big.NewInt(2), GasFeeCap: big.NewInt(3000),
	}))
}

func (b block) call(contract common.Address, value int64, argument common.Address) {
	b.send("alice", &contract, value, common.LeftPadBytes(argument[:], 32))
}

// delegate sends a transaction with an authorization of another account.
func (b block) delegate(from, authority string) {
	chainID := uint256.MustFromBig(b.config.ChainID)
	auth, err := types.SignSetCode(key(authority), types.SetCodeAuthorization{ChainID: *chainID, Address: reader, Nonce: b.TxNonce(address(authority))})
	if err != nil {
		panic(err)
	}
	b.AddTx(types.MustSignNewTx(key(from), types.LatestSigner(b.config), &types.SetCodeTx{
		ChainID: chainID, Nonce: b.TxNonce(address(from)), To: address("nobody"), Gas: 500_000,
		GasTipCap: uint256.NewInt(2), GasFeeCap: uint256.NewInt(3000), AuthList: []types.SetCodeAuthorization{auth},
	}))
}

// story is what happens in each block of the chain of the tests.
func story(number int, b block) {
	bob, carol := address("bob"), address("carol")
	switch number {
	case 1:
		b.send("alice", &bob, 1, nil)
		b.call(forwarder, 5, bob)
		b.send("carol", &carol, 3, nil)
	case 3:
		b.send("alice", nil, 0, common.FromHex("60015ff3"))
		b.call(factory, 0, bob)
		b.send("alice", nil, 0, code("0 0 REVERT"))
	case 4:
		b.call(undoer, 7, bob)
		b.call(catcher, 7, bob)
	case 5:
		b.call(destroyer, 9, bob)
	case 6:
		b.call(reader, 0, bob)
		b.send("bob", &carol, 2, nil)
	case 7:
		b.delegate("alice", "carol")
		b.call(forwarder, 1, carol)
	case 9:
		for range 4 {
			b.call(forwarder, 1, bob)
		}
		b.send("carol", &carol, 0, []byte("0123456789"))
	}
}

// start starts a node with the chain of the tests, and returns it with a client.
// A search may do that much work in a call, as usual if zero.
func start(t *testing.T, genesis *core.Genesis) (*gethnode.Node, *rpc.Client) {
	t.Helper()
	node, err := gethnode.Open(gethnode.Config{Genesis: genesis})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	_, chain, _ := core.GenerateChainWithGenesis(genesis, node.Eth.Engine(), 11, func(i int, gen *core.BlockGen) {
		story(i+1, block{gen, genesis.Config})
	})
	if _, err := node.Eth.BlockChain().InsertChain(chain); err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	client := node.Stack.Attach()
	t.Cleanup(client.Close)
	return node, client
}
