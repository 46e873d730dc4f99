package dispute

import (
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// deploy deploys the contracts in the newest block of an L1.
func deploy(m *machine, w *world, anchors []common.Hash, sequencer common.Address, s scale, terms rollup.Optimistic) (*environment, error) {
	e := &environment{world: w, scale: s, anchors: anchors, genesis: optimistic.Genesis(w.genesis.Hash(), w.genesis.Root())}
	nonce := m.state.GetNonce(deployer)
	e.contract = crypto.CreateAddress(deployer, nonce)
	e.inbox = crypto.CreateAddress(deployer, nonce+1)
	config := newConfig(w, sequencer, e.inbox, terms)
	config.Rollup.Grace = s.grace
	code, err := creationCode()
	if err != nil {
		return nil, err
	}
	if config.ProposalBond = terms.ProposalBond.ToInt(); config.ProposalBond == nil {
		if config.ProposalBond, err = m.leastBond(code, config); err != nil {
			return nil, err
		}
	}
	e.params = paramsOf(config)
	if err := m.create(append(slices.Clone(code), contract.PackConstructor(config)...)); err != nil {
		return nil, fmt.Errorf("deploy the rollup: %w", err)
	}
	arguments := bindings.NewForcedInbox().PackConstructor(e.contract, w.chainID, uint64(l2GasLimit), inboxBond, s.delay, s.lapse)
	if err := m.create(append(common.FromHex(bindings.ForcedInboxMetaData.Bin), arguments...)); err != nil {
		return nil, fmt.Errorf("deploy the inbox: %w", err)
	}
	root, err := m.state.Commit(m.evm().GetRules(), m.number)
	if err != nil {
		return nil, err
	}
	if m.state, err = state.New(root, m.state.Database()); err != nil {
		return nil, err
	}
	e.base = m
	return e, nil
}

// terms are those of the rounds, with the least bond.
func terms(s scale) rollup.Optimistic {
	price := new(big.Int).Mul(big.NewInt(maxPrice), gwei)
	return rollup.Optimistic{Window: s.window, Response: s.response, MaxBlocks: s.maxBlocks, GasPrice: (*hexutil.Big)(price)}
}

func newConfig(w *world, sequencer, inbox common.Address, terms rollup.Optimistic) bindings.OptimisticConfig {
	config := bindings.OptimisticConfig{
		Rollup: bindings.Config{
			ChainId: w.chainID, GasLimit: l2GasLimit, GenesisHash: w.genesis.Hash(), GenesisStateRoot: w.genesis.Root(),
			GenesisTimestamp: w.genesis.Time(), Sequencer: sequencer, Inbox: inbox,
		},
		Window: terms.Window, Response: terms.Response, MaxBlocks: terms.MaxBlocks, GasPrice: terms.GasPrice.ToInt(),
	}
	if sequencer != (common.Address{}) {
		config.Rollup.SequencerTimeout = timeout
	}
	return config
}

// maxPrice is the price of a unit of gas in gwei up to which bonds cover everything.
const maxPrice = 10

// leastBond returns the least bond of a proposal that the contract takes: it refuses
// a lower one, and says so.
func (m *machine) leastBond(code []byte, c bindings.OptimisticConfig) (*big.Int, error) {
	c.ProposalBond = common.Big0
	err := m.fork().create(append(slices.Clone(code), contract.PackConstructor(c)...))
	var refused *refusedError
	if !errors.As(err, &refused) {
		return nil, fmt.Errorf("a rollup without a bond: %w", err)
	}
	why, err := contract.UnpackInvalidParameterError(refused.out[4:])
	if err != nil {
		return nil, err
	}
	return why.Min, nil
}

func paramsOf(c bindings.OptimisticConfig) *optimistic.Params {
	o := rollup.Optimistic{MaxBlocks: c.MaxBlocks, GasPrice: (*hexutil.Big)(c.GasPrice)}
	return &optimistic.Params{
		Window: c.Window, Response: c.Response, MaxBlocks: c.MaxBlocks, GasPrice: c.GasPrice, ProposalBond: c.ProposalBond,
		ChallengeBond: o.ChallengeBond(), Sequencer: c.Rollup.Sequencer, SequencerTimeout: c.Rollup.SequencerTimeout, Grace: c.Rollup.Grace,
	}
}

// creationCode returns that of the rollup's contract. The environment may name a
// file with another one, in hex, to see which checks find out.
func creationCode() ([]byte, error) {
	code := bindings.OptimisticRollupMetaData.Bin
	if name := os.Getenv("NROLLUP_SIM_CODE"); name != "" {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		code = strings.TrimSpace(string(raw))
	}
	return common.FromHex(code), nil
}

// create creates a contract from the deployer's account.
func (m *machine) create(code []byte) error {
	evm := m.evm()
	defer evm.Release()
	m.state.Prepare(evm.GetRules(), deployer, builder, nil, nil, nil)
	out, _, _, err := evm.Create(deployer, code, vm.NewGasBudget(1<<40, 1<<40), new(uint256.Int))
	if err != nil {
		return &refusedError{err, out}
	}
	m.state.Finalise(evm.GetRules())
	return nil
}

// refusedError is why a contract was not created.
type refusedError struct {
	error
	out []byte
}
