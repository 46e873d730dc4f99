package dispute

import (
	"errors"
	"fmt"
	"math/big"
	"os"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"

	"nrollup/contracts/bindings"
	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/optimistic"
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

const prehistory = 30 // blocks of L1 before the contract's

// The accounts on L1.
var (
	proposer   = common.HexToAddress("0xa1") // honest
	challenger = common.HexToAddress("0xa2") // honest
	defender   = common.HexToAddress("0xa3") // honest, another challenger
	customer   = common.HexToAddress("0xa4") // honest, forces transactions
	mallory    = common.HexToAddress("0xe1") // proposes what she likes
	eve        = common.HexToAddress("0xe2") // challenges and proves what she likes
	puppet     = common.HexToAddress("0xe3") // is faster than honest accounts

	honest    = []common.Address{proposer, challenger, defender, customer}
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
	scale
	court    *court
	base     *machine
	contract common.Address
	inbox    common.Address
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

// environments are those of a scale, once somebody wants them: of each era, in the
// order of their sequencers.
type environments func() ([][]*environment, error)

var plainOnes, forcingOnes, longOnes = newEnvironments(plain), newEnvironments(forcing), newEnvironments(long)

func newEnvironments(s scale) environments {
	return sync.OnceValues(func() (all [][]*environment, err error) {
		for _, era := range eras {
			base, anchors, err := newL1(era)
			if err != nil {
				return nil, err
			}
			w, err := newWorld(base.time, anchors, s)
			if err != nil {
				return nil, err
			}
			list, judge := make([]*environment, len(sequencers)), newCourt(w)
			for i, sequencer := range sequencers {
				if list[i], err = deploy(base.fork(), w, anchors, sequencer, s, terms(s)); err != nil {
					return nil, err
				}
				list[i].court = judge
			}
			all = append(all, list)
		}
		return all, nil
	})
}

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
		why, err = inboxContract.UnpackError(r.out)
	}
	if err != nil {
		return fmt.Errorf("%w: %x", r.err, r.out)
	}
	return why
}
