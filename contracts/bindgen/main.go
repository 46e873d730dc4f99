// Command bindgen writes the Go bindings of contracts that forge has compiled:
// geth's abigen as a library, fed with forge's artifacts. It takes a package name
// and artifacts (Name.json), and writes one Go file to standard output.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

// artifact is what matters of a file in forge's output folder.
type artifact struct {
	ABI      json.RawMessage `json:"abi"`
	Bytecode struct {
		Object         string                     `json:"object"` // creation code in hex, with 0x
		LinkReferences map[string]json.RawMessage `json:"linkReferences"`
	} `json:"bytecode"`
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: bindgen PACKAGE ARTIFACT…")
		os.Exit(2)
	}
	code, err := bind(os.Args[1], os.Args[2:])
	if err == nil {
		_, err = os.Stdout.WriteString(code)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bindgen:", err)
		os.Exit(1)
	}
}

// bind returns the source of a package with one binding for each artifact.
func bind(pkg string, paths []string) (string, error) {
	var names, abis, codes []string
	for _, path := range paths {
		a, err := readArtifact(path)
		if err != nil {
			return "", err
		}
		names = append(names, strings.TrimSuffix(filepath.Base(path), ".json"))
		abis = append(abis, string(a.ABI))
		codes = append(codes, a.Bytecode.Object)
	}
	code, err := abigen.BindV2(names, abis, codes, pkg, nil, nil)
	// Errors in Go begin in lower case, and staticcheck looks at generated code too.
	return strings.ReplaceAll(code, `errors.New("Unknown error")`, `errors.New("unknown error")`), err
}

func readArtifact(path string) (*artifact, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	a := new(artifact)
	if err := json.Unmarshal(data, a); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(a.Bytecode.Object) <= len("0x") {
		return nil, fmt.Errorf("%s: no creation code (an interface?)", path)
	}
	if len(a.Bytecode.LinkReferences) != 0 {
		return nil, fmt.Errorf("%s: needs a library to be linked", path)
	}
	return a, nil
}
