package explorer

import (
	"context"
	"errors"
	"math"
	"net/http"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"nrollup/message"
	"nrollup/optimistic"
)

const (
	defaultMessages = 10
	mostMessages    = 25
	messagesAtOnce  = 4 // that are asked about side by side
)

// messagePage is a message with its path.
type messagePage struct {
	Direction string `json:"direction"` // deposit or withdrawal
	Nonce     uint64 `json:"nonce"`
	*message.Status
	Decoded *decoded      `json:"decoded"` // what its data calls on the other side
	Steps   []messageStep `json:"steps"`
}

// messageStep is a step on the path of a message.
type messageStep struct {
	Name    string       `json:"name"` // sent, anchored, proven, settled, proposed, final, claimed or cancelled
	Done    bool         `json:"done"`
	Chain   string       `json:"chain"` // on which it happens
	Time    *uint64      `json:"time,omitempty"`
	Block   *uint64      `json:"block,omitempty"` // of that chain
	Tx      *common.Hash `json:"tx,omitempty"`
	Waiting string       `json:"waiting,omitempty"` // for what, if it is the next one
}

type messageList struct {
	Messages []*messagePage `json:"messages"`
	Next     *uint64        `json:"next"` // before it, the list goes on; null at its end
}

// side is a direction of messages.
type side struct {
	name     string
	from, to *chain
	outbox   *message.Outbox
	status   func(context.Context, uint64) (*message.Status, error)
}

func (s *Server) side(direction string) (*side, error) {
	switch direction {
	case "deposit":
		return &side{direction, s.l1, s.l2, s.bridge.Deposits(), s.bridge.Deposit}, nil
	case "withdrawal":
		return &side{direction, s.l2, s.l1, s.bridge.Withdrawals(), s.bridge.Withdrawal}, nil
	default:
		return nil, badRequest("direction %q: want deposit or withdrawal", direction)
	}
}

func (s *Server) getMessages(_ context.Context, r *http.Request) (any, error) {
	side, err := s.side(r.URL.Query().Get("direction"))
	if err != nil {
		return nil, err
	}
	before, err := number(r, "before", math.MaxInt64, math.MaxInt64)
	if err != nil {
		return nil, err
	}
	limit, err := number(r, "limit", defaultMessages, mostMessages)
	if err != nil {
		return nil, err
	}
	return s.byHeads(r, func(ctx context.Context) (any, error) { return s.messages(ctx, side, before, limit) })
}

// messages returns the newest messages before a nonce, the newest first.
func (s *Server) messages(ctx context.Context, side *side, before, limit uint64) (*messageList, error) {
	if err := unmoved(ctx, func() error { _, err := side.outbox.Sync(ctx); return err }); err != nil {
		return nil, side.from.failed(err)
	}
	end := min(before, side.outbox.Size())
	first := end - min(end, limit)
	list := &messageList{Messages: make([]*messagePage, end-first)}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(messagesAtOnce)
	for n := first; n < end; n++ {
		group.Go(func() (err error) {
			list.Messages[end-1-n], err = s.message(ctx, side, n)
			return err
		})
	}
	if first > 0 {
		list.Next = &first
	}
	return list, group.Wait()
}

func (s *Server) getMessage(ctx context.Context, r *http.Request) (any, error) {
	side, err := s.side(r.PathValue("direction"))
	if err != nil {
		return nil, err
	}
	nonce, err := strconv.ParseUint(r.PathValue("nonce"), 10, 63)
	if err != nil {
		return nil, badRequest("%q is not the number of a message", r.PathValue("nonce"))
	}
	return s.message(ctx, side, nonce)
}

func (s *Server) message(ctx context.Context, side *side, nonce uint64) (*messagePage, error) {
	var status *message.Status
	err := unmoved(ctx, func() (err error) {
		status, err = side.status(ctx, nonce)
		return err
	})
	if errors.Is(err, message.ErrUnknown) {
		return nil, notFound("there is no %s %d: %s has sent %s", side.name, nonce, side.from.name, count(int(side.outbox.Size()), "message"))
	}
	if err != nil {
		return nil, side.from.failed(err)
	}
	page := &messagePage{Direction: side.name, Nonce: nonce, Status: status}
	page.Decoded = s.decoder.call(side.to.key, &status.Message.Target, status.Message.Data)
	page.Steps, err = s.steps(ctx, side, status)
	return page, err
}

