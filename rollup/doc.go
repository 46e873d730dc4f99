// Package rollup holds what all parts of a rollup agree on: its specification,
// the genesis that follows from it, where it is deployed on L1, and how one of
// its blocks is handed from who builds it to who settles it. It runs nothing.
package rollup
