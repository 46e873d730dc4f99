package explorer

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

func testDecoder() *decoder {
	return newDecoder(&rollup.Deployment{Contracts: rollup.Contracts{Rollup: common.Address{1}, Messenger: common.Address{2}, Inbox: common.Address{3}}})
}

// mustJSON returns a value as JSON.
func mustJSON(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDecodeCall(t *testing.T) {
	d := testDecoder()
	target := common.Address{0xaa}
	messenger, token, nobody := common.Address{2}, common.Address{0x20}, common.Address{0x21}
	send := bindings.NewL1Messenger().PackSend(target, big.NewInt(7), 9, target, []byte{1, 2})
	advance := bindings.NewNativeRollup().PackAdvance(common.Hash{5}, []bindings.Block{{Anchor: 3, GasUsed: 21000, StateRoot: common.Hash{6}, Trace: make([]byte, 5000)}})
	transfer := append(crypto.Keccak256([]byte("transfer(address,uint256)"))[:4], append(common.LeftPadBytes(target[:], 32), common.LeftPadBytes([]byte{1, 0}, 32)...)...)
	for name, c := range map[string]struct {
		to    *common.Address
		input []byte
		want  []string // in its JSON; nothing is decoded if there is none
	}{
		"message":        {&messenger, send, []string{`"contract":"L1Messenger","function":"send"`, `{"name":"fee","type":"uint256","value":"7"}`, `{"name":"data","type":"bytes","value":"0x0102"}`}},
		"blocks":         {&common.Address{1}, advance, []string{`"function":"advance"`, `"type":"(uint64,uint64,bytes32,bytes)[]"`, `{"name":"gasUsed","type":"uint64","value":"21000"}`, `"size":5000`}},
		"token":          {&token, transfer, []string{`"contract":"","function":"transfer"`, `{"name":"value","type":"uint256","value":"256"}`}},
		"cut off":        {&messenger, send[:20], nil},
		"no selector":    {&messenger, []byte{1}, nil},
		"other function": {&nobody, []byte{1, 2, 3, 4}, nil},
		"creation":       {nil, send, nil},
	} {
		got := d.call("l1", c.to, c.input)
		if c.want == nil {
			if got != nil {
				t.Errorf("%s: %+v", name, got)
			}
			continue
		}
		text := mustJSON(t, got)
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %s in %s", name, want, text)
			}
		}
		if len(text) > 4000 {
			t.Errorf("%s: %d bytes are shown", name, len(text))
		}
	}
}

func TestDecodeEvent(t *testing.T) {
	d := testDecoder()
	word := func(n int64) common.Hash { return common.BigToHash(big.NewInt(n)) }
	transfer := crypto.Keccak256Hash([]byte("Transfer(address,address,uint256)"))
	for name, c := range map[string]struct {
		log  types.Log
		want string
	}{
		"settled": {types.Log{Address: common.Address{1}, Topics: []common.Hash{advancedTopic, word(9), word(2)}, Data: append(word(3).Bytes(), word(4).Bytes()...)}, `{"name":"anchor","type":"uint64","value":"4"}`},
		"ERC-20":  {types.Log{Address: common.Address{0x20}, Topics: []common.Hash{transfer, word(1), word(2)}, Data: word(300).Bytes()}, `{"name":"value","type":"uint256","value":"300"}`},
		"ERC-721": {types.Log{Address: common.Address{0x20}, Topics: []common.Hash{transfer, word(1), word(2), word(77)}}, `{"name":"tokenId","type":"uint256","value":"77"}`},
		"no data": {types.Log{Address: common.Address{0x20}, Topics: []common.Hash{transfer, word(1), word(2)}}, "null"},
		"nothing": {types.Log{}, "null"},
		"another": {types.Log{Topics: []common.Hash{{1}}}, "null"},
	} {
		if text := mustJSON(t, d.event("l1", &c.log)); !strings.Contains(text, c.want) {
			t.Errorf("%s: no %s in %s", name, c.want, text)
		}
	}
}

// Whatever somebody puts into a transaction or a log is shown or not, and nothing
// else happens.
func FuzzDecode(f *testing.F) {
	d := testDecoder()
	f.Add(bindings.NewL1Messenger().PackSend(common.Address{}, new(big.Int), 0, common.Address{}, []byte{1}))
	f.Add(bindings.NewNativeRollup().PackAdvance(common.Hash{}, []bindings.Block{{Trace: []byte{1}}}))
	f.Fuzz(func(t *testing.T, input []byte) {
		for _, to := range []common.Address{{1}, {2}, {3}, {9}} {
			mustJSON(t, d.call("l1", &to, input))
			d.method("l1", &to, input)
			for topics := 1; topics <= 4; topics++ {
				l := &types.Log{Address: to, Data: input, Topics: make([]common.Hash, topics)}
				for _, id := range []common.Hash{advancedTopic, forcedTopic} {
					l.Topics[0] = id
					mustJSON(t, d.event("l1", l))
					_, _ = decodeAdvanced(l)
					decodeForced(l)
					decodeMessage("l1", l)
				}
			}
		}
	})
}
