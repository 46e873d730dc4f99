package node

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/operator"
	"nrollup/rollup"
)

// Deploy puts the contracts of a rollup on an L1 with the given configuration, at
// addresses that follow from the specification and from the account of the key,
// and returns the deployment once all of them are in blocks. Contracts that are
// there already are taken as they are, so Deploy can be repeated with the same key
// after any failure. The key pays, also for what the accounts of the genesis own.
func Deploy(ctx context.Context, client *ethclient.Client, config *params.ChainConfig, key *ecdsa.PrivateKey, spec *rollup.Spec) (*rollup.Deployment, error) {
	if config.ChainID.Cmp(new(big.Int).SetUint64(spec.ChainID)) == 0 {
		return nil, errSameChain(spec.ChainID)
	}
	d, creations, err := plan(config, crypto.PubkeyToAddress(key.PublicKey), spec)
	if err != nil {
		return nil, err
	}
	if err := operator.CheckL1(ctx, client, config.ChainID); err != nil {
		return nil, err
	}
	p := &payer{client: client, config: config, opts: bind.NewKeyedTransactor(key, config.ChainID)}
	if err := p.create(ctx, creations); err != nil {
		return nil, fmt.Errorf("deploy the rollup's contracts: %w", err)
	}
	if err := operator.CheckContracts(ctx, client, d); err != nil {
		return nil, err
	}
	if d.DeployedAt, err = firstBlock(ctx, client, creations); err != nil {
		return nil, err
	}
	log.Info("Deployed the rollup's contracts", "rollup", d.Contracts.Rollup, "messenger", d.Contracts.Messenger, "l1block", d.DeployedAt)
	return d, nil
}

// plan returns what deploying a rollup from an account comes to, but for the block
// of L1, and what is to be created for that.
func plan(config *params.ChainConfig, from common.Address, spec *rollup.Spec) (*rollup.Deployment, []rollup.Creation, error) {
	contracts, err := spec.Contracts(from)
	if err != nil {
		return nil, nil, err
	}
	genesis, err := spec.Genesis(config, contracts)
	if err != nil {
		return nil, nil, err
	}
	block := genesis.ToBlock()
	d := &rollup.Deployment{L1: config, Contracts: contracts, GenesisHash: block.Hash(), Spec: *spec}
	creations, err := d.Creations(block)
	return d, creations, err
}

func errSameChain(id uint64) error {
	return fmt.Errorf("L1 and the rollup have the same chain id %d: transactions of one would be valid on the other", id)
}

// firstBlock returns the number of the first block that has one of the contracts,
// as far back as the node keeps state.
func firstBlock(ctx context.Context, client *ethclient.Client, creations []rollup.Creation) (uint64, error) {
	first, err := client.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("ask L1 for its head: %w", err)
	}
	for _, c := range creations {
		if first, err = firstBlockWith(ctx, client, c.Address, first); err != nil {
			return 0, err
		}
	}
	return first, nil
}

// firstBlockWith returns the number of the first block up to last that has code
// at addr, or last if none has.
func firstBlockWith(ctx context.Context, client *ethclient.Client, addr common.Address, last uint64) (uint64, error) {
	first := uint64(0)
	for first < last {
		middle := first + (last-first)/2
		code, err := client.CodeAt(ctx, addr, new(big.Int).SetUint64(middle))
		switch {
		case ctx.Err() != nil:
			return 0, ctx.Err()
		case err == nil && len(code) > 0:
			last = middle
		default:
			first = middle + 1
		}
	}
	return last, nil
}

// Addresses returns where the contracts of a rollup are, on both sides.
func Addresses(d *rollup.Deployment) ContractAddresses {
	return ContractAddresses{
		L1: L1Contracts{ChainID: d.L1.ChainID.Uint64(), Contracts: d.Contracts},
		L2: L2Contracts{
			ChainID:      d.Spec.ChainID,
			Messenger:    rollup.L2Messenger,
			Executor:     rollup.L2Executor,
			TokenBridge:  rollup.L2TokenBridge,
			BridgedToken: rollup.BridgedToken,
		},
	}
}
