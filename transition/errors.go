package transition

import "errors"

// Reasons for which a trace is invalid, one for each step of the check. The
// errors that Verify returns wrap one of them and say more.
var (
	// ErrUndecodable is a trace that is not the canonical encoding of an input.
	ErrUndecodable = errors.New("undecodable trace")

	// ErrSchema is a trace in the encoding of another fork than the one that
	// the L1 configuration has active at the time of the payload.
	ErrSchema = errors.New("wrong schema for the time of the payload")

	// ErrClaim is a claim that does not agree with the payload or with the
	// parent header.
	ErrClaim = errors.New("claim does not match the trace")

	// ErrRollupRule is a block that Ethereum allows and a rollup may not have.
	ErrRollupRule = errors.New("block not allowed on a rollup")

	// ErrAncestors is a witness whose headers are not a chain ending in the
	// parent of the payload.
	ErrAncestors = errors.New("invalid ancestors")

	// ErrHeader is a header that breaks a consensus rule.
	ErrHeader = errors.New("invalid header")

	// ErrBody is a body that cannot be decoded, or that breaks a rule that
	// needs no execution.
	ErrBody = errors.New("invalid body")

	// ErrBlockHash is a payload whose fields do not hash to its block hash.
	ErrBlockHash = errors.New("wrong block hash")

	// ErrWitness is a preimage that execution needed and the witness lacks. It comes
	// before whatever execution did without it: the reasons below are about what
	// the trie nodes, codes and headers behind the block's own hash say.
	ErrWitness = errors.New("incomplete witness")

	// ErrExecution is a transaction or system call that cannot be executed.
	ErrExecution = errors.New("execution failed")

	// ErrGasExceeded is a block that uses more gas than its header says. The
	// execution stopped when that was certain.
	ErrGasExceeded = errors.New("more gas used than declared")

	// ErrOutput is a header field that execution does not yield.
	ErrOutput = errors.New("execution disagrees with the header")

	// ErrPanic is a fault in the check itself. It counts as invalid.
	ErrPanic = errors.New("internal fault")
)
