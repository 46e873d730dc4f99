package message

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/rollup"
)

// roots are those of L1's tree that were proven on the rollup. The tree only
// grows, so that the newest one has every message that an older one has.
type roots struct {
	l1   *chain
	mu   sync.Mutex
	tail *tail
	list []provenRoot

	numbers map[common.Hash]uint64 // of L1's blocks
}

type provenRoot struct {
	root   common.Hash
	l1Hash common.Hash // of the block after which it was L1's
	event  Event       // on the rollup
}

func newRoots(l1, l2 *chain) *roots {
	r := &roots{l1: l1, numbers: make(map[common.Hash]uint64)}
	r.tail = newTail(l2, topicProven, r)
	return r
}

func (r *roots) append(log *types.Log) error {
	if err := checkShape(log, "RootProven"); err != nil {
		return err
	}
	e, err := messenger.UnpackRootProvenEvent(log)
	if err != nil {
		return fmt.Errorf("%w: RootProven: %w", ErrLogs, err)
	}
	r.list = append(r.list, provenRoot{root: e.Root, l1Hash: e.L1Hash, event: eventOf(log)})
	return nil
}

func (r *roots) rewind(number uint64) {
	n := len(r.list)
	for n > 0 && r.list[n-1].event.Block.Number > number {
		n--
	}
	r.list = r.list[:n]
}

func (r *roots) mark() (last rollup.BlockRef, ok bool) {
	n := len(r.list)
	if n == 0 {
		return last, false
	}
	return r.list[n-1].event.Block, true
}

// anchorWindow is how many blocks of the rollup an anchor can be proven for (EIP-4788:
// 8191 seconds, and blocks are a second apart at least). Anchors do not move back,
// so a root that was proven before that has no more messages.
const anchorWindow = 8191

// newest returns how many messages the proven root with most of them has, and the
// root. What the outbox says must be as of now. It is not that of the last proof:
// anyone can prove an older root again.
func (r *roots) newest(ctx context.Context, outbox *Outbox) (size uint64, root common.Hash, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, err := r.tail.sync(ctx); err != nil {
		return 0, root, err
	}
	var last, since uint64 // L1's block with the most so far, and what is worth a look
	for i := len(r.list) - 1; i >= 0 && r.list[i].event.Block.Number >= since; i-- {
		proven := r.list[i]
		number, err := r.number(ctx, proven.l1Hash)
		if errors.Is(err, ethereum.NotFound) {
			continue // in a branch that L1 has left
		}
		if err != nil {
			return 0, root, err
		}
		if number <= last {
			continue
		}
		n := outbox.SizeAt(number)
		if known, ok := outbox.Root(n); ok && known == proven.root {
			size, root, last = n, known, number
			since = max(since, proven.event.Block.Number-min(anchorWindow, proven.event.Block.Number))
		}
	}
	return size, root, nil
}

// number returns the number of a block of L1.
func (r *roots) number(ctx context.Context, hash common.Hash) (uint64, error) {
	if number, ok := r.numbers[hash]; ok {
		return number, nil
	}
	b, err := r.l1.byHash(ctx, hash)
	if err != nil {
		return 0, err
	}
	r.numbers[hash] = uint64(b.Number)
	return uint64(b.Number), nil
}
