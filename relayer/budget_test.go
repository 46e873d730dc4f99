package relayer

import (
	"math/big"
	"math/rand/v2"
	"testing"
	"time"
)

func TestBudget(t *testing.T) {
	now := time.Unix(1_750_000_000, 0)
	b := newBudget(big.NewInt(2400), now)
	wei := big.NewInt
	if !b.reserve(wei(2000), now) || b.reserve(wei(401), now) || !b.reserve(wei(400), now) {
		t.Fatal("the budget is not 2400 wei")
	}
	b.settle(wei(2000), wei(500)) // 500 were lost
	if b.reserve(wei(1501), now) || !b.reserve(wei(1500), now) {
		t.Error("not what was reserved less what was lost is back")
	}
	b.settle(wei(1500), wei(-100)) // it has earned something
	if b.reserve(wei(1601), now) {
		t.Error("more was earned than there was")
	}
	if !b.reserve(wei(1601), now.Add(time.Hour)) || b.reserve(wei(100), now.Add(time.Hour)) {
		t.Error("an hour does not bring back a 24th")
	}
	if b.reserve(wei(2401), now.Add(100*24*time.Hour)) || !b.reserve(wei(2400), now.Add(100*24*time.Hour)) {
		t.Error("the budget is not full again, and no more than that")
	}
}

// Whatever happens to what was reserved, no more is lost than the budget and what
// time has added.
func TestBudgetHolds(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 0))
	const size = 1_000_000
	began := time.Unix(0, 0)
	b, now, lost := newBudget(big.NewInt(size), began), began, int64(0)
	var open []int64
	for range 10_000 {
		now = now.Add(time.Duration(rng.Int64N(int64(time.Minute))))
		if amount := rng.Int64N(size / 4); b.reserve(big.NewInt(amount), now) {
			open = append(open, amount)
		}
		if len(open) > 0 && rng.IntN(2) == 0 {
			actual := rng.Int64N(open[0] + 1)
			b.settle(big.NewInt(open[0]), big.NewInt(actual))
			lost, open = lost+actual, open[1:]
		}
		if limit := size + int64(size*now.Sub(began).Hours()/24); lost > limit {
			t.Fatalf("lost %d after %v, at most %d should be", lost, now.Sub(began), limit)
		}
	}
	if lost < size {
		t.Errorf("only %d were lost: the test does not get to the limit", lost)
	}
}
