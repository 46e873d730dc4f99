package relayer

import (
	"errors"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/internal/fees"
	"nrollup/message"
	"nrollup/rollup"
)

// fakePool answers to transactions with one text after the other, and takes what
// comes then.
type fakePool struct {
	texts []string
	tips  []int64
}

type poolError string

func (e poolError) Error() string { return string(e) }
func (poolError) ErrorCode() int  { return -32000 }

// SendRawTransaction is eth_sendRawTransaction.
func (p *fakePool) SendRawTransaction(raw hexutil.Bytes) (hash common.Hash, err error) {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil {
		return hash, err
	}
	p.tips = append(p.tips, tx.GasTipCap().Int64())
	if n := len(p.tips); n <= len(p.texts) {
		return hash, poolError(p.texts[n-1])
	}
	return tx.Hash(), nil
}

func (p *fakePool) wallet(t *testing.T) *wallet {
	t.Helper()
	server := rpc.NewServer()
	if err := server.RegisterName("eth", p); err != nil {
		t.Fatal(err)
	}
	client := rpc.DialInProc(server)
	t.Cleanup(func() {
		client.Close()
		server.Stop()
	})
	key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := Config{Deployment: &rollup.Deployment{L1: &params.ChainConfig{ChainID: big.NewInt(1)}}, Key: key}.sanitize()
	if err != nil {
		t.Fatal(err)
	}
	w := newWallet("L1", client, big.NewInt(1), &cfg)
	w.balance = big.NewInt(params.Ether)
	return w
}

// What a pool says decides whether a transaction is sent again, with a higher tip, and
// whose fault it is that it is not.
func TestSend(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		tips  []int64 // of what was sent
		want  error
	}{
		"taken":          {nil, []int64{8}, nil},
		"known":          {[]string{"already known"}, []int64{8}, nil},
		"known of reth":  {[]string{"AlreadyKnown"}, []int64{8}, nil},
		"tip too low":    {[]string{"transaction underpriced: tip needed 9", "replacement transaction underpriced"}, []int64{8, 10, 12}, nil},
		"of nethermind":  {[]string{"FeeTooLow, EffectivePriorityFeePerGas too low"}, []int64{8, 10}, nil},
		"always too low": {[]string{"underpriced", "underpriced", "underpriced", "underpriced"}, []int64{8, 10, 12, 14}, errPool},
		"used nonce":     {[]string{"nonce too low: next nonce 4, tx nonce 0"}, []int64{8}, errPool},
		"no money":       {[]string{"insufficient funds for gas * price + value"}, []int64{8}, errPool},
		"anything else":  {[]string{"transaction type not supported"}, []int64{8}, errPool},
	} {
		p := &fakePool{texts: test.texts}
		w := p.wallet(t)
		o := order{call: message.Call{To: common.Address{1}}, gas: 21_000, fees: fees.Fees{Tip: big.NewInt(8), Max: big.NewInt(15)}}
		tx, err := w.send(t.Context(), o, time.Unix(0, 0))
		if !errors.Is(err, test.want) || !slices.Equal(p.tips, test.tips) {
			t.Errorf("%s: tips %d, %v", name, p.tips, err)
		}
		if err == nil && (len(w.flights) != 1 || w.flights[0].tx != tx || tx.GasTipCap().Int64() != test.tips[len(test.tips)-1]) {
			t.Errorf("%s: under way: %+v", name, w.flights)
		}
	}
}

// No answer is not the pool's: it may have the transaction, or not.
func TestSendUnanswered(t *testing.T) {
	p := new(fakePool)
	w := p.wallet(t)
	w.rpc.Close()
	o := order{call: message.Call{To: common.Address{1}}, gas: 21_000, fees: fees.Fees{Tip: big.NewInt(8), Max: big.NewInt(15)}}
	if _, err := w.send(t.Context(), o, time.Unix(0, 0)); err == nil || errors.Is(err, errPool) || len(w.flights) > 0 {
		t.Errorf("%v, %d under way", err, len(w.flights))
	}
	if err := w.tend(t.Context(), &flight{tx: types.NewTx(&types.DynamicFeeTx{}), sentAt: time.Unix(0, 0)}, time.Unix(1, 0)); err == nil {
		t.Error("a transaction is sent again to nobody")
	}
}
