package da

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// requestTimeout is how long one request may take, unless the context ends it.
const requestTimeout = 2 * time.Minute

// errTooMuch is the error of an answer that does not end where it should.
var errTooMuch = errors.New("the answer is larger than any right one")

// newClient returns a client that reads no more than limit bytes of an answer, and
// asks nobody else for it: who answers is not trusted, and could name what only this
// machine can reach.
func newClient(limit int64) *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	return &http.Client{
		Timeout:       requestTimeout,
		Transport:     &limitedTransport{transport, limit},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

type limitedTransport struct {
	*http.Transport
	limit int64
}

func (t *limitedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := t.Transport.RoundTrip(r)
	if err == nil {
		response.Body = &limitedBody{response.Body, t.limit}
	}
	return response, err
}

type limitedBody struct {
	io.ReadCloser
	left int64
}

func (b *limitedBody) Read(p []byte) (int, error) {
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1] // one more byte tells whether there is more
	}
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return n, errTooMuch
	}
	return n, err
}

// parseHTTP parses the URL of a service.
func parseHTTP(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, errors.Unwrap(err) // the error repeats the URL, which can hold a password
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		u.RawQuery = "" // can hold a token
		return nil, fmt.Errorf("%q is no URL of the form http://host:port", u.Redacted())
	}
	return u, nil
}

// parseBase parses the URL of a service that paths are added to. The name is for
// messages, without a password.
func parseBase(s string) (base, name string, err error) {
	u, err := parseHTTP(s)
	if err != nil {
		return "", "", err
	}
	if u.RawQuery != "" || u.Fragment != "" {
		u.RawQuery, u.Fragment = "", "" // can hold a token
		return "", "", fmt.Errorf("the URL %s must end there: paths are added to it", u.Redacted())
	}
	return strings.TrimSuffix(u.String(), "/"), u.Redacted(), nil
}

// maxErrorText is how much is kept of what others say of a failure, in bytes.
const maxErrorText = 300

// unavailable returns the error for data that source does not give, or that of ctx
// if this is why. What err wraps is not wrapped again: a deadline of ours is none
// of the caller's.
func unavailable(ctx context.Context, source string, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", source, ctx.Err())
	}
	return fmt.Errorf("%w: %s: %s", ErrUnavailable, source, plain(err.Error()))
}

// plain returns a text of others for a message: what is too long is cut, and what could
// control a terminal is left out.
func plain(text string) string {
	if len(text) > maxErrorText {
		text = text[:maxErrorText] + "…"
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsPrint(r) && r != utf8.RuneError:
			return r
		case unicode.IsSpace(r):
			return ' '
		}
		return -1
	}, text)
}

// checkSize returns the error for a payload that a layer does not take.
func checkSize(payload []byte, limit int) error {
	switch {
	case len(payload) == 0:
		return ErrEmpty
	case len(payload) > limit:
		return fmt.Errorf("%w: %d bytes, of at most %d", ErrTooLarge, len(payload), limit)
	}
	return nil
}
