package transition

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
)

// Blocks of programs that nobody thought of: they call, create, destruct and delegate
// among each other, with a few slots each, so that the same ones change again and again.

const (
	randomContracts = 12
	randomSenders   = 16 // of as many accounts again, which delegate
)

// random writes programs, and the blocks that run them.
type random struct {
	*rand.Rand
	labels int
}

func (r *random) pick(list ...string) string { return list[r.IntN(len(list))] }

func (r *random) contract() common.Address {
	return common.Address{0xc0, 0xde, byte(r.IntN(randomContracts))}
}

// What follows is code that pushes one word: what to store, where, with how much to call,
// and whom.

func (r *random) word() string  { return r.pick("0", "0", "1", "2", "CALLVALUE", "GAS", "SELFBALANCE") }
func (r *random) slot() string  { return r.pick("0", "1", "2", "3", "0 CALLDATALOAD", "NUMBER") }
func (r *random) value() string { return r.pick("0", "0", "1", "CALLVALUE", "SELFBALANCE") }
func (r *random) gas() string   { return r.pick("GAS", "GAS", "0", "30000", "2 GAS DIV") }

// The slots from this one on have the addresses of what a contract created.
const createdSlot = 100

func (r *random) address() string {
	return r.pick("ADDRESS", "COINBASE", "CALLER", "ORIGIN", "0xee01", fmt.Sprint(1+r.IntN(17)),
		params.WithdrawalQueueAddress.Hex(), fmt.Sprintf("%d SLOAD", createdSlot+r.IntN(3)),
		r.contract().Hex(), r.contract().Hex(), r.contract().Hex())
}

// statement returns code that leaves the stack as it is, unless it ends the program.
func (r *random) statement(depth int) string {
	switch r.IntN(14) {
	case 0, 1, 2:
		return fmt.Sprintf("%s %s SSTORE", r.word(), r.slot())
	case 3:
		return fmt.Sprintf("%s 0 TSTORE 0 TLOAD %s SSTORE", r.word(), r.slot())
	case 4, 5:
		return fmt.Sprintf("%s 0 MSTORE 0 0 %d 0 %s %s %s CALL POP", r.word(), 32*r.IntN(3), r.value(), r.address(), r.gas())
	case 6:
		return fmt.Sprintf("0 0 32 0 %s %s %s %s SSTORE", r.address(), r.gas(), r.pick("DELEGATECALL", "STATICCALL"), r.slot())
	case 7:
		return fmt.Sprintf("%s %s ADD %s SSTORE", r.address()+" BALANCE", r.address()+" EXTCODEHASH", r.slot())
	case 8, 9:
		return r.create()
	case 10:
		return fmt.Sprintf("%d 0 LOG0 %s SLOAD POP", 32*r.IntN(3), r.slot())
	case 11:
		return r.pick(r.address()+" SELFDESTRUCT", "32 0 REVERT", "INVALID", "32 0 RETURN", "JUMPDEST", "JUMPDEST", "JUMPDEST", "JUMPDEST")
	}
	if depth > 1 {
		return "JUMPDEST"
	}
	r.labels++
	label := r.labels
	body := r.program(3, depth+1)
	if r.IntN(2) == 0 {
		return fmt.Sprintf("0 CALLDATALOAD %d AND ISZERO @l%d JUMPI %s l%d:", 1<<r.IntN(3), label, body, label)
	}
	return fmt.Sprintf("%d l%d: %s 1 SWAP1 SUB DUP1 @l%d JUMPI POP", 1+r.IntN(5), label, body, label)
}

// create returns code that creates a contract, often one that was there before.
func (r *random) create() string {
	init := blockgen.Assemble(r.pick("", "0 0 REVERT", "5000 0 RETURN", "0xef 0 MSTORE8 1 0 RETURN",
		"1 0 SSTORE 0 0 SSTORE", "1 0 SSTORE 2 1 SSTORE CALLER SELFDESTRUCT", "ADDRESS SELFDESTRUCT",
		"1 0 SSTORE 0x33ff 0 MSTORE 2 30 RETURN",     // CALLER SELFDESTRUCT
		"7 1 SSTORE 0x5f355f55 0 MSTORE 4 28 RETURN", // 0 CALLDATALOAD 0 SSTORE
		"0x600160005533ff 0 MSTORE 7 25 RETURN"))     // 1 0 SSTORE CALLER SELFDESTRUCT
	kind := r.pick("CREATE", "CREATE2")
	args := fmt.Sprintf("%d 0 %s", len(init), r.value())
	if kind == "CREATE2" {
		args = fmt.Sprintf("%d %s", r.IntN(2), args)
	}
	return fmt.Sprintf("0x%x 0 MSTORE %s %s %d SSTORE", common.RightPadBytes(init, 32), args, kind, createdSlot+r.IntN(3))
}

func (r *random) program(statements, depth int) string {
	var s strings.Builder
	for range 1 + r.IntN(statements) {
		s.WriteString(r.statement(depth) + "\n")
	}
	return s.String()
}

func (r *random) code() []byte { return blockgen.Assemble(r.program(14, 0)) }

