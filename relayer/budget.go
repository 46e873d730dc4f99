package relayer

import (
	"math/big"
	"time"
)

// budget limits what is lost: no more than its size at once, and no more than that
// in every day on average. Before anything is spent, the most that it can cost is
// reserved; so the limit holds whatever happens to transactions.
type budget struct {
	size *big.Int // wei
	left *big.Int
	at   time.Time // when left was that
}

// refillTime is the time in which an empty budget is full again.
const refillTime = 24 * time.Hour

func newBudget(size *big.Int, now time.Time) *budget {
	return &budget{size: size, left: new(big.Int).Set(size), at: now}
}

// reserve takes an amount out, if it is there.
func (b *budget) reserve(amount *big.Int, now time.Time) bool {
	b.refill(now)
	if b.left.Cmp(amount) < 0 {
		return false
	}
	b.left.Sub(b.left, amount)
	return true
}

// settle puts back what was reserved, less what was lost. What was earned makes up
// for other losses: then lost is negative.
func (b *budget) settle(reserved, lost *big.Int) {
	b.left.Add(b.left, reserved)
	b.left.Sub(b.left, lost)
	if b.left.Cmp(b.size) > 0 {
		b.left.Set(b.size)
	}
}

func (b *budget) refill(now time.Time) {
	passed := min(now.Sub(b.at), refillTime)
	if passed <= 0 {
		return
	}
	more := new(big.Int).Mul(b.size, big.NewInt(int64(passed)))
	more.Quo(more, big.NewInt(int64(refillTime)))
	if more.Sign() == 0 {
		return // too little time to count it in wei
	}
	b.at = now
	b.settle(more, new(big.Int))
}
