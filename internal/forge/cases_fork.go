package forge

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/stateless"
	"nrollup/transition"
)

var amsterdamCases = []Case{
	{Name: "rollup-no-builder-contracts", Scenario: Builders, Want: transition.ErrRollupRule},
	{Name: "valid-parent-of-osaka-form", Scenario: Transfers, Forge: parentOf(osakaForm)},
	{Name: "valid-gas-beyond-cap", Scenario: Transfers, Forge: func(f *Forgery) error {
		if err := f.appendTransfer(params.MaxTxGas + 1); err != nil {
			return err
		}
		return f.Rerun()
	}},
	{Name: "schema-osaka", Scenario: Transfers, Want: transition.ErrSchema, Forge: encodeAs(stateless.SchemaOsaka)},
}

// osakaCases are about what a block has since Amsterdam only: in an older one no hash
// would cover it, so it must not be there.
var osakaCases = []Case{
	{Name: "osaka-valid-no-builder-contracts", Era: Osaka, Scenario: Builders},
	{Name: "osaka-schema-amsterdam", Era: Osaka, Scenario: Transfers, Want: transition.ErrSchema, Forge: encodeAs(stateless.SchemaAmsterdam)},
	{Name: "osaka-rollup-slot-number", Era: Osaka, Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		f.Payload().SlotNumber = 1
		return nil
	}},
	{Name: "osaka-body-access-list", Era: Osaka, Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = []byte{0xc0} // the list of no accounts
		return nil
	}},
	{Name: "osaka-body-access-list-garbage", Era: Osaka, Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = []byte{0}
		return nil
	}},
	{Name: "osaka-execution-gas-beyond-cap", Era: Osaka, Scenario: Transfers, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		return f.appendTransfer(params.MaxTxGas + 1) // EIP-7825, in Amsterdam it caps execution gas alone
	}},
	{Name: "osaka-block-hash-of-amsterdam", Era: Osaka, Scenario: Transfers, Want: transition.ErrBlockHash, Forge: hashAs(stateless.SchemaAmsterdam)},
	sealedIn(Osaka, "output-builder-deposit", Requests, func(r *stateless.ExecutionRequests) {
		r.BuilderDeposits = []stateless.BuilderDepositRequest{{Amount: 1e9}}
	}),
	sealedIn(Osaka, "output-builder-exit", Requests, func(r *stateless.ExecutionRequests) {
		r.BuilderExits = []stateless.BuilderExitRequest{{}}
	}),
	{Name: "osaka-valid-parent-of-amsterdam-form", Era: Osaka, Scenario: Transfers, Forge: parentOf(amsterdamForm)},
}

// boundaryCases are about the last second of Osaka and the first one of Amsterdam.
func boundaryCases() []Case {
	list := []Case{
		{Name: "last-osaka-valid-transfers", Era: LastOsaka, Scenario: Transfers},
		{Name: "last-osaka-valid-slotnum", Era: LastOsaka, Scenario: SlotNum},
		{Name: "last-osaka-block-hash-of-amsterdam", Era: LastOsaka, Scenario: Transfers, Want: transition.ErrBlockHash, Forge: hashAs(stateless.SchemaAmsterdam)},
		{Name: "crossing-block-hash-of-osaka", Era: Crossing, Scenario: Transfers, Want: transition.ErrBlockHash, Forge: hashAs(stateless.SchemaOsaka)},
		{Name: "crossing-valid-parent-of-amsterdam-form", Era: Crossing, Scenario: Transfers, Forge: parentOf(amsterdamForm)},
		{Name: "crossing-rollup-no-builder-contracts", Era: Crossing, Scenario: Builders, Want: transition.ErrRollupRule},
		{Name: "crossing-valid-queues", Era: Crossing, Scenario: Queues},
		sealedIn(Crossing, "output-queued-builder-deposit-dropped", Queues, func(r *stateless.ExecutionRequests) { r.BuilderDeposits = nil }),
		sealedIn(Crossing, "output-queued-builder-exit-dropped", Queues, func(r *stateless.ExecutionRequests) { r.BuilderExits = nil }),
	}
	for _, s := range []Scenario{Transfers, Slots, Refunds} {
		list = append(list, earlyCases(s)...)
	}
	list = append(list, lateCases(Transfers, transition.ErrOutput)...)
	list = append(list, lateCases(Slots, transition.ErrGasExceeded)...)
	list = append(list, lateCases(Refunds, transition.ErrGasExceeded)...)
	return list
}

