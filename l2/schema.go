package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/params/forks"

	"nrollup/stateless"
)

// schemas are the encodings of traces by the fork whose blocks they carry.
var schemas = map[forks.Fork]stateless.SchemaID{
	forks.Amsterdam: stateless.SchemaAmsterdam,
}

// schemaAt returns the encoding that L1 expects of a block with the given
// timestamp.
func schemaAt(config *params.ChainConfig, timestamp uint64) (stateless.SchemaID, error) {
	fork := config.LatestFork(timestamp)
	id, ok := schemas[fork]
	if !ok {
		return 0, fmt.Errorf("%w for %v, active at time %d", ErrNoSchema, fork, timestamp)
	}
	return id, nil
}
