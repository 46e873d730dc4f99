package operator

import (
	"context"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/revert"
)

// reason returns err, or a *revert.Error if that is what L1 means.
func reason(err error) error {
	if e, ok := revert.Of(err); ok {
		return e
	}
	return err
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
	return revert.Reason(err)
}
