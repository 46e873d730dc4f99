package message

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// Outbox knows all messages that one side has sent: their hashes, as a tree, and
// where they are. It takes some 200 bytes for a message, however large that is.
// It is safe for concurrent use.
type Outbox struct {
	chain *chain
	other *chain // that the messages go to
	mu    sync.Mutex
	tail  *tail

	tree    Tree
	blocks  []sentBlock // that have messages, the oldest first
	parties map[common.Address][]uint64
	read    *lru.Cache[common.Hash, *Sent]
}

// sentBlock is a block that has messages.
type sentBlock struct {
	number uint64
	hash   common.Hash
	end    uint64 // messages up to its end
}

// recentMessages is how many messages are kept whole.
const recentMessages = 32

func newOutbox(c, other *chain) *Outbox {
	o := &Outbox{
		chain:   c,
		other:   other,
		parties: make(map[common.Address][]uint64),
		read:    lru.NewCache[common.Hash, *Sent](recentMessages),
	}
	o.tail = newTail(c, topicSent, o)
	return o
}

// Sync reads on up to the head of the chain, and returns the head. The error wraps
// ErrReorg if the chain does not stand still, and ErrLogs if the node contradicts
// itself; then the next Sync reads again.
func (o *Outbox) Sync(ctx context.Context) (rollup.BlockRef, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.tail.sync(ctx)
}

// append implements follower.
func (o *Outbox) append(log *types.Log) error {
	sent, err := DecodeSent(log)
	if err != nil {
		return err
	}
	m := &sent.Message
	if m.Nonce != o.tree.Size() {
		return fmt.Errorf("%w: message %d follows on %d messages", ErrLogs, m.Nonce, o.tree.Size())
	}
	o.tree.Append(m.Hash(o.chain.id))
	for _, party := range partiesOf(m) {
		o.parties[party] = append(o.parties[party], m.Nonce)
	}
	if n := len(o.blocks); n > 0 && o.blocks[n-1].hash == log.BlockHash {
		o.blocks[n-1].end++
		return nil
	}
	o.blocks = append(o.blocks, sentBlock{number: log.BlockNumber, hash: log.BlockHash, end: m.Nonce + 1})
	return nil
}

// rewind implements follower.
func (o *Outbox) rewind(number uint64) {
	n := len(o.blocks)
	for n > 0 && o.blocks[n-1].number > number {
		n--
	}
	if n == len(o.blocks) {
		return
	}
	o.blocks = o.blocks[:n]
	size := o.size()
	o.tree.Truncate(size)
	for party, nonces := range o.parties {
		if nonces = nonces[:sort.Search(len(nonces), func(i int) bool { return nonces[i] >= size })]; len(nonces) > 0 {
			o.parties[party] = nonces
		} else {
			delete(o.parties, party)
		}
	}
}

// mark implements follower.
func (o *Outbox) mark() (last rollup.BlockRef, ok bool) {
	n := len(o.blocks)
	if n == 0 {
		return last, false
	}
	return rollup.BlockRef{Number: o.blocks[n-1].number, Hash: o.blocks[n-1].hash}, true
}

func (o *Outbox) size() uint64 {
	if n := len(o.blocks); n > 0 {
		return o.blocks[n-1].end
	}
	return 0
}

// Size returns how many messages were sent up to the head of the last Sync.
func (o *Outbox) Size() uint64 {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.tree.Size()
}

// SizeAt returns how many messages were sent up to the block with the given number.
func (o *Outbox) SizeAt(number uint64) uint64 {
	o.mu.Lock()
	defer o.mu.Unlock()
	n := sort.Search(len(o.blocks), func(i int) bool { return o.blocks[i].number > number })
	if n == 0 {
		return 0
	}
	return o.blocks[n-1].end
}

// Root returns the root of the tree of the first size messages, if there are as
// many.
func (o *Outbox) Root(size uint64) (root common.Hash, ok bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if size > o.tree.Size() {
		return root, false
	}
	return o.tree.Root(size), true
}

