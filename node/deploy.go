package node

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/operator"
	"nrollup/rollup"
)

// Deploy puts the contracts of a rollup on an L1 with the given configuration, at
// addresses that follow from the specification and from the account of the key,
// and returns the deployment once all of them are in blocks. Contracts that are
// there already are taken as they are, so Deploy can be repeated with the same key
// after any failure. The key pays, also for what the accounts of the genesis own.
func Deploy(ctx context.Context, client *ethclient.Client, config *params.ChainConfig, key *ecdsa.PrivateKey, spec *rollup.Spec) (*rollup.Deployment, error) {
	if config.ChainID.Cmp(new(big.Int).SetUint64(spec.ChainID)) == 0 {
		return nil, errSameChain(spec.ChainID)
	}
	d, creations, err := plan(config, crypto.PubkeyToAddress(key.PublicKey), spec)
	if err != nil {
		return nil, err
	}
	if err := operator.CheckL1(ctx, client, config.ChainID); err != nil {
		return nil, err
	}
	p := &payer{client: client, opts: bind.NewKeyedTransactor(key, config.ChainID)}
	if err := p.create(ctx, creations); err != nil {
		return nil, fmt.Errorf("deploy the rollup's contracts: %w", err)
	}
	if err := operator.CheckContracts(ctx, client, d); err != nil {
		return nil, err
	}
	if d.DeployedAt, err = firstBlock(ctx, client, creations); err != nil {
		return nil, err
	}
	log.Info("Deployed the rollup's contracts", "rollup", d.Contracts.Rollup, "messenger", d.Contracts.Messenger, "l1block", d.DeployedAt)
	return d, nil
}

// plan returns what deploying a rollup from an account comes to, but for the block
// of L1, and what is to be created for that.
func plan(config *params.ChainConfig, from common.Address, spec *rollup.Spec) (*rollup.Deployment, []rollup.Creation, error) {
	contracts, err := spec.Contracts(from)
	if err != nil {
		return nil, nil, err
	}
	genesis, err := spec.Genesis(config, contracts)
	if err != nil {
		return nil, nil, err
	}
	block := genesis.ToBlock()
	d := &rollup.Deployment{L1: config, Contracts: contracts, GenesisHash: block.Hash(), Spec: *spec}
	creations, err := d.Creations(block)
	return d, creations, err
}

func errSameChain(id uint64) error {
	return fmt.Errorf("L1 and the rollup have the same chain id %d: transactions of one would be valid on the other", id)
}

// firstBlock returns the number of the first block that has one of the contracts,
// as far back as the node keeps state.
func firstBlock(ctx context.Context, client *ethclient.Client, creations []rollup.Creation) (uint64, error) {
	first, err := client.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("ask L1 for its head: %w", err)
	}
	for _, c := range creations {
		if first, err = firstBlockWith(ctx, client, c.Address, first); err != nil {
			return 0, err
		}
	}
	return first, nil
}

// firstBlockWith returns the number of the first block up to last that has code
// at addr, or last if none has.
func firstBlockWith(ctx context.Context, client *ethclient.Client, addr common.Address, last uint64) (uint64, error) {
	first := uint64(0)
	for first < last {
		middle := first + (last-first)/2
		code, err := client.CodeAt(ctx, addr, new(big.Int).SetUint64(middle))
		switch {
		case ctx.Err() != nil:
			return 0, ctx.Err()
		case err == nil && len(code) > 0:
			last = middle
		default:
			first = middle + 1
		}
	}
	return last, nil
}

// DeployOptions is what is new about a rollup.
type DeployOptions struct {
	ChainID          uint64
	GasLimit         uint64
	Sequencer        common.Address // who deploys if zero
	Anyone           bool           // settles blocks: there is no sequencer
	SequencerTimeout time.Duration  // whole seconds
	Forced           rollup.Forced  // the default if zero
	DevAccounts      bool           // are funded
	Funds            *big.Int       // wei that who deploys owns on the rollup if DevAccounts are not; 0.1 ether if nil
	Patience         time.Duration  // until L1 must have answered
}

// DeployRollup puts a new rollup on the L1 at url, whose genesis is as old as the
// head of L1.
func DeployRollup(ctx context.Context, url string, key *ecdsa.PrivateKey, options DeployOptions) (*rollup.Deployment, error) {
	conn, err := dialL1(ctx, url, options.Patience)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	config := new(params.ChainConfig)
	if err := conn.CallContext(ctx, config, "nrollup_chainConfig"); err != nil {
		return nil, fmt.Errorf("%w: %s does not tell its chain configuration: %w: start it with nrollup l1, or use an L1 that has EXECUTE", operator.ErrNoExecute, url, err)
	}
	var limit hexutil.Uint64
	if err := conn.CallContext(ctx, &limit, "nrollup_executeGasLimit"); err != nil {
		return nil, fmt.Errorf("ask L1 for its execute gas limit: %w", err)
	}
	if err := operator.CheckGasLimit(options.GasLimit, uint64(limit)); err != nil {
		return nil, fmt.Errorf("%w: choose a lower one for the rollup", err)
	}
	client := ethclient.NewClient(conn)
	head, err := client.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("ask L1 for its head: %w", err)
	}
	return Deploy(ctx, client, config, key, options.spec(head.Time, crypto.PubkeyToAddress(key.PublicKey)))
}

// defaultFunds pays for the first deliveries on a rollup, in wei.
var defaultFunds = big.NewInt(params.Ether / 10)

func (o *DeployOptions) funds() *big.Int {
	if o.Funds == nil {
		return defaultFunds
	}
	return o.Funds
}

// spec returns the specification of a rollup that starts at a time, in seconds.
func (o *DeployOptions) spec(timestamp uint64, deployer common.Address) *rollup.Spec {
	s := &rollup.Spec{
		ChainID:   o.ChainID,
		GasLimit:  o.GasLimit,
		Timestamp: timestamp,
		BaseFee:   (*hexutil.Big)(rollup.DefaultBaseFee),
		Forced:    o.Forced,
	}
	if s.Forced == (rollup.Forced{}) {
		s.Forced = rollup.DefaultForced()
	}
	if o.DevAccounts {
		s.Alloc = devAlloc(devL2Balance)
	} else {
		s.Alloc = types.GenesisAlloc{deployer: {Balance: o.funds()}}
	}
	if o.Anyone {
		return s
	}
	s.Sequencer, s.SequencerTimeout = o.Sequencer, uint64(o.SequencerTimeout/time.Second)
	if s.Sequencer == (common.Address{}) {
		s.Sequencer = deployer
	}
	return s
}
