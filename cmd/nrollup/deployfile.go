package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/urfave/cli/v2"

	"nrollup/wallet"
)

// fileSettings are the fields of the file of a rollup, each with the flag that it
// takes the place of.
var fileSettings = map[string]string{
	"chainid":              "chainid",
	"mode":                 "mode",
	"gaslimit":             "gaslimit",
	"basefee":              "basefee",
	"l1.url":               "l1",
	"l1.wait":              "l1.wait",
	"deployer.keyfile":     "keyfile",
	"sequencer.address":    "sequencer",
	"sequencer.timeout":    "sequencer.timeout",
	"forced.bond":          "forced.bond",
	"forced.delay":         "forced.delay",
	"forced.lapse":         "forced.lapse",
	"forced.grace":         "forced.grace",
	"optimistic.window":    "window",
	"optimistic.response":  "response",
	"optimistic.maxblocks": "proposal.blocks",
	"optimistic.bond":      "proposal.bond",
	"optimistic.gasprice":  "bond.gasprice",
	"genesis.funds":        "funds",
	"genesis.dev.accounts": "dev.accounts",
}

// accountsField has the accounts of the genesis, which no flag can say.
const accountsField = "genesis.accounts"

// readRollupFile sets the flags that the file of a rollup says, and nobody else
// does, and returns the accounts that it names. Files that it names are relative to
// it.
func readRollupFile(c *cli.Context, name string) (types.GenesisAlloc, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var table map[string]any
	if err := toml.Unmarshal(content, &table); err != nil {
		return nil, err
	}
	accounts, err := takeAccounts(table)
	if err != nil {
		return nil, err
	}
	settings := make(map[string]any)
	flatten(settings, "", table)
	for _, field := range slices.Sorted(maps.Keys(settings)) {
		flag, ok := fileSettings[field]
		if !ok {
			return nil, noField(field)
		}
		value := settings[field]
		if text, ok := value.(string); ok && field == "deployer.keyfile" && !filepath.IsAbs(text) {
			value = filepath.Join(filepath.Dir(name), text)
		}
		if c.IsSet(flag) {
			continue
		}
		if err := setFlag(c, c.Command, flag, value); err != nil {
			return nil, fmt.Errorf("%s: %w", field, err)
		}
	}
	return accounts, nil
}

func noField(field string) error {
	fields := append(slices.Sorted(maps.Keys(fileSettings)), accountsField)
	if likely := likely(field, fields); len(likely) > 0 {
		return fmt.Errorf("there is no field %s: did you mean %s?", field, likely[0])
	}
	return fmt.Errorf("there is no field %s: there are %s", field, strings.Join(fields, ", "))
}

// takeAccounts takes the accounts of the genesis out of a table.
func takeAccounts(table map[string]any) (types.GenesisAlloc, error) {
	genesis, _ := table["genesis"].(map[string]any)
	raw, ok := genesis["accounts"]
	if !ok {
		return nil, nil
	}
	delete(genesis, "accounts")
	list, ok := raw.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%s is not a table of accounts by address", accountsField)
	}
	alloc := make(types.GenesisAlloc)
	for _, text := range slices.Sorted(maps.Keys(list)) {
		field := fmt.Sprintf("%s.%q", accountsField, text)
		if err := checkAddress(field, text); err != nil {
			return nil, err
		}
		if !common.IsHexAddress(text) {
			return nil, fmt.Errorf("%s: %q is not an address of 40 hex digits", accountsField, text)
		}
		address := common.HexToAddress(text)
		if _, twice := alloc[address]; twice {
			return nil, fmt.Errorf("%s is there twice", field)
		}
		account, err := readGenesisAccount(list[text])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", field, err)
		}
		alloc[address] = *account
	}
	return alloc, nil
}

// genesisAccount is an account of the genesis as the file has it.
type genesisAccount struct {
	Balance string            `json:"balance"`
	Nonce   uint64            `json:"nonce"`
	Code    string            `json:"code"`
	Storage map[string]string `json:"storage"`
}

func readGenesisAccount(raw any) (*types.Account, error) {
	content, err := json.Marshal(raw)
	if err != nil {
		return nil, err
	}
	var a genesisAccount
	decoder := json.NewDecoder(strings.NewReader(string(content)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&a); err != nil {
		return nil, explainAccount(err)
	}
	account := &types.Account{Nonce: a.Nonce, Balance: new(big.Int)}
	if a.Balance != "" {
		if account.Balance, err = wallet.ParseEther(a.Balance); err != nil {
			return nil, fmt.Errorf("balance: %w", err)
		}
	}
	if a.Code != "" {
		if account.Code, err = hexutil.Decode(a.Code); err != nil {
			return nil, fmt.Errorf("code: %w: want bytes like 0x6001", err)
		}
	}
	account.Storage, err = readStorage(a.Storage)
	return account, err
}

// explainAccount says in the words of the file what package json says.
func explainAccount(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%s is a %s: want a balance like \"1ether\", a nonce like 1, code like \"0x6001\", and a table of storage", wrong.Field, wrong.Value)
	}
	if _, field, ok := strings.Cut(err.Error(), "unknown field "); ok {
		if name, err := strconv.Unquote(field); err == nil {
			return fmt.Errorf("an account has no %s: it has balance, nonce, code and storage", name)
		}
	}
	return fmt.Errorf("%w: want balance, nonce, code and storage", err)
}

func readStorage(raw map[string]string) (map[common.Hash]common.Hash, error) {
	if len(raw) == 0 {
		return nil, nil
	}
	storage := make(map[common.Hash]common.Hash)
	for key, value := range raw {
		k, err := readWord(key)
		if err != nil {
			return nil, fmt.Errorf("storage: %w", err)
		}
		if storage[k], err = readWord(value); err != nil {
			return nil, fmt.Errorf("storage of %s: %w", key, err)
		}
	}
	return storage, nil
}

// readWord reads up to 32 bytes.
func readWord(text string) (common.Hash, error) {
	digits, ok := strings.CutPrefix(text, "0x")
	if !ok || len(digits) == 0 || len(digits) > 2*common.HashLength {
		return common.Hash{}, fmt.Errorf("%q is not a word of up to 64 hex digits like 0x01", text)
	}
	if len(digits)%2 == 1 {
		digits = "0" + digits
	}
	word, err := hexutil.Decode("0x" + digits)
	if err != nil {
		return common.Hash{}, fmt.Errorf("%q is not a word of up to 64 hex digits like 0x01", text)
	}
	return common.BytesToHash(word), nil
}
