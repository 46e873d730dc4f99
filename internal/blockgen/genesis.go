package blockgen

import (
	"crypto/ecdsa"
	"encoding/hex"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// AmsterdamTime is when Amsterdam begins, in seconds. A chain that is under Osaka at
// first has its genesis before, so that one configuration serves all chains.
const AmsterdamTime = 1_740_000_000

const genesisTime = 1_750_000_000 // of a chain that is under Amsterdam from the start, seconds

// Config returns the configuration of every chain: all forks up to Osaka are active
// from the genesis on, Amsterdam is from its time on. The deposit contract and the
// blob schedule are mainnet's.
func Config(chainID uint64) *params.ChainConfig {
	config := *params.MergedTestChainConfig
	config.ChainID = new(big.Int).SetUint64(chainID)
	config.BPO1Time = new(uint64)
	config.BPO2Time = new(uint64)
	config.AmsterdamTime = new(uint64(AmsterdamTime))
	config.BlobScheduleConfig = params.MainnetChainConfig.BlobScheduleConfig
	config.DepositContractAddress = params.MainnetChainConfig.DepositContractAddress
	return &config
}

// NewChain returns a full node's chain in memory that starts at genesis. The
// caller stops it.
func NewChain(genesis *core.Genesis) (*core.BlockChain, error) {
	config := core.DefaultConfig().WithStateScheme(rawdb.HashScheme)
	config.SnapshotLimit = 0
	config.NoPrefetch = true
	config.TrieCleanLimit = 16 // MB
	return core.NewBlockChain(rawdb.NewMemoryDatabase(), genesis, beacon.New(ethash.NewFaker()), config)
}

// Account is an externally owned account.
type Account struct {
	Address common.Address
	Key     *ecdsa.PrivateKey // nil if nobody has it
}

// keyedAccount returns the account with the given name, whose key follows from
// the name.
func keyedAccount(name string) Account {
	key, err := crypto.ToECDSA(hash(name).Bytes())
	if err != nil {
		panic(fmt.Sprintf("hash of %q is no private key: %v", name, err)) // probability 2^-128
	}
	return Account{Address: crypto.PubkeyToAddress(key.PublicKey), Key: key}
}

// hashedAddress returns the address of an account without a known key.
func hashedAddress(name string) common.Address {
	return common.BytesToAddress(hash(name).Bytes())
}

func hash(name string) common.Hash {
	return crypto.Keccak256Hash([]byte("nrollup/blockgen/" + name))
}

func fromHex(s string) []byte {
	s = strings.TrimPrefix(s, "0x")
	if len(s)%2 == 1 {
		s = "0" + s
	}
	b, err := hex.DecodeString(s)
	if err != nil {
		panic(fmt.Sprintf("hex %q: %v", s, err))
	}
	return b
}

// accounts returns the n accounts of the genesis; the first keyed ones have keys.
func accounts(n, keyed int) []Account {
	list := make([]Account, n)
	for i := range list {
		name := fmt.Sprintf("account/%d", i)
		if i < keyed {
			list[i] = keyedAccount(name)
		} else {
			list[i] = Account{Address: hashedAddress(name)}
		}
	}
	return list
}

// authorities returns the accounts that only sign authorizations (EIP-7702), so
// that no other kind of block meets a delegated account by accident.
func authorities() []Account {
	list := make([]Account, authorityCount)
	for i := range list {
		list[i] = keyedAccount(fmt.Sprintf("authority/%d", i))
	}
	return list
}

const authorityCount = 32

// initialBalance is 2^100 wei: more than any number of blocks spends.
var initialBalance = new(big.Int).Lsh(common.Big1, 100)

func newGenesis(opts Options, funded ...[]Account) *core.Genesis {
	alloc := core.SystemContractAllocs()
	token := make(map[common.Hash]common.Hash)
	for _, a := range slices.Concat(funded...) {
		alloc[a.Address] = types.Account{Balance: initialBalance}
		token[balanceSlot(a.Address)] = common.BigToHash(initialTokens)
	}
	supply := new(big.Int).Mul(initialTokens, big.NewInt(int64(len(token))))
	token[totalSupplySlot] = common.BigToHash(supply)
	maps.Copy(alloc, contractAlloc(token))
	maps.Copy(alloc, opts.Prealloc)
	config := Config(opts.ChainID)
	*config.AmsterdamTime += uint64(opts.Late)
	return &core.Genesis{
		Config:     config,
		Timestamp:  opts.genesisTime(),
		GasLimit:   opts.GasLimit,
		Difficulty: new(big.Int),
		BaseFee:    big.NewInt(params.InitialBaseFee),
		Alloc:      alloc,
	}
}
