package e2e

import (
	"bytes"
	"encoding/json"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// The sequencer's process is killed and never comes back, and whoever runs the
// others helps nobody. A user takes her ETH out with the program, her key and L1
// alone: a node of her own rescues what she forces through the inbox.
//
// L1 is one of this process, at whose clock the times of the rollup pass in no time.
func TestRescueByProcess(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	s := newStranded(t)
	sequencer := s.process("sequencer", "--keyfile", s.keyFile("operator"), "--blocktime", "1s")
	sequencer.start()
	s.use(sequencer)
	paid := s.l2.transfer("user", "bob")
	s.whileMining("the sequencer settles", func() bool { return s.head().Number > 0 })
	s.l2.succeeded(paid)
	s.l2.transfer("user", "bob") // perhaps in a block, and gone with it
	sequencer.kill()

	rescue := s.process("rescue", "--keyfile", s.keyFile("user"), "--rescue")
	rescue.start()
	s.use(rescue)
	s.whileMining("the rescuer has what is settled", func() bool { return s.l2.header("latest").Hash() == s.head().Hash })

	settled, before := s.head(), s.l1.balance(address("user"))
	var forced struct {
		Forced struct {
			Hash  common.Hash
			Index *uint64
		}
	}
	s.command(&forced, "force", "--withdraw", "700ether", "--keyfile", s.keyFile("user"))
	if len(s.waiting()) != 1 || forced.Forced.Index == nil {
		t.Fatalf("%d entries wait: %+v", len(s.waiting()), forced)
	}
	if s.open() || s.head() != settled {
		t.Fatalf("the rollup is open, or its head is %v", s.head())
	}
	s.pass(shortForced.Delay)
	s.whileMining("the rescuer settles", func() bool { return len(s.waiting()) == 0 })
	if s.head() == settled {
		t.Fatal("the entry has left the inbox without a block")
	}
	s.whileMining("the rescuer knows", func() bool { return s.l2.header("safe").Hash() == s.head().Hash })
	s.command(nil, "claim", forced.Forced.Hash.Hex(), "--keyfile", s.keyFile("user"))
	if got := new(big.Int).Sub(s.l1.balance(address("user")), before); got.Cmp(ether(699)) < 0 || got.Cmp(ether(700)) > 0 {
		t.Errorf("%v wei have come back", got)
	}
	rescue.terminate(endLimit)
	rescue.checkLog()
}

// stranded is a network whose rollup runs in processes.
type stranded struct {
	*network
	t       *testing.T
	program string
	dir     string
	url     string // of the rollup's JSON-RPC
}

func newStranded(t *testing.T) *stranded {
	n := newNetwork(t, options{l2Alloc: fund("user"), forced: shortForced})
	s := &stranded{network: n, t: t, program: buildProgram(t), dir: t.TempDir()}
	n.clock.forward(time.Now().Add(-10 * time.Minute)) // the processes have the time of the system
	n.mineL1()
	n.must(n.deployment.Write(s.path("rollup.json")))
	return s
}

func (s *stranded) path(name string) string { return filepath.Join(s.dir, name) }

func (s *stranded) keyFile(name string) string {
	s.Helper()
	file := s.path(name + ".key")
	s.must(crypto.SaveECDSA(file, key(name)))
	return file
}

// process returns a node of the rollup that is not started yet.
func (s *stranded) process(name string, args ...string) *proc {
	s.Helper()
	all := append([]string{"node", "--json", "--rollup", s.path("rollup.json"), "--l1", s.l1Node.HTTPEndpoint(), "--datadir", s.path(name)}, args...)
	p := newProc(s.t, s.program, name, append(all, anyPort...)...)
	p.l2 = newRelay(s.t)
	return p
}

// use makes a process the one that the users of the rollup talk to.
func (s *stranded) use(p *proc) {
	s.Helper()
	s.url = p.l2.url("http")
	s.l2 = s.dial(s.url, l2ChainID)
}

// whileMining waits for something while L1 has a block whenever a transaction is
// pending, not before the time that processes have.
func (s *stranded) whileMining(what string, condition func() bool) {
	s.Helper()
	s.eventually(what, func() bool {
		if condition() {
			return true
		}
		if s.l1.busy() {
			s.clock.forward(time.Now())
			s.mineL1()
		}
		return false
	})
}

// command runs the program to its end, and decodes what it prints.
func (s *stranded) command(into any, args ...string) {
	s.Helper()
	var out, log bytes.Buffer
	command := exec.CommandContext(s.ctx, s.program, append(args, "--json", "--rollup", s.path("rollup.json"),
		"--l1", s.l1Node.HTTPEndpoint(), "--l2", s.url)...)
	command.Stdout, command.Stderr, command.Dir = &out, &log, s.dir
	command.Env = append(os.Environ(), "HOME="+s.dir)
	s.must(command.Start())
	done := make(chan error, 1)
	go func() { done <- command.Wait() }()
	s.whileMining("nrollup "+args[0], func() bool {
		select {
		case err := <-done:
			if err != nil {
				s.Fatalf("nrollup %v: %v\n%s%s", args, err, &out, &log)
			}
			return true
		default:
			return false
		}
	})
	if into != nil {
		s.must(json.Unmarshal(out.Bytes(), into))
	}
}
