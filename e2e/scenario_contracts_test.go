package e2e

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings/examples"
	"nrollup/internal/blockgen"
)

// Contracts that people use every day are deployed and used over the rollup's
// RPC, with geth's bindings, and all of it is settled.
func TestContracts(t *testing.T) {
	n := newNetwork(t, options{})
	d := &dapp{network: n, token: examples.NewToken(), exchange: examples.NewExchange()}
	d.deployTokens()
	d.useToken()
	n.settle(n.operator)
	d.useExchange()
	d.useCreate2()
	n.settle(n.operator)
	d.useDelegation()
	n.settle(n.operator)
	n.settledInFull()
	n.provenAtSafe(d.tokens[0], balanceSlot("bob"), d.balance(0, "bob", "safe"))
}

// dapp is what alice deploys on the rollup.
type dapp struct {
	*network
	token    *examples.Token
	exchange *examples.Exchange
	tokens   [2]common.Address
	market   common.Address
}

var supply = ether(1_000_000)

// create deploys a contract of alice by the bindings.
func (d *dapp) create(code string, arguments []byte) common.Address {
	d.Helper()
	addr, tx, err := bind.DeployContract(d.l2.opts("alice"), common.FromHex(code), d.l2, arguments)
	d.must(err)
	d.include("alice", tx)
	if got, err := d.l2.CodeAt(d.ctx, addr, nil); err != nil || len(got) == 0 {
		d.Fatalf("no code at %v: %v", addr, err)
	}
	return addr
}

// include makes a block with a transaction, which must succeed.
func (d *dapp) include(from string, tx *types.Transaction) *types.Receipt {
	d.Helper()
	d.l2.await(from, tx)
	d.buildL2()
	d.l2.succeeded(tx)
	return d.l2.receipt(tx)
}

// transact calls a contract by the bindings, with the gas that the rollup's node
// estimates, and has it included.
func (d *dapp) transact(from string, to common.Address, input []byte) *types.Receipt {
	d.Helper()
	tx, err := bind.Transact(d.token.Instance(d.l2, to), d.l2.opts(from), input)
	d.must(err)
	return d.include(from, tx)
}

func (d *dapp) deployTokens() {
	d.Helper()
	for i := range d.tokens {
		d.tokens[i] = d.create(examples.TokenMetaData.Bin, d.token.PackConstructor(fmt.Sprint("Token ", i), fmt.Sprint("T", i), supply))
	}
}

func (d *dapp) balance(token int, owner, at string) *big.Int {
	d.Helper()
	return view(d.l2, at, d.tokens[token], d.token.PackBalanceOf(address(owner)), d.token.UnpackBalanceOf)
}

// want checks what an account has of a token.
func (d *dapp) want(token int, owner string, balance *big.Int) {
	d.Helper()
	if got := d.balance(token, owner, "latest"); got.Cmp(balance) != 0 {
		d.Fatalf("%s has %v of token %d, want %v", owner, got, token, balance)
	}
}

func (d *dapp) useToken() {
	d.Helper()
	receipt := d.transact("alice", d.tokens[0], d.token.PackTransfer(address("bob"), ether(100)))
	event, err := d.token.UnpackTransferEvent(receipt.Logs[0])
	if err != nil || event.From != address("alice") || event.To != address("bob") || event.Value.Cmp(ether(100)) != 0 {
		d.Errorf("transfer has the event %+v, %v", event, err)
	}
	d.transact("bob", d.tokens[0], d.token.PackApprove(address("carol"), ether(30)))
	d.transact("carol", d.tokens[0], d.token.PackTransferFrom(address("bob"), address("dave"), ether(20)))
	d.want(0, "bob", ether(80))
	d.want(0, "dave", ether(20))
	left := view(d.l2, "latest", d.tokens[0], d.token.PackAllowance(address("bob"), address("carol")), d.token.UnpackAllowance)
	if left.Cmp(ether(10)) != 0 {
		d.Errorf("allowance of %v is left", left)
	}

	// More than is left: the node says why, and a transaction that ignores it fails.
	input := d.token.PackTransferFrom(address("bob"), address("dave"), ether(11))
	if _, err := bind.Transact(d.token.Instance(d.l2, d.tokens[0]), d.l2.opts("carol"), input); err == nil {
		d.Error("gas is estimated for a call that reverts")
	}
	tx := d.l2.send("carol", call{to: &d.tokens[0], data: input})
	d.buildL2()
	d.l2.failed(tx)
	d.want(0, "dave", ether(20))
}

