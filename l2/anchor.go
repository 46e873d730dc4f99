package l2

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethdb"

	"nrollup/rollup"
)

// anchorStore remembers the numbers of the L1 blocks that anchor blocks of the
// rollup, whose headers have only the hashes. It is in the database of the
// chain, so that a crash leaves no block without the number of its anchor.
type anchorStore struct {
	db ethdb.KeyValueStore
}

func newAnchorStore(chain ethdb.Database) anchorStore {
	return anchorStore{db: rawdb.NewTable(chain, "nrollup-anchor-")}
}

func (s anchorStore) put(anchor rollup.BlockRef) error {
	if _, ok := s.number(anchor.Hash); ok {
		return nil
	}
	if err := s.db.Put(anchor.Hash[:], binary.BigEndian.AppendUint64(nil, anchor.Number)); err != nil {
		return fmt.Errorf("store anchor %d: %w", anchor.Number, err)
	}
	return nil
}

func (s anchorStore) number(hash common.Hash) (number uint64, ok bool) {
	value, err := s.db.Get(hash[:])
	if err != nil || len(value) != 8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(value), true
}

// of returns the anchor of a block, if it has one.
func (s anchorStore) of(header *types.Header) (anchor rollup.BlockRef, ok bool) {
	if header.ParentBeaconRoot == nil || *header.ParentBeaconRoot == (common.Hash{}) {
		return rollup.BlockRef{}, false
	}
	number, ok := s.number(*header.ParentBeaconRoot)
	return rollup.BlockRef{Number: number, Hash: *header.ParentBeaconRoot}, ok
}

// Anchor returns the L1 block that the head knows of. There is none as long as
// the genesis is the head.
func (n *Node) Anchor() (anchor rollup.BlockRef, ok bool) {
	return n.anchors.of(n.headHeader())
}

// headHeader returns the header of the head.
func (n *Node) headHeader() *types.Header {
	head := n.Head()
	return n.chain.GetHeader(head.Hash, head.Number)
}
