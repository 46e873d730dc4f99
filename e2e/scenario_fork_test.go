package e2e

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/node"
	"nrollup/rollup"
	"nrollup/stateless"
)

// osakaSeconds is how long the chains of most tests with a fork are under Osaka: for
// the deployment, and for what a test does before it.
const osakaSeconds = 100

// newOpcodes is code with the opcodes that Amsterdam adds. Each sets the first slot
// to the value that the opcode yields, which is none if the opcode does not exist.
var newOpcodes = []struct {
	name string
	code []byte
	want int64
}{
	{"SLOTNUM", blockgen.Assemble(`SLOTNUM 42 ADD 0 SSTORE STOP`), 42}, // EIP-7843; a rollup has no slots
	{"DUPN", blockgen.Assemble(`17 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 DUPN data:0x80 0 SSTORE STOP`), 17},
	{"SWAPN", blockgen.Assemble(`18 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 5 SWAPN data:0x80 0 SSTORE STOP`), 18},
	{"EXCHANGE", blockgen.Assemble(`19 5 0 EXCHANGE data:0x8e SSTORE STOP`), 19}, // the second with the third
}

// eachKind runs a test with both kinds of rollups, on networks that begin under Osaka.
func eachKind(t *testing.T, o options, test func(*network)) {
	for _, kind := range []rollup.Kind{rollup.KindValidity, rollup.KindOptimistic} {
		t.Run(string(kind), func(t *testing.T) {
			o.kind, o.before = kind, osakaSeconds
			test(newNetwork(t, o))
		})
	}
}

// The opcodes of a fork work from the first block of the rollup on whose timestamp
// reaches it, without anybody's doing. The contracts on L1 stay as they are, and
// nobody calls them for any other reason than to settle.
func TestForkActivatesOpcodes(t *testing.T) {
	eachKind(t, options{slotsPerEpoch: 64}, func(n *network) {
		through, checker := n.newPeer("follower", node.Followed), n.newChecker()
		before, since := n.contractsNow(), len(n.mined)
		var contracts []common.Address
		for _, op := range newOpcodes {
			contracts = append(contracts, n.l2.deploy("alice", op.code))
		}
		n.mineL1()
		n.finish() // Osaka blocks settled under Osaka
		n.under(stateless.SchemaOsaka, n.l2Node.Head().Number)
		if at := n.l1.header("latest"); at.Time >= genesisTime || n.head().Number == 0 {
			n.Fatalf("block %v is settled at %d, want one before the fork", n.head(), at.Time)
		}

		last := n.callAll(contracts, genesisTime-1)
		for i, op := range newOpcodes {
			n.l2.failed(last[i])
			if got := n.l2.slot(contracts[i]); got.Sign() != 0 {
				n.Errorf("%s exists under Osaka: %v", op.name, got)
			}
		}
		first := n.callAll(contracts, genesisTime)
		n.l2.succeeded(first...)
		for i, op := range newOpcodes {
			if got := n.l2.slot(contracts[i]); got.Int64() != op.want {
				n.Errorf("%s yields %v, want %d", op.name, got, op.want)
			}
		}
		n.crossed()

		n.mineL1()
		n.finish()
		n.settledInFull()
		n.mineL1()
		late := n.newPeer("late", node.Followed)
		n.derived(through.derivation, late.derivation, checker.derivation)
		n.sameChain(through)
		n.sameChain(late)
		if got := checker.derivation.Status().Settled; got != n.head() || checker.verified.Load() != int64(n.head().Number) {
			n.Errorf("the stateless follower is at %v with %d blocks, L1 at %v", got, checker.verified.Load(), n.head())
		}
		if after := n.contractsNow(); !slices.Equal(before, after) {
			n.Errorf("the contracts have the code %v, had %v", after, before)
		}
		n.onlySettled(since)
	})
}

// callAll makes the rollup's block of a time, with a call of each contract.
func (n *network) callAll(contracts []common.Address, timestamp uint64) (txs []*types.Transaction) {
	n.Helper()
	for i := range contracts {
		txs = append(txs, n.l2.send("bob", call{to: &contracts[i]}))
	}
	n.at(timestamp)
	return txs
}

