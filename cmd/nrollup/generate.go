package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"nrollup/execute"
	"nrollup/internal/blockgen"
)

func generateCommand() *cli.Command {
	return &cli.Command{
		Name:  "generate",
		Usage: "build blocks with a real chain and write their EXECUTE inputs",
		Description: `Writes <kind>-<n>.<format> for each block. Equal flags give equal files.

Kinds:

` + describeKinds() + `
Example:

   nrollup execute generate --kind erc20,storage --size 200 --out blocks`,
		Flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "kind", Value: cli.NewStringSlice("all"), Usage: "what the blocks contain: `KIND`s, or all"},
			&cli.IntFlag{Name: "size", Usage: "transactions in each block (default: enough for every sort that the kind knows)"},
			&cli.IntFlag{Name: "accounts", Value: 256, Usage: "funded accounts in the genesis"},
			&cli.IntFlag{Name: "blocks", Value: 1, Usage: "blocks of each kind"},
			&cli.StringFlag{Name: "fork", Value: "amsterdam", Usage: "whose rules the blocks are under: osaka or amsterdam"},
			&cli.Uint64Flag{Name: "seed", Usage: "varies what the blocks contain"},
			&cli.Uint64Flag{Name: "gas-limit", Value: 60_000_000, Usage: "of each block"},
			&cli.Uint64Flag{Name: "chain-id", Value: 8453017, Usage: "of the rollup"},
			&cli.StringFlag{Name: "out", Value: ".", Usage: "write to `DIR`, which is made if need be"},
			&cli.StringFlag{Name: "format", Value: "bin", Usage: "bin, hex, or json (geth's precompile tests)"},
			&cli.BoolFlag{Name: "force", Usage: "overwrite files"},
			jsonFlag,
		},
		OnUsageError: usageError,
		Action:       generate,
	}
}

func describeKinds() string {
	var b strings.Builder
	for _, k := range blockgen.Kinds() {
		fmt.Fprintf(&b, "   %-12s %s\n", k, k.Description())
	}
	return b.String()
}

func generate(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	g, err := newGeneration(c)
	if err != nil {
		return err
	}
	if err := g.checkFiles(); err != nil {
		return err
	}
	return g.run(c)
}

