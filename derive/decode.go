package derive

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
	"nrollup/stateless"
)

// The events of the contract that tell of settled blocks.
var (
	advancedTopic = crypto.Keccak256Hash([]byte("Advanced(uint64,bytes32,bytes32,uint64)"))
	dataTopic     = crypto.Keccak256Hash([]byte("Data(uint64,bytes)"))
)

// Decode returns the blocks that the contract has settled in a block of L1, in
// order, and the head after them. parent is the head before. Each block is the
// one of its event and the child of the block before it; that its fields hash to
// its hash is left to who executes or verifies it.
//
// The error says Stop: L1 settles nothing that cannot be decoded, so this is not
// the chain, or not the contract, that it is taken for.
func Decode(contract common.Address, parent Head, b *L1Block) ([]*Settled, Head, error) {
	d := decoder{contract: contract, abi: bindings.NewNativeRollup(), l1: b.Ref(), head: parent}
	if len(b.Txs) != len(b.Receipts) {
		return nil, parent, stopf("block %d of L1 has %d transactions and %d receipts", d.l1.Number, len(b.Txs), len(b.Receipts))
	}
	for i, receipt := range b.Receipts {
		if err := d.transaction(b.Txs[i], receipt.Logs); err != nil {
			return nil, parent, stopf("block %d (%v) of L1, transaction %v: %w", d.l1.Number, d.l1.Hash, b.Txs[i].Hash(), err)
		}
	}
	return d.blocks, d.head, nil
}

type decoder struct {
	contract common.Address
	abi      *bindings.NativeRollup
	l1       rollup.BlockRef
	head     Head
	blocks   []*Settled
}

// transaction decodes what one transaction has settled. A block without its data
// in an event is in the input, and then all of the input is settled.
func (d *decoder) transaction(tx *types.Transaction, logs []*types.Log) error {
	var (
		data  *bindings.NativeRollupData // of the event right before
		input []bindings.Block           // what of it is not settled yet
		read  bool
	)
	for _, l := range logs {
		if l.Address != d.contract || len(l.Topics) == 0 {
			continue
		}
		switch l.Topics[0] {
		case dataTopic:
			var err error
			if data, err = d.abi.UnpackDataEvent(l); err != nil {
				return fmt.Errorf("event Data: %w", err)
			}
		case advancedTopic:
			event, err := d.abi.UnpackAdvancedEvent(l)
			if err != nil {
				return fmt.Errorf("event Advanced: %w", err)
			}
			if data == nil && !read {
				if input, err = d.input(tx); err != nil {
					return err
				}
				read = true
			}
			trace, rest, err := traceOf(event, data, input)
			if err == nil {
				err = d.settle(tx.Hash(), event, trace)
			}
			if err != nil {
				return fmt.Errorf("block %d (%v): %w", event.Number, common.Hash(event.BlockHash), err)
			}
			data, input = nil, rest
		}
	}
	if len(input) > 0 {
		return fmt.Errorf("%d blocks of its input are not settled", len(input))
	}
	return nil
}

func (d *decoder) input(tx *types.Transaction) ([]bindings.Block, error) {
	if tx.To() == nil || *tx.To() != d.contract {
		return nil, fmt.Errorf("a block is settled whose data is neither in an event nor in the input: the call is to %v", tx.To())
	}
	return inputBlocks(contractSettlers(), tx)
}

// traceOf returns the trace of the block of an event, and what is left of the
// input.
func traceOf(event *bindings.NativeRollupAdvanced, data *bindings.NativeRollupData, input []bindings.Block) ([]byte, []bindings.Block, error) {
	switch {
	case data != nil && data.Number != event.Number:
		return nil, nil, fmt.Errorf("the data before its event is that of block %d", data.Number)
	case data != nil:
		return data.Trace, input, nil
	case len(input) == 0:
		return nil, nil, fmt.Errorf("its data is neither in an event nor in the input")
	case input[0].Anchor != event.Anchor || input[0].StateRoot != event.StateRoot:
		return nil, nil, fmt.Errorf("the input has anchor %d and state root %x, the event %d and %x", input[0].Anchor, input[0].StateRoot, event.Anchor, event.StateRoot)
	}
	return input[0].Trace, input[1:], nil
}

// settle takes the block of an event for the next one of the rollup.
func (d *decoder) settle(tx common.Hash, event *bindings.NativeRollupAdvanced, raw []byte) error {
	trace, err := stateless.DecodeTrace(raw)
	if err != nil {
		return err
	}
	request := &trace.Input.NewPayloadRequest
	if err := d.check(event, &request.ExecutionPayload); err != nil {
		return err
	}
	p := &request.ExecutionPayload
	block := &rollup.Block{
		Ref:       rollup.BlockRef{Number: p.BlockNumber, Hash: p.BlockHash},
		Parent:    p.ParentHash,
		Timestamp: p.Timestamp,
		Anchor:    request.ParentBeaconBlockRoot,
		Claim:     stateless.Claim{PreStateRoot: d.head.StateRoot, PostStateRoot: p.StateRoot, GasUsed: p.GasUsed},
		Trace:     raw,
		TxCount:   len(p.Transactions),
	}
	d.blocks = append(d.blocks, &Settled{Block: block, AnchorNumber: event.Anchor, L1: d.l1, Tx: tx})
	d.head = Head{BlockRef: block.Ref, StateRoot: p.StateRoot, Timestamp: p.Timestamp, Anchor: event.Anchor}
	return nil
}

// check compares a payload with its event and with the block before it.
func (d *decoder) check(event *bindings.NativeRollupAdvanced, p *stateless.ExecutionPayload) error {
	switch {
	case p.BlockNumber != event.Number || p.BlockHash != common.Hash(event.BlockHash):
		return fmt.Errorf("the trace is that of block %d (%v)", p.BlockNumber, p.BlockHash)
	case p.StateRoot != common.Hash(event.StateRoot):
		return fmt.Errorf("the trace has state root %v, the event %v", p.StateRoot, common.Hash(event.StateRoot))
	case p.BlockNumber != d.head.Number+1 || p.ParentHash != d.head.Hash:
		return fmt.Errorf("it is on block %v, the head was block %d (%v)", p.ParentHash, d.head.Number, d.head.Hash)
	case p.Timestamp <= d.head.Timestamp:
		return fmt.Errorf("its time is %d, its parent's %d", p.Timestamp, d.head.Timestamp)
	case event.Anchor < d.head.Anchor:
		return fmt.Errorf("its anchor is %d, its parent's %d", event.Anchor, d.head.Anchor)
	}
	return nil
}
