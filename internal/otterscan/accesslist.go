package otterscan

import (
	"bytes"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rlp"
)

// names reports whether a block access list, as EIP-7928 encodes it, names an
// account. It reads nothing but addresses: each entry is a list that starts with
// one, and they are in order. A list that it cannot read may name anyone.
func names(list []byte, account common.Address) bool {
	entries, _, err := rlp.SplitList(list)
	if err != nil {
		return true
	}
	for len(entries) > 0 {
		entry, rest, err := rlp.SplitList(entries)
		if err != nil {
			return true
		}
		address, _, err := rlp.SplitString(entry)
		if err != nil {
			return true
		}
		if order := bytes.Compare(address, account[:]); order >= 0 {
			return order == 0
		}
		entries = rest
	}
	return false
}