func (d *dapp) useExchange() {
	d.Helper()
	d.market = d.create(examples.ExchangeMetaData.Bin, d.exchange.PackConstructor(d.tokens[0], d.tokens[1]))
	for i := range d.tokens {
		d.transact("alice", d.tokens[i], d.token.PackApprove(d.market, supply))
	}
	d.transact("alice", d.market, d.exchange.PackAddLiquidity(ether(1000), ether(4000), common.Big1))
	d.transact("bob", d.tokens[0], d.token.PackApprove(d.market, ether(80)))

	pool := reserves{ether(1000), ether(4000)}
	for _, amount := range []*big.Int{ether(50), ether(30), big.NewInt(7_777_777)} {
		want := pool.swap(amount)
		if amount.Cmp(ether(1)) < 0 {
			d.transact("alice", d.tokens[0], d.token.PackTransfer(address("bob"), amount))
			d.transact("bob", d.tokens[0], d.token.PackApprove(d.market, amount))
		}
		before := d.balance(1, "bob", "latest")
		d.transact("bob", d.market, d.exchange.PackSwap(d.tokens[0], amount, want))
		d.want(1, "bob", new(big.Int).Add(before, want))
		got := reserves{
			view(d.l2, "latest", d.market, d.exchange.PackReserve0(), d.exchange.UnpackReserve0),
			view(d.l2, "latest", d.market, d.exchange.PackReserve1(), d.exchange.UnpackReserve1),
		}
		if got[0].Cmp(pool[0]) != 0 || got[1].Cmp(pool[1]) != 0 {
			d.Fatalf("reserves %v, want %v", got, pool)
		}
	}
	shares := view(d.l2, "latest", d.market, d.exchange.PackSharesOf(address("alice")), d.exchange.UnpackSharesOf)
	root := new(big.Int).Sqrt(new(big.Int).Mul(ether(1000), ether(4000)))
	if want := root.Sub(root, big.NewInt(1000)); shares.Cmp(want) != 0 {
		d.Errorf("alice has %v shares, want %v", shares, want)
	}
}

// reserves are those of a constant-product exchange with a fee of 0.3%.
type reserves [2]*big.Int

// swap sells some of the first token, and returns how much of the second comes
// out: what keeps the product, with 997/1000 of what is paid.
func (r *reserves) swap(amount *big.Int) *big.Int {
	thousand := big.NewInt(1000)
	in := new(big.Int).Mul(amount, big.NewInt(997))
	product := new(big.Int).Mul(new(big.Int).Mul(r[0], thousand), r[1])
	after := new(big.Int).Add(new(big.Int).Mul(r[0], thousand), in)
	rest := new(big.Int).Add(product, new(big.Int).Sub(after, common.Big1)) // rounded up
	rest.Div(rest, after)
	out := new(big.Int).Sub(r[1], rest)
	*r = reserves{new(big.Int).Add(r[0], amount), rest}
	return out
}

// useCreate2 deploys a third token through the deterministic deployer.
func (d *dapp) useCreate2() {
	d.Helper()
	var (
		salt     = common.Hash{0x5a}
		creation = slices.Concat(common.FromHex(examples.TokenMetaData.Bin), d.token.PackConstructor("Create2", "C2", supply))
		want     = crypto.CreateAddress2(params.DeterministicFactoryAddress, salt, crypto.Keccak256(creation))
		input    = slices.Concat(salt[:], creation)
	)
	d.transact("dave", params.DeterministicFactoryAddress, input)
	name := view(d.l2, "latest", want, d.token.PackName(), d.token.UnpackName)
	owned := view(d.l2, "latest", want, d.token.PackBalanceOf(params.DeterministicFactoryAddress), d.token.UnpackBalanceOf)
	if name != "Create2" || owned.Cmp(supply) != 0 {
		d.Errorf("the token at the predicted address is %q, its deployer has %v", name, owned)
	}
	again := d.l2.send("dave", call{to: &params.DeterministicFactoryAddress, data: input, gas: 5_000_000})
	d.buildL2()
	d.l2.failed(again)
}

