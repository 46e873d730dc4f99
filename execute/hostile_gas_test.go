package execute_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/transition"
)

// Blocks that use the gas they declare as badly as can be, on states in which
// every path of a trie is 64 nodes long. Such a trie takes 64 nodes: each branch
// has the next one as all its children.

// deepTrie is such a trie, but for some keys that have values of their own.
type deepTrie struct {
	chain  [][]byte // the node at each depth below which every leaf has the value
	nodes  [][]byte
	leaves map[common.Hash][]byte // by hashed key
}

// spread is the depth at which a key gets a leaf of its own: so many nibbles of
// other keys would have to agree with it for them to be missing.
const spread = 5

// newDeepTrie returns the trie in which every key has the value.
func newDeepTrie(value []byte) *deepTrie {
	t := &deepTrie{chain: make([][]byte, 65), leaves: make(map[common.Hash][]byte)}
	t.chain[64] = encodeNode([]byte{0x20}, value)
	for depth := 63; depth >= 0; depth-- {
		t.chain[depth] = encodeBranch(slices.Repeat([][]byte{t.chain[depth+1]}, 16))
	}
	t.nodes = slices.Clone(t.chain)
	return t
}

func encodeNode(path, value []byte) []byte {
	node, err := rlp.EncodeToBytes([][]byte{path, value})
	if err != nil {
		panic(err) // byte strings encode
	}
	return node
}

// encodeBranch returns the branch with the given first children.
func encodeBranch(children [][]byte) []byte {
	items := slices.Repeat([]rlp.RawValue{{0x80}}, 17)
	for i, child := range children {
		items[i] = child
		if len(child) >= 32 {
			items[i] = append(rlp.RawValue{0xa0}, crypto.Keccak256(child)...)
		}
	}
	node, err := rlp.EncodeToBytes(items)
	if err != nil {
		panic(err) // they are values
	}
	return node
}

// set gives a key a value of its own.
func (t *deepTrie) set(key, value []byte) { t.leaves[crypto.Keccak256Hash(key)] = value }

// commit returns the root and all nodes.
func (t *deepTrie) commit() (common.Hash, [][]byte) {
	var keys []common.Hash
	for key := range t.leaves {
		keys = append(keys, key)
	}
	root := t.node(0, keys)
	return crypto.Keccak256Hash(root), t.nodes
}

// node returns the node at a depth below which are the given keys.
func (t *deepTrie) node(depth int, keys []common.Hash) []byte {
	if len(keys) == 0 {
		return t.chain[depth]
	}
	var node []byte
	if len(keys) == 1 && depth >= spread {
		node = encodeNode(compactLeaf(keys[0], depth), t.leaves[keys[0]])
	} else {
		children := make([][]byte, 16)
		for nibble := range children {
			var below []common.Hash
			for _, key := range keys {
				if nibbleAt(key, depth) == byte(nibble) {
					below = append(below, key)
				}
			}
			children[nibble] = t.node(depth+1, below)
		}
		node = encodeBranch(children)
	}
	t.nodes = append(t.nodes, node)
	return node
}

func nibbleAt(key common.Hash, i int) byte { return key[i/2] >> (4 * (1 - i%2)) & 15 }

// compactLeaf is the hex-prefix encoding of the path of a leaf.
func compactLeaf(key common.Hash, depth int) []byte {
	if depth%2 == 0 {
		return append([]byte{0x20}, key[depth/2:]...)
	}
	return append([]byte{0x30 | nibbleAt(key, depth)}, key[depth/2+1:]...)
}

// deepReader has code in the states below.
var deepReader = common.Address{0x10}

// deepWorld is a state in which every address is a funded account, each of whose
// slots is 1.
type deepWorld struct{ code []byte }

func (w *deepWorld) commit() (common.Hash, [][]byte, [][]byte) {
	slots, nodes := newDeepTrie([]byte{1}).commit()
	rich := account(nil, slots)
	state := newDeepTrie(encodeAccount(&rich))
	codes := [][]byte{w.code}
	for addr, contract := range core.SystemContractAllocs() {
		acc := account(contract.Code, types.EmptyRootHash)
		state.set(addr[:], encodeAccount(&acc))
		codes = append(codes, contract.Code)
	}
	acc := account(w.code, slots)
	state.set(deepReader[:], encodeAccount(&acc))
	root, stateNodes := state.commit()
	return root, append(nodes, stateNodes...), codes
}

func encodeAccount(account *types.StateAccount) []byte {
	value, err := rlp.EncodeToBytes(account)
	if err != nil {
		panic(err) // the types encode
	}
	return value
}

// forge returns the block of transactions on the state.
func (w *deepWorld) forge(tb testing.TB, txs ...*types.Transaction) *forge.Forgery {
	tb.Helper()
	root, nodes, codes := w.commit()
	return forgeOn(tb, root, nodes, codes, txs)
}

