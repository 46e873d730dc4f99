package transition

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

// checkOutcome compares what execution yields with the header, all but the state
// root. That the access list of the body has the hash in the header was checked
// with the block hash.
func checkOutcome(header *types.Header, b *body, out *outcome) error {
	if out.gasUsed != header.GasUsed {
		return fmt.Errorf("%w: gas used: have %d, want %d", ErrOutput, header.GasUsed, out.gasUsed)
	}
	if bloom := types.MergeBloom(out.receipts); bloom != header.Bloom {
		return fmt.Errorf("%w: logs bloom", ErrOutput)
	}
	if out.receiptsRoot != header.ReceiptHash {
		return fmt.Errorf("%w: receipts root: have %x, want %x", ErrOutput, header.ReceiptHash, out.receiptsRoot)
	}
	if hash := types.CalcRequestsHash(out.requests); hash != *header.RequestsHash {
		return fmt.Errorf("%w: requests hash: have %x, want %x", ErrOutput, *header.RequestsHash, hash)
	}
	if b.accessList != nil && !sameAccessList(*b.accessList, out.accessList) {
		return fmt.Errorf("%w: block access list", ErrOutput)
	}
	return nil
}

// postRoot returns the root of the state after the block, whose changes are the last
// values in an access list. It uses up s.
func (s *preState) postRoot(p pool, list bal.BlockAccessList) (common.Hash, error) {
	changes := make([]change, len(list))
	err := p.each(len(list), 8, func(i int) (err error) {
		changes[i], err = s.postAccount(p, &list[i])
		return err
	})
	if err != nil {
		return common.Hash{}, err
	}
	changed := slices.DeleteFunc(changes, func(c change) bool { return c.path == nil })
	if err := s.trie.update(p, changed); err != nil {
		return common.Hash{}, err
	}
	return s.trie.hash(p)
}

// postAccount returns the change of the state trie that an entry of the access
// list means, without path if it means none.
func (s *preState) postAccount(p pool, access *bal.AccountAccess) (c change, err error) {
	if len(access.BalanceChanges)+len(access.NonceChanges)+len(access.CodeChanges)+len(access.StorageChanges) == 0 {
		return c, nil
	}
	a, err := s.load(access.Address) // to change it
	if err != nil {
		return c, err
	}
	after := types.NewEmptyStateAccount()
	if a.state != nil {
		after = a.state
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
	if after.Root, err = a.postStorage(p, access); err != nil {
		return c, err
	}
	c.path = newKeyPath(a.hash)
	if after.Nonce == 0 && after.Balance.IsZero() && common.BytesToHash(after.CodeHash) == types.EmptyCodeHash {
		return c, nil // EIP-161: an empty account is none
	}
	c.value, err = rlp.EncodeToBytes(after)
	return c, err
}

// postStorage returns the root of the account's storage after the block.
func (a *account) postStorage(p pool, access *bal.AccountAccess) (common.Hash, error) {
	changes := make([]change, len(access.StorageChanges))
	for i := range access.StorageChanges {
		var (
			writes = access.StorageChanges[i].SlotChanges
			after  = writes[len(writes)-1].PostValue
		)
		changes[i].path = slotPath(access.StorageChanges[i].Slot.Bytes32())
		if !after.IsZero() {
			changes[i].value = appendString(nil, after.Bytes())
		}
	}
	p = p.limit(len(changes), 0)
	if err := a.storage.update(p, changes); err != nil {
		return common.Hash{}, err
	}
	return a.storage.hash(p)
}
