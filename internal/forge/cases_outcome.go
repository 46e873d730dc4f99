package forge

import (
	"bytes"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/holiman/uint256"

	"nrollup/stateless"
	"nrollup/transition"
)

var executionCases = []Case{
	{Name: "execution-transaction-repeated", Scenario: Transfers, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		p := f.Payload()
		p.Transactions = append(p.Transactions, p.Transactions[0])
		p.GasUsed *= 2
		return f.Seal()
	}},
	{Name: "execution-nonce-skipped", Scenario: Transfers, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		return f.AppendTx(&types.DynamicFeeTx{Nonce: f.nonce + 1, Gas: 100_000, GasFeeCap: f.Payload().BaseFeePerGas.ToBig(), To: &f.sender.Address})
	}},
	{Name: "execution-fee-below-base-fee", Scenario: Transfers, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		return f.AppendTx(&types.DynamicFeeTx{Nonce: f.nonce, Gas: 100_000, GasFeeCap: common.Big1, To: &f.sender.Address})
	}},
	{Name: "execution-gas-beyond-block", Scenario: Transfers, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		return f.AppendTx(&types.DynamicFeeTx{Nonce: f.nonce, Gas: f.Payload().GasLimit + 1, GasFeeCap: f.Payload().BaseFeePerGas.ToBig(), To: &f.sender.Address})
	}},
	{Name: "execution-value-beyond-balance", Scenario: Transfers, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		value := new(big.Int).Lsh(common.Big1, 200)
		return f.AppendTx(&types.DynamicFeeTx{Nonce: f.nonce, Gas: 100_000, GasFeeCap: f.Payload().BaseFeePerGas.ToBig(), To: &f.sender.Address, Value: value})
	}},
	{Name: "execution-gas-not-left-in-block", Scenario: Crowd, Want: transition.ErrExecution, Forge: func(f *Forgery) error {
		tx := &types.DynamicFeeTx{Nonce: f.nonce, Gas: 16_000_000, GasFeeCap: f.Payload().BaseFeePerGas.ToBig(), To: &f.sender.Address}
		if err := f.AppendTx(tx); err != nil {
			return err
		}
		return f.Rerun()
	}},
	{Name: "gas-of-16m-behind-21000", Scenario: Burn, Want: transition.ErrGasExceeded, Forge: func(f *Forgery) error {
		f.Payload().GasUsed = 21_000
		return f.Seal()
	}},
	{Name: "gas-below-intrinsic", Scenario: Transfers, Want: transition.ErrGasExceeded, Forge: func(f *Forgery) error {
		f.Payload().GasUsed = 1
		return f.Seal()
	}},
	{Name: "gas-one-less", Scenario: Transfers, Want: transition.ErrGasExceeded, Forge: func(f *Forgery) error {
		f.Payload().GasUsed--
		return f.Seal()
	}},
	{Name: "gas-one-more", Scenario: Transfers, Want: transition.ErrOutput, Forge: func(f *Forgery) error {
		f.Payload().GasUsed++
		return f.Seal()
	}},
}

var outputCases = []Case{
	sealedCase("output-state-root", Transfers, func(f *Forgery) { f.Payload().StateRoot[0] ^= 1 }),
	sealedCase("output-receipts-root", Transfers, func(f *Forgery) { f.Payload().ReceiptsRoot[0] ^= 1 }),
	sealedCase("output-logs-bloom", Transfers, func(f *Forgery) { f.Payload().LogsBloom[0] ^= 1 }),
	sealedCase("output-requests-dropped", Requests, func(f *Forgery) {
		f.Trace.Input.NewPayloadRequest.ExecutionRequests = stateless.ExecutionRequests{}
	}),
	sealedCase("output-request-changed", Requests, func(f *Forgery) {
		f.Trace.Input.NewPayloadRequest.ExecutionRequests.Withdrawals[0].Amount++
	}),
	sealedCase("output-request-added", Transfers, func(f *Forgery) {
		f.Trace.Input.NewPayloadRequest.ExecutionRequests.Deposits = []stateless.DepositRequest{{Amount: 32e9}}
	}),
	accessListCase("last-balance", transition.ErrOutput, func(list bal.BlockAccessList) bal.BlockAccessList {
		changes := changedBalance(list).BalanceChanges
		changes[len(changes)-1].PostBalance = uint256.NewInt(1e18)
		return list
	}),
	accessListCase("balance-out-of-nothing", transition.ErrOutput, func(list bal.BlockAccessList) bal.BlockAccessList {
		i := slices.IndexFunc(list, func(a bal.AccountAccess) bool { return len(a.BalanceChanges) == 0 })
		list[i].BalanceChanges = append(list[i].BalanceChanges, changedBalance(list).BalanceChanges[0])
		return list
	}),
	accessListCase("account-too-many", transition.ErrOutput, func(list bal.BlockAccessList) bal.BlockAccessList {
		last := common.Address(bytes.Repeat([]byte{0xff}, 20))
		return append(list, bal.AccountAccess{Address: last})
	}),
	accessListCase("account-missing", transition.ErrOutput, func(list bal.BlockAccessList) bal.BlockAccessList {
		i := slices.IndexFunc(list, func(a bal.AccountAccess) bool {
			return len(a.BalanceChanges)+len(a.StorageChanges)+len(a.NonceChanges) == 0
		})
		return slices.Delete(list, i, i+1)
	}),
	accessListCase("read-too-many", transition.ErrOutput, func(list bal.BlockAccessList) bal.BlockAccessList {
		account := changedBalance(list)
		account.StorageReads = append(account.StorageReads, uint256.NewInt(7))
		return list
	}),
	accessListCase("read-missing", transition.ErrOutput, func(list bal.BlockAccessList) bal.BlockAccessList {
		i := slices.IndexFunc(list, func(a bal.AccountAccess) bool { return len(a.StorageReads) > 0 })
		list[i].StorageReads = list[i].StorageReads[1:]
		return list
	}),
	accessListCase("empty-list", transition.ErrOutput, func(bal.BlockAccessList) bal.BlockAccessList {
		return bal.BlockAccessList{}
	}),
}

// sealedCase is a header that execution does not yield, sealed.
func sealedCase(name string, s Scenario, change func(*Forgery)) Case {
	return Case{Name: name, Scenario: s, Want: transition.ErrOutput, Forge: func(f *Forgery) error {
		change(f)
		return f.Seal()
	}}
}
