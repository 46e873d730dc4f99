package da

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
)

// MaxPayload is the highest number of bytes of a payload that servers take: 256
// traces, each as large as one transaction on L1 can carry.
const MaxPayload = 32 << 20

// expectSize is the size in bytes from which on a payload is announced.
const expectSize = 64 << 10

// putGet is the client of a server with the HTTP interface of OP-stack alt-DA:
// POST /put/0x<commitment>, GET /get/0x<commitment>.
type putGet struct {
	url    string
	name   string // for messages, without a password
	client *http.Client
}

func newPutGet(rawURL string) (*putGet, error) {
	url, name, err := parseBase(rawURL)
	if err != nil {
		return nil, err
	}
	return &putGet{url: url, name: "server " + name, client: newClient(MaxPayload)}, nil
}

func (s *putGet) String() string { return s.name }

func (s *putGet) reads(p *Pointer) bool { return p.place() == onServer }

func (s *putGet) MaxSize() int { return MaxPayload }

func (s *putGet) Publish(ctx context.Context, payload []byte) (*Posting, error) {
	if err := checkSize(payload, s.MaxSize()); err != nil {
		return nil, err
	}
	reference := keccakReference(crypto.Keccak256Hash(payload))
	status, answer, err := s.do(ctx, http.MethodPost, "put", reference, payload)
	switch {
	case err != nil:
		return nil, unavailable(ctx, s.name, err)
	case status == http.StatusRequestEntityTooLarge:
		return nil, fmt.Errorf("%w: %s: %s", ErrTooLarge, s.name, plain(string(answer)))
	case status != http.StatusOK:
		return nil, unavailable(ctx, s.name, statusError(status, answer))
	}
	return &Posting{Kind: External, Reference: reference}, nil
}

func (s *putGet) Fetch(ctx context.Context, p Pointer) ([]byte, error) {
	want, err := parseKeccak(p.Reference)
	if err != nil {
		return nil, err
	}
	status, payload, err := s.do(ctx, http.MethodGet, "get", p.Reference, nil)
	switch {
	case err != nil:
		return nil, unavailable(ctx, s.name, err)
	case status == http.StatusNotFound:
		return nil, unavailable(ctx, s.name, errors.New("it does not have it"))
	case status != http.StatusOK:
		return nil, unavailable(ctx, s.name, statusError(status, payload))
	}
	if got := crypto.Keccak256Hash(payload); got != want {
		return nil, &ForgedError{Source: s.name, Want: want, Got: got}
	}
	return payload, nil
}

// do sends a request for a commitment, and returns the status and body of the
// answer.
func (s *putGet) do(ctx context.Context, method, verb string, reference, body []byte) (int, []byte, error) {
	r, err := http.NewRequestWithContext(ctx, method, fmt.Sprintf("%s/%s/%#x", s.url, verb, reference), bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	r.Header.Set("Content-Type", "application/octet-stream")
	if len(body) > expectSize {
		r.Header.Set("Expect", "100-continue") // so that a refusal arrives before the body is sent
	}
	response, err := s.client.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	return response.StatusCode, answer, err
}

func statusError(status int, body []byte) error {
	return fmt.Errorf("%d %s: %q", status, http.StatusText(status), strings.TrimSpace(string(body[:min(len(body), maxErrorText)])))
}
