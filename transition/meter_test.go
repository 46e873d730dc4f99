package transition

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

// openBlock makes everything ready to execute a block.
func openBlock(t *testing.T, gen *blockgen.Generator, b *blockgen.Block) *processor {
	config := gen.Genesis().Config
	c := &check{config: RollupConfig(config, config.ChainID.Uint64()), fork: stateless.ForkOf(b.Trace.SchemaID), pool: 2, input: &b.Trace.Input, claim: &b.Claim}
	x, err := c.open()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// metered is what the meter makes of a transaction.
type metered struct {
	counted, certain uint64
	used             uint64 // in the header
}

// What is counted of a transaction is never more than what the header has of it in
// the end, and all of that but what no instruction costs: what it pays up front, what
// a frame burns as it fails, and the stipends of calls.
func TestMeterCountsNoMoreThanUsed(t *testing.T) {
	ForEachFork(t, func(t *testing.T, chain Chain) {
		for _, kind := range blockgen.Kinds() {
			t.Run(string(kind), func(t *testing.T) {
				t.Parallel()
				gen := chain.New(t, blockgen.Options{Accounts: 64, Senders: 32})
				b := Next(t, gen, kind, kind.FullSize())
				for i, m := range countAll(t, openBlock(t, gen, b)) {
					if m.certain > m.used {
						t.Errorf("transaction %d: %+v", i, m)
					}
					if succeeded := b.Receipts[i].Status == types.ReceiptStatusSuccessful; succeeded && kind == blockgen.KindCompute && m.certain < m.used*9/10 {
						t.Errorf("transaction %d: %+v", i, m)
					}
				}
			})
		}
	})
}

// countAll executes the transactions of a block, all of them counted.
func countAll(t *testing.T, x *processor) (all []metered) {
	if x.body.accessList == nil {
		return countSeries(t, x)
	}
	for i := range x.body.txs {
		db, err := x.stateAt(i + 1)
		if err != nil {
			t.Fatal(err)
		}
		w := &worker{processor: x, meter: meter{budget: &budget{declared: 1 << 40}}}
		w.prepare(db)
		gas := core.NewGasPool(x.header.GasLimit)
		w.count(t, i, db, gas)
		all = append(all, metered{w.meter.counted, w.meter.certain(), gas.CumulativeExecution()})
	}
	return all
}

func countSeries(t *testing.T, x *processor) (all []metered) {
	db, err := state.NewWithReader(x.chain.parent.Root, noDatabase{}, x.state)
	if err != nil {
		t.Fatal(err)
	}
	w := &worker{processor: x, evm: x.newEVM(db)}
	core.PreExecution(context.Background(), x.header.ParentBeaconRoot, x.chain.parent, x.config, w.evm, x.header.Number, x.header.Time)
	gas := core.NewGasPool(x.header.GasLimit)
	for i := range x.body.txs {
		w.meter = meter{budget: &budget{declared: 1 << 40}, refunds: true}
		receipt := w.count(t, i, db, gas)
		all = append(all, metered{w.meter.counted, w.meter.certain(), receipt.GasUsed})
	}
	return all
}

// count executes a transaction on a state.
func (w *worker) count(t *testing.T, i int, db *state.StateDB, gas *core.GasPool) *types.Receipt {
	tx := w.body.txs[i]
	db.SetTxContext(tx.Hash(), i, uint32(i+1))
	w.evm.Config.Tracer = w.meter.hooks()
	receipt, _, err := w.execute(tx, db, gas)
	if err != nil {
		t.Fatalf("transaction %d: %v", i, err)
	}
	return receipt
}

// checkCounted executes a true block none of whose transactions can run uncounted. It
// declares what it uses, and is valid.
func checkCounted(t *testing.T, x *processor) {
	t.Helper()
	x.budget.reserved = 1 << 40 // by nobody, for good
	out, err := x.run()
	if err == nil {
		err = checkOutcome(x.header, x.body, out)
	}
	if err != nil {
		t.Error(err)
	}
}

func TestCountedBlock(t *testing.T) {
	ForEachFork(t, func(t *testing.T, chain Chain) {
		for _, kind := range []blockgen.Kind{blockgen.KindMixed, blockgen.KindStorage, blockgen.KindSetCode} {
			gen := chain.New(t, blockgen.Options{Accounts: 64, Senders: 32})
			checkCounted(t, openBlock(t, gen, Next(t, gen, kind, kind.FullSize())))
		}
	})
}

// refundSource deletes the slots up to the first word of the input, and then hashes
// 32 KiB as often as the second one says.
const refundSource = `
	0 CALLDATALOAD
slots:
	DUP1 ISZERO @hash JUMPI
	1 SWAP1 SUB %s 0 DUP2 SSTORE @slots JUMP
hash:
	POP 32 CALLDATALOAD
loop:
	DUP1 ISZERO @done JUMPI
	0 0 32768 0 2 GAS STATICCALL POP
	1 SWAP1 SUB @loop JUMP
done:
	STOP
`

const (
	refundSlots = 100
	hashGas     = 60 + 12*1024 + 100 + 56 // precompile, call and loop
)

// refundBlock deletes slots whose access is paid for by the access list of the
// transaction (EIP-2930), so that they cost no more than the refund for them, or by
// reading them before.
func refundBlock(t *testing.T, chain Chain, hashes uint64, listed bool) *processor {
	contract, before := common.Address{0xc0, 0xde}, "DUP1 SLOAD POP"
	if listed {
		before = ""
	}
	slots, list := make(map[common.Hash]common.Hash), types.AccessTuple{Address: contract}
	for i := range byte(refundSlots) {
		slots[common.Hash{31: i}] = common.Hash{31: 1}
		list.StorageKeys = append(list.StorageKeys, common.Hash{31: i})
	}
	gen := chain.New(t, blockgen.Options{Accounts: 16, Senders: 8, Prealloc: types.GenesisAlloc{
		contract: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(fmt.Sprintf(refundSource, before)), Storage: slots},
	}})
	if !listed {
		list = types.AccessTuple{}
	}
	word := func(n uint64) []byte { return common.BigToHash(new(big.Int).SetUint64(n)).Bytes() }
	tx := types.MustSignNewTx(gen.Sender(0).Key, types.LatestSigner(gen.Genesis().Config), &types.DynamicFeeTx{
		ChainID: gen.Genesis().Config.ChainID, Gas: 10_000_000, GasFeeCap: big.NewInt(10 * params.GWei),
		To: &contract, Data: append(word(refundSlots), word(hashes)...), AccessList: types.AccessList{list},
	})
	b, err := gen.Build([]*types.Transaction{tx}, nil)
	if err != nil || b.Receipts[0].Status != types.ReceiptStatusSuccessful {
		t.Fatalf("the block failed: %v", err)
	}
	return openBlock(t, gen, b)
}

