package explorer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"
	"github.com/ethereum/go-ethereum/log"

	"nrollup/derive"
	"nrollup/execute"
	"nrollup/forks"
	"nrollup/stateless"
)

const (
	maxResults = 4096 // verdicts that are kept, some 500 bytes each
	maxBacklog = 512  // newest settled blocks that are checked unasked

	// checkInterval lies between two checks that nobody has asked for: the machine
	// has other things to do.
	checkInterval = 250 * time.Millisecond

	retryAfter = 10 * time.Second // for what could not be read
)

// The verdicts on a block.
const (
	valid   = "valid"
	invalid = "invalid"
	pending = "pending" // nobody has looked yet
	unknown = "unknown" // it could not be checked
)

// result is what is known of how a block was settled, from L1's data alone.
type result struct {
	L1Block    uint64         `json:"l1Block"`
	L1Hash     common.Hash    `json:"l1Hash"`
	L1Time     uint64         `json:"l1Time"`
	Tx         common.Hash    `json:"tx"`
	TxGasUsed  uint64         `json:"txGasUsed"`
	TxGasPrice wei            `json:"txGasPrice"`
	From       common.Address `json:"from"`
	TxIndex    uint           `json:"txIndex"`
	Position   int            `json:"position"` // of the block in the transaction, from 0
	Blocks     int            `json:"blocksInTx"`
	Execute    executeCall    `json:"execute"`
	Check      verdict        `json:"check"`
}

// executeCall is the EXECUTE call that has settled a block. Sizes are in bytes.
type executeCall struct {
	Gas          uint64       `json:"gas"`     // the price of the call
	GasUsed      uint64       `json:"gasUsed"` // that it declares: what the block uses
	InputSize    int          `json:"inputSize"`
	TraceSize    int          `json:"traceSize"`
	PayloadBytes int          `json:"payloadBytes"` // of the trace, for the block itself
	Witness      witnessSizes `json:"witness"`
}

type witnessSizes struct {
	Nodes       int `json:"nodes"`
	NodeBytes   int `json:"nodeBytes"`
	Codes       int `json:"codes"`
	CodeBytes   int `json:"codeBytes"`
	Headers     int `json:"headers"`
	HeaderBytes int `json:"headerBytes"`
}

// verdict is what the check here has found.
type verdict struct {
	Verdict string `json:"verdict"`
	Reason  string `json:"reason,omitempty"`
	Micros  int64  `json:"micros"` // that it took
	Cached  bool   `json:"cached"`
}

// checker verifies settled blocks, the newest first, one at a time, and keeps what
// it has found.
type checker struct {
	s       *Server
	results *memo[*result]
	failing *lru.Cache[string, time.Time] // that could not be read, and until when to leave them
	turns   chan struct{}                 // full if no other check may go on

	// All was checked when the index had changed so often; look again at that time.
	// They belong to the goroutine of run.
	done  checked
	again time.Time
}

// checked says what was checked: with how many changes of the index, and by which
// schedule.
type checked struct{ changes, revision uint64 }

func newChecker(life context.Context, s *Server) *checker {
	return &checker{
		s:       s,
		results: newMemo[*result](life, maxResults),
		failing: lru.NewCache[string, time.Time](maxBacklog),
		turns:   make(chan struct{}, maxVerifications),
	}
}

// keyOf names a settlement: the same block may be settled again elsewhere.
func keyOf(at *settlement) string { return string(slices.Concat(at.Hash[:], at.l1.Hash[:], at.tx[:])) }

// keyBy names a settlement that is checked by a schedule.
func keyBy(at *settlement, by *schedule) string { return keyOf(at) + string(by.tag()) }

// known returns what is known of a settlement, nil if it was not checked yet.
func (c *checker) known(at *settlement) *result {
	by := c.s.forks.now.Load()
	if by == nil {
		return nil
	}
	r, _ := c.results.kept.Get(keyBy(at, by))
	return r
}

// run checks what nobody has asked for until ctx ends.
func (c *checker) run(ctx context.Context) {
	ticker := time.NewTicker(checkInterval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if at := c.next(); at != nil {
			c.try(at)
		}
	}
}

// try checks a settlement. One that cannot be read has to wait for the next try.
func (c *checker) try(at *settlement) {
	if _, err := c.check(at); err != nil {
		log.Debug("The web page cannot check a block", "number", at.Number, "err", err)
		c.failing.Add(keyOf(at), time.Now().Add(retryAfter))
	}
}

