package explorer

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"nrollup/message"
	"nrollup/wallet"
)

// progressLine is a line of the answer to an order that is carried out.
type progressLine struct {
	State   string       `json:"state"` // planned, sent, mined, waiting, done or error
	Text    string       `json:"text"`
	Chain   string       `json:"chain,omitempty"`
	Tx      *common.Hash `json:"tx,omitempty"`
	Block   uint64       `json:"block,omitempty"`
	Message *messageRefs `json:"message,omitempty"`
	Forced  *uint64      `json:"forced,omitempty"` // number in the inbox
}

// sendTimeout is how long an order may take, with waiting.
const sendTimeout = 10 * time.Minute

// purse holds the accounts of development. One order of each is carried out at a
// time: the next needs its nonce.
type purse struct {
	accounts []Account
	busy     []sync.Mutex
}

func newPurse(accounts []Account) *purse {
	return &purse{accounts, make([]sync.Mutex, len(accounts))}
}

// take returns an account that nothing is sent from, until give is called.
func (p *purse) take(n *int) (account *Account, give func(), err error) {
	switch {
	case len(p.accounts) == 0:
		return nil, nil, &problem{http.StatusForbidden, "this page holds no keys: use a wallet in the browser"}
	case n == nil:
		return nil, nil, badRequest("dev is missing: the number of a development account")
	case *n < 0 || *n >= len(p.accounts):
		return nil, nil, badRequest("dev %d: there are development accounts 0 to %d", *n, len(p.accounts)-1)
	case !p.busy[*n].TryLock():
		return nil, nil, &problem{http.StatusConflict, fmt.Sprintf("development account %d is sending something: wait until it is in a block, or take another", *n)}
	}
	return &p.accounts[*n], p.busy[*n].Unlock, nil
}

// delivery is an order under way.
type delivery struct {
	s   *Server
	o   *order
	out *stream
	w   *wallet.Wallet
}

// postSend carries out an order with an account of development, and tells how it
// goes.
func (s *Server) postSend(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := readBody(r, &o); err != nil {
		writeError(w, err)
		return
	}
	account, give, err := s.purse.take(o.Dev)
	if err != nil {
		writeError(w, err)
		return
	}
	defer give()
	ctx, cancel := context.WithTimeout(r.Context(), sendTimeout)
	defer cancel()
	d := &delivery{s: s, o: &o, out: newStream(w)}
	err = d.run(ctx, account)
	if err != nil {
		d.out.fail(walletProblem(err), func(text string) any { return &progressLine{State: "error", Text: text} })
	}
}

func (d *delivery) run(ctx context.Context, account *Account) (err error) {
	conf := &d.s.conf
	d.w, err = wallet.Open(ctx, wallet.Config{Deployment: conf.Deployment, L1: conf.L1URL, L2: conf.L2URL, Key: account.Key})
	if err != nil {
		return err
	}
	defer d.w.Close()
	if d.o.Action == "force" && len(d.o.Raw) == 0 {
		if err := d.sign(ctx); err != nil {
			return err
		}
	}
	plan, facts, err := d.o.plan(ctx, d.w)
	if err != nil {
		return err
	}
	chain := sideOf(d.w, plan.Chain)
	if err := d.out.send(&progressLine{State: "planned", Text: facts.summary, Chain: chain}); err != nil {
		return err
	}
	var lost error // a reader that has left
	sent, err := d.w.Run(ctx, plan, func(tx wallet.Sent) {
		if err := d.out.send(newProgress(chain, &tx)); err != nil {
			lost = err
		}
	})
	if err != nil {
		return err
	}
	if lost != nil {
		return lost
	}
	return d.finish(ctx, chain, &sent[len(sent)-1])
}

// sign signs what is to be forced.
func (d *delivery) sign(ctx context.Context) error {
	call, err := d.o.forcedCall(d.w)
	if err != nil {
		return err
	}
	tx, err := d.w.SignForced(ctx, *call)
	if err == nil {
		d.o.Raw, err = tx.MarshalBinary()
	}
	return err
}

func newProgress(chain string, tx *wallet.Sent) *progressLine {
	hash := tx.Tx.Hash()
	line := &progressLine{State: "sent", Text: tx.What, Chain: chain, Tx: &hash}
	if tx.Receipt != nil {
		line.State, line.Block = "mined", tx.Receipt.BlockNumber.Uint64()
		line.Text = fmt.Sprintf("%s: in block %d", tx.What, line.Block)
	}
	return line
}

// finish tells what has come of an order, and waits for the rest if it is to.
func (d *delivery) finish(ctx context.Context, chain string, last *wallet.Sent) error {
	switch d.o.Action {
	case "deposit", "withdraw":
		return d.follow(ctx, last)
	case "force":
		return d.followForced(ctx, last)
	default:
		return d.out.send(&progressLine{State: "done", Text: "It is delivered.", Chain: chain})
	}
}

// follow names the message that was sent, and waits for it if it is to.
func (d *delivery) follow(ctx context.Context, last *wallet.Sent) error {
	ref, err := d.w.SentMessage(last)
	if err != nil {
		return err
	}
	named := &messageRefs{directions[string(ref.From)], ref.Nonce}
	if !d.o.Wait {
		return d.out.send(&progressLine{State: "done", Text: fmt.Sprintf("It is %v.", ref), Message: named})
	}
	var lost error
	_, err = d.w.Wait(ctx, ref, message.StateClaimed, func(m *message.Status) {
		text := fmt.Sprintf("%v is %s", ref, m.State)
		if m.Waiting != "" {
			text += ": it waits " + m.Waiting
		}
		if err := d.out.send(&progressLine{State: "waiting", Text: text, Message: named}); err != nil {
			lost = err
		}
	})
	if err != nil {
		return err
	}
	if lost != nil {
		return lost
	}
	return d.out.send(&progressLine{State: "done", Text: fmt.Sprintf("%v is delivered.", ref), Message: named})
}

// followForced names the entry in the inbox, and waits until it has left it if it is
// to.
func (d *delivery) followForced(ctx context.Context, last *wallet.Sent) error {
	entry, err := d.w.Forced(last.Receipt)
	if err != nil {
		return err
	}
	if !d.o.Wait {
		return d.out.send(&progressLine{State: "done", Text: fmt.Sprintf("It is number %d in the inbox.", entry.Index), Forced: &entry.Index})
	}
	if err := d.out.send(&progressLine{State: "waiting", Text: fmt.Sprintf("Number %d in the inbox waits for a settled block that has it.", entry.Index), Forced: &entry.Index}); err != nil {
		return err
	}
	state, err := d.w.WaitForced(ctx, entry.Index, entry.Hash, entry.Deadline)
	if err != nil {
		return err
	}
	return d.out.send(&progressLine{State: "done", Text: forcedText(state), Forced: &entry.Index})
}

// forcedText says what has become of a forced transaction.
func forcedText(state *wallet.ForcedState) string {
	switch {
	case state.Settled:
		return fmt.Sprintf("It is in block %d of the rollup, which is settled.", state.Included.Number)
	case state.Proposed:
		return fmt.Sprintf("It is in block %d of the rollup, which is proposed on L1. It leaves the inbox when that is final.", state.Included.Number)
	case state.Overdue:
		return "It is overdue: anyone may settle blocks now."
	default:
		return "It has left the inbox."
	}
}
