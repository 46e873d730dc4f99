package l1

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// nodeInfo is the answer of anvil_nodeInfo.
type nodeInfo struct {
	Number      hexutil.Uint64 `json:"currentBlockNumber"`
	Time        uint64         `json:"currentBlockTimestamp"`
	Hash        common.Hash    `json:"currentBlockHash"`
	HardFork    string         `json:"hardFork"`
	Order       string         `json:"transactionOrder"`
	Environment environment    `json:"environment"`
	Fork        struct{}       `json:"forkConfig"` // of another chain: none
}

type environment struct {
	BaseFee  *hexutil.Big   `json:"baseFee"`
	ChainID  uint64         `json:"chainId"`
	GasLimit hexutil.Uint64 `json:"gasLimit"`
	GasPrice *hexutil.Big   `json:"gasPrice"`
}

// NodeInfo implements anvil_nodeInfo.
func (a *devAPI) NodeInfo() nodeInfo {
	chain := a.dev.node.chain
	head := chain.CurrentBlock()
	return nodeInfo{
		Number:   hexutil.Uint64(head.Number.Uint64()),
		Time:     head.Time,
		Hash:     head.Hash(),
		HardFork: chain.Config().LatestFork(head.Time).String(),
		Order:    "fees",
		Environment: environment{
			BaseFee:  (*hexutil.Big)(head.BaseFee),
			ChainID:  chain.Config().ChainID.Uint64(),
			GasLimit: hexutil.Uint64(head.GasLimit),
			GasPrice: (*hexutil.Big)(head.BaseFee),
		},
	}
}

// metadata is the answer of hardhat_metadata.
type metadata struct {
	Client      string         `json:"clientVersion"`
	ChainID     uint64         `json:"chainId"`
	InstanceID  common.Hash    `json:"instanceId"`
	BlockNumber hexutil.Uint64 `json:"latestBlockNumber"`
	BlockHash   common.Hash    `json:"latestBlockHash"`
}

// Metadata implements hardhat_metadata. Hardhat's helpers work with no client whose
// version does not start as theirs does.
func (a *devAPI) Metadata() metadata {
	chain := a.dev.node.chain
	head := chain.CurrentBlock()
	return metadata{
		Client:      "HardhatNetwork-compatible/" + clientName,
		ChainID:     chain.Config().ChainID.Uint64(),
		InstanceID:  a.dev.node.GenesisHash(),
		BlockNumber: hexutil.Uint64(head.Number.Uint64()),
		BlockHash:   head.Hash(),
	}
}
