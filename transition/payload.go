package transition

import (
	"bytes"
	"fmt"
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/holiman/uint256"

	"nrollup/stateless"
)

// newHeader returns the header of the payload, in the form that it has in a fork,
// without what stems from the body: those hashes are set, but not yet to their
// values.
func newHeader(fork *stateless.Fork, r *stateless.NewPayloadRequest) *types.Header {
	p := &r.ExecutionPayload
	header := &types.Header{
		ParentHash:       p.ParentHash,
		UncleHash:        types.EmptyUncleHash,
		Coinbase:         p.FeeRecipient,
		Root:             p.StateRoot,
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
		WithdrawalsHash:  new(common.Hash),
		BlobGasUsed:      &p.BlobGasUsed,
		ExcessBlobGas:    &p.ExcessBlobGas,
		ParentBeaconRoot: &r.ParentBeaconBlockRoot,
		RequestsHash:     new(common.Hash),
	}
	if fork.AccessLists {
		header.BlockAccessListHash, header.SlotNumber = new(common.Hash), &p.SlotNumber
	}
	return header
}

// body is what the lists of a payload hold, decoded.
type body struct {
	txs         types.Transactions
	withdrawals types.Withdrawals
	accessList  *bal.BlockAccessList // nil in a fork that has none
}

// rawList makes the root of a list of encoded items.
type rawList [][]byte

func (l rawList) Len() int                           { return len(l) }
func (l rawList) EncodeIndex(i int, w *bytes.Buffer) { w.Write(l[i]) }

// decodeBody decodes the lists of the payload and sets their hashes in the
// header.
func decodeBody(p pool, r *stateless.NewPayloadRequest, header *types.Header) (*body, error) {
	var (
		payload = &r.ExecutionPayload
		b       = &body{
			txs:         make(types.Transactions, len(payload.Transactions)),
			withdrawals: withdrawalsOf(payload),
		}
	)
	err := p.all(
		func() error {
			hashTransactions(header, payload)
			return nil
		},
		func() error { return b.decodeTransactions(payload.Transactions) },
		func() error {
			return b.decodeAmsterdam(payload, header)
		},
		func() error {
			hashRest(header, r, b.withdrawals)
			return nil
		},
	)
	return b, err
}

func hashTransactions(header *types.Header, p *stateless.ExecutionPayload) {
	header.TxHash = types.DeriveSha(rawList(p.Transactions), trie.NewStackTrie(nil))
}

func hashRest(header *types.Header, r *stateless.NewPayloadRequest, withdrawals types.Withdrawals) {
	*header.WithdrawalsHash = types.DeriveSha(withdrawals, trie.NewStackTrie(nil))
	*header.RequestsHash = types.CalcRequestsHash(r.ExecutionRequests.Flat())
}

func withdrawalsOf(p *stateless.ExecutionPayload) types.Withdrawals {
	list := make(types.Withdrawals, len(p.Withdrawals))
	for i, w := range p.Withdrawals {
		list[i] = (*types.Withdrawal)(&w)
	}
	return list
}

func hashAccessList(header *types.Header, p *stateless.ExecutionPayload) {
	*header.BlockAccessListHash = crypto.Keccak256Hash(p.BlockAccessList)
}

func (b *body) decodeTransactions(raw [][]byte) error {
	for i, blob := range raw {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(blob); err != nil {
			return fmt.Errorf("%w: transaction %d: %v", ErrBody, i, err)
		}
		if tx.BlobTxSidecar() != nil {
			return fmt.Errorf("%w: transaction %d has a blob sidecar", ErrBody, i)
		}
		b.txs[i] = tx
	}
	return nil
}

// decodeAmsterdam decodes what a payload has since Amsterdam. In an older one it must
// not be there: no hash would cover it.
func (b *body) decodeAmsterdam(p *stateless.ExecutionPayload, header *types.Header) error {
	switch {
	case header.BlockAccessListHash != nil:
		hashAccessList(header, p)
		b.accessList = new(bal.BlockAccessList)
		return b.decodeAccessList(p.BlockAccessList, p.GasUsed)
	case len(p.BlockAccessList) > 0:
		return fmt.Errorf("%w: block access list of %d bytes before Amsterdam", ErrBody, len(p.BlockAccessList))
	case p.SlotNumber != 0:
		return fmt.Errorf("%w: slot number %d before Amsterdam", ErrBody, p.SlotNumber)
	}
	return nil
}

// No block gets an account or slot into its access list for less gas than this,
// but for those that the system calls touch.
const (
	itemGas     = 1000
	systemItems = 8192
)

// decodeAccessList decodes a block access list, unless it has more items than
// the gas of the block can account for: decoded, an item can take a hundred
// times its encoding.
func (b *body) decodeAccessList(raw []byte, gasUsed uint64) error {
	items, err := countItems(raw)
	if err == nil && items > gasUsed/itemGas+systemItems {
		err = fmt.Errorf("%d items for %d gas", items, gasUsed)
	}
	if err == nil {
		err = rlp.DecodeBytes(raw, b.accessList)
	}
	if err != nil {
		return fmt.Errorf("%w: block access list: %v", ErrBody, err)
	}
	return nil
}

