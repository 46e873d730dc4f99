// Package dispute is a simulation: the contracts of an optimistic rollup, as they are
// on L1, with EXECUTE, and around them honest and dishonest proposers, challengers,
// defenders and users who act in any order, with an L1 that delays, reorders and
// reorganises. The honest decide as the services do, and judge what is published with
// the challenger's judge. It holds tests only. Money is exact: every transaction costs
// what it would on L1.
//
// Most rounds are short. This makes 500 long ones, with hundreds of blocks, deep
// reorganisations and forced transactions, beginning with the one of seed 1:
//
//	NROLLUP_SIM_DEEP=1 NROLLUP_SIM_ROUNDS=500 NROLLUP_SEED=1 go test ./e2e/dispute -run Rounds -v -timeout 3h
//
// NROLLUP_STORY=1 tells what happened in a round that fails.
package dispute
