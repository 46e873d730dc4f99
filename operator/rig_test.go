package operator

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/execute"
	"nrollup/internal/blockgen"
	l1node "nrollup/l1"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

const (
	genesisTime = 1_750_000_000 // of both chains, seconds
	l1ChainID   = 1337
	l2ChainID   = 424242
	l1GasLimit  = 36_000_000
)

var verifier = transition.New(newGenesis(genesisTime, nil).Config, transition.Options{})

// newGenesis returns the genesis of an L1 that begins at a time. The time of Amsterdam
// is always the same: EXECUTE has one configuration.
func newGenesis(time uint64, alloc types.GenesisAlloc) *core.Genesis {
	genesis := l1node.DevGenesis(l1ChainID, time, alloc)
	genesis.Config.AmsterdamTime = new(uint64(blockgen.AmsterdamTime))
	return genesis
}

func TestMain(m *testing.M) {
	level := log.LevelCrit
	out := io.Discard
	if os.Getenv("NROLLUP_TEST_LOG") != "" {
		level, out = log.LevelDebug, os.Stderr
	}
	log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(out, slog.Level(level), false)))
	execute.Register(execute.New(verifier, execute.DefaultCacheSize))
	os.Exit(m.Run())
}

// key returns the private key of a name.
func key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte("operator test " + name)))
	if err != nil {
		panic(err)
	}
	return k
}

func address(name string) common.Address { return crypto.PubkeyToAddress(key(name).PublicKey) }

// rig is an L1 with EXECUTE and a rollup's contract, and the rollup's chain. Both
// are moved by hand.
type rig struct {
	*testing.T
	ctx        context.Context
	network    l1node.Network
	dataDir    string
	port       int // of L1's HTTP
	l1         *l1node.Node
	rpc        *rpc.Client
	eth        *ethclient.Client
	l2         *source
	deployment *rollup.Deployment
	gasLimit   uint64 // of the rollup
	before     uint64 // seconds from the genesis of both to Amsterdam; 0 if that is before
}

// newRig returns a rig whose contract has the given sequencer, or none.
func newRig(t *testing.T, sequencer common.Address) *rig {
	t.Helper()
	return newRigWith(t, sequencer, rollup.DefaultGasLimit)
}

// newRigWith returns a rig whose rollup has the given gas limit.
func newRigWith(t *testing.T, sequencer common.Address, gasLimit uint64) *rig {
	t.Helper()
	r := &rig{T: t, ctx: t.Context(), gasLimit: gasLimit}
	r.setUp(sequencer)
	return r
}

// setUp starts the chains.
func (r *rig) setUp(sequencer common.Address) {
	r.Helper()
	begin := uint64(genesisTime)
	if r.before > 0 {
		begin = blockgen.AmsterdamTime - r.before
	}
	rich := types.Account{Balance: new(big.Int).Mul(big.NewInt(1000), big.NewInt(params.Ether))}
	alloc := types.GenesisAlloc{}
	for _, name := range []string{"deployer", "operator", "second", "filler"} {
		alloc[address(name)] = rich
	}
	alloc[burner] = types.Account{Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("INVALID")}
	r.network = l1node.Network{Genesis: newGenesis(begin, alloc)}
	r.network.Genesis.GasLimit = l1GasLimit
	r.dataDir = r.TempDir()
	r.start()
	r.l2 = newSource(r)
	r.deploy(sequencer) // takes some blocks: those of the rollup are in the past, but for those that are late on purpose
}

// burner uses up all gas that it is given, at once: what L1's builder has no time for is not in
// its block.
var burner = common.HexToAddress("0xb0000000000000000000000000000000000000b0")

func (r *rig) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// deploy deploys the rollup's contracts, one in each block of L1.
func (r *rig) deploy(sequencer common.Address) {
	r.Helper()
	genesis := r.l2.gen.Chain().Genesis()
	spec := rollup.Spec{ChainID: l2ChainID, GasLimit: r.gasLimit, Forced: rollup.DefaultForced(), Sequencer: sequencer}
	if sequencer != (common.Address{}) {
		spec.SequencerTimeout = 3600
	}
	contracts, err := spec.Contracts(address("deployer"))
	r.must(err)
	r.deployment = &rollup.Deployment{
		L1:          r.l1.Network().Genesis.Config,
		Contracts:   contracts,
		GenesisHash: genesis.Hash(),
		Spec:        spec,
	}
	creations, err := r.deployment.Creations(genesis)
	r.must(err)
	deployer := append(make([]byte, 32), rollup.DeployerCode()...)
	head, err := r.eth.HeaderByNumber(r.ctx, nil)
	r.must(err)
	fork, err := stateless.ForkAt(r.deployment.L1, head.Time)
	r.must(err)
	r.succeeded(r.mine(r.send("deployer", &params.DeterministicFactoryAddress, rollup.CreationGas(len(deployer), fork), deployer)))
	for _, c := range creations {
		r.succeeded(r.mine(r.send("deployer", &rollup.Deployer, rollup.CreationGas(c.Size, fork), c.Input)))
	}
}