func (r *random) alloc() types.GenesisAlloc {
	alloc := make(types.GenesisAlloc)
	for i := range byte(randomContracts) {
		slots := make(map[common.Hash]common.Hash)
		for slot := range byte(r.IntN(5)) {
			slots[common.Hash{31: slot}] = common.Hash{31: byte(1 + r.IntN(3))}
		}
		alloc[common.Address{0xc0, 0xde, i}] = types.Account{Nonce: 1, Balance: big.NewInt(int64(1000 * r.IntN(2))), Code: r.code(), Storage: slots}
	}
	return alloc
}

// block returns the next block of a chain. Some fee recipients are contracts.
func (r *random) block(t *testing.T, gen *blockgen.Generator) *blockgen.Block {
	t.Helper()
	state, err := gen.Chain().State()
	if err != nil {
		t.Fatal(err)
	}
	var (
		chainID = gen.Genesis().Config.ChainID
		signer  = types.LatestSigner(gen.Genesis().Config)
		nonces  = make(map[common.Address]uint64) // in this block
		txs     []*types.Transaction
	)
	for range 1 + r.IntN(10) {
		from := gen.Sender(r.IntN(randomSenders))
		tx := r.tx(uint256.MustFromBig(chainID))
		tx.Nonce = state.GetNonce(from.Address) + nonces[from.Address]
		nonces[from.Address]++
		for range r.IntN(3) {
			authority := gen.Sender(randomSenders + r.IntN(randomSenders))
			auth, err := types.SignSetCode(authority.Key, types.SetCodeAuthorization{
				Address: r.target(), Nonce: state.GetNonce(authority.Address) + nonces[authority.Address],
			})
			if err != nil {
				t.Fatal(err)
			}
			nonces[authority.Address]++
			tx.AuthList, tx.To = append(tx.AuthList, auth), authority.Address
		}
		txs = append(txs, types.MustSignNewTx(from.Key, signer, r.typed(tx)))
	}
	recipient := []common.Address{{0xfe}, r.contract(), gen.Sender(randomSenders).Address}[r.IntN(3)]
	b, err := gen.Build(txs, func(h *types.Header) { h.Coinbase = recipient })
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// target returns what to delegate to: nothing, too.
func (r *random) target() common.Address {
	return []common.Address{{}, {19: 1}, r.contract(), r.contract()}[r.IntN(4)]
}

// tx returns a call of a contract.
func (r *random) tx(chainID *uint256.Int) *types.SetCodeTx {
	tx := &types.SetCodeTx{
		ChainID: chainID, GasFeeCap: uint256.NewInt(10 * params.GWei), GasTipCap: uint256.NewInt(r.Uint64N(2)),
		Gas: []uint64{200_000, 1_000_000, 4_000_000}[r.IntN(3)], To: r.contract(), Value: uint256.NewInt(r.Uint64N(3)),
		Data: common.LeftPadBytes([]byte{byte(r.IntN(8))}, 32*r.IntN(3)),
	}
	for range r.IntN(3) {
		keys := []common.Hash{{}, {31: 1}, {31: 2}, {31: 3}}
		tx.AccessList = append(tx.AccessList, types.AccessTuple{Address: r.contract(), StorageKeys: keys[:r.IntN(4)]})
	}
	return tx
}

// typed returns a transaction of a type that it can be of.
func (r *random) typed(tx *types.SetCodeTx) types.TxData {
	if len(tx.AuthList) > 0 {
		return tx
	}
	dynamic := &types.DynamicFeeTx{
		ChainID: tx.ChainID.ToBig(), Nonce: tx.Nonce, GasTipCap: tx.GasTipCap.ToBig(), GasFeeCap: tx.GasFeeCap.ToBig(),
		Gas: tx.Gas, To: &tx.To, Value: tx.Value.ToBig(), Data: tx.Data, AccessList: tx.AccessList,
	}
	if r.IntN(6) == 0 {
		dynamic.To, dynamic.Data = nil, r.code()
	}
	return dynamic
}

// What a full node builds and imports is valid: also if each transaction is counted as it
// runs. With one unit of gas less it is not.
func TestRandomPrograms(t *testing.T) {
	seeds := uint64(8)
	if testing.Short() {
		seeds = 2
	}
	for _, chain := range append(Chains(t), Crossing(2)) {
		for seed := range seeds {
			t.Run(fmt.Sprintf("%s-%d", chain.Name, seed), func(t *testing.T) {
				t.Parallel()
				r := &random{Rand: rand.New(rand.NewPCG(seed, 11))}
				gen := chain.New(t, blockgen.Options{Accounts: 2 * randomSenders, Seed: seed, Prealloc: r.alloc()})
				for range 4 {
					testRandomBlock(t, gen, r.block(t, gen))
				}
			})
		}
	}
}

func testRandomBlock(t *testing.T, gen *blockgen.Generator, b *blockgen.Block) {
	if _, err := New(gen.Genesis().Config, Options{}).VerifyTrace(b.Claim, b.Trace); err != nil {
		t.Errorf("block %d: %v", b.Block.NumberU64(), err)
	}
	checkCounted(t, openBlock(t, gen, b))
	for i, m := range countAll(t, openBlock(t, gen, b)) {
		if m.certain > m.used {
			t.Errorf("block %d, transaction %d: %+v", b.Block.NumberU64(), i, m)
		}
	}
	lie := openBlock(t, gen, b)
	lie.budget.declared--
	if _, err := lie.run(); !errors.Is(err, ErrGasExceeded) {
		t.Errorf("block %d with less gas: %v", b.Block.NumberU64(), err)
	}
}
