package challenger

import "nrollup/optimistic"

// challenges returns what to challenge now, the lowest blocks first. Of a proposal
// with a false block only the first such: it cannot be answered, so the proposal
// falls, with all on top of it.
func (d *decision) challenges() (list []Action) {
	shaky := false // something below may fall
	queue := uint64(0)
	for _, q := range d.view.Pending {
		if d.falls(q) {
			break
		}
		blocks := d.doubtful(q)
		if d.view.Time >= d.view.WindowEnds(q) {
			d.missed(q, blocks)
			continue
		}
		queue += uint64(len(blocks))
		list = append(list, d.due(q, blocks, shaky, queue)...)
		shaky = shaky || len(blocks) > 0 || len(q.Challenges) > 0
	}
	return list
}

// doubtful returns the places of the blocks of a proposal that have to be challenged
// at some time if nothing changes.
func (d *decision) doubtful(q *optimistic.Pending) (list []int) {
	if i := d.firstFalse(q); i >= 0 {
		return []int{i}
	}
	for i := range q.Claims {
		number := q.First() + uint64(i)
		if _, open := q.Challenges[number]; !open && !q.IsProven(number) && d.findings[q.ID].verdict(i) != True {
			list = append(list, i)
		}
	}
	return list
}

// firstFalse returns the place of the first false block, or -1. What is proven is
// true, whatever was found.
func (d *decision) firstFalse(q *optimistic.Pending) int {
	for i := range q.Claims {
		if d.findings[q.ID].verdict(i) == False && !q.IsProven(q.First()+uint64(i)) {
			return i
		}
	}
	return -1
}

// due returns the challenges of blocks of a proposal whose time has come. queue is
// how many blocks have to be challenged up to the last one of these, one after the
// other, each of which may take two blocks of L1.
//
// The first half of a window is for those who publish and check, and for waiting
// above what may fall: then no challenge is needed. In the second half what is not
// true is challenged: whoever wants to keep a challenge out of L1 has to do so for all
// of it.
func (d *decision) due(q *optimistic.Pending, blocks []int, shaky bool, queue uint64) (list []Action) {
	end := d.view.WindowEnds(q)
	urgent := d.view.Time+d.Margin+2*d.SlotTime*queue >= end
	late := d.view.Time+d.view.Params.Window/2 >= end
	for _, i := range blocks {
		verdict := d.findings[q.ID].verdict(i)
		if shaky && !late || d.waits(q, verdict, urgent) {
			continue
		}
		a := d.challenge(q, i, verdict)
		a.Urgent = urgent
		list = append(list, a)
	}
	return list
}

// waits reports whether the verdict on a block of a proposal may still get better. A
// challenger that has just started takes some time to check what it finds, even if
// there is little left.
func (d *decision) waits(q *optimistic.Pending, verdict Verdict, urgent bool) bool {
	since, most := d.findings[q.ID].since(), d.view.Params.Window/2
	switch {
	case verdict == Unseen && urgent:
		last := d.view.Time+2*d.SlotTime >= d.view.WindowEnds(q)
		return !last && d.view.Time < since+d.Margin/2
	case verdict == Unseen:
		return since == 0 || d.view.Time < since+most
	case verdict == Missing:
		return !urgent && d.view.Time < since+min(d.DataTimeout, most)
	}
	return false
}

// missed notes blocks that cannot be challenged any more.
func (d *decision) missed(q *optimistic.Pending, blocks []int) {
	for _, i := range blocks {
		if verdict := d.findings[q.ID].verdict(i); verdict != Unseen {
			d.plan.Gaps = append(d.plan.Gaps, Gap{Action: d.challenge(q, i, verdict), Reason: string(tooLate)})
		}
	}
}

func (d *decision) challenge(q *optimistic.Pending, i int, verdict Verdict) Action {
	return Action{
		Kind:     Challenge,
		ID:       q.ID,
		Proposal: q.Proposed.Proposal,
		Number:   q.First() + uint64(i),
		Verdict:  verdict,
		Deadline: d.view.WindowEnds(q),
		Value:    d.view.Params.ChallengeBond,
	}
}
