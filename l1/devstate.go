package l1

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// change makes a block in which an account is changed.
func (d *dev) change(ctx context.Context, p patch) error {
	d.node.headLock.Lock()
	defer d.node.headLock.Unlock()
	if len(p.Storage) > 0 {
		if err := d.mayHaveStorage(p.Address); err != nil {
			return err
		}
	}
	_, err := d.makeIrregular(ctx, &irregular{Patches: []patch{p}})
	return err
}

// mayHaveStorage returns an error for an empty account (EIP-161), which is no part
// of the state, whatever it stores.
func (d *dev) mayHaveStorage(address common.Address) error {
	head := d.node.chain.CurrentBlock()
	statedb, err := d.node.chain.StateAt(head.Root, head.Number, head.Time)
	if err != nil {
		return err
	}
	if statedb.Empty(address) {
		return invalidParams("account %v is empty, so it stores nothing: give it code, a nonce or a balance first", address)
	}
	return nil
}

// SetBalance sets what an account has, in wei.
func (a *devAPI) SetBalance(ctx context.Context, address common.Address, wei number) (any, error) {
	return a.done, a.dev.change(ctx, patch{Address: address, Balance: (*hexutil.U256)(&wei.Int)})
}

// SetNonce sets the nonce of an account.
func (a *devAPI) SetNonce(ctx context.Context, address common.Address, nonce number) (any, error) {
	const most = 1<<64 - 2 // EIP-2681
	to, err := nonce.count("nonce", most)
	if err != nil {
		return nil, err
	}
	return a.done, a.dev.change(ctx, patch{Address: address, Nonce: (*hexutil.Uint64)(&to)})
}

// SetCode sets the code of an account.
func (a *devAPI) SetCode(ctx context.Context, address common.Address, code hexutil.Bytes) (any, error) {
	if len(code) > params.MaxCodeSizeAmsterdam {
		return nil, invalidParams("%d bytes of code: at most %d", len(code), params.MaxCodeSizeAmsterdam)
	}
	return a.done, a.dev.change(ctx, patch{Address: address, Code: &code})
}

// SetStorageAt sets a word of what an account stores. Tools expect true.
func (a *devAPI) SetStorageAt(ctx context.Context, address common.Address, slot, value number) (bool, error) {
	storage := map[common.Hash]common.Hash{word(slot): word(value)}
	return true, a.dev.change(ctx, patch{Address: address, Storage: storage})
}

func word(n number) common.Hash { return common.Hash((*uint256.Int)(&n.Int).Bytes32()) }

// ImpersonateAccount lets eth_sendTransaction send for an account that nobody has
// the key of, contracts included.
func (a *devAPI) ImpersonateAccount(address common.Address) any {
	a.dev.mu.Lock()
	defer a.dev.mu.Unlock()
	a.dev.senders[address] = true
	return a.done
}

// StopImpersonatingAccount takes that back.
func (a *devAPI) StopImpersonatingAccount(address common.Address) any {
	a.dev.mu.Lock()
	defer a.dev.mu.Unlock()
	delete(a.dev.senders, address)
	return a.done
}

// AutoImpersonateAccount lets eth_sendTransaction send for every account, or no
// longer.
func (a *devAPI) AutoImpersonateAccount(on bool) any {
	a.dev.mu.Lock()
	defer a.dev.mu.Unlock()
	a.dev.anySender = on
	return a.done
}
