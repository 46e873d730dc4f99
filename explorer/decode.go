package explorer

import (
	"bytes"
	"fmt"
	"maps"
	"math/big"
	"reflect"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/execute"
	"nrollup/rollup"
)

// decoded is a call or an event in words. Contract is empty if it is not one of
// ours: then the name is a guess by what is common.
type decoded struct {
	Contract  string     `json:"contract"`
	Function  string     `json:"function"` // or event
	Signature string     `json:"signature"`
	Args      []argument `json:"args"`
}

// argument is a value of a call or an event. Integers are decimal strings, bytes
// are in hex, lists are lists, and structs are lists of arguments.
type argument struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	Value any    `json:"value"`
	Size  int    `json:"size,omitempty"` // bytes, of a value that is shown in part
}

const (
	maxShown = 256 // bytes of a value
	maxItems = 64  // of a list
)

// decoder knows contracts by their addresses on each chain.
type decoder struct {
	names map[string]map[common.Address]string // by chain
	known map[string]map[common.Address]*abi.ABI
}

func newDecoder(d *rollup.Deployment) *decoder {
	dec := &decoder{
		names: map[string]map[common.Address]string{"l1": {}, "l2": {}},
		known: map[string]map[common.Address]*abi.ABI{"l1": {}, "l2": {}},
	}
	c := &d.Contracts
	name, contract := "NativeRollup", nativeABI
	if d.Spec.IsOptimistic() {
		name, contract = "OptimisticRollup", optimisticABI
	}
	for _, x := range []struct {
		chain   string
		address common.Address
		name    string
		abi     abi.ABI
	}{
		{"l1", c.Rollup, name, contract},
		{"l1", c.Inbox, "ForcedInbox", bindings.NewForcedInbox().GetABI()},
		{"l1", c.Messenger, "L1Messenger", bindings.NewL1Messenger().GetABI()},
		{"l1", c.Executor, "Executor", bindings.NewExecutor().GetABI()},
		{"l1", c.TokenBridge, "L1TokenBridge", bindings.NewL1TokenBridge().GetABI()},
		{"l1", rollup.Deployer, "Deployer", bindings.NewDeployer().GetABI()},
		{"l2", rollup.L2Messenger, "L2Messenger", bindings.NewL2Messenger().GetABI()},
		{"l2", rollup.L2Executor, "Executor", bindings.NewExecutor().GetABI()},
		{"l2", rollup.L2TokenBridge, "L2TokenBridge", bindings.NewL2TokenBridge().GetABI()},
		{"l2", rollup.BridgedToken, "BridgedToken", bindings.NewBridgedToken().GetABI()},
	} {
		dec.names[x.chain][x.address], dec.known[x.chain][x.address] = x.name, &x.abi
	}
	for _, names := range dec.names {
		maps.Copy(names, everywhere)
	}
	return dec
}

// everywhere is what both chains have.
var everywhere = map[common.Address]string{
	execute.Address:                    "EXECUTE",
	params.SystemAddress:               "System",
	params.BeaconRootsAddress:          "Beacon roots (EIP-4788)",
	params.HistoryStorageAddress:       "Block hashes (EIP-2935)",
	params.WithdrawalQueueAddress:      "Withdrawal requests (EIP-7002)",
	params.ConsolidationQueueAddress:   "Consolidation requests (EIP-7251)",
	params.BuilderDepositAddress:       "Builder deposits (EIP-8282)",
	params.BuilderExitAddress:          "Builder exits (EIP-8282)",
	params.DeterministicFactoryAddress: "Deterministic deployer (EIP-7997)",
}

// name returns what is at an address, empty if that is not known.
func (d *decoder) name(chain string, address common.Address) string { return d.names[chain][address] }

// call decodes the input of a call, as far as it is known what it calls.
func (d *decoder) call(chain string, to *common.Address, input []byte) *decoded {
	if to == nil || len(input) < 4 {
		return nil
	}
	contract := d.known[chain][*to]
	if contract == nil {
		contract = common20()
	}
	method, err := contract.MethodById(input)
	if err != nil {
		return nil
	}
	values, err := method.Inputs.Unpack(input[4:])
	if err != nil {
		return nil
	}
	return &decoded{
		Contract: d.name(chain, *to), Function: method.Name, Signature: method.Sig, Args: arguments(method.Inputs, values),
	}
}

// event decodes a log, as far as it is known what it says.
func (d *decoder) event(chain string, log *types.Log) *decoded {
	if len(log.Topics) == 0 {
		return nil
	}
	for _, contract := range d.eventsOf(chain, log) {
		event, err := contract.EventByID(log.Topics[0])
		if err != nil {
			continue
		}
		values, err := eventValues(event, log)
		if err != nil {
			continue
		}
		return &decoded{Contract: d.name(chain, log.Address), Function: event.Name, Signature: event.Sig, Args: arguments(event.Inputs, values)}
	}
	return nil
}

// eventsOf returns what may have made a log. ERC-20 and ERC-721 have one event with
// the same name, and differ in what is indexed.
func (d *decoder) eventsOf(chain string, log *types.Log) []*abi.ABI {
	if contract := d.known[chain][log.Address]; contract != nil {
		return []*abi.ABI{contract}
	}
	if len(log.Topics) == 4 {
		return []*abi.ABI{common721()}
	}
	return []*abi.ABI{common20()}
}