// countItems counts the accounts and slots of an encoded access list (EIP-7928).
func countItems(raw []byte) (items uint64, err error) {
	list, _, err := rlp.SplitList(raw)
	for len(list) > 0 && err == nil {
		var fields []byte
		if fields, list, err = rlp.SplitList(list); err != nil {
			return 0, err
		}
		items++
		_, fields, err = rlp.SplitString(fields) // the address
		for range 2 {                            // the slots written, the slots read
			var slots []byte
			if err == nil {
				slots, fields, err = rlp.SplitList(fields)
			}
			if err == nil {
				var n int
				n, err = rlp.CountValues(slots)
				items += uint64(n)
			}
		}
	}
	return items, err
}

// check applies the rules on bodies that need no execution. What a valid body
// must contain because of what execution does is left to execution.
func (b *body) check(header *types.Header, versionedHashes []common.Hash, rules params.Rules) error {
	if err := b.checkSize(header); err != nil {
		return err
	}
	if err := b.checkBlobs(*header.BlobGasUsed, versionedHashes); err != nil {
		return err
	}
	if b.accessList != nil {
		if err := b.accessList.Validate(header.GasLimit, len(b.txs)); err != nil {
			return fmt.Errorf("%w: %v", ErrBody, err)
		}
	}
	return b.checkIntrinsicGas(header.GasUsed, rules)
}

// checkSize bounds the RLP of the block (EIP-7934).
func (b *body) checkSize(header *types.Header) error {
	const overhead = 10 // of each transaction
	most := 4096 + 64*uint64(len(b.withdrawals))
	for _, tx := range b.txs {
		most += tx.Size() + overhead
	}
	if most <= params.MaxBlockSize {
		return nil // without encoding it
	}
	block := types.NewBlockWithHeader(header).WithBody(types.Body{Transactions: b.txs, Withdrawals: b.withdrawals})
	if size := block.Size(); size > params.MaxBlockSize {
		return fmt.Errorf("%w: block of %d bytes is larger than %d", ErrBody, size, params.MaxBlockSize)
	}
	return nil
}

// checkBlobs checks the hashes that the consensus layer gave, and the blob gas,
// against the transactions (EIP-4844).
func (b *body) checkBlobs(blobGasUsed uint64, versionedHashes []common.Hash) error {
	rest := versionedHashes
	for i, tx := range b.txs {
		for _, hash := range tx.BlobHashes() {
			if len(rest) == 0 || rest[0] != hash {
				return fmt.Errorf("%w: versioned hashes differ from those of transaction %d", ErrBody, i)
			}
			rest = rest[1:]
		}
	}
	if len(rest) > 0 {
		return fmt.Errorf("%w: %d versioned hashes without a blob", ErrBody, len(rest))
	}
	if want := uint64(len(versionedHashes)) * params.BlobTxBlobGasPerBlob; blobGasUsed != want {
		return fmt.Errorf("%w: blob gas used is %d, want %d", ErrBody, blobGasUsed, want)
	}
	return nil
}

// checkIntrinsicGas checks that the gas that the transactions use before they
// execute anything fits into what the block declares. Execution would find the
// same; this comes before the signatures are recovered, which that gas pays for.
func (b *body) checkIntrinsicGas(declared uint64, rules params.Rules) error {
	var sum uint64
	for i, tx := range b.txs {
		var from common.Address // a transfer to oneself costs the least
		if tx.To() != nil {
			from = *tx.To()
		}
		value, overflow := uint256.FromBig(tx.Value())
		if overflow {
			return fmt.Errorf("%w: value of transaction %d exceeds 256 bits", ErrBody, i)
		}
		gas, err := leastGas(tx, from, value, rules)
		if err != nil || gas > math.MaxUint64-sum {
			return fmt.Errorf("%w: intrinsic gas of transaction %d overflows", ErrBody, i)
		}
		if sum += gas; sum > declared {
			return fmt.Errorf("%w: at least %d of %d", ErrGasExceeded, sum, declared)
		}
	}
	return nil
}

// leastGas returns what the header counts of a transaction at least.
func leastGas(tx *types.Transaction, from common.Address, value *uint256.Int, rules params.Rules) (uint64, error) {
	gas, err := core.IntrinsicGas(tx.Data(), tx.AccessList(), tx.SetCodeAuthorizations(), from, tx.To(), value, rules)
	if err != nil || rules.IsAmsterdam {
		return gas, err
	}
	floor, err := core.FloorDataGas(rules, from, tx.To(), value, tx.Data(), tx.AccessList())
	return max(floor, unrefundable(gas)), err
}

// recoverSenders recovers the senders of the transactions. geth keeps them in
// the transactions, for this signer.
func (b *body) recoverSenders(p pool, signer types.Signer) error {
	return p.each(len(b.txs), 4, func(i int) error {
		if _, err := types.Sender(signer, b.txs[i]); err != nil {
			return fmt.Errorf("%w: transaction %d: %w", ErrBody, i, err)
		}
		return nil
	})
}
