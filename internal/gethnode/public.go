package gethnode

import (
	"context"
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/tracers"
	"github.com/ethereum/go-ethereum/rpc"
)

// publicAPIs returns what geth offers that anyone may use: all but the debug
// namespace, of which there is a part that only reads the chain.
func publicAPIs(backend *eth.Ethereum, client string) []rpc.API {
	apis := []rpc.API{{Namespace: "web3", Service: web3API{client}}}
	debug := &debugAPI{API: tracers.NewAPI(backend.APIBackend), state: eth.NewDebugAPI(backend)}
	for _, api := range backend.APIs() {
		if api.Namespace != "debug" {
			apis = append(apis, api)
		} else if raw, ok := api.Service.(rawReader); ok {
			debug.rawReader = raw
		}
	}
	return append(apis, rpc.API{Namespace: "debug", Service: debug})
}

// debugAPI is the part of the debug namespace that reads the chain: traces,
// encodings, state. Nothing of it changes the node, or touches files.
type debugAPI struct {
	*tracers.API
	rawReader
	state *eth.DebugAPI
}

// rawReader is the part of geth's API that returns encodings of blocks.
type rawReader interface {
	GetRawHeader(ctx context.Context, block rpc.BlockNumberOrHash) (hexutil.Bytes, error)
	GetRawBlock(ctx context.Context, block rpc.BlockNumberOrHash) (hexutil.Bytes, error)
	GetRawReceipts(ctx context.Context, block rpc.BlockNumberOrHash) ([]hexutil.Bytes, error)
	GetRawTransaction(ctx context.Context, tx common.Hash) (hexutil.Bytes, error)
}

// errFiles is the answer to methods of geth's tracers that touch files.
var errFiles = errors.New("not offered: it touches files of the node")

// TraceBlockFromFile refuses debug_traceBlockFromFile.
func (*debugAPI) TraceBlockFromFile(context.Context, string, *tracers.TraceConfig) error {
	return errFiles
}

// StandardTraceBlockToFile refuses debug_standardTraceBlockToFile.
func (*debugAPI) StandardTraceBlockToFile(context.Context, common.Hash, *tracers.StdTraceConfig) error {
	return errFiles
}

// StandardTraceBadBlockToFile refuses debug_standardTraceBadBlockToFile.
func (*debugAPI) StandardTraceBadBlockToFile(context.Context, common.Hash, *tracers.StdTraceConfig) error {
	return errFiles
}

// StorageRangeAt implements debug_storageRangeAt.
func (d *debugAPI) StorageRangeAt(ctx context.Context, block rpc.BlockNumberOrHash, tx int, contract common.Address, start hexutil.Bytes, most int) (eth.StorageRangeResult, error) {
	return d.state.StorageRangeAt(ctx, block, tx, contract, start, most)
}

// GetModifiedAccountsByNumber implements debug_getModifiedAccountsByNumber.
func (d *debugAPI) GetModifiedAccountsByNumber(start uint64, end *uint64) ([]common.Address, error) {
	return d.state.GetModifiedAccountsByNumber(start, end)
}

// GetModifiedAccountsByHash implements debug_getModifiedAccountsByHash.
func (d *debugAPI) GetModifiedAccountsByHash(start common.Hash, end *common.Hash) ([]common.Address, error) {
	return d.state.GetModifiedAccountsByHash(start, end)
}

// ExecutionWitness implements debug_executionWitness.
func (d *debugAPI) ExecutionWitness(block rpc.BlockNumberOrHash) (*stateless.ExtWitness, error) {
	return d.state.ExecutionWitness(block)
}

// web3API is geth's of the same name, which it keeps to itself.
type web3API struct{ client string }

// ClientVersion implements web3_clientVersion.
func (a web3API) ClientVersion() string { return a.client }

// Sha3 implements web3_sha3.
func (web3API) Sha3(input hexutil.Bytes) hexutil.Bytes { return crypto.Keccak256(input) }
