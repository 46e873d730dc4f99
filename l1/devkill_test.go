package l1_test

import (
	"fmt"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/l1"
)

// devKillEnv names the data directory of the process that TestDevKill kills.
const devKillEnv = "NROLLUP_TEST_DEV_KILL_DIR"

// TestDevKillVictim is that process: it changes accounts, impersonates and reverts,
// and tells what the chain is then.
func TestDevKillVictim(t *testing.T) {
	dir := os.Getenv(devKillEnv)
	if dir == "" {
		t.Skip("only as a process of TestDevKill")
	}
	d := startDev(t, func(c *l1.Config) { c.DataDir = dir })
	ask[any](d, "anvil_impersonateAccount", address(9))
	for i := d.head().Number.Uint64(); ; i++ {
		ask[any](d, "anvil_setBalance", common.Address{0xab}, i)
		if i%3 == 0 {
			id := ask[hexutil.Uint64](d, "evm_snapshot")
			ask[any](d, "anvil_setBalance", common.Address{0xab}, "0xdead")
			ask[bool](d, "evm_revert", id)
		}
		sent := ask[common.Hash](d, "eth_sendTransaction", map[string]any{"from": address(9), "to": address(1), "value": "0x1"})
		fmt.Println("told", d.head().Number, d.head().Hash(), sent, i)
	}
}

// A process that is killed at any moment loses nothing that it told, and can go on.
func TestDevKill(t *testing.T) {
	dir := t.TempDir()
	for round := range 4 {
		told := killAfter(t, "TestDevKillVictim", devKillEnv, dir, 1+5*round)
		d := startDev(t, func(c *l1.Config) { c.DataDir = dir })
		for _, line := range told {
			var (
				number, i  uint64
				hash, sent string
			)
			if _, err := fmt.Sscanf(line, "told %d %s %s %d", &number, &hash, &sent, &i); err != nil {
				t.Fatal(err)
			}
			if got := mustHash(t, d.Node, number); got != common.HexToHash(hash) {
				t.Fatalf("round %d: block %d was lost", round, number)
			}
			d.says(common.HexToHash(sent), address(9), nil)
			balance, err := d.eth().BalanceAt(t.Context(), common.Address{0xab}, new(big.Int).SetUint64(number))
			if err != nil || balance.Uint64() != i {
				t.Errorf("balance %v in block %d, want %d: %v", balance, number, i, err)
			}
		}
		ask[any](d, "anvil_setBalance", common.Address{0xab}, 1)
		ask[any](d, "evm_mine")
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
