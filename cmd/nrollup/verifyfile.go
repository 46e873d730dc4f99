package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/urfave/cli/v2"

	"nrollup/execute"
	"nrollup/forks"
	"nrollup/internal/vectors"
	"nrollup/stateless"
	"nrollup/transition"
)

func verifyFile(c *cli.Context) error {
	l1, err := l1Forks(c.String("genesis"))
	if err != nil {
		return err
	}
	doc, err := readDocument(c)
	if err != nil {
		return err
	}
	good := true
	for i := range doc.vectors {
		v, err := verify(l1, doc, &doc.vectors[i])
		if err != nil {
			return err
		}
		good = good && v.Valid && v.Differs == ""
		if err := v.print(c.App.Writer, c.Bool("json")); err != nil {
			return err
		}
	}
	if !good {
		return errInvalid
	}
	return nil
}

// verdict is what came out for one vector.
type verdict struct {
	File    string        `json:"file"`
	Vector  string        `json:"vector,omitempty"`
	Form    vectors.Form  `json:"form"`
	Kind    string        `json:"kind"`
	Bytes   int           `json:"bytes"`
	Valid   bool          `json:"valid"`
	Reason  string        `json:"reason,omitempty"`
	Output  hexutil.Bytes `json:"output"` // of the call, or the encoded result
	Block   *blockFacts   `json:"block,omitempty"`
	Call    *callFacts    `json:"call,omitempty"`
	Seconds float64       `json:"seconds"`
	Mgas    float64       `json:"mgasPerSecond,omitempty"`

	// Expected is set if the vector says what must come out, and Differs if
	// something else did.
	Expected bool   `json:"expected,omitempty"`
	Differs  string `json:"differs,omitempty"`
}

// blockFacts is what a decodable trace says about its block.
type blockFacts struct {
	Number       uint64      `json:"number"`
	Fork         string      `json:"fork"` // of the schema
	Hash         common.Hash `json:"hash"`
	Transactions int         `json:"transactions"`
	GasUsed      uint64      `json:"gasUsed"`
}

// callFacts is what an EXECUTE input says about the call.
type callFacts struct {
	Gas         uint64 `json:"gas"` // price
	DeclaredGas uint64 `json:"declaredGas"`
}

// verify checks a vector. It is an error if nobody can tell without the rules of a fork
// that this program does not know.
func verify(l1 *forks.Schedule, doc *document, v *vectors.Vector) (*verdict, error) {
	out := &verdict{File: doc.name, Vector: v.Name, Form: doc.form, Kind: v.Kind.String(), Bytes: len(v.Bytes)}
	check := out.checkTrace
	if v.Kind == vectors.Input {
		newPrecompile(l1.Config) // the block may call it
		check = out.checkCall
	}
	trace, err := check(l1, v.Bytes)
	if undecided(err) {
		return nil, fmt.Errorf("%s cannot be checked: %w", doc.name, err)
	}
	out.Valid = err == nil
	if err != nil {
		out.Reason = oneLine(err)
	}
	out.describeBlock(trace)
	out.compare(v.Expect)
	return out, nil
}

// checkCall checks an EXECUTE input and returns its trace.
func (v *verdict) checkCall(l1 *forks.Schedule, input []byte) ([]byte, error) {
	v.Call = &callFacts{Gas: execute.RequiredGas(input)}
	claim, trace, err := splitInput(input)
	if err != nil {
		return nil, err
	}
	v.Call.DeclaredGas = claim.GasUsed
	start := time.Now()
	statement, err := newVerifier(l1).Verify(claim, trace)
	v.Seconds = time.Since(start).Seconds()
	if err != nil {
		return trace, err
	}
	v.Output = execute.Output(statement)
	return trace, nil
}

// checkTrace checks a bare trace, which does not depend on an L1, and returns it.
func (v *verdict) checkTrace(_ *forks.Schedule, trace []byte) ([]byte, error) {
	start := time.Now()
	result, err := transition.Validate(trace, transition.Options{})
	v.Seconds = time.Since(start).Seconds()
	encoded := result.Bytes()
	v.Output = encoded[:]
	return trace, err
}

func (v *verdict) describeBlock(trace []byte) {
	t, err := stateless.DecodeTrace(trace)
	if err != nil {
		return
	}
	p := &t.Input.NewPayloadRequest.ExecutionPayload
	v.Block = &blockFacts{p.BlockNumber, stateless.ForkOf(t.SchemaID).Name, p.BlockHash, len(p.Transactions), p.GasUsed}
	if v.Valid {
		v.Mgas = float64(p.GasUsed) / 1e6 / v.Seconds
	}
}

// compare fills in how the verdict relates to what the vector expects.
func (v *verdict) compare(want *vectors.Expectation) {
	if want == nil {
		return
	}
	v.Expected = true
	isCall := v.Call != nil
	switch {
	case isCall && want.Fails == v.Valid:
		v.Differs = fmt.Sprintf("the vector expects failure %t", want.Fails)
	case !want.Fails && !bytes.Equal(want.Output, v.Output):
		v.Differs = fmt.Sprintf("the vector expects output %#x", want.Output)
	case isCall && want.Gas != nil && *want.Gas != v.Call.Gas:
		v.Differs = fmt.Sprintf("the vector expects gas %d", *want.Gas)
	}
}

func (v *verdict) print(w io.Writer, asJSON bool) error {
	if asJSON {
		return printJSON(w, v)
	}
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	row := func(name, format string, args ...any) { fmt.Fprintf(t, name+"\t"+format+"\n", args...) }
	if v.Valid {
		row("verdict", "VALID")
	} else {
		row("verdict", "INVALID")
		row("reason", "%s", v.Reason)
	}
	row("file", "%s: %s, %s of %d bytes", v.File, v.Form, v.Kind, v.Bytes)
	if v.Vector != "" {
		row("vector", "%s", v.Vector)
	}
	if v.Call != nil {
		row("gas price", "%s", describePrice(v.Call))
	}
	if v.Block != nil {
		row("block", "%d %v, under %s", v.Block.Number, v.Block.Hash, v.Block.Fork)
		row("transactions", "%d, %d gas", v.Block.Transactions, v.Block.GasUsed)
	}
	if v.Call == nil {
		row("result", "%v", v.Output)
	}
	row("time", "%s", describeTime(v.Seconds, v.Mgas))
	switch {
	case v.Differs != "":
		row("expectation", "DIFFERS: %s", v.Differs)
	case v.Expected:
		row("expectation", "met")
	}
	return t.Flush()
}

func describePrice(call *callFacts) string {
	if call.Gas == math.MaxUint64 {
		return "more than any call has"
	}
	return fmt.Sprintf("%d, of which declared %d", call.Gas, call.DeclaredGas)
}

func describeTime(seconds, mgas float64) string {
	s := time.Duration(seconds * float64(time.Second)).Round(time.Microsecond).String()
	if mgas > 0 {
		s += fmt.Sprintf(", %.1f Mgas/s", mgas)
	}
	return s
}
