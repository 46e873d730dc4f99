package rollup

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
)

func testSpec() *Spec {
	return &Spec{
		ChainID:          700,
		GasLimit:         DefaultGasLimit,
		Timestamp:        1_750_000_000,
		BaseFee:          (*hexutil.Big)(DefaultBaseFee),
		Sequencer:        common.Address{1},
		SequencerTimeout: DefaultSequencerTimeout,
		Forced:           DefaultForced(),
		Alloc:            types.GenesisAlloc{{2}: {Balance: big.NewInt(params.Ether)}},
	}
}

// testContracts returns where the contracts of a specification are.
func testContracts(t *testing.T, s *Spec) Contracts {
	t.Helper()
	contracts, err := s.Contracts(common.Address{9})
	if err != nil {
		t.Fatal(err)
	}
	return contracts
}

func TestValidate(t *testing.T) {
	alloc := func(addr common.Address, a types.Account) func(*Spec) {
		return func(s *Spec) { s.Alloc[addr] = a }
	}
	wei := big.NewInt(1)
	for name, c := range map[string]struct {
		change func(*Spec)
		want   string // empty: valid
	}{
		"as it is":           {func(*Spec) {}, ""},
		"everyone sequences": {func(s *Spec) { s.Sequencer, s.SequencerTimeout = common.Address{}, 0 }, ""},
		"smallest":           {func(s *Spec) { s.ChainID, s.GasLimit, s.SequencerTimeout = 1, MinGasLimit, MinSequencerTimeout }, ""},
		"largest": {func(s *Spec) {
			s.ChainID, s.GasLimit, s.SequencerTimeout = MaxChainID, MaxGasLimit, MaxSequencerTimeout
		}, ""},
		"chain id 0":                {func(s *Spec) { s.ChainID = 0 }, "chainId"},
		"chain id too large":        {func(s *Spec) { s.ChainID = MaxChainID + 1 }, "chainId"},
		"gas limit too small":       {func(s *Spec) { s.GasLimit = MinGasLimit - 1 }, "gasLimit"},
		"gas limit too large":       {func(s *Spec) { s.GasLimit = MaxGasLimit + 1 }, "gasLimit"},
		"no base fee":               {func(s *Spec) { s.BaseFee = nil }, "baseFee"},
		"base fee 0":                {func(s *Spec) { s.BaseFee = new(hexutil.Big) }, "baseFee"},
		"base fee too large":        {func(s *Spec) { s.BaseFee = (*hexutil.Big)(new(big.Int).Lsh(wei, 64)) }, "baseFee"},
		"timeout too short":         {func(s *Spec) { s.SequencerTimeout = MinSequencerTimeout - 1 }, "sequencerTimeout"},
		"timeout too long":          {func(s *Spec) { s.SequencerTimeout = MaxSequencerTimeout + 1 }, "sequencerTimeout"},
		"timeout without sequencer": {func(s *Spec) { s.Sequencer = common.Address{} }, "sequencerTimeout"},
		"empty account":             {alloc(common.Address{3}, types.Account{}), "EIP-161"},
		"storage alone":             {alloc(common.Address{3}, types.Account{Balance: wei, Storage: map[common.Hash]common.Hash{{1}: {1}}}), "storage"},
		"contract":                  {alloc(common.Address{3}, types.Account{Code: []byte{0}, Storage: map[common.Hash]common.Hash{{1}: {1}}}), ""},
		"delegated account":         {alloc(common.Address{3}, types.Account{Code: types.AddressToDelegation(common.Address{9})}), ""},
		"code of EIP-3541":          {alloc(common.Address{3}, types.Account{Code: []byte{0xef, 0}}), "0xef"},
		"negative balance":          {alloc(common.Address{3}, types.Account{Balance: big.NewInt(-1)}), "balance"},
		"balance too large":         {alloc(common.Address{3}, types.Account{Balance: new(big.Int).Lsh(wei, 127)}), "balance"},
		"system contract":           {alloc(params.BeaconRootsAddress, types.Account{Balance: wei}), "predeployed"},
		"deployer":                  {alloc(params.DeterministicFactoryAddress, types.Account{Balance: wei}), "predeployed"},
		"messenger":                 {alloc(L2Messenger, types.Account{Balance: wei}), "predeployed"},
		"nobody owns anything":      {func(s *Spec) { s.Alloc = nil }, "nobody owns anything"},
		"no bond":                   {func(s *Spec) { s.Forced.Bond = nil }, "bond is missing"},
		"code of the system":        {alloc(params.SystemAddress, types.Account{Code: []byte{0}}), "system contracts"},
	} {
		t.Run(name, func(t *testing.T) {
			s := testSpec()
			c.change(s)
			err := s.Validate()
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("have %v, want %q", err, c.want)
			}
			if _, genesisErr := s.Genesis(blockgen.Config(1), Contracts{Messenger: common.Address{1}, Executor: common.Address{2}, TokenBridge: common.Address{3}}); (genesisErr == nil) != (err == nil) {
				t.Errorf("genesis: %v", genesisErr)
			}
		})
	}
}

