package bench

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/big"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings/examples"
)

// storageCode is a contract that writes the time of the block to each slot that a
// call names, a word each.
var storageCode = common.FromHex("" +
	"5f5b" + // offset = 0; loop:
	"8036146012" + "57" + // offset == calldatasize: end
	"428135" + "55" + // sstore(calldataload(offset), timestamp)
	"602001" + "6001" + "56" + // offset += 32; goto loop
	"5b00") // end: stop

// slotsWritten is how many slots a transaction writes.
const slotsWritten = 4

// workload makes what transactions do.
type workload struct {
	kind     Kind
	random   *rand.Rand
	accounts []*Account
	token    common.Address
	storage  common.Address
	gas      map[Kind]uint64
	written  uint64
}

// needs reports whether a load has transactions of a kind.
func (w *workload) needs(kind Kind) bool { return w.kind == kind || w.kind == Mixed }

// prepare deploys the contracts of the load, gives every account tokens, and finds
// out how much gas a transaction needs.
func (w *workload) prepare(ctx context.Context, p *purse, done func(int)) (err error) {
	if w.needs(ERC20) {
		if w.token, err = p.deploy(ctx, append(common.FromHex(examples.TokenMetaData.Bin),
			examples.NewToken().PackConstructor("Load", "LOAD", new(big.Int).Lsh(common.Big1, 128))...)); err != nil {
			return err
		}
		if err = p.pay(ctx, w.tokens(), done); err != nil {
			return err
		}
	}
	if w.needs(Storage) {
		// copies what follows these nine bytes, and returns it
		creation := append([]byte{0x60, byte(len(storageCode)), 0x80, 0x60, 9, 0x5f, 0x39, 0x5f, 0xf3}, storageCode...)
		if w.storage, err = p.deploy(ctx, creation); err != nil {
			return err
		}
	}
	w.gas = make(map[Kind]uint64)
	for _, kind := range []Kind{Transfers, ERC20, Storage} {
		if !w.needs(kind) {
			continue
		}
		if w.gas[kind], err = estimate(ctx, p.client, w.accounts[0].Address, w.callOf(kind, 0)); err != nil {
			return err
		}
		if kind != Transfers { // what it costs depends on what is there already
			w.gas[kind] += w.gas[kind] / 2
		}
	}
	return nil
}

// tokens returns the calls that give every account tokens.
func (w *workload) tokens() (calls []Call) {
	for _, a := range w.accounts {
		calls = append(calls, Call{To: &w.token, Data: examples.NewToken().PackTransfer(a.Address, new(big.Int).Lsh(common.Big1, 64))})
	}
	return calls
}

// next returns what the next transaction of an account does.
func (w *workload) next(account int) Call {
	kind := w.kind
	if kind == Mixed {
		kind = []Kind{Transfers, ERC20, Storage}[w.random.IntN(3)]
	}
	c := w.callOf(kind, account)
	c.Gas = w.gas[kind]
	return c
}

func (w *workload) callOf(kind Kind, account int) Call {
	to := w.accounts[(account+len(w.accounts)/2)%len(w.accounts)].Address
	switch kind {
	case ERC20:
		return Call{To: &w.token, Data: examples.NewToken().PackTransfer(to, common.Big1)}
	case Storage:
		return Call{To: &w.storage, Data: w.slots()}
	default:
		return Call{To: &to, Value: common.Big1}
	}
}

// slots returns slots that were not written before.
func (w *workload) slots() (words []byte) {
	for range slotsWritten {
		w.written++
		words = append(words, crypto.Keccak256(binary.BigEndian.AppendUint64(nil, w.written))...)
	}
	return words
}

// deploy creates a contract.
func (p *purse) deploy(ctx context.Context, creation []byte) (common.Address, error) {
	var err error
	if p.payer.Nonce, err = p.client.PendingNonceAt(ctx, p.payer.Address); err != nil {
		return common.Address{}, fmt.Errorf("nonce of %v: %w", p.payer.Address, err)
	}
	address := crypto.CreateAddress(p.payer.Address, p.payer.Nonce)
	if err := p.payChunk(ctx, []Call{{Data: creation}}); err != nil {
		return common.Address{}, fmt.Errorf("deploy a contract: %w", err)
	}
	return address, nil
}

func estimate(ctx context.Context, client *ethclient.Client, from common.Address, c Call) (uint64, error) {
	gas, err := client.EstimateGas(ctx, ethereum.CallMsg{From: from, To: c.To, Value: c.Value, Data: c.Data})
	if err != nil {
		return 0, fmt.Errorf("estimate gas: %w", err)
	}
	return max(gas, params.TxGas), nil // pools want that much
}

func newWorkload(cfg *Config, accounts []*Account) *workload {
	return &workload{kind: cfg.Kind, random: rand.New(rand.NewPCG(cfg.Seed, 0)), accounts: accounts}
}
