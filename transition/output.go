package transition

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
)

// checkOutcome compares everything that execution yields with the header.
func checkOutcome(p pool, header *types.Header, out *outcome) error {
	if out.gasUsed != header.GasUsed {
		return fmt.Errorf("%w: gas used: have %d, want %d", ErrOutput, header.GasUsed, out.gasUsed)
	}
	if bloom := types.MergeBloom(out.receipts); bloom != header.Bloom {
		return fmt.Errorf("%w: logs bloom", ErrOutput)
	}
	if hash := types.CalcRequestsHash(out.requests); hash != *header.RequestsHash {
		return fmt.Errorf("%w: requests hash: have %x, want %x", ErrOutput, *header.RequestsHash, hash)
	}
	return p.all(
		func() error {
			if root := types.DeriveSha(out.receipts, trie.NewStackTrie(nil)); root != header.ReceiptHash {
				return fmt.Errorf("%w: receipts root: have %x, want %x", ErrOutput, header.ReceiptHash, root)
			}
			return nil
		},
		func() error {
			if hash := out.accessList.ToEncodingObj().Hash(); hash != *header.BlockAccessListHash {
				return fmt.Errorf("%w: block access list hash: have %x, want %x", ErrOutput, *header.BlockAccessListHash, hash)
			}
			return nil
		},
	)
}

// postRoot returns the root of the state after the block, whose changes are the
// last values in the access list. It uses up s.
func (s *preState) postRoot(p pool, list bal.BlockAccessList) (common.Hash, error) {
	changes := make([]change, len(list))
	err := p.each(len(list), 1, func(i int) (err error) {
		changes[i], err = s.accounts[list[i].Address].apply(p, &list[i])
		return err
	})
	if err != nil {
		return common.Hash{}, err
	}
	changed := changes[:0]
	for _, c := range changes {
		if c.path != nil {
			changed = append(changed, c)
		}
	}
	if err := s.trie.update(p, changed); err != nil {
		return common.Hash{}, err
	}
	return s.trie.hash(p)
}

// apply makes the changes of an access list to the account and its storage, and
// returns the change of the state trie, without path if there is none.
func (a *account) apply(p pool, access *bal.AccountAccess) (change, error) {
	after := types.NewEmptyStateAccount()
	if a.state != nil {
		after = a.state.Copy()
	}
	if n := len(access.BalanceChanges); n > 0 {
		after.Balance = access.BalanceChanges[n-1].PostBalance
	}
	if n := len(access.NonceChanges); n > 0 {
		after.Nonce = access.NonceChanges[n-1].PostNonce
	}
	if n := len(access.CodeChanges); n > 0 {
		after.CodeHash = crypto.Keccak256(access.CodeChanges[n-1].NewCode)
	}
	slots := a.changedSlots(access)
	if len(slots) == 0 && len(access.BalanceChanges)+len(access.NonceChanges)+len(access.CodeChanges) == 0 {
		return change{}, nil
	}
	if len(slots) > 0 {
		p = p.limit(len(slots), 0)
		if err := a.storage.update(p, slots); err != nil {
			return change{}, err
		}
		root, err := a.storage.hash(p)
		if err != nil {
			return change{}, err
		}
		after.Root = root
	}
	c := change{path: newKeyPath(a.hash)}
	if after.Nonce == 0 && after.Balance.IsZero() && common.BytesToHash(after.CodeHash) == types.EmptyCodeHash {
		return c, nil // EIP-161: an empty account is none
	}
	var err error
	c.value, err = rlp.EncodeToBytes(after)
	return c, err
}

// changedSlots returns the changes of the storage trie.
func (a *account) changedSlots(access *bal.AccountAccess) []change {
	var changes []change
	for i := range access.StorageChanges {
		var (
			slot   = common.Hash(access.StorageChanges[i].Slot.Bytes32())
			writes = access.StorageChanges[i].SlotChanges
			after  = writes[len(writes)-1].PostValue
		)
		if after.Bytes32() == a.slots[slot] {
			continue
		}
		c := change{path: slotPath(slot)}
		if !after.IsZero() {
			c.value = appendString(nil, after.Bytes())
		}
		changes = append(changes, c)
	}
	return changes
}
