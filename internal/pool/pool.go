// Package pool understands what the pools of L1's clients say of a transaction.
package pool

import (
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/rpc"
)

// Verdict is what a pool says of a transaction.
type Verdict int

// The verdicts.
const (
	Accepted    Verdict = iota // it has it now
	Underpriced                // it costs too little, or too little more than the one it is to replace
	Outdated                   // the nonce is used up
	Refused                    // anything else, also that the pool cannot be reached
)

// Judge tells answers of pools apart by their text: RPC has no codes for them.
// Each list has the words of geth first, then those of other clients.
func Judge(err error) Verdict {
	if err == nil {
		return Accepted
	}
	text := strings.ToLower(err.Error())
	for _, known := range []struct {
		words []string
		Verdict
	}{
		{[]string{"already known", "alreadyknown", "already imported", "already exists"}, Accepted},
		{[]string{"underpriced", "below minimum", "fee too low", "feetoolow", "replacementnotallowed", "less than block base fee"}, Underpriced},
		{[]string{"nonce too low", "oldnonce", "nonce is too low"}, Outdated},
	} {
		for _, words := range known.words {
			if strings.Contains(text, words) {
				return known.Verdict
			}
		}
	}
	return Refused
}

// IsReplacement reports whether a pool means that it has another transaction with
// the same nonce.
func IsReplacement(err error) bool {
	return strings.Contains(strings.ToLower(err.Error()), "replacement")
}

// IsUnfunded reports whether a pool means that the account cannot pay for a transaction,
// with all others that the pool has of it.
func IsUnfunded(err error) bool {
	text := strings.ToLower(err.Error())
	for _, words := range []string{"insufficient funds", "insufficientfunds", "insufficient balance", "exceeds_balance", "upfront cost exceeds"} {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// IsAnswer reports whether L1 answered with an error, which it does not when it
// cannot be reached.
func IsAnswer(err error) bool {
	var answer rpc.Error
	return errors.As(err, &answer)
}
