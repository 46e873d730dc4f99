package transition

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
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

// What is counted of a transaction is never more than what it uses in the end,
// and all of it but what no instruction costs: what it pays up front, what a
// frame burns as it fails, and the stipends of calls.
func TestMeterCountsNoMoreThanUsed(t *testing.T) {
	for _, kind := range blockgen.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			gen, err := blockgen.New(blockgen.Options{Accounts: 64, Senders: 32})
			if err != nil {
				t.Fatal(err)
			}
			defer gen.Close()
			b, err := gen.Next(kind, kind.FullSize())
			if err != nil {
				t.Fatal(err)
			}
			x := openBlock(t, gen, b)
			for i, tx := range x.body.txs {
				counted, used := countTx(t, x, i)
				if counted > used {
					t.Errorf("transaction %d: counted %d of %d", i, counted, used)
				}
				if succeeded := b.Receipts[i].Status == types.ReceiptStatusSuccessful; succeeded && kind == blockgen.KindCompute && counted < used*9/10 {
					t.Errorf("transaction %d to %v: counted only %d of %d", i, tx.To(), counted, used)
				}
			}
		})
	}
}

// countTx executes a transaction and returns how much execution gas the meter
// counted and how much it used.
func countTx(t *testing.T, x *processor, i int) (counted, used uint64) {
	db, err := x.stateAt(i + 1)
	if err != nil {
		t.Fatal(err)
	}
	w := &worker{processor: x, meter: meter{budget: &budget{declared: 1 << 40}}}
	tx := x.body.txs[i]
	db.SetTxContext(tx.Hash(), i, uint32(i+1))
	w.prepare(db)
	w.evm.Config.Tracer = w.meter.hooks()
	gas := core.NewGasPool(x.header.GasLimit)
	if _, _, err := w.execute(tx, db, gas); err != nil {
		t.Fatalf("transaction %d: %v", i, err)
	}
	return w.meter.told + w.meter.untold, gas.CumulativeExecution()
}

// A true block is valid also if none of its transactions can run uncounted.
func TestCountedBlock(t *testing.T) {
	gen, err := blockgen.New(blockgen.Options{Accounts: 64, Senders: 32})
	if err != nil {
		t.Fatal(err)
	}
	defer gen.Close()
	b, err := gen.Next(blockgen.KindMixed, blockgen.KindMixed.FullSize())
	if err != nil {
		t.Fatal(err)
	}
	x := openBlock(t, gen, b)
	x.budget.declared += params.MaxTxGas
	x.budget.reserved = x.budget.declared // by nobody, for good
	out, err := x.parallel()
	if err != nil {
		t.Fatal(err)
	}
	if err := checkOutcome(x.header, x.body, out); err != nil {
		t.Fatal(err)
	}
}

// Ways to burn all the gas of a transaction: in a loop, deep down in calls, in
// precompiles, without ever jumping, in a constructor.
var burners = map[string]string{
	"loop":        "loop: @loop JUMP",
	"calls":       "PUSH0 PUSH0 PUSH0 PUSH0 ADDRESS GAS STATICCALL loop: @loop JUMP",
	"precompiles": "loop: PUSH0 PUSH0 0x1000 PUSH0 2 GAS STATICCALL POP @loop JUMP",
	"memory":      "loop: 0x8000 PUSH0 KECCAK256 POP @loop JUMP",
	"constructor": "loop: @loop JUMP",
}

// However a trace burns gas that it does not declare, execution stops at about
// what it declares.
func TestStopsAtDeclaredGas(t *testing.T) {
	const declared = 200_000
	for name, code := range burners {
		for _, workers := range []pool{1, 4} {
			t.Run(name, func(t *testing.T) {
				x := burn(t, name, blockgen.Assemble(code))
				x.pool, x.budget = workers, &budget{declared: declared}
				_, err := x.parallel()
				if !errors.Is(err, ErrGasExceeded) {
					t.Fatal(err)
				}
				if most := uint64(declared + 2*meterQuantum); x.budget.execution > most {
					t.Errorf("stopped only at %d of %d", x.budget.execution, declared)
				}
			})
		}
	}
}

// burn returns a block of three transactions that burn 16M gas each.
func burn(t *testing.T, name string, code []byte) *processor {
	contract := common.Address{0xc0, 0xde}
	gen, err := blockgen.New(blockgen.Options{Accounts: 16, Senders: 8, Prealloc: types.GenesisAlloc{
		contract: {Nonce: 1, Balance: new(big.Int), Code: code},
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer gen.Close()
	var txs []*types.Transaction
	for i := range 3 {
		data := &types.DynamicFeeTx{ChainID: gen.Genesis().Config.ChainID, Gas: 16_000_000, GasFeeCap: big.NewInt(10 * params.GWei), To: &contract}
		if name == "constructor" {
			data.To, data.Data = nil, code
		}
		tx, err := types.SignNewTx(gen.Sender(i).Key, types.LatestSigner(gen.Genesis().Config), data)
		if err != nil {
			t.Fatal(err)
		}
		txs = append(txs, tx)
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
