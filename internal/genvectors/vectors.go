package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"nrollup/execute"
	"nrollup/internal/forge"
	"nrollup/transition"
)

// success is geth's precompiledTest: bytes are hex without prefix.
type success struct {
	Input, Expected string
	Name            string
	Gas             uint64
	NoBenchmark     bool
}

// failure is geth's precompiledFailureTest. The error is the text of the reason,
// without the details of the case.
type failure struct {
	Input         string
	ExpectedError string
	Name          string
}

// groups are the files of failures by their reasons.
var groups = map[error]string{
	execute.ErrMalformedInput: "input",
	transition.ErrUndecodable: "encoding",
	transition.ErrSchema:      "schema",
	transition.ErrClaim:       "claim",
	transition.ErrRollupRule:  "rollup",
	transition.ErrAncestors:   "ancestors",
	transition.ErrHeader:      "header",
	transition.ErrBody:        "body",
	transition.ErrBlockHash:   "block-hash",
	transition.ErrWitness:     "witness",
	transition.ErrExecution:   "execution",
	transition.ErrGasExceeded: "gas",
	transition.ErrOutput:      "output",
}

// vector is an input and what must become of it.
type vector struct {
	name  string
	input []byte
	want  error // nil if the call succeeds
}

// generate returns the files by their names.
func generate(p *execute.Precompile) (map[string][]byte, error) {
	vectors, err := vectors()
	if err != nil {
		return nil, err
	}
	var (
		valid []success
		fails = make(map[string][]failure)
	)
	for _, v := range vectors {
		out, err := p.Run(v.input)
		if err := v.check(err); err != nil {
			return nil, fmt.Errorf("%s: %w", v.name, err)
		}
		if v.want == nil {
			valid = append(valid, v.success(out))
			continue
		}
		file := "fail-" + groups[v.want] + ".json"
		fails[file] = append(fails[file], v.failure())
	}
	files := make(map[string][]byte)
	if files["valid.json"], err = encode(valid); err != nil {
		return nil, err
	}
	for file, list := range fails {
		if files[file], err = encode(list); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// vectors returns all of them: the cases that the checks of package transition
// are tested with, and blocks that call EXECUTE themselves.
func vectors() ([]vector, error) {
	var list []vector
	for _, c := range forge.Cases() {
		input, err := c.Input()
		if err != nil {
			return nil, err
		}
		list = append(list, vector{c.Name, input, c.Want})
	}
	nested, err := nestedVectors()
	return append(list, nested...), err
}

// check says whether a call came out as it must.
func (v *vector) check(err error) error {
	switch {
	case v.want == nil || err == nil:
		if v.want != err {
			return fmt.Errorf("have %v, want %v", err, v.want)
		}
	case groups[v.want] == "":
		return fmt.Errorf("no file for failures with %q", v.want)
	case !strings.Contains(err.Error(), v.want.Error()):
		return fmt.Errorf("have %v, want %v", err, v.want)
	}
	return nil
}

func (v *vector) success(out []byte) success {
	claim, _, _ := execute.SplitInput(v.input)
	return success{
		Input:    hex.EncodeToString(v.input),
		Expected: hex.EncodeToString(out),
		Name:     v.name,
		Gas:      execute.RequiredGas(v.input),
		// Only a block that has nothing but gas to burn says something about time.
		NoBenchmark: claim.GasUsed < 1_000_000,
	}
}

func (v *vector) failure() failure {
	return failure{Input: hex.EncodeToString(v.input), ExpectedError: v.want.Error(), Name: v.name}
}

func encode(list any) ([]byte, error) {
	raw, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return nil, err
	}
	return append(raw, '\n'), nil
}

var errNested = errors.New("the block does not do what it is for")
