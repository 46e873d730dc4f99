package e2e

import (
	"crypto/ecdsa"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// key returns the private key of a name.
func key(name string) *ecdsa.PrivateKey {
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte("e2e " + name)))
	if err != nil {
		panic(err)
	}
	return k
}

func address(name string) common.Address { return crypto.PubkeyToAddress(key(name).PublicKey) }

// fund gives accounts 1000 ether each.
func fund(names ...string) types.GenesisAlloc {
	alloc := make(types.GenesisAlloc)
	for _, name := range names {
		alloc[address(name)] = types.Account{Balance: ether(1000)}
	}
	return alloc
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(params.Ether)) }
