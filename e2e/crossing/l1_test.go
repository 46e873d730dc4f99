package crossing

import (
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/transition"
)

var l1Config = blockgen.Config(1)

func TestMain(m *testing.M) {
	execute.Register(execute.New(transition.New(l1Config, transition.Options{}), 16<<20))
	os.Exit(m.Run())
}

const (
	slot = 12 // seconds between blocks of L1
	fork = blockgen.AmsterdamTime
)

// l1 is an L1 without consensus: transactions are carried out as a whole, and each block
// has a header with the state root after it, in the form of its fork.
type l1 struct {
	*testing.T
	state   *state.StateDB
	headers []*types.Header // by number; the newest has no state root yet
}

func newL1(t *testing.T, time uint64, alloc types.GenesisAlloc) *l1 {
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), triedb.HashDefaults), nil))
	if err != nil {
		t.Fatal(err)
	}
	for addr, account := range alloc {
		db.SetBalance(addr, uint256.MustFromBig(account.Balance), tracing.BalanceChangeUnspecified)
		db.SetNonce(addr, account.Nonce, tracing.NonceChangeUnspecified)
		db.SetCode(addr, account.Code, tracing.CodeChangeUnspecified)
	}
	return &l1{T: t, state: db, headers: []*types.Header{header(0, time, common.Hash{})}}
}

// header is that of a block, as far as anybody looks at it here.
func header(number, time uint64, parent common.Hash) *types.Header {
	h := &types.Header{
		ParentHash: parent, UncleHash: types.EmptyUncleHash, TxHash: types.EmptyTxsHash, ReceiptHash: types.EmptyReceiptsHash,
		Number: new(big.Int).SetUint64(number), Time: time, GasLimit: 120_000_000, BaseFee: common.Big1, Difficulty: new(big.Int),
		WithdrawalsHash: &types.EmptyWithdrawalsHash, BlobGasUsed: new(uint64), ExcessBlobGas: new(uint64),
		ParentBeaconRoot: new(common.Hash), RequestsHash: &types.EmptyRequestsHash,
	}
	if time >= fork {
		h.SlotNumber, h.BlockAccessListHash = new(uint64), &types.EmptyUncleHash
	}
	return h
}

func (l *l1) head() *types.Header { return l.headers[len(l.headers)-1] }

func (l *l1) evm() *vm.EVM {
	return vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer, Transfer: core.Transfer, GetHash: func(uint64) common.Hash { return common.Hash{} },
		GasLimit: l.head().GasLimit, BlockNumber: l.head().Number, Time: l.head().Time, Difficulty: new(big.Int), BaseFee: l.head().BaseFee,
		BlobBaseFee: common.Big1, Random: new(common.Hash), CostPerStateByte: params.CostPerStateByte,
	}, l.state, l1Config, vm.Config{})
}

// begin ends the newest block and starts the next one. It returns the number of the
// one that is complete.
func (l *l1) begin(time uint64) uint64 {
	l.Helper()
	evm, parent := l.evm(), l.head()
	defer evm.Release()
	var err error
	if parent.Root, err = l.state.Commit(evm.GetRules(), parent.Number.Uint64()); err != nil {
		l.Fatal(err)
	}
	if l.state, err = state.New(parent.Root, l.state.Database()); err != nil {
		l.Fatal(err)
	}
	l.headers = append(l.headers, header(parent.Number.Uint64()+1, time, parent.Hash()))
	next := l.evm()
	defer next.Release()
	core.ProcessParentBlockHash(parent.Hash(), next, bal.NewConstructionBlockAccessList())
	return parent.Number.Uint64()
}

// transact carries out a transaction. The error is why it failed, with what it returned.
func (l *l1) transact(from, to common.Address, value *big.Int, gas uint64, input []byte) ([]*types.Log, []byte, error) {
	l.Helper()
	evm := l.evm()
	defer evm.Release()
	id := crypto.Keccak256Hash(from[:], l.head().Number.Bytes(), new(big.Int).SetUint64(l.state.GetNonce(from)).Bytes())
	l.state.SetTxContext(id, 0, 1)
	price := uint256.NewInt(1)
	result, err := core.ApplyMessage(evm, &core.Message{
		From: from, To: &to, Nonce: l.state.GetNonce(from), Value: uint256.MustFromBig(value), Data: input, GasLimit: gas,
		GasPrice: price, GasFeeCap: price, GasTipCap: new(uint256.Int),
	}, core.NewGasPool(l.head().GasLimit))
	if err != nil {
		l.Fatal(err)
	}
	l.state.Finalise(evm.GetRules())
	return l.state.GetLogs(id, l.head().Number.Uint64(), common.Hash{}, l.head().Time), result.ReturnData, result.Err
}

// do carries out a transaction that succeeds.
func (l *l1) do(from, to common.Address, wei int64, input []byte) []*types.Log {
	l.Helper()
	logs, out, err := l.transact(from, to, big.NewInt(wei), params.MaxTxGas, input)
	if err != nil {
		l.Fatalf("%v: %x", err, out)
	}
	return logs
}

// refused carries out a transaction that the contract refuses, and returns why.
func (l *l1) refused(from, to common.Address, input []byte, unpack func([]byte) (any, error)) any {
	l.Helper()
	_, out, err := l.transact(from, to, new(big.Int), params.MaxTxGas, input)
	if err == nil {
		l.Fatal("the transaction is not refused")
	}
	why, err := unpack(out)
	if err != nil {
		l.Fatalf("%v: %x", err, out)
	}
	return why
}

// proof collects the nodes of a trie on the way to a value.
type proof [][]byte

func (p *proof) Put(_, node []byte) error { *p = append(*p, node); return nil }
func (p *proof) Delete([]byte) error      { panic("nothing is taken out of a proof") }

var _ ethdb.KeyValueWriter = (*proof)(nil)

// prove returns what eth_getProof does: the way to an account in a state, and to a slot
// of it.
func prove(t *testing.T, db *triedb.Database, root common.Hash, account common.Address, slot common.Hash) (accountProof, slotProof proof) {
	t.Helper()
	key := crypto.Keccak256Hash(account[:])
	accounts, err := trie.New(trie.StateTrieID(root), db)
	if err != nil {
		t.Fatal(err)
	}
	if err := accounts.Prove(key[:], &accountProof); err != nil {
		t.Fatal(err)
	}
	raw, err := accounts.Get(key[:])
	if err != nil {
		t.Fatal(err)
	}
	var a types.StateAccount
	if err := rlp.DecodeBytes(raw, &a); err != nil {
		t.Fatalf("account %v: %v", account, err)
	}
	slots, err := trie.New(trie.StorageTrieID(root, key, a.Root), db)
	if err != nil {
		t.Fatal(err)
	}
	if err := slots.Prove(crypto.Keccak256(slot[:]), &slotProof); err != nil {
		t.Fatal(err)
	}
	return accountProof, slotProof
}

func staticCall(evm *vm.EVM, to common.Address, input []byte) ([]byte, error) {
	out, _, err := evm.StaticCall(common.Address{}, to, input, vm.NewGasBudget(1<<30, 0))
	return out, err
}
