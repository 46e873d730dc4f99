package blockgen

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// createGas returns a gas limit for creating a contract with the given size of
// code and count of storage slots.
func createGas(initcode []byte, size, slots int) uint64 {
	state := newAccountGas + uint64(size)*codeByteGas + uint64(slots)*newSlotGas
	return callGas(initcode, 50_000+uint64(slots)*writeSlotGas+state)
}

// runtime returns the code of a new contract, unlike any other.
func (d *Draft) runtime() []byte {
	return Assemble(fmt.Sprintf("%d 0 MSTORE 32 0 RETURN data:%x", d.number, d.bytes(1+d.rng.IntN(64))))
}

func create(d *Draft) {
	runtime := d.runtime()
	code := initcode("", runtime)
	d.Create(d.Sender(), createGas(code, len(runtime), 0), code)
}

func createWithStorage(d *Draft) {
	runtime := Assemble(slotsSource)
	code := initcode("CALLER 0 SSTORE NUMBER 1 SSTORE", runtime)
	d.Create(d.Sender(), createGas(code, len(runtime), 2), code)
}

func createReverts(d *Draft) {
	code := Assemble("NUMBER 0 SSTORE 32 0 LOG0 0 0 REVERT")
	d.Create(d.Sender(), createGas(code, 0, 1), code)
}

// createInvalidCode deploys code that starts with 0xef (EIP-3541).
func createInvalidCode(d *Draft) {
	code := initcode("", fromHex("0xef00"))
	d.Create(d.Sender(), createGas(code, 2, 0), code)
}

// createOutOfGas cannot pay for storing its code.
func createOutOfGas(d *Draft) {
	code := Assemble("24000 0 RETURN")
	d.Create(d.Sender(), createGas(code, 200, 0), code)
}

func (d *Draft) callFactory(op uint64, salt common.Hash, size int, code []byte) {
	data := slices.Concat(word(op), salt[:], code)
	d.Call(d.Sender(), factoryAddress, 0, createGas(data, size, 0), data)
}

func factoryCreate(d *Draft) {
	runtime := d.runtime()
	d.callFactory(0, common.Hash{}, len(runtime), initcode("", runtime))
}

func factoryCreate2(d *Draft) {
	runtime := d.runtime()
	d.callFactory(1, common.Hash(d.bytes(32)), len(runtime), initcode("", runtime))
}

// create2Collision creates the same contract as ever: all but the first fail.
func create2Collision(d *Draft) {
	runtime := Assemble("STOP")
	d.callFactory(1, common.Hash{}, len(runtime), initcode("", runtime))
}

// createAndDestruct creates a contract that destructs itself in the same
// transaction and so leaves no trace (EIP-6780).
func createAndDestruct(d *Draft) {
	code := initcode("NUMBER 0 SSTORE", Assemble("CALLER SELFDESTRUCT"))
	d.Call(d.Sender(), mayflyAddress, d.wei(), createGas(code, 2, 1), code)
}

func destructInConstructor(d *Draft) {
	code := Assemble("NUMBER 0 SSTORE CALLER SELFDESTRUCT")
	d.Create(d.Sender(), createGas(code, 0, 1), code)
}

// destruct makes an old contract send its balance to a new account.
func destruct(d *Draft) {
	data := addressWord(d.newAddress())
	d.Call(d.Sender(), destructAddress, d.wei(), callGas(data, 50_000+newAccountGas), data)
}

// authGas covers an authorization that installs a delegation.
const authGas = params.ExecutionPerAuthBaseCost + params.AccountWriteAmsterdam +
	params.AuthorizationCreationSize*params.CostPerStateByte

// delegationTarget writes slots, in the storage of whoever delegates to it.
var delegationTarget = slotContracts[0].address

func (d *Draft) authorize(authority Account, target common.Address) types.SetCodeAuthorization {
	d.last = authority
	return d.signAuthorization(authority, types.SetCodeAuthorization{
		ChainID: *uint256.MustFromBig(d.signer.ChainID()),
		Address: target,
		Nonce:   d.Nonce(authority.Address),
	})
}

func (d *Draft) signAuthorization(authority Account, auth types.SetCodeAuthorization) types.SetCodeAuthorization {
	signed, err := types.SignSetCode(authority.Key, auth)
	if err != nil {
		panic(fmt.Sprintf("sign authorization: %v", err)) // the key is valid
	}
	return signed
}

// setCode adds a transaction with authorizations that writes two slots of to, if
// to is delegated.
func (d *Draft) setCode(from Account, to common.Address, nonce uint64, auths ...types.SetCodeAuthorization) {
	data := slotsInput(d.freshSlot(), 2, d.value())
	gas := 30_000 + uint64(len(auths))*authGas + 2*(writeSlotGas+newSlotGas)
	d.sign(from, &types.SetCodeTx{
		ChainID:   uint256.MustFromBig(d.signer.ChainID()),
		Nonce:     nonce,
		GasTipCap: uint256.MustFromBig(tipCap),
		GasFeeCap: uint256.MustFromBig(d.feeCap),
		Gas:       callGas(data, gas),
		To:        to,
		Value:     new(uint256.Int),
		Data:      data,
		AuthList:  auths,
	})
}

// setDelegation delegates an authority and runs its new code at once.
func setDelegation(d *Draft) {
	auth := d.authorize(d.authority(), delegationTarget)
	from := d.Sender()
	d.setCode(from, d.last.Address, d.Nonce(from.Address), auth)
}

func useDelegation(d *Draft) {
	d.writeSlots(d.last.Address, d.freshSlot(), 2, d.value(), writeSlotGas+newSlotGas+5_000)
}

func changeDelegation(d *Draft) {
	auth := d.authorize(d.last, environmentAddress)
	from := d.Sender()
	d.setCode(from, d.last.Address, d.Nonce(from.Address), auth)
}

func clearDelegation(d *Draft) {
	auth := d.authorize(d.last, common.Address{})
	from := d.Sender()
	d.setCode(from, d.last.Address, d.Nonce(from.Address), auth)
}

// invalidDelegations has authorizations for another chain, with a wrong nonce and
// with a broken signature, which are skipped, and one for every chain.
func invalidDelegations(d *Draft) {
	authority := d.authority()
	wrongChain := d.signAuthorization(authority, types.SetCodeAuthorization{ChainID: *uint256.NewInt(1), Address: delegationTarget})
	wrongNonce := d.signAuthorization(authority, types.SetCodeAuthorization{Address: delegationTarget, Nonce: 1 << 40})
	broken := wrongNonce
	broken.S = *new(uint256.Int).SetAllOne()
	anyChain := d.signAuthorization(authority, types.SetCodeAuthorization{Address: delegationTarget, Nonce: d.Nonce(authority.Address)})
	from := d.Sender()
	d.setCode(from, delegationTarget, d.Nonce(from.Address), wrongChain, wrongNonce, broken, anyChain)
}

// delegateSender is sent by the authority itself: the authorization counts the
// transaction's own nonce.
func delegateSender(d *Draft) {
	authority := d.authority()
	nonce := d.Nonce(authority.Address)
	auth := d.authorize(authority, delegationTarget)
	d.setCode(authority, authority.Address, nonce, auth)
}
