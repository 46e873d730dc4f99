package vectors

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Fields of the execution-specs form.
const (
	inputField  = "statelessInputBytes"
	outputField = "statelessOutputBytes"
)

// Lists whose entries carry vectors in the execution-specs form.
var entryLists = []string{"blocks", "engineNewPayloads"}

// Entry is a block of a test in the execution-specs form.
type Entry struct {
	Test   string `json:"test"` // the keys that lead to its list
	List   string `json:"list"` // blocks or engineNewPayloads
	Index  int    `json:"index"`
	Input  []byte `json:"-"` // a bare trace
	Output []byte `json:"-"` // an encoded result
}

// Scan reads a JSON document and calls visit for each entry of a list "blocks"
// or "engineNewPayloads" that has input and output, in their order; it returns
// how many entries lack one. Tests whose name does not match are passed over;
// nil matches all. No more than one entry is held in memory.
func Scan(r io.Reader, match func(test string) bool, visit func(Entry) error) (skipped int, err error) {
	s := scanner{dec: json.NewDecoder(r), match: match, visit: visit}
	if err := s.value("", 0); err != nil {
		return s.skipped, err
	}
	if _, err := s.dec.Token(); err != io.EOF {
		return s.skipped, errors.New("broken JSON: more than one value")
	}
	return s.skipped, nil
}

type scanner struct {
	dec     *json.Decoder
	match   func(string) bool
	visit   func(Entry) error
	skipped int
}

// maxDepth is far deeper than any vector is nested.
const maxDepth = 100

func (s *scanner) token() (json.Token, error) {
	t, err := s.dec.Token()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, fmt.Errorf("broken JSON at byte %d: %w", s.dec.InputOffset(), err)
	}
	return t, nil
}

// value reads one value, which the keys in name lead to.
func (s *scanner) value(name string, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("JSON nested deeper than %d", maxDepth)
	}
	t, err := s.token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		return s.object(name, depth)
	case json.Delim('['):
		return s.array(func(i int) error { return s.value(fmt.Sprintf("%s[%d]", name, i), depth+1) })
	default:
		return nil
	}
}

// object reads what follows an opening brace.
func (s *scanner) object(name string, depth int) error {
	for s.dec.More() {
		t, err := s.token()
		if err != nil {
			return err
		}
		key := t.(string) // the decoder allows no other
		if slices.Contains(entryLists, key) {
			err = s.list(name, key, depth)
		} else {
			err = s.value(joinName(name, key), depth+1)
		}
		if err != nil {
			return err
		}
	}
	_, err := s.token()
	return err
}

// array reads what follows an opening bracket.
func (s *scanner) array(item func(i int) error) error {
	for i := 0; s.dec.More(); i++ {
		if err := item(i); err != nil {
			return err
		}
	}
	_, err := s.token()
	return err
}

// list reads the value of a key that names a list of entries.
func (s *scanner) list(test, key string, depth int) error {
	t, err := s.token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('['):
		return s.array(func(i int) error { return s.entry(Entry{Test: test, List: key, Index: i}) })
	case json.Delim('{'):
		return s.object(joinName(test, key), depth+1)
	default:
		return nil
	}
}

// entry reads an item of a list of entries.
func (s *scanner) entry(e Entry) error {
	var raw json.RawMessage
	if err := s.dec.Decode(&raw); err != nil {
		return fmt.Errorf("broken JSON at byte %d: %w", s.dec.InputOffset(), err)
	}
	if s.match != nil && !s.match(e.Test) {
		return nil
	}
	// All fields but two are of no interest, whatever their type.
	var fields struct {
		Input  *string `json:"statelessInputBytes"`
		Output *string `json:"statelessOutputBytes"`
	}
	if raw[0] != '{' {
		s.skipped++
		return nil
	}
	if err := json.Unmarshal(raw, &fields); err != nil {
		return fmt.Errorf("%s: %w", e, err)
	}
	if fields.Input == nil || fields.Output == nil {
		s.skipped++
		return nil
	}
	var err error
	if e.Input, err = DecodeHex(*fields.Input); err != nil {
		return fmt.Errorf("%s: %s: %w", e, inputField, err)
	}
	if e.Output, err = DecodeHex(*fields.Output); err != nil {
		return fmt.Errorf("%s: %s: %w", e, outputField, err)
	}
	return s.visit(e)
}

// String returns the place of the entry in its document.
func (e Entry) String() string {
	place := fmt.Sprintf("%s[%d]", e.List, e.Index)
	if e.Test == "" {
		return place
	}
	return e.Test + " " + place
}
