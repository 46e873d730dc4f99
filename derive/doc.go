// Package derive reads the chain of a rollup from L1 alone.
//
//	L1's JSON-RPC ──► reader ──► Cursor ──► Step ──► Target
//	                  checks      reorgs,    blocks   imports or
//	                  hashes      finality   in order verifies
//
// Decode is the pure part: a block of L1, with its transactions and receipts, to
// the blocks of the rollup that were settled in it. A reader gets blocks of L1
// over standard JSON-RPC and believes of an answer only what it can hash up to a
// block's hash. A Cursor moves along L1's chain, notices when L1 leaves it, and
// remembers where it was. A Derivation hands the steps of a cursor to a target.
//
// What nobody but a consensus client can know is left to whoever runs the node
// that answers: which chain is L1's, and what of it is final.
package derive
