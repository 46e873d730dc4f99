package forks

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// Fetch asks an L1 for its forks. known is its configuration as far as it was written
// down: that of a rollup's deployment. It is all there is if L1 serves neither of the
// methods that would tell more, see Source. If known is nil, L1 has to serve the first.
// An error is that of a node that did not answer, unless it wraps ErrOtherL1.
func Fetch(ctx context.Context, client *rpc.Client, known *params.ChainConfig) (*Schedule, error) {
	s, err := ask(ctx, client, known)
	if err != nil {
		return nil, err
	}
	if known != nil && s.Config.ChainID.Cmp(known.ChainID) != 0 {
		return nil, fmt.Errorf("%w: its chain id is %v, wanted %v", ErrOtherL1, s.Config.ChainID, known.ChainID)
	}
	return s, nil
}

// ErrOtherL1 says that what L1 tells of its forks cannot be so on the L1 of the
// rollup, or is not enough to tell.
var ErrOtherL1 = errors.New("the forks of L1 are not those of the rollup's L1")

func ask(ctx context.Context, client *rpc.Client, known *params.ChainConfig) (*Schedule, error) {
	var raw json.RawMessage
	switch err := client.CallContext(ctx, &raw, "nrollup_chainConfig"); {
	case err == nil:
		config, unknown, err := Decode(raw)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrOtherL1, err)
		}
		return &Schedule{config, unknown, SourceNode}, nil
	case known == nil || !refused(err):
		return nil, fmt.Errorf("ask L1 for its configuration: %w", err)
	}
	answer := new(ethConfig)
	err := client.CallContext(ctx, answer, "eth_config")
	if refused(err) {
		return &Schedule{known, FirstUnknown(known), SourceFile}, nil
	}
	if err == nil {
		err = answer.fetchGenesis(ctx, client)
	}
	if err != nil {
		return nil, fmt.Errorf("ask L1 for its forks: %w", err)
	}
	return answer.schedule(known)
}

// refused reports whether a node has answered that it does not do that.
func refused(err error) bool {
	var answer rpc.Error
	return errors.As(err, &answer)
}
