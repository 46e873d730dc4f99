package e2e

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// facts are what there is to ask about a chain.
type facts struct {
	*chain
	blocks   []*types.Block // from the genesis on
	accounts []common.Address
	token    common.Address
	holder   string
	noisy    common.Address // see noisyCode
	slots    []common.Hash  // of the token
	beyond   bool           // the next block is under another fork than the last one
}

// list is the parameters of several calls of a method.
type list [][]any

func (c *chain) facts(token, noisy common.Address, holder string, accounts ...common.Address) *facts {
	f := &facts{chain: c, token: token, noisy: noisy, holder: holder, slots: []common.Hash{{}, common.BigToHash(common.Big2), balanceSlot(holder), {0x99}}}
	for number := range c.header("latest").Number.Uint64() + 1 {
		f.blocks = append(f.blocks, c.raw(number))
	}
	f.accounts = append(accounts, token, noisy, address(holder), address("nobody"), common.Address{})
	return f
}

// never is a hash that nothing has.
var never = common.Hash{0xde, 0xad}

// labels name blocks in every way that there is.
func (f *facts) labels() []any {
	last := f.blocks[len(f.blocks)-1]
	middle := f.blocks[len(f.blocks)/2]
	return []any{"latest", "safe", "finalized", "earliest", hexutil.Uint64(middle.NumberU64()), hexutil.Uint64(last.NumberU64() + 1)}
}

// states name blocks of which a state can be asked: by object too.
func (f *facts) states() []any {
	middle := f.blocks[len(f.blocks)/2].Hash()
	return append(f.labels(), middle, map[string]any{"blockHash": middle}, map[string]any{"blockHash": middle, "requireCanonical": true},
		map[string]any{"blockNumber": "0x3"}, map[string]any{"blockHash": never})
}

// once is a single call.
func once(params ...any) func(*facts) list {
	return func(*facts) list { return list{params} }
}

// byNumber is a call for each block, and for labels, with more parameters.
func byNumber(more ...any) func(*facts) list {
	return func(f *facts) (l list) {
		for _, block := range f.blocks {
			l = append(l, slices.Concat([]any{hexutil.Uint64(block.NumberU64())}, more))
		}
		for _, label := range f.labels() {
			l = append(l, slices.Concat([]any{label}, more))
		}
		return l
	}
}

// byHash is a call for each block, and one that there is not.
func byHash(more ...any) func(*facts) list {
	return func(f *facts) list {
		l := list{slices.Concat([]any{never}, more)}
		for _, block := range f.blocks {
			l = append(l, slices.Concat([]any{block.Hash()}, more))
		}
		return l
	}
}

// byTx is a call for each transaction, and one that there is not.
func byTx(more ...any) func(*facts) list {
	return func(f *facts) list {
		l := list{slices.Concat([]any{never}, more)}
		for _, block := range f.blocks {
			for _, tx := range block.Transactions() {
				l = append(l, slices.Concat([]any{tx.Hash()}, more))
			}
		}
		return l
	}
}

// byIndex is a call for each of the first transactions of some blocks, and one
// beyond.
func byIndex(hash bool) func(*facts) list {
	return func(f *facts) (l list) {
		for _, block := range f.blocks {
			id := any(hexutil.Uint64(block.NumberU64()))
			if hash {
				id = block.Hash()
			}
			for i := range len(block.Transactions()) + 1 {
				l = append(l, []any{id, hexutil.Uint64(i)})
			}
		}
		return l
	}
}

// byAccount is a call for each account at each block that has a name, with what is
// between them.
func byAccount(between ...any) func(*facts) list {
	return func(f *facts) (l list) {
		for _, account := range f.accounts {
			for _, at := range f.states() {
				l = append(l, slices.Concat([]any{account}, between, []any{at}))
			}
		}
		return l
	}
}

// byCall is a call of a contract, or none, in several ways: some fail.
func byCall(after ...any) func(*facts) list {
	return func(f *facts) (l list) {
		for _, c := range f.calls() {
			for _, at := range []any{"latest", "safe", f.blocks[len(f.blocks)-3].Hash()} {
				l = append(l, slices.Concat([]any{c, at}, after))
			}
		}
		return l
	}
}

// calls are transactions without a signature.
func (f *facts) calls() []any {
	token, from := examplesToken, address(f.holder)
	transfer := func(amount int64) hexBytes { return token.PackTransfer(address("nobody"), ether(amount)) }
	return []any{
		map[string]any{"to": f.token, "data": hexBytes(token.PackBalanceOf(from))},
		map[string]any{"from": from, "to": f.token, "input": transfer(1)},
		map[string]any{"from": from, "to": f.token, "input": transfer(2_000_000)}, // an error of the contract
		map[string]any{"from": from, "to": f.noisy},
		map[string]any{"from": from, "to": f.noisy, "data": hexBytes(revertReason("no reason"))},
		map[string]any{"from": from, "to": f.noisy, "data": hexBytes("custom")},
		map[string]any{"from": from, "to": address("nobody"), "value": "0x1"},
		map[string]any{"from": address("poor"), "to": address("nobody"), "value": "0x1"},
		map[string]any{"from": from, "data": "0xfe"},
		map[string]any{"from": from, "to": address("nobody"), "gasPrice": "0x1", "maxFeePerGas": "0x1"},
		map[string]any{"from": from, "to": executeAddress, "data": "0x00"},
	}
}

func (f *facts) String() string { return fmt.Sprint("chain ", f.id) }
