// Package dispute is a simulation: the contract of an optimistic rollup, as it is
// on L1, with EXECUTE, and around it honest and dishonest proposers, challengers
// and defenders who act in any order, with an L1 that delays, reorders and
// reorganises. It holds tests only. Money is exact: every transaction costs what it
// would on L1.
package dispute
