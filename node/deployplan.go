package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forks"
	"nrollup/operator"
	"nrollup/rollup"
)

// DeployOptions is what is new about a rollup.
type DeployOptions struct {
	ChainID          uint64
	GasLimit         uint64
	BaseFee          *big.Int           // wei for a unit of gas in the genesis block; the default if nil
	Sequencer        common.Address     // who deploys if zero
	Anyone           bool               // settles blocks: there is no sequencer
	SequencerTimeout time.Duration      // whole seconds
	Forced           rollup.Forced      // the default if zero
	Optimistic       *rollup.Optimistic // nil for a rollup whose blocks L1 executes as it settles them
	DevAccounts      bool               // are funded
	Funds            *big.Int           // wei that who deploys owns on the rollup if DevAccounts are not; 0.1 ether if nil
	Alloc            types.GenesisAlloc
	Patience         time.Duration // until L1 must have answered

	// Journal is a file that has the specification from before anything is paid on.
	// The same deployment goes on with it after an interruption: the addresses follow
	// from it. The caller removes it once the result is kept. Empty for none.
	Journal string
}

// DeployRollup puts a new rollup on the L1 at url, whose genesis is as old as the
// head of L1.
func DeployRollup(ctx context.Context, url string, key *ecdsa.PrivateKey, options DeployOptions) (*rollup.Deployment, error) {
	from := crypto.PubkeyToAddress(key.PublicKey)
	p, err := prepare(ctx, url, from, options)
	if err != nil {
		return nil, err
	}
	defer p.conn.Close()
	client := ethclient.NewClient(p.conn)
	nonce, err := client.PendingNonceAt(ctx, from)
	if err != nil {
		return nil, fmt.Errorf("pending nonce of %v: %w", from, err)
	}
	if err := p.journal.write(options.Journal); err != nil {
		return nil, err
	}
	d, err := Deploy(ctx, client, p.config, key, &p.journal.Spec)
	if err == nil {
		d.Unknown = p.unknown
	}
	if err == nil || p.resumed || options.Journal == "" {
		return d, err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tryPatience)
	defer cancel()
	if now, asked := client.PendingNonceAt(ctx, from); asked == nil && now == nonce {
		err = errors.Join(err, os.Remove(options.Journal)) // nothing was sent: there is nothing to go on with
	}
	return nil, err
}

// prepared is a rollup that is about to be deployed.
type prepared struct {
	conn    *rpc.Client
	config  *params.ChainConfig // of L1
	unknown *forks.Unknown      // fork that L1 has scheduled; nil if there is none
	journal *journal
	resumed bool // the journal is that of an earlier try
}

