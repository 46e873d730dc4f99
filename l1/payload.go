package l1

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
)

// GetPayloadV1 implements engine_getPayloadV1.
func (e *engineAPI) GetPayloadV1(ctx context.Context, id engine.PayloadID) (*engine.ExecutableData, error) {
	data, err := e.geth.GetPayloadV1(id)
	if err != nil {
		return nil, err
	}
	envelope, err := e.limited(ctx, id, &engine.ExecutionPayloadEnvelope{ExecutionPayload: data}, nil)
	if err != nil {
		return nil, err
	}
	return envelope.ExecutionPayload, nil
}

// GetPayloadV2 implements engine_getPayloadV2.
func (e *engineAPI) GetPayloadV2(ctx context.Context, id engine.PayloadID) (*engine.ExecutionPayloadEnvelope, error) {
	envelope, err := e.geth.GetPayloadV2(id)
	return e.limited(ctx, id, envelope, err)
}

// GetPayloadV3 implements engine_getPayloadV3.
func (e *engineAPI) GetPayloadV3(ctx context.Context, id engine.PayloadID) (*engine.ExecutionPayloadEnvelope, error) {
	envelope, err := e.geth.GetPayloadV3(id)
	return e.limited(ctx, id, envelope, err)
}

// GetPayloadV4 implements engine_getPayloadV4.
func (e *engineAPI) GetPayloadV4(ctx context.Context, id engine.PayloadID) (*engine.ExecutionPayloadEnvelope, error) {
	envelope, err := e.geth.GetPayloadV4(id)
	return e.limited(ctx, id, envelope, err)
}

// GetPayloadV5 implements engine_getPayloadV5.
func (e *engineAPI) GetPayloadV5(ctx context.Context, id engine.PayloadID) (*engine.ExecutionPayloadEnvelope, error) {
	envelope, err := e.geth.GetPayloadV5(id)
	return e.limited(ctx, id, envelope, err)
}

// GetPayloadV6 implements engine_getPayloadV6.
func (e *engineAPI) GetPayloadV6(ctx context.Context, id engine.PayloadID) (*engine.ExecutionPayloadEnvelope, error) {
	envelope, err := e.geth.GetPayloadV6(id)
	return e.limited(ctx, id, envelope, err)
}

// limited returns a payload of geth's, or one within the execute gas limit
// instead. Its blobs are kept, in case the consensus client has it become a
// block.
func (e *engineAPI) limited(ctx context.Context, id engine.PayloadID, envelope *engine.ExecutionPayloadEnvelope, err error) (*engine.ExecutionPayloadEnvelope, error) {
	if err != nil {
		return nil, err
	}
	args, ok := e.building.Get(id)
	if !ok {
		return nil, engine.UnknownPayload
	}
	block, err := e.block(envelope, args.BeaconRoot)
	if err != nil {
		return nil, fmt.Errorf("payload %v: %w", id, err)
	}
	switch err := e.node.builder.check(ctx, block); {
	case errors.Is(err, ErrExecuteGasLimit):
		log.Debug("Payload is over the execute gas limit, building another", "id", id)
		made, err := e.node.builder.rebuild(ctx, args, block.Header())
		if err != nil {
			return nil, fmt.Errorf("payload %v: %w", id, err)
		}
		block, envelope = made.block, made.envelope
	case err != nil:
		return nil, fmt.Errorf("payload %v: %w", id, err)
	}
	if envelope.BlobsBundle != nil {
		if err := e.node.blobs.putBundle(e.node.network, block, envelope.BlobsBundle); err != nil {
			return nil, fmt.Errorf("payload %v: %w", id, err)
		}
	}
	return envelope, nil
}

// block returns the block that a payload of geth's is.
func (e *engineAPI) block(envelope *engine.ExecutionPayloadEnvelope, beaconRoot *common.Hash) (*types.Block, error) {
	data := envelope.ExecutionPayload
	txs, err := engine.DecodeTransactions(data.Transactions)
	if err != nil {
		return nil, err
	}
	hashes := make([]common.Hash, 0)
	for _, tx := range txs {
		hashes = append(hashes, tx.BlobHashes()...)
	}
	return engine.ExecutableDataToBlock(*data, hashes, beaconRoot, envelope.Requests)
}
