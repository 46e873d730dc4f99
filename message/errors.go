package message

import "errors"

var (
	// ErrUnknown means that no message has been sent with this nonce, or by this
	// transaction.
	ErrUnknown = errors.New("no such message")

	// ErrNotAnchored means that no block of the rollup knows an L1 block that has the
	// message yet.
	ErrNotAnchored = errors.New("the rollup does not know of the message yet")

	// ErrNotProven means that nobody has proven a root that has the message yet.
	ErrNotProven = errors.New("no root that has the message is proven on the rollup yet")

	// ErrNotSettled means that the block which has the message is not settled yet, or
	// not final in an optimistic rollup.
	ErrNotSettled = errors.New("the block that has the message is not settled on L1 yet")

	// ErrNoAnchor means that the rollup has no block with an anchor yet, or that the
	// anchor is in a branch that L1 has left.
	ErrNoAnchor = errors.New("the head of the rollup has no anchor in L1's chain")

	// ErrInvalidProof means that a node gave a proof which does not hold, or is not of
	// what its contract must have.
	ErrInvalidProof = errors.New("invalid proof")

	// ErrLogs means that a node gave logs that contradict each other, or the chain.
	ErrLogs = errors.New("the logs of the messenger are not right")

	// ErrReorg means that a chain was reorganised while it was read. Ask again.
	ErrReorg = errors.New("the chain was reorganised meanwhile")
)
