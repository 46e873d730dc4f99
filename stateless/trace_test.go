package stateless

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/holiman/uint256"
	dynssz "github.com/pk910/dynamic-ssz"
)

// published returns the input and output of the published vector.
func published(t testing.TB) (input, output []byte) {
	raw, err := os.ReadFile("../testdata/stateless/sar00.json")
	if err != nil {
		t.Fatal(err)
	}
	var file map[string]struct {
		Blocks []struct {
			Input  hexutil.Bytes `json:"statelessInputBytes"`
			Output hexutil.Bytes `json:"statelessOutputBytes"`
		} `json:"blocks"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	for _, test := range file {
		return test.Blocks[0].Input, test.Blocks[0].Output
	}
	t.Fatal("no vector")
	return nil, nil
}

// sample is an input with something in every field.
func sample() *Trace {
	rng := rand.New(rand.NewPCG(1, 2))
	blob := func(n int) []byte {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		return b
	}
	hash := func() common.Hash { return common.Hash(blob(32)) }
	return &Trace{SchemaID: SchemaAmsterdam, Input: Input{
		NewPayloadRequest: NewPayloadRequest{
			ExecutionPayload: ExecutionPayload{
				ParentHash: hash(), FeeRecipient: common.Address(blob(20)), StateRoot: hash(), ReceiptsRoot: hash(),
				LogsBloom: [256]byte(blob(256)), PrevRandao: hash(), BlockNumber: 1, GasLimit: 2, GasUsed: 3, Timestamp: 4,
				ExtraData: blob(32), BaseFeePerGas: *new(uint256.Int).SetBytes(blob(32)), BlockHash: hash(),
				Transactions: [][]byte{blob(1), {}, blob(300)},
				Withdrawals:  []Withdrawal{{1, 2, common.Address{3}, 4}, {5, 6, common.Address{7}, 8}},
				BlobGasUsed:  5, ExcessBlobGas: 6, BlockAccessList: blob(999), SlotNumber: 7,
			},
			VersionedHashes:       []common.Hash{hash(), hash()},
			ParentBeaconBlockRoot: hash(),
			ExecutionRequests: ExecutionRequests{
				Deposits:        []DepositRequest{{Amount: 1, Index: 2, Signature: [96]byte(blob(96))}, {}},
				Withdrawals:     []WithdrawalRequest{{Amount: 3, ValidatorPubkey: [48]byte(blob(48))}},
				Consolidations:  []ConsolidationRequest{{TargetPubkey: [48]byte(blob(48))}},
				BuilderDeposits: []BuilderDepositRequest{{Amount: 4}},
				BuilderExits:    []BuilderExitRequest{{Source: common.Address{5}}},
			},
		},
		Witness: ExecutionWitness{
			State:   [][]byte{blob(532), {}, blob(1024)},
			Codes:   [][]byte{blob(1 << 16), {}, blob(1)},
			Headers: [][]byte{blob(600), blob(1024)},
		},
		ChainID: 8,
	}}
}

func TestPublishedVector(t *testing.T) {
	input, output := published(t)
	trace, err := DecodeTrace(input)
	if err != nil {
		t.Fatal(err)
	}
	root, err := trace.Input.NewPayloadRequest.HashTreeRoot()
	if err != nil {
		t.Fatal(err)
	}
	have := Result{NewPayloadRequestRoot: root, Valid: true, ChainID: trace.Input.ChainID, SchemaID: trace.SchemaID}.Bytes()
	if !bytes.Equal(have[:], output) {
		t.Errorf("result: have %x, want %x", have, output)
	}
	if again, err := trace.Encode(); err != nil || !bytes.Equal(again, input) {
		t.Errorf("not the same after a round trip: %v", err)
	}
}

func TestRoundTrip(t *testing.T) {
	for name, trace := range map[string]*Trace{"full": sample(), "empty": {SchemaID: SchemaAmsterdam}} {
		raw, err := trace.Encode()
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := DecodeTrace(raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		again, err := decoded.Encode()
		if err != nil || !bytes.Equal(raw, again) {
			t.Errorf("%s: not the same after a round trip: %v", name, err)
		}
	}
}

// The same containers with looser limits and without generated code: the library
// encodes and hashes them by reflection.
type (
	looseInput struct {
		NewPayloadRequest looseRequest
		Witness           looseWitness
		ChainID           uint64
	}
	looseWitness struct {
		State   [][]byte `ssz-type:"progressive-list,list" ssz-max:"?,1048576"`
		Codes   [][]byte `ssz-type:"progressive-list,list" ssz-max:"?,1048576"`
		Headers [][]byte `ssz-max:"1048576,1048576"`
	}
	looseRequest struct {
		ExecutionPayload      loosePayload
		VersionedHashes       [][32]byte `ssz-type:"progressive-list"`
		ParentBeaconBlockRoot [32]byte
		ExecutionRequests     looseRequests
	}
	loosePayload struct {
		ParentHash      [32]byte          `ssz-index:"0"`
		FeeRecipient    [20]byte          `ssz-index:"1"`
		StateRoot       [32]byte          `ssz-index:"2"`
		ReceiptsRoot    [32]byte          `ssz-index:"3"`
		LogsBloom       [256]byte         `ssz-index:"4"`
		PrevRandao      [32]byte          `ssz-index:"5"`
		BlockNumber     uint64            `ssz-index:"6"`
		GasLimit        uint64            `ssz-index:"7"`
		GasUsed         uint64            `ssz-index:"8"`
		Timestamp       uint64            `ssz-index:"9"`
		ExtraData       []byte            `ssz-index:"10" ssz-max:"32" dynssz-max:"EXTRA_DATA"`
		BaseFeePerGas   [32]byte          `ssz-index:"11"`
		BlockHash       [32]byte          `ssz-index:"12"`
		Transactions    [][]byte          `ssz-index:"13" ssz-type:"progressive-list,progressive-list"`
		Withdrawals     []looseWithdrawal `ssz-index:"14" ssz-type:"progressive-list"`
		BlobGasUsed     uint64            `ssz-index:"15"`
		ExcessBlobGas   uint64            `ssz-index:"16"`
		BlockAccessList []byte            `ssz-index:"17" ssz-type:"progressive-list"`
		SlotNumber      uint64            `ssz-index:"18"`
	}
	looseWithdrawal struct {
		Index, Validator uint64
		Address          [20]byte
		Amount           uint64
	}
	looseRequests struct {
		Deposits        []looseDeposit       `ssz-index:"0" ssz-type:"progressive-list"`
		Withdrawals     []looseExit          `ssz-index:"1" ssz-type:"progressive-list"`
		Consolidations  []looseConsolidation `ssz-index:"2" ssz-type:"progressive-list"`
		BuilderDeposits []looseBuilder       `ssz-index:"3" ssz-type:"progressive-list"`
		BuilderExits    []looseBuilderExit   `ssz-index:"4" ssz-type:"progressive-list"`
	}
	looseDeposit struct {
		Pubkey      [48]byte
		Credentials [32]byte
		Amount      uint64
		Signature   [96]byte
		Index       uint64
	}
	looseExit struct {
		Source [20]byte
		Pubkey [48]byte
		Amount uint64
	}
	looseConsolidation struct {
		Source         [20]byte
		Pubkey, Target [48]byte
	}
	looseBuilder struct {
		Pubkey      [48]byte
		Credentials [32]byte
		Amount      uint64
		Signature   [96]byte
	}
	looseBuilderExit struct {
		Source [20]byte
		Pubkey [48]byte
	}
)

// loosen decodes a trace into the loose types.
func loosen(t testing.TB, trace *Trace) *looseInput {
	raw, err := trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	loose := new(looseInput)
	if err := dynssz.NewDynSsz(nil, dynssz.WithNoFastSsz()).UnmarshalSSZ(loose, raw[schemaIDSize:]); err != nil {
		t.Fatal(err)
	}
	return loose
}

func encodeLoose(t testing.TB, in *looseInput) []byte {
	raw, err := dynssz.NewDynSsz(map[string]any{"EXTRA_DATA": uint64(64)}, dynssz.WithNoFastSsz()).MarshalSSZ(in)
	if err != nil {
		t.Fatal(err)
	}
	return append(binary.BigEndian.AppendUint16(nil, uint16(SchemaAmsterdam)), raw...)
}

// Generated code hashes like reflection. The limit of a list is part of its
// root, so only what has the same limits here is compared.
func TestRootsMatchReflection(t *testing.T) {
	trace := sample()
	loose := loosen(t, trace)
	have, err := trace.Input.NewPayloadRequest.HashTreeRoot()
	if err != nil {
		t.Fatal(err)
	}
	want, err := dynssz.NewDynSsz(nil, dynssz.WithNoFastSsz()).HashTreeRoot(&loose.NewPayloadRequest)
	if err != nil {
		t.Fatal(err)
	}
	if have != want {
		t.Errorf("have %x, want %x", have, want)
	}
}

// Every list is refused one element, or byte, beyond its limit, and accepted at
// it.
func TestLimits(t *testing.T) {
	for _, test := range []struct {
		name string
		fill func(in *looseInput, n int)
		max  int
	}{
		{"extra data", func(in *looseInput, n int) { in.NewPayloadRequest.ExecutionPayload.ExtraData = make([]byte, n) }, 32},
		{"node", func(in *looseInput, n int) { in.Witness.State = [][]byte{{}, make([]byte, n)} }, 1024},
		{"code", func(in *looseInput, n int) { in.Witness.Codes = [][]byte{make([]byte, n), {}} }, 65536},
		{"header", func(in *looseInput, n int) { in.Witness.Headers = [][]byte{make([]byte, n)} }, 1024},
		{"headers", func(in *looseInput, n int) { in.Witness.Headers = make([][]byte, n) }, 256},
	} {
		in := loosen(t, sample())
		test.fill(in, test.max)
		if _, err := DecodeTrace(encodeLoose(t, in)); err != nil {
			t.Errorf("%s at the limit: %v", test.name, err)
		}
		test.fill(in, test.max+1)
		if _, err := DecodeTrace(encodeLoose(t, in)); err == nil {
			t.Errorf("%s beyond the limit: accepted", test.name)
		}
	}
	many := loosen(t, sample())
	many.Witness.State, many.Witness.Codes = make([][]byte, 100_000), make([][]byte, 100_000)
	if _, err := DecodeTrace(encodeLoose(t, many)); err != nil {
		t.Errorf("lists without a limit: %v", err)
	}
}

func TestEncodeEnforcesLimits(t *testing.T) {
	trace := sample()
	trace.Input.Witness.State[0] = make([]byte, 1025)
	if _, err := trace.Encode(); err == nil {
		t.Error("encoded a node of 1025 bytes")
	}
}

func TestUnknownSchema(t *testing.T) {
	raw, err := sample().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []uint16{0, 0x1500, 0x1502, 0x1401, 0x1601, 0x0115} {
		binary.BigEndian.PutUint16(raw, id)
		if _, err := DecodeTrace(raw); !errors.Is(err, ErrUnknownSchema) {
			t.Errorf("%#04x: %v", id, err)
		}
	}
	for n := range schemaIDSize {
		if _, err := DecodeTrace(raw[:n]); err == nil {
			t.Errorf("%d bytes: accepted", n)
		}
	}
}

// Every offset has one possible value: with any other the input is refused, or
// it is the encoding of another input.
func TestCanonical(t *testing.T) {
	raw, err := sample().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for i := schemaIDSize; i < 1200; i++ {
		for _, d := range []byte{1, 4, 0xff} {
			changed := bytes.Clone(raw)
			changed[i] += d
			checkCanonical(t, changed)
		}
	}
	for n := range 1200 {
		checkCanonical(t, raw[:n])
	}
}

func checkCanonical(t *testing.T, raw []byte) {
	trace, err := DecodeTrace(raw)
	if err != nil {
		return
	}
	again, err := trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(raw, again) {
		t.Fatal("accepted an encoding that is not canonical")
	}
}

// Whatever can be decoded is the encoding of what it decodes to.
func FuzzDecodeTrace(f *testing.F) {
	input, _ := published(f)
	small, err := (&Trace{SchemaID: SchemaAmsterdam}).Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(input)
	f.Add(small)
	f.Add(small[:40])
	f.Fuzz(func(t *testing.T, raw []byte) { checkCanonical(t, raw) })
}

func TestResultBytes(t *testing.T) {
	have := Result{NewPayloadRequestRoot: common.Hash{31: 9}, Valid: true, ChainID: 0x0102, SchemaID: SchemaAmsterdam}.Bytes()
	want := hexutil.MustDecode("0x00000000000000000000000000000000000000000000000000000000000000090102010000000000000115")
	if !bytes.Equal(have[:], want) {
		t.Errorf("have %x, want %x", have, want)
	}
	if zero := (Result{}).Bytes(); zero != [ResultSize]byte{} {
		t.Errorf("zero result: %x", zero)
	}
}

func BenchmarkDecodeTrace(b *testing.B) {
	input, _ := published(b)
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := DecodeTrace(input); err != nil {
			b.Fatal(err)
		}
	}
}
