package optest

import (
	"context"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/event"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/internal/blockgen"
	"nrollup/rollup"
)

// Source is a rollup's chain, as its node has it.
type Source struct {
	rig *Rig
	gen *blockgen.Generator

	Delay  uint64      // of the next block, in seconds behind the one before
	Anchor common.Hash // of the next block; L1's head if it is zero

	mu     sync.Mutex
	blocks []*rollup.Block // the first has number 1
	heads  event.Feed
}

func newSource(r *Rig) *Source {
	r.Helper()
	options := blockgen.Options{ChainID: L2ChainID, GasLimit: rollup.DefaultGasLimit, Accounts: 24, Senders: 8}
	if r.before > 0 {
		options.Osaka = r.before/2 - 1 // of two seconds each
	}
	gen, err := blockgen.New(options)
	r.Must(err)
	r.Cleanup(gen.Close)
	return &Source{rig: r, gen: gen, Delay: 1}
}

// Generator makes the blocks.
func (s *Source) Generator() *blockgen.Generator { return s.gen }

// Head returns the newest block.
func (s *Source) Head() rollup.BlockRef {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.blocks); n > 0 {
		return s.blocks[n-1].Ref
	}
	return rollup.BlockRef{Hash: s.gen.Chain().Genesis().Hash()}
}

// Block returns a block.
func (s *Source) Block(_ context.Context, number uint64) (*rollup.Block, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if number == 0 || number > uint64(len(s.blocks)) {
		return nil, fmt.Errorf("no block %d", number)
	}
	return s.blocks[number-1], nil
}

// SubscribeHeads sends new heads to the channel.
func (s *Source) SubscribeHeads(heads chan<- rollup.BlockRef) event.Subscription {
	return s.heads.Subscribe(heads)
}

// Set replaces a block, by one that need not be true.
func (s *Source) Set(b *rollup.Block) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.blocks[b.Ref.Number-1] = b
}

// Truncate forgets all blocks behind a number, as a node that had another chain.
func (s *Source) Truncate(number uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.blocks = s.blocks[:number]
}

// Extend appends blocks of some transfers each.
func (s *Source) Extend(blocks, transfers int) {
	s.rig.Helper()
	for range blocks {
		d, err := s.gen.Draft()
		s.rig.Must(err)
		for range transfers {
			d.Call(d.Sender(), s.gen.Sender(3).Address, 1, 21_000, nil)
		}
		s.Build(d.Txs())
	}
}

// ExtendTo appends a block with the given timestamp, in seconds.
func (s *Source) ExtendTo(timestamp uint64) {
	s.rig.Helper()
	was := s.Delay
	s.Delay = timestamp - s.gen.Chain().CurrentBlock().Time
	s.Extend(1, 1)
	s.Delay = was
}

// Build appends a block.
func (s *Source) Build(txs []*types.Transaction) {
	s.rig.Helper()
	hash := s.Anchor
	if hash == (common.Hash{}) {
		anchor, err := s.rig.Eth.HeaderByNumber(s.rig.Ctx, nil)
		s.rig.Must(err)
		hash = anchor.Hash()
	}
	block, err := s.gen.Build(txs, func(h *types.Header) {
		h.Time += s.Delay - 2 // two seconds without
		h.ParentBeaconRoot = &hash
		if h.SlotNumber = nil; h.Time >= blockgen.AmsterdamTime {
			h.SlotNumber = new(uint64)
		}
	})
	s.rig.Must(err)
	raw, err := block.Trace.Encode()
	s.rig.Must(err)
	b, err := rollup.BlockOf(raw)
	s.rig.Must(err)
	s.mu.Lock()
	s.blocks = append(s.blocks, b)
	s.mu.Unlock()
	s.heads.Send(b.Ref)
}

// Account returns an account after a block, with its proof.
func (s *Source) Account(_ context.Context, number uint64, addr common.Address) (*rollup.Account, error) {
	chain := s.gen.Chain()
	header := chain.GetHeaderByNumber(number)
	state, err := chain.StateAt(header.Root, header.Number, header.Time)
	if err != nil {
		return nil, err
	}
	accounts, err := trie.New(trie.StateTrieID(header.Root), chain.TrieDB())
	if err != nil {
		return nil, err
	}
	account := &rollup.Account{Nonce: state.GetNonce(addr), Balance: state.GetBalance(addr).ToBig()}
	var nodes nodeList
	err = accounts.Prove(crypto.Keccak256(addr[:]), &nodes)
	account.Proof = nodes
	return account, err
}

// nodeList are the nodes of a proof, from the root on.
type nodeList [][]byte

// Put implements ethdb.KeyValueWriter.
func (l *nodeList) Put(_, node []byte) error {
	*l = append(*l, node)
	return nil
}

// Delete implements ethdb.KeyValueWriter.
func (l *nodeList) Delete([]byte) error { panic("a proof only grows") }
