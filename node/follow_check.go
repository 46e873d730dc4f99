package node

import (
	"context"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/operator"
	"nrollup/rollup"
)

// checkRollup checks that a node is of the rollup's L1, and that the contracts there
// are the rollup's. It believes what the node says.
func checkRollup(ctx context.Context, rpcClient *rpc.Client, d *rollup.Deployment) error {
	client := ethclient.NewClient(rpcClient)
	if err := operator.CheckL1(ctx, client, d.L1.ChainID); err != nil {
		return err
	}
	return operator.CheckContracts(ctx, client, d)
}
