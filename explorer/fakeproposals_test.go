package explorer

import (
	"context"
	"errors"
	"math/big"
	"strconv"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// fakeProposals is an L1 with the contract of an optimistic rollup, as far as the
// index asks for it. Each change is a block.
type fakeProposals struct {
	t        *testing.T
	mu       sync.Mutex
	contract common.Address
	genesis  bindings.Proposal
	blocks   []*proposalBlock
	made     byte

	stretches int // that were asked about for challenges that ended
}

// proposalBlock is a block of L1, with what the contract has after it.
type proposalBlock struct {
	hash   common.Hash
	chain  []bindings.Proposal // by position, from 1 on
	final  int                 // positions up to it
	proved map[common.Hash]*big.Int
	logs   []*types.Log
}

const fakeWindow = 100 // seconds

// newFakeProposals returns the chain and the index of it.
func newFakeProposals(t *testing.T) (*fakeProposals, *proposals) {
	t.Helper()
	config := *params.AllDevChainProtocolChanges
	o := rollup.DefaultOptimistic()
	d := &rollup.Deployment{L1: &config, Spec: rollup.Spec{
		ChainID: 7, GasLimit: rollup.DefaultGasLimit, BaseFee: (*hexutil.Big)(rollup.DefaultBaseFee), Forced: o.DefaultForced(), Optimistic: &o,
		Alloc: types.GenesisAlloc{{1}: {Balance: big.NewInt(1)}},
	}}
	var err error
	if d.Contracts, err = d.Spec.Contracts(common.Address{1}); err != nil {
		t.Fatal(err)
	}
	genesis, err := d.Spec.Genesis(&config, d.Contracts)
	if err != nil {
		t.Fatal(err)
	}
	d.GenesisHash = genesis.ToBlock().Hash()
	f := &fakeProposals{t: t, contract: d.Contracts.Rollup, genesis: optimistic.Genesis(genesis.ToBlock().Hash(), genesis.ToBlock().Root())}
	f.blocks = []*proposalBlock{{hash: common.Hash{0xff}, proved: map[common.Hash]*big.Int{}}}
	index, err := newProposals(clientOf(t, f), d)
	if err != nil {
		t.Fatal(err)
	}
	return f, index
}

// next returns a new block, with the state of the one before.
func (f *fakeProposals) next() *proposalBlock {
	before := f.blocks[len(f.blocks)-1]
	f.made++
	b := &proposalBlock{hash: common.Hash{f.made, 1}, chain: append([]bindings.Proposal{}, before.chain...), final: before.final, proved: before.proved}
	f.blocks = append(f.blocks, b)
	return b
}

// propose adds a block that proposes so many blocks of the rollup.
func (f *fakeProposals) propose(count uint64) *optimistic.Proposed {
	f.mu.Lock()
	defer f.mu.Unlock()
	b, parent := f.next(), f.genesis
	if n := len(b.chain); n > 0 {
		parent = b.chain[n-1]
	}
	number := uint64(len(f.blocks) - 1)
	p := &optimistic.Proposed{
		Proposal: bindings.Proposal{Parent: optimistic.ID(parent), Position: parent.Position + 1, ProposedAt: number, Count: count, Number: parent.Number + count, Anchor: number - 1},
		Kind:     1, Reference: []byte{1},
	}
	for i := range count {
		p.Blocks = append(p.Blocks, bindings.ProposedBlock{
			BlockHash: crypto.Keccak256Hash([]byte{f.made, byte(i)}), StateRoot: common.Hash{f.made, byte(i), 2}, Anchor: number - 1})
		p.AnchorHashes = append(p.AnchorHashes, f.blocks[number-1].hash)
	}
	last := p.Blocks[count-1]
	p.BlockHash, p.StateRoot = last.BlockHash, last.StateRoot
	p.Data = optimistic.DataHash(p.Kind, p.Reference, nil)
	p.Proposal.Claims = f.claims(p, parent)
	b.chain = append(b.chain, p.Proposal)
	p.ID = optimistic.ID(p.Proposal)
	b.logs = []*types.Log{f.event(p, number)}
	return p
}

func (f *fakeProposals) claims(p *optimistic.Proposed, parent bindings.Proposal) common.Hash {
	var claims []bindings.BlockClaim
	hash, root := parent.BlockHash, parent.StateRoot
	for i, b := range p.Blocks {
		claims = append(claims, bindings.BlockClaim{Number: p.First() + uint64(i), ParentHash: hash, PreStateRoot: root, BlockHash: b.BlockHash, StateRoot: b.StateRoot, AnchorHash: p.AnchorHashes[i]})
		hash, root = b.BlockHash, b.StateRoot
	}
	return optimistic.Root(claims)
}

func (f *fakeProposals) event(p *optimistic.Proposed, number uint64) *types.Log {
	anchors := make([][32]byte, len(p.AnchorHashes))
	for i, hash := range p.AnchorHashes {
		anchors[i] = hash
	}
	event := optimisticABI.Events["Proposed"]
	data, err := event.Inputs.NonIndexed().Pack(p.Proposal, p.Blocks, anchors, p.Kind, p.Reference, [][32]byte{})
	if err != nil {
		f.t.Fatal(err)
	}
	return &types.Log{
		Address: f.contract, Topics: []common.Hash{event.ID, common.BigToHash(new(big.Int).SetUint64(p.Position)), p.ID},
		Data: data, BlockNumber: number, BlockHash: f.blocks[number].hash, TxHash: common.Hash{f.made, 9},
	}
}

// finalize adds a block in which so many more proposals are final, remove one in
// which so many of the newest are gone.
func (f *fakeProposals) finalize(count int) { f.change(func(b *proposalBlock) { b.final += count }) }
func (f *fakeProposals) remove(count int) {
	f.change(func(b *proposalBlock) { b.chain = b.chain[:len(b.chain)-count] })
}

func (f *fakeProposals) change(do func(*proposalBlock)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	do(f.next())
}

// cut removes the newest blocks of L1.
func (f *fakeProposals) cut(count int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.blocks = f.blocks[:len(f.blocks)-count]
}

func (f *fakeProposals) GetBlockByNumber(which string, _ bool) (map[string]any, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := uint64(len(f.blocks) - 1)
	if which != "latest" {
		var err error
		if n, err = strconv.ParseUint(which, 0, 64); err != nil || n >= uint64(len(f.blocks)) {
			return nil, err
		}
	}
	return map[string]any{"number": hexutil.Uint64(n), "hash": f.blocks[n].hash, "timestamp": hexutil.Uint64(n), "baseFeePerGas": "0x1", "transactions": []any{}}, nil
}

func (f *fakeProposals) GetLogs(_ context.Context, q filters.FilterCriteria) ([]*types.Log, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if q.Topics[0][0] == removedTopic {
		f.stretches++
	}
	logs := []*types.Log{}
	for n, b := range f.blocks {
		for _, l := range b.logs {
			if uint64(n) >= q.FromBlock.Uint64() && uint64(n) <= q.ToBlock.Uint64() && matches(q.Topics, l) {
				logs = append(logs, l)
			}
		}
	}
	return logs, nil
}

func matches(topics [][]common.Hash, l *types.Log) bool {
	for i, any := range topics {
		if i >= len(l.Topics) || len(any) > 0 && !contains(any, l.Topics[i]) {
			return false
		}
	}
	return true
}

// Call answers as the contract would after the block with a hash.
func (f *fakeProposals) Call(m struct{ Input hexutil.Bytes }, at rpc.BlockNumberOrHash) (hexutil.Bytes, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var b *proposalBlock
	for _, block := range f.blocks {
		if hash, _ := at.Hash(); block.hash == hash {
			b = block
		}
	}
	method, err := optimisticABI.MethodById(m.Input)
	if err != nil || b == nil {
		return nil, errors.New("no such block or method")
	}
	args, err := method.Inputs.Unpack(m.Input[4:])
	if err != nil {
		return nil, err
	}
	at0 := func(position int) bindings.Proposal {
		if position == 0 {
			return f.genesis
		}
		return b.chain[position-1]
	}
	last := at0(b.final)
	switch method.Name {
	case "chain":
		return method.Outputs.Pack(optimistic.ID(at0(len(b.chain))), uint64(len(b.chain)), optimistic.ID(last), uint64(b.final))
	case "head":
		return method.Outputs.Pack(bindings.Head{BlockHash: last.BlockHash, StateRoot: last.StateRoot, Number: last.Number, Anchor: last.Anchor})
	case "proposalAt":
		if position := int(args[0].(uint64)); position <= len(b.chain) {
			return method.Outputs.Pack(optimistic.ID(at0(position)))
		}
		return method.Outputs.Pack(common.Hash{})
	case "disputes":
		return method.Outputs.Pack(new(big.Int), new(big.Int))
	case "WINDOW":
		return method.Outputs.Pack(uint64(fakeWindow))
	case "SEQUENCER":
		return method.Outputs.Pack(common.Address{})
	case "PROPOSAL_BOND", "CHALLENGE_BOND":
		return method.Outputs.Pack(big.NewInt(1000))
	case "GAS_PRICE":
		return method.Outputs.Pack(big.NewInt(1))
	default:
		return method.Outputs.Pack(uint64(1))
	}
}
