package optest

import (
	"context"
	"crypto/ecdsa"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/l1"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// What the chains of a rig are like.
const (
	GenesisTime = 1_750_000_000 // of both, seconds, unless it is before Amsterdam
	L1ChainID   = 1337
	L2ChainID   = 424242
	L1GasLimit  = 100_000_000

	Window   = 120 // seconds
	Response = 96  // seconds

	slotSeconds = 12
)

// Verifier checks the blocks of a rig's rollup.
var Verifier = transition.New(newGenesis(GenesisTime, nil).Config, transition.Options{})

// newGenesis returns the genesis of an L1 that begins at a time. The time of Amsterdam
// is always the same: EXECUTE has one configuration.
func newGenesis(time uint64, alloc types.GenesisAlloc) *core.Genesis {
	genesis := l1.DevGenesis(L1ChainID, time, alloc)
	genesis.Config.AmsterdamTime = new(uint64(blockgen.AmsterdamTime))
	return genesis
}

// Register registers EXECUTE, which is done once in a process, before any node
// starts.
func Register() { execute.Register(execute.New(Verifier, execute.DefaultCacheSize)) }

// Key returns the private key of a name.
func Key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte("optimistic test " + name)))
	if err != nil {
		panic(err)
	}
	return k
}

// Address returns the address of a name.
func Address(name string) common.Address { return crypto.PubkeyToAddress(Key(name).PublicKey) }

// accounts are those that have 1000 ether on L1.
var accounts = []string{"deployer", "proposer", "challenger", "second", "third", "filler"}

// burner is a contract that uses up all gas that it is given, at once: what L1's builder
// has no time for is not in its block.
var burner = common.HexToAddress("0xb0000000000000000000000000000000000000b0")

// Rig is an L1 with a rollup.
type Rig struct {
	testing.TB
	Ctx        context.Context
	L1         *l1.Node
	RPC        *rpc.Client
	Eth        *ethclient.Client
	L2         *Source
	Deployment *rollup.Deployment

	before uint64 // seconds from the genesis of both to Amsterdam; 0 if that is before
}

// New returns a rig whose rollup has the given sequencer, or none. Changes are those
// of the specification from what it is otherwise.
func New(t testing.TB, sequencer common.Address, changes ...func(*rollup.Spec)) *Rig {
	t.Helper()
	return NewBefore(t, 0, sequencer, changes...)
}

// NewBefore is New, but Amsterdam begins so many slots after the genesis of both chains.
func NewBefore(t testing.TB, slots uint64, sequencer common.Address, changes ...func(*rollup.Spec)) *Rig {
	t.Helper()
	r := &Rig{TB: t, Ctx: t.Context(), before: slots * slotSeconds}
	begin := uint64(GenesisTime)
	if r.before > 0 {
		begin = blockgen.AmsterdamTime - r.before
	}
	rich := types.Account{Balance: new(big.Int).Mul(big.NewInt(1000), big.NewInt(params.Ether))}
	alloc := types.GenesisAlloc{}
	for _, name := range accounts {
		alloc[Address(name)] = rich
	}
	alloc[burner] = types.Account{Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble("INVALID")}
	network := l1.Network{Genesis: newGenesis(begin, alloc), SlotSeconds: slotSeconds}
	network.Genesis.GasLimit = L1GasLimit
	node, err := l1.Start(l1.Config{Network: network, DataDir: t.TempDir(), BeaconAddr: "127.0.0.1:0"})
	r.Must(err)
	t.Cleanup(func() {
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	r.L1, r.RPC = node, node.Client()
	r.Eth = ethclient.NewClient(r.RPC)
	r.L2 = newSource(r)
	r.deploy(sequencer, changes)
	return r
}

// Must ends the test if there is an error.
func (r *Rig) Must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

func (r *Rig) deploy(sequencer common.Address, changes []func(*rollup.Spec)) {
	r.Helper()
	genesis := r.L2.gen.Chain().Genesis()
	o := rollup.Optimistic{Window: Window, Response: Response, MaxBlocks: 8, GasPrice: (*hexutil.Big)(big.NewInt(10 * params.GWei))}
	o.ProposalBond = (*hexutil.Big)(o.MinProposalBond())
	spec := rollup.Spec{ChainID: L2ChainID, GasLimit: rollup.DefaultGasLimit, Forced: o.DefaultForced(), Sequencer: sequencer, Optimistic: &o}
	spec.Forced.Delay = Window + Response + 60
	if sequencer != (common.Address{}) {
		spec.SequencerTimeout = 3600
	}
	for _, change := range changes {
		change(&spec)
	}
	contracts, err := spec.Contracts(Address("deployer"))
	r.Must(err)
	r.Deployment = &rollup.Deployment{
		L1:          r.L1.Network().Genesis.Config,
		Contracts:   contracts,
		GenesisHash: genesis.Hash(),
		Spec:        spec,
	}
	creations, err := r.Deployment.Creations(genesis)
	r.Must(err)
	deployer := append(make([]byte, 32), rollup.DeployerCode()...)
	head, err := r.Eth.HeaderByNumber(r.Ctx, nil)
	r.Must(err)
	fork, err := stateless.ForkAt(r.Deployment.L1, head.Time)
	r.Must(err)
	r.Mine(r.Send("deployer", params.DeterministicFactoryAddress, nil, rollup.CreationGas(len(deployer), fork), deployer))
	for _, c := range creations {
		r.Mine(r.Send("deployer", rollup.Deployer, c.Value, rollup.CreationGas(c.Size, fork), c.Input))
	}
}

// Send sends a transaction of a named account, and waits until the next block of L1
// can have it.
func (r *Rig) Send(from string, to common.Address, value *big.Int, gas uint64, data []byte) *types.Transaction {
	r.Helper()
	nonce, err := r.Eth.PendingNonceAt(r.Ctx, Address(from))
	r.Must(err)
	return r.SendTx(from, &types.DynamicFeeTx{
		Nonce: nonce, To: &to, Gas: gas, Value: value, Data: data,
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
	})
}

// SendTx sends a transaction of a named account, and waits until the pool has it as
// the next one of the account.
func (r *Rig) SendTx(from string, data *types.DynamicFeeTx) *types.Transaction {
	r.Helper()
	data.ChainID = big.NewInt(L1ChainID)
	tx, err := types.SignNewTx(Key(from), types.LatestSignerForChainID(data.ChainID), data)
	r.Must(err)
	r.Must(r.Eth.SendTransaction(r.Ctx, tx))
	r.Pooled(Address(from), data.Nonce)
	return tx
}

// Congest makes a block of L1 full of transactions with the given tip, in wei.
func (r *Rig) Congest(tip int64) {
	r.Helper()
	nonce, err := r.Eth.PendingNonceAt(r.Ctx, Address("filler"))
	r.Must(err)
	const count = L1GasLimit/params.MaxTxGas + 1
	for i := range uint64(count) {
		r.SendTx("filler", &types.DynamicFeeTx{
			Nonce: nonce + i, To: &burner, Gas: L1GasLimit / count,
			GasTipCap: big.NewInt(tip), GasFeeCap: big.NewInt(1000 * params.GWei),
		})
	}
	block := r.Slot()
	if block.GasUsed()+params.TxGas <= block.GasLimit() {
		r.Fatalf("the block is not full: %d gas of %d", block.GasUsed(), block.GasLimit())
	}
}

// Call sends a call of the rollup's contract from a named account, and returns the
// receipt.
func (r *Rig) Call(from string, value *big.Int, data []byte) *types.Receipt {
	r.Helper()
	return r.MineAny(r.Send(from, r.Deployment.Contracts.Rollup, value, 12_000_000, data))
}

// Pooled waits until the transaction with the given nonce can be in L1's next
// block, with those before it: the pool works on what it gets in the background.
func (r *Rig) Pooled(account common.Address, nonce uint64) {
	r.Helper()
	r.Eventually("pooled", func() bool {
		pending, err := r.Eth.PendingNonceAt(r.Ctx, account)
		r.Must(err)
		return pending > nonce
	})
}

// Eventually waits until something holds.
func (r *Rig) Eventually(what string, holds func() bool) {
	r.Helper()
	for deadline := time.Now().Add(30 * time.Second); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			r.Fatalf("not %s in time", what)
		}
	}
}

