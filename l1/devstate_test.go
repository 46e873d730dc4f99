package l1_test

import (
	"bytes"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/internal/blockgen"
	"nrollup/l1"
)

// client returns a client over HTTP, as tools are.
func (d *devNode) eth() *ethclient.Client { return ethclient.NewClient(d.rpc) }

// proven returns an account of the head as its proof shows it.
func (d *devNode) proven(address common.Address) *types.StateAccount {
	d.Helper()
	head := d.head()
	proof := ask[struct{ AccountProof []hexutil.Bytes }](d, "eth_getProof", address, []string{}, head.Hash())
	nodes := rawdb.NewMemoryDatabase()
	for _, node := range proof.AccountProof {
		if err := nodes.Put(crypto.Keccak256(node), node); err != nil {
			d.Fatal(err)
		}
	}
	value, err := trie.VerifyProof(head.Root, crypto.Keccak256(address[:]), nodes)
	if err != nil {
		d.Fatalf("proof of %v: %v", address, err)
	}
	account := new(types.StateAccount)
	if err := rlp.DecodeBytes(value, account); err != nil {
		d.Fatalf("account %v: %v", address, err)
	}
	return account
}

// returnsSlot0 is a contract that returns what it stores in slot 0.
var returnsSlot0 = blockgen.Assemble("0 SLOAD 0 MSTORE 32 0 RETURN")

// An account is changed at once, in a block; blocks before it stay what they were.
func TestDevState(t *testing.T) {
	d := startDev(t)
	who := common.Address{0xab}
	ask[any](d, "evm_mine")
	for _, c := range []struct {
		method string
		args   []any
		answer string
	}{
		{"anvil_setBalance", []any{who, "0xde0b6b3a7640000"}, "null"},
		{"hardhat_setNonce", []any{who, "0x07"}, "true"},
		{"anvil_setCode", []any{who, hexutil.Bytes(returnsSlot0)}, "null"},
		{"hardhat_setStorageAt", []any{who, "0x0", common.BigToHash(big.NewInt(42))}, "true"},
	} {
		before := d.head().Number.Uint64()
		if got := ask[rawJSON](d, c.method, c.args...); string(got) != c.answer {
			t.Errorf("%s: answer %s", c.method, got)
		}
		if got := d.head().Number.Uint64(); got != before+1 {
			t.Errorf("%s: %d blocks", c.method, got-before)
		}
	}
	send(t, d.Node, tx(0, 0, who, 100_000, 1, nil)) // an ordinary block on top
	ask[any](d, "evm_mine")
	check := func() {
		t.Helper()
		account := d.proven(who)
		if account.Balance.ToBig().Cmp(ether(1)) != 0 || account.Nonce != 7 || !bytes.Equal(account.CodeHash, crypto.Keccak256(returnsSlot0)) {
			t.Errorf("account %+v", account)
		}
		if got := ask[common.Hash](d, "eth_call", map[string]any{"to": who}, "latest"); got.Big().Int64() != 42 {
			t.Errorf("the contract returns %v", got.Big())
		}
		for number, want := range []int64{0, 0, 1, 1} {
			if got := ask[*hexutil.Big](d, "eth_getBalance", who, hexutil.Uint64(number)); got.ToInt().Cmp(ether(want)) != 0 {
				t.Errorf("balance in block %d: %v", number, got)
			}
		}
		if got := ask[[]any](d, "debug_traceBlockByNumber", "0x2"); len(got) != 0 {
			t.Errorf("%d traces of a block without transactions", len(got))
		}
	}
	check()
	d.restart()
	check()
	ask[any](d, "anvil_setBalance", who, 0)
	ask[any](d, "anvil_setStorageAt", who, 0, 43)
	if got := ask[common.Hash](d, "eth_call", map[string]any{"to": who}, "latest"); got.Big().Int64() != 43 {
		t.Errorf("after a restart the contract returns %v", got.Big())
	}

	head := d.head().Hash()
	d.refused(badParams, "anvil_setStorageAt", common.Address{0xcd}, 0, 1) // it is empty
	d.refused(badParams, "anvil_setBalance", who, "0x1"+strings.Repeat("0", 64))
	d.refused(badParams, "anvil_setBalance", who, "0x")
	d.refused(badParams, "anvil_setBalance", "0xab", 1)
	d.refused(badParams, "anvil_setBalance", who)
	d.refused(badParams, "anvil_setNonce", who, "0xffffffffffffffff")
	d.refused(badParams, "anvil_setCode", who, hexutil.Bytes(make([]byte, 1<<20)))
	if d.head().Hash() != head {
		t.Error("there is a block for what was refused")
	}
}

