package ahead

import (
	"math"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/params"
)

func TestNear(t *testing.T) {
	const fork = 1_740_000_000
	config := *params.MergedTestChainConfig
	config.AmsterdamTime = new(uint64(fork))
	for _, test := range []struct {
		config *params.ChainConfig
		at     uint64
		want   []uint64
	}{
		{nil, fork, nil},
		{params.MainnetChainConfig, fork, nil},
		{&config, 5, []uint64{}}, // Osaka is from 0 on: there is no other side
		{&config, fork - window - 1, nil},
		{&config, fork - window, []uint64{fork}},
		{&config, fork - 1, []uint64{fork}},
		{&config, fork, []uint64{fork - 1}},
		{&config, fork + window - 1, []uint64{fork - 1}},
		{&config, fork + window, nil},
		{&config, math.MaxUint64, nil},
	} {
		if got := Near(test.config, test.at); !slices.Equal(got, test.want) {
			t.Errorf("near %d: %v, want %v", test.at, got, test.want)
		}
	}
}

func TestForks(t *testing.T) {
	config := *params.MergedTestChainConfig
	config.OsakaTime, config.AmsterdamTime = new(uint64(10)), new(uint64(20))
	for _, test := range []struct {
		after, until uint64
		want         []uint64
	}{
		{0, 9, nil}, {0, 10, []uint64{10}}, {10, 19, nil}, {9, 20, []uint64{10, 20}}, {20, math.MaxUint64, nil},
	} {
		if got := Forks(&config, test.after, test.until); !slices.Equal(got, test.want) {
			t.Errorf("after %d until %d: %v, want %v", test.after, test.until, got, test.want)
		}
	}
}

func TestOverride(t *testing.T) {
	config := *params.MergedTestChainConfig
	config.AmsterdamTime = new(uint64(20))
	for _, test := range []struct {
		latest, now uint64
		want        bool
	}{{18, 19, false}, {19, 20, true}, {20, 21, false}, {21, 19, false}} {
		if got := Override(&config, test.latest, test.now); (got != nil) != test.want {
			t.Errorf("latest block at %d, now %d: %v", test.latest, test.now, got)
		}
	}
}
