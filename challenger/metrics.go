package challenger

import "github.com/ethereum/go-ethereum/metrics"

var (
	balanceGauge   = metrics.NewRegisteredGaugeFloat64("challenger/balance", nil) // ether
	stakeGauge     = metrics.NewRegisteredGaugeFloat64("challenger/stake", nil)   // ether
	lostGauge      = metrics.NewRegisteredGaugeFloat64("challenger/lost", nil)    // ether
	pendingGauge   = metrics.NewRegisteredGauge("challenger/pending", nil)        // proposals
	uncheckedGauge = metrics.NewRegisteredGauge("challenger/unchecked", nil)      // blocks
	doubtfulGauge  = metrics.NewRegisteredGauge("challenger/doubtful", nil)       // blocks
	uncoveredGauge = metrics.NewRegisteredGauge("challenger/uncovered", nil)      // blocks
	checkedMeter   = metrics.NewRegisteredMeter("challenger/checked", nil)        // blocks
	falseMeter     = metrics.NewRegisteredMeter("challenger/false", nil)          // blocks
	missingMeter   = metrics.NewRegisteredMeter("challenger/missing", nil)        // proposals
	challengeMeter = metrics.NewRegisteredMeter("challenger/challenges", nil)     // that were mined
	defenceMeter   = metrics.NewRegisteredMeter("challenger/defences", nil)       // that were mined
	failedMeter    = metrics.NewRegisteredMeter("challenger/failed", nil)         // transactions that reverted
	gasMeter       = metrics.NewRegisteredMeter("challenger/gas", nil)            // of mined transactions
)
