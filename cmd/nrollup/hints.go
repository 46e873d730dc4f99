package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"nrollup/l1"
	"nrollup/message"
	"nrollup/operator"
	"nrollup/wallet"
)

// withNextStep adds to an error what to do about it, where its own words do not
// say.
func withNextStep(err error) error {
	if hint := nextStepFor(err); hint != "" && !strings.Contains(err.Error(), hint) {
		return fmt.Errorf("%w: %s", err, hint)
	}
	return err
}

func nextStepFor(err error) string {
	var (
		funds *wallet.FundsError
		path  *fs.PathError
	)
	switch {
	case errors.As(err, &funds):
		return nextStepForFunds(funds)
	case errors.Is(err, message.ErrUnknown):
		return "nrollup withdrawals lists those of an account"
	case errors.Is(err, operator.ErrChain):
		return "name another node with --l1"
	case errors.Is(err, operator.ErrNotSequencer):
		return "use the key of the sequencer, or wait for that time with --when.open (nrollup node: --rescue)"
	case errors.Is(err, l1.ErrDataDirUsed):
		return "stop it, or use another --datadir"
	case errors.As(err, &path) && path.Op == "mkdir":
		return "choose another directory"
	}
	return ""
}

// nextStepForFunds says how the account gets what it lacks.
func nextStepForFunds(e *wallet.FundsError) string {
	switch {
	case e.Chain == "L1":
		return "send it ETH on L1 first, or use another key"
	case strings.Contains(e.Chain, "settled"):
		return "deposit some first (nrollup deposit), and wait until that block is settled"
	default:
		return "deposit some first (nrollup deposit --to " + e.Account.Hex() + "), or use another key"
	}
}
