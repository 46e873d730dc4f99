package node

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"strconv"

	"github.com/ethereum/go-ethereum/log"
	gethnode "github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/derive"
	"nrollup/forks"
	"nrollup/l2"
	"nrollup/operator"
	"nrollup/rollup"
)

// placeFile is where a stateless follower keeps how far it has read L1.
const placeFile = "derive.json"

// FollowStateless runs a follower until ctx ends that keeps no state of the
// rollup: it verifies every settled block by its own trace, as L1 did. Of
// JSON-RPC it serves rollup_syncStatus.
func FollowStateless(ctx context.Context, cfg FollowConfig, ready func(*Endpoints) error) error {
	return cfg.run(ctx, startStateless, ready)
}

// statelessFollower is a follower that keeps no state of the rollup.
type statelessFollower struct {
	cfg        *FollowConfig
	derivation *derive.Derivation
	rpc        *rpc.Server
	http       *http.Server
	addr       net.Addr
}

func startStateless(cfg *FollowConfig, s *liveL1) (follower, error) {
	check := operator.Check(s.verifier, cfg.Deployment)
	cursor, err := derive.Open(s.client, cfg.Deployment, derive.File(filepath.Join(cfg.DataDir, placeFile)), derive.Source{Data: cfg.Data, Check: check})
	if err != nil {
		return nil, err
	}
	target := Verified(check)
	if cfg.Deployment.Spec.IsOptimistic() {
		target = Verified(func(*rollup.Block) error { return nil }) // the cursor has checked the blocks
	}
	f := &statelessFollower{cfg: cfg, derivation: derive.NewDerivation(cursor, target, cfg.PollEvery), rpc: rpc.NewServer()}
	if err := f.rpc.RegisterName("rollup", statusAPI{f.derivation}); err != nil {
		return nil, err
	}
	if err := f.serve(); err != nil {
		return nil, err
	}
	log.Info("Started a stateless follower", "chain", cfg.Deployment.Spec.ChainID, "contract", cfg.Deployment.Contracts.Rollup,
		"head", f.derivation.Status().Settled.Number, "l1", f.derivation.Status().L1.Number, "rpc", f.endpoints().HTTP)
	return f, nil
}

func (f *statelessFollower) serve() (err error) {
	vhosts := f.cfg.VHosts
	if len(vhosts) == 0 {
		vhosts = []string{"localhost"}
	}
	handler := gethnode.NewHTTPHandlerStack(f.rpc, f.cfg.Origins, vhosts, nil, false)
	f.http, f.addr, err = gethnode.StartHTTPEndpoint(net.JoinHostPort(f.cfg.HTTPHost, strconv.Itoa(f.cfg.HTTPPort)), rpc.DefaultHTTPTimeouts, handler)
	if err != nil {
		return fmt.Errorf("JSON-RPC: %w: choose another port with --http.port", err)
	}
	return nil
}

// setHorizon does nothing: the verifier knows it.
func (f *statelessFollower) setHorizon(*forks.Unknown) {}

func (f *statelessFollower) derived() *derive.Derivation { return f.derivation }

func (f *statelessFollower) endpoints() *L2Endpoints {
	d := f.cfg.Deployment
	return &L2Endpoints{ChainID: d.Spec.ChainID, Genesis: d.GenesisHash, HTTP: "http://" + f.addr.String()}
}

func (f *statelessFollower) close() error {
	f.rpc.Stop()
	if err := f.http.Close(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// statusAPI says how far a derivation is.
type statusAPI struct{ derivation *derive.Derivation }

// SyncStatus implements rollup_syncStatus. All that is known is settled.
func (api statusAPI) SyncStatus() l2.SyncStatus {
	s := api.derivation.Status()
	return l2.SyncStatus{Latest: s.Settled, Safe: s.Settled, Finalized: s.Finalized, L1: &s.L1, Proposals: s.Proposals}
}
