package main

import (
	"bytes"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
	"nrollup/forced"
	"nrollup/node"
	"nrollup/wallet"
)

// Accounts of these tests, besides those of the fleet.
const (
	fleetRescuer = 5
	fleetUser    = 3
)

// The sequencer's node and its proposer are killed. With L1, the data, and a node of
// her own a user takes her money out; whoever has the sequencer's key goes on from
// there, later.
func TestOptimisticRescue(t *testing.T) {
	f := jumping(t)
	f.progress()
	f.node.kill()
	f.proposer.kill()
	rescue := f.createNode("rescue", "--rescue", "--keyfile", f.key(fleetRescuer))
	rescue.start()
	f.exits(rescue)
	f.node.start()
	f.proposer.start()
	f.returns()
}

// A sequencer that is there, and proposes all the time, leaves a transaction out. The
// user's own node has it in a block all the same, and the sequencer has to go on from
// that.
func TestOptimisticCensorship(t *testing.T) {
	f := jumping(t)
	f.progress()
	f.node.kill()
	f.proposer.kill()
	blind := f.blindfold()
	for _, d := range []*daemon{f.node, f.proposer} {
		for i := range d.args {
			if d.args[i] == "--l1" {
				d.args[i+1] = blind
			}
		}
		d.start()
	}
	f.progress()
	rescue := f.createNode("rescue", "--rescue", "--keyfile", f.key(fleetRescuer))
	rescue.start()
	f.exits(rescue)
	f.returns()
}

// A proposer stands in for the sequencer's while that is gone, and for no longer.
func TestOptimisticStandIn(t *testing.T) {
	f := jumping(t)
	f.progress()
	f.proposer.kill()
	standIn := f.createProposer("stand-in", fleetRescuer, "--when.open")
	standIn.start()
	f.jump(fleetTimeout)
	f.proposedBy(fleetRescuer)
	f.proposer.start()
	f.returns()
}

func jumping(t *testing.T) *optimisticFleet {
	t.Helper()
	if testing.Short() {
		t.Skip("starts processes")
	}
	t.Parallel()
	return newJumpingFleet(t)
}

// exits takes a user's money out through L1, with the node of a rescue.
func (f *optimisticFleet) exits(rescue *daemon) {
	t := f.t
	t.Helper()
	l2, account := dialNode(t, rescue.door.url()), node.DevAccounts()[fleetUser].Address
	eventually(t, "the rescue does not have what is proposed", func() bool {
		header, err := l2.HeaderByHash(t.Context(), f.view().Tip().BlockHash)
		return err == nil && header != nil
	})
	before := f.balance(account)
	var r errandResult
	at := []string{"--rollup", f.file(), "--l2", rescue.door.url(), "--keyfile", f.key(fleetUser)}
	f.command(&r, append([]string{"force", "--withdraw", "5ether"}, at...)...)
	if r.Forced.Index == nil || f.waits() != 1 {
		t.Fatalf("%+v, %d entries wait", r.Forced, f.waits())
	}
	f.jump(fleetDelay)
	number := f.proposes(l2, r.Forced.Hash)
	f.jump(fleetWindow + time.Second)
	eventually(t, "the block is not final", func() bool { return f.view().Head.Number >= number })
	eventually(t, "the entry stays in the inbox", func() bool { return f.waits() == 0 })
	f.command(nil, append([]string{"claim", r.Forced.Hash.Hex(), "--wait"}, at...)...)
	gain := new(big.Int).Sub(f.balance(account), before)
	if least := big.NewInt(4.99 * params.Ether); gain.Cmp(least) < 0 {
		t.Errorf("%s of 5 ether have come out", wallet.FormatEther(gain))
	}
}

// proposes waits until the rescuer has proposed the block that has a transaction, and
// returns its number.
func (f *optimisticFleet) proposes(l2 *ethclient.Client, tx common.Hash) (number uint64) {
	f.t.Helper()
	eventually(f.t, "the forced transaction is in no proposal", func() bool {
		receipt, err := l2.TransactionReceipt(f.t.Context(), tx)
		if err != nil {
			return false
		}
		number = receipt.BlockNumber.Uint64()
		p := f.view().Of(number)
		if p == nil || p.Claims[number-p.First()].BlockHash != receipt.BlockHash {
			return false
		}
		if want := node.DevAccounts()[fleetRescuer].Address; p.Proposer != want {
			f.t.Errorf("block %d was proposed by %v, want %v", number, p.Proposer, want)
		}
		return true
	})
	return number
}

// returns checks that the sequencer is the only one who proposes again, on what others
// have proposed, and that nobody has lost a bond by all of that.
func (f *optimisticFleet) returns() {
	t := f.t
	t.Helper()
	since := f.proposedBy(fleetSequencer)
	before, key := nonce(t, f.l2, node.DevAccounts()[1].Address), f.key(1)
	f.command(nil, "withdraw", "1gwei", "--keyfile", key, "--rollup", f.file(), "--l2", f.node.door.url())
	if now := nonce(t, f.l2, node.DevAccounts()[1].Address); now != before+1 {
		t.Errorf("the nonce is %d, was %d", now, before)
	}
	f.progress()
	f.progress()
	for _, p := range f.view().Pending {
		if want := node.DevAccounts()[fleetSequencer].Address; p.Position > since && p.Proposer != want {
			t.Errorf("proposal %d is of %v", p.Position, p.Proposer)
		}
	}
	f.unchallenged()
	f.end()
}

func (f *optimisticFleet) balance(account common.Address) *big.Int {
	f.t.Helper()
	wei, err := f.l1.BalanceAt(f.t.Context(), account, nil)
	if err != nil {
		f.t.Fatal(err)
	}
	return wei
}

// waits returns how many transactions are in the inbox.
func (f *optimisticFleet) waits() int {
	f.t.Helper()
	entries, err := forced.NewInbox(f.l1, f.deployment).Pending(f.t.Context(), nil)
	if err != nil {
		f.t.Fatal(err)
	}
	return len(entries)
}

// blindfold returns the URL of an L1 that does not tell what is in the inbox: whoever
// builds blocks with it leaves that out.
func (f *optimisticFleet) blindfold() string {
	queue := []byte(common.Bytes2Hex(bindings.NewForcedInbox().PackQueue()))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		if bytes.Contains(body, queue) {
			http.Error(w, "no", http.StatusForbidden)
			return
		}
		answer, err := http.Post(f.chain.door.url(), "application/json", bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		w.Header().Set("Content-Type", "application/json")
		io.Copy(w, answer.Body)
	}))
	f.t.Cleanup(server.Close)
	return server.URL
}
