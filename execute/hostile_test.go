package execute_test

import (
	"bytes"
	"encoding/binary"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/ethereum/go-ethereum/trie/trienode"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// Inputs that are meant to cost more than they pay. An attacker is bound by no
// history: states, parents and gas limits are made up, only hashes must agree.

// hostile is an input that an attacker may make, of about the given size.
type hostile struct {
	name  string
	want  error // why it fails, if it does
	build func(tb testing.TB, size int) []byte
}

// hostileOf returns those that there are under the fork.
func hostileOf(all []hostile) []hostile {
	return slices.DeleteFunc(slices.Clone(all), func(h hostile) bool {
		listed := strings.HasPrefix(h.name, "access-list-") || h.name == "unpaid-reads-deep"
		return listed && !under.AccessLists()
	})
}

// madeUp is a state that nobody ever reached.
type madeUp struct {
	accounts map[common.Address]types.StateAccount
	nodes    [][]byte // of storage tries, and what else the witness is to have
	codes    [][]byte
}

// account returns an account with a balance, code and a storage root.
func account(code []byte, storage common.Hash) types.StateAccount {
	return types.StateAccount{
		Nonce: 1, Balance: uint256.MustFromBig(new(big.Int).Lsh(common.Big1, 100)),
		Root: storage, CodeHash: crypto.Keccak256(code),
	}
}

// forge returns the block of transactions on the state. All of it is true.
func (s *madeUp) forge(tb testing.TB, txs ...*types.Transaction) *forge.Forgery {
	tb.Helper()
	accounts := make(map[common.Address]types.StateAccount)
	codes := s.codes
	for addr, contract := range core.SystemContractAllocs() {
		accounts[addr] = account(contract.Code, types.EmptyRootHash)
		codes = append(codes, contract.Code)
	}
	maps.Copy(accounts, s.accounts)
	root, nodes := commit(accounts)
	return forgeOn(tb, root, append(nodes, s.nodes...), codes, txs)
}

// commit returns the root of a state and all its nodes.
func commit(accounts map[common.Address]types.StateAccount) (root common.Hash, nodes [][]byte) {
	tr := trie.NewEmpty(nil)
	for addr, account := range accounts {
		tr.MustUpdate(crypto.Keccak256(addr[:]), encodeAccount(&account))
	}
	root, set := tr.Commit(false)
	set.ForEachWithOrder(func(_ string, n *trienode.Node) { nodes = append(nodes, n.Blob) })
	return root, nodes
}

// forgeOn returns the block of transactions on a state, as child of a made-up
// parent. All of it is true.
func forgeOn(tb testing.TB, root common.Hash, nodes, codes [][]byte, txs []*types.Transaction) *forge.Forgery {
	tb.Helper()
	f, err := forge.BaseIn(under, forge.Transfers)
	if err != nil {
		tb.Fatal(err)
	}
	f.Witness().State, f.Witness().Codes = nodes, codes
	f.Payload().LogsBloom = [256]byte{}
	f.Payload().Transactions = nil
	for _, tx := range txs {
		raw, err := tx.MarshalBinary()
		if err != nil {
			tb.Fatal(err)
		}
		f.Payload().Transactions = append(f.Payload().Transactions, raw)
	}
	setParent(tb, f, func(h *types.Header) { h.Root = root })
	if err := f.Rerun(); err != nil {
		tb.Fatal(err)
	}
	return f
}

// setParent changes the parent header, which becomes the only ancestor.
func setParent(tb testing.TB, f *forge.Forgery, change func(*types.Header)) {
	tb.Helper()
	headers := f.Witness().Headers
	parent := new(types.Header)
	if err := rlp.DecodeBytes(headers[len(headers)-1], parent); err != nil {
		tb.Fatal(err)
	}
	change(parent)
	raw, err := rlp.EncodeToBytes(parent)
	if err != nil {
		tb.Fatal(err)
	}
	f.Witness().Headers = [][]byte{raw}
	f.Payload().ParentHash = parent.Hash()
	f.Claim.PreStateRoot = parent.Root
}

// setGasLimit changes the gas limit of the block and of its parent.
func setGasLimit(tb testing.TB, f *forge.Forgery, limit uint64) {
	tb.Helper()
	setParent(tb, f, func(h *types.Header) { h.GasLimit = limit })
	f.Payload().GasLimit = limit
}

// sealed returns the input after a change of the payload.
func sealed(tb testing.TB, f *forge.Forgery) []byte {
	tb.Helper()
	if err := f.Seal(); err != nil {
		tb.Fatal(err)
	}
	return inputOf(tb, f)
}

// randomBytes returns n bytes that are the same every time.
func randomBytes(n int) []byte {
	rng := rand.NewChaCha8([32]byte{1})
	b := make([]byte, n)
	_, _ = rng.Read(b) // it never fails
	return b
}

// distinct returns n byte strings of the given size.
func distinct(n, size int) [][]byte {
	list := make([][]byte, n)
	for i := range list {
		list[i] = binary.BigEndian.AppendUint64(nil, uint64(i))[8-min(8, size):]
	}
	return list
}

// offsetSize is what an item of a list takes beside its bytes.
const offsetSize = 4

// withTransactions has junk for transactions.
func withTransactions(raw func(size int) [][]byte) func(testing.TB, int) []byte {
	return func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		f.Payload().Transactions = raw(size)
		return inputOf(tb, f) // no hash agrees, which is found later
	}
}

