package otterscan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/gethnode"
)

// ask calls a method.
func ask[T any](t *testing.T, client *rpc.Client, method string, params ...any) (result T) {
	t.Helper()
	if err := client.CallContext(t.Context(), &result, method, params...); err != nil {
		t.Fatalf("%s %v: %v", method, params, err)
	}
	return result
}

// network is a node with the chain of the tests.
type network struct {
	*testing.T
	node   *gethnode.Node
	client *rpc.Client
	signer types.Signer
}

// each runs a test on a chain that has block access lists, and on one that has
// none.
func each(t *testing.T, test func(n network)) {
	always, crossing := uint64(0), uint64(5)
	for name, lists := range map[string]*uint64{"always": &always, "never": nil, "from block 5 on": &crossing} {
		t.Run("access lists "+name, func(t *testing.T) {
			genesis := newGenesis(lists)
			node, client := start(t, genesis)
			test(network{t, node, client, types.LatestSigner(genesis.Config)})
		})
	}
}

// tx returns a transaction.
func (n network) tx(block uint64, index int) *types.Transaction {
	return n.node.Eth.BlockChain().GetBlockByNumber(block).Transactions()[index]
}

// txs returns all transactions of the chain, the newest first.
func (n network) txs() []*types.Transaction {
	var txs []*types.Transaction
	chain := n.node.Eth.BlockChain()
	for number := chain.CurrentBlock().Number.Uint64(); number > 0; number-- {
		of := slices.Clone([]*types.Transaction(chain.GetBlockByNumber(number).Transactions()))
		slices.Reverse(of)
		txs = append(txs, of...)
	}
	return txs
}

func (n network) from(tx *types.Transaction) common.Address {
	from, err := types.Sender(n.signer, tx)
	if err != nil {
		n.Fatal(err)
	}
	return from
}

// frame is a call as geth's tracer has it.
type frame struct {
	Type     string
	From, To common.Address
	Value    *hexutil.Big
	Input    hexutil.Bytes
	Output   hexutil.Bytes
	Calls    []frame
}

func (n network) frames(tx *types.Transaction) frame {
	return ask[frame](n.T, n.client, "debug_traceTransaction", tx.Hash(), map[string]any{"tracer": "callTracer"})
}

// flatten yields a call and those within it.
func (f frame) flatten(depth int, yield func(depth int, f frame)) {
	yield(depth, f)
	for _, inner := range f.Calls {
		inner.flatten(depth+1, yield)
	}
}

type call struct {
	Type     string
	Depth    int
	From, To common.Address
	Value    *hexutil.Big
	Input    hexutil.Bytes
	Output   hexutil.Bytes
}

// The calls of every transaction are those that geth's own tracer finds.
func TestTraceTransaction(t *testing.T) {
	each(t, func(n network) {
		for _, tx := range n.txs() {
			calls := ask[[]call](n.T, n.client, "ots_traceTransaction", tx.Hash())
			n.frames(tx).flatten(0, func(depth int, f frame) {
				if len(calls) == 0 {
					n.Fatalf("%v: a call is missing", tx.Hash())
				}
				have := calls[0]
				calls = calls[1:]
				if f.To == (common.Address{}) { // geth does not say where a creation failed
					f.To = have.To
				}
				if f.Type == "DELEGATECALL" {
					f.Value = nil
				}
				want := call{f.Type, depth, f.From, f.To, f.Value, f.Input, have.Output}
				if !reflect.DeepEqual(have, want) || !bytes.Equal(have.Output, f.Output) {
					n.Errorf("%v: call %+v, want %+v", tx.Hash(), have, f)
				}
			})
			if len(calls) > 0 {
				n.Errorf("%v: %d calls too many", tx.Hash(), len(calls))
			}
		}
	})
}

type operation struct {
	Type     int
	From, To common.Address
	Value    *hexutil.Big
}

func TestInternalOperations(t *testing.T) {
	bob, wei := address("bob"), func(n int64) *hexutil.Big { return (*hexutil.Big)(big.NewInt(n)) }
	salt := [32]byte{31: 7}
	each(t, func(n network) {
		for _, c := range []struct {
			block uint64
			index int
			want  []operation
		}{
			{1, 0, []operation{}}, // no transfer within
			{1, 1, []operation{{0, forwarder, bob, wei(5)}}},
			{3, 0, []operation{}}, // what the transaction itself creates is not within
			{3, 1, []operation{
				{2, factory, crypto.CreateAddress(factory, 1), wei(0)},
				{3, factory, crypto.CreateAddress2(factory, salt, crypto.Keccak256(common.FromHex("60015ff3"))), wei(0)},
			}},
			{4, 0, []operation{}},
			{4, 1, []operation{}},
			{5, 0, []operation{{1, destroyer, bob, wei(9)}}},
			{6, 0, []operation{}},
		} {
			have := ask[[]operation](n.T, n.client, "ots_getInternalOperations", n.tx(c.block, c.index).Hash())
			if fmt.Sprint(have) != fmt.Sprint(c.want) {
				n.Errorf("transaction %d of block %d: %+v, want %+v", c.index, c.block, have, c.want)
			}
		}
	})
}

