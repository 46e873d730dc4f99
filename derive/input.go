package derive

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
)

// settler is a method of the contract that settles blocks: its first two
// arguments are the parent's hash and the blocks, whatever comes after them.
type settler struct {
	selector []byte
	inputs   abi.Arguments // the first two
}

var contractSettlers = sync.OnceValue(func() []settler {
	contract := bindings.NewNativeRollup().GetABI()
	return settlersOf(&contract)
})

// settlersOf returns the methods of a contract that settle blocks.
func settlersOf(contract *abi.ABI) (list []settler) {
	for _, method := range contract.Methods {
		if len(method.Inputs) < 2 || method.Inputs[0].Type.String() != "bytes32" ||
			method.Inputs[1].Type.String() != "(uint64,uint64,bytes32,bytes)[]" {
			continue
		}
		list = append(list, settler{selector: method.ID, inputs: method.Inputs[:2]})
	}
	return list
}

// inputBlocks returns the blocks in the input of a transaction that calls the
// contract. Offsets are relative to the arguments, so what follows the first two
// does not matter.
func inputBlocks(settlers []settler, tx *types.Transaction) ([]bindings.Block, error) {
	for _, s := range settlers {
		if !bytes.HasPrefix(tx.Data(), s.selector) {
			continue
		}
		values, err := s.inputs.Unpack(tx.Data()[len(s.selector):])
		if err != nil {
			return nil, fmt.Errorf("decode the input: %w", err)
		}
		return *abi.ConvertType(values[1], new([]bindings.Block)).(*[]bindings.Block), nil
	}
	return nil, fmt.Errorf("its input %#x… is no call that settles blocks", tx.Data()[:min(4, len(tx.Data()))])
}
