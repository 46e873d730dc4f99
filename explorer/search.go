package explorer

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// finding is something that a search has found.
type finding struct {
	Kind  string `json:"kind"` // l1block, l2block, l1tx, l2tx, address or message
	Path  string `json:"path"` // of the page that shows it
	Label string `json:"label"`
}

type findings struct {
	Results []finding `json:"results"`
}

// maxQuery is the length of the longest thing to search for.
const maxQuery = 100

func (s *Server) getSearch(ctx context.Context, r *http.Request) (any, error) {
	q := strings.TrimSpace(r.URL.Query().Get("q"))
	found := &findings{Results: []finding{}}
	switch {
	case q == "":
		return found, nil
	case len(q) > maxQuery:
		return nil, badRequest("search for a block number, a hash, an address or the name of a contract")
	}
	var err error
	if n, parseErr := strconv.ParseUint(strings.ReplaceAll(q, ",", ""), 10, 63); parseErr == nil {
		found.Results = s.searchNumber(n)
	} else if hash, hashErr := parseHash(strings.ToLower(q)); hashErr == nil {
		found.Results, err = s.searchHash(ctx, hash)
	} else if address, addressErr := parseAddress(strings.ToLower(q)); addressErr == nil {
		found.Results = append(found.Results, s.addressFinding(address))
	} else {
		found.Results = s.searchName(strings.ToLower(q))
	}
	return found, err
}

// searchNumber returns the blocks and messages with a number.
func (s *Server) searchNumber(n uint64) []finding {
	list := []finding{}
	if h := s.watcher.l2.Load(); h != nil && n <= h.latest.Number {
		list = append(list, finding{"l2block", fmt.Sprintf("/l2/block/%d", n), fmt.Sprintf("Rollup block %d", n)})
	}
	if h := s.watcher.l1.Load(); h != nil && n <= h.latest.Number {
		list = append(list, finding{"l1block", fmt.Sprintf("/l1/block/%d", n), fmt.Sprintf("L1 block %d", n)})
	}
	for _, direction := range []string{"deposit", "withdrawal"} {
		if side, err := s.side(direction); err == nil && n < side.outbox.Size() {
			list = append(list, finding{"message", fmt.Sprintf("/message/%s/%d", direction, n), fmt.Sprintf("%s %d", strings.ToUpper(direction[:1])+direction[1:], n)})
		}
	}
	return list
}

// searchHash returns the transactions and blocks with a hash.
func (s *Server) searchHash(ctx context.Context, hash common.Hash) ([]finding, error) {
	list := []finding{}
	var failure error
	for _, c := range []*chain{s.l2, s.l1} {
		var (
			tx *transaction
			b  *block
		)
		err := c.batch(ctx, []rpc.BatchElem{
			{Method: "eth_getTransactionByHash", Args: []any{hash}, Result: &tx},
			{Method: "eth_getBlockByHash", Args: []any{hash, false}, Result: &b},
		})
		if err != nil {
			failure = err
			continue
		}
		name := map[string]string{"l1": "L1", "l2": "Rollup"}[c.key]
		if tx != nil {
			list = append(list, finding{c.key + "tx", fmt.Sprintf("/%s/tx/%v", c.key, hash), name + " transaction " + short(hash[:])})
		}
		if b != nil {
			list = append(list, finding{c.key + "block", fmt.Sprintf("/%s/block/%v", c.key, hash), fmt.Sprintf("%s block %d", name, b.Number)})
		}
	}
	if len(list) > 0 {
		return list, nil
	}
	return list, failure
}

// searchName returns the accounts with a name, like "messenger" or "dev 1".
func (s *Server) searchName(q string) []finding {
	list := []finding{}
	for _, row := range s.accountRows() {
		names := strings.ToLower(strings.Join(row.Names, ", "))
		if row.Index != nil {
			names += fmt.Sprintf(" dev %d", *row.Index)
		}
		if strings.Contains(names, q) {
			list = append(list, s.addressFinding(row.Address))
		}
	}
	return list
}

func (s *Server) addressFinding(address common.Address) finding {
	label := short(address[:])
	if names := s.names(address); len(names) > 0 {
		label = strings.Join(names, ", ") + " " + label
	}
	return finding{"address", fmt.Sprintf("/address/%v", address), label}
}

// short returns the ends of a hash or an address.
func short(bytes []byte) string {
	text := hexutil.Encode(bytes)
	return text[:6] + "…" + text[len(text)-4:]
}
