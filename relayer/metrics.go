package relayer

import "github.com/ethereum/go-ethereum/metrics"

var (
	deliveredMeter = metrics.NewRegisteredMeter("relayer/delivered", nil) // messages
	provenMeter    = metrics.NewRegisteredMeter("relayer/proven", nil)    // roots
	failedMeter    = metrics.NewRegisteredMeter("relayer/failed", nil)    // transactions that reverted
	replacedMeter  = metrics.NewRegisteredMeter("relayer/replaced", nil)  // transactions
	profitGauge    = metrics.NewRegisteredGaugeFloat64("relayer/profit", nil)
	l1BalanceGauge = metrics.NewRegisteredGaugeFloat64("relayer/balance/l1", nil) // ether
	l2BalanceGauge = metrics.NewRegisteredGaugeFloat64("relayer/balance/l2", nil) // ether
	waitingGauge   = metrics.NewRegisteredGauge("relayer/waiting", nil)           // messages
)
