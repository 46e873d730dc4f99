// Package blockgen makes valid blocks of Osaka and Amsterdam, of a chosen kind and size,
// with the stateless input that proves them, for tests and benchmarks.
//
// A Generator holds a real geth chain in memory that starts at a genesis of its
// own. Every block is built on the head, imported as a full node imports it, and
// becomes the head. The blocks obey the rules of an L2: no withdrawals, no blobs,
// slot number zero. Equal options and calls give equal bytes: there is no clock
// and no randomness.
package blockgen
