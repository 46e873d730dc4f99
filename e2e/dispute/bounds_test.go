package dispute

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"

	"nrollup/internal/blockgen"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// The blocks that cost most to prove, each in its way.
var dear = []struct {
	name string
	fill func(d *blockgen.Draft)
}{
	{"transfers", func(d *blockgen.Draft) { d.Call(d.Sender(), common.Address{1}, 1, 500_000, nil) }},
	{"data", func(d *blockgen.Draft) {
		d.Call(d.Sender(), common.Address{1}, 0, 9_000_000, bytes.Repeat([]byte{0xab}, 112_000))
	}},
	{"zeros", func(d *blockgen.Draft) { d.Call(d.Sender(), common.Address{1}, 0, 9_000_000, make([]byte, 112_000)) }},
	{"gas", func(d *blockgen.Draft) { d.Create(d.Sender(), 9_900_000, blockgen.Assemble("loop: @loop JUMP")) }},
	{"witness", func(d *blockgen.Draft) { d.Create(d.Sender(), 700_000, blockgen.Assemble(wanderer)) }},
}

// wanderer looks at accounts here and there: each takes some nodes of the trie to prove.
const wanderer = `
	0
loop:
	DUP1 0 MSTORE 32 0 KECCAK256 BALANCE POP
	1 ADD
	20000 GAS GT @loop JUMPI
	STOP
`

// newDearWorld makes the blocks, with the same anchor.
func newDearWorld(start uint64, anchor common.Hash) (*world, error) {
	gen, err := newGenerator(start, 4000)
	if err != nil {
		return nil, err
	}
	defer gen.Close()
	g := gen.Genesis().ToBlock()
	w := &world{
		genesis: g, chainID: gen.Genesis().Config.ChainID.Uint64(), truth: []*l2Block{{hash: g.Hash(), root: g.Root()}},
		nodes: make(map[common.Hash]*node),
	}
	for i, block := range dear {
		d, err := gen.Draft()
		if err != nil {
			return nil, err
		}
		block.fill(d)
		built, err := gen.Build(d.Txs(), header(start+uint64(i)-10, anchor))
		if err != nil {
			return nil, err
		}
		raw, err := built.Trace.Encode()
		if err != nil {
			return nil, err
		}
		b := newL2Block(block.name, built.Trace, built.Claim, 1, raw)
		w.truth, w.nodes[b.hash] = append(w.truth, b), newNode(b, built.Block)
	}
	return w, nil
}

// bench is a contract on which the dearest blocks are proposed, among as many as there
// can be.
type bench struct {
	*round
	t  *testing.T
	id common.Hash
}

func newBench(t *testing.T, in era) *bench {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	base, anchors, err := newL1(in)
	must(err)
	w, err := newDearWorld(base.time, anchors[0])
	must(err)
	s := plain
	s.maxBlocks = optimistic.MaxBlocks
	e, err := deploy(base, w, anchors, common.Address{}, s, terms(s))
	must(err)
	b := &bench{round: newRound(e, 1), t: t}
	blocks := append([]*l2Block{}, w.truth[1:]...)
	for len(blocks) < optimistic.MaxBlocks {
		blocks = append(blocks, &l2Block{hash: common.Hash{0xfa, byte(len(blocks))}, root: common.Hash{0xfb}, anchor: 1})
	}
	b.begin(slot)
	b.id = idOf(e.genesis)
	b.do(action{kind: propose, from: mallory, id: b.id, blocks: blocks})
	b.id = b.book.pending[0].ID
	return b
}

func (b *bench) begin(seconds uint64) { b.m.begin(b.m.time + seconds) }

// do carries out an action, which must succeed, and returns the gas of the transaction.
func (b *bench) do(a action) *executed {
	b.t.Helper()
	a.tip = honestTip
	if err := b.execute(a); err != nil {
		b.t.Fatal(err)
	}
	x := b.book.done[len(b.book.done)-1]
	if x.err != nil {
		b.t.Fatalf("%v: %+v", a, reason(x.receipt))
	}
	return x
}

