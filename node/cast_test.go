package node

import (
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// cast runs Foundry's cast, which the tools of the contracts bring along, and
// returns what it prints.
func cast(t *testing.T, url string, args ...string) string {
	t.Helper()
	const path = "../contracts/bin/cast"
	if _, err := os.Stat("../contracts/node_modules"); err != nil {
		if os.Getenv("NROLLUP_REQUIRE_TOOLS") != "" {
			t.Fatal(err)
		}
		t.Skip("cast is not there: run scripts/contracts")
	}
	cmd := exec.CommandContext(t.Context(), path, append(args, "--rpc-url", url)...)
	cmd.Env = append(os.Environ(), "FOUNDRY_DISABLE_NIGHTLY_WARNING=1")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("cast %v: %v: %s", args, err, stderr.String())
	}
	return strings.TrimSpace(string(out))
}

// What a developer does first, with an ordinary tool: a transaction on the
// rollup, its receipt at once, its block safe as soon as L1 has settled it, and
// the call of EXECUTE that did that.
func TestCast(t *testing.T) {
	r := startDev(t, devConfig(t.TempDir()))
	const recipient = "0x00000000000000000000000000000000000000aa"
	var receipt struct {
		Status, BlockNumber hexutil.Uint64
	}
	out := cast(t, r.L2.HTTP, "send", "--json", "--private-key", r.Accounts[1].PrivateKey, "--value", "1ether", recipient)
	if err := json.Unmarshal([]byte(out), &receipt); err != nil || receipt.Status != 1 {
		t.Fatalf("receipt %s: %v", out, err)
	}
	if have := cast(t, r.L2.HTTP, "balance", "--ether", recipient); have != "1.000000000000000000" {
		t.Errorf("balance is %s", have)
	}
	until(t, "block is safe", func() bool {
		safe, err := strconv.ParseUint(cast(t, r.L2.HTTP, "block", "safe", "--field", "number"), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return safe >= uint64(receipt.BlockNumber)
	})

	var events []struct{ TransactionHash string }
	out = cast(t, r.L1.HTTP, "logs", "--json", "--address", r.Contracts.Rollup.Hex(), "--from-block", "0", "Advanced(uint64 indexed number, bytes32 indexed blockHash, bytes32 stateRoot, uint64 anchor)", strconv.Itoa(int(receipt.BlockNumber)))
	if err := json.Unmarshal([]byte(out), &events); err != nil || len(events) != 1 {
		t.Fatalf("events %s: %v", out, err)
	}
	trace := cast(t, r.L1.HTTP, "rpc", "debug_traceTransaction", events[0].TransactionHash, `{"tracer":"callTracer"}`)
	const execute = `"to":"0x0000000000000000000000000000000000000101"`
	if strings.Count(trace, execute) != 1 || strings.Contains(trace, `"error"`) {
		t.Errorf("trace has no successful call of EXECUTE: %.500s", trace)
	}
	steps := cast(t, r.L1.HTTP, "rpc", "debug_traceTransaction", events[0].TransactionHash)
	if !strings.Contains(steps, `"op":"STATICCALL"`) || !strings.Contains(steps, `"failed":false`) {
		t.Errorf("trace of steps: %.500s", steps)
	}
}
