package l1_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// cast runs Foundry's cast, which the tools of the contracts bring along.
func (d *devNode) cast(args ...string) string {
	d.Helper()
	const path = "../contracts/bin/cast"
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("NROLLUP_REQUIRE_TOOLS") != "" {
			d.Fatal(err)
		}
		d.Skip("cast is not there: run scripts/contracts")
	}
	command := exec.CommandContext(d.Context(), path, args...)
	command.Env = append(os.Environ(), "ETH_RPC_URL="+d.HTTPEndpoint(), "NO_PROXY=127.0.0.1")
	var failure strings.Builder
	command.Stderr = &failure
	output, err := command.Output()
	if err != nil {
		d.Fatalf("cast %v: %v: %s", args, err, failure.String())
	}
	return strings.TrimSpace(string(output))
}

// The methods take what Foundry's cast sends, and answer what it expects.
func TestDevCast(t *testing.T) {
	d := startDev(t)
	who := common.Address{0xc0, 0xff, 0xee}.Hex()
	id := strings.Trim(d.cast("rpc", "evm_snapshot"), `"`)
	d.cast("rpc", "anvil_setBalance", who, "0xde0b6b3a7640000")
	d.cast("rpc", "anvil_setCode", who, "0x00")
	if got := d.cast("balance", "--ether", who); got != "1.000000000000000000" {
		t.Errorf("balance %s", got)
	}
	d.cast("rpc", "anvil_impersonateAccount", who)
	var receipt struct {
		Status string
		From   common.Address
		Hash   string `json:"transactionHash"`
	}
	output := d.cast("send", "--json", "--unlocked", "--from", who, "--value", "0.25ether", common.Address{0xaa}.Hex())
	if err := json.Unmarshal([]byte(output), &receipt); err != nil || receipt.Status != "0x1" || receipt.From.Hex() != who {
		t.Errorf("receipt %s, %v", output, err)
	}
	if got := d.cast("tx", receipt.Hash, "from"); !strings.EqualFold(got, who) {
		t.Errorf("sender %s", got)
	}
	if got := d.cast("rpc", "evm_increaseTime", "86400"); got != "86404" { // four seconds by blocks
		t.Errorf("ahead by %s", got)
	}
	d.cast("rpc", "evm_mine")
	d.cast("rpc", "anvil_mine", "0x3", "0x3c")
	if got := d.cast("block-number"); got != "7" {
		t.Errorf("block %s", got)
	}
	if got := d.cast("rpc", "evm_revert", id); got != "true" {
		t.Errorf("reverted: %s", got)
	}
	if got := d.cast("block-number"); got != "0" {
		t.Errorf("block %s", got)
	}
}

// The commands in the document work as they stand there, and the methods that it
// lists are there.
func TestDevDocument(t *testing.T) {
	d := startDev(t)
	content, err := os.ReadFile("../docs/dev.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(content), "```sh\n")
	commands, rest, _ := strings.Cut(after, "```")
	ran := 0
	for line := range strings.Lines(commands) {
		words := strings.Fields(line)
		if words[0] != "cast" {
			t.Fatalf("command %s", line)
		}
		d.cast(words[1:]...)
		ran++
	}
	if ran < 5 {
		t.Errorf("%d commands", ran)
	}
	_, table, _ := strings.Cut(rest, "## Methods")
	table, _, _ = strings.Cut(table, "## What differs")
	listed := 0
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(cells[1], "`") {
			continue
		}
		for _, match := range regexp.MustCompile("`(?:(?:evm|anvil)_)?([a-zA-Z]+)").FindAllStringSubmatch(cells[1], -1) {
			listed++
			for _, prefix := range []string{"evm_", "anvil_", "hardhat_"} {
				var coded rpc.Error
				err := d.rpc.CallContext(t.Context(), nil, prefix+match[1])
				if errors.As(err, &coded) && coded.ErrorCode() == noMethod {
					t.Errorf("%s%s: %v", prefix, match[1], err)
				}
			}
		}
	}
	if listed < 22 {
		t.Errorf("%d methods", listed)
	}
}
