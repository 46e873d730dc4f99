package operator

import (
	"errors"
	"math/big"
	"net"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	l1node "nrollup/l1"
	"nrollup/rollup"
)

func TestPreflight(t *testing.T) {
	r := newRig(t, address("operator"))
	for _, test := range []struct {
		name    string
		account string
		change  func(*rollup.Deployment)
		limit   uint64 // of the gas that a block of L1 may verify
		want    error
		words   []string
	}{
		{name: "all is well", account: "operator"},
		{
			name: "chain id", account: "operator", want: ErrChain, words: []string{"1337", "1338"},
			change: func(d *rollup.Deployment) {
				config := *d.L1
				config.ChainID = big.NewInt(1338)
				d.L1 = &config
			},
		}, {
			name: "no code", account: "operator", want: ErrNoContract, words: []string{"0x0000000000000000000000000000000000000007"},
			change: func(d *rollup.Deployment) { d.Contracts.Rollup = common.Address{19: 7} },
		}, {
			name: "a contract of another kind", account: "operator", want: ErrOtherRollup, words: []string{"genesis hash"},
			change: func(d *rollup.Deployment) { d.Contracts.Rollup = params.HistoryStorageAddress },
		}, {
			name: "genesis", account: "operator", want: ErrOtherRollup, words: []string{common.Hash{1}.Hex(), r.deployment.GenesisHash.Hex()},
			change: func(d *rollup.Deployment) { d.GenesisHash = common.Hash{1} },
		}, {
			name: "chain id of the rollup", account: "operator", want: ErrOtherRollup, words: []string{"424242", "424243"},
			change: func(d *rollup.Deployment) { d.Spec.ChainID++ },
		}, {
			name: "gas limit", account: "operator", want: ErrOtherRollup, words: []string{"10000000", "10000001"},
			change: func(d *rollup.Deployment) { d.Spec.GasLimit++ },
		}, {
			name: "no inbox", account: "operator", want: ErrNoContract, words: []string{"inbox of forced transactions", "0x0000000000000000000000000000000000000007"},
			change: func(d *rollup.Deployment) { d.Contracts.Inbox = common.Address{19: 7} },
		}, {
			name: "inbox of another kind", account: "operator", want: ErrOtherRollup, words: []string{"inbox"},
			change: func(d *rollup.Deployment) { d.Contracts.Inbox = d.Contracts.Executor },
		}, {
			name: "grace", account: "operator", want: ErrOtherRollup, words: []string{"grace", "60", "61"},
			change: func(d *rollup.Deployment) { d.Spec.Forced.Grace++ },
		}, {
			name: "bond", account: "operator", want: ErrOtherRollup, words: []string{"bond", "20000000000000000"},
			change: func(d *rollup.Deployment) { d.Spec.Forced.Bond = (*hexutil.Big)(rollup.MinForcedBond) },
		}, {
			name: "messenger", account: "operator", want: ErrOtherRollup, words: []string{"messenger"},
			change: func(d *rollup.Deployment) { d.Contracts.Messenger = d.Contracts.TokenBridge },
		}, {
			name: "backing", account: "operator", want: ErrOtherRollup, words: []string{"backing", "is 0,", "rollup 5"},
			change: func(d *rollup.Deployment) { d.Spec.Alloc = types.GenesisAlloc{{1}: {Balance: big.NewInt(5)}} },
		}, {
			name: "sequencer's timeout", account: "operator", want: ErrOtherRollup, words: []string{"3600", "3601"},
			change: func(d *rollup.Deployment) { d.Spec.SequencerTimeout++ },
		}, {
			name: "execute gas limit", account: "operator", limit: rollup.DefaultGasLimit,
		}, {
			name: "execute gas limit below", account: "operator", limit: rollup.DefaultGasLimit - 1, want: ErrGasLimit,
			words: []string{"10000000", "9999999"},
		}, {
			name: "sequencer", account: "second", want: ErrNotSequencer, words: []string{address("second").Hex(), address("operator").Hex()},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := *r.deployment
			if test.change != nil {
				test.change(&d)
			}
			o := r.operator(test.account, func(c *Config) { c.Deployment, c.ExecuteGasLimit = &d, test.limit })
			err := o.Preflight(r.ctx)
			if !errors.Is(err, test.want) {
				t.Fatalf("have %v, want %v", err, test.want)
			}
			for _, word := range test.words {
				if !strings.Contains(err.Error(), word) {
					t.Errorf("%q is not in %q", word, err)
				}
			}
		})
	}
}

