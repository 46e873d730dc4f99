package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/forks"
	"nrollup/rollup"
	"nrollup/stateless"
)

// waitSettled returns the last block that the network has settled, once there are
// at least so many.
func (n *network) waitSettled(t *testing.T, count uint64) rollup.BlockRef {
	t.Helper()
	var status struct{ Safe rollup.BlockRef }
	eventually(t, fmt.Sprintf("%d blocks are settled", count), func() bool {
		if err := n.l2.Client().CallContext(t.Context(), &status, "rollup_syncStatus"); err != nil {
			t.Fatal(err)
		}
		return status.Safe.Number >= count
	})
	return status.Safe
}

// Settled blocks are verified from L1 alone, by number, hash, label and range; the
// rollup's node is not even there.
func TestVerifyBlocks(t *testing.T) {
	n := live(t)
	safe := n.waitSettled(t, 3)
	l1Alone := []string{"--rollup", filepath.Join(n.dir, "rollup.json"), "--l1", n.L1.HTTP, "--l2", "http://127.0.0.1:1"}

	for _, name := range []string{"2", "safe", safe.Hash.Hex()} {
		out := nrollup(t, nil, append([]string{"verify", name, "--json"}, l1Alone...)...)
		var v blockVerdict
		if err := json.Unmarshal([]byte(out.stdout), &v); err != nil || out.code != exitOK {
			t.Fatalf("verify %s: %+v, %v", name, out, err)
		}
		header, err := n.l2.HeaderByHash(t.Context(), v.Block.Hash)
		if err != nil {
			t.Fatal(err)
		}
		if !v.Valid || v.From != "l1" || v.Settlement == nil || v.Bound.Parent != header.ParentHash || v.Bound.ChainID != n.L2.ChainID ||
			v.Bound.Contract != n.Contracts.Rollup || v.Bound.Anchor.Hash != *header.ParentBeaconRoot || v.Claim.PostStateRoot != header.Root ||
			v.Gas < v.Claim.GasUsed || v.Sizes.Nodes == 0 || v.Seconds <= 0 {
			t.Errorf("verify %s: %+v", name, v)
		}
		receipt, err := n.l1.TransactionReceipt(t.Context(), v.Settlement.Tx)
		if err != nil || receipt.BlockHash != v.Settlement.L1Block.Hash {
			t.Errorf("block %d was settled by %v in %v: %v", v.Block.Number, v.Settlement.Tx, v.Settlement.L1Block, err)
		}
	}

	out := nrollup(t, nil, append([]string{"verify", "1..3"}, l1Alone...)...)
	if out.code != exitOK || strings.Count(out.stdout, " VALID") != 3 || !strings.Contains(out.stdout, "3 of 3 blocks checked, 0 not valid") {
		t.Errorf("%+v", out)
	}
	out = nrollup(t, nil, append([]string{"verify", "--all", "--json"}, l1Alone...)...)
	var all rangeVerdict
	if err := json.Unmarshal([]byte(out.stdout), &all); err != nil || out.code != exitOK || all.First != 1 || all.Last < safe.Number ||
		all.Checked != len(all.Blocks) || uint64(all.Checked) != all.Last || out.stderr != "" {
		t.Errorf("%+v, %v", out, err)
	}
	if text := nrollup(t, nil, append([]string{"inspect", "2", "--top", "1"}, l1Alone...)...); text.code != exitOK || !strings.Contains(text.stdout, "block 2: L1, the data of transaction 0x") {
		t.Errorf("%+v", text)
	}
}

// A block that is not settled comes from the rollup's node, and it says so. What
// L1 has settled does not.
func TestVerifyUnsettled(t *testing.T) {
	n := live(t)
	n.waitSettled(t, 1)
	var v blockVerdict
	eventually(t, "a block that is not settled", func() bool {
		n.result(t, &v, "verify", "latest")
		if !v.Valid {
			t.Fatalf("%+v", v)
		}
		return v.From == "rollup"
	})
	if v.Settlement != nil || v.Bound.Anchor.Number == 0 || v.Block.Hash == (common.Hash{}) {
		t.Errorf("%+v", v)
	}
}

// A block of a fork that this program does not know is neither valid nor invalid.
func TestVerifyUnknownFork(t *testing.T) {
	n := live(t)
	n.waitSettled(t, 1)
	d, err := rollup.ReadDeployment(filepath.Join(n.dir, "rollup.json"))
	if err != nil {
		t.Fatal(err)
	}
	b := testBlocks(t, n, d)
	f, err := b.find(t.Context(), selection{first: 1, last: 1})
	if err != nil {
		t.Fatal(err)
	}
	b.verifier.forks.Unknown = &forks.Unknown{Name: "Hegota", Since: f.Timestamp + 1}
	if v, err := b.check(t.Context(), f); err != nil || !v.Valid {
		t.Errorf("before the fork: %+v, %v", v, err)
	}
	b.verifier.forks.Unknown.Since--
	if v, err := b.check(t.Context(), f); v != nil || !errors.Is(err, stateless.ErrUnknownFork) || !strings.HasPrefix(err.Error(), "block 1 cannot be checked: ") {
		t.Errorf("in the fork: %+v, %v", v, err)
	}
}

