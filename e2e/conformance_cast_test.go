package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
)

// cast runs Foundry's cast on a chain, and returns what it prints. The tools of the
// contracts bring it along.
func (n *network) cast(url string, args ...string) (out string, err error) {
	n.Helper()
	path, err := filepath.Abs("../contracts/bin/cast")
	n.must(err)
	if _, err := os.Stat("../contracts/node_modules"); err != nil {
		if os.Getenv("NROLLUP_REQUIRE_TOOLS") != "" {
			n.Fatal(err)
		}
		n.Skip("cast is not there: run scripts/contracts")
	}
	cmd := exec.CommandContext(n.ctx, path, append(args, "--rpc-url", url)...)
	cmd.Env = append(os.Environ(), "FOUNDRY_DISABLE_NIGHTLY_WARNING=1")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	printed, err := cmd.Output()
	if err != nil {
		return strings.TrimSpace(stderr.String()), err
	}
	return strings.TrimSpace(string(printed)), nil
}

// casts returns what cast prints if all goes well.
func (n *network) casts(url string, args ...string) string {
	n.Helper()
	out, err := n.cast(url, args...)
	if err != nil {
		n.Fatalf("cast %v: %v: %s", args, err, out)
	}
	return out
}

// What people do with cast, on both chains: look, call, trace, prove, send.
func TestCast(t *testing.T) {
	n := newNetwork(t, options{})
	for _, c := range []struct {
		*chain
		url, from string
	}{{n.l1, n.l1Node.HTTPEndpoint(), "user"}, {n.l2, n.l2Node.HTTPEndpoint(), "alice"}} {
		contract := c.deploy(c.from, noisyCode)
		noisy := contract.Hex()
		from, secret := address(c.from).Hex(), hexutil.Encode(crypto.FromECDSA(key(c.from)))
		sent := c.send(c.from, call{to: &contract})
		c.block()
		hash := sent.Hash().Hex()

		want := func(have, want string) {
			t.Helper()
			if !strings.Contains(have, want) {
				t.Errorf("cast prints %.500q, want %q", have, want)
			}
		}
		want(n.casts(c.url, "chain-id"), c.id.String())
		want(n.casts(c.url, "nonce", from), "2")
		want(n.casts(c.url, "tx", hash, "nonce"), "1")
		want(n.casts(c.url, "tx", hash, "--raw"), "0x02")
		want(n.casts(c.url, "receipt", hash, "status"), "true")
		want(n.casts(c.url, "block", "latest", "--full"), hash)
		want(n.casts(c.url, "code", noisy), hexutil.Encode(noisyCode))
		want(n.casts(c.url, "storage", noisy, "0"), "1")
		want(n.casts(c.url, "proof", noisy, "0x0"), `"value":"0x1"`)
		want(n.casts(c.url, "logs", "--from-block", "0", "--address", noisy), "0x0000000000000000000000000000000000000000000000000000000000000055")
		want(n.casts(c.url, "call", noisy, "--from", from), "0x")
		gas, err := c.EstimateGas(n.ctx, ethereum.CallMsg{From: address(c.from), To: &contract})
		n.must(err)
		want(n.casts(c.url, "estimate", noisy, "--from", from), fmt.Sprint(gas))
		want(n.casts(c.url, "run", "--quick", hash), "successfully executed") // in its own EVM, with our state
		want(n.casts(c.url, "access-list", noisy, "--from", from), "0x0000000000000000000000000000000000000000000000000000000000000000")
		want(n.casts(c.url, "rpc", "ots_getApiLevel"), "8")
		if out, err := n.cast(c.url, "call", noisy, "--from", from, "--data", hexutil.Encode(revertReason("too early"))); err == nil || !strings.Contains(out, "too early") {
			t.Errorf("a call that reverts: %v, %s", err, out)
		}
		var tx struct{ Type, ChainID hexutil.Uint64 }
		raw := n.casts(c.url, "mktx", "--private-key", secret, noisy, "--json")
		want(raw, "0x02")
		want(n.casts(c.url, "publish", "--async", raw), "0x")
		n.eventually("the transaction is pending", func() bool { return c.pendingNonce(c.from) == 3 })
		c.block()
		if n.must(json.Unmarshal([]byte(n.casts(c.url, "tx", crypto.Keccak256Hash(hexutil.MustDecode(raw)).Hex(), "--json")), &tx)); tx.Type != 2 {
			t.Errorf("transaction %+v", tx)
		}
	}
}
