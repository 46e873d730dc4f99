package execute_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
)

const vectorDir = "../testdata/execute"

// success and failure are the vectors of geth's tests of precompiles.
type success struct {
	Input, Expected string
	Gas             uint64
	Name            string
	NoBenchmark     bool
}

type failure struct {
	Input         string
	ExpectedError string
	Name          string
}

func loadVectors[T any](tb testing.TB, pattern string) []T {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join(vectorDir, pattern))
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no vectors in %s: %v", vectorDir, err)
	}
	var all []T
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		var list []T
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&list); err != nil {
			tb.Fatalf("%s: %v", path, err)
		}
		all = append(all, list...)
	}
	return all
}

// runVector runs the precompile as geth's tests do.
func runVector(p *execute.Precompile, input []byte, gas uint64) ([]byte, error) {
	out, _, err := vm.RunPrecompiledContract(nil, p, execute.Address, input, vm.NewGasBudget(gas, 0), nil, params.Rules{}, nil)
	return out, err
}

func TestVectorsValid(t *testing.T) {
	p := execute.New(newVerifier(0), execute.DefaultCacheSize)
	for _, v := range loadVectors[success](t, "valid.json") {
		t.Run(v.Name, func(t *testing.T) {
			input := common.Hex2Bytes(v.Input)
			if gas := p.RequiredGas(input); gas != v.Gas {
				t.Errorf("gas: have %d, want %d", gas, v.Gas)
			}
			out, err := runVector(p, input, v.Gas)
			if err != nil || common.Bytes2Hex(out) != v.Expected {
				t.Errorf("have %x, %v", out, err)
			}
			if _, err := runVector(p, input, v.Gas-1); !errors.Is(err, vm.ErrOutOfGas) {
				t.Errorf("with one gas less: %v", err)
			}
			if !bytes.Equal(input, common.Hex2Bytes(v.Input)) {
				t.Error("the input was modified")
			}
		})
	}
}

func TestVectorsFail(t *testing.T) {
	p := execute.New(newVerifier(0), execute.DefaultCacheSize)
	for _, v := range loadVectors[failure](t, "fail-*.json") {
		t.Run(v.Name, func(t *testing.T) {
			input := common.Hex2Bytes(v.Input)
			if p.RequiredGas(input) == ^uint64(0) {
				// No gas pays for the call. Its input is malformed besides.
				_, err := p.Run(input)
				checkReason(t, err, v.ExpectedError)
				return
			}
			out, err := runVector(p, input, p.RequiredGas(input))
			checkReason(t, err, v.ExpectedError)
			if len(out) > 0 {
				t.Errorf("output %x", out)
			}
			if !bytes.Equal(input, common.Hex2Bytes(v.Input)) {
				t.Error("the input was modified")
			}
		})
	}
}

func checkReason(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || !strings.HasPrefix(err.Error(), "execute: ") || !strings.Contains(err.Error(), want) {
		t.Errorf("have %v, want %s", err, want)
	}
}

// Names are what people refer to vectors by.
func TestVectorNames(t *testing.T) {
	seen := make(map[string]bool)
	count := func(name string) {
		if name == "" || seen[name] {
			t.Errorf("the name %q is empty or taken", name)
		}
		seen[name] = true
	}
	for _, v := range loadVectors[success](t, "valid.json") {
		count(v.Name)
	}
	for _, v := range loadVectors[failure](t, "fail-*.json") {
		count(v.Name)
	}
}