// A block that does not follow from its trace is not valid.
func TestVerifyInvalidBlock(t *testing.T) {
	n := live(t)
	n.waitSettled(t, 2)
	d, err := rollup.ReadDeployment(filepath.Join(n.dir, "rollup.json"))
	if err != nil {
		t.Fatal(err)
	}
	d.Spec.GasLimit++ // of another rollup
	b := testBlocks(t, n, d)
	for name, change := range map[string]func(*rollup.Block){
		"gas limit": func(*rollup.Block) {},
		"gas used":  func(b *rollup.Block) { b.Claim.GasUsed++ },
		"state":     func(b *rollup.Block) { b.Claim.PostStateRoot[0]++ },
		"trace":     func(b *rollup.Block) { b.Trace = b.Trace[:len(b.Trace)-1] },
	} {
		f, err := b.find(t.Context(), selection{first: 2, last: 2})
		if err != nil {
			t.Fatal(err)
		}
		block := *f.Block
		change(&block)
		f.Block = &block
		if v, err := b.check(t.Context(), f); err != nil || v.Valid || v.Reason == "" {
			t.Errorf("%s: %+v, %v", name, v, err)
		}
	}
	b.deployment.Spec.GasLimit--
	f, err := b.find(t.Context(), selection{first: 2, last: 2})
	if err != nil {
		t.Fatal(err)
	}
	f.settled.AnchorNumber++
	if v, err := b.check(t.Context(), f); err != nil || v.Valid || !strings.Contains(v.Reason, "anchor") {
		t.Errorf("%+v, %v", v, err)
	}
	f.settled.AnchorNumber--
	f.Block.Anchor[0]++
	if v, err := b.check(t.Context(), f); err != nil || v.Valid {
		t.Errorf("%+v, %v", v, err)
	}
	f.Block.Anchor[0]--
	b.l1.Close()
	gone, err := ethclient.Dial("http://127.0.0.1:1")
	if err != nil {
		t.Fatal(err)
	}
	b.l1 = gone // in the middle of it
	if v, err := b.check(t.Context(), f); err == nil || !strings.Contains(err.Error(), "choose another with --l1") {
		t.Errorf("have %+v and %v: that L1 is gone says nothing of the block", v, err)
	}
}

func TestVerifyBlockMistakes(t *testing.T) {
	n := live(t)
	n.waitSettled(t, 1)
	n.fails(t, "genesis block", "verify", "0")
	n.fails(t, "ends before it begins", "verify", "7..3")
	n.fails(t, "--as is for a file", "verify", "1", "--as", "trace")
	n.fails(t, "takes no argument", "verify", "1", "--all")
	n.fails(t, "neither L1 nor the rollup's node has block 1000000: the newest one is block ", "verify", "1000000")
	n.fails(t, "no block has a number as large as 99999999999999999999", "verify", "99999999999999999999")
	n.fails(t, "neither L1 nor the rollup's node has block "+common.Hash{1}.Hex(), "verify", common.Hash{1}.Hex())
	n.fails(t, "is a range", "inspect", "1..2")
	if out := nrollup(t, nil, "verify", "lates"); out.code != exitUsage || !strings.Contains(out.stderr, "nor a block of that name") {
		t.Errorf("%+v", out)
	}
	if out := nrollup(t, nil, "verify", writeTemp(t, []byte("x")), "--l1", "http://127.0.0.1:1"); out.code != exitUsage || !strings.Contains(out.stderr, "--l1 is for blocks") {
		t.Errorf("%+v", out)
	}
	down := []string{"verify", "1", "--rollup", filepath.Join(n.dir, "rollup.json"), "--l1", "http://127.0.0.1:1"}
	if out := nrollup(t, nil, down...); out.code != exitUsage || !strings.Contains(out.stderr, "choose another with --l1") {
		t.Errorf("%+v", out)
	}
}

// What the environment and a file say of the network holds for blocks, and is no
// mistake for a file of an input.
func TestVerifySettings(t *testing.T) {
	n := live(t)
	n.waitSettled(t, 1)
	t.Setenv("NROLLUP_ROLLUP", filepath.Join(n.dir, "rollup.json"))
	config := writeTemp(t, []byte(fmt.Sprintf("[verify]\nl1 = %q\njson = true\n[inspect]\nl1 = %q\n", n.L1.HTTP, n.L1.HTTP)))
	var v blockVerdict
	out := nrollup(t, nil, "verify", "1", "--config", config)
	if err := json.Unmarshal([]byte(out.stdout), &v); err != nil || out.code != exitOK || v.Bound.Contract != n.Contracts.Rollup {
		t.Errorf("%+v, %v", out, err)
	}
	if out := nrollup(t, nil, "inspect", "1", "--config", config); out.code != exitOK || !strings.HasPrefix(out.stdout, "block 1: L1") {
		t.Errorf("%+v", out)
	}
	if out := nrollup(t, nil, "verify", writeTemp(t, []byte("x")), "--config", config); out.code != exitInvalid || out.stderr != "" {
		t.Errorf("%+v", out)
	}
	t.Setenv("NROLLUP_KEY", "junk")
	if out := nrollup(t, nil, "bench"); out.code != exitUsage || !strings.Contains(out.stderr, "--key is not a private key") {
		t.Errorf("%+v", out)
	}
	t.Setenv("NROLLUP_ROLLUP", "nosuch.json")
	n.fails(t, "no deployment of a rollup: open nosuch.json", "inspect", "1")
}

// testBlocks returns the finder of a network's blocks.
func testBlocks(t *testing.T, n *network, d *rollup.Deployment) *blocks {
	t.Helper()
	b, err := newBlocks(t.Context(), d, n.L1.HTTP, n.L2.HTTP, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.close)
	return b
}
