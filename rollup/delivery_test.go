package rollup

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
)

// The executor promises gas to the targets of messages. It knows what a CALL costs
// under Osaka and Amsterdam; forge knows the former only, so that this is tested
// here too, under both.

// logsGas is code that logs the gas it has, two units less.
var logsGas = common.FromHex("5a5f5260205fa000") // GAS PUSH0 MSTORE; PUSH1 32 PUSH0 LOG0 STOP

// deliver has the messenger call the executor with so much gas. It returns what
// the target logged, or nil if it has no code.
func deliver(cfg *runtime.Config, gas uint64, input []byte) (*big.Int, error) {
	return deliverBy(L2Executor, cfg, gas, input)
}

func deliverBy(executor common.Address, cfg *runtime.Config, gas uint64, input []byte) (*big.Int, error) {
	defer cfg.State.RevertToSnapshot(cfg.State.Snapshot())
	cfg.State.SetTxContext(common.Hash{1}, 0, 0)
	logs := len(cfg.State.Logs())
	cfg.GasLimit = gas
	output, _, err := runtime.Call(executor, input, cfg)
	if err != nil {
		if errors.Is(err, vm.ErrExecutionReverted) {
			return nil, &refusal{output}
		}
		return nil, err
	}
	if all := cfg.State.Logs(); len(all) > logs {
		return new(big.Int).SetBytes(all[len(all)-1].Data), nil
	}
	return nil, nil
}

// leastGas returns the least gas for which a delivery succeeds.
func leastGas(t *testing.T, cfg *runtime.Config, input []byte) uint64 {
	t.Helper()
	return leastGasBy(t, L2Executor, cfg, input)
}

func leastGasBy(t *testing.T, executor common.Address, cfg *runtime.Config, input []byte) uint64 {
	t.Helper()
	low, high := uint64(0), uint64(1<<24)
	if _, err := deliverBy(executor, cfg, high, input); err != nil {
		t.Fatal(err)
	}
	for high-low > 1 {
		if gas := (low + high) / 2; func() error { _, err := deliverBy(executor, cfg, gas, input); return err }() == nil {
			high = gas
		} else {
			low = gas
		}
	}
	return high
}

func genesisEVM(t *testing.T, time uint64) *runtime.Config {
	t.Helper()
	spec := testSpec()
	genesis, err := spec.Genesis(blockgen.Config(1), testContracts(t, spec))
	if err != nil {
		t.Fatal(err)
	}
	cfg := at(evm(t, genesis.Alloc), time)
	cfg.Origin = L2Messenger
	cfg.State.AddBalance(L2Messenger, uint256.NewInt(1e18), tracing.BalanceChangeUnspecified)
	return cfg
}

// inEachFork runs a test at a time of each fork.
func inEachFork(t *testing.T, test func(t *testing.T, time uint64)) {
	for name, time := range times {
		t.Run(name, func(t *testing.T) { test(t, time) })
	}
}

func TestNoDeliveryIsStarved(t *testing.T) { inEachFork(t, testNoDeliveryIsStarved) }

func testNoDeliveryIsStarved(t *testing.T, time uint64) {
	var (
		target    = common.Address{0x7a}
		delegated = common.Address{0xde}
		cfg       = genesisEVM(t, time)
	)
	cfg.State.SetCode(target, logsGas, tracing.CodeChangeUnspecified)
	cfg.State.SetCode(delegated, types.AddressToDelegation(target), tracing.CodeChangeUnspecified)
	for _, to := range []common.Address{target, delegated} {
		for _, value := range []int64{0, 1} {
			for _, promised := range []uint64{0, 21_000, 1_000_000, 3_000_000} {
				t.Run(fmt.Sprintf("%x/%d/%d", to[:1], value, promised), func(t *testing.T) {
					cfg.Value = big.NewInt(value)
					input := bindings.NewExecutor().PackExecute(common.Address{1}, to, promised, nil)
					least := leastGas(t, cfg, input)
					for gas := least; gas < least+500; gas++ {
						got, err := deliver(cfg, gas, input)
						if err != nil {
							t.Fatalf("%d gas suffice, %d do not: %v", least, gas, err)
						}
						if got.Uint64()+2 < promised {
							t.Fatalf("with %d gas the target gets %v", gas, got)
						}
					}
				})
			}
		}
	}
}

