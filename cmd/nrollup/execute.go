package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/ethereum/go-ethereum/params"
	"github.com/urfave/cli/v2"

	"nrollup/execute"
	"nrollup/forks"
	"nrollup/internal/blockgen"
	"nrollup/internal/vectors"
	"nrollup/stateless"
	"nrollup/transition"
)

func executeCommand() *cli.Command {
	return &cli.Command{
		Name:         "execute",
		Usage:        "make inputs of the EXECUTE precompile, and try it",
		Description:  "Example:\n\n   nrollup execute demo",
		OnUsageError: usageError,
		Action:       group,

		HideHelpCommand: true, // nrollup help execute demo
		Subcommands: []*cli.Command{
			demoCommand(),
			vectorsCommand(),
			generateCommand(),
		},
	}
}

var jsonFlag = &cli.BoolFlag{Name: "json", Usage: "print JSON"}

// asFlag returns a flag of its own for each command: the library writes to them.
func asFlag() cli.Flag {
	return &cli.StringFlag{Name: "as", Usage: "take bytes for `KIND`: input (of a call) or trace (default: what they look like)"}
}

// devConfig is the L1 of the vectors and of generated blocks: Amsterdam begins at
// blockgen.AmsterdamTime, all older forks are active before.
func devConfig() *params.ChainConfig {
	return blockgen.Config(params.AllDevChainProtocolChanges.ChainID.Uint64())
}

// l1Forks reads the chain configuration of a genesis file; without one it is
// devConfig.
func l1Forks(file string) (*forks.Schedule, error) {
	if file == "" {
		return &forks.Schedule{Config: devConfig()}, nil
	}
	doc, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("genesis: %w", err)
	}
	var genesis struct{ Config *forks.Schedule }
	if err := json.Unmarshal(doc, &genesis); err != nil {
		return nil, fmt.Errorf("genesis %s is not geth's genesis JSON: %w", file, err)
	}
	if genesis.Config == nil {
		return nil, fmt.Errorf(`genesis %s has no "config"`, file)
	}
	if err := genesis.Config.Config.CheckConfigForkOrder(); err != nil {
		return nil, fmt.Errorf("genesis %s: %w", file, err)
	}
	return genesis.Config, nil
}

// newPrecompile returns EXECUTE on an L1 with the given configuration, put into
// the table of precompiles: a block that it checks may call it too.
func newPrecompile(l1 *params.ChainConfig) *execute.Precompile {
	p := execute.New(transition.New(l1, transition.Options{}), execute.DefaultCacheSize)
	execute.Register(p)
	return p
}

// document is a file with what is in it.
type document struct {
	name    string
	form    vectors.Form
	vectors []vectors.Vector
}

// readDocument reads the file that is the argument of a command; "-" is standard
// input.
func readDocument(c *cli.Context) (*document, error) {
	name, err := oneArg(c, "FILE")
	if err != nil {
		return nil, err
	}
	as, err := kindFlag(c)
	if err != nil {
		return nil, err
	}
	content, err := readFile(c, name)
	if err != nil {
		return nil, err
	}
	doc := &document{name: name}
	if doc.form, doc.vectors, err = vectors.Parse(content); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for i := range doc.vectors {
		if err := setKind(&doc.vectors[i], as); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return doc, nil
}

func kindFlag(c *cli.Context) (vectors.Kind, error) {
	if !c.IsSet("as") {
		return 0, nil
	}
	kind, err := vectors.ParseKind(c.String("as"))
	if err != nil {
		return 0, fmt.Errorf("--as: %w", err)
	}
	return kind, nil
}

func readFile(c *cli.Context, name string) (content []byte, err error) {
	if name == "-" {
		content, err = io.ReadAll(c.App.Reader)
	} else {
		content, err = os.ReadFile(name)
	}
	switch {
	case errors.Is(err, syscall.EISDIR):
		return nil, fmt.Errorf("%s is a directory: name a file in it, or use nrollup execute vectors", name)
	case err != nil:
		return nil, err
	case len(content) == 0:
		return nil, fmt.Errorf("%s is empty", name)
	}
	return content, nil
}

// setKind settles what the bytes of a vector are. What as says, if anything,
// wins.
func setKind(v *vectors.Vector, as vectors.Kind) (err error) {
	switch {
	case as != 0:
		v.Kind = as
	case v.Kind == 0:
		v.Kind, err = vectors.Detect(v.Bytes)
		if err != nil {
			return fmt.Errorf("%w: say which with --as", err)
		}
	}
	return nil
}

// splitInput takes an EXECUTE input apart, or says why that cannot be done.
func splitInput(input []byte) (stateless.Claim, []byte, error) {
	claim, trace, ok := execute.SplitInput(input)
	switch {
	case ok:
		return claim, trace, nil
	case len(input) < execute.HeadSize:
		return claim, nil, fmt.Errorf("%w: %d bytes are less than the head of %d", execute.ErrMalformedInput, len(input), execute.HeadSize)
	default:
		return claim, nil, fmt.Errorf("%w: the declared gas does not fit 64 bits", execute.ErrMalformedInput)
	}
}

// printJSON writes v in the way of every --json flag.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
