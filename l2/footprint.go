package l2

import (
	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"

	"nrollup/rollup"
)

// footprint is what is known of the size of a trace before the block is
// complete: everything but the nodes of the state, whose number is.
type footprint struct {
	txs        int // bytes of transactions
	accessList int // bytes of the access list, about; 0 if the block has none
	codes      int // bytes of codes in the witness
	codeCount  int
	headers    int // ancestors in the witness
	items      int // accounts and slots, each of which needs nodes in the witness
}

// What a trace has besides, in bytes.
const (
	offsetSize = 4   // of an item in a list (SSZ)
	headerSize = 700 // at most, of an ancestor
)

// What an access list (EIP-7928) takes at most for each entry, in bytes.
const (
	listAccount = 40
	listSlot    = 33
	listWrite   = 38
	listBalance = 20
	listNonce   = 13
	listCode    = 8 // and the code
)

func (f *footprint) addTransaction(tx *types.Transaction) {
	f.txs += int(tx.Size()) + offsetSize
}

// addAccesses counts what more adds to the list before.
func (f *footprint) addAccesses(before, more *bal.ConstructionBlockAccessList) {
	if more == nil {
		return
	}
	for addr, access := range more.Accounts {
		old, ok := before.Accounts[addr]
		if !ok {
			old = &bal.ConstructionAccountAccess{}
			f.items++
			f.accessList += listAccount
		}
		f.addSlots(old, access)
		f.accessList += listBalance*len(access.BalanceChanges) + listNonce*len(access.NonceChanges)
		for _, code := range access.CodeChange {
			f.accessList += listCode + len(code)
		}
	}
}

func (f *footprint) addSlots(old, access *bal.ConstructionAccountAccess) {
	for slot := range access.StorageReads {
		_, read := old.StorageReads[slot]
		_, written := old.StorageWrites[slot]
		if !read && !written {
			f.items++
			f.accessList += listSlot
		}
	}
	for slot, writes := range access.StorageWrites {
		_, read := old.StorageReads[slot]
		_, written := old.StorageWrites[slot]
		if !read && !written {
			f.items++
		}
		if !written {
			f.accessList += listSlot
		}
		f.accessList += listWrite * len(writes)
	}
}

// setWitness counts the codes and the ancestors in the witness.
func (f *footprint) setWitness(w *gethstateless.Witness) {
	f.headers = len(w.Headers)
	if len(w.Codes) == f.codeCount {
		return
	}
	f.codes, f.codeCount = 0, len(w.Codes)
	for code := range w.Codes {
		f.codes += len(code) + offsetSize
	}
}

func (f *footprint) known() int {
	return f.txs + f.accessList + f.codes + f.headers*headerSize
}

// estimator guesses the size of a trace from its footprint. It learns from the
// traces that were built: how many bytes of nodes an item takes depends on the
// size of the state.
type estimator struct {
	nodeBytes float64 // for each item
}

// What a block has after its last transaction: the system calls, and fields of
// fixed size.
const (
	lastItems  = 20
	fixedBytes = 2 << 10
)

const (
	firstNodeBytes = 300 // a guess, before anything is known
	minNodeBytes   = 50
	learnFrom      = rollup.MaxTraceSize / 4
)

func newEstimator() estimator { return estimator{nodeBytes: firstNodeBytes} }

func (e *estimator) size(f *footprint) int {
	return fixedBytes + f.known() + int(e.nodeBytes*float64(f.items+lastItems))
}

// learn takes the true size of a trace into account. Small traces share fewer
// nodes between items than large ones do: they only show what is too much.
func (e *estimator) learn(f *footprint, size int) {
	nodes := max(minNodeBytes, float64(size-fixedBytes-f.known())/float64(f.items+lastItems))
	if size >= learnFrom || nodes < e.nodeBytes {
		e.nodeBytes = nodes
	}
}

// postable tells whether one transaction on L1 can have a block executed there.
func (c *Config) postable(size int, gasUsed uint64) bool {
	return size <= rollup.MaxTraceSize && c.blockGas(size, gasUsed) <= rollup.MaxSettlementGas
}

func (c *Config) blockGas(size int, gasUsed uint64) uint64 {
	if c.BlockGas == nil {
		return rollup.SettlementGas(1, size, gasUsed)
	}
	return c.BlockGas(size, gasUsed)
}
