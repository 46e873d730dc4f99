package dispute

// scale is how long and how large everything is in a round. Times are in seconds, but
// for those that say that they are in blocks of L1.
type scale struct {
	window, response uint64
	maxBlocks        uint64 // of a proposal

	chainEnd, spacing uint64 // number of the rollup's last block, and the time between two

	delay, lapse, grace uint64 // of forced transactions

	margin      uint64 // that honest challengers leave for L1
	dataTimeout uint64 // how long they wait for data

	busy, quiet        int // blocks of L1 with the dishonest, and at most without
	maxReorg, restless int // blocks of L1 that a reorganisation takes back, and between two at least

	lossy  bool // the slots of what is taken back are lost sometimes
	forced bool // there are forced transactions
}

const (
	window    = 48 * slot // of plain rounds, in seconds
	response  = 32 * slot // of plain rounds, in seconds
	timeout   = 10 * slot // of the sequencer, in seconds
	maxBlocks = 4         // of plain rounds
)

// plain rounds are short: most things that can happen do within a window or two.
var plain = scale{
	window: window, response: response, maxBlocks: maxBlocks, chainEnd: 24, spacing: 2 * slot,
	delay: 3600, lapse: 3600, grace: 24, margin: 4 * slot, dataTimeout: 6 * slot,
	busy: 70, quiet: 200, maxReorg: 2, restless: 8,
}

// forcing rounds are those of users whose transactions the sequencer does not take. The
// delay is shorter than a deployment may have (rollup.ForcedMargin): an entry is overdue
// long before it can leave.
var forcing = scale{
	window: 24 * slot, response: 28 * slot, maxBlocks: 8, chainEnd: 50, spacing: 3 * slot,
	delay: 30 * slot, lapse: 3600, grace: 20 * slot, margin: 4 * slot, dataTimeout: 4 * slot,
	busy: 130, quiet: 300, maxReorg: 4, restless: 12, forced: true,
}

// long rounds have hundreds of blocks, and an L1 that loses a dozen blocks with all
// their time now and then. Honest challengers leave more time than that. What is forced
// is overdue, and could lapse, before the block that has it is final.
var long = scale{
	window: 320 * slot, response: 110 * slot, maxBlocks: 8, chainEnd: 280, spacing: slot,
	delay: 6 * slot, lapse: 3600, grace: 36 * slot, margin: 40 * slot, dataTimeout: 20 * slot,
	busy: 330, quiet: 900, maxReorg: 12, restless: 40, lossy: true, forced: true,
}

// patience is how long a transaction may have been under way, in seconds.
func (s *scale) patience() uint64 {
	blocks := uint64(maxDelay + 1 + s.maxReorg)
	return blocks * (1 + maxMissed) * slot
}
