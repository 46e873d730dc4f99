package optimistic

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
)

// snapshot is the contract at one block of L1.
type snapshot struct {
	client  *rpc.Client
	address common.Address
	hash    common.Hash // of the block
}

// query is a call of a view function: what to send, and what to do with the answer.
type query struct {
	input []byte
	take  func(output []byte) error
}

// ask returns a query whose answer goes into a variable.
func ask[T any](into *T, input []byte, unpack func([]byte) (T, error)) query {
	return query{input, func(output []byte) (err error) {
		*into, err = unpack(output)
		return err
	}}
}

// maxBatch is how many calls are made in one request: below what nodes allow.
const maxBatch = 100

// run makes calls.
func (s *snapshot) run(ctx context.Context, queries ...query) error {
	for len(queries) > maxBatch {
		if err := s.run(ctx, queries[:maxBatch]...); err != nil {
			return err
		}
		queries = queries[maxBatch:]
	}
	if len(queries) == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	at := rpc.BlockNumberOrHashWithHash(s.hash, false)
	batch := make([]rpc.BatchElem, len(queries))
	for i, q := range queries {
		call := map[string]any{"to": s.address, "input": hexutil.Bytes(q.input)}
		batch[i] = rpc.BatchElem{Method: "eth_call", Args: []any{call, at}, Result: new(hexutil.Bytes)}
	}
	if err := s.client.BatchCallContext(ctx, batch); err != nil {
		return err
	}
	for i, q := range queries {
		if err := batch[i].Error; err != nil {
			return fmt.Errorf("call %#x: %w", q.input[:4], err)
		}
		if err := q.take(*batch[i].Result.(*hexutil.Bytes)); err != nil {
			return fmt.Errorf("answer to %#x: %w", q.input[:4], err)
		}
	}
	return nil
}

func (s *snapshot) params(ctx context.Context) (*Params, error) {
	p := new(Params)
	err := s.run(ctx,
		ask(&p.Window, contract.PackWINDOW(), contract.UnpackWINDOW),
		ask(&p.Response, contract.PackRESPONSE(), contract.UnpackRESPONSE),
		ask(&p.MaxBlocks, contract.PackMAXBLOCKS(), contract.UnpackMAXBLOCKS),
		ask(&p.GasPrice, contract.PackGASPRICE(), contract.UnpackGASPRICE),
		ask(&p.ProposalBond, contract.PackPROPOSALBOND(), contract.UnpackPROPOSALBOND),
		ask(&p.ChallengeBond, contract.PackCHALLENGEBOND(), contract.UnpackCHALLENGEBOND),
		ask(&p.Sequencer, contract.PackSEQUENCER(), contract.UnpackSEQUENCER),
		ask(&p.SequencerTimeout, contract.PackSEQUENCERTIMEOUT(), contract.UnpackSEQUENCERTIMEOUT),
		ask(&p.Grace, contract.PackGRACE(), contract.UnpackGRACE),
	)
	return p, err
}

// maxPending is a bound of how many proposals can be pending: as many positions as
// the contract keeps.
const maxPending = 4096

// chain reads the ends of the chain of proposals, and notes what belongs to the view.
func (s *snapshot) chain(ctx context.Context, v *View) (bindings.ChainOutput, error) {
	var chain bindings.ChainOutput
	err := s.run(ctx,
		ask(&chain, contract.PackChain(), contract.UnpackChain),
		ask(&v.Head, contract.PackHead(), contract.UnpackHead),
		ask(&v.OpenAt, contract.PackOpenAt(), contract.UnpackOpenAt),
	)
	if err == nil && (chain.TipPosition < chain.LastPosition || chain.TipPosition-chain.LastPosition > maxPending) {
		err = fmt.Errorf("the newest proposal is at position %d, the last final one at %d", chain.TipPosition, chain.LastPosition)
	}
	v.LastID = chain.Last
	return chain, err
}

// ids returns the ids of the proposals at positions from first to last.
func (s *snapshot) ids(ctx context.Context, first, last uint64) ([]common.Hash, error) {
	ids := make([]common.Hash, last-first+1)
	queries := make([]query, len(ids))
	for i := range ids {
		queries[i] = query{contract.PackProposalAt(first + uint64(i)), func(output []byte) error {
			id, err := contract.UnpackProposalAt(output)
			ids[i] = id
			return err
		}}
	}
	return ids, s.run(ctx, queries...)
}

// noted fills in a proposal's disputes, and reads its open challenges if there are
// any.
func (s *snapshot) noted(ctx context.Context, p *Pending, d bindings.DisputesOutput) error {
	p.Proven, p.Challenges = d.Proven, make(map[uint64]Challenge)
	if d.Open.Sign() == 0 {
		return nil
	}
	found := make([]bindings.ChallengeOfOutput, p.Count)
	queries := make([]query, p.Count)
	for i := range found {
		queries[i] = ask(&found[i], contract.PackChallengeOf(p.ID, p.First()+uint64(i)), contract.UnpackChallengeOf)
	}
	if err := s.run(ctx, queries...); err != nil {
		return err
	}
	for i, c := range found {
		if c.Deadline != 0 {
			p.Challenges[p.First()+uint64(i)] = Challenge{Challenger: c.Challenger, Deadline: c.Deadline}
		}
	}
	if d.Open.Cmp(big.NewInt(int64(len(p.Challenges)))) != 0 {
		return fmt.Errorf("proposal %v has %v open challenges, of which %d are found", p.ID, d.Open, len(p.Challenges))
	}
	return nil
}
