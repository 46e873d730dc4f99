package l1

import (
	"maps"
	"math/big"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// DevGasLimit is the block gas limit of a development L1.
const DevGasLimit = 60_000_000

// DevGenesis returns the genesis of a development L1 that starts at the given
// time, in seconds: every fork up to Amsterdam active, mainnet's deposit contract
// and blob schedule, the system contracts, the deterministic deployer (EIP-7997),
// and the given accounts. To have Amsterdam later, set Config.AmsterdamTime of
// the result.
func DevGenesis(chainID, timestamp uint64, accounts types.GenesisAlloc) *core.Genesis {
	alloc := core.SystemContractAllocs()
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
