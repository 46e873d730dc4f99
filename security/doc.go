// Package security says what a user of a rollup must trust, from what its L1 has at
// the moment: the code of the contracts byte for byte, what is built into it, and
// whether EXECUTE is there. It answers in the terms of L2BEAT: five risks, and the
// requirements of its stages (https://l2beat.com/stages, as of 2026).
//
// It asks a node of L1 alone, and believes that. It does not judge what no chain can
// tell: whether there are bugs.
package security