// Who executes a block without what is irregular in it finds it invalid: every node
// that is no development L1, even one on whose disk it says what that is.
func TestDevBlockElsewhere(t *testing.T) {
	d := startDev(t)
	other := start(t, l1.Config{Network: network(0)})
	ask[any](d, "evm_mine")
	ordinary := d.Block(d.head().Hash())
	if err := other.Import(t.Context(), ordinary); err != nil {
		t.Fatal(err)
	}
	id := ask[hexutil.Uint64](d, "evm_snapshot")
	ask[any](d, "anvil_setBalance", common.Address{0xab}, 1)
	patched := d.Block(d.head().Hash())
	ask[bool](d, "evm_revert", id)
	ask[any](d, "anvil_impersonateAccount", address(0))
	ask[any](d, "eth_sendTransaction", map[string]any{"from": address(0), "to": address(1)})
	sent := d.Block(d.head().Hash())
	for name, c := range map[string]struct {
		*types.Block
		want string
	}{"patched": {patched, "merkle root"}, "impersonated": {sent, "insufficient funds"}} {
		if c.ParentHash() != ordinary.Hash() {
			t.Fatalf("%s: on another block", name)
		}
		copied := reencoded(t, c.Block) // as it would come over the network
		if err := other.Import(t.Context(), copied); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if err := other.NoteIrregular(d.Node, c.Block); err != nil {
			t.Fatal(err)
		}
		if err := other.Import(t.Context(), copied); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s, with a record on disk: %v", name, err)
		}
	}
	if headHash(t, other) != ordinary.Hash() {
		t.Error("another head")
	}
}

// reencoded returns a copy of a block that has nothing but its encoding, and its
// access list.
func reencoded(t *testing.T, block *types.Block) *types.Block {
	t.Helper()
	raw, err := rlp.EncodeToBytes(block)
	if err != nil {
		t.Fatal(err)
	}
	decoded := new(types.Block)
	if err := rlp.DecodeBytes(raw, decoded); err != nil {
		t.Fatal(err)
	}
	return decoded.WithAccessListUnsafe(block.AccessList())
}

// sender is what JSON-RPC says of who sent a transaction.
type sender struct {
	From     common.Address
	Contract *common.Address `json:"contractAddress"`
}

// senders returns what each method says of a transaction, which is alone in a block.
func (d *devNode) senders(hash common.Hash) map[string]sender {
	d.Helper()
	list := make(map[string]sender)
	receipt := ask[struct {
		sender
		BlockHash   common.Hash
		BlockNumber hexutil.Uint64
	}](d, "eth_getTransactionReceipt", hash)
	list["receipt"] = receipt.sender
	list["receipts"] = ask[[]sender](d, "eth_getBlockReceipts", receipt.BlockHash)[0]
	list["transaction"] = ask[sender](d, "eth_getTransactionByHash", hash)
	list["by hash and index"] = ask[sender](d, "eth_getTransactionByBlockHashAndIndex", receipt.BlockHash, "0x0")
	list["by number and index"] = ask[sender](d, "eth_getTransactionByBlockNumberAndIndex", receipt.BlockNumber, "0x0")
	list["block by hash"] = ask[struct{ Transactions []sender }](d, "eth_getBlockByHash", receipt.BlockHash, true).Transactions[0]
	list["block by number"] = ask[struct{ Transactions []sender }](d, "eth_getBlockByNumber", receipt.BlockNumber, true).Transactions[0]
	return list
}

// says checks that every method names the sender, and the contract if there is one.
func (d *devNode) says(hash common.Hash, from common.Address, contract *common.Address) {
	d.Helper()
	for method, s := range d.senders(hash) {
		if s.From != from {
			d.Errorf("%s: sent by %v, want %v", method, s.From, from)
		}
		if strings.HasPrefix(method, "receipt") && (s.Contract == nil) != (contract == nil) || s.Contract != nil && *s.Contract != *contract {
			d.Errorf("%s: created %v, want %v", method, s.Contract, contract)
		}
	}
}

// logsCaller is a contract with a log that names who called it and who began.
var logsCaller = blockgen.Assemble("CALLER ORIGIN 0 0 LOG2")

