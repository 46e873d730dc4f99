package blockgen

import (
	"fmt"
	"slices"
	"strings"
)

// Kind says what the transactions of a block do.
type Kind string

// The kinds of blocks.
const (
	KindEmpty       Kind = "empty"
	KindTransfers   Kind = "transfers"
	KindNewAccounts Kind = "newaccounts"
	KindERC20       Kind = "erc20"
	KindCreate      Kind = "create"
	KindSetCode     Kind = "setcode"
	KindStorage     Kind = "storage"
	KindCompute     Kind = "compute"
	KindBlockHash   Kind = "blockhash"
	KindRequests    Kind = "requests"
	KindMixed       Kind = "mixed"
)

// A recipe adds one transaction to a draft.
type recipe func(*Draft)

type kind struct {
	name        Kind
	description string
	ancestors   uint64 // blocks that must precede the first of the kind
	recipes     []recipe
}

var (
	transferRecipes   = []recipe{transfer}
	newAccountRecipes = []recipe{transferToNewAccount}
	tokenRecipes      = []recipe{tokenTransfer}
	createRecipes     = []recipe{
		create, createWithStorage, factoryCreate, factoryCreate2,
		create2Collision, createReverts, createInvalidCode, createOutOfGas,
	}
	setCodeRecipes = []recipe{setDelegation, useDelegation, changeDelegation, clearDelegation, invalidDelegations, delegateSender}
	storageRecipes = []recipe{storageFresh, storageUpdate, storageDelete, storageRestore}
	hashRecipes    = []recipe{blockHashes}
	requestRecipes = []recipe{deposit, withdrawalRequest, consolidationRequest, builderDeposit, builderExit}
	oddRecipes     = []recipe{
		revert, runOutOfGas, runOutOfStateGas, invalidOpcode,
		accessListTx, legacyTx, unprotectedTx, dataTx,
		valueToPrecompile, callPrecompile, transferToFeeRecipient, transferToSelf, nothingToNewAccount,
		tokenToNewHolder, tokenBeyondBalance,
		createAndDestruct, destructInConstructor, destruct,
		readEnvironment, inspectAccounts, recurse, delegateStorage, readSystemContract,
	}
)

var mixedRecipes = slices.Concat(transferRecipes, newAccountRecipes, tokenRecipes, createRecipes,
	setCodeRecipes, storageRecipes, compute(100_000), hashRecipes, requestRecipes, oddRecipes)

var kinds = []kind{
	{KindEmpty, "no transactions", 0, nil},
	{KindTransfers, "ETH transfers between existing accounts", 0, transferRecipes},
	{KindNewAccounts, "ETH transfers that create their receiver", 0, newAccountRecipes},
	{KindERC20, "ERC-20 transfers between holders", 0, tokenRecipes},
	{KindCreate, "contract creations, by transaction, CREATE and CREATE2, half of them failing", 0, createRecipes},
	{KindSetCode, "EIP-7702 delegations: set, used, changed, cleared, invalid", 0, setCodeRecipes},
	{KindStorage, "storage slots created, updated, deleted and restored, up to 32 per transaction", 0, storageRecipes},
	{KindCompute, "loops of hashing, arithmetic, memory copies and precompiles, 1M gas per transaction", 0, compute(1_000_000)},
	{KindBlockHash, "BLOCKHASH of several depths, in and out of range", 257, hashRecipes},
	{KindRequests, "requests to the consensus layer, of all five types", 0, requestRecipes},
	{KindMixed, "everything above, and failing, legacy, access-list and other unusual transactions", 0, mixedRecipes},
}

// Kinds returns all kinds.
func Kinds() []Kind {
	names := make([]Kind, len(kinds))
	for i, k := range kinds {
		names[i] = k.name
	}
	return names
}

// Description returns what the blocks of a kind contain, in one line.
func (k Kind) Description() string {
	if found, err := k.find(); err == nil {
		return found.description
	}
	return ""
}

// FullSize returns the smallest size at which a block of the kind has every sort
// of transaction that the kind knows.
func (k Kind) FullSize() int {
	if found, err := k.find(); err == nil {
		return len(found.recipes)
	}
	return 0
}

func (k Kind) find() (*kind, error) {
	i := slices.IndexFunc(kinds, func(found kind) bool { return found.name == k })
	if i < 0 {
		return nil, fmt.Errorf("blockgen: no kind %q, there are %s", string(k), describeKinds())
	}
	return &kinds[i], nil
}

func describeKinds() string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k.name)
	}
	return strings.Join(names, ", ")
}

// Next makes the next block of the given kind, with size transactions; an empty
// block has none, whatever the size. It fails if they do not fit the gas limit
// (core.ErrGasLimitReached), which counts what the transactions may use. Blocks
// that must precede the kind are appended first, empty.
func (g *Generator) Next(name Kind, size int) (*Block, error) {
	k, err := name.find()
	if err != nil {
		return nil, err
	}
	if err := g.extend(k.ancestors); err != nil {
		return nil, err
	}
	d, err := g.Draft()
	if err != nil {
		return nil, err
	}
	k.fill(d, size)
	block, err := g.Build(d.Txs(), nil)
	if err != nil {
		return nil, fmt.Errorf("%s of size %d: %w", name, size, err)
	}
	return block, nil
}

// Fill adds what a block of the given kind and size has. Blocks that must precede the
// kind are the caller's business.
func (d *Draft) Fill(name Kind, size int) error {
	k, err := name.find()
	if err == nil {
		k.fill(d, size)
	}
	return err
}

// fill adds size transactions to d, going round the recipes from any one on.
func (k *kind) fill(d *Draft, size int) {
	if len(k.recipes) == 0 {
		return
	}
	start := d.rng.IntN(len(k.recipes))
	for i := range size {
		k.recipes[(start+i)%len(k.recipes)](d)
	}
}
