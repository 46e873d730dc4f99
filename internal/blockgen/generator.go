package blockgen

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/misc/eip1559"
	"github.com/ethereum/go-ethereum/core"
	gethstateless "github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"

	"nrollup/stateless"
)

// Options describe a chain. The zero value is usable.
type Options struct {
	ChainID  uint64             // 8453017 if zero
	GasLimit uint64             // of every block; 60,000,000 if zero
	Accounts int                // funded accounts, all of them token holders; 256 if zero
	Senders  int                // how many accounts have a key and send; up to 512 if zero
	Osaka    uint64             // how many blocks after the genesis are under Osaka
	Late     int64              // seconds by which the chain has Amsterdam later than AmsterdamTime, and false blocks then
	Seed     uint64             // varies what the blocks contain
	Prealloc types.GenesisAlloc // further accounts of the genesis
}

// Forever is more blocks than any chain has.
const Forever = 100_000_000

// genesisTime returns the time of the genesis, in seconds.
func (o *Options) genesisTime() uint64 {
	if o.Osaka == 0 {
		return genesisTime
	}
	return AmsterdamTime - blockTime*(o.Osaka+1)
}

func (o Options) sanitize() (Options, error) {
	if o.ChainID == 0 {
		o.ChainID = 8453017
	}
	if o.GasLimit == 0 {
		o.GasLimit = 60_000_000
	}
	if o.Accounts == 0 {
		o.Accounts = 256
	}
	if o.Senders == 0 {
		o.Senders = min(o.Accounts, 512)
	}
	if o.Senders < 1 || o.Senders > o.Accounts {
		return o, fmt.Errorf("blockgen: %d senders among %d accounts", o.Senders, o.Accounts)
	}
	return o, nil
}

// Generator extends a chain of its own, one block at a time. It is not safe for
// concurrent use.
type Generator struct {
	opts        Options
	accounts    []Account
	authorities []Account
	genesis     *core.Genesis
	chain       *core.BlockChain
}

// New returns a generator whose chain has only the genesis.
func New(opts Options) (*Generator, error) {
	opts, err := opts.sanitize()
	if err != nil {
		return nil, err
	}
	g := &Generator{
		opts:        opts,
		accounts:    accounts(opts.Accounts, opts.Senders),
		authorities: authorities(),
	}
	g.genesis = newGenesis(opts, g.accounts, g.authorities)
	g.chain, err = NewChain(g.genesis)
	if err != nil {
		return nil, fmt.Errorf("blockgen: start chain: %w", err)
	}
	return g, nil
}

// Close stops the chain.
func (g *Generator) Close() {
	g.chain.Stop()
}

// Genesis returns the specification of the genesis, from which another node can
// start. It must not be modified.
func (g *Generator) Genesis() *core.Genesis { return g.genesis }

// Chain returns the chain that the generator extends.
func (g *Generator) Chain() *core.BlockChain { return g.chain }

// Sender returns the i-th account that has a key, modulo their number.
func (g *Generator) Sender(i int) Account {
	return g.accounts[i%g.opts.Senders]
}

// Block is a block with all that is known of it.
type Block struct {
	Block    *types.Block // with its access list attached
	Parent   *types.Header
	Receipts types.Receipts
	Requests [][]byte // EIP-7685
	Trace    *stateless.Trace
	Claim    stateless.Claim
}

// Build makes the next block of the given transactions. A non-nil mutate may
// change the header before execution, within the rules of consensus; what
// execution yields, like the gas used, is set after it. The block must be valid:
// on an error the chain stays as it was.
func (g *Generator) Build(txs []*types.Transaction, mutate func(*types.Header)) (*Block, error) {
	parent := g.chain.CurrentBlock()
	header := g.nextHeader(parent)
	if mutate != nil {
		mutate(header)
	}
	block, receipts, requests, err := g.assemble(parent, header, txs)
	if err != nil {
		return nil, fmt.Errorf("blockgen: block %v: %w", header.Number, err)
	}
	witness, err := g.chain.InsertBlockWithoutSetHead(context.Background(), block, true)
	if err != nil {
		return nil, fmt.Errorf("blockgen: import block %v: %w", header.Number, err)
	}
	if _, err := g.chain.SetCanonical(block); err != nil {
		return nil, fmt.Errorf("blockgen: set head to block %v: %w", header.Number, err)
	}
	trace, err := g.trace(block, requests, witness)
	if err != nil {
		return nil, fmt.Errorf("blockgen: %w", err)
	}
	return &Block{
		Block:    block,
		Parent:   parent,
		Receipts: receipts,
		Requests: requests,
		Trace:    trace,
		Claim: stateless.Claim{
			PreStateRoot:  parent.Root,
			PostStateRoot: block.Root(),
			GasUsed:       block.GasUsed(),
		},
	}, nil
}

