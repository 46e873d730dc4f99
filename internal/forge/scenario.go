package forge

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
)

// Scenario names a true block that cases start from.
type Scenario string

// The scenarios are small, so that vectors are.
const (
	Transfers Scenario = "transfers" // two transfers
	Token     Scenario = "token"     // two transfers of a token
	Requests  Scenario = "requests"  // a request of every type
	Slots     Scenario = "slots"     // storage slots set, changed and deleted
	Hashes    Scenario = "hashes"    // BLOCKHASH three blocks back
	Burn      Scenario = "burn"      // a transaction that uses up 16M gas
	Crowd     Scenario = "crowd"     // three such transactions
	System    Scenario = "system"    // a genesis with a system contract of its own
	Ghost     Scenario = "ghost"     // a genesis with an account of storage and balance only
)

// Scenarios lists them all.
func Scenarios() []Scenario {
	return []Scenario{Transfers, Token, Requests, Slots, Hashes, Burn, Crowd, System, Ghost}
}

// Base returns the true block of a scenario.
func Base(s Scenario) (*Forgery, error) {
	build, ok := map[Scenario]func() (*blockgen.Generator, *blockgen.Block, error){
		Transfers: func() (*blockgen.Generator, *blockgen.Block, error) { return next(blockgen.KindTransfers, 2) },
		Token:     func() (*blockgen.Generator, *blockgen.Block, error) { return next(blockgen.KindERC20, 2) },
		Requests:  func() (*blockgen.Generator, *blockgen.Block, error) { return next(blockgen.KindRequests, 5) },
		Slots:     func() (*blockgen.Generator, *blockgen.Block, error) { return next(blockgen.KindStorage, 4) },
		Hashes:    func() (*blockgen.Generator, *blockgen.Block, error) { return call(hashesCode, 1, 200_000, nil) },
		Burn:      func() (*blockgen.Generator, *blockgen.Block, error) { return call(burnCode, 1, 16_000_000, nil) },
		Crowd:     func() (*blockgen.Generator, *blockgen.Block, error) { return call(burnCode, 3, 16_000_000, nil) },
		System: func() (*blockgen.Generator, *blockgen.Block, error) {
			return call("STOP", 1, 100_000, types.GenesisAlloc{
				params.BeaconRootsAddress: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("STOP")},
			})
		},
		Ghost: func() (*blockgen.Generator, *blockgen.Block, error) {
			return call("0xdead BALANCE POP STOP", 1, 100_000, types.GenesisAlloc{
				common.HexToAddress("0xdead"): {Balance: big.NewInt(1), Storage: map[common.Hash]common.Hash{{}: {31: 42}}},
			})
		},
	}[s]
	if !ok {
		return nil, fmt.Errorf("forge: no scenario %q", s)
	}
	gen, block, err := build()
	if err != nil {
		return nil, fmt.Errorf("forge: scenario %s: %w", s, err)
	}
	defer gen.Close()
	f, err := New(gen.Genesis().Config, block.Trace, block.Claim)
	if err != nil {
		return nil, err
	}
	f.sender, f.nonce = lastSender(gen, block)
	return f, nil
}

const (
	// The slot 0 becomes the hash of the block before the one before the parent.
	hashesCode = "3 NUMBER SUB BLOCKHASH PUSH0 SSTORE STOP"
	burnCode   = "loop: @loop JUMP"
)

var (
	options  = blockgen.Options{Accounts: 24, Senders: 8}
	contract = common.HexToAddress("0x00000000000000000000000000000000000c0de0")
)

func next(kind blockgen.Kind, size int) (*blockgen.Generator, *blockgen.Block, error) {
	gen, err := blockgen.New(options)
	if err != nil {
		return nil, nil, err
	}
	block, err := gen.Next(kind, size)
	return gen, block, err
}

// call makes a few empty blocks and then one whose transactions call a contract
// with the given code, each with the same gas limit.
func call(code string, txs int, gas uint64, prealloc types.GenesisAlloc) (*blockgen.Generator, *blockgen.Block, error) {
	opts := options
	opts.Prealloc = types.GenesisAlloc{contract: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(code)}}
	for addr, account := range prealloc {
		opts.Prealloc[addr] = account
	}
	gen, err := blockgen.New(opts)
	if err != nil {
		return nil, nil, err
	}
	for range 4 {
		if _, err := gen.Build(nil, nil); err != nil {
			return nil, nil, err
		}
	}
	draft, err := gen.Draft()
	if err != nil {
		return nil, nil, err
	}
	for range txs {
		draft.Call(draft.Sender(), contract, 0, gas, nil)
	}
	block, err := gen.Build(draft.Txs(), nil)
	return gen, block, err
}

// lastSender returns who sent the last transaction of a block, and the nonce
// after it.
func lastSender(gen *blockgen.Generator, block *blockgen.Block) (sender blockgen.Account, nonce uint64) {
	signer := types.LatestSigner(gen.Genesis().Config)
	for _, tx := range block.Block.Transactions() {
		from, _ := types.Sender(signer, tx) // a generated block is valid
		for i := range options.Senders {
			if gen.Sender(i).Address == from {
				sender, nonce = gen.Sender(i), tx.Nonce()+1
			}
		}
	}
	return sender, nonce
}

// SignTx signs a transaction for a rollup.
func SignTx(config *params.ChainConfig, sender blockgen.Account, tx types.TxData) (*types.Transaction, error) {
	if tx, ok := tx.(*types.DynamicFeeTx); ok {
		tx.ChainID = config.ChainID
	}
	return types.SignNewTx(sender.Key, types.LatestSigner(config), tx)
}
