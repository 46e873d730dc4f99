package l1

import (
	"encoding/json"
	"fmt"
	"strings"

	"nrollup/forks"
)

// object is a JSON object.
type object map[string]json.RawMessage

// fields returns the fields of what may be a JSON object.
func fields(raw json.RawMessage) object {
	var o object
	if json.Unmarshal(raw, &o) != nil {
		return nil
	}
	return o
}

// lookup returns the field with a key as encoding/json finds it.
func (o object) lookup(key string) (value json.RawMessage, ok bool) {
	for k, value := range o {
		if strings.EqualFold(k, key) {
			return value, true
		}
	}
	return nil, false
}

// lacking returns what an object has and another has not, those within it included.
func lacking(have, other object) object {
	left := make(object)
	for key, value := range have {
		known, ok := other.lookup(key)
		switch inner := lacking(fields(value), fields(known)); {
		case string(value) == "null":
		case !ok:
			left[key] = value
		case len(inner) > 0:
			left[key] = mustEncode(inner)
		}
	}
	return left
}

// with returns an object with what another has and it lacks.
func (o object) with(other object) object {
	for key, value := range other {
		if have, ok := o[key]; !ok {
			o[key] = value
		} else if inner := fields(value); len(inner) > 0 {
			o[key] = mustEncode(fields(have).with(inner))
		}
	}
	return o
}

// mustEncode encodes what was decoded before.
func mustEncode(o object) json.RawMessage {
	raw, err := json.Marshal(o)
	if err != nil {
		panic(err)
	}
	return raw
}

// config returns the configuration of the chain, with the forks that geth's type
// has no field for.
func (n *Network) config() (object, error) {
	raw, err := json.Marshal(n.Genesis.Config)
	if err != nil {
		return nil, fmt.Errorf("encode chain configuration: %w", err)
	}
	return fields(raw).with(n.extra), nil
}

// Schedule returns which forks the network has when, and the first of them that this
// program does not know.
func (n *Network) Schedule() *forks.Schedule {
	s := &forks.Schedule{Config: n.Genesis.Config, Unknown: forks.FirstUnknown(n.Genesis.Config)}
	if config, err := n.config(); err == nil {
		if _, unknown, err := forks.Decode(mustEncode(config)); err == nil { // as it was when it was read
			s.Unknown = unknown
		}
	}
	return s
}

// DecodeGenesis returns the network of a genesis in geth's form, with slots and
// epochs still to be set.
func DecodeGenesis(raw []byte) (n Network, err error) {
	if err := json.Unmarshal(raw, new(object)); err != nil {
		return n, err
	}
	err = json.Unmarshal(mustEncode(object{"genesis": raw}), &n)
	return n, err
}

type plainNetwork Network

// MarshalJSON implements json.Marshaler.
func (n Network) MarshalJSON() ([]byte, error) {
	raw, err := json.Marshal(plainNetwork(n))
	if err != nil || len(n.extra) == 0 {
		return raw, err
	}
	config := object{"genesis": mustEncode(object{"config": mustEncode(n.extra)})}
	return json.Marshal(fields(raw).with(config))
}

// UnmarshalJSON implements json.Unmarshaler.
func (n *Network) UnmarshalJSON(raw []byte) error {
	var decoded plainNetwork
	if err := json.Unmarshal(raw, &decoded); err != nil {
		return err
	}
	*n = Network(decoded)
	if n.Genesis == nil || n.Genesis.Config == nil {
		return nil
	}
	genesis, _ := fields(raw).lookup("genesis")
	config, _ := fields(genesis).lookup("config")
	return n.setConfig(config)
}

// setConfig sets the configuration of the chain.
func (n *Network) setConfig(raw json.RawMessage) error {
	config, _, err := forks.Decode(raw)
	if err != nil {
		return err
	}
	genesis := *n.Genesis
	genesis.Config = config
	n.Genesis, n.extra = &genesis, nil
	known, err := n.config()
	n.extra = lacking(fields(raw), known)
	return err
}

// equal reports whether a network of the same genesis has the same configuration.
func (n *Network) equal(other *Network) bool {
	a, errA := n.config()
	b, errB := other.config()
	return errA == nil && errB == nil && string(mustEncode(a)) == string(mustEncode(b))
}
