package execute_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// A quine is a block whose transactions call EXECUTE with the input that the
// block itself is in. To check it is to check it again, without end, unless the
// gas that it declares runs out: the price of the call is always more than that.
//
// No hash can contain itself, but code can compute it. The contract's code ends
// with the input, as a template that leaves out the code. It puts the code into
// the gap and then, from the bottom up, each hash that depends on the code: that
// of the code, of the nodes of the state, of the parent and of the block.
type quine struct {
	gas        uint64 // what the block declares
	counts     bool   // the block in the call has the next PREVRANDAO, so that no two are the same
	accessList bal.BlockAccessList
}

const (
	quineSize = 16_000 // of the code, in bytes
	quineTxs  = 4      // enough for a second worker
)

// forge returns the block in which the contract has the given code. The block is
// false, which nobody finds out before it is executed. The calls of EXECUTE that
// it makes go to v.
func (q *quine) forge(tb testing.TB, v execute.Verifier, code []byte) *forge.Forgery {
	tb.Helper()
	s := &madeUp{accounts: map[common.Address]types.StateAccount{deepReader: account(code, types.EmptyRootHash)}, codes: [][]byte{code}}
	var txs []*types.Transaction
	for i := range quineTxs {
		from := pauper(tb, i)
		s.accounts[from.Address] = account(nil, types.EmptyRootHash)
		txs = append(txs, deepTx(tb, from, &types.DynamicFeeTx{Nonce: 1, To: &deepReader, Gas: min(2*q.gas, txGas), GasFeeCap: big.NewInt(1e9)}))
	}
	registered.reset(v)
	f := s.forge(tb, txs...)
	slices.SortFunc(f.Witness().Codes[1:], bytes.Compare) // the same order every time
	if under.AccessLists() {
		if err := f.SetAccessList(&q.accessList); err != nil {
			tb.Fatal(err)
		}
	}
	p := f.Payload()
	p.GasUsed = q.gas
	p.StateRoot, p.ReceiptsRoot, p.LogsBloom = common.Hash{1}, common.Hash{2}, [256]byte{} // not what depends on the code
	return f
}

// input returns the input for the block, and makes sure that executing it, if
// there were gas for it, calls EXECUTE with that input or the next one.
func (q *quine) input(tb testing.TB) []byte {
	tb.Helper()
	calls := &limited{Verifier: gullible{}, limit: quineTxs}
	f := q.forge(tb, calls, q.code(tb))
	input := sealed(tb, f)
	want := input
	if q.counts {
		f.Payload().PrevRandao[31]++
		want = sealed(tb, f)
	}
	other := func(have []byte) bool { return !bytes.Equal(have, want) }
	if len(calls.inputs) != quineTxs || slices.ContainsFunc(calls.inputs, other) {
		tb.Fatalf("%d calls of EXECUTE, or another input", len(calls.inputs))
	}
	return input
}

// code writes the contract, around the input for a block in which it has other
// code of the same size.
func (q *quine) code(tb testing.TB) []byte {
	tb.Helper()
	other := bytes.Repeat([]byte{byte(vm.INVALID)}, quineSize)
	other[0] = byte(vm.STOP)
	f := q.forge(tb, gullible{}, other)
	input := sealed(tb, f)
	block, err := f.Block()
	if err != nil {
		tb.Fatal(err)
	}
	header, err := rlp.EncodeToBytes(block.Header())
	if err != nil {
		tb.Fatal(err)
	}
	memory := slices.Concat(input, header) // the input has the header in another form
	hashed := slices.Concat([][]byte{other}, f.Witness().State, f.Witness().Headers, [][]byte{header})

	var source strings.Builder
	template := writeFill(&source, memory, other)
	if q.counts {
		source.WriteString("1 DIFFICULTY ADD ")
		writeStores(&source, memory, f.Payload().PrevRandao)
	}
	for _, piece := range hashed { // the nodes come after those below them
		fmt.Fprintf(&source, "%d %d KECCAK256 ", len(piece), bytes.Index(memory, piece))
		writeStores(&source, memory, crypto.Keccak256Hash(piece))
	}
	fmt.Fprintf(&source, "0 0 %d 0 %v GAS STATICCALL STOP template: data:0x%x", len(input), execute.Address.Big(), template)
	code := blockgen.Assemble(source.String())
	if len(code) > quineSize {
		tb.Fatalf("the code needs %d bytes", len(code))
	}
	return common.RightPadBytes(code, quineSize)
}

