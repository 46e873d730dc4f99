package forge

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/triedb"

	"nrollup/stateless"
)

// Rerun executes the transactions of the payload on what the witness has, with
// geth, where everything that is missing reads as zero. Then it makes all that
// execution yields part of the payload, and claims it. The fork is the one that the
// configuration has at the time of the payload, and the schema will be that fork's.
func (f *Forgery) Rerun() error { return f.RerunWith(Lie{}) }

// Lie is what an executor does other than it should.
type Lie struct {
	State   func(*state.StateDB) // changes the state after the transactions, if set
	Refunds int                  // how often refunds are given back too much; -1 is never, before Amsterdam
}

// RerunWith is Rerun by an executor that lies.
func (f *Forgery) RerunWith(lie Lie) error {
	fork, err := stateless.ForkAt(f.Config, f.Payload().Timestamp)
	if err != nil {
		return err
	}
	f.Trace.SchemaID = fork.Schema
	if len(f.Payload().BlockAccessList) == 0 {
		f.Payload().BlockAccessList = nil // for geth an empty one is there, and no list
	}
	block, chain, err := f.open()
	if err != nil {
		return err
	}
	statedb, err := f.state(chain)
	if err != nil {
		return err
	}
	block, requests, err := run(block.Header(), *block.Body(), statedb, chain, lie)
	if err != nil {
		return err
	}
	request, err := stateless.FromBlock(block, requests)
	if err != nil {
		return err
	}
	f.Trace.Input.NewPayloadRequest = *request
	f.Claim = stateless.Claim{PreStateRoot: chain.parent.Root, PostStateRoot: block.Root(), GasUsed: block.GasUsed()}
	return nil
}

// ApplyAccessList sets the state root to the one that the access list of the
// payload leads to, and seals.
func (f *Forgery) ApplyAccessList() error {
	_, chain, err := f.open()
	if err != nil {
		return err
	}
	statedb, err := f.state(chain)
	if err != nil {
		return err
	}
	list, err := f.AccessList()
	if err != nil {
		return err
	}
	if err := statedb.ApplyBlockAccessList(list); err != nil {
		return err
	}
	p := f.Payload()
	p.StateRoot = statedb.IntermediateRoot(f.Config.Rules(new(big.Int).SetUint64(p.BlockNumber), true, p.Timestamp))
	return f.Seal()
}

// open returns the block of the payload and the chain that the witness shows.
func (f *Forgery) open() (*types.Block, *chain, error) {
	block, err := f.Block()
	if err != nil {
		return nil, nil, err
	}
	c := &chain{
		config:  f.Config,
		engine:  beacon.New(ethash.NewFaker()),
		headers: make(map[common.Hash]*types.Header),
	}
	for _, raw := range f.Witness().Headers {
		header := new(types.Header)
		if err := rlp.DecodeBytes(raw, header); err != nil {
			return nil, nil, fmt.Errorf("forge: header: %w", err)
		}
		c.headers[header.Hash()] = header
	}
	if c.parent = c.headers[block.ParentHash()]; c.parent == nil {
		return nil, nil, fmt.Errorf("forge: no parent")
	}
	return block, c, nil
}

func (f *Forgery) state(c *chain) (*state.StateDB, error) {
	db := f.database()
	return state.New(c.parent.Root, state.NewDatabase(triedb.NewDatabase(db, triedb.HashDefaults), state.NewCodeDB(db)))
}

func (f *Forgery) database() ethdb.Database {
	db := rawdb.NewMemoryDatabase()
	for _, node := range f.Witness().State {
		rawdb.WriteLegacyTrieNode(db, crypto.Keccak256Hash(node), node)
	}
	for _, code := range f.Witness().Codes {
		rawdb.WriteCode(db, crypto.Keccak256Hash(code), code)
	}
	return db
}

// run executes a block whatever its state lacks, and whether or not its gas limit
// has room for the transactions.
func run(header *types.Header, body types.Body, statedb *state.StateDB, c *chain, lie Lie) (*types.Block, [][]byte, error) {
	var (
		ctx      = context.Background()
		refunds  refundCounter
		evm      = vm.NewEVM(core.NewEVMBlockContext(header, c, nil), statedb, c.config, vm.Config{Tracer: refunds.hooks()})
		accesses = bal.NewConstructionBlockAccessList()
		pool     = core.NewGasPool(1 << 60)
		receipts = make(types.Receipts, len(body.Transactions))
		logs     []*types.Log
	)
	defer evm.Release()
	accesses.Merge(core.PreExecution(ctx, header.ParentBeaconRoot, c.parent, c.config, evm, header.Number, header.Time))
	for i, tx := range body.Transactions {
		statedb.SetTxContext(tx.Hash(), i, uint32(i+1))
		receipt, accessed, err := core.ApplyTransaction(ctx, evm, pool, statedb, header, tx)
		if err != nil {
			return nil, nil, fmt.Errorf("forge: transaction %d: %w", i, err)
		}
		accesses.Merge(accessed)
		receipts[i] = receipt
		logs = append(logs, receipt.Logs...)
		receipt.CumulativeGasUsed -= refunds.times(lie.Refunds)
	}
	if lie.State != nil {
		lie.State(statedb)
	}
	requests, accessed, err := core.PostExecution(ctx, c.config, header.Number, header.Time, logs, body.Withdrawals, evm, uint32(len(receipts)+1))
	if err != nil {
		return nil, nil, fmt.Errorf("forge: %w", err)
	}
	accesses.Merge(accessed)
	header.GasUsed = pool.Used() - refunds.times(lie.Refunds)
	requestsHash := types.CalcRequestsHash(requests)
	header.RequestsHash = &requestsHash
	return core.AssembleBlock(c, header, statedb, &body, receipts, accesses), requests, nil
}

// refundCounter sums up the refunds of transactions (EIP-3529).
type refundCounter uint64

func (r *refundCounter) hooks() *tracing.Hooks {
	return &tracing.Hooks{OnGasChange: func(before, after uint64, reason tracing.GasChangeReason) {
		if reason == tracing.GasChangeTxRefunds {
			*r += refundCounter(after - before)
		}
	}}
}

// times returns the sum n times, wrapping around if n is negative.
func (r *refundCounter) times(n int) uint64 { return uint64(*r) * uint64(n) }

// chain is the chain that a witness shows. Ancestors that it lacks are nil.
type chain struct {
	config  *params.ChainConfig
	engine  consensus.Engine
	headers map[common.Hash]*types.Header
	parent  *types.Header
}

func (c *chain) Config() *params.ChainConfig                             { return c.config }
func (c *chain) Engine() consensus.Engine                                { return c.engine }
func (c *chain) CurrentHeader() *types.Header                            { return c.parent }
func (c *chain) GetHeader(hash common.Hash, number uint64) *types.Header { return c.headers[hash] }
func (c *chain) GetHeaderByHash(hash common.Hash) *types.Header          { return c.headers[hash] }
func (c *chain) GetHeaderByNumber(number uint64) *types.Header           { return nil }
