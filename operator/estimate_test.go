package operator

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// oldNode is a node whose eth_estimateGas takes no overrides.
type oldNode struct{}

func (oldNode) EstimateGas(any) hexutil.Uint64 { return 1 }

// Without overrides there is no estimate: the bound is taken.
func TestEstimateUnsupported(t *testing.T) {
	r := newRig(t, common.Address{})
	r.l2.extend(2, 1)
	o := r.operator("operator")
	v, err := o.l1.view(r.ctx)
	r.must(err)
	list, err := o.gather(r.ctx, v, v.head)
	r.must(err)
	tried, err := o.l1.try(r.ctx, v, v.head, list, nil, o.nextTime(v))
	r.must(err)

	server := rpc.NewServer()
	defer server.Stop()
	r.must(server.RegisterName("eth", oldNode{}))
	old := newL1(rpc.DialInProc(server), o.cfg.Deployment, o.l1.account, o.l1.timeout)
	b, err := old.try(r.ctx, v, v.head, list, nil, o.nextTime(v))
	r.must(err)
	if b.gas < b.bound() || b.gas < tried.gas || len(b.blocks) != 2 {
		t.Errorf("%d gas for %d blocks; the estimate is %d, the bound %d", b.gas, len(b.blocks), tried.gas, b.bound())
	}
}

// A call that needs more than a transaction can have is no call of the contract
// that reverts.
func TestEstimateTooMuchGas(t *testing.T) {
	r := newRig(t, common.Address{})
	r.l2.extend(1, 1)
	o := r.operator("operator")
	v, err := o.l1.view(r.ctx)
	r.must(err)
	v.gasLimit = 100_000
	_, err = o.nextBatch(r.ctx, v, v.head)
	if !errors.Is(err, errTooMuchGas) {
		t.Errorf("have %v, want %v", err, errTooMuchGas)
	}
	r.wantProblem(err, problemRefused, "block 1")
}
