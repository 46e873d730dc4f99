package transition

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/ethereum/go-ethereum/triedb"
)

// processor executes the transactions of a block: side by side if the block has an
// access list (EIP-7928), where each one sees the state before the block under the
// changes that the list gives for the transactions before it; otherwise in their
// order.
type processor struct {
	pool    pool
	config  *params.ChainConfig
	chain   *ancestry
	header  *types.Header
	body    *body
	signer  types.Signer
	state   *preState
	lookup  *bal.Lookup // of the access list
	budget  *budget
	jumps   jumpDests
	results []txResult
}

func newProcessor(p pool, chain *ancestry, header *types.Header, b *body, signer types.Signer, state *preState) *processor {
	x := &processor{
		pool:    p,
		config:  chain.config,
		chain:   chain,
		header:  header,
		body:    b,
		signer:  signer,
		state:   state,
		budget:  &budget{declared: header.GasUsed},
		results: make([]txResult, len(b.txs)),
	}
	if b.accessList != nil {
		x.lookup = b.accessList.Lookup()
	}
	return x
}

// txResult is what one transaction did.
type txResult struct {
	receipt    *types.Receipt
	accessList *bal.ConstructionBlockAccessList
	execution  uint64 // gas, by the dimensions of EIP-8037
	state      uint64
}

// outcome is what a block did.
type outcome struct {
	receipts     types.Receipts
	receiptsRoot common.Hash
	requests     [][]byte
	accessList   *bal.ConstructionBlockAccessList // rebuilt from what execution read and wrote; nil if blocks have none
	changes      bal.BlockAccessList              // what it wrote
	gasUsed      uint64
}

// run executes the block.
func (x *processor) run() (*outcome, error) {
	if x.body.accessList == nil {
		return x.serial()
	}
	return x.parallel()
}

// parallel executes the block. Until the access list that it yields was compared with
// that of the block, nothing in the outcome is certain.
func (x *processor) parallel() (*outcome, error) {
	before, err := x.before()
	if err != nil {
		return nil, err
	}
	if err := x.transactions(); err != nil {
		return nil, err
	}
	out, logs, err := x.gather()
	if err != nil {
		return nil, err
	}
	return out, x.pool.all(
		func() error {
			out.receiptsRoot = types.DeriveSha(out.receipts, trie.NewStackTrie(nil))
			return nil
		},
		func() error {
			after, err := x.after(out, logs)
			if err != nil {
				return err
			}
			out.accessList, out.changes = x.accessList(before, after), *x.body.accessList
			return nil
		},
	)
}

// accessList puts the access lists of all parts of the block together.
func (x *processor) accessList(before, after *bal.ConstructionBlockAccessList) *bal.ConstructionBlockAccessList {
	list := bal.NewConstructionBlockAccessList()
	list.Merge(before)
	for i := range x.results {
		list.Merge(x.results[i].accessList)
	}
	list.Merge(after)
	return list
}

// before runs the system calls that come before the transactions.
func (x *processor) before() (list *bal.ConstructionBlockAccessList, err error) {
	err = x.system(0, func(evm *vm.EVM) error {
		list = core.PreExecution(context.Background(), x.header.ParentBeaconRoot, x.chain.parent, x.config, evm, x.header.Number, x.header.Time)
		return nil
	})
	return list, err
}

// after makes the withdrawals and runs the system calls that come after the
// transactions, which yield the requests.
func (x *processor) after(out *outcome, logs []*types.Log) (list *bal.ConstructionBlockAccessList, err error) {
	index := len(x.body.txs) + 1
	err = x.system(index, func(evm *vm.EVM) (err error) {
		out.requests, list, err = core.PostExecution(context.Background(), x.config, x.header.Number, x.header.Time, logs, x.body.withdrawals, evm, uint32(index))
		return err
	})
	return list, err
}

// stateAt returns the state that the call frame with the given index sees: 0 is
// what comes before the transactions, then there is one for each of them, and
// one for what comes after.
func (x *processor) stateAt(index int) (*state.StateDB, error) {
	reader := state.NewReaderWithBlockLevelAccessList(x.state, x.lookup, index)
	return state.NewWithReader(x.chain.parent.Root, noDatabase{}, reader)
}