// A contract that says of itself what it should, but is none of ours, is found by its
// code: this one asks ours, and could do anything besides.
func TestPreflightFalseContract(t *testing.T) {
	r := newRig(t, address("operator"))
	creation := slices.Concat(
		common.FromHex("0x60278060095f395ff3"),
		common.FromHex("0x365f5f375f5f365f5f73"), r.deployment.Contracts.TokenBridge[:], common.FromHex("0x5af13d5f5f3e3d5ff3"),
	)
	receipt := r.mine(r.send("deployer", nil, 2_000_000, creation))
	r.succeeded(receipt)
	d := *r.deployment
	d.Contracts.TokenBridge = receipt.ContractAddress
	err := r.operator("operator", func(c *Config) { c.Deployment = &d }).Preflight(r.ctx)
	if !errors.Is(err, ErrOtherRollup) || !strings.Contains(err.Error(), "other code") {
		t.Errorf("have %v", err)
	}
}

// Others may settle once the sequencer has not for its timeout.
func TestPreflightOpen(t *testing.T) {
	r := newRig(t, address("operator"))
	r.l2.extend(1, 1)
	o := r.operator("second")
	r.wantProblem(o.round(r.ctx), problemRefused, "block 1", "NotSequencer(")
	_, err := r.l1.ProduceSlot(r.ctx, genesisTime+2*3600)
	r.must(err)
	r.must(o.Preflight(r.ctx))
	r.round(o)
	r.slot()
	r.settled(1)
}

// Without funds nothing starts; when they run out, the operator says what it
// needs, and goes on when it has it.
func TestUnfunded(t *testing.T) {
	r := newRig(t, common.Address{})
	o := r.operator("poor")
	err := o.Preflight(r.ctx)
	if !errors.Is(err, ErrUnfunded) || !strings.Contains(err.Error(), address("poor").Hex()) {
		t.Errorf("have %v, want %v", err, ErrUnfunded)
	}
	r.l2.extend(1, 1)
	err = o.round(r.ctx)
	r.wantProblem(err, problemFunds, address("poor").Hex(), "has 0 ether")
	o.report(asProblem(err))
	if got := o.Status(); got.Problem != err.Error() || got.Unsettled != 1 {
		t.Errorf("status %+v", got)
	}

	poor := address("poor")
	nonce, _ := r.nonces("filler")
	r.mine(r.sendWith("filler", &types.DynamicFeeTx{
		Nonce: nonce, To: &poor, Gas: 300_000, Value: big.NewInt(params.Ether),
		GasTipCap: big.NewInt(params.GWei), GasFeeCap: big.NewInt(100 * params.GWei),
	}))
	r.must(o.Preflight(r.ctx))
	r.round(o)
	o.report(nil)
	if got := o.Status(); got.Problem != "" || got.InFlight != 1 {
		t.Errorf("status %+v", got)
	}
	r.slot()
	r.settled(1)
}

// chainService answers for an L1 without any precompile at EXECUTE's address.
type chainService struct{}

func (chainService) ChainId() hexutil.Uint64             { return l1ChainID }
func (chainService) Call(_ any, _ *string) hexutil.Bytes { return nil }

func TestPreflightNoExecute(t *testing.T) {
	server := rpc.NewServer()
	defer server.Stop()
	if err := server.RegisterName("eth", chainService{}); err != nil {
		t.Fatal(err)
	}
	if err := preflight(t, rpc.DialInProc(server)); !errors.Is(err, ErrNoExecute) {
		t.Errorf("have %v, want %v", err, ErrNoExecute)
	}
}

// An L1 that cannot be asked is no L1 without EXECUTE.
func TestPreflightUnreachable(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	client, err := rpc.Dial("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	err = preflight(t, client)
	for _, reason := range []error{ErrChain, ErrNoExecute, ErrNoContract, ErrOtherRollup, ErrNotSequencer, ErrUnfunded} {
		if err == nil || errors.Is(err, reason) {
			t.Errorf("have %v", err)
		}
	}
}

// preflight checks an L1 for a rollup that is not there.
func preflight(t *testing.T, client *rpc.Client) error {
	t.Helper()
	defer client.Close()
	d := &rollup.Deployment{L1: l1node.DevGenesis(l1ChainID, genesisTime, nil).Config}
	o, err := New(Config{Deployment: d, Key: key("operator")}, client, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return o.Preflight(t.Context())
}

func TestConfig(t *testing.T) {
	d := &rollup.Deployment{L1: l1node.DevGenesis(l1ChainID, genesisTime, nil).Config}
	for name, cfg := range map[string]Config{
		"no deployment": {Key: key("operator")},
		"no L1":         {Key: key("operator"), Deployment: &rollup.Deployment{}},
		"no key":        {Deployment: d},
		"no fee":        {Deployment: d, Key: key("operator"), MaxFee: new(big.Int)},
		"negative":      {Deployment: d, Key: key("operator"), MaxInFlight: -1},
	} {
		if _, err := New(cfg, nil, nil, nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
