package execute

import (
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/stateless"
)

// Address is where EXECUTE is.
var Address = common.HexToAddress("0x0000000000000000000000000000000000000101")

// HeadSize is the number of bytes before the trace: pre-state root, post-state
// root and gas used, 32 bytes each.
const HeadSize = 96

// The price of a call: BaseGas + ByteGas for each byte of input + the gas that
// the input declares. docs/execute.md argues the numbers.
const (
	BaseGas = 50_000
	ByteGas = 16
)

// SplitInput returns the claim and the trace of a call. The claim is false, with
// ok unset, if the input has no complete head or declares more gas than 64 bits
// hold. The trace refers to the input.
func SplitInput(input []byte) (claim stateless.Claim, trace []byte, ok bool) {
	if len(input) < HeadSize {
		return claim, nil, false
	}
	gas, ok := declaredGas(input)
	if !ok {
		return claim, nil, false
	}
	claim = stateless.Claim{
		PreStateRoot:  common.Hash(input[:32]),
		PostStateRoot: common.Hash(input[32:64]),
		GasUsed:       gas,
	}
	return claim, input[HeadSize:], true
}

// JoinInput returns the input of the call that makes a claim about a trace.
func JoinInput(claim stateless.Claim, trace []byte) []byte {
	input := make([]byte, HeadSize, HeadSize+len(trace))
	copy(input, claim.PreStateRoot[:])
	copy(input[32:], claim.PostStateRoot[:])
	binary.BigEndian.PutUint64(input[88:], claim.GasUsed)
	return append(input, trace...)
}

// RequiredGas returns the price of a call, in constant time: the trace is not
// looked at. It is more than any call has if the declared gas does not fit 64
// bits.
func RequiredGas(input []byte) uint64 {
	gas := uint64(BaseGas) + ByteGas*uint64(len(input))
	if len(input) < HeadSize {
		return gas
	}
	declared, ok := declaredGas(input)
	if !ok {
		return math.MaxUint64
	}
	sum, carry := bits.Add64(gas, declared, 0)
	if carry != 0 {
		return math.MaxUint64
	}
	return sum
}

// declaredGas reads the gas of a head, and whether it fits 64 bits.
func declaredGas(head []byte) (uint64, bool) {
	for _, b := range head[64:88] {
		if b != 0 {
			return 0, false
		}
	}
	return binary.BigEndian.Uint64(head[88:HeadSize]), true
}
