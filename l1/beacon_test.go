package l1_test

import (
	"encoding/binary"
	"fmt"
	"net/http"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
	dynssz "github.com/pk910/dynamic-ssz"

	"nrollup/l1"
)

type headerAnswer struct {
	Finalized bool `json:"finalized"`
	Data      struct {
		Root      common.Hash `json:"root"`
		Canonical bool        `json:"canonical"`
		Header    struct {
			Message struct {
				Slot       string      `json:"slot"`
				Proposer   string      `json:"proposer_index"`
				ParentRoot common.Hash `json:"parent_root"`
				StateRoot  common.Hash `json:"state_root"`
				BodyRoot   common.Hash `json:"body_root"`
			} `json:"message"`
			Signature string `json:"signature"`
		} `json:"header"`
	} `json:"data"`
}

// The root is what an SSZ library has for the container of the consensus spec.
func TestBeaconRoot(t *testing.T) {
	n := network(0)
	header := n.Genesis.ToBlock().Header()
	header.Time += 1234 * slotSeconds
	header.ParentBeaconRoot = &common.Hash{1, 2, 3}
	root, slot, proposer, roots := n.BeaconRoot(header)
	type beaconBlockHeader struct {
		Slot, ProposerIndex             uint64
		ParentRoot, StateRoot, BodyRoot [32]byte
	}
	want, err := dynssz.NewDynSsz(nil).HashTreeRoot(&beaconBlockHeader{slot, proposer, roots[0], roots[1], roots[2]})
	if err != nil {
		t.Fatal(err)
	}
	if root != common.Hash(want) {
		t.Errorf("root %#x, want %#x", root, want)
	}
	if slot != 1234 || roots != [3]common.Hash{{1, 2, 3}, header.Root, header.Hash()} {
		t.Errorf("slot %d, roots %v", slot, roots)
	}
}

