// Package proposer proposes the blocks of an optimistic rollup on L1, and stands up
// for them: it defends what is challenged, makes final what can be, and gets its
// bonds back.
//
// What L1 says is the only truth, and nothing is stored. Each round begins with a view
// of all pending proposals at one block of L1, and with the nonce of the account there.
// What to do follows from both and from the rollup's own chain, by Decide, which is a
// pure function:
//
//	L1 ──► View ─┐
//	             ├─► Decide ──► the actions that L1 would take ──► sender
//	own chain ───┘
//
// Several transactions are under way at a time, which do not depend on one another. After
// a restart, or a reorganisation of L1, the next round finds out what became of them.
// The data of a proposal is published before its transaction is sent. To publish it again
// does no harm, and a proposal names the one below it, so that none is made twice.
//
// It never proposes on top of what its own node does not have: that would fall with
// what is below.
package proposer
