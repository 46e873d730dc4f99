package derive

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Checkpoint is a block of L1 with the rollup's head there.
type Checkpoint struct {
	L1    rollup.BlockRef `json:"l1"`
	Head  Head            `json:"head"`
	Chain *Chain          `json:"-"` // of proposals; nil unless the rollup is an optimistic one
}

// Store keeps what a cursor must remember. What was saved is there in full or not
// at all, whenever the process is killed; the latest may be lost, and what was
// derived since then is derived again.
type Store interface {
	Load() ([]byte, error) // nil if nothing was saved
	Save(content []byte) error
}

// journal is where a cursor was: checkpoints by the number of the L1 block,
// oldest first. If anything is final, the first of them is the last that is.
type journal struct {
	Contract    common.Address
	Genesis     common.Hash // of the rollup
	Final       bool
	Checkpoints []Checkpoint
}

// loadJournal returns what is in the store. The error is ErrOtherRollup if that
// belongs to another one.
func loadJournal(store Store, d *rollup.Deployment) (*journal, error) {
	j := &journal{Contract: d.Contracts.Rollup, Genesis: d.GenesisHash}
	content, err := store.Load()
	if err != nil {
		return nil, fmt.Errorf("load checkpoints: %w", err)
	}
	if content == nil {
		return j, nil
	}
	stored, err := decodeJournal(content)
	if err != nil {
		return nil, fmt.Errorf("load checkpoints: %w", err)
	}
	if stored.Contract != j.Contract || stored.Genesis != j.Genesis {
		return nil, &Error{Stop, fmt.Errorf("%w: it is of the contract %v and the genesis %v, wanted %v and %v",
			ErrOtherRollup, stored.Contract, stored.Genesis, j.Contract, j.Genesis)}
	}
	return stored, nil
}

func (j *journal) save(store Store) error {
	content, err := j.encode()
	if err == nil {
		err = store.Save(content)
	}
	if err != nil {
		return fmt.Errorf("save checkpoints: %w", err)
	}
	return nil
}

// The newest checkpoints are all kept, so that L1's reorganisations lead exactly
// to where it left the chain. Of older ones, which there are only as long as L1
// finalizes nothing, some are: the way back is a little longer then.
const (
	dense  = 512
	sparse = 64
)

// after returns the journal after a step.
func (j *journal) after(s *Step) *journal {
	next := *j
	list := slices.Clone(j.Checkpoints)
	if s.Back != nil {
		list = list[:find(list, s.Back.L1.Number+1)]
	}
	list = list[:find(list, s.Trail[0].L1.Number)] // that of a step which stays where it is takes the place of the last one
	list = append(list, s.Trail...)
	if i := find(list, s.final+1); s.final > 0 && i > 0 {
		list, next.Final = list[i-1:], true
	}
	old := max(0, len(list)-dense)
	thinned := slices.Collect(func(yield func(Checkpoint) bool) {
		for i, c := range list {
			if (i == 0 || i >= old || c.L1.Number%sparse == 0) && !yield(c) {
				return
			}
		}
	})
	next.Checkpoints = thinned
	return &next
}

// find returns the index of the first checkpoint at the given number or later.
func find(list []Checkpoint, number uint64) int {
	i, _ := slices.BinarySearchFunc(list, number, func(c Checkpoint, n uint64) int {
		switch {
		case c.L1.Number < n:
			return -1
		case c.L1.Number > n:
			return 1
		}
		return 0
	})
	return i
}

// at returns the checkpoint at a number, if there is one.
func (j *journal) at(number uint64) (Checkpoint, bool) {
	i := find(j.Checkpoints, number)
	if i == len(j.Checkpoints) || j.Checkpoints[i].L1.Number != number {
		return Checkpoint{}, false
	}
	return j.Checkpoints[i], true
}
