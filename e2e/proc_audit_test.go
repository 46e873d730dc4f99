package e2e

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
	"nrollup/stateless"
	"nrollup/transition"
)

// audit stops the load, waits until all is settled, and checks both chains from
// their first block to the last.
func (f *fleet) audit() {
	f.t.Helper()
	for _, a := range f.accounts {
		a.drain(2 * settleLimit)
	}
	d := f.deployment()
	head := f.waitSettled(d)
	f.recover()
	f.checkAccounts()
	burnt := f.verifyChain(d, head)
	f.checkBalances(d, burnt)
}

// waitSettled waits until the contract has the rollup's head, on every node of
// L1, and returns it.
func (f *fleet) waitSettled(d *rollup.Deployment) (head rollup.BlockRef) {
	f.t.Helper()
	nodes := []*rpc.Client{f.onL1.client}
	if f.onFollower != nil {
		nodes = append(nodes, f.onFollower.client)
	}
	poll(f.t, settleLimit, "settle the head", func(ctx context.Context) error {
		refs, err := ethLabels(ctx, f.onL2.client, "latest", "safe")
		if err != nil {
			return err
		}
		head = refs["latest"]
		if refs["safe"] != head {
			return fmt.Errorf("the head of the rollup is %v, safe is %v", head, refs["safe"])
		}
		for _, client := range nodes {
			switch have, err := contractHead(ctx, client, d.Contracts.Rollup); {
			case err != nil:
				return err
			case have != head:
				return fmt.Errorf("the head of the rollup is %v, its contract has %v", head, have)
			}
		}
		return nil
	})
	return head
}

func contractHead(ctx context.Context, client *rpc.Client, addr common.Address) (rollup.BlockRef, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	contract := bindings.NewNativeRollup()
	head, err := bind.Call(contract.Instance(ethclient.NewClient(client), addr), &bind.CallOpts{Context: ctx}, contract.PackHead(), contract.UnpackHead)
	return rollup.BlockRef{Number: head.Number, Hash: head.BlockHash}, err
}

// verifyChain verifies every block of the rollup as EXECUTE does, and returns
// the fees that were burnt, in wei.
func (f *fleet) verifyChain(d *rollup.Deployment, head rollup.BlockRef) *big.Int {
	f.t.Helper()
	var (
		client   = ethclient.NewClient(f.onL2.client)
		verifier = transition.New(d.L1, transition.Options{})
		burnt    = new(big.Int)
	)
	parent, err := client.HeaderByNumber(f.t.Context(), new(big.Int))
	if err != nil {
		f.t.Fatal(err)
	}
	if parent.Hash() != d.GenesisHash {
		f.t.Fatalf("genesis is %v, that of the deployment %v", parent.Hash(), d.GenesisHash)
	}
	for number := uint64(1); number <= head.Number; number++ {
		header, err := client.HeaderByNumber(f.t.Context(), new(big.Int).SetUint64(number))
		if err != nil {
			f.t.Fatalf("block %d: %v", number, err)
		}
		if err := f.verifyBlock(verifier, parent, header); err != nil {
			f.t.Fatalf("block %d: %v", number, err)
		}
		gas := new(big.Int).SetUint64(header.GasUsed)
		burnt.Add(burnt, gas.Mul(gas, header.BaseFee))
		parent = header
	}
	if parent.Hash() != head.Hash {
		f.t.Fatalf("block %d is %v, and was settled as %v", head.Number, parent.Hash(), head.Hash)
	}
	f.t.Logf("verified %d blocks of the rollup", head.Number)
	return burnt
}

func (f *fleet) verifyBlock(verifier *transition.Verifier, parent, header *types.Header) error {
	var trace hexutil.Bytes
	if err := f.onL2.client.CallContext(f.t.Context(), &trace, "rollup_trace", hexutil.Uint64(header.Number.Uint64())); err != nil {
		return err
	}
	claim := stateless.Claim{PreStateRoot: parent.Root, PostStateRoot: header.Root, GasUsed: header.GasUsed}
	statement, err := verifier.Verify(claim, trace)
	switch {
	case err != nil:
		return err
	case statement.BlockHash != header.Hash():
		return fmt.Errorf("the trace is of block %v, not %v", statement.BlockHash, header.Hash())
	case statement.ParentHash != parent.Hash():
		return fmt.Errorf("the parent is %v, not %v", statement.ParentHash, parent.Hash())
	}
	return nil
}

// checkBalances checks that every account of the rollup has what the transfers
// left it, and that fees went where they belong.
func (f *fleet) checkBalances(d *rollup.Deployment, burnt *big.Int) {
	f.t.Helper()
	tips := new(big.Int).Neg(burnt)
	for _, a := range f.accounts {
		count, value, fees := a.sum()
		f.t.Logf("%v: %d transfers, %d times in a block that was lost before it was safe", a.from, count, a.moved)
		spent := new(big.Int).Add(value, fees)
		funded := ether(10_000) // on L1
		if a.signer.ChainID().Uint64() == d.Spec.ChainID {
			funded = d.Spec.Alloc[a.from].Balance
			tips.Add(tips, fees)
		}
		f.checkAccount(a.client, a.from, new(big.Int).Sub(funded, spent), count)
		f.checkAccount(a.client, a.to, new(big.Int).Add(funded, value), 0)
	}
	operator := d.Spec.Sequencer
	have := f.balance(f.onL2.client, operator)
	if funded, ok := d.Spec.Alloc[operator]; ok {
		have.Sub(have, funded.Balance)
	}
	if have.Cmp(tips) != 0 {
		f.t.Errorf("the operator got %v wei of fees on the rollup, want %v", have, tips)
	}
}

// checkAccount checks what an account has.
func (f *fleet) checkAccount(client *rpc.Client, addr common.Address, want *big.Int, nonce uint64) {
	f.t.Helper()
	if have := f.balance(client, addr); have.Cmp(want) != 0 {
		f.t.Errorf("%v has %v wei, want %v", addr, have, want)
	}
	have, err := ethclient.NewClient(client).NonceAt(f.t.Context(), addr, nil)
	if err != nil || have != nonce {
		f.t.Errorf("%v has the nonce %d (%v), want %d", addr, have, err, nonce)
	}
}

func (f *fleet) balance(client *rpc.Client, addr common.Address) *big.Int {
	f.t.Helper()
	have, err := ethclient.NewClient(client).BalanceAt(f.t.Context(), addr, nil)
	if err != nil {
		f.t.Fatal(err)
	}
	return have
}
