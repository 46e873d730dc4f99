package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"regexp"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/urfave/cli/v2"

	"nrollup/da"
	"nrollup/derive"
	"nrollup/forks"
	"nrollup/rollup"
	"nrollup/wallet"
)

// selection says which blocks of a rollup somebody wants: one of a number, a hash
// or a label; those of a range of numbers; or all that are settled.
type selection struct {
	first, last uint64
	hash        common.Hash
	label       string
	all         bool
}

func (s *selection) single() bool { return !s.all && (s.first == s.last || s.named()) }

// named reports whether the block is not named by a number.
func (s *selection) named() bool { return s.label != "" || s.hash != (common.Hash{}) }

var (
	numberPattern = regexp.MustCompile(`^[0-9]+$`)
	hashPattern   = regexp.MustCompile(`^0x[0-9a-fA-F]{64}$`)
	rangePattern  = regexp.MustCompile(`^([0-9]+)\.\.([0-9]+)$`)
)

// parseBlocks reads an argument that names blocks. ok is false if it names none.
func parseBlocks(arg string) (s selection, ok bool, err error) {
	switch {
	case arg == "latest" || arg == "safe" || arg == "finalized":
		return selection{label: arg}, true, nil
	case hashPattern.MatchString(arg):
		return selection{hash: common.HexToHash(arg)}, true, nil
	case numberPattern.MatchString(arg):
		s.first, err = strconv.ParseUint(arg, 10, 64)
		s.last = s.first
	case rangePattern.MatchString(arg):
		parts := rangePattern.FindStringSubmatch(arg)
		var errFirst, errLast error
		s.first, errFirst = strconv.ParseUint(parts[1], 10, 64)
		s.last, errLast = strconv.ParseUint(parts[2], 10, 64)
		if err = errors.Join(errFirst, errLast); err == nil && s.first > s.last {
			err = fmt.Errorf("the range %s ends before it begins", arg)
		}
	default:
		return s, false, nil
	}
	switch {
	case errors.Is(err, strconv.ErrRange):
		err = fmt.Errorf("no block has a number as large as %s", arg)
	case err == nil && s.first == 0:
		err = errGenesis
	}
	return s, true, err
}

// checkFile returns an error for an argument that is no block and no file either.
func checkFile(arg string) error {
	if _, err := os.Stat(arg); arg != "-" && errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no such file, nor a block of that name: %q (a block is a number, a hash, latest, safe or finalized)", arg)
	}
	return nil
}

// blocks finds the blocks of a rollup: those that are settled on L1, others at the
// rollup's node.
type blocks struct {
	deployment *rollup.Deployment
	verifier   *verifier
	l1         *ethclient.Client
	l1URL      string
	finder     *derive.Finder
	l2         string // URL
	node       *rpc.Client
}

// found is a block, with where it was settled if it is.
type found struct {
	*rollup.Block
	settled  *derive.Settled
	proposed bool // in an optimistic rollup
}

// origin says who has told the block's data.
func (f *found) origin() string {
	if f.settled == nil {
		return "the rollup's node: L1 has not settled this block yet"
	}
	if f.proposed {
		return fmt.Sprintf("the data of the proposal by transaction %v in block %d of L1", f.settled.Tx, f.settled.L1.Number)
	}
	return fmt.Sprintf("L1, the data of transaction %v in block %d", f.settled.Tx, f.settled.L1.Number)
}

// openBlocks connects to the rollup that the flags name. Call close in the end.
func openBlocks(c *cli.Context) (*blocks, error) {
	config, err := walletConfig(c, nil)
	if err != nil {
		return nil, err
	}
	l2 := config.L2
	config.L2 = "" // it is asked only for what L1 does not have
	w, err := wallet.Open(c.Context, *config)
	if err != nil {
		return nil, withHint(err)
	}
	w.Close()
	data, err := readableData(c, config.Deployment)
	if err != nil {
		return nil, err
	}
	b, err := newBlocks(c.Context, config.Deployment, config.L1, l2, data)
	if err == nil && b.verifier.forks.Source == forks.SourceFile {
		fmt.Fprintln(c.App.ErrWriter, "warning: L1 does not say which forks it has. Those are supposed that it had when the rollup was deployed.")
	}
	return b, err
}

func newBlocks(ctx context.Context, d *rollup.Deployment, l1, l2 string, data da.Reader) (*blocks, error) {
	client, err := derive.Dial(ctx, l1)
	if err != nil {
		return nil, withHint(&wallet.NodeError{Chain: "L1", URL: l1, Err: err})
	}
	schedule, err := liveForks(ctx, client, l1, d)
	if err != nil {
		client.Close()
		return nil, err
	}
	live := *d // L1 may have scheduled forks since
	live.L1 = schedule.Config
	d = &live
	return &blocks{
		deployment: d,
		verifier:   newVerifier(schedule),
		l1:         ethclient.NewClient(client),
		l1URL:      l1,
		finder:     derive.NewFinder(client, d, data),
		l2:         l2,
	}, nil
}

