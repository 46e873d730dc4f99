package blockgen

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// Transactions that fail.

func revert(d *Draft) {
	data := d.bytes(36)
	d.Call(d.Sender(), reverterAddress, 0, callGas(data, 20_000+writeSlotGas+newSlotGas), data)
}

func runOutOfGas(d *Draft) {
	d.Call(d.Sender(), endlessAddress, 0, 100_000, nil)
}

// runOutOfStateGas has enough gas to write two new slots, but not four.
func runOutOfStateGas(d *Draft) {
	c := slotContracts[d.rng.IntN(len(slotContracts))]
	data := slotsInput(d.freshSlot(), 4, d.value())
	d.Call(d.Sender(), c.address, 0, callGas(data, 3*(writeSlotGas+newSlotGas)), data)
}

func invalidOpcode(d *Draft) {
	d.Create(d.Sender(), callGas(nil, 50_000+newAccountGas), Assemble("NUMBER INVALID"))
}

// Transactions of other types.

func accessListTx(d *Draft) {
	c := slotContracts[1+d.rng.IntN(len(slotContracts)-1)]
	data := slotsInput(common.Hash{}, c.kept, d.value())
	list := types.AccessList{
		{Address: c.address, StorageKeys: []common.Hash{wordHash(0), wordHash(1 << 40)}}, // one of them unused
		{Address: d.newAddress()},
	}
	from := d.Sender()
	d.sign(from, &types.AccessListTx{
		ChainID:    d.signer.ChainID(),
		Nonce:      d.Nonce(from.Address),
		GasPrice:   d.feeCap,
		Gas:        callGas(data, 30_000+uint64(c.kept)*(writeSlotGas+slotLoopGas)),
		To:         &c.address,
		Value:      new(big.Int),
		Data:       data,
		AccessList: list,
	})
}

func (d *Draft) legacyTx(from Account) *types.LegacyTx {
	to := d.receiver()
	return &types.LegacyTx{
		Nonce:    d.Nonce(from.Address),
		GasPrice: d.feeCap,
		Gas:      transferGas,
		To:       &to,
		Value:    new(big.Int).SetUint64(d.wei()),
	}
}

func legacyTx(d *Draft) {
	from := d.Sender()
	d.sign(from, d.legacyTx(from))
}

// unprotectedTx is a legacy transaction from before EIP-155, valid on any chain.
func unprotectedTx(d *Draft) {
	from := d.Sender()
	d.txs = append(d.txs, types.MustSignNewTx(from.Key, types.HomesteadSigner{}, d.legacyTx(from)))
}

// dataTx pays the calldata floor (EIP-7623) for a rollup's sort of data.
func dataTx(d *Draft) {
	data := d.bytes(2000)
	d.Call(d.Sender(), d.receiver(), 0, callGas(data, 0), data)
}

// Unusual receivers.

// precompileAddress returns that of one of Amsterdam's precompiles.
func (d *Draft) precompileAddress() common.Address {
	n := 1 + d.rng.Uint64N(18)
	if n == 18 {
		n = 0x100 // P256VERIFY
	}
	return common.BytesToAddress(word(n))
}

// valueToPrecompile fails at precompiles that reject empty input.
func valueToPrecompile(d *Draft) {
	d.Call(d.Sender(), d.precompileAddress(), d.wei(), transferGas+newAccountGas+200_000, nil)
}

func callPrecompile(d *Draft) {
	data := d.signature()
	d.Call(d.Sender(), common.BytesToAddress([]byte{1}), 0, callGas(data, 10_000), data)
}

// signature returns the input of ECRECOVER for a valid signature.
func (d *Draft) signature() []byte {
	digest := d.bytes(32)
	sig, err := crypto.Sign(digest, d.Sender().Key)
	if err != nil {
		panic(fmt.Sprintf("sign: %v", err)) // the key is valid
	}
	return slices.Concat(digest, word(27+uint64(sig[64])), sig[:64])
}

func transferToFeeRecipient(d *Draft) {
	d.Call(d.Sender(), feeRecipient, d.wei(), transferGas+newAccountGas, nil)
}

func transferToSelf(d *Draft) {
	from := d.Sender()
	d.Call(from, from.Address, d.wei(), transferGas, nil)
}

// nothingToNewAccount sends no value: the account does not come to exist.
func nothingToNewAccount(d *Draft) {
	d.Call(d.Sender(), d.newAddress(), 0, transferGas, nil)
}

// Unusual code.

func readEnvironment(d *Draft) {
	d.Call(d.Sender(), environmentAddress, d.wei(), callGas(nil, 20_000), nil)
}

// inspectAccounts looks at an account, a contract, a precompile, a delegated
// account, an account that does not exist and the fee recipient.
func inspectAccounts(d *Draft) {
	var data []byte
	for _, addr := range []common.Address{
		d.receiver(), tokenAddress, d.precompileAddress(), d.last.Address, d.newAddress(), feeRecipient,
	} {
		data = append(data, addressWord(addr)...)
	}
	d.Call(d.Sender(), inspectorAddress, 0, callGas(data, 60_000), data)
}

func recurse(d *Draft) {
	d.Call(d.Sender(), recursionAddress, 0, 500_000, nil)
}

func delegateStorage(d *Draft) {
	data := slotsInput(d.freshSlot(), 2, d.value())
	d.Call(d.Sender(), delegatorAddress, 0, callGas(data, 60_000+2*(writeSlotGas+newSlotGas)), data)
}

// readSystemContract asks the history contract (EIP-2935) for the parent's hash.
func readSystemContract(d *Draft) {
	data := word(d.number - 1)
	d.Call(d.Sender(), params.HistoryStorageAddress, 0, callGas(data, 10_000), data)
}
