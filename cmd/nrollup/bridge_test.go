package main

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"nrollup/contracts/bindings"
	"nrollup/message"
	"nrollup/rollup"
	"nrollup/wallet"
)

// Money goes to an account that has nothing, is spent by its owner, and comes
// back to L1.
func TestCircle(t *testing.T) {
	n := live(t)
	key, owner := newKey(t)
	_, friend := newKey(t)

	var r errandResult
	n.result(t, &r, "deposit", "1.5ether", "--dev", "1", "--to", owner.Hex(), "--fee", "0")
	if r.Action != "deposit" || r.DryRun || r.To != owner || r.Amount != "1500000000000000000" || r.Fee != "0" ||
		len(r.Transactions) != 1 || r.Transactions[0].Chain != "l1" || r.Transactions[0].Value != r.Amount ||
		r.Transactions[0].Hash == (common.Hash{}) || r.Message.From != "l1" {
		t.Fatalf("deposit: %+v", r)
	}
	tx := r.Transactions[0].Hash.Hex()
	if text := n.ok(t, "status", tx); !strings.Contains(text, "1.5 ether to "+owner.Hex()) {
		t.Errorf("status: %s", text)
	}

	r = errandResult{}
	n.result(t, &r, "claim", tx, "--dev", "2", "--wait")
	if r.Status.State != "claimed" || r.Status.Done.Tx != r.Transactions[len(r.Transactions)-1].Hash {
		t.Errorf("claim: %+v", r)
	}
	if have := balance(t, n.l2, owner); have != "1.5 ether" {
		t.Errorf("the owner has %s on the rollup", have)
	}
	n.fails(t, "is claimed already, by transaction "+r.Status.Done.Tx.Hex(), "claim", tx, "--dev", "2")

	r = errandResult{}
	n.result(t, &r, "withdraw", "0.5ether", "--keyfile", key, "--to", friend.Hex(), "--wait")
	if r.Status.State != "claimable" || r.Message.From != "l2" || r.Fee == "0" {
		t.Fatalf("withdraw: %+v", r)
	}
	number := r.Message.Nonce.String()
	text := n.ok(t, "withdrawals", owner.Hex())
	if !strings.Contains(text, "nrollup claim "+number+" --from l2") || !strings.Contains(text, "0.5 ether") {
		t.Errorf("withdrawals: %s", text)
	}
	n.ok(t, "claim", number, "--from", "l2", "--dev", "2")
	if have := balance(t, n.l1, friend); have != "0.5 ether" {
		t.Errorf("the friend has %s on L1", have)
	}
	var list []struct {
		Nonce uint64
		State string
	}
	n.result(t, &list, "withdrawals", friend.Hex())
	if len(list) != 1 || list[0].State != "claimed" {
		t.Errorf("withdrawals of the friend: %+v", list)
	}
	n.fails(t, "0 is the name of 2 messages: deposit 0, withdrawal 0: choose with --from l1 or --from l2", "claim", "0", "--dev", "2")
	checkConserved(t, n)
}

// checkConserved checks that L1 holds what the rollup owes.
func checkConserved(t *testing.T, n *network) {
	t.Helper()
	var s struct {
		Money struct {
			Held, InUse, Moving string
			Conserved           bool
		}
	}
	n.result(t, &s, "status")
	if !s.Money.Conserved || strings.HasPrefix(s.Money.Moving, "-") || s.Money.Held == "" {
		t.Errorf("money: %+v", s.Money)
	}
}

// A withdrawal is one command for who claims it himself. It costs no fee then.
func TestWithdrawAndClaim(t *testing.T) {
	n := live(t)
	_, recipient := newKey(t)
	text := n.ok(t, "withdraw", "10gwei", "--dev", "3", "--to", recipient.Hex(), "--claim")
	for _, want := range []string{"fee       0 ether", "is claimable", "is claimed in block"} {
		if !strings.Contains(text, want) {
			t.Errorf("have %s, want %q", text, want)
		}
	}
	if have := balance(t, n.l1, recipient); have != "0.00000001 ether" {
		t.Errorf("the recipient has %s", have)
	}
}

