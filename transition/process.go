package transition

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"
)

// processor executes the transactions of a block side by side. Each one sees the
// state before the block under the changes that the block's access list gives
// for the transactions before it (EIP-7928).
type processor struct {
	config  *params.ChainConfig
	chain   *ancestry
	header  *types.Header
	txs     types.Transactions
	state   *preState
	lookup  *bal.Lookup
	budget  budget
	jumps   jumpDests
	pending []txResult
}

// txResult is what one transaction did.
type txResult struct {
	receipt    *types.Receipt
	accessList *bal.ConstructionBlockAccessList
	execution  uint64 // gas, by the dimensions of EIP-8037
	state      uint64
}

// outcome is what a block did. The access list is rebuilt from what execution
// read and wrote.
type outcome struct {
	receipts   types.Receipts
	requests   [][]byte
	accessList *bal.ConstructionBlockAccessList
	gasUsed    uint64
}

func (x *processor) run(p pool, withdrawals types.Withdrawals) (*outcome, error) {
	x.pending = make([]txResult, len(x.txs))
	before, err := x.system(0, func(evm *vm.EVM) (list *bal.ConstructionBlockAccessList, err error) {
		return core.PreExecution(context.Background(), x.header.ParentBeaconRoot, x.chain.parent, x.config, evm, x.header.Number, x.header.Time), nil
	})
	if err != nil {
		return nil, err
	}
	if err := x.transactions(p); err != nil {
		return nil, err
	}
	out, logs, err := x.gather()
	if err != nil {
		return nil, err
	}
	after, err := x.system(len(x.txs)+1, func(evm *vm.EVM) (list *bal.ConstructionBlockAccessList, err error) {
		index := uint32(len(x.txs) + 1)
		out.requests, list, err = core.PostExecution(context.Background(), x.config, x.header.Number, x.header.Time, logs, withdrawals, evm, index)
		return list, err
	})
	if err != nil {
		return nil, err
	}
	out.accessList = bal.NewConstructionBlockAccessList()
	out.accessList.Merge(before)
	for i := range x.pending {
		out.accessList.Merge(x.pending[i].accessList)
	}
	out.accessList.Merge(after)
	return out, nil
}

// stateAt returns the state that the call frame with the given index sees: 0 is
// what comes before the transactions, then there is one for each of them, and
// one for what comes after.
func (x *processor) stateAt(index int) (*state.StateDB, error) {
	reader := state.NewReaderWithBlockLevelAccessList(x.state, x.lookup, index)
	return state.NewWithReader(x.chain.parent.Root, noDatabase{}, reader)
}

func (x *processor) newEVM(db *state.StateDB) *vm.EVM {
	ctx := core.NewEVMBlockContext(x.header, x.chain, nil)
	ctx.GetHash = x.chain.blockHash
	evm := vm.NewEVM(ctx, db, x.config, vm.Config{})
	evm.SetJumpDestCache(&x.jumps)
	return evm
}

// system runs the system calls of a block.
func (x *processor) system(index int, f func(*vm.EVM) (*bal.ConstructionBlockAccessList, error)) (*bal.ConstructionBlockAccessList, error) {
	db, err := x.stateAt(index)
	if err != nil {
		return nil, err
	}
	evm := x.newEVM(db)
	defer evm.Release()
	list, err := f(evm)
	if err := cmp.Or(x.state.err(), db.Error()); err != nil {
		return nil, fmt.Errorf("system call: %w", err)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrExecution, err)
	}
	return list, nil
}

// transactions executes them all, in any order.
func (x *processor) transactions(p pool) error {
	var (
		next   atomic.Int64
		failed atomic.Bool
	)
	return p.run(func() error {
		w := &worker{processor: x, meter: meter{budget: &x.budget}}
		for !failed.Load() {
			i := int(next.Add(1)) - 1
			if i >= len(x.txs) {
				return nil
			}
			if err := w.apply(i); err != nil {
				failed.Store(true)
				return fmt.Errorf("transaction %d: %w", i, err)
			}
		}
		return nil
	})
}

// worker executes one transaction after another.
type worker struct {
	*processor
	evm   *vm.EVM
	meter meter
}

