package l1

import (
	"context"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// gethEngine is what the node serves as geth does. It leaves out geth's methods with
// witnesses: they are in no specification, and would judge blocks without the execute
// gas limit, and in forks that nobody here knows.
type gethEngine interface {
	ExchangeTransitionConfigurationV1(engine.TransitionConfigurationV1) (*engine.TransitionConfigurationV1, error)
	GetBlobsV1(context.Context, []common.Hash) (engine.BlobAndProofListV1, error)
	GetBlobsV2(context.Context, []common.Hash) (engine.BlobAndProofListV2, error)
	GetBlobsV3(context.Context, []common.Hash) (engine.BlobAndProofListV2, error)
	GetBlobsV4([]common.Hash, types.CustodyBitmap) ([]*engine.BlobCellsAndProofsV1, error)
	HasBlobs([]common.Hash) []bool
	GetClientVersionV1(engine.ClientVersionV1) []engine.ClientVersionV1
	GetPayloadBodiesByHashV1([]common.Hash) []*engine.ExecutionPayloadBody
	GetPayloadBodiesByHashV2([]common.Hash) []*engine.ExecutionPayloadBodyV2
	GetPayloadBodiesByRangeV1(start, count hexutil.Uint64) ([]*engine.ExecutionPayloadBody, error)
	GetPayloadBodiesByRangeV2(start, count hexutil.Uint64) ([]*engine.ExecutionPayloadBodyV2, error)
}

// ExchangeCapabilities implements engine_exchangeCapabilities.
func (e *engineAPI) ExchangeCapabilities(theirs []string) []string {
	return slices.DeleteFunc(e.geth.ExchangeCapabilities(theirs), func(method string) bool {
		return strings.Contains(method, "Witness") || strings.Contains(method, "Stateless")
	})
}
