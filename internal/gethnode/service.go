package gethnode

import "github.com/ethereum/go-ethereum/eth"

// Service returns the first service of geth's API that has the methods of T, for who
// puts something before it. It reports false if there is none.
func Service[T any](geth *eth.Ethereum) (service T, ok bool) {
	for _, api := range geth.APIs() {
		if service, ok = api.Service.(T); ok {
			return service, true
		}
	}
	return service, false
}
