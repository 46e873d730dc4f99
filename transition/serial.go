package transition

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/trie"
)

// A block from before Amsterdam does not say what its transactions write, so they
// are executed one after another, each on what those before it left.

// series is the state as the transactions of a block change it, one by one. It
// remembers which slots were written; which accounts were, the state before the block
// knows, as each was read first.
type series struct {
	*state.StateDB
	written map[common.Address]map[common.Hash]struct{}
}

// SetState implements vm.StateDB.
func (s *series) SetState(addr common.Address, slot, value common.Hash) common.Hash {
	slots, ok := s.written[addr]
	if !ok {
		slots = make(map[common.Hash]struct{})
		s.written[addr] = slots
	}
	slots[slot] = struct{}{}
	return s.StateDB.SetState(addr, slot, value)
}

// serial executes the block.
func (x *processor) serial() (*outcome, error) {
	db, err := state.NewWithReader(x.chain.parent.Root, noDatabase{}, x.state)
	if err != nil {
		return nil, err
	}
	s := &series{StateDB: db, written: make(map[common.Address]map[common.Hash]struct{})}
	w := &worker{processor: x, evm: x.newEVM(s), meter: meter{budget: x.budget, refunds: true}}
	core.PreExecution(context.Background(), x.header.ParentBeaconRoot, x.chain.parent, x.config, w.evm, x.header.Number, x.header.Time)
	if err := x.missing(db); err != nil {
		return nil, fmt.Errorf("system call: %w", err)
	}
	out := &outcome{receipts: make(types.Receipts, len(x.body.txs))}
	logs, err := w.applyAll(db, out)
	if err != nil {
		return nil, err
	}
	out.requests, _, err = core.PostExecution(context.Background(), x.config, x.header.Number, x.header.Time, logs, x.body.withdrawals, w.evm, uint32(len(x.body.txs)+1))
	if err := x.missing(db); err != nil {
		return nil, fmt.Errorf("system call: %w", err)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrExecution, err)
	}
	w.evm.Release() // not after an error: the meter may have left it half way
	out.receiptsRoot = types.DeriveSha(out.receipts, trie.NewStackTrie(nil))
	out.changes, err = s.changes(x.state)
	return out, err
}

// applyAll executes the transactions in their order, and returns what they logged.
func (w *worker) applyAll(db *state.StateDB, out *outcome) (logs []*types.Log, err error) {
	w.evm.Config.Tracer = nil
	gas := core.NewGasPool(w.header.GasLimit)
	for i, tx := range w.body.txs {
		db.SetTxContext(tx.Hash(), i, uint32(i+1))
		err := w.within(tx, func() (execution, state uint64, err error) {
			out.receipts[i], _, err = w.execute(tx, db, gas)
			if err != nil {
				return 0, 0, err
			}
			return out.receipts[i].GasUsed, 0, nil
		})
		if err != nil {
			return nil, fmt.Errorf("transaction %d: %w", i, err)
		}
		logs = append(logs, out.receipts[i].Logs...)
	}
	w.evm.Config.Tracer = nil
	out.gasUsed = gas.Used()
	return logs, nil
}

// changes returns what is different from the state before the block, in the form of
// an access list.
func (s *series) changes(before *preState) (bal.BlockAccessList, error) {
	var (
		list = bal.NewConstructionBlockAccessList()
		err  error
	)
	before.read.Range(func(key, value any) bool {
		err = s.change(list, key.(common.Address), value.(*account))
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	if err := s.Error(); err != nil {
		return nil, err
	}
	return *list.ToEncodingObj(), before.err()
}

// change adds to a list what is different in an account.
func (s *series) change(list *bal.ConstructionBlockAccessList, addr common.Address, before *account) error {
	const index = 0 // when it changed does not matter
	was := before.state
	if was == nil {
		was = types.NewEmptyStateAccount()
	}
	if balance := s.GetBalance(addr); !balance.Eq(was.Balance) {
		list.BalanceChange(index, addr, balance)
	}
	if nonce := s.GetNonce(addr); nonce != was.Nonce {
		list.NonceChange(addr, index, nonce)
	}
	hash := s.GetCodeHash(addr)
	if hash == (common.Hash{}) { // there is no account
		hash = types.EmptyCodeHash
	}
	if hash != common.BytesToHash(was.CodeHash) {
		list.CodeChange(addr, index, s.GetCode(addr))
	}
	for slot := range s.written[addr] {
		value, err := before.slot(slot)
		if err != nil {
			return err
		}
		if now := s.GetState(addr, slot); now != value {
			list.StorageWrite(index, addr, slot, now)
		}
	}
	return nil
}

// unrefundable returns how much of the gas that a transaction uses no refund gives
// back, before Amsterdam (EIP-3529). Of more gas it is not less.
func unrefundable(gas uint64) uint64 { return gas - gas/params.RefundQuotientEIP3529 }
