package proposer

import (
	"context"
	"errors"
	"strings"
	"testing"

	"nrollup/da"
	"nrollup/optimistic/optest"
)

// A proposer that begins anew, at whatever point the one before it ended, proposes each
// block once.
func TestRestart(t *testing.T) {
	for _, test := range []struct {
		name string
		end  func(r *rig, p *Proposer)
	}{
		{"before anything", func(*rig, *Proposer) {}},
		{"after publishing", func(r *rig, p *Proposer) {
			p.cfg.Layer = &brokenLayer{Layer: p.cfg.Layer}
			if err := p.round(r.Ctx); !asProblem(err).is(problemData) {
				r.Fatalf("have %v, want a problem with the data", err)
			}
		}},
		{"after sending", func(r *rig, p *Proposer) { r.round(p) }},
		{"after sending, with new blocks", func(r *rig, p *Proposer) {
			r.round(p)
			r.L2.Extend(2, 1)
		}},
		{"after it was included", func(r *rig, p *Proposer) { r.act(p) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t, optest.Address("proposer"))
			r.L2.Extend(3, 1)
			test.end(r, r.proposer("proposer"))
			head := r.L2.Head().Number
			p := r.proposer("proposer")
			for range 6 {
				r.act(p)
			}
			v := r.proposed(head)
			if want := int(head-3)/2 + 1; len(v.Pending) != want {
				t.Errorf("%d proposals are pending, want %d", len(v.Pending), want)
			}
			nonce, err := r.Eth.NonceAt(t.Context(), p.Account(), nil)
			r.Must(err)
			if int(nonce) != len(v.Pending) {
				t.Errorf("%d transactions for %d proposals", nonce, len(v.Pending))
			}
		})
	}
}

// brokenLayer publishes, and does not say so.
type brokenLayer struct{ da.Layer }

func (l *brokenLayer) Publish(ctx context.Context, payload []byte) (*da.Posting, error) {
	if _, err := l.Layer.Publish(ctx, payload); err != nil {
		return nil, err
	}
	return nil, errors.New("the connection is lost")
}

// After a reorganisation of L1 the same blocks are proposed again, if they still can be.
func TestReorg(t *testing.T) {
	r := newRig(t, optest.Address("proposer"))
	p := r.proposer("proposer")
	r.Slot()
	r.L2.Extend(3, 1)
	base := r.Number()
	r.act(p)
	r.proposed(3)
	r.L2.Extend(1, 1)
	r.Rewind(base)
	r.proposed(0)
	r.Jump(48) // another block than before
	var err error
	for range 5 {
		err = p.round(t.Context())
		r.settle(p)
		r.Slot()
	}
	v := r.proposed(3)
	if len(v.Pending) != 1 {
		t.Errorf("%d proposals are pending, want 1", len(v.Pending))
	}
	if !asProblem(err).is(problemAnchor) || !strings.Contains(err.Error(), "block 4") {
		t.Errorf("have %v, want that the anchor of block 4 is gone", err)
	}
}