// The account of a target that does not exist is paid for by whoever claims, not
// with the gas that the target was promised.
func TestDeliveryToANewAccount(t *testing.T) { inEachFork(t, testDeliveryToANewAccount) }

func testDeliveryToANewAccount(t *testing.T, time uint64) {
	cfg := genesisEVM(t, time)
	cfg.Value = big.NewInt(1)
	input := bindings.NewExecutor().PackExecute(common.Address{1}, common.Address{0xae}, 0, nil)
	least := leastGas(t, cfg, input)
	if _, err := deliver(cfg, least-1, input); !isTooLittleGas(err) {
		t.Errorf("with %d gas: %v", least-1, err)
	}
}

// The gas that the bridge on L1 gives `mint` is enough, whoever claims the message
// with however little: tokens whose minting fails would be lost.
func TestMintIsNotStarved(t *testing.T) { inEachFork(t, testMintIsNotStarved) }

func testMintIsNotStarved(t *testing.T, time uint64) {
	var (
		cfg   = genesisEVM(t, time)
		l1    = testContracts(t, testSpec())
		name  = strings.Repeat("n", 31)
		token = common.Address{0x70}
		mint  = bindings.NewL2TokenBridge().PackMint(token, name, name, 18, common.Address{2}, common.Address{3}, big.NewInt(1))
		input = bindings.NewExecutor().PackExecute(l1.TokenBridge, L2TokenBridge, mintGas, mint)
		least = leastGas(t, cfg, input)
	)
	if _, err := deliver(cfg, least-1, input); !isTooLittleGas(err) {
		t.Errorf("with %d gas: %v", least-1, err)
	}
	if least < mintGas {
		t.Errorf("%d gas suffice", least)
	}
}

const (
	mintGas    = 1_200_000 // MINT_GAS of L1TokenBridge
	releaseGas = 500_000   // RELEASE_GAS of L2TokenBridge
)

// The same of `release` on L1, of a token that makes three slots for a transfer, and of
// one that refuses it.
func TestReleaseIsNotStarved(t *testing.T) { inEachFork(t, testReleaseIsNotStarved) }

func testReleaseIsNotStarved(t *testing.T, time uint64) {
	var (
		spec = testSpec()
		d    = &Deployment{L1: blockgen.Config(1), Contracts: testContracts(t, spec), GenesisHash: common.Hash{1}, Spec: *spec}
		cfg  = newL1(t, time)
	)
	codes, err := d.Code()
	if err != nil {
		t.Fatal(err)
	}
	for addr, code := range codes {
		cfg.State.SetCode(addr, code, tracing.CodeChangeUnspecified)
	}
	cfg.Origin = d.Contracts.Messenger
	for name, code := range map[string]string{"three slots": "0x60015f5560016001556001600255600160005260206000f3", "refuses": "0x5f5ffd"} {
		token := common.Address{0x70, code[3]}
		cfg.State.SetCode(token, common.FromHex(code), tracing.CodeChangeUnspecified)
		release := bindings.NewL1TokenBridge().PackRelease(token, common.Address{3}, common.Big1)
		input := bindings.NewExecutor().PackExecute(L2TokenBridge, d.Contracts.TokenBridge, releaseGas, release)
		least := leastGasBy(t, d.Contracts.Executor, cfg, input)
		if _, err := deliverBy(d.Contracts.Executor, cfg, least-1, input); !isTooLittleGas(err) {
			t.Errorf("%s: with %d gas: %v", name, least-1, err)
		}
	}
}

// isTooLittleGas tells whether the executor refused to call the target.
func isTooLittleGas(err error) bool {
	var refused *refusal
	if !errors.As(err, &refused) {
		return false
	}
	_, err = bindings.NewExecutor().UnpackTooLittleGasError(refused.data[4:])
	return err == nil && bytes.Equal(refused.data[:4], bindings.ExecutorTooLittleGasErrorID().Bytes()[:4])
}

// refusal is what the executor reverted with.
type refusal struct{ data []byte }

func (r *refusal) Error() string { return fmt.Sprintf("reverted with %x", r.data) }
