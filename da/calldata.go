package da

import (
	"context"
	"fmt"
)

// maxCalldata is the highest number of bytes of a payload in calldata. A
// transaction has at most 128 KiB in the pools of L1, of which the proposal of one
// block takes less than one. Each further block takes 96 bytes: the proposer has
// to keep the whole within the limit.
const maxCalldata = 127 << 10

// calldata is data that is its own reference.
type calldata struct{}

func (calldata) String() string { return "calldata" }

func (calldata) reads(p *Pointer) bool { return p.place() == inCalldata }

func (calldata) MaxSize() int { return maxCalldata }

func (calldata) Publish(ctx context.Context, payload []byte) (*Posting, error) {
	if err := checkSize(payload, maxCalldata); err != nil {
		return nil, err
	}
	return &Posting{Kind: Calldata, Reference: payload}, ctx.Err()
}

func (calldata) Fetch(ctx context.Context, p Pointer) ([]byte, error) {
	if len(p.Reference) == 0 {
		return nil, fmt.Errorf("%w: no data in calldata", ErrMalformed)
	}
	return p.Reference, ctx.Err()
}