// A block with as many refunds as there can be is valid, whether the limit is a fifth of
// its gas or what was deleted, and what it pays for hashing, and for calls, is certain to the last unit.
func TestRefunds(t *testing.T) {
	ForEachFork(t, func(t *testing.T, chain Chain) {
		for _, hashes := range []uint64{0, 20, 140, 150, 160, 400} {
			for _, listed := range []bool{true, false} {
				x := refundBlock(t, chain, hashes, listed)
				checkCounted(t, x)
				m := countAll(t, x)[0]
				if price := hashes * hashGas; m.certain > m.used || m.certain < price {
					t.Errorf("%d hashes: %+v, the hashes cost %d", hashes, m, price)
				}
			}
		}
	})
}

// Where a block declares what is left after refunds, it may use 5/4 of that for
// storage, and no more than that for anything else.
func TestFirmGas(t *testing.T) {
	const declared = 100_000
	for _, test := range []struct {
		name      string
		gas, firm uint64
		want      bool
	}{
		{"storage", declared * 5 / 4, 0, true},
		{"more storage", declared*5/4 + 5, 0, false},
		{"no storage", declared, declared, true},
		{"more without storage", declared + 1, declared + 1, false},
		{"both", declared * 5 / 4, declared, true},
		{"both, too much that is firm", declared * 9 / 8, declared + 1, false},
	} {
		m := &meter{budget: &budget{declared: declared}, refunds: true}
		err := guard(func() error { m.count(test.gas, test.firm); return nil })
		if (err == nil) != test.want {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// Ways to burn all the gas of a transaction: in a loop, deep down in calls, in
// precompiles, in storage, without ever jumping, in a constructor.
var burners = map[string]string{
	"loop":        "loop: @loop JUMP",
	"calls":       "PUSH0 PUSH0 PUSH0 PUSH0 ADDRESS GAS STATICCALL loop: @loop JUMP",
	"precompiles": "loop: PUSH0 PUSH0 0x1000 PUSH0 2 GAS STATICCALL POP @loop JUMP",
	"memory":      "loop: 0x8000 PUSH0 KECCAK256 POP @loop JUMP",
	"storage":     "0 loop: 1 ADD DUP1 SLOAD POP @loop JUMP",
	"constructor": "loop: @loop JUMP",
}

// However a trace burns gas that it does not declare, execution stops at about
// what it declares.
func TestStopsAtDeclaredGas(t *testing.T) {
	const declared = 200_000
	ForEachFork(t, func(t *testing.T, chain Chain) {
		for name, code := range burners {
			x := burn(t, chain, name, blockgen.Assemble(code))
			for _, workers := range []pool{1, 4} {
				x.pool, x.budget = workers, &budget{declared: declared}
				if _, err := x.run(); !errors.Is(err, ErrGasExceeded) {
					t.Fatalf("%s: %v", name, err)
				}
				if most := uint64(declared + 2*meterQuantum); x.budget.execution > most {
					t.Errorf("%s: stopped only at %d of %d", name, x.budget.execution, declared)
				}
			}
		}
	})
}

// burn returns a block of three transactions that burn 16M gas each.
func burn(t *testing.T, chain Chain, name string, code []byte) *processor {
	contract := common.Address{0xc0, 0xde}
	gen := chain.New(t, blockgen.Options{Accounts: 16, Senders: 8, Prealloc: types.GenesisAlloc{
		contract: {Nonce: 1, Balance: new(big.Int), Code: code},
	}})
	var txs []*types.Transaction
	for i := range 3 {
		data := &types.DynamicFeeTx{ChainID: gen.Genesis().Config.ChainID, Gas: 16_000_000, GasFeeCap: big.NewInt(10 * params.GWei), To: &contract}
		if name == "constructor" {
			data.To, data.Data = nil, code
		}
		txs = append(txs, types.MustSignNewTx(gen.Sender(i).Key, types.LatestSigner(gen.Genesis().Config), data))
	}
	b, err := gen.Build(txs, nil)
	if err != nil {
		t.Fatal(err)
	}
	if b.Block.GasUsed() < 40_000_000 {
		t.Fatalf("the block burns only %d", b.Block.GasUsed())
	}
	return openBlock(t, gen, b)
}

// Transactions run uncounted, side by side, if what they may use is left. Others
// are counted, alone.
func TestBudget(t *testing.T) {
	b := &budget{declared: 100}
	first, counted := b.enter(60)
	if counted {
		t.Error("60 of 100: counted")
	}
	second, counted := b.enter(40)
	if counted {
		t.Error("40 of 40: counted")
	}
	if b.running.TryLock() {
		t.Error("another one could be alone")
	}
	if err := b.spend(30, 0); err != nil {
		t.Error(err)
	}
	first()
	second()
	third, counted := b.enter(70)
	if counted {
		t.Error("70 of 70: counted")
	}
	third()
	fourth, counted := b.enter(71)
	if !counted {
		t.Error("71 of 70: not counted")
	}
	if b.running.TryRLock() {
		t.Error("a counted one is not alone")
	}
	fourth()
	if err := b.spend(70, 100); err != nil {
		t.Errorf("all that is declared: %v", err)
	}
	if err := b.spend(1, 0); !errors.Is(err, ErrGasExceeded) {
		t.Errorf("execution gas: %v", err)
	}
	if err := (&budget{declared: 100}).spend(0, 101); !errors.Is(err, ErrGasExceeded) {
		t.Errorf("state gas: %v", err)
	}
}
