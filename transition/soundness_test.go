package transition_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/core/types/bal"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
	"nrollup/transition"
)

// soundnessBlock returns a block of the kind to falsify.
func soundnessBlock(t *testing.T, chain transition.Chain, kind blockgen.Kind) *forge.Forgery {
	gen := chain.New(t, blockgen.Options{Accounts: 48, Senders: 16, Seed: 3})
	size := kind.FullSize()
	if kind == blockgen.KindMixed || kind == blockgen.KindCompute {
		size = 4 // each kind has its own block
	}
	block := transition.Next(t, gen, kind, size)
	f, err := forge.New(gen.Genesis().Config, block.Trace, block.Claim)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// forEachKind runs a test on a block of every kind, under every fork.
func forEachKind(t *testing.T, test func(t *testing.T, v *transition.Verifier, f *forge.Forgery)) {
	transition.ForEachFork(t, func(t *testing.T, chain transition.Chain) {
		for _, kind := range blockgen.Kinds() {
			t.Run(string(kind), func(t *testing.T) {
				if testing.Short() && kind != blockgen.KindMixed {
					t.Skip("only one kind when short")
				}
				t.Parallel()
				f := soundnessBlock(t, chain, kind)
				v := transition.New(f.Config, transition.Options{Workers: 2})
				if _, err := v.VerifyTrace(f.Claim, f.Trace); err != nil {
					t.Fatal(err)
				}
				test(t, v, f)
			})
		}
	})
}

// What the attacker's executor makes of a whole witness is the truth.
func TestRerunIsTrue(t *testing.T) {
	forEachKind(t, func(t *testing.T, v *transition.Verifier, f *forge.Forgery) {
		g, err := forge.New(f.Config, f.Trace, f.Claim)
		if err != nil {
			t.Fatal(err)
		}
		if err := g.Rerun(); err != nil {
			t.Fatal(err)
		}
		have, want := encode(t, g), encode(t, f)
		if !bytes.Equal(have, want) {
			t.Fatal("a rerun of a true block changes it")
		}
	})
}

func encode(t *testing.T, f *forge.Forgery) []byte {
	input, err := f.Input()
	if err != nil {
		t.Fatal(err)
	}
	return input
}

// Each preimage is dropped, alone and with others, and whatever execution makes
// of the rest, reading zero for what is missing, is claimed.
func TestNoLieFromMissingPreimages(t *testing.T) {
	forEachKind(t, func(t *testing.T, v *transition.Verifier, f *forge.Forgery) {
		var lies int
		refuse := func(i int, lie *forge.Forgery) bool {
			lies++
			if _, err := v.VerifyTrace(lie.Claim, lie.Trace); err == nil {
				t.Errorf("change %d: accepted", i)
			}
			return true
		}
		rng := rand.New(rand.NewPCG(1, 2))
		w := f.Witness()
		for _, err := range []error{
			f.Lies(len(w.State), func(g *forge.Forgery, i int) {
				g.Witness().State = slices.Delete(g.Witness().State, i, i+1)
			}, refuse),
			f.Lies(len(w.Codes), func(g *forge.Forgery, i int) {
				g.Witness().Codes = slices.Delete(g.Witness().Codes, i, i+1)
			}, refuse),
			f.Lies(len(w.Headers)-1, func(g *forge.Forgery, i int) {
				g.Witness().Headers = g.Witness().Headers[i+1:]
			}, refuse),
			f.Lies(30, func(g *forge.Forgery, _ int) {
				g.Witness().State = slices.DeleteFunc(g.Witness().State, func([]byte) bool { return rng.IntN(8) == 0 })
			}, refuse),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		t.Logf("%d lies refused", lies)
	})
}

// Every part of the witness is changed, dropped, repeated and moved, under the
// true claim: that may be refused, or change nothing.
func TestWitnessDamage(t *testing.T) {
	forEachKind(t, func(t *testing.T, v *transition.Verifier, f *forge.Forgery) {
		rng := rand.New(rand.NewPCG(3, 4))
		for name, list := range map[string]func(*forge.Forgery) *[][]byte{
			"node":   func(f *forge.Forgery) *[][]byte { return &f.Witness().State },
			"code":   func(f *forge.Forgery) *[][]byte { return &f.Witness().Codes },
			"header": func(f *forge.Forgery) *[][]byte { return &f.Witness().Headers },
		} {
			damageList(t, v, f, name, list, rng)
		}
	})
}

func damageList(t *testing.T, v *transition.Verifier, f *forge.Forgery, name string, list func(*forge.Forgery) *[][]byte, rng *rand.Rand) {
	truth, err := v.VerifyTrace(f.Claim, f.Trace)
	if err != nil {
		t.Fatal(err)
	}
	n := len(*list(f))
	for i := 0; i < n; i += 1 + n/40 {
		for what, damage := range map[string]func(*[][]byte){
			"changed":  func(l *[][]byte) { (*l)[i][rng.IntN(len((*l)[i]))] ^= 1 << rng.IntN(8) },
			"dropped":  func(l *[][]byte) { *l = slices.Delete(*l, i, i+1) },
			"repeated": func(l *[][]byte) { *l = slices.Insert(*l, rng.IntN(n), (*l)[i]) },
			"moved":    func(l *[][]byte) { j := rng.IntN(n); (*l)[i], (*l)[j] = (*l)[j], (*l)[i] },
			"emptied":  func(l *[][]byte) { (*l)[i] = nil },
		} {
			g, err := forge.New(f.Config, f.Trace, f.Claim)
			if err != nil {
				t.Fatal(err)
			}
			damage(list(g))
			s, err := v.VerifyTrace(g.Claim, g.Trace)
			if err == nil && *s != *truth {
				t.Errorf("%s %d %s: another statement", name, i, what)
			}
			if harmless := name != "header" && (what == "repeated" || what == "moved"); harmless && err != nil {
				t.Errorf("%s %d %s: %v", name, i, what, err)
			}
		}
	}
}

// No bit of the payload can be changed under the block hash, and none of the
// claim.
func TestPayloadBits(t *testing.T) {
	forEachKind(t, func(t *testing.T, v *transition.Verifier, f *forge.Forgery) {
		rng := rand.New(rand.NewPCG(5, 6))
		payload, err := f.Trace.Input.NewPayloadRequest.MarshalSSZTo(nil)
		if err != nil {
			t.Fatal(err)
		}
		for range 400 {
			changed := bytes.Clone(payload)
			changed[rng.IntN(len(changed))] ^= 1 << rng.IntN(8)
			trace := &stateless.Trace{SchemaID: f.Trace.SchemaID, Input: stateless.Input{Witness: f.Trace.Input.Witness, ChainID: f.Trace.Input.ChainID}}
			if err := trace.Input.NewPayloadRequest.UnmarshalSSZ(changed); err != nil {
				continue
			}
			if _, err := v.VerifyTrace(f.Claim, trace); err == nil {
				t.Error("accepted")
			}
		}
		for _, change := range []func(*stateless.Claim){
			func(c *stateless.Claim) { c.PreStateRoot[31] ^= 1 },
			func(c *stateless.Claim) { c.PostStateRoot[31] ^= 1 },
			func(c *stateless.Claim) { c.GasUsed ^= 1 },
		} {
			claim := f.Claim
			change(&claim)
			if _, err := v.VerifyTrace(claim, f.Trace); err == nil {
				t.Error("false claim accepted")
			}
		}
	})
}

// The lists of a payload with an element dropped, repeated or moved, sealed.
func TestAccessListDamage(t *testing.T) {
	forEachKind(t, func(t *testing.T, v *transition.Verifier, f *forge.Forgery) {
		if fork := stateless.ForkOf(f.Trace.SchemaID); !fork.AccessLists {
			t.Skip("blocks have no access list")
		}
		list, err := f.AccessList()
		if err != nil {
			t.Fatal(err)
		}
		for i := range *list {
			for name, change := range accessListDamage(i) {
				g, err := forge.New(f.Config, f.Trace, f.Claim)
				if err != nil {
					t.Fatal(err)
				}
				damaged := list.Copy()
				if !change(damaged) {
					continue
				}
				if err := g.SetAccessList(damaged); err != nil {
					t.Fatal(err)
				}
				if err := g.ApplyAccessList(); err != nil {
					continue
				}
				if _, err := v.VerifyTrace(g.Claim, g.Trace); err == nil {
					t.Errorf("account %d %s: accepted", i, name)
				}
			}
		}
	})
}

// accessListDamage returns the changes of account i that a list allows. They
// report whether they changed anything.
func accessListDamage(i int) map[string]func(*bal.BlockAccessList) bool {
	onAccount := func(change func(*bal.AccountAccess) bool) func(*bal.BlockAccessList) bool {
		return func(list *bal.BlockAccessList) bool { return change(&(*list)[i]) }
	}
	return map[string]func(*bal.BlockAccessList) bool{
		"dropped": func(list *bal.BlockAccessList) bool {
			*list = slices.Delete(*list, i, i+1)
			return true
		},
		"balance kept":  onAccount(func(a *bal.AccountAccess) bool { return dropLast(&a.BalanceChanges) }),
		"nonce kept":    onAccount(func(a *bal.AccountAccess) bool { return dropLast(&a.NonceChanges) }),
		"code kept":     onAccount(func(a *bal.AccountAccess) bool { return dropLast(&a.CodeChanges) }),
		"slot kept":     onAccount(func(a *bal.AccountAccess) bool { return dropLast(&a.StorageChanges) }),
		"slot not read": onAccount(func(a *bal.AccountAccess) bool { return dropLast(&a.StorageReads) }),
		"richer": onAccount(func(a *bal.AccountAccess) bool {
			n := len(a.BalanceChanges)
			if n > 0 {
				a.BalanceChanges[n-1].PostBalance.AddUint64(a.BalanceChanges[n-1].PostBalance, 1)
			}
			return n > 0
		}),
		"earlier": onAccount(func(a *bal.AccountAccess) bool {
			if len(a.BalanceChanges) == 0 || a.BalanceChanges[0].BlockAccessIndex == 0 {
				return false
			}
			a.BalanceChanges[0].BlockAccessIndex--
			return true
		}),
		"another value": onAccount(func(a *bal.AccountAccess) bool {
			n := len(a.StorageChanges)
			if n > 0 {
				writes := a.StorageChanges[n-1].SlotChanges
				writes[len(writes)-1].PostValue.AddUint64(writes[len(writes)-1].PostValue, 1)
			}
			return n > 0
		}),
		"another code": onAccount(func(a *bal.AccountAccess) bool {
			n := len(a.CodeChanges)
			if n > 0 {
				a.CodeChanges[n-1].NewCode = append(a.CodeChanges[n-1].NewCode, 0)
			}
			return n > 0
		}),
	}
}

func dropLast[E any](list *[]E) bool {
	if len(*list) == 0 {
		return false
	}
	*list = (*list)[:len(*list)-1]
	return true
}
