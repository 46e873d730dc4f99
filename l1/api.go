package l1

import "github.com/ethereum/go-ethereum/common/hexutil"

// api is what geth's JSON-RPC lacks for a rollup node or a follower.
type api struct{ node *Node }

// ChainConfig returns the complete configuration of the chain, which EXECUTE
// depends on, with the forks that this program does not know.
func (a *api) ChainConfig() (object, error) { return a.node.network.config() }

// ExecuteGasLimit returns the execute gas limit of the block after the head.
func (a *api) ExecuteGasLimit() hexutil.Uint64 { return hexutil.Uint64(a.node.ExecuteGasLimit()) }

// Network returns what another node needs to be one of this L1.
func (a *api) Network() *Network { return a.node.network }

// Enode returns where peers connect to, empty if they cannot.
func (a *api) Enode() string { return a.node.Enode() }
