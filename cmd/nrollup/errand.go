package main

import (
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/urfave/cli/v2"

	"nrollup/message"
	"nrollup/wallet"
)

// errandFlags are those of commands that send something.
func errandFlags() []cli.Flag {
	return append(append(networkFlags(), accountFlags()...),
		&cli.BoolFlag{Name: "quiet", Usage: "print nothing unless it fails"},
		&cli.BoolFlag{Name: "dry-run", Usage: "simulate, print what would be sent and what it costs, and send nothing"},
	)
}

// receipt is what a command that sends something prints as JSON. Amounts are in
// wei, in decimal.
type receipt struct {
	Action       string          `json:"action"`
	DryRun       bool            `json:"dryRun"`
	Account      common.Address  `json:"account"`
	To           *common.Address `json:"to,omitempty"`
	Token        *common.Address `json:"token,omitempty"`
	Amount       *amount         `json:"amount,omitempty"` // wei, or smallest units of the token
	Fee          *amount         `json:"fee,omitempty"`    // for whoever delivers it
	Bond         *amount         `json:"bond,omitempty"`
	Finding      *finding        `json:"finding,omitempty"` // of a block that is challenged
	Transactions []transaction   `json:"transactions"`
	Message      *wallet.Ref     `json:"message,omitempty"`
	Status       *message.Status `json:"status,omitempty"`
	Forced       *forcedReceipt  `json:"forced,omitempty"`
}

// transaction is one that was sent, or would be.
type transaction struct {
	What  string         `json:"what"`
	Chain string         `json:"chain"` // l1 or l2
	To    common.Address `json:"to"`
	Value amount         `json:"value"`
	Data  hexutil.Bytes  `json:"data"`
	Gas   uint64         `json:"gas"`             // used, or about what would be
	Cost  amount         `json:"cost"`            // gas and value
	Hash  *common.Hash   `json:"hash,omitempty"`  // not in a dry run
	Block uint64         `json:"block,omitempty"` // likewise
}

// amount is a number that JSON has as a string: JavaScript would round it.
type amount struct{ *big.Int }

// MarshalJSON implements json.Marshaler.
func (a amount) MarshalJSON() ([]byte, error) { return []byte(`"` + a.String() + `"`), nil }

// errand is a command that sends something, under way.
type errand struct {
	c       *cli.Context
	wallet  *wallet.Wallet
	waiting *progress
	receipt receipt
}

// startErrand connects to the rollup, with the account of the flags. Call close in
// the end.
func startErrand(c *cli.Context, action string) (*errand, error) {
	key, err := readAccount(c)
	if err != nil {
		return nil, err
	}
	w, err := openWallet(c, key)
	if err != nil {
		return nil, err
	}
	return newErrand(c, action, w), nil
}

func newErrand(c *cli.Context, action string, w *wallet.Wallet) *errand {
	return &errand{
		c:       c,
		wallet:  w,
		waiting: startProgress(c),
		receipt: receipt{Action: action, DryRun: c.Bool("dry-run"), Account: w.Account},
	}
}

func (e *errand) close() {
	e.waiting.end()
	e.wallet.Close()
}

// say tells the user how it goes, in a line.
func (e *errand) say(label, format string, args ...any) {
	if e.c.Bool("json") || e.c.Bool("quiet") {
		return
	}
	e.waiting.print(func() {
		fmt.Fprintf(e.c.App.Writer, "%-10s%s\n", label, fmt.Sprintf(format, args...))
	})
}

// finish prints the result, unless there is an error.
func (e *errand) finish(err error) error {
	if err != nil || !e.c.Bool("json") {
		return err
	}
	return printJSON(e.c.App.Writer, &e.receipt)
}

