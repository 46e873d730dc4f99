package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// A transaction with blobs is for L1, which serves them. The rollup refuses it,
// and says why.
func TestBlobs(t *testing.T) {
	n := newNetwork(t, options{beacon: true})
	tx := n.blobTx(l1ChainID, "user", n.l1.nonce("user"))
	n.l1.sendTx("user", tx)
	block := n.mineL1()
	n.l1.succeeded(tx)

	want := tx.BlobTxSidecar()
	slot := n.l1Node.Network().Slot(block.Time())
	var blobs struct{ Data []kzg4844.Blob }
	n.beacon(fmt.Sprint("blobs/", slot), &blobs)
	if len(blobs.Data) != 1 || blobs.Data[0] != want.Blobs[0] {
		t.Errorf("%d blobs of slot %d, or another one", len(blobs.Data), slot)
	}
	var sidecars struct {
		Data []struct {
			Blob       kzg4844.Blob
			Commitment kzg4844.Commitment `json:"kzg_commitment"`
		}
	}
	n.beacon(fmt.Sprint("blob_sidecars/", slot), &sidecars)
	if len(sidecars.Data) != 1 || sidecars.Data[0].Blob != want.Blobs[0] || sidecars.Data[0].Commitment != want.Commitments[0] {
		t.Errorf("%d sidecars of slot %d, or another one", len(sidecars.Data), slot)
	}

	err := n.l2.SendTransaction(n.ctx, n.blobTx(l2ChainID, "alice", 0))
	if err == nil || !strings.Contains(err.Error(), "no blobs") {
		t.Errorf("the rollup says %v to blobs", err)
	}
	n.l2.transfer("alice", "bob") // whose pool is as before
	if block := n.buildL2(); block.TxCount != 1 {
		t.Errorf("%d transactions, want 1", block.TxCount)
	}
	n.settle(n.operator)
	n.settledInFull()
}

// beacon asks the Beacon API of L1.
func (n *network) beacon(path string, into any) {
	n.Helper()
	response, err := http.Get(n.l1Node.BeaconEndpoint() + "/eth/v1/beacon/" + path)
	n.must(err)
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		n.Fatalf("%s: %s", path, response.Status)
	}
	n.must(json.NewDecoder(response.Body).Decode(into))
}

// blobTx returns a transaction with one blob and its cell proofs (EIP-7594).
func (n *network) blobTx(chainID uint64, from string, nonce uint64) *types.Transaction {
	n.Helper()
	var blob kzg4844.Blob
	copy(blob[1:], "a blob of "+from)
	commitment, err := kzg4844.BlobToCommitment(&blob)
	n.must(err)
	proofs, err := kzg4844.ComputeCellProofs(&blob)
	n.must(err)
	sidecar := types.NewBlobTxSidecar(types.BlobSidecarVersion1, []kzg4844.Blob{blob}, []kzg4844.Commitment{commitment}, proofs)
	return types.MustSignNewTx(key(from), types.LatestSignerForChainID(uint256.NewInt(chainID).ToBig()), &types.BlobTx{
		ChainID: uint256.NewInt(chainID), Nonce: nonce, To: address("user"), Gas: 100_000,
		GasTipCap: uint256.NewInt(params.GWei), GasFeeCap: uint256.NewInt(50 * params.GWei), BlobFeeCap: uint256.NewInt(params.GWei),
		BlobHashes: sidecar.BlobHashes(), Sidecar: sidecar,
	})
}
