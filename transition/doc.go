// Package transition checks a block from its trace alone: the payload, and the
// preimages of the state that executing it needs. It is what EXECUTE runs, and
// it is written to be the guest of a proof system too: a pure function of the
// trace and of the chain configuration, without clock, network, log or global
// state, and single-threaded on request.
//
// The order is cheapest first:
//
//	claim, rollup rules      fields of the payload        rules.go
//	ancestors, header        geth's consensus rules       header.go
//	body, block hash         roots, signatures            payload.go
//	preimages                hashing                      witness.go, mpt.go
//	execution                parallel, from the payload's
//	                         access list, gas-metered     process.go, meter.go
//	                         in order, before Amsterdam   serial.go
//	outputs                  every root and hash again    output.go, accesslist.go
//
// Nothing that the payload predicts is trusted: the access list that feeds
// parallel execution is rebuilt from what execution did and must come out the
// same, which by induction over the transactions makes every read right.
package transition
