// Package bench puts load on a running rollup, over its public JSON-RPC, and
// measures what comes of it.
//
//	key ─► accounts ─► transactions at a rate ─► blocks ─► settled on L1
//	 ▲                     failures by cause     latency    latency, cost on L1
//	 └──── the rest of the money ◄──────────────────────────────┘
//
// Run does all of it. What Run is made of is here for other measurements too:
// accounts that sign and send, the settlements of blocks on L1, quantiles.
package bench
