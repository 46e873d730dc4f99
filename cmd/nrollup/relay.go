package main

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/urfave/cli/v2"

	"nrollup/node"
	"nrollup/wallet"
)

// relayFlags choose whether a node delivers messages.
func relayFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "relay", Usage: "deliver messages between L1 and the rollup, for their fees"},
		&cli.StringFlag{Name: "relay.keyfile", Usage: "`FILE` with the private key of the account that pays for deliveries, on both chains: not the one that settles", TakesFile: true},
		&cli.StringFlag{Name: "relay.profit", Value: "0", Usage: "`AMOUNT` that a message must bring in besides the most that its delivery can cost, like 0.001ether"},
		&cli.StringFlag{Name: "relay.loss", Value: "0.05ether", Usage: "`AMOUNT` that may be lost in a day on each chain, by deliveries that fail"},
		&cli.BoolFlag{Name: "relay.subsidize", Usage: "deliver messages whatever their fees are"},
	}
}

// readRelay returns how the node delivers messages, nil if it does not.
func readRelay(c *cli.Context) (*node.RelayConfig, error) {
	if !c.Bool("relay") {
		for _, name := range []string{"relay.keyfile", "relay.profit", "relay.loss", "relay.subsidize"} {
			if c.IsSet(name) {
				return nil, fmt.Errorf("--%s is for --relay", name)
			}
		}
		return nil, nil
	}
	if c.String("relay.keyfile") == "" {
		return nil, errors.New("--relay needs --relay.keyfile")
	}
	key, err := node.ReadKey(c.String("relay.keyfile"))
	if err != nil {
		return nil, err
	}
	if err := refusePublicKey(c.Context, c.String("l1"), key, c.Duration("l1.wait")); err != nil {
		return nil, err
	}
	config := &node.RelayConfig{Key: key, Subsidize: c.Bool("relay.subsidize")}
	for name, amount := range map[string]**big.Int{"relay.profit": &config.MinProfit, "relay.loss": &config.MaxLoss} {
		if *amount, err = wallet.ParseEther(c.String(name)); err != nil {
			return nil, fmt.Errorf("--%s: %w", name, err)
		}
	}
	return config, nil
}
