package node

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/operator"
	"nrollup/rollup"
)

// entry is what has to be so before an account begins to work on an optimistic
// rollup. What is not is one of operator's reasons.
type entry struct {
	client          *ethclient.Client // of L1
	deployment      *rollup.Deployment
	account         common.Address
	executeGasLimit uint64 // of a block of L1; no limit if zero
	whenOpen        bool   // the account need not be the sequencer's
}

// check checks that L1 is the rollup's, that it can verify any of its blocks, and
// that the account can pay for a transaction; of who proposes also that it may.
func (e *entry) check(ctx context.Context, proposes bool) error {
	if err := operator.CheckL1(ctx, e.client, e.deployment.L1.ChainID); err != nil {
		return err
	}
	if err := operator.CheckContracts(ctx, e.client, e.deployment); err != nil {
		return err
	}
	if err := operator.CheckGasLimit(e.deployment.Spec.GasLimit, e.executeGasLimit); err != nil {
		return err
	}
	head, err := e.client.HeaderByNumber(ctx, nil)
	if err != nil {
		return fmt.Errorf("newest block of L1: %w", err)
	}
	if proposes && !e.whenOpen {
		if err := e.checkSequencer(ctx, head); err != nil {
			return err
		}
	}
	return e.checkFunds(ctx, head)
}

// checkSequencer checks that the account may propose blocks.
func (e *entry) checkSequencer(ctx context.Context, head *types.Header) error {
	sequencer := e.deployment.Spec.Sequencer
	if sequencer == e.account || sequencer == (common.Address{}) {
		return nil
	}
	g := gate{client: e.client, contract: e.deployment.Contracts.Rollup, account: e.account}
	opens, err := g.opens(ctx, head)
	if err != nil {
		return err
	}
	if head.Time < opens {
		return fmt.Errorf("%w: %v is not %v, and others may propose in %v at the earliest", operator.ErrNotSequencer, e.account, sequencer, time.Duration(opens-head.Time)*time.Second)
	}
	return nil
}

// checkFunds checks that the account can pay for the largest transaction at the
// present base fee. Bonds are another matter: they may be on L1 already.
func (e *entry) checkFunds(ctx context.Context, head *types.Header) error {
	balance, err := e.client.BalanceAt(ctx, e.account, head.Number)
	if err != nil {
		return fmt.Errorf("balance of %v: %w", e.account, err)
	}
	need := new(big.Int).Mul(head.BaseFee, new(big.Int).SetUint64(rollup.MaxSettlementGas))
	if balance.Cmp(need) < 0 || balance.Sign() == 0 {
		return fmt.Errorf("%w: %v has %v wei on L1, a large transaction takes %v, and there are bonds: send it some ETH", operator.ErrUnfunded, e.account, balance, need)
	}
	return nil
}
