package logs

import (
	"context"
	"errors"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

var (
	contract = common.Address{0xc0}
	topic    = common.Hash{0x70}
)

// refusal is an answer that is an error.
type refusal struct {
	code int
	text string
}

func (r refusal) Error() string  { return r.text }
func (r refusal) ErrorCode() int { return r.code }

// node answers eth_getLogs of a chain that has one log in each block.
type node struct {
	head      uint64
	mostRange uint64                        // blocks that it gives at once; 0 for any number
	refusal   error                         // of more
	broken    error                         // of all
	hangs     int                           // so many requests are not answered
	empty     bool                          // there are no logs
	change    func([]types.Log) []types.Log // what it gives

	mu    sync.Mutex
	asked [][2]uint64 // first and last blocks
}

// GetLogs is eth_getLogs.
func (n *node) GetLogs(ctx context.Context, q filters.FilterCriteria) ([]types.Log, error) {
	first, last := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	n.mu.Lock()
	n.asked = append(n.asked, [2]uint64{first, last})
	hang := n.hangs > 0
	n.hangs--
	n.mu.Unlock()
	if hang {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	if first > last || last > n.head {
		return nil, refusal{-32602, "block range extends beyond current head block"}
	}
	if n.broken != nil {
		return nil, n.broken
	}
	if n.mostRange > 0 && last-first >= n.mostRange {
		return nil, n.refusal
	}
	logs := []types.Log{}
	for number := first; number <= last && !n.empty; number++ {
		logs = append(logs, types.Log{Address: contract, Topics: []common.Hash{topic, Number(number)}, BlockNumber: number, BlockHash: Number(number)})
	}
	if n.change != nil {
		logs = n.change(logs)
	}
	return logs, nil
}

// questions returns how many questions the node got.
func (n *node) questions() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return len(n.asked)
}

func (n *node) server(t *testing.T) *rpc.Server {
	t.Helper()
	server := rpc.NewServer()
	if err := server.RegisterName("eth", n); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	return server
}

func (n *node) reader(t *testing.T) *Reader {
	t.Helper()
	client := rpc.DialInProc(n.server(t))
	t.Cleanup(client.Close)
	return NewReader(ethclient.NewClient(client), 0)
}

// web returns a reader that asks over HTTP.
func (n *node) web(t *testing.T, timeout time.Duration) *Reader {
	t.Helper()
	server := httptest.NewServer(n.server(t))
	client, err := rpc.Dial(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		client.Close()
		server.Close()
	})
	return NewReader(ethclient.NewClient(client), timeout)
}

func query(first, last uint64) Query {
	return Query{Address: contract, Topics: [][]common.Hash{{topic}}, First: first, Last: last}
}

// numbers are the blocks from first to last.
func numbers(first, last uint64) (list []uint64) {
	for n := first; n <= last; n++ {
		list = append(list, n)
	}
	return list
}

// Whatever a node's limit is, each log is there once, in order.
func TestOrder(t *testing.T) {
	for _, mostRange := range []uint64{0, 1, 2, 3, 7, 100} {
		n := &node{head: 150, mostRange: mostRange, refusal: refusal{-32005, "limit exceeded"}}
		r := n.reader(t)
		for _, bounds := range [][2]uint64{{0, 150}, {0, 0}, {7, 7}, {9, 8}} {
			want := numbers(bounds[0], bounds[1])
			q := query(bounds[0], bounds[1])
			var forward, backward, recent []uint64
			for l, err := range r.Forward(t.Context(), q) {
				forward = append(forward, number(t, l, err))
			}
			for l, err := range r.Backward(t.Context(), q) {
				backward = append(backward, number(t, l, err))
			}
			for l, err := range r.Recent(t.Context(), q) {
				recent = append(recent, number(t, l, err))
			}
			slices.Reverse(backward)
			slices.Reverse(recent)
			if !slices.Equal(forward, want) || !slices.Equal(backward, want) || !slices.Equal(recent, want) {
				t.Errorf("limit %d, %d: %d, %d, %d", mostRange, bounds, forward, backward, recent)
			}
		}
	}
}