// A deposit is followed until somebody has delivered it.
func TestDepositWait(t *testing.T) {
	n := live(t)
	w := n.wallet(t, 5)
	before, err := w.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sent := make(chan output, 1)
	_, recipient := newKey(t)
	go func() { sent <- n.run(t, "deposit", "7wei", "--dev", "4", "--to", recipient.Hex(), "--wait") }()
	ref := wallet.Ref{From: wallet.L1, Nonce: before.Deposits}
	eventually(t, "the deposit is anchored", func() bool {
		s, err := w.Status(t.Context(), ref)
		return err == nil && s.State != message.StateSent
	})
	plan, _, err := w.Claim(t.Context(), ref)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Run(t.Context(), plan, nil); err != nil {
		t.Fatal(err)
	}
	out := <-sent
	if want := ref.String() + " is claimed in block"; out.code != exitOK || !strings.Contains(out.stdout, want) {
		t.Errorf("have %+v, want %q", out, want)
	}
}

// A dry run says what would be sent, and what that costs, and sends nothing.
func TestDryRun(t *testing.T) {
	n := live(t)
	account := n.Accounts[6].Address
	before := [2]uint64{nonce(t, n.l1, account), nonce(t, n.l2, account)}
	for _, args := range [][]string{
		{"deposit", "1ether"},
		{"withdraw", "1ether"},
		{"force", "--withdraw", "1ether"},
		{"force", "--to", account.Hex(), "--value", "5gwei"},
	} {
		args = append(args, "--dev", "6", "--dry-run")
		text := n.ok(t, args...)
		if !strings.Contains(text, "would     send to 0x") || !strings.Contains(text, "this was a dry run") {
			t.Errorf("%v: %s", args, text)
		}
		var r errandResult
		n.result(t, &r, args...)
		if !r.DryRun || len(r.Transactions) != 1 || r.Transactions[0].Gas < 21_000 || r.Transactions[0].Hash != (common.Hash{}) {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if after := [2]uint64{nonce(t, n.l1, account), nonce(t, n.l2, account)}; after != before {
		t.Errorf("the nonces were %v and are %v", before, after)
	}
}

// Tokens go to the rollup, and come back.
func TestTokens(t *testing.T) {
	n := live(t)
	var (
		token = n.newToken(t, 7)
		owner = n.Accounts[7].Address
		all   = tokenBalance(t, n.l1, token, owner)
		r     errandResult
	)
	n.result(t, &r, "deposit", "2.5", "--token", token.Hex(), "--dev", "7", "--dry-run")
	if len(r.Transactions) != 2 || r.Transactions[0].What != "approve 2.5 TST" || r.Transactions[1].Gas < 100_000 {
		t.Fatalf("dry run: %+v", r)
	}
	n.fails(t, "TST are missing", "deposit", "1000000000000", "--token", token.Hex(), "--dev", "7")
	n.fails(t, "there is no token at "+owner.Hex(), "deposit", "1", "--token", owner.Hex(), "--dev", "7")

	r = errandResult{}
	n.result(t, &r, "deposit", "2.5", "--token", token.Hex(), "--dev", "7")
	if r.Token != token || r.Amount != "2500000000000000000" || len(r.Transactions) != 2 {
		t.Fatalf("deposit: %+v", r)
	}
	n.ok(t, "claim", r.Message.Nonce.String(), "--from", "l1", "--dev", "7", "--wait")
	twin := n.twin(t, token)
	if have := tokenBalance(t, n.l2, twin, owner); have.String() != r.Amount {
		t.Errorf("have %v tokens on the rollup", have)
	}

	n.fails(t, "1 TST are missing", "withdraw", "3.5", "--token", token.Hex(), "--dev", "7")
	text := n.ok(t, "withdraw", "1", "--token", token.Hex(), "--dev", "7", "--claim")
	if !strings.Contains(text, "withdraw  1 TST to "+owner.Hex()) {
		t.Errorf("withdraw: %s", text)
	}
	if text := n.ok(t, "withdraw", "500000000000000000wei", "--token", twin.Hex(), "--dev", "7", "--dry-run"); !strings.Contains(text, "withdraw  0.5 TST") {
		t.Errorf("withdraw: %s", text)
	}
	left := new(big.Int).Sub(all, big.NewInt(1_500_000_000_000_000_000))
	if have := tokenBalance(t, n.l1, token, owner); have.Cmp(left) != 0 {
		t.Errorf("have %v tokens on L1, want %v", have, left)
	}
	var list []struct {
		State  string
		Tokens *struct{ Amount string }
	}
	n.result(t, &list, "withdrawals", "--dev", "7")
	if len(list) != 1 || list[0].State != "claimed" || list[0].Tokens == nil || list[0].Tokens.Amount != "0xde0b6b3a7640000" {
		t.Errorf("withdrawals: %+v", list)
	}
}

// twin returns the token on the rollup that stands for one of L1.
func (n *network) twin(t *testing.T, token common.Address) common.Address {
	t.Helper()
	bridge := bindings.NewL2TokenBridge()
	have, err := callContract(t, n.l2, rollup.L2TokenBridge, bridge.PackTokenOf(token), bridge.UnpackTokenOf)
	if err != nil {
		t.Fatal(err)
	}
	return have
}

// What a target refuses is taken back by the refund address, and nobody else.
func TestCancel(t *testing.T) {
	n := live(t)
	refuses := rollup.BridgedToken.Hex() // it takes no ETH
	_, recipient := newKey(t)
	n.fails(t, "would refuse this", "deposit", "1gwei", "--dev", "8", "--to", refuses)

	var r errandResult
	n.result(t, &r, "deposit", "1gwei", "--dev", "8", "--to", refuses, "--gas", "30000", "--fee", "2gwei")
	number := r.Message.Nonce.String()
	n.fails(t, "CallFailed(", "claim", number, "--from", "l1", "--dev", "8", "--wait")
	n.fails(t, "can be taken back by "+n.Accounts[8].Address.Hex()+" only", "claim", number, "--from", "l1", "--dev", "9", "--cancel")
	text := n.ok(t, "claim", number, "--from", "l1", "--dev", "8", "--cancel", "--to", recipient.Hex())
	if !strings.Contains(text, "is cancelled in block") {
		t.Errorf("cancel: %s", text)
	}
	if have := balance(t, n.l2, recipient); have != "0.000000003 ether" {
		t.Errorf("the recipient has %s", have)
	}
	n.fails(t, "is cancelled already", "claim", number, "--from", "l1", "--dev", "8")
	if text := n.ok(t, "status", number, "--from", "l1"); !strings.HasPrefix(text, "cancelled ") {
		t.Errorf("status: %s", text)
	}
}

// An exit that goes through the inbox on L1.
func TestForce(t *testing.T) {
	n := live(t)
	var r errandResult
	n.result(t, &r, "force", "--withdraw", "0.25ether", "--dev", "9", "--wait")
	if !r.Forced.Settled || r.Forced.Included == nil || r.Forced.Index == nil || r.Bond == "" {
		t.Fatalf("force: %+v", r)
	}
	receipt, err := n.l2.TransactionReceipt(t.Context(), r.Forced.Hash)
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatalf("%+v, %v", receipt, err)
	}
	var list []struct{ Next string }
	n.result(t, &list, "withdrawals", "--dev", "9")
	if len(list) != 1 || !strings.HasPrefix(list[0].Next, "nrollup claim") {
		t.Fatalf("withdrawals: %+v", list)
	}
	before := balance(t, n.l1, n.Accounts[9].Address)
	n.ok(t, "claim", r.Forced.Hash.Hex(), "--dev", "2")
	if after := balance(t, n.l1, n.Accounts[9].Address); after == before {
		t.Errorf("%s before and after", after)
	}
}

// Somebody else's transaction, signed already, is forced as it is.
func TestForceRaw(t *testing.T) {
	n := live(t)
	key, err := devKey(6) // which sends nothing else

	if err != nil {
		t.Fatal(err)
	}
	id := new(big.Int).SetUint64(n.L2.ChainID)
	sign := func(inner types.TxData) string {
		raw, err := types.MustSignNewTx(key, types.LatestSignerForChainID(inner2id(inner, id)), inner).MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return "0x" + common.Bytes2Hex(raw)
	}
	to := n.Accounts[6].Address
	next := nonce(t, n.l2, to)
	dynamic := func(nonce uint64, id *big.Int, value int64) string {
		return sign(&types.DynamicFeeTx{ChainID: id, Nonce: nonce, To: &to, Gas: 21_000, GasFeeCap: big.NewInt(1e10), Value: new(big.Int).Mul(big.NewInt(value), big.NewInt(1e18))})
	}
	for want, raw := range map[string]string{
		"type 2 (EIP-1559) only: this one has type 0":                                sign(&types.LegacyTx{Nonce: next, To: &to, Gas: 21_000, GasPrice: big.NewInt(1e10)}),
		"is for chain 5, the rollup is 13371":                                        dynamic(next, big.NewInt(5), 0),
		"has the nonce " + big.NewInt(int64(next)+1).String() + ", but the next one": dynamic(next+1, id, 0),
		"ether are missing":              dynamic(next, id, 1000),
		"it is not a signed":             "0x02c0",
		`--raw "0x1" is not hex`:         "0x1",
		"transaction type not supported": "0x7f00",
	} {
		n.fails(t, want, "force", "--raw", raw, "--dev", "9")
	}
	var r errandResult
	n.result(t, &r, "force", "--raw", dynamic(next, id, 0), "--dev", "9", "--wait")
	if r.Forced.Sender != to || !r.Forced.Settled {
		t.Errorf("force: %+v", r)
	}
}

// inner2id returns the chain id that a transaction is signed for.
func inner2id(inner types.TxData, id *big.Int) *big.Int {
	if tx, ok := inner.(*types.DynamicFeeTx); ok {
		return tx.ChainID
	}
	return id
}

// Mistakes are told in one line each, and cost nothing.
func TestBridgeMistakes(t *testing.T) {
	n := live(t)
	account := n.Accounts[0].Address
	for want, args := range map[string][]string{
		"ether on L1 and needs 10001.":              {"deposit", "10001ether", "--dev", "0"},
		"owns 100 ether on the rollup and needs":    {"withdraw", "101ether", "--dev", "0"},
		"InvalidTarget(" + rollup.L2Messenger.Hex(): {"deposit", "1gwei", "--to", rollup.L2Messenger.Hex(), "--gas", "1", "--dev", "0"},
		"the amount is 0":                           {"deposit", "0ether", "--dev", "0"},
		"has no code on the rollup":                 {"deposit", "1gwei", "--data", "0x12", "--dev", "0"},
		"no such message: 12345":                    {"status", "12345"},
		"has sent":                                  {"claim", "12345", "--dev", "0"},
		`"x" is no message`:                         {"claim", "x", "--dev", "0"},
		"it is chain 13371, wanted 1337":            {"status", "--l1", n.L2.HTTP},
		"it is chain 1337, wanted 13371":            {"deposit", "1gwei", "--dev", "0", "--l2", n.L1.HTTP},
		"choose another with --l1":                  {"status", "--l1", "http://127.0.0.1:1"},
		"start it, or choose another with --l2":     {"deposit", "1gwei", "--dev", "0", "--l2", "http://127.0.0.1:1"},
		"tokens go to an account":                   {"deposit", "1", "--token", n.newToken(t, 0).Hex(), "--data", "0x12", "--dev", "0"},
		"GasLimitTooHigh(3000001, 3000000)":         {"deposit", "1gwei", "--gas", "3000001", "--dev", "0"},
		"call on the rollup: the contract reverts":  {"force", "--to", rollup.L2Messenger.Hex(), "--data", "0x12345678", "--dev", "0"},
		"owns 100 ether on the rollup, in settled":  {"force", "--to", account.Hex(), "--value", "1000ether", "--dev", "0"},
	} {
		n.fails(t, want, args...)
	}
	if have := nonce(t, n.l2, account); have != 0 {
		t.Errorf("%d transactions were sent", have)
	}
}

// Without the rollup's node there is still what L1 knows.
func TestStatusWithoutRollup(t *testing.T) {
	n := live(t)
	var s struct {
		Problem   string
		Sync      *struct{}
		Money     *struct{}
		Sequencer common.Address
		OpenAt    uint64
		Contracts rollup.Contracts
	}
	n.result(t, &s, "status", "--l2", "http://127.0.0.1:1")
	if !strings.Contains(s.Problem, "refused") || s.Sync != nil || s.Money != nil || s.OpenAt == 0 || s.Sequencer != n.Operator {
		t.Errorf("%+v", s)
	}
	if text := n.ok(t, "status", "--l2", "http://127.0.0.1:1"); !strings.Contains(text, "its node does not answer") {
		t.Errorf("%s", text)
	}
}
