package wallet

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/message"
	"nrollup/rollup"
)

// Errors say what is the matter, and what to do, in a line.
func TestErrorTexts(t *testing.T) {
	var (
		one, two = common.Address{19: 1}, common.Address{19: 2}
		done     = &message.Status{State: message.StateClaimed, Done: &message.Done{Event: message.Event{Block: rollup.BlockRef{Number: 4}, Tx: common.Hash{31: 7}}}}
	)
	for want, err := range map[string]error{
		"deposit 7 is claimed already, by transaction " + (common.Hash{31: 7}).Hex() + " in block 4": &DoneError{Ref{L1, 7}, done},
		"withdrawal 7 is cancelled already":                                          &DoneError{Ref{L2, 7}, &message.Status{State: message.StateCancelled}},
		"it is too early for withdrawal 2: it waits for L1; try again in about 4s":   &EarlyError{Ref{L2, 2}, "for L1", 4 * time.Second},
		"it is too early for withdrawal 2: it waits for L1":                          &EarlyError{Ref{L2, 2}, "for L1", 0},
		"deposit 1 can be taken back by " + one.Hex() + " only, not by " + two.Hex(): &RefundError{Ref{L1, 1}, one, two},
		"3 is the name of 2 messages: deposit 3, withdrawal 3":                       &AmbiguousError{"3", []Ref{{L1, 3}, {L2, 3}}},
		one.Hex() + " owns 0.5 ether on L1 and needs 2 ether: 1.5 ether are missing": &FundsError{one, "L1", big.NewInt(5e17), big.NewInt(2e18)},
		"L1 at http://x: away":                    &NodeError{"L1", "http://x", errors.New("away")},
		"the contract reverts with A(1)":          &Revert{Name: "A", Reason: "A(1)"},
		"the contract reverts with A(1): do this": &Revert{Name: "A", Reason: "A(1)", Hint: "do this"},
	} {
		if err.Error() != want {
			t.Errorf("have %q, want %q", err, want)
		}
	}
}
