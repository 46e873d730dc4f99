package security

import "fmt"

// requirements are those of L2BEAT's stages, each with what it comes to here. Their
// names are the keys of L2BEAT's own configuration of a project. Those about fraud
// proofs, security councils and provers ask for something that only rollups with
// these have. State verification is one of stage 0 since L2BEAT has put rollups
// without a proof system into another category (2025).
func (f *facts) requirements() []Requirement {
	return replace([]Requirement{
		{0, "callsItselfRollup", "The project calls itself a rollup.", yes(true), "It is a native rollup."},
		f.ifGenuine(0, "stateRootsPostedToL1", "State roots are posted to L1.", f.settledText()),
		f.ifGenuine(0, "dataAvailabilityOnL1", "Inputs for the state transition function are posted to L1.", "Each settled block's trace is in a transaction or an event on L1."),
		{0, "rollupNodeSourceAvailable", "A source-available node can recreate the state from L1 data.", yes(true), "This program is one: nrollup node --follow."},
		f.stateVerification(),
		none(0, "fraudProofSystemAtLeast5Outsiders", "At least 5 external actors can submit fraud proofs.", "A false block is not settled in the first place."),

		f.principle(),
		f.ifGenuine(1, "usersCanExitWithoutCooperation", "Users are able to exit without the help of the permissioned operators.", f.exitText()),
		f.ifGenuine(1, "usersHave7DaysToExit", "In case of an unwanted upgrade, users have at least 7 days to exit.", "There are no upgrades."),
		none(1, "securityCouncilProperlySetUp", "The Security Council is properly set up.", "There is none."),
		none(1, "noRedTrustedSetups", "The proof system has no trusted setup of high risk.", "There is no setup: L1 executes the blocks."),
		none(1, "proverSourcePublished", "The source of the prover is published.", "There is no prover."),
		f.reproducible(),
		none(1, "programHashesReproducible", "Hashes of the proven programs can be reproduced.", "There are none."),

		f.ifGenuine(2, "proofSystemOverriddenOnlyInCaseOfABug", "The proof system can be overridden only for a bug that is shown on chain.", "Nobody can override it."),
		none(2, "fraudProofSystemIsPermissionless", "Fraud proof submission is open to everyone.", "There are no fraud proofs."),
		f.ifGenuine(2, "delayWith30DExitWindow", "Upgrades that no bug on chain calls for leave at least 30 days to exit.", "There are no upgrades."),
	}, f.optimisticRequirements())
}

// ifGenuine is a requirement that the contracts fulfil, if they are ours.
func (f *facts) ifGenuine(stage int, name, text, why string) Requirement {
	if !f.genuine() {
		why = f.notGenuine()
	}
	return Requirement{stage, name, text, yes(f.genuine()), why}
}

// none is a requirement on something that the rollup does not have.
func none(stage int, name, text, why string) Requirement {
	return Requirement{stage, name, text, nil, why}
}

func yes(b bool) *bool { return &b }

// notGenuine says which part is not what this program deploys.
func (f *facts) notGenuine() string {
	for _, c := range f.contracts {
		switch {
		case !c.Genuine:
			return fmt.Sprintf("%s at %v has other code than this program deploys.", c.Name, c.Address)
		case !c.Lasting:
			return fmt.Sprintf("The code of %s at %v may be replaced.", c.Name, c.Address)
		case c.Created == nil:
			return fmt.Sprintf("Nothing shows that %s at %v was made by this program's constructor: no transaction of L1 from block %d on is found that did it, and another one may have left anything in its storage.", c.Name, c.Address, f.d.DeployedAt)
		}
	}
	return fmt.Sprintf("The rollup's genesis block is not that of its specification: %v.", f.genesis)
}

func (f *facts) settledText() string {
	if f.head == nil {
		return "The contract does not say which block is settled."
	}
	if f.optimistic() {
		return fmt.Sprintf("The contract has the state root after block %d, which is final, and a hash of each newer proposal, with the state root of each block.", f.head.Number)
	}
	return fmt.Sprintf("The contract has the state root after block %d, and those after the last 8191 blocks.", f.head.Number)
}

func (f *facts) stateVerification() Requirement {
	why := "L1 executes every block, with EXECUTE, before it is settled."
	if f.optimistic() {
		why = "L1 executes a block that anyone challenges, with EXECUTE, before it is final."
	}
	r := f.ifGenuine(0, "stateVerificationOnL1", "A complete and functional proof system is deployed.", why)
	switch {
	case r.Failed():
	case !f.execute:
		r.Holds, r.Why = yes(false), "L1 has no EXECUTE."
	case f.limit > 0 && f.limit < f.d.Spec.GasLimit:
		r.Holds, r.Why = yes(false), fmt.Sprintf("A block of the rollup may use %d gas, but L1 verifies no more than %d in a block: some blocks could never be settled.", f.d.Spec.GasLimit, f.limit)
	}
	return r
}

// principle is what stage 1 is about since 2025. The stricter form that L2BEAT
// discusses, without help of the council, is the same where there is no council.
func (f *facts) principle() Requirement {
	const text = "Compromising at least 75% of the Security Council is the only way (other than bugs) to block a message to L1 indefinitely, or to push an invalid one, with an exit window of less than 7 days."
	r := f.ifGenuine(1, "principle", text, "There is no council, nobody can push an invalid message, and "+f.forceText()+".")
	if !r.Failed() && !f.execute {
		r.Holds, r.Why = yes(false), "L1 has no EXECUTE: no message is ever settled."
	}
	return r
}

func (f *facts) forceText() string {
	if !f.sequenced() {
		return "anyone settles blocks"
	}
	return fmt.Sprintf("a transaction forced through L1 is overdue after %v, from when on anyone settles blocks", f.delay())
}

func (f *facts) exitText() string {
	if !f.sequenced() {
		return "Anyone settles blocks, and claims withdrawals."
	}
	return fmt.Sprintf("A withdrawal that is forced through L1 is included within %v, or else by anyone (nrollup force --withdraw, nrollup node --rescue).", f.delay())
}

func (f *facts) reproducible() Requirement {
	return f.ifGenuine(1, "verifierContractsReproducible", "The verifier contracts can be reproduced from source.", "The code on L1 is, byte for byte, what this program deploys.")
}

// stage returns the highest stage of which everything holds, nil if there is none.
func stage(requirements []Requirement) *int {
	failed := 3
	for i := range requirements {
		if requirements[i].Failed() {
			failed = min(failed, requirements[i].Stage)
		}
	}
	if failed == 0 {
		return nil
	}
	failed--
	return &failed
}
