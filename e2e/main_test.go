package e2e

import (
	"io"
	"log/slog"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/log"

	"nrollup/execute"
	"nrollup/transition"
)

// precompile is EXECUTE of every L1 in this process: they all have one
// configuration.
var precompile = execute.New(transition.New(newL1Genesis(genesisTime, nil).Config, transition.Options{}), execute.DefaultCacheSize)

func TestMain(m *testing.M) {
	level, out := log.LevelCrit, io.Writer(io.Discard)
	if os.Getenv("NROLLUP_TEST_LOG") != "" {
		level, out = log.LevelDebug, os.Stderr
	}
	log.SetDefault(log.NewLogger(log.NewTerminalHandlerWithLevel(out, slog.Level(level), false)))
	execute.Register(precompile)
	os.Exit(m.Run())
}
