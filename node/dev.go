package node

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/forks"
	"nrollup/l1"
	"nrollup/rollup"
)

// DevConfig is an L1 and a rollup on it in one process. Ports that are 0 are any
// that are free.
type DevConfig struct {
	DataDir string
	Host    string // to listen at

	L1Port, L2Port, BeaconPort, MetricsPort int
	P2PPort                                 int // of L1; none if negative

	L1ChainID, L2ChainID uint64
	SlotSeconds          uint64 // of L1
	SlotsPerEpoch        uint64 // of L1
	ExecuteGasLimit      uint64 // of a block of L1; half its gas limit if zero
	BlockTime            time.Duration
	Heartbeat            time.Duration
	NoRelay              bool // leaves delivering messages to others

	Mode   rollup.Kind // of the rollup; KindValidity if empty
	Data   string      // of an optimistic rollup: one of DevDataPlaces, the first if empty
	DAPort int         // of the server of that data

	// Page starts what shows the network to people, if it is set. It is called once
	// all of the network answers.
	Page func(*Endpoints, *rollup.Deployment) (Page, error)

	Forks []forks.Change // of L1, in a new network or in one that is there
}

// Dev runs an L1 and a rollup on it until ctx ends. It calls ready once every
// endpoint answers. The data directory is made if it does not exist.
func Dev(ctx context.Context, cfg DevConfig, ready func(*Endpoints) error) (err error) {
	if cfg.L1ChainID == cfg.L2ChainID {
		return errSameChain(cfg.L1ChainID)
	}
	if err := cfg.checkMode(); err != nil {
		return err
	}
	enableMetrics()
	unlock, err := openDataDir(cfg.DataDir)
	if err != nil {
		return err
	}
	d := &dev{cfg: cfg}
	defer func() { err = errors.Join(err, d.close(), unlock()) }()
	if err := d.start(ctx); err != nil {
		return err
	}
	return d.process(ready).run(ctx, d.run)
}

// watch returns when L1 cannot go on, or ctx ends.
func (d *dev) watch(ctx context.Context) error {
	w := forks.Watcher{Schedule: d.schedule} // nobody schedules a fork while L1 runs
	return beside(ctx, w.Run, fatal(d.l1))
}

// dev is a running development network.
type dev struct {
	cfg        DevConfig
	deployment *rollup.Deployment
	schedule   *forks.Schedule
	l1         *l1.Node
	rollup     *rollupNode
	relayKey   *ecdsa.PrivateKey

	challengerKey *ecdsa.PrivateKey // of an optimistic rollup
	optimistic    optimistic        // likewise
}

func (d *dev) start(ctx context.Context) error {
	key, err := openKey(d.path(keyFile))
	if err != nil {
		return err
	}
	if d.relayKey, err = openKey(d.path(relayKeyFile)); err != nil {
		return err
	}
	network, err := d.network(crypto.PubkeyToAddress(key.PublicKey))
	if err != nil {
		return err
	}
	if network, err = l1.Resolve(ctx, d.l1Config(network)); err != nil {
		return err
	}
	d.schedule = network.Schedule()
	verifier := registerExecute(d.schedule.Config, newHorizon(d.schedule.Unknown))
	if d.l1, err = l1.Start(d.l1Config(network)); err != nil {
		return err
	}
	client := d.l1.Client()
	if d.deployment, err = d.deploy(ctx, network, key, ethclient.NewClient(client)); err != nil {
		return err
	}
	if err := d.follow(); err != nil {
		return err
	}
	if err := d.startData(); err != nil {
		return err
	}
	if d.rollup, err = startRollup(ctx, d.rollupConfig(network, key), client, verifier); err != nil {
		return err
	}
	return d.startChallenger(ctx, time.Duration(network.SlotSeconds)*time.Second, verifier)
}

func (d *dev) path(name string) string { return filepath.Join(d.cfg.DataDir, name) }

// network returns what the L1 in the data directory is, or, if there is none, a
// new one whose first slot is due at once. operator is funded there besides the
// accounts of development.
func (d *dev) network(operator common.Address) (l1.Network, error) {
	stored, err := l1.LoadNetwork(d.path(l1Dir))
	if err == nil {
		if err := d.matches(&stored); err != nil {
			return stored, err
		}
		return stored, d.openChallengerKey()
	}
	if !errors.Is(err, l1.ErrNoNetwork) {
		return stored, err
	}
	if limit := d.cfg.ExecuteGasLimit; limit > 0 && limit < rollup.MinGasLimit {
		return stored, fmt.Errorf("execute gas limit %d is below %d, the least gas limit of a rollup: L1 could not verify its blocks", limit, rollup.MinGasLimit)
	}
	if err := d.openChallengerKey(); err != nil {
		return stored, err
	}
	return l1.Network{
		Genesis:         DevL1Genesis(d.cfg.L1ChainID, d.cfg.SlotSeconds, d.funded(operator)...),
		SlotSeconds:     d.cfg.SlotSeconds,
		SlotsPerEpoch:   d.cfg.SlotsPerEpoch,
		ExecuteGasLimit: d.cfg.ExecuteGasLimit,
	}, nil
}

// matches returns an error if the stored network is not as configured.
func (d *dev) matches(n *l1.Network) error {
	for _, c := range []struct {
		name       string
		have, want uint64
	}{
		{"L1's chain id", n.Genesis.Config.ChainID.Uint64(), d.cfg.L1ChainID},
		{"seconds per slot", n.SlotSeconds, d.cfg.SlotSeconds},
		{"slots per epoch", n.SlotsPerEpoch, d.cfg.SlotsPerEpoch},
		{"execute gas limit", n.ExecuteGasLimit, d.cfg.ExecuteGasLimit},
	} {
		if c.have != c.want {
			return d.other(c.name, c.have, c.want)
		}
	}
	mode, err := d.storedMode(n.Genesis.Alloc)
	if err == nil && mode != d.cfg.Mode {
		err = fmt.Errorf("%w; it goes on with --mode %s", d.other("the rollup's mode", mode, d.cfg.Mode), mode)
	}
	return err
}

