package l2

import "github.com/ethereum/go-ethereum/metrics"

var (
	buildTimer     = metrics.NewRegisteredResettingTimer("l2/build/time", nil)
	adoptTimer     = metrics.NewRegisteredResettingTimer("l2/adopt/time", nil)
	traceSizes     = metrics.NewRegisteredHistogram("l2/build/trace", nil, metrics.NewExpDecaySample(1028, 0.015)) // bytes
	rebuildMeter   = metrics.NewRegisteredCounter("l2/build/rebuilds", nil)
	droppedMeter   = metrics.NewRegisteredCounter("l2/build/dropped", nil) // transactions
	unsettledGauge = metrics.NewRegisteredGauge("l2/unsettled", nil)       // blocks
)