// pauper returns one of any number of accounts.
func pauper(tb testing.TB, i int) blockgen.Account {
	key, err := crypto.ToECDSA(crypto.Keccak256(fmt.Appendf(nil, "pauper %d", i)))
	if err != nil {
		tb.Fatal(err)
	}
	return blockgen.Account{Address: crypto.PubkeyToAddress(key.PublicKey), Key: key}
}

const rollupID = 8453017 // of the blocks of package forge

func deepTx(tb testing.TB, from blockgen.Account, data types.TxData) *types.Transaction {
	tx, err := forge.SignTx(blockgen.Config(rollupID), from, data)
	if err != nil {
		tb.Fatal(err)
	}
	return tx
}

// callTx calls the contract with as much gas as a transaction may use.
func callTx(tb testing.TB, gas uint64, data []byte) *types.Transaction {
	return deepTx(tb, pauper(tb, 0), &types.DynamicFeeTx{Nonce: 1, To: &deepReader, Gas: gas, GasFeeCap: big.NewInt(1e9), Data: data})
}

const loopGas = 8_000_000

// looping is a block of one transaction that loops until it has no gas.
func looping(body string) func(tb testing.TB) []byte {
	return func(tb testing.TB) []byte {
		source := "0\nloop:\n" + body + "\n@loop JUMP"
		w := &deepWorld{code: blockgen.Assemble(source)}
		return inputOf(tb, w.forge(tb, callTx(tb, loopGas, nil)))
	}
}

// msm is a block that burns gas with the worst precompile. It declares the given
// share of it.
func msm(share uint64) func(tb testing.TB) []byte {
	return func(tb testing.TB) []byte {
		loop := precompileLoop("", 12, nil)
		w := &deepWorld{code: blockgen.Assemble(loop.source)}
		f := w.forge(tb, callTx(tb, loopGas, slices.Concat(blsG1, scalar)))
		f.Payload().GasUsed = f.Payload().GasUsed / share
		return sealed(tb, f)
	}
}

// halfDeclared is a block of one transaction that loops until it has no gas, and
// declares half of it, so that every instruction is counted.
func halfDeclared(body string) func(tb testing.TB) []byte {
	return func(tb testing.TB) []byte {
		w := &deepWorld{code: blockgen.Assemble("0\nloop:\n" + body + "\n@loop JUMP")}
		f := w.forge(tb, callTx(tb, loopGas, nil))
		f.Payload().GasUsed /= 2
		return sealed(tb, f)
	}
}

// toThemselves is a block of transactions of the cheapest kind.
func toThemselves(tb testing.TB) []byte {
	gas := params.TxGas
	if under == forge.Amsterdam {
		gas = params.TxBaseCost2780
	}
	return manySenders(tb, gas, func(i int, from common.Address) *types.DynamicFeeTx {
		return &types.DynamicFeeTx{To: &from}
	})
}

// transfers is a block of transfers from and to accounts that no other of them
// touches.
func transfers(tb testing.TB) []byte {
	return manySenders(tb, 21_000, func(i int, _ common.Address) *types.DynamicFeeTx {
		return &types.DynamicFeeTx{To: &common.Address{0x77, byte(i >> 8), byte(i)}, Value: common.Big1}
	})
}

// manySenders is a block of transactions of different senders that use the given
// gas each.
func manySenders(tb testing.TB, gas uint64, make func(i int, from common.Address) *types.DynamicFeeTx) []byte {
	var txs []*types.Transaction
	for i := range int(loopGas / gas) {
		from := pauper(tb, i)
		tx := make(i, from.Address)
		tx.Nonce, tx.Gas, tx.GasFeeCap = 1, gas, big.NewInt(params.GWei)
		txs = append(txs, deepTx(tb, from, tx))
	}
	return inputOf(tb, new(deepWorld).forge(tb, txs...))
}

// manyAuthorizations is a transaction with delegations that are already so.
func manyAuthorizations(tb testing.TB) []byte {
	var list []types.SetCodeAuthorization
	for i := range loopGas / (2 * params.ExecutionPerAuthBaseCost) {
		auth, err := types.SignSetCode(pauper(tb, 1000+int(i)).Key, types.SetCodeAuthorization{ChainID: *uint256.NewInt(rollupID), Nonce: 1})
		if err != nil {
			tb.Fatal(err)
		}
		list = append(list, auth)
	}
	from := pauper(tb, 0)
	tx := deepTx(tb, from, &types.SetCodeTx{
		ChainID: uint256.NewInt(rollupID), Nonce: 1, Gas: 2 * loopGas, GasFeeCap: uint256.NewInt(1e9), GasTipCap: new(uint256.Int),
		To: from.Address, Value: new(uint256.Int), AuthList: list,
	})
	return inputOf(tb, new(deepWorld).forge(tb, tx))
}

// fullQueues is a true block without transactions, whose system contracts have
// longer queues than a block empties.
func fullQueues(tb testing.TB, root common.Hash, nodes [][]byte) *forge.Forgery {
	s := &madeUp{accounts: make(map[common.Address]types.StateAccount), nodes: nodes}
	for addr, contract := range core.SystemContractAllocs() {
		s.accounts[addr] = account(contract.Code, root)
	}
	return s.forge(tb)
}

