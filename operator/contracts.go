package operator

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/contracts/bindings"
	"nrollup/internal/revert"
	"nrollup/rollup"
)

// CheckContracts checks that the contracts of a deployment are on L1, and that
// each says of itself what it was to be deployed with: so they belong together. What
// they say counts because their code is ours, to the last byte.
// The error wraps ErrNoContract or ErrOtherRollup, unless L1 cannot be asked.
func CheckContracts(ctx context.Context, client *ethclient.Client, d *rollup.Deployment) error {
	ctx, cancel := context.WithTimeout(ctx, checkTimeout)
	defer cancel()
	head, err := client.HeaderByNumber(ctx, nil)
	if err != nil {
		return fmt.Errorf("newest block of L1: %w", err)
	}
	list := deployed(d)
	have := make(map[common.Address][]byte)
	for _, c := range list {
		if have[c.address], err = c.code(ctx, client, head.Number); err != nil {
			return err
		}
	}
	for _, c := range list {
		if err := c.checkFacts(ctx, client, head.Number); err != nil {
			return err
		}
	}
	return compareCode(d, list, have)
}

// compareCode compares the code of contracts with that which the deployment's have.
func compareCode(d *rollup.Deployment, list []contract, have map[common.Address][]byte) error {
	want, err := d.Code()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrOtherRollup, err)
	}
	for _, c := range list {
		if !bytes.Equal(have[c.address], want[c.address]) {
			return fmt.Errorf("%w: the %s %v has other code than this program deploys", ErrOtherRollup, c.name, c.address)
		}
	}
	return nil
}

// contract is one that is on L1, with what its functions without arguments are to
// return.
type contract struct {
	name    string
	address common.Address
	abi     abi.ABI
	facts   []fact
}

type fact struct {
	what     string
	function string
	want     any
}

// deployed lists the contracts of a deployment. What tells one rollup from another
// comes first.
func deployed(d *rollup.Deployment) []contract {
	s, c := &d.Spec, &d.Contracts
	return []contract{
		settling(d),
		{"inbox of forced transactions", c.Inbox, bindings.NewForcedInbox().GetABI(), []fact{
			{"rollup", "ROLLUP", c.Rollup},
			{"chain id", "CHAIN_ID", s.ChainID},
			{"gas limit", "GAS_LIMIT", s.GasLimit},
			{"bond", "BOND", s.Forced.Bond.ToInt()},
			{"delay", "DELAY", s.Forced.Delay},
			{"lapse", "LAPSE", s.Forced.Lapse},
		}},
		{"messenger", c.Messenger, bindings.NewL1Messenger().GetABI(), []fact{
			{"rollup", "ROLLUP", c.Rollup},
			{"executor", "EXECUTOR", c.Executor},
			{"messenger of the rollup", "L2_MESSENGER", rollup.L2Messenger},
			{"executor of the rollup", "REMOTE_EXECUTOR", rollup.L2Executor},
			{"chain id of the rollup", "REMOTE_CHAIN_ID", s.ChainID},
			{"backing of the genesis", "BACKING", s.Backing()},
		}},
		{"executor", c.Executor, bindings.NewExecutor().GetABI(), []fact{
			{"messenger", "MESSENGER", c.Messenger},
		}},
		{"token bridge", c.TokenBridge, bindings.NewL1TokenBridge().GetABI(), []fact{
			{"messenger", "MESSENGER", c.Messenger},
			{"bridge of the rollup", "L2_BRIDGE", rollup.L2TokenBridge},
		}},
	}
}

// settling returns the contract that settles the blocks of a rollup, of whichever
// kind.
func settling(d *rollup.Deployment) contract {
	s := &d.Spec
	c := contract{"contract", d.Contracts.Rollup, bindings.NewNativeRollup().GetABI(), []fact{
		{"genesis hash", "GENESIS_HASH", d.GenesisHash},
		{"chain id", "CHAIN_ID", s.ChainID},
		{"gas limit", "GAS_LIMIT", s.GasLimit},
		{"sequencer", "SEQUENCER", s.Sequencer},
		{"sequencer's timeout", "SEQUENCER_TIMEOUT", s.SequencerTimeout},
		{"inbox", "INBOX", d.Contracts.Inbox},
		{"grace", "GRACE", s.Forced.Grace},
	}}
	if o := s.Optimistic; o != nil {
		c.abi = bindings.NewOptimisticRollup().GetABI()
		c.facts = append(c.facts,
			fact{"challenge window", "WINDOW", o.Window},
			fact{"time to respond", "RESPONSE", o.Response},
			fact{"number of blocks in a proposal", "MAX_BLOCKS", o.MaxBlocks},
			fact{"gas price that bonds cover", "GAS_PRICE", o.GasPrice.ToInt()},
			fact{"bond of a proposal", "PROPOSAL_BOND", o.ProposalBond.ToInt()},
			fact{"bond of a challenge", "CHALLENGE_BOND", o.ChallengeBond()},
		)
	}
	return c
}

// code returns the contract's code, which must be there.
func (c *contract) code(ctx context.Context, client *ethclient.Client, block *big.Int) ([]byte, error) {
	code, err := client.CodeAt(ctx, c.address, block)
	if err != nil {
		return nil, fmt.Errorf("code of %v: %w", c.address, err)
	}
	if len(code) == 0 {
		return nil, fmt.Errorf("%w: the %s %v has no code at block %v", ErrNoContract, c.name, c.address, block)
	}
	return code, nil
}

func (c *contract) checkFacts(ctx context.Context, client *ethclient.Client, block *big.Int) error {
	for _, f := range c.facts {
		have, err := c.ask(ctx, client, block, f.function)
		if err != nil {
			return fmt.Errorf("%s of the %s %v: %w", f.what, c.name, c.address, err)
		}
		if want := fmt.Sprint(f.want); have != want {
			return fmt.Errorf("%w: the %s of the %s %v is %s, that of the rollup %s", ErrOtherRollup, f.what, c.name, c.address, have, want)
		}
	}
	return nil
}

// ask returns what a function without arguments returns, as text.
func (c *contract) ask(ctx context.Context, client *ethclient.Client, block *big.Int, function string) (string, error) {
	output, err := client.CallContract(ctx, ethereum.CallMsg{To: &c.address, Data: c.abi.Methods[function].ID}, block)
	var refusal *revert.Error
	if err = reason(err); errors.As(err, &refusal) {
		return "", fmt.Errorf("%w: %w", ErrOtherRollup, err)
	}
	if err != nil {
		return "", err
	}
	values, err := c.abi.Unpack(function, output)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrOtherRollup, err)
	}
	if word, ok := values[0].([32]byte); ok {
		return common.Hash(word).String(), nil
	}
	return fmt.Sprint(values[0]), nil
}
