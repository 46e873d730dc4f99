package l2

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/gethnode"
	"nrollup/rollup"
)

// apis returns what the node serves besides what geth does. A method that geth
// has too takes its place.
func (n *Node) apis() ([]rpc.API, error) {
	geth, err := n.senderAPI()
	if err != nil {
		return nil, err
	}
	chain, err := n.chainAPI()
	if err != nil {
		return nil, err
	}
	apis := []rpc.API{
		{Namespace: "rollup", Service: &rollupAPI{n}},
		{Namespace: "eth", Service: n.sendAPI(geth)},
		{Namespace: inner, Service: chain},
		{Namespace: "eth", Service: &estimateAPI{n}},
	}
	if n.conf.APIs != nil {
		apis = append(apis, n.conf.APIs(n)...)
	}
	return apis, nil
}

// sendAPI returns what takes transactions.
func (n *Node) sendAPI(geth sender) *sendAPI {
	if n.conf.Send != nil {
		geth = elsewhere{n.conf.Send}
	}
	return &sendAPI{geth}
}

// SyncStatus is the answer of rollup_syncStatus.
type SyncStatus struct {
	Latest    rollup.BlockRef  `json:"latest"`
	Safe      rollup.BlockRef  `json:"safe"`      // settled on L1; of an optimistic rollup, proposed there and found to be true
	Finalized rollup.BlockRef  `json:"finalized"` // settled, or made final by the contract, in a final block of L1
	Unsettled uint64           `json:"unsettled"` // blocks after the safe one
	Anchor    *rollup.BlockRef `json:"anchor"`    // the L1 block that the latest one knows of; null for the genesis
	L1        *rollup.BlockRef `json:"l1"`        // the last block of L1 that was read; null before the first

	Proposals *rollup.Proposals `json:"proposals,omitempty"` // of an optimistic rollup, at that block of L1
}

// Status returns how far the node is.
func (n *Node) Status() SyncStatus {
	s := SyncStatus{Latest: n.Head(), Safe: n.Safe(), Finalized: n.Finalized(), Unsettled: n.Unsettled(), L1: n.derived.Load(), Proposals: n.proposals.Load()}
	if anchor, ok := n.Anchor(); ok {
		s.Anchor = &anchor
	}
	return s
}

type rollupAPI struct {
	n *Node
}

// SyncStatus implements rollup_syncStatus.
func (api *rollupAPI) SyncStatus() SyncStatus { return api.n.Status() }

// Forks implements rollup_forks.
func (api *rollupAPI) Forks() []Fork { return api.n.Forks() }

// Trace implements rollup_trace: the trace of a block, which EXECUTE verifies.
func (api *rollupAPI) Trace(ctx context.Context, id rpc.BlockNumberOrHash) (hexutil.Bytes, error) {
	header, err := api.n.geth.Eth.APIBackend.HeaderByNumberOrHash(ctx, id)
	if err != nil {
		return nil, err
	}
	if header == nil {
		return nil, fmt.Errorf("%w %s", ErrUnknownBlock, id.String())
	}
	block, err := api.n.blockByHash(ctx, header.Hash(), header.Number.Uint64())
	if err != nil {
		return nil, err
	}
	return block.Trace, nil
}

// sender is the part of geth's API that takes signed transactions.
type sender interface {
	SendRawTransaction(ctx context.Context, input hexutil.Bytes) (common.Hash, error)
	SendRawTransactionSync(ctx context.Context, input hexutil.Bytes, timeout *uint64) (map[string]any, error)
}

func (n *Node) senderAPI() (sender, error) {
	s, ok := gethnode.Service[sender](n.geth.Eth)
	if !ok {
		return nil, errors.New("geth has no API for transactions")
	}
	return s, nil
}

// sendAPI refuses transactions that no block of a rollup can have.
type sendAPI struct {
	geth sender
}

// SendRawTransaction implements eth_sendRawTransaction.
func (api *sendAPI) SendRawTransaction(ctx context.Context, input hexutil.Bytes) (common.Hash, error) {
	if hasBlobs(input) {
		return common.Hash{}, ErrBlobTransaction
	}
	return api.geth.SendRawTransaction(ctx, input)
}

// SendRawTransactionSync implements eth_sendRawTransactionSync.
func (api *sendAPI) SendRawTransactionSync(ctx context.Context, input hexutil.Bytes, timeout *uint64) (map[string]any, error) {
	if hasBlobs(input) {
		return nil, ErrBlobTransaction
	}
	return api.geth.SendRawTransactionSync(ctx, input, timeout)
}

// elsewhere is a sender that hands transactions on.
type elsewhere struct {
	send func(ctx context.Context, tx []byte) (common.Hash, error)
}

func (e elsewhere) SendRawTransaction(ctx context.Context, input hexutil.Bytes) (common.Hash, error) {
	return e.send(ctx, input)
}

func (e elsewhere) SendRawTransactionSync(context.Context, hexutil.Bytes, *uint64) (map[string]any, error) {
	return nil, errNoSync
}

// errNoSync is the answer of a follower, which has no block before L1 has it.
var errNoSync = errors.New("a follower does not wait for transactions: use eth_sendRawTransaction, and eth_getTransactionReceipt")

func hasBlobs(tx []byte) bool { return len(tx) > 0 && tx[0] == types.BlobTxType }