func TestTransactionError(t *testing.T) {
	each(t, func(n network) {
		for _, tx := range n.txs() {
			want := "0x"
			if to := tx.To(); to != nil && *to == undoer {
				want = "0xdeadbeef"
			}
			if have := ask[string](n.T, n.client, "ots_getTransactionError", tx.Hash()); have != want {
				n.Errorf("%v: %s, want %s", tx.Hash(), have, want)
			}
		}
		if err := n.client.Call(new(any), "ots_getTransactionError", common.Hash{1}); err == nil {
			n.Error("no error for a transaction that does not exist")
		}
	})
}

func TestHasCode(t *testing.T) {
	each(t, func(n network) {
		created := crypto.CreateAddress(address("alice"), 2) // in block 3
		for _, c := range []struct {
			account common.Address
			at      any
			want    bool
		}{
			{reader, "latest", true},
			{address("bob"), "latest", false},
			{address("carol"), "latest", true}, // delegates
			{address("carol"), 6, false},
			{created, 2, false},
			{created, "0x2", false},
			{created, 3, true},
			{created, n.node.Eth.BlockChain().GetCanonicalHash(3), true},
		} {
			if have := ask[bool](n.T, n.client, "ots_hasCode", c.account, c.at); have != c.want {
				n.Errorf("%v at %v: %t", c.account, c.at, have)
			}
		}
		if !ask[bool](n.T, n.client, "ots_hasCode", reader) {
			n.Error("no code at the head")
		}
	})
}

// Every transaction is found by its sender and nonce, and no other.
func TestSenderAndNonce(t *testing.T) {
	each(t, func(n network) {
		for _, tx := range n.txs() {
			have := ask[*common.Hash](n.T, n.client, "ots_getTransactionBySenderAndNonce", n.from(tx), tx.Nonce())
			if have == nil || *have != tx.Hash() {
				n.Errorf("%v: %v", tx.Hash(), have)
			}
		}
		for name, nonce := range map[string]uint64{"alice": 99, "nobody": 0, "carol": 1} { // carol used 1 for an authorization
			if have := ask[*common.Hash](n.T, n.client, "ots_getTransactionBySenderAndNonce", address(name), nonce); have != nil {
				n.Errorf("%s %d: %v", name, nonce, have)
			}
		}
	})
}

func TestContractCreator(t *testing.T) {
	type creator struct {
		Hash    common.Hash
		Creator common.Address
	}
	each(t, func(n network) {
		for contract, want := range map[common.Address]*creator{
			crypto.CreateAddress(address("alice"), 2): {n.tx(3, 0).Hash(), address("alice")},
			crypto.CreateAddress(factory, 1):          {n.tx(3, 1).Hash(), factory},
			crypto.CreateAddress(address("alice"), 4): nil, // failed
			factory:            nil, // of the genesis
			address("carol"):   nil, // delegates
			address("bob"):     nil,
			(common.Address{}): nil,
		} {
			have := ask[*creator](n.T, n.client, "ots_getContractCreator", contract)
			if !reflect.DeepEqual(have, want) {
				n.Errorf("%v: %+v, want %+v", contract, have, want)
			}
		}
	})
}

// fields is a JSON object.
type fields map[string]json.RawMessage

// equal checks that an object has the fields of another, but for some.
func (n network) equal(what string, have, want fields, except ...string) {
	n.Helper()
	for name, value := range want {
		if !slices.Contains(except, name) && !bytes.Equal(have[name], value) {
			n.Errorf("%s: %s is %s, want %s", what, name, have[name], value)
		}
	}
	for name := range have {
		if _, ok := want[name]; !ok && !slices.Contains(except, name) {
			n.Errorf("%s: has %s", what, name)
		}
	}
}

