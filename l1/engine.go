package l1

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/miner"
)

// engineAPI is geth's Engine API, with payloads that keep to the execute gas
// limit. Safe and finalized are what the consensus client says. Geth's part has
// a goroutine that warns when the consensus client is silent; it does not end.
type engineAPI struct {
	gethEngine
	geth     *catalyst.ConsensusAPI
	node     *Node
	building *lru.Cache[engine.PayloadID, *miner.BuildPayloadArgs] // what payloads were asked for
}

// Geth keeps ten payloads.
const payloadsKept = 16

func newEngineAPI(n *Node) *engineAPI {
	geth := catalyst.NewConsensusAPI(n.eth)
	return &engineAPI{
		gethEngine: geth,
		geth:       geth,
		node:       n,
		building:   lru.NewCache[engine.PayloadID, *miner.BuildPayloadArgs](payloadsKept),
	}
}

// ForkchoiceUpdatedV1 implements engine_forkchoiceUpdatedV1.
func (e *engineAPI) ForkchoiceUpdatedV1(ctx context.Context, state engine.ForkchoiceStateV1, attributes *engine.PayloadAttributes) (engine.ForkChoiceResponse, error) {
	return e.forkchoice(state, attributes, engine.PayloadV1, func() (engine.ForkChoiceResponse, error) {
		return e.geth.ForkchoiceUpdatedV1(ctx, state, attributes)
	})
}

// ForkchoiceUpdatedV2 implements engine_forkchoiceUpdatedV2.
func (e *engineAPI) ForkchoiceUpdatedV2(ctx context.Context, state engine.ForkchoiceStateV1, attributes *engine.PayloadAttributes) (engine.ForkChoiceResponse, error) {
	return e.forkchoice(state, attributes, engine.PayloadV2, func() (engine.ForkChoiceResponse, error) {
		return e.geth.ForkchoiceUpdatedV2(ctx, state, attributes)
	})
}

// ForkchoiceUpdatedV3 implements engine_forkchoiceUpdatedV3.
func (e *engineAPI) ForkchoiceUpdatedV3(ctx context.Context, state engine.ForkchoiceStateV1, attributes *engine.PayloadAttributes) (engine.ForkChoiceResponse, error) {
	return e.forkchoice(state, attributes, engine.PayloadV3, func() (engine.ForkChoiceResponse, error) {
		return e.geth.ForkchoiceUpdatedV3(ctx, state, attributes)
	})
}

// ForkchoiceUpdatedV4 implements engine_forkchoiceUpdatedV4.
func (e *engineAPI) ForkchoiceUpdatedV4(ctx context.Context, state engine.ForkchoiceStateV1, attributes *engine.PayloadAttributes, custody *types.CustodyBitmap) (engine.ForkChoiceResponse, error) {
	return e.forkchoice(state, attributes, engine.PayloadV4, func() (engine.ForkChoiceResponse, error) {
		return e.geth.ForkchoiceUpdatedV4(ctx, state, attributes, custody)
	})
}

// forkchoice makes sure that the new head is on disk before geth announces it,
// and remembers what payload is asked for.
func (e *engineAPI) forkchoice(state engine.ForkchoiceStateV1, attributes *engine.PayloadAttributes, version engine.PayloadVersion, update func() (engine.ForkChoiceResponse, error)) (engine.ForkChoiceResponse, error) {
	if attributes != nil {
		if err := e.node.known(attributes.Timestamp); err != nil {
			return engine.STATUS_INVALID, err
		}
	}
	e.node.headLock.Lock()
	defer e.node.headLock.Unlock()
	head := e.node.chain.GetHeaderByHash(state.HeadBlockHash)
	moves := head != nil && head.Hash() != e.node.chain.CurrentBlock().Hash()
	if moves {
		if err := e.node.noteHead(head); err != nil {
			return engine.STATUS_INVALID, fmt.Errorf("write head: %w", err)
		}
	}
	response, err := update()
	if moves {
		e.moved(head)
	}
	if err == nil && response.PayloadID != nil {
		e.building.Add(*response.PayloadID, buildArgs(state, attributes, version))
	}
	return response, err
}

// moved does what comes after geth was asked to make a block the head.
func (e *engineAPI) moved(to *types.Header) {
	var err error
	if now := e.node.chain.CurrentBlock(); now.Hash() == to.Hash() {
		block := types.NewBlockWithHeader(to)
		e.node.announceFork(block)
		err = e.node.pruneBlobs(block)
	} else { // it does not go back behind the finalized block, nor should a restart
		err = e.node.noteHead(now)
	}
	if err != nil {
		log.Error("Failed to keep up with the consensus client", "err", err)
	}
}

func buildArgs(state engine.ForkchoiceStateV1, a *engine.PayloadAttributes, version engine.PayloadVersion) *miner.BuildPayloadArgs {
	return &miner.BuildPayloadArgs{
		Parent:         state.HeadBlockHash,
		Timestamp:      a.Timestamp,
		FeeRecipient:   a.SuggestedFeeRecipient,
		Random:         a.Random,
		Withdrawals:    a.Withdrawals,
		BeaconRoot:     a.BeaconRoot,
		SlotNum:        a.SlotNumber,
		TargetGasLimit: a.TargetGasLimit,
		Version:        version,
	}
}