func number(t *testing.T, l *types.Log, err error) uint64 {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return l.BlockNumber
}

// Who has seen enough causes no further question; recent blocks are asked about first.
func TestEarlyStop(t *testing.T) {
	n := &node{head: 40_000, mostRange: 5_000, refusal: refusal{-32005, "limit exceeded"}}
	r := n.reader(t)
	for range r.Recent(t.Context(), query(0, n.head)) {
		break
	}
	if want := [2]uint64{n.head - recentStride + 1, n.head}; len(n.asked) != 1 || n.asked[0] != want {
		t.Errorf("recent: asked %d, want %d", n.asked, want)
	}
	n.asked = nil
	for range r.Backward(t.Context(), query(0, n.head)) {
		break
	}
	if want := [][2]uint64{{n.head - 9_999, n.head}, {n.head - 4_999, n.head}}; !slices.Equal(n.asked, want) {
		t.Errorf("backward: asked %d, want %d", n.asked, want)
	}
	n.asked = nil
	for range r.Forward(t.Context(), query(0, n.head)) {
		break
	}
	if len(n.asked) == 0 || n.asked[len(n.asked)-1][0] != 0 {
		t.Errorf("forward: asked %d", n.asked)
	}
}

// The stride grows where a node gives all, and stays about a limit that it found.
func TestStride(t *testing.T) {
	n := &node{head: 100_000, empty: true}
	r := n.reader(t)
	for range r.Forward(t.Context(), query(0, n.head)) {
		t.Error("a log")
	}
	if want := [][2]uint64{{0, 9_999}, {10_000, 49_999}, {50_000, 100_000}}; !slices.Equal(n.asked, want) {
		t.Errorf("without a limit: asked %d, want %d", n.asked, want)
	}
	n = &node{head: 100_000, mostRange: 1_000, refusal: refusal{-32600, "up to a 1000 block range"}, empty: true}
	r = n.reader(t)
	for range r.Forward(t.Context(), query(0, n.head)) {
		t.Error("a log")
	}
	if len(n.asked) > 200 { // 100 at best
		t.Errorf("with a limit of 1000 blocks: %d questions", len(n.asked))
	}
}

// Which errors a smaller question may mend, as nodes give them.
func TestRefusals(t *testing.T) {
	for _, test := range []struct {
		name    string
		refusal error
		want    bool
	}{
		{"geth range", refusal{-32602, "exceed maximum block range 100"}, true},
		{"geth size", refusal{-32003, "response too large"}, true},
		{"geth time", refusal{-32002, "request timed out"}, true},
		{"reth range", refusal{-32602, "query exceeds max block range 100000"}, true},
		{"reth logs", refusal{-32602, "query exceeds max results 20000, retry with the range 1-9"}, true},
		{"erigon range", refusal{-32602, "query block range exceeds server limit, narrow your filter: 5"}, true},
		{"besu range", refusal{-32005, "Requested range exceeds maximum RPC range limit"}, true},
		{"infura logs", refusal{-32005, "query returned more than 10000 results. Try with this block range [0xB, 0xC]."}, true},
		{"infura range", refusal{-32602, "range 1000000 exceeds limit of 10000"}, true},
		{"alchemy size", refusal{-32602, "Log response size exceeded."}, true},
		{"alchemy range", refusal{-32600, "You can make eth_getLogs requests with up to a 500 block range."}, true},
		{"unspecific", errors.New("no"), true},
		{"infura rate", refusal{-32005, "daily request count exceeded, request rate limited"}, false},
		{"alchemy rate", refusal{429, "Your app has exceeded its compute units per second capacity."}, false},
		{"method", refusal{-32601, "the method eth_getLogs does not exist/is not available"}, false},
	} {
		n := &node{head: 99, mostRange: 10, refusal: test.refusal}
		r := n.reader(t)
		var err error
		count := 0
		for _, err = range r.Forward(t.Context(), query(0, n.head)) {
			if err != nil {
				break
			}
			count++
		}
		if good := err == nil && count == 100; good != test.want {
			t.Errorf("%s: %d logs in %d answers, %v", test.name, count, len(n.asked), err)
		}
		if !test.want && len(n.asked) != 1 {
			t.Errorf("%s: asked %d times", test.name, len(n.asked))
		}
	}
}

