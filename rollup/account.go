package rollup

import "math/big"

// Account is an account of the rollup in the state after a block, with the proof
// of that.
type Account struct {
	Nonce   uint64
	Balance *big.Int // wei
	Proof   [][]byte // nodes of the state trie from the root to the account (eth_getProof)
}
