package proposer

import "github.com/ethereum/go-ethereum/metrics"

var (
	balanceGauge    = metrics.NewRegisteredGaugeFloat64("proposer/balance", nil) // ether
	unproposedGauge = metrics.NewRegisteredGauge("proposer/unproposed", nil)     // blocks
	lagGauge        = metrics.NewRegisteredGauge("proposer/lag", nil)            // seconds
	pendingGauge    = metrics.NewRegisteredGauge("proposer/pending", nil)        // proposals
	challengedGauge = metrics.NewRegisteredGauge("proposer/challenged", nil)     // blocks
	proposedMeter   = metrics.NewRegisteredMeter("proposer/proposed", nil)       // blocks
	defendedMeter   = metrics.NewRegisteredMeter("proposer/defended", nil)       // blocks
	finalizedMeter  = metrics.NewRegisteredMeter("proposer/finalized", nil)      // proposals
	gasMeter        = metrics.NewRegisteredMeter("proposer/gas", nil)            // of mined transactions
	failedMeter     = metrics.NewRegisteredMeter("proposer/failed", nil)         // transactions that reverted
	invalidMeter    = metrics.NewRegisteredMeter("proposer/invalid", nil)        // blocks that do not verify
)
