package l1

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// Resolve returns the network that Start would run a node of: the one in the data
// directory, else the given one, else that of the node to follow. If two are given,
// they must be the same but for forks: those of Config.Network and Config.Forks are
// taken up, and last those of the node to follow, which knows best. Whether all
// changes are in the future of the chain is for Start to find out. Starting with the
// result as Config.Network, and the same Config.Forks, is starting without.
//
// The error is ErrNoNetwork if there is none, and ErrOtherNetwork.
func Resolve(ctx context.Context, config Config) (Network, error) {
	config, err := config.sanitize()
	if err != nil {
		return Network{}, fmt.Errorf("l1: %w", err)
	}
	n, err := config.resolve(ctx)
	if err != nil {
		return n, fmt.Errorf("l1: %w", err)
	}
	return n, nil
}

// resolve is Resolve for a sane configuration.
func (c *Config) resolve(ctx context.Context) (Network, error) {
	n, err := LoadNetwork(c.DataDir)
	found := err == nil
	switch {
	case !errors.Is(err, ErrNoNetwork) && err != nil:
		return n, err
	case found && c.Network.Genesis != nil:
		n, err = c.update(&n)
	case !found && c.Network.Genesis != nil:
		n, err = c.Network.sanitize()
	case !found && c.Follow != "":
		n, err = FetchNetwork(ctx, c.Follow)
	}
	if err != nil {
		return n, err
	}
	if err := c.changeForks(&n, found); err != nil {
		return n, err
	}
	return n, c.askLeader(ctx, &n)
}

// update returns the network in the data directory with the forks of the given one.
func (c *Config) update(stored *Network) (n Network, err error) {
	wanted, err := c.Network.sanitize()
	if err != nil {
		return wanted, err
	}
	n = *stored
	if err = stored.matches(&wanted); err == nil {
		err = n.reschedule(&wanted, false)
	}
	if err != nil {
		err = fmt.Errorf("data directory %s holds an %w: use another data directory, or reset this one", c.DataDir, err)
	}
	return n, err
}

// changeForks schedules what the settings say.
func (c *Config) changeForks(n *Network, found bool) error {
	if len(c.Forks) == 0 {
		return nil
	}
	now := n.Genesis.Timestamp
	if found {
		now = max(now, uint64(max(c.Clock.Now().Unix(), 0)))
	}
	genesis, config := *n.Genesis, *n.Genesis.Config
	genesis.Config = &config
	n.Genesis = &genesis
	for _, change := range c.Forks {
		if err := change.Apply(&config, genesis.Timestamp, now); err != nil {
			return err
		}
	}
	return nil
}

// askLeader takes the schedule of the node to follow, if there is one and it
// answers.
func (c *Config) askLeader(ctx context.Context, n *Network) error {
	if c.Follow == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, leaderTimeout)
	defer cancel()
	client, err := rpc.DialContext(ctx, c.Follow)
	if err != nil {
		return fmt.Errorf("leader %s: %w", c.Follow, err)
	}
	defer client.Close()
	err = sameChain(ctx, client, n)
	if err == nil {
		err = n.rescheduleAs(ctx, client)
	}
	if errors.Is(err, ErrOtherNetwork) {
		return fmt.Errorf("leader %s: %w", c.Follow, err)
	}
	if err != nil {
		log.Warn("Leader does not answer yet", "leader", c.Follow, "err", err)
	}
	return nil
}

// rescheduleAs gives a network the forks that another node of it has.
func (n *Network) rescheduleAs(ctx context.Context, client *rpc.Client) error {
	var raw json.RawMessage
	if err := client.CallContext(ctx, &raw, "nrollup_chainConfig"); err != nil {
		return fmt.Errorf("schedule of forks: %w", err)
	}
	other := *n
	if err := other.setConfig(raw); err != nil {
		return fmt.Errorf("schedule of forks: %w", err)
	}
	return n.reschedule(&other, true)
}

// blobScheduleKey is where a configuration has the parameters of blobs by fork.
const blobScheduleKey = "blobSchedule"

// reschedule gives a network the forks of another. What the other has no fork of
// stays as it is, unless it has all there are. The error is ErrOtherNetwork if the
// configurations differ in anything else that counts.
func (n *Network) reschedule(other *Network, all bool) error {
	have, err := n.config()
	if err != nil {
		return err
	}
	want, err := other.config()
	if err != nil {
		return err
	}
	if a, b := fixed(n.Genesis.Config), fixed(other.Genesis.Config); string(a) != string(b) {
		return fmt.Errorf("%w: chain configuration %s, wanted %s", ErrOtherNetwork, a, b)
	}
	if all {
		maps.DeleteFunc(have, func(key string, _ json.RawMessage) bool { return isFork(key) })
	}
	blobs, others := fields(have[blobScheduleKey]), fields(want[blobScheduleKey])
	for key, value := range blobs {
		if have, ok := others[key]; ok && !bytes.Equal(value, have) {
			return fmt.Errorf("%w: blobs of %s %s, wanted %s", ErrOtherNetwork, key, value, have)
		}
	}
	for key, value := range want {
		if isFork(key) {
			have[key] = value
		}
	}
	return n.setConfig(mustEncode(have.with(want)))
}

// fixed returns what never changes of the configuration of a chain. What geth's type
// lacks is no part of it: to this program it means nothing.
func fixed(config *params.ChainConfig) json.RawMessage {
	raw, err := json.Marshal(config)
	if err != nil {
		panic(err) // it was decoded before
	}
	known := fields(raw)
	maps.DeleteFunc(known, func(key string, _ json.RawMessage) bool { return isFork(key) || key == blobScheduleKey })
	return mustEncode(known)
}

// isFork reports whether a key of a chain configuration is that of a fork, whose
// value is the time at which it begins.
func isFork(key string) bool { return strings.HasSuffix(key, "Time") }
