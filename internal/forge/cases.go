package forge

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/execute"
	"nrollup/stateless"
	"nrollup/transition"
)

// Case is one thing that an attacker may try, or that is allowed.
type Case struct {
	Name     string
	Scenario Scenario
	Forge    func(*Forgery) error      // changes the trace and the claim
	Bytes    func(input []byte) []byte // changes the input of the call, if set
	Want     error                     // why the call fails, nil if it succeeds
}

// Input returns the input of the call.
func (c *Case) Input() ([]byte, error) {
	f, err := Base(c.Scenario)
	if err != nil {
		return nil, err
	}
	if c.Forge != nil {
		if err := c.Forge(f); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	input, err := f.Input()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.Name, err)
	}
	if c.Bytes != nil {
		input = c.Bytes(input)
	}
	return input, nil
}

// Cases returns all cases, in the order of the rules.
func Cases() []Case {
	return slices.Concat(validCases, encodingCases, claimCases, rollupCases, headerCases, bodyCases, witnessCases, executionCases, outputCases)
}

var validCases = []Case{
	{Name: "valid-transfers", Scenario: Transfers},
	{Name: "valid-token", Scenario: Token},
	{Name: "valid-requests", Scenario: Requests},
	{Name: "valid-slots", Scenario: Slots},
	{Name: "valid-hashes", Scenario: Hashes},
	{Name: "valid-burn", Scenario: Burn},
	{Name: "valid-witness-reversed", Scenario: Token, Forge: func(f *Forgery) error {
		slices.Reverse(f.Witness().State)
		slices.Reverse(f.Witness().Codes)
		return nil
	}},
	{Name: "valid-witness-duplicated", Scenario: Token, Forge: func(f *Forgery) error {
		w := f.Witness()
		w.State = slices.Concat(w.State, w.State)
		w.Codes = slices.Concat(w.Codes, w.Codes)
		return nil
	}},
	{Name: "valid-witness-excess", Scenario: Token, Forge: func(f *Forgery) error {
		w := f.Witness()
		w.State = append(w.State, []byte("no node"), nil)
		w.Codes = append(w.Codes, []byte("no code"), nil)
		return nil
	}},
	{Name: "valid-transaction-dropped", Scenario: Transfers, Forge: func(f *Forgery) error {
		f.Payload().Transactions = f.Payload().Transactions[:1]
		return f.Rerun()
	}},
	{Name: "valid-other-randao", Scenario: Transfers, Forge: func(f *Forgery) error {
		f.Payload().PrevRandao[0] ^= 1
		return f.Seal()
	}},
	{Name: "valid-other-extra-data", Scenario: Transfers, Forge: func(f *Forgery) error {
		f.Payload().ExtraData = bytes.Repeat([]byte{1}, 32)
		return f.Seal()
	}},
}

var encodingCases = []Case{
	{Name: "encoding-no-input", Scenario: Transfers, Bytes: cut(0), Want: execute.ErrMalformedInput},
	{Name: "encoding-short-head", Scenario: Transfers, Bytes: cut(execute.HeadSize - 1), Want: execute.ErrMalformedInput},
	{Name: "encoding-gas-of-65-bits", Scenario: Transfers, Bytes: put(87, 1), Want: execute.ErrMalformedInput},
	{Name: "encoding-no-trace", Scenario: Transfers, Bytes: cut(execute.HeadSize), Want: transition.ErrUndecodable},
	{Name: "encoding-schema-revision", Scenario: Transfers, Bytes: put(execute.HeadSize+1, 2), Want: transition.ErrUndecodable},
	{Name: "encoding-schema-fork", Scenario: Transfers, Bytes: put(execute.HeadSize, 0x16), Want: transition.ErrUndecodable},
	{Name: "encoding-truncated", Scenario: Transfers, Bytes: cut(600), Want: transition.ErrUndecodable},
	{Name: "encoding-first-offset", Scenario: Transfers, Bytes: put(execute.HeadSize+2, 17), Want: transition.ErrUndecodable},
	{Name: "encoding-offset-beyond-end", Scenario: Transfers, Bytes: put(execute.HeadSize+2+7, 1), Want: transition.ErrUndecodable},
	{Name: "encoding-node-too-long", Scenario: Transfers, Bytes: mergeNodes, Want: transition.ErrUndecodable},
	{Name: "encoding-trailing-byte", Scenario: Transfers, Bytes: func(in []byte) []byte { return append(in, 0) }, Want: transition.ErrAncestors},
}

func cut(n int) func([]byte) []byte {
	return func(in []byte) []byte { return in[:n] }
}

func put(at int, b byte) func([]byte) []byte {
	return func(in []byte) []byte {
		in[at] = b
		return in
	}
}

