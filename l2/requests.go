package l2

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// A requestQueue is a system contract in which execution requests (EIP-7685)
// wait until the system takes them out, at the end of a block. That costs no gas
// but makes the trace larger, with each entry and with the size of the storage,
// which is never cleared: with hundreds of builder deposits waiting, not even an
// empty block could be settled. So blocks add no more than they take out. Then
// the queues are empty after each block, and their storage stays small.
type requestQueue struct {
	address common.Address
	most    uint64 // entries that a block takes out
	later   bool   // only from Amsterdam on; before, blocks take out none
}

var requestQueues = []requestQueue{
	{params.WithdrawalQueueAddress, 16, false},   // EIP-7002
	{params.ConsolidationQueueAddress, 2, false}, // EIP-7251
	{params.BuilderDepositAddress, 64, true},     // EIP-8282
	{params.BuilderExitAddress, 16, true},        // EIP-8282
}

// The slots of a queue that number its entries: those from the head on, and
// before the tail, wait.
var (
	queueHead = common.Hash{31: 2}
	queueTail = common.Hash{31: 3}
)

// overflows tells whether the transactions so far add more requests than the
// block takes out. It must not be called during a transaction, as it reads slots:
// those that the end of the block reads.
func (d *draft) overflows() bool {
	for _, q := range requestQueues {
		access, ok := d.accesses.Accounts[q.address]
		if !ok || access.StorageWrites[queueTail] == nil {
			continue
		}
		if q.later && d.touched != nil {
			if !d.slot(q.address, queueTail).IsZero() { // the head is never read
				return true
			}
			continue
		}
		head, tail := d.slot(q.address, queueHead), d.slot(q.address, queueTail)
		if waiting := tail.Sub(tail, head); !waiting.IsUint64() || waiting.Uint64() > q.most {
			return true
		}
	}
	return false
}

func (d *draft) slot(addr common.Address, slot common.Hash) *uint256.Int {
	value := d.state.GetState(addr, slot)
	return new(uint256.Int).SetBytes(value[:])
}
