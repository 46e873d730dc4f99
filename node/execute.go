package node

import (
	"time"

	"github.com/ethereum/go-ethereum/metrics"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/execute"
	"nrollup/stateless"
	"nrollup/transition"
)

// What the verification of traces took altogether. A verdict that is known
// already does not count.
var (
	verifyCount   = metrics.NewRegisteredCounter("execute/verify/count", nil)
	verifySeconds = metrics.NewRegisteredCounterFloat64("execute/verify/seconds", nil)
	verifiedGas   = metrics.NewRegisteredCounter("execute/verify/gas", nil) // of the blocks that were valid
)

// measured measures a verifier. It takes no block that is beyond the horizon.
type measured struct {
	execute.Verifier
	horizon *horizon
}

func (v measured) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	begin := time.Now()
	statement, err := v.Verifier.Verify(claim, trace)
	verifySeconds.Inc(time.Since(begin).Seconds())
	verifyCount.Inc(1)
	if err == nil {
		err = v.horizon.Check(statement.Timestamp)
	} else if unknown := v.horizon.checkTrace(trace); unknown != nil {
		err = unknown // the rules that refused it are not those of its time
	}
	if err == nil {
		verifiedGas.Inc(int64(claim.GasUsed))
	}
	if err != nil {
		return nil, err
	}
	return statement, nil
}

// registerExecute gives every EVM in this process the precompile for an L1 with
// the given configuration. It must come before any node starts. The result
// remembers what was verified for all of them.
func registerExecute(l1 *params.ChainConfig, known *horizon) *execute.Precompile {
	precompile := execute.New(measured{transition.New(l1, transition.Options{}), known}, execute.DefaultCacheSize)
	execute.Register(precompile)
	return precompile
}
