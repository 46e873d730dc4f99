package dispute

import (
	"fmt"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
)

// world has the blocks that a rollup can have, and for each of them what could be
// claimed instead. Those that follow a block differ by which forced transactions
// they have; a block is made when somebody wants it first.
type world struct {
	genesis *types.Block
	chainID uint64
	start   uint64 // time of the genesis, as it were, in seconds
	pace    uint64 // seconds between blocks
	anchors []common.Hash
	truth   []*l2Block // the chain without forced transactions, by number
	users   []*user
	byHash  sync.Map // of *l2Block, false ones too

	mu    sync.Mutex // guards what follows
	gen   *blockgen.Generator
	nodes map[common.Hash]*node // of all that are true
}

// node is a true block with those that follow it.
type node struct {
	*l2Block
	block    *types.Block
	trace    *stateless.Trace
	claim    stateless.Claim
	children map[uint8]*l2Block // by the forced transactions that they have
	lies     []*l2Block
	proofs   map[*user][][]byte
}

// newWorld makes the chain without forced transactions, from a time on, with anchors
// among the blocks of L1 whose hashes are given, by number from 1 on.
func newWorld(start uint64, anchors []common.Hash, s scale) (*world, error) {
	users := newUsers()
	gen, err := newGenerator(start, 24, users...)
	if err != nil {
		return nil, err
	}
	g := gen.Genesis().ToBlock()
	genesis := &l2Block{name: "genesis", hash: g.Hash(), root: g.Root()}
	w := &world{
		genesis: g, chainID: gen.Genesis().Config.ChainID.Uint64(), start: start, pace: s.spacing, anchors: anchors,
		truth: []*l2Block{genesis}, gen: gen, nodes: make(map[common.Hash]*node),
	}
	for _, u := range users {
		if err := u.sign(gen.Genesis().Config.ChainID); err != nil {
			return nil, err
		}
		w.users = append(w.users, u)
	}
	root := newNode(genesis, g)
	w.nodes[genesis.hash] = root
	for _, u := range users {
		if root.proofs[u], err = w.prove(genesis.root, u); err != nil {
			return nil, err
		}
	}
	for range s.chainEnd {
		block, err := w.child(w.truth[len(w.truth)-1], 0)
		if err != nil {
			return nil, err
		}
		w.truth = append(w.truth, block)
	}
	return w, nil
}

func newNode(b *l2Block, block *types.Block) *node {
	return &node{l2Block: b, block: block, children: make(map[uint8]*l2Block), proofs: make(map[*user][][]byte)}
}

// timeOf returns when a block comes, in seconds.
func (w *world) timeOf(number uint64) uint64 { return w.start + number*w.pace }

// node returns the true block with a hash, nil if there is none.
func (w *world) node(hash common.Hash) *l2Block {
	w.mu.Lock()
	defer w.mu.Unlock()
	if n := w.nodes[hash]; n != nil {
		return n.l2Block
	}
	return nil
}

// known returns any block with a hash that somebody has made, nil if there is none.
func (w *world) known(hash common.Hash) *l2Block {
	if b, ok := w.byHash.Load(hash); ok {
		return b.(*l2Block)
	}
	return nil
}

// child returns the block that follows a true one, with some forced transactions that
// are not used by then, and two transfers.
func (w *world) child(parent *l2Block, forced uint8) (*l2Block, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := w.nodes[parent.hash]
	if c := n.children[forced]; c != nil {
		return c, nil
	}
	number := parent.number + 1
	anchor := min(number, uint64(len(w.anchors)))
	built, err := w.build(n, forced, header(w.timeOf(number), w.anchors[anchor-1]))
	if err != nil {
		return nil, fmt.Errorf("block %d: %w", number, err)
	}
	raw, err := built.Trace.Encode()
	if err != nil {
		return nil, err
	}
	block := newL2Block("true", built.Trace, built.Claim, anchor, raw)
	block.used = parent.used | forced
	next := newNode(block, built.Block)
	next.trace, next.claim = built.Trace, built.Claim
	for _, u := range w.users {
		if next.proofs[u], err = w.prove(block.root, u); err != nil {
			return nil, err
		}
	}
	n.children[forced], w.nodes[block.hash] = block, next
	w.byHash.Store(block.hash, block)
	return block, nil
}

