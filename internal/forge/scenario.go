package forge

import (
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/internal/blockgen"
)

// Scenario names a true block that cases start from.
type Scenario string

// The scenarios are small, so that vectors are.
const (
	Transfers Scenario = "transfers" // two transfers
	Token     Scenario = "token"     // two transfers of a token
	Requests  Scenario = "requests"  // a request of every type
	Slots     Scenario = "slots"     // storage slots set, changed and deleted
	Hashes    Scenario = "hashes"    // BLOCKHASH three blocks back
	Burn      Scenario = "burn"      // a transaction that uses up 16M gas
	Crowd     Scenario = "crowd"     // three such transactions
	System    Scenario = "system"    // a genesis with a system contract of its own
	Builders  Scenario = "builders"  // a genesis without the contracts of EIP-8282
	Ghost     Scenario = "ghost"     // a genesis with an account of storage and balance only
	Queues    Scenario = "queues"    // requests of every type by the parent, the block itself is empty
	Refunds   Scenario = "refunds"   // slots deleted, and one restored
	Rebirth   Scenario = "rebirth"   // a contract that goes in the transaction that made it, twice
	Delegates Scenario = "delegates" // delegations set, used, changed and cleared
	SlotNum   Scenario = "slotnum"   // an instruction that Amsterdam adds
)

// Scenarios lists them all.
func Scenarios() []Scenario {
	return []Scenario{Transfers, Token, Requests, Slots, Hashes, Burn, Crowd, System, Builders, Ghost, Queues, Refunds, Rebirth, Delegates, SlotNum}
}

// Base returns the true block of a scenario under Amsterdam.
func Base(s Scenario) (*Forgery, error) { return BaseIn(Amsterdam, s) }

// BaseIn returns the true block of a scenario in an era.
func BaseIn(e Era, s Scenario) (*Forgery, error) { return base(e, s, 0) }

// base returns the block that the scenario would be in an era if Amsterdam were late by
// some seconds.
func base(e Era, s Scenario, late int64) (*Forgery, error) {
	p, ok := plans[s]
	if !ok {
		return nil, fmt.Errorf("forge: no scenario %q", s)
	}
	gen, block, err := p.build(e, late)
	if err != nil {
		return nil, fmt.Errorf("forge: scenario %s: %w", s, err)
	}
	defer gen.Close()
	f, err := New(gen.Genesis().Config, block.Trace, block.Claim)
	if err != nil {
		return nil, err
	}
	f.sender, f.nonce = lastSender(gen, block)
	return f, nil
}

// bases are the blocks that cases start from, each made once.
type bases struct {
	mu   sync.Mutex
	made map[baseKey]func() (*Forgery, error)
}

type baseKey struct {
	era      Era
	scenario Scenario
	late     int64
}

// get returns a copy of a block, see base.
func (b *bases) get(e Era, s Scenario, late int64) (*Forgery, error) {
	b.mu.Lock()
	key := baseKey{e, s, late}
	build, ok := b.made[key]
	if !ok {
		build = sync.OnceValues(func() (*Forgery, error) { return base(e, s, late) })
		b.made[key] = build
	}
	b.mu.Unlock()
	f, err := build()
	if err != nil {
		return nil, err
	}
	return f.copy()
}

// lastSender returns who sent the last transaction of a block, and the nonce
// after it.
func lastSender(gen *blockgen.Generator, block *blockgen.Block) (sender blockgen.Account, nonce uint64) {
	signer := types.LatestSigner(gen.Genesis().Config)
	for _, tx := range block.Block.Transactions() {
		from, _ := types.Sender(signer, tx) // a generated block is valid
		for i := range options.Senders {
			if gen.Sender(i).Address == from {
				sender, nonce = gen.Sender(i), tx.Nonce()+1
			}
		}
	}
	return sender, nonce
}

// SignTx signs a transaction for a rollup.
func SignTx(config *params.ChainConfig, sender blockgen.Account, tx types.TxData) (*types.Transaction, error) {
	if tx, ok := tx.(*types.DynamicFeeTx); ok {
		tx.ChainID = config.ChainID
	}
	return types.SignNewTx(sender.Key, types.LatestSigner(config), tx)
}
