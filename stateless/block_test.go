package stateless

import (
	"bytes"
	"encoding/binary"
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/holiman/uint256"
)

// amsterdamHeader returns a header in which all fields differ.
func amsterdamHeader(number int64) *types.Header {
	field := byte(number)
	h := func() common.Hash { field++; return common.Hash{31: field} }
	n := func() *uint64 { field++; return new(uint64(field)) }
	beaconRoot, requestsHash, accessListHash, withdrawalsHash := h(), h(), h(), h()
	return &types.Header{
		ParentHash: h(), Coinbase: common.Address{9}, Root: h(), Difficulty: new(big.Int),
		Number: big.NewInt(number), GasLimit: *n(), GasUsed: *n(), Time: *n(), Extra: []byte("extra"),
		MixDigest: h(), BaseFee: new(big.Int).Lsh(common.Big1, 255), BlobGasUsed: n(), ExcessBlobGas: n(),
		ParentBeaconRoot: &beaconRoot, RequestsHash: &requestsHash, BlockAccessListHash: &accessListHash, SlotNumber: n(),
		WithdrawalsHash: &withdrawalsHash,
	}
}

func amsterdamBlock(t *testing.T) *types.Block {
	t.Helper()
	key, err := crypto.ToECDSA(common.Hash{31: 1}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	signer := types.LatestSignerForChainID(common.Big1)
	body := &types.Body{
		Transactions: types.Transactions{
			types.MustSignNewTx(key, signer, &types.LegacyTx{Nonce: 1, Value: new(big.Int), GasPrice: new(big.Int)}),
			types.MustSignNewTx(key, signer, &types.BlobTx{ChainID: uint256.NewInt(1), BlobHashes: []common.Hash{{1}, {2}}}),
			types.MustSignNewTx(key, signer, &types.BlobTx{ChainID: uint256.NewInt(1), BlobHashes: []common.Hash{{3}}}),
		},
		Withdrawals: types.Withdrawals{{Index: 1, Validator: 2, Address: common.Address{3}, Amount: 4}},
	}
	receipts := []*types.Receipt{{Logs: []*types.Log{{Topics: []common.Hash{{1}}}}, Bloom: types.Bloom{5: 6}}}
	accesses := bal.NewConstructionBlockAccessList()
	accesses.NonceChange(common.Address{7}, 1, 8)
	block := types.NewBlock(amsterdamHeader(100), body, receipts, trie.NewListHasher())
	return block.WithAccessList(accesses.ToEncodingObj())
}

func TestFromBlock(t *testing.T) {
	block := amsterdamBlock(t)
	requests := allRequests()
	got, err := FromBlock(block, requests.Flat())
	if err != nil {
		t.Fatal(err)
	}
	h, p := block.Header(), &got.ExecutionPayload
	if got.ParentBeaconBlockRoot != *h.ParentBeaconRoot {
		t.Error("parent beacon block root differs")
	}
	if !slices.Equal(got.VersionedHashes, []common.Hash{{1}, {2}, {3}}) {
		t.Errorf("versioned hashes %v", got.VersionedHashes)
	}
	if !reflect.DeepEqual(&got.ExecutionRequests, requests) {
		t.Error("execution requests differ")
	}
	if p.BlockHash != block.Hash() {
		t.Error("block hash differs")
	}
	checkHeaderFields(t, p, h)
	checkBody(t, p, block)
}

// checkHeaderFields compares every field of the payload that is in the header.
func checkHeaderFields(t *testing.T, p *ExecutionPayload, h *types.Header) {
	t.Helper()
	want := &types.Header{
		ParentHash: p.ParentHash, UncleHash: types.EmptyUncleHash, Coinbase: p.FeeRecipient, Root: p.StateRoot,
		ReceiptHash: p.ReceiptsRoot, Bloom: p.LogsBloom, MixDigest: p.PrevRandao, Difficulty: new(big.Int),
		Number: new(big.Int).SetUint64(p.BlockNumber), GasLimit: p.GasLimit, GasUsed: p.GasUsed, Time: p.Timestamp,
		Extra: p.ExtraData, BaseFee: p.BaseFeePerGas.ToBig(), BlobGasUsed: &p.BlobGasUsed, ExcessBlobGas: &p.ExcessBlobGas,
		SlotNumber: &p.SlotNumber,
		// In the body, in the request, or derived from them:
		TxHash: h.TxHash, WithdrawalsHash: h.WithdrawalsHash, ParentBeaconRoot: h.ParentBeaconRoot,
		RequestsHash: h.RequestsHash, BlockAccessListHash: h.BlockAccessListHash,
	}
	if want.Hash() != h.Hash() {
		t.Error("the payload does not give the header back")
	}
}

func checkBody(t *testing.T, p *ExecutionPayload, block *types.Block) {
	t.Helper()
	if len(p.Transactions) != len(block.Transactions()) {
		t.Fatalf("%d transactions", len(p.Transactions))
	}
	for i, b := range p.Transactions {
		var tx types.Transaction
		if err := tx.UnmarshalBinary(b); err != nil || tx.Hash() != block.Transactions()[i].Hash() {
			t.Errorf("transaction %d differs (%v)", i, err)
		}
	}
	if want := []Withdrawal{{Index: 1, Validator: 2, Address: common.Address{3}, Amount: 4}}; !slices.Equal(p.Withdrawals, want) {
		t.Errorf("withdrawals %v", p.Withdrawals)
	}
	if crypto.Keccak256Hash(p.BlockAccessList) != block.AccessList().Hash() {
		t.Error("access list differs")
	}
}

func TestFromBlockIncomplete(t *testing.T) {
	block := amsterdamBlock(t)
	if _, err := FromBlock(block.WithAccessListUnsafe(nil), nil); err == nil {
		t.Error("no access list: no error")
	}
	for name, remove := range map[string]func(*types.Header){
		"slot number":     func(h *types.Header) { h.SlotNumber = nil },
		"beacon root":     func(h *types.Header) { h.ParentBeaconRoot = nil },
		"blob gas":        func(h *types.Header) { h.BlobGasUsed = nil },
		"excess blob gas": func(h *types.Header) { h.ExcessBlobGas = nil },
		"base fee":        func(h *types.Header) { h.BaseFee = nil },
		"small base fee":  func(h *types.Header) { h.BaseFee = new(big.Int).Lsh(common.Big1, 256) },
	} {
		h := block.Header()
		remove(h)
		if _, err := FromBlock(block.WithSeal(h), nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := FromBlock(block, [][]byte{{1}}); err == nil {
		t.Error("malformed requests: no error")
	}
}

func TestNewWitness(t *testing.T) {
	nodes := [][]byte{{2}, {1, 1}, {1}}
	headers := []*types.Header{amsterdamHeader(3), amsterdamHeader(2), amsterdamHeader(1)}
	w, err := NewWitness(nodes, [][]byte{{4}, {3}}, headers)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(w.State, [][]byte{{1}, {1, 1}, {2}}) || !reflect.DeepEqual(w.Codes, [][]byte{{3}, {4}}) {
		t.Errorf("not sorted: %v %v", w.State, w.Codes)
	}
	if nodes[0][0] != 2 || headers[0].Number.Int64() != 3 {
		t.Error("arguments modified")
	}
	for i, b := range w.Headers {
		var h types.Header
		if err := rlp.DecodeBytes(b, &h); err != nil || h.Hash() != amsterdamHeader(int64(i+1)).Hash() {
			t.Errorf("header %d is %v (%v)", i, h.Number, err)
		}
	}
}

// allRequests has two requests of every type, all different.
func allRequests() *ExecutionRequests {
	r := new(ExecutionRequests)
	for i := range byte(2) {
		n := uint64(i) + 1
		r.Deposits = append(r.Deposits, DepositRequest{[48]byte{i, 1}, [32]byte{i, 2}, n, [96]byte{i, 3}, 10 * n})
		r.Withdrawals = append(r.Withdrawals, WithdrawalRequest{common.Address{i, 4}, [48]byte{i, 5}, 100 * n})
		r.Consolidations = append(r.Consolidations, ConsolidationRequest{common.Address{i, 6}, [48]byte{i, 7}, [48]byte{i, 8}})
		r.BuilderDeposits = append(r.BuilderDeposits, BuilderDepositRequest{[48]byte{i, 9}, [32]byte{i, 10}, 1000 * n, [96]byte{i, 11}})
		r.BuilderExits = append(r.BuilderExits, BuilderExitRequest{common.Address{i, 12}, [48]byte{i, 13}})
	}
	return r
}

func TestRequestsFlat(t *testing.T) {
	r := allRequests()
	flat := r.Flat()
	for typ, size := range []int{192, 76, 116, 184, 68} {
		if item := flat[typ]; int(item[0]) != typ || len(item) != 1+2*size {
			t.Errorf("type %d: starts with %d, %d bytes", typ, item[0], len(item))
		}
	}
	// EIP-6110: pubkey ‖ withdrawal credentials ‖ amount ‖ signature ‖ index, little endian.
	d := flat[0][1:]
	if d[0] != 0 || d[1] != 1 || d[49] != 2 || binary.LittleEndian.Uint64(d[80:]) != 1 || d[89] != 3 || binary.LittleEndian.Uint64(d[184:]) != 10 {
		t.Errorf("deposit %x", d[:192])
	}
	parsed, err := ParseRequests(flat)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(parsed, r) {
		t.Error("ParseRequests is not the inverse of Flat")
	}
}

func TestRequestsEmptyTypes(t *testing.T) {
	if flat := new(ExecutionRequests).Flat(); len(flat) != 0 {
		t.Errorf("no requests are %x", flat)
	}
	r := allRequests()
	r.Deposits, r.Consolidations = nil, nil
	flat := r.Flat()
	var kinds []byte
	for _, item := range flat {
		kinds = append(kinds, item[0])
	}
	if !bytes.Equal(kinds, []byte{1, 3, 4}) {
		t.Errorf("types %v", kinds)
	}
	parsed, err := ParseRequests(flat)
	if err != nil || !reflect.DeepEqual(parsed, r) {
		t.Errorf("parsed %v (%v)", parsed, err)
	}
}

func TestParseRequestsInvalid(t *testing.T) {
	exit := append([]byte{4}, make([]byte, 68)...)
	withdrawal := append([]byte{1}, make([]byte, 76)...)
	for name, flat := range map[string][][]byte{
		"empty item":      {{}},
		"type only":       {{1}},
		"unknown type":    {append([]byte{5}, make([]byte, 68)...)},
		"broken record":   {exit[:68]},
		"trailing byte":   {append(slices.Clone(exit), 0)},
		"repeated type":   {exit, exit},
		"descending type": {exit, withdrawal},
	} {
		if _, err := ParseRequests(flat); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
