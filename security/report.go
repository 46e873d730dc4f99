package security

import (
	"github.com/ethereum/go-ethereum/common"

	"nrollup/rollup"
)

// Report is what can be said of a rollup after a block of L1.
type Report struct {
	L1   rollup.BlockRef `json:"l1"`
	Time uint64          `json:"time"` // of that block, seconds since 1970

	// Stage is the highest of which all requirements hold, and those of the stages
	// below; nil if not even those of stage 0 do.
	Stage        *int          `json:"stage"`
	Requirements []Requirement `json:"requirements"`

	// Development has the reasons for which nothing of value should be on the rollup,
	// whatever its stage. L2BEAT gives none to networks like that.
	Development []string `json:"development"`

	Risks     []Risk     `json:"risks"`
	Contracts []Contract `json:"contracts"`
	Trust     []string   `json:"trust"` // what remains to be trusted, each a sentence
}

// Requirement is one of a stage.
type Requirement struct {
	Stage int    `json:"stage"`
	Name  string `json:"name"` // as L2BEAT's own configuration has it
	Text  string `json:"text"`
	Holds *bool  `json:"holds"` // nil if it is about something that the rollup does not have
	Why   string `json:"why"`
}

// Failed reports whether the requirement is there and does not hold.
func (r *Requirement) Failed() bool { return r.Holds != nil && !*r.Holds }

// Level is how bad a risk is.
type Level string

// The levels, as L2BEAT colours them.
const (
	Good    Level = "good"
	Warning Level = "warning"
	Bad     Level = "bad"
)

// Risk is the answer to one of L2BEAT's five questions.
type Risk struct {
	Name  string `json:"name"` // stateValidation, dataAvailability, exitWindow, sequencerFailure or proposerFailure
	Level Level  `json:"level"`
	Value string `json:"value"` // a few words
	Text  string `json:"text"`
}

// Contract is one of the rollup's on L1.
type Contract struct {
	Name     string         `json:"name"`
	Address  common.Address `json:"address"`
	CodeHash common.Hash    `json:"codeHash"` // keccak256
	Genuine  bool           `json:"genuine"`  // is, byte for byte, what this program deploys for the specification
	Lasting  bool           `json:"lasting"`  // has no instruction by which its code could change or vanish
	Created  *common.Hash   `json:"created"`  // transaction that made it, with this program's constructor; nil if none is found
}
