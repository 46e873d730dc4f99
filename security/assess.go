package security

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
)

// Assess asks a node of L1 about a rollup. public are accounts whose keys everybody
// has. It is an error only if the node does not answer: whatever is wrong with the
// rollup is in the report.
func Assess(ctx context.Context, l1 *ethclient.Client, d *rollup.Deployment, public []common.Address) (*Report, error) {
	f, err := ask(ctx, l1, d, public)
	if err != nil {
		return nil, err
	}
	requirements := f.requirements()
	return &Report{
		L1:           f.block,
		Time:         f.time,
		Stage:        stage(requirements),
		Requirements: requirements,
		Development:  f.development(),
		Risks:        f.risks(),
		Contracts:    f.contracts,
		Trust:        f.trust(),
	}, nil
}

// mainnet is the chain id of the L1 that has value.
const mainnet = 1

// development returns why nothing of value should be on the rollup.
func (f *facts) development() []string {
	reasons := []string{}
	switch id := f.d.L1.ChainID.Uint64(); {
	case f.network != nil:
		reasons = append(reasons, fmt.Sprintf("L1 is a development network, chain %d: nothing of value secures its blocks", id))
	case id != mainnet:
		reasons = append(reasons, fmt.Sprintf("L1 is chain %d, which is not Ethereum's mainnet", id))
	case f.first != params.MainnetGenesisHash:
		reasons = append(reasons, fmt.Sprintf("L1 has the chain id of Ethereum's mainnet, but another genesis block, %v", f.first))
	}
	if f.network != nil {
		if n := f.publicOwners(*f.network); n > 0 {
			reasons = append(reasons, fmt.Sprintf("everybody has the keys of %d accounts that own ETH in L1's genesis", n))
		}
	}
	if n := f.publicOwners(f.d.Spec.Alloc); n > 0 {
		reasons = append(reasons, fmt.Sprintf("everybody has the keys of %d accounts that own ETH in the rollup's genesis", n))
	}
	if slices.Contains(f.public, f.d.Spec.Sequencer) {
		reasons = append(reasons, "everybody has the key of the sequencer")
	}
	return reasons
}

// trust returns what remains to be trusted.
func (f *facts) trust() []string {
	if !f.verified() {
		return []string{"Whoever made the contracts: this program cannot tell what they do."}
	}
	list := []string{
		"L1: its validators check every block of the rollup, and can undo or hold up what is settled as they can with any transaction.",
		"The code: nobody can repair the contracts, EXECUTE or the client that L1's validators run if it has a bug, but a fork of L1.",
		"Somebody who keeps L1's old transactions: the state of the rollup is rebuilt from those.",
	}
	if f.optimistic() {
		list[0] = "L1: its validators execute every block that is challenged, and can undo or hold up what is on L1 as they can with any transaction."
		list = slices.Concat(list[:1], f.optimisticTrust(), list[1:2])
	}
	if f.network != nil {
		list[0] = "Whoever makes the blocks of L1, a development network: nothing keeps them from doing as they like."
	}
	if f.sequenced() {
		list = append(list, fmt.Sprintf("The sequencer, for the order of transactions and for being quick, not for money: what it leaves out gets in through L1 after %v.", f.delay()))
	}
	return list
}
