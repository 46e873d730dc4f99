package e2e

import (
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"nrollup/contracts/bindings"
)

// auditInbox checks that the inbox holds the bonds of what waits, and what it owes.
func (a *auditor) auditInbox() {
	a.Helper()
	inbox, contract := bindings.NewForcedInbox(), a.deployment.Contracts.Inbox
	want := new(big.Int).Mul(a.deployment.Spec.Forced.Bond.ToInt(), big.NewInt(int64(len(a.network.waiting()))))
	parties := make(map[common.Address]bool)
	for _, entry := range a.l1.events(contract, inbox.GetABI().Events["Forced"].ID) {
		e, err := inbox.UnpackForcedEvent(&entry)
		a.must(err)
		parties[e.Payer] = true
	}
	for _, entry := range a.l1.events(contract, inbox.GetABI().Events["Removed"].ID) {
		e, err := inbox.UnpackRemovedEvent(&entry)
		a.must(err)
		parties[e.Caller] = true
	}
	for party := range parties {
		want.Add(want, view(a.l1, "latest", contract, inbox.PackOwed(party), inbox.UnpackOwed))
	}
	if held := a.l1.balance(contract); held.Cmp(want) != 0 {
		a.Fatalf("the inbox holds %v wei, and should %v", held, want)
	}
}

// auditToken checks that the bridge keeps as many tokens as can be claimed of it.
func (a *auditor) auditToken(token common.Address, deposits, withdrawals *mail) {
	a.Helper()
	bridge := a.deployment.Contracts.TokenBridge
	sum := new(big.Int)
	if twin := a.twin(token); a.l2.has(twin) {
		contract := bindings.NewBridgedToken()
		sum.Add(sum, view(a.l2, "latest", twin, contract.PackTotalSupply(), contract.UnpackTotalSupply))
	}
	sum.Add(sum, moved(deposits, bridge, token, bindings.NewL2TokenBridge().GetABI().Methods["mint"].Inputs))
	sum.Add(sum, moved(withdrawals, l2Tokens, token, bindings.NewL1TokenBridge().GetABI().Methods["release"].Inputs))
	sum.Add(sum, a.owed(token))
	if kept := a.l1.tokens(token, bridge); kept.Cmp(sum) != 0 {
		a.Fatalf("the bridge keeps %v of token %v, and should %v", kept, token, sum)
	}
}

// moved is how many tokens the messages of a bridge carry that are still to be
// delivered.
func moved(m *mail, bridge, token common.Address, arguments abi.Arguments) *big.Int {
	sum := new(big.Int)
	for _, msg := range m.open() {
		if msg.Sender != bridge {
			continue // anybody can send such a message
		}
		values, err := arguments.Unpack(msg.Data[4:])
		if err != nil {
			panic(err)
		}
		if values[0] == token {
			sum.Add(sum, values[len(values)-1].(*big.Int))
		}
	}
	return sum
}

// owed is how many tokens wait to be collected.
func (a *auditor) owed(token common.Address) *big.Int {
	a.Helper()
	var (
		bridge, contract = bindings.NewL1TokenBridge(), a.deployment.Contracts.TokenBridge
		sum, seen        = new(big.Int), make(map[common.Address]bool)
	)
	for _, entry := range a.l1.events(contract, bridge.GetABI().Events["Released"].ID) {
		e, err := bridge.UnpackReleasedEvent(&entry)
		a.must(err)
		if !e.Paid && e.Token == token && !seen[e.To] {
			seen[e.To] = true
			sum.Add(sum, view(a.l1, "latest", contract, bridge.PackOwed(token, e.To), bridge.UnpackOwed))
		}
	}
	return sum
}

// has reports whether there is a contract.
func (c *chain) has(contract common.Address) bool {
	c.n.Helper()
	code, err := c.CodeAt(c.n.ctx, contract, nil)
	c.n.must(err)
	return len(code) > 0
}
