package security

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/da"
	"nrollup/rollup"
)

// GetLogs answers with the proposals of the chain, which are in block 8, to those who
// ask for a few blocks only.
func (c *chain) GetLogs(q filters.FilterCriteria) ([]*types.Log, error) {
	event := bindings.NewOptimisticRollup().GetABI().Events["Proposed"]
	from, to := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	if to-from > 3 {
		return nil, errors.New("the range is too large")
	}
	logs := []*types.Log{}
	if len(q.Topics) != 1 || q.Topics[0][0] != event.ID || from > 8 || to < 8 {
		return logs, nil
	}
	for i, kind := range c.data {
		l, err := proposed(q.Addresses[0], kind, 8, i+1)
		if err != nil {
			return nil, err
		}
		logs = append(logs, l)
	}
	return logs, nil
}

// proposed returns the event of a proposal in a block.
func proposed(contract common.Address, kind uint8, block uint64, position int) (*types.Log, error) {
	event := bindings.NewOptimisticRollup().GetABI().Events["Proposed"]
	data, err := event.Inputs.NonIndexed().Pack(bindings.Proposal{}, []bindings.ProposedBlock{}, [][32]byte{}, kind, []byte{1}, [][32]byte{})
	return &types.Log{
		Address: contract, Topics: []common.Hash{event.ID, common.BigToHash(big.NewInt(int64(position))), {1}}, Data: data,
		BlockNumber: block, BlockHash: common.Hash{byte(block)}, Index: uint(position), TxHash: common.Hash{byte(position)},
	}, err
}

// proposing is an L1 in which each block has a proposal from some block on.
type proposing struct {
	from, asked uint64 // asked is the oldest block of which events were asked for
}

func (p *proposing) GetLogs(q filters.FilterCriteria) ([]*types.Log, error) {
	logs := []*types.Log{}
	p.asked = q.FromBlock.Uint64()
	for n := max(p.from, p.asked); n <= q.ToBlock.Uint64(); n++ {
		l, err := proposed(q.Addresses[0], da.Blobs, n, int(n))
		if err != nil {
			return nil, err
		}
		logs = append(logs, l)
	}
	return logs, nil
}

// The blocks of a day are looked at, the last ones first, but no more than enough
// proposals are read: an event may have all of the data.
func TestAskData(t *testing.T) {
	for _, test := range []struct {
		from  uint64
		found int
		asked uint64
	}{{9990, 11, 10_000 - dataBlocks}, {9970, 31, 10_000 - dataBlocks}, {9900, dataProposals, 10_000 - 159}, {1, dataProposals, 10_000 - 159}} {
		l1 := &proposing{from: test.from}
		server := rpc.NewServer()
		if err := server.RegisterName("eth", l1); err != nil {
			t.Fatal(err)
		}
		client := ethclient.NewClient(rpc.DialInProc(server))
		f := &facts{d: new(rollup.Deployment), block: rollup.BlockRef{Number: 10_000}}
		optimistic(&f.d.Spec)
		err := f.askData(t.Context(), client)
		client.Close()
		server.Stop()
		if err != nil || f.data[da.Blobs] != test.found || l1.asked != test.asked {
			t.Errorf("from block %d on: %v, asked from %d on, %v", test.from, f.data, l1.asked, err)
		}
	}
}

func optimistic(s *rollup.Spec) {
	o := rollup.DefaultOptimistic()
	s.Optimistic, s.Forced = &o, o.DefaultForced()
}

// With its data on L1 an optimistic rollup needs nobody's permission for anything:
// fraud proofs are open to everyone.
func TestOptimistic(t *testing.T) {
	d, c := deploy(t, 1, optimistic)
	c.data = []uint8{da.Calldata, da.Blobs}
	r := assess(t, d, c, nil)
	if r.Stage == nil || *r.Stage != 2 || len(r.failed()) > 0 || r.Contracts[0].Name != "OptimisticRollup" {
		t.Fatalf("%+v, failed: %v", r, r.failed())
	}
	for _, name := range []string{"fraudProofSystemAtLeast5Outsiders", "fraudProofSystemIsPermissionless"} {
		found := false
		for _, q := range r.Requirements {
			found = found || q.Name == name && q.Holds != nil && *q.Holds
		}
		if !found {
			t.Errorf("%s does not hold", name)
		}
	}
	if risk := r.risk("stateValidation"); risk.Level != Good || risk.Value != "fraud proofs, 1 round, 7d" || !strings.Contains(risk.Text, "within 1d, or it falls") {
		t.Errorf("%+v", risk)
	}
	if risk := r.risk("dataAvailability"); risk.Level != Good || risk.Value != "on L1" || !strings.Contains(risk.Text, "1 with data in calldata of L1, 1 with data in blobs of L1") {
		t.Errorf("%+v", risk)
	}
	if risk := r.risk("sequencerFailure"); risk.Level != Warning || risk.Value != "forced through L1, 8d12h" {
		t.Errorf("%+v", risk)
	}
	if len(r.Requirements) != 17 || len(r.Trust) != 5 || !strings.HasPrefix(r.Trust[1], "One honest challenger") {
		t.Errorf("%d requirements, trust: %q", len(r.Requirements), r.Trust)
	}
}

// What rests on somebody's server is no rollup in L2BEAT's categories.
func TestOptimisticData(t *testing.T) {
	for name, test := range map[string]struct {
		data  []uint8
		value string
		text  string
		ok    bool
	}{
		"blobs":     {[]uint8{da.Blobs}, "on L1, blobs", "1 with data in blobs", true},
		"elsewhere": {[]uint8{da.External}, "external, with challenges", "1 with data elsewhere", false},
		"both":      {[]uint8{da.Calldata, da.External}, "external, with challenges", "1 with data elsewhere, 1 with data in calldata", false},
		"nothing":   {nil, "external, with challenges", "nothing was proposed", false},
	} {
		d, c := deploy(t, 1, optimistic)
		c.data = test.data
		r := assess(t, d, c, nil)
		risk := r.risk("dataAvailability")
		if risk.Value != test.value || !strings.Contains(risk.Text, test.text) || (risk.Level == Good) != test.ok {
			t.Errorf("%s: %+v", name, risk)
		}
		if ok := len(r.failed()) == 0; ok != test.ok || !ok && (r.Stage != nil || r.failed()[0] != "dataAvailabilityOnL1") {
			t.Errorf("%s: failed: %v, stage %v", name, r.failed(), r.Stage)
		}
	}
}

// A window in which somebody could keep challenges out of L1 is worth a warning, and
// without EXECUTE no block can be defended.
func TestOptimisticState(t *testing.T) {
	d, c := deploy(t, 1, func(s *rollup.Spec) {
		optimistic(s)
		s.Optimistic.Window--
	})
	if risk := assess(t, d, c, nil).risk("stateValidation"); risk.Level != Warning || !strings.Contains(risk.Text, "keeps challenges out") {
		t.Errorf("%+v", risk)
	}
	c.execute = false
	if risk := assess(t, d, c, nil).risk("stateValidation"); risk.Level != Bad || risk.Value != "none" {
		t.Errorf("%+v", risk)
	}
	c.execute, c.code[d.Contracts.Rollup] = true, []byte{0}
	c.data = []uint8{da.Calldata}
	r := assess(t, d, c, nil)
	if r.Stage != nil || r.risk("dataAvailability").Level != Bad || r.risk("dataAvailability").Value != "unknown" {
		t.Errorf("another contract: %+v", r)
	}
}