// withWitness has a true block behind a witness with junk in it.
func withWitness(change func(w *stateless.ExecutionWitness, size int)) func(testing.TB, int) []byte {
	return func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		change(f.Witness(), size)
		return inputOf(tb, f)
	}
}

// world is a state on which an attacker makes blocks.
type world interface {
	forge(tb testing.TB, txs ...*types.Transaction) *forge.Forgery
}

// withAccessList has an access list that a gas limit without bounds allows.
func withAccessList(w world, list func(size int) []rlpAccount) func(testing.TB, int) []byte {
	return func(tb testing.TB, size int) []byte {
		f := w.forge(tb)
		setGasLimit(tb, f, 1<<62)
		if err := f.Rerun(); err != nil {
			tb.Fatal(err)
		}
		raw, err := rlp.EncodeToBytes(list(size))
		if err != nil {
			tb.Fatal(err)
		}
		f.Payload().BlockAccessList = raw
		return sealed(tb, f)
	}
}

// rlpAccount encodes as bal.AccountAccess does, whose parts have no names.
type rlpAccount struct {
	Address        common.Address
	StorageChanges []rlpSlot
	StorageReads   []*uint256.Int
	Balances       [][]uint64
	Nonces         [][]uint64
	Codes          [][]uint64
}

type rlpSlot struct {
	Slot    *uint256.Int
	Changes [][]uint64 // index and value
}

func addresses(n int) []common.Address {
	list := make([]common.Address, n)
	for i := range list {
		binary.BigEndian.PutUint64(list[i][:], uint64(i+1)<<32)
	}
	return list
}

func minimalAccounts(size int) []rlpAccount {
	list := make([]rlpAccount, size/27)
	for i, addr := range addresses(len(list)) {
		list[i].Address = addr
	}
	return list
}

// oneByteReads has accounts that read every slot whose number takes one byte.
func oneByteReads(size int) []rlpAccount {
	reads := numbers(128)
	list := minimalAccounts(27 * (size / (29 + len(reads))))
	for i := range list {
		list[i].StorageReads = reads
	}
	return list
}

func oneByteWrites(size int) []rlpAccount {
	writes := make([]rlpSlot, 128)
	for i := range writes {
		writes[i] = rlpSlot{uint256.NewInt(uint64(i)), [][]uint64{{0, 1}}}
	}
	list := minimalAccounts(27 * (size / (29 + 6*len(writes))))
	for i := range list {
		list[i].StorageChanges = writes
	}
	return list
}

func numbers(n int) []*uint256.Int {
	list := make([]*uint256.Int, n)
	for i := range list {
		list[i] = uint256.NewInt(uint64(i))
	}
	return list
}

// tooLong has many nodes, the last of which is longer than a node may be.
func tooLong(tb testing.TB, size int) []byte {
	const bound = 1024
	f := new(madeUp).forge(tb)
	f.Witness().State = append(make([][]byte, size/offsetSize), bytes.Repeat([]byte{0xee}, bound))
	f.Witness().Codes = nil
	input := inputOf(tb, f)
	// The node becomes longer when what follows, the headers, begins later.
	end := bytes.LastIndexByte(input, 0xee) + 1
	input = slices.Insert(input, end, 0xee)
	witness := binary.LittleEndian.Uint32(input[execute.HeadSize+2+4:])
	for _, field := range []uint32{4, 8} {
		at := input[execute.HeadSize+2+witness+field:]
		binary.LittleEndian.PutUint32(at, binary.LittleEndian.Uint32(at)+1)
	}
	return input
}

// minimalTx is a legacy transaction without a signature, in nine empty items.
var minimalTx = append([]byte{0xc9}, bytes.Repeat([]byte{0x80}, 9)...)

// oneTx is a transaction with as many entries of a list as fit.
func oneTx(size, entry int, make func(n int) types.TxData) [][]byte {
	raw, err := types.NewTx(make(size / entry)).MarshalBinary()
	if err != nil {
		panic(err) // the types encode
	}
	return [][]byte{raw}
}

