package rollup

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
	"nrollup/transition"
)

// Genesis returns the genesis of the rollup on an L1 with the given
// configuration. Besides the accounts of the specification it has the system
// contracts of Ethereum, the deterministic deployer (EIP-7997) among them, and
// ours, which know those on L1.
func (s *Spec) Genesis(l1 *params.ChainConfig, contracts Contracts) (*core.Genesis, error) {
	if err := s.Validate(); err != nil {
		return nil, fmt.Errorf("rollup specification: %w", err)
	}
	config := transition.RollupConfig(l1, s.ChainID)
	alloc, err := predeployed(config, l1.ChainID.Uint64(), &contracts)
	if err != nil {
		return nil, err
	}
	maps.Copy(alloc, core.SystemContractAllocs())
	if since := stateless.ForkOf(stateless.SchemaAmsterdam).Since(l1); since == nil || *since > s.Timestamp {
		inhibitBuilders(alloc)
	}
	maps.Copy(alloc, s.Alloc)
	return &core.Genesis{
		Config:     config,
		Timestamp:  s.Timestamp,
		GasLimit:   s.GasLimit,
		Difficulty: new(big.Int),
		BaseFee:    s.BaseFee.ToInt(),
		Alloc:      alloc,
	}, nil
}

// inhibitBuilders has the queues of builder requests refuse all of them until Amsterdam
// begins to empty the queues (EXCESS_INHIBITOR, EIP-8282), as their constructors do. What was queued
// by then would be in the first blocks of Amsterdam, too much of it for one to be settled.
func inhibitBuilders(alloc types.GenesisAlloc) {
	for _, queue := range []common.Address{params.BuilderDepositAddress, params.BuilderExitAddress} {
		account := alloc[queue]
		account.Storage = map[common.Hash]common.Hash{{}: common.MaxHash}
		alloc[queue] = account
	}
}

// Backing returns what the accounts of the specification own, in wei. L1 has to
// hold as much for them.
func (s *Spec) Backing() *big.Int {
	sum := new(big.Int)
	for _, account := range s.Alloc {
		if account.Balance != nil {
			sum.Add(sum, account.Balance)
		}
	}
	return sum
}

// validateAlloc refuses accounts that EXECUTE does, as no transaction of Ethereum
// could create them, and those that every rollup has already.
func (s *Spec) validateAlloc() error {
	system := core.SystemContractAllocs()
	for _, addr := range slices.SortedFunc(maps.Keys(s.Alloc), common.Address.Cmp) {
		account := s.Alloc[addr]
		balance := account.Balance
		if balance == nil {
			balance = new(big.Int)
		}
		_, taken := system[addr]
		taken = taken || slices.ContainsFunc(predeploys, func(p predeploy) bool { return *p.address == addr })
		switch {
		case taken:
			return fmt.Errorf("alloc: %v is predeployed on every rollup", addr)
		case balance.Sign() < 0 || balance.Cmp(MessengerSupply) >= 0:
			return fmt.Errorf("alloc: balance of %v is negative, or more than there is on L1", addr)
		case len(account.Code) == 0 && account.Nonce == 0 && balance.Sign() == 0:
			return fmt.Errorf("alloc: %v is empty (EIP-161)", addr)
		case len(account.Code) == 0 && account.Nonce == 0 && len(account.Storage) > 0:
			return fmt.Errorf("alloc: %v has storage but neither code nor nonce", addr)
		case addr == params.SystemAddress && len(account.Code) > 0:
			return fmt.Errorf("alloc: %v is the caller of system contracts and has no code", addr)
		case len(account.Code) > 0 && bytes.HasPrefix(account.Code, []byte{0xef}) && !isDelegation(account.Code):
			return fmt.Errorf("alloc: code of %v begins with 0xef (EIP-3541)", addr)
		}
	}
	// What comes from L1 is delivered by a transaction of the rollup, and so is what
	// goes back there: it takes somebody who can pay for the first one.
	if s.Backing().Sign() == 0 {
		return errors.New("alloc: nobody owns anything, so nobody could ever pay for a transaction")
	}
	return nil
}

func isDelegation(code []byte) bool {
	_, ok := types.ParseDelegation(code)
	return ok
}
