package node

import (
	"context"
	"io"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l2"
	"nrollup/rollup"
)

func followConfig(dir, url string, d *rollup.Deployment) FollowConfig {
	return FollowConfig{
		Deployment:  d,
		DataDir:     dir,
		L1URL:       url,
		Patience:    deadline,
		PollEvery:   100 * time.Millisecond,
		MetricsAddr: "127.0.0.1:0",
		HTTPHost:    "127.0.0.1",
	}
}

type followFunc = func(context.Context, FollowConfig, func(*Endpoints) error) error

func startFollow(t *testing.T, follow followFunc, config FollowConfig) (*running, error) {
	t.Helper()
	return start(t, func(ctx context.Context, ready func(*Endpoints) error) error { return follow(ctx, config, ready) })
}

func mustFollow(t *testing.T, follow followFunc, config FollowConfig) *running {
	t.Helper()
	r, err := startFollow(t, follow, config)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Followers of both kinds, as processes of their own would be, beside the
// sequencer that they need nothing of.
func TestFollowers(t *testing.T) {
	leader := devL1(t)
	d := deployTo(t, leader.L1.HTTP, DeployOptions{})
	n, err := startNode(t, rollupConfig(t.TempDir(), leader.L1.HTTP, d, mustKey(devKeys[0])))
	if err != nil {
		t.Fatal(err)
	}
	sequencer := dial(t, n.L2.HTTP)
	dir, statelessDir := t.TempDir(), t.TempDir()
	first := transfer(t, sequencer, 1, common.Address{0xaa})

	plain := mustFollow(t, Follow, followConfig(dir, leader.L1.HTTP, d))
	forwarding := followConfig(t.TempDir(), leader.L1.WS, d)
	forwarding.SequencerURL = n.L2.HTTP
	handing := mustFollow(t, Follow, forwarding)
	stateless := mustFollow(t, FollowStateless, followConfig(statelessDir, leader.L1.HTTP, d))

	following := dial(t, plain.L2.HTTP)
	awaitBlock(t, following, first)
	refused(t, following)
	handed := dial(t, handing.L2.HTTP)
	second := handOn(t, handed, sequencer)
	awaitBlock(t, following, second)
	awaitBlock(t, handed, second)
	for _, url := range []string{plain.L2.HTTP, stateless.L2.HTTP} {
		until(t, "status of "+url, func() bool {
			s := syncStatus(t, url)
			return s.Latest.Number >= second.BlockNumber.Uint64() && s.Latest == s.Safe && s.L1 != nil && s.L1.Number > 0
		})
	}
	for _, r := range []*running{plain, stateless} {
		until(t, "ready", func() bool { return getHealth(t, r.Metrics) == "200 ok" })
	}

	// Stopped, they go on where they were.
	was := syncStatus(t, stateless.L2.HTTP)
	plain.end()
	stateless.end()
	third := transfer(t, sequencer, 1, common.Address{0xaa})
	stateless = mustFollow(t, FollowStateless, followConfig(statelessDir, leader.L1.HTTP, d))
	if s := syncStatus(t, stateless.L2.HTTP); s.L1.Number < was.L1.Number || s.Safe.Number < was.Safe.Number {
		t.Errorf("it goes on at %+v, was at %+v", s, was)
	}
	plain = mustFollow(t, Follow, followConfig(dir, leader.L1.HTTP, d))
	awaitBlock(t, dial(t, plain.L2.HTTP), third)
	until(t, "stateless follower", func() bool { return syncStatus(t, stateless.L2.HTTP).Safe.Number >= third.BlockNumber.Uint64() })
}

// awaitBlock waits until a follower has the block of a receipt.
func awaitBlock(t *testing.T, client *ethclient.Client, receipt *types.Receipt) {
	t.Helper()
	until(t, "a block is followed", func() bool { return number(t, client, rpc.SafeBlockNumber) >= receipt.BlockNumber.Uint64() })
	got, err := client.TransactionReceipt(t.Context(), receipt.TxHash)
	if err != nil || got.BlockHash != receipt.BlockHash || got.Status != receipt.Status {
		t.Fatalf("the receipt is %+v, want %+v: %v", got, receipt, err)
	}
}

// signTransfer returns a transaction of a development account.
func signTransfer(t *testing.T, client *ethclient.Client, account int) *types.Transaction {
	t.Helper()
	id, err := client.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	nonce, err := client.PendingNonceAt(t.Context(), DevAccounts()[account].Address)
	if err != nil {
		t.Fatal(err)
	}
	return types.MustSignNewTx(mustKey(devKeys[account]), types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(100 * params.GWei), Gas: 250_000, To: &common.Address{0xbb}, Value: common.Big1,
	})
}

