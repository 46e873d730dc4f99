package blockgen

import (
	"bytes"
	"math/big"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	evm "github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// build makes a block of one transaction for each of the recipes.
func build(t *testing.T, g *Generator, recipes ...recipe) (*Block, *Draft) {
	t.Helper()
	d, err := g.Draft()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range recipes {
		r(d)
	}
	b, err := g.Build(d.Txs(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return b, d
}

func headState(t *testing.T, g *Generator) *state.StateDB {
	t.Helper()
	statedb, err := g.Chain().State()
	if err != nil {
		t.Fatal(err)
	}
	return statedb
}

func recipeName(r recipe) string {
	name := runtime.FuncForPC(reflect.ValueOf(r).Pointer()).Name()
	return name[strings.LastIndex(name, ".")+1:]
}

// TestStatus pins which recipes fail. Of those that do not, a mistaken gas limit
// would be the usual reason.
func TestStatus(t *testing.T) {
	failing := []string{
		"revert", "runOutOfGas", "runOutOfStateGas", "invalidOpcode", "tokenBeyondBalance",
		"createReverts", "createInvalidCode", "createOutOfGas",
	}
	g := newGenerator(t, Options{})
	for range 3 {
		b, _ := build(t, g, mixedRecipes...)
		for i, r := range mixedRecipes {
			name := recipeName(r)
			failed := b.Receipts[i].Status == types.ReceiptStatusFailed
			if name != "valueToPrecompile" && failed != slices.Contains(failing, name) {
				t.Errorf("%s: failed: %v", name, failed)
			}
		}
	}
}

func TestTransferGas(t *testing.T) {
	g := newGenerator(t, Options{})
	b, _ := build(t, g, transfer)
	if got := b.Block.GasUsed(); got != 21_000 {
		t.Errorf("transfer uses %d gas, want 21000", got)
	}
	b, _ = build(t, g, transferToNewAccount)
	if got := b.Receipts[0].GasUsed; got != 204_600 {
		t.Errorf("transfer to a new account uses %d gas, want 204600", got)
	}
	if got := b.Block.GasUsed(); got != 183_600 {
		t.Errorf("block uses %d gas, want 183600, the state gas", got)
	}
}

func TestToken(t *testing.T) {
	g := newGenerator(t, Options{Accounts: 8})
	from, to := g.Sender(0).Address, g.Sender(1).Address
	statedb := headState(t, g)
	call := func(value int64, parts ...[]byte) (common.Hash, error) {
		ret, _, err := evm.Call(tokenAddress, slices.Concat(parts...), &evm.Config{
			ChainConfig: g.Genesis().Config, State: statedb, Origin: from,
			Value: big.NewInt(value), Random: new(common.Hash), GasLimit: 1_000_000,
		})
		return common.BytesToHash(ret), err
	}
	balance := func(addr common.Address) *big.Int {
		ret, err := call(0, fromHex("0x70a08231"), addressWord(addr))
		if err != nil {
			t.Fatal(err)
		}
		return ret.Big()
	}
	supply, err := call(0, fromHex("0x18160ddd"))
	if want := new(big.Int).Mul(initialTokens, big.NewInt(8+authorityCount)); err != nil || supply.Big().Cmp(want) != 0 {
		t.Errorf("total supply %v (%v), want %v", supply.Big(), err, want)
	}
	if ret, err := call(0, transferInput(to, word(5))); err != nil || ret != wordHash(1) {
		t.Errorf("transfer returns %v (%v)", ret, err)
	}
	if diff := new(big.Int).Sub(balance(to), balance(from)); diff.Int64() != 10 {
		t.Errorf("balances differ by %v, want 10", diff)
	}
	if _, err := call(0, transferInput(from, word(5))); err != nil || balance(to).Cmp(balance(from)) <= 0 {
		t.Error("transfer to self changed the balance")
	}
	for name, input := range map[string][]byte{
		"beyond balance":   transferInput(to, bytes.Repeat([]byte{0xff}, 32)),
		"to zero":          transferInput(common.Address{}, word(1)),
		"dirty address":    slices.Concat(fromHex("0xa9059cbb"), bytes.Repeat([]byte{1}, 32), word(1)),
		"short input":      transferInput(to, word(1))[:67],
		"unknown selector": fromHex("0x01020304"),
		"no selector":      nil,
	} {
		if _, err := call(0, input); err == nil {
			t.Errorf("%s: no revert", name)
		}
	}
	if _, err := call(1, transferInput(to, word(1))); err == nil {
		t.Error("with value: no revert")
	}
}

func TestTokenEvent(t *testing.T) {
	g := newGenerator(t, Options{})
	b, _ := build(t, g, tokenTransfer)
	logs := b.Receipts[0].Logs
	if len(logs) != 1 || logs[0].Address != tokenAddress || len(logs[0].Topics) != 3 || logs[0].Topics[0] != params.EthTransferLogEvent {
		t.Fatalf("logs %v", logs)
	}
}

func TestCreate(t *testing.T) {
	g := newGenerator(t, Options{})
	b, _ := build(t, g, create, factoryCreate, factoryCreate2, create2Collision, create2Collision, createAndDestruct)
	statedb := headState(t, g)
	logged := func(i int) common.Hash {
		logs := b.Receipts[i].Logs
		return common.BytesToHash(logs[len(logs)-1].Data)
	}
	created := []common.Address{b.Receipts[0].ContractAddress}
	for i := 1; i <= 3; i++ {
		created = append(created, common.BytesToAddress(logged(i).Bytes()))
	}
	for i, addr := range created {
		if statedb.GetCodeSize(addr) == 0 {
			t.Errorf("transaction %d: no code at %v", i, addr)
		}
	}
	if logged(4) != (common.Hash{}) {
		t.Error("second creation at one address succeeded")
	}
	if size := logged(5); size != wordHash(2) {
		t.Errorf("destructed contract had %v bytes of code, want 2", size.Big())
	}
}

func TestSetCode(t *testing.T) {
	g := newGenerator(t, Options{})
	_, d := build(t, g, setDelegation)
	account := d.last
	authority := account.Address
	statedb := headState(t, g)
	if target, ok := types.ParseDelegation(statedb.GetCode(authority)); !ok || target != delegationTarget {
		t.Fatalf("delegated to %v, want %v", target, delegationTarget)
	}
	if statedb.GetStorageRoot(authority) == types.EmptyRootHash {
		t.Error("delegated code did not run")
	}
	build(t, g, func(d *Draft) { d.last = account; clearDelegation(d) })
	if statedb = headState(t, g); statedb.GetCodeSize(authority) != 0 {
		t.Error("delegation not cleared")
	}
	_, d = build(t, g, delegateSender)
	if headState(t, g).GetCodeSize(d.last.Address) == 0 {
		t.Error("sender not delegated")
	}
}

// TestStorage deletes every slot of a contract and restores it.
func TestStorage(t *testing.T) {
	g := newGenerator(t, Options{})
	c := slotContracts[0]
	write := func(value uint64) recipe {
		return func(d *Draft) {
			d.writeSlots(c.address, wordHash(volatileSlot), c.volatile, value, writeSlotGas+newSlotGas)
		}
	}
	build(t, g, write(0))
	if headState(t, g).GetStorageRoot(c.address) != types.EmptyRootHash {
		t.Error("storage not empty")
	}
	build(t, g, write(9))
	if got := headState(t, g).GetState(c.address, wordHash(volatileSlot)); got != wordHash(9) {
		t.Errorf("slot %v, want 9", got)
	}
}

// TestStorageDeletes checks that blocks of the kind delete slots for good.
func TestStorageDeletes(t *testing.T) {
	g := newGenerator(t, Options{})
	for range 10 {
		next(t, g, KindStorage, 20)
	}
	statedb := headState(t, g)
	for _, c := range slotContracts[4:] {
		deleted := 0
		for slot := range c.storage() {
			if statedb.GetState(c.address, slot) == (common.Hash{}) {
				deleted++
			}
		}
		if deleted == 0 || deleted > c.volatile {
			t.Errorf("%d of %d volatile slots deleted", deleted, c.volatile)
		}
	}
}

func TestBlockHash(t *testing.T) {
	g := newGenerator(t, Options{})
	b := next(t, g, KindBlockHash, 1)
	if got := len(b.Trace.Input.Witness.Headers); got != 256 {
		t.Errorf("%d headers in the witness, want 256", got)
	}
	number := b.Block.NumberU64()
	input := b.Block.Transactions()[0].Data()
	if got, want := len(b.Receipts[0].Logs), len(input)/32; got != want {
		t.Fatalf("%d logs, want %d", got, want)
	}
	for i, log := range b.Receipts[0].Logs {
		asked := new(big.Int).SetBytes(input[32*i : 32*i+32]).Uint64()
		var want common.Hash
		if asked < number && number-asked <= 256 {
			want = g.Chain().GetHeaderByNumber(asked).Hash()
		}
		if common.BytesToHash(log.Data) != want {
			t.Errorf("hash of block %d at %d is %x, want %v", asked, number, log.Data, want)
		}
	}
}

func TestRequests(t *testing.T) {
	g := newGenerator(t, Options{})
	b := next(t, g, KindRequests, 10)
	r, err := stateless.ParseRequests(b.Requests)
	if err != nil {
		t.Fatal(err)
	}
	counts := []int{len(r.Deposits), len(r.Withdrawals), len(r.Consolidations), len(r.BuilderDeposits), len(r.BuilderExits)}
	if !slices.Equal(counts, []int{2, 2, 2, 2, 2}) {
		t.Fatalf("%v requests by type, want two each", counts)
	}
	if got, want := types.CalcRequestsHash(r.Flat()), *b.Block.RequestsHash(); got != want {
		t.Errorf("requests hash %v, want %v", got, want)
	}
	if got := r.Deposits[0].Amount; got != 32_000_000_000 {
		t.Errorf("deposit of %d gwei, want 32 ether", got)
	}
	if got := r.BuilderDeposits[0].Amount; got != 1_000_000_000 {
		t.Errorf("builder deposit of %d gwei, want 1 ether", got)
	}
}
