package l1

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"sort"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/miner"
)

// beaconHeader is a BeaconBlockHeader of the consensus spec. There is no beacon
// chain behind it: it is a function of the execution header alone, with the
// block hash in the place of the body root.
type beaconHeader struct {
	Slot, ProposerIndex             uint64
	ParentRoot, StateRoot, BodyRoot common.Hash
}

func (n *Network) beaconHeader(h *types.Header) *beaconHeader {
	b := &beaconHeader{Slot: n.Slot(h.Time), StateRoot: h.Root, BodyRoot: h.Hash()}
	if h.ParentBeaconRoot != nil {
		b.ParentRoot = *h.ParentBeaconRoot
	}
	return b
}

// root returns the SSZ hash tree root: five chunks, filled up to eight.
func (b *beaconHeader) root() common.Hash {
	var chunks [8]common.Hash
	binary.LittleEndian.PutUint64(chunks[0][:], b.Slot)
	binary.LittleEndian.PutUint64(chunks[1][:], b.ProposerIndex)
	chunks[2], chunks[3], chunks[4] = b.ParentRoot, b.StateRoot, b.BodyRoot
	for width := len(chunks); width > 1; width /= 2 {
		for i := range width / 2 {
			chunks[i] = sha256.Sum256(append(chunks[2*i][:], chunks[2*i+1][:]...))
		}
	}
	return chunks[0]
}

// randao returns the prev_randao of the block in a slot: anyone can tell it in
// advance.
func randao(parent *types.Header, slot uint64) common.Hash {
	return sha256.Sum256(binary.LittleEndian.AppendUint64(parent.MixDigest.Bytes(), slot))
}

// attributes returns what a consensus client would have a block of the given
// slot built from.
func (n *Network) attributes(parent *types.Header, slot uint64, recipient common.Address) *miner.BuildPayloadArgs {
	root := n.beaconHeader(parent).root()
	return &miner.BuildPayloadArgs{
		Parent:       parent.Hash(),
		Timestamp:    n.SlotTime(slot),
		FeeRecipient: recipient,
		Random:       randao(parent, slot),
		Withdrawals:  types.Withdrawals{},
		BeaconRoot:   &root,
		SlotNum:      &slot,
	}
}

// checkHeader checks what a consensus client would, of a block whose parent is
// valid.
func (n *Network) checkHeader(h, parent *types.Header) error {
	slot := n.Slot(h.Time)
	want := n.attributes(parent, slot, h.Coinbase)
	switch {
	case h.Time != want.Timestamp:
		return fmt.Errorf("time %d is not the start of a slot", h.Time)
	case h.SlotNumber != nil && *h.SlotNumber != slot:
		return fmt.Errorf("slot number %d, want %d", *h.SlotNumber, slot)
	case h.MixDigest != want.Random:
		return fmt.Errorf("randao %#x, want %#x", h.MixDigest, want.Random)
	case h.ParentBeaconRoot != nil && *h.ParentBeaconRoot != *want.BeaconRoot:
		return fmt.Errorf("parent beacon block root %#x, want %#x", *h.ParentBeaconRoot, *want.BeaconRoot)
	case h.WithdrawalsHash != nil && *h.WithdrawalsHash != types.EmptyWithdrawalsHash:
		return fmt.Errorf("withdrawals, of which there are none")
	}
	return nil
}

// label sets the safe and the finalized block by the rule of mainnet when all
// is well there: in epoch e the checkpoint of e-1 is justified and that of e-2 is
// finalized. The checkpoint of an epoch is the last block up to and including
// its first slot. In a chain this young it is the genesis.
//
// Where there is a consensus client, it decides: geth has what it said last.
func (n *Node) label() {
	if n.config.Engine {
		return
	}
	head := n.chain.CurrentBlock()
	epoch := n.network.epoch(head.Time)
	n.chain.SetSafe(n.checkpoint(head, epoch, 1))
	final := n.checkpoint(head, epoch, 2)
	if n.dev != nil {
		final = n.dev.final(final)
	}
	n.chain.SetFinalized(final)
}

// finalized returns the finalized block. Geth has none after debug_setHead below
// it: then it is the genesis.
func (n *Node) finalized() *types.Header { return n.orGenesis(n.chain.CurrentFinalBlock()) }

// justified returns the safe block.
func (n *Node) justified() *types.Header { return n.orGenesis(n.chain.CurrentSafeBlock()) }

func (n *Node) orGenesis(h *types.Header) *types.Header {
	if h == nil {
		return n.chain.Genesis().Header()
	}
	return h
}

// checkpoint returns the checkpoint of the epoch some epochs before the given
// one, on the chain of head, which is canonical.
func (n *Node) checkpoint(head *types.Header, epoch, before uint64) *types.Header {
	if epoch <= before {
		return n.chain.Genesis().Header()
	}
	header := n.lastAt(head, n.network.SlotTime((epoch-before)*n.network.SlotsPerEpoch))
	if header == nil {
		log.Error("Checkpoint is missing", "epoch", epoch-before)
		return n.chain.Genesis().Header()
	}
	return header
}

// lastAt returns the last canonical block up to head whose time is at most the
// given one, which is not before the genesis.
func (n *Node) lastAt(head *types.Header, timestamp uint64) *types.Header {
	later := sort.Search(int(head.Number.Uint64())+1, func(i int) bool {
		header := n.chain.GetHeaderByNumber(uint64(i))
		return header == nil || header.Time > timestamp
	})
	if later == 0 {
		return nil
	}
	return n.chain.GetHeaderByNumber(uint64(later - 1))
}
