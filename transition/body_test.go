package transition

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

func testRules(schema stateless.SchemaID) params.Rules {
	return guestConfig(schema, 1).Rules(common.Big1, true, 1)
}

// A header of which an excess would take the age of the universe to price.
func TestHugeExcessBlobGas(t *testing.T) {
	huge, none, root := uint64(1<<63), uint64(0), common.Hash{}
	parent := &types.Header{
		Number: common.Big0, Difficulty: common.Big0, GasLimit: 60_000_000, BaseFee: common.Big1,
		WithdrawalsHash: &root, BlobGasUsed: &none, ExcessBlobGas: &huge, ParentBeaconRoot: &root,
	}
	raw, err := rlp.EncodeToBytes(parent)
	if err != nil {
		t.Fatal(err)
	}
	for _, fork := range stateless.Forks() {
		chain, err := newAncestry(guestConfig(fork.Schema, 1), [][]byte{raw}, parent.Hash())
		if err != nil {
			t.Fatal(err)
		}
		header := newHeader(fork, &stateless.NewPayloadRequest{ExecutionPayload: stateless.ExecutionPayload{
			ParentHash: parent.Hash(), BlockNumber: 1, Timestamp: 1, GasLimit: 60_000_000, BaseFeePerGas: *uint256.NewInt(1),
		}})
		if err := chain.verifyHeader(header); !errors.Is(err, ErrHeader) {
			t.Errorf("%s: excess of the parent: %v", fork.Name, err)
		}
	}
}

// EIP-7934.
func TestOversizedBlock(t *testing.T) {
	for _, fork := range stateless.Forks() {
		for _, test := range []struct {
			size int
			want error
		}{
			{params.MaxBlockSize - 2000, nil},
			{params.MaxBlockSize, ErrBody},
		} {
			b := &body{txs: types.Transactions{types.NewTx(&types.LegacyTx{Data: make([]byte, test.size), Value: common.Big0})}}
			if fork.AccessLists {
				b.accessList = new(bal.BlockAccessList)
			}
			header := newHeader(fork, &stateless.NewPayloadRequest{ExecutionPayload: stateless.ExecutionPayload{GasUsed: 1 << 50}})
			if err := b.check(header, nil, testRules(fork.Schema)); !errors.Is(err, test.want) {
				t.Errorf("%s, %d bytes: have %v, want %v", fork.Name, test.size, err, test.want)
			}
		}
	}
}

// EIP-4844: the hashes that the consensus layer gives are those of the
// transactions, in order, and each is a blob.
func TestBlobs(t *testing.T) {
	blobTx := func(hashes ...common.Hash) *types.Transaction { return types.NewTx(&types.BlobTx{BlobHashes: hashes}) }
	b := &body{txs: types.Transactions{blobTx(common.Hash{1}, common.Hash{2}), blobTx(common.Hash{3})}}
	const gas = 3 * params.BlobTxBlobGasPerBlob
	for name, test := range map[string]struct {
		gas    uint64
		hashes []common.Hash
		want   error
	}{
		"all":          {gas, []common.Hash{{1}, {2}, {3}}, nil},
		"one missing":  {gas, []common.Hash{{1}, {2}}, ErrBody},
		"none":         {gas, nil, ErrBody},
		"one too many": {gas + params.BlobTxBlobGasPerBlob, []common.Hash{{1}, {2}, {3}, {4}}, ErrBody},
		"another":      {gas, []common.Hash{{1}, {2}, {4}}, ErrBody},
		"out of order": {gas, []common.Hash{{2}, {1}, {3}}, ErrBody},
		"less gas":     {gas - params.BlobTxBlobGasPerBlob, []common.Hash{{1}, {2}, {3}}, ErrBody},
		"more gas":     {gas + 1, []common.Hash{{1}, {2}, {3}}, ErrBody},
	} {
		if err := b.checkBlobs(test.gas, test.hashes); !errors.Is(err, test.want) {
			t.Errorf("%s: have %v, want %v", name, err, test.want)
		}
	}
}

