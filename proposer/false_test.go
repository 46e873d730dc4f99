package proposer

import (
	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
	"nrollup/rollup"
)

// falseProposal proposes blocks 1 and 2 from a named account, with a false state root of
// block 2. It returns the number of the false one.
func (r *rig) falseProposal(from string) uint64 {
	r.Helper()
	blocks, last := r.blocks(1, 2)
	blocks[1].StateRoot = common.Hash{0xfa}
	r.propose(from, blocks, last)
	return 2
}

// proposeBlind proposes blocks that follow the newest proposal, whatever it is.
func (r *rig) proposeBlind(from string) {
	r.Helper()
	first := r.view().Tip().Number + 1
	blocks, last := r.blocks(first, first)
	r.propose(from, blocks, last)
}

func (r *rig) propose(from string, blocks []bindings.ProposedBlock, last *rollup.Block) {
	r.Helper()
	v := r.view()
	guard := bindings.Guard{AnchorHash: last.Anchor, Timestamp: last.Timestamp}
	r.ok(r.Call(from, v.Params.ProposalBond, contract.PackPropose(v.Tip(), blocks, guard, 0, []byte{1})))
}

// blocks returns blocks of the rollup's chain as they are proposed.
func (r *rig) blocks(first, last uint64) (list []bindings.ProposedBlock, end *rollup.Block) {
	r.Helper()
	for number := first; number <= last; number++ {
		b, err := r.L2.Block(r.Ctx, number)
		r.Must(err)
		anchor, err := r.Eth.HeaderByHash(r.Ctx, b.Anchor)
		r.Must(err)
		list = append(list, bindings.ProposedBlock{BlockHash: b.Ref.Hash, StateRoot: b.Claim.PostStateRoot, Anchor: anchor.Number.Uint64()})
		end = b
	}
	return list, end
}
