package l2

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/ahead"
)

// inner is the namespace under which geth's own API is, for our client alone: the
// types of its arguments have no names outside of geth.
const inner = "geth"

// chainAPI returns the part of geth's API that estimates gas.
func (n *Node) chainAPI() (any, error) {
	for _, api := range n.geth.Eth.APIs() {
		if _, ok := api.Service.(interface{ BlockNumber() hexutil.Uint64 }); ok && api.Namespace == "eth" {
			return api.Service, nil
		}
	}
	return nil, errors.New("geth has no API for its chain")
}

// estimateAPI estimates gas by the rules of the block that a transaction would be in.
// geth takes those of the latest block, and the first one after a fork has others.
type estimateAPI struct {
	n *Node
}

// EstimateGas implements eth_estimateGas.
func (api *estimateAPI) EstimateGas(ctx context.Context, call json.RawMessage, at, state, block *json.RawMessage) (gas hexutil.Uint64, err error) {
	if override := api.n.nextTime(uint64(time.Now().Unix())); override != nil && block == nil && isNewest(at) {
		block = override
	}
	err = api.n.client.CallContext(ctx, &gas, inner+"_estimateGas", call, at, state, block)
	return gas, err
}

// nextTime returns the time of the next block as an override of that of the latest
// one, nil if both are under the same rules.
func (n *Node) nextTime(now uint64) *json.RawMessage {
	latest := n.headHeader().Time
	override := ahead.Override(n.chain.Config(), latest, max(now, latest+1))
	if override == nil {
		return nil
	}
	raw, err := json.Marshal(override)
	if err != nil {
		return nil
	}
	return (*json.RawMessage)(&raw)
}

// isNewest reports whether an argument names the newest block, which it does if it is
// missing.
func isNewest(at *json.RawMessage) bool {
	var block rpc.BlockNumberOrHash
	if at == nil || json.Unmarshal(*at, &block) != nil {
		return at == nil
	}
	number, ok := block.Number()
	return ok && (number == rpc.LatestBlockNumber || number == rpc.PendingBlockNumber)
}