// earlyCases have a block under Amsterdam one second too early.
func earlyCases(s Scenario) []Case {
	name := func(what string) string { return LastOsaka.prefix() + what + "-" + string(s) }
	return []Case{
		{Name: name("schema-amsterdam-encoded"), Era: LastOsaka, Scenario: s, Want: transition.ErrSchema, Forge: encodeAs(stateless.SchemaAmsterdam)},
		{Name: name("schema-amsterdam-executed"), Era: LastOsaka, late: -1, Scenario: s, Want: transition.ErrSchema},
		{Name: name("rules-of-amsterdam"), Era: LastOsaka, late: -1, Scenario: s, Want: transition.ErrOutput, Forge: func(f *Forgery) error {
			f.Payload().BlockAccessList = nil
			return encodeAs(stateless.SchemaOsaka)(f)
		}},
	}
}

// lateCases have a block under Osaka when Amsterdam has begun. What Osaka's rules yield is
// refused for the given reason.
func lateCases(s Scenario, want error) []Case {
	name := func(what string) string { return Crossing.prefix() + what + "-" + string(s) }
	return []Case{
		{Name: name("schema-osaka-encoded"), Era: Crossing, Scenario: s, Want: transition.ErrSchema, Forge: encodeAs(stateless.SchemaOsaka)},
		{Name: name("schema-osaka-executed"), Era: Crossing, late: 1, Scenario: s, Want: transition.ErrSchema},
		{Name: name("rules-of-osaka"), Era: Crossing, Scenario: s, Want: want, Forge: func(f *Forgery) error {
			old, err := base(Crossing, s, 1)
			if err != nil {
				return err
			}
			have, want := f.Payload(), old.Payload()
			have.StateRoot, have.ReceiptsRoot, have.LogsBloom, have.GasUsed = want.StateRoot, want.ReceiptsRoot, want.LogsBloom, want.GasUsed
			return f.Seal()
		}},
	}
}

// encodeAs says that the payload is of another schema, and has the hash that it has then.
func encodeAs(id stateless.SchemaID) func(*Forgery) error {
	return func(f *Forgery) error {
		f.Trace.SchemaID = id
		if len(f.Payload().BlockAccessList) == 0 {
			f.Payload().BlockAccessList = nil // for geth an empty one is there, and no list
		}
		return f.Seal()
	}
}

// hashAs gives a payload the hash that it has under another schema.
func hashAs(id stateless.SchemaID) func(*Forgery) error {
	return func(f *Forgery) error {
		own := f.Trace.SchemaID
		defer func() { f.Trace.SchemaID = own }()
		return encodeAs(id)(f)
	}
}

// appendTransfer appends a transfer of nothing by the sender to itself.
func (f *Forgery) appendTransfer(gas uint64) error {
	return f.AppendTx(&types.DynamicFeeTx{Nonce: f.nonce, Gas: gas, GasFeeCap: f.Payload().BaseFeePerGas.ToBig(), To: &f.sender.Address})
}

// sealedIn is a block of an era with requests that execution does not yield.
func sealedIn(e Era, name string, s Scenario, change func(*stateless.ExecutionRequests)) Case {
	c := sealedCase(e.prefix()+name, s, func(f *Forgery) { change(&f.Trace.Input.NewPayloadRequest.ExecutionRequests) })
	c.Era = e
	return c
}

// parentOf gives the block a parent with the header of another fork. That is not
// checked: who knows the parent's hash knows its header.
func parentOf(change func(*types.Header)) func(*Forgery) error {
	return func(f *Forgery) error {
		headers := f.Witness().Headers
		header := new(types.Header)
		err := rlp.DecodeBytes(headers[len(headers)-1], header)
		if err != nil {
			return err
		}
		change(header)
		if headers[len(headers)-1], err = rlp.EncodeToBytes(header); err != nil {
			return err
		}
		f.Payload().ParentHash = header.Hash()
		return f.Rerun()
	}
}

func amsterdamForm(h *types.Header) {
	h.BlockAccessListHash, h.SlotNumber = new(common.Hash), new(uint64)
}
func osakaForm(h *types.Header) { h.BlockAccessListHash, h.SlotNumber = nil, nil }
