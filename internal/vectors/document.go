package vectors

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Form is how a document writes down its bytes.
type Form string

// The forms of a document.
const (
	Raw  Form = "raw bytes"
	Hex  Form = "hex text"
	JSON Form = "JSON"
)

// Vector is something to check, with what must come out if the document says so.
type Vector struct {
	Name   string // may be empty
	Kind   Kind   // zero if the document leaves it open
	Bytes  []byte
	Expect *Expectation
}

// Expectation is what a vector must give.
type Expectation struct {
	Fails  bool
	Output []byte  // if it does not fail
	Gas    *uint64 // price of the call; nil if not stated
}

// ErrNoVector is a JSON document in which there is none.
var ErrNoVector = errors.New(`no vector in this JSON: want "Input" with "Expected" or "ExpectedError", or "statelessInputBytes"`)

// Parse returns what a document holds: at least one vector. The document is raw
// bytes, hex digits with or without 0x, or JSON. In JSON, vectors may stand at
// any depth, in the form of geth's precompile tests or of execution-specs.
func Parse(doc []byte) (Form, []Vector, error) {
	text := bytes.TrimSpace(doc)
	switch {
	case len(text) == 0:
		return Raw, nil, errors.New("nothing in it")
	case looksLikeJSON(text):
		list, err := parseJSON(text)
		return JSON, list, err
	case looksLikeHex(text):
		b, err := DecodeHex(string(text))
		return Hex, []Vector{{Bytes: b}}, err
	default:
		return Raw, []Vector{{Bytes: doc}}, nil
	}
}

// looksLikeJSON does not take binary data that happens to start with a bracket
// for JSON.
func looksLikeJSON(text []byte) bool {
	return (text[0] == '{' || text[0] == '[') && utf8.Valid(text)
}

func looksLikeHex(text []byte) bool {
	if bytes.HasPrefix(text, []byte("0x")) || bytes.HasPrefix(text, []byte("0X")) {
		return true
	}
	return !slices.ContainsFunc(text, func(c byte) bool {
		return !bytes.ContainsRune([]byte("0123456789abcdefABCDEF"), rune(c))
	})
}

// DecodeHex parses hex digits, with or without 0x.
func DecodeHex(s string) ([]byte, error) {
	if len(s) >= 2 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X') {
		s = s[2:]
	}
	b, err := hex.DecodeString(s)
	if err != nil {
		return nil, fmt.Errorf("bad hex of %d digits: %s", len(s), strings.TrimPrefix(err.Error(), "encoding/hex: "))
	}
	return b, nil
}

func parseJSON(text []byte) ([]Vector, error) {
	if !json.Valid(text) {
		var v any
		return nil, fmt.Errorf("broken JSON: %w", json.Unmarshal(text, &v))
	}
	var f finder
	if err := f.find(text, ""); err != nil {
		return nil, err
	}
	if len(f.found) == 0 {
		return nil, ErrNoVector
	}
	return f.found, nil
}

// finder collects the vectors of a JSON document.
type finder struct{ found []Vector }

// find searches one JSON value, which the keys in name lead to.
func (f *finder) find(value json.RawMessage, name string) error {
	switch value[0] {
	case '[':
		var list []json.RawMessage
		if err := json.Unmarshal(value, &list); err != nil {
			return err
		}
		for i, item := range list {
			if err := f.find(item, fmt.Sprintf("%s[%d]", name, i)); err != nil {
				return err
			}
		}
	case '{':
		return f.findInObject(value, name)
	}
	return nil
}

func (f *finder) findInObject(value json.RawMessage, name string) error {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(value, &fields); err != nil {
		return err
	}
	for _, form := range []func(map[string]json.RawMessage, string) (*Vector, error){precompileVector, guestVector} {
		v, err := form(fields, name)
		if err != nil {
			return fmt.Errorf("vector %q: %w", name, err)
		}
		if v != nil {
			f.found = append(f.found, *v)
			return nil
		}
	}
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		if err := f.find(fields[key], joinName(name, key)); err != nil {
			return err
		}
	}
	return nil
}

func joinName(name, key string) string {
	if name == "" {
		return key
	}
	return name + "/" + key
}

// field returns the field with the given name, in lower case or with a capital.
func field(fields map[string]json.RawMessage, name string) (json.RawMessage, bool) {
	if value, ok := fields[name]; ok {
		return value, true
	}
	value, ok := fields[strings.ToUpper(name[:1])+name[1:]]
	return value, ok
}

// hexField returns the bytes of a field, nil if there is no such field.
func hexField(fields map[string]json.RawMessage, name string) ([]byte, error) {
	value, ok := field(fields, name)
	if !ok {
		return nil, nil
	}
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		return nil, fmt.Errorf("%s is not a string", name)
	}
	b, err := DecodeHex(s)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

// precompileVector reads the form of geth's precompile tests: Input with
// Expected and Gas, or with ExpectedError. It returns nil for other objects.
func precompileVector(fields map[string]json.RawMessage, name string) (*Vector, error) {
	_, hasInput := field(fields, "input")
	_, succeeds := field(fields, "expected")
	_, fails := field(fields, "expectedError")
	if !hasInput || succeeds == fails {
		return nil, nil
	}
	v := &Vector{Name: name, Kind: Input, Expect: &Expectation{Fails: fails}}
	var err error
	if v.Bytes, err = hexField(fields, "input"); err != nil {
		return nil, err
	}
	if v.Expect.Output, err = hexField(fields, "expected"); err != nil {
		return nil, err
	}
	if gas, ok := field(fields, "gas"); ok {
		if err := json.Unmarshal(gas, &v.Expect.Gas); err != nil {
			return nil, errors.New("gas is not a number of 64 bits")
		}
	}
	if given, ok := field(fields, "name"); ok {
		if err := json.Unmarshal(given, &v.Name); err != nil {
			return nil, errors.New("name is not a string")
		}
	}
	return v, nil
}

// guestVector reads the form of execution-specs. It returns nil for other
// objects.
func guestVector(fields map[string]json.RawMessage, name string) (*Vector, error) {
	if _, ok := fields[inputField]; !ok {
		return nil, nil
	}
	v := &Vector{Name: name, Kind: Trace}
	var err error
	if v.Bytes, err = hexField(fields, inputField); err != nil {
		return nil, err
	}
	output, err := hexField(fields, outputField)
	if err != nil {
		return nil, err
	}
	if output != nil {
		v.Expect = &Expectation{Output: output}
	}
	return v, nil
}
