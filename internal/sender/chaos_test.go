package sender

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
)

// seed returns what the choices of a test follow from.
func seed(t *testing.T) uint64 {
	t.Helper()
	text := os.Getenv("NROLLUP_SEED")
	if text == "" {
		return 5
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Whatever happens at whatever time - congestion, reorganisations of L1, restarts, other
// plans - each payment that is wanted is made once in the end, and the nonces have no gap.
func TestChaos(t *testing.T) {
	r := newRig(t)
	var (
		random = rand.New(rand.NewPCG(seed(t), 7))
		start  = r.Number()
		counts = make(map[string]int)
		to     = func(i int) common.Address { return common.Address{0xcc, byte(i)} }
		count  = 0
		tip    = int64(10)
	)
	// wanted are the payments that L1 does not have, in some order.
	wanted := func() (calls []*Call) {
		for i := range count {
			if r.Balance(to(i)).Sign() == 0 {
				calls = append(calls, &Call{Name: fmt.Sprint("pay ", i), To: to(i), Value: common.Big1, Gas: 500_000, Urgent: i%5 == 0})
			}
		}
		random.Shuffle(len(calls), func(i, j int) { calls[i], calls[j] = calls[j], calls[i] })
		return calls
	}
	for range 40 {
		what := []string{"more", "more", "slot", "congest", "restart", "reorg", "nothing wanted"}[random.IntN(7)]
		counts[what]++
		switch what {
		case "more":
			count = min(count+1+random.IntN(5), 60)
		case "slot":
			r.Slot()
		case "congest":
			if tip < 300 {
				r.Congest(tip * params.GWei)
				tip += 20
			}
		case "restart":
			r.s = r.sender()
		case "reorg":
			if n := r.Number(); n > start+4 {
				r.Rewind(n - 1 - random.Uint64N(3))
				r.Jump(24)
			}
		case "nothing wanted":
			r.send()
		}
		r.send(wanted()...)
		r.settled()
		r.Slot()
	}
	for range 20 {
		r.send(wanted()...)
		r.settled()
		r.Slot()
	}
	t.Log(counts, count)
	for i := range count {
		if got := r.Balance(to(i)); got.Cmp(big.NewInt(1)) != 0 {
			t.Errorf("payment %d was made %v times", i, got)
		}
	}
	if r.look(); r.s.Busy() {
		t.Errorf("%d transactions are under way", len(r.s.Calls()))
	}
}

// settled waits until the pool has decided on what the sender has sent.
func (r *rig) settled() {
	r.Helper()
	r.Eventually("pooled", func() bool {
		var content struct{ Queued map[string]any }
		r.Must(r.RPC.CallContext(r.Ctx, &content, "txpool_contentFrom", r.s.Account()))
		return len(content.Queued) == 0
	})
}
