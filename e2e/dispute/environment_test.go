package dispute

import (
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings"
	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/optimistic"
	"nrollup/rollup"
	"nrollup/transition"
)

var (
	l1Config   = blockgen.Config(1)
	precompile = execute.New(transition.New(l1Config, transition.Options{}), 64<<20)
	contract   = bindings.NewOptimisticRollup()
)

func TestMain(m *testing.M) {
	execute.Register(precompile)
	os.Exit(m.Run())
}

const (
	window     = 48 * slot // seconds
	response   = 32 * slot // seconds
	timeout    = 10 * slot // of the sequencer, in seconds
	maxBlocks  = 4
	prehistory = 30 // blocks of L1 before the contract's
)

// The accounts on L1.
var (
	proposer   = common.HexToAddress("0xa1") // honest
	challenger = common.HexToAddress("0xa2") // honest
	defender   = common.HexToAddress("0xa3") // honest, another challenger
	mallory    = common.HexToAddress("0xe1") // proposes what she likes
	eve        = common.HexToAddress("0xe2") // challenges and proves what she likes
	puppet     = common.HexToAddress("0xe3") // is faster than honest accounts

	honest    = []common.Address{proposer, challenger, defender}
	dishonest = []common.Address{mallory, eve, puppet}
	deployer  = common.HexToAddress("0xde")
)

// eras are times in which a test can be, by which fork L1 is in.
type era struct {
	name    string
	genesis uint64 // of L1, in seconds
}

var (
	amsterdam = era{"amsterdam", blockgen.AmsterdamTime + 20_000_000}
	osaka     = era{"osaka", blockgen.AmsterdamTime - 40_000_000}
	crossing  = era{"crossing", blockgen.AmsterdamTime - (prehistory+1)*slot - forkAfter}

	eras = []era{amsterdam, osaka, crossing}
)

// forkAfter is the time in seconds from when the contracts are there to Amsterdam: a block
// of L1 and one of the rollup can be in its first second.
const forkAfter = 24 * slot

// environment is an L1 that has the contract of a rollup, of which nothing is
// proposed yet.
type environment struct {
	*world
	base     *machine
	contract common.Address
	params   *optimistic.Params
	genesis  bindings.Proposal
	anchors  []common.Hash // of L1's first blocks, from number 1 on
}

// anchorHash returns the hash of an early block of L1.
func (e *environment) anchorHash(number uint64) common.Hash {
	if number == 0 || number > uint64(len(e.anchors)) {
		return common.Hash{}
	}
	return e.anchors[number-1]
}

// sequencers of environments: none, an honest one, and a dishonest one.
var sequencers = []common.Address{{}, proposer, mallory}

// newEnvironments returns those of each era, in the order of their sequencers.
var newEnvironments = sync.OnceValues(func() (all [][]*environment, err error) {
	for _, era := range eras {
		base, anchors, err := newL1(era)
		if err != nil {
			return nil, err
		}
		w, err := newWorld(base.time, anchors)
		if err != nil {
			return nil, err
		}
		list := make([]*environment, len(sequencers))
		for i, sequencer := range sequencers {
			if list[i], err = deploy(base.fork(), w, anchors, sequencer, terms(maxBlocks)); err != nil {
				return nil, err
			}
		}
		all = append(all, list)
	}
	return all, nil
})

// newL1 returns an L1 with some blocks, and the hashes of them.
func newL1(e era) (*machine, []common.Hash, error) {
	alloc := core.SystemContractAllocs()
	for _, account := range append(append([]common.Address{deployer, builder}, honest...), dishonest...) {
		alloc[account] = types.Account{Balance: new(big.Int).Mul(ether, big.NewInt(1_000_000))}
	}
	base, err := newMachine(l1Config, e.genesis, alloc)
	if err != nil {
		return nil, nil, err
	}
	var hashes []common.Hash
	for range prehistory {
		base.begin(base.time + slot)
		hashes = append(hashes, base.hash)
	}
	base.begin(base.time + slot) // from here on, the history has them all
	return base, hashes, nil
}

// deploy deploys the contracts in the newest block of an L1.
func deploy(m *machine, w *world, anchors []common.Hash, sequencer common.Address, terms rollup.Optimistic) (*environment, error) {
	e := &environment{world: w, anchors: anchors, genesis: optimistic.Genesis(w.genesis.Hash(), w.genesis.Root())}
	nonce := m.state.GetNonce(deployer)
	e.contract = crypto.CreateAddress(deployer, nonce)
	inbox := crypto.CreateAddress(deployer, nonce+1)
	config := newConfig(w, sequencer, inbox, terms)
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
	arguments := bindings.NewForcedInbox().PackConstructor(e.contract, w.chainID, uint64(l2GasLimit), new(big.Int).Div(ether, big.NewInt(50)), uint64(3600), uint64(3600))
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
func terms(blocks uint64) rollup.Optimistic {
	price := new(big.Int).Mul(big.NewInt(maxPrice), gwei)
	return rollup.Optimistic{Window: window, Response: response, MaxBlocks: blocks, GasPrice: (*hexutil.Big)(price)}
}

func newConfig(w *world, sequencer, inbox common.Address, terms rollup.Optimistic) bindings.OptimisticConfig {
	config := bindings.OptimisticConfig{
		Rollup: bindings.Config{
			ChainId: w.chainID, GasLimit: l2GasLimit, GenesisHash: w.genesis.Hash(), GenesisStateRoot: w.genesis.Root(),
			GenesisTimestamp: w.genesis.Time(), Sequencer: sequencer, Inbox: inbox, Grace: 24,
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

// ask calls a function of the contract.
func ask[T any](e *environment, m *machine, input []byte, unpack func([]byte) (T, error)) T {
	out, err := m.call(e.contract, input)
	if err == nil {
		var result T
		if result, err = unpack(out); err == nil {
			return result
		}
	}
	panic(fmt.Sprintf("ask the contract: %v", err)) // a function that only reads does not fail
}

// reason returns why the contract refused a transaction: one of its errors.
func reason(r *receipt) any {
	if r.err == nil {
		return nil
	}
	if !errors.Is(r.err, vm.ErrExecutionReverted) {
		return r.err
	}
	why, err := contract.UnpackError(r.out)
	if err != nil {
		return fmt.Errorf("%w: %x", r.err, r.out)
	}
	return why
}