// A transaction is sent for an account that nobody has the key of: here a contract,
// which goes on having its code, while it runs as well.
func TestDevImpersonate(t *testing.T) {
	d := startDev(t)
	contract, target := common.Address{0xc0}, common.Address{0xc1}
	ask[any](d, "anvil_setCode", contract, hexutil.Bytes(returnsSlot0))
	ask[any](d, "anvil_setNonce", contract, 1)
	ask[any](d, "anvil_setCode", target, hexutil.Bytes(logsCaller))
	call := map[string]any{"from": contract, "to": target, "value": "0x5", "input": "0x"}
	d.refused(failed, "eth_sendTransaction", call)
	if got := ask[rawJSON](d, "hardhat_impersonateAccount", contract); got != "true" {
		t.Errorf("answer %s", got)
	}
	d.refused(failed, "eth_sendTransaction", call) // it has nothing to pay with
	ask[any](d, "anvil_setBalance", contract, ether(1).String())

	called := ask[common.Hash](d, "eth_sendTransaction", call)
	self := ask[common.Hash](d, "eth_sendTransaction", map[string]any{"from": contract, "to": contract})
	created := ask[common.Hash](d, "eth_sendTransaction", map[string]any{"from": contract, "data": "0x"})
	outOfGas := ask[common.Hash](d, "eth_sendTransaction", map[string]any{"from": contract, "to": target, "gas": "0x3e80", "gasPrice": "0x77359400"})
	where := crypto.CreateAddress(contract, 3)
	check := func() {
		t.Helper()
		d.says(called, contract, nil)
		d.says(self, contract, nil)
		d.says(created, contract, &where)
		d.says(outOfGas, contract, nil)
		for hash, want := range map[common.Hash]uint64{called: 1, self: 1, created: 1, outOfGas: 0} {
			receipt, err := d.eth().TransactionReceipt(t.Context(), hash)
			if err != nil || receipt.Status != want {
				t.Fatalf("receipt %+v, %v", receipt, err)
			}
		}
		receipt, err := d.eth().TransactionReceipt(t.Context(), called)
		if err != nil {
			t.Fatal(err)
		}
		var logged *types.Log
		for _, log := range receipt.Logs {
			if log.Address == target {
				logged = log
			}
		}
		want := common.BytesToHash(contract[:])
		if logged == nil || logged.Topics[0] != want || logged.Topics[1] != want {
			t.Errorf("log %+v", logged)
		}
		if code, err := d.eth().CodeAt(t.Context(), contract, nil); err != nil || !bytes.Equal(code, returnsSlot0) {
			t.Errorf("the contract has the code %x, %v", code, err)
		}
		if nonce, err := d.eth().NonceAt(t.Context(), contract, nil); err != nil || nonce != 5 {
			t.Errorf("nonce %d, %v", nonce, err)
		}
	}
	check()
	d.traces(called, contract, target)
	d.explored(contract, called, created, where)
	if got := ask[[]common.Address](d, "eth_accounts"); !slices.Equal(got, []common.Address{contract}) {
		t.Errorf("accounts %v", got)
	}
	d.restart()
	check()
	d.traces(called, contract, target)
	d.explored(contract, called, created, where)

	d.refused(failed, "eth_sendTransaction", call) // who is impersonated is forgotten
	ask[any](d, "anvil_autoImpersonateAccount", true)
	ask[common.Hash](d, "eth_sendTransaction", call)
	ask[any](d, "anvil_autoImpersonateAccount", false)
	ask[any](d, "anvil_impersonateAccount", contract)
	d.sendErrors(call)
	ask[any](d, "anvil_stopImpersonatingAccount", contract)
	d.refused(failed, "eth_sendTransaction", call)
}

// traces checks that the transaction can be traced, alone and with its block.
func (d *devNode) traces(tx common.Hash, from, to common.Address) {
	d.Helper()
	type call struct {
		From, To common.Address
		Value    *hexutil.Big
		GasUsed  hexutil.Uint64
	}
	receipt, err := d.eth().TransactionReceipt(d.Context(), tx)
	if err != nil {
		d.Fatal(err)
	}
	option := map[string]string{"tracer": "callTracer"}
	calls := []call{ask[call](d, "debug_traceTransaction", tx, option)}
	for method, arg := range map[string]any{"debug_traceBlockByHash": receipt.BlockHash, "debug_traceBlockByNumber": hexutil.Uint64(receipt.BlockNumber.Uint64())} {
		list := ask[[]struct {
			TxHash common.Hash
			Result call
		}](d, method, arg, option)
		if len(list) != 1 || list[0].TxHash != tx {
			d.Fatalf("%s: %+v", method, list)
		}
		calls = append(calls, list[0].Result)
	}
	for _, c := range calls {
		if c.From != from || c.To != to || c.Value.ToInt().Int64() != 5 || uint64(c.GasUsed) != receipt.GasUsed {
			d.Errorf("trace %+v, used %d", c, receipt.GasUsed)
		}
	}
}

