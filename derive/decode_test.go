package derive

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
)

// l1Block returns a block of L1 with transactions and receipts.
func l1Block(pairs ...any) *L1Block {
	b := &L1Block{Header: &types.Header{Number: big.NewInt(9), Difficulty: new(big.Int)}}
	for i := 0; i < len(pairs); i += 2 {
		b.Txs = append(b.Txs, pairs[i].(*types.Transaction))
		b.Receipts = append(b.Receipts, pairs[i+1].(*types.Receipt))
	}
	return b
}

// Blocks come out as they went in, whether from an input or from events.
func TestDecode(t *testing.T) {
	genesis, err := GenesisHead(newDeployment(t))
	must(t, err)
	var (
		one, two   = next(t, genesis, 1, 5), settling{}
		three      settling
		four, five settling
	)
	two = next(t, one.head, 1, 5)
	three = next(t, two.head, 1, 6)
	four = next(t, three.head, 1, 7)
	five = next(t, four.head, 1, 7)
	three.data, four.data = true, true
	tx1, r1 := transaction(t, genesis, one, two)
	tx2, r2 := transaction(t, two.head, three, four)
	tx3, r3 := transaction(t, four.head, five)
	r3.Logs = append([]*types.Log{{Address: common.Address{1}, Topics: []common.Hash{advancedTopic}}, {Address: contract}}, r3.Logs...) // none of ours
	b := l1Block(tx1, r1, tx2, r2, tx3, r3)
	blocks, head, err := Decode(contract, genesis, b)
	must(t, err)
	if head != five.head || len(blocks) != 5 {
		t.Fatalf("%d blocks, head %+v, want %+v", len(blocks), head, five.head)
	}
	parent := genesis
	for i, want := range []settling{one, two, three, four, five} {
		got := blocks[i]
		if got.Ref != want.head.BlockRef || got.Parent != parent.Hash || string(got.Trace) != string(want.block.Trace) || got.Timestamp != want.head.Timestamp ||
			got.Claim.PreStateRoot != parent.StateRoot || got.Claim.PostStateRoot != want.head.StateRoot || got.Claim.GasUsed != want.block.GasUsed ||
			got.AnchorNumber != want.head.Anchor || got.AnchorRef().Hash != common.BigToHash(new(big.Int).SetUint64(want.head.Anchor)) ||
			got.L1 != b.Ref() || got.Tx != b.Txs[i/2].Hash() {
			t.Errorf("block %d is %+v, want %+v", i+1, got, want.head)
		}
		parent = want.head
	}
	if blocks, head, err := Decode(contract, genesis, l1Block()); err != nil || len(blocks) > 0 || head != genesis {
		t.Errorf("an empty block has %d blocks, %v", len(blocks), err)
	}
}