func (r *rig) succeeded(receipt *types.Receipt) {
	r.Helper()
	if receipt.Status != types.ReceiptStatusSuccessful {
		r.Fatalf("transaction %v failed", receipt.TxHash)
	}
}

// send sends a transaction of a named account.
func (r *rig) send(from string, to *common.Address, gas uint64, data []byte) *types.Transaction {
	r.Helper()
	nonce, err := r.eth.PendingNonceAt(r.ctx, address(from))
	r.must(err)
	return r.sendWith(from, &types.DynamicFeeTx{
		Nonce: nonce, To: to, Gas: gas, Data: data,
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
	})
}

func (r *rig) sendWith(from string, data *types.DynamicFeeTx) *types.Transaction {
	r.Helper()
	tx, err := types.SignNewTx(key(from), types.LatestSignerForChainID(big.NewInt(l1ChainID)), data)
	r.must(err)
	r.must(r.eth.SendTransaction(r.ctx, tx))
	r.pooled(address(from), data.Nonce)
	return tx
}

// pooled waits until the transaction with the given nonce can be in L1's next
// block, with those before it: the pool works on what it gets in the background.
func (r *rig) pooled(account common.Address, nonce uint64) {
	r.Helper()
	r.eventually("pooled", func() bool {
		pending, err := r.eth.PendingNonceAt(r.ctx, account)
		r.must(err)
		return pending > nonce
	})
}

// mine makes the next block of L1, which must have the transaction.
func (r *rig) mine(tx *types.Transaction) *types.Receipt {
	r.Helper()
	r.slot()
	receipt, err := r.eth.TransactionReceipt(r.ctx, tx.Hash())
	r.must(err)
	return receipt
}

// slot makes the next block of L1.
func (r *rig) slot() *types.Block {
	r.Helper()
	block, err := r.l1.ProduceNext(r.ctx)
	r.must(err)
	return block
}

// now is the time of L1's head.
func (r *rig) now() time.Time {
	h, err := r.eth.HeaderByNumber(context.Background(), nil)
	if err != nil {
		return time.Unix(genesisTime, 0)
	}
	return time.Unix(int64(h.Time), 0)
}

// operator returns an operator with the key of a name.
func (r *rig) operator(name string, changes ...func(*Config)) *Operator {
	r.Helper()
	cfg := Config{Deployment: r.deployment, Key: key(name), Now: r.now, PollInterval: 20 * time.Millisecond}
	for _, change := range changes {
		change(&cfg)
	}
	o, err := New(cfg, r.rpc, r.l2, Check(verifier, r.deployment))
	r.must(err)
	return o
}

// round lets an operator act once, without a problem.
func (r *rig) round(o *Operator) {
	r.Helper()
	r.must(o.round(r.ctx))
	for nonce := range o.flights {
		r.pooled(o.Account(), nonce)
	}
}

// head returns the contract's head.
func (r *rig) head() bindings.Head {
	r.Helper()
	contract := bindings.NewNativeRollup()
	output, err := r.eth.CallContract(r.ctx, ethereum.CallMsg{To: &r.deployment.Contracts.Rollup, Data: contract.PackHead()}, nil)
	r.must(err)
	head, err := contract.UnpackHead(output)
	r.must(err)
	return head
}

// settled checks that the contract's head is a block of the rollup's chain with
// the given number.
func (r *rig) settled(number uint64) {
	r.Helper()
	head := r.head()
	if head.Number != number {
		r.Fatalf("L1 has settled block %d, want %d", head.Number, number)
	}
	if want := r.l2.gen.Chain().GetBlockByNumber(number).Hash(); head.BlockHash != want {
		r.Fatalf("L1 has settled block %v, want %v", common.Hash(head.BlockHash), want)
	}
}

// source is a rollup's chain.
type source struct {
	*rig
	gen *blockgen.Generator

	delay  uint64 // of the next block, in seconds
	mu     sync.Mutex
	blocks []*rollup.Block // the first has number 1
	heads  event.Feed
}