// at makes the rollup's block of a time, which comes by then.
func (n *network) at(timestamp uint64) *rollup.Block {
	n.Helper()
	if now := n.clock.seconds(); now > timestamp {
		n.Fatalf("it is %d s after the time of the block already", now-timestamp)
	}
	n.forward1(timestamp - n.clock.seconds())
	return n.buildAtTime(n.l2Node, timestamp)
}

func (c *chain) slot(contract common.Address) *big.Int {
	c.n.Helper()
	value, err := c.StorageAt(c.n.ctx, contract, common.Hash{}, nil)
	c.n.must(err)
	return new(big.Int).SetBytes(value)
}

// under checks the schema of a block of the rollup's node.
func (n *network) under(want stateless.SchemaID, number uint64) {
	n.Helper()
	block, err := n.l2Node.Block(n.ctx, number)
	n.must(err)
	trace, err := stateless.DecodeTrace(block.Trace)
	n.must(err)
	if trace.SchemaID != want {
		n.Errorf("block %d, at %d s of the fork, has schema %#04x, want %#04x", number, int64(block.Timestamp)-genesisTime, trace.SchemaID, want)
	}
}

// boundary checks that exactly the blocks of the rollup before the fork are under
// Osaka, and returns how many there are before and after.
func (n *network) boundary() (before, after int) {
	n.Helper()
	for number := uint64(1); number <= n.l2Node.Head().Number; number++ {
		header, err := n.l2.HeaderByNumber(n.ctx, new(big.Int).SetUint64(number))
		n.must(err)
		schema := stateless.SchemaOsaka
		if header.Time < genesisTime {
			before++
		} else {
			schema = stateless.SchemaAmsterdam
			after++
		}
		n.under(schema, number)
		if is := header.BlockAccessListHash != nil && header.SlotNumber != nil; is != (schema == stateless.SchemaAmsterdam) {
			n.Errorf("block %d, at %d s of the fork, has an access list: %v", number, int64(header.Time)-genesisTime, is)
		}
	}
	return before, after
}

// crossed checks the same, and that there are blocks on both sides.
func (n *network) crossed() {
	n.Helper()
	if before, after := n.boundary(); before == 0 || after == 0 {
		n.Errorf("%d blocks are before the fork, %d after", before, after)
	}
}

// contractsNow returns the hash of the code of every contract of the rollup on L1.
func (n *network) contractsNow() (hashes []common.Hash) {
	n.Helper()
	c := &n.deployment.Contracts
	for _, contract := range []common.Address{c.Rollup, c.Messenger, c.Inbox, c.Executor, c.TokenBridge} {
		code, err := n.l1.CodeAt(n.ctx, contract, nil)
		n.must(err)
		if len(code) == 0 {
			n.Errorf("no code at %v", contract)
		}
		hashes = append(hashes, crypto.Keccak256Hash(code))
	}
	return hashes
}

// settlingFunctions are the functions that bring blocks to L1, by kind.
var settlingFunctions = map[rollup.Kind][]string{
	rollup.KindValidity:   {"advance"},
	rollup.KindOptimistic: {"propose", "finalize"},
}

// onlySettled checks that whoever deployed the rollup or runs it has sent nothing in
// the blocks of L1 from an index on but what settles blocks.
func (n *network) onlySettled(since int) {
	n.Helper()
	allowed := make(map[[4]byte]bool)
	for _, name := range settlingFunctions[n.deployment.Spec.Kind()] {
		abi := bindings.NewNativeRollup().GetABI()
		if n.services != nil {
			abi = bindings.NewOptimisticRollup().GetABI()
		}
		allowed[[4]byte(abi.Methods[name].ID)] = true
	}
	found := 0
	for _, block := range n.mined[since:] {
		for _, tx := range block.Transactions() {
			from, err := types.Sender(types.LatestSignerForChainID(n.l1.id), tx)
			n.must(err)
			if from != address("operator") && from != address("deployer") {
				continue
			}
			if to := tx.To(); to == nil || *to != n.deployment.Contracts.Rollup || len(tx.Data()) < 4 || !allowed[[4]byte(tx.Data())] {
				n.Errorf("%v sent to %v: %.8x", from, to, tx.Data())
			}
			found++
		}
	}
	if found == 0 {
		n.Error("nothing was settled")
	}
}
