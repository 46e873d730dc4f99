package l1

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
)

// findBlobs returns the blobs of the block that a request is for.
func (a *beaconAPI) findBlobs(r *http.Request) (*types.Header, []*blobRecord, error) {
	h, err := a.findBlock(r.PathValue("id"))
	if err != nil {
		return nil, nil, err
	}
	block := a.node.chain.GetBlock(h.Hash(), h.Number.Uint64())
	if block == nil {
		return nil, nil, notFound("no block %v", h.Number)
	}
	slot := a.node.network.Slot(h.Time)
	records, err := a.node.blobs.get(slot, h.Hash(), blobHashes(block))
	if errors.Is(err, errNoBlobs) {
		return nil, nil, notFound("blobs of slot %d are not kept", slot)
	}
	return h, records, err
}

// listed returns the values of a query parameter, which may be repeated, or hold
// several with commas between.
func listed(r *http.Request, name string) (list []string) {
	for _, values := range r.URL.Query()[name] {
		for value := range strings.SplitSeq(values, ",") {
			if value != "" {
				list = append(list, value)
			}
		}
	}
	return list
}

// blobs answers with all blobs of a block, or those with the given versioned
// hashes, in the order of the block.
func (a *beaconAPI) blobs(r *http.Request) (any, error) {
	var wanted []common.Hash
	for _, value := range listed(r, "versioned_hashes") {
		hash, err := hexutil.Decode(value)
		if err != nil || len(hash) != common.HashLength {
			return nil, badRequest("%q is no versioned hash", value)
		}
		wanted = append(wanted, common.Hash(hash))
	}
	h, records, err := a.findBlobs(r)
	if err != nil {
		return nil, err
	}
	data := make([]*kzg4844.Blob, 0, len(records))
	for _, record := range records {
		if len(wanted) == 0 || slices.Contains(wanted, record.versionedHash()) {
			data = append(data, &record.Blob)
		}
	}
	return a.blockResponse(h, data), nil
}

// inclusionDepth is the length of a kzg_commitment_inclusion_proof (Deneb).
const inclusionDepth = 17

// blobSidecar is a BlobSidecar (Deneb) as JSON. The inclusion proof is zero:
// there is no block body to prove it against.
type blobSidecar struct {
	Index          string                      `json:"index"`
	Blob           *kzg4844.Blob               `json:"blob"`
	Commitment     kzg4844.Commitment          `json:"kzg_commitment"`
	Proof          kzg4844.Proof               `json:"kzg_proof"`
	Header         signedHeader                `json:"signed_block_header"`
	InclusionProof [inclusionDepth]common.Hash `json:"kzg_commitment_inclusion_proof"`
}

// sidecars answers with all blobs of a block, or those with the given indices,
// each with its proof.
func (a *beaconAPI) sidecars(r *http.Request) (any, error) {
	h, records, err := a.findBlobs(r)
	if err != nil {
		return nil, err
	}
	indices, err := blobIndices(r, len(records))
	if err != nil {
		return nil, err
	}
	header := a.node.network.beaconHeader(h).signed()
	data := make([]*blobSidecar, 0, len(indices))
	for _, i := range indices {
		proof, err := kzg4844.ComputeBlobProof(&records[i].Blob, records[i].Commitment)
		if err != nil {
			return nil, err
		}
		data = append(data, &blobSidecar{
			Index:      strconv.Itoa(i),
			Blob:       &records[i].Blob,
			Commitment: records[i].Commitment,
			Proof:      proof,
			Header:     header,
		})
	}
	return a.blockResponse(h, data), nil
}

// blobIndices returns which of n blobs a request is for, in order.
func blobIndices(r *http.Request, n int) ([]int, error) {
	wanted := make(map[int]bool)
	for _, value := range listed(r, "indices") {
		i, err := strconv.ParseUint(value, 10, 31)
		if err != nil {
			return nil, badRequest("%q is no index of a blob", value)
		}
		wanted[int(i)] = true
	}
	var indices []int
	for i := range n {
		if len(wanted) == 0 || wanted[i] {
			indices = append(indices, i)
		}
	}
	return indices, nil
}
