package main

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/bench"
)

func TestDue(t *testing.T) {
	txs := make([]signed, 1000)
	for name, c := range map[string]struct {
		sent, included int
		elapsed        time.Duration
		want           int
	}{
		"on time":      {50, 50, time.Second, 0},
		"behind":       {20, 20, time.Second, 30},
		"far behind":   {0, 0, 10 * time.Second, maxBatch},
		"ahead":        {60, 60, time.Second, 0},
		"too many":     {200, 0, 10 * time.Second, 0},
		"almost":       {195, 0, 10 * time.Second, 5},
		"last":         {990, 990, time.Hour, 10},
		"none is left": {1000, 1000, time.Hour, 0},
	} {
		o := offer{txs: txs, rate: 50, most: 200, sent: c.sent}
		if have := o.due(c.elapsed, c.included); have != c.want {
			t.Errorf("%s: have %d, want %d", name, have, c.want)
		}
	}
}

func TestSustained(t *testing.T) {
	good := step{Offered: 100, Sent: 99, Waiting: 150, MaxLagBlocks: maxLag}
	for name, c := range map[string]struct {
		change func(*step)
		want   bool
	}{
		"good":    {func(*step) {}, true},
		"lag":     {func(s *step) { s.MaxLagBlocks++ }, false},
		"waiting": {func(s *step) { s.Waiting = 301 }, false},
		"sent":    {func(s *step) { s.Sent = 90 }, false},
	} {
		s := good
		c.change(&s)
		if have := s.sustained(); have != c.want {
			t.Errorf("%s: sustained %v", name, have)
		}
	}
}

func TestBest(t *testing.T) {
	rate, err := best([]step{
		{Sent: 50, Settled: 90, MaxLagBlocks: 2}, // more than was sent
		{Sent: 75, Settled: 70, MaxLagBlocks: 3},
		{Sent: 110, Settled: 100, MaxLagBlocks: maxLag + 1},
	})
	if err != nil || rate != 70 {
		t.Errorf("have %v %v, want 70", rate, err)
	}
	if _, err := best([]step{{Sent: 50, Settled: 50, MaxLagBlocks: maxLag + 1}}); err == nil {
		t.Error("no error when the lag was never bounded")
	}
}

// blocksWith returns blocks with the given numbers of transactions.
func blocksWith(counts ...int) (blocks []*header) {
	for _, count := range counts {
		blocks = append(blocks, &header{Transactions: make([]common.Hash, count)})
	}
	return blocks
}

func TestWindow(t *testing.T) {
	begin := time.Unix(1_700_000_000, 0)
	at := func(seconds float64) time.Time { return begin.Add(time.Duration(seconds * float64(time.Second))) }
	w := watch{
		base:   10,
		blocks: blocksWith(1, 20, 30, 40, 50, 600),
		moves:  []move{{at(-1), 9}, {at(0.5), 10}, {at(2.4), 12}, {at(4.6), 15}, {at(6.4), 16}},
	}
	win := w.window(at(0), at(6))
	if want := (window{11, 15, 4 * time.Second}); win != want { // 4.1 s as it was noticed
		t.Errorf("have %v, want %v", win, want)
	}
	if have := w.transactions(win); have != 1+20+30+40+50 {
		t.Errorf("%d transactions", have)
	}
	w.base, w.blocks = 12, blocksWith(30, 40, 50, 600) // what was before does not count
	if win := w.window(at(0), at(6)); win.first != 13 || win.last != 15 {
		t.Errorf("have %v", win)
	}
	for _, end := range []float64{0, 2, 4} {
		if win := w.window(at(0), at(end)); w.transactions(win) != 0 {
			t.Errorf("until %v: have %v", end, win)
		}
	}
	o := offer{rate: 20, sent: 40, begin: at(0), end: at(6)}
	if s := w.step(&o, verifying{count: 4, seconds: 3, gas: 600}); s.Settled != 60 || s.TxPerBlock != 40 || s.VerifyShare != 0.5 || s.VerifyGasRate != 200 {
		t.Errorf("have %+v", s)
	}
}

// Nonces of what was not sent are used again.
func TestUnsend(t *testing.T) {
	n := &network{signer: types.LatestSignerForChainID(common.Big1)}
	var accounts []*account
	for i := range byte(3) {
		key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{i + 1}, 32))
		if err != nil {
			t.Fatal(err)
		}
		accounts = append(accounts, bench.NewAccount(key))
	}
	txs, err := n.transfers(accounts, 8)
	if err != nil {
		t.Fatal(err)
	}
	unsend(txs[4:])
	for i, want := range []uint64{2, 1, 1} {
		if accounts[i].Nonce != want {
			t.Errorf("account %d has nonce %d, want %d", i, accounts[i].Nonce, want)
		}
	}
	again, err := n.transfers(accounts[1:], 1)
	if err != nil || again[0].Hash == txs[1].Hash || again[0].Nonce != 1 {
		t.Errorf("have %v %v", again, err)
	}
}

func TestMemoryFigures(t *testing.T) {
	figures := memoryFigures([]float64{100, 180, 130}, 30*time.Second)
	for i, want := range []float64{100, 130, 30} {
		if figures[i].Value != want {
			t.Errorf("%s is %v, want %v", figures[i].Name, figures[i].Value, want)
		}
	}
	if figures := memoryFigures(nil, time.Second); figures != nil {
		t.Errorf("have %v of nothing", figures)
	}
}
