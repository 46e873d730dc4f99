package sender

import "slices"

// assign returns what the transactions with the nonces from the next one on are to do:
// the i-th of the calls is for the i-th flight, nil if that is not to do anything any
// more, and those behind the flights are new. Of the calls that are not under way, those
// for which there is no room have to wait; so has one that gives its place to an urgent
// one.
//
// Pools do not have transactions with blobs and others of an account at a time. rush
// says that an urgent call waits for those of the other kind.
func (s *Sender) assign(calls []*Call) (want []*Call, rush bool) {
	want = make([]*Call, len(s.flights), mostPending)
	var fresh []*Call
	for _, c := range calls {
		if i := slices.IndexFunc(s.flights, func(f *flight) bool { return f.does(c) }); i < 0 {
			fresh = append(fresh, c)
		} else if want[i] == nil {
			want[i] = c
		}
	}
	blobs := s.kind(fresh)
	for n, c := range fresh {
		if c.blobs() == blobs {
			want = s.enter(want, c)
		} else if len(s.flights) > 0 { // nothing new goes before it
			return want, slices.ContainsFunc(fresh[n:], func(c *Call) bool { return c.Urgent && c.blobs() != blobs })
		}
	}
	return want, false
}

// kind reports whether transactions with blobs are sent now. If there is nothing under
// way, both kinds take turns, unless something is urgent.
func (s *Sender) kind(fresh []*Call) (blobs bool) {
	switch {
	case len(s.flights) > 0:
		return s.flights[0].blobs()
	case len(fresh) == 0:
		return false
	}
	first := fresh[0]
	mixed := slices.ContainsFunc(fresh, func(c *Call) bool { return c.blobs() != first.blobs() })
	if n := len(s.past); mixed && !first.Urgent && n > 0 {
		return !s.past[n-1].blobs()
	}
	return first.blobs()
}

// enter puts a new call into the first place that it may have: that of what is not
// wanted any more; if it is urgent, that of what is not, once L1 has left out what comes
// first, or there is no room; else behind all others. Fees rise once in a block of L1,
// however often plans change, unless something is urgent.
func (s *Sender) enter(want []*Call, c *Call) []*Call {
	full := len(want) >= s.cfg.MaxPending
	yields := full || len(s.flights) > 0 && s.waited(s.flights[0]) > 0
	for i, w := range want {
		if w == nil && (c.Urgent || s.flights[i].pricedAt < s.state.Number) || w != nil && c.Urgent && !w.Urgent && yields {
			want[i] = c
			return want
		}
	}
	if full {
		return want
	}
	return append(want, c)
}

// waited returns for how many blocks L1 has taken none of the account's transactions
// since a flight was sent at its price. As long as it takes some, the others need not
// pay more: there was no room.
func (s *Sender) waited(f *flight) uint64 {
	return s.state.Number - min(max(f.pricedAt, s.since), s.state.Number)
}
