package explorer

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// executeGas asks L1 for the gas that EXECUTE calls have declared in its blocks.
type executeGas struct {
	l1      *chain
	missing atomic.Bool // L1's node does not know the question
}

func newExecuteGas(l1 *chain) *executeGas { return &executeGas{l1: l1} }

// blockGas is the answer of nrollup_executeGas for one block.
type blockGas struct {
	Number uint64
	Hash   common.Hash
	Used   uint64
	Limit  uint64
}

// quantity is an integer, in JSON a number or a hexadecimal string.
type quantity uint64

// UnmarshalJSON implements json.Unmarshaler.
func (q *quantity) UnmarshalJSON(input []byte) error {
	n, err := strconv.ParseUint(strings.Trim(string(input), `"`), 0, 64)
	*q = quantity(n)
	return err
}

// blocks returns what the blocks with the given numbers have, both ends included,
// at most 1024; nothing if L1's node does not know.
func (g *executeGas) blocks(ctx context.Context, from, to uint64) ([]blockGas, error) {
	if g.missing.Load() {
		return nil, nil
	}
	var answer []struct {
		Number, Used, Limit quantity
		Hash                common.Hash
	}
	err := g.l1.call(ctx, &answer, "nrollup_executeGas", hexutil.Uint64(from), hexutil.Uint64(to))
	var refused rpc.Error
	if errors.As(err, &refused) && refused.ErrorCode() == -32601 {
		g.missing.Store(true) // another kind of node
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	list := make([]blockGas, len(answer))
	for i, a := range answer {
		list[i] = blockGas{uint64(a.Number), a.Hash, uint64(a.Used), uint64(a.Limit)}
	}
	return list, nil
}
