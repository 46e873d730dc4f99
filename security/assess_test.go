package security

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// chain is a node of an L1 that has a rollup, and can be made to lie.
type chain struct {
	id      int64
	code    map[common.Address][]byte
	genesis common.Hash
	made    []*creation // transactions of block 3
	failed  map[common.Hash]bool
	mute    bool // calls nothing
	execute bool
	openAt  uint64
	time    uint64
	data    []uint8 // kinds of places where proposals have their data
}

func (c *chain) ChainId() *hexutil.Big { return (*hexutil.Big)(big.NewInt(c.id)) }

func (c *chain) GetBlockByNumber(name string, full bool) map[string]any {
	block := map[string]any{"number": hexutil.Uint64(9), "hash": common.Hash{9}, "timestamp": hexutil.Uint64(c.time)}
	if name == "0x0" {
		block["hash"] = c.genesis
	}
	if full && name == "0x3" {
		block["transactions"] = c.made
	}
	return block
}

func (c *chain) GetTransactionReceipt(hash common.Hash) *types.Receipt {
	r := &types.Receipt{TxHash: hash, Status: types.ReceiptStatusSuccessful, Logs: []*types.Log{}}
	if c.failed[hash] {
		r.Status = types.ReceiptStatusFailed
	}
	return r
}

func (c *chain) GetCode(account common.Address, _ string) hexutil.Bytes { return c.code[account] }

type message struct {
	To    common.Address
	Input hexutil.Bytes
}

func (c *chain) Call(m message, _ string) (hexutil.Bytes, error) {
	abi := bindings.NewNativeRollup().GetABI()
	switch {
	case c.mute:
		return nil, errors.New("too many requests")
	case m.To == executeAddress && c.execute:
		return nil, errors.New("precompile failed")
	case m.To == executeAddress || c.code[m.To] == nil:
		return nil, nil
	case bytes.HasPrefix(m.Input, abi.Methods["head"].ID):
		return abi.Methods["head"].Outputs.Pack(bindings.Head{Number: 7})
	case bytes.HasPrefix(m.Input, abi.Methods["openAt"].ID):
		return abi.Methods["openAt"].Outputs.Pack(c.openAt)
	}
	return nil, errors.New("execution reverted")
}

// development is what nodes of a development network tell besides.
type development struct {
	alloc types.GenesisAlloc
	limit uint64
}

func (d *development) Network() map[string]any {
	return map[string]any{"genesis": map[string]any{"alloc": d.alloc}}
}

func (d *development) ExecuteGasLimit() hexutil.Uint64 { return hexutil.Uint64(d.limit) }

