package bench

import (
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/rollup"
)

func TestQuantile(t *testing.T) {
	for _, c := range []struct {
		samples []float64
		q, want float64
	}{
		{[]float64{7}, 0.5, 7}, {[]float64{1, 3}, 0.5, 2}, {[]float64{1, 2, 3, 4, 5}, 1, 5}, {[]float64{0, 10}, 0.99, 9.9},
	} {
		if have := Quantile(c.samples, c.q); have != c.want {
			t.Errorf("the %v-quantile of %v is %v, want %v", c.q, c.samples, have, c.want)
		}
	}
	if q := Quantile(nil, 0.5); q == q {
		t.Errorf("that of nothing is %v", q)
	}
	if l := describe([]float64{3, 1, 2}); l.Samples != 3 || l.P50 != 2 || l.Max != 3 || describe(nil) != nil {
		t.Errorf("%+v", l)
	}
}

func TestSettling(t *testing.T) {
	event := func(number uint64, tx byte) types.Log {
		return types.Log{
			Topics: []common.Hash{advancedTopic, common.BigToHash(new(big.Int).SetUint64(number)), {}},
			TxHash: common.Hash{tx},
			Data:   make([]byte, 64),
		}
	}
	logs := []types.Log{event(1, 'a'), event(2, 'b'), event(3, 'b'), event(4, 'c'), event(5, 'd')}
	for _, c := range []struct {
		first, last uint64
		want        string
		blocks      int
	}{{2, 4, "bc", 3}, {3, 3, "b", 2}, {1, 5, "abcd", 5}, {6, 9, "", 0}} {
		list, err := settling(func(yield func(*types.Log, error) bool) {
			for i := range logs {
				if !yield(&logs[i], nil) {
					return
				}
			}
		}, c.first, c.last)
		if err != nil {
			t.Fatal(err)
		}
		var have string
		blocks := 0
		for _, s := range list {
			have += string(s.Tx[:1])
			blocks += len(s.Blocks)
		}
		if have != c.want || blocks != c.blocks {
			t.Errorf("%d to %d: have %s with %d blocks, want %s with %d", c.first, c.last, have, blocks, c.want, c.blocks)
		}
	}
}

func TestSanitize(t *testing.T) {
	c, err := Config{Count: 1}.Sanitize()
	if err != nil || c.Kind != Transfers || c.Rate != 10 || c.Accounts != 100 || c.Until != Safe {
		t.Errorf("%+v, %v", c, err)
	}
	for _, c := range []struct {
		config Config
		want   string
	}{
		{Config{}, "neither duration nor count"},
		{Config{Count: 1, Kind: "frob"}, `kind "frob"`},
		{Config{Count: 1, Rate: -1}, "rate -1"},
		{Config{Count: 1, Accounts: maxAccounts + 1}, "accounts 10001"},
		{Config{Count: -1}, "count -1"},
		{Config{Duration: -1}, "negative"},
		{Config{Count: 1, Until: "mined"}, `until "mined"`},
		{Config{Count: 1, Funds: new(big.Int)}, "funds"},
	} {
		if _, err := c.config.Sanitize(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %s", c.config, err, c.want)
		}
	}
}

func newAccounts(t *testing.T, count int) (accounts []*Account) {
	t.Helper()
	for i := range count {
		key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{byte(i + 1)}, 32))
		if err != nil {
			t.Fatal(err)
		}
		accounts = append(accounts, NewAccount(key))
	}
	return accounts
}

func newTestWatch() *watch {
	return &watch{
		sent: make(map[common.Hash]time.Time), owners: make(map[common.Hash]*Account), waiting: make(map[*Account]int),
		reached: make(map[Stage]int), seconds: make(map[Stage][]float64),
	}
}

