package explorer

import (
	"crypto/ecdsa"
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/rollup"
	"nrollup/stateless"
)

// Config says which rollup is shown, and where.
type Config struct {
	Deployment *rollup.Deployment

	// L1URL and L2URL are JSON-RPC of a node of L1 and of one of the rollup, over
	// HTTP or WebSocket. They need not answer yet.
	L1URL, L2URL string

	// L1WS and L2WS are the same over WebSocket, for whoever looks at the page.
	L1WS, L2WS string

	Addr   string   // to listen at, host:port; any free port if that is 0
	VHosts []string // names that requests may be for, besides localhost and addresses; "*" for any

	// Verifier makes a verifier of traces by the forks of an L1.
	Verifier func(l1 *params.ChainConfig) Verifier

	Operator common.Address // that settles blocks, if it is known

	// Accounts can be used by everyone who sees the page: those of development only.
	Accounts []Account

	// Public are the accounts whose keys everybody has, whether the page uses them or
	// not: a rollup that relies on one is not safe.
	Public []common.Address

	Version string // of the program
}

// Account is an account with its key.
type Account struct {
	Address common.Address
	Key     *ecdsa.PrivateKey
}

// Verifier decides whether a trace carries out a claim. It is safe for concurrent
// use. Its errors may be a StepError.
type Verifier interface {
	Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error)
}

// StepError is an error of a Verifier that knows which step of the check has
// failed: "decode", "schema", "claim", "rules", "witness", "header", "execute" or
// "outputs".
type StepError interface {
	error
	Step() string
}

func (c *Config) sanitize() error {
	switch {
	case c.Deployment == nil:
		return errors.New("explorer: no deployment of a rollup")
	case c.L1URL == "" || c.L2URL == "":
		return errors.New("explorer: it needs JSON-RPC of L1 and of the rollup")
	case c.Verifier == nil:
		return errors.New("explorer: no verifier")
	}
	return nil
}
