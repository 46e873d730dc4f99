package transition

import (
	"bytes"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types/bal"
)

// sameAccessList reports whether a decoded access list says what execution did.
// It decides what comparing the hashes of their encodings would, for a fraction
// of the cost: a list that was decoded and validated has one encoding, without
// duplicates, so it is enough that everything in it is found and nothing more is
// there.
func sameAccessList(list bal.BlockAccessList, built *bal.ConstructionBlockAccessList) bool {
	if len(list) != len(built.Accounts) {
		return false
	}
	for i := range list {
		account, ok := built.Accounts[list[i].Address]
		if !ok || !sameAccount(&list[i], account) {
			return false
		}
	}
	return true
}

func sameAccount(a *bal.AccountAccess, built *bal.ConstructionAccountAccess) bool {
	return sameStorage(a, built) && sameReads(a, built) && sameFields(a, built)
}

func sameStorage(a *bal.AccountAccess, built *bal.ConstructionAccountAccess) bool {
	if len(a.StorageChanges) != len(built.StorageWrites) {
		return false
	}
	for i := range a.StorageChanges {
		slot := &a.StorageChanges[i]
		writes := built.StorageWrites[slot.Slot.Bytes32()]
		if len(slot.SlotChanges) != len(writes) {
			return false
		}
		for _, c := range slot.SlotChanges {
			if value, ok := writes[c.BlockAccessIndex]; !ok || value != common.Hash(c.PostValue.Bytes32()) {
				return false
			}
		}
	}
	return true
}

func sameReads(a *bal.AccountAccess, built *bal.ConstructionAccountAccess) bool {
	if len(a.StorageReads) != len(built.StorageReads) {
		return false
	}
	for _, slot := range a.StorageReads {
		if _, ok := built.StorageReads[slot.Bytes32()]; !ok {
			return false
		}
	}
	return true
}

func sameFields(a *bal.AccountAccess, built *bal.ConstructionAccountAccess) bool {
	if len(a.BalanceChanges) != len(built.BalanceChanges) || len(a.NonceChanges) != len(built.NonceChanges) || len(a.CodeChanges) != len(built.CodeChange) {
		return false
	}
	for _, c := range a.BalanceChanges {
		if balance, ok := built.BalanceChanges[c.BlockAccessIndex]; !ok || !balance.Eq(c.PostBalance) {
			return false
		}
	}
	for _, c := range a.NonceChanges {
		if nonce, ok := built.NonceChanges[c.BlockAccessIndex]; !ok || nonce != c.PostNonce {
			return false
		}
	}
	for _, c := range a.CodeChanges {
		if code, ok := built.CodeChange[c.BlockAccessIndex]; !ok || !bytes.Equal(code, c.NewCode) {
			return false
		}
	}
	return true
}
