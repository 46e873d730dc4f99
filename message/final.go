package message

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/optimistic"
	"nrollup/rollup"
)

// proposals tell what L1 says of an optimistic rollup.
type proposals interface {
	View(ctx context.Context) (*optimistic.View, error)
}

// proposalsOf returns the proposals of an optimistic rollup. Of a deployment that is
// none they are an error, as soon as they are asked for.
func proposalsOf(d *rollup.Deployment, l1 *rpc.Client) proposals {
	reader, err := optimistic.NewReader(l1, d)
	if err != nil {
		return noProposals{err}
	}
	return reader
}

type noProposals struct{ err error }

func (n noProposals) View(context.Context) (*optimistic.View, error) { return nil, n.err }

// addClock says how far the block of a message to L1 is on its way to become final,
// if the rollup is an optimistic one.
func (b *Bridge) addClock(ctx context.Context, s *Status) error {
	if b.proposals == nil {
		return nil
	}
	v, err := b.proposals.View(ctx)
	if errors.Is(err, optimistic.ErrChanging) {
		return fmt.Errorf("%w: %w", ErrReorg, err)
	}
	if err != nil {
		return err
	}
	number := s.Sent.Block.Number
	clock := v.Clock(number)
	s.Clock, s.Waiting = &clock, waitsFor(clock, number, v)
	return nil
}

// waitsFor says what a block waits for before it is final.
func waitsFor(c optimistic.Clock, number uint64, v *optimistic.View) string {
	proposal := fmt.Sprintf("proposal %d, which has block %d of the rollup", c.Position, number)
	switch c.State {
	case optimistic.Unproposed:
		return fmt.Sprintf("for a proposal of block %d of the rollup: those on L1 go up to block %d", number, v.Tip().Number)
	case optimistic.Final:
		return fmt.Sprintf("for another look: block %d of the rollup became final meanwhile", number)
	case optimistic.Waiting:
		if c.FinalAt > c.WindowEnds+1 {
			return fmt.Sprintf("for %s, and for those below it: it is final at %s at the earliest", proposal, moment(c.FinalAt, v.Time))
		}
		return fmt.Sprintf("for %s: it can be challenged until %s, and is final then if nobody does", proposal, moment(c.WindowEnds, v.Time))
	case optimistic.Challenged:
		if lost(v, number) {
			return fmt.Sprintf("for anyone to remove %s: it, or one below it, was challenged and not proven in time, so the block must be proposed again", proposal)
		}
		return fmt.Sprintf("for %s: it, or one below it, is challenged, and has to be proven until %s, else the block must be proposed again; it is final no earlier than %s",
			proposal, moment(c.Deadline, v.Time), moment(c.FinalAt, v.Time))
	case optimistic.Proven:
		return fmt.Sprintf("for anyone to finalize %s: all of it is proven", proposal)
	default:
		return fmt.Sprintf("for anyone to finalize %s: it can be challenged no more", proposal)
	}
}

// lost reports whether a challenge of a block's proposal, or below it, cannot be
// answered any more: the next block of L1 is later than its deadline.
func lost(v *optimistic.View, number uint64) bool {
	for _, p := range v.Pending {
		for _, c := range p.Challenges {
			if c.Deadline <= v.Time {
				return true
			}
		}
		if p.Has(number) {
			break
		}
	}
	return false
}

// moment returns a time of L1, in seconds since 1970, as people read it: with the
// day if that is not clear from now.
func moment(seconds, now uint64) string {
	const day = 24 * 3600
	at := time.Unix(int64(min(seconds, 1<<40)), 0).UTC()
	if seconds < now+day/2 && now < seconds+day/2 {
		return at.Format("15:04:05 UTC")
	}
	return at.Format("Jan 2 15:04 UTC")
}
