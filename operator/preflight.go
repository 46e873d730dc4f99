package operator

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/internal/pool"
	"nrollup/rollup"
)

// Reasons for which an operator cannot start.
var (
	// ErrChain is an L1 with another chain id than the deployment's.
	ErrChain = errors.New("another L1 than the rollup's")

	// ErrNoExecute is an L1 whose EVM does not have EXECUTE.
	ErrNoExecute = errors.New("L1 does not have EXECUTE")

	// ErrNoContract is an L1 that has no code at the address of one of the contracts.
	ErrNoContract = errors.New("no contract of the rollup on L1")

	// ErrOtherRollup is a contract of another rollup than the deployment's.
	ErrOtherRollup = errors.New("a contract on L1 is that of another rollup")

	// ErrOtherNode is a node that is not of the deployment's rollup.
	ErrOtherNode = errors.New("it is no node of this rollup")

	// ErrNotSequencer is an account that may not settle blocks.
	ErrNotSequencer = errors.New("the account is not the sequencer's")

	// ErrGasLimit is an L1 that may not verify every block that the rollup may have.
	ErrGasLimit = errors.New("the rollup's blocks may use more gas than a block of L1 may verify")

	// ErrUnfunded is an account that cannot pay for settling.
	ErrUnfunded = errors.New("the account cannot pay")
)

// Refused reports whether an error of Preflight is one of these reasons. Any
// other means that L1 could not be asked: it may be worth another try.
func Refused(err error) bool {
	return slices.ContainsFunc([]error{ErrChain, ErrNoExecute, ErrNoContract, ErrOtherRollup, ErrOtherNode, ErrNotSequencer, ErrGasLimit, ErrUnfunded},
		func(reason error) bool { return errors.Is(err, reason) })
}

// executeAddress is where EXECUTE is.
var executeAddress = common.HexToAddress("0x0000000000000000000000000000000000000101")

// Preflight checks whether the operator can settle blocks: the chain is the
// deployment's L1 and has EXECUTE, the contracts are the deployment's, L1 may verify
// any of its blocks, and the account may settle and can pay for it once. The error wraps one of the reasons
// of this package, unless L1 cannot be asked.
func (o *Operator) Preflight(ctx context.Context) error {
	if err := CheckL1(ctx, o.l1.eth, o.cfg.Deployment.L1.ChainID); err != nil {
		return err
	}
	if err := CheckContracts(ctx, o.l1.eth, o.cfg.Deployment); err != nil {
		return err
	}
	if err := CheckGasLimit(o.cfg.Deployment.Spec.GasLimit, o.cfg.ExecuteGasLimit); err != nil {
		return err
	}
	v, err := o.l1.view(ctx)
	if err != nil {
		return err
	}
	if err := o.l1.checkSequencer(ctx, v); err != nil && !(o.cfg.WhenOpen && errors.Is(err, ErrNotSequencer)) {
		return err
	}
	price, err := o.l1.suggestFees(ctx, v.baseFee, o.cfg.MaxFee)
	if err != nil {
		return err
	}
	need := new(big.Int).Add(v.baseFee, price.Tip)
	need.Mul(need, new(big.Int).SetUint64(rollup.MaxSettlementGas))
	if v.balance.Cmp(need) < 0 {
		return unfunded(o.l1.account, v.balance, need)
	}
	return nil
}

// CheckGasLimit checks that a block of a rollup with a gas limit can always be
// settled on an L1 with an execute gas limit, which is not known if it is 0. The
// error wraps ErrGasLimit.
func CheckGasLimit(gasLimit, execute uint64) error {
	if execute > 0 && gasLimit > execute {
		return fmt.Errorf("%w: the gas limit of the rollup is %d, the execute gas limit of L1 %d", ErrGasLimit, gasLimit, execute)
	}
	return nil
}

// CheckL1 checks that a node is of the chain with the given id, and that its EVM
// has EXECUTE. The error wraps ErrChain or ErrNoExecute, unless the node cannot
// be asked.
func CheckL1(ctx context.Context, client *ethclient.Client, want *big.Int) error {
	ctx, cancel := context.WithTimeout(ctx, checkTimeout)
	defer cancel()
	id, err := client.ChainID(ctx)
	if err != nil {
		return fmt.Errorf("chain id of L1: %w", err)
	}
	if id.Cmp(want) != 0 {
		return fmt.Errorf("%w: its chain id is %v, wanted %v", ErrChain, id, want)
	}
	// Where there is no precompile, a call succeeds. EXECUTE fails without input.
	_, err = client.CallContract(ctx, ethereum.CallMsg{To: &executeAddress}, nil)
	switch {
	case err == nil:
		return fmt.Errorf("%w: nothing is at %v; start it with `nrollup l1`, or use an L1 that has it", ErrNoExecute, executeAddress)
	case !pool.IsAnswer(err):
		return fmt.Errorf("EXECUTE on L1: %w", err)
	}
	return nil
}

// checkTimeout is that of CheckL1.
const checkTimeout = 15 * time.Second

// checkSequencer checks that the account may settle blocks in the next block of
// L1.
func (l *l1) checkSequencer(ctx context.Context, v *view) error {
	sequencer, err := read(ctx, l, v.hash, l.abi.PackSEQUENCER(), l.abi.UnpackSEQUENCER)
	if err != nil {
		return fmt.Errorf("sequencer of the contract %v: %w", l.contract, err)
	}
	if sequencer == l.account || sequencer == (common.Address{}) {
		return nil
	}
	openAt, err := read(ctx, l, v.hash, l.abi.PackOpenAt(), l.abi.UnpackOpenAt)
	if err != nil {
		return fmt.Errorf("opening time of the contract %v: %w", l.contract, err)
	}
	if v.time < openAt {
		return fmt.Errorf("%w: %v is not %v, and others may settle in %v at the earliest", ErrNotSequencer, l.account, sequencer, time.Duration(openAt-v.time)*time.Second)
	}
	return nil
}
