package main

import (
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
	"nrollup/wallet"
)

// networkFlags say which rollup a command is about.
func networkFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "datadir", Value: defaultDataDir("dev"), Usage: "`DIR` of a running nrollup dev or node", TakesFile: true},
		&cli.StringFlag{Name: "rollup", Usage: "`FILE` that nrollup deploy has written (default: rollup.json in the data directory)", TakesFile: true},
		&cli.StringFlag{Name: "l1", Usage: "JSON-RPC of L1 at `URL` (default: as the data directory says, or http://127.0.0.1:8545)"},
		&cli.StringFlag{Name: "l2", Usage: "JSON-RPC of the rollup at `URL` (default: as the data directory says, or http://127.0.0.1:9545)"},
		&cli.BoolFlag{Name: "json", Usage: "print JSON"},
	}
}

// accountFlags say whose money it is.
func accountFlags() []cli.Flag {
	return []cli.Flag{
		keyFlag("pays"),
		&cli.StringFlag{Name: "key", Usage: "private `KEY` of the account that pays, 64 hex digits; others may see it on a command line: rather set it in the environment"},
		&cli.IntFlag{Name: "dev", Value: -1, Usage: "pay with development account `N`, whose key everybody has (default: none)"},
	}
}

// openWallet connects to the rollup that the flags name. key may be nil.
func openWallet(c *cli.Context, key *ecdsa.PrivateKey) (*wallet.Wallet, error) {
	config, err := walletConfig(c, key)
	if err != nil {
		return nil, err
	}
	if key != nil {
		if err := refusePublicKey(c.Context, config.L1, key, 0); err != nil {
			return nil, err
		}
	}
	w, err := wallet.Open(c.Context, *config)
	return w, withHint(err)
}

// withHint says what to do about a node that does not answer, or is of another
// network.
func withHint(err error) error {
	var nodeErr *wallet.NodeError
	if !errors.As(err, &nodeErr) {
		return err
	}
	flag := "--l2"
	if nodeErr.Chain == "L1" {
		flag = "--l1"
	}
	var chain *wallet.ChainError
	if errors.As(err, &chain) {
		return fmt.Errorf("%w: name a node of the right chain with %s", err, flag)
	}
	return fmt.Errorf("%w: start it, or choose another with %s", err, flag)
}

func walletConfig(c *cli.Context, key *ecdsa.PrivateKey) (*wallet.Config, error) {
	config := &wallet.Config{L1: c.String("l1"), L2: c.String("l2"), Key: key}
	endpoints, err := readNetwork(c, config)
	if err != nil {
		return nil, err
	}
	for _, node := range []struct {
		flag     string
		value    *string
		fallback string
	}{
		{"l1", &config.L1, endpoints.l1()},
		{"l2", &config.L2, endpoints.l2()},
	} {
		if *node.value == "" {
			*node.value = node.fallback
		}
		if err := checkURL(node.flag, *node.value); err != nil {
			return nil, err
		}
	}
	return config, nil
}

// checkURL refuses what is no address of a node, and would be taken for the name
// of a file.
func checkURL(flag, text string) error {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		return fmt.Errorf("--%s %q is not a URL like http://127.0.0.1:8545", flag, text)
	}
	return nil
}

// readNetwork reads what files say of the rollup: those of the data directory,
// unless it is named by another file alone.
func readNetwork(c *cli.Context, config *wallet.Config) (e endpoints, err error) {
	dir, file := c.String("datadir"), c.String("rollup")
	if file == "" || c.IsSet("datadir") {
		if e.Endpoints, err = readEndpoints(dir); err != nil {
			return e, err
		}
	}
	switch {
	case file != "":
		config.Deployment, err = rollup.ReadDeployment(file)
		if err != nil {
			return e, fmt.Errorf("%w (nrollup deploy writes it)", err)
		}
		return e, nil
	case e.Endpoints == nil && (config.L1 == "" || config.L2 == ""):
		return e, fmt.Errorf("nothing runs in %s: start nrollup dev, or name another network with --datadir, or with --rollup, --l1 and --l2", dir)
	}
	config.Deployment, err = rollup.ReadDeployment(filepath.Join(dir, "rollup.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return e, fmt.Errorf("%w: name it with --rollup", err)
	}
	return e, err
}

// endpoints are those of a running process, if it is known.
type endpoints struct{ *node.Endpoints }

func (e endpoints) l1() string {
	if e.Endpoints == nil || e.L1 == nil {
		return "http://127.0.0.1:8545"
	}
	return e.L1.HTTP
}

func (e endpoints) l2() string {
	if e.Endpoints == nil || e.L2 == nil {
		return "http://127.0.0.1:9545"
	}
	return e.L2.HTTP
}

// readEndpoints returns what a process says about itself, nil if none runs.
func readEndpoints(dir string) (*node.Endpoints, error) {
	name := filepath.Join(dir, "endpoints.json")
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read endpoints: %w", err)
	}
	e := new(node.Endpoints)
	if err := json.Unmarshal(content, e); err != nil {
		return nil, fmt.Errorf("read endpoints %s: %w", name, err)
	}
	return e, nil
}

// readAccount returns the key that the flags name.
func readAccount(c *cli.Context) (*ecdsa.PrivateKey, error) {
	var named []string
	for _, name := range []string{"keyfile", "key", "dev"} {
		if c.IsSet(name) {
			named = append(named, name)
		}
	}
	switch {
	case len(named) == 0:
		return nil, fmt.Errorf("%s needs --keyfile, or the key in the environment as %s, or, on a network of nrollup dev, --dev N (see %s --help)", commandName(c), envName("key"), commandName(c))
	case len(named) > 1:
		return nil, fmt.Errorf("choose one of --%s", strings.Join(named, ", --"))
	}
	switch named[0] {
	case "keyfile":
		return node.ReadKey(c.String("keyfile"))
	case "key":
		return parseKey(c.String("key"))
	default:
		return devKey(c.Int("dev"))
	}
}

// parseKey reads a private key. The error does not repeat it.
func parseKey(text string) (*ecdsa.PrivateKey, error) {
	key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(text), "0x"))
	if err != nil {
		return nil, errors.New("--key is not a private key: want 64 hex digits")
	}
	return key, nil
}

func devKey(n int) (*ecdsa.PrivateKey, error) {
	accounts := node.DevAccounts()
	if n < 0 || n >= len(accounts) {
		return nil, fmt.Errorf("--dev %d: there are development accounts 0 to %d", n, len(accounts)-1)
	}
	return parseKey(accounts[n].PrivateKey)
}

// recipientFlag returns the address that a flag names, or zero. A checksum that is
// wrong is an error: money would be lost.
func recipientFlag(c *cli.Context, name string) (common.Address, error) {
	address, err := addressFlag(c, name)
	if err != nil {
		return address, err
	}
	return address, checkAddress("--"+name, c.String(name))
}

func checkAddress(what, text string) error {
	digits := strings.TrimPrefix(text, "0x")
	if digits == strings.ToLower(digits) || digits == strings.ToUpper(digits) {
		return nil
	}
	address, err := common.NewMixedcaseAddressFromString(text)
	if err != nil {
		return fmt.Errorf("%s %q is not an address of 40 hex digits", what, text)
	}
	if !address.ValidChecksum() {
		return fmt.Errorf("%s %s has a typing error: its checksum (EIP-55) is wrong", what, text)
	}
	return nil
}
