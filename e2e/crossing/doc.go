// Package crossing runs the contracts of a rollup, as they are on L1 and on the rollup,
// with EXECUTE, on both sides of a fork of L1: messages both ways whose proofs cross it,
// and forced transactions that it makes valid or invalid. It holds tests only.
package crossing
