// Package message follows messages between L1 and the rollup, both ways, and makes
// the proofs with which they are delivered.
//
// A message to the rollup (a deposit) goes through these states:
//
//	sent ─► anchored ─► proven ─► claimed | cancelled
//
// It is sent once it is in L1's tree of messages; anchored once a block of the
// rollup knows an L1 block that has it; proven once somebody has proven a root of
// the tree that has it, against such an anchor. Then anyone delivers it.
//
// A message to L1 (a withdrawal) is shorter, as L1 keeps the state roots of the
// rollup:
//
//	sent ─► claimable ─► claimed | cancelled
//
// It is claimable once the block that has it is settled; if the rollup is an
// optimistic one, once that is final by its contract.
//
// Everything is read over standard JSON-RPC, and nothing is stored. What a node
// says is checked as far as it can be before anybody pays for a transaction: each
// proof against the state root that the receiving contract compares it with, each
// message against the hash that the proof is of.
package message
