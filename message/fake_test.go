package message

import (
	"context"
	"encoding/binary"
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/rpc"
)

var testMessenger = common.HexToAddress("0x00000000000000000000000000000000000000e5")

// ledger is a chain of blocks with messages that is told to do anything, behind
// JSON-RPC.
type ledger struct {
	t       *testing.T
	rng     *rand.Rand
	blocks  []*ledgerBlock // by number
	byHash  map[common.Hash]*ledgerBlock
	made    uint64
	limit   uint64            // blocks that logs may be asked of at once
	during  func(call string) // before a call is answered
	falsify func([]types.Log) []types.Log
}

type ledgerBlock struct {
	number   uint64
	hash     common.Hash
	parent   *ledgerBlock
	messages []*Message
	end      uint64 // messages up to its end
}

func newLedger(t *testing.T, rng *rand.Rand) *ledger {
	l := &ledger{t: t, rng: rng, byHash: make(map[common.Hash]*ledgerBlock), limit: 1 << 60}
	l.extend(0)
	return l
}

// extend adds a block with some messages.
func (l *ledger) extend(messages int) {
	l.made++
	b := &ledgerBlock{number: uint64(len(l.blocks)), hash: crypto.Keccak256Hash(binary.BigEndian.AppendUint64(nil, l.made))}
	if n := len(l.blocks); n > 0 {
		b.parent = l.blocks[n-1]
		b.end = b.parent.end
	}
	for range messages {
		m := testMessage()
		m.Nonce, m.Sender = b.end, common.Address{byte(l.rng.IntN(5))}
		m.Value = (*hexutil.Big)(new(big.Int).SetUint64(l.rng.Uint64()))
		b.messages, b.end = append(b.messages, m), b.end+1
	}
	l.blocks, l.byHash[b.hash] = append(l.blocks, b), b
}

// rewind takes blocks back, but for the first one.
func (l *ledger) rewind(depth int) { l.blocks = l.blocks[:max(1, len(l.blocks)-depth)] }

// change does anything.
func (l *ledger) change() {
	switch l.rng.IntN(4) {
	case 0:
		depth := l.rng.IntN(8)
		l.rewind(depth)
		for range depth - 1 + l.rng.IntN(4) {
			l.extend(l.rng.IntN(3))
		}
	default:
		for range l.rng.IntN(5) {
			l.extend(max(0, l.rng.IntN(5)-2))
		}
	}
}

func (l *ledger) chain() *chain {
	server := rpc.NewServer()
	if err := server.RegisterName("eth", &ledgerAPI{l}); err != nil {
		l.t.Fatal(err)
	}
	client := rpc.DialInProc(server)
	l.t.Cleanup(func() {
		client.Close()
		server.Stop()
	})
	return newChain("the ledger", big.NewInt(5), client, testMessenger, 0)
}

type ledgerAPI struct{ l *ledger }

func (api *ledgerAPI) hear(call string) {
	if api.l.during != nil {
		api.l.during(call)
	}
}

func (api *ledgerAPI) GetBlockByNumber(number rpc.BlockNumber, _ bool) map[string]any {
	api.hear("block")
	if number == rpc.LatestBlockNumber {
		number = rpc.BlockNumber(len(api.l.blocks) - 1)
	}
	if int(number) >= len(api.l.blocks) {
		return nil
	}
	b := api.l.blocks[number]
	return map[string]any{"number": hexutil.Uint64(b.number), "hash": b.hash, "timestamp": hexutil.Uint64(b.number)}
}

func (api *ledgerAPI) GetBlockByHash(hash common.Hash, _ bool) map[string]any {
	b := api.l.byHash[hash]
	if b == nil {
		return nil
	}
	return map[string]any{"number": hexutil.Uint64(b.number), "hash": b.hash, "timestamp": hexutil.Uint64(b.number)}
}

func (api *ledgerAPI) GetLogs(_ context.Context, query filters.FilterCriteria) ([]types.Log, error) {
	api.hear("logs")
	blocks := api.l.blocks
	if query.BlockHash != nil {
		blocks = []*ledgerBlock{api.l.byHash[*query.BlockHash]}
	} else {
		from, to := query.FromBlock.Uint64(), query.ToBlock.Uint64()
		if to-from >= api.l.limit {
			return nil, errors.New("range is too large")
		}
		if to >= uint64(len(blocks)) {
			return nil, errors.New("beyond the head")
		}
		blocks = blocks[from : to+1]
	}
	logs := []types.Log{}
	for _, b := range blocks {
		for i, m := range b.messages {
			log := *logOf(api.l.t, m)
			log.Address, log.BlockNumber, log.BlockHash, log.Index = testMessenger, b.number, b.hash, uint(i)
			if len(query.Topics) < 2 || slices.Contains(query.Topics[1], log.Topics[1]) {
				logs = append(logs, log)
			}
		}
	}
	if api.l.falsify != nil {
		logs = api.l.falsify(logs)
	}
	return logs, nil
}

// sync reads until the chain stands still.
func (l *ledger) sync(o *Outbox) {
	l.t.Helper()
	for {
		if _, err := o.Sync(l.t.Context()); err == nil {
			return
		} else if !errors.Is(err, ErrReorg) && l.during == nil {
			l.t.Fatal(err)
		}
	}
}

// compare checks what an outbox knows: samples of what takes long.
func (l *ledger) compare(o *Outbox) {
	l.t.Helper()
	l.compareTo(o, l.blocks[len(l.blocks)-1].hash)
}

// compareTo is compare for the chain that ends in a block, be it the present one or
// not.
func (l *ledger) compareTo(o *Outbox, head common.Hash) {
	l.t.Helper()
	var chain []*ledgerBlock
	for b := l.byHash[head]; b != nil; b = b.parent {
		chain = append(chain, b)
	}
	slices.Reverse(chain)
	var (
		oracle branch
		sent   = make(map[common.Address][]uint64)
		hashes []common.Hash
	)
	for _, b := range chain {
		for _, m := range b.messages {
			hash := m.Hash(o.chain.id)
			oracle.append(hash)
			hashes, sent[m.Sender] = append(hashes, hash), append(sent[m.Sender], m.Nonce)
			if l.rng.IntN(16) > 0 {
				continue
			}
			got, err := o.Message(l.t.Context(), m.Nonce)
			if err != nil || got.Message.Hash(o.chain.id) != hash || got.Event.Block.Hash != b.hash {
				l.t.Fatalf("message %d is %+v (%v), want %v in %v", m.Nonce, got, err, hash, b.hash)
			}
		}
		if got := o.SizeAt(b.number); got != b.end {
			l.t.Fatalf("%d messages up to block %d, want %d", got, b.number, b.end)
		}
		if l.rng.IntN(16) > 0 && b.hash != head {
			continue
		}
		if root, ok := o.Root(b.end); !ok || root != oracle.root() {
			l.t.Fatalf("root of %d messages is %v, want %v", b.end, root, oracle.root())
		}
	}
	if o.Size() != uint64(len(hashes)) {
		l.t.Fatalf("%d messages, want %d", o.Size(), len(hashes))
	}
	for who := range 5 {
		if got, want := o.Of(common.Address{byte(who)}), sent[common.Address{byte(who)}]; !slices.Equal(got, want) {
			l.t.Fatalf("sender %d: messages %d, want %d", who, got, want)
		}
	}
	if got := o.Of(testMessage().Refund); uint64(len(got)) != o.Size() {
		l.t.Fatalf("refund address: messages %d of %d", got, o.Size())
	}
}
