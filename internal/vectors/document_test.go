package vectors

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
)

func gas(n uint64) *uint64 { return &n }

func TestParse(t *testing.T) {
	tests := []struct {
		name, doc string
		form      Form
		want      []Vector
	}{
		{"raw", "\x00\xff\x01", Raw, []Vector{{Bytes: []byte{0, 255, 1}}}},
		{"raw with a bracket first", "{\xff", Raw, []Vector{{Bytes: []byte("{\xff")}}},
		{"raw keeps white space", " \xff\n", Raw, []Vector{{Bytes: []byte(" \xff\n")}}},
		{"hex", "00fF\n", Hex, []Vector{{Bytes: []byte{0, 255}}}},
		{"hex with 0x", " 0x00ff", Hex, []Vector{{Bytes: []byte{0, 255}}}},
		{
			"precompile test", `{"Input": "00", "Expected": "0x01", "Gas": 7, "Name": "n", "NoBenchmark": true}`, JSON,
			[]Vector{{"n", Input, []byte{0}, &Expectation{Output: []byte{1}, Gas: gas(7)}}},
		},
		{
			"precompile tests, lower case, failing and without gas",
			`[{"input": "00", "expectedError": "why", "name": "n"}, {"input": "", "expected": ""}]`, JSON,
			[]Vector{
				{"n", Input, []byte{0}, &Expectation{Fails: true}},
				{"[1]", Input, []byte{}, &Expectation{Output: []byte{}}},
			},
		},
		{
			"guest vectors at different depths",
			`{"b": {"blocks": [{"statelessInputBytes": "0x01", "statelessOutputBytes": "0x02"}]}, "a": {"statelessInputBytes": "0x03"}}`, JSON,
			[]Vector{
				{"a", Trace, []byte{3}, nil},
				{"b/blocks[0]", Trace, []byte{1}, &Expectation{Output: []byte{2}}},
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			form, got, err := Parse([]byte(test.doc))
			if err != nil || form != test.form || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %s %+v, %v\nwant %s %+v", form, got, err, test.form, test.want)
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, doc, want string }{
		{"nothing", "", "nothing in it"},
		{"white space", " \n", "nothing in it"},
		{"odd hex", "0x123", "bad hex of 3 digits"},
		{"no hex", "0xzz", "bad hex"},
		{"broken JSON", `{"a":`, "broken JSON"},
		{"empty JSON", `{}`, ErrNoVector.Error()},
		{"other JSON", `{"a": [1, "x", null, {"input": "00"}]}`, ErrNoVector.Error()},
		{"input is a number", `{"Input": 1, "Expected": ""}`, "input is not a string"},
		{"bad hex in a vector", `{"a": {"statelessInputBytes": "0x1"}}`, `vector "a": statelessInputBytes: bad hex`},
		{"negative gas", `{"Input": "", "Expected": "", "Gas": -1}`, "gas is not"},
		{"name is a list", `{"Input": "", "Expected": "", "Name": []}`, "name is not"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := Parse([]byte(test.doc))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestParsePublished(t *testing.T) {
	doc, err := os.ReadFile("../../testdata/stateless/sar00.json")
	if err != nil {
		t.Fatal(err)
	}
	_, list, err := Parse(doc)
	if err != nil || len(list) != 1 {
		t.Fatalf("got %d vectors, %v", len(list), err)
	}
	v := list[0]
	if v.Name != "ported_static/stShift/sar00/blocks[0]" || len(v.Expect.Output) != 43 {
		t.Errorf("got %q with %d bytes of output", v.Name, len(v.Expect.Output))
	}
	if kind, err := Detect(v.Bytes); kind != v.Kind || err != nil {
		t.Errorf("detected %v, %v", kind, err)
	}
}

func TestDetect(t *testing.T) {
	var (
		trace     = []byte{0x15, 0x01, 16, 0, 0, 0, 1, 2, 3}
		head      = make([]byte, headSize)
		traceHead = append(bytes.Clone(trace), make([]byte, headSize-len(trace))...)
	)
	tests := []struct {
		name  string
		bytes []byte
		want  Kind
	}{
		{"nothing", nil, Input},
		{"short", trace[:5], Input},
		{"trace", trace, Trace},
		{"trace of another schema", append([]byte{0x16, 0x02}, trace[2:]...), Trace},
		{"long trace", traceHead, Trace},
		{"head", head, Input},
		{"input", append(bytes.Clone(head), trace...), Input},
		{"input with a head like a trace", append(bytes.Clone(traceHead), trace...), 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Detect(test.bytes)
			if got != test.want || (err == nil) != (test.want != 0) {
				t.Errorf("got %v, %v, want %v", got, err, test.want)
			}
		})
	}
}
