package l1

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/gethnode"
)

// sendAPI is eth_sendTransaction for accounts that are impersonated, and geth's
// eth_sendRawTransaction with our journal.
type sendAPI struct {
	dev  *dev
	geth rawSender
}

// rawSender is the part of geth's API that takes signed transactions.
type rawSender interface {
	SendRawTransaction(ctx context.Context, input hexutil.Bytes) (common.Hash, error)
}

func (d *dev) sendAPI() (*sendAPI, error) {
	geth, ok := gethnode.Service[rawSender](d.node.eth)
	if !ok {
		return nil, errors.New("geth has no API for transactions")
	}
	return &sendAPI{d, geth}, nil
}

// SendRawTransaction implements eth_sendRawTransaction. What it has taken is there
// also after the process was killed.
func (a *sendAPI) SendRawTransaction(ctx context.Context, input hexutil.Bytes) (common.Hash, error) {
	hash, err := a.geth.SendRawTransaction(ctx, input)
	if err != nil {
		return hash, err
	}
	if tx := a.dev.node.eth.TxPool().Get(hash); tx != nil { // otherwise it is in a block by now
		if err := a.dev.keep(tx); err != nil {
			log.Warn("A transaction will be lost if the node ends", "hash", hash, "err", err)
		}
	}
	return hash, nil
}

// Accounts implements eth_accounts: those that are impersonated by name. Libraries ask
// for it before they send.
func (a *sendAPI) Accounts() []common.Address {
	a.dev.mu.Lock()
	defer a.dev.mu.Unlock()
	list := slices.AppendSeq([]common.Address{}, maps.Keys(a.dev.senders)) // never null
	slices.SortFunc(list, common.Address.Cmp)
	return list
}

// sendArgs are the arguments of eth_sendTransaction.
type sendArgs struct {
	From                 common.Address    `json:"from"`
	To                   *common.Address   `json:"to,omitempty"`
	Gas                  *hexutil.Uint64   `json:"gas,omitempty"`
	GasPrice             *hexutil.Big      `json:"gasPrice,omitempty"`
	MaxFeePerGas         *hexutil.Big      `json:"maxFeePerGas,omitempty"`
	MaxPriorityFeePerGas *hexutil.Big      `json:"maxPriorityFeePerGas,omitempty"`
	Value                *hexutil.Big      `json:"value,omitempty"`
	Nonce                *hexutil.Uint64   `json:"nonce,omitempty"`
	Data                 *hexutil.Bytes    `json:"data,omitempty"`
	Input                *hexutil.Bytes    `json:"input,omitempty"`
	AccessList           *types.AccessList `json:"accessList,omitempty"`
	ChainID              *hexutil.Big      `json:"chainId,omitempty"`

	// What is not offered.
	Authorizations []json.RawMessage `json:"authorizationList,omitempty"`
	Blobs          []json.RawMessage `json:"blobs,omitempty"`
	BlobHashes     []json.RawMessage `json:"blobVersionedHashes,omitempty"`
}

// SendTransaction makes a block with a transaction of an impersonated account, and
// returns its hash.
func (a *sendAPI) SendTransaction(ctx context.Context, args sendArgs) (common.Hash, error) {
	d := a.dev
	if err := d.maySend(&args); err != nil {
		return common.Hash{}, err
	}
	if args.Gas == nil {
		args.Gas = new(hexutil.Uint64)
		call := args
		call.Gas, call.Nonce = nil, nil
		if err := d.node.Client().CallContext(ctx, args.Gas, "eth_estimateGas", call, "latest"); err != nil {
			return common.Hash{}, err
		}
	}
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	tx, err := d.transaction(&args)
	if err != nil {
		return common.Hash{}, err
	}
	sentBy(tx, args.From)
	if _, err := d.makeIrregular(ctx, &irregular{Sender: &args.From}, tx); err != nil {
		return common.Hash{}, fmt.Errorf("transaction of %v: %w", args.From, err)
	}
	return tx.Hash(), nil
}

// maySend returns an error if the sender is not impersonated, or the arguments
// contradict each other.
func (d *dev) maySend(args *sendArgs) error {
	d.mu.Lock()
	known := d.anySender || d.senders[args.From]
	d.mu.Unlock()
	chainID := d.node.chain.Config().ChainID
	switch {
	case !known:
		return fmt.Errorf("account %v is not impersonated: call anvil_impersonateAccount first, or send a signed transaction by eth_sendRawTransaction", args.From)
	case args.ChainID != nil && args.ChainID.ToInt().Cmp(chainID) != 0:
		return invalidParams("chain id %v, this is chain %v", args.ChainID.ToInt(), chainID)
	case args.GasPrice != nil && (args.MaxFeePerGas != nil || args.MaxPriorityFeePerGas != nil):
		return invalidParams("both gasPrice and maxFeePerGas or maxPriorityFeePerGas: choose one")
	case args.Data != nil && args.Input != nil && string(*args.Data) != string(*args.Input):
		return invalidParams("data and input are not the same: give one")
	case args.To == nil && args.Data == nil && args.Input == nil:
		return invalidParams("neither a recipient nor the code of a contract to create")
	case len(args.Authorizations) > 0:
		return invalidParams("an authorization list cannot be sent for an impersonated account: sign the transaction")
	case len(args.Blobs)+len(args.BlobHashes) > 0:
		return invalidParams("blobs cannot be sent for an impersonated account: sign the transaction")
	}
	return nil
}

// transaction returns the transaction that the arguments are for. The caller holds
// the head lock.
func (d *dev) transaction(args *sendArgs) (*types.Transaction, error) {
	chain, head := d.node.chain, d.node.chain.CurrentBlock()
	if args.Nonce == nil {
		statedb, err := chain.StateAt(head.Root, head.Number, head.Time)
		if err != nil {
			return nil, err
		}
		nonce := hexutil.Uint64(statedb.GetNonce(args.From))
		args.Nonce = &nonce
	}
	var data []byte
	switch {
	case args.Input != nil:
		data = *args.Input
	case args.Data != nil:
		data = *args.Data
	}
	var list types.AccessList
	if args.AccessList != nil {
		list = *args.AccessList
	}
	signer, config := types.LatestSigner(chain.Config()), chain.Config()
	if args.GasPrice != nil {
		return signFor(args.From, signer, &types.AccessListTx{
			ChainID: config.ChainID, Nonce: uint64(*args.Nonce), GasPrice: args.GasPrice.ToInt(), Gas: uint64(*args.Gas),
			To: args.To, Value: args.Value.ToInt(), Data: data, AccessList: list,
		})
	}
	tip, feeCap := args.fees(head)
	return signFor(args.From, signer, &types.DynamicFeeTx{
		ChainID: config.ChainID, Nonce: uint64(*args.Nonce), GasTipCap: tip, GasFeeCap: feeCap, Gas: uint64(*args.Gas),
		To: args.To, Value: args.Value.ToInt(), Data: data, AccessList: list,
	})
}

// fees returns the tip and the fee cap: what is not given is enough for the next
// block.
func (args *sendArgs) fees(head *types.Header) (tip, feeCap *big.Int) {
	tip, feeCap = big.NewInt(params.GWei), args.MaxFeePerGas.ToInt()
	if args.MaxPriorityFeePerGas != nil {
		tip = args.MaxPriorityFeePerGas.ToInt()
	} else if args.MaxFeePerGas != nil && feeCap.Cmp(tip) < 0 {
		tip = feeCap
	}
	if args.MaxFeePerGas == nil {
		feeCap = new(big.Int).Add(tip, new(big.Int).Mul(head.BaseFee, common.Big2))
	}
	return tip, feeCap
}
