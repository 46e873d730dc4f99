package explorer

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/execute"
	"nrollup/rollup"
	"nrollup/security"
)

// networkFacts are what does not change.
type networkFacts struct {
	Kind       rollup.Kind      `json:"kind"`
	L1         l1Facts          `json:"l1"`
	L2         l2Facts          `json:"l2"`
	Contracts  contractFacts    `json:"contracts"`
	Sequencer  common.Address   `json:"sequencer"` // zero if anyone settles
	Operator   *common.Address  `json:"operator,omitempty"`
	Accounts   []accountFacts   `json:"accounts"`
	Forced     forcedFacts      `json:"forced"`
	Optimistic *optimisticFacts `json:"optimistic,omitempty"`
	CanSend    bool             `json:"canSend"` // the accounts can be used from the page
	Version    string           `json:"version"`
}

type l1Facts struct {
	ChainID       uint64 `json:"chainId"`
	Name          string `json:"name"`
	RPC           string `json:"rpc"` // empty if it is not for everybody
	WS            string `json:"ws,omitempty"`
	SlotSeconds   uint64 `json:"slotSeconds"`   // 0 before L1 has said
	SlotsPerEpoch uint64 `json:"slotsPerEpoch"` // 0 if that is not known
}

type l2Facts struct {
	ChainID          uint64      `json:"chainId"`
	Name             string      `json:"name"`
	RPC              string      `json:"rpc"` // empty if it is not for everybody
	WS               string      `json:"ws,omitempty"`
	GenesisHash      common.Hash `json:"genesisHash"`
	GasLimit         uint64      `json:"gasLimit"`
	SequencerTimeout uint64      `json:"sequencerTimeout"` // seconds
}

type contractFacts struct {
	rollup.Contracts
	L2Messenger   common.Address `json:"l2Messenger"`
	L2Executor    common.Address `json:"l2Executor"`
	L2TokenBridge common.Address `json:"l2TokenBridge"`
	BridgedToken  common.Address `json:"bridgedToken"` // the code of all tokens
	Execute       common.Address `json:"execute"`
}

type accountFacts struct {
	Index   int            `json:"index"`
	Address common.Address `json:"address"`
}

type forcedFacts struct {
	Bond  wei    `json:"bond"`
	Delay uint64 `json:"delay"` // seconds, as those below
	Lapse uint64 `json:"lapse"`
	Grace uint64 `json:"grace"`
}

type optimisticFacts struct {
	Window        uint64 `json:"window"`   // seconds
	Response      uint64 `json:"response"` // seconds
	MaxBlocks     uint64 `json:"maxBlocks"`
	ProposalBond  wei    `json:"proposalBond"`
	ChallengeBond wei    `json:"challengeBond"`
}

func (s *Server) getNetwork(context.Context, *http.Request) (any, error) {
	d := s.conf.Deployment
	facts := &networkFacts{
		Kind: d.Spec.Kind(),
		L1:   l1Facts{ChainID: d.L1.ChainID.Uint64(), Name: "L1", RPC: withoutKey(s.conf.L1URL), WS: s.conf.L1WS},
		L2: l2Facts{
			ChainID: d.Spec.ChainID, Name: "nrollup " + d.L1.ChainID.String(), RPC: withoutKey(s.conf.L2URL), WS: s.conf.L2WS,
			GenesisHash: d.GenesisHash, GasLimit: d.Spec.GasLimit, SequencerTimeout: d.Spec.SequencerTimeout,
		},
		Contracts: contractFacts{d.Contracts, rollup.L2Messenger, rollup.L2Executor, rollup.L2TokenBridge, rollup.BridgedToken, execute.Address},
		Sequencer: d.Spec.Sequencer,
		Accounts:  []accountFacts{},
		CanSend:   len(s.conf.Accounts) > 0,
		Version:   s.conf.Version,
	}
	forced := &d.Spec.Forced
	facts.Forced = forcedFacts{wei{forced.Bond.ToInt()}, forced.Delay, forced.Lapse, forced.Grace}
	if o := d.Spec.Optimistic; o != nil {
		facts.Optimistic = &optimisticFacts{o.Window, o.Response, o.MaxBlocks, wei{o.ProposalBond.ToInt()}, wei{o.ChallengeBond()}}
	}
	if slots := s.watcher.slots.Load(); slots != nil {
		facts.L1.SlotSeconds, facts.L1.SlotsPerEpoch = slots.seconds, slots.epoch
	}
	if s.conf.Operator != (common.Address{}) {
		facts.Operator = &s.conf.Operator
	}
	for i, a := range s.conf.Accounts {
		facts.Accounts = append(facts.Accounts, accountFacts{i, a.Address})
	}
	return facts, nil
}

// withoutKey returns an address of JSON-RPC for everybody to see: nothing if it may
// have a key in it, as those of providers do, in the user, the path or the query.
func withoutKey(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User != nil || u.RawQuery != "" || strings.Trim(u.Path, "/") != "" {
		return ""
	}
	return address
}

// getSecurity answers what the rollup's users have to trust, from live data.
func (s *Server) getSecurity(_ context.Context, r *http.Request) (any, error) {
	return s.byHeads(r, func(ctx context.Context) (any, error) {
		report, err := security.Assess(ctx, s.l1.eth, s.conf.Deployment, s.conf.Public)
		return report, s.l1.failed(err)
	})
}

func (s *Server) getOverview(context.Context, *http.Request) (any, error) {
	o := *s.watcher.current.Load()
	o.L1.Slot, o.L1.SlotStart = s.watcher.slots.Load().at(headTime(o.L1.Head), o.Time)
	return &o, nil
}

func headTime(h *head) uint64 {
	if h == nil {
		return 0
	}
	return h.Time
}