// MineAny makes the next block of L1, which must have the transaction.
func (r *Rig) MineAny(tx *types.Transaction) *types.Receipt {
	r.Helper()
	r.Slot()
	receipt, err := r.Eth.TransactionReceipt(r.Ctx, tx.Hash())
	r.Must(err)
	return receipt
}

// Mine makes the next block of L1, in which the transaction must succeed.
func (r *Rig) Mine(tx *types.Transaction) *types.Receipt {
	r.Helper()
	receipt := r.MineAny(tx)
	if receipt.Status != types.ReceiptStatusSuccessful {
		r.Fatalf("transaction %v failed", tx.Hash())
	}
	return receipt
}

// Slot makes the next block of L1.
func (r *Rig) Slot() *types.Block {
	r.Helper()
	block, err := r.L1.ProduceNext(r.Ctx)
	r.Must(err)
	return block
}

// Jump makes the block of L1 in the slot some seconds after the last one.
func (r *Rig) Jump(seconds uint64) {
	r.Helper()
	network := r.L1.Network()
	at := network.SlotTime(network.Slot(uint64(r.Now().Unix()) + seconds))
	_, err := r.L1.ProduceSlot(r.Ctx, at)
	r.Must(err)
}

// Now is the time of L1's head.
func (r *Rig) Now() time.Time {
	h, err := r.Eth.HeaderByNumber(context.Background(), nil)
	if err != nil {
		return time.Unix(GenesisTime, 0)
	}
	return time.Unix(int64(h.Time), 0)
}

// SlotTime is the time between blocks of L1.
func (r *Rig) SlotTime() time.Duration {
	network := r.L1.Network()
	return time.Duration(network.SlotTime(2)-network.SlotTime(1)) * time.Second
}

// Number is that of L1's head.
func (r *Rig) Number() uint64 {
	r.Helper()
	number, err := r.Eth.BlockNumber(r.Ctx)
	r.Must(err)
	return number
}

// Rewind makes an older block the head of L1. Its pool forgets what came later.
func (r *Rig) Rewind(number uint64) {
	r.Helper()
	r.Must(r.RPC.CallContext(r.Ctx, nil, "debug_setHead", hexutil.Uint64(number)))
}

// Balance returns what an account has on L1, in wei.
func (r *Rig) Balance(account common.Address) *big.Int {
	r.Helper()
	balance, err := r.Eth.BalanceAt(r.Ctx, account, nil)
	r.Must(err)
	return balance
}
