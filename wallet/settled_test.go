package wallet

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/contracts/bindings"
	"nrollup/optimistic"
)

// The inbox takes proofs of proposed states, but a proof can be made only of those
// that the node of the rollup has.
func TestAgreed(t *testing.T) {
	var pending []*optimistic.Pending
	for n := uint64(1); n <= 100; n++ {
		proposal := bindings.Proposal{Number: n, BlockHash: common.Hash{byte(n)}, StateRoot: common.Hash{byte(n), 1}}
		pending = append(pending, &optimistic.Pending{Proposed: &optimistic.Proposed{Proposal: proposal}})
	}
	have := func(n uint64) *header {
		return &header{Number: hexutil.Uint64(n), Hash: common.Hash{byte(n)}, Root: common.Hash{byte(n), 1}}
	}
	asked, errAway := 0, errors.New("away")
	for name, test := range map[string]struct {
		block func(uint64) (*header, error)
		want  uint64 // 0 for none
		err   error
	}{
		"all": {func(n uint64) (*header, error) { return have(n), nil }, 100, nil},
		"behind": {func(n uint64) (*header, error) {
			if n > 1 {
				return nil, ethereum.NotFound
			}
			return have(n), nil
		}, 1, nil},
		"other block": {func(n uint64) (*header, error) {
			h := have(n)
			if n >= 3 {
				h.Hash = common.Hash{9}
			}
			return h, nil
		}, 2, nil},
		"other state": {func(n uint64) (*header, error) {
			h := have(n)
			h.Root = common.Hash{9}
			return h, nil
		}, 0, nil},
		"away": {func(uint64) (*header, error) { return nil, errAway }, 0, errAway},
	} {
		asked = 0
		h, err := agreed(pending, func(n uint64) (*header, error) {
			asked++
			return test.block(n)
		})
		if !errors.Is(err, test.err) || (h == nil) != (test.want == 0) || h != nil && uint64(h.Number) != test.want {
			t.Errorf("%s: have %+v, %v, want block %d, %v", name, h, err, test.want, test.err)
		}
		if asked > 7 {
			t.Errorf("%s: %d questions for 100 proposals", name, asked)
		}
	}
}
