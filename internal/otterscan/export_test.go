package otterscan

import (
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/rpc"
)

// LazyAPIs are the APIs of a node whose searches do little work in a call.
func LazyAPIs(node *eth.Ethereum, work uint64) ([]rpc.API, error) {
	apis, err := APIs(node)
	if err == nil {
		apis[0].Service.(*api).work = work
	}
	return apis, err
}

// Names is names, for tests.
var Names = names
