package forks

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/forkid"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// ethConfig is the answer of eth_config (EIP-7910). It does not name forks, and has no
// more than three of them: those that the answer leaves out come up when the ones
// before them are active.
type ethConfig struct {
	Current *activation `json:"current"`
	Next    *activation `json:"next"`
	Last    *activation `json:"last"`

	genesis *types.Block // its header
}

// activation is what EIP-7910 tells of a fork.
type activation struct {
	Time            uint64                    `json:"activationTime"` // seconds; 0 for the genesis
	Blobs           *params.BlobConfig        `json:"blobSchedule"`
	ChainID         *hexutil.Big              `json:"chainId"`
	ForkID          hexutil.Bytes             `json:"forkId"` // EIP-6122: of the times of all forks so far
	Precompiles     map[string]common.Address `json:"precompiles"`
	SystemContracts map[string]common.Address `json:"systemContracts"`
}

func (c *ethConfig) fetchGenesis(ctx context.Context, client *rpc.Client) error {
	var header *types.Header
	if err := client.CallContext(ctx, &header, "eth_getBlockByNumber", "0x0", false); err != nil {
		return fmt.Errorf("genesis: %w", err)
	}
	if header == nil {
		return errors.New("it has no genesis block")
	}
	c.genesis = types.NewBlockWithHeader(header)
	return nil
}

// schedule completes what is known of L1 to what the answer says of it: the past as
// known, the future as L1 says.
func (c *ethConfig) schedule(known *params.ChainConfig) (*Schedule, error) {
	if c.Current == nil {
		return nil, fmt.Errorf("%w: eth_config tells no present fork", ErrOtherL1)
	}
	config, err := without(known, max(c.Current.Time, c.genesis.Time()))
	if err != nil {
		return nil, err
	}
	s := &Schedule{Config: config, Source: SourceConfig}
	switch c.explain(s, known, c.Current) {
	case otherTimes:
		return nil, fmt.Errorf("%w: its fork id at %s does not follow from the forks in the file, and eth_config does not tell which there were: use a node that serves nrollup_chainConfig, or a newer file", ErrOtherL1, when(c.Current.Time))
	case otherRules:
		s.Unknown = unnamed(known, c.Current.Time)
		return s, nil
	}
	if c.Next == nil {
		return s, nil
	}
	if c.explain(s, known, c.Next) != agrees {
		s.Unknown = unnamed(known, c.Next.Time)
		return s, nil
	}
	// If there are forks between the next one and the last, then its fork id is of
	// times that are not told yet: each of them will be the next one.
	if c.Last != nil && c.Last.Time > c.Next.Time && c.explain(s, known, c.Last) == otherRules {
		s.Unknown = unnamed(known, c.Last.Time)
	}
	return s, nil
}

// unnamed returns the unknown fork that begins at a time, in seconds. It has a name if
// it was known that it would come.
func unnamed(known *params.ChainConfig, since uint64) *Unknown {
	if u := FirstUnknown(known); u != nil && u.Since == since {
		return u
	}
	return &Unknown{Since: since}
}

// verdict is how what L1 says of a fork compares with what this program makes of it.
type verdict int

const (
	agrees     verdict = iota
	otherTimes         // of the forks before, or of this one
	otherRules         // the times are right, the fork is none that is known
)

// explain finds the fork that L1 says begins at some time, and schedules it.
func (c *ethConfig) explain(s *Schedule, known *params.ChainConfig, a *activation) verdict {
	result := otherTimes
	for _, try := range append([]func(*params.ChainConfig) bool{asItIs}, candidates(known, a)...) {
		config, err := Clone(s.Config)
		if err != nil || !try(config) {
			continue
		}
		switch c.compare(config, a) {
		case agrees:
			s.Config = config
			return agrees
		case otherRules:
			result = otherRules
		}
	}
	if result == otherTimes && c.isNew(s.Config, a) {
		return otherRules
	}
	return result
}

// isNew reports whether nothing but the fork is missing, whatever it is.
func (c *ethConfig) isNew(config *params.ChainConfig, a *activation) bool {
	probe := *config
	probe.UBTTime = &a.Time // a fork id does not depend on which fork it is
	return c.sameTimes(&probe, a)
}

// compare compares what L1 says of a fork with what a configuration makes of it.
func (c *ethConfig) compare(config *params.ChainConfig, a *activation) verdict {
	if !c.sameTimes(config, a) {
		return otherTimes
	}
	at := max(a.Time, c.genesis.Time())
	if !slices.Equal(addresses(a.SystemContracts), addresses(config.ActiveSystemContracts(at))) {
		return otherRules
	}
	have := make(map[string]common.Address)
	for address := range vm.ActivePrecompiledContracts(config.Rules(config.LondonBlock, true, at)) {
		have[address.Hex()] = address
	}
	if !slices.Equal(addresses(a.Precompiles), addresses(have)) {
		return otherRules
	}
	return agrees
}

// sameTimes reports whether the forks of a configuration began when those of L1 did, up
// to one of them.
func (c *ethConfig) sameTimes(config *params.ChainConfig, a *activation) bool {
	id := forkid.NewID(config, c.genesis, math.MaxUint64, max(a.Time, c.genesis.Time()))
	return bytes.Equal(id.Hash[:], a.ForkID)
}

// executeAddress is left out of comparisons: whether this process has the precompile
// yet does not matter.
var executeAddress = common.HexToAddress("0x0000000000000000000000000000000000000101")

func addresses(named map[string]common.Address) []common.Address {
	list := slices.SortedFunc(maps.Values(named), common.Address.Cmp)
	return slices.DeleteFunc(list, func(a common.Address) bool { return a == executeAddress })
}
