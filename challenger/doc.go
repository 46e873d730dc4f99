// Package challenger keeps an optimistic rollup honest: as long as one challenger
// runs, nothing false becomes final.
//
// It looks at every proposal on L1, fetches its data and checks each block with
// nothing but the block's trace. What it finds of a block is one of these:
//
//	Unseen    nothing yet                         ─┐ challenged once it has waited for too long,
//	Missing   the data cannot be had              ─┘ or the window is about to end
//	Garbled   what was published is not its trace ── challenged
//	False     there is no trace that proves it    ── challenged: the proposal will fall
//	True      the trace proves it                 ── defended when somebody challenges it
//
// Policy decides what to do about that, at what time, and what of it the money
// allows; it is a pure function of one look at L1. The Challenger does it, with several
// transactions under way at a time.
//
// L1 is the only truth, and what the challenger has at stake is read from there: it
// can be killed at any point, and what an L1 reorganisation took back is done
// again. The data directory saves work, and has
// what lost races have cost.
//
// # Money
//
// Everything that may be lost or locked counts against the budget before it is
// spent: the bonds of open challenges, and the gas of what is under way and of
// getting the bonds back. A challenge of a False block cannot be lost. One of a
// block that could not be seen is answered if the block is true, and the gas of the
// answer is then paid from its bond: a lifetime limit holds for that. The gas of a
// defence that somebody else was faster with counts towards it.
//
// A node that lies about L1 can make the challenger sign what it would not have
// otherwise, but no more than its account can pay: fund it with the budget.
package challenger
