package security

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"nrollup/contracts/bindings"
	"nrollup/internal/pool"
	"nrollup/rollup"
)

// facts are what L1 tells.
type facts struct {
	d         *rollup.Deployment
	public    []common.Address // whose keys everybody has
	block     rollup.BlockRef
	time      uint64
	first     common.Hash // genesis block of L1, if it has mainnet's chain id
	execute   bool        // is part of L1's rules
	contracts []Contract
	genesis   error // why the rollup's genesis block is not that of the specification
	head      *bindings.Head
	openAt    uint64              // L1 time from which on anyone settles blocks
	network   *types.GenesisAlloc // of L1's genesis, if it is a development network
	limit     uint64              // execute gas limit of L1; 0 if it is not known
	data      map[uint8]int       // how many of the newest proposals have their data where, of an optimistic rollup
}

// ask collects the facts, all of one block.
func ask(ctx context.Context, l1 *ethclient.Client, d *rollup.Deployment, public []common.Address) (*facts, error) {
	if err := checkChain(ctx, l1, d.L1.ChainID); err != nil {
		return nil, err
	}
	// The hash is what the node says: a later fork may add fields to headers.
	var header *struct {
		Number    hexutil.Uint64
		Hash      common.Hash
		Timestamp hexutil.Uint64
	}
	err := l1.Client().CallContext(ctx, &header, "eth_getBlockByNumber", "latest", false)
	if err == nil && header == nil {
		err = ethereum.NotFound
	}
	if err != nil {
		return nil, fmt.Errorf("newest block of L1: %w", err)
	}
	f := &facts{
		d:      d,
		public: public,
		block:  rollup.BlockRef{Number: uint64(header.Number), Hash: header.Hash},
		time:   uint64(header.Timestamp),
	}
	_, f.genesis = d.Genesis()
	for _, question := range []func(context.Context, *ethclient.Client) error{f.askFirst, f.askExecute, f.askContracts, f.askCreations, f.askState, f.askNetwork, f.askData} {
		if err := question(ctx, l1); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func checkChain(ctx context.Context, l1 *ethclient.Client, want *big.Int) error {
	id, err := l1.ChainID(ctx)
	if err == nil && id.Cmp(want) != 0 {
		err = fmt.Errorf("it is chain %v, wanted %v", id, want)
	}
	if err != nil {
		return fmt.Errorf("ask L1: %w", err)
	}
	return nil
}

func (f *facts) at() *big.Int { return new(big.Int).SetUint64(f.block.Number) }

// askFirst asks what tells Ethereum's mainnet from another chain with its id.
func (f *facts) askFirst(ctx context.Context, l1 *ethclient.Client) error {
	if f.d.L1.ChainID.Cmp(big.NewInt(mainnet)) != 0 {
		return nil
	}
	var block *struct{ Hash common.Hash }
	if err := l1.Client().CallContext(ctx, &block, "eth_getBlockByNumber", "0x0", false); err != nil {
		return fmt.Errorf("genesis block of L1: %w", err)
	}
	if block != nil {
		f.first = block.Hash
	}
	return nil
}

var (
	// executeAddress is where EXECUTE is.
	executeAddress = common.HexToAddress("0x0000000000000000000000000000000000000101")

	// emptyAddress has nothing, on any chain.
	emptyAddress = common.BytesToAddress(crypto.Keccak256([]byte("nothing is here")))
)

// askExecute finds out whether EXECUTE is at its address: it fails without input,
// while a call of an account that has nothing succeeds, and it is no contract.
func (f *facts) askExecute(ctx context.Context, l1 *ethclient.Client) error {
	code, err := l1.CodeAt(ctx, executeAddress, f.at())
	if err != nil {
		return fmt.Errorf("code at %v: %w", executeAddress, err)
	}
	// Of a node that calls nothing, a failure says nothing.
	if _, err = l1.CallContract(ctx, ethereum.CallMsg{To: &emptyAddress}, f.at()); err != nil {
		return fmt.Errorf("call on L1, of an account without code: %w", err)
	}
	_, err = l1.CallContract(ctx, ethereum.CallMsg{To: &executeAddress}, f.at())
	if err != nil && !pool.IsAnswer(err) {
		return fmt.Errorf("call of EXECUTE: %w", err)
	}
	f.execute = err != nil && len(code) == 0
	return nil
}

// askContracts compares the contracts with what this program would deploy.
func (f *facts) askContracts(ctx context.Context, l1 *ethclient.Client) error {
	want, err := f.d.Code()
	if err != nil {
		want = nil // of a specification that no contract takes: none is genuine
	}
	c := &f.d.Contracts
	for _, contract := range []Contract{
		{Name: f.rollupName(), Address: c.Rollup},
		{Name: "ForcedInbox", Address: c.Inbox},
		{Name: "L1Messenger", Address: c.Messenger},
		{Name: "Executor", Address: c.Executor},
		{Name: "L1TokenBridge", Address: c.TokenBridge},
	} {
		code, err := l1.CodeAt(ctx, contract.Address, f.at())
		if err != nil {
			return fmt.Errorf("code of %s: %w", contract.Name, err)
		}
		contract.CodeHash = crypto.Keccak256Hash(code)
		contract.Genuine = len(code) > 0 && bytes.Equal(code, want[contract.Address])
		contract.Lasting = len(code) > 0 && lasting(code)
		f.contracts = append(f.contracts, contract)
	}
	return nil
}

// askState reads what moves: the head, and who may settle now. Contracts that are
// not the rollup's may answer anything.
func (f *facts) askState(ctx context.Context, l1 *ethclient.Client) error {
	native := bindings.NewNativeRollup()
	head, err := call(ctx, l1, f.d.Contracts.Rollup, f.at(), native.PackHead(), native.UnpackHead)
	if errors.Is(err, errNoAnswer) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("head of the rollup: %w", err)
	}
	f.head = &head
	if f.openAt, err = call(ctx, l1, f.d.Contracts.Rollup, f.at(), native.PackOpenAt(), native.UnpackOpenAt); err != nil && !errors.Is(err, errNoAnswer) {
		return fmt.Errorf("opening time of the rollup: %w", err)
	}
	return nil
}

// errNoAnswer is that of a contract which does not have the function.
var errNoAnswer = errors.New("the contract does not answer")

func call[T any](ctx context.Context, l1 *ethclient.Client, contract common.Address, at *big.Int, input []byte, unpack func([]byte) (T, error)) (T, error) {
	var none T
	output, err := l1.CallContract(ctx, ethereum.CallMsg{To: &contract, Data: input}, at)
	if err != nil && pool.IsAnswer(err) {
		return none, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	if err != nil {
		return none, err
	}
	value, err := unpack(output)
	if err != nil {
		return none, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	return value, nil
}

// askNetwork asks for what only nodes of this project tell: whether L1 is a
// development network, and its execute gas limit.
func (f *facts) askNetwork(ctx context.Context, l1 *ethclient.Client) error {
	var network struct {
		Genesis *struct {
			Alloc types.GenesisAlloc `json:"alloc"`
		} `json:"genesis"`
	}
	err := l1.Client().CallContext(ctx, &network, "nrollup_network")
	switch {
	case err == nil && network.Genesis != nil:
		f.network = &network.Genesis.Alloc
	case err != nil && !pool.IsAnswer(err):
		return fmt.Errorf("network of L1: %w", err)
	}
	var limit hexutil.Uint64
	if err := l1.Client().CallContext(ctx, &limit, "nrollup_executeGasLimit"); err != nil && !pool.IsAnswer(err) {
		return fmt.Errorf("execute gas limit of L1: %w", err)
	}
	f.limit = uint64(limit)
	return nil
}

// genuine reports whether the rollup is what this program makes of the
// specification, on both sides: the hash of its genesis block is in the code.
func (f *facts) genuine() bool {
	return f.genesis == nil && !slices.ContainsFunc(f.contracts, func(c Contract) bool { return !c.Genuine || !c.Lasting || c.Created == nil })
}

// verified reports whether L1 itself checks every block, or every one that somebody
// challenges.
func (f *facts) verified() bool { return f.genuine() && f.execute }

func (f *facts) optimistic() bool { return f.d.Spec.IsOptimistic() }

// rollupName returns the name of the rollup's own contract.
func (f *facts) rollupName() string {
	if f.optimistic() {
		return "OptimisticRollup"
	}
	return "NativeRollup"
}

func (f *facts) sequenced() bool { return f.d.Spec.Sequencer != (common.Address{}) }

// open reports whether anyone may settle blocks now.
func (f *facts) open() bool { return f.head != nil && f.time >= f.openAt }

// publicOwners counts the accounts that own something by a genesis, and whose key
// everybody has.
func (f *facts) publicOwners(alloc types.GenesisAlloc) (count int) {
	for _, account := range f.public {
		if a, ok := alloc[account]; ok && a.Balance != nil && a.Balance.Sign() > 0 {
			count++
		}
	}
	return count
}
