package explorer

import (
	"context"
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"nrollup/internal/revert"
)

// internalCall is a call inside a transaction.
type internalCall struct {
	Depth    int             `json:"depth"`
	Type     string          `json:"type"`
	From     common.Address  `json:"from"`
	To       *common.Address `json:"to"`
	Name     string          `json:"name,omitempty"`
	Function string          `json:"function,omitempty"`
	Value    wei             `json:"value"`
	Gas      uint64          `json:"gas"`
	GasUsed  uint64          `json:"gasUsed"`
	Error    string          `json:"error,omitempty"`
}

// frame is what geth's callTracer gives.
type frame struct {
	Type    string          `json:"type"`
	From    common.Address  `json:"from"`
	To      *common.Address `json:"to"`
	Value   *hexutil.Big    `json:"value"`
	Gas     hexutil.Uint64  `json:"gas"`
	GasUsed hexutil.Uint64  `json:"gasUsed"`
	Input   hexutil.Bytes   `json:"input"`
	Output  hexutil.Bytes   `json:"output"`
	Error   string          `json:"error"`
	Calls   []*frame        `json:"calls"`
}

const maxCalls = 500

// addTrace adds why a transaction has failed, and its calls if they are wanted. A
// node that does not trace leaves both away.
func (s *Server) addTrace(ctx context.Context, c *chain, p *txPage, internal bool) error {
	failed := p.Status != nil && *p.Status == 0
	if !failed && !internal {
		return nil
	}
	var top frame
	config := map[string]any{"tracer": "callTracer", "tracerConfig": json.RawMessage(`{"onlyTopCall":` + map[bool]string{true: "false", false: "true"}[internal] + `}`)}
	if err := c.call(ctx, &top, "debug_traceTransaction", p.Hash, config); err != nil {
		if failed {
			p.Error = "it failed: the node does not say why"
		}
		return ctx.Err()
	}
	if failed {
		p.Error = why(&top)
	}
	if internal {
		p.Internal = s.flatten(c, top.Calls, 1, nil)
	}
	return nil
}

// why returns the reason for which a call has failed.
func why(f *frame) string {
	if len(f.Output) > 0 {
		return revert.Decode(f.Output).Reason
	}
	return f.Error
}

func (s *Server) flatten(c *chain, frames []*frame, depth int, list []internalCall) []internalCall {
	for _, f := range frames {
		if len(list) >= maxCalls {
			break
		}
		call := internalCall{
			Depth: depth, Type: f.Type, From: f.From, To: f.To, Value: bigOf(f.Value), Gas: uint64(f.Gas), GasUsed: uint64(f.GasUsed),
			Function: s.decoder.method(c.key, f.To, f.Input),
		}
		if f.To != nil {
			call.Name = s.decoder.name(c.key, *f.To)
		}
		if f.Error != "" {
			call.Error = why(f)
		}
		list = s.flatten(c, f.Calls, depth+1, append(list, call))
	}
	return list
}
