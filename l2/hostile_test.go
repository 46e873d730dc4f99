package l2

import (
	"bytes"
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

var (
	slotsAddress     = common.Address{0xc0, 1}
	codesAddress     = common.Address{0xc0, 2}
	recursionAddress = common.Address{0xc0, 3}
	hashesAddress    = common.Address{0xc0, 4}
	writerAddress    = common.Address{0xc0, 5}
)

const (
	coldSlots = 6000
	bigCodes  = 8
	bigCode   = 40 << 10 // bytes
)

// loop returns a program that runs body with the numbers below its argument on
// top of the stack, which body removes.
func loop(body string) []byte {
	return blockgen.Assemble(`
		0 CALLDATALOAD
	loop:
		DUP1 ISZERO @done JUMPI
		1 SWAP1 SUB
		DUP1 ` + body + `
		@loop JUMP
	done:
		STOP`)
}

// hostileAlloc has contracts that do as much as they are asked to.
func hostileAlloc() types.GenesisAlloc {
	storage := make(map[common.Hash]common.Hash)
	for i := range coldSlots {
		storage[common.BigToHash(big.NewInt(int64(i)))] = common.Hash{31: 1}
	}
	contract := func(code []byte, storage map[common.Hash]common.Hash) types.Account {
		return types.Account{Nonce: 1, Code: code, Storage: storage}
	}
	alloc := types.GenesisAlloc{
		slotsAddress:     contract(loop(`SLOAD POP`), storage),
		codesAddress:     contract(loop(`0xc1000000000000000000000000000000000000 ADD EXTCODESIZE POP`), nil),
		recursionAddress: contract(blockgen.Assemble(`0 0 0 0 0 ADDRESS GAS CALL STOP`), nil),
		hashesAddress:    contract(loop(`1 ADD NUMBER SUB BLOCKHASH POP`), nil),
		writerAddress:    contract(loop(`1 SWAP1 SSTORE`), nil),
	}
	for i := range bigCodes {
		addr := common.BigToAddress(new(big.Int).Add(new(big.Int).SetBytes(common.FromHex("0xc1000000000000000000000000000000000000")), big.NewInt(int64(i))))
		alloc[addr] = contract(bytes.Repeat([]byte{byte(i)}, bigCode), nil)
	}
	return alloc
}

func number(n int) []byte { return common.BigToHash(big.NewInt(int64(n))).Bytes() }

// Whatever a transaction does, its block can be settled or it is in none, and
// those of others get in.
func TestHostileTransactions(t *testing.T) {
	const all = rollup.DefaultGasLimit
	alloc := hostileAlloc()
	for _, test := range []struct {
		name     string
		to       common.Address
		gas      uint64
		data     []byte
		included bool
	}{
		{"cold slots, few", slotsAddress, all, number(300), true},
		{"cold slots, many", slotsAddress, all, number(4500), false},
		{"cold slots, out of gas", slotsAddress, all, number(coldSlots), false},
		{"codes, two", codesAddress, all, number(2), true},
		{"codes, eight", codesAddress, all, number(8), false},
		{"codes, four for little gas", codesAddress, 100_000, number(4), false},
		{"storage filled", writerAddress, all, number(5000), true},
		{"deep calls", recursionAddress, all, nil, true},
		{"calldata, half", common.Address{1}, all, bytes.Repeat([]byte{1}, 64<<10), true},
		{"calldata, all", common.Address{1}, all, bytes.Repeat([]byte{1}, 127<<10), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			n := startWith(t, alloc)
			n.survives(n.call(0, test.to, test.gas, 50, test.data), test.included)
		})
		t.Run(test.name+", before Amsterdam", func(t *testing.T) {
			n := startBefore(t, blockgen.Forever, alloc)
			n.survives(n.call(0, test.to, test.gas, 50, test.data), test.included)
		})
	}
}

// survives sends ordinary transactions after a hostile one, and checks what
// becomes of all of them.
func (n *tester) survives(hostile *types.Transaction, included bool) {
	n.t.Helper()
	var ordinary []*types.Transaction
	for i := range 20 {
		ordinary = append(ordinary, n.transfer(1+i, address(100+i)))
	}
	blocks := []*rollup.Block{n.build(), n.build(), n.build()}
	for i, tx := range ordinary {
		if !n.hasAny(blocks, tx) {
			n.t.Fatalf("transfer %d is in no block", i)
		}
	}
	if got := n.hasAny(blocks, hostile); got != included {
		n.t.Fatalf("hostile transaction included: %v, want %v", got, included)
	}
	if got := n.unfit.dropped.Contains(hostile.Hash()); got == included {
		n.t.Fatalf("hostile transaction dropped: %v, want %v", got, !included)
	}
	if !included {
		n.replace(hostile)
	}
}

