package execute_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/forge"
	"nrollup/stateless"
)

// filled returns a hash of one byte repeated.
func filled(b byte) common.Hash { return common.Hash(bytes.Repeat([]byte{b}, 32)) }

// Each field alone must fill its word and no other.
func TestOutputWords(t *testing.T) {
	number := func(n uint64) []byte { return binary.BigEndian.AppendUint64(make([]byte, 24), n) }
	const n = 0x1122334455667788
	for i, test := range []struct {
		name string
		s    stateless.Statement
		want []byte
	}{
		{"new_payload_request_root", stateless.Statement{NewPayloadRequestRoot: filled(1)}, filled(1).Bytes()},
		{"block_hash", stateless.Statement{BlockHash: filled(2)}, filled(2).Bytes()},
		{"parent_hash", stateless.Statement{ParentHash: filled(3)}, filled(3).Bytes()},
		{"block_number", stateless.Statement{BlockNumber: n}, number(n)},
		{"timestamp", stateless.Statement{Timestamp: n}, number(n)},
		{"gas_limit", stateless.Statement{GasLimit: math.MaxUint64}, number(math.MaxUint64)},
		{"base_fee_per_gas", stateless.Statement{BaseFeePerGas: *new(uint256.Int).SetBytes(filled(0xf7).Bytes())}, filled(0xf7).Bytes()},
		{"fee_recipient", stateless.Statement{FeeRecipient: common.BytesToAddress(filled(8).Bytes())}, append(make([]byte, 12), filled(8).Bytes()[:20]...)},
		{"parent_beacon_block_root", stateless.Statement{ParentBeaconBlockRoot: filled(9)}, filled(9).Bytes()},
		{"prev_randao", stateless.Statement{PrevRandao: filled(10)}, filled(10).Bytes()},
		{"receipts_root", stateless.Statement{ReceiptsRoot: filled(11)}, filled(11).Bytes()},
		{"chain_id", stateless.Statement{ChainID: n}, number(n)},
		{"schema_id", stateless.Statement{SchemaID: 0x1501}, number(0x1501)},
	} {
		want := make([]byte, execute.OutputSize)
		copy(want[32*i:], test.want)
		if have := execute.Output(&test.s); !bytes.Equal(have, want) {
			t.Errorf("%s:\nhave %x\nwant %x", test.name, have, want)
		}
		if back, err := execute.ParseOutput(want); err != nil || *back != test.s {
			t.Errorf("%s: parsed %+v %v", test.name, back, err)
		}
	}
}

func TestParseOutputErrors(t *testing.T) {
	out := execute.Output(new(stateless.Statement))
	for _, wrong := range [][]byte{nil, out[1:], append(out[:len(out):len(out)], 0)} {
		if _, err := execute.ParseOutput(wrong); err == nil {
			t.Errorf("%d bytes are accepted", len(wrong))
		}
	}
	for _, i := range []int{3, 4, 5, 7, 11, 12} { // numbers, and an address
		wrong := bytes.Clone(out)
		wrong[32*i] = 1
		if _, err := execute.ParseOutput(wrong); err == nil {
			t.Errorf("word %d is accepted with its highest bit", i)
		}
	}
}

// The words of a real call are the fields of the payload.
func TestOutputOfBlock(t *testing.T) { forEachFork(t, testOutputOfBlock) }

func testOutputOfBlock(t *testing.T) {
	f, err := forge.BaseIn(under, forge.Token)
	if err != nil {
		t.Fatal(err)
	}
	out, err := newPrecompile(1).Run(inputOf(t, f))
	if err != nil {
		t.Fatal(err)
	}
	request, p := &f.Trace.Input.NewPayloadRequest, f.Payload()
	root, err := request.HashTreeRoot()
	if err != nil {
		t.Fatal(err)
	}
	want := execute.Output(&stateless.Statement{
		NewPayloadRequestRoot: root,
		BlockHash:             p.BlockHash,
		ParentHash:            p.ParentHash,
		BlockNumber:           1,
		Timestamp:             p.Timestamp,
		GasLimit:              60_000_000,
		BaseFeePerGas:         p.BaseFeePerGas,
		FeeRecipient:          p.FeeRecipient,
		ParentBeaconBlockRoot: request.ParentBeaconBlockRoot,
		PrevRandao:            p.PrevRandao,
		ReceiptsRoot:          p.ReceiptsRoot,
		ChainID:               f.Config.ChainID.Uint64(),
		SchemaID:              f.Trace.SchemaID,
	})
	if !bytes.Equal(out, want) {
		t.Errorf("have %x\nwant %x", out, want)
	}
}
