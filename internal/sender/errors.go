package sender

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
)

// Why a transaction is not sent. Other errors mean that L1 cannot be asked.
var (
	// ErrUnfunded is an account that cannot pay for a transaction.
	ErrUnfunded = errors.New("the account cannot pay")

	// ErrFees is an L1 that costs more than allowed.
	ErrFees = errors.New("L1 costs more than the fee limit")

	// ErrPool is a transaction that L1's pool does not take.
	ErrPool = errors.New("L1's pool refuses a transaction")

	// ErrTooMuchGas is a call that needs more gas than a transaction can have.
	ErrTooMuchGas = errors.New("the call needs more gas than a transaction can have")
)

// errTied is an account that could pay, if it were not for what is under way.
var errTied = fmt.Errorf("%w: its money is tied up in other transactions", ErrUnfunded)

func unfunded(account common.Address, balance, need *big.Int) error {
	return fmt.Errorf("%w: %v has %v ether on L1 and needs %v: send it some", ErrUnfunded, account, Ether(balance), Ether(need))
}

// Ether returns an amount of wei in ether, for people.
func Ether(wei *big.Int) string {
	amount := new(big.Rat).SetFrac(wei, big.NewInt(params.Ether))
	return strings.TrimSuffix(strings.TrimRight(amount.FloatString(9), "0"), ".")
}
