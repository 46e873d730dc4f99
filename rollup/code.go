package rollup

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/holiman/uint256"

	"nrollup/execute"
)

// Code returns the code that the contracts on L1 have, by their addresses. All that
// they can be told apart by is in it, but for the state root of the rollup's genesis
// block, on which nothing can follow if it is another.
func (d *Deployment) Code() (map[common.Address][]byte, error) {
	var (
		parts     = d.Spec.parts()
		codes     = make(map[common.Address][]byte, len(parts))
		arguments = d.arguments(common.Hash{1}) // kept in storage
	)
	for _, p := range parts {
		cfg, err := d.constructor(p)
		if err != nil {
			return nil, err
		}
		code, err := construct(append(common.FromHex(*p.code), arguments[p.name]...), cfg)
		if err != nil {
			return nil, fmt.Errorf("construct %s as on L1: %w", p.name, err)
		}
		codes[*p.address(&d.Contracts)] = code
	}
	return codes, nil
}

// constructor returns an L1 for a constructor to run on: it has EXECUTE, or what
// fails as EXECUTE does, and whoever calls owns what the contract is deployed with.
func (d *Deployment) constructor(p part) (*runtime.Config, error) {
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		return nil, fmt.Errorf("an empty state: %w", err)
	}
	value := d.endowment(p)
	balance, overflow := uint256.FromBig(value)
	if overflow {
		return nil, fmt.Errorf("the rollup's genesis owns %v wei", value)
	}
	cfg := &runtime.Config{ChainConfig: d.L1, Time: d.Spec.Timestamp, State: db, Value: value}
	db.SetBalance(cfg.Origin, balance, tracing.BalanceChangeUnspecified)
	db.SetCode(execute.Address, []byte{byte(vm.INVALID)}, tracing.CodeChangeUnspecified)
	return cfg, nil
}