func TestBlockDetails(t *testing.T) {
	each(t, func(n network) {
		for number := range uint64(12) {
			type details struct {
				Block     fields
				Issuance  map[string]string
				TotalFees *hexutil.Big
			}
			block := n.node.Eth.BlockChain().GetBlockByNumber(number)
			have := ask[details](n.T, n.client, "ots_getBlockDetails", number)
			want := ask[fields](n.T, n.client, "eth_getBlockByNumber", hexutil.Uint64(number), false)
			n.equal("block", have.Block, want, "transactions", "transactionCount", "logsBloom")
			if string(have.Block["transactionCount"]) != fmt.Sprint(len(block.Transactions())) || string(have.Block["logsBloom"]) != "null" || have.Block["transactions"] != nil {
				n.Errorf("block %d: %s", number, have.Block)
			}
			fees := new(big.Int)
			for _, receipt := range ask[[]*types.Receipt](n.T, n.client, "eth_getBlockReceipts", hexutil.Uint64(number)) {
				fees.Add(fees, new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed)))
			}
			if have.TotalFees.ToInt().Cmp(fees) != 0 || have.Issuance["issuance"] != "0x0" || have.Issuance["blockReward"] != "0x0" || have.Issuance["uncleReward"] != "0x0" {
				n.Errorf("block %d: %v, %v", number, have.TotalFees, have.Issuance)
			}
			if byHash := ask[details](n.T, n.client, "ots_getBlockDetailsByHash", block.Hash()); !reflect.DeepEqual(byHash, have) {
				n.Errorf("block %d by hash: %v", number, byHash)
			}
		}
		for method, param := range map[string]any{"ots_getBlockDetails": 99, "ots_getBlockDetailsByHash": common.Hash{1}} {
			if have := ask[any](n.T, n.client, method, param); have != nil {
				n.Errorf("%s: %v", method, have)
			}
		}
	})
}

type blockPage struct {
	Fullblock struct {
		Transactions     []fields
		TransactionCount int
		LogsBloom        *string
	}
	Receipts []fields
}

// All pages of a block, from the last one on, have what it has, in its order.
func TestBlockTransactions(t *testing.T) {
	each(t, func(n network) {
		const number = 9
		block := ask[struct{ Transactions []fields }](n.T, n.client, "eth_getBlockByNumber", hexutil.Uint64(number), true)
		receipts := ask[[]fields](n.T, n.client, "eth_getBlockReceipts", hexutil.Uint64(number))
		for size := 1; size < 7; size++ {
			left := len(receipts)
			for page := 0; left > 0; page++ {
				have := ask[blockPage](n.T, n.client, "ots_getBlockTransactions", number, page, size)
				count := min(left, size)
				if len(have.Receipts) != count || len(have.Fullblock.Transactions) != count || have.Fullblock.TransactionCount != 5 {
					n.Fatalf("page %d of size %d: %+v", page, size, have)
				}
				left -= count
				for i := range count {
					n.equal("transaction", have.Fullblock.Transactions[i], block.Transactions[left+i], "input")
					n.equal("receipt", have.Receipts[i], receipts[left+i], "logs", "logsBloom")
					if string(have.Receipts[i]["logs"]) != "null" || string(have.Receipts[i]["logsBloom"]) != "null" {
						n.Errorf("receipt %s", have.Receipts[i])
					}
				}
			}
			if have := ask[blockPage](n.T, n.client, "ots_getBlockTransactions", number, 6, size); len(have.Receipts) > 0 {
				n.Errorf("beyond the block: %+v", have)
			}
		}
		last := ask[blockPage](n.T, n.client, "ots_getBlockTransactions", number, 0, 1)
		if input := string(last.Fullblock.Transactions[0]["input"]); input != `"0x30313233"` {
			n.Errorf("input %s", input)
		}
	})
}

func TestErigonHeader(t *testing.T) {
	each(t, func(n network) {
		want := ask[fields](n.T, n.client, "eth_getHeaderByNumber", "0x3")
		for _, number := range []any{3, "0x3"} {
			n.equal("header", ask[fields](n.T, n.client, "erigon_getHeaderByNumber", number), want)
		}
		n.equal("header", ask[fields](n.T, n.client, "erigon_getHeaderByHash", n.node.Eth.BlockChain().GetCanonicalHash(3)), want)
		if have := ask[fields](n.T, n.client, "erigon_getHeaderByNumber", "latest"); string(have["number"]) != `"0xb"` {
			n.Errorf("latest is %s", have["number"])
		}
		if level := ask[int](n.T, n.client, "ots_getApiLevel"); level != 8 {
			n.Errorf("level %d", level)
		}
	})
}
