package server

import "github.com/ethereum/go-ethereum/metrics"

var (
	putTimer     = metrics.NewRegisteredTimer("da/server/put", nil) // of payloads that were stored
	getTimer     = metrics.NewRegisteredTimer("da/server/get", nil) // of payloads that were served
	refusedMeter = metrics.NewRegisteredMeter("da/server/refused", nil)
	failedMeter  = metrics.NewRegisteredMeter("da/server/failed", nil)  // not the client's fault
	corruptMeter = metrics.NewRegisteredMeter("da/server/corrupt", nil) // files that did not hash
	bytesGauge   = metrics.NewRegisteredGauge("da/server/bytes", nil)   // of stored payloads
	countGauge   = metrics.NewRegisteredGauge("da/server/payloads", nil)
)
