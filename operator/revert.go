package operator

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// Revert is the error with which the contract refuses a call.
type Revert struct {
	Reason string // like "ExecuteFailed(17)"
}

func (e *Revert) Error() string { return "the contract reverts with " + e.Reason }

// is reports whether the reason is an error of the contract with one of the given
// names.
func (e *Revert) is(names ...string) bool {
	name, _, _ := strings.Cut(e.Reason, "(")
	return slices.Contains(names, name)
}

// reason returns err, or a *Revert if that is what L1 means.
func (l *l1) reason(err error) error {
	var failed rpc.DataError
	if !errors.As(err, &failed) {
		return err
	}
	text, ok := failed.ErrorData().(string)
	if !ok {
		return err
	}
	data, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		return err
	}
	contract := l.abi.GetABI()
	return &Revert{Reason: describe(&contract, data)}
}

// describe returns the data of a revert in the form of a call.
func describe(contract *abi.ABI, data []byte) string {
	if reason, err := abi.UnpackRevert(data); err == nil {
		return reason
	}
	if len(data) < 4 {
		return "no reason"
	}
	e, err := contract.ErrorByID([4]byte(data))
	if err != nil {
		return hexutil.Encode(data)
	}
	values, err := e.Inputs.Unpack(data[4:])
	if err != nil {
		return hexutil.Encode(data)
	}
	args := make([]string, len(values))
	for i, value := range values {
		if word, ok := value.([32]byte); ok {
			value = hexutil.Encode(word[:])
		}
		args[i] = fmt.Sprint(value)
	}
	return fmt.Sprintf("%s(%s)", e.Name, strings.Join(args, ", "))
}

// autopsy returns why a mined transaction failed, as far as running it again
// behind its block tells.
func (l *l1) autopsy(ctx context.Context, tx *types.Transaction, receipt *types.Receipt) string {
	if receipt.GasUsed == tx.Gas() {
		return "out of gas"
	}
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	msg := ethereum.CallMsg{From: l.account, To: tx.To(), Gas: tx.Gas(), Data: tx.Data()}
	_, err := l.eth.CallContractAtHash(ctx, msg, receipt.BlockHash)
	if err == nil {
		return "it succeeds by now"
	}
	var revert *Revert
	if errors.As(l.reason(err), &revert) {
		return revert.Reason
	}
	return err.Error()
}
