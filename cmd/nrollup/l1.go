package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"nrollup/l1"
	"nrollup/node"
)

func l1Command() *cli.Command {
	return configurable(&cli.Command{
		Name:  "l1",
		Usage: "run a node of an L1 with EXECUTE",
		Description: `Runs an Ethereum node (geth) whose EVM has EXECUTE. It makes a block in every slot; with
--follow it takes the blocks of another node and checks each in full; with --engine a consensus
client drives it. Without --genesis a new network has the usual development accounts.

With --fork a fork is scheduled, or moved, on a new network or on one that is there, as long as
no block is under it. Start every node of the network with the same setting; one that follows
takes it from the node that it follows.

Examples:

   nrollup l1 --datadir l1
   nrollup l1 --datadir l1 --fork amsterdam=+24h
   nrollup l1 --datadir follower --follow http://127.0.0.1:8545 --http.port 8645
   nrollup l1 --datadir l1 --genesis genesis.json --engine --authrpc.port 8551`,
		Flags: append(append([]cli.Flag{
			&cli.StringFlag{Name: "datadir", Value: defaultDataDir("l1"), Usage: "keep the chain in `DIR`", TakesFile: true},
			&cli.StringFlag{Name: "genesis", Usage: "start a new network from a genesis `FILE` of geth's form", TakesFile: true},
			&cli.Uint64Flag{Name: "chainid", Value: 1337, Usage: "chain `ID` of a new network without --genesis"},
			durationFlag("slot", 12*time.Second, "time between blocks of a new network, in whole seconds"),
			&cli.Uint64Flag{Name: "epoch", Value: 32, Usage: "slots of an epoch of a new network; a block is finalized after two"},
			&cli.Uint64Flag{Name: "execute.gaslimit", Usage: "gas of all EXECUTE calls in a block of a new network (default: half the block's gas limit)"},
			forkFlag(),
			&cli.StringFlag{Name: "follow", Usage: "take the blocks of the node at `URL`"},
			&cli.StringFlag{Name: "follow.beacon", Usage: "take the blobs of the node whose Beacon API is at `URL`"},
			&cli.BoolFlag{Name: "engine", Usage: "let a consensus client drive the node"},
			&cli.IntFlag{Name: "authrpc.port", Value: 8551, Usage: "of the Engine API; 0 for any that is free"},
			&cli.StringFlag{Name: "authrpc.jwtsecret", Usage: "`FILE` with the secret of the Engine API (default: in the data directory)", TakesFile: true},
			&cli.StringFlag{Name: "feerecipient", Usage: "`ADDRESS` that fees of blocks made here go to"},
			&cli.IntFlag{Name: "beacon.port", Value: 5052, Usage: "of the Beacon API; 0 for any that is free"},
			&cli.IntFlag{Name: "p2p.port", Value: -1, Usage: "of devp2p; 0 for any that is free, -1 for none"},
			&cli.StringSliceFlag{Name: "peers", Usage: "enode `URL`s to stay connected to"},
		}, httpFlags(8545)...), logFlags()...),
		OnUsageError: usageError,
		Action:       runL1,
	})
}

// httpFlags are those of a node's JSON-RPC, and what else it serves.
func httpFlags(port int) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "http.addr", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
		&cli.IntFlag{Name: "http.port", Value: port, Usage: "of JSON-RPC, HTTP and WebSocket; 0 for any that is free"},
		&cli.StringSliceFlag{Name: "http.corsdomain", Usage: "`ORIGIN`s that browsers may call from; * for any"},
		&cli.StringSliceFlag{Name: "http.vhosts", Value: cli.NewStringSlice("localhost"), Usage: "host `NAME`s that requests may be for; * for any"},
		&cli.IntFlag{Name: "metrics.port", Value: 6060, Usage: "of health and metrics; 0 for any that is free"},
		&cli.BoolFlag{Name: "json", Usage: "print the endpoints as JSON once they answer"},
	}
}

func runL1(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	if err := setupLog(c, c.App.ErrWriter); err != nil {
		return err
	}
	if c.IsSet("follow") && c.Bool("engine") {
		return errors.New("the head comes from another node or from a consensus client: choose --follow or --engine")
	}
	config, err := readL1Config(c)
	if err != nil {
		return err
	}
	return leaderHint(config.Follow, node.L1(c.Context, *config, announce(c, func(w io.Writer, e *node.Endpoints) {
		printL1(w, e)
		printForks(w, e.L1.HTTP)
		fmt.Fprintf(w, "Metrics   %s/metrics\n\nready\n\n", e.Metrics)
	})))
}

