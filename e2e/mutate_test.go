package e2e

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/holiman/uint256"

	"nrollup/stateless"
)

// mutation is one change of a trace, and where it is.
type mutation struct {
	path   string
	change func()
}

// mutations returns a change of every field of a trace, of every item of its
// lists, and of the length of every list. They apply to this trace.
func mutations(trace *stateless.Trace) []mutation {
	return mutationsOf("Trace", reflect.ValueOf(trace).Elem())
}

var uint256Type = reflect.TypeFor[uint256.Int]()

func mutationsOf(path string, v reflect.Value) (list []mutation) {
	add := func(what string, change func()) {
		list = append(list, mutation{path + what, change})
	}
	switch {
	case v.Type() == uint256Type:
		add("", func() { v.Index(0).SetUint(v.Index(0).Uint() ^ 1) })
	case v.Kind() == reflect.Uint64 || v.Kind() == reflect.Uint16:
		add("", func() { v.SetUint(v.Uint() ^ 1) })
		add(" high", func() { v.SetUint(v.Uint() ^ 1<<(8*v.Type().Size()-1)) })
	case v.Kind() == reflect.Array: // of bytes
		for _, at := range []int{0, v.Len() - 1} {
			add(fmt.Sprintf("[%d]", at), func() { v.Index(at).SetUint(v.Index(at).Uint() ^ 1) })
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			list = append(list, mutationsOf(path+"."+v.Type().Field(i).Name, v.Field(i))...)
		}
	case v.Kind() == reflect.Slice:
		return mutationsOfSlice(path, v)
	default:
		panic(path + ": no mutation of " + v.Type().String())
	}
	return list
}

func mutationsOfSlice(path string, v reflect.Value) (list []mutation) {
	if v.Type().Elem().Kind() == reflect.Uint8 {
		if n := v.Len(); n > 0 {
			list = append(list, mutation{path + " byte", func() { v.Index(n / 2).SetUint(v.Index(n/2).Uint() ^ 1) }})
		}
	} else {
		for i := range v.Len() {
			list = append(list, mutationsOf(fmt.Sprintf("%s[%d]", path, i), v.Index(i))...)
		}
	}
	if v.Len() > 0 {
		list = append(list, mutation{path + " shorter", func() { v.Set(v.Slice(0, v.Len()-1)) }})
	}
	zero := reflect.Zero(v.Type().Elem())
	return append(list, mutation{path + " longer", func() { v.Set(reflect.Append(v.Slice3(0, v.Len(), v.Len()), zero)) }})
}

// Every change of a trace changes its encoding, and no other trace.
func TestMutations(t *testing.T) {
	fresh := func() *stateless.Trace {
		trace := &stateless.Trace{SchemaID: stateless.SchemaAmsterdam}
		trace.Input.NewPayloadRequest.ExecutionPayload.Transactions = [][]byte{{1}, {}}
		trace.Input.NewPayloadRequest.ExecutionRequests.Withdrawals = make([]stateless.WithdrawalRequest, 1)
		trace.Input.Witness.Headers = [][]byte{make([]byte, 3)}
		return trace
	}
	want, err := fresh().Encode()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{string(want): "the true one"}
	for i := range mutations(fresh()) {
		trace := fresh()
		m := mutations(trace)[i]
		m.change()
		raw, err := trace.Encode()
		if err != nil {
			t.Fatalf("%s: %v", m.path, err)
		}
		if other, ok := seen[string(raw)]; ok {
			t.Errorf("%s is the same as %s", m.path, other)
		}
		seen[string(raw)] = m.path
	}
	if len(seen) < 60 {
		t.Errorf("%d changes only", len(seen)-1)
	}
}