// writeFill writes what copies the template to memory, with the running code
// where the other one is. It returns the template.
func writeFill(source *strings.Builder, memory, other []byte) []byte {
	before, after, _ := bytes.Cut(memory, other)
	fmt.Fprintf(source, "%d @template 1 ADD 0 CODECOPY\n", len(before))
	fmt.Fprintf(source, "%d 0 %d CODECOPY\n", len(other), len(before))
	fmt.Fprintf(source, "%d @template %d ADD %d CODECOPY\n", len(after), 1+len(before), len(before)+len(other))
	return slices.Concat(before, after)
}

// writeStores writes what replaces a word in memory by the top of the stack,
// wherever it is.
func writeStores(source *strings.Builder, memory []byte, word common.Hash) {
	for at := range len(memory) - len(word) + 1 {
		if bytes.HasPrefix(memory[at:], word[:]) {
			fmt.Fprintf(source, "DUP1 %d MSTORE ", at)
		}
	}
	source.WriteString("POP\n")
}

// limited is a Verifier that keeps its inputs and gives up after some, for a test
// to fail before the stack overflows.
type limited struct {
	execute.Verifier
	limit  int
	mu     sync.Mutex
	inputs [][]byte
}

func (l *limited) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	l.mu.Lock()
	l.inputs = append(l.inputs, execute.JoinInput(claim, trace))
	tooMany := len(l.inputs) > l.limit
	l.mu.Unlock()
	if tooMany {
		return nil, errors.New("too many checks")
	}
	return l.Verifier.Verify(claim, trace)
}

// checkInnerWork verifies a block that needs more gas than it declares. What it
// declares must be enough to pay for all checks that start inside.
func checkInnerWork(t *testing.T, workers int, input []byte) {
	t.Helper()
	claim, trace, _ := execute.SplitInput(input)
	inner := &limited{Verifier: newVerifier(workers), limit: int(claim.GasUsed / execute.BaseGas)}
	registered.reset(inner)
	defer registered.reset(newVerifier(0))
	if _, err := newVerifier(workers).Verify(claim, trace); !errors.Is(err, transition.ErrGasExceeded) {
		t.Errorf("%d workers: have %v, want %v", workers, err, transition.ErrGasExceeded)
	}
	var price uint64
	for _, input := range inner.inputs {
		price += execute.RequiredGas(input)
	}
	if price > claim.GasUsed {
		t.Errorf("%d workers: %d checks for %d gas inside a block that declares %d", workers, len(inner.inputs), price, claim.GasUsed)
	}
}

// Where no two inputs are the same, checks would go ever deeper. Where all are, the
// check would wait for itself, and this test with it. The larger of the blocks uses so
// much gas that refunds of a fifth would pay for the price of a call, if what refunds
// are not made for did not count in full.
func TestQuineEnds(t *testing.T) { forEachFork(t, testQuineEnds) }

func testQuineEnds(t *testing.T) {
	for _, gas := range []uint64{1_500_000, 12_000_000} {
		for _, counts := range []bool{true, false} {
			for _, list := range []bal.BlockAccessList{nil, {{Address: execute.Address}}} {
				if list != nil && !under.AccessLists() {
					continue
				}
				t.Run(fmt.Sprintf("%d gas, counts %v, %d accounts listed", gas, counts, len(list)), func(t *testing.T) {
					input := (&quine{gas, counts, list}).input(t)
					if price := execute.RequiredGas(input); gas > 1e7 && price > gas*5/4 {
						t.Fatalf("a call costs %d", price)
					}
					checkInnerWork(t, 1, input)
					checkInnerWork(t, 2, input)
				})
			}
		}
	}
}

// Transactions side by side each start a check, and the gas that the block
// declares is enough for any one of them.
func TestInnerWorkSideBySide(t *testing.T) { forEachFork(t, testInnerWorkSideBySide) }

func testInnerWorkSideBySide(t *testing.T) {
	const inner = 5_000_000
	const gas = (inner+execute.BaseGas)*64/63 + 60_000 // EIP-150, transaction
	c := newChain(t, 300)
	d := c.draft(t)
	for i := range 4 {
		d.Call(d.Sender(), callers[vm.STATICCALL], 0, gas, execute.JoinInput(stateless.Claim{GasUsed: inner}, []byte{byte(i)}))
	}
	b := c.build(t, d)
	f, err := forge.New(c.Genesis().Config, b.Trace, b.Claim)
	if err != nil {
		t.Fatal(err)
	}
	f.Payload().GasUsed = gas + 1
	input := sealed(t, f)
	checkInnerWork(t, 1, input)
	checkInnerWork(t, 2, input)
}
