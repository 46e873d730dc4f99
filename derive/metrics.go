package derive

import "github.com/ethereum/go-ethereum/metrics"

var (
	positionGauge = metrics.NewRegisteredGauge("derive/l1", nil)      // number of the last block of L1 that was read
	settledGauge  = metrics.NewRegisteredGauge("derive/settled", nil) // number of the rollup's block that was settled last
	skippedGauge  = metrics.NewRegisteredGauge("derive/skipped", nil) // proposals on L1 whose blocks are not derived
	reorgMeter    = metrics.NewRegisteredCounter("derive/reorgs", nil)
)