// run generates everything, and tells what it wrote even if it cannot finish.
func (g *generation) run(c *cli.Context) (err error) {
	written := []generated{}
	defer func() { err = errors.Join(err, printGenerated(c, written)) }()
	for _, kind := range g.kinds {
		err := g.each(c, kind, func(n int, b *blockgen.Block) error {
			size, err := g.write(kind, n, b)
			if err != nil {
				return err
			}
			written = append(written, generated{g.path(kind, n), kind, len(b.Block.Transactions()),
				b.Block.GasUsed(), size, len(b.Trace.Input.Witness.State)})
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// generated is a file that was written.
type generated struct {
	File         string        `json:"file"`
	Kind         blockgen.Kind `json:"kind"`
	Transactions int           `json:"transactions"`
	Gas          uint64        `json:"gas"`
	Bytes        int           `json:"bytes"` // of the input
	WitnessNodes int           `json:"witnessNodes"`
}

func printGenerated(c *cli.Context, written []generated) error {
	if c.Bool(jsonFlag.Name) {
		return printJSON(c.App.Writer, written)
	}
	t := tabwriter.NewWriter(c.App.Writer, 0, 8, 2, ' ', 0)
	fmt.Fprintln(t, "file\tkind\ttxs\tgas\tbytes\twitness nodes")
	for _, w := range written {
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%d\t%d\n", w.File, w.Kind, w.Transactions, w.Gas, w.Bytes, w.WitnessNodes)
	}
	return t.Flush()
}

// generation is what to generate, and to where.
type generation struct {
	kinds   []blockgen.Kind
	size    int // 0 for what suits the kind
	blocks  int // of each kind
	options blockgen.Options
	dir     string
	format  string
	force   bool

	execute *execute.Precompile
}

// encode returns the content of a file.
func (g *generation) encode(name string, input []byte) ([]byte, error) {
	switch g.format {
	case "hex":
		return []byte("0x" + hex.EncodeToString(input) + "\n"), nil
	case "json":
		return g.encodeVector(name, input)
	default:
		return input, nil
	}
}

func newGeneration(c *cli.Context) (*generation, error) {
	g := &generation{
		size:   c.Int("size"),
		blocks: c.Int("blocks"),
		options: blockgen.Options{
			ChainID:  c.Uint64("chain-id"),
			GasLimit: c.Uint64("gas-limit"),
			Accounts: c.Int("accounts"),
			Seed:     c.Uint64("seed"),
		},
		dir:    c.String("out"),
		format: c.String("format"),
		force:  c.Bool("force"),

		execute: newPrecompile(devConfig()),
	}
	var err error
	if g.kinds, err = parseKinds(c.StringSlice("kind")); err != nil {
		return nil, err
	}
	if g.options.Osaka, err = osakaBlocks(c.String("fork")); err != nil {
		return nil, err
	}
	switch {
	case !slices.Contains([]string{"bin", "hex", "json"}, g.format):
		return nil, fmt.Errorf("--format %s: want bin, hex or json", g.format)
	case g.size < 0:
		return nil, errors.New("--size is negative")
	case g.blocks < 1:
		return nil, errors.New("--blocks is less than 1")
	case g.options.Accounts < 1:
		return nil, errors.New("--accounts is less than 1")
	case g.options.ChainID == 0:
		return nil, errors.New("--chain-id is 0")
	case g.options.GasLimit == 0:
		return nil, errors.New("--gas-limit is 0")
	}
	return g, nil
}

// osakaBlocks returns how many blocks of a chain are under Osaka if all that count are
// under the named fork.
func osakaBlocks(fork string) (uint64, error) {
	switch strings.ToLower(fork) {
	case "osaka":
		return blockgen.Forever, nil
	case "amsterdam":
		return 0, nil
	default:
		return 0, fmt.Errorf("--fork %s: want osaka or amsterdam", fork)
	}
}

func parseKinds(names []string) (kinds []blockgen.Kind, err error) {
	known := blockgen.Kinds()
	for _, name := range names {
		switch kind := blockgen.Kind(strings.TrimSpace(name)); {
		case kind == "all":
			kinds = append(kinds, known...)
		case slices.Contains(known, kind):
			kinds = append(kinds, kind)
		default:
			return nil, fmt.Errorf("--kind %s: want all or some of %s", name, joinKinds(known))
		}
	}
	slices.Sort(kinds)
	return slices.Compact(kinds), nil
}

func joinKinds(kinds []blockgen.Kind) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

// each builds the blocks of one kind, on a chain of their own so that they do
// not depend on the kinds before.
func (g *generation) each(c *cli.Context, kind blockgen.Kind, f func(n int, b *blockgen.Block) error) error {
	chain, err := blockgen.New(g.options)
	if err != nil {
		return err
	}
	defer chain.Close()
	for n := 1; n <= g.blocks; n++ {
		if err := c.Context.Err(); err != nil {
			return err
		}
		block, err := chain.Next(kind, g.sizeOf(kind))
		if err != nil {
			return fmt.Errorf("%w (try a smaller --size or a larger --gas-limit)", err)
		}
		if err := f(n, block); err != nil {
			return err
		}
	}
	return nil
}

// sizeOf returns how many transactions a block of the kind gets.
func (g *generation) sizeOf(kind blockgen.Kind) int {
	if g.size > 0 {
		return g.size
	}
	return max(kind.FullSize(), 10)
}

func (g *generation) path(kind blockgen.Kind, n int) string {
	return filepath.Join(g.dir, fmt.Sprintf("%s-%d.%s", kind, n, g.format))
}

// checkFiles makes the directory, and refuses to overwrite anything before the
// first block is built.
func (g *generation) checkFiles() error {
	if err := os.MkdirAll(g.dir, 0o755); err != nil {
		return err
	}
	if g.force {
		return nil
	}
	for _, kind := range g.kinds {
		for n := 1; n <= g.blocks; n++ {
			if _, err := os.Lstat(g.path(kind, n)); err == nil {
				return fmt.Errorf("%s exists: use --force to overwrite", g.path(kind, n))
			} else if !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

// write writes the input of a block and returns its size.
func (g *generation) write(kind blockgen.Kind, n int, b *blockgen.Block) (int, error) {
	input, err := encodeInput(b)
	if err != nil {
		return 0, err
	}
	content, err := g.encode(fmt.Sprintf("%s-%d", kind, n), input)
	if err != nil {
		return 0, err
	}
	return len(input), writeFile(g.path(kind, n), content)
}

func encodeInput(b *blockgen.Block) ([]byte, error) {
	trace, err := b.Trace.Encode()
	if err != nil {
		return nil, err
	}
	return execute.JoinInput(b.Claim, trace), nil
}

// encodeVector returns a vector in the form of geth's precompile tests, whose
// expectations are what the precompile does.
func (g *generation) encodeVector(name string, input []byte) ([]byte, error) {
	output, err := g.execute.Run(input)
	if err != nil {
		return nil, fmt.Errorf("%s: generated input is refused: %w", name, err)
	}
	return json.MarshalIndent([]map[string]any{{
		"Input":       hex.EncodeToString(input),
		"Expected":    hex.EncodeToString(output),
		"Name":        name,
		"Gas":         g.execute.RequiredGas(input),
		"NoBenchmark": false,
	}}, "", "  ")
}

// writeFile writes a file at once or not at all.
func writeFile(path string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails once it is renamed
	_, err = f.Write(content)
	if err := errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
