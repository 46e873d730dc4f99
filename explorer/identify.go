package explorer

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/forks"
)

// identify returns an error unless the node of a chain is one of this network. It is
// asked once, and again after it was away.
func (w *watcher) identify(ctx context.Context, c *chain) error {
	if w.right[c] {
		return nil
	}
	d := w.s.conf.Deployment
	want := d.L1.ChainID
	if c == w.s.l2 {
		want = new(big.Int).SetUint64(d.Spec.ChainID)
	}
	var id hexutil.Big
	if err := c.call(ctx, &id, "eth_chainId"); err != nil {
		return err
	}
	if id.ToInt().Cmp(want) != 0 {
		return wrongNetwork(c, fmt.Errorf("it is chain %v, wanted %v", id.ToInt(), want))
	}
	var err error
	if c == w.s.l2 {
		err = w.identifyL2(ctx)
	} else {
		err = w.identifyL1(ctx)
	}
	w.right[c] = err == nil
	return err
}

// identifyL1 compares L1 with the rollup's. Its forks must be those that the rollup was
// deployed with up to its genesis: later ones are for L1 to decide.
func (w *watcher) identifyL1(ctx context.Context) error {
	d, c := w.s.conf.Deployment, w.s.l1
	var output hexutil.Bytes
	call := map[string]any{"to": d.Contracts.Rollup, "input": hexutil.Bytes(nativeRollup.PackGENESISHASH())}
	if err := c.call(ctx, &output, "eth_call", call, "latest"); err != nil {
		return err
	}
	if len(output) == 0 {
		return wrongNetwork(c, fmt.Errorf("there is no rollup at %v", d.Contracts.Rollup))
	}
	genesis, err := nativeRollup.UnpackGENESISHASH(output)
	if err == nil && genesis != d.GenesisHash {
		err = wrongNetwork(c, fmt.Errorf("the rollup there has the genesis block %v, wanted %v", common.Hash(genesis), d.GenesisHash))
	}
	if err != nil {
		return err
	}
	by, err := w.s.forks.current(ctx)
	if err != nil {
		return err
	}
	if err := forks.CheckPast(d.L1, by.Config, d.Spec.Timestamp); err != nil {
		return wrongNetwork(c, err)
	}
	return nil
}

func (w *watcher) identifyL2(ctx context.Context) error {
	d, c := w.s.conf.Deployment, w.s.l2
	blocks, err := c.numbered(ctx, []uint64{0})
	if err != nil {
		return err
	}
	if blocks[0] == nil || blocks[0].Hash != d.GenesisHash {
		return wrongNetwork(c, fmt.Errorf("its genesis block is not %v", d.GenesisHash))
	}
	return nil
}

func wrongNetwork(c *chain, err error) error {
	return badRequest("the node of %s is one of another network: %v", c.name, err)
}

// gone notes that a node is not there, or not the right one, and returns why.
func (w *watcher) gone(c *chain, err error) string {
	if w.right[c] {
		log.Warn("The web page gets no answer", "chain", c.name, "err", err)
	}
	w.right[c] = false
	return oneLine(asProblem(err).text)
}