// What the bonds pay for costs no more than they have, under the rules of each fork.
func TestBoundsOfChallenges(t *testing.T) {
	for _, in := range eras {
		t.Run(in.name, func(t *testing.T) {
			b := newBench(t, in)
			first := b.do(action{kind: challenge, from: challenger, id: b.id, number: 100})
			further := b.do(action{kind: challenge, from: challenger, id: b.id, number: 101})
			b.do(action{kind: challenge, from: eve, id: b.id, number: 102})
			b.do(action{kind: propose, from: mallory, id: b.id, blocks: []*l2Block{{hash: common.Hash{1}, root: common.Hash{2}, anchor: 1}}})
			b.begin(response + slot)
			other := &bench{round: b.branch(), t: t, id: b.id}
			removal := b.do(action{kind: remove, from: challenger, id: b.id, number: 100})
			back := b.do(action{kind: reclaim, from: challenger, id: b.id, number: 101})
			sum := max(first.gas, further.gas) + removal.gas + back.gas
			t.Logf("challenge %d, further %d, remove %d, reclaim %d: together %d of %d", first.gas, further.gas, removal.gas, back.gas, sum, rollup.ChallengeGas)
			if sum > rollup.ChallengeGas {
				t.Errorf("a challenge and its end cost %d gas, the bond is for %d", sum, rollup.ChallengeGas)
			}
			// Somebody else's challenge, who makes it as dear as it can be.
			other.refuse(eve)
			if dearer := other.do(action{kind: remove, from: challenger, id: b.id, number: 102}); dearer.gas > rollup.ChallengeGas {
				t.Errorf("a removal costs %d gas", dearer.gas)
			} else {
				t.Logf("removal for one who refuses what it is paid: %d", dearer.gas)
			}
		})
	}
}

// branch returns a round that goes on from here by itself.
func (r *round) branch() *round {
	c := *r
	c.m, c.book = r.m.fork(), r.book.clone()
	return &c
}

// refuse makes an account a contract that takes no money and burns what gas it gets
// (EIP-7702).
func (b *bench) refuse(account common.Address) {
	code := common.HexToAddress("0xbad")
	b.m.state.SetCode(code, []byte{byte(vm.INVALID)}, tracing.CodeChangeUnspecified)
	b.m.state.SetCode(account, types.AddressToDelegation(code), tracing.CodeChangeUnspecified)
}

// What a defender is paid is what the transaction costs it, and hardly more: also by what
// happens in Amsterdam to what was challenged in Osaka.
func TestBoundsOfDefences(t *testing.T) {
	for _, in := range eras {
		t.Run(in.name, func(t *testing.T) {
			base := newBench(t, in)
			t.Logf("propose: %d gas for each of %d blocks", base.book.done[0].gas/optimistic.MaxBlocks, optimistic.MaxBlocks)
			for i, block := range dear {
				first, second := uint64(i+1), uint64((i+1)%len(dear)+1)
				for _, refusing := range []bool{false, true} {
					b := &bench{round: base.branch(), t: t, id: base.id}
					b.do(action{kind: challenge, from: eve, id: b.id, number: first})
					b.do(action{kind: challenge, from: eve, id: b.id, number: second})
					b.begin(response) // it is everybody's turn
					if refusing {
						b.refuse(eve)
					}
					t.Run(block.name, func(t *testing.T) { b.t = t; b.defend(first) })
					t.Run(block.name+" again", func(t *testing.T) { b.t = t; b.defend(second) })
				}
			}
		})
	}
}

// defend proves a block that was challenged.
func (b *bench) defend(number uint64) {
	b.t.Helper()
	block, before := b.truth[number], b.m.balance(proposer)
	gasLimits[prove] = rollup.ProofGas(len(block.trace), block.gas)
	defer func() { gasLimits[prove] = rollup.DefenceGas }()
	x := b.do(action{kind: prove, from: proposer, id: b.id, number: number, trace: block})
	paid := new(big.Int).Sub(b.m.balance(proposer), before)
	paid.Add(paid, x.fee)
	gas := new(big.Int).Div(paid, x.price)
	over := gas.Int64() - int64(x.gas)
	b.t.Logf("%s: %d bytes, gas %d: costs %d gas, is paid for %v (%+d)", block.name, len(block.trace), block.gas, x.gas, gas, over)
	if over < 0 || over > overpaid {
		b.t.Errorf("the defence costs %d gas, and is paid for %d more", x.gas, over)
	}
}