// next returns the newest settlement that was not checked.
func (c *checker) next() *settlement {
	by := c.s.forks.now.Load()
	if by == nil {
		return nil
	}
	now, state := time.Now(), checked{c.s.settled.changes(), by.revision}
	if state == c.done && now.Before(c.again) {
		return nil
	}
	at := c.s.settled.newest(maxBacklog, func(at *settlement) bool {
		until, failed := c.failing.Peek(keyOf(at))
		return !c.results.kept.Contains(keyBy(at, by)) && (!failed || now.After(until))
	})
	if at == nil {
		c.done, c.again = state, now.Add(retryAfter)
	}
	return at
}

// check returns what is known of a settlement, and checks it if nobody has yet.
func (c *checker) check(at *settlement) (*result, error) {
	by, err := c.s.forks.current(c.results.life)
	if err != nil {
		return nil, c.s.l1.failed(err)
	}
	return c.results.get(keyBy(at, by), func(ctx context.Context) (*result, error) {
		select {
		case c.turns <- struct{}{}:
			defer func() { <-c.turns }()
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if at.proposal != nil {
			return c.checkProposed(ctx, at, by)
		}
		rec, err := c.s.read(ctx, at)
		if err != nil {
			return nil, err
		}
		b, position, err := rec.block(at.BlockRef)
		if err != nil {
			return nil, err
		}
		r, err := newResult(rec, b, position)
		if err == nil {
			r.Check = c.verify(b, by)
		}
		return r, err
	})
}

// verify verifies a settled block by its trace.
func (c *checker) verify(b *derive.Settled, by Verifier) verdict {
	begin := time.Now()
	statement, err := by.Verify(b.Claim, b.Trace)
	v := verdict{Verdict: valid, Micros: time.Since(begin).Microseconds()}
	if err == nil {
		err = binds(statement, b, c.s.conf.Deployment.Spec.ChainID, c.s.conf.Deployment.Spec.GasLimit)
	}
	v.fail(err)
	return v
}

// fail notes why a block is not found valid. Nothing can be said of one that is of a
// fork that nobody here knows.
func (v *verdict) fail(err error) {
	if err == nil {
		return
	}
	v.Verdict, v.Reason = invalid, oneLine(err.Error())
	if future := (*forks.Unknown)(nil); errors.As(err, &future) {
		v.Verdict = unknown
	}
}

// binds compares what a trace establishes with what the contract of L1 must have
// bound it to.
func binds(have *stateless.Statement, b *derive.Settled, chainID, gasLimit uint64) error {
	switch {
	case have.BlockHash != b.Ref.Hash:
		return fmt.Errorf("the trace is that of block %v, L1 has settled %v", have.BlockHash, b.Ref.Hash)
	case have.ParentHash != b.Parent:
		return fmt.Errorf("the block is on %v, L1 had settled %v", have.ParentHash, b.Parent)
	case have.ChainID != chainID:
		return fmt.Errorf("the block is of chain %d, the rollup is %d", have.ChainID, chainID)
	case have.GasLimit != gasLimit:
		return fmt.Errorf("the block has the gas limit %d, the rollup %d", have.GasLimit, gasLimit)
	default:
		return nil
	}
}

func newResult(rec *record, b *derive.Settled, position int) (*result, error) {
	trace, err := stateless.DecodeTrace(b.Trace)
	if err != nil {
		return nil, err
	}
	return &result{
		L1Block: rec.header.Number.Uint64(), L1Hash: rec.header.Hash(), L1Time: rec.header.Time,
		Tx: rec.tx.Hash(), TxGasUsed: uint64(rec.GasUsed), TxGasPrice: bigOf(rec.Price),
		From: rec.From, TxIndex: uint(rec.index), Position: position, Blocks: len(rec.blocks),
		Execute: measure(b.Claim, b.Trace, trace),
	}, nil
}

// measure returns the call that makes a claim about a trace.
func measure(claim stateless.Claim, raw []byte, trace *stateless.Trace) executeCall {
	w := &trace.Input.Witness
	return executeCall{
		Gas:          execute.RequiredGas(execute.JoinInput(claim, raw)),
		GasUsed:      claim.GasUsed,
		InputSize:    execute.HeadSize + len(raw),
		TraceSize:    len(raw),
		PayloadBytes: trace.Input.NewPayloadRequest.SizeSSZ(),
		Witness: witnessSizes{
			Nodes: len(w.State), NodeBytes: total(w.State),
			Codes: len(w.Codes), CodeBytes: total(w.Codes),
			Headers: len(w.Headers), HeaderBytes: total(w.Headers),
		},
	}
}

func total(list [][]byte) (size int) {
	for _, item := range list {
		size += len(item)
	}
	return size
}