// A transaction counts when its block is seen, and its latency at each stage runs
// from when it was sent.
func TestWatch(t *testing.T) {
	var (
		a     = newAccounts(t, 1)[0]
		w     = newTestWatch()
		start = time.Unix(1000, 0)
		at    = func(seconds int) time.Time { return start.Add(time.Duration(seconds) * time.Second) }
		tx    = func(i byte) Signed { return Signed{From: a, Hash: common.Hash{i}} }
		ref   = func(number uint64) rollup.BlockRef { return rollup.BlockRef{Number: number} }
	)
	for i := range byte(4) {
		w.expect(tx(i), at(int(i)))
	}
	w.forget(tx(3))
	w.include(5, []outcome{{Hash: common.Hash{0}, Status: 1, GasUsed: 21000}, {Hash: common.Hash{9}, Status: 1, GasUsed: 1}}, at(10))
	w.reach(&status{Latest: ref(5)}, at(10))
	w.include(6, []outcome{{Hash: common.Hash{1}, Status: 0, GasUsed: 30000}}, at(12))
	w.reach(&status{Latest: ref(6), Safe: ref(5)}, at(12))
	if c := w.counts(); c != (counts{included: 2, safe: 1, waiting: 1, reverted: 1}) || w.gas != 51000 || w.waitingOf(a) != 1 {
		t.Errorf("%+v, %d gas, %d wait", c, w.gas, w.waitingOf(a))
	}
	w.reach(&status{Latest: ref(7), Safe: ref(6), Finalized: ref(5)}, at(20))
	for stage, want := range map[Stage][]float64{Included: {10, 11}, Safe: {12, 19}, Finalized: {20}} {
		if have := w.seconds[stage]; len(have) != len(want) || have[0] != want[0] || have[len(have)-1] != want[len(want)-1] {
			t.Errorf("%s: %v, want %v", stage, have, want)
		}
	}
	if first, last, ok := w.span(); !ok || first != 5 || last != 6 || w.done(Included) {
		t.Errorf("blocks %d to %d, done %t", first, last, w.done(Included))
	}
	w.include(8, []outcome{{Hash: common.Hash{2}, Status: 1}}, at(21))
	if w.done(Safe) || w.done(Finalized) {
		t.Error("done too early")
	}
	w.reach(&status{Latest: ref(8), Safe: ref(8)}, at(22))
	if !w.done(Safe) || w.done(Finalized) {
		t.Error("not done, or too early")
	}
}

// Equal seeds give equal loads; no account has more waiting than it may.
func TestDue(t *testing.T) {
	newLoad := func(seed uint64) *load {
		cfg, err := Config{Kind: Mixed, Rate: 1000, Count: 1000, Accounts: 3, Seed: seed}.Sanitize()
		if err != nil {
			t.Fatal(err)
		}
		w := newWorkload(&cfg, newAccounts(t, 3))
		w.gas = map[Kind]uint64{Transfers: 21_000, ERC20: 60_000, Storage: 200_000}
		return &load{cfg: &cfg, signer: types.LatestSignerForChainID(common.Big1), work: w, watch: newTestWatch(),
			each: big.NewInt(1e18), tip: common.Big1, failures: map[string]int{}, begin: time.Now().Add(-time.Hour)}
	}
	hashes := func(seed uint64) (list []common.Hash) {
		l := newLoad(seed)
		for {
			txs := l.due(t.Context())
			if len(txs) == 0 {
				return list
			}
			seen := map[*Account]bool{}
			for _, tx := range txs {
				if seen[tx.From] {
					t.Error("two of one account in a request")
				}
				seen[tx.From] = true
				l.watch.expect(tx, time.Now())
				l.sent++
				list = append(list, tx.Hash)
			}
		}
	}
	a, b, c := hashes(1), hashes(1), hashes(2)
	if len(a) != 3*maxWaiting || len(c) != len(a) {
		t.Errorf("%d and %d are due, want %d", len(a), len(c), 3*maxWaiting)
	}
	same := 0
	for i := range a {
		if a[i] != b[i] {
			t.Fatal("equal seeds give different loads")
		}
		if a[i] == c[i] {
			same++
		}
	}
	if same == len(a) {
		t.Error("different seeds give the same load")
	}
}

func TestCause(t *testing.T) {
	for text, want := range map[string]string{
		"insufficient funds for gas * price + value: balance 5, tx cost 6": "insufficient funds",
		"the node: is 7 away":                     "the node",
		"nonce too low: next nonce 8, tx nonce 7": "nonce too low",
	} {
		if have := cause(errors.New(text)); have != want {
			t.Errorf("%s: %s, want %s", text, have, want)
		}
	}
}
