package derive

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
)

// FuzzTraceInput checks that the trace in the input of a call is the one that a
// strict decoder finds, where that finds any; and that no input is too much.
func FuzzTraceInput(f *testing.F) {
	good := optimisticABI.PackProve(bindings.Proposal{}, bindings.BlockClaim{}, [][32]byte{{1}}, 5, []byte("trace"))
	f.Add(good)
	f.Add(good[:len(good)-32])
	f.Add(good[:4])
	f.Add(append(bytes.Clone(good[:4+traceWord]), bytes.Repeat([]byte{0xff}, 64)...))
	contractABI := optimisticABI.GetABI()
	inputs := contractABI.Methods["prove"].Inputs
	f.Fuzz(func(t *testing.T, input []byte) {
		tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &contract, Data: input})
		trace, err := traceInput(contract, tx)
		if !bytes.HasPrefix(input, proveSelector) {
			if err == nil {
				t.Fatal("another method has a trace")
			}
			return
		}
		values, strict := inputs.Unpack(input[4:])
		if strict == nil && (err != nil || !bytes.Equal(values[4].([]byte), trace)) {
			t.Fatalf("have %x, %v, want %x", trace, err, values[4])
		}
	})
}

// FuzzProposalEvents checks that no event makes following panic, or leaves a chain
// that does not fit together.
func FuzzProposalEvents(f *testing.F) {
	r := newProposing(f)
	r.mine(r.propose(2, 1, nil), r.propose(1, 1, nil), r.prove(1, 0, true), r.finalize, r.remove(2))
	for _, receipt := range r.l1.head().receipts {
		for _, l := range receipt.Logs {
			topics := make([]byte, 0, 32*len(l.Topics))
			for _, topic := range l.Topics {
				topics = append(topics, topic[:]...)
			}
			f.Add(topics, l.Data)
		}
	}
	before := r.cursor.Position()
	f.Fuzz(func(t *testing.T, topics, data []byte) {
		l := &types.Log{Address: contract, Data: data}
		for ; len(topics) >= 32 && len(l.Topics) < 4; topics = topics[32:] {
			l.Topics = append(l.Topics, common.BytesToHash(topics[:32]))
		}
		tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &contract})
		b := &L1Block{Header: &types.Header{Number: big.NewInt(9)}, Txs: types.Transactions{tx}, Receipts: types.Receipts{{Logs: []*types.Log{l, l}}}}
		to, lowered, err := follow(contract, before, b)
		if err != nil {
			if ActionOf(err) != Stop {
				t.Fatalf("have %v", err)
			}
			return
		}
		if lowered || to.Chain.Final > 0 || len(to.Chain.waiting) > 1 {
			t.Fatalf("one proposal was taken twice: %+v", to.Chain)
		}
	})
}

// FuzzJournal checks that whatever is stored is refused, or comes out as it is.
func FuzzJournal(f *testing.F) {
	r := newProposing(f)
	r.hide(r.mine(r.propose(1, 1, nil)).list[1])
	r.follow()
	content, err := r.store.Load()
	must(f, err)
	f.Add(content)
	f.Fuzz(func(t *testing.T, content []byte) {
		j, err := decodeJournal(content)
		if err != nil {
			return
		}
		encoded, err := j.encode()
		must(t, err)
		again, err := decodeJournal(encoded)
		must(t, err)
		if twice, err := again.encode(); err != nil || !bytes.Equal(twice, encoded) {
			t.Fatalf("have %s, %v, want %s", twice, err, encoded)
		}
	})
}
