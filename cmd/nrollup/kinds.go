package main

import (
	"crypto/ecdsa"
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/rollup"
)

// startService is what a command that serves a rollup begins with.
func startService(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	return requireFlags(c, "keyfile")
}

// readDeployment reads the file that --rollup names.
func readDeployment(c *cli.Context) (*rollup.Deployment, error) {
	d, err := rollup.ReadDeployment(c.String("rollup"))
	if err != nil {
		return nil, fmt.Errorf("%w (nrollup deploy writes it)", err)
	}
	return d, nil
}

// readDeploymentOf does the same for a command that is for rollups of one kind.
func readDeploymentOf(c *cli.Context, kind rollup.Kind) (*rollup.Deployment, error) {
	d, err := readDeployment(c)
	if err != nil {
		return nil, err
	}
	return d, checkKind(c, d, kind)
}

// insteads are what to do with a rollup of the other kind.
var insteads = map[string]string{
	"operator":   "nrollup proposer proposes its blocks",
	"proposer":   "nrollup operator settles its blocks",
	"challenger": "L1 executes every block of it, so there is nothing to challenge",
	"proposals":  "nrollup status shows what L1 has settled",
}

// checkKind refuses a rollup that a command is not for, and says what is.
func checkKind(c *cli.Context, d *rollup.Deployment, kind rollup.Kind) error {
	if d.Spec.Kind() == kind {
		return nil
	}
	return fmt.Errorf("%s is for %s rollups, and this is one of the %s kind: %s", commandName(c), kind, d.Spec.Kind(), insteads[c.Command.Name])
}

// readOwnKey reads the key that --keyfile names, and refuses one that everybody has.
func readOwnKey(c *cli.Context) (*ecdsa.PrivateKey, error) {
	name := c.String("keyfile")
	if name == "" {
		return nil, errors.New("--keyfile is empty: name the file with the private key")
	}
	key, err := node.ReadKey(name)
	if err != nil {
		return nil, err
	}
	return key, refusePublicKey(c.Context, c.String("l1"), key, c.Duration("l1.wait"))
}