// mergeNodes moves the offsets of witness nodes so that the first is the longest
// that the second offset allows.
func mergeNodes(in []byte) []byte {
	ssz := in[execute.HeadSize+2:]
	list := ssz[binary.LittleEndian.Uint32(ssz[4:])+12:]
	for at := uint32(4); ; at += 4 {
		end := binary.LittleEndian.Uint32(list[at:])
		if end-binary.LittleEndian.Uint32(list) > 1024 {
			for i := uint32(4); i < at; i += 4 {
				binary.LittleEndian.PutUint32(list[i:], end)
			}
			return in
		}
	}
}

var claimCases = []Case{
	{Name: "claim-pre-state-root", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.PreStateRoot[0] ^= 1
		return nil
	}},
	{Name: "claim-post-state-root", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.PostStateRoot[0] ^= 1
		return nil
	}},
	{Name: "claim-more-gas", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.GasUsed++
		return nil
	}},
	{Name: "claim-less-gas", Scenario: Transfers, Want: transition.ErrClaim, Forge: func(f *Forgery) error {
		f.Claim.GasUsed--
		return nil
	}},
}

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
	{Name: "rollup-slot-number", Scenario: Transfers, Want: transition.ErrRollupRule, Forge: func(f *Forgery) error {
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
	{Name: "body-access-list-garbage", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = []byte("no list")
		return nil
	}},
	{Name: "body-access-list-empty", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
		f.Payload().BlockAccessList = nil
		return nil
	}},
	{Name: "body-access-list-trailing-byte", Scenario: Transfers, Want: transition.ErrBody, Forge: func(f *Forgery) error {
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
	return Case{Name: "access-list-" + name, Scenario: Transfers, Want: want, Forge: func(f *Forgery) error {
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

var witnessCases = []Case{
	{Name: "witness-account-node-missing", Scenario: Transfers, Want: transition.ErrWitness, Forge: dropNode},
	{Name: "witness-storage-node-missing", Scenario: Token, Want: transition.ErrWitness, Forge: dropNode},
	{Name: "witness-slot-node-missing", Scenario: Slots, Want: transition.ErrWitness, Forge: dropNode},
	{Name: "witness-code-missing", Scenario: Token, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		return f.firstLie(len(f.Witness().Codes), func(g *Forgery, i int) {
			g.Witness().Codes = slices.Delete(g.Witness().Codes, i, i+1)
		})
	}},
	{Name: "witness-ancestor-missing", Scenario: Hashes, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		f.Witness().Headers = f.Witness().Headers[len(f.Witness().Headers)-1:]
		return f.Rerun()
	}},
	{Name: "witness-empty", Scenario: Transfers, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		f.Witness().State, f.Witness().Codes = nil, nil
		return nil
	}},
	{Name: "witness-node-of-another-state", Scenario: Transfers, Want: transition.ErrWitness, Forge: func(f *Forgery) error {
		for _, node := range f.Witness().State {
			node[len(node)-1] ^= 1
		}
		return nil
	}},
}

// dropNode drops a node from the witness without which something false comes
// out.
func dropNode(f *Forgery) error {
	return f.firstLie(len(f.Witness().State), func(g *Forgery, i int) {
		g.Witness().State = slices.Delete(g.Witness().State, i, i+1)
	})
}

// ErrNoLie is returned if nothing false came out of any of the changes.
var ErrNoLie = errors.New("forge: every change leads to the truth or to an error")

// Lies calls yield with every false claim that comes out of one of n changes and
// a rerun.
func (f *Forgery) Lies(n int, change func(g *Forgery, i int), yield func(i int, lie *Forgery) bool) error {
	for i := range n {
		g, err := New(f.Config, f.Trace, f.Claim)
		if err != nil {
			return err
		}
		change(g, i)
		if err := g.Rerun(); err != nil || g.Claim == f.Claim && g.Payload().BlockHash == f.Payload().BlockHash {
			continue
		}
		if !yield(i, g) {
			return nil
		}
	}
	return nil
}

func (f *Forgery) firstLie(n int, change func(g *Forgery, i int)) error {
	found := false
	err := f.Lies(n, change, func(_ int, lie *Forgery) bool {
		*f, found = *lie, true
		return false
	})
	if err == nil && !found {
		err = ErrNoLie
	}
	return err
}

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

// Sender returns an account that has funds and a key.
func (f *Forgery) Sender() common.Address { return f.sender.Address }

// Nonce returns the next nonce of the sender.
func (f *Forgery) Nonce() uint64 { return f.nonce }

// AppendTx signs a transaction of the sender, says that it uses some gas, and
// seals.
func (f *Forgery) AppendTx(data types.TxData) error {
	tx, err := SignTx(f.Config, f.sender, data)
	if err != nil {
		return err
	}
	return f.appendRaw(tx)
}

// appendRaw appends a transaction, says that it used some gas, and seals.
func (f *Forgery) appendRaw(tx *types.Transaction) error {
	raw, err := tx.MarshalBinary()
	if err != nil {
		return err
	}
	p := f.Payload()
	p.Transactions = append(p.Transactions, raw)
	p.GasUsed += 100_000
	return f.Seal()
}
