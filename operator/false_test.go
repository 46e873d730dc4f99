package operator

import (
	"bytes"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/internal/forge"
	"nrollup/rollup"
	"nrollup/stateless"
)

// lie is a call of advance that must not succeed.
type lie struct {
	name   string
	parent common.Hash
	block  bindings.Block
	source *rollup.Block // the same as a block of the rollup; nil if there is no such thing
}

// Whatever is changed in a true block, even with the block hash made to fit, the
// contract reverts and its head stays; and the operator says why it does not post
// such a block.
func TestFalseBlock(t *testing.T) {
	r := newRig(t, common.Address{})
	anchor := r.number()
	r.l2.extend(1, 2)
	lies := r.lies(anchor)
	t.Logf("%d lies", len(lies))
	if len(lies) < 150 {
		t.Fatalf("only %d lies", len(lies))
	}
	r.tell(lies)

	o := r.operator("second")
	for _, lie := range lies {
		if lie.source == nil {
			continue
		}
		r.l2.blocks[0] = lie.source
		err := o.round(r.ctx)
		if p := asProblem(err); err == nil || p.kind != problemBlock || !strings.Contains(p.Error(), "does not verify: ") {
			t.Errorf("%s: the operator says %v", lie.name, err)
		}
	}
	if _, pending := r.nonces("second"); pending != 0 || len(o.flights) != 0 {
		t.Error("the operator has posted a false block")
	}

	o.check = nil // L1 is asked before it is paid, too
	i := slices.IndexFunc(lies, func(l lie) bool { return strings.Contains(l.name, ".StateRoot") })
	r.l2.blocks[0] = lies[i].source
	r.wantProblem(o.round(r.ctx), problemRefused, "block 1", "ExecuteFailed(1)")
}

// tell sends the lies to the contract, each in a transaction.
func (r *rig) tell(lies []lie) {
	r.Helper()
	before := r.head()
	signer := types.LatestSignerForChainID(big.NewInt(l1ChainID))
	contract := bindings.NewNativeRollup()
	for nonce, lie := range lies {
		tx := types.MustSignNewTx(key("operator"), signer, &types.DynamicFeeTx{
			Nonce: uint64(nonce), To: &r.deployment.Contracts.Rollup, Gas: 1_500_000,
			GasTipCap: common.Big1, GasFeeCap: big.NewInt(100 * params.GWei),
			Data: contract.PackAdvance(lie.parent, []bindings.Block{lie.block}),
		})
		r.must(r.eth.SendTransaction(r.ctx, tx))
	}
	r.pooled(address("operator"), uint64(len(lies)-1))
	told := 0
	for told < len(lies) {
		block := r.slot()
		receipts, err := r.eth.BlockReceipts(r.ctx, rpc.BlockNumberOrHashWithHash(block.Hash(), false))
		r.must(err)
		if len(receipts) == 0 {
			r.Fatalf("%d of %d lies told", told, len(lies))
		}
		for _, receipt := range receipts {
			if receipt.Status != types.ReceiptStatusFailed {
				r.Errorf("%s: the contract believes it", lies[told].name)
			}
			told++
		}
	}
	if r.head() != before {
		r.Fatal("the contract's head has moved")
	}
	honest := r.operator("second")
	v, err := honest.l1.view(r.ctx)
	r.must(err)
	if _, err := honest.nextBatch(r.ctx, v, v.head); err != nil {
		r.Errorf("the truth is not believed either: %v", err)
	}
}

// lies returns all changes of the rollup's first block.
func (r *rig) lies(anchor uint64) []lie {
	r.Helper()
	honest := r.l2.get(1)
	call := bindings.Block{Anchor: anchor, GasUsed: honest.Claim.GasUsed, StateRoot: honest.Claim.PostStateRoot, Trace: honest.Trace}
	var list []lie
	add := func(name string, change func(parent *common.Hash, b *bindings.Block)) {
		l := lie{name: name, parent: honest.Parent, block: call}
		change(&l.parent, &l.block)
		list = append(list, l)
	}
	for _, sealed := range []bool{false, true} {
		for i := 0; ; i++ {
			l, more := r.changed(honest, call, i, sealed)
			if !more {
				break
			}
			if l != nil {
				list = append(list, *l)
			}
		}
	}
	add("parent", func(parent *common.Hash, _ *bindings.Block) { parent[0] ^= 1 })
	add("anchor later", func(_ *common.Hash, b *bindings.Block) { b.Anchor++ })
	add("anchor earlier", func(_ *common.Hash, b *bindings.Block) { b.Anchor-- })
	add("more gas", func(_ *common.Hash, b *bindings.Block) { b.GasUsed++ })
	add("less gas", func(_ *common.Hash, b *bindings.Block) { b.GasUsed-- })
	add("state root", func(_ *common.Hash, b *bindings.Block) { b.StateRoot[31] ^= 1 })
	add("schema", func(_ *common.Hash, b *bindings.Block) { b.Trace = append([]byte{b.Trace[0] ^ 1}, b.Trace[1:]...) })
	add("trailing byte", func(_ *common.Hash, b *bindings.Block) { b.Trace = append(bytes.Clone(b.Trace), 0) })
	add("no trace", func(_ *common.Hash, b *bindings.Block) { b.Trace = nil })
	return list
}