// liveForks asks L1 for its forks, which up to the rollup's genesis must be those that
// it was deployed with.
func liveForks(ctx context.Context, client *rpc.Client, url string, d *rollup.Deployment) (*forks.Schedule, error) {
	schedule, err := forks.Fetch(ctx, client, d.L1)
	switch {
	case errors.Is(err, forks.ErrOtherL1):
		return nil, err
	case err != nil:
		return nil, withHint(&wallet.NodeError{Chain: "L1", URL: url, Err: err})
	}
	return schedule, forks.CheckPast(d.L1, schedule.Config, d.Spec.Timestamp)
}

func (b *blocks) close() {
	b.l1.Close()
	if b.node != nil {
		b.node.Close()
	}
}

// bounds returns the first and the last of the blocks that are selected.
func (b *blocks) bounds(ctx context.Context, s selection) (first, last uint64, err error) {
	if !s.all {
		return s.first, s.last, nil
	}
	last, err = b.head(ctx, nil)
	return 1, last, err
}

// find returns a block: as L1 has it, or the rollup's node if L1 has not settled
// it.
func (b *blocks) find(ctx context.Context, s selection) (*found, error) {
	number, err := b.resolve(ctx, &s)
	if err == nil {
		var settled *derive.Settled
		if settled, err = b.finder.Block(ctx, number); err == nil {
			return &found{settled.Block, settled, b.deployment.Spec.IsOptimistic()}, nil
		}
	}
	if !errors.Is(err, derive.ErrNotSettled) {
		return nil, err
	}
	name, id := strconv.FormatUint(number, 10), hexutil.EncodeUint64(number)
	if s.hash != (common.Hash{}) {
		name, id = s.hash.Hex(), s.hash.Hex()
	}
	block, err := b.unsettled(ctx, name, id)
	if err != nil {
		return nil, err
	}
	return &found{Block: block}, nil
}

// resolve returns the number of a block.
func (b *blocks) resolve(ctx context.Context, s *selection) (uint64, error) {
	switch {
	case s.hash != (common.Hash{}):
		return b.finder.NumberOf(ctx, s.hash)
	case s.label == "safe":
		return b.head(ctx, nil)
	case s.label == "finalized":
		return b.head(ctx, big.NewInt(int64(rpc.FinalizedBlockNumber)))
	case s.label == "latest":
		return b.latest(ctx)
	}
	return s.first, nil
}

// head returns the number of the last block that is settled up to a block of L1.
func (b *blocks) head(ctx context.Context, at *big.Int) (uint64, error) {
	head, err := b.finder.Head(ctx, at)
	if err == nil && head.Number == 0 {
		err = errNoneSettled
		if at != nil {
			err = errors.New("no block of this rollup is final on L1 yet: try again in some minutes, or verify the safe one")
		}
	}
	return head.Number, err
}

var errNoneSettled = errors.New("L1 has not settled any block of this rollup yet: try again after the next block of L1")

// latest returns the number of the newest block that the rollup's node has.
func (b *blocks) latest(ctx context.Context) (uint64, error) {
	var number hexutil.Uint64
	if err := b.call(ctx, &number, "eth_blockNumber"); err != nil {
		return 0, err
	}
	if number == 0 {
		return 0, errors.New("the rollup has no block but the genesis block yet: send it a transaction")
	}
	return uint64(number), nil
}

// unsettled returns a block as the rollup's node has it. id is its name for that.
func (b *blocks) unsettled(ctx context.Context, name, id string) (*rollup.Block, error) {
	var (
		trace  hexutil.Bytes
		answer rpc.Error
	)
	if err := b.call(ctx, &trace, "rollup_trace", id); errors.As(err, &answer) {
		newest, headErr := b.latest(ctx)
		if headErr != nil {
			return nil, headErr
		}
		return nil, fmt.Errorf("neither L1 nor the rollup's node has block %s: the newest one is block %d", name, newest)
	} else if err != nil {
		return nil, fmt.Errorf("L1 has not settled block %s: %w", name, err)
	}
	block, err := rollup.BlockOf(trace)
	if err != nil {
		return nil, fmt.Errorf("trace of block %s from the rollup's node: %w", name, err)
	}
	return block, nil
}

// call asks the rollup's node.
func (b *blocks) call(ctx context.Context, result any, method string, args ...any) (err error) {
	if b.node == nil {
		b.node, err = derive.Dial(ctx, b.l2)
	}
	if err == nil {
		err = b.node.CallContext(ctx, result, method, args...)
	}
	var answer rpc.Error
	if err != nil && !errors.As(err, &answer) {
		return withHint(&wallet.NodeError{Chain: "the rollup", URL: b.l2, Err: err})
	}
	return err
}
