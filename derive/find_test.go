package derive

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// BlockNumber is eth_blockNumber.
func (a *fakeAPI) BlockNumber() hexutil.Uint64 {
	return hexutil.Uint64(a.l.head().block.NumberU64())
}

type logQuery struct {
	From    hexutil.Uint64   `json:"fromBlock"`
	To      hexutil.Uint64   `json:"toBlock"`
	Address []common.Address `json:"address"`
	Topics  [][]common.Hash  `json:"topics"`
}

// mostLogBlocks is how many blocks the chain is asked about at once at most.
const mostLogBlocks = 5

// GetLogs is eth_getLogs.
func (a *fakeAPI) GetLogs(q logQuery) (any, error) {
	if q.To-q.From >= mostLogBlocks {
		return nil, fmt.Errorf("more than %d blocks", mostLogBlocks)
	}
	a.l.mu.Lock()
	defer a.l.mu.Unlock()
	found := []*types.Log{}
	for number := q.From; number <= q.To && int(number) < len(a.l.chain); number++ {
		b := a.l.chain[number]
		index := uint(0)
		for i, r := range b.receipts {
			for _, l := range r.Logs {
				if q.matches(l) {
					c := *l
					c.BlockNumber, c.BlockHash, c.TxHash, c.Index = uint64(number), b.block.Hash(), b.block.Transactions()[i].Hash(), index
					found = append(found, &c)
				}
				index++
			}
		}
	}
	return a.l.said("eth_getLogs", generic[[]any](found)), nil
}

func (q *logQuery) matches(l *types.Log) bool {
	if !slices.Contains(q.Address, l.Address) || len(l.Topics) < len(q.Topics) {
		return false
	}
	for i, any := range q.Topics {
		if len(any) > 0 && !slices.Contains(any, l.Topics[i]) {
			return false
		}
	}
	return true
}

// settledChain is a chain of L1 with some blocks of a rollup: two transactions in
// one block, silent blocks between, data in an event.
func settledChain(t *testing.T) (*fakeL1, *rollup.Deployment, []settling) {
	d := newDeployment(t)
	genesis, err := GenesisHead(d)
	must(t, err)
	l := newFakeL1(t, genesis)
	for range deployedAt {
		l.mine()
	}
	var blocks []settling
	parent := genesis
	for i := range 5 {
		s := next(t, parent, 0, uint64(i))
		s.data = i == 3
		blocks, parent = append(blocks, s), s.head
	}
	l.mine(blocks[:1])
	for range 2 * mostLogBlocks {
		l.mine()
	}
	l.mine(blocks[1:3], blocks[3:4])
	l.mine(blocks[4:])
	return l, d, blocks
}

func TestFind(t *testing.T) {
	l, d, blocks := settledChain(t)
	f := NewFinder(l.client(), d, nil)
	for _, i := range []int{4, 2, 0, 3, 1} {
		want := blocks[i]
		s, err := f.Block(t.Context(), want.head.Number)
		if err != nil {
			t.Fatal(err)
		}
		pre := want.head
		if i > 0 {
			pre = blocks[i-1].head
		} else if pre, err = GenesisHead(d); err != nil {
			t.Fatal(err)
		}
		if s.Ref != want.head.BlockRef || s.Parent != pre.Hash || s.Claim.PreStateRoot != pre.StateRoot ||
			s.Claim.PostStateRoot != want.head.StateRoot || string(s.Trace) != string(want.block.Trace) || s.AnchorNumber != want.block.Anchor {
			t.Errorf("block %d is %+v on %v", want.head.Number, s.Ref, s.Parent)
		}
		if number, err := f.NumberOf(t.Context(), want.head.Hash); err != nil || number != want.head.Number {
			t.Errorf("block %v is %d, %v", want.head.Hash, number, err)
		}
	}
	for _, number := range []uint64{0, 6} {
		if _, err := f.Block(t.Context(), number); !errors.Is(err, ErrNotSettled) {
			t.Errorf("block %d: %v", number, err)
		}
	}
	if _, err := f.NumberOf(t.Context(), common.Hash{1}); !errors.Is(err, ErrNotSettled) {
		t.Errorf("no block: %v", err)
	}
}

// Nor is an event believed: the state before a block is that of the event in L1's block.
func TestFindForgedEvent(t *testing.T) {
	l, d, blocks := settledChain(t)
	l.filter = func(method string, answer any) any {
		if list, ok := answer.([]any); ok && method == "eth_getLogs" {
			for _, l := range list {
				l.(map[string]any)["data"] = "0x" + strings.Repeat("77", 32) + strings.Repeat("00", 32)
			}
		}
		return answer
	}
	s, err := NewFinder(l.client(), d, nil).Block(t.Context(), 2)
	if err != nil || s.Claim.PreStateRoot != blocks[0].head.StateRoot {
		t.Errorf("%+v, %v", s, err)
	}
}

// What is found is what is in L1's blocks, whatever its node says of them.
func TestFindForged(t *testing.T) {
	for _, test := range []struct{ method, want string }{
		{"eth_getBlockByNumber", "header"},
		{"eth_getBlockByHash", "transactions"},
		{"eth_getBlockReceipts", "receipts"},
	} {
		l, d, _ := settledChain(t)
		l.filter = func(method string, answer any) any {
			if method != test.method {
				return answer
			}
			switch answer := answer.(type) {
			case map[string]any:
				if answer["extraData"] = "0x77"; test.want == "transactions" {
					answer["extraData"] = "0x00"
					answer["transactions"] = answer["transactions"].([]any)[1:]
				}
			case []any:
				return answer[1:]
			}
			return answer
		}
		_, err := NewFinder(l.client(), d, nil).Block(t.Context(), 2)
		var forged *ForgedError
		if !errors.As(err, &forged) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", test.method, err)
		}
	}
}