// hiddenQueues is that block with an access list or a state root that does not show it,
// which is found last.
func hiddenQueues(root common.Hash, nodes [][]byte) func(tb testing.TB) []byte {
	return func(tb testing.TB) []byte {
		f := fullQueues(tb, root, nodes)
		if !under.AccessLists() {
			f.Payload().StateRoot[0] ^= 1
		} else if err := f.SetAccessList(new(bal.BlockAccessList)); err != nil {
			tb.Fatal(err)
		}
		return sealed(tb, f)
	}
}

// What the system calls of a block do costs no gas. A block is valid in which
// they do all they can, and uses none.
func TestFullQueues(t *testing.T) { forEachFork(t, testFullQueues) }

func testFullQueues(t *testing.T) {
	for name, queue := range map[string]func() (common.Hash, [][]byte){"shallow": shallowQueue, "deep": deepQueue} {
		root, nodes := queue()
		f := fullQueues(t, root, nodes)
		want := 16 + 2
		if under == forge.Amsterdam {
			want += 64 + 16
		}
		requests := &f.Trace.Input.NewPayloadRequest.ExecutionRequests
		if n := len(requests.Withdrawals) + len(requests.Consolidations) + len(requests.BuilderDeposits) + len(requests.BuilderExits); n != want {
			t.Errorf("%s: %d requests", name, n)
		}
		if _, err := newPrecompile(1).Run(inputOf(t, f)); err != nil || f.Claim.GasUsed != 0 {
			t.Errorf("%s: %v, gas used is %d", name, err, f.Claim.GasUsed)
		}
	}
}

// The slot of a queue that says where it ends, and a large number.
var (
	queueTail = common.Hash{31: 3}.Bytes()
	farAway   = []byte{0x82, 0xff, 0xff}
)

func deepQueue() (common.Hash, [][]byte) {
	queue := newDeepTrie([]byte{1})
	queue.set(queueTail, farAway)
	return queue.commit()
}

func shallowQueue() (common.Hash, [][]byte) {
	node := encodeNode(compactLeaf(crypto.Keccak256Hash(queueTail), 0), farAway)
	return crypto.Keccak256Hash(node), [][]byte{node}
}

// unpaidReads is a block without transactions whose access list names slots that
// nothing reads, about as many as the system calls of a block might.
func unpaidReads(tb testing.TB) []byte {
	root, nodes := newDeepTrie([]byte{1}).commit()
	s := &madeUp{accounts: map[common.Address]types.StateAccount{deepReader: account(nil, root)}, nodes: nodes}
	return withAccessList(s, func(int) []rlpAccount {
		return []rlpAccount{{Address: deepReader, StorageReads: numbers(8100)}}
	})(tb, 0)
}

// hostileGas are small inputs that declare gas, or make the system contracts do
// what costs none.
var hostileGas = []hostile{
	{"nothing", nil, sizeless(func(tb testing.TB) []byte { return inputOf(tb, new(madeUp).forge(tb)) })},
	{"nothing-deep", nil, sizeless(func(tb testing.TB) []byte { return inputOf(tb, new(deepWorld).forge(tb)) })},
	{"full-queues", transition.ErrOutput, sizeless(hiddenQueues(shallowQueue()))},
	{"full-queues-deep", transition.ErrOutput, sizeless(hiddenQueues(deepQueue()))},
	{"unpaid-reads-deep", transition.ErrOutput, sizeless(unpaidReads)},
	{"worst-precompile", nil, sizeless(msm(1))},
	{"worst-precompile-half-declared", transition.ErrGasExceeded, sizeless(msm(2))},
	{"arithmetic-half-declared", transition.ErrGasExceeded, sizeless(halfDeclared(strings.Repeat("DUP1 DUP1 MUL ADD\n", 200)))},
	{"cold-sload-deep-half-declared", transition.ErrGasExceeded, sizeless(halfDeclared("DUP1 SLOAD POP 1 ADD"))},
	{"keccak256", nil, sizeless(looping(opcodeLoop("", "", "32 0 KECCAK256 POP").source))},
	{"cold-sload-deep", nil, sizeless(looping("DUP1 SLOAD POP 1 ADD"))},
	{"cold-sstore-deep", nil, sizeless(looping("2 DUP2 SSTORE 1 ADD"))},
	{"cold-delete-deep", nil, sizeless(looping("0 DUP2 SSTORE 1 ADD"))},
	{"cold-account-deep", nil, sizeless(looping("DUP1 BALANCE POP 1 ADD"))},
	{"cold-transfer-deep", nil, sizeless(looping("0 0 0 0 1 DUP6 0 CALL POP 1 ADD"))},
	{"to-themselves-deep", nil, sizeless(toThemselves)},
	{"transfers-deep", nil, sizeless(transfers)},
	{"authorizations-deep", nil, sizeless(manyAuthorizations)},
}

func sizeless(build func(testing.TB) []byte) func(testing.TB, int) []byte {
	return func(tb testing.TB, _ int) []byte { return build(tb) }
}