// extend appends empty blocks until the head has at least the given number.
func (g *Generator) extend(number uint64) error {
	for g.chain.CurrentBlock().Number.Uint64() < number {
		parent := g.chain.CurrentBlock()
		block, _, _, err := g.assemble(parent, g.nextHeader(parent), nil)
		if err != nil {
			return fmt.Errorf("blockgen: empty block: %w", err)
		}
		if _, err := g.chain.InsertChain(types.Blocks{block}); err != nil {
			return fmt.Errorf("blockgen: import empty block: %w", err)
		}
	}
	return nil
}

const blockTime = 2 // seconds

// feeRecipient is not in the genesis: the first fee creates it.
var feeRecipient = hashedAddress("fee recipient")

func (g *Generator) nextHeader(parent *types.Header) *types.Header {
	number := new(big.Int).Add(parent.Number, common.Big1)
	anchor := hash(fmt.Sprintf("anchor/%v", number))
	header := &types.Header{
		ParentHash:       parent.Hash(),
		UncleHash:        types.EmptyUncleHash,
		Coinbase:         feeRecipient,
		Difficulty:       new(big.Int),
		Number:           number,
		GasLimit:         parent.GasLimit,
		Time:             parent.Time + blockTime,
		MixDigest:        hash(fmt.Sprintf("randao/%d/%v", g.opts.Seed, number)),
		BaseFee:          eip1559.CalcBaseFee(g.genesis.Config, parent),
		BlobGasUsed:      new(uint64),
		ExcessBlobGas:    new(uint64),
		ParentBeaconRoot: &anchor,
	}
	if g.genesis.Config.IsAmsterdam(number, header.Time) {
		header.SlotNumber = new(uint64)
	}
	return header
}

// assemble executes txs on the state of parent and returns the block, its access
// list attached, without importing it. It completes header.
func (g *Generator) assemble(parent, header *types.Header, txs []*types.Transaction) (*types.Block, types.Receipts, [][]byte, error) {
	ctx, config := context.Background(), g.genesis.Config
	statedb, err := g.chain.StateAt(parent.Root, parent.Number, parent.Time)
	if err != nil {
		return nil, nil, nil, err
	}
	evm := vm.NewEVM(core.NewEVMBlockContext(header, g.chain, &header.Coinbase), statedb, config, vm.Config{})
	defer evm.Release()

	accesses := bal.NewConstructionBlockAccessList()
	accesses.Merge(core.PreExecution(ctx, header.ParentBeaconRoot, parent, config, evm, header.Number, header.Time))

	var (
		pool     = core.NewGasPool(header.GasLimit)
		receipts = make(types.Receipts, len(txs))
		logs     []*types.Log
	)
	for i, tx := range txs {
		statedb.SetTxContext(tx.Hash(), i, uint32(i+1))
		receipt, accessed, err := core.ApplyTransaction(ctx, evm, pool, statedb, header, tx)
		if err != nil {
			return nil, nil, nil, fmt.Errorf("transaction %d of %d, block gas limit %d: %w", i+1, len(txs), header.GasLimit, err)
		}
		accesses.Merge(accessed)
		receipts[i] = receipt
		logs = append(logs, receipt.Logs...)
	}
	header.GasUsed = pool.Used()

	requests, accessed, err := core.PostExecution(ctx, config, header.Number, header.Time, logs, nil, evm, uint32(len(txs)+1))
	if err != nil {
		return nil, nil, nil, err
	}
	accesses.Merge(accessed)
	requestsHash := types.CalcRequestsHash(requests)
	header.RequestsHash = &requestsHash

	body := &types.Body{Transactions: txs, Withdrawals: types.Withdrawals{}}
	block := core.AssembleBlock(g.chain, header, statedb, body, receipts, accesses)
	return block, receipts, requests, statedb.Error()
}

func (g *Generator) trace(block *types.Block, requests [][]byte, w *gethstateless.Witness) (*stateless.Trace, error) {
	request, err := stateless.FromBlock(block, requests)
	if err != nil {
		return nil, err
	}
	fork, err := stateless.ForkAt(g.genesis.Config, block.Time())
	if err != nil {
		return nil, err
	}
	witness, err := stateless.NewWitness(byteSlices(w.State), byteSlices(w.Codes), w.Headers)
	if err != nil {
		return nil, err
	}
	return &stateless.Trace{
		SchemaID: fork.Schema,
		Input: stateless.Input{
			NewPayloadRequest: *request,
			Witness:           *witness,
			ChainID:           g.opts.ChainID,
		},
	}, nil
}

// byteSlices returns the keys of set, in no particular order.
func byteSlices(set map[string]struct{}) [][]byte {
	list := make([][]byte, 0, len(set))
	for s := range set {
		list = append(list, []byte(s))
	}
	return list
}