func (w *worker) apply(i int) (err error) {
	tx := w.txs[i]
	msg, err := core.TransactionToMessage(tx, types.MakeSigner(w.config, w.header.Number, w.header.Time), w.header.BaseFee)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBody, err)
	}
	db, err := w.stateAt(i + 1)
	if err != nil {
		return err
	}
	db.SetTxContext(tx.Hash(), i, uint32(i+1))
	w.prepare(db)

	limit := min(tx.Gas(), params.MaxTxGas)
	if w.budget.reserve(limit) {
		defer w.budget.release(limit)
	} else {
		w.evm.Config.Tracer = w.meter.hooks()
		defer func() { w.evm.Config.Tracer = nil }()
	}
	defer func() {
		if r := recover(); r != nil {
			s, ok := r.(stop)
			if !ok {
				panic(r)
			}
			err = s.err
		}
	}()
	gp := core.NewGasPool(w.header.GasLimit)
	receipt, list, err := core.ApplyTransactionWithEVM(context.Background(), msg, gp, db, w.header.Number, common.Hash{}, w.header.Time, tx, w.evm)
	if err := cmp.Or(w.state.err(), w.chain.err(), db.Error()); err != nil {
		return err
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrExecution, err)
	}
	w.pending[i] = txResult{receipt, list, gp.CumulativeExecution(), gp.CumulativeState()}
	return w.meter.settle(gp.CumulativeExecution(), gp.CumulativeState())
}

// prepare points the worker's EVM at a new state.
func (w *worker) prepare(db *state.StateDB) {
	if w.evm == nil {
		w.evm = w.newEVM(db)
		return
	}
	w.evm.SetStateDB(db)
}

// gather charges the block with the gas of the transactions, in order, and
// completes their receipts.
func (x *processor) gather() (*outcome, []*types.Log, error) {
	var (
		out  = &outcome{receipts: make(types.Receipts, len(x.txs))}
		logs []*types.Log
		gp   = core.NewGasPool(x.header.GasLimit)
	)
	for i, tx := range x.txs {
		res := &x.pending[i]
		err := gp.CheckGasAmsterdam(min(tx.Gas(), params.MaxTxGas), tx.Gas())
		if err == nil {
			err = gp.ChargeGasAmsterdam(res.execution, res.state, res.receipt.GasUsed)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%w: transaction %d: %w", ErrExecution, i, err)
		}
		res.receipt.CumulativeGasUsed = gp.CumulativeUsed()
		out.receipts[i] = res.receipt
		logs = append(logs, res.receipt.Logs...)
	}
	out.gasUsed = gp.Used()
	return out, logs, nil
}

// checkIntrinsicGas checks that the gas that the transactions use before they
// execute anything fits into what the block declares. Execution would find the
// same; this comes before the signatures are recovered, which that gas pays for.
func (b *body) checkIntrinsicGas(declared uint64, rules params.Rules) error {
	var sum uint64
	for i, tx := range b.txs {
		var from common.Address // a transfer to oneself costs the least
		if tx.To() != nil {
			from = *tx.To()
		}
		value, overflow := uint256.FromBig(tx.Value())
		if overflow {
			return fmt.Errorf("%w: value of transaction %d exceeds 256 bits", ErrBody, i)
		}
		gas, err := core.IntrinsicGas(tx.Data(), tx.AccessList(), tx.SetCodeAuthorizations(), from, tx.To(), value, rules)
		if err != nil || gas > math.MaxUint64-sum {
			return fmt.Errorf("%w: intrinsic gas of transaction %d overflows", ErrBody, i)
		}
		if sum += gas; sum > declared {
			return fmt.Errorf("%w: at least %d of %d", ErrGasExceeded, sum, declared)
		}
	}
	return nil
}

// checkSystemContracts checks that the contracts that every block calls are
// Ethereum's.
func checkSystemContracts(s *preState) error {
	for addr, want := range systemContracts {
		account, err := s.Account(addr)
		if err != nil {
			return err
		}
		if account == nil || common.BytesToHash(account.CodeHash) != want {
			return fmt.Errorf("%w: no system contract at %v", ErrRollupRule, addr)
		}
	}
	return nil
}

// jumpDests keeps the jump destinations of each code for all transactions.
type jumpDests struct{ byCode sync.Map }

func (j *jumpDests) Load(code common.Hash) (vm.BitVec, bool) {
	if vec, ok := j.byCode.Load(code); ok {
		return vec.(vm.BitVec), true
	}
	return nil, false
}

func (j *jumpDests) Store(code common.Hash, vec vm.BitVec) { j.byCode.Store(code, vec) }

// noDatabase is the database behind a state that reads everything through its
// reader and is never committed.
type noDatabase struct{}

var errNoDatabase = errors.New("stateless: no database")

func (noDatabase) Type() state.DatabaseType                     { return state.TypeMPT }
func (noDatabase) Reader(common.Hash) (state.Reader, error)     { return nil, errNoDatabase }
func (noDatabase) Iteratee(common.Hash) (state.Iteratee, error) { return nil, errNoDatabase }
func (noDatabase) OpenTrie(common.Hash) (state.Trie, error)     { return nil, errNoDatabase }
func (noDatabase) TrieDB() *triedb.Database                     { return nil }
func (noDatabase) Commit(*state.StateUpdate) error              { return errNoDatabase }
func (noDatabase) OpenStorageTrie(common.Hash, common.Address, common.Hash, state.Trie) (state.Trie, error) {
	return nil, errNoDatabase
}
