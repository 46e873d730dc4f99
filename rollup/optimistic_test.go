package rollup

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
)

func optimisticSpec() *Spec {
	s, o := testSpec(), DefaultOptimistic()
	s.Optimistic, s.Forced = &o, o.DefaultForced()
	return s
}

// What an optimistic rollup may be is what its contract takes, to the last unit.
func TestBoundsOfTheOptimisticContract(t *testing.T) {
	wei := func(field func(*Optimistic) **hexutil.Big, bounds ...*big.Int) []func(*Optimistic) {
		var list []func(*Optimistic)
		for i, bound := range bounds {
			for _, more := range []int64{int64(i) - 1, int64(i)} {
				value := new(big.Int).Add(bound, big.NewInt(more))
				list = append(list, func(o *Optimistic) {
					*field(o) = (*hexutil.Big)(value)
					if field(o) == &o.GasPrice {
						o.ProposalBond = (*hexutil.Big)(o.MinProposalBond())
					}
				})
			}
		}
		return list
	}
	number := func(field func(*Optimistic) *uint64, low, high uint64) []func(*Optimistic) {
		var list []func(*Optimistic)
		for _, value := range []uint64{low - 1, low, high, high + 1} {
			list = append(list, func(o *Optimistic) {
				*field(o) = value
				o.ProposalBond = (*hexutil.Big)(o.MinProposalBond())
			})
		}
		return list
	}
	standard := DefaultOptimistic()
	least := standard.MinProposalBond()
	for name, changes := range map[string][]func(*Optimistic){
		"window":     number(func(o *Optimistic) *uint64 { return &o.Window }, MinWindow, MaxWindow),
		"response":   number(func(o *Optimistic) *uint64 { return &o.Response }, MinResponse, MaxResponse),
		"max blocks": number(func(o *Optimistic) *uint64 { return &o.MaxBlocks }, MinMaxBlocks, MaxMaxBlocks),
		"gas price":  wei(func(o *Optimistic) **hexutil.Big { return &o.GasPrice }, MinBondGasPrice, MaxBondGasPrice),
		"bond":       wei(func(o *Optimistic) **hexutil.Big { return &o.ProposalBond }, least, new(big.Int).Add(least, MaxExtraBond)),
	} {
		for i, change := range changes {
			want := i == 1 || i == 2
			spec := optimisticSpec()
			change(spec.Optimistic)
			spec.Forced.Delay, spec.Forced.Lapse = MaxForcedDelay, MaxForcedLapse
			if err := spec.Validate(); (err == nil) != want {
				t.Errorf("%s, case %d: specification: %v", name, i, err)
			}
			d := &Deployment{L1: blockgen.Config(1), Contracts: testContracts(t, spec), GenesisHash: common.Hash{1}, Spec: *spec}
			if _, err := d.Code(); (err == nil) != want {
				t.Errorf("%s, case %d: contract: %v", name, i, err)
			}
		}
	}
}

// The contract says of itself what the specification does.
func TestOptimisticContract(t *testing.T) {
	spec := optimisticSpec()
	d := &Deployment{L1: blockgen.Config(1), Contracts: testContracts(t, spec), GenesisHash: common.Hash{1}, Spec: *spec}
	codes, err := d.Code()
	if err != nil {
		t.Fatal(err)
	}
	cfg := evm(t, nil)
	cfg.State.SetCode(d.Contracts.Rollup, codes[d.Contracts.Rollup], 0)
	contract := bindings.NewOptimisticRollup()
	for function, want := range map[string]*big.Int{
		"CHAIN_ID":       big.NewInt(700),
		"WINDOW":         big.NewInt(7 * 24 * 3600),
		"RESPONSE":       big.NewInt(24 * 3600),
		"MAX_BLOCKS":     big.NewInt(64),
		"GAS_PRICE":      big.NewInt(10_000_000_000),
		"PROPOSAL_BOND":  spec.Optimistic.ProposalBond.ToInt(),
		"CHALLENGE_BOND": spec.Optimistic.ChallengeBond(),
	} {
		if have := ask(t, cfg, d.Contracts.Rollup, contract.GetABI(), function); have != want.String() {
			t.Errorf("%s is %s, want %v", function, have, want)
		}
	}
}

// Forced transactions cannot be overdue before a block can be final, nor lapse while
// nobody can build on a false proposal.
func TestForcedDelayOfOptimisticRollups(t *testing.T) {
	spec := optimisticSpec()
	if spec.Kind() != KindOptimistic || testSpec().Kind() != KindValidity {
		t.Errorf("the kinds are %s and %s", spec.Kind(), testSpec().Kind())
	}
	o := spec.Optimistic
	spec.Forced.Delay = o.Window + o.Response + ForcedMargin
	if err := spec.Validate(); err != nil {
		t.Error(err)
	}
	spec.Forced.Delay--
	if err := spec.Validate(); err == nil || !strings.Contains(err.Error(), "delay") {
		t.Errorf("have %v", err)
	}
	spec.Forced.Delay++
	spec.Forced.Lapse = o.Response + ForcedMargin
	if err := spec.Validate(); err != nil {
		t.Error(err)
	}
	spec.Forced.Lapse--
	if err := spec.Validate(); err == nil || !strings.Contains(err.Error(), "lapse") {
		t.Errorf("have %v", err)
	}
	for name, change := range map[string]func(*Optimistic){
		"gasPrice":     func(o *Optimistic) { o.GasPrice = nil },
		"proposalBond": func(o *Optimistic) { o.ProposalBond = nil },
	} {
		spec := optimisticSpec()
		change(spec.Optimistic)
		if err := spec.Validate(); err == nil || !strings.Contains(err.Error(), name+" is missing") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A rollup of one kind is nowhere near one of the other, and what a deployment of the
// validity kind says has not changed.
func TestKindsAreApart(t *testing.T) {
	validity, optimistic := testContracts(t, testSpec()), testContracts(t, optimisticSpec())
	if validity.Rollup == optimistic.Rollup || validity.Inbox == optimistic.Inbox {
		t.Error("both have the same contracts")
	}
	encoded, err := json.Marshal(testSpec())
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(encoded), "optimistic") {
		t.Errorf("the specification is %s", encoded)
	}
	encoded, err = json.Marshal(optimisticSpec())
	if err != nil {
		t.Fatal(err)
	}
	back := new(Spec)
	if err := decodeStrict(encoded, back); err != nil || back.Optimistic.Window != 7*24*3600 {
		t.Errorf("have %v, %v", back.Optimistic, err)
	}
}

// Every block of the default gas limit can be proven by one transaction.
func TestLargestBlockIsProven(t *testing.T) {
	if gas := optimisticSpec().BlockGas(MaxTraceSize, DefaultGasLimit); gas > MaxSettlementGas {
		t.Errorf("needs %d gas, a transaction has %d", gas, uint64(MaxSettlementGas))
	}
}
