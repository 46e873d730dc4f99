package l1

import (
	"maps"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// DevGasLimit is the block gas limit of a development L1.
const DevGasLimit = 60_000_000

// DevGenesis returns the genesis of a development L1 that starts at the given
// time, in seconds: every fork up to Amsterdam active, mainnet's deposit contract
// and blob schedule, the system contracts, the deterministic deployer (EIP-7997),
// and the given accounts. To have Amsterdam later, say so in Config.Forks of the
// node, or set Config.AmsterdamTime of the result.
func DevGenesis(chainID, timestamp uint64, accounts types.GenesisAlloc) *core.Genesis {
	alloc := core.SystemContractAllocs()
	inhibitBuilders(alloc)
	maps.Copy(alloc, accounts)
	return &core.Genesis{
		Config:     devConfig(chainID),
		Timestamp:  timestamp,
		GasLimit:   DevGasLimit,
		Difficulty: new(big.Int),
		BaseFee:    big.NewInt(params.InitialBaseFee),
		Alloc:      alloc,
	}
}

// inhibitBuilders leaves the queues of builder requests as their constructors do
// (EIP-8282): they take nothing until the first block of Amsterdam has emptied them. In
// geth's list they have no storage, and could be filled before there is who empties
// them.
func inhibitBuilders(alloc types.GenesisAlloc) {
	inhibited := map[common.Hash]common.Hash{{}: common.MaxHash}
	for _, queue := range []common.Address{params.BuilderDepositAddress, params.BuilderExitAddress} {
		account := alloc[queue]
		account.Storage = inhibited
		alloc[queue] = account
	}
}

func devConfig(chainID uint64) *params.ChainConfig {
	now := func() *uint64 { return new(uint64) }
	return &params.ChainConfig{
		ChainID:                 new(big.Int).SetUint64(chainID),
		HomesteadBlock:          new(big.Int),
		EIP150Block:             new(big.Int),
		EIP155Block:             new(big.Int),
		EIP158Block:             new(big.Int),
		ByzantiumBlock:          new(big.Int),
		ConstantinopleBlock:     new(big.Int),
		PetersburgBlock:         new(big.Int),
		IstanbulBlock:           new(big.Int),
		MuirGlacierBlock:        new(big.Int),
		BerlinBlock:             new(big.Int),
		LondonBlock:             new(big.Int),
		ArrowGlacierBlock:       new(big.Int),
		GrayGlacierBlock:        new(big.Int),
		MergeNetsplitBlock:      new(big.Int),
		TerminalTotalDifficulty: new(big.Int),
		ShanghaiTime:            now(),
		CancunTime:              now(),
		PragueTime:              now(),
		OsakaTime:               now(),
		BPO1Time:                now(),
		BPO2Time:                now(),
		AmsterdamTime:           now(),
		DepositContractAddress:  params.MainnetChainConfig.DepositContractAddress,
		BlobScheduleConfig:      params.MainnetChainConfig.BlobScheduleConfig,
	}
}
