// Package forge makes traces as an attacker would: it changes something in a
// true one and then recomputes every hash, root and sum that could give the
// change away. Tests and published vectors share its cases.
package forge

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/triedb"

	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/stateless"
)

// Forgery is a trace under change, with what is claimed of it.
type Forgery struct {
	Config *params.ChainConfig // of the rollup
	Trace  *stateless.Trace
	Claim  stateless.Claim

	sender blockgen.Account // sent the last transaction
	nonce  uint64           // after it
}

// New returns a forgery that is still true: a copy of the given trace.
func New(config *params.ChainConfig, trace *stateless.Trace, claim stateless.Claim) (*Forgery, error) {
	raw, err := trace.Encode()
	if err != nil {
		return nil, err
	}
	copied, err := stateless.DecodeTrace(raw)
	if err != nil {
		return nil, err
	}
	return &Forgery{Config: config, Trace: copied, Claim: claim}, nil
}

// Payload is the part of the trace that the block hash covers most of.
func (f *Forgery) Payload() *stateless.ExecutionPayload {
	return &f.Trace.Input.NewPayloadRequest.ExecutionPayload
}

// Witness is the part of the trace that no hash in it covers.
func (f *Forgery) Witness() *stateless.ExecutionWitness { return &f.Trace.Input.Witness }

// Input returns the input of the call that makes the claim.
func (f *Forgery) Input() ([]byte, error) {
	raw, err := f.Trace.Encode()
	if err != nil {
		return nil, err
	}
	return execute.JoinInput(f.Claim, raw), nil
}

// Seal recomputes the block hash, by geth's code for the Engine API, and claims
// what the payload says.
func (f *Forgery) Seal() error {
	block, err := f.Block()
	if err != nil {
		return err
	}
	p := f.Payload()
	p.BlockHash = block.Hash()
	f.Claim.PostStateRoot, f.Claim.GasUsed = p.StateRoot, p.GasUsed
	return nil
}

// Block returns the block of the payload as it is.
func (f *Forgery) Block() (*types.Block, error) {
	r := &f.Trace.Input.NewPayloadRequest
	block, err := engine.ExecutableDataToBlockNoHash(f.ExecutableData(), r.VersionedHashes, &r.ParentBeaconBlockRoot, f.FlatRequests())
	if err != nil {
		return nil, fmt.Errorf("forge: %w", err)
	}
	return block, nil
}

// ExecutableData returns the payload in the form of geth's Engine API.
func (f *Forgery) ExecutableData() engine.ExecutableData {
	p := f.Payload()
	withdrawals := make([]*types.Withdrawal, len(p.Withdrawals))
	for i, w := range p.Withdrawals {
		withdrawals[i] = (*types.Withdrawal)(&w)
	}
	return engine.ExecutableData{
		ParentHash:      p.ParentHash,
		FeeRecipient:    p.FeeRecipient,
		StateRoot:       p.StateRoot,
		ReceiptsRoot:    p.ReceiptsRoot,
		LogsBloom:       p.LogsBloom[:],
		Random:          p.PrevRandao,
		Number:          p.BlockNumber,
		GasLimit:        p.GasLimit,
		GasUsed:         p.GasUsed,
		Timestamp:       p.Timestamp,
		ExtraData:       p.ExtraData,
		BaseFeePerGas:   p.BaseFeePerGas.ToBig(),
		BlockHash:       p.BlockHash,
		Transactions:    p.Transactions,
		Withdrawals:     withdrawals,
		BlobGasUsed:     &p.BlobGasUsed,
		ExcessBlobGas:   &p.ExcessBlobGas,
		SlotNumber:      &p.SlotNumber,
		BlockAccessList: p.BlockAccessList,
	}
}

// FlatRequests returns the requests of the payload as the Engine API has them.
// They are never nil: that would mean a fork without requests.
func (f *Forgery) FlatRequests() [][]byte {
	return append([][]byte{}, f.Trace.Input.NewPayloadRequest.ExecutionRequests.Flat()...)
}

// SetAccessList replaces the access list of the payload.
func (f *Forgery) SetAccessList(list *bal.BlockAccessList) error {
	raw, err := rlp.EncodeToBytes(list)
	f.Payload().BlockAccessList = raw
	return err
}

// AccessList returns the access list of the payload.
func (f *Forgery) AccessList() (*bal.BlockAccessList, error) {
	list := new(bal.BlockAccessList)
	return list, rlp.DecodeBytes(f.Payload().BlockAccessList, list)
}

// Rerun executes the transactions of the payload on what the witness has, with
// geth, where everything that is missing reads as zero. Then it makes all that
// execution yields part of the payload, and claims it.
func (f *Forgery) Rerun() error {
	block, chain, err := f.open()
	if err != nil {
		return err
	}
	statedb, err := f.state(chain)
	if err != nil {
		return err
	}
	block, requests, err := run(block.Header(), *block.Body(), statedb, chain)
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
func run(header *types.Header, body types.Body, statedb *state.StateDB, c *chain) (*types.Block, [][]byte, error) {
	var (
		ctx      = context.Background()
		evm      = vm.NewEVM(core.NewEVMBlockContext(header, c, nil), statedb, c.config, vm.Config{})
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
	}
	requests, accessed, err := core.PostExecution(ctx, c.config, header.Number, header.Time, logs, body.Withdrawals, evm, uint32(len(receipts)+1))
	if err != nil {
		return nil, nil, fmt.Errorf("forge: %w", err)
	}
	accesses.Merge(accessed)
	header.GasUsed = pool.Used()
	requestsHash := types.CalcRequestsHash(requests)
	header.RequestsHash = &requestsHash
	return core.AssembleBlock(c, header, statedb, &body, receipts, accesses), requests, nil
}

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
