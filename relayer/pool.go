package relayer

import (
	"errors"
	"strings"

	"nrollup/internal/pool"
)

var (
	// errPool means that the pool of a chain does not want a transaction.
	errPool = errors.New("the pool refuses the transaction")

	// errUnfunded means that the account cannot pay for a transaction.
	errUnfunded = errors.New("the relayer's account cannot pay")
)

// verdict is what a pool says of a transaction.
type verdict int

const (
	accepted    verdict = iota // it has it now
	underpriced                // it costs too little, or too little more than the one it is to replace
	refused                    // anything else
	unreachable                // nothing: there was no answer
)

// judge tells errors of pools apart by their text, as RPC has no codes for them:
// geth's words, and those of other clients.
func judge(err error) verdict {
	if err == nil {
		return accepted
	}
	text := strings.ToLower(err.Error())
	for _, words := range []string{"already known", "alreadyknown", "already imported", "already exists"} {
		if strings.Contains(text, words) {
			return accepted
		}
	}
	for _, words := range []string{"underpriced", "fee too low", "feetoolow", "replacementnotallowed"} {
		if strings.Contains(text, words) {
			return underpriced
		}
	}
	if pool.IsAnswer(err) {
		return refused
	}
	return unreachable
}
