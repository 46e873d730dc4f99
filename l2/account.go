package l2

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"

	"nrollup/rollup"
)

// Account returns an account after the block with the given number, with its
// proof in the state.
func (n *Node) Account(ctx context.Context, number uint64, addr common.Address) (*rollup.Account, error) {
	result, err := gethclient.New(n.client).GetProof(ctx, addr, nil, new(big.Int).SetUint64(number))
	if err != nil {
		return nil, fmt.Errorf("account %v after block %d: %w", addr, number, err)
	}
	account := &rollup.Account{Nonce: result.Nonce, Balance: result.Balance}
	for _, node := range result.AccountProof {
		blob, err := hexutil.Decode(node)
		if err != nil {
			return nil, fmt.Errorf("account %v after block %d: %w", addr, number, err)
		}
		account.Proof = append(account.Proof, blob)
	}
	return account, nil
}
