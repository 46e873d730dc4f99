package e2e

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/node"
)

// traffic is one account that sends transfers all the time, through every
// outage, as a patient wallet would: it sends again what it got no answer to, and
// what the node forgot.
type traffic struct {
	t       *testing.T
	client  *rpc.Client
	random  *rand.Rand
	signer  types.Signer
	key     *ecdsa.PrivateKey
	from    common.Address
	to      common.Address
	settled func() uint64 // number of a block that no crash undoes

	stopping chan struct{}
	stop     sync.Once
	running  sync.WaitGroup

	mu     sync.Mutex
	open   []*transfer // not settled, by nonce
	closed []*transfer // settled, by nonce
	next   uint64      // nonce
	moved  int         // receipts that went away or changed, of blocks that were not settled
}

// transfer is one transaction on its way.
type transfer struct {
	tx      *types.Transaction
	taken   bool          // by the pool
	missing int           // times in a row that the node did not know it
	receipt *finalReceipt // nil if there is none
}

// finalReceipt is what must stay of a receipt.
type finalReceipt struct {
	BlockHash   common.Hash
	BlockNumber hexutil.Uint64
	Status      hexutil.Uint64
	GasUsed     hexutil.Uint64
	GasPrice    *hexutil.Big `json:"effectiveGasPrice"`
}

// newTraffic starts to send from one development account to another one.
func newTraffic(t *testing.T, r *relay, chainID uint64, from, to int, random *rand.Rand, settled func() uint64) *traffic {
	key, err := crypto.ToECDSA(hexutil.MustDecode(node.DevAccounts()[from].PrivateKey))
	if err != nil {
		t.Fatal(err)
	}
	a := &traffic{
		t:        t,
		client:   r.dial(t),
		random:   rand.New(rand.NewPCG(random.Uint64(), random.Uint64())),
		signer:   types.LatestSignerForChainID(new(big.Int).SetUint64(chainID)),
		key:      key,
		from:     crypto.PubkeyToAddress(key.PublicKey),
		to:       node.DevAccounts()[to].Address,
		settled:  settled,
		stopping: make(chan struct{}),
	}
	ctx, cancel := context.WithCancel(context.Background())
	a.running.Go(func() { a.run(ctx) })
	t.Cleanup(func() { cancel(); a.running.Wait() })
	return a
}

// window is how many transfers of an account are on their way at most.
const window = 8

func (a *traffic) run(ctx context.Context) {
	ticker := time.NewTicker(120 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		a.mu.Lock()
		select {
		case <-a.stopping:
		default:
			a.more()
		}
		a.step(ctx)
		a.mu.Unlock()
	}
}

// more adds a transfer, if not too many wait for their blocks.
func (a *traffic) more() {
	waiting := 0
	for _, t := range a.open {
		if t.receipt == nil {
			waiting++
		}
	}
	if waiting >= window {
		return
	}
	data := make([]byte, a.random.IntN(200))
	for i := range data {
		data[i] = byte(a.random.Uint32())
	}
	tx, err := types.SignNewTx(a.key, a.signer, &types.DynamicFeeTx{
		ChainID:   a.signer.ChainID(),
		Nonce:     a.next,
		GasTipCap: big.NewInt(params.GWei),
		GasFeeCap: big.NewInt(100 * params.GWei),
		Gas:       60_000,
		To:        &a.to,
		Value:     new(big.Int).SetUint64(1 + a.random.Uint64N(params.GWei)),
		Data:      data,
	})
	if err != nil {
		panic(err) // the key is that of the account
	}
	a.next++
	a.open = append(a.open, &transfer{tx: tx})
}

// step sends what is to be sent, and looks what became of the rest.
func (a *traffic) step(ctx context.Context) {
	for _, t := range a.open {
		if !t.taken && !a.send(ctx, t) {
			return
		}
	}
	if len(a.open) == 0 || a.look(ctx) != nil || a.remember(ctx) != nil {
		return
	}
	for len(a.open) > 0 && a.open[0].receipt != nil && uint64(a.open[0].receipt.BlockNumber) <= a.settled() {
		// The receipt is older than the answer that settled its block: ask again.
		if done, err := a.confirm(ctx, a.open[0]); !done || err != nil {
			return
		}
		a.closed, a.open = append(a.closed, a.open[0]), a.open[1:]
	}
}

// send reports whether the pool has the transaction, or did have it.
func (a *traffic) send(ctx context.Context, t *transfer) bool {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	raw, err := t.tx.MarshalBinary()
	if err != nil {
		panic(err)
	}
	err = a.client.CallContext(ctx, nil, "eth_sendRawTransaction", hexutil.Bytes(raw))
	t.taken = err == nil || strings.Contains(err.Error(), "already known") || strings.Contains(err.Error(), "nonce too low")
	return t.taken
}

