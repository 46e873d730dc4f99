package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/operator"
	"nrollup/rollup"
)

// Deploy puts the contract of a rollup on an L1 with the given configuration, at
// an address that follows from the specification (CREATE2), and returns the
// deployment once its transaction is in a block. A contract that is there already
// is taken as it is, so Deploy can be repeated after any failure. key pays.
func Deploy(ctx context.Context, client *ethclient.Client, config *params.ChainConfig, key *ecdsa.PrivateKey, spec *rollup.Spec) (*rollup.Deployment, error) {
	genesis, err := spec.Genesis(config)
	if err != nil {
		return nil, err
	}
	if config.ChainID.Cmp(new(big.Int).SetUint64(spec.ChainID)) == 0 {
		return nil, errSameChain(spec.ChainID)
	}
	if err := operator.CheckL1(ctx, client, config.ChainID); err != nil {
		return nil, err
	}
	var (
		block    = genesis.ToBlock()
		creation = creationCode(spec, block)
		d        = &rollup.Deployment{
			L1:          config,
			Contract:    crypto.CreateAddress2(params.DeterministicFactoryAddress, deploySalt, crypto.Keccak256(creation)),
			GenesisHash: block.Hash(),
			Spec:        *spec,
		}
	)
	if done, err := deployed(ctx, client, d); err != nil {
		return nil, err
	} else if done {
		return d, nil
	}
	receipt, err := create(ctx, client, key, creation)
	if err != nil {
		// The transaction of a try that was interrupted may have come first.
		if done, _ := deployed(ctx, client, d); done {
			return d, nil
		}
		return nil, fmt.Errorf("deploy the rollup's contract: %w", err)
	}
	d.DeployedAt = receipt.BlockNumber.Uint64()
	log.Info("Deployed the rollup's contract", "address", d.Contract, "l1block", d.DeployedAt, "gas", receipt.GasUsed)
	return d, nil
}

func errSameChain(id uint64) error {
	return fmt.Errorf("L1 and the rollup have the same chain id %d: transactions of one would be valid on the other", id)
}

// deployed reports whether the contract is there, and notes since when.
func deployed(ctx context.Context, client *ethclient.Client, d *rollup.Deployment) (bool, error) {
	head, err := client.BlockNumber(ctx)
	if err != nil {
		return false, fmt.Errorf("ask L1 for its head: %w", err)
	}
	code, err := client.CodeAt(ctx, d.Contract, new(big.Int).SetUint64(head))
	if err != nil {
		return false, fmt.Errorf("ask L1 for the contract's code: %w", err)
	}
	if len(code) == 0 {
		return false, nil
	}
	d.DeployedAt, err = firstBlockWith(ctx, client, d.Contract, head)
	return err == nil, err
}

// deploySalt is the salt of CREATE2: one contract for each specification is enough.
var deploySalt [32]byte

func creationCode(spec *rollup.Spec, genesis *types.Block) []byte {
	arguments := bindings.NewNativeRollup().PackConstructor(bindings.Config{
		ChainId:          spec.ChainID,
		GasLimit:         spec.GasLimit,
		GenesisHash:      genesis.Hash(),
		GenesisStateRoot: genesis.Root(),
		GenesisTimestamp: spec.Timestamp,
		Sequencer:        spec.Sequencer,
		SequencerTimeout: spec.SequencerTimeout,
	})
	return slices.Concat(common.FromHex(bindings.NativeRollupMetaData.Bin), arguments)
}

// create has the deterministic deployer create a contract.
func create(ctx context.Context, client *ethclient.Client, key *ecdsa.PrivateKey, creation []byte) (*types.Receipt, error) {
	if code, err := client.CodeAt(ctx, params.DeterministicFactoryAddress, nil); err != nil {
		return nil, err
	} else if len(code) == 0 {
		return nil, fmt.Errorf("L1 has no deterministic deployer at %v: put it there first (EIP-7997)", params.DeterministicFactoryAddress)
	}
	id, err := client.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	opts := bind.NewKeyedTransactor(key, id)
	opts.Context = ctx
	deployer := bind.NewBoundContract(params.DeterministicFactoryAddress, abi.ABI{}, client, client, client)
	tx, err := deployer.RawTransact(opts, slices.Concat(deploySalt[:], creation))
	if err != nil {
		return nil, fmt.Errorf("from %v: %w", opts.From, err)
	}
	receipt, err := waitMined(ctx, client, tx.Hash())
	if err != nil {
		return nil, err
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return nil, fmt.Errorf("transaction %v failed: look at it with debug_traceTransaction", tx.Hash())
	}
	return receipt, nil
}

// minedPoll is how often a receipt is asked for.
const minedPoll = 100 * time.Millisecond

func waitMined(ctx context.Context, client *ethclient.Client, tx common.Hash) (*types.Receipt, error) {
	ticker := time.NewTicker(minedPoll)
	defer ticker.Stop()
	for {
		receipt, err := client.TransactionReceipt(ctx, tx)
		if err == nil {
			return receipt, nil
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return nil, errors.Join(fmt.Errorf("transaction %v is not in a block yet", tx), ctx.Err())
		}
	}
}

// firstBlockWith returns the number of the first block up to last that has code
// at addr, as far back as the node keeps state.
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
	DevAccounts      bool           // are funded
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

// spec returns the specification of a rollup that starts at a time, in seconds.
func (o *DeployOptions) spec(timestamp uint64, deployer common.Address) *rollup.Spec {
	s := &rollup.Spec{
		ChainID:   o.ChainID,
		GasLimit:  o.GasLimit,
		Timestamp: timestamp,
		BaseFee:   (*hexutil.Big)(rollup.DefaultBaseFee),
	}
	if o.DevAccounts {
		s.Alloc = devAlloc()
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
