package vectors

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"nrollup/stateless"
)

// FieldDiff is a field of a result that is not as it should be.
type FieldDiff struct {
	Field string `json:"field"`
	Want  string `json:"want"`
	Got   string `json:"got"`
}

// resultFields are the fields of an encoded stateless.Result, in their order.
var resultFields = []struct {
	name   string
	size   int
	format func([]byte) string
}{
	{"new_payload_request_root", 32, func(b []byte) string { return fmt.Sprintf("%#x", b) }},
	{"successful_validation", 1, func(b []byte) string { return fmt.Sprint(b[0]) }},
	{"chain_id", 8, func(b []byte) string { return fmt.Sprint(binary.LittleEndian.Uint64(b)) }},
	{"schema_id", 2, func(b []byte) string { return fmt.Sprintf("%#04x", binary.LittleEndian.Uint16(b)) }},
}

// DiffResult returns the fields in which a result differs from an encoded one:
// none if all bytes are equal.
func DiffResult(want []byte, result stateless.Result) []FieldDiff {
	encoded := result.Bytes()
	got := encoded[:]
	if len(want) != len(got) {
		return []FieldDiff{{"size in bytes", fmt.Sprint(len(want)), fmt.Sprint(len(got))}}
	}
	var diffs []FieldDiff
	for _, f := range resultFields {
		if !bytes.Equal(want[:f.size], got[:f.size]) {
			diffs = append(diffs, FieldDiff{f.name, f.format(want[:f.size]), f.format(got[:f.size])})
		}
		want, got = want[f.size:], got[f.size:]
	}
	return diffs
}
