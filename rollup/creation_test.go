package rollup

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

// times are those of blocks under the rules of each fork, in seconds.
var times = map[string]uint64{"Osaka": blockgen.AmsterdamTime - 1, "Amsterdam": blockgen.AmsterdamTime}

// forkAt returns the fork of a time.
func forkAt(t *testing.T, time uint64) *stateless.Fork {
	t.Helper()
	fork, err := stateless.ForkAt(blockgen.Config(1), time)
	if err != nil {
		t.Fatal(err)
	}
	return fork
}

// at changes the time of a chain of one state, and with it perhaps the fork.
func at(cfg *runtime.Config, time uint64) *runtime.Config {
	cfg.Time = time
	return cfg
}

var creator = common.Address{9}

// newL1 is an L1 of one state with EXECUTE, on which the creator owns something.
func newL1(t *testing.T, time uint64) *runtime.Config {
	t.Helper()
	cfg := at(evm(t, core.SystemContractAllocs()), time)
	cfg.State.SetCode(execute.Address, []byte{byte(vm.INVALID)}, tracing.CodeChangeUnspecified)
	cfg.State.SetBalance(creator, uint256.NewInt(params.Ether*10), tracing.BalanceChangeUnspecified)
	cfg.BlockNumber, cfg.Difficulty, cfg.BaseFee, cfg.Random, cfg.GasLimit = common.Big1, new(big.Int), new(big.Int), new(common.Hash), 100_000_000
	return cfg
}

// transact carries out a transaction of the creator as a whole, and returns the gas
// that it used.
func transact(t *testing.T, cfg *runtime.Config, to common.Address, value *big.Int, gas uint64, input []byte) uint64 {
	t.Helper()
	evm := runtime.NewEnv(cfg)
	msg := &core.Message{
		From: creator, To: &to, Value: uint256.MustFromBig(value), Data: input, GasLimit: gas,
		Nonce: cfg.State.GetNonce(creator), GasPrice: new(uint256.Int), GasFeeCap: new(uint256.Int), GasTipCap: new(uint256.Int),
	}
	result, err := core.ApplyMessage(evm, msg, core.NewGasPool(cfg.GasLimit))
	if err == nil {
		err = result.Err
	}
	if err != nil {
		t.Fatalf("%v with %d gas: %v", to, gas, err)
	}
	cfg.State.Finalise(evm.GetRules())
	return result.UsedGas
}

// TestCreations creates the contracts of rollups of each kind on an L1 in each fork: the
// gas suffices and no fork refuses it, and the code is always the same, to the last byte.
func TestCreations(t *testing.T) {
	for kind, spec := range map[string]*Spec{"validity": testSpec(), "optimistic": optimisticSpec()} {
		codes := make(map[string]map[common.Address][]byte)
		for name, time := range times {
			t.Run(kind+" "+name, func(t *testing.T) {
				spec.Timestamp = times["Osaka"] - 1
				codes[name] = create(t, spec, time)
			})
		}
		for addr, code := range codes["Osaka"] {
			if len(code) == 0 || !bytes.Equal(code, codes["Amsterdam"][addr]) {
				t.Errorf("%s: %v has %d bytes of code in Osaka and %d in Amsterdam", kind, addr, len(code), len(codes["Amsterdam"][addr]))
			}
		}
	}
}

// create creates the contracts of a rollup on an L1 of the given time, and returns their
// code, and that of the deployer.
func create(t *testing.T, spec *Spec, time uint64) map[common.Address][]byte {
	t.Helper()
	cfg, fork := newL1(t, time), forkAt(t, time)
	d := &Deployment{L1: blockgen.Config(1), Contracts: testContracts(t, spec), GenesisHash: common.Hash{1}, Spec: *spec}
	list, err := d.Creations(types.NewBlockWithHeader(&types.Header{Root: common.Hash{1}}))
	if err != nil {
		t.Fatal(err)
	}
	deployer := append(make([]byte, common.HashLength), DeployerCode()...)
	list = append([]Creation{{Name: "Deployer", Address: Deployer, Input: deployer, Value: new(big.Int), Size: len(deployer)}}, list...)
	want, err := d.Code()
	if err != nil {
		t.Fatal(err)
	}
	codes := make(map[common.Address][]byte)
	for _, c := range list {
		to := Deployer
		if c.Address == Deployer {
			to = params.DeterministicFactoryAddress
		}
		limit := CreationGas(c.Size, fork)
		gas := transact(t, cfg, to, c.Value, limit, c.Input)
		t.Logf("%s: %d of %d gas for %d bytes", c.Name, gas, limit, c.Size)
		if limit > 2*gas+2_000_000 || !fork.AccessLists && limit > params.MaxTxGas {
			t.Errorf("%s: %d gas are asked for, %d used", c.Name, limit, gas)
		}
		codes[c.Address] = cfg.State.GetCode(c.Address)
		if c.Address != Deployer && !bytes.Equal(codes[c.Address], want[c.Address]) {
			t.Errorf("%s has other code than the deployment expects", c.Name)
		}
	}
	return codes
}
