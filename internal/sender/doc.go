// Package sender sends the transactions of one account on L1, one at a time.
//
// What the account should do next is for its owner to say, in each block of L1 anew:
// the sender sees to it that this is the transaction with the next nonce. It sends
// it, sends it again if the pool lost it, raises its fees if L1 does not take it in,
// and replaces it if something else is to be done first. Nothing is stored: what a
// process before this one has sent is waited for, and replaced if it is stuck.
//
// It must not be used by several goroutines at a time, nor an account by several
// senders.
package sender
