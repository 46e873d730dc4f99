package gethnode

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/params"
)

// OtherChainError says that a data directory holds another chain than the one
// that it is opened for. Nothing has been written to it.
type OtherChainError struct {
	DataDir    string
	Have, Want common.Hash // of the genesis blocks
}

func (e *OtherChainError) Error() string {
	return fmt.Sprintf("data directory %s holds another chain: its genesis is %v, wanted %v: use another data directory, or reset this one", e.DataDir, e.Have, e.Want)
}

// ForkError says that the chain in a data directory has blocks that a new
// configuration gives other rules. Nothing has been written to it.
type ForkError struct {
	DataDir string
	Have    *params.ChainConfig // that the chain was made with
	Head    *types.Header
	Err     error // the first difference
}

func (e *ForkError) Error() string {
	return e.Past() + ": use the configuration that it was made with, or reset it"
}

// Past says what would be another past, and not what to do.
func (e *ForkError) Past() string {
	return fmt.Sprintf("data directory %s has blocks up to number %d (time %d) by other rules: %s", e.DataDir, e.Head.Number, e.Head.Time, e.difference())
}

func (e *ForkError) difference() string {
	var d *params.ConfigCompatError
	if !errors.As(e.Err, &d) || d.StoredBlock != nil || d.NewBlock != nil {
		return e.Err.Error()
	}
	value := func(at *uint64) string {
		if at == nil {
			return "none"
		}
		return strconv.FormatUint(*at, 10)
	}
	return fmt.Sprintf("%s is %s there, wanted %s", d.What, value(d.StoredTime), value(d.NewTime))
}

func (e *ForkError) Unwrap() error { return e.Err }

// InUseError says that another process has the data directory open.
type InUseError struct {
	DataDir string
}

func (e *InUseError) Error() string {
	return fmt.Sprintf("data directory %s is in use by another process: stop it, or use another data directory", e.DataDir)
}

// PortError says that an address to listen on is taken.
type PortError struct {
	Addr string // host:port
	Err  error
}

func (e *PortError) Error() string {
	return fmt.Sprintf("address %s is in use by another process: stop it, or use another port", e.Addr)
}

func (e *PortError) Unwrap() error { return e.Err }

// explain turns what geth says of a data directory or an address into the
// errors above.
func explain(err error, dataDir string) error {
	var op *net.OpError
	switch {
	case errors.Is(err, node.ErrDatadirUsed):
		return &InUseError{DataDir: dataDir}
	case errors.As(err, &op) && errors.Is(err, syscall.EADDRINUSE) && op.Addr != nil:
		return &PortError{Addr: op.Addr.String(), Err: err}
	}
	return err
}
