package logs

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// A gateway in front of a node has no answer of JSON-RPC, or one that is cut off.
func TestTransport(t *testing.T) {
	for _, test := range []struct {
		status int
		body   string
		want   bool
	}{
		{http.StatusRequestEntityTooLarge, "", true},
		{http.StatusGatewayTimeout, "upstream timed out", true},
		{524, "error code: 524", true},
		{http.StatusBadRequest, `{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"block range is too wide"}}`, true},
		{http.StatusBadRequest, `{"jsonrpc":"2.0","id":1,"error":{"code":-32005,"message":"request rate exceeded"}}`, false},
		{http.StatusTooManyRequests, "", false},
		{http.StatusUnauthorized, "", false},
		{http.StatusBadGateway, "", false},
		{http.StatusOK, `{"jsonrpc":"2.0","id":1,"result":[{`, true},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			io.Copy(io.Discard, r.Body)
			w.WriteHeader(test.status)
			fmt.Fprint(w, test.body)
		}))
		if _, err := ask(t, server.URL); errors.Is(err, ErrTooMuch) != test.want || err == nil {
			t.Errorf("%d %q: %v", test.status, test.body, err)
		}
		server.Close()
		if _, err := ask(t, server.URL); err == nil || errors.Is(err, ErrTooMuch) {
			t.Errorf("no server: %v", err)
		}
	}
}

func ask(t *testing.T, url string) (int, error) {
	t.Helper()
	client, err := rpc.Dial(url)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	logs, err := NewReader(ethclient.NewClient(client), 0).Ask(t.Context(), query(0, 9))
	return len(logs), err
}
