package rollup

import (
	"bytes"
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb/memorydb"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"

	"nrollup/contracts/bindings"
	"nrollup/internal/blockgen"
)

// inboxTester has an inbox in an EVM, and in place of the rollup's contract one
// that knows the root of the state that a transaction is tried in.
type inboxTester struct {
	*testing.T
	cfg   *runtime.Config
	inbox common.Address
	abi   *bindings.ForcedInbox
	bond  *uint256.Int
}

const inboxChainID = 71

// rootContract answers every call with its slot 0.
var rootContract = common.HexToAddress("0xc0de")

func newInboxTester(t *testing.T, time uint64) *inboxTester {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	db.SetCode(rootContract, common.FromHex("0x5f545f5260205ff3"), tracing.CodeChangeUnspecified)
	i := &inboxTester{
		T:    t,
		cfg:  &runtime.Config{ChainConfig: blockgen.Config(1), GasLimit: math.MaxUint64, Time: time, State: db, Origin: common.Address{0xaa}},
		abi:  bindings.NewForcedInbox(),
		bond: uint256.MustFromBig(MinForcedBond),
	}
	arguments := i.abi.PackConstructor(rootContract, inboxChainID, DefaultGasLimit, MinForcedBond, MinForcedDelay, MinForcedLapse)
	if _, i.inbox, _, err = runtime.Create(append(common.FromHex(bindings.ForcedInboxMetaData.Bin), arguments...), i.cfg); err != nil {
		t.Fatal(err)
	}
	return i
}

// submit tries to queue a transaction in a state in which nothing is but the
// account, and returns the event, or why the contract refused.
func (i *inboxTester) submit(raw []byte, sender common.Address, account types.StateAccount) (*bindings.ForcedInboxForced, []byte) {
	i.Helper()
	tr := trie.NewEmpty(triedb.NewDatabase(nil, nil))
	key := crypto.Keccak256(sender[:])
	value, err := rlp.EncodeToBytes(&account)
	if err != nil {
		i.Fatal(err)
	}
	tr.MustUpdate(key, value)
	nodes := memorydb.New()
	if err := tr.Prove(key, nodes); err != nil {
		i.Fatal(err)
	}
	root := tr.Hash()
	leaf, err := nodes.Get(root[:])
	if err != nil {
		i.Fatal(err)
	}
	snapshot := i.cfg.State.Snapshot()
	defer i.cfg.State.RevertToSnapshot(snapshot)
	i.cfg.State.SetState(rootContract, common.Hash{}, root)
	i.cfg.State.AddBalance(i.cfg.Origin, i.bond, tracing.BalanceChangeUnspecified)
	i.cfg.Value = i.bond.ToBig()
	output, _, err := runtime.Call(i.inbox, i.abi.PackSubmit(raw, 0, [][]byte{leaf}), i.cfg)
	if errors.Is(err, vm.ErrExecutionReverted) {
		return nil, output
	}
	if err != nil {
		i.Fatal(err)
	}
	list := i.cfg.State.Logs() // the transfer of the bond is one too (EIP-7708)
	event, err := i.abi.UnpackForcedEvent(list[len(list)-1])
	if err != nil {
		i.Fatal(err)
	}
	return event, nil
}

// undecodable reports whether a refusal is about the encoding or the signature of
// a transaction.
func (i *inboxTester) undecodable(reason []byte) bool {
	for _, selector := range [][]byte{
		i.abi.GetABI().Errors["InvalidTransaction"].ID.Bytes(),
		i.abi.GetABI().Errors["RLPInvalidEncoding"].ID.Bytes(),
		crypto.Keccak256([]byte("Panic(uint256)")),
	} {
		if bytes.HasPrefix(reason, selector[:4]) {
			return true
		}
	}
	return false
}

// decode is what geth makes of a transaction of type 2 that some state could make
// valid.
func decode(raw []byte) (*types.Transaction, common.Address, bool) {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil || tx.Type() != types.DynamicFeeTxType {
		return nil, common.Address{}, false
	}
	sender, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx)
	for _, n := range []*big.Int{tx.ChainId(), tx.GasTipCap(), tx.GasFeeCap(), tx.Value(), tx.Cost()} {
		if n.BitLen() > 256 {
			return nil, sender, false
		}
	}
	if err != nil || tx.GasTipCap().Cmp(tx.GasFeeCap()) > 0 || tx.Nonce() == math.MaxUint64 {
		return nil, sender, false
	}
	return tx, sender, true
}

// check tries a transaction, whose sender is the given one unless it is a good one
// of another.
func (i *inboxTester) check(raw []byte, owner common.Address, nonce uint64) (accepted bool) {
	i.Helper()
	account := types.StateAccount{Nonce: nonce, Balance: new(uint256.Int).SetAllOne(), Root: types.EmptyRootHash, CodeHash: types.EmptyCodeHash[:]}
	tx, sender, good := decode(raw)
	if good {
		owner, account.Nonce = sender, tx.Nonce()
		account.Balance = uint256.MustFromBig(tx.Cost())
	}
	event, reason := i.submit(raw, owner, account)
	fits := good && tx.ChainId().Cmp(big.NewInt(inboxChainID)) == 0 && tx.Gas() <= DefaultGasLimit
	switch {
	case fits != (event != nil):
		i.Errorf("geth: %v, contract: %v (%x), for %x", fits, event != nil, reason, raw)
	case !good && len(raw) <= 16<<10 && !i.undecodable(reason):
		i.Errorf("the contract decodes what geth does not, %x: %x", reason, raw)
	case good && !fits && i.undecodable(reason):
		i.Errorf("the contract does not decode what geth does: %x", raw)
	case fits && (event.Sender != sender || event.Hash != tx.Hash() || event.Nonce != tx.Nonce() || event.Cost.Cmp(tx.Cost()) != 0 || !bytes.Equal(event.Transaction, raw)):
		i.Errorf("have %+v, geth has %v of %v with nonce %d and cost %v", event, tx.Hash(), sender, tx.Nonce(), tx.Cost())
	}
	return fits
}

// The inbox takes what geth takes, and finds the same sender: random transactions
// of every type, and the same with some bytes changed. Whether the fork of the day lets
// a block have them is not asked: that may be another one when they are due.
func TestInboxTakesWhatGethTakes(t *testing.T) { inEachFork(t, testInboxTakesWhatGethTakes) }

func testInboxTakesWhatGethTakes(t *testing.T, time uint64) {
	var (
		i       = newInboxTester(t, time)
		rng     = rand.New(rand.NewPCG(4, 2))
		counts  [types.SetCodeTxType + 1]int
		mutants int
	)
	for range 600 {
		key, tx := randomTx(rng)
		raw, err := tx.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		owner := crypto.PubkeyToAddress(key.PublicKey)
		if i.check(raw, owner, tx.Nonce()) {
			counts[tx.Type()]++
		}
		for range 4 {
			if i.check(mutate(rng, raw), owner, tx.Nonce()) {
				mutants++
			}
		}
	}
	if counts[types.DynamicFeeTxType] < 100 || counts[0]+counts[1]+counts[3]+counts[4] > 0 || mutants < 10 {
		t.Errorf("accepted %v by type, and %d that were changed", counts, mutants)
	}
}

// FuzzInbox is the same for any bytes.
func FuzzInbox(f *testing.F) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		_, tx := randomTx(rng)
		raw, err := tx.MarshalBinary()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		newInboxTester(t, blockgen.AmsterdamTime).check(raw, common.Address{1}, 0)
	})
}