// serve returns a client of the node.
func serve(t *testing.T, c *chain, d *development) *ethclient.Client {
	t.Helper()
	server := rpc.NewServer()
	if err := server.RegisterName("eth", c); err != nil {
		t.Fatal(err)
	}
	if d != nil {
		if err := server.RegisterName("nrollup", d); err != nil {
			t.Fatal(err)
		}
	}
	listener := httptest.NewServer(server)
	t.Cleanup(func() {
		listener.Close()
		server.Stop()
	})
	client, err := ethclient.Dial(listener.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

var (
	sequencer = common.Address{19: 1}
	owner     = common.Address{19: 2}
)

// deploy returns a rollup on a chain with the given id, and that chain.
func deploy(t *testing.T, id int64, change func(*rollup.Spec)) (*rollup.Deployment, *chain) {
	t.Helper()
	config := *params.AllDevChainProtocolChanges
	config.ChainID = big.NewInt(id)
	spec := rollup.Spec{
		ChainID:          7,
		GasLimit:         rollup.DefaultGasLimit,
		Timestamp:        1,
		BaseFee:          (*hexutil.Big)(rollup.DefaultBaseFee),
		Sequencer:        sequencer,
		SequencerTimeout: rollup.DefaultSequencerTimeout,
		Forced:           rollup.DefaultForced(),
		Alloc:            types.GenesisAlloc{owner: {Balance: big.NewInt(1)}},
	}
	if change != nil {
		change(&spec)
	}
	contracts, err := spec.Contracts(owner)
	if err != nil {
		t.Fatal(err)
	}
	genesis, err := spec.Genesis(&config, contracts)
	if err != nil {
		t.Fatal(err)
	}
	d := &rollup.Deployment{L1: &config, Contracts: contracts, DeployedAt: 2, GenesisHash: genesis.ToBlock().Hash(), Spec: spec}
	code, err := d.Code()
	if err != nil {
		t.Fatal(err)
	}
	creations, err := d.Creations(genesis.ToBlock())
	if err != nil {
		t.Fatal(err)
	}
	c := &chain{id: id, genesis: params.MainnetGenesisHash, code: code, execute: true, openAt: 100, time: 50, failed: make(map[common.Hash]bool)}
	for i := range creations {
		c.made = append(c.made, &creation{Hash: common.Hash{1, byte(i)}, From: owner, To: &rollup.Deployer, Input: creations[i].Input})
	}
	return d, c
}

func assess(t *testing.T, d *rollup.Deployment, c *chain, dev *development, public ...common.Address) *Report {
	t.Helper()
	r, err := Assess(t.Context(), serve(t, c, dev), d, public)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *Report) failed() (names []string) {
	for i := range r.Requirements {
		if r.Requirements[i].Failed() {
			names = append(names, r.Requirements[i].Name)
		}
	}
	return names
}

func (r *Report) risk(name string) Risk {
	return r.Risks[slices.IndexFunc(r.Risks, func(risk Risk) bool { return risk.Name == name })]
}

// A rollup with our contracts on Ethereum's mainnet needs nobody's help.
func TestStage2(t *testing.T) {
	d, c := deploy(t, 1, nil)
	r := assess(t, d, c, nil)
	if r.Stage == nil || *r.Stage != 2 || len(r.failed()) > 0 || len(r.Development) > 0 || r.L1.Number != 9 {
		t.Errorf("%+v, failed: %v", r, r.failed())
	}
	if len(r.Requirements) != 17 || len(r.Risks) != 5 || len(r.Contracts) != 5 || len(r.Trust) != 4 {
		t.Errorf("%+v", r)
	}
	for _, risk := range r.Risks {
		if risk.Level != Good {
			t.Errorf("%+v", risk)
		}
	}
	if v := r.risk("sequencerFailure").Value; v != "forced through L1, 12h" {
		t.Errorf("sequencer failure: %s", v)
	}
	if v := r.risk("proposerFailure"); v.Value != "self propose, 12h" || strings.Contains(v.Text, "That is so now") {
		t.Errorf("proposer failure: %+v", v)
	}
	if text, err := json.Marshal(r); err != nil || !strings.Contains(string(text), `"name":"fraudProofSystemAtLeast5Outsiders","text":"At least 5 external actors can submit fraud proofs.","holds":null`) {
		t.Errorf("%s, %v", text, err)
	}
}

// What is missing on L1 costs the stages that rest on it.
func TestNotVerified(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*rollup.Deployment, *chain, *development)
		failed string // the first requirement
		risk   string // that is bad
	}{
		"no EXECUTE": {
			func(_ *rollup.Deployment, c *chain, _ *development) { c.execute = false },
			"stateVerificationOnL1", "stateValidation",
		},
		"a contract in the place of EXECUTE": {
			func(_ *rollup.Deployment, c *chain, _ *development) { c.code[executeAddress] = []byte{0xfe} },
			"stateVerificationOnL1", "stateValidation",
		},
		"another contract": {
			func(d *rollup.Deployment, c *chain, _ *development) { c.code[d.Contracts.Executor] = []byte{0} },
			"stateRootsPostedToL1", "exitWindow",
		},
		"one byte of the contract": {
			func(d *rollup.Deployment, c *chain, _ *development) {
				code := bytes.Clone(c.code[d.Contracts.Rollup])
				code[len(code)/2] ^= 1
				c.code[d.Contracts.Rollup] = code
			},
			"stateRootsPostedToL1", "dataAvailability",
		},
		"no contracts": {
			func(_ *rollup.Deployment, c *chain, _ *development) { c.code = nil },
			"stateRootsPostedToL1", "proposerFailure",
		},
		"another sequencer": {
			func(d *rollup.Deployment, _ *chain, _ *development) { d.Spec.Sequencer = owner },
			"stateRootsPostedToL1", "sequencerFailure",
		},
		"another genesis": {
			// No code on L1 has the base fee in it, but the hash of the genesis block does.
			func(d *rollup.Deployment, _ *chain, _ *development) { d.Spec.BaseFee = (*hexutil.Big)(big.NewInt(1)) },
			"stateRootsPostedToL1", "stateValidation",
		},
		"the code by another constructor": {
			func(_ *rollup.Deployment, c *chain, _ *development) {
				last := c.made[0].Input
				last[len(last)-1] ^= 1
			},
			"stateRootsPostedToL1", "stateValidation",
		},
		"a constructor that failed before": {
			func(_ *rollup.Deployment, c *chain, _ *development) { c.failed[c.made[2].Hash] = true },
			"stateRootsPostedToL1", "exitWindow",
		},
		"a call that another account could have made": {
			func(_ *rollup.Deployment, c *chain, _ *development) { c.made[1].From = sequencer },
			"stateRootsPostedToL1", "exitWindow",
		},
		"a call of another deployer": {
			func(_ *rollup.Deployment, c *chain, _ *development) { c.made[4].To = &owner },
			"stateRootsPostedToL1", "exitWindow",
		},
		"blocks that L1 does not verify": {
			func(_ *rollup.Deployment, _ *chain, dev *development) { dev.limit = rollup.DefaultGasLimit - 1 },
			"stateVerificationOnL1", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, c := deploy(t, 1, nil)
			dev := new(development)
			test.change(d, c, dev)
			r := assess(t, d, c, dev)
			if r.Stage != nil || len(r.failed()) == 0 || r.failed()[0] != test.failed {
				t.Errorf("stage %v, failed: %v", r.Stage, r.failed())
			}
			if test.risk != "" && r.risk(test.risk).Level != Bad {
				t.Errorf("%+v", r.risk(test.risk))
			}
		})
	}
}

