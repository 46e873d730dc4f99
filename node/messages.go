package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/forced"
	"nrollup/l2"
	"nrollup/message"
	"nrollup/rollup"
)

// messageAPIs returns what a node of the rollup says of messages and of forced
// transactions, for l2.Config. It asks L1 when it is asked.
func messageAPIs(d *rollup.Deployment, l1 *rpc.Client) func(*l2.Node) []rpc.API {
	return func(n *l2.Node) []rpc.API {
		return []rpc.API{{Namespace: "rollup", Service: &messagesAPI{
			deployment: d,
			inbox:      forced.NewInbox(ethclient.NewClient(l1), d),
			// The node's client is there once it serves.
			bridge: sync.OnceValue(func() *message.Bridge { return message.New(d, l1, n.Client()) }),
			turns:  make(chan struct{}, maxRequests),
		}}}
	}
}

type messagesAPI struct {
	deployment *rollup.Deployment
	inbox      *forced.Inbox
	bridge     func() *message.Bridge
	turns      chan struct{} // full if no other request may go on
}

// messageTimeout is that of one request. The first one after a start reads all
// messages that there are.
const messageTimeout = 2 * time.Minute

// maxRequests is how many requests are answered at a time. Each may ask L1 many
// things: whoever floods this node must not have it flood that of L1.
const maxRequests = 4

// turn waits until a request may be answered. end is to be called after that.
func (api *messagesAPI) turn(ctx context.Context) (_ context.Context, end func(), err error) {
	ctx, cancel := context.WithTimeout(ctx, messageTimeout)
	select {
	case api.turns <- struct{}{}:
		return ctx, func() { <-api.turns; cancel() }, nil
	case <-ctx.Done():
		cancel()
		return nil, nil, fmt.Errorf("too many requests about messages: %w", ctx.Err())
	}
}

// MessageID names a message by its nonce, a number or a string, or by the hash of the
// transaction that sent it.
type MessageID struct {
	nonce uint64
	tx    *common.Hash
}

// UnmarshalJSON implements json.Unmarshaler.
func (id *MessageID) UnmarshalJSON(input []byte) error {
	var text string
	if json.Unmarshal(input, &text) != nil {
		text = string(input)
	}
	if len(text) == 2+2*common.HashLength {
		id.tx = new(common.Hash)
		return id.tx.UnmarshalText([]byte(text))
	}
	var err error
	if id.nonce, err = strconv.ParseUint(text, 0, 64); err != nil {
		return fmt.Errorf("%q is neither the nonce of a message nor the hash of a transaction", text)
	}
	return nil
}

// find returns the nonce of the message. sentBy lists those that a transaction sent.
func (id *MessageID) find(ctx context.Context, sentBy func(context.Context, common.Hash) ([]uint64, error)) (uint64, error) {
	if id.tx == nil {
		return id.nonce, nil
	}
	nonces, err := sentBy(ctx, *id.tx)
	if err != nil {
		return 0, err
	}
	if len(nonces) > 1 {
		return 0, fmt.Errorf("transaction %v has sent the messages %d: ask for one of them by its nonce", *id.tx, nonces)
	}
	return nonces[0], nil
}

// changes is how often a question is asked again because a chain has changed
// meanwhile.
const changes = 10

// answer returns what a question about a message gives. If a chain is reorganised
// meanwhile, it is asked again.
func answer[T any](ctx context.Context, api *messagesAPI, id *MessageID, sentBy func(context.Context, common.Hash) ([]uint64, error), ask func(context.Context, uint64) (T, error)) (result T, err error) {
	ctx, end, err := api.turn(ctx)
	if err != nil {
		return result, err
	}
	defer end()
	for range changes {
		var nonce uint64
		if nonce, err = id.find(ctx, sentBy); err != nil {
			return result, err
		}
		if result, err = ask(ctx, nonce); !errors.Is(err, message.ErrReorg) || ctx.Err() != nil {
			break
		}
	}
	return result, err
}

// MessageStatus implements rollup_messageStatus: how far a message to the rollup has
// come, which is named by its nonce or by the transaction on L1 that sent it.
func (api *messagesAPI) MessageStatus(ctx context.Context, id MessageID) (*message.Status, error) {
	return answer(ctx, api, &id, api.bridge().DepositsOf, api.bridge().Deposit)
}

