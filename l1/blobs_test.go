package l1_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"nrollup/l1"
)

// A testBlob is a blob with what takes long to compute.
type testBlob struct {
	blob       kzg4844.Blob
	commitment kzg4844.Commitment
	proofs     []kzg4844.Proof // of the cells (EIP-7594)
}

var testBlobs = sync.OnceValue(func() (list [2]testBlob) {
	for i := range list {
		b := &list[i]
		copy(b.blob[1:], fmt.Sprintf("blob %d", i))
		var err, errProofs error
		b.commitment, err = kzg4844.BlobToCommitment(&b.blob)
		b.proofs, errProofs = kzg4844.ComputeCellProofs(&b.blob)
		if err != nil || errProofs != nil {
			panic(errors.Join(err, errProofs))
		}
	}
	return list
})

// blobTx returns a transaction with n distinct blobs, two at most.
func blobTx(t *testing.T, from int, nonce uint64, n int) *types.Transaction {
	t.Helper()
	var (
		blobs       []kzg4844.Blob
		commitments []kzg4844.Commitment
		proofs      []kzg4844.Proof
	)
	list := testBlobs()
	for _, b := range list[:n] {
		blobs, commitments, proofs = append(blobs, b.blob), append(commitments, b.commitment), append(proofs, b.proofs...)
	}
	sidecar := types.NewBlobTxSidecar(types.BlobSidecarVersion1, blobs, commitments, proofs)
	return types.MustSignNewTx(key(from), types.LatestSignerForChainID(big.NewInt(chainID)), &types.BlobTx{
		ChainID:    uint256.NewInt(chainID),
		Nonce:      nonce,
		GasTipCap:  uint256.NewInt(1),
		GasFeeCap:  uint256.NewInt(100 * params.GWei),
		Gas:        100_000,
		To:         address(63),
		BlobFeeCap: uint256.NewInt(params.GWei),
		BlobHashes: sidecar.BlobHashes(),
		Sidecar:    sidecar,
	})
}

// get asks a node's Beacon API, and returns the status. It decodes the answer.
func get(t *testing.T, node *l1.Node, path string, into any) int {
	t.Helper()
	response, err := http.Get(node.BeaconEndpoint() + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if into != nil {
		if err := json.Unmarshal(data, into); err != nil {
			t.Fatalf("%s: %v: %s", path, err, data)
		}
	}
	return response.StatusCode
}

type blobsAnswer struct {
	Data []kzg4844.Blob `json:"data"`
}

type sidecarsAnswer struct {
	Data []struct {
		Index          string             `json:"index"`
		Blob           kzg4844.Blob       `json:"blob"`
		Commitment     kzg4844.Commitment `json:"kzg_commitment"`
		Proof          kzg4844.Proof      `json:"kzg_proof"`
		InclusionProof []common.Hash      `json:"kzg_commitment_inclusion_proof"`
		Header         struct {
			Message struct {
				Slot string `json:"slot"`
			} `json:"message"`
		} `json:"signed_block_header"`
	} `json:"data"`
}

// checkBlobs checks that a node serves the blobs of the transactions of a block.
func checkBlobs(t *testing.T, node *l1.Node, block *types.Block, txs ...*types.Transaction) {
	t.Helper()
	var want []kzg4844.Blob
	for _, tx := range txs {
		want = append(want, tx.BlobTxSidecar().Blobs...)
	}
	slot := node.Network().Slot(block.Time())
	var blobs blobsAnswer
	if status := get(t, node, fmt.Sprintf("/eth/v1/beacon/blobs/%d", slot), &blobs); status != http.StatusOK || len(blobs.Data) != len(want) {
		t.Fatalf("status %d, %d blobs, want %d", status, len(blobs.Data), len(want))
	}
	var sidecars sidecarsAnswer
	if status := get(t, node, fmt.Sprintf("/eth/v1/beacon/blob_sidecars/%d", slot), &sidecars); status != http.StatusOK || len(sidecars.Data) != len(want) {
		t.Fatalf("status %d, %d sidecars, want %d", status, len(sidecars.Data), len(want))
	}
	for i, s := range sidecars.Data {
		if blobs.Data[i] != want[i] || s.Blob != want[i] {
			t.Errorf("blob %d differs", i)
		}
		if s.Index != fmt.Sprint(i) || s.Header.Message.Slot != fmt.Sprint(slot) || len(s.InclusionProof) != 17 {
			t.Errorf("sidecar %d: index %s, slot %s, %d hashes", i, s.Index, s.Header.Message.Slot, len(s.InclusionProof))
		}
		if err := kzg4844.VerifyBlobProof(&s.Blob, s.Commitment, s.Proof); err != nil {
			t.Errorf("sidecar %d: %v", i, err)
		}
	}
}

func TestBlobs(t *testing.T) {
	config := l1.Config{Network: network(0), DataDir: t.TempDir(), BeaconAddr: "127.0.0.1:0"}
	node := start(t, config)
	first, second := blobTx(t, 0, 0, 1), blobTx(t, 1, 0, 2)
	send(t, node, first)
	one := next(t, node)
	send(t, node, second)
	two := next(t, node)
	next(t, node)
	checkBlobs(t, node, one, first)
	checkBlobs(t, node, two, second)

	var some blobsAnswer
	hash := second.BlobHashes()[1]
	get(t, node, fmt.Sprintf("/eth/v1/beacon/blobs/2?versioned_hashes=%v,%v", hash, common.Hash{1}), &some)
	if len(some.Data) != 1 || some.Data[0] != second.BlobTxSidecar().Blobs[1] {
		t.Errorf("by versioned hash: %d blobs", len(some.Data))
	}
	var indexed sidecarsAnswer
	get(t, node, "/eth/v1/beacon/blob_sidecars/2?indices=1&indices=7", &indexed)
	if len(indexed.Data) != 1 || indexed.Data[0].Index != "1" {
		t.Errorf("by index: %d sidecars", len(indexed.Data))
	}
	var none blobsAnswer
	if status := get(t, node, "/eth/v1/beacon/blobs/head", &none); status != http.StatusOK || none.Data == nil || len(none.Data) != 0 {
		t.Errorf("block without blobs: status %d, %v", status, none.Data)
	}

	// They are there after a restart, and are what they claim to be.
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	node = start(t, config)
	checkBlobs(t, node, two, second)
	spoil(t, filepath.Join(config.DataDir, "blobs"))
	if status := get(t, node, "/eth/v1/beacon/blobs/2", nil); status != http.StatusInternalServerError {
		t.Errorf("spoiled blobs: status %d", status)
	}
}

// spoil changes a commitment in every file of a directory.
func spoil(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		t.Fatalf("%d files, %v", len(entries), err)
	}
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data[20] ^= 1 // behind the headers of two lists and a string
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBlobsArePruned(t *testing.T) {
	node := start(t, l1.Config{Network: network(0), BeaconAddr: "127.0.0.1:0", BlobRetention: 2})
	blob := blobTx(t, 0, 0, 1)
	send(t, node, blob)
	block := next(t, node)
	for slot := uint64(2); slot < 12; slot++ {
		next(t, node)
	}
	checkBlobs(t, node, block, blob) // epoch 2: two back is epoch 0
	next(t, node)
	if status := get(t, node, "/eth/v1/beacon/blobs/1", nil); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
}
