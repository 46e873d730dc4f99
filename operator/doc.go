// Package operator settles the blocks of a rollup on L1: it sends transactions
// that call advance on the rollup's contract, in the order of the blocks, several
// blocks in one where they fit, and several transactions at a time.
//
// What L1 says is the only truth, and nothing is stored. Each round begins with
// it, at one block of L1: the contract's head, and the nonce of the operator's
// account. Every nonce from there on is a place for a transaction, and what
// belongs there follows from what comes before it:
//
//	contract's head ─► nonce n ─► head after it ─► nonce n+1 ─► … ─► head of the rollup
//
// A transaction that was sent stays if it builds on the head before it; it is sent
// again if the pool lost it, and replaced with higher fees if L1 does not take it
// in. One that would revert, because another operator was first or L1 was
// reorganised, is replaced by one that does not. A nonce that someone else uses,
// another operator with the same key or this one before a restart, is waited for,
// for some blocks of L1.
//
// Before a block costs anything it is checked, and its settlement is tried out by
// eth_estimateGas. The operator keeps trying what fails; it reports it once, and
// again when it changes.
package operator