// explored checks what an explorer shows of the four transactions of an impersonated
// account.
func (d *devNode) explored(from common.Address, called, created common.Hash, where common.Address) {
	d.Helper()
	page := ask[struct {
		Txs      []struct{ From common.Address }
		Receipts []sender
	}](d, "ots_searchTransactionsBefore", from, 0, 25)
	if len(page.Txs) != 4 || page.Receipts[1].Contract == nil || *page.Receipts[1].Contract != where {
		d.Errorf("history %+v", page)
	}
	for i, tx := range page.Txs {
		if tx.From != from || page.Receipts[i].From != from {
			d.Errorf("transaction %d is of %v, %v", i, tx.From, page.Receipts[i].From)
		}
	}
	if calls := ask[[]sender](d, "ots_traceTransaction", called); len(calls) == 0 || calls[0].From != from {
		d.Errorf("calls %+v", calls)
	}
	if got := ask[common.Hash](d, "ots_getTransactionBySenderAndNonce", from, 1); got != called {
		d.Errorf("transaction 1 is %v", got)
	}
	found := ask[rawJSON](d, "ots_getBlockTransactions", "latest", 0, 1)
	if !strings.Contains(string(found), `"from":"`+strings.ToLower(from.Hex())) {
		d.Errorf("block %s", found)
	}
}

// sendErrors sends what cannot be.
func (d *devNode) sendErrors(call map[string]any) {
	d.Helper()
	head := d.head().Hash()
	for name, change := range map[string]map[string]any{
		"nonce too low":  {"nonce": "0x1"},
		"nonce too high": {"nonce": "0x99"},
		"other chain":    {"chainId": "0x1"},
		"two prices":     {"gasPrice": "0x1", "maxFeePerGas": "0x1"},
		"two inputs":     {"input": "0x01", "data": "0x02"},
		"too cheap":      {"gasPrice": "0x1", "gas": "0x10000"},
		"too expensive":  {"value": hexutil.EncodeBig(ether(2)), "gas": "0x10000"},
		"too little gas": {"gas": "0x1"},
		"authorization":  {"authorizationList": []any{map[string]any{"chainId": "0x1", "address": address(1), "nonce": "0x0"}}},
		"blobs":          {"blobVersionedHashes": []common.Hash{{1}}},
		"nothing":        {"to": nil, "input": nil},
	} {
		args := make(map[string]any)
		for key, value := range call {
			args[key] = value
		}
		for key, value := range change {
			args[key] = value
		}
		var coded rpc.Error
		if err := d.rpc.CallContext(d.Context(), nil, "eth_sendTransaction", args); !errors.As(err, &coded) || err.Error() == "" {
			d.Errorf("%s: %v", name, err)
		}
	}
	if d.head().Hash() != head {
		d.Error("there is a block for what was refused")
	}
}

// A revert is told with its data, and no block is made.
func TestDevImpersonateRevert(t *testing.T) {
	d := startDev(t)
	target := common.Address{0xc2}
	ask[any](d, "anvil_setCode", target, hexutil.Bytes(blockgen.Assemble("7 0 MSTORE 32 0 REVERT")))
	ask[any](d, "anvil_impersonateAccount", address(0))
	err := d.rpc.CallContext(t.Context(), nil, "eth_sendTransaction", map[string]any{"from": address(0), "to": target})
	var data rpc.DataError
	if !errors.As(err, &data) || data.ErrorData() != common.BigToHash(big.NewInt(7)).Hex() {
		t.Errorf("%v", err)
	}
}

// EXECUTE in an impersonated transaction counts like in any other.
func TestDevImpersonateExecute(t *testing.T) {
	const limit = 1_000_000
	d := startDev(t, func(c *l1.Config) { c.Network = network(limit) })
	ask[any](d, "anvil_impersonateAccount", address(0))
	send := func(gas uint64) error {
		return d.rpc.CallContext(t.Context(), nil, "eth_sendTransaction", map[string]any{
			"from": address(0), "to": reverter, "gas": hexutil.Uint64(callGas(gas)), "input": hexutil.Bytes(declared(gas, 1)),
		})
	}
	if err := send(limit); err != nil {
		t.Fatal(err)
	}
	if err := send(limit + 1); err == nil || !strings.Contains(err.Error(), "execute gas limit") {
		t.Errorf("over the limit: %v", err)
	}
	if list := executeGasOf(t, d.Node, "latest", "latest"); len(list) != 1 || list[0].Used != limit {
		t.Errorf("%+v", list)
	}
	if err := d.ForgetExecuteGas(d.head().Hash()); err != nil {
		t.Fatal(err)
	}
	d.restart()
	if list := executeGasOf(t, d.Node, "latest", "latest"); len(list) != 1 || list[0].Used != limit {
		t.Errorf("counted again: %+v", list)
	}
}
