package l1

import "github.com/ethereum/go-ethereum/metrics"

var (
	executeGasHistogram = metrics.NewRegisteredHistogram("l1/execute/gas", nil, metrics.NewExpDecaySample(1028, 0.015)) // by block
	buildTimer          = metrics.NewRegisteredTimer("l1/build", nil)
	rebuiltMeter        = metrics.NewRegisteredMeter("l1/build/rebuilt", nil) // blocks that were over the execute gas limit at first
	slotDelayTimer      = metrics.NewRegisteredTimer("l1/slot/delay", nil)    // start of slot to new head
	refusedMeter        = metrics.NewRegisteredMeter("l1/refused", nil)       // blocks found invalid
)
