package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/l1"
	"nrollup/node"
)

// publicAccounts are those whose keys everybody has.
func publicAccounts() (accounts []common.Address) {
	for _, a := range node.DevAccounts() {
		accounts = append(accounts, a.Address)
	}
	return accounts
}

// refusePublicKey refuses a key that everybody has, unless the node at url is of a
// development network that was started with it, where nothing has a value:
// anywhere else somebody takes what the account gets. The node may be about to
// start: it has that long to answer.
func refusePublicKey(ctx context.Context, url string, key *ecdsa.PrivateKey, patience time.Duration) error {
	account := crypto.PubkeyToAddress(key.PublicKey)
	number := slices.Index(publicAccounts(), account)
	if number < 0 {
		return nil
	}
	network, err := askNetwork(ctx, url, patience)
	var answer rpc.Error
	switch {
	case errors.As(err, &answer):
		err = fmt.Errorf("L1 at %s does not say that it is a development network", url)
	case err != nil:
		return fmt.Errorf("%w: start it, or choose another L1 with --l1", err)
	default:
		if owned := network.Genesis.Alloc[account].Balance; owned != nil && owned.Sign() > 0 {
			return nil
		}
		err = fmt.Errorf("L1 at %s, chain %v, is not a network that was started with it", url, network.Genesis.Config.ChainID)
	}
	return fmt.Errorf("everybody has the key of %v, development account %d, and could take what it gets: %w: use a key of your own, with --keyfile", account, number, err)
}

// askNetwork asks a node, which may be about to start, for as long as patience, and
// once at least.
func askNetwork(ctx context.Context, url string, patience time.Duration) (network l1.Network, err error) {
	deadline := time.After(patience)
	ticker := time.NewTicker(250 * time.Millisecond)
	defer ticker.Stop()
	for {
		network, err = tryNetwork(ctx, url)
		var answer rpc.Error
		if err == nil || errors.As(err, &answer) {
			return network, err
		}
		select {
		case <-ticker.C:
		case <-deadline:
			return network, err
		case <-ctx.Done():
			return network, err
		}
	}
}

func tryNetwork(ctx context.Context, url string) (l1.Network, error) {
	ctx, cancel := context.WithTimeout(ctx, answerPatience)
	defer cancel()
	return l1.FetchNetwork(ctx, url)
}

// answerPatience is how long a node that runs has for an answer.
const answerPatience = 5 * time.Second
