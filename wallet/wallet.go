package wallet

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/message"
	"nrollup/optimistic"
	"nrollup/rollup"
)

// Config says which rollup a wallet is for, where its chains answer, and whose
// money it is.
type Config struct {
	Deployment *rollup.Deployment
	L1         string            // URL of JSON-RPC
	L2         string            // likewise; empty to do without
	Key        *ecdsa.PrivateKey // nil to look only
}

// Wallet is an account on both chains of a rollup. It is not safe for concurrent
// use.
type Wallet struct {
	Account common.Address // zero without a key
	L1      *Chain
	L2      *Chain // nil without a node of the rollup
	d       *rollup.Deployment
	key     *ecdsa.PrivateKey
	bridge  *message.Bridge // nil without a node of the rollup

	proposals *optimistic.Reader // nil unless the rollup is an optimistic one
}

// Open connects to both chains, and checks that they are those of the deployment.
// A *NodeError says which is not, or does not answer. Close the wallet after use.
func Open(ctx context.Context, cfg Config) (w *Wallet, err error) {
	w = &Wallet{d: cfg.Deployment, key: cfg.Key}
	if w.key != nil {
		w.Account = crypto.PubkeyToAddress(w.key.PublicKey)
	}
	defer func() {
		if err != nil {
			w.Close()
			w = nil
		}
	}()
	if w.L1, err = connect(ctx, "L1", cfg.L1, w.d.L1.ChainID); err != nil {
		return w, err
	}
	if err := w.checkL1(ctx); err != nil {
		return w, &NodeError{w.L1.Name, cfg.L1, err}
	}
	if w.d.Spec.IsOptimistic() {
		if w.proposals, err = optimistic.NewReader(w.L1.eth.Client(), w.d); err != nil {
			return w, err
		}
	}
	if cfg.L2 == "" {
		return w, nil
	}
	if w.L2, err = connect(ctx, "the rollup", cfg.L2, new(big.Int).SetUint64(w.d.Spec.ChainID)); err != nil {
		return w, err
	}
	if err := w.checkL2(ctx); err != nil {
		return w, &NodeError{w.L2.Name, cfg.L2, err}
	}
	w.bridge = message.New(w.d, w.L1.eth.Client(), w.L2.eth.Client())
	return w, nil
}

// Close closes the connections.
func (w *Wallet) Close() {
	w.L1.close()
	w.L2.close()
}

// Deployment returns the rollup that the wallet is for.
func (w *Wallet) Deployment() *rollup.Deployment { return w.d }

func (w *Wallet) checkL1(ctx context.Context) error {
	contract := w.d.Contracts.Rollup
	ok, err := w.L1.hasCode(ctx, contract)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("there is no rollup at %v: it is another network, or one that started over", contract)
	}
	native := bindings.NewNativeRollup()
	genesis, err := read(ctx, w.L1, contract, nil, native.PackGENESISHASH(), native.UnpackGENESISHASH)
	if err != nil {
		return fmt.Errorf("genesis hash of the rollup at %v: %w", contract, err)
	}
	if genesis != w.d.GenesisHash {
		return fmt.Errorf("the rollup at %v is another one: its genesis block is %v, wanted %v", contract, common.Hash(genesis), w.d.GenesisHash)
	}
	return nil
}

func (w *Wallet) checkL2(ctx context.Context) error {
	h, err := w.L2.block(ctx, "earliest")
	if err != nil {
		return err
	}
	if h.Hash != w.d.GenesisHash {
		return fmt.Errorf("it is a node of another rollup: its genesis block is %v, wanted %v", h.Hash, w.d.GenesisHash)
	}
	return nil
}

// needRollup returns an error unless there is a node of the rollup.
func (w *Wallet) needRollup() error {
	if w.L2 == nil {
		return ErrNoRollup
	}
	return nil
}

// needKey returns an error unless there is a key and a node of the rollup.
func (w *Wallet) needKey() error {
	if w.key == nil {
		return ErrNoKey
	}
	return w.needRollup()
}
