package e2e

import (
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/contracts/bindings/examples"
	"nrollup/message"
)

// claimGas is for what delivers a message, its target and a proof included.
const claimGas = 6_000_000

// steady asks a bridge until the chains stand still meanwhile.
func steady[T any](n *network, ask func() (T, error)) (T, error) {
	n.Helper()
	for {
		result, err := ask()
		if !errors.Is(err, message.ErrReorg) {
			return result, err
		}
	}
}

// withdrawalProof is of a message that L1 can deliver now.
func (n *network) withdrawalProof(b *message.Bridge, nonce uint64) *message.WithdrawalProof {
	n.Helper()
	proof, err := steady(n, func() (*message.WithdrawalProof, error) { return b.ProveWithdrawal(n.ctx, nonce) })
	n.must(err)
	return proof
}

// claim delivers a message on L1 in the next block.
func (n *network) claim(from string, b *message.Bridge, nonce uint64) {
	n.Helper()
	proof := n.withdrawalProof(b, nonce)
	tx := n.l1.send(from, call{to: &proof.Claim.To, data: proof.Claim.Data, gas: claimGas})
	n.mineL1()
	n.l1.succeeded(tx)
}

// pass lets some seconds go by, at the end of which L1 has a block.
func (n *network) pass(seconds uint64) {
	n.Helper()
	n.forward1(seconds)
	n.mineL1()
}

// owns checks what an account has on a chain, in wei.
func (c *chain) owns(name string, want *big.Int) {
	c.n.Helper()
	if got := c.balance(address(name)); got.Cmp(want) != 0 {
		c.n.Errorf("%s owns %v wei on chain %v, want %v", name, got, c.id, want)
	}
}

// newToken deploys a token, all of which the account owns, that has 1,000,000.
func (c *chain) newToken(owner string) common.Address {
	c.n.Helper()
	input := examples.NewToken().PackConstructor("Circle", "CRC", ether(1_000_000))
	tx := c.send(owner, call{data: append(common.FromHex(examples.TokenMetaData.Bin), input...), gas: 5_000_000})
	c.block()
	c.succeeded(tx)
	return c.receipt(tx).ContractAddress
}

// block makes a block of the chain.
func (c *chain) block() {
	c.n.Helper()
	if c == c.n.l1 {
		c.n.mineL1()
	} else {
		c.n.buildL2()
	}
}

// tokens returns what an account has of a token.
func (c *chain) tokens(token, owner common.Address) *big.Int {
	c.n.Helper()
	contract := examples.NewToken()
	return view(c, "latest", token, contract.PackBalanceOf(owner), contract.UnpackBalanceOf)
}

// twin is the address on the rollup of a token of L1.
func (n *network) twin(token common.Address) common.Address {
	n.Helper()
	bridge := bindings.NewL2TokenBridge()
	at, err := bind.Call(bridge.Instance(n.l2, l2Tokens), &bind.CallOpts{Context: n.ctx}, bridge.PackTokenOf(token), bridge.UnpackTokenOf)
	n.must(err)
	return at
}

// approve lets a spender take tokens of an account. The next block has it.
func (c *chain) approve(owner string, token, spender common.Address, amount *big.Int) *types.Transaction {
	c.n.Helper()
	return c.send(owner, call{to: &token, data: examples.NewToken().PackApprove(spender, amount)})
}

// try sends a transaction if the pool takes it, and waits until it is pending.
func (c *chain) try(from string, what call) {
	c.n.Helper()
	sent, refused := uint64(0), false
	c.n.eventually("a transaction is pending", func() bool {
		next := c.pendingNonce(from)
		if sent > 0 && next >= sent || refused {
			return true
		}
		tx := c.sign(from, what) // again if the pool has seen a reorganisation meanwhile
		refused = c.SendTransaction(c.n.ctx, tx) != nil && c.pendingNonce(from) == tx.Nonce()
		sent = tx.Nonce() + 1
		return false
	})
}

// reversible returns how many blocks of L1 can be taken back, so many at most: what
// is final stays.
func (n *network) reversible(most uint64) uint64 {
	n.Helper()
	return min(most, n.l1.header("latest").Number.Uint64()-n.l1.header("finalized").Number.Uint64())
}
