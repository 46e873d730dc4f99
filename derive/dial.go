package derive

import (
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/ethereum/go-ethereum/rpc"
)

// MaxAnswer is the size of the largest answer that a client of Dial reads, in
// bytes. A block of L1 is at most 10 MiB (EIP-7934), twice that in JSON, and its
// receipts are of the same order; so is a batch of headers.
const MaxAnswer = 64 << 20

// Dial connects to JSON-RPC over HTTP or WebSocket. Answers that are larger than
// MaxAnswer are not read to their end: the error wraps ErrTooLarge.
func Dial(ctx context.Context, url string) (*rpc.Client, error) {
	return dial(ctx, url, MaxAnswer)
}

func dial(ctx context.Context, url string, most int64) (*rpc.Client, error) {
	return rpc.DialOptions(ctx, url,
		rpc.WithHTTPClient(&http.Client{Transport: &limitedTransport{http.DefaultTransport, most}}),
		rpc.WithWebsocketMessageSizeLimit(most))
}

// Limited returns a transport whose answers are limited as those of Dial are.
func Limited(transport http.RoundTripper) http.RoundTripper {
	return &limitedTransport{transport, MaxAnswer}
}

// limitedTransport limits the size of answers.
type limitedTransport struct {
	http.RoundTripper
	most int64
}

func (t *limitedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := t.RoundTripper.RoundTrip(r)
	if err == nil {
		response.Body = &limitedBody{ReadCloser: response.Body, most: t.most, left: t.most}
	}
	return response, err
}

type limitedBody struct {
	io.ReadCloser
	most, left int64
}

func (b *limitedBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, b.most)
	}
	n, err := b.ReadCloser.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
