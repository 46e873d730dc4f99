package l1_test

import (
	"testing"

	"nrollup/l1"
)

func TestProduce(t *testing.T) {
	node := start(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0"})
	transfer := tx(0, 0, address(1), 21_000, 1, nil)
	send(t, node, transfer)
	block := next(t, node)
	if len(block.Transactions()) != 1 || block.Transactions()[0].Hash() != transfer.Hash() {
		t.Fatalf("%d transactions", len(block.Transactions()))
	}
	if want := uint64(genesisTime + slotSeconds); block.Time() != want || *block.SlotNumber() != 1 {
		t.Errorf("time %d, slot %d", block.Time(), *block.SlotNumber())
	}
	if headHash(t, node) != block.Hash() {
		t.Error("the block is not the head")
	}
}
