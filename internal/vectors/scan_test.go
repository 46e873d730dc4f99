package vectors

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
)

// entry writes an entry of the execution-specs form.
func entry(input, output string) string {
	return fmt.Sprintf(`{"rlp": [{"x": {}}], "statelessInputBytes": %q, "blockHeader": null, "statelessOutputBytes": %q}`, input, output)
}

func TestScan(t *testing.T) {
	doc := `{
		"_info": {"comment": ["blocks"], "n": 1.5e3},
		"dir/one": {"pre": {"0x00": {"blocks": 7}}, "blocks": [` + entry("0x01", "0x02") + `, {"rlp": "0x"}, ` + entry("0x", "0x03") + `]},
		"two": {"engineNewPayloads": [` + entry("04", "05") + `, {"statelessInputBytes": "0x06"}, {"statelessInputBytes": null, "statelessOutputBytes": "0x"}, 1]},
		"blocks": {"three": {"blocks": [` + entry("0x07", "0x08") + `]}}
	}`
	all := []Entry{
		{"dir/one", "blocks", 0, []byte{1}, []byte{2}},
		{"dir/one", "blocks", 2, []byte{}, []byte{3}},
		{"two", "engineNewPayloads", 0, []byte{4}, []byte{5}},
		{"blocks/three", "blocks", 0, []byte{7}, []byte{8}},
	}
	got, skipped, err := scanAll(doc, nil)
	if err != nil || skipped != 4 || !reflect.DeepEqual(got, all) {
		t.Errorf("got %v, %d skipped, %v", got, skipped, err)
	}
	got, skipped, err = scanAll(doc, func(test string) bool { return strings.Contains(test, "one") })
	if err != nil || skipped != 1 || !reflect.DeepEqual(got, all[:2]) {
		t.Errorf("of one: got %v, %d skipped, %v", got, skipped, err)
	}
}

func scanAll(doc string, match func(string) bool) (list []Entry, skipped int, err error) {
	skipped, err = Scan(strings.NewReader(doc), match, func(e Entry) error {
		list = append(list, e)
		return nil
	})
	return list, skipped, err
}

func TestScanOtherDocuments(t *testing.T) {
	for _, doc := range []string{`{}`, `[]`, `1`, `"blocks"`, `[[{"blocks": []}]]`, `{"blocks": {}}`, `{"blocks": null}`} {
		if list, skipped, err := scanAll(doc, nil); len(list) > 0 || skipped > 0 || err != nil {
			t.Errorf("%s: got %v, %d skipped, %v", doc, list, skipped, err)
		}
	}
}

func TestScanErrors(t *testing.T) {
	one := entry("0x01", "0x02")
	tests := []struct {
		name, doc, want string
		entries         int
	}{
		{"empty", ``, "unexpected EOF", 0},
		{"cut off", `{"a": {"blocks": [` + one, "broken JSON", 1},
		{"cut off in an entry", `{"a": {"blocks": [` + one + `, {"x": `, "broken JSON", 1},
		{"binary", "\x00\x01", "broken JSON at byte 0", 0},
		{"two values", `{} {}`, "more than one value", 0},
		{"bad hex", `{"a": {"blocks": [` + one + `, ` + entry("0x1", "") + `]}}`, "a blocks[1]: statelessInputBytes: bad hex", 1},
		{"bad output", `{"a": {"blocks": [` + entry("0x", "0xzz") + `]}}`, "a blocks[0]: statelessOutputBytes: bad hex", 0},
		{"number for hex", `{"blocks": [{"statelessInputBytes": 5}]}`, "blocks[0]: json", 0},
		{"deep", strings.Repeat("[", 1000), "nested deeper", 0},
		{"deep entry", `{"blocks": [` + strings.Repeat("[", 100_000) + `]}`, "broken JSON", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			list, _, err := scanAll(test.doc, nil)
			if err == nil || !strings.Contains(err.Error(), test.want) || len(list) != test.entries {
				t.Errorf("got %d entries, %v, want %d, %q", len(list), err, test.entries, test.want)
			}
		})
	}
}

func TestScanStops(t *testing.T) {
	stop := errors.New("enough")
	_, err := Scan(io.MultiReader(strings.NewReader(`{"blocks": [`+entry("", "")+`,`), failingReader{t}), nil, func(Entry) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
}

// failingReader must not be needed for long.
type failingReader struct{ t *testing.T }

func (r failingReader) Read([]byte) (int, error) { return 0, errors.New("read too far") }
