package optimistic

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// FalseError says that a trace is not what would prove a claimed block.
type FalseError struct {
	Number uint64 // of the block
	Err    error
}

func (e *FalseError) Error() string { return fmt.Sprintf("block %d: %v", e.Number, e.Err) }

func (e *FalseError) Unwrap() error { return e.Err }

// CheckBlock checks that a trace proves a claimed block of a proposal: nil means
// that the contract takes it, a *FalseError that it does not. verify is the check of
// the trace itself, of the rollup's chain id and of its gas limit, as
// operator.Check returns it.
//
// Another trace may prove the same claim, if the claim is true. So a false trace
// shows that the claim is false only if it is bound to the claim: if its block hash
// is the claimed one and is the hash of its fields.
func CheckBlock(claim bindings.BlockClaim, p *bindings.Proposal, trace []byte, verify func(*rollup.Block) error) error {
	b, err := blockOf(trace)
	if err == nil {
		err = Match(claim, p, b)
	}
	if err == nil {
		err = verify(b)
	}
	if err != nil {
		return &FalseError{Number: claim.Number, Err: err}
	}
	return nil
}

func blockOf(trace []byte) (*rollup.Block, error) {
	if len(trace) > MaxTrace {
		return nil, fmt.Errorf("the trace has %d bytes, no transaction on L1 can have more than %d", len(trace), MaxTrace)
	}
	return rollup.BlockOf(trace)
}

// Match returns an error unless a block is the claimed one of a proposal, by all that
// the contract compares. That the block verifies is for others to check.
func Match(c bindings.BlockClaim, p *bindings.Proposal, b *rollup.Block) error {
	for _, field := range []struct {
		name      string
		got, want common.Hash
	}{
		{"hash", b.Ref.Hash, c.BlockHash},
		{"parent", b.Parent, c.ParentHash},
		{"state root", common.Hash(b.Claim.PostStateRoot), c.StateRoot},
		{"state root before", common.Hash(b.Claim.PreStateRoot), c.PreStateRoot},
		{"anchor", b.Anchor, c.AnchorHash},
	} {
		if field.got != field.want {
			return fmt.Errorf("its %s is %v, claimed is %v", field.name, field.got, field.want)
		}
	}
	if b.Ref.Number != c.Number {
		return fmt.Errorf("its number is %d, claimed is %d", b.Ref.Number, c.Number)
	}
	if b.Timestamp > p.ProposedAt {
		return fmt.Errorf("its time is %d, that of the proposal %d", b.Timestamp, p.ProposedAt)
	}
	return nil
}