// replace sends an ordinary transaction in place of a dropped one.
func (n *tester) replace(dropped *types.Transaction) {
	n.t.Helper()
	tx := types.MustSignNewTx(key(0), n.signer, &types.DynamicFeeTx{
		ChainID: dropped.ChainId(), Nonce: dropped.Nonce(), Gas: 21_000, To: &common.Address{0xfe},
		GasTipCap: new(big.Int).Mul(dropped.GasTipCap(), common.Big2),
		GasFeeCap: new(big.Int).Mul(dropped.GasFeeCap(), common.Big2),
	})
	n.send(tx)
	if block := n.build(); !n.has(block, tx) {
		n.t.Fatal("the transaction that replaces the dropped one is not in the next block")
	}
}

func (n *tester) hasAny(blocks []*rollup.Block, tx *types.Transaction) bool {
	return slices.ContainsFunc(blocks, func(b *rollup.Block) bool { return n.has(b, tx) })
}

// BLOCKHASH puts whole headers into the witness.
func TestHostileAncestors(t *testing.T) {
	n := startWith(t, hostileAlloc())
	for n.Head().Number < 257 {
		attrs := n.attributes()
		attrs.AllowEmpty = true
		if _, err := n.Build(context.Background(), attrs); err != nil {
			t.Fatal(err)
		}
	}
	some := n.call(0, hashesAddress, 1_000_000, 50, number(100))
	if block := n.build(); !n.has(block, some) {
		t.Fatal("100 ancestors do not fit into a block")
	}
	n.survives(n.call(0, hashesAddress, 1_000_000, 50, number(256)), false)
}

// Many senders of what fits into no block cost the others little.
func TestManyHostileSenders(t *testing.T) {
	n := startWith(t, hostileAlloc())
	for i := range 30 {
		n.call(i, codesAddress, 100_000, 50, number(5+i%3))
	}
	ordinary := n.transfer(100, address(101))
	for range 5 {
		if n.has(n.build(), ordinary) {
			return
		}
	}
	t.Fatal("a transfer waited for more than 5 blocks")
}

// A sender of what fits into no block comes after everyone else from then on.
func TestOffenderComesLast(t *testing.T) {
	n := startWith(t, hostileAlloc())
	dropped := n.call(0, codesAddress, 100_000, 50, number(5))
	n.build()
	n.replace(dropped)
	offender := n.call(0, address(1), 100_000, 50, nil)
	ordinary := n.transfer(1, address(2))
	txs := n.chain.GetBlockByHash(n.build().Ref.Hash).Transactions()
	if len(txs) != 2 || txs[0].Hash() != ordinary.Hash() || txs[1].Hash() != offender.Hash() {
		t.Fatalf("block has %d transactions, or in another order", len(txs))
	}
}

// What does not fit any more into a block with others is the first of the next.
func TestLateComesFirst(t *testing.T) {
	n := startWith(t, hostileAlloc())
	for i := range 50 {
		n.transfer(i, address(100+i))
	}
	n.build() // from it the node knows how large traces are
	first := n.call(0, codesAddress, 100_000, 50, number(2))
	late := n.call(1, slotsAddress, rollup.DefaultGasLimit/2, 40, number(250))
	other := n.transfer(2, address(3))
	block := n.build()
	if !n.has(block, first) || n.has(block, late) || !n.has(block, other) {
		t.Fatalf("first block: %v %v %v, want all but the second", n.has(block, first), n.has(block, late), n.has(block, other))
	}
	higher := n.call(3, address(4), 100_000, 60, nil)
	txs := n.chain.GetBlockByHash(n.build().Ref.Hash).Transactions()
	if len(txs) != 2 || txs[0].Hash() != late.Hash() || txs[1].Hash() != higher.Hash() {
		t.Fatalf("second block has %d transactions, or in another order", len(txs))
	}
}

// Blocks of a rollup may verify blocks of rollups.
func TestExecuteOnRollup(t *testing.T) {
	n := startWith(t, nil)
	inner := n.build()
	gas := new(big.Int).SetUint64(inner.Claim.GasUsed)
	input := slices.Concat(inner.Claim.PreStateRoot[:], inner.Claim.PostStateRoot[:], common.BigToHash(gas).Bytes(), inner.Trace)
	tx := n.call(0, execute.Address, 5_000_000, 1, input)
	if block := n.build(); !n.has(block, tx) {
		t.Fatal("the call is not in the next block")
	}
	receipts := n.chain.GetReceiptsByHash(n.Head().Hash)
	if len(receipts) != 1 || receipts[0].Status != types.ReceiptStatusSuccessful {
		t.Fatal("EXECUTE failed on the rollup")
	}
}
