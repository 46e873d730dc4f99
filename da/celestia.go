package da

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
)

// maxCelestia is the highest number of bytes of a payload on Celestia. Some of its
// networks take no transaction of 2 MiB.
const maxCelestia = 1_900_000

// maxCelestiaAnswer: a blob of any size that the network has, in base64.
const maxCelestiaAnswer = 64 << 20

// How often, and how many times, a node is asked for a blob that it has just
// accepted: it learns of a height a moment after the network has agreed on it.
const (
	celestiaPause = time.Second
	celestiaTries = 15
)

// celestia is the JSON-RPC client of a node of Celestia.
type celestia struct {
	name      string // for messages
	rpc       *rpc.Client
	namespace [namespaceSize]byte
	pause     time.Duration
}

// celestiaBlob is a blob in JSON; bytes are in base64.
type celestiaBlob struct {
	Namespace    []byte `json:"namespace"`
	Data         []byte `json:"data"`
	ShareVersion uint32 `json:"share_version"`
	Commitment   []byte `json:"commitment"`
	Index        int    `json:"index"` // of the first share in the square; -1 before it is there
}

// newCelestia makes a layer of an URL with namespace, and token if the node wants
// one, in its query.
func newCelestia(rawURL string) (*celestia, error) {
	u, err := parseHTTP(rawURL)
	if err != nil {
		return nil, err
	}
	query := u.Query()
	for name := range query {
		if name != "namespace" && name != "token" {
			return nil, fmt.Errorf("celestia has no setting %q: there are namespace and token", name)
		}
	}
	c := &celestia{name: "celestia " + u.Host, pause: celestiaPause}
	if c.namespace, err = parseNamespace(query.Get("namespace")); err != nil {
		return nil, err
	}
	c.rpc, err = dialCelestia(u, query.Get("token"))
	return c, err
}

func dialCelestia(u *url.URL, token string) (*rpc.Client, error) {
	options := []rpc.ClientOption{rpc.WithHTTPClient(newClient(maxCelestiaAnswer))}
	if token != "" {
		options = append(options, rpc.WithHeader("Authorization", "Bearer "+token))
	}
	bare := *u
	bare.RawQuery = ""
	return rpc.DialOptions(context.Background(), bare.String(), options...) // HTTP: nothing is connected yet
}

// parseNamespace parses a namespace of version 0, whose id is 18 zeros and 10 bytes
// that users choose: these, or all.
func parseNamespace(s string) (namespace [namespaceSize]byte, err error) {
	const chosen = 10
	b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	if err != nil || len(b) != chosen && len(b) != namespaceSize {
		return namespace, fmt.Errorf("%q is no namespace of Celestia: give 20 hex digits, as in celestia:http://host:26658?namespace=00000000006e726f6c6c", s)
	}
	copy(namespace[namespaceSize-len(b):], b)
	user := namespace[namespaceSize-chosen:]
	if bytes.ContainsFunc(namespace[:namespaceSize-chosen], func(r rune) bool { return r != 0 }) {
		return namespace, fmt.Errorf("namespace %x is not of version 0: all but the last 10 bytes have to be zero", namespace)
	}
	if bytes.Equal(user[:chosen-1], make([]byte, chosen-1)) {
		return namespace, fmt.Errorf("namespace %x is reserved by Celestia: choose another one", namespace)
	}
	return namespace, nil
}

func (c *celestia) String() string { return c.name }

func (c *celestia) reads(p *Pointer) bool { return p.place() == onCelestia }

func (c *celestia) MaxSize() int { return maxCelestia }

// Publish submits a blob, which returns when it is in a block, and reads it back: a
// proposal that nobody can check costs its bond.
func (c *celestia) Publish(ctx context.Context, payload []byte) (*Posting, error) {
	if err := checkSize(payload, maxCelestia); err != nil {
		return nil, err
	}
	reference := &celestiaReference{
		commitment: shareCommitment(c.namespace, payload),
		hash:       crypto.Keccak256Hash(payload),
		namespace:  c.namespace,
	}
	blob := &celestiaBlob{Namespace: c.namespace[:], Data: payload, Commitment: reference.commitment[:], Index: -1}
	if err := c.rpc.CallContext(ctx, &reference.height, "blob.Submit", []*celestiaBlob{blob}, struct{}{}); err != nil {
		return nil, unavailable(ctx, c.name, err)
	}
	if err := c.await(ctx, reference); err != nil {
		return nil, fmt.Errorf("blob was accepted at height %d, and cannot be read: %w", reference.height, err)
	}
	return &Posting{Kind: External, Reference: reference.encode()}, nil
}

// await waits until the node has a blob.
func (c *celestia) await(ctx context.Context, reference *celestiaReference) error {
	for try := 1; ; try++ {
		_, err := c.get(ctx, reference)
		if err == nil || !errors.Is(err, ErrUnavailable) || try == celestiaTries {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(c.pause):
		}
	}
}

func (c *celestia) Fetch(ctx context.Context, p Pointer) ([]byte, error) {
	reference, err := parseCelestia(p.Reference)
	if err != nil {
		return nil, err
	}
	return c.get(ctx, reference)
}

func (c *celestia) get(ctx context.Context, reference *celestiaReference) ([]byte, error) {
	var blob *celestiaBlob
	err := c.rpc.CallContext(ctx, &blob, "blob.Get", reference.height, reference.namespace[:], reference.commitment[:])
	if err != nil {
		return nil, unavailable(ctx, c.name, err)
	}
	if blob == nil {
		return nil, unavailable(ctx, c.name, errors.New("it does not have it"))
	}
	if got := crypto.Keccak256Hash(blob.Data); got != reference.hash {
		if shareCommitment(reference.namespace, blob.Data) == reference.commitment {
			return nil, fmt.Errorf("%w: its commitment and its hash are of different data", ErrMalformed)
		}
		return nil, &ForgedError{Source: c.name, Want: reference.hash, Got: got}
	}
	return blob.Data, nil
}
