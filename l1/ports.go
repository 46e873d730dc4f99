package l1

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"

	"nrollup/internal/gethnode"
)

// checkPorts tries the ports that were asked for, before anything is opened:
// geth would notice only with the database open.
func (c *Config) checkPorts() error {
	ports := []struct{ use, addr string }{{"JSON-RPC", net.JoinHostPort(c.HTTPHost, strconv.Itoa(c.HTTPPort))}}
	if c.Engine {
		ports = append(ports, struct{ use, addr string }{"Engine API", net.JoinHostPort("127.0.0.1", strconv.Itoa(c.AuthPort))})
	}
	if c.BeaconAddr != "" {
		ports = append(ports, struct{ use, addr string }{"Beacon API", c.BeaconAddr})
	}
	if c.P2PAddr != "" {
		ports = append(ports, struct{ use, addr string }{"devp2p", c.P2PAddr})
	}
	for _, p := range ports {
		listener, err := net.Listen("tcp", p.addr)
		if err != nil {
			return listenError(p.use, p.addr, err)
		}
		listener.Close()
	}
	return nil
}

// listenError says which port could not be listened on.
func listenError(use, addr string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%w: %s cannot listen on %s: stop the program that does, or choose another port", ErrPortUsed, use, addr)
	}
	return fmt.Errorf("%s cannot listen on %s: %w", use, addr, err)
}

// explain puts the errors at start that a user can do something about in this
// package's terms.
func explain(err error) error {
	var (
		other *gethnode.OtherChainError
		fork  *gethnode.ForkError
		inUse *gethnode.InUseError
		port  *gethnode.PortError
	)
	switch {
	case errors.As(err, &inUse):
		return fmt.Errorf("%w by another process: %s", ErrDataDirUsed, inUse.DataDir)
	case errors.As(err, &port):
		return fmt.Errorf("%w: %s: stop the program that listens there, or choose another port", ErrPortUsed, port.Addr)
	case errors.As(err, &other):
		return fmt.Errorf("%w: %w", ErrOtherNetwork, other)
	case errors.As(err, &fork):
		return fmt.Errorf("%w: %s: leave out what changes that (--fork)", ErrPast, fork.Past())
	}
	return err
}
