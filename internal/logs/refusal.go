package logs

import (
	"errors"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/rpc"
)

// tooMuch reports whether an error may be one because of how many blocks or logs were
// asked for. There is neither a code nor a text for that which nodes agree on: geth,
// reth and erigon have -32602 for a range, as Alchemy and Infura do for some limits;
// Infura, besu and nethermind have -32005 for others; older nodes have -32000, and
// gateways their own. So any answer counts, unless it says something else. It also may
// be an answer that is too large to be read to its end.
func tooMuch(err error) bool {
	var (
		answer      rpc.Error
		status      rpc.HTTPError
		unreachable *url.Error
		connection  net.Error
	)
	switch {
	case errors.Is(err, ErrFalse):
		return false
	case errors.As(err, &answer):
		return answer.ErrorCode() != methodNotFound && !isRate(answer.Error())
	case errors.As(err, &status):
		return slices.Contains(tooMuchStatus, status.StatusCode) && !isRate(string(status.Body))
	case errors.As(err, &unreachable), errors.As(err, &connection), errors.Is(err, rpc.ErrClientQuit):
		return false
	}
	return true
}

// methodNotFound is the code of JSON-RPC for a method that there is not.
const methodNotFound = -32601

// tooMuchStatus are what gateways answer with for what is too large, or takes the
// node behind them too long. Some have 400 for each error of JSON-RPC.
var tooMuchStatus = []int{
	http.StatusBadRequest,
	http.StatusRequestTimeout,
	http.StatusRequestEntityTooLarge,
	http.StatusGatewayTimeout,
	524, // Cloudflare's: the node took too long
}

// isRate reports whether a node means how often it is asked: more questions would
// make that worse. Some have the same code for it as for too many logs.
func isRate(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc([]string{
		"rate limit", "rate exceed", "too many requests", "request count", "per second", "quota", "throttl", "credits",
	}, func(words string) bool { return strings.Contains(text, words) })
}
