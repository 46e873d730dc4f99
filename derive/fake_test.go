package derive

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/optimistic/optest"
	"nrollup/rollup"
	"nrollup/stateless"
)

func TestMain(m *testing.M) {
	log.SetDefault(log.NewLogger(log.DiscardHandler()))
	optest.Register()
	os.Exit(m.Run())
}

var contract = common.Address{0xc0}

const deployedAt = 3

func newDeployment(t testing.TB) *rollup.Deployment {
	t.Helper()
	d := &rollup.Deployment{L1: blockgen.Config(1), DeployedAt: deployedAt, Spec: rollup.Spec{
		ChainID: 700, GasLimit: rollup.DefaultGasLimit, Timestamp: 1000, BaseFee: (*hexutil.Big)(rollup.DefaultBaseFee), Alloc: types.GenesisAlloc{{2}: {Balance: big.NewInt(1)}},
	}}
	d.Spec.Forced = rollup.DefaultForced()
	var err error
	d.Contracts, err = d.Spec.Contracts(common.Address{1})
	must(t, err)
	d.Contracts.Rollup = contract
	genesis, err := d.Spec.Genesis(d.L1, d.Contracts)
	must(t, err)
	d.GenesisHash = genesis.ToBlock().Hash()
	return d
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// settling is a block of the rollup as a transaction settles it: nothing that
// executes, but whole.
type settling struct {
	head  Head
	block bindings.Block
	data  bool // in an event
}

// next returns a block on another. Those with different salts are different.
func next(t testing.TB, parent Head, salt byte, anchor uint64) settling {
	t.Helper()
	number := parent.Number + 1
	hash := crypto.Keccak256Hash(parent.Hash[:], []byte{salt})
	root := crypto.Keccak256Hash(hash[:])
	trace := stateless.Trace{SchemaID: stateless.SchemaAmsterdam, Input: stateless.Input{ChainID: 700}}
	if number%2 == 0 { // blocks of both forms are derived
		trace.SchemaID = stateless.SchemaOsaka
	}
	trace.Input.NewPayloadRequest.ParentBeaconBlockRoot = common.BigToHash(new(big.Int).SetUint64(anchor))
	p := &trace.Input.NewPayloadRequest.ExecutionPayload
	p.ParentHash, p.BlockNumber, p.BlockHash, p.StateRoot, p.Timestamp, p.GasUsed = parent.Hash, number, hash, root, parent.Timestamp+1, 21_000
	raw, err := trace.Encode()
	must(t, err)
	return settling{
		head:  Head{BlockRef: rollup.BlockRef{Number: number, Hash: hash}, StateRoot: root, Timestamp: p.Timestamp, Anchor: anchor},
		block: bindings.Block{Anchor: anchor, GasUsed: p.GasUsed, StateRoot: root, Trace: raw},
	}
}

// transaction returns a transaction that settles blocks, and its receipt. With
// data in events, it calls something else.
func transaction(t testing.TB, parent Head, blocks ...settling) (*types.Transaction, *types.Receipt) {
	t.Helper()
	var (
		list    []bindings.Block
		receipt = &types.Receipt{Type: types.DynamicFeeTxType, Status: types.ReceiptStatusSuccessful, Logs: []*types.Log{}}
		to      = contract
	)
	for _, s := range blocks {
		list = append(list, s.block)
		if s.data {
			to = common.Address{0xfa}
			receipt.Logs = append(receipt.Logs, dataLog(t, s.head.Number, s.block.Trace))
		}
		receipt.Logs = append(receipt.Logs, advancedLog(t, s.head))
	}
	tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), Nonce: parent.Number, To: &to, Gas: 1_000_000,
		GasFeeCap: big.NewInt(1), GasTipCap: big.NewInt(1), Data: bindings.NewNativeRollup().PackAdvance(parent.Hash, list)})
	return signed(t, tx), receipt
}

func signed(t testing.TB, tx *types.Transaction) *types.Transaction {
	t.Helper()
	key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{1}, 32))
	must(t, err)
	tx, err = types.SignTx(tx, types.LatestSignerForChainID(big.NewInt(1)), key)
	must(t, err)
	return tx
}

func advancedLog(t testing.TB, h Head) *types.Log {
	t.Helper()
	event := bindings.NewNativeRollup().GetABI()
	data, err := event.Events["Advanced"].Inputs.NonIndexed().Pack(h.StateRoot, h.Anchor)
	must(t, err)
	return &types.Log{Address: contract, Topics: []common.Hash{advancedTopic, common.BigToHash(new(big.Int).SetUint64(h.Number)), h.Hash}, Data: data}
}

func dataLog(t testing.TB, number uint64, trace []byte) *types.Log {
	t.Helper()
	event := bindings.NewNativeRollup().GetABI()
	data, err := event.Events["Data"].Inputs.NonIndexed().Pack(trace)
	must(t, err)
	return &types.Log{Address: contract, Topics: []common.Hash{dataTopic, common.BigToHash(new(big.Int).SetUint64(number))}, Data: data}
}

// fakeL1 is a chain whose blocks settle what a test says, behind JSON-RPC.
type fakeL1 struct {
	t  testing.TB
	mu sync.Mutex

	all    map[common.Hash]*fakeBlock
	chain  []*fakeBlock                               // by number
	final  uint64                                     // none if 0
	salt   byte                                       // of the next blocks
	alter  func(method string, answer map[string]any) // what is said of blocks, in place
	filter func(method string, answer any) any
}

// fakeBlock is a block of L1, and the rollup's head after it.
type fakeBlock struct {
	block    *types.Block
	receipts types.Receipts
	head     Head
}

