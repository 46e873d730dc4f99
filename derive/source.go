package derive

import (
	"context"

	"nrollup/da"
	"nrollup/rollup"
)

// Source is where the blocks of an optimistic rollup are from, and what makes sure
// of them: L1 has proposals only, which may be false. It is zero for a rollup whose
// blocks L1 has executed.
type Source struct {
	// Data finds what is proposed.
	Data da.Reader

	// Check returns why EXECUTE refuses a block, or why the rollup's contract does
	// for what it says of itself, see operator.Check.
	Check func(*rollup.Block) error

	// Local, if there is one, returns the trace of a block that is here already, nil
	// of others: it need not be fetched then.
	Local func(ctx context.Context, ref rollup.BlockRef) []byte
}

// local returns the traces of a proposal's blocks that are here.
func (s *Source) local(ctx context.Context, refs []rollup.BlockRef) [][]byte {
	traces := make([][]byte, len(refs))
	if s.Local == nil {
		return traces
	}
	for i, ref := range refs {
		traces[i] = s.Local(ctx, ref)
	}
	return traces
}