// TestGenesisHash is golden: a genesis that changes makes every rollup that is
// deployed unusable.
func TestGenesisHash(t *testing.T) {
	const want = "0xcd2d4eb30018e8c1db04ec6b512cb67033b763553cf9f48f7f345796607fc2f1"
	genesis, err := testSpec().Genesis(blockgen.Config(1), testContracts(t, testSpec()))
	if err != nil {
		t.Fatal(err)
	}
	block := genesis.ToBlock()
	if block.Hash() != common.HexToHash(want) {
		t.Errorf("have %v, want %v", block.Hash(), want)
	}
	if id := genesis.Config.ChainID; id.Uint64() != 700 {
		t.Errorf("chain id is %v", id)
	}
}

func TestDeploymentFile(t *testing.T) {
	spec := testSpec()
	contracts := testContracts(t, spec)
	genesis, err := spec.Genesis(blockgen.Config(1), contracts)
	if err != nil {
		t.Fatal(err)
	}
	d := &Deployment{
		L1:          blockgen.Config(1),
		Contracts:   contracts,
		DeployedAt:  3,
		GenesisHash: genesis.ToBlock().Hash(),
		Spec:        *spec,
	}
	name := filepath.Join(t.TempDir(), "rollup.json")
	for range 2 { // the second time over the first
		if err := d.Write(name); err != nil {
			t.Fatal(err)
		}
	}
	back, err := ReadDeployment(name)
	if err != nil {
		t.Fatal(err)
	}
	have, _ := json.Marshal(back)
	want, _ := json.Marshal(d)
	if string(have) != string(want) {
		t.Errorf("have %s, want %s", have, want)
	}
	if entries, _ := os.ReadDir(filepath.Dir(name)); len(entries) != 1 {
		t.Errorf("%d files are left", len(entries))
	}
	again, err := back.Genesis()
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.ToBlock().Header(), genesis.ToBlock().Header()) {
		t.Error("genesis differs")
	}
	back.GenesisHash[0]++
	if _, err := back.Genesis(); err == nil {
		t.Error("another genesis hash is accepted")
	}
}

func TestReadDeploymentErrors(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"unknown field": `{"l1":{"chainId":1},"contrakt":"0x"}`,
		"no spec":       `{"l1":{"chainId":1}}`,
		"no bond":       `{"l1":{"chainId":1},"spec":{"chainId":7,"gasLimit":10000000,"baseFee":"0x1"}}`,
		"no L1":         `{"contract":"0x0000000000000000000000000000000000000001"}`,
		"trailing":      `{"l1":{"chainId":1}} {}`,
		"no JSON":       `contract = 1`,
		"empty":         ``,
	} {
		file := filepath.Join(dir, strings.ReplaceAll(name, " ", "-"))
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadDeployment(file); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadDeployment(filepath.Join(dir, "missing")); err == nil || !strings.Contains(err.Error(), "missing") {
		t.Errorf("missing file: %v", err)
	}
}

// TestLargestBlockSettles checks that no block of the default gas limit can be
// too expensive for one transaction.
func TestLargestBlockSettles(t *testing.T) {
	if gas := SettlementGas(1, MaxTraceSize, DefaultGasLimit); gas > MaxSettlementGas {
		t.Errorf("needs %d gas, a transaction has %d", gas, uint64(MaxSettlementGas))
	}
}
