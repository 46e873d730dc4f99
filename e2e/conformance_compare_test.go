package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/rpc"
)

// answer is what a node says: a result, or an error with its code and data.
type answer struct {
	Result any
	Error  string
	Code   int
	Data   any
}

// query asks a node.
func (n *network) query(client *rpc.Client, method string, params ...any) (a answer) {
	n.Helper()
	var raw json.RawMessage
	err := client.CallContext(n.ctx, &raw, method, params...)
	if err == nil {
		a.Result = n.decode(raw)
		return a
	}
	var coded rpc.Error
	if !errors.As(err, &coded) {
		n.Fatalf("%s %v: %v", method, params, err)
	}
	a.Error, a.Code = coded.Error(), coded.ErrorCode()
	if with, ok := coded.(rpc.DataError); ok {
		a.Data = with.ErrorData()
	}
	return a
}

// decode returns a JSON value with its numbers as they are written.
func (n *network) decode(raw []byte) (value any) {
	n.Helper()
	if len(raw) == 0 {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	n.must(decoder.Decode(&value))
	return value
}

func (a answer) fields() map[string]any {
	return map[string]any{"result": a.Result, "error": a.Error, "code": a.Code, "data": a.Data}
}

// differences returns where two answers differ, as paths like result.miner. Those
// in except, and what is within them, may; a star there is any element.
func differences(have, want answer, except []string) []string {
	var found []string
	compare("", have.fields(), want.fields(), func(path, how string) {
		path = strings.TrimPrefix(path, ".")
		allowed := slices.ContainsFunc(except, func(e string) bool {
			ok, err := filepath.Match(e, path)
			return err == nil && ok || strings.HasPrefix(path, e+".")
		})
		if !allowed {
			found = append(found, path+": "+how)
		}
	})
	return found
}

// compare walks through two JSON values and reports where they differ.
func compare(path string, have, want any, report func(path, how string)) {
	switch w := want.(type) {
	case map[string]any:
		if h, ok := have.(map[string]any); ok {
			compareObjects(path, h, w, report)
			return
		}
	case []any:
		if h, ok := have.([]any); ok && len(h) == len(w) {
			for i := range w {
				compare(fmt.Sprintf("%s.%d", path, i), h[i], w[i], report)
			}
			return
		}
	}
	if !reflect.DeepEqual(have, want) {
		report(path, fmt.Sprintf("%.200v, plain geth has %.200v", have, want))
	}
}

func compareObjects(path string, have, want map[string]any, report func(path, how string)) {
	for name, value := range want {
		if _, ok := have[name]; !ok {
			report(path+"."+name, "is missing")
			continue
		}
		compare(path+"."+name, have[name], value, report)
	}
	for name := range have {
		if _, ok := want[name]; !ok {
			report(path+"."+name, "plain geth has no such field")
		}
	}
}