// leaderHint says what to do if a node has nobody to learn its network from.
func leaderHint(leader string, err error) error {
	var silent *net.OpError
	if leader != "" && errors.As(err, &silent) && silent.Op == "dial" {
		return fmt.Errorf("%w: start that node first, or name another with --follow", err)
	}
	return err
}

func readL1Config(c *cli.Context) (*node.L1Config, error) {
	recipient, err := addressFlag(c, "feerecipient")
	if err != nil {
		return nil, err
	}
	network, err := newNetwork(c)
	if err != nil {
		return nil, err
	}
	changes, err := readForks(c)
	if err != nil {
		return nil, err
	}
	config := &node.L1Config{
		Config: l1.Config{
			Network:      network,
			Forks:        changes,
			DataDir:      c.String("datadir"),
			HTTPHost:     c.String("http.addr"),
			HTTPPort:     c.Int("http.port"),
			CORS:         c.StringSlice("http.corsdomain"),
			VHosts:       c.StringSlice("http.vhosts"),
			BeaconAddr:   hostPort(c, "beacon.port"),
			StaticPeers:  c.StringSlice("peers"),
			FeeRecipient: recipient,
			Follow:       c.String("follow"),
			FollowBeacon: c.String("follow.beacon"),
			Engine:       c.Bool("engine"),
			AuthPort:     c.Int("authrpc.port"),
			JWTSecret:    c.String("authrpc.jwtsecret"),
		},
		MetricsAddr: hostPort(c, "metrics.port"),
	}
	config.Produce = config.Follow == "" && !config.Engine
	if c.Int("p2p.port") >= 0 {
		config.P2PAddr = hostPort(c, "p2p.port")
	}
	return config, nil
}

func hostPort(c *cli.Context, port string) string {
	return net.JoinHostPort(c.String("http.addr"), strconv.Itoa(c.Int(port)))
}

// newNetwork returns the network that the flags ask for, or none if that in the
// data directory, or of the node to follow, will do.
func newNetwork(c *cli.Context) (l1.Network, error) {
	slot, err := wholeSeconds(c, "slot")
	if err != nil {
		return l1.Network{}, err
	}
	var n l1.Network
	name := c.String("genesis")
	if name != "" {
		if n, err = readGenesis(name); err != nil {
			return n, err
		}
	}
	n.SlotSeconds, n.SlotsPerEpoch, n.ExecuteGasLimit = slot, c.Uint64("epoch"), c.Uint64("execute.gaslimit")
	if name != "" {
		return n, nil
	}
	stored, err := l1.LoadNetwork(c.String("datadir"))
	switch {
	case err == nil:
		return l1.Network{}, sameNetwork(c, &stored, &n)
	case c.String("follow") != "":
		return l1.Network{}, nil
	}
	n.Genesis = node.DevL1Genesis(c.Uint64("chainid"), slot)
	return n, nil
}

// sameNetwork refuses settings that the network in the data directory does not
// have. It takes no others than it was made with.
func sameNetwork(c *cli.Context, stored, wanted *l1.Network) error {
	for _, s := range []struct {
		flag       string
		have, want uint64
	}{
		{"chainid", stored.Genesis.Config.ChainID.Uint64(), c.Uint64("chainid")},
		{"slot", stored.SlotSeconds, wanted.SlotSeconds},
		{"epoch", stored.SlotsPerEpoch, wanted.SlotsPerEpoch},
		{"execute.gaslimit", stored.ExecuteGasLimit, wanted.ExecuteGasLimit},
	} {
		if c.IsSet(s.flag) && s.have != s.want {
			return fmt.Errorf("data directory %s holds another network: --%s is %d there, wanted %d: use another --datadir", c.String("datadir"), s.flag, s.have, s.want)
		}
	}
	return nil
}

func readGenesis(name string) (l1.Network, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return l1.Network{}, fmt.Errorf("read genesis: %w", err)
	}
	n, err := l1.DecodeGenesis(content)
	if err == nil && (n.Genesis == nil || n.Genesis.Config == nil) {
		err = errors.New("no chain configuration")
	}
	if err != nil {
		return n, fmt.Errorf("read genesis %s: %w", name, err)
	}
	return n, nil
}

func addressFlag(c *cli.Context, name string) (common.Address, error) {
	s := c.String(name)
	if s == "" {
		return common.Address{}, nil
	}
	addr, err := common.NewMixedcaseAddressFromString(s)
	if err != nil {
		return common.Address{}, fmt.Errorf("--%s %q is not an address of 40 hex digits", name, s)
	}
	return addr.Address(), nil
}
