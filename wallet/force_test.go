package wallet

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/forced"
	"nrollup/rollup"
)

// The highest fee is far above that of now, as far as there is money for it.
func TestForcedFee(t *testing.T) {
	const gas = 100_000
	for name, c := range map[string]struct {
		base, value, balance int64
		want                 int64 // wei for a unit of gas; 0 if it cannot pay
	}{
		"rich, low fees":  {7, 0, params.Ether, ampleFee},
		"rich, high fees": {params.GWei, 0, params.Ether, mostBaseFees * params.GWei},
		"some money":      {params.GWei, 5, 5 + 3*params.GWei*gas, 3 * params.GWei},
		"just enough":     {params.GWei, 5, 5 + leastBaseFees*params.GWei*gas, leastBaseFees * params.GWei},
		"a wei too few":   {params.GWei, 5, 5 + leastBaseFees*params.GWei*gas - 1, 0},
		"nothing left":    {params.GWei, 5, 5, 0},
	} {
		w := &Wallet{}
		block := &header{Number: 9, BaseFee: (*hexutil.Big)(big.NewInt(c.base))}
		fee, err := w.forcedFee(&rollup.Account{Balance: big.NewInt(c.balance)}, &Call{Value: big.NewInt(c.value)}, gas, block)
		var funds *FundsError
		switch {
		case c.want == 0 && (!errors.As(err, &funds) || funds.Need.Int64() != c.value+leastBaseFees*c.base*gas):
			t.Errorf("%s: %v, %v", name, fee, err)
		case c.want != 0 && (err != nil || fee.Int64() != c.want):
			t.Errorf("%s: have %v and %v, want %d", name, fee, err, c.want)
		}
	}
}

func TestCheckForced(t *testing.T) {
	tx := types.NewTx(&types.DynamicFeeTx{Nonce: 5, Gas: 10, GasFeeCap: big.NewInt(3), Value: big.NewInt(4)})
	f := &Force{Tx: tx, Sender: common.Address{1}}
	for _, c := range []struct {
		nonce   uint64
		balance int64
		want    string
	}{
		{5, 34, ""},
		{5, 33, "owns 0.000000000000000033 ether on the rollup, in settled block 9, and needs 0.000000000000000034 ether: 0.000000000000000001 ether are missing"},
		{4, 34, "the transaction has the nonce 5, but the next one of " + f.Sender.Hex() + " in settled block 9 is 4"},
		{6, 34, "is used in a settled block already"},
	} {
		err := f.check(&rollup.Account{Nonce: c.nonce, Balance: big.NewInt(c.balance)}, &header{Number: 9})
		if (err == nil) != (c.want == "") || (err != nil && !strings.Contains(err.Error(), c.want)) {
			t.Errorf("nonce %d, balance %d: have %v, want %q", c.nonce, c.balance, err, c.want)
		}
	}
}

// One transaction of a sender waits at a time, but for those that are settled.
func TestAlone(t *testing.T) {
	f := &Force{Tx: types.NewTx(&types.DynamicFeeTx{Nonce: 5}), Sender: common.Address{1}}
	for _, c := range []struct {
		sender common.Address
		nonce  uint64
		ok     bool
	}{
		{common.Address{2}, 5, true},
		{f.Sender, 4, true},
		{f.Sender, 5, false},
		{f.Sender, 6, false},
	} {
		e := forced.Entry{}
		e.Sender, e.Nonce = c.sender, c.nonce
		if err := f.alone([]forced.Entry{e}); (err == nil) != c.ok {
			t.Errorf("nonce %d of %v: have %v", c.nonce, c.sender, err)
		}
	}
}

// Only what the inbox takes is decoded.
func TestDecodeForced(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	w := &Wallet{L2: &Chain{ID: big.NewInt(7)}}
	encode := func(id int64, inner types.TxData) []byte {
		raw, err := types.MustSignNewTx(key, types.LatestSignerForChainID(big.NewInt(id)), inner).MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	good := encode(7, &types.DynamicFeeTx{ChainID: big.NewInt(7)})
	f, err := w.decodeForced(good)
	if err != nil || f.Sender != crypto.PubkeyToAddress(key.PublicKey) {
		t.Errorf("have %+v, %v", f, err)
	}
	for want, raw := range map[string][]byte{
		"type 2 (EIP-1559) only: this one has type 0": encode(7, &types.LegacyTx{}),
		"type 2 (EIP-1559) only: this one has type 1": encode(7, &types.AccessListTx{ChainID: big.NewInt(7)}),
		"is for chain 8, the rollup is 7":             encode(8, &types.DynamicFeeTx{ChainID: big.NewInt(8)}),
		"it is not a signed transaction":              append(good[:len(good):len(good)], 0),
		"it is not a signed transaction: rlp":         good[:20],
	} {
		if f, err := w.decodeForced(raw); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("have %+v and %v, want %q", f, err, want)
		}
	}
}

// Without a key nothing is planned.
func TestNoKey(t *testing.T) {
	w := &Wallet{d: new(rollup.Deployment)}
	_, _, err1 := w.Deposit(t.Context(), Transfer{Amount: common.Big1})
	_, _, err2 := w.Force(t.Context(), nil)
	_, _, err3 := w.Claim(t.Context(), Ref{})
	_, err4 := w.Run(t.Context(), &Plan{}, nil)
	for _, err := range []error{err1, err2, err3, err4} {
		if !errors.Is(err, ErrNoKey) {
			t.Errorf("have %v", err)
		}
	}
	if _, err := w.Status(t.Context(), Ref{}); !errors.Is(err, ErrNoRollup) {
		t.Errorf("have %v", err)
	}
}
