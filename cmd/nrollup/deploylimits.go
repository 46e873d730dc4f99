package main

import (
	"fmt"
	"math"
	"math/big"
	"time"

	"nrollup/internal/span"
	"nrollup/node"
	"nrollup/rollup"
	"nrollup/wallet"
)

// checkDeployOptions returns an error that names the first setting which a rollup
// cannot have, its value, and what it can be. The contracts have the same bounds;
// this is before anything is paid.
func checkDeployOptions(o *node.DeployOptions) error {
	for _, r := range []struct {
		name             string
		value, low, high uint64
	}{
		{"chainid", o.ChainID, 1, rollup.MaxChainID},
		{"gaslimit", o.GasLimit, rollup.MinGasLimit, rollup.MaxGasLimit},
	} {
		if r.value < r.low || r.value > r.high {
			return fmt.Errorf("%s %d is not between %d and %d", r.name, r.value, r.low, r.high)
		}
	}
	timeout := uint64(o.SequencerTimeout / time.Second)
	for _, r := range []struct {
		name             string
		value, low, high uint64 // seconds
	}{
		{"sequencer.timeout", timeout, rollup.MinSequencerTimeout, rollup.MaxSequencerTimeout},
		{"forced.delay", o.Forced.Delay, rollup.MinForcedDelay, rollup.MaxForcedDelay},
		{"forced.lapse", o.Forced.Lapse, rollup.MinForcedLapse, rollup.MaxForcedLapse},
		{"forced.grace", o.Forced.Grace, rollup.MinForcedGrace, rollup.MaxForcedGrace},
	} {
		if o.Anyone && r.name == "sequencer.timeout" {
			continue
		}
		if r.value < r.low || r.value > r.high {
			return fmt.Errorf("%s %v is not between %v and %v", r.name, span.Seconds(r.value), span.Seconds(r.low), span.Seconds(r.high))
		}
	}
	if bond := o.Forced.Bond.ToInt(); bond.Cmp(rollup.MinForcedBond) < 0 || bond.Cmp(rollup.MaxForcedBond) > 0 {
		return fmt.Errorf("forced.bond %s is not between %s and %s", wallet.FormatEther(bond), wallet.FormatEther(rollup.MinForcedBond), wallet.FormatEther(rollup.MaxForcedBond))
	}
	most := new(big.Int).SetUint64(math.MaxUint64)
	if fee := o.BaseFee; fee.Sign() <= 0 || fee.Cmp(most) > 0 {
		return fmt.Errorf("basefee %v wei is not between 1 and %v wei", fee, most)
	}
	if o.Funds.Cmp(rollup.MessengerSupply) >= 0 {
		return fmt.Errorf("funds %s is more than there is on L1", wallet.FormatEther(o.Funds))
	}
	return nil
}

func seconds(n uint64) time.Duration { return time.Duration(n) * time.Second }
