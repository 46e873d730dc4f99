package challenger

import "fmt"

// Verdict is what is known of a proposed block.
type Verdict uint8

// The verdicts. Only True and False are certain, and stay.
const (
	Unseen  Verdict = iota // not checked yet
	Missing                // its data cannot be had
	Garbled                // what was published in its place proves nothing: not its trace, or an incomplete one
	False                  // nothing can prove it
	True                   // its trace proves it
)

var verdictNames = [...]string{"unseen", "missing", "garbled", "false", "true"}

func (v Verdict) String() string {
	if int(v) < len(verdictNames) {
		return verdictNames[v]
	}
	return fmt.Sprintf("Verdict(%d)", uint8(v))
}

// Finding is what is known of the blocks of a proposal.
type Finding struct {
	// Blocks has a verdict for each block, in order; none at all before the first
	// try to fetch the data.
	Blocks []Verdict

	// ProofGas is the most gas that proving a block takes, for each that is True.
	ProofGas []uint64

	// Since is when the proposal was seen for the first time, as L1 time in seconds; 0
	// if that is not known.
	Since uint64
}

func (f *Finding) since() uint64 {
	if f == nil {
		return 0
	}
	return f.Since
}

// verdict returns that of the i-th block.
func (f *Finding) verdict(i int) Verdict {
	if f == nil || i >= len(f.Blocks) {
		return Unseen
	}
	return f.Blocks[i]
}

// proofGas returns the most gas that proving the i-th block takes.
func (f *Finding) proofGas(i int) uint64 {
	if f == nil || i >= len(f.ProofGas) {
		return maxProofGas
	}
	return f.ProofGas[i]
}
