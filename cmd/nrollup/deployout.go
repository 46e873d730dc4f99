package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
	"nrollup/wallet"
)

// outFiles is the files that a deployment is written to.
type outFiles struct {
	rollup             string
	genesis, addresses string // empty for none
}

// outputOf returns what the flags say: a file, or a directory if the settings came
// from a file.
func outputOf(c *cli.Context) outFiles {
	out, file := c.String("out"), c.String("file")
	if file == "" {
		return outFiles{rollup: out}
	}
	if !c.IsSet("out") {
		out = filepath.Dir(file)
	}
	return outFiles{filepath.Join(out, "rollup.json"), filepath.Join(out, "genesis.json"), filepath.Join(out, "addresses.json")}
}

// files lists them in the order in which they are written: the one that says that
// there is a rollup comes last.
func (o outFiles) files() (list []string) {
	for _, name := range []string{o.genesis, o.addresses, o.rollup} {
		if name != "" {
			list = append(list, name)
		}
	}
	return list
}

// journal is the file that is there as long as a deployment is under way.
func (o outFiles) journal() string { return o.rollup + ".pending" }

// check checks, before anything is paid, that the files can be written, and that
// none is there but for what an interruption left.
func (o outFiles) check() error {
	_, err := os.Stat(o.journal())
	begun := err == nil
	for _, name := range o.files() {
		if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) && !(begun && name != o.rollup) {
			return fmt.Errorf("%s is there already: choose another place with --out", name)
		}
	}
	dir := filepath.Dir(o.rollup)
	if o.genesis != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return fmt.Errorf("--out %s: %w", dir, err)
		}
	}
	if err := checkWritable(dir); err != nil {
		return fmt.Errorf("--out %s: %w", o.rollup, err)
	}
	return nil
}

// write writes the files, each whole or not at all.
func (o outFiles) write(d *rollup.Deployment) error {
	if o.genesis != "" {
		genesis, err := d.Genesis()
		if err != nil {
			return err
		}
		if err := errors.Join(writeJSON(o.genesis, genesis), writeJSON(o.addresses, node.Addresses(d))); err != nil {
			return err
		}
	}
	if err := d.Write(o.rollup); err != nil {
		return err
	}
	return os.Remove(o.journal())
}

func writeJSON(name string, v any) error {
	content, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("encode %s: %w", name, err)
	}
	return rollup.WriteFile(name, append(content, '\n'))
}

// checkWritable checks that a file can be made in a directory.
func checkWritable(dir string) error {
	file, err := os.CreateTemp(dir, ".nrollup.*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

// plannedDeployment is what deploy --dry-run prints as JSON. Amounts are in wei, in
// decimal.
type plannedDeployment struct {
	DryRun       bool               `json:"dryRun"`
	Deployer     common.Address     `json:"deployer"`
	Balance      amount             `json:"balance"` // of the deployer on L1
	Deployment   *rollup.Deployment `json:"deployment"`
	Transactions []plannedStep      `json:"transactions"`
	Gas          uint64             `json:"gas"` // at most
	GasPrice     amount             `json:"gasPrice"`
	Backing      amount             `json:"backing"` // of the genesis, paid in on L1
	Cost         amount             `json:"cost"`    // gas and backing, at most
}

type plannedStep struct {
	What  string         `json:"what"`
	To    common.Address `json:"to"`
	Value amount         `json:"value"`
	Gas   uint64         `json:"gas"` // at most
}

// planDeployment prints what a deployment would be.
func planDeployment(c *cli.Context, from common.Address, options node.DeployOptions) error {
	p, err := node.PlanRollup(c.Context, c.String("l1"), from, options)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		planned := plannedDeployment{true, from, amount{p.Balance}, p.Deployment, []plannedStep{}, p.Gas, amount{p.GasPrice}, amount{p.Backing}, amount{p.Cost()}}
		for _, s := range p.Steps {
			planned.Transactions = append(planned.Transactions, plannedStep{s.Name, s.To, amount{s.Value}, s.Gas})
		}
		return printJSON(c.App.Writer, &planned)
	}
	w := c.App.Writer
	printContracts(w, &p.Deployment.Contracts)
	fmt.Fprintf(w, "Genesis   %v\n\n", p.Deployment.GenesisHash)
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, s := range p.Steps {
		fmt.Fprintf(t, "create\t%s\tat most %d gas\twith %s\n", s.Name, s.Gas, wallet.FormatEther(s.Value))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "\nCost      at most %s: %d gas at %v wei, and %s for the accounts of the genesis\nBalance   %s of %v on L1\n\n"+
		"Nothing was sent: this was a dry run. Addresses and genesis depend on the time of the deployment.\n",
		wallet.FormatEther(p.Cost()), p.Gas, p.GasPrice, wallet.FormatEther(p.Backing), wallet.FormatEther(p.Balance), from)
	return err
}