// A blob travels beside the block, never in it.
func TestBlobSidecarInBlock(t *testing.T) {
	sidecar := types.NewBlobTxSidecar(types.BlobSidecarVersion1, []kzg4844.Blob{{}}, []kzg4844.Commitment{{}}, make([]kzg4844.Proof, kzg4844.CellProofsPerBlob))
	key, err := crypto.ToECDSA(common.Hash{31: 1}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(common.Big1), &types.BlobTx{
		ChainID: uint256.NewInt(1), BlobHashes: sidecar.BlobHashes(), Sidecar: sidecar,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		tx   *types.Transaction
		want error
	}{{tx.WithoutBlobTxSidecar(), nil}, {tx, ErrBody}} {
		raw, err := test.tx.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		b := &body{txs: make(types.Transactions, 1)}
		if err := b.decodeTransactions([][]byte{raw}); !errors.Is(err, test.want) {
			t.Errorf("have %v, want %v", err, test.want)
		}
	}
}

// Leaves that no state has.
func TestMalformedLeaves(t *testing.T) {
	for _, value := range [][]byte{{0x80}, {0x00}, {0x82, 0, 1}, {0xc0}, {1, 1}, append([]byte{0xa1}, make([]byte, 33)...), {0x81, 1}, {0x83, 1}} {
		if word, err := decodeSlot(value); err == nil {
			t.Errorf("slot %x: accepted as %x", value, word)
		}
	}
	if word, err := decodeSlot([]byte{0x82, 1, 2}); err != nil || word != (common.Hash{30: 1, 31: 2}) {
		t.Errorf("slot: %x, %v", word, err)
	}
	short := &types.StateAccount{Balance: new(uint256.Int), CodeHash: make([]byte, 31)}
	raw, err := rlp.EncodeToBytes(short)
	if err != nil {
		t.Fatal(err)
	}
	for _, value := range [][]byte{raw, {0xc0}, {1}} {
		if err := new(account).decode(value, nil); !errors.Is(err, ErrWitness) {
			t.Errorf("account %x: %v", value, err)
		}
	}
}

// Accounts that only the genesis of a rollup can have.
func TestImpossibleAccounts(t *testing.T) {
	some := &types.StateAccount{Nonce: 1, Balance: uint256.NewInt(1), Root: common.Hash{1}, CodeHash: []byte{1}}
	with := func(change func(*types.StateAccount)) *types.StateAccount {
		a := types.NewEmptyStateAccount()
		change(a)
		return a
	}
	for name, test := range map[string]struct {
		state *types.StateAccount
		addr  common.Address
		want  error
	}{
		"none":                   {nil, common.Address{}, nil},
		"balance":                {with(func(a *types.StateAccount) { a.Balance = some.Balance }), common.Address{}, nil},
		"nonce":                  {with(func(a *types.StateAccount) { a.Nonce = 1 }), common.Address{}, nil},
		"code":                   {with(func(a *types.StateAccount) { a.CodeHash = some.CodeHash }), common.Address{}, nil},
		"nonce and storage":      {with(func(a *types.StateAccount) { a.Nonce, a.Root = 1, some.Root }), common.Address{}, nil},
		"nothing":                {with(func(a *types.StateAccount) {}), common.Address{}, ErrRollupRule},
		"balance and storage":    {with(func(a *types.StateAccount) { a.Balance, a.Root = some.Balance, some.Root }), common.Address{}, ErrRollupRule},
		"balance of the system":  {with(func(a *types.StateAccount) { a.Balance = some.Balance }), params.SystemAddress, nil},
		"contract of the system": {some, params.SystemAddress, ErrRollupRule},
	} {
		if err := (&account{state: test.state}).check(test.addr); !errors.Is(err, test.want) {
			t.Errorf("%s: have %v, want %v", name, err, test.want)
		}
	}
}

// An account that existed and is empty after the block leaves the trie.
func TestEmptyAccountLeavesTrie(t *testing.T) {
	ForEachFork(t, testEmptyAccountLeavesTrie)
}

func testEmptyAccountLeavesTrie(t *testing.T, chain Chain) {
	gen := chain.New(t, blockgen.Options{Accounts: 16, Senders: 4})
	d, err := gen.Draft()
	if err != nil {
		t.Fatal(err)
	}
	creator, giver := gen.Sender(0), gen.Sender(1)
	created := crypto.CreateAddress(creator.Address, d.Nonce(creator.Address))
	d.Call(giver, created, 7, 300_000, nil)
	if _, err := gen.Build(d.Txs(), nil); err != nil {
		t.Fatal(err)
	}
	if d, err = gen.Draft(); err != nil {
		t.Fatal(err)
	}
	d.Create(creator, 300_000, blockgen.Assemble("CALLER SELFDESTRUCT"))
	b, err := gen.Build(d.Txs(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if b.Receipts[0].Status != types.ReceiptStatusSuccessful {
		t.Fatal("the creation failed")
	}
	state, err := gen.Chain().State()
	if err != nil || state.Exist(created) {
		t.Fatalf("the account is still there: %v", err)
	}
	if _, err := New(gen.Genesis().Config, Options{}).VerifyTrace(b.Claim, b.Trace); err != nil {
		t.Error(err)
	}
}
