package challenger

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb/memorydb"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/contracts/bindings"
	"nrollup/execute"
	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/operator"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// court judges the blocks of forge.
type court struct {
	*Judge
	verifier operator.Verifier
}

// newCourt returns one for the rollup that a forgery is of.
func newCourt(f *forge.Forgery, verifier operator.Verifier) *court {
	d := &rollup.Deployment{L1: f.Config, Spec: rollup.Spec{ChainID: f.Config.ChainID.Uint64(), GasLimit: f.Payload().GasLimit}}
	return &court{NewJudge(d, operator.Check(verifier, d)), verifier}
}

var forgeVerifier = transition.New(blockgen.Config(1), transition.Options{Workers: 1})

// claimOf returns what a proposal of a block would say, with the state roots of a claim.
func claimOf(t *stateless.Trace, c stateless.Claim) bindings.BlockClaim {
	r := &t.Input.NewPayloadRequest
	p := &r.ExecutionPayload
	return bindings.BlockClaim{
		Number: p.BlockNumber, BlockHash: p.BlockHash, ParentHash: p.ParentHash, AnchorHash: r.ParentBeaconBlockRoot,
		StateRoot: c.PostStateRoot, PreStateRoot: c.PreStateRoot,
	}
}

// anyTime is a proposal that is later than all blocks.
var anyTime = &bindings.Proposal{ProposedAt: math.MaxUint64}