// prepare asks L1 what the rollup depends on. The caller closes the connection.
func prepare(ctx context.Context, url string, from common.Address, options DeployOptions) (_ *prepared, err error) {
	p := new(prepared)
	if p.conn, err = dialL1(ctx, url, options.Patience); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			p.conn.Close()
		}
	}()
	schedule, err := forks.Fetch(ctx, p.conn, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %s does not tell its chain configuration: %w: start it with nrollup l1, or use an L1 that has EXECUTE", operator.ErrNoExecute, url, err)
	}
	p.config, p.unknown = schedule.Config, schedule.Unknown
	var limit hexutil.Uint64
	if err := p.conn.CallContext(ctx, &limit, "nrollup_executeGasLimit"); err != nil {
		return nil, fmt.Errorf("ask L1 for its execute gas limit: %w", err)
	}
	if err := operator.CheckGasLimit(options.GasLimit, uint64(limit)); err != nil {
		return nil, fmt.Errorf("%w: choose a lower one for the rollup", err)
	}
	client := ethclient.NewClient(p.conn)
	head, err := client.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("ask L1 for its head: %w", err)
	}
	if err := schedule.Check(head.Time); err != nil {
		return nil, err
	}
	genesis, err := client.HeaderByNumber(ctx, new(big.Int))
	if err != nil {
		return nil, fmt.Errorf("ask L1 for its genesis: %w", err)
	}
	p.journal = &journal{L1: genesis.Hash(), Deployer: from, Spec: *options.spec(head.Time, from)}
	if err := p.journal.Spec.Validate(); err != nil {
		return nil, fmt.Errorf("rollup specification: %w", err)
	}
	if p.config.ChainID.Cmp(new(big.Int).SetUint64(options.ChainID)) == 0 {
		return nil, errSameChain(options.ChainID)
	}
	p.resumed, err = p.journal.resume(options.Journal)
	return p, err
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
		Alloc:     o.alloc(deployer),

		Optimistic: o.Optimistic,
	}
	if o.BaseFee != nil {
		s.BaseFee = (*hexutil.Big)(o.BaseFee)
	}
	switch {
	case s.Forced != (rollup.Forced{}):
	case s.IsOptimistic():
		s.Forced = s.Optimistic.DefaultForced()
	default:
		s.Forced = rollup.DefaultForced()
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

// alloc returns the accounts of the genesis. Those that are named win.
func (o *DeployOptions) alloc(deployer common.Address) types.GenesisAlloc {
	alloc := make(types.GenesisAlloc)
	switch {
	case o.DevAccounts:
		alloc = devAlloc(devL2Balance)
	case o.funds().Sign() > 0:
		alloc[deployer] = types.Account{Balance: o.funds()}
	}
	maps.Copy(alloc, o.Alloc)
	return alloc
}

// DeployPlan is what deploying a rollup comes to, before anything is paid.
type DeployPlan struct {
	Deployment *rollup.Deployment // DeployedAt is not known yet
	Deployer   common.Address
	Steps      []DeployStep // that are not on L1 yet
	Gas        uint64       // of all of them, at most
	GasPrice   *big.Int     // wei, at present
	Backing    *big.Int     // wei, for the accounts of the rollup's genesis
	Balance    *big.Int     // wei that the deployer has on L1
}

// DeployStep is a transaction on L1.
type DeployStep struct {
	Name  string
	To    common.Address
	Value *big.Int // wei
	Gas   uint64   // at most
}

// Cost is the most that it costs at the present price, in wei.
func (p *DeployPlan) Cost() *big.Int {
	cost := new(big.Int).Mul(new(big.Int).SetUint64(p.Gas), p.GasPrice)
	for _, s := range p.Steps {
		cost.Add(cost, s.Value)
	}
	return cost
}

// PlanRollup returns what DeployRollup would do at present, and sends nothing. The
// addresses and the genesis depend on the time of the deployment.
func PlanRollup(ctx context.Context, url string, from common.Address, options DeployOptions) (*DeployPlan, error) {
	p, err := prepare(ctx, url, from, options)
	if err != nil {
		return nil, err
	}
	defer p.conn.Close()
	spec := &p.journal.Spec
	d, creations, err := plan(p.config, from, spec)
	if err != nil {
		return nil, err
	}
	client := ethclient.NewClient(p.conn)
	if err := operator.CheckL1(ctx, client, p.config.ChainID); err != nil {
		return nil, err
	}
	result := &DeployPlan{Deployment: d, Deployer: from, Backing: spec.Backing()}
	return result, result.price(ctx, &payer{client: client, config: p.config}, creations)
}

// price fills in what is to be done, and what that costs.
func (p *DeployPlan) price(ctx context.Context, by *payer, creations []rollup.Creation) error {
	missing, err := by.missing(ctx, creations)
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		calls, err := by.calls(ctx, missing)
		if err != nil {
			return err
		}
		for _, c := range calls {
			p.Steps = append(p.Steps, DeployStep{c.name, c.to, c.value, c.gas})
			p.Gas += c.gas
		}
	}
	if p.GasPrice, err = by.client.SuggestGasPrice(ctx); err != nil {
		return fmt.Errorf("gas price on L1: %w", err)
	}
	if p.Balance, err = by.client.BalanceAt(ctx, p.Deployer, nil); err != nil {
		return fmt.Errorf("balance of %v: %w", p.Deployer, err)
	}
	return nil
}