// Path returns the path from a message to the root of the tree of the first size
// messages, and that root. The error is ErrUnknown unless it is among them.
func (o *Outbox) Path(nonce, size uint64) (path Path, root common.Hash, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if nonce >= size || size > o.tree.Size() {
		return path, root, fmt.Errorf("%w: %d is not among the first %d", ErrUnknown, nonce, size)
	}
	return o.tree.Path(nonce, size), o.tree.Root(size), nil
}

// Of returns the nonces of the messages that an address sent, is the target of or
// may cancel, or that carry tokens for it, in order.
func (o *Outbox) Of(address common.Address) []uint64 {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.parties[address])
}

// Hash returns the hash of a message, if it was sent.
func (o *Outbox) Hash(nonce uint64) (hash common.Hash, ok bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if nonce >= o.tree.Size() {
		return hash, false
	}
	return o.tree.Leaf(nonce), true
}

// Claimed reports which messages were claimed or cancelled on the other side, after
// the block with a label. Before the messenger is there, none was.
func (o *Outbox) Claimed(ctx context.Context, at rpc.BlockNumber, nonces []uint64) ([]bool, error) {
	var (
		outputs = make([]hexutil.Bytes, len(nonces))
		batch   = make([]rpc.BatchElem, len(nonces))
		claimed = make([]bool, len(nonces))
	)
	for i, nonce := range nonces {
		call := map[string]any{"to": o.other.messenger, "input": hexutil.Bytes(messenger.PackIsClaimed(nonce))}
		batch[i] = rpc.BatchElem{Method: "eth_call", Args: []any{call, at}, Result: &outputs[i]}
	}
	if err := o.other.rpc.BatchCallContext(ctx, batch); err != nil {
		return nil, fmt.Errorf("ask %s which messages were claimed: %w", o.other.name, err)
	}
	for i, output := range outputs {
		if batch[i].Error != nil {
			return nil, fmt.Errorf("ask %s whether message %d was claimed: %w", o.other.name, nonces[i], batch[i].Error)
		}
		if len(output) == 0 {
			continue
		}
		var err error
		if claimed[i], err = messenger.UnpackIsClaimed(output); err != nil {
			return nil, fmt.Errorf("ask %s whether message %d was claimed: %w", o.other.name, nonces[i], err)
		}
	}
	return claimed, nil
}

// find returns the block and the hash of a message.
func (o *Outbox) find(nonce uint64) (b sentBlock, hash common.Hash, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	i := sort.Search(len(o.blocks), func(i int) bool { return o.blocks[i].end > nonce })
	if i == len(o.blocks) {
		return b, hash, fmt.Errorf("%w: %s has sent %d so far, not one with nonce %d", ErrUnknown, o.chain.name, o.tree.Size(), nonce)
	}
	return o.blocks[i], o.tree.Leaf(nonce), nil
}

// Message returns a message, which is read again from the chain and compared with
// its hash. The error is ErrUnknown if there is none.
func (o *Outbox) Message(ctx context.Context, nonce uint64) (*Sent, error) {
	b, hash, err := o.find(nonce)
	if err != nil {
		return nil, err
	}
	if sent, ok := o.read.Get(hash); ok && sent.Event.Block.Hash == b.hash {
		return sent, nil
	}
	logs, err := o.chain.eth.FilterLogs(ctx, ethereum.FilterQuery{
		BlockHash: &b.hash,
		Addresses: []common.Address{o.chain.messenger},
		Topics:    [][]common.Hash{{topicSent}, {word(nonce)}},
	})
	if err != nil {
		return nil, fmt.Errorf("message %d of %s: %w", nonce, o.chain.name, err)
	}
	for i := range logs {
		if sent, err := DecodeSent(&logs[i]); err == nil && sent.Message.Hash(o.chain.id) == hash {
			o.read.Add(hash, sent)
			return sent, nil
		}
	}
	return nil, fmt.Errorf("%w: message %d is not in block %d (%v) of %s", ErrLogs, nonce, b.number, b.hash, o.chain.name)
}