// What the sequencer chooses freely: a block with something else there is another
// block, but no false one, if its hash fits.
var free = []string{"PrevRandao", "ExtraData"}

// What nobody asks for in the witness makes no difference.
var ignored = []string{"Input.Witness.State longer", "Input.Witness.Codes longer"}

// changed returns a block with the i-th change, with the block hash of the result
// if it is to be sealed; nil if nothing comes out that is false.
func (r *rig) changed(honest *rollup.Block, call bindings.Block, i int, sealed bool) (l *lie, more bool) {
	r.Helper()
	f := r.forgery(honest)
	name, more := change(reflect.ValueOf(&f.Trace.Input).Elem(), i)
	if !more {
		return nil, false
	}
	if slices.Contains(ignored, name) {
		return nil, true
	}
	if sealed {
		for _, field := range free {
			if strings.Contains(name, field) {
				return nil, true
			}
		}
		if strings.Contains(name, "Witness") || strings.Contains(name, ".BlockHash") || f.Seal() != nil {
			return nil, true // sealing changes nothing, or cannot
		}
		name += ", sealed"
	}
	b := r.asBlock(f.Trace, f.Claim)
	b.Ref.Number = honest.Ref.Number // where the operator looks for it
	call.GasUsed, call.StateRoot, call.Trace = b.Claim.GasUsed, b.Claim.PostStateRoot, b.Trace
	return &lie{name: name, parent: honest.Parent, block: call, source: b}, true
}

// forgery returns a copy of a block that can be changed.
func (r *rig) forgery(b *rollup.Block) *forge.Forgery {
	r.Helper()
	trace, err := stateless.DecodeTrace(b.Trace)
	r.must(err)
	f, err := forge.New(r.l2.gen.Genesis().Config, trace, b.Claim)
	r.must(err)
	return f
}

// change makes the i-th change that there is in a value, and returns its name. It
// reports whether there are so many.
func change(v reflect.Value, i int) (name string, ok bool) {
	walk(v, v.Type().Name(), func(path string, apply func()) bool {
		if i--; i >= 0 {
			return true
		}
		apply()
		name, ok = path, true
		return false
	})
	return name, ok
}

// walk calls yield with all changes that there are in a value: numbers and bytes
// are another, lists are longer or shorter.
func walk(v reflect.Value, path string, yield func(path string, apply func()) bool) bool {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !walk(v.Field(i), path+"."+v.Type().Field(i).Name, yield) {
				return false
			}
		}
		return true
	case reflect.Uint8, reflect.Uint64:
		return yield(path, func() { v.SetUint(v.Uint() ^ 1) })
	case reflect.Array:
		return walk(v.Index(0), path+"[0]", yield) && walk(v.Index(v.Len()-1), fmt.Sprintf("%s[%d]", path, v.Len()-1), yield)
	case reflect.Slice:
		return walkSlice(v, path, yield)
	}
	panic("no change of " + v.Type().String())
}

func walkSlice(v reflect.Value, path string, yield func(string, func()) bool) bool {
	if !yield(path+" longer", func() { v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem()))) }) {
		return false
	}
	if v.Len() == 0 {
		return true
	}
	if !yield(path+" shorter", func() { v.Set(v.Slice(0, v.Len()-1)) }) {
		return false
	}
	for i := range v.Len() {
		ends := i == 0 || i == v.Len()-1
		if (ends || v.Type().Elem().Kind() == reflect.Slice) && !walk(v.Index(i), fmt.Sprintf("%s[%d]", path, i), yield) {
			return false
		}
	}
	return true
}
