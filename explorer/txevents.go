package explorer

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/internal/logs"
	"nrollup/message"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// addRollup adds what the logs of a transaction say of the rollup.
func (s *Server) addRollup(c *chain, p *txPage, r *receipt) {
	contracts := &s.conf.Deployment.Contracts
	for _, l := range r.Logs {
		switch {
		case len(l.Topics) == 0:
		case c == s.l1 && l.Address == contracts.Rollup && l.Topics[0] == advancedTopic:
			if at, err := decodeAdvanced(l); err == nil {
				p.Settles = append(p.Settles, at.BlockRef)
			}
		case c == s.l1 && l.Address == contracts.Rollup && l.Topics[0] == proposedTopic:
			p.Settles = append(p.Settles, proposedIn(l)...)
		case c == s.l1 && l.Address == contracts.Inbox:
			if f := decodeForced(l); f != nil {
				p.Forced = f
			}
		case c == s.l1 && l.Address == contracts.Messenger, c == s.l2 && l.Address == rollup.L2Messenger:
			if e := decodeMessage(c.key, l); e != nil {
				p.Message = append(p.Message, *e)
			}
		}
	}
}

// proposedIn returns the blocks of a proposal's event.
func proposedIn(l *types.Log) (blocks []rollup.BlockRef) {
	p, err := optimistic.DecodeProposed(l)
	if err != nil {
		return nil
	}
	for i, b := range p.Blocks {
		blocks = append(blocks, rollup.BlockRef{Number: p.First() + uint64(i), Hash: b.BlockHash})
	}
	return blocks
}

var forcedTopic = bindings.NewForcedInbox().GetABI().Events["Forced"].ID

func decodeForced(l *types.Log) *forcedRef {
	event, err := bindings.NewForcedInbox().UnpackForcedEvent(l)
	if err != nil {
		return nil
	}
	return &forcedRef{Index: event.Index, L1Tx: l.TxHash, L2Tx: event.Hash, Deadline: event.Deadline}
}

// directions are the names of messages by the chain that sends them.
var directions = map[string]string{"l1": "deposit", "l2": "withdrawal"}

func decodeMessage(chain string, l *types.Log) *messageEvent {
	if sent, err := message.DecodeSent(l); err == nil {
		return &messageEvent{directions[chain], sent.Message.Nonce, "sent"}
	}
	done, err := message.DecodeDone(l)
	if err != nil {
		return nil
	}
	other := map[string]string{"l1": "l2", "l2": "l1"}[chain]
	if done.Cancelled {
		return &messageEvent{directions[other], done.Nonce, "cancelled"}
	}
	return &messageEvent{directions[other], done.Nonce, "claimed"}
}

// addSettlement says where the block of a transaction of the rollup was settled, and
// whether it was forced.
func (s *Server) addSettlement(ctx context.Context, c *chain, p *txPage, b *block) error {
	if c != s.l2 {
		return nil
	}
	found, err := s.settled.blocks(ctx, []uint64{uint64(b.Number)})
	if err != nil {
		return err
	}
	summary := s.l2Summary(b, found[uint64(b.Number)])
	p.Block.Label, p.Settlement = summary.Label, summary.Settlement
	p.Forced, err = s.forcedOf(ctx, p.Hash)
	return err
}

// forcedOf returns the entry of the inbox that has a transaction, nil if none does.
func (s *Server) forcedOf(ctx context.Context, tx common.Hash) (*forcedRef, error) {
	q := logs.Query{
		Address: s.conf.Deployment.Contracts.Inbox,
		Topics:  [][]common.Hash{{forcedTopic}, nil, nil, {tx}},
		First:   s.conf.Deployment.DeployedAt,
	}
	head, err := s.l1.eth.BlockNumber(ctx)
	if err != nil {
		return nil, s.l1.failed(err)
	}
	q.Last = head
	for l, err := range s.l1.events.Backward(ctx, q) {
		if err != nil {
			return nil, s.l1.failed(err)
		}
		if f := decodeForced(l); f != nil && f.L2Tx == tx {
			return f, nil
		}
	}
	return nil, nil
}
