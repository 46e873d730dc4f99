package l1

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/log"
)

// take makes the leader's block with a number the head, if it is valid.
func (f *follower) take(ctx context.Context, number uint64) error {
	block, err := f.fetch(ctx, number)
	if err != nil {
		return fmt.Errorf("block %d of leader: %w", number, err)
	}
	if reason, ok := f.refused.Get(block.Hash()); ok {
		return reason
	}
	if start := time.Unix(int64(block.Time()), 0); start.Sub(f.node.config.Clock.Now()) > clockDisparity {
		return fmt.Errorf("%w: block %d at %v", errFuture, number, start)
	}
	if err := f.node.guard.reach(block.Time()); err != nil {
		return fmt.Errorf("block %d of leader: %w", number, err)
	}
	parent := f.node.chain.GetHeader(block.ParentHash(), number-1)
	if parent == nil || f.node.chain.GetCanonicalHash(number-1) != block.ParentHash() {
		return fmt.Errorf("leader changed its chain at block %d meanwhile", number)
	}
	if err := f.node.network.checkHeader(block.Header(), parent); err != nil {
		refusedMeter.Mark(1)
		return f.refuse(block, err)
	}
	return f.adopt(ctx, block)
}

// clockDisparity is how far clocks may differ (MAXIMUM_GOSSIP_CLOCK_DISPARITY).
const clockDisparity = 500 * time.Millisecond

// adopt imports a block with a sound header, and makes it the head.
func (f *follower) adopt(ctx context.Context, block *types.Block) error {
	n, begin := f.node, time.Now()
	n.headLock.Lock()
	defer n.headLock.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := n.importBlock(ctx, block); err != nil {
		if ctx.Err() != nil || errors.Is(err, errStopped) {
			return err
		}
		return f.refuse(block, err)
	}
	if err := f.takeBlobs(ctx, block); err != nil {
		return fmt.Errorf("blobs of block %d: %w", block.Number(), err)
	}
	if err := n.setHead(block); err != nil {
		return err
	}
	log.Info("Followed block", "number", block.Number(), "hash", block.Hash(), "txs", len(block.Transactions()),
		"gas", block.GasUsed(), "elapsed", common.PrettyDuration(time.Since(begin)))
	return nil
}

// refuse remembers that a block is invalid. It is not tried again before the
// node is restarted.
func (f *follower) refuse(block *types.Block, reason error) error {
	log.Error("Refused invalid block of leader", "number", block.Number(), "hash", block.Hash(), "err", reason)
	err := fmt.Errorf("%w %d (%#x): %w", errInvalid, block.Number(), block.Hash(), reason)
	f.refused.Add(block.Hash(), err)
	return err
}

func (f *follower) fetch(ctx context.Context, number uint64) (*types.Block, error) {
	ctx, cancel := context.WithTimeout(ctx, leaderTimeout)
	defer cancel()
	return f.leader.BlockByNumber(ctx, new(big.Int).SetUint64(number))
}

// takeBlobs keeps the blobs of a block that is in the retention period. Without
// them the block does not become the head: like a consensus client, the node
// vouches that they were available.
func (f *follower) takeBlobs(ctx context.Context, block *types.Block) error {
	n, hashes := f.node, blobHashes(block)
	if n.config.FollowBeacon == "" || len(hashes) == 0 {
		return nil
	}
	now := n.network.slotAt(n.config.Clock.Now()) / n.network.SlotsPerEpoch
	if n.network.epoch(block.Time())+n.config.BlobRetention < now {
		return nil
	}
	slot := n.network.Slot(block.Time())
	blobs, err := fetchBlobs(ctx, n.config.FollowBeacon, slot)
	if err != nil {
		return err
	}
	records := make([]*blobRecord, len(blobs))
	for i := range blobs {
		commitment, err := kzg4844.BlobToCommitment(&blobs[i])
		if err != nil {
			return fmt.Errorf("blob %d: %w", i, err)
		}
		records[i] = &blobRecord{commitment, blobs[i]}
	}
	return n.blobs.put(slot, block.Hash(), hashes, records)
}

// fetchBlobs asks a Beacon API for the blobs in a slot.
func fetchBlobs(ctx context.Context, url string, slot uint64) ([]kzg4844.Blob, error) {
	ctx, cancel := context.WithTimeout(ctx, leaderTimeout)
	defer cancel()
	path := strings.TrimSuffix(url, "/") + "/eth/v1/beacon/blobs/" + decimal(slot)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, path, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var body struct {
		Message string         `json:"message"`
		Data    []kzg4844.Blob `json:"data"`
	}
	if err := json.NewDecoder(response.Body).Decode(&body); err != nil {
		return nil, fmt.Errorf("%s: status %d: %w", path, response.StatusCode, err)
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: status %d: %s", path, response.StatusCode, body.Message)
	}
	return body.Data, nil
}
