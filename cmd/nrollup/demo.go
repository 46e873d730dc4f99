package main

import (
	"fmt"
	"io"
	"math/big"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/urfave/cli/v2"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
)

func demoCommand() *cli.Command {
	return &cli.Command{
		Name:  "demo",
		Usage: "build a block of every kind, have EXECUTE verify each, then try to cheat",
		Description: `Exit code 0: every honest input was accepted and every false one refused.

Example:

   nrollup execute demo`,
		Flags:        []cli.Flag{jsonFlag},
		OnUsageError: usageError,
		Action:       demo,
	}
}

func demo(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	l1, err := newDemoL1()
	if err != nil {
		return err
	}
	var r demoReport
	if r.Blocks, err = l1.verifyAll(c); err != nil {
		return err
	}
	if r.Attacks, err = l1.tryAttacks(); err != nil {
		return err
	}
	if c.Bool(jsonFlag.Name) {
		err = printJSON(c.App.Writer, &r)
	} else {
		err = r.print(c.App.Writer)
	}
	if err == nil && slices.ContainsFunc(r.Attacks, func(a attackTried) bool { return a.Accepted }) {
		return errInvalid
	}
	return err
}

// demoReport is what the demonstration has shown.
type demoReport struct {
	Blocks  []blockVerified `json:"blocks"`
	Attacks []attackTried   `json:"attacks"`
}

// blockVerified is an honest block, which EXECUTE has accepted.
type blockVerified struct {
	Kind         blockgen.Kind `json:"kind"`
	Transactions int           `json:"transactions"`
	GasUsed      uint64        `json:"gasUsed"`
	Bytes        int           `json:"bytes"` // of the input
	Micros       int64         `json:"micros"`
}

// attackTried is a false block.
type attackTried struct {
	What     string `json:"what"`
	Micros   int64  `json:"micros"`
	Accepted bool   `json:"accepted"`
}

func (r *demoReport) print(w io.Writer) error {
	took := func(micros int64) time.Duration {
		return (time.Duration(micros) * time.Microsecond).Round(10 * time.Microsecond)
	}
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintf(t, "A rollup's blocks, built by geth, each verified by a STATICCALL of EXECUTE at %v:\n\n", execute.Address)
	fmt.Fprintln(t, "kind\ttxs\tgas used\tinput bytes\ttime\tverdict")
	for _, b := range r.Blocks {
		fmt.Fprintf(t, "%v\t%v\t%v\t%v\t%v\tVALID\n", b.Kind, b.Transactions, b.GasUsed, b.Bytes, took(b.Micros))
	}
	fmt.Fprintf(t, "\nWhat a cheating operator may try, every hash and root recomputed to fit:\n\n")
	for _, a := range r.Attacks {
		verdict := "REFUSED"
		if a.Accepted {
			verdict = "ACCEPTED"
		}
		fmt.Fprintf(t, "%s\t%v\t%s\n", a.What, took(a.Micros), verdict)
	}
	return t.Flush()
}

// demoL1 is an EVM in which EXECUTE can be called.
type demoL1 struct {
	evm    *vm.EVM
	caller common.Address
}

func newDemoL1() (*demoL1, error) {
	config := devConfig()
	newPrecompile(config)
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		return nil, err
	}
	block := vm.BlockContext{BlockNumber: new(big.Int), Difficulty: new(big.Int), Random: new(common.Hash)}
	return &demoL1{
		evm:    vm.NewEVM(block, db, config, vm.Config{}),
		caller: common.HexToAddress("0x1001"),
	}, nil
}

// call calls EXECUTE as a contract would, with the gas that it costs.
func (l1 *demoL1) call(input []byte) (time.Duration, error) {
	start := time.Now()
	output, _, err := l1.evm.StaticCall(l1.caller, execute.Address, input, vm.NewGasBudget(execute.RequiredGas(input), 0))
	if err == nil && len(output) != execute.OutputSize {
		err = fmt.Errorf("no EXECUTE answers at %v", execute.Address)
	}
	return time.Since(start), err
}

// verifyAll builds a block of every kind and verifies it.
func (l1 *demoL1) verifyAll(c *cli.Context) (blocks []blockVerified, err error) {
	g := &generation{blocks: 1}
	for _, kind := range blockgen.Kinds() {
		err := g.each(c, kind, func(_ int, b *blockgen.Block) error {
			input, err := encodeInput(b)
			if err != nil {
				return err
			}
			took, err := l1.call(input)
			if err != nil {
				return fmt.Errorf("block of kind %s: %w", kind, err)
			}
			blocks = append(blocks, blockVerified{kind, len(b.Block.Transactions()), b.Block.GasUsed(), len(input), took.Microseconds()})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return blocks, nil
}

// attacks are cases that show how a cheating operator fares. In each, claim,
// roots and block hash agree with each other.
var attacks = []struct{ name, what string }{
	{"witness-storage-node-missing", "a token's balance left out, everything computed as if it were zero"},
	{"witness-code-missing", "a contract's code left out, everything computed as if it had none"},
	{"witness-ancestor-missing", "an ancestor left out, BLOCKHASH computed as zero"},
	{"access-list-last-balance", "a false balance in the access list and in the state root"},
	{"output-state-root", "another state root"},
	{"output-requests-dropped", "the block's requests withheld"},
	{"body-foreign-chain-id", "the block of another chain"},
	{"last-osaka-schema-amsterdam-executed-slots", "the rules of Amsterdam, one second before it begins"},
	{"crossing-schema-osaka-executed-slots", "the rules of Osaka, when Amsterdam has begun"},
	{"crossing-rules-of-osaka-slots", "the same, said to be the rules of Amsterdam"},
	{"gas-of-16m-behind-21000", "16M gas burned, 21000 declared"},
}

// tryAttacks tries each attack.
func (l1 *demoL1) tryAttacks() (tried []attackTried, err error) {
	for _, attack := range attacks {
		input, err := caseInput(attack.name)
		if err != nil {
			return nil, err
		}
		took, err := l1.call(input)
		tried = append(tried, attackTried{attack.what, took.Microseconds(), err == nil})
	}
	return tried, nil
}

func caseInput(name string) ([]byte, error) {
	cases := forge.Cases()
	i := slices.IndexFunc(cases, func(c forge.Case) bool { return c.Name == name })
	if i < 0 {
		return nil, fmt.Errorf("no case %q", name)
	}
	return cases[i].Input()
}
