package rollup

import (
	"crypto/ecdsa"
	"math/big"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

// randomTx returns a transaction of any type, with the key that signed it.
func randomTx(rng *rand.Rand) (*ecdsa.PrivateKey, *types.Transaction) {
	key, err := crypto.ToECDSA(randomBytes(rng, 32))
	if err != nil {
		panic(err)
	}
	chainID := big.NewInt(inboxChainID)
	if rng.IntN(10) == 0 {
		chainID = randomNumber(rng)
	}
	var to *common.Address
	if rng.IntN(4) > 0 {
		to = new(common.Address)
		copy(to[:], randomBytes(rng, 20))
	}
	feeCap := randomNumber(rng)
	tipCap := new(big.Int).Rsh(feeCap, uint(rng.IntN(9)))
	nonce, gas := rng.Uint64()>>rng.IntN(64), rng.Uint64()%DefaultGasLimit*9/8
	data, list := randomBytes(rng, rng.IntN(80)*rng.IntN(3)), randomAccessList(rng)
	value := new(big.Int).Rsh(randomNumber(rng), 1)
	var inner types.TxData
	switch rng.IntN(10) {
	case 0:
		inner = &types.LegacyTx{Nonce: nonce, GasPrice: feeCap, Gas: gas, To: to, Value: value, Data: data}
	case 1:
		inner = &types.AccessListTx{ChainID: chainID, Nonce: nonce, GasPrice: feeCap, Gas: gas, To: to, Value: value, Data: data, AccessList: list}
	case 2:
		inner = &types.BlobTx{ChainID: word(chainID), Nonce: nonce, GasTipCap: word(tipCap), GasFeeCap: word(feeCap), Gas: gas, Value: word(value), BlobFeeCap: word(value), Data: data, AccessList: list, BlobHashes: []common.Hash{{1}}}
	case 3:
		inner = &types.SetCodeTx{ChainID: word(chainID), Nonce: nonce, GasTipCap: word(tipCap), GasFeeCap: word(feeCap), Gas: gas, Value: word(value), Data: data, AccessList: list, AuthList: []types.SetCodeAuthorization{{Nonce: 1}}}
	default:
		inner = &types.DynamicFeeTx{ChainID: chainID, Nonce: nonce, GasTipCap: tipCap, GasFeeCap: feeCap, Gas: gas, To: to, Value: value, Data: data, AccessList: list}
	}
	return key, types.MustSignNewTx(key, types.LatestSignerForChainID(chainID), inner)
}

func word(n *big.Int) *uint256.Int { return uint256.MustFromBig(n) }

// randomNumber returns a number of up to 220 bits, small ones as often as large.
func randomNumber(rng *rand.Rand) *big.Int {
	n := new(big.Int).SetBytes(randomBytes(rng, 1+rng.IntN(28)))
	return n.Rsh(n, uint(rng.IntN(8)))
}

func randomBytes(rng *rand.Rand, size int) []byte {
	b := make([]byte, size)
	for i := range b {
		b[i] = byte(rng.Uint32())
	}
	return b
}

func randomAccessList(rng *rand.Rand) types.AccessList {
	list := make(types.AccessList, rng.IntN(4))
	for i := range list {
		copy(list[i].Address[:], randomBytes(rng, 20))
		list[i].StorageKeys = make([]common.Hash, rng.IntN(4))
		for j := range list[i].StorageKeys {
			copy(list[i].StorageKeys[j][:], randomBytes(rng, 32))
		}
	}
	return list
}

// mutate changes one place of an encoding: a bit, a byte, some bytes more or less.
// Most of it is in the first bytes, where the lengths are, or among the last, where
// the signature is.
func mutate(rng *rand.Rand, raw []byte) []byte {
	out := append([]byte(nil), raw...)
	at := rng.IntN(len(out))
	switch rng.IntN(3) {
	case 0:
		at = rng.IntN(min(len(out), 12))
	case 1:
		at = len(out) - 1 - rng.IntN(min(len(out), 70))
	}
	switch rng.IntN(4) {
	case 0:
		out[at] ^= 1 << rng.IntN(8)
	case 1:
		out[at] = byte(rng.Uint32())
	case 2:
		out = append(out[:at], append(randomBytes(rng, 1+rng.IntN(2)), out[at:]...)...)
	default:
		out = append(out[:at], out[at+1:]...)
	}
	return out
}
