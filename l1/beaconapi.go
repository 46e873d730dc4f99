package l1

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// beaconAPI answers the requests of the Beacon API.
type beaconAPI struct{ node *Node }

type dataResponse struct {
	Data any `json:"data"`
}

// blockResponse is the answer to a question about blocks.
type blockResponse struct {
	Optimistic bool `json:"execution_optimistic"`
	Finalized  bool `json:"finalized"`
	Data       any  `json:"data"`
}

func (a *beaconAPI) blockResponse(h *types.Header, data any) blockResponse {
	return blockResponse{Finalized: h.Number.Cmp(a.node.finalized().Number) <= 0, Data: data}
}

// findBlock returns the header of the block that an id of the Beacon API means:
// a name, a slot or a root.
func (a *beaconAPI) findBlock(id string) (*types.Header, error) {
	chain := a.node.chain
	switch id {
	case "head":
		return chain.CurrentBlock(), nil
	case "genesis":
		return chain.Genesis().Header(), nil
	case "justified":
		return a.node.justified(), nil
	case "finalized":
		return a.node.finalized(), nil
	}
	if strings.HasPrefix(id, "0x") {
		root, err := hexutil.Decode(id)
		if err != nil || len(root) != common.HashLength {
			return nil, badRequest("%q is no root of 32 bytes", id)
		}
		if h := a.node.headerByRoot(common.Hash(root)); h != nil {
			return h, nil
		}
		return nil, notFound("no block with root %s", id)
	}
	slot, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return nil, badRequest("%q is no block id: want head, genesis, justified, finalized, a slot or a root", id)
	}
	return a.findSlot(slot)
}

func (a *beaconAPI) findSlot(slot uint64) (*types.Header, error) {
	network, head := a.node.network, a.node.chain.CurrentBlock()
	if slot <= network.Slot(head.Time) {
		if h := a.node.lastAt(head, network.SlotTime(slot)); h != nil && network.Slot(h.Time) == slot {
			return h, nil
		}
	}
	return nil, notFound("no block in slot %d", slot)
}

// headerMessage is a BeaconBlockHeader as JSON.
type headerMessage struct {
	Slot          string      `json:"slot"`
	ProposerIndex string      `json:"proposer_index"`
	ParentRoot    common.Hash `json:"parent_root"`
	StateRoot     common.Hash `json:"state_root"`
	BodyRoot      common.Hash `json:"body_root"`
}

// signedHeader is a SignedBeaconBlockHeader as JSON. Nobody signs: the signature
// is zero.
type signedHeader struct {
	Message   headerMessage `json:"message"`
	Signature hexutil.Bytes `json:"signature"`
}

func (b *beaconHeader) signed() signedHeader {
	const signatureSize = 96
	return signedHeader{
		Message: headerMessage{
			Slot:          decimal(b.Slot),
			ProposerIndex: decimal(b.ProposerIndex),
			ParentRoot:    b.ParentRoot,
			StateRoot:     b.StateRoot,
			BodyRoot:      b.BodyRoot,
		},
		Signature: make([]byte, signatureSize),
	}
}

type headerData struct {
	Root      common.Hash  `json:"root"`
	Canonical bool         `json:"canonical"`
	Header    signedHeader `json:"header"`
}

func (a *beaconAPI) headerData(h *types.Header) headerData {
	b := a.node.network.beaconHeader(h)
	return headerData{Root: b.root(), Canonical: true, Header: b.signed()}
}

func (a *beaconAPI) header(r *http.Request) (any, error) {
	h, err := a.findBlock(r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	return a.blockResponse(h, a.headerData(h)), nil
}

// headers answers for a slot or a parent root, or for the head.
func (a *beaconAPI) headers(r *http.Request) (any, error) {
	query := r.URL.Query()
	h, err := a.node.chain.CurrentBlock(), error(nil)
	switch {
	case query.Has("parent_root"):
		h, err = a.findChild(query.Get("parent_root"))
	case query.Has("slot"):
		var slot uint64
		if slot, err = strconv.ParseUint(query.Get("slot"), 10, 64); err != nil {
			return nil, badRequest("%q is no slot", query.Get("slot"))
		}
		h, err = a.findSlot(slot)
	}
	if err != nil {
		return nil, err
	}
	if query.Has("slot") && query.Get("slot") != decimal(a.node.network.Slot(h.Time)) {
		return nil, notFound("no such block")
	}
	return a.blockResponse(h, []headerData{a.headerData(h)}), nil
}

// findChild returns the block after the one with the given root.
func (a *beaconAPI) findChild(root string) (*types.Header, error) {
	parent, err := a.findBlock(root)
	if err != nil {
		return nil, err
	}
	if h := a.node.chain.GetHeaderByNumber(parent.Number.Uint64() + 1); h != nil {
		return h, nil
	}
	return nil, notFound("no block after root %s", root)
}

// decimal is how the Beacon API writes numbers.
func decimal(n uint64) string { return strconv.FormatUint(n, 10) }
