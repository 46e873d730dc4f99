package message

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
)

// Message is a message from one side to the other. No field is nil but Data.
type Message struct {
	Nonce    uint64         `json:"nonce"`    // messages that the side had sent before
	Sender   common.Address `json:"sender"`   // who sent it
	Target   common.Address `json:"target"`   // who is called on the other side
	Value    *hexutil.Big   `json:"value"`    // wei for the target
	Fee      *hexutil.Big   `json:"fee"`      // wei for who claims it
	GasLimit uint64         `json:"gasLimit"` // the least gas of the target's call
	Refund   common.Address `json:"refund"`   // who may cancel it
	Data     hexutil.Bytes  `json:"data"`     // of the target's call
}

// binding returns the message in the form that the contracts take it in.
func (m *Message) binding() bindings.Message {
	return bindings.Message{
		Nonce:    m.Nonce,
		Sender:   m.Sender,
		Target:   m.Target,
		Value:    m.Value.ToInt(),
		Fee:      m.Fee.ToInt(),
		GasLimit: m.GasLimit,
		Refund:   m.Refund,
		Data:     m.Data,
	}
}

// hashed are the arguments of abi.encode in the hash of a message.
var hashed = hashedArguments()

func hashedArguments() abi.Arguments {
	claim := bindings.NewL2Messenger().GetABI().Methods["claim"]
	word, err := abi.NewType("uint256", "", nil)
	if err != nil {
		panic(err) // of a constant
	}
	return abi.Arguments{{Type: word}, {Type: claim.Inputs[0].Type}}
}

// Hash returns what stands for the message in proofs: keccak256(abi.encode(chain,
// message)). chain is the id of the chain that it was sent on.
func (m *Message) Hash(chain *big.Int) common.Hash {
	encoded, err := hashed.Pack(chain, m.binding())
	if err != nil {
		panic(fmt.Sprintf("message %d cannot be encoded: %v", m.Nonce, err)) // the types are fixed
	}
	return crypto.Keccak256Hash(encoded)
}
