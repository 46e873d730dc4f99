// Package forced reads the inbox of forced transactions on L1: what waits there
// to be in a block of the rollup, and the calls that put something in and take it
// out. It decides nothing; the contract does.
package forced