// run sends a plan, or simulates it if that is all the user wants. It returns what
// was sent.
func (e *errand) run(plan *wallet.Plan) ([]wallet.Sent, error) {
	if e.receipt.DryRun {
		return nil, e.simulate(plan)
	}
	return e.wallet.Run(e.c.Context, plan, func(s wallet.Sent) {
		if s.Receipt == nil {
			e.say("sent", "%v on %s: %s", s.Tx.Hash(), plan.Chain.Name, s.What)
			e.waiting.step("waiting for %s to take it into a block", plan.Chain.Name)
		} else {
			e.mined(plan.Chain, &s)
		}
	})
}

func (e *errand) mined(chain *wallet.Chain, s *wallet.Sent) {
	cost := new(big.Int).SetUint64(s.Receipt.GasUsed)
	cost.Mul(cost, s.Receipt.EffectiveGasPrice)
	e.say("mined", "%v in block %v: %d gas, %s", s.Tx.Hash(), s.Receipt.BlockNumber, s.Receipt.GasUsed, wallet.FormatEther(cost))
	hash := s.Tx.Hash()
	e.receipt.Transactions = append(e.receipt.Transactions, transaction{
		What:  s.What,
		Chain: e.side(chain),
		To:    s.To,
		Value: amount{s.Tx.Value()},
		Data:  s.Data,
		Gas:   s.Receipt.GasUsed,
		Cost:  amount{cost.Add(cost, s.Tx.Value())},
		Hash:  &hash,
		Block: s.Receipt.BlockNumber.Uint64(),
	})
}

func (e *errand) simulate(plan *wallet.Plan) error {
	quotes, err := e.wallet.Simulate(e.c.Context, plan)
	if err != nil {
		return err
	}
	for _, q := range quotes {
		value := q.Value
		if value == nil {
			value = new(big.Int)
		}
		e.say("would", "send to %v on %s, with %s: %s", q.To, plan.Chain.Name, wallet.FormatEther(value), q.What)
		e.say("", "about %d gas, %s; with the value %s", q.Gas, wallet.FormatEther(q.Fee), wallet.FormatEther(q.Cost))
		e.receipt.Transactions = append(e.receipt.Transactions, transaction{
			What: q.What, Chain: e.side(plan.Chain), To: q.To, Value: amount{value}, Data: q.Data, Gas: q.Gas, Cost: amount{q.Cost},
		})
	}
	e.say("sent", "nothing: this was a dry run")
	return nil
}

func (e *errand) side(chain *wallet.Chain) string {
	if chain == e.wallet.L1 {
		return string(wallet.L1)
	}
	return string(wallet.L2)
}

// follow waits until a message is in a state, or in the end, and tells how it
// goes.
func (e *errand) follow(ref wallet.Ref, state message.State) (*message.Status, error) {
	var seen message.State
	s, err := e.wallet.Wait(e.c.Context, ref, state, func(s *message.Status) {
		wait := e.waiting.step
		if s.State != seen {
			seen, wait = s.State, e.waiting.known
			e.progress(ref, s)
		}
		if s.Waiting != "" {
			wait("%v waits %s", ref, s.Waiting)
		}
	})
	if err != nil {
		return nil, fmt.Errorf("wait for %v: %w", ref, err)
	}
	e.receipt.Status = s
	return s, nil
}

func (e *errand) progress(ref wallet.Ref, s *message.Status) {
	text := fmt.Sprintf("%v is %s", ref, s.State)
	if s.Waiting != "" {
		text += ": it waits " + s.Waiting + byHand(ref, s)
	}
	if s.Done != nil {
		text += fmt.Sprintf(" in block %d, by transaction %v", s.Done.Block.Number, s.Done.Tx)
	}
	e.say(time.Now().Format(time.TimeOnly), "%s", text)
}

// byHand says how the receiver of a deposit does what a relayer would.
func byHand(ref wallet.Ref, s *message.Status) string {
	if s.State != message.StateAnchored && s.State != message.StateProven {
		return ""
	}
	return fmt.Sprintf(" (%s does it if no relayer does)", nextStep(ref, s))
}