func (w *world) build(parent *node, forced uint8, header func(*types.Header)) (*blockgen.Block, error) {
	if w.gen.Chain().CurrentBlock().Hash() != parent.hash {
		if _, err := w.gen.Chain().SetCanonical(parent.block); err != nil {
			return nil, err
		}
	}
	d, err := w.gen.Draft()
	if err != nil {
		return nil, err
	}
	for range 2 {
		d.Call(d.Sender(), w.gen.Sender(0).Address, 1, 100_000, nil)
	}
	txs := d.Txs()
	for _, u := range w.users {
		if u.bit&forced != 0 {
			txs = append(txs, u.tx)
		}
	}
	return w.gen.Build(txs, header)
}

// forgedUpTo is the number of the last block for which there are forgeries of its own.
const forgedUpTo = 24

// lies returns what could be claimed in the place of a true block.
func (w *world) lies(b *l2Block) ([]*l2Block, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.liesOf(w.nodes[b.hash])
}

func (w *world) liesOf(n *node) (list []*l2Block, err error) {
	if n.lies != nil {
		return n.lies, nil
	}
	if w.truth[n.number] == n.l2Block && n.number <= forgedUpTo {
		list, err = w.forge(n)
	} else {
		list, err = w.liesOf(w.nodes[w.truth[(n.number-1)%forgedUpTo+1].hash])
	}
	n.lies = append(slices.Clip(list), claims(n.l2Block)...)
	return n.lies, err
}

func (w *world) forge(n *node) (list []*l2Block, err error) {
	for _, lie := range forgeries {
		f, err := forge.New(w.gen.Genesis().Config, n.trace, n.claim)
		if err != nil {
			return nil, err
		}
		if err := lie.change(f, w.anchors[0]); err != nil {
			return nil, fmt.Errorf("%s, block %d: %w", lie.name, n.number, err)
		}
		raw, err := f.Trace.Encode()
		if err != nil {
			return nil, err
		}
		forged := newL2Block(lie.name, f.Trace, f.Claim, n.anchor, raw)
		list = append(list, forged)
		w.byHash.Store(forged.hash, forged)
	}
	return list, nil
}

// proof returns what shows a user's account in the state after a true block.
func (w *world) proof(b *l2Block, u *user) [][]byte {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.nodes[b.hash].proofs[u]
}

// prove makes a proof. The chain forgets states in time, so it does that when a block is new.
func (w *world) prove(root common.Hash, u *user) (proof nodeList, err error) {
	state, err := trie.NewStateTrie(trie.StateTrieID(root), w.gen.Chain().TrieDB())
	if err != nil {
		return nil, err
	}
	err = state.Prove(crypto.Keccak256(u.Address[:]), &proof)
	return proof, err
}

// nodeList collects the nodes of a proof, from the root on.
type nodeList [][]byte

func (l *nodeList) Put(_, value []byte) error {
	*l = append(*l, slices.Clone(value))
	return nil
}

func (l *nodeList) Delete([]byte) error { panic("proofs delete nothing") }

// path returns a true block and all that are below it, by number.
func (w *world) path(b *l2Block) []*l2Block {
	w.mu.Lock()
	defer w.mu.Unlock()
	list := make([]*l2Block, b.number+1)
	for n := w.nodes[b.hash]; ; n = w.nodes[n.parent] {
		if list[n.number] = n.l2Block; n.number == 0 {
			return list
		}
	}
}

// newGenerator returns one of the rollup's blocks from a time on.
func newGenerator(start uint64, accounts int, users ...*user) (*blockgen.Generator, error) {
	opts := blockgen.Options{GasLimit: l2GasLimit, Accounts: accounts, Senders: 8, Prealloc: make(types.GenesisAlloc)}
	for _, u := range users {
		opts.Prealloc[u.Address] = types.Account{Balance: ether}
	}
	if start < blockgen.AmsterdamTime {
		opts.Osaka = blockgen.Forever
	}
	return blockgen.New(opts)
}
