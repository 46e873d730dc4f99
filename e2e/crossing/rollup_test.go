package crossing

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
	"nrollup/rollup"
	"nrollup/stateless"
)

var (
	deployer  = common.HexToAddress("0xde")
	sequencer = common.HexToAddress("0x5e")
	user      = common.HexToAddress("0xa1")

	settlement = bindings.NewNativeRollup()
	inbox      = bindings.NewForcedInbox()
	l1Side     = bindings.NewL1Messenger()
	l2Side     = bindings.NewL2Messenger()
)

const l2ChainID = 700

// chains are an L1 and a rollup that is deployed on it while L1 is in Osaka.
type chains struct {
	*testing.T
	l1     *l1
	gen    *blockgen.Generator
	d      *rollup.Deployment
	blocks []*blockgen.Block // of the rollup, the first one is number 1
}

// newChains deploys a rollup so many seconds before the fork.
func newChains(t *testing.T, before uint64) *chains {
	spec := rollup.Spec{
		ChainID: l2ChainID, GasLimit: rollup.DefaultGasLimit, Timestamp: fork - before - 1000, BaseFee: (*hexutil.Big)(rollup.DefaultBaseFee),
		Sequencer: sequencer, SequencerTimeout: rollup.DefaultSequencerTimeout, Forced: rollup.DefaultForced(),
		Alloc: types.GenesisAlloc{{1}: {Balance: big.NewInt(params.Ether)}},
	}
	contracts, err := spec.Contracts(deployer)
	if err != nil {
		t.Fatal(err)
	}
	genesis, err := spec.Genesis(l1Config, contracts)
	if err != nil {
		t.Fatal(err)
	}
	gen, err := blockgen.New(blockgen.Options{
		ChainID: l2ChainID, GasLimit: rollup.DefaultGasLimit, Accounts: 24, Senders: 8, Osaka: blockgen.Forever, Prealloc: genesis.Alloc,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(gen.Close)
	block := gen.Genesis().ToBlock()
	c := &chains{T: t, gen: gen, d: &rollup.Deployment{L1: l1Config, Contracts: contracts, GenesisHash: block.Hash(), Spec: spec}}
	alloc := core.SystemContractAllocs()
	for _, account := range []common.Address{deployer, sequencer, user} {
		alloc[account] = types.Account{Balance: big.NewInt(8 * params.Ether)}
	}
	c.l1 = newL1(t, fork-before-slot, alloc)
	c.l1.begin(fork - before)
	c.deploy(block)
	return c
}

func (c *chains) deploy(genesis *types.Block) {
	c.Helper()
	creations, err := c.d.Creations(genesis)
	if err != nil {
		c.Fatal(err)
	}
	c.l1.do(deployer, params.DeterministicFactoryAddress, 0, append(make([]byte, common.HashLength), rollup.DeployerCode()...))
	for _, creation := range creations {
		c.l1.do(deployer, rollup.Deployer, creation.Value.Int64(), creation.Input)
	}
	c.l1.begin(c.l1.head().Time + slot)
}

// draft collects transactions for the next block of the rollup.
func (c *chains) draft() *blockgen.Draft {
	c.Helper()
	d, err := c.gen.Draft()
	if err != nil {
		c.Fatal(err)
	}
	return d
}

// build makes the next block of the rollup, in which everything succeeds.
func (c *chains) build(time, anchor uint64, txs ...*types.Transaction) *blockgen.Block {
	c.Helper()
	block, err := c.tryBuild(time, anchor, txs)
	if err != nil {
		c.Fatal(err)
	}
	for _, receipt := range block.Receipts {
		if receipt.Status != types.ReceiptStatusSuccessful {
			c.Fatalf("a transaction of block %v failed, with %d gas", block.Block.Number(), receipt.GasUsed)
		}
	}
	c.blocks = append(c.blocks, block)
	return block
}

func (c *chains) tryBuild(time, anchor uint64, txs []*types.Transaction) (*blockgen.Block, error) {
	hash := c.l1.headers[anchor].Hash()
	return c.gen.Build(txs, func(h *types.Header) {
		h.Time, h.ParentBeaconRoot, h.SlotNumber = time, &hash, nil
		if time >= fork {
			h.SlotNumber = new(uint64)
		}
	})
}

// settle has the sequencer settle a block of the rollup, with the number of its anchor,
// and with the gas that it is thought to need at most.
func (c *chains) settle(b *blockgen.Block, anchor uint64) {
	c.Helper()
	input := settlement.PackAdvance(b.Block.ParentHash(), []bindings.Block{c.claim(b, anchor)})
	gas := rollup.SettlementGas(1, len(input), b.Claim.GasUsed)
	if _, out, err := c.l1.transact(sequencer, c.d.Contracts.Rollup, new(big.Int), gas, input); err != nil {
		c.Fatalf("settle block %v with %d gas: %v: %x", b.Block.Number(), gas, err, out)
	}
}

func (c *chains) claim(b *blockgen.Block, anchor uint64) bindings.Block {
	c.Helper()
	trace, err := b.Trace.Encode()
	if err != nil {
		c.Fatal(err)
	}
	schema := stateless.SchemaOsaka
	if b.Block.Time() >= fork {
		schema = stateless.SchemaAmsterdam
	}
	if b.Trace.SchemaID != schema {
		c.Fatalf("block %v has the schema %#x", b.Block.Number(), b.Trace.SchemaID)
	}
	return bindings.Block{Anchor: anchor, GasUsed: b.Claim.GasUsed, StateRoot: b.Claim.PostStateRoot, Trace: trace}
}

// tries has the nodes of the rollup's states.
func (c *chains) tries() *triedb.Database { return c.gen.Chain().TrieDB() }

// root returns the state root after a block of the rollup.
func (c *chains) root(number uint64) common.Hash {
	return c.gen.Chain().GetHeaderByNumber(number).Root
}