// look asks for the receipts of all transfers that are not settled.
func (a *traffic) look(ctx context.Context) error {
	receipts := make([]*finalReceipt, len(a.open))
	batch := make([]rpc.BatchElem, len(a.open))
	for i, t := range a.open {
		batch[i] = rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{t.tx.Hash()}, Result: &receipts[i]}
	}
	if err := callBatch(ctx, a.client, batch); err != nil {
		return err
	}
	for i, t := range a.open {
		if t.receipt != nil && (receipts[i] == nil || receipts[i].BlockHash != t.receipt.BlockHash) {
			a.moved++
		}
		t.receipt = receipts[i]
	}
	return nil
}

// remember asks whether the node still has the first transfer without a receipt.
// A node that has taken a transaction has it for good: if it does not, that is an
// error, and the transfer is sent again. It is asked twice: as a transaction goes
// from the pool to the chain, geth may look for it where it is not any more.
func (a *traffic) remember(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	for _, t := range a.open {
		if t.receipt != nil {
			continue
		}
		var tx *struct{ Hash common.Hash }
		if err := a.client.CallContext(ctx, &tx, "eth_getTransactionByHash", t.tx.Hash()); err != nil {
			return err
		}
		if t.missing++; tx != nil {
			t.missing = 0
		}
		if t.missing == 2 {
			a.t.Errorf("%v: transaction %v (nonce %d of %v) was taken, and is forgotten", time.Now(), t.tx.Hash(), t.tx.Nonce(), a.from)
			t.taken, t.missing = false, 0
		}
		return nil
	}
	return nil
}

// confirm reports whether a transfer still has the receipt that is known.
func (a *traffic) confirm(ctx context.Context, t *transfer) (bool, error) {
	var now *finalReceipt
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	err := a.client.CallContext(ctx, &now, "eth_getTransactionReceipt", t.tx.Hash())
	return err == nil && now != nil && now.BlockHash == t.receipt.BlockHash, err
}

// drain stops sending, and waits until all that was sent is settled.
func (a *traffic) drain(limit time.Duration) {
	a.t.Helper()
	a.stop.Do(func() { close(a.stopping) })
	poll(a.t, limit, "settle all transfers", func(context.Context) error {
		a.mu.Lock()
		defer a.mu.Unlock()
		if len(a.open) == 0 {
			return nil
		}
		t := a.open[0]
		return fmt.Errorf("%d of %v left, the first is %v: in the pool %v, receipt %+v", len(a.open), a.from, t.tx.Hash(), t.taken, t.receipt)
	})
}

// check checks that all that was settled is still so.
func (a *traffic) check() {
	a.t.Helper()
	a.mu.Lock()
	closed := a.closed[:len(a.closed):len(a.closed)]
	a.mu.Unlock()
	for len(closed) > 0 {
		n := min(len(closed), 200)
		a.checkReceipts(closed[:n])
		closed = closed[n:]
	}
}

func (a *traffic) checkReceipts(transfers []*transfer) {
	a.t.Helper()
	receipts := make([]*finalReceipt, len(transfers))
	batch := make([]rpc.BatchElem, len(transfers))
	for i, t := range transfers {
		batch[i] = rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{t.tx.Hash()}, Result: &receipts[i]}
	}
	// A node may be away that has learnt of a fork and starts again.
	poll(a.t, settleLimit, "read receipts", func(ctx context.Context) error { return callBatch(ctx, a.client, batch) })
	for i, t := range transfers {
		switch now := receipts[i]; {
		case now == nil:
			a.t.Errorf("transaction %v (nonce %d) was settled in block %d, and has no receipt", t.tx.Hash(), t.tx.Nonce(), t.receipt.BlockNumber)
		case now.BlockHash != t.receipt.BlockHash:
			a.t.Errorf("transaction %v was settled in block %d %v, and is in %v", t.tx.Hash(), t.receipt.BlockNumber, t.receipt.BlockHash, now.BlockHash)
		case now.Status != 1:
			a.t.Errorf("transaction %v failed", t.tx.Hash())
		}
	}
}

// sum returns how many transfers were settled, and what they moved and cost, in
// wei. It is for an account that has stopped.
func (a *traffic) sum() (count uint64, value, fees *big.Int) {
	value, fees = new(big.Int), new(big.Int)
	for _, t := range a.closed {
		value.Add(value, t.tx.Value())
		gas := new(big.Int).SetUint64(uint64(t.receipt.GasUsed))
		fees.Add(fees, gas.Mul(gas, t.receipt.GasPrice.ToInt()))
	}
	return uint64(len(a.closed)), value, fees
}
