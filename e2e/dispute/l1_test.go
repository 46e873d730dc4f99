package dispute

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"
)

const (
	slot          = 12 // seconds between blocks of L1
	blockGasLimit = 120_000_000
)

var (
	gwei    = big.NewInt(params.GWei)
	ether   = big.NewInt(params.Ether)
	builder = common.HexToAddress("0xb01d") // gets the tips
)

// machine is an L1 without consensus: transactions run under its rules one after
// another, and every block is known to the history contract (EIP-2935).
type machine struct {
	config  *params.ChainConfig
	state   *state.StateDB
	number  uint64
	time    uint64
	hash    common.Hash // of the newest block
	salt    uint64      // makes other hashes on another branch
	baseFee *big.Int    // wei for a unit of gas
	ran     int         // transactions in the newest block
}

// tx is a transaction. Whoever sends it has its key.
type tx struct {
	from, to common.Address
	value    *big.Int
	data     []byte
	gas      uint64
	tip      int64 // wei for a unit of gas
}

// receipt is what became of a transaction.
type receipt struct {
	err  error // nil if it succeeded
	out  []byte
	gas  uint64   // used
	fee  *big.Int // wei
	logs []*types.Log
}

func newMachine(config *params.ChainConfig, time uint64, alloc types.GenesisAlloc) (*machine, error) {
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), triedb.HashDefaults), nil))
	if err != nil {
		return nil, err
	}
	for addr, account := range alloc {
		db.SetBalance(addr, uint256.MustFromBig(account.Balance), tracing.BalanceChangeUnspecified)
		db.SetNonce(addr, account.Nonce, tracing.NonceChangeUnspecified)
		db.SetCode(addr, account.Code, tracing.CodeChangeUnspecified)
		for key, value := range account.Storage {
			db.SetState(addr, key, value)
		}
	}
	return &machine{config: config, state: db, time: time, baseFee: new(big.Int).Set(gwei)}, nil
}

// fork returns a copy that goes its own way.
func (m *machine) fork() *machine {
	forked := *m
	forked.state = m.state.Copy()
	return &forked
}

// begin starts the next block.
func (m *machine) begin(time uint64) {
	parent := m.hash
	m.number, m.time, m.ran = m.number+1, time, 0
	m.hash = crypto.Keccak256Hash(parent[:], binary.BigEndian.AppendUint64(nil, m.number), binary.BigEndian.AppendUint64(nil, time),
		binary.BigEndian.AppendUint64(nil, m.salt))
	evm := m.evm()
	defer evm.Release()
	core.ProcessParentBlockHash(parent, evm, bal.NewConstructionBlockAccessList())
}

func (m *machine) evm() *vm.EVM {
	evm := vm.NewEVM(vm.BlockContext{
		CanTransfer:      core.CanTransfer,
		Transfer:         core.Transfer,
		GetHash:          func(uint64) common.Hash { return common.Hash{} },
		Coinbase:         builder,
		GasLimit:         blockGasLimit,
		BlockNumber:      new(big.Int).SetUint64(m.number),
		Time:             m.time,
		Difficulty:       new(big.Int),
		BaseFee:          m.baseFee,
		BlobBaseFee:      common.Big1,
		Random:           &m.hash,
		CostPerStateByte: params.CostPerStateByte,
	}, m.state, m.config, vm.Config{})
	evm.SetJumpDestCache(&jumps)
	return evm
}

// jumps are the jump destinations of all codes that ever ran.
var jumps jumpDests

// jumpDests has those of codes, by their hashes.
type jumpDests struct{ byCode sync.Map }

func (j *jumpDests) Load(code common.Hash) (vm.BitVec, bool) {
	vec, ok := j.byCode.Load(code)
	if !ok {
		return nil, false
	}
	return vec.(vm.BitVec), true
}

func (j *jumpDests) Store(code common.Hash, vec vm.BitVec) { j.byCode.Store(code, vec) }

// run carries out a transaction in the newest block. The error is one that keeps
// it out of any block.
func (m *machine) run(t *tx) (*receipt, error) {
	evm := m.evm()
	defer evm.Release()
	m.ran++
	id := crypto.Keccak256Hash(m.hash[:], binary.BigEndian.AppendUint64(nil, uint64(m.ran)))
	m.state.SetTxContext(id, m.ran-1, uint32(m.ran))
	price := new(big.Int).Add(m.baseFee, big.NewInt(t.tip))
	value := t.value
	if value == nil {
		value = new(big.Int)
	}
	msg := &core.Message{
		From: t.from, To: &t.to, Value: uint256.MustFromBig(value), Data: t.data, GasLimit: t.gas,
		GasPrice: uint256.MustFromBig(price), GasFeeCap: uint256.MustFromBig(price), GasTipCap: uint256.NewInt(uint64(t.tip)),
	}
	result, err := core.ApplyMessage(evm, msg.SkipNonceCheck(), core.NewGasPool(blockGasLimit))
	if err != nil {
		return nil, err
	}
	m.state.Finalise(evm.GetRules())
	return &receipt{
		err:  result.Err,
		out:  result.ReturnData,
		gas:  result.UsedGas,
		fee:  new(big.Int).Mul(price, new(big.Int).SetUint64(result.UsedGas)),
		logs: slices.Clone(m.state.GetLogs(id, m.number, m.hash, m.time)),
	}, nil
}

// call asks a contract in the state after the newest block.
func (m *machine) call(to common.Address, data []byte) ([]byte, error) {
	evm := m.evm()
	defer evm.Release()
	snapshot := m.state.Snapshot()
	defer m.state.RevertToSnapshot(snapshot)
	out, _, err := evm.StaticCall(common.Address{}, to, data, vm.NewGasBudget(1<<30, 0))
	if err != nil {
		return nil, fmt.Errorf("%w: %x", err, out)
	}
	return out, nil
}

func (m *machine) balance(account common.Address) *big.Int {
	return m.state.GetBalance(account).ToBig()
}
