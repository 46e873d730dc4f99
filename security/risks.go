package security

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/span"
)

// week is the longest time that users may be kept waiting without a warning: the
// exit window that L2BEAT wants of stage 1.
const week = 7 * 24 * time.Hour

// risks answers L2BEAT's questions.
func (f *facts) risks() []Risk {
	return []Risk{f.stateValidation(), f.dataAvailability(), f.exitWindow(), f.sequencerFailure(), f.proposerFailure()}
}

// unknown is the answer about contracts of somebody else.
func (f *facts) unknown(name string) Risk {
	return Risk{name, Bad, "unknown", f.notGenuine() + " So nothing is known of what the contracts do."}
}

func (f *facts) stateValidation() Risk {
	const name = "stateValidation"
	switch {
	case !f.genuine():
		return f.unknown(name)
	case f.optimistic() && !f.execute:
		return Risk{name, Bad, "none", "L1 has no EXECUTE: no block of the rollup can be defended."}
	case !f.execute:
		return Risk{name, Bad, "none", "L1 has no EXECUTE: no block of the rollup can be settled."}
	case f.optimistic():
		return f.optimisticState()
	}
	return Risk{name, Good, "executed by L1", "A block is settled only if EXECUTE, a rule of L1's own execution, yields its state root. There is no challenge and no proof system."}
}

func (f *facts) dataAvailability() Risk {
	const name = "dataAvailability"
	switch {
	case !f.genuine():
		return f.unknown(name)
	case f.optimistic():
		return f.optimisticData()
	}
	return Risk{name, Good, "on L1", "The trace of each block, with all its transactions, is in a transaction or an event on L1: no block is settled without it."}
}

func (f *facts) exitWindow() Risk {
	const name = "exitWindow"
	if !f.genuine() {
		return f.unknown(name)
	}
	return Risk{name, Good, "∞", "Nobody can change the contracts: there is no owner, no proxy and no pause. The rollup has the forks of L1, when L1 has them."}
}

func (f *facts) sequencerFailure() Risk {
	const name = "sequencerFailure"
	switch {
	case !f.genuine():
		return f.unknown(name)
	case !f.sequenced():
		return Risk{name, Good, "self sequence", "There is no sequencer: anyone settles blocks with what transactions they like."}
	}
	delay := f.delay()
	return Risk{name, level(delay), fmt.Sprintf("forced through L1, %v", delay), fmt.Sprintf(
		"A transaction that the sequencer leaves out is put into the inbox on L1, with a bond of %s ether. If it is not in a settled block within %v, anyone settles blocks with it.",
		ether(f.d.Spec.Forced.Bond.ToInt()), delay)}
}

func (f *facts) proposerFailure() Risk {
	const name = "proposerFailure"
	switch {
	case !f.genuine():
		return f.unknown(name)
	case !f.sequenced():
		return Risk{name, Good, "self propose", "Anyone settles blocks at any time."}
	}
	wait := min(f.timeout(), f.delay())
	text := fmt.Sprintf("Anyone settles blocks once the sequencer has settled none for %v, or %v after a transaction was forced.", f.timeout(), f.delay())
	if f.open() {
		text += " That is so now."
	}
	return Risk{name, level(wait), fmt.Sprintf("self propose, %v", wait), text}
}

func (f *facts) delay() period { return seconds(f.d.Spec.Forced.Delay) }

func (f *facts) timeout() period { return seconds(f.d.Spec.SequencerTimeout) }

// period is a time that people read.
type period time.Duration

func (p period) String() string { return span.Format(time.Duration(p)) }

// seconds returns a time, which no contract lets be longer than a month.
func seconds(n uint64) period { return period(min(n, 1<<32)) * period(time.Second) }

func level(wait period) Level {
	if time.Duration(wait) > week {
		return Warning
	}
	return Good
}

// ether returns an amount of wei as people write it.
func ether(wei *big.Int) string {
	return strings.TrimRight(strings.TrimRight(new(big.Rat).SetFrac(wei, big.NewInt(params.Ether)).FloatString(18), "0"), ".")
}
