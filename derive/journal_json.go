package derive

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// storedJournal is a journal as it is stored. What waits is there once, however
// many checkpoints it waits at.
type storedJournal struct {
	Contract    common.Address     `json:"contract"`
	Genesis     common.Hash        `json:"genesis"`
	Final       bool               `json:"final"`
	Checkpoints []storedCheckpoint `json:"checkpoints"`
	Waiting     []*waiting         `json:"waiting,omitempty"`
}

type storedCheckpoint struct {
	Checkpoint
	Chain *storedChain `json:"chain,omitempty"`
}

type storedChain struct {
	Chain
	Waiting []int `json:"waiting,omitempty"` // where they are in the journal's list
}

func (j *journal) encode() ([]byte, error) {
	s := storedJournal{Contract: j.Contract, Genesis: j.Genesis, Final: j.Final, Checkpoints: make([]storedCheckpoint, len(j.Checkpoints))}
	places := make(map[*waiting]int)
	for i, c := range j.Checkpoints {
		s.Checkpoints[i].Checkpoint = c
		if c.Chain == nil {
			continue
		}
		chain := &storedChain{Chain: *c.Chain}
		for _, w := range c.Chain.waiting {
			place, ok := places[w]
			if !ok {
				place = len(s.Waiting)
				places[w], s.Waiting = place, append(s.Waiting, w)
			}
			chain.Waiting = append(chain.Waiting, place)
		}
		s.Checkpoints[i].Chain = chain
	}
	return json.Marshal(&s)
}

func decodeJournal(content []byte) (*journal, error) {
	s := new(storedJournal)
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(s); err != nil {
		return nil, err
	}
	j := &journal{Contract: s.Contract, Genesis: s.Genesis, Final: s.Final, Checkpoints: make([]Checkpoint, len(s.Checkpoints))}
	for i, stored := range s.Checkpoints {
		c := stored.Checkpoint
		if stored.Chain != nil {
			chain := stored.Chain.Chain
			for _, place := range stored.Chain.Waiting {
				if place < 0 || place >= len(s.Waiting) {
					return nil, fmt.Errorf("there is no proposal %d of %d", place, len(s.Waiting))
				}
				chain.waiting = append(chain.waiting, s.Waiting[place])
			}
			c.Chain = &chain
		}
		j.Checkpoints[i] = c
	}
	return j, nil
}