// MessageProof implements rollup_messageProof: the calls on the rollup that deliver a
// message of L1, with what they prove.
func (api *messagesAPI) MessageProof(ctx context.Context, id MessageID) (*message.DepositProof, error) {
	return answer(ctx, api, &id, api.bridge().DepositsOf, api.bridge().ProveDeposit)
}

// WithdrawalStatus implements rollup_withdrawalStatus: how far a message to L1 has
// come, which is named by its nonce or by the transaction on the rollup that sent it.
func (api *messagesAPI) WithdrawalStatus(ctx context.Context, id MessageID) (*message.Status, error) {
	return answer(ctx, api, &id, api.bridge().WithdrawalsOf, api.bridge().Withdrawal)
}

// WithdrawalProof implements rollup_withdrawalProof: the call on L1 that delivers a
// message of the rollup, with what it proves.
func (api *messagesAPI) WithdrawalProof(ctx context.Context, id MessageID) (*message.WithdrawalProof, error) {
	return answer(ctx, api, &id, api.bridge().WithdrawalsOf, api.bridge().ProveWithdrawal)
}

// Deposits implements rollup_deposits: the newest messages to the rollup that matter
// to an address.
func (api *messagesAPI) Deposits(ctx context.Context, address common.Address) ([]*message.Status, error) {
	ctx, end, err := api.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	return api.bridge().DepositsFor(ctx, address)
}

// Withdrawals implements rollup_withdrawals: the newest messages to L1 that matter to
// an address.
func (api *messagesAPI) Withdrawals(ctx context.Context, address common.Address) ([]*message.Status, error) {
	ctx, end, err := api.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	return api.bridge().WithdrawalsFor(ctx, address)
}

// ForcedEntry is a transaction that waits in the inbox on L1.
type ForcedEntry struct {
	Index       uint64         `json:"index"`
	Hash        common.Hash    `json:"hash"` // of the transaction
	Sender      common.Address `json:"sender"`
	Nonce       uint64         `json:"nonce"`
	Cost        *hexutil.Big   `json:"cost"`     // wei that the sender must own
	Deadline    uint64         `json:"deadline"` // seconds since 1970
	Payer       common.Address `json:"payer"`    // of the bond
	Transaction hexutil.Bytes  `json:"transaction"`
}

// ForcedQueue implements rollup_forcedQueue: what waits in the inbox of forced
// transactions at the head of L1, the first ones first, 256 at most.
func (api *messagesAPI) ForcedQueue(ctx context.Context) ([]ForcedEntry, error) {
	ctx, end, err := api.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	entries, err := api.inbox.Pending(ctx, nil)
	if err != nil {
		return nil, err
	}
	list := []ForcedEntry{}
	for _, e := range entries {
		tx, err := e.Tx.MarshalBinary()
		if err != nil {
			return nil, fmt.Errorf("encode forced transaction %d: %w", e.Index, err)
		}
		list = append(list, ForcedEntry{
			Index: e.Index, Hash: e.Hash, Sender: e.Sender, Nonce: e.Nonce,
			Cost: (*hexutil.Big)(e.Cost), Deadline: e.Deadline, Payer: e.Payer, Transaction: tx,
		})
	}
	return list, nil
}

// ContractAddresses are where the rollup's contracts are.
type ContractAddresses struct {
	L1 L1Contracts `json:"l1"`
	L2 L2Contracts `json:"l2"`
}

// L1Contracts are those on L1.
type L1Contracts struct {
	ChainID uint64 `json:"chainId"`
	rollup.Contracts
}

// L2Contracts are those on the rollup, the same on every one.
type L2Contracts struct {
	ChainID      uint64         `json:"chainId"`
	Messenger    common.Address `json:"messenger"`
	Executor     common.Address `json:"executor"`
	TokenBridge  common.Address `json:"tokenBridge"`
	BridgedToken common.Address `json:"bridgedToken"` // the code of all tokens
}

// Contracts implements rollup_contracts.
func (api *messagesAPI) Contracts() ContractAddresses {
	return Addresses(api.deployment)
}
