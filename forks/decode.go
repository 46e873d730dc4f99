package forks

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/params"

	"nrollup/stateless"
)

// suffix is how the key of a fork ends in a configuration, whose value is the time in
// seconds at which the fork begins.
const suffix = "Time"

// harmless are the keys of forks that no rollup is told apart by: they are older than
// all that a rollup can be in, or change nothing but what blobs cost (EIP-7892).
var harmless = []string{"shanghaiTime", "cancunTime", "pragueTime", "bpo1Time", "bpo2Time", "bpo3Time", "bpo4Time", "bpo5Time"}

// object is a configuration as it is written, with keys that geth's type may lack.
type object map[string]json.RawMessage

// Decode decodes the configuration of an L1. It keeps what geth's type has a field
// for, and notes the first fork that this program has no rules for, which can be one
// that geth's type lacks. There is none if it is nil.
func Decode(raw []byte) (*params.ChainConfig, *Unknown, error) {
	config, keys := new(params.ChainConfig), make(object)
	if err := json.Unmarshal(raw, config); err != nil {
		return nil, nil, fmt.Errorf("configuration of L1: %w", err)
	}
	if err := json.Unmarshal(raw, &keys); err != nil {
		return nil, nil, fmt.Errorf("configuration of L1: %w", err)
	}
	if config.ChainID == nil || config.ChainID.Sign() <= 0 {
		return nil, nil, errors.New("configuration of L1: its chain id is missing")
	}
	unknown, err := keys.firstUnknown()
	if err != nil {
		return nil, nil, fmt.Errorf("configuration of L1: %w", err)
	}
	return config, unknown, nil
}

func encode(config *params.ChainConfig) (object, error) {
	raw, err := json.Marshal(config)
	if err != nil {
		return nil, err
	}
	keys := make(object)
	return keys, json.Unmarshal(raw, &keys)
}

func (o object) firstUnknown() (first *Unknown, err error) {
	for _, key := range slices.Sorted(maps.Keys(o)) {
		if !strings.HasSuffix(key, suffix) || bytes.Equal(o[key], []byte("null")) || knows(key) {
			continue
		}
		u := &Unknown{Name: nameOf(key)}
		if err := json.Unmarshal(o[key], &u.Since); err != nil {
			return nil, fmt.Errorf("%s is %s, wanted a time in seconds", key, o[key])
		}
		if first == nil || u.Since < first.Since {
			first = u
		}
	}
	return first, nil
}

func knows(key string) bool {
	is := func(other string) bool { return strings.EqualFold(other, key) } // as geth's type takes it
	return slices.ContainsFunc(harmless, is) ||
		slices.ContainsFunc(stateless.Forks(), func(f *stateless.Fork) bool { return is(keyOf(f)) })
}

// keyOf returns the key of a fork of the table, which is geth's.
func keyOf(f *stateless.Fork) string {
	config, since := new(params.ChainConfig), uint64(1)
	f.Schedule(config, &since)
	keys, err := encode(config)
	if err != nil {
		return ""
	}
	for key, value := range keys {
		if strings.HasSuffix(key, suffix) && string(value) == "1" {
			return key
		}
	}
	return ""
}

// nameOf returns the name of a fork whose key is in a configuration.
func nameOf(key string) string {
	name := strings.TrimSuffix(key, suffix)
	switch {
	case name == nameless:
		return ""
	case len(name) <= 3 || strings.HasPrefix(name, "bpo"):
		return strings.ToUpper(name) // UBT, BPO6
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// nameless is where the time of a fork is kept that has no name.
const nameless = "unknownFork"

func (u *Unknown) key() string {
	switch name := u.Name; {
	case name == "":
		return nameless + suffix
	case strings.ToUpper(name) == name:
		return strings.ToLower(name) + suffix
	default:
		return strings.ToLower(name[:1]) + name[1:] + suffix
	}
}