// refused checks that a follower takes no transaction, and says why.
func refused(t *testing.T, client *ethclient.Client) {
	t.Helper()
	tx := signTransfer(t, client, 2)
	if err := client.SendTransaction(t.Context(), tx); err == nil || err.Error() != l2.ErrFollower.Error() {
		t.Errorf("a transaction: have %v, want %v", err, l2.ErrFollower)
	}
	if _, _, err := client.TransactionByHash(t.Context(), tx.Hash()); err == nil {
		t.Error("the transaction is in the pool")
	}
}

// handOn sends a transaction through a follower, and returns the sequencer's
// receipt.
func handOn(t *testing.T, follower, sequencer *ethclient.Client) *types.Receipt {
	t.Helper()
	tx := signTransfer(t, follower, 3)
	if err := follower.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	receipt, err := waitMined(t.Context(), sequencer, tx.Hash())
	if err != nil {
		t.Fatal(err)
	}
	if err := follower.SendTransaction(t.Context(), tx); err == nil || !strings.Contains(err.Error(), "nonce too low") && !strings.Contains(err.Error(), "already known") {
		t.Errorf("the same again: %v, want what the sequencer says", err)
	}
	return receipt
}

func syncStatus(t *testing.T, url string) (s l2.SyncStatus) {
	t.Helper()
	client := dial(t, url)
	if err := client.Client().Call(&s, "rollup_syncStatus"); err != nil {
		t.Fatal(err)
	}
	return s
}

// getHealth returns the status and text of /health/ready.
func getHealth(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url + "/health/ready")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.Status[:3] + " " + strings.TrimSpace(string(text))
}

// What a follower cannot work with is said before anything is followed.
func TestFollowErrors(t *testing.T) {
	r := devL1(t)
	d := deployTo(t, r.L1.HTTP, DeployOptions{})
	other := deployTo(t, r.L1.HTTP, DeployOptions{Anyone: true})
	dir, statelessDir := t.TempDir(), t.TempDir()
	mustFollow(t, Follow, followConfig(dir, r.L1.HTTP, d)).end()
	used := mustFollow(t, FollowStateless, followConfig(statelessDir, r.L1.HTTP, d))
	until(t, "something is stored", func() bool { return getHealth(t, used.Metrics) == "200 ok" })
	used.end()
	for name, c := range map[string]struct {
		follow followFunc
		dir    string
		change func(*FollowConfig)
		want   string
	}{
		"other rollup in the directory": {Follow, dir, func(c *FollowConfig) { c.Deployment = other }, "another chain"},
		"other rollup, stateless":       {FollowStateless, statelessDir, func(c *FollowConfig) { c.Deployment = other }, "another rollup"},
		"other contract": {Follow, "", func(c *FollowConfig) {
			copied := *d
			copied.Contracts.Rollup = other.Contracts.Rollup
			c.Deployment = &copied
		}, "another rollup"},
		"no contract": {FollowStateless, "", func(c *FollowConfig) {
			copied := *d
			copied.Contracts.Rollup[0]++
			c.Deployment = &copied
		}, "has no code"},
		"no L1":      {Follow, "", func(c *FollowConfig) { c.L1URL, c.Patience = "http://127.0.0.1:1", time.Second/2 }, "no L1 at"},
		"no EXECUTE": {Follow, "", func(c *FollowConfig) { c.L1URL = ordinaryL1(t) }, "nrollup l1"},
	} {
		config := followConfig(c.dir, r.L1.HTTP, d)
		if c.dir == "" {
			config.DataDir = t.TempDir()
		}
		c.change(&config)
		if _, err := startFollow(t, c.follow, config); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: have %v, want %q", name, err, c.want)
		}
	}
}
