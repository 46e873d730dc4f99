package e2e

import (
	"cmp"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/rpc"

	"nrollup/contracts/bindings"
	"nrollup/message"
	"nrollup/rollup"
	"nrollup/stateless"
)

// mail is one direction of messages, as the logs of both chains tell of it.
type mail struct {
	sent []*message.Message
	done map[uint64]string // by nonce: the event that ended it
}

// open returns the messages that are still to be delivered.
func (m *mail) open() (list []*message.Message) {
	for _, msg := range m.sent {
		if m.done[msg.Nonce] == "" {
			list = append(list, msg)
		}
	}
	return list
}

// worth is what the messages carry that are still to be delivered, in wei.
func (m *mail) worth() *big.Int {
	sum := new(big.Int)
	for _, msg := range m.open() {
		sum.Add(sum, msg.Value.ToInt())
		sum.Add(sum, msg.Fee.ToInt())
	}
	return sum
}

// post reads the messages from one chain to another, and checks that each ended
// once at most, and that none came out of nothing.
func (n *network) post(from, to *chain, outbox, inbox common.Address) *mail {
	n.Helper()
	m := &mail{done: make(map[uint64]string)}
	for _, entry := range from.events(outbox, messengerEvents.Events["MessageSent"].ID) {
		sent, err := message.DecodeSent(&entry)
		n.must(err)
		if sent.Message.Nonce != uint64(len(m.sent)) {
			n.Fatalf("message %d of chain %v follows on %d", sent.Message.Nonce, from.id, len(m.sent))
		}
		m.sent = append(m.sent, &sent.Message)
	}
	for _, name := range []string{"MessageClaimed", "MessageCancelled"} {
		for _, entry := range to.events(inbox, messengerEvents.Events[name].ID) {
			nonce, hash := entry.Topics[1].Big().Uint64(), entry.Topics[2]
			switch {
			case m.done[nonce] != "":
				n.Fatalf("message %d of chain %v ended twice", nonce, from.id)
			case nonce >= uint64(len(m.sent)) || m.sent[nonce].Hash(from.id) != hash:
				n.Fatalf("chain %v delivered message %d (%v), which was not sent", to.id, nonce, hash)
			}
			m.done[nonce] = name
		}
	}
	return m
}

var messengerEvents = bindings.NewL2Messenger().GetABI()

// events returns the logs of a contract that begin with a topic.
func (c *chain) events(contract common.Address, topic common.Hash) []types.Log {
	c.n.Helper()
	logs, err := c.FilterLogs(c.n.ctx, ethereum.FilterQuery{
		FromBlock: common.Big0, Addresses: []common.Address{contract}, Topics: [][]common.Hash{{topic}},
	})
	c.n.must(err)
	return logs
}

func (n *network) deposits() *mail {
	return n.post(n.l1, n.l2, n.deployment.Contracts.Messenger, rollup.L2Messenger)
}

func (n *network) withdrawals() *mail {
	return n.post(n.l2, n.l1, rollup.L2Messenger, n.deployment.Contracts.Messenger)
}

// auditor adds up what there is on the rollup.
type auditor struct {
	*network
	owners map[common.Address]bool  // who may have something
	fresh  map[common.Address]bool  // accounts that messages alone pay
	burnt  map[common.Hash]*big.Int // wei, by the block
}

func newAuditor(n *network) *auditor {
	a := &auditor{n, make(map[common.Address]bool), make(map[common.Address]bool), make(map[common.Hash]*big.Int)}
	for owner := range n.l2Config.Genesis.Alloc {
		a.owners[owner] = true
	}
	return a
}

