package l1_test

import (
	"crypto/sha256"
	"errors"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/blockgen"
	"nrollup/l1"
)

// consensusClient drives a node through the Engine API, as far as a test needs.
type consensusClient struct {
	t    *testing.T
	rpc  *rpc.Client
	head common.Hash
	time uint64
	slot uint64
}

// startEngine starts a node for a consensus client, and one.
func startEngine(t *testing.T, config l1.Config) (*l1.Node, *consensusClient) {
	t.Helper()
	if config.Engine = true; config.DataDir == "" {
		config.DataDir = t.TempDir()
	}
	n := start(t, config)
	files, err := filepath.Glob(filepath.Join(config.DataDir, "*", "jwtsecret"))
	if err != nil || len(files) != 1 {
		t.Fatalf("secrets %v, %v", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	secret := [32]byte(hexutil.MustDecode(strings.TrimSpace(string(text))))
	c, err := rpc.DialOptions(t.Context(), n.AuthEndpoint(), rpc.WithHTTPAuth(node.NewJWTAuth(secret)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return n, &consensusClient{t: t, rpc: c, head: n.GenesisHash(), time: n.Network().Genesis.Timestamp}
}

// methods are those of the Engine API for a payload of a time in seconds.
func methods(timestamp uint64) (forkchoice, get, put string) {
	if timestamp < blockgen.AmsterdamTime {
		return "engine_forkchoiceUpdatedV3", "engine_getPayloadV5", "engine_newPayloadV4"
	}
	return "engine_forkchoiceUpdatedV4", "engine_getPayloadV6", "engine_newPayloadV5"
}

// attributes returns what the next payload is to be made of, and the arguments that
// come after it.
func (c *consensusClient) attributes(timestamp uint64) []any {
	a := &engine.PayloadAttributes{Timestamp: timestamp, Withdrawals: []*types.Withdrawal{}, BeaconRoot: &common.Hash{0xbe}}
	if timestamp < blockgen.AmsterdamTime {
		a.Random = common.BigToHash(new(big.Int).SetUint64(c.slot)) // another payload
		return []any{a}
	}
	a.SlotNumber = &c.slot
	return []any{a, nil}
}

func (c *consensusClient) call(result any, method string, args ...any) {
	c.t.Helper()
	if err := c.rpc.CallContext(c.t.Context(), result, method, args...); err != nil {
		c.t.Fatalf("%s: %v", method, err)
	}
}

// fill has a payload built that has the given number of transactions at least.
// Geth builds in the background: a consensus client gives it time.
func (c *consensusClient) fill(atLeast int) *engine.ExecutionPayloadEnvelope {
	c.t.Helper()
	for pause := time.Millisecond; pause < time.Minute; pause *= 2 {
		c.slot++ // another payload
		var started engine.ForkChoiceResponse
		forkchoice, get, _ := methods(c.time + slotSeconds)
		c.call(&started, forkchoice, append([]any{engine.ForkchoiceStateV1{HeadBlockHash: c.head}}, c.attributes(c.time+slotSeconds)...)...)
		if started.PayloadStatus.Status != engine.VALID || started.PayloadID == nil {
			c.t.Fatalf("forkchoice: %+v", started)
		}
		time.Sleep(pause)
		envelope := new(engine.ExecutionPayloadEnvelope)
		c.call(envelope, get, started.PayloadID)
		if len(envelope.ExecutionPayload.Transactions) >= atLeast {
			return envelope
		}
	}
	c.t.Fatal("no payload in time")
	return nil
}

// adopt has the node import a payload and make it the head.
func (c *consensusClient) adopt(envelope *engine.ExecutionPayloadEnvelope) {
	c.t.Helper()
	hashes, requests := []common.Hash{}, []hexutil.Bytes{}
	for _, commitment := range envelope.BlobsBundle.Commitments {
		hashes = append(hashes, kzg4844.CalcBlobHashV1(sha256.New(), (*kzg4844.Commitment)(commitment)))
	}
	for _, request := range envelope.Requests {
		requests = append(requests, request)
	}
	var status engine.PayloadStatusV1
	_, _, put := methods(envelope.ExecutionPayload.Timestamp)
	c.call(&status, put, envelope.ExecutionPayload, hashes, common.Hash{0xbe}, requests)
	if status.Status != engine.VALID {
		c.t.Fatalf("new payload: %s: %v", status.Status, status.ValidationError)
	}
	hash := envelope.ExecutionPayload.BlockHash
	var set engine.ForkChoiceResponse
	c.call(&set, "engine_forkchoiceUpdatedV4", engine.ForkchoiceStateV1{HeadBlockHash: hash, SafeBlockHash: hash, FinalizedBlockHash: c.head}, nil, nil)
	if set.PayloadStatus.Status != engine.VALID {
		c.t.Fatalf("forkchoice: %+v", set)
	}
	c.head, c.time = hash, envelope.ExecutionPayload.Timestamp
}

// Payloads that a consensus client gets keep to the limit.
func TestEngine(t *testing.T) {
	node, consensus := startEngine(t, l1.Config{Network: network(10 * million), BeaconAddr: "127.0.0.1:0"})
	blob := blobTx(t, 9, 0, 1)
	send(t, node, blob)
	for i := range 5 {
		send(t, node, tx(i, 0, staticCaller, callGas(4*million), int64(100-i), declared(4*million, byte(i))))
	}
	for i, want := range []int{3, 2, 1} { // calls: 2, 2, 1
		envelope := consensus.fill(want)
		if have := len(envelope.ExecutionPayload.Transactions); have != want {
			t.Fatalf("payload %d: %d transactions, want %d", i, have, want)
		}
		consensus.adopt(envelope)
		block := node.Block(consensus.head)
		if headHash(t, node) != block.Hash() || executeGas(block) > 10*million {
			t.Errorf("payload %d: execute gas %d", i, executeGas(block))
		}
	}
	if safe, final := labels(t, node); safe != 3 || final != 2 {
		t.Errorf("safe %d, finalized %d", safe, final)
	}
	checkBlobs(t, node, node.Block(mustHash(t, node, 1)), blob)
}

// A consensus client takes the node over the fork, with the methods of each; those of
// the other fork are answered as the specification says (-38005).
func TestEngineFork(t *testing.T) {
	const fork = 3
	node, consensus := startEngine(t, l1.Config{Network: crossing(10*million, fork), BeaconAddr: "127.0.0.1:0"})
	unsupported := func(method string, args ...any) {
		t.Helper()
		var coded rpc.Error
		if err := consensus.rpc.CallContext(t.Context(), new(any), method, args...); !errors.As(err, &coded) || coded.ErrorCode() != -38005 {
			t.Errorf("%s: %v", method, err)
		}
	}
	for slot := uint64(1); slot <= 2*fork; slot++ {
		for i := range 3 {
			send(t, node, tx(i, slot-1, staticCaller, callGas(4*million), int64(100-i), declared(4*million, byte(i))))
		}
		blob, at := blobTx(t, 9, slot-1, 1), consensus.time+slotSeconds
		send(t, node, blob)
		envelope := consensus.fill(2)
		data := envelope.ExecutionPayload
		otherTime := uint64(blockgen.AmsterdamTime)
		if at >= blockgen.AmsterdamTime {
			otherTime = 0
		}
		forkchoice, get, put := methods(otherTime)
		state := engine.ForkchoiceStateV1{HeadBlockHash: consensus.head}
		wrong := consensus.attributes(otherTime)
		wrong[0].(*engine.PayloadAttributes).Timestamp = at
		unsupported(forkchoice, append([]any{state}, wrong...)...)
		version := engine.PayloadV4 // of payloads that were asked for as they should be
		if at < blockgen.AmsterdamTime {
			version = engine.PayloadV3
		}
		unsupported(get, engine.PayloadID{byte(version)})
		other := *data
		if at < blockgen.AmsterdamTime {
			other.SlotNumber, other.BlockAccessList = new(uint64), []byte{0xc0}
		} else {
			other.SlotNumber, other.BlockAccessList = nil, nil
		}
		unsupported(put, other, []common.Hash{}, common.Hash{0xbe}, []hexutil.Bytes{})

		consensus.adopt(envelope)
		block := node.Block(consensus.head)
		if headHash(t, node) != block.Hash() || executeGas(block) > 10*million {
			t.Errorf("slot %d: execute gas %d", slot, executeGas(block))
		}
		if amsterdam := slot >= fork; (block.SlotNumber() != nil) != amsterdam {
			t.Errorf("slot %d: slot number %v", slot, block.SlotNumber())
		}
	}
}

func mustHash(t *testing.T, node *l1.Node, number uint64) (hash common.Hash) {
	t.Helper()
	var block struct{ Hash common.Hash }
	if err := node.Client().Call(&block, "eth_getBlockByNumber", hexutil.Uint64(number), false); err != nil {
		t.Fatal(err)
	}
	return block.Hash
}

// A payload over the limit is invalid, and stays so.
func TestEngineRefusesOverLimit(t *testing.T) {
	maker, other := startEngine(t, l1.Config{Network: network(10 * million)})
	_, consensus := startEngine(t, l1.Config{Network: network(million)})
	send(t, maker, tx(0, 0, reverter, callGas(2*million), 1, declared(2*million, 0)))
	envelope := other.fill(1)
	for range 2 {
		var status engine.PayloadStatusV1
		consensus.call(&status, "engine_newPayloadV5", envelope.ExecutionPayload, []common.Hash{}, common.Hash{0xbe}, []hexutil.Bytes{})
		if status.Status != engine.INVALID {
			t.Fatalf("%+v", status)
		}
	}
	consensus.adopt(consensus.fill(0))
}

// A restart changes neither the head nor what the consensus client said is final,
// whatever it asked for in vain.
func TestEngineRestart(t *testing.T) {
	config := l1.Config{Network: network(0), DataDir: t.TempDir()}
	node, consensus := startEngine(t, config)
	blocks := 3 * config.Network.SlotsPerEpoch
	for range blocks {
		consensus.adopt(consensus.fill(0))
	}
	var response engine.ForkChoiceResponse
	consensus.call(&response, "engine_forkchoiceUpdatedV4", engine.ForkchoiceStateV1{HeadBlockHash: mustHash(t, node, 3)}, nil, nil)
	if headHash(t, node) != consensus.head {
		t.Fatal("the head went back behind the finalized block")
	}
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	node, _ = startEngine(t, config)
	if headHash(t, node) != consensus.head {
		t.Error("another head")
	}
	if _, final := labels(t, node); final != blocks-1 {
		t.Errorf("finalized %d, want %d", final, blocks-1)
	}
}

func TestEnginePrunesBlobs(t *testing.T) {
	node, consensus := startEngine(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0", BlobRetention: 1})
	blob := blobTx(t, 9, 0, 1)
	send(t, node, blob)
	consensus.adopt(consensus.fill(1))
	checkBlobs(t, node, node.Block(consensus.head), blob)
	for range 2*node.Network().SlotsPerEpoch - 1 {
		consensus.adopt(consensus.fill(0))
	}
	if status := get(t, node, "/eth/v1/beacon/blobs/1", nil); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
}

func TestEngineNeedsSecret(t *testing.T) {
	node, _ := startEngine(t, l1.Config{Network: network(0)})
	err := dial(t, node.AuthEndpoint()).Call(new(any), "engine_exchangeCapabilities", []string{})
	var status rpc.HTTPError
	if !errors.As(err, &status) || status.StatusCode != 401 {
		t.Error(err)
	}
}

// Geth judges blocks in methods of its own too, without the rules of this L1. The node
// does not have them, and a consensus client is told those that it has.
func TestEngineMethods(t *testing.T) {
	_, consensus := startEngine(t, l1.Config{Network: network(0)})
	var methods []string
	if err := consensus.rpc.CallContext(t.Context(), &methods, "engine_exchangeCapabilities", []string{}); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(methods, "engine_newPayloadV5") || !slices.Contains(methods, "engine_getBlobsV3") {
		t.Errorf("it has %v", methods)
	}
	for _, method := range append(methods, "engine_executeStatelessPayloadV5", "engine_newPayloadWithWitnessV5", "engine_forkchoiceUpdatedWithWitnessV4") {
		var coded rpc.Error
		err := consensus.rpc.CallContext(t.Context(), new(any), method, "none")
		missing := errors.As(err, &coded) && coded.ErrorCode() == -32601
		if own := strings.Contains(method, "Witness") || strings.Contains(method, "Stateless"); missing != own {
			t.Errorf("%s: %v", method, err)
		}
	}
}
