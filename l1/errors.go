package l1

import "errors"

var (
	// ErrExecuteGasLimit is why a block is invalid whose EXECUTE calls declare
	// more gas together than the L1 allows.
	ErrExecuteGasLimit = errors.New("execute gas limit of the block exceeded")

	// ErrOtherNetwork is returned when a data directory or a leader belongs to
	// another network than the one wanted.
	ErrOtherNetwork = errors.New("other network")

	// ErrPast is returned when the forks that are wanted would give other rules to
	// blocks that are there.
	ErrPast = errors.New("the past of a network cannot change")

	// ErrDataDirUsed is returned when another process has the data directory open.
	ErrDataDirUsed = errors.New("data directory in use")

	// ErrPortUsed is returned when a port to listen on is taken.
	ErrPortUsed = errors.New("port in use")

	// ErrNoNetwork is returned when a data directory holds no network.
	ErrNoNetwork = errors.New("no network in the data directory")

	// ErrSchedule is why a node ends whose leader has scheduled forks anew. Started
	// again, it has them too.
	ErrSchedule = errors.New("L1 has another schedule of forks than this node was started with: start it again")

	// ErrSlot is returned by ProduceSlot for a time at which no block can be made.
	ErrSlot = errors.New("no slot for a block")

	// errStopped is returned when a block is not imported because the chain stops.
	errStopped = errors.New("chain is stopping")
)
