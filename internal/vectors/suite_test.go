package vectors

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"nrollup/stateless"
)

func TestDiffResult(t *testing.T) {
	result := stateless.Result{Valid: true, ChainID: 1, SchemaID: 0x1501}
	result.NewPayloadRequestRoot[0] = 0xab
	same := result.Bytes()
	tests := []struct {
		name string
		want []byte
		diff []string // fields
	}{
		{"equal", same[:], nil},
		{"short", same[:42], []string{"size in bytes"}},
		{"none", nil, []string{"size in bytes"}},
		{"all", make([]byte, 43), []string{"new_payload_request_root", "successful_validation", "chain_id", "schema_id"}},
	}
	for i, field := range map[int]string{
		0: "new_payload_request_root", 31: "new_payload_request_root", 32: "successful_validation",
		33: "chain_id", 40: "chain_id", 41: "schema_id", 42: "schema_id",
	} {
		changed := append([]byte{}, same[:]...)
		changed[i] ^= 0x80
		tests = append(tests, struct {
			name string
			want []byte
			diff []string
		}{fmt.Sprint("byte ", i), changed, []string{field}})
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, d := range DiffResult(test.want, result) {
				got = append(got, d.Field)
				if d.Want == d.Got {
					t.Errorf("%s: both sides are %s", d.Field, d.Want)
				}
			}
			if !reflect.DeepEqual(got, test.diff) {
				t.Errorf("got %v, want %v", got, test.diff)
			}
		})
	}
}

// checkFirstByte finds a trace valid if its first byte is not zero, and gives
// that byte as the chain id.
func checkFirstByte(trace []byte) (stateless.Result, error) {
	if len(trace) == 0 || trace[0] == 0 {
		return stateless.Result{}, errors.New("starts with zero")
	}
	return stateless.Result{Valid: true, ChainID: uint64(trace[0])}, nil
}

// expecting writes an entry whose input starts with a byte, and whose output is
// that of checkFirstByte for another.
func expecting(input, output byte) string {
	result, _ := checkFirstByte([]byte{output})
	return entry(fmt.Sprintf("0x%02x", input), fmt.Sprintf("%x", result.Bytes()))
}

func testFiles() fstest.MapFS {
	file := func(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }
	return fstest.MapFS{
		"a/good.json":    file(`{"t1": {"blocks": [` + expecting(1, 1) + `,` + expecting(0, 0) + `, {}]}}`),
		"a/bad.json":     file(`{"t2": {"engineNewPayloads": [` + expecting(2, 2) + `,` + expecting(0, 3) + `,` + expecting(4, 5) + `]}}`),
		"b/cut.json":     file(`{"t3": {"blocks": [` + expecting(6, 6) + `,`),
		"b/other.json":   file(`{"version": 1}`),
		"b/readme.md":    file(`no JSON`),
		"b/c/d/one.json": file(`{"t4": {"blocks": [` + expecting(7, 8) + `]}}`),
	}
}

func TestSuite(t *testing.T) {
	for _, workers := range []int{1, 4} {
		calls := 0
		s := &Suite{Check: checkFirstByte, Workers: workers, Progress: func(Counts) { calls++ }}
		r, err := s.Run(t.Context(), testFiles(), ".")
		if err != nil {
			t.Fatal(err)
		}
		if want := (Counts{Files: 5, Passed: 4, Failed: 3, Skipped: 1}); r.Counts != want {
			t.Errorf("got %+v, want %+v", r.Counts, want)
		}
		if calls != r.Checked() {
			t.Errorf("%d calls of Progress for %d entries", calls, r.Checked())
		}
		if got, want := describe(r), "a/bad.json t2 engineNewPayloads[1]: successful_validation chain_id starts with zero\n"+
			"a/bad.json t2 engineNewPayloads[2]: chain_id \n"+
			"b/c/d/one.json t4 blocks[0]: chain_id \n"+
			"b/cut.json\n"; got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}

func describe(r *Report) string {
	var b strings.Builder
	for _, f := range r.Failures {
		fmt.Fprintf(&b, "%s %s:", f.File, f.Entry)
		for _, d := range f.Fields {
			fmt.Fprintf(&b, " %s", d.Field)
		}
		fmt.Fprintf(&b, " %s\n", f.Reason)
	}
	for _, u := range r.Unreadable {
		fmt.Fprintln(&b, u.File)
	}
	return b.String()
}

func TestSuiteSelection(t *testing.T) {
	tests := []struct {
		name, root, match string
		failFast          bool
		want              Counts
	}{
		{"one directory", "a", "", false, Counts{Files: 2, Passed: 3, Failed: 2, Skipped: 1}},
		{"one file", "a/good.json", "", false, Counts{Files: 1, Passed: 2, Skipped: 1}},
		{"one test", ".", "^t2$", false, Counts{Files: 5, Passed: 1, Failed: 2}},
		{"no test", ".", "none", false, Counts{Files: 5}},
		{"fail fast", "a/bad.json", "", true, Counts{Files: 1, Passed: 1, Failed: 1}},
		{"missing root", "x", "", false, Counts{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &Suite{Check: checkFirstByte, Workers: 1, FailFast: test.failFast, Match: regexp.MustCompile(test.match)}
			r, err := s.Run(t.Context(), testFiles(), test.root)
			if err != nil || r.Counts != test.want {
				t.Errorf("got %+v, %v, want %+v", r.Counts, err, test.want)
			}
		})
	}
}

func TestSuiteInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := &Suite{Workers: 1, Check: func(trace []byte) (stateless.Result, error) {
		cancel()
		return checkFirstByte(trace)
	}}
	r, err := s.Run(ctx, testFiles(), ".")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if r.Checked() == 0 || r.Checked() == 7 {
		t.Errorf("%d entries were checked", r.Checked())
	}
}
