package message

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/iotest"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// An outbox knows what the chain says, however that is reorganised between two
// looks at it.
func TestOutboxFollowsReorganisations(t *testing.T) {
	for seed := range uint64(5) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			l := newLedger(t, rand.New(rand.NewPCG(seed, 1)))
			l.limit = []uint64{1, 3, 1000}[seed%3]
			o := newOutbox(l.chain(), nil)
			for range 40 {
				l.change()
				l.sync(o)
				l.compare(o)
			}
		})
	}
}

// The chain changes in the middle of a look at it too.
func TestOutboxWhileTheChainChanges(t *testing.T) {
	for seed := range uint64(5) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			l := newLedger(t, rand.New(rand.NewPCG(seed, 2)))
			l.limit = []uint64{2, 1000}[seed%2]
			o := newOutbox(l.chain(), nil)
			for range 100 {
				changes := 3 // else it may never come to an end
				l.during = func(string) {
					if l.rng.IntN(6) == 0 && changes > 0 {
						changes--
						l.change()
					}
				}
				head, err := o.Sync(t.Context())
				l.during = nil
				if err == nil {
					l.compareTo(o, head.Hash)
				} else if errors.Is(err, ErrLogs) {
					t.Fatal(err)
				}
			}
			l.sync(o)
			l.compare(o)
		})
	}
}

// The client reads no answer that is too large, however many messages there are.
func TestOutboxAnswerTooLarge(t *testing.T) {
	l := newLedger(t, rand.New(rand.NewPCG(1, 3)))
	for range 64 {
		l.extend(8)
	}
	c := l.chain()
	server := rpc.NewServer()
	defer server.Stop()
	if err := server.RegisterName("eth", &ledgerAPI{l}); err != nil {
		t.Fatal(err)
	}
	endpoint := httptest.NewServer(server)
	defer endpoint.Close()
	client, err := rpc.DialOptions(t.Context(), endpoint.URL, rpc.WithHTTPClient(&http.Client{Transport: small{}}))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	c.rpc, c.eth = client, ethclient.NewClient(client)
	o := newOutbox(c, nil)
	l.sync(o)
	l.compare(o)
}

// small is a transport whose answers end with an error after 32 KiB.
type small struct{}

func (small) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err == nil {
		body := answer.Body
		answer.Body = struct {
			io.Reader
			io.Closer
		}{io.MultiReader(io.LimitReader(body, 32<<10), iotest.ErrReader(errors.New("too large"))), body}
	}
	return answer, err
}

// More blocks are taken back than the outbox remembers one by one.
func TestOutboxDeepReorganisation(t *testing.T) {
	l := newLedger(t, rand.New(rand.NewPCG(1, 3)))
	o := newOutbox(l.chain(), nil)
	for i := range 3 * maxSeen {
		l.extend(i % 3)
		l.sync(o)
	}
	l.compare(o)
	for _, depth := range []int{maxSeen - 1, maxSeen + 30, 10 * maxSeen} {
		l.rewind(depth)
		for range 100 {
			l.extend(1)
		}
		l.sync(o)
		l.compare(o)
	}
}

// What a node makes up is found out, and does no harm once it is right again.
func TestOutboxFalseLogs(t *testing.T) {
	for name, falsify := range map[string]func([]types.Log) []types.Log{
		"dropped":           func(logs []types.Log) []types.Log { return logs[1:] },
		"dropped within":    func(logs []types.Log) []types.Log { return append(logs[:1:1], logs[2:]...) },
		"twice":             func(logs []types.Log) []types.Log { return append(logs[:1:1], logs...) },
		"of another":        func(logs []types.Log) []types.Log { logs[0].Address = common.Address{1}; return logs },
		"of another block":  func(logs []types.Log) []types.Log { logs[0].BlockNumber = 1 << 40; return logs },
		"removed":           func(logs []types.Log) []types.Log { logs[0].Removed = true; return logs },
		"in another order":  func(logs []types.Log) []types.Log { logs[0], logs[1] = logs[1], logs[0]; return logs },
		"of another nonce":  func(logs []types.Log) []types.Log { logs[0].Topics[1] = word(77); return logs },
		"of another kind":   func(logs []types.Log) []types.Log { logs[0].Topics[0] = topicClaimed; return logs },
		"with data missing": func(logs []types.Log) []types.Log { logs[0].Data = nil; return logs },
	} {
		t.Run(name, func(t *testing.T) {
			l := newLedger(t, rand.New(rand.NewPCG(1, 4)))
			o := newOutbox(l.chain(), nil)
			l.extend(2)
			l.sync(o)
			l.extend(2)
			l.extend(2)
			l.falsify = falsify
			if _, err := o.Sync(t.Context()); !errors.Is(err, ErrLogs) {
				t.Errorf("have %v", err)
			}
			l.falsify = nil
			l.sync(o)
			l.compare(o)
		})
	}
}

// A message that a node alters when it is asked for again is not believed.
func TestMessageIsThatOfTheTree(t *testing.T) {
	l := newLedger(t, rand.New(rand.NewPCG(1, 5)))
	o := newOutbox(l.chain(), nil)
	l.extend(3)
	l.sync(o)
	l.falsify = func(logs []types.Log) []types.Log {
		logs[0].Data[31]++ // wei
		return logs
	}
	if sent, err := o.Message(t.Context(), 1); !errors.Is(err, ErrLogs) {
		t.Errorf("%+v, %v", sent, err)
	}
	if _, err := o.Message(t.Context(), 3); !errors.Is(err, ErrUnknown) {
		t.Errorf("a message that was not sent: %v", err)
	}
	if _, _, err := o.Path(3, 3); !errors.Is(err, ErrUnknown) {
		t.Errorf("its path: %v", err)
	}
	if _, ok := o.Root(4); ok {
		t.Error("a root of messages that were not sent")
	}
}

// A reorganisation before any of the questions that a look at the chain consists of,
// of what was read now or of what was read before too.
func TestOutboxReorganisedAtAnyQuestion(t *testing.T) {
	for _, depth := range []int{1, 2, 3, 5, 7} {
		for at := range 8 {
			t.Run(fmt.Sprintf("%d blocks before question %d", depth, at), func(t *testing.T) {
				l := newLedger(t, rand.New(rand.NewPCG(uint64(depth), 6)))
				o := newOutbox(l.chain(), nil)
				for range 5 {
					l.extend(2)
				}
				l.sync(o)
				for range 3 {
					l.extend(2)
				}
				asked := 0
				l.during = func(string) {
					if asked == at {
						l.rewind(depth)
						for range depth + 1 {
							l.extend(2)
						}
					}
					asked++
				}
				head, err := o.Sync(t.Context())
				l.during = nil
				if err == nil {
					l.compareTo(o, head.Hash)
				} else if !errors.Is(err, ErrReorg) {
					t.Error(err)
				}
				l.sync(o)
				l.compare(o)
			})
		}
	}
}
