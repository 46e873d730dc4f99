package transition

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// checkSchema checks that the trace is in the encoding of the fork that the L1
// has active at the given time.
func checkSchema(l1 *params.ChainConfig, id stateless.SchemaID, timestamp uint64) error {
	fork, err := stateless.ForkAt(l1, timestamp)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrSchema, err)
	}
	if id != fork.Schema {
		return fmt.Errorf("%w: have %#04x, want %#04x for %v", ErrSchema, uint16(id), uint16(fork.Schema), fork.Name)
	}
	return nil
}

// RollupConfig returns the configuration under which the blocks of a rollup with
// the given chain id run on an L1 with the configuration l1: the forks that L1
// goes by timestamps, everything before them from the first block on.
func RollupConfig(l1 *params.ChainConfig, chainID uint64) *params.ChainConfig {
	config := *l1
	config.ChainID = new(big.Int).SetUint64(chainID)
	config.DAOForkBlock, config.DAOForkSupport = nil, false
	config.TerminalTotalDifficulty = new(big.Int)
	for _, block := range []**big.Int{
		&config.HomesteadBlock, &config.EIP150Block, &config.EIP155Block, &config.EIP158Block,
		&config.ByzantiumBlock, &config.ConstantinopleBlock, &config.PetersburgBlock,
		&config.IstanbulBlock, &config.MuirGlacierBlock, &config.BerlinBlock, &config.LondonBlock,
		&config.ArrowGlacierBlock, &config.GrayGlacierBlock, &config.MergeNetsplitBlock,
	} {
		*block = new(big.Int)
	}
	return &config
}

// guestConfig is the configuration that the guest of execution-specs assumes:
// that of mainnet, with every fork up to the schema's active always.
func guestConfig(id stateless.SchemaID, chainID uint64) *params.ChainConfig {
	config := RollupConfig(params.MainnetChainConfig, chainID)
	for _, time := range []**uint64{
		&config.ShanghaiTime, &config.CancunTime, &config.PragueTime, &config.BPO1Time, &config.BPO2Time,
	} {
		*time = new(uint64)
	}
	config.BogotaTime, config.UBTTime = nil, nil
	for _, fork := range stateless.Forks() {
		var since *uint64
		if fork.Schema <= id {
			since = new(uint64)
		}
		fork.Schedule(config, since)
	}
	return config
}

// checkClaim checks that the payload ends where the claim does. That it starts
// there too is checked with the parent header.
func checkClaim(claim stateless.Claim, payload *stateless.ExecutionPayload) error {
	if payload.StateRoot != claim.PostStateRoot {
		return fmt.Errorf("%w: state root: claim %x, payload %x", ErrClaim, claim.PostStateRoot, payload.StateRoot)
	}
	if payload.GasUsed != claim.GasUsed {
		return fmt.Errorf("%w: gas used: claim %d, payload %d", ErrClaim, claim.GasUsed, payload.GasUsed)
	}
	return nil
}

// checkRollupRules refuses what only a chain with its own consensus layer can
// have.
func checkRollupRules(r *stateless.NewPayloadRequest) error {
	p := &r.ExecutionPayload
	switch {
	case len(p.Withdrawals) > 0:
		return fmt.Errorf("%w: %d withdrawals", ErrRollupRule, len(p.Withdrawals))
	case p.BlobGasUsed != 0:
		return fmt.Errorf("%w: blob gas used is %d", ErrRollupRule, p.BlobGasUsed)
	case p.ExcessBlobGas != 0:
		return fmt.Errorf("%w: excess blob gas is %d", ErrRollupRule, p.ExcessBlobGas)
	case len(r.VersionedHashes) > 0:
		return fmt.Errorf("%w: %d versioned hashes", ErrRollupRule, len(r.VersionedHashes))
	case p.SlotNumber != 0:
		return fmt.Errorf("%w: slot number is %d", ErrRollupRule, p.SlotNumber)
	}
	for i, tx := range p.Transactions {
		if len(tx) > 0 && tx[0] == types.BlobTxType {
			return fmt.Errorf("%w: transaction %d is of type 3", ErrRollupRule, i)
		}
	}
	return nil
}

// systemContracts are the accounts that every block calls, by the hash of their
// code. What those calls do costs no gas, so on a rollup, whose genesis anyone
// may write, they must be the contracts that Ethereum has.
var systemContracts = map[common.Address]common.Hash{
	params.BeaconRootsAddress:        crypto.Keccak256Hash(params.BeaconRootsCode),
	params.HistoryStorageAddress:     crypto.Keccak256Hash(params.HistoryStorageCode),
	params.WithdrawalQueueAddress:    crypto.Keccak256Hash(params.WithdrawalQueueCode),
	params.ConsolidationQueueAddress: crypto.Keccak256Hash(params.ConsolidationQueueCode),
}

// builderContracts are those that every block calls since Amsterdam (EIP-8282).
var builderContracts = map[common.Address]common.Hash{
	params.BuilderDepositAddress: crypto.Keccak256Hash(params.BuilderDepositCode),
	params.BuilderExitAddress:    crypto.Keccak256Hash(params.BuilderExitCode),
}

// checkSystemContracts checks that the contracts that every block calls are
// Ethereum's.
func checkSystemContracts(s *preState, rules params.Rules) error {
	err := checkCodes(s, systemContracts)
	if err == nil && rules.IsAmsterdam {
		err = checkCodes(s, builderContracts)
	}
	return err
}

func checkCodes(s *preState, codes map[common.Address]common.Hash) error {
	for addr, want := range codes {
		account, err := s.Account(addr)
		if err != nil {
			return err
		}
		if account == nil || common.BytesToHash(account.CodeHash) != want {
			return fmt.Errorf("%w: no system contract at %v", ErrRollupRule, addr)
		}
	}
	return nil
}