// unmoved asks again if a chain was reorganised meanwhile.
func unmoved(ctx context.Context, ask func() error) error {
	err := ask()
	for tries := 0; tries < 5 && ctx.Err() == nil && errors.Is(err, message.ErrReorg); tries++ {
		err = ask()
	}
	return err
}

// steps returns the path of a message.
func (s *Server) steps(ctx context.Context, side *side, m *message.Status) ([]messageStep, error) {
	sentAt, err := side.from.timeOf(ctx, m.Sent.Block.Hash)
	if err != nil {
		return nil, err
	}
	steps := []messageStep{{
		Name: "sent", Done: true, Chain: side.from.key, Time: sentAt, Block: &m.Sent.Block.Number, Tx: &m.Sent.Tx,
	}}
	final := m.State.Final()
	if side.name == "deposit" {
		proven := final || m.State == message.StateProven
		anchored := messageStep{Name: "anchored", Chain: "l2", Done: proven || m.State == message.StateAnchored}
		if at := s.settled.anchored(m.Sent.Block.Number); anchored.Done && at != nil {
			anchored.Block = &at.Number
		}
		steps = append(steps, anchored, messageStep{Name: "proven", Chain: "l2", Done: proven})
	} else {
		settled, err := s.settledSteps(ctx, m, final)
		if err != nil {
			return nil, err
		}
		steps = append(steps, settled...)
	}
	last := messageStep{Name: "claimed", Chain: side.to.key, Done: final}
	if m.State == message.StateCancelled {
		last.Name = "cancelled"
	}
	if m.Done != nil {
		last.Block, last.Tx = &m.Done.Block.Number, &m.Done.Tx
		if last.Time, err = side.to.timeOf(ctx, m.Done.Block.Hash); err != nil {
			return nil, err
		}
	}
	return waitsAt(append(steps, last), m.Waiting), nil
}

// waitsAt says at the first step that is not done what it waits for.
func waitsAt(steps []messageStep, waiting string) []messageStep {
	for i := range steps {
		if !steps[i].Done {
			steps[i].Waiting = waiting
			break
		}
	}
	return steps
}

// settledSteps are that L1 has settled the block that has sent a message; or that it
// was proposed there, and is final.
func (s *Server) settledSteps(ctx context.Context, m *message.Status, final bool) ([]messageStep, error) {
	step, err := s.settledStep(ctx, m, final || m.Clock != nil && m.Clock.State != optimistic.Unproposed)
	if s.pending == nil || err != nil {
		return []messageStep{step}, err
	}
	step.Name = "proposed"
	return []messageStep{step, {Name: "final", Chain: "l1", Done: final || m.State == message.StateClaimable}}, nil
}

// settledStep is that L1 has settled the block that has sent a message.
func (s *Server) settledStep(ctx context.Context, m *message.Status, final bool) (messageStep, error) {
	step := messageStep{Name: "settled", Chain: "l1", Done: final || m.State == message.StateClaimable}
	if !step.Done {
		return step, nil
	}
	found, err := s.settled.blocks(ctx, []uint64{m.Sent.Block.Number})
	at := found[m.Sent.Block.Number]
	if err != nil || at == nil || at.Hash != m.Sent.Block.Hash {
		return step, err
	}
	step.Block, step.Tx = &at.l1.Number, &at.tx
	step.Time, err = s.l1.timeOf(ctx, at.l1.Hash)
	return step, err
}

// timeOf returns the time of a block; nothing if the chain has left it.
func (c *chain) timeOf(ctx context.Context, hash common.Hash) (*uint64, error) {
	var b *block
	if err := c.call(ctx, &b, "eth_getBlockByHash", hash, false); err != nil || b == nil {
		return nil, err
	}
	return (*uint64)(&b.Time), nil
}