func (d *dev) other(what string, have, want any) error {
	return fmt.Errorf("data directory %s holds another network: %s is %v, wanted %v: use another --datadir, or start over with nrollup reset", d.cfg.DataDir, what, have, want)
}

func (d *dev) l1Config(network l1.Network) l1.Config {
	config := l1.Config{
		Network:    network,
		DataDir:    d.path(l1Dir),
		HTTPHost:   d.cfg.Host,
		HTTPPort:   d.cfg.L1Port,
		CORS:       []string{"*"},
		VHosts:     []string{"*"},
		BeaconAddr: d.addr(d.cfg.BeaconPort),
		Produce:    true,
		Dev:        true,
		Forks:      d.cfg.Forks,
	}
	if d.cfg.P2PPort >= 0 {
		config.P2PAddr = d.addr(d.cfg.P2PPort)
	}
	return config
}

func (d *dev) addr(port int) string { return net.JoinHostPort(d.cfg.Host, strconv.Itoa(port)) }

// deploy returns the deployment in the data directory, or deploys the rollup.
// What it deploys follows from the network and the key: a start that was
// interrupted finds its contract again.
func (d *dev) deploy(ctx context.Context, network l1.Network, key *ecdsa.PrivateKey, client *ethclient.Client) (*rollup.Deployment, error) {
	deployment, err := rollup.ReadDeployment(d.path(deploymentFile))
	if err == nil {
		if id := deployment.Spec.ChainID; id != d.cfg.L2ChainID {
			return nil, d.other("the rollup's chain id", id, d.cfg.L2ChainID)
		}
		return deployment, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	spec := &rollup.Spec{
		ChainID:          d.cfg.L2ChainID,
		GasLimit:         min(rollup.DefaultGasLimit, d.l1.ExecuteGasLimit()), // else L1 could not verify all of its blocks
		Timestamp:        network.Genesis.Timestamp,
		BaseFee:          (*hexutil.Big)(rollup.DefaultBaseFee),
		Sequencer:        crypto.PubkeyToAddress(key.PublicKey),
		SequencerTimeout: rollup.DefaultSequencerTimeout,
		Forced:           d.cfg.devForced(),
		Alloc:            devAlloc(devL2Balance, d.relayAccount()),
	}
	if d.cfg.optimistic() {
		spec.Optimistic = devOptimistic()
	}
	if deployment, err = Deploy(ctx, client, network.Genesis.Config, key, spec); err != nil {
		return nil, err
	}
	deployment.Unknown = d.schedule.Unknown
	return deployment, deployment.Write(d.path(deploymentFile))
}

// follow gives the rollup the forks that L1 has now.
func (d *dev) follow() error {
	if err := forks.CheckPast(d.deployment.L1, d.schedule.Config, d.deployment.Spec.Timestamp); err != nil {
		return fmt.Errorf("%w: %w", forks.ErrOtherL1, err)
	}
	d.deployment.L1, d.deployment.Unknown = d.schedule.Config, d.schedule.Unknown
	return nil
}

func (d *dev) rollupConfig(network l1.Network, key *ecdsa.PrivateKey) *RollupConfig {
	config := &RollupConfig{
		Deployment:      d.deployment,
		Patience:        time.Minute, // it is in this process
		DataDir:         d.path(l2Dir),
		HTTPHost:        d.cfg.Host,
		HTTPPort:        d.cfg.L2Port,
		Origins:         []string{"*"},
		VHosts:          []string{"*"},
		Key:             key,
		BlockTime:       d.cfg.BlockTime,
		Heartbeat:       d.cfg.Heartbeat,
		SlotTime:        time.Duration(network.SlotSeconds) * time.Second,
		ExecuteGasLimit: d.l1.ExecuteGasLimit(),
		Data:            d.optimistic.data,
	}
	config.Interval = config.SlotTime // every block of L1 can have a proposal
	if !d.cfg.NoRelay {
		config.Relay = &RelayConfig{Key: d.relayKey, Subsidize: true}
	}
	return config
}

// relayAccount is that of who delivers messages, on both chains.
func (d *dev) relayAccount() common.Address { return crypto.PubkeyToAddress(d.relayKey.PublicKey) }

func (d *dev) process(ready func(*Endpoints) error) *process {
	var page func(*Endpoints) (Page, error)
	if d.cfg.Page != nil {
		page = func(e *Endpoints) (Page, error) { return d.cfg.Page(e, d.deployment) }
	}
	p := &process{
		dir:     d.cfg.DataDir,
		metrics: d.addr(d.cfg.MetricsPort),
		healthy: d.healthy,
		page:    page,
		watch:   d.watch,
		ready:   ready,
		endpoints: Endpoints{
			Mode:      d.cfg.Mode,
			L1:        l1Endpoints(d.l1),
			L2:        d.rollup.endpoints(d.deployment),
			Contracts: &d.deployment.Contracts,
			Accounts:  DevAccounts(),
		},
	}
	p.endpoints.settledBy(d.rollup.settles())
	d.optimistic.note(&p.endpoints)
	return p
}

func (d *dev) close() error {
	var err error
	if d.rollup != nil {
		err = d.rollup.node.Close()
	}
	err = errors.Join(err, d.optimistic.close())
	if d.l1 != nil {
		err = errors.Join(err, d.l1.Close())
	}
	return err
}