// What L1 cannot have settled is refused, with the reason.
func TestDecodeRefuses(t *testing.T) {
	genesis, err := GenesisHead(newDeployment(t))
	must(t, err)
	a := next(t, genesis, 1, 5)
	b := next(t, a.head, 1, 5)
	other := next(t, genesis, 2, 5)
	for name, c := range map[string]struct {
		change func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt)
		want   string
	}{
		"event of another hash": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs[0].Topics[2] = other.head.Hash
			return tx, r
		}, "the trace is that of block 1"},
		"event of another number": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs[0].Topics[1] = common.Hash{31: 2}
			return tx, r
		}, "the trace is that of block 1"},
		"event of another state root": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs[0].Data[0]++
			return tx, r
		}, "state root"},
		"event of another anchor": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs[0].Data[63]++
			return tx, r
		}, "anchor"},
		"event that does not decode": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs[0].Data = r.Logs[0].Data[:63]
			return tx, r
		}, "event Advanced"},
		"missing event": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs = r.Logs[:1]
			return tx, r
		}, "1 blocks of its input are not settled"},
		"event too many": {func(tx *types.Transaction, r *types.Receipt) (*types.Transaction, *types.Receipt) {
			r.Logs = append(r.Logs, advancedLog(t, next(t, b.head, 1, 5).head))
			return tx, r
		}, "neither in an event nor in the input"},
		"on another block": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			return transaction(t, a.head, b)
		}, "it is on block"},
		"twice": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			return transaction(t, genesis, a, a)
		}, "it is on block"},
		"anchor moved back": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			return transaction(t, genesis, a, next(t, a.head, 1, 4))
		}, "its anchor is 4, its parent's 5"},
		"time stands still": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			late := a.head
			late.Timestamp--
			return transaction(t, genesis, a, next(t, late, 1, 5))
		}, "its time is"},
		"trace that does not decode": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			broken := a
			broken.block.Trace = broken.block.Trace[:100]
			return transaction(t, genesis, broken)
		}, "decode"},
		"data of another block": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			tx, r := transaction(t, genesis, a)
			r.Logs = append([]*types.Log{dataLog(t, 2, b.block.Trace)}, r.Logs...)
			return tx, r
		}, "that of block 2"},
		"call of something else": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			_, r := transaction(t, genesis, a)
			return signed(t, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &common.Address{1}})), r
		}, "neither in an event nor in the input"},
		"input of another method": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			_, r := transaction(t, genesis, a)
			return signed(t, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &contract, Data: []byte{1, 2, 3, 4}})), r
		}, "0x01020304… is no call"},
		"no input": {func(*types.Transaction, *types.Receipt) (*types.Transaction, *types.Receipt) {
			_, r := transaction(t, genesis, a)
			return signed(t, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &contract})), r
		}, "is no call"},
	} {
		tx, r := transaction(t, genesis, a, b)
		tx, r = c.change(tx, r)
		_, head, err := Decode(contract, genesis, l1Block(tx, r))
		if err == nil || !strings.Contains(err.Error(), c.want) || ActionOf(err) != Stop || head != genesis {
			t.Errorf("%s: have %v, action %v, head %v; want %q", name, err, ActionOf(err), head.Number, c.want)
		}
	}
	tx, _ := transaction(t, genesis, a)
	short := l1Block()
	short.Txs = types.Transactions{tx}
	if _, _, err := Decode(contract, genesis, short); ActionOf(err) != Stop {
		t.Errorf("without receipts: %v", err)
	}
}

// A method that settles blocks is one by its first two arguments.
func TestSettlers(t *testing.T) {
	const block = `{"name":"blocks","type":"tuple[]","components":[{"name":"anchor","type":"uint64"},{"name":"gasUsed","type":"uint64"},{"name":"stateRoot","type":"bytes32"},{"name":"trace","type":"bytes"}]}`
	contract, err := abi.JSON(strings.NewReader(`[
		{"type":"function","name":"advanceWith","inputs":[{"name":"parent","type":"bytes32"},` + block + `,
			{"name":"entry","type":"tuple","components":[{"name":"sender","type":"address"},{"name":"index","type":"uint64"}]},{"name":"proof","type":"bytes[]"}]},
		{"type":"function","name":"other","inputs":[{"name":"parent","type":"bytes32"},{"name":"blocks","type":"bytes[]"}]},
		{"type":"function","name":"swapped","inputs":[` + block + `,{"name":"parent","type":"bytes32"}]}]`))
	must(t, err)
	settlers := settlersOf(&contract)
	if len(settlers) != 1 {
		t.Fatalf("%d methods settle blocks, want 1", len(settlers))
	}
	want := []bindings.Block{{Anchor: 1, GasUsed: 2, StateRoot: [32]byte{3}, Trace: []byte{4}}, {Anchor: 5, Trace: []byte{}}}
	type entry struct {
		Sender common.Address
		Index  uint64
	}
	data, err := contract.Pack("advanceWith", [32]byte{1}, want, entry{common.Address{1}, 7}, [][]byte{{1, 2, 3}})
	must(t, err)
	got, err := inputBlocks(settlers, types.NewTx(&types.LegacyTx{Data: data}))
	must(t, err)
	if len(got) != 2 || got[0].Anchor != 1 || got[0].GasUsed != 2 || got[0].StateRoot != want[0].StateRoot || string(got[0].Trace) != "\x04" || got[1].Anchor != 5 {
		t.Errorf("have %+v", got)
	}
	if _, err := inputBlocks(settlers, types.NewTx(&types.LegacyTx{Data: data[:200]})); err == nil {
		t.Error("half of an input decodes")
	}
}