func encoded(t testing.TB, trace *stateless.Trace) []byte {
	t.Helper()
	raw, err := trace.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func based(t testing.TB, e forge.Era, s forge.Scenario) *forge.Forgery {
	t.Helper()
	f, err := forge.BaseIn(e, s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// showsNothing reports whether a trace that is refused for a reason tells nothing of the
// block with a hash: it lacks what would show that it is false, or is not of that
// block.
func showsNothing(raw []byte, hash common.Hash, why error) bool {
	trace, err := stateless.DecodeTrace(raw)
	if err != nil || errors.Is(why, transition.ErrAncestors) || errors.Is(why, transition.ErrWitness) {
		return true
	}
	return !slices.ContainsFunc(stateless.Forks(), func(f *stateless.Fork) bool {
		trace.SchemaID = f.Schema
		have, err := transition.BlockHash(trace)
		return err == nil && have == hash
	})
}

// memo remembers true blocks, which take long to make.
type memo map[forge.Era]map[forge.Scenario]*forge.Forgery

func (m memo) get(t testing.TB, e forge.Era, s forge.Scenario) *forge.Forgery {
	t.Helper()
	if m[e] == nil {
		m[e] = make(map[forge.Scenario]*forge.Forgery)
	}
	if m[e][s] == nil {
		m[e][s] = based(t, e, s)
	}
	return m[e][s]
}

// Whatever an attacker tries is judged by whether there is a trace that proves what it
// claims: if the claim is that of a true block, it is never False; if it is not, the
// verdict is False unless the trace lacks what would show it.
func TestJudgeCases(t *testing.T) {
	counts, bases := make(map[Verdict]int), make(memo)
	for _, c := range forge.Cases() {
		input, err := c.Input()
		if err != nil {
			t.Fatal(err)
		}
		claim, raw, ok := execute.SplitInput(input)
		if !ok {
			continue // that is about calls of EXECUTE
		}
		base := bases.get(t, c.Era, c.Scenario)
		truth := claimOf(base.Trace, base.Claim)
		proposed := truth
		if trace, err := stateless.DecodeTrace(raw); err == nil {
			proposed = claimOf(trace, claim)
		}
		provable := c.Want == nil || proposed == truth && c.Scenario != forge.System && c.Scenario != forge.Ghost && c.Scenario != forge.Builders
		v, _, err := newCourt(base, forgeVerifier).Block(proposed, anyTime, raw)
		counts[v]++
		switch {
		case provable && v == False:
			t.Errorf("%s: a challenge of it would be lost: %v", c.Name, err)
		case c.Want == nil && v != True:
			t.Errorf("%s: %v (%v)", c.Name, v, err)
		case !provable && (v == True || v == Garbled && !showsNothing(raw, proposed.BlockHash, err)):
			t.Errorf("%s: %v (%v)", c.Name, v, err)
		}
	}
	if counts[True] < 30 || counts[Garbled] < 50 || counts[False] < 100 {
		t.Errorf("verdicts %v", counts)
	}
}

// spoils are what can be done to a trace without another block hash.
var spoils = map[string]func(in *stateless.Input){
	"chain id":       func(in *stateless.Input) { in.ChainID++ },
	"no chain id":    func(in *stateless.Input) { in.ChainID = 0 },
	"versioned hash": func(in *stateless.Input) { in.NewPayloadRequest.VersionedHashes = []common.Hash{{1}} },
	"stated hash":    func(in *stateless.Input) { in.NewPayloadRequest.ExecutionPayload.BlockHash[0]++ },
	"anchor":         func(in *stateless.Input) { in.NewPayloadRequest.ParentBeaconBlockRoot[0]++ },
	"request": func(in *stateless.Input) {
		in.NewPayloadRequest.ExecutionRequests.Withdrawals = make([]stateless.WithdrawalRequest, 1)
	},
	"parent":               payload(func(p *stateless.ExecutionPayload) { p.ParentHash[0]++ }),
	"fee recipient":        payload(func(p *stateless.ExecutionPayload) { p.FeeRecipient[0]++ }),
	"state root":           payload(func(p *stateless.ExecutionPayload) { p.StateRoot[0]++ }),
	"receipts":             payload(func(p *stateless.ExecutionPayload) { p.ReceiptsRoot[0]++ }),
	"bloom":                payload(func(p *stateless.ExecutionPayload) { p.LogsBloom[0]++ }),
	"randao":               payload(func(p *stateless.ExecutionPayload) { p.PrevRandao[0]++ }),
	"number":               payload(func(p *stateless.ExecutionPayload) { p.BlockNumber++ }),
	"gas limit":            payload(func(p *stateless.ExecutionPayload) { p.GasLimit++ }),
	"less gas used":        payload(func(p *stateless.ExecutionPayload) { p.GasUsed-- }),
	"more gas used":        payload(func(p *stateless.ExecutionPayload) { p.GasUsed++ }),
	"time":                 payload(func(p *stateless.ExecutionPayload) { p.Timestamp += 1_000_000 }),
	"extra data":           payload(func(p *stateless.ExecutionPayload) { p.ExtraData = append(p.ExtraData, 1) }),
	"base fee":             payload(func(p *stateless.ExecutionPayload) { p.BaseFeePerGas.AddUint64(&p.BaseFeePerGas, 1) }),
	"withdrawal":           payload(func(p *stateless.ExecutionPayload) { p.Withdrawals = make([]stateless.Withdrawal, 1) }),
	"blob gas":             payload(func(p *stateless.ExecutionPayload) { p.BlobGasUsed++ }),
	"excess blob gas":      payload(func(p *stateless.ExecutionPayload) { p.ExcessBlobGas++ }),
	"slot number":          payload(func(p *stateless.ExecutionPayload) { p.SlotNumber++ }),
	"empty access list":    payload(func(p *stateless.ExecutionPayload) { p.BlockAccessList = []byte{0xc0} }),
	"junk access list":     payload(func(p *stateless.ExecutionPayload) { p.BlockAccessList = []byte("junk") }),
	"empty transaction":    payload(func(p *stateless.ExecutionPayload) { p.Transactions = append(p.Transactions, nil) }),
	"first of them empty":  payload(func(p *stateless.ExecutionPayload) { p.Transactions = slices.Insert(p.Transactions, 0, nil) }),
	"no transaction":       payload(func(p *stateless.ExecutionPayload) { p.Transactions = nil }),
	"transaction twice":    payload(func(p *stateless.ExecutionPayload) { p.Transactions = append(p.Transactions, p.Transactions...) }),
	"transaction of blobs": payload(func(p *stateless.ExecutionPayload) { p.Transactions = append(p.Transactions, []byte{types.BlobTxType}) }),
	"all nodes":            func(in *stateless.Input) { in.Witness.State = nil },
	"all codes":            func(in *stateless.Input) { in.Witness.Codes = nil },
	"all headers":          func(in *stateless.Input) { in.Witness.Headers = nil },
	"older headers":        func(in *stateless.Input) { in.Witness.Headers = in.Witness.Headers[len(in.Witness.Headers)-1:] },
	"parent's header":      func(in *stateless.Input) { in.Witness.Headers = in.Witness.Headers[:len(in.Witness.Headers)-1] },
	"other header":         func(in *stateless.Input) { in.Witness.Headers[0][10]++ },
}

func payload(change func(p *stateless.ExecutionPayload)) func(*stateless.Input) {
	return func(in *stateless.Input) { change(&in.NewPayloadRequest.ExecutionPayload) }
}

// trueBlocks returns a true block for each scenario of an era that has one.
func trueBlocks(t testing.TB, e forge.Era) map[forge.Scenario]*forge.Forgery {
	t.Helper()
	blocks := make(map[forge.Scenario]*forge.Forgery)
	for _, s := range forge.Scenarios() {
		if s == forge.Burn || s == forge.Crowd {
			continue // they take long
		}
		f := based(t, e, s)
		if _, err := forgeVerifier.Verify(f.Claim, encoded(t, f.Trace)); err == nil {
			blocks[s] = f
		}
	}
	return blocks
}

// However the trace of a true block is spoiled, it does not show that the block is
// false: a challenge of it would be answered, with the trace as it was.
func TestSpoiledTraces(t *testing.T) {
	for _, e := range []forge.Era{forge.Amsterdam, forge.Osaka} {
		for s, f := range trueBlocks(t, e) {
			j, claim := newCourt(f, forgeVerifier), claimOf(f.Trace, f.Claim)
			judge := func(name string, trace *stateless.Trace) {
				if v, _, err := j.Block(claim, anyTime, encoded(t, trace)); v == False {
					t.Errorf("era %d, %s, %s: %v", e, s, name, err)
				}
			}
			judge("nothing", f.Trace)
			eachSpoiled(t, f, judge)
		}
	}
}

// eachSpoiled calls yield with a trace that was spoiled in one way after another.
func eachSpoiled(t testing.TB, f *forge.Forgery, yield func(name string, trace *stateless.Trace)) {
	t.Helper()
	raw := encoded(t, f.Trace)
	spoiled := func(name string, spoil func(*stateless.Input)) {
		trace, err := stateless.DecodeTrace(raw)
		if err != nil {
			t.Fatal(err)
		}
		spoil(&trace.Input)
		yield(name, trace)
	}
	for name, spoil := range spoils {
		spoiled(name, spoil)
	}
	for i := range f.Witness().State {
		spoiled("node", func(in *stateless.Input) { in.Witness.State = slices.Delete(in.Witness.State, i, i+1) })
		spoiled("changed node", func(in *stateless.Input) { in.Witness.State[i][0]++ })
	}
	for i := range f.Witness().Codes {
		spoiled("code", func(in *stateless.Input) { in.Witness.Codes = slices.Delete(in.Witness.Codes, i, i+1) })
	}
	for _, fork := range stateless.Forks() {
		spoiled("schema", func(*stateless.Input) {})
		trace, err := stateless.DecodeTrace(raw)
		if err != nil {
			t.Fatal(err)
		}
		trace.SchemaID = fork.Schema
		yield("schema "+fork.Name, trace)
	}
}

// astray returns a true block with a transaction that ends at once if a header of an
// ancestor is at hand. Otherwise it reads an account that no rollup may have, and goes on
// as long as it has gas.
func astray(t *testing.T, osaka uint64) *forge.Forgery {
	t.Helper()
	contract, odd := common.HexToAddress("0xc0de"), common.HexToAddress("0xe0")
	code := blockgen.Assemble("3 NUMBER SUB BLOCKHASH ISZERO @astray JUMPI STOP astray: 0xe0 BALANCE POP loop: @loop JUMP")
	gen, err := blockgen.New(blockgen.Options{Accounts: 8, Senders: 2, Osaka: osaka, Prealloc: types.GenesisAlloc{
		contract: {Nonce: 1, Balance: new(big.Int), Code: code},
		odd:      {Balance: new(big.Int)}, // an empty account
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer gen.Close()
	var block *blockgen.Block
	for range 5 {
		d, err := gen.Draft()
		if err != nil {
			t.Fatal(err)
		}
		d.Call(d.Sender(), contract, 0, 10_000_000, nil)
		if block, err = gen.Build(d.Txs(), nil); err != nil {
			t.Fatal(err)
		}
	}
	f, err := forge.New(gen.Genesis().Config, block.Trace, block.Claim)
	if err != nil {
		t.Fatal(err)
	}
	before, err := trie.NewStateTrie(trie.StateTrieID(f.Claim.PreStateRoot), gen.Chain().TrieDB())
	if err != nil {
		t.Fatal(err)
	}
	nodes := memorydb.New()
	if err := before.Prove(crypto.Keccak256(odd[:]), nodes); err != nil {
		t.Fatal(err)
	}
	for it := nodes.NewIterator(nil, nil); it.Next(); {
		f.Witness().State = append(f.Witness().State, slices.Clone(it.Value()))
	}
	return f
}

// What leads execution astray shows nothing, though it uses more gas then than the block
// says.
func TestAstray(t *testing.T) {
	for _, osaka := range []uint64{0, blockgen.Forever} {
		f := astray(t, osaka)
		j, claim := newCourt(f, forgeVerifier), claimOf(f.Trace, f.Claim)
		expect := func(what string, want Verdict, reason error) {
			t.Helper()
			if v, _, err := j.Block(claim, anyTime, encoded(t, f.Trace)); v != want || !errors.Is(err, reason) {
				t.Errorf("%s: %v (%v)", what, v, err)
			}
		}
		expect("with all headers", True, nil)
		headers := f.Witness().Headers
		f.Witness().Headers = headers[len(headers)-1:]
		expect("without headers", Garbled, transition.ErrWitness)
		f.Witness().Headers = headers
		f.Payload().GasUsed -= 10
		if err := f.Seal(); err != nil {
			t.Fatal(err)
		}
		claim = claimOf(f.Trace, f.Claim)
		expect("with too little gas", False, transition.ErrGasExceeded)
	}
}

// A false block stays False if only what its hash does not bind is spoiled, or the
// witness, where the claim shows it alone.
func TestSpoiledLies(t *testing.T) {
	for _, e := range []forge.Era{forge.Amsterdam, forge.Osaka} {
		f := based(t, e, forge.Token)
		truth := f.Claim
		f.Payload().ReceiptsRoot[0] ^= 1
		if err := f.Seal(); err != nil {
			t.Fatal(err)
		}
		unbound := []string{"chain id", "no chain id", "versioned hash", "stated hash"}
		if !e.AccessLists() {
			unbound = append(unbound, "slot number", "empty access list", "junk access list")
		}
		j, claim := newCourt(f, forgeVerifier), claimOf(f.Trace, f.Claim)
		check := func(claim bindings.BlockClaim, p *bindings.Proposal, name string) {
			t.Helper()
			g, err := forge.New(f.Config, f.Trace, f.Claim)
			if err != nil {
				t.Fatal(err)
			}
			spoils[name](&g.Trace.Input)
			if v, _, err := j.Block(claim, p, encoded(t, g.Trace)); v != False {
				t.Errorf("era %d, %s: %v (%v)", e, name, v, err)
			}
		}
		for _, name := range unbound {
			check(claim, anyTime, name)
		}
		contradictions := map[string]func(*bindings.BlockClaim){
			"number":     func(c *bindings.BlockClaim) { c.Number++ },
			"parent":     func(c *bindings.BlockClaim) { c.ParentHash[0]++ },
			"state root": func(c *bindings.BlockClaim) { c.StateRoot[0]++ },
			"anchor":     func(c *bindings.BlockClaim) { c.AnchorHash[0]++ },
		}
		for _, contradict := range contradictions {
			wrong := claim
			contradict(&wrong)
			for _, name := range []string{"all nodes", "all headers", "chain id"} {
				check(wrong, anyTime, name)
			}
		}
		check(claim, &bindings.Proposal{ProposedAt: f.Payload().Timestamp - 1}, "all headers")
		wrong := claim
		wrong.PreStateRoot = truth.PostStateRoot
		check(wrong, anyTime, "all nodes")
		j.gasLimit++
		check(claim, anyTime, "all headers")
	}
}

// A verifier that keeps what it has found says why it was not valid, each time.
func TestJudgeWithCache(t *testing.T) {
	f := based(t, forge.Amsterdam, forge.Transfers)
	f.Payload().StateRoot[0] ^= 1
	if err := f.Seal(); err != nil {
		t.Fatal(err)
	}
	j := newCourt(f, execute.New(forgeVerifier, execute.DefaultCacheSize))
	for range 2 {
		if v, _, err := j.Block(claimOf(f.Trace, f.Claim), anyTime, encoded(t, f.Trace)); v != False {
			t.Errorf("%v (%v)", v, err)
		}
	}
}

// Bytes of the trace of a true block are changed at will, and it is never False.
func FuzzSpoiledTrace(f *testing.F) {
	block := sync.OnceValues(func() (*forge.Forgery, error) { return forge.BaseIn(forge.Amsterdam, forge.Token) })
	old := sync.OnceValues(func() (*forge.Forgery, error) { return forge.BaseIn(forge.Osaka, forge.Token) })
	f.Add(false, []byte{0, 2, 1})
	f.Add(true, []byte{0, 2, 1, 3, 7, 9})
	f.Add(true, []byte{2, 200, 0x80, 4, 4, 1})
	f.Fuzz(func(t *testing.T, early bool, edits []byte) {
		base := block
		if early {
			base = old
		}
		g, err := base()
		if err != nil {
			t.Fatal(err)
		}
		raw := encoded(t, g.Trace)
		for ; len(edits) >= 3; edits = edits[3:] {
			at := (int(edits[0])<<8 + int(edits[1])) * len(raw) >> 16
			raw[at] ^= edits[2]
		}
		if v, _, err := newCourt(g, forgeVerifier).Block(claimOf(g.Trace, g.Claim), anyTime, raw); v == False {
			t.Errorf("it is false: %v", err)
		}
	})
}