// hostileBytes are inputs of any size that declare no gas.
var hostileBytes = []hostile{
	{"transactions-empty", transition.ErrBody, withTransactions(func(size int) [][]byte { return make([][]byte, size/offsetSize) })},
	{"transactions-one-byte", transition.ErrRollupRule, withTransactions(func(size int) [][]byte { return distinct(size/(offsetSize+1), 1) })},
	{"transactions-minimal", transition.ErrBlockHash, withTransactions(func(size int) [][]byte {
		return slices.Repeat([][]byte{minimalTx}, size/(offsetSize+len(minimalTx)))
	})},
	{"transactions-minimal-hashed", transition.ErrGasExceeded, func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		f.Payload().Transactions = slices.Repeat([][]byte{minimalTx}, size/(offsetSize+len(minimalTx)))
		return sealed(tb, f)
	}},
	{"transaction-access-list", transition.ErrBlockHash, withTransactions(func(size int) [][]byte {
		return oneTx(size, 23, func(n int) types.TxData {
			list := make(types.AccessList, n)
			for i, addr := range addresses(n) {
				list[i].Address = addr
			}
			return &types.AccessListTx{AccessList: list}
		})
	})},
	{"transaction-authorizations", transition.ErrBlockHash, withTransactions(func(size int) [][]byte {
		return oneTx(size, 27, func(n int) types.TxData { return &types.SetCodeTx{AuthList: make([]types.SetCodeAuthorization, n)} })
	})},
	{"nodes-empty", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.State = append(w.State, make([][]byte, size/offsetSize)...)
	})},
	{"nodes-three-bytes", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.State = append(w.State, distinct(size/(offsetSize+3), 3)...)
	})},
	{"nodes-leaves", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		for _, value := range distinct(size/(offsetSize+6), 3) {
			w.State = append(w.State, encodeNode([]byte{0x20}, value))
		}
	})},
	{"nodes-branches", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		for _, value := range distinct(size/(offsetSize+31), 3) {
			leaf := encodeNode([]byte{0x20}, value)
			w.State = append(w.State, encodeBranch([][]byte{leaf, leaf}))
		}
	})},
	{"nodes-136-bytes", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.State = slices.AppendSeq(w.State, slices.Chunk(randomBytes(size*136/140), 136))
	})},
	{"nodes-1024-bytes", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.State = slices.AppendSeq(w.State, slices.Chunk(randomBytes(size), 1024))
	})},
	{"codes-empty", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.Codes = append(w.Codes, make([][]byte, size/offsetSize)...)
	})},
	{"codes-64KiB", nil, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.Codes = slices.AppendSeq(w.Codes, slices.Chunk(randomBytes(size), params.MaxCodeSizeAmsterdam))
	})},
	{"nodes-and-bad-ancestor", transition.ErrAncestors, withWitness(func(w *stateless.ExecutionWitness, size int) {
		w.State = make([][]byte, size/offsetSize)
		w.Headers = [][]byte{{}}
	})},
	{"nodes-and-one-too-long", transition.ErrUndecodable, tooLong},
	{"access-list-accounts", transition.ErrBody, withAccessList(new(madeUp), minimalAccounts)},
	{"access-list-reads", transition.ErrBody, withAccessList(new(madeUp), oneByteReads)},
	{"access-list-reads-deep", transition.ErrBody, withAccessList(new(deepWorld), oneByteReads)},
	{"access-list-writes", transition.ErrBody, withAccessList(new(madeUp), oneByteWrites)},
	{"access-list-nested", transition.ErrBody, func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		f.Payload().BlockAccessList = nestedLists(size)
		return inputOf(tb, f)
	}},
	{"ancestors", nil, func(tb testing.TB, _ int) []byte { return ancestors(tb) }},
	{"requests", transition.ErrOutput, func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		f.Trace.Input.NewPayloadRequest.ExecutionRequests.BuilderExits = make([]stateless.BuilderExitRequest, size/68)
		return sealed(tb, f)
	}},
	{"withdrawals", transition.ErrRollupRule, func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		f.Payload().Withdrawals = make([]stateless.Withdrawal, size/44)
		return inputOf(tb, f)
	}},
	{"versioned-hashes", transition.ErrRollupRule, func(tb testing.TB, size int) []byte {
		f := new(madeUp).forge(tb)
		f.Trace.Input.NewPayloadRequest.VersionedHashes = make([]common.Hash, size/32)
		return inputOf(tb, f)
	}},
}

// nestedLists is an RLP list in a list in a list, all of the given size together.
func nestedLists(size int) []byte {
	list := make([]byte, size)
	for i := 0; i+4 <= size; i += 4 {
		rest := uint32(size - i - 4)
		binary.BigEndian.PutUint32(list[i:], 0xfa<<24|rest&0xffffff)
	}
	return list
}

// ancestors has 256 headers, each as long as may be.
func ancestors(tb testing.TB) []byte {
	f := new(madeUp).forge(tb)
	template := new(types.Header)
	if err := rlp.DecodeBytes(f.Witness().Headers[0], template); err != nil {
		tb.Fatal(err)
	}
	var (
		headers [][]byte
		parent  common.Hash
	)
	for i := range 256 {
		header := types.CopyHeader(template)
		header.Number = big.NewInt(int64(i))
		header.ParentHash = parent
		if i < 255 {
			header.Extra = make([]byte, 370)
		} else {
			header.Root = f.Claim.PreStateRoot
		}
		raw, err := rlp.EncodeToBytes(header)
		if err != nil {
			tb.Fatal(err)
		}
		headers, parent = append(headers, raw), crypto.Keccak256Hash(raw)
	}
	f.Witness().Headers = headers
	f.Payload().ParentHash = parent
	f.Payload().BlockNumber = 256
	if err := f.Rerun(); err != nil {
		tb.Fatal(err)
	}
	return inputOf(tb, f)
}