func TestBeaconHeaders(t *testing.T) {
	node := start(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0"})
	byRoot := make(map[common.Hash]string)
	parent := common.Hash{}
	for _, slot := range []uint64{1, 2, 5, 9, 13} {
		block, err := node.ProduceSlot(t.Context(), node.Network().SlotTime(slot))
		if err != nil {
			t.Fatal(err)
		}
		var answer headerAnswer
		if status := get(t, node, "/eth/v1/beacon/headers/head", &answer); status != http.StatusOK {
			t.Fatalf("status %d", status)
		}
		message := answer.Data.Header.Message
		if message.Slot != fmt.Sprint(slot) || message.BodyRoot != block.Hash() || message.StateRoot != block.Root() {
			t.Errorf("slot %d: %+v", slot, message)
		}
		if message.ParentRoot != *block.BeaconRoot() || parent != (common.Hash{}) && message.ParentRoot != parent {
			t.Errorf("slot %d: parent root %v, want %v", slot, message.ParentRoot, parent)
		}
		if len(answer.Data.Header.Signature) != 2+2*96 || !answer.Data.Canonical {
			t.Errorf("slot %d: %+v", slot, answer.Data)
		}
		parent = answer.Data.Root
		byRoot[parent] = message.Slot
	}
	for root, slot := range byRoot {
		var answer headerAnswer
		if get(t, node, "/eth/v1/beacon/headers/"+root.Hex(), &answer); answer.Data.Header.Message.Slot != slot {
			t.Errorf("root %v: slot %s, want %s", root, answer.Data.Header.Message.Slot, slot)
		}
	}
	for id, want := range map[string]struct {
		slot  string
		final bool
	}{
		"0": {"0", true}, "genesis": {"0", true}, "5": {"5", false}, "justified": {"5", false}, "finalized": {"2", true},
	} {
		var answer headerAnswer
		get(t, node, "/eth/v1/beacon/headers/"+id, &answer)
		if have := answer.Data.Header.Message.Slot; have != want.slot || answer.Finalized != want.final {
			t.Errorf("%s: slot %s, finalized %v", id, have, answer.Finalized)
		}
	}
	for path, want := range map[string]int{
		"headers/3":                       http.StatusNotFound, // missed
		"headers/14":                      http.StatusNotFound, // yet to come
		"headers/18446744073709551615":    http.StatusNotFound,
		"headers/tail":                    http.StatusBadRequest,
		"headers/0x12":                    http.StatusBadRequest,
		"headers/" + common.Hash{9}.Hex(): http.StatusNotFound,
		"headers?slot=x":                  http.StatusBadRequest,
		"headers?slot=3":                  http.StatusNotFound,
		"blobs/3":                         http.StatusNotFound,
		"blobs/2?versioned_hashes=0x1":    http.StatusBadRequest,
		"blob_sidecars/2?indices=-1":      http.StatusBadRequest,
		"blob_sidecars/2":                 http.StatusOK,
		"nothing":                         http.StatusNotFound,
	} {
		var answer struct {
			Code    int
			Message string
		}
		status := get(t, node, "/eth/v1/beacon/"+path, &answer)
		if status != want || status != http.StatusOK && (answer.Code != want || answer.Message == "") {
			t.Errorf("%s: status %d, want %d, %+v", path, status, want, answer)
		}
	}
	var list struct{ Data []struct{ Root common.Hash } }
	if get(t, node, "/eth/v1/beacon/headers?slot=13", &list); len(list.Data) != 1 || list.Data[0].Root != parent {
		t.Errorf("by slot: %+v", list)
	}
}

// The contract of EIP-4788 serves what the Beacon API says.
func TestBeaconRootsContract(t *testing.T) {
	node := start(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0"})
	next(t, node)
	var answer headerAnswer
	get(t, node, "/eth/v1/beacon/headers/1", &answer)
	block := next(t, node)
	word := make([]byte, 32)
	binary.BigEndian.PutUint64(word[24:], block.Time())
	result, err := client(t, node).CallContract(t.Context(), ethereum.CallMsg{To: &params.BeaconRootsAddress, Data: word}, nil)
	if err != nil || common.Hash(result) != answer.Data.Root {
		t.Errorf("contract has %#x, API %v, %v", result, answer.Data.Root, err)
	}
}

func TestBeaconSpec(t *testing.T) {
	n := network(0)
	later := uint64(genesisTime + 9)
	n.Genesis.Config.AmsterdamTime = &later
	node := start(t, l1.Config{Network: n, BeaconAddr: "127.0.0.1:0"})
	var spec struct{ Data map[string]any }
	get(t, node, "/eth/v1/config/spec", &spec)
	for name, want := range map[string]string{
		"SECONDS_PER_SLOT":     "2",
		"SLOTS_PER_EPOCH":      "4",
		"DEPOSIT_CHAIN_ID":     fmt.Sprint(chainID),
		"MAX_BLOBS_PER_BLOCK":  "21",
		"FULU_FORK_EPOCH":      "0",
		"GLOAS_FORK_EPOCH":     "2",
		"GENESIS_FORK_VERSION": "0x00000000",
		"BLOB_SCHEDULE":        "[map[EPOCH:0 MAX_BLOBS_PER_BLOCK:21]]",
	} {
		if have := fmt.Sprint(spec.Data[name]); have != want {
			t.Errorf("%s: %s, want %s", name, have, want)
		}
	}
	var genesis struct{ Data map[string]string }
	get(t, node, "/eth/v1/beacon/genesis", &genesis)
	if have := genesis.Data["genesis_time"]; have != fmt.Sprint(genesisTime) {
		t.Errorf("genesis time %s", have)
	}
	for _, path := range []string{"version", "syncing"} {
		if status := get(t, node, "/eth/v1/node/"+path, new(any)); status != http.StatusOK {
			t.Errorf("%s: status %d", path, status)
		}
	}
	if status := get(t, node, "/eth/v1/node/health", nil); status != http.StatusOK {
		t.Errorf("health: status %d", status)
	}
}

// The rules change in the middle of the chain.
func TestAmsterdamLater(t *testing.T) {
	n := network(million)
	later := uint64(genesisTime + 2*slotSeconds)
	n.Genesis.Config.AmsterdamTime = &later
	node := start(t, l1.Config{Network: n})
	for i := range 4 {
		send(t, node, tx(i, 0, staticCaller, callGas(million*3/4), 1, declared(million*3/4, byte(i))))
	}
	for i, amsterdam := range []bool{false, true, true, true} {
		block := next(t, node)
		if (block.BlockAccessListHash() != nil) != amsterdam || len(block.Transactions()) != 1 {
			t.Errorf("block %d: %d transactions, access list %v", i+1, len(block.Transactions()), block.BlockAccessListHash())
		}
	}
}