func newSource(r *rig) *source {
	r.Helper()
	options := blockgen.Options{ChainID: l2ChainID, GasLimit: r.gasLimit, Accounts: 24, Senders: 8}
	if r.before > 0 {
		options.Osaka = r.before/2 - 1 // of two seconds each
	}
	gen, err := blockgen.New(options)
	r.must(err)
	r.Cleanup(gen.Close)
	return &source{rig: r, gen: gen}
}

func (s *source) Head() rollup.BlockRef {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.blocks); n > 0 {
		return s.blocks[n-1].Ref
	}
	return rollup.BlockRef{Hash: s.gen.Chain().Genesis().Hash()}
}

func (s *source) Block(_ context.Context, number uint64) (*rollup.Block, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if number == 0 || number > uint64(len(s.blocks)) {
		return nil, fmt.Errorf("no block %d", number)
	}
	return s.blocks[number-1], nil
}

func (s *source) SubscribeHeads(heads chan<- rollup.BlockRef) event.Subscription {
	return s.heads.Subscribe(heads)
}

// set replaces a block.
func (s *source) set(b *rollup.Block) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.blocks[b.Ref.Number-1] = b
}

// get returns a block that may be changed.
func (s *source) get(number uint64) *rollup.Block {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := *s.blocks[number-1]
	return &b
}

// extend appends blocks of some transfers each.
func (s *source) extend(blocks, transfers int) {
	s.Helper()
	for range blocks {
		d, err := s.gen.Draft()
		s.must(err)
		for range transfers {
			d.Call(d.Sender(), s.gen.Sender(3).Address, 1, 21_000, nil)
		}
		s.build(d.Txs())
	}
}

// build appends a block, a second after the last one, whose anchor is the head of
// L1.
func (s *source) build(txs []*types.Transaction) {
	s.Helper()
	anchor, err := s.eth.HeaderByNumber(s.ctx, nil)
	s.must(err)
	hash := anchor.Hash()
	block, err := s.gen.Build(txs, func(h *types.Header) {
		h.Time += s.delay - 1 // two seconds without
		h.ParentBeaconRoot = &hash
	})
	s.must(err)
	b := s.asBlock(block.Trace, block.Claim)
	s.mu.Lock()
	s.blocks = append(s.blocks, b)
	s.mu.Unlock()
	s.heads.Send(b.Ref)
}

// asBlock returns a trace in the form in which it is settled.
func (r *rig) asBlock(trace *stateless.Trace, claim stateless.Claim) *rollup.Block {
	r.Helper()
	raw, err := trace.Encode()
	r.must(err)
	request := &trace.Input.NewPayloadRequest
	p := &request.ExecutionPayload
	return &rollup.Block{
		Ref:       rollup.BlockRef{Number: p.BlockNumber, Hash: p.BlockHash},
		Parent:    p.ParentHash,
		Timestamp: p.Timestamp,
		Anchor:    request.ParentBeaconBlockRoot,
		Claim:     claim,
		Trace:     raw,
		TxCount:   len(p.Transactions),
	}
}

// wantProblem checks that an operator has a problem of a kind, whose text has all
// the given words.
func (r *rig) wantProblem(err error, kind problemKind, words ...string) {
	r.Helper()
	var p *problem
	if !errors.As(err, &p) {
		r.Fatalf("have %v, want a problem of kind %q", err, kind)
	}
	if p.kind != kind {
		r.Errorf("have a problem of kind %q, want %q: %v", p.kind, kind, err)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			r.Errorf("%q is not in %q", word, err)
		}
	}
}

// nonces returns how many transactions of an account L1 has, with those of the
// pool and without.
func (r *rig) nonces(name string) (latest, pending uint64) {
	r.Helper()
	latest, err := r.eth.NonceAt(r.ctx, address(name), nil)
	r.must(err)
	pending, err = r.eth.PendingNonceAt(r.ctx, address(name))
	r.must(err)
	return latest, pending
}

// rewind makes an older block the head of L1. Its pool forgets what came later.
func (r *rig) rewind(number uint64) {
	r.Helper()
	r.must(r.rpc.CallContext(r.ctx, nil, "debug_setHead", hexutil.Uint64(number)))
}

// start starts L1.
func (r *rig) start() {
	r.Helper()
	node, err := l1node.Start(l1node.Config{Network: r.network, DataDir: r.dataDir, HTTPPort: r.port})
	r.must(err)
	r.Cleanup(func() {
		if err := node.Close(); err != nil {
			r.Error(err)
		}
	})
	r.l1, r.rpc = node, node.Client()
	r.eth = ethclient.NewClient(r.rpc)
	endpoint, err := url.Parse(node.HTTPEndpoint())
	r.must(err)
	r.port, err = strconv.Atoi(endpoint.Port())
	r.must(err)
}