// eventValues returns the values of an event in the order of its inputs.
func eventValues(event *abi.Event, log *types.Log) ([]any, error) {
	var indexed abi.Arguments
	for _, input := range event.Inputs {
		if input.Indexed {
			indexed = append(indexed, input)
		}
	}
	if len(indexed) != len(log.Topics)-1 {
		return nil, fmt.Errorf("%d topics for %s", len(log.Topics), event.Sig)
	}
	data, err := event.Inputs.NonIndexed().Unpack(log.Data)
	if err != nil {
		return nil, err
	}
	topics := make(map[string]any)
	if err := abi.ParseTopicsIntoMap(topics, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	var values []any
	for _, input := range event.Inputs {
		if input.Indexed {
			values = append(values, topics[input.Name])
			continue
		}
		values, data = append(values, data[0]), data[1:]
	}
	return values, nil
}

func arguments(inputs abi.Arguments, values []any) []argument {
	args := make([]argument, len(inputs))
	for i, input := range inputs {
		args[i] = newArgument(input.Name, &input.Type, reflect.ValueOf(values[i]))
	}
	return args
}

func newArgument(name string, kind *abi.Type, value reflect.Value) argument {
	a := argument{Name: name, Type: kind.String()}
	if kind.T == abi.BytesTy || kind.T == abi.StringTy {
		if size := value.Len(); size > maxShown {
			a.Size, value = size, value.Slice(0, maxShown)
		}
	}
	a.Value = plain(kind, value)
	return a
}

// plain returns a value of the ABI as JSON has it.
func plain(kind *abi.Type, value reflect.Value) any {
	switch kind.T {
	case abi.TupleTy:
		fields := make([]argument, len(kind.TupleElems))
		for i, field := range kind.TupleElems {
			fields[i] = newArgument(kind.TupleRawNames[i], field, value.Field(i))
		}
		return fields
	case abi.SliceTy, abi.ArrayTy:
		items := []any{}
		for i := 0; i < min(value.Len(), maxItems); i++ {
			items = append(items, newArgument("", kind.Elem, value.Index(i)).Value)
		}
		return items
	case abi.BytesTy:
		return hexutil.Encode(value.Bytes())
	case abi.FixedBytesTy:
		fixed := make([]byte, value.Len())
		reflect.Copy(reflect.ValueOf(fixed), value)
		return hexutil.Encode(fixed)
	}
	switch v := value.Interface().(type) {
	case *big.Int:
		return v.String()
	case bool, string:
		return v
	case common.Address:
		return v
	default:
		return fmt.Sprint(v)
	}
}

func parseABI(text string) func() *abi.ABI {
	return sync.OnceValue(func() *abi.ABI {
		parsed, err := abi.JSON(strings.NewReader(text))
		if err != nil {
			panic(err) // of a constant
		}
		return &parsed
	})
}

// common20 has what tokens have mostly (ERC-20, and what wraps ETH).
var common20 = parseABI(`[
	{"type":"function","name":"transfer","inputs":[{"name":"to","type":"address"},{"name":"value","type":"uint256"}]},
	{"type":"function","name":"transferFrom","inputs":[{"name":"from","type":"address"},{"name":"to","type":"address"},{"name":"value","type":"uint256"}]},
	{"type":"function","name":"approve","inputs":[{"name":"spender","type":"address"},{"name":"value","type":"uint256"}]},
	{"type":"function","name":"mint","inputs":[{"name":"to","type":"address"},{"name":"value","type":"uint256"}]},
	{"type":"function","name":"deposit","inputs":[]},
	{"type":"function","name":"withdraw","inputs":[{"name":"value","type":"uint256"}]},
	{"type":"function","name":"setApprovalForAll","inputs":[{"name":"operator","type":"address"},{"name":"approved","type":"bool"}]},
	{"type":"event","name":"Transfer","inputs":[{"name":"from","type":"address","indexed":true},{"name":"to","type":"address","indexed":true},{"name":"value","type":"uint256"}]},
	{"type":"event","name":"Approval","inputs":[{"name":"owner","type":"address","indexed":true},{"name":"spender","type":"address","indexed":true},{"name":"value","type":"uint256"}]}
]`)

// common721 has the events of ERC-721, which have all their values as topics.
var common721 = parseABI(`[
	{"type":"event","name":"Transfer","inputs":[{"name":"from","type":"address","indexed":true},{"name":"to","type":"address","indexed":true},{"name":"tokenId","type":"uint256","indexed":true}]},
	{"type":"event","name":"Approval","inputs":[{"name":"owner","type":"address","indexed":true},{"name":"approved","type":"address","indexed":true},{"name":"tokenId","type":"uint256","indexed":true}]}
]`)

// selector returns the first bytes of an input, which name a function.
func selector(input []byte) hexutil.Bytes { return bytes.Clone(input[:min(4, len(input))]) }

// method returns the name of the function that a call is of, empty if it is not
// known. It does not look at the arguments.
func (d *decoder) method(chain string, to *common.Address, input []byte) string {
	if to == nil || len(input) < 4 {
		return ""
	}
	contract := d.known[chain][*to]
	if contract == nil {
		contract = common20()
	}
	method, err := contract.MethodById(input)
	if err != nil {
		return ""
	}
	return method.Name
}
