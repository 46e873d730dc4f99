// Package forks knows which forks of Ethereum an L1 has scheduled, and which of them
// this program has no rules for.
//
// An L1 can schedule a fork at any time. A rollup is in the same forks as its L1, so
// what counts is what L1 says now, and not what was written down when the rollup
// was deployed: Fetch asks, and Watch goes on asking. A fork that is in no entry of
// the table in package stateless is Unknown. Nobody can build or check a block in
// it, so a process has to end before.
//
// The package decides nothing of what is in a fork: that is up to geth, and to
// package transition.
package forks
