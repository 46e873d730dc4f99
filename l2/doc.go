// Package l2 is the node of a rollup: geth with a chain of its own, whose blocks
// are built here, each with the trace that lets L1 verify it.
//
//	users ── JSON-RPC ──► pool ──► Build ──► block, trace ──► whoever settles it
//	                       ▲         ▲
//	                       └─ Sequencer ◄── L1: the anchor, what is settled
//
// A block becomes the head only after it is known that one transaction on L1 can
// settle it. Its trace is a pure function of the block and the state before it:
// the node keeps recent ones in memory and computes any other again.
//
// A Node is open from Start to Close. A Sequencer runs on top of it, until its
// context ends.
package l2
