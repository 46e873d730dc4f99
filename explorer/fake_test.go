package explorer

import (
	"context"
	"errors"
	"math/big"
	"strconv"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// fakeChain is a chain whose node answers what the index asks. Its blocks settle
// what a test says.
type fakeChain struct {
	mu       sync.Mutex
	blocks   []fakeBlock
	contract common.Address
	most     uint64 // blocks of a range of logs; any if zero
	asked    int    // for logs
}

type fakeBlock struct {
	hash    common.Hash
	settled []uint64 // blocks of the rollup
	branch  byte
}

// newFakeChain returns a chain with a genesis block, and a client of it.
func newFakeChain(t *testing.T) (*fakeChain, *chain, *rollup.Deployment) {
	t.Helper()
	f := &fakeChain{contract: common.Address{0xc0}}
	f.add(0)
	return f, clientOf(t, f), &rollup.Deployment{Contracts: rollup.Contracts{Rollup: f.contract}, DeployedAt: 1}
}

// clientOf returns a client of an L1 whose methods are those of a Go value.
func clientOf(t *testing.T, eth any) *chain {
	t.Helper()
	server := rpc.NewServer()
	t.Cleanup(server.Stop)
	if err := server.RegisterName("eth", eth); err != nil {
		t.Fatal(err)
	}
	client := rpc.DialInProc(server)
	t.Cleanup(client.Close)
	return newChain("l1", "L1", client)
}

// add adds a block that settles blocks of the rollup. The branch tells blocks with
// the same number apart.
func (f *fakeChain) add(branch byte, settled ...uint64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	number := uint64(len(f.blocks))
	f.blocks = append(f.blocks, fakeBlock{common.BigToHash(new(big.Int).SetUint64(number<<8 | uint64(branch) | 1<<40)), settled, branch})
}

// cut removes the newest blocks.
func (f *fakeChain) cut(count int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.blocks = f.blocks[:len(f.blocks)-count]
}

func (f *fakeChain) head() rollup.BlockRef {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := len(f.blocks) - 1
	return rollup.BlockRef{Number: uint64(n), Hash: f.blocks[n].hash}
}

func (f *fakeChain) GetBlockByNumber(number string, _ bool) (map[string]any, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, err := strconv.ParseUint(number, 0, 64)
	if err != nil || n >= uint64(len(f.blocks)) {
		return nil, err
	}
	return map[string]any{"number": hexutil.Uint64(n), "hash": f.blocks[n].hash, "transactions": []any{}}, nil
}

func (f *fakeChain) GetLogs(_ context.Context, q filters.FilterCriteria) ([]*types.Log, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.asked++
	from, to := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	if f.most > 0 && to-from >= f.most {
		return nil, errors.New("the range is too large")
	}
	logs := []*types.Log{}
	for n := from; n <= min(to, uint64(len(f.blocks)-1)); n++ {
		for _, number := range f.blocks[n].settled {
			if l := f.log(n, number); len(q.Topics) < 2 || contains(q.Topics[1], l.Topics[1]) {
				logs = append(logs, l)
			}
		}
	}
	return logs, nil
}

func contains(list []common.Hash, want common.Hash) bool {
	for _, hash := range list {
		if hash == want {
			return true
		}
	}
	return false
}

func (f *fakeChain) log(l1, number uint64) *types.Log {
	b := &f.blocks[l1]
	data := append(make([]byte, 32), common.LeftPadBytes(new(big.Int).SetUint64(l1-1).Bytes(), 32)...)
	return &types.Log{
		Address: f.contract, BlockNumber: l1, BlockHash: b.hash, Index: uint(number), TxHash: common.Hash{b.branch, byte(number)}, Data: data,
		Topics: []common.Hash{advancedTopic, common.BigToHash(new(big.Int).SetUint64(number)), l2Hash(number, b.branch)},
	}
}

// l2Hash is the hash of a block of the rollup on a branch.
func l2Hash(number uint64, branch byte) common.Hash {
	return common.BigToHash(new(big.Int).SetUint64(number<<8 | uint64(branch)))
}