func newFakeL1(t testing.TB, genesis Head) *fakeL1 {
	l := &fakeL1{t: t, all: make(map[common.Hash]*fakeBlock)}
	l.append(&types.Header{Number: new(big.Int), Difficulty: new(big.Int)}, nil, nil, genesis)
	return l
}

func (l *fakeL1) append(h *types.Header, txs []*types.Transaction, receipts types.Receipts, head Head) {
	h.BaseFee, h.GasLimit, h.Time, h.Extra = big.NewInt(1), 60_000_000, 1000+h.Number.Uint64(), []byte{l.salt}
	for _, r := range receipts {
		r.Bloom = types.CreateBloom(r)
	}
	b := types.NewBlock(h, &types.Body{Transactions: txs}, receipts, trie.NewStackTrie(nil))
	f := &fakeBlock{block: b, receipts: receipts, head: head}
	l.all[b.Hash()], l.chain = f, append(l.chain, f)
}

// mine makes the next block, which settles the blocks: each slice by a
// transaction, between others that have nothing to do with them.
func (l *fakeL1) mine(groups ...[]settling) *fakeBlock {
	l.t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	last := l.chain[len(l.chain)-1]
	head := last.head
	other := signed(l.t, types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &common.Address{9}, GasFeeCap: big.NewInt(1), GasTipCap: big.NewInt(1)}))
	txs := []*types.Transaction{other}
	receipts := types.Receipts{{Type: 2, Status: 1, Logs: []*types.Log{{Address: common.Address{9}, Topics: []common.Hash{advancedTopic}}}}}
	for _, group := range groups {
		tx, receipt := transaction(l.t, head, group...)
		txs, receipts = append(txs, tx), append(receipts, receipt)
		head = group[len(group)-1].head
	}
	number := new(big.Int).Add(last.block.Number(), common.Big1)
	l.append(&types.Header{ParentHash: last.block.Hash(), Number: number, Difficulty: new(big.Int)}, txs, receipts, head)
	return l.chain[len(l.chain)-1]
}

// rewind makes an older block the head. Those after it come otherwise.
func (l *fakeL1) rewind(number int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.chain = l.chain[:number+1]
	l.salt++
}

func (l *fakeL1) head() *fakeBlock {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.chain[len(l.chain)-1]
}

func (b *fakeBlock) ref() rollup.BlockRef {
	return rollup.BlockRef{Number: b.block.NumberU64(), Hash: b.block.Hash()}
}

// client returns a client of the chain's JSON-RPC.
func (l *fakeL1) client() *rpc.Client {
	l.t.Helper()
	client := rpc.DialInProc(l.server())
	l.t.Cleanup(client.Close)
	return client
}

func (l *fakeL1) server() *rpc.Server {
	l.t.Helper()
	server := rpc.NewServer()
	must(l.t, server.RegisterName("eth", &fakeAPI{l}))
	l.t.Cleanup(server.Stop)
	return server
}

type fakeAPI struct{ l *fakeL1 }

var errNoFinal = errors.New("finalized block not found")

func (a *fakeAPI) GetBlockByNumber(_ context.Context, number rpc.BlockNumber, full bool) (any, error) {
	a.l.mu.Lock()
	defer a.l.mu.Unlock()
	switch {
	case number == rpc.LatestBlockNumber:
		number = rpc.BlockNumber(len(a.l.chain) - 1)
	case number == rpc.FinalizedBlockNumber && a.l.final == 0:
		return nil, errNoFinal
	case number == rpc.FinalizedBlockNumber:
		number = rpc.BlockNumber(a.l.final)
	}
	if int(number) >= len(a.l.chain) {
		return nil, nil
	}
	return a.l.answer("eth_getBlockByNumber", a.l.chain[number], full)
}

func (a *fakeAPI) GetBlockByHash(_ context.Context, hash common.Hash, full bool) (any, error) {
	a.l.mu.Lock()
	defer a.l.mu.Unlock()
	b := a.l.all[hash]
	if b == nil {
		return nil, nil
	}
	return a.l.answer("eth_getBlockByHash", b, full)
}

func (a *fakeAPI) GetBlockReceipts(_ context.Context, hash common.Hash) (any, error) {
	a.l.mu.Lock()
	defer a.l.mu.Unlock()
	b := a.l.all[hash]
	if b == nil {
		return nil, nil
	}
	return a.l.said("eth_getBlockReceipts", generic[[]any](b.receipts)), nil
}

func (l *fakeL1) answer(method string, b *fakeBlock, full bool) (any, error) {
	m := generic[map[string]any](b.block.Header())
	txs := generic[[]any](b.block.Transactions())
	if !full {
		for i, tx := range b.block.Transactions() {
			txs[i] = tx.Hash()
		}
	}
	m["transactions"] = txs
	if l.alter != nil {
		l.alter(method, m)
	}
	return l.said(method, m), nil
}

func (l *fakeL1) said(method string, answer any) any {
	if l.filter != nil {
		return l.filter(method, answer)
	}
	return answer
}

// generic returns a value as its JSON reads.
func generic[T any](v any) (out T) {
	raw, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(raw, &out)
	}
	if err != nil {
		panic(err)
	}
	return out
}

// memory is a store that remembers all that was saved.
type memory struct{ saved [][]byte }

func (m *memory) Load() ([]byte, error) {
	if len(m.saved) == 0 {
		return nil, nil
	}
	return m.saved[len(m.saved)-1], nil
}

func (m *memory) Save(content []byte) error {
	m.saved = append(m.saved, content)
	return nil
}
