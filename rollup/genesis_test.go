package rollup

import (
	"encoding/binary"
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
)

// genesisWith returns the genesis of the test's rollup on an L1 that has Amsterdam from
// the given time on, or never.
func genesisWith(t *testing.T, amsterdam *uint64) *core.Genesis {
	t.Helper()
	config, spec := blockgen.Config(1), testSpec()
	config.AmsterdamTime = amsterdam
	genesis, err := spec.Genesis(config, testContracts(t, spec))
	if err != nil {
		t.Fatal(err)
	}
	return genesis
}

// The genesis does not depend on when L1 has a fork that is to come, which may change,
// and its contracts do not depend on forks at all.
func TestGenesisAndForks(t *testing.T) {
	now := testSpec().Timestamp
	before, after := genesisWith(t, nil), genesisWith(t, new(uint64))
	const want = "0xc1efa9d9471ac87ff1b163ee5aa99e30b9e93e5b98cf0b42c36bc4e2ced1fa2a"
	if have := before.ToBlock().Hash(); have != common.HexToHash(want) { // golden, see TestGenesisHash
		t.Errorf("the genesis under Osaka is %v, want %v", have, want)
	}
	for _, time := range []uint64{now + 1, now + 1e9} {
		if g := genesisWith(t, &time); g.ToBlock().Hash() != before.ToBlock().Hash() || !reflect.DeepEqual(g.Alloc, before.Alloc) {
			t.Errorf("with Amsterdam after %d s the genesis is another one than without", time-now)
		}
	}
	if g := genesisWith(t, &now); g.ToBlock().Hash() != after.ToBlock().Hash() {
		t.Error("a genesis in the first second of Amsterdam is not one of Amsterdam")
	}
	for addr, account := range before.Alloc {
		if addr == params.BuilderDepositAddress || addr == params.BuilderExitAddress {
			account.Storage = nil // until Amsterdam they refuse what they are asked
		}
		if !reflect.DeepEqual(account, after.Alloc[addr]) {
			t.Errorf("%v is another account", addr)
		}
	}
	if len(before.Alloc) != len(after.Alloc) {
		t.Errorf("%d accounts before Amsterdam, %d after", len(before.Alloc), len(after.Alloc))
	}
}

// The queues of builder requests, which nothing empties before Amsterdam, take nothing
// before, and work from the first block of Amsterdam on.
func TestBuilderQueuesAcrossTheFork(t *testing.T) {
	requests := map[common.Address][]byte{
		params.BuilderDepositAddress: slices.Concat(make([]byte, 48+32), binary.BigEndian.AppendUint64(nil, params.GWei), make([]byte, 96)),
		params.BuilderExitAddress:    make([]byte, 48),
	}
	for queue, request := range requests {
		cfg := evm(t, genesisWith(t, nil).Alloc)
		for addr, account := range genesisWith(t, nil).Alloc {
			for key, value := range account.Storage {
				cfg.State.SetState(addr, key, value)
			}
		}
		cfg.Value = big.NewInt(2 * params.Ether) // the deposit, and a fee
		ask := func(time uint64) error {
			cfg.State.AddBalance(cfg.Origin, uint256.MustFromBig(cfg.Value), tracing.BalanceChangeUnspecified)
			_, _, err := runtime.Call(queue, request, at(cfg, time))
			return err
		}
		if ask(times["Osaka"]) == nil {
			t.Errorf("%v takes a request in Osaka", queue)
		}
		if ask(times["Amsterdam"]) == nil {
			t.Errorf("%v takes a request before the end of the first block of Amsterdam", queue)
		}
		system := *at(cfg, times["Amsterdam"])
		system.Origin, system.Value = params.SystemAddress, new(big.Int)
		if out, _, err := runtime.Call(queue, nil, &system); err != nil || len(out) > 0 {
			t.Errorf("%v gives out %x: %v", queue, out, err)
		}
		if err := ask(times["Amsterdam"] + 12); err != nil {
			t.Errorf("%v: %v", queue, err)
		}
		if out, _, err := runtime.Call(queue, nil, &system); err != nil || len(out) < len(request) {
			t.Errorf("%v gives out %x: %v", queue, out, err)
		}
	}
}
