package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/urfave/cli/v2"

	"nrollup/explorer"
	"nrollup/node"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// defaultWebPort is that of the page for people.
const defaultWebPort = 8088

func explorerCommand() *cli.Command {
	return configurable(&cli.Command{
		Name:  "explorer",
		Usage: "serve the web page that shows a rollup and its L1",
		Description: `Shows both chains, every block of the rollup with the L1 transaction and the EXECUTE call that
settled it, messages, forced transactions and accounts. It needs a node of L1 and one of the
rollup, asks them over public JSON-RPC, and verifies settled blocks itself. "nrollup dev" serves
the same page.

Examples:

   nrollup explorer
   nrollup explorer --rollup rollup.json --l1 http://127.0.0.1:8545 --l2 http://127.0.0.1:9545`,
		Flags: append(append(networkFlags(),
			&cli.StringFlag{Name: "web.addr", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
			&cli.IntFlag{Name: "web.port", Value: defaultWebPort, Usage: "of the page; 0 for any that is free"},
			webHostsFlag(),
		), logFlags()...),
		OnUsageError: usageError,
		Action:       runExplorer,
	})
}

func webHostsFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "web.vhosts", Usage: "serve the page also for requests to host `NAMES`; * for any (default: localhost and IP addresses)"}
}

func runExplorer(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	if c.Int("web.port") < 0 {
		return fmt.Errorf("--web.port %d: name a port, or 0 for any that is free", c.Int("web.port"))
	}
	network, err := walletConfig(c, nil)
	if err != nil {
		return err
	}
	page, err := explorer.Start(explorer.Config{
		Deployment: network.Deployment,
		L1URL:      network.L1,
		L2URL:      network.L2,
		Addr:       net.JoinHostPort(c.String("web.addr"), strconv.Itoa(c.Int("web.port"))),
		VHosts:     c.StringSlice("web.vhosts"),
		Verifier:   pageVerifier,
		Public:     publicAccounts(),
		Version:    readBuild().String(),
	})
	if err != nil {
		return err
	}
	if err := announcePage(c, page.URL()); err != nil {
		return errors.Join(err, page.Close())
	}
	<-c.Context.Done()
	return page.Close()
}

func announcePage(c *cli.Context, url string) error {
	if c.Bool("json") {
		return printJSON(c.App.Writer, struct {
			Web string `json:"web"`
		}{url})
	}
	return printPage(c.App.Writer, url)
}

func printPage(w io.Writer, url string) error {
	_, err := fmt.Fprintf(w, "Page      %s\n\nready\n\n", url)
	return err
}

// devPage returns what starts the page of nrollup dev, nil if there is to be none.
func devPage(c *cli.Context) func(*node.Endpoints, *rollup.Deployment) (node.Page, error) {
	if c.Int("web.port") < 0 {
		return nil
	}
	return func(e *node.Endpoints, d *rollup.Deployment) (node.Page, error) {
		accounts, err := pageAccounts(e)
		if err != nil {
			return nil, err
		}
		return explorer.Start(explorer.Config{
			Deployment: d,
			L1URL:      e.L1.HTTP,
			L2URL:      e.L2.HTTP,
			L1WS:       e.L1.WS,
			L2WS:       e.L2.WS,
			Addr:       net.JoinHostPort(c.String("host"), strconv.Itoa(c.Int("web.port"))),
			VHosts:     c.StringSlice("web.vhosts"),
			Verifier:   pageVerifier,
			Operator:   settlesBlocks(e),
			Accounts:   accounts,
			Public:     publicAccounts(),
			Version:    readBuild().String(),
		})
	}
}

// settlesBlocks is the account that posts the blocks of the rollup.
func settlesBlocks(e *node.Endpoints) common.Address {
	if e.Mode == rollup.KindOptimistic {
		return e.Proposer
	}
	return e.Operator
}

// pageAccounts are those of development, which everybody may use.
func pageAccounts(e *node.Endpoints) ([]explorer.Account, error) {
	var accounts []explorer.Account
	for _, a := range e.Accounts {
		key, err := parseKey(a.PrivateKey)
		if err != nil {
			return nil, err
		}
		accounts = append(accounts, explorer.Account{Address: crypto.PubkeyToAddress(key.PublicKey), Key: key})
	}
	return accounts, nil
}

// stepVerifier is the state transition, as the page shows it: it names the step
// that has failed. It remembers nothing: what the page shows was done for it.
type stepVerifier struct{ *transition.Verifier }

// pageVerifier leaves a processor to the nodes.
func pageVerifier(l1 *params.ChainConfig) explorer.Verifier {
	return stepVerifier{transition.New(l1, transition.Options{Workers: 1})}
}

// Verify implements explorer.Verifier.
func (v stepVerifier) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	statement, err := v.Verifier.Verify(claim, trace)
	if err != nil {
		err = stepError{err}
	}
	return statement, err
}

type stepError struct{ error }

func (e stepError) Unwrap() error { return e.error }

// Step implements explorer.StepError.
func (e stepError) Step() string {
	for _, step := range []struct {
		reason error
		name   string
	}{
		{transition.ErrUndecodable, "decode"},
		{transition.ErrSchema, "schema"},
		{transition.ErrClaim, "claim"},
		{transition.ErrRollupRule, "rules"},
		{transition.ErrAncestors, "witness"},
		{transition.ErrWitness, "witness"},
		{transition.ErrHeader, "header"},
		{transition.ErrBlockHash, "header"},
		{transition.ErrBody, "execute"},
		{transition.ErrExecution, "execute"},
		{transition.ErrGasExceeded, "execute"},
	} {
		if errors.Is(e.error, step.reason) {
			return step.name
		}
	}
	return "outputs"
}
