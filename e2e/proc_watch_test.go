package e2e

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l2"
	"nrollup/rollup"
)

// watch asks a node for its labels all the time, and remembers every block that
// it was told of: a promise. A promised block stays in the chain for ever, and
// no label goes back, whatever happens to the processes.
//
// On L1 that holds for the latest block too: there is one who makes blocks, and
// it tells nobody of a head that is not on disk. On the rollup it holds for
// the safe block, and for the one that rollup_syncStatus has as the latest.
// eth_getBlockByNumber shows a block a moment before it is on disk.
type watch struct {
	t      *testing.T
	name   string
	client *rpc.Client
	labels func(context.Context, *rpc.Client) (map[string]rollup.BlockRef, error)

	asking   sync.Mutex // answers are taken in the order of the questions
	mu       sync.Mutex
	promised map[uint64]common.Hash
	last     map[string]rollup.BlockRef // by label
}

// newWatch starts to watch the node behind a relay, until the end of the test.
func newWatch(t *testing.T, name string, r *relay, labels func(context.Context, *rpc.Client) (map[string]rollup.BlockRef, error)) *watch {
	w := &watch{
		t: t, name: name, client: r.dial(t), labels: labels,
		promised: make(map[uint64]common.Hash),
		last:     make(map[string]rollup.BlockRef),
	}
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { w.run(ctx) })
	t.Cleanup(func() { cancel(); running.Wait() })
	return w
}

func (w *watch) run(ctx context.Context) {
	ticker := time.NewTicker(40 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			w.look(ctx)
		}
	}
}

// look asks once. A node that does not answer is for others to complain about.
func (w *watch) look(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	w.asking.Lock()
	defer w.asking.Unlock()
	labels, err := w.labels(ctx, w.client)
	if err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for label, ref := range labels {
		w.note(label, ref)
	}
	return nil
}

func (w *watch) note(label string, ref rollup.BlockRef) {
	if before := w.last[label]; ref.Number < before.Number {
		w.t.Errorf("%s: %s went back from %d to %d", w.name, label, before.Number, ref.Number)
	}
	w.last[label] = ref
	if before, ok := w.promised[ref.Number]; ok && before != ref.Hash {
		w.t.Errorf("%s: block %d was %v, and %s is %v", w.name, ref.Number, before, label, ref.Hash)
	}
	w.promised[ref.Number] = ref.Hash
}

// label returns what a label was at last.
func (w *watch) label(label string) rollup.BlockRef {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.last[label]
}

// check checks that all that was promised is still there.
func (w *watch) check() {
	w.t.Helper()
	w.mu.Lock()
	promised := maps.Clone(w.promised)
	w.mu.Unlock()
	for numbers := range slices.Chunk(slices.Sorted(maps.Keys(promised)), 100) {
		var hashes []common.Hash
		poll(w.t, settleLimit, w.name+" has its blocks", func(ctx context.Context) (err error) {
			hashes, err = hashesAt(ctx, w.client, numbers)
			return err
		})
		for i, number := range numbers {
			if hashes[i] != promised[number] {
				w.t.Errorf("%s: block %d was %v, now it is %v", w.name, number, promised[number], hashes[i])
			}
		}
	}
}

// hashesAt returns the hashes of blocks, zero for those that are not there.
func hashesAt(ctx context.Context, client *rpc.Client, numbers []uint64) ([]common.Hash, error) {
	blocks := make([]struct{ Hash common.Hash }, len(numbers))
	batch := make([]rpc.BatchElem, len(numbers))
	for i, number := range numbers {
		batch[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(number), false}, Result: &blocks[i]}
	}
	if err := callBatch(ctx, client, batch); err != nil {
		return nil, err
	}
	hashes := make([]common.Hash, len(numbers))
	for i := range blocks {
		hashes[i] = blocks[i].Hash
	}
	return hashes, nil
}

// callBatch makes several calls at once. Each must succeed.
func callBatch(ctx context.Context, client *rpc.Client, batch []rpc.BatchElem) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := client.BatchCallContext(ctx, batch); err != nil {
		return err
	}
	for _, call := range batch {
		if call.Error != nil {
			return fmt.Errorf("%s%v: %w", call.Method, call.Args, call.Error)
		}
	}
	return nil
}

// ethLabels asks for labels as every client does.
func ethLabels(ctx context.Context, client *rpc.Client, labels ...string) (map[string]rollup.BlockRef, error) {
	blocks := make([]struct {
		Number hexutil.Uint64
		Hash   common.Hash
	}, len(labels))
	batch := make([]rpc.BatchElem, len(labels))
	for i, label := range labels {
		batch[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{label, false}, Result: &blocks[i]}
	}
	if err := callBatch(ctx, client, batch); err != nil {
		return nil, err
	}
	refs := make(map[string]rollup.BlockRef, len(labels))
	for i, label := range labels {
		refs[label] = rollup.BlockRef{Number: uint64(blocks[i].Number), Hash: blocks[i].Hash}
	}
	return refs, nil
}

func l1Labels(ctx context.Context, client *rpc.Client) (map[string]rollup.BlockRef, error) {
	return ethLabels(ctx, client, "latest", "safe", "finalized")
}

func l2Labels(ctx context.Context, client *rpc.Client) (map[string]rollup.BlockRef, error) {
	refs, err := ethLabels(ctx, client, "safe", "finalized")
	if err != nil {
		return nil, err
	}
	var status l2.SyncStatus
	if err := client.CallContext(ctx, &status, "rollup_syncStatus"); err != nil {
		return nil, err
	}
	refs["latest"] = status.Latest
	return refs, nil
}
