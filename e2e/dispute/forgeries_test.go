package dispute

import (
	"reflect"
	"testing"

	"nrollup/contracts/bindings"
)

// What the contract says to who shows EXECUTE a block that is not the rollup's, as it
// is proposed: each check by a block in which nothing else is wrong.
func TestForgeriesAreRefused(t *testing.T) {
	all, err := plainOnes()
	if err != nil {
		t.Fatal(err)
	}
	for i, era := range eras {
		t.Run(era.name, func(t *testing.T) { testForgeriesAreRefused(t, all[i][0], era == crossing) })
	}
}

func testForgeriesAreRefused(t *testing.T, e *environment, crossing bool) {
	failed, wrong := any(&bindings.OptimisticRollupExecuteFailed{Number: 2}), any(&bindings.OptimisticRollupWrongBlock{Number: 2})
	want := map[string]any{
		"true":                              nil,
		"false state root":                  failed,
		"false transaction":                 failed,
		"false receipts":                    failed,
		"less gas":                          failed,
		"rules of the other fork":           failed,
		"block of the future":               wrong,
		"other gas limit":                   wrong,
		"other chain":                       wrong,
		"other anchor":                      wrong,
		"other parent":                      wrong,
		"true block, false state root":      failed,
		"false block hash, true state root": wrong,
		"true block, other anchor":          wrong,
	}
	if crossing {
		want["block of the future"] = failed // of another fork, too
	}
	lies, err := e.lies(e.truth[2])
	if err != nil {
		t.Fatal(err)
	}
	blocks := append([]*l2Block{e.truth[2]}, lies...)
	if len(blocks) != len(want) {
		t.Fatalf("there are %d blocks, want %d", len(blocks), len(want))
	}
	for _, b := range blocks {
		t.Run(b.name, func(t *testing.T) {
			r := newRound(e, 1)
			r.m.begin(r.m.time + 4*r.spacing)
			r.take(t, action{kind: propose, from: mallory, id: idOf(r.genesis), blocks: []*l2Block{r.truth[1], b, r.truth[3]}})
			x := r.take(t, action{kind: prove, from: mallory, id: r.book.pending[0].ID, number: 2, trace: b})
			if have := reason(x.receipt); !reflect.DeepEqual(have, want[b.name]) {
				t.Errorf("the contract says %T %+v, want %T", have, have, want[b.name])
			}
		})
	}
}

// take carries out an action, which may fail.
func (r *round) take(t *testing.T, a action) *executed {
	t.Helper()
	a.tip = honestTip
	if err := r.execute(a); err != nil {
		t.Fatal(err)
	}
	return r.book.done[len(r.book.done)-1]
}
