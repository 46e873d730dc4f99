package derive

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/optimistic"
)

var (
	optimisticABI = bindings.NewOptimisticRollup()
	proveSelector = optimisticMethod("prove")
)

func optimisticMethod(name string) []byte {
	contract := optimisticABI.GetABI()
	return contract.Methods[name].ID
}

// The events of the contract of an optimistic rollup that tell of proposals.
var (
	proposedTopic  = eventTopic("Proposed")
	removedTopic   = eventTopic("Removed")
	finalizedTopic = eventTopic("Finalized")
	provenTopic    = eventTopic("Proven")
)

func eventTopic(name string) common.Hash {
	contract := optimisticABI.GetABI()
	return contract.Events[name].ID
}

// follow returns what the proposals of an optimistic rollup are after a block of L1,
// if from is what they were before, and whether that took the rollup's head away.
// The blocks of new proposals are not derived by that.
//
// The error says Stop: the contract tells of nothing that cannot be decoded or does
// not fit, so this is not the chain, or not the contract, that it is taken for.
func follow(contract common.Address, from Checkpoint, b *L1Block) (to Checkpoint, lowered bool, err error) {
	to = Checkpoint{L1: b.Ref(), Head: from.Head, Chain: from.Chain}
	if len(b.Txs) != len(b.Receipts) {
		return to, false, stopf("block %d of L1 has %d transactions and %d receipts", to.L1.Number, len(b.Txs), len(b.Receipts))
	}
	for i, receipt := range b.Receipts {
		for _, l := range receipt.Logs {
			if l.Address != contract || len(l.Topics) == 0 {
				continue
			}
			low, err := to.take(l)
			if err != nil {
				return to, false, stopf("block %d (%v) of L1, transaction %v: %w", to.L1.Number, to.L1.Hash, b.Txs[i].Hash(), err)
			}
			lowered = lowered || low
		}
	}
	return to, lowered, nil
}

// take takes what an event says. It reports whether that took the head away.
func (c *Checkpoint) take(l *types.Log) (lowered bool, err error) {
	switch l.Topics[0] {
	case proposedTopic:
		p, err := optimistic.DecodeProposed(l)
		if err == nil {
			p.L1 = c.L1
			err = c.propose(p)
		}
		return false, err
	case removedTopic:
		e, err := optimisticABI.UnpackRemovedEvent(l)
		if err != nil {
			return false, fmt.Errorf("event Removed: %w", err)
		}
		return c.remove(e)
	case finalizedTopic:
		e, err := optimisticABI.UnpackFinalizedEvent(l)
		if err != nil {
			return false, fmt.Errorf("event Finalized: %w", err)
		}
		return false, c.confirm(e)
	case provenTopic:
		e, err := optimisticABI.UnpackProvenEvent(l)
		if err != nil {
			return false, fmt.Errorf("event Proven: %w", err)
		}
		c.prove(e.Id, proof{Number: e.Number, L1: c.L1})
	}
	return false, nil
}

// proposedIn returns the proposal with an id that was made in a block of L1.
func proposedIn(contract common.Address, b *L1Block, id common.Hash) (*optimistic.Proposed, error) {
	for i, receipt := range b.Receipts {
		for _, l := range receipt.Logs {
			if l.Address != contract || len(l.Topics) != 3 || l.Topics[0] != proposedTopic || l.Topics[2] != id {
				continue
			}
			p, err := optimistic.DecodeProposed(l)
			if err != nil {
				return nil, err
			}
			p.L1, p.Tx = b.Ref(), b.Txs[i].Hash()
			return p, nil
		}
	}
	return nil, fmt.Errorf("block %d (%v) of L1 does not have proposal %v", b.Ref().Number, b.Ref().Hash, id)
}

// provenIn returns the trace of a proposal's block that was proven in a block of
// L1. It is in the event right before the one that says so, or in the input.
func provenIn(contract common.Address, b *L1Block, id common.Hash, number uint64) ([]byte, error) {
	for i, receipt := range b.Receipts {
		var data *bindings.OptimisticRollupData
		for _, l := range receipt.Logs {
			if l.Address != contract || len(l.Topics) == 0 {
				continue
			}
			if l.Topics[0] == dataTopic {
				var err error
				if data, err = optimisticABI.UnpackDataEvent(l); err != nil {
					return nil, fmt.Errorf("event Data: %w", err)
				}
				continue
			}
			if len(l.Topics) == 4 && l.Topics[0] == provenTopic && l.Topics[1] == id && l.Topics[2] == logs.Number(number) {
				if data != nil && data.Number == number {
					return data.Trace, nil
				}
				return traceInput(contract, b.Txs[i])
			}
			data = nil
		}
	}
	return nil, fmt.Errorf("block %d (%v) of L1 does not prove block %d of proposal %v", b.Ref().Number, b.Ref().Hash, number, id)
}

// traceInput returns the trace in the input of a call of prove. It reads it as the
// contract does, which takes offsets that other decoders refuse.
func traceInput(contract common.Address, tx *types.Transaction) ([]byte, error) {
	input := tx.Data()
	if tx.To() == nil || *tx.To() != contract || !bytes.HasPrefix(input, proveSelector) {
		return nil, fmt.Errorf("transaction %v proves a block, and calls something else", tx.Hash())
	}
	arguments := input[len(proveSelector):]
	offset, ok := wordAt(arguments, traceWord)
	if !ok {
		return nil, fmt.Errorf("the input of transaction %v is too short", tx.Hash())
	}
	size, ok := wordAt(arguments, offset)
	if ok {
		arguments = arguments[offset+32:]
		ok = size <= uint64(len(arguments))
	}
	if !ok {
		return nil, fmt.Errorf("the trace is not in the input of transaction %v", tx.Hash())
	}
	return arguments[:size], nil
}

// traceWord is where in the arguments of prove the offset of the trace is: behind
// the proposal, the claim, the offset of the path and the gas.
const traceWord = (11 + 6 + 1 + 1) * 32

// wordAt returns a word of data, if it is there and fits.
func wordAt(data []byte, offset uint64) (uint64, bool) {
	if uint64(len(data)) < 32 || offset > uint64(len(data))-32 {
		return 0, false
	}
	word := data[offset:][:32]
	for _, b := range word[:24] {
		if b != 0 {
			return 0, false
		}
	}
	return binary.BigEndian.Uint64(word[24:]), true
}
