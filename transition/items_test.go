package transition

import (
	"testing"

	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
)

// The count of the items of an access list is that of the decoded list, and
// their bound is far from what blocks of any kind have.
func TestAccessListItems(t *testing.T) {
	gen, err := blockgen.New(blockgen.Options{Accounts: 64, Senders: 32})
	if err != nil {
		t.Fatal(err)
	}
	defer gen.Close()
	for _, kind := range blockgen.Kinds() {
		b, err := gen.Next(kind, kind.FullSize())
		if err != nil {
			t.Fatal(err)
		}
		var want uint64
		for _, account := range *b.Block.AccessList() {
			want += 1 + uint64(len(account.StorageChanges)+len(account.StorageReads))
		}
		raw := b.Trace.Input.NewPayloadRequest.ExecutionPayload.BlockAccessList
		if have, err := countItems(raw); err != nil || have != want {
			t.Errorf("%s: have %d, want %d: %v", kind, have, want, err)
		}
		if most := b.Block.GasUsed()/itemGas/2 + systemItems/100; want > most {
			t.Errorf("%s: %d items for %d gas", kind, want, b.Block.GasUsed())
		}
		if err := new(body).decodeAccessList(nil, 0); err == nil {
			t.Error("no list: accepted")
		}
	}
}

func TestTooManyItems(t *testing.T) {
	account := bal.AccountAccess{}
	for i := range uint64(systemItems) {
		account.StorageReads = append(account.StorageReads, uint256.NewInt(i))
	}
	raw, err := rlp.EncodeToBytes(bal.BlockAccessList{account})
	if err != nil {
		t.Fatal(err)
	}
	for gas, ok := range map[uint64]bool{0: false, itemGas - 1: false, itemGas: true} {
		err := (&body{accessList: new(bal.BlockAccessList)}).decodeAccessList(raw, gas)
		if (err == nil) != ok {
			t.Errorf("%d gas: %v", gas, err)
		}
	}
	for _, junk := range [][]byte{{}, {1}, {0xc1, 1}, {0xc2, 0xc1, 1}, {0xc3, 0xc2, 0xc0, 0xc0}, {0xf8}} {
		if _, err := countItems(junk); err == nil {
			t.Errorf("%x: counted", junk)
		}
	}
}
