package l1

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"github.com/ethereum/go-ethereum/rpc"
)

var (
	// errInvalid is why the follower stays where it is although its leader went on.
	errInvalid = errors.New("invalid block")
	errFuture  = errors.New("block of a slot that has not come")
)

// follower does for a node what a consensus client would, with another node as
// its view of the network: the leader says which chain, and nothing else. Every
// block is fetched by standard JSON-RPC (eth_getBlockByNumber), executed and
// checked here before it is the head; safe and finalized follow from the chain.
// A branch is taken if it leaves the local chain at or after the finalized
// block. Of a branch with an invalid block the part before it is taken.
//
// Transactions that reach the follower go to the leader by devp2p, if the leader
// has that on (nrollup_enode) or is among Config.StaticPeers.
type follower struct {
	node    *Node
	refused *lru.Cache[common.Hash, error] // invalid blocks, and why they are

	rpc       *rpc.Client // nil if not connected
	leader    *ethclient.Client
	scheduled time.Time // when the leader was asked what forks it has
	told      *Network  // what it said then, if it has others than the node
}

func newFollower(n *Node) *follower {
	return &follower{node: n, refused: lru.NewCache[common.Hash, error](1024)}
}

// run follows until ctx ends.
func (f *follower) run(ctx context.Context) {
	defer f.disconnect()
	var last string // error logged last
	failures := 0
	for ctx.Err() == nil {
		err := f.step(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err == nil:
			if last != "" {
				log.Info("Following leader again", "leader", f.node.config.Follow)
			}
			last, failures = "", 0
		case err.Error() != last:
			log.Warn("Cannot follow leader", "leader", f.node.config.Follow, "err", err)
			last = err.Error()
			failures++
		default:
			failures++
		}
		f.wait(ctx, failures)
	}
}

// wait waits for as long as it makes sense before asking again: a part of a
// slot, and longer the more often it failed.
func (f *follower) wait(ctx context.Context, failures int) {
	const shortest, longest = 250 * time.Millisecond, 5 * time.Second
	pause := min(max(f.node.network.slotDuration()/16, shortest)<<min(failures, 6), longest)
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// step catches up with the leader.
func (f *follower) step(ctx context.Context) error {
	if err := f.connect(ctx); err != nil {
		return err
	}
	err := f.catchUp(ctx)
	if err != nil && !errors.Is(err, errInvalid) && !errors.Is(err, errFuture) {
		f.disconnect()
		return err
	}
	if f.askAgain(err) {
		if err := f.checkSchedule(ctx); err != nil {
			return err
		}
	}
	return err
}

// scheduleInterval is how often the leader is asked what forks it has, as long as
// nothing hints that they are others.
const scheduleInterval = time.Minute

// connect dials the leader, and checks that it has this chain.
func (f *follower) connect(ctx context.Context) error {
	if f.rpc != nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, leaderTimeout)
	defer cancel()
	client, err := rpc.DialContext(ctx, f.node.config.Follow)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	f.rpc, f.leader = client, ethclient.NewClient(client)
	err = sameChain(ctx, client, f.node.network)
	if err == nil {
		err = f.checkSchedule(ctx)
	}
	if err != nil {
		f.disconnect()
		return err
	}
	f.addPeer(ctx)
	return nil
}

// checkSchedule ends the node if the leader has other forks in the future than the
// node was started with. It has to say so twice in a row: behind one URL there can be
// nodes that are upgraded one by one. What a leader says that has no such method is not
// news.
func (f *follower) checkSchedule(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, leaderTimeout)
	defer cancel()
	f.scheduled = time.Now()
	now := *f.node.network
	if err := now.rescheduleAs(ctx, f.rpc); err != nil {
		log.Debug("Leader does not say what forks it has", "err", err)
		return nil
	}
	before := f.told
	f.told = nil
	switch {
	case now.equal(f.node.network):
		return nil
	case before == nil || !now.equal(before):
		f.told = &now
		return nil
	}
	f.node.fail(ErrSchedule)
	return ErrSchedule
}

// askAgain reports whether to ask the leader what forks it has: to who does not know of
// them, its blocks may be invalid.
func (f *follower) askAgain(err error) bool {
	return f.told != nil || errors.Is(err, errInvalid) || time.Since(f.scheduled) > scheduleInterval
}

func (f *follower) disconnect() {
	if f.rpc != nil {
		f.rpc.Close()
	}
	f.rpc, f.leader = nil, nil
}

// addPeer connects to the leader by devp2p, if it says where.
func (f *follower) addPeer(ctx context.Context) {
	var url string
	if err := f.rpc.CallContext(ctx, &url, "nrollup_enode"); err != nil || url == "" {
		log.Debug("Leader has no devp2p, transactions stay here", "err", err)
		return
	}
	peer, err := enode.Parse(enode.ValidSchemes, url)
	if err != nil {
		log.Warn("Leader has no valid enode", "enode", url, "err", err)
		return
	}
	f.node.geth.Stack.Server().AddPeer(peer)
}

// catchUp imports what the leader's chain has beyond the local one.
func (f *follower) catchUp(ctx context.Context) error {
	head, err := f.header(ctx, nil)
	if err != nil {
		return fmt.Errorf("head of leader: %w", err)
	}
	if head.Hash() == f.node.chain.CurrentBlock().Hash() {
		return nil
	}
	number, err := f.commonAncestor(ctx, head)
	if err != nil {
		return err
	}
	for number < head.Number.Uint64() {
		number++
		if err := f.take(ctx, number); err != nil {
			return err
		}
	}
	return nil
}

// commonAncestor returns the number of the last block that the local and the
// leader's chain share.
func (f *follower) commonAncestor(ctx context.Context, head *types.Header) (uint64, error) {
	chain := f.node.chain
	number := min(head.Number.Uint64(), chain.CurrentBlock().Number.Uint64())
	for final := f.node.finalized().Number.Uint64(); ; number-- {
		theirs, err := f.header(ctx, new(big.Int).SetUint64(number))
		if err != nil {
			return 0, fmt.Errorf("block %d of leader: %w", number, err)
		}
		if theirs.Hash() == chain.GetCanonicalHash(number) {
			return number, nil
		}
		if number <= final {
			return 0, fmt.Errorf("leader has block %#x where %#x is final: block %d", theirs.Hash(), chain.GetCanonicalHash(number), number)
		}
	}
}

// leaderTimeout is how long the leader may take to answer.
const leaderTimeout = 10 * time.Second

func (f *follower) header(ctx context.Context, number *big.Int) (*types.Header, error) {
	ctx, cancel := context.WithTimeout(ctx, leaderTimeout)
	defer cancel()
	return f.leader.HeaderByNumber(ctx, number)
}

// sameChain checks that a node has the network's genesis.
func sameChain(ctx context.Context, leader *rpc.Client, n *Network) error {
	genesis, err := ethclient.NewClient(leader).HeaderByNumber(ctx, new(big.Int))
	if err != nil {
		return fmt.Errorf("genesis of leader: %w", err)
	}
	if have, want := genesis.Hash(), n.genesisHash(); have != want {
		return fmt.Errorf("%w: the leader has the chain with genesis %#x, this node that with %#x", ErrOtherNetwork, have, want)
	}
	return nil
}
