package message

import (
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
)

// Tokens is what a message of a token bridge moves.
type Tokens struct {
	Token  common.Address `json:"token"`         // on L1
	From   common.Address `json:"from,omitzero"` // on L1, for deposits
	To     common.Address `json:"to"`
	Amount *hexutil.Big   `json:"amount"`
}

// The calls by which the token bridges move tokens.
var (
	mintMethod    = bindings.NewL2TokenBridge().GetABI().Methods["mint"]
	releaseMethod = bindings.NewL1TokenBridge().GetABI().Methods["release"]
)

// tokensOf returns what the data of a message moves if it is a call between token
// bridges. Whether it is one, sender and target say.
func tokensOf(data []byte) *Tokens {
	if len(data) < 4 {
		return nil
	}
	for _, method := range []abi.Method{mintMethod, releaseMethod} {
		if [4]byte(data) != [4]byte(method.ID) {
			continue
		}
		values := make(map[string]any)
		if method.Inputs.UnpackIntoMap(values, data[4:]) != nil {
			return nil
		}
		tokens := &Tokens{
			To:     values["to"].(common.Address),
			Amount: (*hexutil.Big)(values["amount"].(*big.Int)),
		}
		if token, isMint := values["l1Token"]; isMint {
			tokens.Token, tokens.From = token.(common.Address), values["from"].(common.Address)
		} else {
			tokens.Token = values["token"].(common.Address)
		}
		return tokens
	}
	return nil
}

// partiesOf returns whom a message matters to.
func partiesOf(m *Message) []common.Address {
	parties := []common.Address{m.Sender, m.Target, m.Refund}
	if tokens := tokensOf(m.Data); tokens != nil {
		parties = append(parties, tokens.From, tokens.To)
	}
	slices.SortFunc(parties, common.Address.Cmp)
	return slices.Compact(parties)
}

// word returns a number as a topic or a slot.
func word(n uint64) (w common.Hash) {
	binary.BigEndian.PutUint64(w[24:], n)
	return w
}
