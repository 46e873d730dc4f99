package l2

import (
	"fmt"

	"github.com/ethereum/go-ethereum/ethdb"
)

// placeKey is the key of ours in geth's database under which a Place is.
var placeKey = []byte("nrollup-derive")

// Place is where a node keeps how far it has read L1: with its chain, so that
// there is never the one without the other.
type Place struct {
	db ethdb.KeyValueStore
}

// Place returns the place of the node.
func (n *Node) Place() *Place { return &Place{db: n.geth.Eth.ChainDb()} }

// Load returns what was saved last, nil if nothing was.
func (p *Place) Load() ([]byte, error) {
	if ok, err := p.db.Has(placeKey); err != nil || !ok {
		return nil, err
	}
	content, err := p.db.Get(placeKey)
	if err != nil {
		return nil, fmt.Errorf("read place: %w", err)
	}
	return content, nil
}

// Save replaces what was saved. It does not wait for the disk: after a crash the
// place is that of now or an earlier one.
func (p *Place) Save(content []byte) error {
	if err := p.db.Put(placeKey, content); err != nil {
		return fmt.Errorf("write place: %w", err)
	}
	return nil
}
