package main

import (
	"context"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/optimistic"
)

// payee gets what the load sends.
var payee = common.Address{0xaa}

// load sends transfers until ctx ends. Those that a node loses as it is killed are
// sent again.
func (f *optimisticFleet) load(ctx context.Context) {
	key, err := devKey(1)
	if err != nil {
		panic(err) // of a constant
	}
	signer := types.LatestSignerForChainID(big.NewInt(7))
	for ctx.Err() == nil {
		nonce, err := f.l2.NonceAt(ctx, crypto.PubkeyToAddress(key.PublicKey), nil)
		for i := range uint64(4) {
			if err == nil {
				err = f.l2.SendTransaction(ctx, types.MustSignNewTx(key, signer, &types.DynamicFeeTx{
					ChainID: big.NewInt(7), Nonce: nonce + i, Gas: 250_000, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100 * params.GWei), To: &payee, Value: big.NewInt(1)}))
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(200 * time.Millisecond): // the load, not a wait for anything
		}
	}
}

// Whichever process of an optimistic rollup is killed, its node of L1 included, and
// whenever: everything that was built becomes final, nothing that was proposed is
// removed, and every bond comes back.
func TestOptimisticKill(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	f := newOptimisticFleet(t)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		f.load(ctx)
	}()
	order := append(f.all(), f.chain)
	rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	for _, d := range order {
		f.progress()
		t.Logf("kill %s", d.args[0])
		d.kill()
		d.start()
	}
	f.progress()
	stop()
	<-done
	head, err := f.l2.BlockNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if balance(t, f.l2, payee) == "0 ether" {
		t.Error("there was no load")
	}
	f.finish(head)
}

// finish waits until a block is final, stops the rollup, and checks what is left of
// its bonds.
func (f *optimisticFleet) finish(head uint64) {
	t := f.t
	t.Helper()
	end := time.Now().Add(2 * time.Minute)
	for f.view().Head.Number < head {
		if time.Now().After(end) {
			t.Fatalf("block %d is not final: %+v", head, f.view().Head)
		}
		time.Sleep(100 * time.Millisecond)
	}
	f.node.kill() // it makes empty blocks for ever
	f.settled(func(*optimistic.View) {})
	if logs := f.events(removedEvent); len(logs) > 0 {
		t.Errorf("%d proposals were removed", len(logs))
	}
	t.Logf("%d blocks are final", f.view().Head.Number)
}
