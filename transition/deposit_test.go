package transition

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/internal/blockgen"
)

// A log that begins like one of the deposit contract, and has no deposit in it, makes the
// block invalid if the deposit contract makes it, and no other (EIP-6110).
func TestMalformedDeposit(t *testing.T) {
	const logs = "0x649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5 0 0 LOG1 STOP"
	contract := common.Address{0xc0, 0xde}
	ForEachFork(t, func(t *testing.T, chain Chain) {
		gen := chain.New(t, blockgen.Options{Accounts: 16, Senders: 8, Prealloc: types.GenesisAlloc{
			contract: {Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(logs)},
		}})
		d, err := gen.Draft()
		if err != nil {
			t.Fatal(err)
		}
		d.Call(d.Sender(), contract, 0, 100_000, nil)
		b, err := gen.Build(d.Txs(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for address, want := range map[common.Address]error{{1}: nil, contract: ErrExecution} {
			x := openBlock(t, gen, b)
			x.config.DepositContractAddress = address
			if _, err := x.run(); !errors.Is(err, want) {
				t.Errorf("deposit contract at %v: have %v, want %v", address, err, want)
			}
		}
	})
}
