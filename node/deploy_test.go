package node

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/operator"
	"nrollup/rollup"
	"nrollup/stateless"
)

// A try that was interrupted, with some contracts there and the transactions of
// others still waiting, is finished by the next one: nothing is deployed twice.
func TestDeployAfterAnInterruption(t *testing.T) {
	r := devL1(t)
	client := dial(t, r.L1.HTTP)
	config := DevL1Genesis(1337, 1).Config
	key := mustKey(devKeys[0])
	from := crypto.PubkeyToAddress(key.PublicKey)
	options := DeployOptions{ChainID: 7, GasLimit: rollup.DefaultGasLimit, DevAccounts: true, Anyone: true}
	spec := options.spec(0, from)
	_, creations, err := plan(config, from, spec)
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	p := &payer{client: client, config: config, opts: bind.NewKeyedTransactor(key, config.ChainID)}
	if err := p.create(ctx, creations[:2]); err != nil {
		t.Fatal(err)
	}
	ended, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := Deploy(ended, client, config, key, spec); !errors.Is(err, context.Canceled) {
		t.Errorf("have %v", err)
	}
	nonce, err := client.PendingNonceAt(ctx, from)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.send(ctx, nonce, deployerCall{creations[2].Name, rollup.Deployer, creations[2].Input, creations[2].Value, rollup.CreationGas(creations[2].Size, stateless.ForkOf(stateless.SchemaAmsterdam))}); err != nil {
		t.Fatal(err)
	}
	d, err := Deploy(ctx, client, config, key, spec)
	if err != nil {
		t.Fatal(err)
	}
	if err := operator.CheckContracts(ctx, client, d); err != nil {
		t.Error(err)
	}
	if nonce, err = client.NonceAt(ctx, from, nil); err != nil || nonce != uint64(len(creations))+1 {
		t.Errorf("%d transactions, want one for each of %d contracts and the deployer: %v", nonce, len(creations), err)
	}
	if head := number(t, client, rpc.LatestBlockNumber); d.DeployedAt == 0 || d.DeployedAt >= head {
		t.Errorf("deployed at block %d of %d", d.DeployedAt, head)
	}
	balance, err := client.BalanceAt(ctx, d.Contracts.Messenger, nil)
	if err != nil || balance.Cmp(spec.Backing()) != 0 || balance.Sign() == 0 {
		t.Errorf("the messenger has %v, the genesis needs %v: %v", balance, spec.Backing(), err)
	}
}

// On a rollup where nobody owns anything nobody could deliver a deposit, nor take one
// back: what goes there would be lost.
func TestSomebodyOwnsSomething(t *testing.T) {
	deployer := common.Address{1}
	for _, c := range []struct {
		options DeployOptions
		backing *big.Int
	}{
		{DeployOptions{}, defaultFunds},
		{DeployOptions{Funds: big.NewInt(5)}, big.NewInt(5)},
		{DeployOptions{DevAccounts: true}, new(big.Int).Mul(devL2Balance, big.NewInt(int64(len(DevAccounts()))))},
	} {
		c.options.ChainID, c.options.GasLimit, c.options.Anyone = 7, rollup.DefaultGasLimit, true
		spec := c.options.spec(0, deployer)
		if err := spec.Validate(); err != nil || spec.Backing().Cmp(c.backing) != 0 {
			t.Errorf("%+v: backing %v, want %v: %v", c.options, spec.Backing(), c.backing, err)
		}
	}
	nothing := DeployOptions{ChainID: 7, GasLimit: rollup.DefaultGasLimit, Anyone: true, Funds: new(big.Int)}
	if _, _, err := plan(DevL1Genesis(1337, 1).Config, deployer, nothing.spec(0, deployer)); err == nil {
		t.Error("a rollup where nobody owns anything is deployed")
	}
}

// Whoever cannot pay in what the genesis gives away is told so before it costs
// anything.
func TestDeployWithoutTheBacking(t *testing.T) {
	r := devL1(t)
	client := dial(t, r.L1.HTTP)
	key := mustKey(devKeys[3])
	options := DeployOptions{ChainID: 7, GasLimit: rollup.DefaultGasLimit, DevAccounts: true, Anyone: true}
	spec := options.spec(0, common.Address{})
	account := spec.Alloc[DevAccounts()[0].Address]
	account.Balance = ether(10_000)
	spec.Alloc[DevAccounts()[0].Address] = account
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	_, err := Deploy(ctx, client, DevL1Genesis(1337, 1).Config, key, spec)
	if err == nil || !strings.Contains(err.Error(), "paid in") {
		t.Errorf("have %v", err)
	}
	if nonce, _ := client.PendingNonceAt(ctx, crypto.PubkeyToAddress(key.PublicKey)); nonce != 0 {
		t.Errorf("%d transactions were sent", nonce)
	}
}
