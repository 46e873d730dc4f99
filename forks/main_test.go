package forks_test

import (
	"context"
	"encoding/json"
	"math/big"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/forkid"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

const genesisTime = 1_700_000_000

// osaka returns the configuration of an L1 that has been in Osaka since its genesis.
// Changes are made to it.
func osaka(changes ...func(*params.ChainConfig)) *params.ChainConfig {
	config := *params.MergedTestChainConfig
	config.ChainID = big.NewInt(1337)
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	config.BPO1Time, config.BPO2Time, config.BPO3Time, config.BPO4Time, config.BPO5Time = nil, nil, nil, nil, nil
	config.BlobScheduleConfig = &params.BlobScheduleConfig{Cancun: params.DefaultCancunBlobConfig, Prague: params.DefaultPragueBlobConfig}
	for _, change := range changes {
		change(&config)
	}
	return &config
}

func amsterdam(since uint64) func(*params.ChainConfig) {
	return func(c *params.ChainConfig) { c.AmsterdamTime = &since }
}

func bogota(since uint64) func(*params.ChainConfig) {
	return func(c *params.ChainConfig) { c.BogotaTime = &since }
}

func bpo1(since uint64) func(*params.ChainConfig) {
	return func(c *params.ChainConfig) {
		c.BPO1Time, c.BlobScheduleConfig.BPO1 = &since, params.DefaultBPO1BlobConfig
	}
}

// fake is an L1 that answers what it is told to.
type fake struct {
	raw      func() (json.RawMessage, error) // nrollup_chainConfig; not served if nil
	config   *params.ChainConfig             // of eth_config; not served if nil
	head     uint64                          // time of the newest block
	override func(map[string]any)            // of the answer of eth_config
}

type notServed struct{}

func (notServed) Error() string  { return "the method does not exist/is not available" }
func (notServed) ErrorCode() int { return -32601 }

type fakeNrollup struct{ *fake }

func (f fakeNrollup) ChainConfig() (json.RawMessage, error) {
	if f.raw == nil {
		return nil, notServed{}
	}
	return f.raw()
}

type fakeEth struct{ *fake }

func (f fakeEth) genesis() *types.Header {
	return &types.Header{Number: new(big.Int), Time: genesisTime, Difficulty: new(big.Int)}
}

func (f fakeEth) GetBlockByNumber(number string, _ bool) *types.Header {
	header := f.genesis()
	if number != "0x0" {
		header.Number, header.Time = big.NewInt(100), f.head
	}
	return header
}

// Config is eth_config as EIP-7910 has it.
func (f fakeEth) Config() (map[string]any, error) {
	if f.fake.config == nil {
		return nil, notServed{}
	}
	c := f.fake.config
	answer := map[string]any{"current": f.activation(c.Timestamp(c.LatestFork(f.head))), "next": nil, "last": nil}
	for fork := c.LatestFork(f.head) + 1; fork <= c.LatestFork(^uint64(0)); fork++ {
		if at := c.Timestamp(fork); at != nil {
			answer["next"] = f.activation(at)
			answer["last"] = f.activation(c.Timestamp(c.LatestFork(^uint64(0))))
			break
		}
	}
	if f.override != nil {
		f.override(answer)
	}
	return answer, nil
}

func (f fakeEth) activation(at *uint64) map[string]any {
	c, time := f.fake.config, *at
	if time <= genesisTime {
		time = 0
	}
	precompiles := make(map[string]common.Address)
	for address, p := range vm.ActivePrecompiledContracts(c.Rules(c.LondonBlock, true, *at)) {
		precompiles[p.Name()] = address
	}
	precompiles["EXECUTE"] = common.HexToAddress("0x0101")
	id := forkid.NewID(c, types.NewBlockWithHeader(f.genesis()), ^uint64(0), *at).Hash
	return map[string]any{
		"activationTime":  time,
		"blobSchedule":    c.BlobConfig(c.LatestFork(*at)),
		"chainId":         (*hexutil.Big)(c.ChainID),
		"forkId":          hexutil.Bytes(id[:]),
		"precompiles":     precompiles,
		"systemContracts": c.ActiveSystemContracts(*at),
	}
}

func (f *fake) dial(t *testing.T) *rpc.Client {
	t.Helper()
	server := rpc.NewServer()
	t.Cleanup(server.Stop)
	for name, service := range map[string]any{"nrollup": fakeNrollup{f}, "eth": fakeEth{f}} {
		if err := server.RegisterName(name, service); err != nil {
			t.Fatal(err)
		}
	}
	client := rpc.DialInProc(server)
	t.Cleanup(client.Close)
	return client
}

// serves returns what serves a configuration, with keys that geth's type lacks.
func serves(t *testing.T, config *params.ChainConfig, more map[string]any) func() (json.RawMessage, error) {
	t.Helper()
	raw := encode(t, config, more)
	return func() (json.RawMessage, error) { return raw, nil }
}

func encode(t *testing.T, config *params.ChainConfig, more map[string]any) json.RawMessage {
	t.Helper()
	keys := make(map[string]any)
	raw, err := json.Marshal(config)
	if err == nil {
		err = json.Unmarshal(raw, &keys)
	}
	if err != nil {
		t.Fatal(err)
	}
	for key, value := range more {
		keys[key] = value
	}
	if raw, err = json.Marshal(keys); err != nil {
		t.Fatal(err)
	}
	return raw
}

// clock stands still. Whoever waits for it is a value of pauses, and goes on when the
// test lets it.
type clock struct {
	now    atomic.Int64 // seconds
	pauses chan pause
}

type pause struct {
	length time.Duration
	over   chan time.Time
}

func newClock(now uint64) *clock {
	c := &clock{pauses: make(chan pause, 1)}
	c.now.Store(int64(now))
	return c
}

func (c *clock) Now() time.Time { return time.Unix(c.now.Load(), 0) }

func (c *clock) After(d time.Duration) <-chan time.Time {
	over := make(chan time.Time, 1)
	c.pauses <- pause{d, over}
	return over
}

func background(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}