// A stage says nothing about a network whose keys everybody has.
func TestDevelopment(t *testing.T) {
	d, c := deploy(t, 1337, nil)
	r := assess(t, d, c, &development{alloc: types.GenesisAlloc{owner: {Balance: big.NewInt(5)}}}, owner, sequencer)
	if *r.Stage != 2 || !strings.HasPrefix(r.Trust[0], "Whoever makes the blocks") {
		t.Errorf("%+v", r)
	}
	for i, want := range []string{"development network, chain 1337", "keys of 1 accounts that own ETH in L1's", "in the rollup's genesis", "the key of the sequencer"} {
		if len(r.Development) != 4 || !strings.Contains(r.Development[i], want) {
			t.Errorf("have %q, want %q", r.Development, want)
		}
	}
	other, fake := deploy(t, 1, nil)
	fake.genesis = common.Hash{1}
	if r := assess(t, other, fake, nil); len(r.Development) != 1 || !strings.Contains(r.Development[0], "but another genesis block") {
		t.Errorf("have %q", r.Development)
	}
	if r := assess(t, d, c, nil); len(r.Development) != 1 || !strings.Contains(r.Development[0], "is not Ethereum's mainnet") {
		t.Errorf("have %q", r.Development)
	}
}

// Times beyond a week are worth a warning; without a sequencer there are none.
func TestSequencing(t *testing.T) {
	d, c := deploy(t, 1, func(s *rollup.Spec) { s.Sequencer, s.SequencerTimeout = common.Address{}, 0 })
	r := assess(t, d, c, nil)
	if *r.Stage != 2 || r.risk("sequencerFailure").Value != "self sequence" || r.risk("proposerFailure").Value != "self propose" || len(r.Trust) != 3 {
		t.Errorf("%+v", r)
	}
	d, c = deploy(t, 1, func(s *rollup.Spec) { s.SequencerTimeout, s.Forced.Delay = 60, 7*24*3600 })
	c.time = c.openAt
	r = assess(t, d, c, nil)
	if risk := r.risk("proposerFailure"); risk.Value != "self propose, 1m" || !strings.Contains(risk.Text, "That is so now") {
		t.Errorf("%+v", risk)
	}
	if level(period(week)) != Good || level(period(week)+1) != Warning {
		t.Error("a week is not the limit")
	}
}

// A node that does not answer is an error, and no verdict.
func TestNoAnswer(t *testing.T) {
	d, c := deploy(t, 1, nil)
	c.id = 2
	if r, err := Assess(t.Context(), serve(t, c, nil), d, nil); err == nil || !strings.Contains(err.Error(), "it is chain 2, wanted 1") {
		t.Errorf("have %+v, %v", r, err)
	}
	d, c = deploy(t, 1, nil)
	c.mute, c.execute = true, false
	if r, err := Assess(t.Context(), serve(t, c, nil), d, nil); err == nil || !strings.Contains(err.Error(), "too many requests") {
		t.Errorf("a node that refuses calls: have %+v, %v", r, err)
	}
	silent, err := ethclient.Dial("http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	if r, err := Assess(t.Context(), silent, d, nil); err == nil {
		t.Errorf("have %+v", r)
	}
}

func TestLasting(t *testing.T) {
	for code, want := range map[string]bool{
		"00":       true,
		"60f400":   true, // an argument
		"f4":       false,
		"f2":       false,
		"5b5bff":   false,
		"61fffff4": false,
	} {
		if lasting(common.FromHex(code)) != want {
			t.Errorf("%s: want %v", code, want)
		}
	}
}

// The scan tells the real contracts from proxies.
func TestLastingContracts(t *testing.T) {
	_, c := deploy(t, 1, nil)
	for account, code := range c.code {
		if !lasting(code) {
			t.Errorf("%v is not lasting", account)
		}
	}
	if lasting(common.FromHex("363d3d373d3d3d363d73" + fmt.Sprintf("%040x", 1) + "5af43d82803e903d91602b57fd5bf3")) {
		t.Error("a minimal proxy (EIP-1167) is lasting")
	}
}
