package explorer

import (
	"bytes"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"

	"nrollup/stateless"
)

// rawTxs are encoded transactions, as a trie of transactions has them.
type rawTxs [][]byte

// Len implements types.DerivableList.
func (l rawTxs) Len() int { return len(l) }

// EncodeIndex implements types.DerivableList.
func (l rawTxs) EncodeIndex(i int, w *bytes.Buffer) { w.Write(l[i]) }

// headerOf returns the header that the payload of a trace stands for: which fields it
// has goes by the fork that the trace says it is of.
func headerOf(trace *stateless.Trace) *types.Header {
	var (
		r           = &trace.Input.NewPayloadRequest
		p           = &r.ExecutionPayload
		withdrawals = make(types.Withdrawals, len(p.Withdrawals))
		requests    = types.CalcRequestsHash(r.ExecutionRequests.Flat())
	)
	for i, w := range p.Withdrawals {
		withdrawals[i] = &types.Withdrawal{Index: w.Index, Validator: w.Validator, Address: w.Address, Amount: w.Amount}
	}
	root := types.DeriveSha(withdrawals, trie.NewStackTrie(nil))
	header := &types.Header{
		ParentHash:       p.ParentHash,
		UncleHash:        types.EmptyUncleHash,
		Coinbase:         p.FeeRecipient,
		Root:             p.StateRoot,
		TxHash:           types.DeriveSha(rawTxs(p.Transactions), trie.NewStackTrie(nil)),
		ReceiptHash:      p.ReceiptsRoot,
		Bloom:            p.LogsBloom,
		Difficulty:       new(big.Int),
		Number:           new(big.Int).SetUint64(p.BlockNumber),
		GasLimit:         p.GasLimit,
		GasUsed:          p.GasUsed,
		Time:             p.Timestamp,
		Extra:            p.ExtraData,
		MixDigest:        p.PrevRandao,
		BaseFee:          p.BaseFeePerGas.ToBig(),
		WithdrawalsHash:  &root,
		BlobGasUsed:      &p.BlobGasUsed,
		ExcessBlobGas:    &p.ExcessBlobGas,
		ParentBeaconRoot: &r.ParentBeaconBlockRoot,
		RequestsHash:     &requests,
	}
	if fork := stateless.ForkOf(trace.SchemaID); fork != nil && fork.AccessLists {
		accessList := crypto.Keccak256Hash(p.BlockAccessList)
		header.BlockAccessListHash, header.SlotNumber = &accessList, &p.SlotNumber
	}
	return header
}

// tampers are the lies that a reader may tell, to see that none passes.
var tampers = map[string]func(*stateless.Claim, *stateless.Trace) (string, error){
	"stateRoot":   lieStateRoot,
	"gasUsed":     lieGasUsed,
	"witness":     lieWitness,
	"transaction": lieTransaction,
}

// tamper changes a claim and its trace. What hangs on the change is made to fit, the
// block hash too: only the check itself can find it.
func tamper(kind string, claim *stateless.Claim, trace *stateless.Trace) (what string, err error) {
	if what, err = tampers[kind](claim, trace); err != nil {
		return "", err
	}
	trace.Input.NewPayloadRequest.ExecutionPayload.BlockHash = headerOf(trace).Hash()
	return what, nil
}

func lieStateRoot(claim *stateless.Claim, trace *stateless.Trace) (string, error) {
	claim.PostStateRoot[31] ^= 1
	trace.Input.NewPayloadRequest.ExecutionPayload.StateRoot = claim.PostStateRoot
	return "One bit of the state root after the block is changed, and the block hash is made to fit.", nil
}

func lieGasUsed(claim *stateless.Claim, trace *stateless.Trace) (string, error) {
	claim.GasUsed++
	trace.Input.NewPayloadRequest.ExecutionPayload.GasUsed = claim.GasUsed
	return "The block says that it used one unit of gas more, and the block hash is made to fit.", nil
}

func lieWitness(claim *stateless.Claim, trace *stateless.Trace) (string, error) {
	w := &trace.Input.Witness
	for i := len(w.State) - 1; i >= 0; i-- {
		node := w.State[i]
		if crypto.Keccak256Hash(node) == claim.PreStateRoot {
			continue // the root is missed at once: that is no lie worth telling
		}
		w.State = slices.Delete(w.State, i, i+1)
		return fmt.Sprintf("One trie node of %d bytes is left out of the witness.", len(node)), nil
	}
	return "", badRequest("the witness of this block has no trie node to leave out: choose another change")
}

func lieTransaction(_ *stateless.Claim, trace *stateless.Trace) (string, error) {
	p := &trace.Input.NewPayloadRequest.ExecutionPayload
	for i, raw := range p.Transactions {
		tx := new(types.Transaction)
		if tx.UnmarshalBinary(raw) != nil || tx.Type() != types.DynamicFeeTxType {
			continue
		}
		v, r, s := tx.RawSignatureValues()
		changed, err := types.NewTx(&types.DynamicFeeTx{
			ChainID: tx.ChainId(), Nonce: tx.Nonce(), GasTipCap: tx.GasTipCap(), GasFeeCap: tx.GasFeeCap(), Gas: tx.Gas(), To: tx.To(),
			Value: new(big.Int).Add(tx.Value(), common.Big1), Data: tx.Data(), AccessList: tx.AccessList(), V: v, R: r, S: s,
		}).MarshalBinary()
		if err != nil {
			return "", err
		}
		p.Transactions[i] = changed
		return fmt.Sprintf("Transaction %d sends one wei more, with the signature that it had, and the block hash is made to fit.", i), nil
	}
	return "", badRequest("this block has no transaction of type 2 to change: choose another change, or another block")
}

// parentOfTrace returns the last header of a witness: the parent of the block.
func parentOfTrace(headers [][]byte) (*types.Header, error) {
	var parent *types.Header
	for i, blob := range headers {
		header := new(types.Header)
		if err := rlp.DecodeBytes(blob, header); err != nil {
			return nil, fmt.Errorf("header %d cannot be decoded: %w", i, err)
		}
		if i > 0 && header.ParentHash != crypto.Keccak256Hash(headers[i-1]) {
			return nil, fmt.Errorf("header %d is not on the one before it", i)
		}
		parent = header
	}
	if parent == nil {
		return nil, fmt.Errorf("there is no header of the parent")
	}
	return parent, nil
}
