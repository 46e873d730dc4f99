package otterscan_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/otterscan"
)

type txPage struct {
	Txs                 []struct{ Hash common.Hash }
	Receipts            []receipt
	FirstPage, LastPage bool
	Next                *uint64
}

type receipt struct {
	TransactionHash        common.Hash
	BlockNumber, Timestamp hexutil.Uint64
	Logs                   json.RawMessage
}

// parts returns, by geth's own tracer, the transactions in which an account has
// part, the newest first.
func (n network) parts(calls map[common.Hash]frame, account common.Address) []common.Hash {
	var hashes []common.Hash
	for _, tx := range n.txs() {
		part := false
		calls[tx.Hash()].flatten(0, func(_ int, f frame) {
			part = part || f.From == account || f.To == account
		})
		if part {
			hashes = append(hashes, tx.Hash())
		}
	}
	return hashes
}

func (n network) allFrames() map[common.Hash]frame {
	calls := make(map[common.Hash]frame)
	for _, tx := range n.txs() {
		calls[tx.Hash()] = n.frames(tx)
	}
	return calls
}

// accounts are those to search for: people, contracts old and new, and some that
// every block touches, or none.
func accounts() []common.Address {
	return []common.Address{
		address("alice"), address("bob"), address("carol"), address("nobody"),
		forwarder, undoer, catcher, destroyer, reader, factory,
		crypto.CreateAddress(address("alice"), 2), crypto.CreateAddress(factory, 1),
		params.BeaconRootsAddress, {0x99},
	}
}

// Walking through all pages, in both directions, yields what geth's tracer finds
// in every transaction of the chain.
func TestSearch(t *testing.T) {
	each(t, func(n network) {
		calls := n.allFrames()
		for _, account := range accounts() {
			want := n.parts(calls, account)
			for _, size := range []int{1, 2, 3, 100} {
				what := fmt.Sprintf("%v by %d", account, size)
				if have := n.backward(n.client, what, account, size); !slices.Equal(have, want) {
					n.Errorf("%s: before: %v, want %v", what, have, want)
				}
				if have := n.forward(n.client, what, account, size); !slices.Equal(have, want) {
					n.Errorf("%s: after: %v, want %v", what, have, want)
				}
			}
		}
	})
}

// backward walks as Otterscan does, from the newest page on, by the block of the
// last transaction if there is one.
func (n network) backward(client *rpc.Client, what string, account common.Address, size int) (found []common.Hash) {
	n.Helper()
	at := uint64(0)
	for page, last := 0, false; !last; page++ {
		p := ask[txPage](n.T, client, "ots_searchTransactionsBefore", account, at, size)
		n.check(what, p)
		n.notTooLong(what, p.Receipts, size, len(p.Receipts)-1)
		if p.FirstPage != (page == 0) || p.LastPage != (p.Next == nil) || len(p.Txs) == 0 && page > 0 || page > 50 {
			n.Fatalf("%s: page %d of the newest: %+v", what, page, p)
		}
		if last = p.LastPage; !last {
			at = uint64(p.Receipts[len(p.Receipts)-1].BlockNumber)
		}
		for _, tx := range p.Txs {
			found = append(found, tx.Hash)
		}
	}
	return found
}

// forward walks from the oldest page on.
func (n network) forward(client *rpc.Client, what string, account common.Address, size int) (found []common.Hash) {
	n.Helper()
	at := uint64(0)
	for page, first := 0, false; !first; page++ {
		p := ask[txPage](n.T, client, "ots_searchTransactionsAfter", account, at, size)
		n.check(what, p)
		n.notTooLong(what, p.Receipts, size, 0)
		if p.LastPage != (page == 0) || p.FirstPage != (p.Next == nil) || len(p.Txs) == 0 && page > 0 || page > 50 {
			n.Fatalf("%s: page %d of the oldest: %+v", what, page, p)
		}
		if first = p.FirstPage; !first {
			at = uint64(p.Receipts[0].BlockNumber)
		}
		var of []common.Hash
		for _, tx := range p.Txs {
			of = append(of, tx.Hash)
		}
		found = append(of, found...)
	}
	return found
}

