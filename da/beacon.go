package da

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
)

// maxBeaconAnswer is more than all blobs of a block are in JSON, with proofs.
const maxBeaconAnswer = 64 << 20

// beacon is the client of a node with L1's Beacon API.
type beacon struct {
	url    string
	name   string // for messages, without a password
	client *http.Client

	mu    sync.Mutex
	clock *slotClock // nil until a node has told it
}

// slotClock is when slots begin: genesis in seconds since 1970, length in seconds.
type slotClock struct{ genesis, length uint64 }

func newBeacon(rawURL string) (*beacon, error) {
	url, name, err := parseBase(rawURL)
	if err != nil {
		return nil, err
	}
	return &beacon{url: url, name: "Beacon API " + name, client: newClient(maxBeaconAnswer)}, nil
}

// slot returns the slot of a block of L1 with the given time.
func (b *beacon) slot(ctx context.Context, time uint64) (uint64, error) {
	clock, err := b.slots(ctx)
	if err != nil {
		return 0, unavailable(ctx, b.name, err)
	}
	if time < clock.genesis { // the proposal is there, so it is the node that is wrong
		b.forgetClock()
		return 0, unavailable(ctx, b.name, fmt.Errorf("its chain begins at the time %d, the proposal is of %d", clock.genesis, time))
	}
	return (time - clock.genesis) / clock.length, nil
}

func (b *beacon) slots(ctx context.Context) (*slotClock, error) {
	b.mu.Lock()
	clock := b.clock
	b.mu.Unlock()
	if clock != nil {
		return clock, nil
	}
	clock, err := b.readClock(ctx)
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	b.clock = clock
	b.mu.Unlock()
	return clock, nil
}

// forgetClock has the node tell it again: what follows from it is not right.
func (b *beacon) forgetClock() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clock = nil
}

func (b *beacon) readClock(ctx context.Context) (*slotClock, error) {
	var genesis struct {
		Time string `json:"genesis_time"`
	}
	if err := b.get(ctx, "/eth/v1/beacon/genesis", &genesis); err != nil {
		return nil, err
	}
	var spec struct {
		Seconds      string `json:"SECONDS_PER_SLOT"`
		Milliseconds string `json:"SLOT_DURATION_MS"` // its successor
	}
	if err := b.get(ctx, "/eth/v1/config/spec", &spec); err != nil {
		return nil, err
	}
	start, err := strconv.ParseUint(genesis.Time, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("genesis time %q is no number", genesis.Time)
	}
	length, err := strconv.ParseUint(spec.Seconds, 10, 64)
	if err != nil {
		length, err = strconv.ParseUint(spec.Milliseconds, 10, 64)
		length /= 1000
	}
	if err != nil || length == 0 {
		return nil, errors.New("the spec does not say how long a slot is")
	}
	return &slotClock{start, length}, nil
}

// blobs returns the blobs of a slot, unchecked: those with the given hashes, or all
// if the node does not choose. One that is missing in the answer is nil, and takes no
// memory.
func (b *beacon) blobs(ctx context.Context, slot uint64, hashes []common.Hash) ([]*kzg4844.Blob, error) {
	query := make(url.Values)
	for _, hash := range hashes {
		query.Add("versioned_hashes", hash.Hex())
	}
	var blobs shortList[*kzg4844.Blob]
	err := b.get(ctx, fmt.Sprintf("/eth/v1/beacon/blobs/%d?%s", slot, query.Encode()), &blobs)
	return blobs, err
}

// sidecars returns all blobs of a slot, unchecked, by the older request.
func (b *beacon) sidecars(ctx context.Context, slot uint64) ([]*kzg4844.Blob, error) {
	var sidecars shortList[struct {
		Blob *kzg4844.Blob `json:"blob"`
	}]
	err := b.get(ctx, fmt.Sprintf("/eth/v1/beacon/blob_sidecars/%d", slot), &sidecars)
	blobs := make([]*kzg4844.Blob, len(sidecars))
	for i := range sidecars {
		blobs[i] = sidecars[i].Blob
	}
	return blobs, err
}

// maxBlobList is more blobs than a block has in any fork that is planned.
const maxBlobList = 1024

// shortList is a list that is refused as soon as it has more than maxBlobList
// elements: those of no more than a few bytes in JSON would take far more memory.
type shortList[T any] []T

func (l *shortList[T]) UnmarshalJSON(text []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	if start, err := decoder.Token(); err != nil || start == nil {
		return err // null is a list, too
	} else if start != json.Delim('[') {
		return fmt.Errorf("%v is no list", start)
	}
	for *l = nil; decoder.More(); {
		if len(*l) == maxBlobList {
			return fmt.Errorf("a block has no more than %d blobs", maxBlobList)
		}
		var element T
		if err := decoder.Decode(&element); err != nil {
			return err
		}
		*l = append(*l, element)
	}
	return nil
}

// get asks for the data of a path.
func (b *beacon) get(ctx context.Context, path string, data any) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, b.url+path, nil)
	if err != nil {
		return err
	}
	r.Header.Set("Accept", "application/json")
	response, err := b.client.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(response.Body, maxErrorText)) // for the message only
		return statusError(response.StatusCode, text)
	}
	answer := struct {
		Data any `json:"data"`
	}{data}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return fmt.Errorf("answer to %s: %w", r.URL.Path, err)
	}
	return nil
}
