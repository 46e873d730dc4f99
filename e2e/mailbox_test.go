package e2e

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/internal/revert"
	"nrollup/message"
	"nrollup/rollup"
)

// mailbox is a network for attacks on messages.
type mailbox struct {
	*network
	bridge *message.Bridge
	onL1   map[string]common.Address // receivers
}

func newMailbox(t *testing.T) *mailbox {
	n := newNetwork(t, options{l2Alloc: receiversAlloc(fund(users...))})
	return &mailbox{network: n, bridge: n.bridge(), onL1: n.deployReceivers("second")}
}

// deposited sends messages to the rollup, until it knows of them.
func (m *mailbox) deposited(parcels ...parcel) {
	m.Helper()
	var sent []*types.Transaction
	for _, p := range parcels {
		sent = append(sent, m.deposit("user", p))
	}
	m.mineL1()
	m.l1.succeeded(sent...)
	m.buildL2()
}

// withdrawn sends messages to L1, until it can deliver them.
func (m *mailbox) withdrawn(parcels ...parcel) {
	m.Helper()
	var sent []*types.Transaction
	for _, p := range parcels {
		sent = append(sent, m.withdraw("user", p))
	}
	m.buildL2()
	m.l2.succeeded(sent...)
	m.settle(m.operator)
}

// depositProof is of a message whose root is proven, which it sees to.
func (m *mailbox) depositProof(nonce uint64) *message.DepositProof {
	m.Helper()
	proof, err := steady(m.network, func() (*message.DepositProof, error) { return m.bridge.ProveDeposit(m.ctx, nonce) })
	m.must(err)
	if proof.Prove != nil {
		m.ok(m.l2, "second", call{to: &proof.Prove.Call.To, data: proof.Prove.Call.Data, gas: 3_000_000})
	}
	return proof
}

// ok sends a transaction, which must not fail.
func (m *mailbox) ok(c *chain, from string, what call) *types.Receipt {
	m.Helper()
	if what.gas == 0 {
		what.gas = claimGas
	}
	tx := c.send(from, what)
	c.block()
	c.succeeded(tx)
	return c.receipt(tx)
}

// refused checks that a transaction fails, for a reason that has the words.
func (m *mailbox) refused(c *chain, from string, what call, words ...string) {
	m.Helper()
	if what.gas == 0 {
		what.gas = claimGas
	}
	_, err := c.CallContract(m.ctx, ethereum.CallMsg{From: address(from), To: what.to, Value: what.value, Data: what.data, Gas: what.gas}, nil)
	if err == nil {
		m.Errorf("not refused, want %v", words)
		return
	}
	for _, word := range words {
		if reason := revert.Reason(err); !strings.Contains(reason, word) {
			m.Errorf("refused for %s, want %s", reason, word)
		}
	}
	tx := c.send(from, what)
	c.block()
	c.failed(tx)
}

func sendOf(m message.Call) call { return call{to: &m.To, data: m.Data} }

// packed returns a message in the form that the contracts take it in.
func packed(m message.Message) bindings.Message {
	return bindings.Message{
		Nonce: m.Nonce, Sender: m.Sender, Target: m.Target, Value: m.Value.ToInt(), Fee: m.Fee.ToInt(),
		GasLimit: m.GasLimit, Refund: m.Refund, Data: m.Data,
	}
}

// l1Claim is a claim on L1 by any message and proof.
func (n *network) l1Claim(m message.Message, number uint64, proof *message.SlotProof) call {
	data := bindings.NewL1Messenger().PackClaim(packed(m), number, blobs(proof.Account), blobs(proof.Storage))
	return call{to: &n.deployment.Contracts.Messenger, data: data}
}

// l2Claim is a claim on the rollup by any message and path.
func l2Claim(m message.Message, root common.Hash, path message.Path) call {
	var words [message.TreeDepth][32]byte
	for i, hash := range path {
		words[i] = hash
	}
	to := rollup.L2Messenger
	return call{to: &to, data: bindings.NewL2Messenger().PackClaim(packed(m), root, words)}
}

func blobs(nodes message.Nodes) [][]byte {
	list := make([][]byte, len(nodes))
	for i, node := range nodes {
		list[i] = node
	}
	return list
}

// slotProof is the proof that a chain gives of a contract's slot after a block.
func (c *chain) slotProof(contract common.Address, slot common.Hash, number uint64) *message.SlotProof {
	c.n.Helper()
	result, err := gethclient.New(c.Client.Client()).GetProof(c.n.ctx, contract, []string{slot.Hex()}, new(big.Int).SetUint64(number))
	c.n.must(err)
	return &message.SlotProof{Account: hexNodes(result.AccountProof), Storage: hexNodes(result.StorageProof[0].Proof)}
}

func hexNodes(list []string) (nodes message.Nodes) {
	for _, text := range list {
		nodes = append(nodes, hexutil.MustDecode(text))
	}
	return nodes
}

// sentSlot is where the rollup's messenger has the hash of a message.
func sentSlot(nonce uint64) common.Hash {
	key, mapping := common.BigToHash(new(big.Int).SetUint64(nonce)), common.Hash{}
	return crypto.Keccak256Hash(key[:], mapping[:])
}

// longCreation returns code that creates a contract with code of up to 64 KiB.
func longCreation(code []byte) []byte {
	start := blockgen.Assemble(fmt.Sprintf("%d DUP1 10 0 CODECOPY 0 RETURN", len(code)))
	if len(start) != 10 {
		panic(fmt.Sprintf("creation code of %d bytes for %d", len(start), len(code)))
	}
	return append(start, code...)
}

// callerCode does one call when it is called.
func callerCode(to common.Address, data []byte) []byte {
	const start = 64
	code := blockgen.Assemble(fmt.Sprintf(`
		%d %d 0 CODECOPY
		0 0 %d 0 0 %v GAS CALL
		ISZERO @fail JUMPI STOP
		fail: 0 0 REVERT`, len(data), start, len(data), to.Hex()))
	return append(common.RightPadBytes(code, start), data...)
}

// another is a second rollup on the same L1, with the same chain id, accounts and
// sequencer, that runs for itself.
func (n *network) another() *network {
	n.Helper()
	other := *n
	spec := n.deployment.Spec
	spec.Timestamp++
	other.deploy(&spec)
	genesis, err := other.deployment.Genesis()
	n.must(err)
	other.l2Config.DataDir, other.l2Config.Genesis, other.l2Config.HTTPPort = n.TempDir(), genesis, 0
	other.startL2()
	other.operator = other.newOperator("operator", other.l2Node)
	return &other
}
