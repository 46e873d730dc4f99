// Package wallet is what the owner of an account does with a rollup: put ETH and
// tokens in, take them out, deliver messages or take back what they carry, and
// have a transaction of the rollup forced through L1.
//
// What is to be done is a Plan first: the transactions, in their order, on one of
// the two chains. A plan can be simulated, which costs nothing, or run. The
// package prints nothing and keeps nothing on disk.
package wallet
