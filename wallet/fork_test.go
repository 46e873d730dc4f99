package wallet

import (
	"bytes"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/blockgen"
	"nrollup/optimistic/optest"
)

func TestMain(m *testing.M) {
	optest.Register()
	os.Exit(m.Run())
}

// chainConfig is an L1 that says which forks it has.
type chainConfig struct{ config params.ChainConfig }

func (c *chainConfig) ChainConfig() *params.ChainConfig { return &c.config }

// l1Saying returns an L1 that has the configuration.
func l1Saying(t *testing.T, config params.ChainConfig) *Chain {
	t.Helper()
	api := &chainConfig{config}
	server := rpc.NewServer()
	if err := server.RegisterName("nrollup", api); err != nil {
		t.Fatal(err)
	}
	client := rpc.DialInProc(server)
	t.Cleanup(func() {
		client.Close()
		server.Stop()
	})
	return &Chain{Name: "L1", eth: ethclient.NewClient(client)}
}

// A forced transaction has enough gas for a fork that begins while it waits, by what L1
// says now: that may be other than what it said when the rollup was deployed.
func TestForcedGasOverFork(t *testing.T) {
	r := optest.NewBefore(t, 40, common.Address{}) // its L1 stands for the rollup: both have the same rules
	if r.Now().Unix() >= blockgen.AmsterdamTime {
		t.Fatal("the fork is over")
	}
	w := &Wallet{L2: &Chain{Name: "the rollup", eth: r.Eth}, Account: optest.Address("second")}
	block, err := w.L2.block(t.Context(), "latest")
	r.Must(err)
	const enough = 64_000 + 10_000 // 40 gas a byte before (EIP-7623), 64 after (EIP-7976)
	call := &Call{What: "note", To: common.Address{0xaa}, Data: bytes.Repeat([]byte{1}, 1000)}
	fork := new(uint64(blockgen.AmsterdamTime))
	for _, deployed := range []*uint64{nil, fork} {
		for _, now := range []*uint64{nil, fork} {
			deployment, then, config := *r.Deployment, *r.Deployment.L1, *r.Deployment.L1
			then.AmsterdamTime, config.AmsterdamTime, deployment.L1 = deployed, now, &then
			w.d, w.L1 = &deployment, l1Saying(t, config)
			gas, err := w.forcedGas(t.Context(), call, block)
			r.Must(err)
			if (gas >= enough) != (now != nil) {
				t.Errorf("deployed with a fork: %t, L1 has it: %t: %d gas", deployed != nil, now != nil, gas)
			}
		}
	}
}

// A call is tried out under the rules of the next block, not of the newest one.
func TestGasAcrossFork(t *testing.T) {
	r := optest.NewBefore(t, 40, common.Address{}) // the clock of the wallet is far ahead of it
	w := &Wallet{L1: &Chain{Name: "L1", eth: r.Eth}, Account: optest.Address("second"), d: r.Deployment}
	call := Call{What: "note", To: common.Address{0xaa}, Data: bytes.Repeat([]byte{1}, 1000)}
	for _, calls := range [][]Call{{call}, {call, call}} {
		quotes, err := w.Simulate(t.Context(), &Plan{Chain: w.L1, Calls: calls})
		r.Must(err)
		for i, quote := range quotes {
			if quote.Gas < 64_000+10_000 {
				t.Errorf("call %d of %d: %d gas", i+1, len(calls), quote.Gas)
			}
		}
	}
}