// If one block alone is refused, that is told, and forgotten: it was not the number
// of blocks.
func TestRefusedAlways(t *testing.T) {
	n := &node{head: 50_000, broken: refusal{-32000, "database is gone"}}
	r := n.reader(t)
	count := 0
	for _, err := range r.Forward(t.Context(), query(0, n.head)) {
		if count++; err == nil || errors.Is(err, ErrTooMuch) || !strings.Contains(err.Error(), "database is gone") {
			t.Errorf("%v", err)
		}
	}
	if got := r.Part(query(0, n.head)); count != 1 || len(n.asked) > 16 || got.Last != usualStride-1 {
		t.Errorf("%d errors of %d questions; asks up to %d then", count, len(n.asked), got.Last)
	}
}

// A question that takes too long is made shorter. A node that does not answer is not
// waited for again and again.
func TestSlow(t *testing.T) {
	for _, test := range []struct {
		hangs, asked int
		want         bool
	}{{1, 2, true}, {2, 2, false}} {
		n := &node{head: 600, hangs: test.hangs}
		r := n.web(t, 100*time.Millisecond)
		var err error
		for _, err = range r.Backward(t.Context(), query(0, n.head)) {
			break
		}
		if n.questions() != test.asked || (err == nil) != test.want {
			t.Errorf("hangs %d times: %d questions, %v", test.hangs, n.questions(), err)
		}
		if !test.want && !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("hangs %d times: %v", test.hangs, err)
		}
	}
}

// Who asked has the last word: nothing is asked after that.
func TestCancelled(t *testing.T) {
	n := &node{head: 600, mostRange: 10, refusal: refusal{-32005, "limit exceeded"}}
	r := n.reader(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	logs := 0
	var last error
	for _, err := range r.Forward(ctx, query(0, n.head)) {
		if last = err; err == nil {
			logs++
		}
		cancel()
	}
	if logs == 0 || logs > 10 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d logs, %v", logs, last)
	}
}

// What a node of the contract's chain cannot give is refused.
func TestFalse(t *testing.T) {
	for name, change := range map[string]func(*types.Log){
		"address":   func(l *types.Log) { l.Address[3]++ },
		"topic":     func(l *types.Log) { l.Topics[0][3]++ },
		"no topic":  func(l *types.Log) { l.Topics = []common.Hash{} },
		"before":    func(l *types.Log) { l.BlockNumber = 9 },
		"after":     func(l *types.Log) { l.BlockNumber = 21 },
		"removed":   func(l *types.Log) { l.Removed = true },
		"twice":     func(l *types.Log) { l.BlockNumber, l.BlockHash = 14, Number(14) },
		"order":     func(l *types.Log) { l.BlockNumber = 13 },
		"two forks": func(l *types.Log) { l.BlockNumber, l.Index = 14, 1 },
	} {
		n := &node{head: 100, change: func(logs []types.Log) []types.Log {
			change(&logs[5])
			return logs
		}}
		var err error
		for _, err = range n.reader(t).Forward(t.Context(), query(10, 20)) {
			if err == nil {
				t.Errorf("%s: a log", name)
			}
		}
		if !errors.Is(err, ErrFalse) || len(n.asked) != 1 {
			t.Errorf("%s: asked %d times, %v", name, len(n.asked), err)
		}
	}
}
