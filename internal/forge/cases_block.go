package forge

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/stateless"
	"nrollup/transition"
)

var rollupCases = []Case{
	{Name: "rollup-withdrawal", Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		f.Payload().Withdrawals = []stateless.Withdrawal{{Address: common.Address{1}, Amount: 1e9}}
		return f.Seal()
	}},
	{Name: "rollup-blob-gas-used", Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		f.Payload().BlobGasUsed = params.BlobTxBlobGasPerBlob
		return f.Seal()
	}},
	{Name: "rollup-excess-blob-gas", Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		f.Payload().ExcessBlobGas = 1
		return f.Seal()
	}},
	{Name: "rollup-versioned-hash", Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		f.Trace.Input.NewPayloadRequest.VersionedHashes = []common.Hash{{1}}
		return nil
	}},
	{Name: "rollup-blob-transaction", Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		return f.AppendTx(&types.BlobTx{ChainID: uint256.MustFromBig(f.Config.ChainID), Gas: 100_000, GasFeeCap: uint256.NewInt(1e10)})
	}},
	{Name: "rollup-slot-number", lists: true, Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
		f.Payload().SlotNumber = 1
		return f.Rerun()
	}},
	{Name: "rollup-system-contract", Scenario: System, Want: transition.ErrRollupRule},
	{Name: "rollup-account-of-storage-only", Scenario: Ghost, Want: transition.ErrRollupRule},
}

var headerCases = []Case{
	{Name: "header-no-ancestors", Scenario: Transfers, Want: transition.ErrAncestors, Forge: func(f *Forgery) error {
		f.Witness().Headers = nil
		return nil
	}},
	{Name: "header-gap-in-ancestors", Scenario: Hashes, Want: transition.ErrAncestors, Forge: func(f *Forgery) error {
		f.Witness().Headers = slices.Delete(f.Witness().Headers, 1, 2)
		return nil
	}},
	{Name: "header-ancestors-reversed", Scenario: Hashes, Want: transition.ErrAncestors, Forge: func(f *Forgery) error {
		slices.Reverse(f.Witness().Headers)
		return nil
	}},
	{Name: "header-ancestor-garbage", Scenario: Hashes, Want: transition.ErrAncestors, Forge: func(f *Forgery) error {
		f.Witness().Headers[0] = []byte("no header")
		return nil
	}},
	{Name: "header-not-the-parent", Scenario: Hashes, Want: transition.ErrAncestors, Forge: func(f *Forgery) error {
		f.Payload().ParentHash[0] ^= 1
		return nil
	}},
	headerCase("number-skipped", func(p *stateless.ExecutionPayload) { p.BlockNumber++ }),
	headerCase("number-repeated", func(p *stateless.ExecutionPayload) { p.BlockNumber-- }),
	headerCase("time-of-parent", func(p *stateless.ExecutionPayload) { p.Timestamp -= 2 }),
	headerCase("time-before-parent", func(p *stateless.ExecutionPayload) { p.Timestamp -= 3 }),
	headerCase("gas-limit-raised", func(p *stateless.ExecutionPayload) { p.GasLimit += p.GasLimit / 1024 }),
	headerCase("gas-limit-lowered", func(p *stateless.ExecutionPayload) { p.GasLimit -= p.GasLimit / 1024 }),
	headerCase("base-fee-raised", func(p *stateless.ExecutionPayload) { p.BaseFeePerGas.AddUint64(&p.BaseFeePerGas, 1) }),
	headerCase("base-fee-lowered", func(p *stateless.ExecutionPayload) { p.BaseFeePerGas.SubUint64(&p.BaseFeePerGas, 1) }),
	{Name: "header-gas-used-beyond-limit", Scenario: Transfers, Want: transition.ErrHeader, Forge: func(f *Forgery) error {
		f.Payload().GasUsed = f.Payload().GasLimit + 1
		return f.Seal()
	}},
	{Name: "header-block-hash", Scenario: Transfers, Want: transition.ErrBlockHash, Forge: func(f *Forgery) error {
		f.Payload().BlockHash[0] ^= 1
		return nil
	}},
}

// headerCase is a header that breaks a rule over an execution that fits it.
func headerCase(name string, change func(*stateless.ExecutionPayload)) Case {
	return Case{Name: "header-" + name, Scenario: Transfers, Want: transition.ErrHeader, Forge: func(f *Forgery) error {
		change(f.Payload())
		return f.Rerun()
	}}
}

var bodyCases = []Case{
	{Name: "body-transaction-garbage", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().Transactions[0] = []byte("no transaction")
		return nil
	}},
	{Name: "body-transaction-empty", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().Transactions[0] = nil
		return nil
	}},
	{Name: "body-foreign-chain-id", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Trace.Input.ChainID++
		return nil
	}},
	{Name: "body-chain-id-zero", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Trace.Input.ChainID = 0
		return nil
	}},
	{Name: "body-signature-of-nobody", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		tx := types.NewTx(&types.DynamicFeeTx{ChainID: f.Config.ChainID, Gas: 21_000, GasFeeCap: f.Payload().BaseFeePerGas.ToBig(), GasTipCap: common.Big0, To: &common.Address{}, Value: common.Big0, V: common.Big0, R: common.Big0, S: common.Big0})
		return f.appendRaw(tx)
	}},
	{Name: "body-access-list-garbage", lists: true, Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = []byte("no list")
		return nil
	}},
	{Name: "body-access-list-empty", lists: true, Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = nil
		return nil
	}},
	{Name: "body-access-list-trailing-byte", lists: true, Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = append(f.Payload().BlockAccessList, 0)
		return nil
	}},
	accessListCase("unsorted", transition.ErrBody, func(list bal.BlockAccessList) bal.BlockAccessList {
		slices.Reverse(list)
		return list
	}),
	accessListCase("duplicate", transition.ErrBody, func(list bal.BlockAccessList) bal.BlockAccessList {
		return slices.Insert(list, 0, list[0])
	}),
	accessListCase("beyond-last-index", transition.ErrBody, func(list bal.BlockAccessList) bal.BlockAccessList {
		changes := changedBalance(list).BalanceChanges
		changes[len(changes)-1].BlockAccessIndex = 4
		return list
	}),
}

// accessListCase is a block with a false access list, whose root is what that
// list leads to.
func accessListCase(name string, want error, change func(bal.BlockAccessList) bal.BlockAccessList) Case {
	return Case{Name: "access-list-" + name, lists: true, Scenario: Transfers, Want: want, Forge: func(f *Forgery) error {
		list, err := f.AccessList()
		if err != nil {
			return err
		}
		*list = change(*list)
		if err := f.SetAccessList(list); err != nil {
			return err
		}
		return f.ApplyAccessList()
	}}
}

// changedBalance returns the first account of a list whose balance changes.
func changedBalance(list bal.BlockAccessList) *bal.AccountAccess {
	i := slices.IndexFunc(list, func(a bal.AccountAccess) bool { return len(a.BalanceChanges) > 0 })
	return &list[i]
}
