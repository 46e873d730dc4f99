package main

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
	"nrollup/rollup"
	"nrollup/wallet"
)

// modeFlag chooses the kind of a new rollup.
func modeFlag() cli.Flag {
	return &cli.StringFlag{Name: "mode", Value: string(rollup.KindValidity), Usage: "`KIND` of rollup: " + modeMeanings}
}

const modeMeanings = "validity, whose blocks L1 executes as they are settled, or optimistic, whose blocks L1 executes only if somebody challenges them"

func modes() []string { return []string{string(rollup.KindValidity), string(rollup.KindOptimistic)} }

// readMode returns the kind of rollup that the flags name.
func readMode(c *cli.Context) (rollup.Kind, error) {
	switch kind := rollup.Kind(c.String("mode")); kind {
	case rollup.KindValidity, rollup.KindOptimistic:
		return kind, nil
	default:
		return "", fmt.Errorf("--mode %q is not %s", kind, strings.Join(modes(), " or "))
	}
}

// optimisticSettings are those that only an optimistic rollup has.
var optimisticSettings = []string{"window", "response", "proposal.blocks", "proposal.bond", "bond.gasprice"}

func optimisticFlags() []cli.Flag {
	o := rollup.DefaultOptimistic()
	return []cli.Flag{
		modeFlag(),
		durationFlag("window", seconds(o.Window), "after a proposal, in which its blocks can be challenged; only of optimistic rollups, as the next four"),
		durationFlag("response", seconds(o.Response), "after a challenge, in which the block can be proven"),
		&cli.Uint64Flag{Name: "proposal.blocks", Value: o.MaxBlocks, Usage: "of a proposal, at most"},
		&cli.StringFlag{Name: "bond.gasprice", Value: "10gwei", Usage: "`AMOUNT` for a unit of gas on L1, up to which the bonds cover what they must pay for"},
		&cli.StringFlag{Name: "proposal.bond", Usage: "`AMOUNT` that goes with a proposal (default: 1 ether, or the least that covers challenges of all its blocks)"},
	}
}

// readOptimistic returns what the flags say of an optimistic rollup, nil if it is
// to be of the other kind.
func readOptimistic(c *cli.Context) (*rollup.Optimistic, error) {
	kind, err := readMode(c)
	if err != nil {
		return nil, err
	}
	if kind != rollup.KindOptimistic {
		for _, name := range optimisticSettings {
			if c.IsSet(name) {
				return nil, fmt.Errorf("%s is of optimistic rollups: choose one with --mode optimistic", name)
			}
		}
		return nil, nil
	}
	o := &rollup.Optimistic{MaxBlocks: c.Uint64("proposal.blocks")}
	for name, field := range map[string]*uint64{"window": &o.Window, "response": &o.Response} {
		if *field, err = wholeSeconds(c, name); err != nil {
			return nil, err
		}
	}
	price, err := wallet.ParseEther(c.String("bond.gasprice"))
	if err != nil {
		return nil, fmt.Errorf("--bond.gasprice: %w", err)
	}
	o.GasPrice = (*hexutil.Big)(price)
	bond := o.DefaultBond()
	if c.IsSet("proposal.bond") {
		if bond, err = wallet.ParseEther(c.String("proposal.bond")); err != nil {
			return nil, fmt.Errorf("--proposal.bond: %w", err)
		}
	}
	o.ProposalBond = (*hexutil.Big)(bond)
	return o, checkOptimistic(o)
}

// checkOptimistic returns an error that names the first setting which an
// optimistic rollup cannot have.
func checkOptimistic(o *rollup.Optimistic) error {
	for _, r := range []struct {
		name             string
		value, low, high uint64
		show             func(uint64) any
	}{
		{"window", o.Window, rollup.MinWindow, rollup.MaxWindow, showSeconds},
		{"response", o.Response, rollup.MinResponse, rollup.MaxResponse, showSeconds},
		{"proposal.blocks", o.MaxBlocks, rollup.MinMaxBlocks, rollup.MaxMaxBlocks, showNumber},
	} {
		if r.value < r.low || r.value > r.high {
			return fmt.Errorf("%s %v is not between %v and %v", r.name, r.show(r.value), r.show(r.low), r.show(r.high))
		}
	}
	if err := checkAmount("bond.gasprice", o.GasPrice.ToInt(), rollup.MinBondGasPrice, rollup.MaxBondGasPrice, formatGwei); err != nil {
		return err
	}
	least := o.MinProposalBond()
	return checkAmount("proposal.bond", o.ProposalBond.ToInt(), least, new(big.Int).Add(least, rollup.MaxExtraBond), wallet.FormatEther)
}

func showSeconds(n uint64) any { return span.Seconds(n) }

func showNumber(n uint64) any { return n }

func formatGwei(wei *big.Int) string { return wallet.FormatToken(wei, 9) + " gwei" }

// checkAmount checks that a setting in wei is in its range.
func checkAmount(name string, value, low, high *big.Int, format func(*big.Int) string) error {
	if value.Cmp(low) < 0 || value.Cmp(high) > 0 {
		return fmt.Errorf("%s %s is not between %s and %s", name, format(value), format(low), format(high))
	}
	return nil
}

// forcedDelay returns the time after which a forced transaction is overdue. That
// of an optimistic rollup is longer unless it is named: it looks at final blocks.
func forcedDelay(c *cli.Context, o *rollup.Optimistic) (uint64, error) {
	if o == nil {
		return wholeSeconds(c, "forced.delay")
	}
	return forcedAfter(c, "forced.delay", o.DefaultForced().Delay, o.Window+o.Response, "window, response and %v more, as only final blocks count")
}

// forcedLapse returns the time after which an overdue one leaves the queue. That of an
// optimistic rollup is longer unless it is named: nobody can build on a false proposal.
func forcedLapse(c *cli.Context, o *rollup.Optimistic) (uint64, error) {
	if o == nil {
		return wholeSeconds(c, "forced.lapse")
	}
	return forcedAfter(c, "forced.lapse", o.DefaultForced().Lapse, o.Response, "response and %v more, as a false proposal keeps everything out until it falls")
}

// forcedAfter returns the seconds of a flag, which must be more than some that have to
// pass before.
func forcedAfter(c *cli.Context, name string, standard, before uint64, why string) (uint64, error) {
	if !c.IsSet(name) {
		return standard, nil
	}
	seconds, err := wholeSeconds(c, name)
	if err != nil {
		return 0, err
	}
	if least := before + rollup.ForcedMargin; seconds < least {
		return 0, fmt.Errorf("%s %v is less than %v: "+why, name, span.Seconds(seconds), span.Seconds(least), span.Seconds(rollup.ForcedMargin))
	}
	return seconds, nil
}
