package operator

import "github.com/ethereum/go-ethereum/metrics"

var (
	balanceGauge   = metrics.NewRegisteredGaugeFloat64("operator/balance", nil) // ether
	unsettledGauge = metrics.NewRegisteredGauge("operator/unsettled", nil)      // blocks
	lagGauge       = metrics.NewRegisteredGauge("operator/lag", nil)            // seconds
	inFlightGauge  = metrics.NewRegisteredGauge("operator/inflight", nil)       // transactions
	settledMeter   = metrics.NewRegisteredMeter("operator/settled", nil)        // blocks
	gasMeter       = metrics.NewRegisteredMeter("operator/gas", nil)            // of mined transactions
	replacedMeter  = metrics.NewRegisteredMeter("operator/replaced", nil)       // transactions
	failedMeter    = metrics.NewRegisteredMeter("operator/failed", nil)         // transactions that reverted
	invalidMeter   = metrics.NewRegisteredMeter("operator/invalid", nil)        // blocks that do not verify
)
