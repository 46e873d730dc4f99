package l1_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/l1"
	"nrollup/stateless"
)

// end is when the forks of these tests begin that nobody knows, in seconds after the
// genesis.
const end = 8

// guarded returns networks that have one, which geth knows by name or does not.
func guarded(t *testing.T) map[string]l1.Network {
	bogota, since := network(0), uint64(genesisTime+end)
	bogota.Genesis.Config.BogotaTime = &since
	return map[string]l1.Network{"Zurich": withKey(t, "zurichTime", since), "Bogota": bogota}
}

// isUnknown checks that an error names a fork, and says what to do.
func isUnknown(t *testing.T, err error, name string) {
	t.Helper()
	var unknown *forks.Unknown
	if !errors.As(err, &unknown) || unknown.Name != name || unknown.Since != genesisTime+end || !errors.Is(err, stateless.ErrUnknownFork) {
		t.Errorf("%s: %v", name, err)
	}
}

// fatal returns why a node ends.
func fatal(t *testing.T, node *l1.Node) error {
	t.Helper()
	select {
	case err := <-node.Fatal():
		return err
	case <-time.After(time.Minute):
		t.Fatal("the process is not told")
	}
	return nil
}

// As a fork comes that a node does not know, it makes no block any more, says so, and
// does not start again.
func TestUnknownFork(t *testing.T) {
	for name, n := range guarded(t) {
		t.Run(name, func(t *testing.T) {
			clock := newFakeClock(genesisTime)
			config := l1.Config{Network: n, DataDir: t.TempDir(), Produce: true, Clock: clock}
			node := start(t, config)
			for seconds := int64(slotSeconds); seconds < end; seconds += slotSeconds {
				at := time.Unix(genesisTime+seconds, 0)
				eventually(t, "the slot is waited for", func() bool { return clock.waiting(at) })
				clock.set(at)
			}
			eventually(t, "the last block", func() bool {
				number, err := client(t, node).BlockNumber(t.Context())
				return err == nil && number == end/slotSeconds-1
			})
			select {
			case err := <-node.Fatal():
				t.Fatalf("too soon: %v", err)
			default:
			}
			head := headHash(t, node)
			clock.set(time.Unix(genesisTime+end, 0))
			isUnknown(t, fatal(t, node), name)
			_, err := node.ProduceSlot(t.Context(), genesisTime+end)
			isUnknown(t, err, name)
			if headHash(t, node) != head {
				t.Error("there is a block in a fork that nobody knows")
			}
			if err := node.Close(); err != nil {
				t.Fatal(err)
			}
			_, err = l1.Start(config)
			isUnknown(t, err, name)
			config.Clock = newFakeClock(genesisTime + end - 1) // nothing is lost
			if node = start(t, config); headHash(t, node) != head {
				t.Error("another head")
			}
		})
	}
}

// A block from beyond is not taken, whoever says that it is valid.
func TestUnknownForkImport(t *testing.T) {
	maker := start(t, l1.Config{Network: network(0)})
	last, beyond := produceSlot(t, maker, end/slotSeconds-1), produceSlot(t, maker, end/slotSeconds)
	for name, n := range guarded(t) {
		node := start(t, l1.Config{Network: n})
		if err := node.Import(t.Context(), last); err != nil {
			t.Fatal(err)
		}
		isUnknown(t, node.Import(t.Context(), beyond), name)
		if headHash(t, node) != last.Hash() {
			t.Error("another head")
		}

		follower := start(t, l1.Config{Network: n, Follow: maker.HTTPEndpoint(), Clock: newFakeClock(genesisTime + end - 1)})
		reaches(t, follower, last.Hash())
		if err := follower.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A follower whose leader goes on ends, and keeps what it has.
func TestUnknownForkFollow(t *testing.T) {
	maker := start(t, l1.Config{Network: network(0)})
	last := produceSlot(t, maker, end/slotSeconds-1)
	proxy := newProxy(t, maker)
	proxy.hidden = "nrollup_chainConfig" // a leader that says nothing of it
	clock := newFakeClock(genesisTime + end - 1)
	n := guarded(t)["Zurich"]
	follower := start(t, l1.Config{Network: n, Follow: proxy.URL, Clock: clock})
	reaches(t, follower, last.Hash())
	produceSlot(t, maker, end/slotSeconds)
	clock.set(time.Unix(genesisTime+end, 0))
	isUnknown(t, fatal(t, follower), "Zurich")
	if headHash(t, follower) != last.Hash() {
		t.Error("another head")
	}
}

// A consensus client is told that the fork is not supported, and never that its
// payload is valid, or that it is not.
func TestUnknownForkEngine(t *testing.T) {
	_, other := startEngine(t, l1.Config{Network: network(0), Clock: newFakeClock(genesisTime)})
	node, consensus := startEngine(t, l1.Config{Network: guarded(t)["Bogota"], Clock: newFakeClock(genesisTime)})
	for other.time+slotSeconds < genesisTime+end {
		envelope := other.fill(0)
		other.adopt(envelope)
		consensus.adopt(envelope)
	}
	payload := other.fill(0).ExecutionPayload
	unsupported := func(method string, args ...any) {
		t.Helper()
		err := consensus.rpc.CallContext(t.Context(), new(any), method, args...)
		var coded rpc.Error
		if !errors.As(err, &coded) || coded.ErrorCode() != -38005 {
			t.Errorf("%s: %v", method, err)
		}
		var data rpc.DataError
		if !errors.As(err, &data) || !strings.Contains(fmt.Sprint(data.ErrorData()), "Bogota") {
			t.Errorf("%s: it is not said why: %v", method, err)
		}
	}
	for range 2 {
		unsupported("engine_newPayloadV5", payload, []common.Hash{}, common.Hash{0xbe}, []hexutil.Bytes{})
	}
	slot := uint64(77)
	unsupported("engine_forkchoiceUpdatedV4", engine.ForkchoiceStateV1{HeadBlockHash: consensus.head},
		&engine.PayloadAttributes{Timestamp: genesisTime + end, Withdrawals: []*types.Withdrawal{}, BeaconRoot: &common.Hash{}, SlotNumber: &slot}, nil)
	if headHash(t, node) != consensus.head {
		t.Error("another head")
	}
}
