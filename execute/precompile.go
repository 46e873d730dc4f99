package execute

import (
	"errors"
	"fmt"
	"maps"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/sync/singleflight"

	"nrollup/stateless"
)

// Verifier decides whether a trace carries out a claim. It is a pure function of
// its arguments, never panics, and is safe for concurrent use.
type Verifier interface {
	Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error)
}

// ErrMalformedInput is the reason that a call fails for when its input has no
// complete head.
var ErrMalformedInput = errors.New("malformed input")

// Precompile is EXECUTE. It implements geth's vm.PrecompiledContract.
type Precompile struct {
	verifier  Verifier
	verdicts  *lru.SizeConstrainedCache[common.Hash, []byte]
	cacheSize uint64 // bytes
	flight    singleflight.Group
	asked     atomic.Uint64
}

// DefaultCacheSize is enough for the verdicts of some thousands of calls, in
// bytes.
const DefaultCacheSize = 4 << 20

// New returns EXECUTE with a verifier. Verdicts are kept by the hash of the
// input, in at most cacheSize bytes: a block is built, imported and traced from
// one verification. With a cacheSize of 0 none is kept.
func New(verifier Verifier, cacheSize uint64) *Precompile {
	return &Precompile{
		verifier:  verifier,
		cacheSize: cacheSize,
		verdicts: lru.NewSizeConstrainedCacheWithKeySize[common.Hash, []byte](cacheSize, func(common.Hash) uint64 {
			return verdictOverhead
		}),
	}
}

// verdictOverhead is what keeping a verdict takes beyond its value: the key and
// the cache's own links, in bytes.
const verdictOverhead = 200

// Name implements vm.PrecompiledContract.
func (p *Precompile) Name() string { return "EXECUTE" }

// RequiredGas implements vm.PrecompiledContract.
func (p *Precompile) RequiredGas(input []byte) uint64 {
	p.asked.Add(1)
	return RequiredGas(input)
}

// Asked returns how often any EVM of the process has asked for the price, which it does
// in every call. Who executes something, and finds that this has not changed, knows
// that there was no call in it.
func (p *Precompile) Asked() uint64 { return p.asked.Load() }

// Run implements vm.PrecompiledContract. It returns the output words, or why
// the claim does not hold.
func (p *Precompile) Run(input []byte) ([]byte, error) {
	claim, trace, ok := SplitInput(input)
	if !ok {
		return nil, fmt.Errorf("execute: %w", ErrMalformedInput)
	}
	key := crypto.Keccak256Hash(input)
	if verdict, ok := p.verdicts.Get(key); ok {
		return openVerdict(verdict)
	}
	return openVerdict(newVerdict(p.check(key, claim, trace)))
}

// Verify implements Verifier, with the verdicts that the precompile has already:
// who verifies a trace before a transaction carries it to the chain has paid for
// what the chain does then. The error is the verifier's own, which says of what kind
// it is: a refusal that is known only as a verdict is looked into once more.
func (p *Precompile) Verify(claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	key := crypto.Keccak256Hash(JoinInput(claim, trace))
	if verdict, ok := p.verdicts.Get(key); ok && verdict[0] == accepted {
		return ParseOutput(verdict[1:])
	}
	return p.check(key, claim, trace)
}

// check asks the verifier, and keeps the verdict. The block builder, the importer and
// an RPC call may ask at the same time. A check never waits for itself: calls inside its
// block declare less gas.
func (p *Precompile) check(key common.Hash, claim stateless.Claim, trace []byte) (*stateless.Statement, error) {
	s, err, _ := p.flight.Do(string(key[:]), func() (any, error) {
		s, err := p.verifier.Verify(claim, trace)
		p.keep(key, newVerdict(s, err))
		return s, err
	})
	if err != nil {
		return nil, err
	}
	own := *s.(*stateless.Statement) // others have it too
	return &own, nil
}

// keep puts a verdict into the cache, unless it alone is larger: the cache would
// take it nevertheless.
func (p *Precompile) keep(key common.Hash, verdict []byte) {
	if verdictOverhead+uint64(len(verdict)) <= p.cacheSize {
		p.verdicts.Add(key, verdict)
	}
}

// A verdict is the output of a call, or why it has none, behind one byte that
// says which.
const (
	refused  = 0
	accepted = 1
)

func newVerdict(s *stateless.Statement, err error) []byte {
	if err != nil {
		const enough = 1000 // a reason quotes little of its input, but for sure
		reason := err.Error()
		return append([]byte{refused}, reason[:min(len(reason), enough)]...)
	}
	return append([]byte{accepted}, Output(s)...)
}

func openVerdict(verdict []byte) ([]byte, error) {
	if verdict[0] == refused {
		return nil, fmt.Errorf("execute: %s", verdict[1:])
	}
	return common.CopyBytes(verdict[1:]), nil
}

// Register puts EXECUTE into geth's table of precompiles, which every EVM in
// the process uses from then on. It must be called before any is made; called again,
// it replaces what those have that are made later.
func Register(p *Precompile) {
	if _, ok := vm.PrecompiledContractsOsaka[Address]; !ok {
		vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, Address)
	}
	table := maps.Clone(vm.PrecompiledContractsOsaka) // somebody may be looking into the old one
	table[Address] = p
	vm.PrecompiledContractsOsaka = table
}
