package explorer

import (
	"context"
	"math/big"
	"net/http"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/rollup"
)

// newBatch returns calls of one method.
func newBatch(method string, count int, call func(i int) (args []any, result any)) []rpc.BatchElem {
	batch := make([]rpc.BatchElem, count)
	for i := range batch {
		args, result := call(i)
		batch[i] = rpc.BatchElem{Method: method, Args: args, Result: result}
	}
	return batch
}

// accountRow is an account that belongs to the network.
type accountRow struct {
	Index   *int           `json:"index"` // of those of development; null for others
	Address common.Address `json:"address"`
	Names   []string       `json:"names"`
	L1      wei            `json:"l1"` // balance
	L2      wei            `json:"l2"`
}

type accountList struct {
	Accounts []*accountRow `json:"accounts"`
}

func (s *Server) getAccounts(_ context.Context, r *http.Request) (any, error) {
	return s.byHeads(r, func(ctx context.Context) (any, error) {
		list := s.accountRows()
		for _, c := range []*chain{s.l1, s.l2} {
			balances := make([]hexutil.Big, len(list))
			err := c.batch(ctx, newBatch("eth_getBalance", len(list), func(i int) ([]any, any) {
				return []any{list[i].Address, "latest"}, &balances[i]
			}))
			if err != nil {
				return nil, err
			}
			for i, row := range list {
				if c == s.l1 {
					row.L1 = wei{balances[i].ToInt()}
				} else {
					row.L2 = wei{balances[i].ToInt()}
				}
			}
		}
		return &accountList{list}, nil
	})
}

// accountRows returns the accounts of development, those of the genesis, the
// operator and the contracts.
func (s *Server) accountRows() []*accountRow {
	var list []*accountRow
	seen := make(map[common.Address]bool)
	add := func(address common.Address, index *int) {
		if address != (common.Address{}) && !seen[address] {
			seen[address] = true
			list = append(list, &accountRow{Index: index, Address: address, Names: s.names(address)})
		}
	}
	for i, a := range s.conf.Accounts {
		add(a.Address, &i)
	}
	d := s.conf.Deployment
	for _, address := range []common.Address{s.conf.Operator, d.Spec.Sequencer} {
		add(address, nil)
	}
	var genesis []common.Address
	for address := range d.Spec.Alloc {
		genesis = append(genesis, address)
	}
	slices.SortFunc(genesis, common.Address.Cmp)
	for _, address := range genesis[:min(len(genesis), 20)] {
		add(address, nil)
	}
	for _, address := range []common.Address{
		d.Contracts.Rollup, d.Contracts.Messenger, d.Contracts.Inbox, d.Contracts.Executor, d.Contracts.TokenBridge,
		rollup.L2Messenger, rollup.L2Executor, rollup.L2TokenBridge,
	} {
		add(address, nil)
	}
	return list
}

// names returns what is known of an address.
func (s *Server) names(address common.Address) []string {
	names := []string{}
	for _, c := range []string{"l1", "l2"} {
		if name := s.decoder.name(c, address); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	d := s.conf.Deployment
	if address == d.Spec.Sequencer {
		names = append(names, "sequencer")
	}
	if address == s.conf.Operator {
		names = append(names, "operator")
	}
	dev := slices.ContainsFunc(s.conf.Accounts, func(a Account) bool { return a.Address == address })
	switch _, genesis := d.Spec.Alloc[address]; {
	case dev:
		names = append(names, "development account")
	case genesis:
		names = append(names, "funded in the genesis block")
	}
	return names
}

// addressPage is an account on both chains.
type addressPage struct {
	Address common.Address `json:"address"`
	Names   []string       `json:"names"`
	L1      *accountState  `json:"l1"` // null if the chain does not answer
	L2      *accountState  `json:"l2"` // likewise
}

type accountState struct {
	Balance wei       `json:"balance"`
	Nonce   uint64    `json:"nonce"`
	Code    *codeFact `json:"code"` // null if it is no contract
}

type codeFact struct {
	Size int         `json:"size"` // bytes
	Hash common.Hash `json:"hash"`
}

func parseAddress(text string) (address common.Address, err error) {
	if len(text) != 42 || address.UnmarshalText([]byte(text)) != nil {
		return address, badRequest("%q is no address: want 0x and 40 hex digits", text)
	}
	return address, nil
}

func (s *Server) getAddress(ctx context.Context, r *http.Request) (any, error) {
	address, err := parseAddress(r.PathValue("address"))
	if err != nil {
		return nil, err
	}
	page := &addressPage{Address: address, Names: s.names(address)}
	l1, errL1 := s.l1.account(ctx, address)
	l2, errL2 := s.l2.account(ctx, address)
	if errL1 != nil && errL2 != nil {
		return nil, errL1
	}
	page.L1, page.L2 = l1, l2
	return page, nil
}

// account returns the state of an account.
func (c *chain) account(ctx context.Context, address common.Address) (*accountState, error) {
	var (
		balance hexutil.Big
		nonce   hexutil.Uint64
		code    hexutil.Bytes
	)
	batch := []rpc.BatchElem{
		{Method: "eth_getBalance", Args: []any{address, "latest"}, Result: &balance},
		{Method: "eth_getTransactionCount", Args: []any{address, "latest"}, Result: &nonce},
		{Method: "eth_getCode", Args: []any{address, "latest"}, Result: &code},
	}
	if err := c.batch(ctx, batch); err != nil {
		return nil, err
	}
	for _, e := range batch {
		if e.Error != nil {
			return nil, c.failed(e.Error)
		}
	}
	state := &accountState{Balance: wei{(*big.Int)(&balance)}, Nonce: uint64(nonce)}
	if len(code) > 0 {
		state.Code = &codeFact{len(code), crypto.Keccak256Hash(code)}
	}
	return state, nil
}
