package e2e

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// explored checks what Otterscan shows of a chain against what geth's own tracer
// says: the history of accounts, that of one which is called from within too, and
// who has created a contract.
func (n *network) explored(t *testing.T, f *facts, within, creator, contract common.Address) {
	touched := f.touched()
	if len(touched[within]) == 0 {
		t.Errorf("%v is in no transaction", within)
	}
	for _, account := range append(f.accounts, within, creator) {
		have := f.history(t, account)
		if want := touched[account]; !slices.Equal(have, want) {
			t.Errorf("history of %v: %v, want %v", account, have, want)
		}
	}
	var found struct {
		Hash    common.Hash
		Creator common.Address
	}
	f.ask(&found, "ots_getContractCreator", contract)
	receipt, err := f.TransactionReceipt(n.ctx, found.Hash)
	if n.must(err); found.Creator != creator || receipt.Status != types.ReceiptStatusSuccessful {
		t.Errorf("%v was created by %+v, want %v", contract, found, creator)
	}
	f.nonces(t)
	for _, block := range f.blocks {
		var header, details json.RawMessage
		f.ask(&header, "erigon_getHeaderByNumber", block.NumberU64())
		f.ask(&details, "ots_getBlockDetails", block.NumberU64())
		if hash := []byte(block.Hash().Hex()); !bytes.Contains(header, hash) || !bytes.Contains(details, hash) {
			t.Errorf("block %d: %s, %s", block.Number(), header, details)
		}
	}
}

func (f *facts) ask(into any, method string, params ...any) {
	f.n.Helper()
	f.n.must(f.Client.Client().CallContext(f.n.ctx, into, method, params...))
}

// callFrame is what geth's tracer says of a call.
type callFrame struct {
	From, To common.Address
	Calls    []callFrame
}

func (c callFrame) each(yield func(common.Address)) {
	yield(c.From)
	yield(c.To)
	for _, inner := range c.Calls {
		inner.each(yield)
	}
}

// touched returns for each account the transactions in which it has part, the
// newest first.
func (f *facts) touched() map[common.Address][]common.Hash {
	f.n.Helper()
	touched := make(map[common.Address][]common.Hash)
	for _, block := range slices.Backward(f.blocks[1:]) {
		var traces []struct {
			TxHash common.Hash
			Result callFrame
		}
		f.ask(&traces, "debug_traceBlockByHash", block.Hash(), callTracer)
		for _, trace := range slices.Backward(traces) {
			trace.Result.each(func(account common.Address) {
				if of := touched[account]; len(of) == 0 || of[len(of)-1] != trace.TxHash {
					touched[account] = append(of, trace.TxHash)
				}
			})
		}
	}
	delete(touched, common.Address{}) // the tracer has it for what could not be created
	return touched
}

// history walks through the pages of an account.
func (f *facts) history(t *testing.T, account common.Address) (hashes []common.Hash) {
	t.Helper()
	for next := new(uint64); next != nil; {
		var page struct {
			Txs      []struct{ Hash common.Hash }
			Receipts []struct{ TransactionHash common.Hash }
			LastPage bool
			Next     *uint64
		}
		f.ask(&page, "ots_searchTransactionsBefore", account, *next, 5)
		for i, tx := range page.Txs {
			if hashes = append(hashes, tx.Hash); page.Receipts[i].TransactionHash != tx.Hash {
				t.Errorf("receipt of %v for %v", page.Receipts[i].TransactionHash, tx.Hash)
			}
		}
		if next = page.Next; page.LastPage != (next == nil) {
			t.Fatalf("history of %v: page %+v", account, page)
		}
	}
	return hashes
}

// nonces checks that each transaction is found by its sender and nonce.
func (f *facts) nonces(t *testing.T) {
	t.Helper()
	for _, block := range f.blocks {
		for _, tx := range block.Transactions() {
			from, err := types.Sender(types.LatestSignerForChainID(f.id), tx)
			f.n.must(err)
			var hash common.Hash
			if f.ask(&hash, "ots_getTransactionBySenderAndNonce", from, hexutil.Uint64(tx.Nonce())); hash != tx.Hash() {
				t.Errorf("%v has %v with nonce %d, want %v", from, hash, tx.Nonce(), tx.Hash())
			}
		}
	}
}
