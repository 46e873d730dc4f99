package dispute

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"

	"nrollup/internal/blockgen"
	"nrollup/internal/forge"
	"nrollup/stateless"
)

const l2GasLimit = 10_000_000

// l2Block is a block of the rollup, or what somebody passes off as one.
type l2Block struct {
	name   string
	number uint64
	hash   common.Hash
	root   common.Hash // of the state after it
	parent common.Hash
	pre    common.Hash // root of the state before it
	anchor uint64      // number of a block of L1
	time   uint64
	gas    uint64 // used
	used   uint8  // forced transactions that are in it, or in one below
	trace  []byte
}

// header gives a block its time and its anchor, and the form of its fork.
func header(time uint64, anchor common.Hash) func(*types.Header) {
	return func(h *types.Header) {
		h.Time, h.ParentBeaconRoot, h.SlotNumber = time, &anchor, nil
		if time >= blockgen.AmsterdamTime {
			h.SlotNumber = new(uint64)
		}
	}
}

func newL2Block(name string, t *stateless.Trace, c stateless.Claim, anchor uint64, raw []byte) *l2Block {
	p := t.Input.NewPayloadRequest.ExecutionPayload
	return &l2Block{
		name: name, number: p.BlockNumber, hash: p.BlockHash, root: c.PostStateRoot, parent: p.ParentHash, pre: c.PreStateRoot,
		anchor: anchor, time: p.Timestamp, gas: c.GasUsed, trace: raw,
	}
}

// forgeries are blocks that are not the rollup's next one, whoever made them: with
// a trace, as good as it can be made.
var forgeries = []struct {
	name   string
	change func(f *forge.Forgery, otherAnchor common.Hash) error
}{
	{"false state root", func(f *forge.Forgery, _ common.Hash) error {
		f.Payload().StateRoot[7] ^= 1
		return f.Seal()
	}},
	{"false transaction", func(f *forge.Forgery, _ common.Hash) error {
		// Somebody else's signature, so another sender: one that has nothing.
		raw := append([]byte{}, f.Payload().Transactions[0]...)
		raw[len(raw)-1] ^= 1
		f.Payload().Transactions[0] = raw
		return f.Seal()
	}},
	{"false receipts", func(f *forge.Forgery, _ common.Hash) error {
		f.Payload().ReceiptsRoot[0] ^= 1
		return f.Seal()
	}},
	{"less gas", func(f *forge.Forgery, _ common.Hash) error {
		f.Payload().GasUsed--
		return f.Seal()
	}},
	{"rules of the other fork", func(f *forge.Forgery, _ common.Hash) error {
		if f.Payload().Timestamp < blockgen.AmsterdamTime {
			return sealAsAmsterdam(f)
		}
		config := *f.Config
		config.AmsterdamTime = nil
		f.Config = &config
		return f.Rerun()
	}},
	// EXECUTE finds these valid. The contract binds what is wrong with them.
	{"block of the future", func(f *forge.Forgery, _ common.Hash) error {
		was := f.Payload().Timestamp
		f.Payload().Timestamp += 1_000_000
		if was < blockgen.AmsterdamTime && f.Payload().Timestamp >= blockgen.AmsterdamTime {
			return sealAsAmsterdam(f) // but this one, which lacks what Amsterdam's rules need
		}
		return f.Rerun()
	}},
	{"other gas limit", func(f *forge.Forgery, _ common.Hash) error {
		f.Payload().GasLimit++
		return f.Rerun()
	}},
	{"other chain", func(f *forge.Forgery, _ common.Hash) error {
		f.Payload().Transactions, f.Payload().LogsBloom = nil, [256]byte{}
		f.Trace.Input.ChainID++
		config := *f.Config
		config.ChainID = new(big.Int).Add(config.ChainID, common.Big1)
		f.Config = &config
		return f.Rerun()
	}},
	{"other anchor", func(f *forge.Forgery, other common.Hash) error {
		if f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot == other {
			other = common.Hash{1}
		}
		f.Trace.Input.NewPayloadRequest.ParentBeaconBlockRoot = other
		return f.Rerun()
	}},
	{"other parent", func(f *forge.Forgery, _ common.Hash) error {
		// A block like the one before, after which the state is the same.
		headers := f.Witness().Headers
		parent := new(types.Header)
		if err := rlp.DecodeBytes(headers[len(headers)-1], parent); err != nil {
			return err
		}
		parent.Extra = append(parent.Extra, 1)
		raw, err := rlp.EncodeToBytes(parent)
		headers[len(headers)-1], f.Payload().ParentHash = raw, parent.Hash()
		if err != nil {
			return err
		}
		return f.Rerun()
	}},
}

// sealAsAmsterdam passes off a block of Osaka as one of Amsterdam.
func sealAsAmsterdam(f *forge.Forgery) error {
	f.Trace.SchemaID, f.Payload().BlockAccessList = stateless.SchemaAmsterdam, []byte{0xc0} // an empty list
	return f.Seal()
}

// claims are false ones about a true block.
func claims(b *l2Block) []*l2Block {
	root, hash, anchor := *b, *b, *b
	root.name, root.root = "true block, false state root", common.Hash{1}
	hash.name, hash.hash = "false block hash, true state root", common.Hash{2}
	anchor.name, anchor.anchor = "true block, other anchor", b.anchor+1
	return []*l2Block{&root, &hash, &anchor}
}
