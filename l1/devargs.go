package l1

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/holiman/uint256"
)

// number is an integer below 2^256 as tools send it: a JSON number, or a string
// with a decimal or hexadecimal one, which may have zeros in front.
type number struct{ uint256.Int }

// UnmarshalJSON implements json.Unmarshaler.
func (n *number) UnmarshalJSON(data []byte) error {
	text := string(data)
	if strings.HasPrefix(text, `"`) {
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
	}
	digits, hex := strings.CutPrefix(strings.ToLower(text), "0x")
	digits = strings.TrimLeft(digits, "0")
	var err error
	switch {
	case text == "" || text == "0x":
		err = fmt.Errorf("no digits")
	case digits == "":
		n.Clear()
	case hex:
		err = n.SetFromHex("0x" + digits)
	default:
		err = n.SetFromDecimal(digits)
	}
	if err != nil {
		return fmt.Errorf("%q is no number below 2^256, decimal or with 0x", text)
	}
	return nil
}

// count returns the number if it is at most the given limit.
func (n *number) count(what string, limit uint64) (uint64, error) {
	if !n.IsUint64() || n.Uint64() > limit {
		return 0, invalidParams("%s of %s: at most %d", what, n.Dec(), limit)
	}
	return n.Uint64(), nil
}

// mineArgs are those of evm_mine: a time, or an object with a time and how many
// blocks. Tools send either, null, or nothing.
type mineArgs struct {
	Timestamp *number `json:"timestamp"` // of the first block, in seconds
	Blocks    *number `json:"blocks"`
}

// UnmarshalJSON implements json.Unmarshaler.
func (a *mineArgs) UnmarshalJSON(data []byte) error {
	if !strings.HasPrefix(string(data), "{") {
		return json.Unmarshal(data, &a.Timestamp)
	}
	type plain mineArgs
	return json.Unmarshal(data, (*plain)(a))
}