func (x *processor) newEVM(db vm.StateDB) *vm.EVM {
	ctx := core.NewEVMBlockContext(x.header, x.chain, nil)
	ctx.GetHash = x.chain.blockHash
	evm := vm.NewEVM(ctx, db, x.config, vm.Config{})
	evm.SetJumpDestCache(&x.jumps)
	return evm
}

// system runs system calls in a state of their own.
func (x *processor) system(index int, calls func(*vm.EVM) error) error {
	db, err := x.stateAt(index)
	if err != nil {
		return err
	}
	evm := x.newEVM(db)
	defer evm.Release()
	err = calls(evm)
	if err := x.missing(db); err != nil {
		return fmt.Errorf("system call: %w", err)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrExecution, err)
	}
	return nil
}

// missing returns the first thing that execution needed and the witness lacks,
// also if execution went on without.
func (x *processor) missing(db *state.StateDB) error {
	return cmp.Or(x.chain.err(), x.state.err(), db.Error())
}

// transactions executes them all, in any order.
func (x *processor) transactions() error {
	var (
		next   atomic.Int64
		failed atomic.Bool
	)
	return x.pool.run(func() error {
		w := &worker{processor: x, meter: meter{budget: x.budget}}
		for !failed.Load() {
			i := int(next.Add(1)) - 1
			if i >= len(x.body.txs) {
				break
			}
			if err := w.apply(i); err != nil {
				failed.Store(true)
				return fmt.Errorf("transaction %d: %w", i, err)
			}
		}
		if w.evm != nil {
			w.evm.Release() // not after an error: the meter may have left it half way
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

// apply executes the transaction with the given index.
func (w *worker) apply(i int) error {
	db, err := w.stateAt(i + 1)
	if err != nil {
		return err
	}
	tx := w.body.txs[i]
	db.SetTxContext(tx.Hash(), i, uint32(i+1))
	w.prepare(db)

	return w.within(tx, func() (execution, state uint64, err error) {
		gas := core.NewGasPool(w.header.GasLimit)
		receipt, list, err := w.execute(tx, db, gas)
		if err != nil {
			return 0, 0, err
		}
		w.results[i] = txResult{receipt, list, gas.CumulativeExecution(), gas.CumulativeState()}
		return gas.CumulativeExecution(), gas.CumulativeState(), nil
	})
}

// within executes a transaction as long as the block has gas for it. run does it, and
// returns what the header counts of its gas, by the dimensions of EIP-8037.
func (w *worker) within(tx *types.Transaction, run func() (execution, state uint64, err error)) error {
	leave, counted := w.budget.enter(min(tx.Gas(), params.MaxTxGas))
	defer leave()
	if err := w.budget.spend(0, 0); err != nil {
		return err // while this one waited
	}
	w.evm.Config.Tracer = nil
	if counted {
		w.evm.Config.Tracer = w.meter.hooks()
	}
	execution, state, err := run()
	if err != nil {
		return err
	}
	return w.meter.settle(execution, state)
}

// execute runs a transaction until it ends or the meter stops it.
func (w *worker) execute(tx *types.Transaction, db *state.StateDB, gas *core.GasPool) (receipt *types.Receipt, list *bal.ConstructionBlockAccessList, err error) {
	defer func() {
		if r := recover(); r != nil {
			s, ok := r.(stop)
			if !ok {
				panic(r)
			}
			err = s.err
		}
	}()
	msg, err := core.TransactionToMessage(tx, w.signer, w.header.BaseFee)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrBody, err)
	}
	receipt, list, err = core.ApplyTransactionWithEVM(context.Background(), msg, gas, db, w.header.Number, common.Hash{}, w.header.Time, tx, w.evm)
	if err := w.missing(db); err != nil {
		return nil, nil, err
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrExecution, err)
	}
	return receipt, list, nil
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
		out  = &outcome{receipts: make(types.Receipts, len(x.body.txs))}
		logs []*types.Log
		gp   = core.NewGasPool(x.header.GasLimit)
	)
	for i, tx := range x.body.txs {
		res := &x.results[i]
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
