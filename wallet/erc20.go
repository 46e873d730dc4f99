package wallet

import (
	"context"
	"fmt"
	"math/big"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
)

// erc20 has what a wallet needs of ERC-20.
var erc20 = sync.OnceValue(func() *abi.ABI {
	parsed, err := abi.JSON(strings.NewReader(`[
		{"type":"function","name":"symbol","inputs":[],"outputs":[{"type":"string"}]},
		{"type":"function","name":"decimals","inputs":[],"outputs":[{"type":"uint8"}]},
		{"type":"function","name":"balanceOf","inputs":[{"type":"address"}],"outputs":[{"type":"uint256"}]},
		{"type":"function","name":"allowance","inputs":[{"type":"address"},{"type":"address"}],"outputs":[{"type":"uint256"}]},
		{"type":"function","name":"approve","inputs":[{"type":"address"},{"type":"uint256"}],"outputs":[{"type":"bool"}]}
	]`))
	if err != nil {
		panic(err) // of a constant
	}
	return &parsed
})

// Token is an ERC-20 token on one of the chains.
type Token struct {
	Address  common.Address
	Symbol   string // what the token calls itself; its address if it does not
	Decimals uint8
	chain    *Chain
}

// Format returns an amount of the token as text.
func (t *Token) Format(amount *big.Int) string {
	return FormatToken(amount, t.Decimals) + " " + t.Symbol
}

// token returns the token with an address. The error wraps ErrNoToken if nothing
// is there.
func (c *Chain) token(ctx context.Context, address common.Address) (*Token, error) {
	ok, err := c.hasCode(ctx, address)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("%w at %v on %s", ErrNoToken, address, c.Name)
	}
	t := &Token{Address: address, chain: c}
	if t.Symbol, err = askToken[string](ctx, t, "symbol"); err != nil {
		t.Symbol = address.Hex() // it is optional
	}
	t.Symbol = printable(t.Symbol)
	// So are the decimals. Without them amounts are in smallest units.
	t.Decimals, _ = askToken[uint8](ctx, t, "decimals")
	return t, ctx.Err()
}

// printable returns a text, which anybody may have chosen, without what is none.
func printable(text string) string {
	const longest = 42
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '?'
		}
		return r
	}, text)
	return text[:min(len(text), longest)]
}

// askToken calls a function of a token that returns one value.
func askToken[T any](ctx context.Context, t *Token, method string, args ...any) (T, error) {
	var none T
	input, err := erc20().Pack(method, args...)
	if err != nil {
		return none, err
	}
	return read(ctx, t.chain, t.Address, nil, input, func(output []byte) (T, error) {
		values, err := erc20().Unpack(method, output)
		if err != nil {
			return none, fmt.Errorf("%s of the token %v: %w", method, t.Address, err)
		}
		return *abi.ConvertType(values[0], new(T)).(*T), nil
	})
}

// balance returns what an account owns, in smallest units.
func (t *Token) balance(ctx context.Context, account common.Address) (*big.Int, error) {
	return askToken[*big.Int](ctx, t, "balanceOf", account)
}

// allow returns the calls after which spender may take an amount from owner.
// There are none if it may already. Some tokens change no allowance but to or from
// zero.
func (t *Token) allow(ctx context.Context, owner, spender common.Address, amount *big.Int) ([]Call, error) {
	allowance, err := askToken[*big.Int](ctx, t, "allowance", owner, spender)
	if err != nil {
		return nil, fmt.Errorf("allowance of %v: %w", t.Symbol, err)
	}
	switch {
	case allowance.Cmp(amount) >= 0:
		return nil, nil
	case allowance.Sign() == 0:
		return []Call{t.approve(spender, amount)}, nil
	default:
		return []Call{t.approve(spender, new(big.Int)), t.approve(spender, amount)}, nil
	}
}

func (t *Token) approve(spender common.Address, amount *big.Int) Call {
	input, err := erc20().Pack("approve", spender, amount)
	if err != nil {
		panic(err) // the types are fixed
	}
	return Call{What: "approve " + t.Format(amount), To: t.Address, Data: input}
}
