package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/node"
)

// followFlags choose how a node follows L1 instead of sequencing.
func followFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "follow", Usage: "build nothing: read from L1 what was settled, execute it, and serve it"},
		&cli.BoolFlag{Name: "stateless", Usage: "build nothing and keep no state: verify each settled block by its own trace"},
		&cli.StringFlag{Name: "sequencer", Usage: "with --follow: hand transactions to the node at `URL` (default: refuse them)"},
	}
}

// onlySequencing are settings that a follower has no use for.
var onlySequencing = []string{"keyfile", "feerecipient", "blocktime", "heartbeat", "anchor.depth", "maxfee", "rescue", "relay", "operator", "interval"}

// following reports whether the node is to follow.
func following(c *cli.Context) bool { return c.Bool("follow") || c.Bool("stateless") }

// checkFollowing returns an error if the settings contradict each other.
func checkFollowing(c *cli.Context) error {
	switch {
	case c.Bool("follow") && c.Bool("stateless"):
		return errors.New("choose --follow or --stateless")
	case c.IsSet("sequencer") && !c.Bool("follow"):
		return errors.New("--sequencer is for --follow: another node takes no transactions, or takes them itself")
	case !following(c):
		return nil
	}
	for _, name := range onlySequencing {
		if c.IsSet(name) {
			return fmt.Errorf("--%s is for a node that builds blocks, not for one that follows", name)
		}
	}
	return nil
}

func runFollower(c *cli.Context) error {
	deployment, err := readDeployment(c)
	if err != nil {
		return err
	}
	data, err := openData(c, deployment)
	if err != nil {
		return err
	}
	follow := node.Follow
	if c.Bool("stateless") {
		follow = node.FollowStateless
	}
	return follow(c.Context, node.FollowConfig{
		Deployment:   deployment,
		Data:         data,
		DataDir:      c.String("datadir"),
		L1URL:        c.String("l1"),
		Patience:     c.Duration("l1.wait"),
		PollEvery:    min(c.Duration("l1.slot")/8, time.Second),
		MetricsAddr:  hostPort(c, "metrics.port"),
		HTTPHost:     c.String("http.addr"),
		HTTPPort:     c.Int("http.port"),
		Origins:      c.StringSlice("http.corsdomain"),
		VHosts:       c.StringSlice("http.vhosts"),
		SequencerURL: c.String("sequencer"),
	}, announce(c, func(w io.Writer, e *node.Endpoints) {
		printL2(w, e)
		fmt.Fprintf(w, "\nready\n\n")
	}))
}
