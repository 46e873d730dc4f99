package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"nrollup/challenger"
	"nrollup/da"
	"nrollup/da/server"
	"nrollup/operator"
)

// optimistic is what runs beside an optimistic rollup of development.
type optimistic struct {
	server     *server.Server // of the rollup's data; nil if L1 has that
	data       da.Layer
	challenger *challenger.Challenger
}

// startData starts what keeps the data of the rollup. A network that had its data
// elsewhere before finds it still.
func (d *dev) startData() (err error) {
	if !d.cfg.optimistic() {
		return nil
	}
	d.optimistic.server, err = server.Start(server.Config{Addr: d.addr(d.cfg.DAPort), Dir: d.path(dataDir)})
	if err != nil {
		return fmt.Errorf("%w (--da.port)", err)
	}
	places := d.optimistic.server.URL()
	if d.cfg.Data != DevDataServer {
		places = d.cfg.Data + "," + places
	}
	d.optimistic.data, err = da.Open(places, da.Config{Beacon: d.l1.BeaconEndpoint()})
	return err
}

// startChallenger makes ready what checks the proposals.
func (d *dev) startChallenger(ctx context.Context, slot time.Duration, verifier operator.Verifier) (err error) {
	if !d.cfg.optimistic() {
		return nil
	}
	cfg := ChallengerConfig{
		Deployment:  d.deployment,
		DataDir:     d.cfg.DataDir,
		Patience:    time.Minute, // it is in this process
		Key:         d.challengerKey,
		Data:        d.optimistic.data,
		DataTimeout: 10 * time.Second,
		Budget:      ether(100),
		MaxLoss:     ether(10),
		SlotTime:    slot,
	}
	d.optimistic.challenger, err = cfg.start(ctx, d.l1.Client(), verifier)
	return err
}

// note writes down what a user may want to know of it.
func (o *optimistic) note(e *Endpoints) {
	if o.challenger != nil {
		e.Challenger = o.challenger.Account()
	}
	if o.server != nil {
		e.DA = o.server.URL()
	}
}

func (o *optimistic) close() error {
	if o.server == nil {
		return nil
	}
	return o.server.Close()
}

// run runs the network until ctx ends, or a part of it cannot go on.
func (d *dev) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return d.rollup.run(ctx) })
	if c := d.optimistic.challenger; c != nil {
		group.Go(func() error { return c.Run(ctx) })
	}
	return group.Wait()
}

// healthy returns why a part of the network does not do its work, or nil.
func (d *dev) healthy(ctx context.Context) error {
	err := d.rollup.healthy(ctx)
	if c := d.optimistic.challenger; c != nil {
		err = errors.Join(err, challenging(c))
	}
	return err
}