// batchCode does calls one after another, all or none. Each is the address, the
// value and the length of the data as words, and the data.
var batchCode = blockgen.Assemble(`
	0
	next: CALLDATASIZE DUP2 LT ISZERO @done JUMPI           ; at
	DUP1 64 ADD CALLDATALOAD                                ; at length
	DUP1 DUP3 96 ADD 0 CALLDATACOPY
	0 0 DUP3 0 DUP6 32 ADD CALLDATALOAD DUP7 CALLDATALOAD   ; at length 0 0 length 0 value to
	GAS CALL ISZERO @fail JUMPI                             ; at length
	ADD 96 ADD @next JUMP
	done: STOP
	fail: 0 0 REVERT`)

// creation returns code that creates a contract with short code.
func creation(code []byte) []byte {
	start := blockgen.Assemble(fmt.Sprintf("%d DUP1 9 0 CODECOPY 0 RETURN", len(code)))
	if len(start) != 9 {
		panic(fmt.Sprintf("creation code of %d bytes", len(start)))
	}
	return append(start, code...)
}

func batchCall(to common.Address, input []byte) []byte {
	return slices.Concat(common.LeftPadBytes(to[:], 32), make([]byte, 32), common.BigToHash(big.NewInt(int64(len(input)))).Bytes(), input)
}

// useDelegation sets code for alice's account, uses it, and takes it back
// (EIP-7702).
func (d *dapp) useDelegation() {
	d.Helper()
	batch := d.create(common.Bytes2Hex(creation(batchCode)), nil)
	d.delegate(batch)
	alice := address("alice")
	if code, err := d.l2.CodeAt(d.ctx, alice, nil); err != nil || !slices.Equal(code, types.AddressToDelegation(batch)) {
		d.Fatalf("alice has the code %x, %v", code, err)
	}
	bob, dave := d.balance(0, "bob", "latest"), d.balance(1, "dave", "latest")
	d.transact("alice", alice, slices.Concat(
		batchCall(d.tokens[0], d.token.PackTransfer(address("bob"), ether(5))),
		batchCall(d.tokens[1], d.token.PackTransfer(address("dave"), ether(6))),
	))
	d.want(0, "bob", bob.Add(bob, ether(5)))
	d.want(1, "dave", dave.Add(dave, ether(6)))

	all := slices.Concat(
		batchCall(d.tokens[0], d.token.PackTransfer(address("bob"), ether(5))),
		batchCall(d.tokens[1], d.token.PackTransfer(address("dave"), new(big.Int).Mul(supply, common.Big2))), // has not so much
	)
	tx := d.l2.send("alice", call{to: &alice, data: all})
	d.buildL2()
	d.l2.failed(tx)
	d.want(0, "bob", bob)

	d.delegate(common.Address{})
	if code, err := d.l2.CodeAt(d.ctx, alice, nil); err != nil || len(code) != 0 {
		d.Errorf("alice still has the code %x, %v", code, err)
	}
}

// delegate has carol send what alice signed.
func (d *dapp) delegate(code common.Address) {
	d.Helper()
	authorization, err := types.SignSetCode(key("alice"), types.SetCodeAuthorization{
		ChainID: *uint256.NewInt(l2ChainID), Address: code, Nonce: d.l2.nonce("alice"),
	})
	d.must(err)
	tx := types.MustSignNewTx(key("carol"), types.LatestSignerForChainID(d.l2.id), &types.SetCodeTx{
		ChainID: uint256.NewInt(l2ChainID), Nonce: d.l2.nonce("carol"), To: address("carol"), Gas: 500_000,
		GasTipCap: uint256.NewInt(params.GWei), GasFeeCap: uint256.NewInt(50 * params.GWei),
		AuthList: []types.SetCodeAuthorization{authorization},
	})
	d.must(d.l2.SendTransaction(d.ctx, tx))
	d.include("carol", tx)
}

// balanceSlot is where a token keeps the balance of an account: in its third
// variable, a mapping.
func balanceSlot(owner string) common.Hash {
	addr := address(owner)
	return crypto.Keccak256Hash(common.LeftPadBytes(addr[:], 32), common.BigToHash(common.Big2).Bytes())
}
