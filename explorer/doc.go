// Package explorer serves a web page that shows a rollup and the L1 that it is
// on, and the API of that page.
//
// It asks two nodes over public JSON-RPC and keeps nothing on disk: it works with
// any node of the rollup and any of L1. What it says of a settled block it knows
// from L1: the trace is read from L1's transaction, and verified here once more. Of
// an optimistic rollup L1 has what a block must be, and the trace is from the
// rollup's node: it fits, or shows nothing.
//
// The node of L1 is believed for what its contracts have at a block that it names:
// heads, ids of proposals, challenges, times. An id binds a proposal and what is
// claimed of its blocks; which transaction and block of L1 it is in is that node's
// word. The rollup's node is believed for nothing that L1 can say.
//
//	watcher ──► overview ──► clients of /api/events
//	   │
//	   ├──► index of settlements, or proposals ──► checker ──► verdicts
//	   └──► heads, by which answers are kept
//
// All that it keeps is bounded: see the constants of each file.
package explorer
