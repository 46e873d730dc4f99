package l1

import (
	"context"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// known returns the Engine API's error for a fork that it does not support if the
// node has no rules for blocks of a time in seconds. Such a block is not called
// invalid: it may be a good one.
func (n *Node) known(timestamp uint64) error {
	if err := n.guard.check(timestamp); err != nil {
		return engine.UnsupportedFork.With(err)
	}
	return nil
}

var noStatus engine.PayloadStatusV1 // which goes with an error

// NewPayloadV1 implements engine_newPayloadV1.
func (e *engineAPI) NewPayloadV1(ctx context.Context, data engine.ExecutableData) (engine.PayloadStatusV1, error) {
	if err := e.node.known(data.Timestamp); err != nil {
		return noStatus, err
	}
	return e.geth.NewPayloadV1(ctx, data)
}

// NewPayloadV2 implements engine_newPayloadV2.
func (e *engineAPI) NewPayloadV2(ctx context.Context, data engine.ExecutableData) (engine.PayloadStatusV1, error) {
	if err := e.node.known(data.Timestamp); err != nil {
		return noStatus, err
	}
	return e.geth.NewPayloadV2(ctx, data)
}

// NewPayloadV3 implements engine_newPayloadV3.
func (e *engineAPI) NewPayloadV3(ctx context.Context, data engine.ExecutableData, versionedHashes []common.Hash, beaconRoot *common.Hash) (engine.PayloadStatusV1, error) {
	if err := e.node.known(data.Timestamp); err != nil {
		return noStatus, err
	}
	return e.geth.NewPayloadV3(ctx, data, versionedHashes, beaconRoot)
}

// NewPayloadV4 implements engine_newPayloadV4.
func (e *engineAPI) NewPayloadV4(ctx context.Context, data engine.ExecutableData, versionedHashes []common.Hash, beaconRoot *common.Hash, requests []hexutil.Bytes) (engine.PayloadStatusV1, error) {
	if err := e.node.known(data.Timestamp); err != nil {
		return noStatus, err
	}
	return e.geth.NewPayloadV4(ctx, data, versionedHashes, beaconRoot, requests)
}

// NewPayloadV5 implements engine_newPayloadV5.
func (e *engineAPI) NewPayloadV5(ctx context.Context, data engine.ExecutableData, versionedHashes []common.Hash, beaconRoot *common.Hash, requests []hexutil.Bytes) (engine.PayloadStatusV1, error) {
	if err := e.node.known(data.Timestamp); err != nil {
		return noStatus, err
	}
	return e.geth.NewPayloadV5(ctx, data, versionedHashes, beaconRoot, requests)
}
