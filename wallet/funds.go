package wallet

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// FundsError says that an account does not own enough for a transaction.
type FundsError struct {
	Account common.Address
	Chain   string
	Have    *big.Int // wei
	Need    *big.Int // wei
}

func (e *FundsError) Error() string {
	missing := new(big.Int).Sub(e.Need, e.Have)
	return fmt.Sprintf("%v owns %s on %s and needs %s: %s are missing", e.Account, FormatEther(e.Have), e.Chain, FormatEther(e.Need), FormatEther(missing))
}