// check checks that receipts are those of the transactions.
func (n network) check(what string, p txPage) {
	n.Helper()
	if len(p.Receipts) != len(p.Txs) {
		n.Fatalf("%s: %d receipts of %d transactions", what, len(p.Receipts), len(p.Txs))
	}
	for i, r := range p.Receipts {
		if r.TransactionHash != p.Txs[i].Hash || uint64(r.Timestamp) != 1000+10*uint64(r.BlockNumber) || string(r.Logs) == "null" {
			n.Errorf("%s: receipt %+v of %v", what, r, p.Txs[i].Hash)
		}
	}
}

// notTooLong checks that a page was not full before its last block, which is that
// of the receipt with the given index.
func (n network) notTooLong(what string, receipts []receipt, size, last int) {
	n.Helper()
	before := 0
	for _, r := range receipts {
		if r.BlockNumber != receipts[last].BlockNumber {
			before++
		}
	}
	if before >= size {
		n.Errorf("%s: %d transactions before the last block of a page of %d", what, before, size)
	}
}

// A search that may do next to nothing in a call gets on all the same.
func TestSearchIsBounded(t *testing.T) {
	each(t, func(n network) {
		apis, err := otterscan.LazyAPIs(n.node.Eth, 1)
		if err != nil {
			n.Fatal(err)
		}
		server := rpc.NewServer()
		defer server.Stop()
		for _, api := range apis {
			if err := server.RegisterName(api.Namespace, api.Service); err != nil {
				n.Fatal(err)
			}
		}
		client := rpc.DialInProc(server)
		defer client.Close()
		account := address("bob")
		want := ask[txPage](n.T, n.client, "ots_searchTransactionsBefore", account, 0, 100)
		var have []receipt
		steps := 0
		for at := uint64(0); ; steps++ {
			p := ask[txPage](n.T, client, "ots_searchTransactionsBefore", account, at, 100)
			have = append(have, p.Receipts...)
			if p.Next == nil || steps > 50 {
				break
			}
			at = *p.Next
		}
		if len(have) != len(want.Receipts) || steps != 10 { // a block each
			n.Errorf("%d of %d transactions, in %d steps", len(have), len(want.Receipts), steps)
		}
		var up []receipt
		for at := uint64(0); ; {
			p := ask[txPage](n.T, client, "ots_searchTransactionsAfter", account, at, 100)
			up = append(slices.Clone(p.Receipts), up...)
			if p.Next == nil || *p.Next <= at {
				break
			}
			at = *p.Next
		}
		if fmt.Sprint(up) != fmt.Sprint(have) {
			n.Errorf("the other way: %v, want %v", up, have)
		}
	})
}

func TestSearchPageSize(t *testing.T) {
	each(t, func(n network) {
		for _, size := range []uint64{0, 101, 1 << 63} {
			for _, method := range []string{"ots_searchTransactionsBefore", "ots_searchTransactionsAfter"} {
				if err := n.client.Call(new(any), method, address("bob"), 0, size); err == nil {
					n.Errorf("%s: no error for a page of %d", method, size)
				}
			}
		}
		p := ask[txPage](n.T, n.client, "ots_searchTransactionsBefore", address("bob"), uint64(1)<<63, 100)
		if len(p.Txs) == 0 || !p.FirstPage || !p.LastPage {
			n.Errorf("before a block that there is not yet: %+v", p)
		}
	})
}

// The list of a block names those that it has, and nobody else.
func TestNames(t *testing.T) {
	node, _ := start(t, newGenesis(new(uint64)))
	chain := node.Eth.BlockChain()
	for number := uint64(1); number <= 11; number++ {
		hash := chain.GetCanonicalHash(number)
		encoded := rawdb.ReadAccessListRLP(node.Eth.ChainDb(), hash, number)
		list := rawdb.ReadAccessList(node.Eth.ChainDb(), hash, number)
		if list == nil || len(*list) == 0 {
			t.Fatalf("block %d has no access list", number)
		}
		for _, entry := range *list {
			other := entry.Address
			other[19]++
			if !otterscan.Names(encoded, entry.Address) || otterscan.Names(encoded, other) {
				t.Errorf("block %d: %v", number, entry.Address)
			}
		}
	}
	if !otterscan.Names([]byte("no list"), common.Address{}) || otterscan.Names(types.EmptyCodeHash[:0], common.Address{}) != true {
		t.Error("what cannot be read may name anyone")
	}
}
