package rollup

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
)

// The contracts of ours that are in the genesis of every rollup.
var (
	L2Messenger   = common.HexToAddress("0x6E726f6C6C757000000000000000000000000001")
	L2Executor    = common.HexToAddress("0x6E726f6C6C757000000000000000000000000002")
	L2TokenBridge = common.HexToAddress("0x6E726f6C6C757000000000000000000000000003")
	BridgedToken  = common.HexToAddress("0x6E726f6C6C757000000000000000000000000004") // whose code all tokens of the bridge use
)

// MessengerSupply is what the messenger of the rollup owns in the genesis block,
// in wei: more than there can ever be on L1.
var MessengerSupply = new(big.Int).Lsh(common.Big1, 127)

// predeploy is a contract in the genesis of a rollup.
type predeploy struct {
	address   *common.Address
	code      *string // creation code in hex, without arguments
	arguments func(l1ChainID uint64, l1 *Contracts) []byte
}

var predeploys = []predeploy{
	{&L2Messenger, &bindings.L2MessengerMetaData.Bin, func(id uint64, l1 *Contracts) []byte {
		return bindings.NewL2Messenger().PackConstructor(l1.Messenger, l1.Executor, L2Executor, id)
	}},
	{&L2Executor, &bindings.ExecutorMetaData.Bin, func(uint64, *Contracts) []byte {
		return bindings.NewExecutor().PackConstructor(L2Messenger)
	}},
	{&L2TokenBridge, &bindings.L2TokenBridgeMetaData.Bin, func(_ uint64, l1 *Contracts) []byte {
		return bindings.NewL2TokenBridge().PackConstructor(L2Messenger, l1.TokenBridge, BridgedToken)
	}},
	{&BridgedToken, &bindings.BridgedTokenMetaData.Bin, func(uint64, *Contracts) []byte {
		return bindings.NewBridgedToken().PackConstructor(L2TokenBridge)
	}},
}

// predeployed returns the accounts of the contracts on the rollup. Their code is
// what their constructors return, which set nothing else.
func predeployed(config *params.ChainConfig, l1ChainID uint64, l1 *Contracts) (types.GenesisAlloc, error) {
	alloc := make(types.GenesisAlloc)
	for _, p := range predeploys {
		creation := append(common.FromHex(*p.code), p.arguments(l1ChainID, l1)...)
		code, err := construct(creation, &runtime.Config{ChainConfig: config})
		if err != nil {
			return nil, fmt.Errorf("construct %v of the rollup's genesis: %w", p.address, err)
		}
		alloc[*p.address] = types.Account{Code: code, Nonce: 1, Balance: new(big.Int)}
	}
	messenger := alloc[L2Messenger]
	messenger.Balance = MessengerSupply
	alloc[L2Messenger] = messenger
	return alloc, nil
}

// constructionGas is more than any of our constructors uses, and far from where the
// sum of what they use of both kinds (EIP-8037) overflows.
const constructionGas = 1 << 40

// construct returns what a constructor returns: the contract's code.
func construct(creation []byte, cfg *runtime.Config) (code []byte, err error) {
	cfg.GasLimit = constructionGas
	code, _, _, err = runtime.Create(creation, cfg)
	return code, err
}
