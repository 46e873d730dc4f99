package otterscan

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// quantity is a number, which Otterscan writes as one, and everyone else as
// hexadecimal digits in a string.
type quantity uint64

// UnmarshalJSON takes 5, "5" and "0x5".
func (q *quantity) UnmarshalJSON(input []byte) error {
	text := strings.Trim(string(input), `"`)
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		n, err = hexutil.DecodeUint64(text)
	}
	if err != nil {
		return fmt.Errorf("%s is not a number", text)
	}
	*q = quantity(n)
	return nil
}

// blockNumber is the number of a block, written in any way, or a label.
type blockNumber struct{ rpc.BlockNumber }

// UnmarshalJSON takes what quantity does, and labels.
func (b *blockNumber) UnmarshalJSON(input []byte) error {
	var q quantity
	if err := q.UnmarshalJSON(input); err != nil {
		return b.BlockNumber.UnmarshalJSON(input)
	}
	return b.BlockNumber.UnmarshalJSON([]byte(hexutil.EncodeUint64(uint64(q))))
}

// blockID is a blockNumber, or what names a block elsewhere in JSON-RPC.
type blockID struct{ rpc.BlockNumberOrHash }

// UnmarshalJSON takes what blockNumber does, hashes and objects.
func (b *blockID) UnmarshalJSON(input []byte) error {
	var number blockNumber
	if err := number.UnmarshalJSON(input); err == nil {
		b.BlockNumberOrHash = rpc.BlockNumberOrHashWithNumber(number.BlockNumber)
		return nil
	}
	return json.Unmarshal(input, &b.BlockNumberOrHash)
}

func (b *blockID) orLatest() rpc.BlockNumberOrHash {
	if b == nil {
		return rpc.BlockNumberOrHashWithNumber(rpc.LatestBlockNumber)
	}
	return b.BlockNumberOrHash
}
