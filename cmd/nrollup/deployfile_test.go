package main

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/node"
	"nrollup/rollup"
)

// rollupDir returns a directory with the example of a rollup's file, changed in
// some places, and the key of the development account that pays.
func rollupDir(t *testing.T, account int, changes ...string) (file string) {
	t.Helper()
	content, err := os.ReadFile(filepath.FromSlash("../../docs/rollup.toml"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	for i := 0; i < len(changes); i += 2 {
		if !strings.Contains(text, changes[i]) {
			t.Fatalf("the example has no %q", changes[i])
		}
		text = strings.Replace(text, changes[i], changes[i+1], 1)
	}
	dir := t.TempDir()
	key, err := devKey(account)
	if err != nil {
		t.Fatal(err)
	}
	if err := crypto.SaveECDSA(filepath.Join(dir, "operator.key"), key); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(dir, "rollup.toml")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func readJSONFile(t *testing.T, name string, into any) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// The example is deployed as it stands, and all of its settings are those of the
// rollup.
func TestDeployFile(t *testing.T) {
	n := live(t)
	file := rollupDir(t, 8)
	args := []string{"deploy", "--file", file, "--l1", n.L1.HTTP, "--verbosity", "1"}
	before := balance(t, n.l1, address(t, 8))

	out := nrollup(t, nil, append(args, "--dry-run", "--json")...)
	if out.code != exitOK || !strings.Contains(out.stdout, `"dryRun": true`) || strings.Count(out.stdout, `"what":`) != 5 {
		t.Fatalf("%+v", out)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*.json*")); len(left) > 0 || balance(t, n.l1, address(t, 8)) != before {
		t.Errorf("a dry run has left %v, or cost something", left)
	}

	if out := nrollup(t, nil, args...); out.code != exitOK || !strings.Contains(out.stdout, "genesis.json") {
		t.Fatalf("%+v", out)
	}
	dir := filepath.Dir(file)
	d, err := rollup.ReadDeployment(filepath.Join(dir, "rollup.json"))
	if err != nil {
		t.Fatal(err)
	}
	checkExample(t, d)
	var genesis core.Genesis
	readJSONFile(t, filepath.Join(dir, "genesis.json"), &genesis)
	if hash := genesis.ToBlock().Hash(); hash != d.GenesisHash {
		t.Errorf("the genesis of the file is %v, the rollup's %v", hash, d.GenesisHash)
	}
	var addresses node.ContractAddresses
	readJSONFile(t, filepath.Join(dir, "addresses.json"), &addresses)
	if addresses.L1.Contracts != d.Contracts || addresses.L1.ChainID != n.L1.ChainID || addresses.L2.ChainID != 13371 || addresses.L2.Messenger != rollup.L2Messenger {
		t.Errorf("%+v", addresses)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.pending")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
	if out := nrollup(t, nil, args...); out.code != exitUsage || !strings.Contains(out.stderr, "is there already") {
		t.Errorf("a second time: %+v", out)
	}
}

func address(t *testing.T, account int) common.Address {
	t.Helper()
	key, err := devKey(account)
	if err != nil {
		t.Fatal(err)
	}
	return crypto.PubkeyToAddress(key.PublicKey)
}

func checkExample(t *testing.T, d *rollup.Deployment) {
	t.Helper()
	s := &d.Spec
	if s.ChainID != 13371 || s.GasLimit != 10_000_000 || s.BaseFee.ToInt().Cmp(big.NewInt(1e9)) != 0 || s.Sequencer != address(t, 8) || s.SequencerTimeout != 24*3600 {
		t.Errorf("%+v", s)
	}
	if f := rollup.DefaultForced(); s.Forced.Bond.ToInt().Cmp(f.Bond.ToInt()) != 0 || s.Forced.Delay != f.Delay || s.Forced.Lapse != f.Lapse || s.Forced.Grace != f.Grace {
		t.Errorf("the example is not the default: %+v", s.Forced)
	}
	contract := s.Alloc[common.HexToAddress("0xcc")]
	if len(s.Alloc) != 3 || s.Alloc[common.HexToAddress("0xaa")].Balance.Cmp(big.NewInt(1e18)) != 0 || s.Alloc[address(t, 8)].Balance.Cmp(big.NewInt(1e17)) != 0 ||
		contract.Nonce != 1 || len(contract.Code) != 8 || contract.Storage[common.Hash{}] != common.BigToHash(big.NewInt(42)) {
		t.Errorf("%+v", s.Alloc)
	}
}

// A flag wins over the file. A deployment that stopped after it had paid goes on
// with what it had begun, and nothing else.
func TestDeployFileResumes(t *testing.T) {
	n := live(t)
	file := rollupDir(t, 8)
	dir := filepath.Join(t.TempDir(), "new")
	args := []string{"deploy", "--file", file, "--l1", n.L1.HTTP, "--out", dir, "--gaslimit", "9000000", "--verbosity", "1"}
	if out := nrollup(t, nil, args...); out.code != exitOK {
		t.Fatalf("%+v", out)
	}
	before, err := rollup.ReadDeployment(filepath.Join(dir, "rollup.json"))
	if err != nil {
		t.Fatal(err)
	}
	if before.Spec.GasLimit != 9_000_000 {
		t.Errorf("the gas limit is %d", before.Spec.GasLimit)
	}
	// As if it had been killed before it wrote what it did.
	genesis, err := n.l1.HeaderByNumber(t.Context(), new(big.Int))
	if err != nil {
		t.Fatal(err)
	}
	begun, err := json.Marshal(map[string]any{"l1": genesis.Hash(), "deployer": address(t, 8), "spec": before.Spec})
	if err != nil {
		t.Fatal(err)
	}
	journal := filepath.Join(dir, "rollup.json.pending")
	if err := os.WriteFile(journal, begun, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "rollup.json")); err != nil {
		t.Fatal(err)
	}
	if out := nrollup(t, nil, append(args, "--gaslimit", "8000000")...); out.code != exitUsage || !strings.Contains(out.stderr, "another rollup") {
		t.Errorf("other settings: %+v", out)
	}
	used := nonce(t, n.l1, address(t, 8))
	if out := nrollup(t, nil, args...); out.code != exitOK {
		t.Fatalf("%+v", out)
	}
	after, err := rollup.ReadDeployment(filepath.Join(dir, "rollup.json"))
	if err != nil || after.Contracts != before.Contracts || after.GenesisHash != before.GenesisHash {
		t.Errorf("%+v, want %+v: %v", after, before, err)
	}
	if now := nonce(t, n.l1, address(t, 8)); now != used {
		t.Errorf("%d transactions more were sent", now-used)
	}
	if _, err := os.Stat(journal); err == nil {
		t.Error("the journal is still there")
	}
}

func TestDeployFileMistakes(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"chainid  = 13371", "chainid = 0", "chainid 0 is not between 1 and 9007199254740991"},
		{"chainid  = 13371", "chainId = 7", "there is no field chainId: did you mean chainid?"},
		{"chainid  = 13371", `chainid = "many"`, "chainid: many is not a value"},
		{"gaslimit = 10_000_000", "gaslimit = 16777217", "gaslimit 16777217 is not between 5000000 and 16777216"},
		{`basefee  = "1gwei"`, `basefee = "0wei"`, "basefee 0 wei is not between 1 and 18446744073709551615 wei"},
		{`mode     = "validity"`, `mode = "fast"`, `--mode "fast" is not validity or optimistic`},
		{`mode     = "validity"`, `mode = "optimistic"`, "forced.delay 12h is less than 8d1m"},
		{`# [optimistic]`, "[optimistic]\nwindow = \"1h\"", "window is of optimistic rollups: choose one with --mode optimistic"},
		{`# [optimistic]`, "[optimistic]\nwindws = \"1h\"", "there is no field optimistic.windws: did you mean optimistic.window?"},
		{`timeout = "24h"`, `timeout = "59s"`, "sequencer.timeout 59s is not between 1m and 30d"},
		{`timeout = "24h"`, `timeout = "90.5s"`, "whole number of seconds"},
		{`# address = "none"`, `address = "0x12"`, "not an address"},
		{`bond  = "0.02ether"`, `bond = "11ether"`, "forced.bond 11 ether is not between 0.001 ether and 10 ether"},
		{`delay = "12h"`, `delay = "45d1h"`, "forced.delay 45d1h is not between 1m and 45d"},
		{`lapse = "6h"`, `lapse = "59m"`, "forced.lapse 59m is not between 1h and 30d"},
		{`grace = "1m"`, `grace = "23s"`, "forced.grace 23s is not between 24s and 1h"},
		{`funds        = "0.1ether"`, `funds = "much"`, "funds"},
		{`[deployer]`, `[deploy]`, "there is no field deploy.keyfile"},
		{`balance = "1ether"`, `balance = 1`, "balance is a number"},
		{`balance = "1ether"`, `balanc = "1ether"`, "an account has no balanc"},
		{`"0x5f545f5260205ff3"`, `"0x5f5"`, "code"},
		{`"0x5f545f5260205ff3"`, `"0xef00"`, "EIP-3541"},
		{`{ "0x00" = "0x2a" }`, `{ "0x00" = "42" }`, `"42" is not a word`},
		{`"0x00000000000000000000000000000000000000aa"`, `"0xaa"`, "not an address of 40 hex digits"},
		{`chainid  = 13371`, `chainid = 1 = 2`, "--file"},
	} {
		file := rollupDir(t, 8, c.from, c.to)
		args := []string{"deploy", "--file", file, "--l1", "http://127.0.0.1:1", "--l1.wait", "1ms", "--verbosity", "0"}
		if c.want == "EIP-3541" {
			args[4] = live(t).L1.HTTP
			args[6] = "1m"
		}
		out := nrollup(t, nil, args...)
		if out.code != exitUsage || !strings.Contains(out.stderr, c.want) || out.lines() != 1 {
			t.Errorf("%s: %+v, want %q", c.to, out, c.want)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*.json*")); len(left) > 0 {
			t.Errorf("%s: %v is left", c.to, left)
		}
	}
}

// Whoever cannot pay is told so, and may change the settings: nothing was begun.
func TestDeployUnfunded(t *testing.T) {
	n := live(t)
	key, _ := newKey(t)
	file := rollupDir(t, 8)
	out := nrollup(t, nil, "deploy", "--file", file, "--keyfile", key, "--l1", n.L1.HTTP, "--verbosity", "0")
	if out.code != exitUsage || !strings.Contains(out.stderr, "which have to be paid in") || strings.Contains(out.stderr, "run the same command") {
		t.Errorf("%+v", out)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*.json*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

// What the file says is in the help of the flags too.
func TestFileSettingsAreFlags(t *testing.T) {
	for field, flag := range fileSettings {
		if !hasFlag(deployCommand(), flag) {
			t.Errorf("%s: there is no flag --%s", field, flag)
		}
	}
}
