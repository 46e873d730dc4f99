// Package explorer serves a web page that shows a rollup and the L1 that it is
// on, and the API of that page.
//
// It asks two nodes over public JSON-RPC and keeps nothing on disk: it works with
// any node of the rollup and any of L1. What it says of a settled block it knows
// from L1: the trace is read from L1's transaction, and verified here once more.
//
//	watcher ──► overview ──► clients of /api/events
//	   │
//	   ├──► index of settlements ──► checker ──► verdicts
//	   └──► heads, by which answers are kept
//
// All that it keeps is bounded: see the constants of each file.
package explorer
