package security

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/internal/logs"
)

const (
	// dataBlocks is how many of the last blocks of L1 are looked at for where proposals
	// have their data: a day.
	dataBlocks = 7200

	// dataProposals is how many proposals are enough: an event may have all of the data.
	dataProposals = 64
)

// askData finds out where the newest proposals of an optimistic rollup have their
// data: the contract lets each choose. Nothing is asked about a contract that is
// another one.
func (f *facts) askData(ctx context.Context, l1 *ethclient.Client) error {
	if !f.optimistic() || !f.genuine() {
		return nil
	}
	f.data = make(map[uint8]int)
	contract := bindings.NewOptimisticRollup()
	q := logs.Query{
		Address: f.d.Contracts.Rollup,
		Topics:  [][]common.Hash{{contract.GetABI().Events["Proposed"].ID}},
		First:   f.block.Number - min(f.block.Number, dataBlocks),
		Last:    f.block.Number,
	}
	found := 0
	for l, err := range logs.NewReader(l1, 0).Recent(ctx, q) {
		if err != nil {
			return fmt.Errorf("proposals of the rollup: %w", err)
		}
		event, err := contract.UnpackProposedEvent(l)
		if err != nil {
			return fmt.Errorf("proposal in block %d of L1: %w", l.BlockNumber, err)
		}
		f.data[event.Kind]++
		if found++; found == dataProposals {
			break
		}
	}
	return nil
}

// onL1 reports whether all of the newest proposals have their data on L1, and that
// there are some.
func (f *facts) onL1() bool { return len(f.data) > 0 && f.data[da.External] == 0 }

// dataText says where the newest proposals have their data.
func (f *facts) dataText() string {
	if len(f.data) == 0 {
		return "nothing was proposed on the last day"
	}
	names := []string{da.External: "elsewhere", da.Calldata: "in calldata of L1", da.Blobs: "in blobs of L1"}
	var parts []string
	for kind, name := range names {
		if n := f.data[uint8(kind)]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d with data %s", n, name))
		}
	}
	return "the newest proposals, of a day at most: " + strings.Join(parts, ", ")
}

// provenText ends each answer about data: what is withheld can be had on L1.
const provenText = " Who cannot get the data of a block has it shown to EXECUTE, on L1, by a challenge."

func (f *facts) optimisticData() Risk {
	const name = "dataAvailability"
	text := "The contract lets each proposal choose where its data is; " + f.dataText() + "."
	if f.onL1() {
		value := "on L1"
		if f.data[da.Calldata] == 0 {
			value = "on L1, blobs"
		}
		return Risk{name, Good, value, text + provenText}
	}
	return Risk{name, Bad, "external, with challenges", text + provenText}
}

func (f *facts) optimisticState() Risk {
	o := f.d.Spec.Optimistic
	window, rating := seconds(o.Window), Good
	text := fmt.Sprintf("Anyone challenges a block within %v of its proposal. It has to be shown to EXECUTE, a rule of L1's own execution, within %v, or it falls. It takes one honest challenger.", window, seconds(o.Response))
	if o.Window < uint64(week.Seconds()) {
		rating = Warning
		text += " Who keeps challenges out of L1 for so long makes a false state final."
	}
	return Risk{"stateValidation", rating, fmt.Sprintf("fraud proofs, 1 round, %v", window), text}
}

// optimisticRequirements are the requirements that are others where L1 believes
// what nobody challenges, by their names.
func (f *facts) optimisticRequirements() map[string]Requirement {
	if !f.optimistic() {
		return nil
	}
	window := seconds(f.d.Spec.Optimistic.Window)
	list := []Requirement{
		f.dataRequirement(),
		f.ifGenuine(0, "fraudProofSystemAtLeast5Outsiders", "At least 5 external actors can submit fraud proofs.", "Anyone challenges any block, with a bond."),
		f.ifGenuine(1, "noRedTrustedSetups", "The proof system has no trusted setup of high risk.", "There is no setup: L1 executes what is challenged."),
		f.ifGenuine(2, "fraudProofSystemIsPermissionless", "Fraud proof submission is open to everyone.",
			fmt.Sprintf("Anyone challenges any block within %v, with a bond.", window)),
	}
	byName := make(map[string]Requirement, len(list))
	for _, r := range list {
		byName[r.Name] = r
	}
	return byName
}

func (f *facts) dataRequirement() Requirement {
	r := f.ifGenuine(0, "dataAvailabilityOnL1", "Inputs for the state transition function are posted to L1.", "They are; "+f.dataText()+".")
	if !r.Failed() && !f.onL1() {
		r.Holds, r.Why = yes(false), "Data may be elsewhere; "+f.dataText()+"."
	}
	return r
}

// replace puts requirements in the place of those with their names.
func replace(list []Requirement, by map[string]Requirement) []Requirement {
	list = slices.Clone(list)
	for i := range list {
		if r, ok := by[list[i].Name]; ok {
			list[i] = r
		}
	}
	return list
}

// optimisticTrust returns what remains to be trusted.
func (f *facts) optimisticTrust() []string {
	o := f.d.Spec.Optimistic
	list := []string{
		fmt.Sprintf("One honest challenger, whoever it is, with money and the data: what nobody challenges within %v becomes final, true or not.", seconds(o.Window)),
		fmt.Sprintf("L1, for taking a challenge within %v, a defence within %v, and for having room to execute all defences.", seconds(o.Window), seconds(o.Response)),
	}
	if !f.onL1() {
		list = append(list, "Whoever keeps the data that is not on L1, for joining late.")
	}
	return list
}
