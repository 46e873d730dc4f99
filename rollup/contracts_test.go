package rollup

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
)

// evm is a chain of one state: what is called changes it.
func evm(t *testing.T, alloc types.GenesisAlloc) *runtime.Config {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	for addr, account := range alloc {
		db.SetCode(addr, account.Code, tracing.CodeChangeUnspecified)
		db.SetNonce(addr, account.Nonce, tracing.NonceChangeUnspecified)
	}
	return &runtime.Config{ChainConfig: blockgen.Config(1), GasLimit: math.MaxUint64, State: db, Time: testSpec().Timestamp}
}

// ask returns what a function without arguments returns.
func ask(t *testing.T, cfg *runtime.Config, addr common.Address, contract abi.ABI, function string) string {
	t.Helper()
	output, _, err := runtime.Call(addr, contract.Methods[function].ID, cfg)
	if err != nil {
		t.Fatalf("%s of %v: %v", function, addr, err)
	}
	values, err := contract.Unpack(function, output)
	if err != nil {
		t.Fatalf("%s of %v: %v", function, addr, err)
	}
	return fmt.Sprint(values[0])
}

// Contracts of the genesis know those on L1 and each other, and have no storage
// that their constructors would have written.
func TestPredeploys(t *testing.T) {
	spec := testSpec()
	l1 := testContracts(t, spec)
	genesis, err := spec.Genesis(blockgen.Config(1), l1)
	if err != nil {
		t.Fatal(err)
	}
	cfg := evm(t, genesis.Alloc)
	for _, c := range []struct {
		addr     common.Address
		abi      abi.ABI
		function string
		want     any
	}{
		{L2Messenger, bindings.NewL2Messenger().GetABI(), "L1_MESSENGER", l1.Messenger},
		{L2Messenger, bindings.NewL2Messenger().GetABI(), "EXECUTOR", L2Executor},
		{L2Messenger, bindings.NewL2Messenger().GetABI(), "REMOTE_EXECUTOR", l1.Executor},
		{L2Messenger, bindings.NewL2Messenger().GetABI(), "REMOTE_CHAIN_ID", 1},
		{L2Executor, bindings.NewExecutor().GetABI(), "MESSENGER", L2Messenger},
		{L2TokenBridge, bindings.NewL2TokenBridge().GetABI(), "MESSENGER", L2Messenger},
		{L2TokenBridge, bindings.NewL2TokenBridge().GetABI(), "L1_BRIDGE", l1.TokenBridge},
		{BridgedToken, bindings.NewBridgedToken().GetABI(), "BRIDGE", L2TokenBridge},
	} {
		if have := ask(t, cfg, c.addr, c.abi, c.function); have != fmt.Sprint(c.want) {
			t.Errorf("%s of %v: have %s, want %v", c.function, c.addr, have, c.want)
		}
		if account := genesis.Alloc[c.addr]; account.Nonce != 1 || len(account.Storage) != 0 {
			t.Errorf("%v: nonce %d, %d slots", c.addr, account.Nonce, len(account.Storage))
		}
	}
	if have := genesis.Alloc[L2Messenger].Balance; have.Cmp(MessengerSupply) != 0 {
		t.Errorf("the messenger owns %v", have)
	}
}

// The addresses on L1 are those at which the deployer creates contracts.
func TestCreate3(t *testing.T) {
	cfg := evm(t, nil)
	code, _, _, err := runtime.Create(DeployerCode(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	cfg.State.SetCode(Deployer, code, tracing.CodeChangeUnspecified)
	cfg.State.SetNonce(Deployer, 1, tracing.NonceChangeUnspecified)
	for _, origin := range []common.Address{{1}, {2}} {
		cfg.Origin = origin
		returnsOne := common.FromHex("0x600160005360016000f3")
		output, _, err := runtime.Call(Deployer, bindings.NewDeployer().PackDeploy(common.Hash{7}, returnsOne), cfg)
		if err != nil {
			t.Fatal(err)
		}
		want := create3(origin, common.Hash{7})
		if have := common.BytesToAddress(output); have != want {
			t.Errorf("created at %v, want %v", have, want)
		}
		if have := cfg.State.GetCode(want); len(have) != 1 || have[0] != 1 {
			t.Errorf("code is %x", have)
		}
	}
}

// Another specification, or another account, deploys elsewhere.
func TestContractsAreOfOneRollup(t *testing.T) {
	seen := make(map[common.Address]bool)
	for _, sender := range []common.Address{{1}, {2}} {
		for _, chainID := range []uint64{700, 701} {
			spec := testSpec()
			spec.ChainID = chainID
			c, err := spec.Contracts(sender)
			if err != nil {
				t.Fatal(err)
			}
			for _, addr := range []common.Address{c.Rollup, c.Inbox, c.Messenger, c.Executor, c.TokenBridge} {
				if addr == (common.Address{}) || seen[addr] {
					t.Errorf("%v is not new", addr)
				}
				seen[addr] = true
			}
		}
	}
}

// What a specification may be is what the contracts take, to the last unit.
func TestBoundsOfTheContracts(t *testing.T) {
	seconds := func(field func(*Spec) *uint64, low, high uint64) []func(*Spec) {
		var list []func(*Spec)
		for _, value := range []uint64{low - 1, low, high, high + 1} {
			list = append(list, func(s *Spec) { *field(s) = value })
		}
		return list
	}
	bond := func(wei *big.Int, more int64) func(*Spec) {
		return func(s *Spec) { s.Forced.Bond = (*hexutil.Big)(new(big.Int).Add(wei, big.NewInt(more))) }
	}
	for name, changes := range map[string][]func(*Spec){
		"chain id":          seconds(func(s *Spec) *uint64 { return &s.ChainID }, 1, MaxChainID),
		"gas limit":         seconds(func(s *Spec) *uint64 { return &s.GasLimit }, MinGasLimit, MaxGasLimit),
		"sequencer timeout": seconds(func(s *Spec) *uint64 { return &s.SequencerTimeout }, MinSequencerTimeout, MaxSequencerTimeout),
		"delay":             seconds(func(s *Spec) *uint64 { return &s.Forced.Delay }, MinForcedDelay, MaxForcedDelay),
		"lapse":             seconds(func(s *Spec) *uint64 { return &s.Forced.Lapse }, MinForcedLapse, MaxForcedLapse),
		"grace":             seconds(func(s *Spec) *uint64 { return &s.Forced.Grace }, MinForcedGrace, MaxForcedGrace),
		"bond":              {bond(MinForcedBond, -1), bond(MinForcedBond, 0), bond(MaxForcedBond, 0), bond(MaxForcedBond, 1)},
	} {
		for i, change := range changes {
			want := i == 1 || i == 2
			spec := testSpec()
			change(spec)
			if err := spec.Validate(); (err == nil) != want {
				t.Errorf("%s, case %d: specification: %v", name, i, err)
			}
			d := &Deployment{L1: blockgen.Config(1), Contracts: testContracts(t, spec), GenesisHash: common.Hash{1}, Spec: *spec}
			if _, err := d.Code(); (err == nil) != want {
				t.Errorf("%s, case %d: contracts: %v", name, i, err)
			}
		}
	}
}
