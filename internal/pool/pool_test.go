package pool

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/txpool"
)

func TestJudge(t *testing.T) {
	for _, test := range []struct {
		err  error
		want Verdict
	}{
		{nil, Accepted},
		{txpool.ErrAlreadyKnown, Accepted},
		{txpool.ErrUnderpriced, Underpriced},
		{txpool.ErrReplaceUnderpriced, Underpriced},
		{txpool.ErrTxGasPriceTooLow, Underpriced},
		{core.ErrFeeCapTooLow, Underpriced},
		{core.ErrNonceTooLow, Outdated},
		{core.ErrInsufficientFunds, Refused},
		{core.ErrNonceTooHigh, Refused},
		{txpool.ErrOversizedData, Refused},
		{txpool.ErrAlreadyReserved, Refused},
		{errors.New("unknown transaction type"), Refused},
		{errors.New("connection refused"), Refused},
	} {
		if got := Judge(test.err); got != test.want {
			t.Errorf("%v: have %d, want %d", test.err, got, test.want)
		}
	}
	if !IsReplacement(txpool.ErrReplaceUnderpriced) || IsReplacement(txpool.ErrUnderpriced) {
		t.Error("a replacement is not told apart")
	}
	if !IsUnfunded(core.ErrInsufficientFunds) || IsUnfunded(txpool.ErrAlreadyReserved) {
		t.Error("an account that cannot pay is not told apart")
	}
}