// audit checks that L1 holds exactly what can be claimed of it, now or ever, and
// what the rollup has burnt. The rollup's node must know all of L1.
func (a *auditor) audit() (deposits, withdrawals *mail) {
	a.Helper()
	deposits, withdrawals = a.deposits(), a.withdrawals()
	held := a.l1.balance(a.deployment.Contracts.Messenger)
	circulating, burnt := a.circulating()
	sum := new(big.Int).Add(circulating, burnt)
	sum.Add(sum, deposits.worth())
	sum.Add(sum, withdrawals.worth())
	if held.Cmp(sum) != 0 {
		a.Fatalf("L1 holds %v wei for the rollup; its accounts have %v, to be claimed there are %v and on L1 %v, burnt %v: %v are missing",
			held, circulating, deposits.worth(), withdrawals.worth(), burnt, new(big.Int).Sub(sum, held))
	}
	a.auditInbox()
	return deposits, withdrawals
}

// circulating returns what all accounts own together but for the messenger, and
// what was burnt, in wei.
func (a *auditor) circulating() (sum, burnt *big.Int) {
	a.Helper()
	burnt = new(big.Int)
	for number := uint64(1); number <= a.l2Node.Head().Number; number++ {
		block, err := a.l2Node.Block(a.ctx, number)
		a.must(err)
		if a.burnt[block.Ref.Hash] == nil {
			a.note(block)
		}
		burnt.Add(burnt, a.burnt[block.Ref.Hash])
	}
	sum = new(big.Int)
	for _, balance := range a.balances() {
		sum.Add(sum, balance)
	}
	return sum, burnt
}

// note adds whoever a block touches, which its access list says (EIP-7928), and
// what it burns.
func (a *auditor) note(block *rollup.Block) {
	a.Helper()
	trace, err := stateless.DecodeTrace(block.Trace)
	a.must(err)
	var touched []accessed
	a.must(rlp.DecodeBytes(trace.Input.NewPayloadRequest.ExecutionPayload.BlockAccessList, &touched))
	for _, account := range touched {
		a.owners[account.Address] = true
	}
	header, err := a.l2.HeaderByHash(a.ctx, block.Ref.Hash)
	a.must(err)
	receipts, err := a.l2.BlockReceipts(a.ctx, rpc.BlockNumberOrHashWithHash(block.Ref.Hash, false))
	a.must(err)
	gas := uint64(0)
	for _, receipt := range receipts {
		gas += receipt.GasUsed
	}
	a.burnt[block.Ref.Hash] = new(big.Int).Mul(header.BaseFee, new(big.Int).SetUint64(gas))
}

// accessed is an account in an access list.
type accessed struct {
	Address common.Address
	Rest    []rlp.RawValue `rlp:"tail"`
}

func (a *auditor) balances() []*big.Int {
	a.Helper()
	var (
		batch []rpc.BatchElem
		list  []*big.Int
	)
	ask := func() {
		a.must(a.l2Node.Client().BatchCallContext(a.ctx, batch))
		for _, elem := range batch {
			a.must(elem.Error)
			list = append(list, elem.Result.(*hexutil.Big).ToInt())
		}
		batch = nil
	}
	for owner := range a.owners {
		if owner == rollup.L2Messenger {
			continue
		}
		batch = append(batch, rpc.BatchElem{Method: "eth_getBalance", Args: []any{owner, "latest"}, Result: new(hexutil.Big)})
		if len(batch) == 100 {
			ask()
		}
	}
	ask()
	return list
}

// paid checks that accounts which messages alone pay have what was delivered.
func (a *auditor) paid(directions ...*mail) {
	a.Helper()
	want := make(map[common.Address]*big.Int)
	for _, m := range directions {
		for _, msg := range m.sent {
			if a.fresh[msg.Target] && m.done[msg.Nonce] == "MessageClaimed" {
				want[msg.Target] = new(big.Int).Add(cmp.Or(want[msg.Target], new(big.Int)), msg.Value.ToInt())
			}
		}
	}
	for owner, sum := range want {
		got := a.l1.balance(owner)
		if got.Add(got, a.l2.balance(owner)).Cmp(sum) != 0 {
			a.Errorf("%v owns %v wei on both chains, want %v", owner, got, sum)
		}
	}
	if len(want) == 0 {
		a.Error("no message has paid anybody")
	}
}
