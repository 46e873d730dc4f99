package rollup

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/stateless"
)

// Creation is a contract that is to be deployed on L1.
type Creation struct {
	Name    string
	Address common.Address
	Input   []byte   // of the call of the deployer that creates it
	Value   *big.Int // wei that the call sends along
	Size    int      // of the creation code with its arguments, in bytes: see CreationGas
}

// Creations returns the contracts of the rollup on L1, in the order in which they
// should be deployed. block is the rollup's genesis block, whose hash the deployment has.
func (d *Deployment) Creations(block *types.Block) ([]Creation, error) {
	salt, err := d.Spec.salt()
	if err != nil {
		return nil, err
	}
	var (
		deployer  = bindings.NewDeployer()
		arguments = d.arguments(block.Root())
		parts     = d.Spec.parts()
		list      = make([]Creation, len(parts))
	)
	for i, p := range parts {
		code := append(common.FromHex(*p.code), arguments[p.name]...)
		list[i] = Creation{
			Name:    p.name,
			Address: *p.address(&d.Contracts),
			Input:   deployer.PackDeploy(salt(p.name), code),
			Value:   d.endowment(p),
			Size:    len(code),
		}
	}
	return list, nil
}

// endowment returns what a contract is deployed with, in wei.
func (d *Deployment) endowment(p part) *big.Int {
	if p.name == "L1Messenger" {
		return d.Spec.Backing()
	}
	return new(big.Int)
}

// arguments returns those of the constructors. root is the state root of the
// rollup's genesis.
func (d *Deployment) arguments(root common.Hash) map[string][]byte {
	s, c := &d.Spec, &d.Contracts
	name, constructor := d.rollupArguments(root)
	return map[string][]byte{
		name: constructor,
		"ForcedInbox": bindings.NewForcedInbox().PackConstructor(
			c.Rollup, s.ChainID, s.GasLimit, s.Forced.Bond.ToInt(), s.Forced.Delay, s.Forced.Lapse),
		"L1Messenger": bindings.NewL1Messenger().PackConstructor(
			c.Rollup, c.Executor, L2Messenger, L2Executor, s.ChainID),
		"L1TokenBridge": bindings.NewL1TokenBridge().PackConstructor(c.Messenger, L2TokenBridge),
		"Executor":      bindings.NewExecutor().PackConstructor(c.Messenger),
	}
}

// rollupArguments returns those of the rollup's constructor, and its name.
func (d *Deployment) rollupArguments(root common.Hash) (name string, arguments []byte) {
	s := &d.Spec
	config := bindings.Config{
		ChainId:          s.ChainID,
		GasLimit:         s.GasLimit,
		GenesisHash:      d.GenesisHash,
		GenesisStateRoot: root,
		GenesisTimestamp: s.Timestamp,
		Sequencer:        s.Sequencer,
		SequencerTimeout: s.SequencerTimeout,
		Inbox:            d.Contracts.Inbox,
		Grace:            s.Forced.Grace,
	}
	name = rollupParts[s.Kind()].name
	if o := s.Optimistic; o != nil {
		return name, bindings.NewOptimisticRollup().PackConstructor(bindings.OptimisticConfig{
			Rollup:       config,
			Window:       o.Window,
			Response:     o.Response,
			MaxBlocks:    o.MaxBlocks,
			GasPrice:     o.GasPrice.ToInt(),
			ProposalBond: o.ProposalBond.ToInt(),
		})
	}
	return name, bindings.NewNativeRollup().PackConstructor(config)
}

// CreationGas returns an upper bound of the gas that a transaction on an L1 in the
// given fork needs to create one of our contracts, by the size of its creation code in
// bytes: what is stored is smaller. Amsterdam prices what is stored so high that no
// bound is right for both forks: before, a transaction may not ask for as much (EIP-7825).
func CreationGas(size int, fork *stateless.Fork) uint64 {
	fixed, perByte := uint64(600_000), uint64(params.TxCostFloorPerToken*params.TxTokenPerNonZeroByte+params.CreateDataGas)
	if fork.AccessLists {
		fixed, perByte = 2_000_000, floorByteGas+params.CostPerStateByte // EIP-8037: two accounts and some slots of storage
	}
	return fixed + uint64(size)*perByte
}
