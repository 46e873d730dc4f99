// Package sender sends the transactions of one account on L1, several at a time.
//
// What the account should do next is for its owner to say, in each block of L1 anew: a
// list of calls, the most urgent first. The sender has a transaction for each of them
// under way, as far as there is room, with nonces that follow one another:
//
//	nonce  n          n+1        n+2        n+3
//	       ┌──────────┬──────────┬──────────┐
//	       │ flight 0 │ flight 1 │ flight 2 │ ◄── the next call
//	       └──────────┴──────────┴──────────┘
//	       n is that of L1's newest block
//
// A call that is under way keeps its nonce. A transaction that is not wanted any more
// is replaced by the next call, or by one that does nothing. What the pool has lost is
// sent again; if L1 takes nothing of it for some blocks, all of it pays higher fees; and
// then what is urgent takes the place of what is not. Flights that have landed are
// remembered for a while: a reorganisation of L1 brings them back.
//
// Nothing is stored: what a process before this one has sent is waited for, and
// replaced if it is stuck.
//
// It must not be used by several goroutines at a time, nor an account by several
// senders.
package sender
