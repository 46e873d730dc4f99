package blockgen

import (
	"fmt"
	"math/big"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// Draft is a list of transactions for the next block, signed as they are added.
// Its nonces and fees follow from the head at the time of its creation.
type Draft struct {
	g       *Generator
	state   *state.StateDB // of the head
	rng     *rand.Rand
	signer  types.Signer
	number  uint64                    // of the next block
	feeCap  *big.Int                  // wei per gas
	nonces  map[common.Address]uint64 // next ones, of accounts that are in use
	txs     []*types.Transaction
	senders int     // counts the calls of Sender
	last    Account // the authority of the most recent authorization
}

// tipCap is what the fee recipient gets, in wei per gas.
var tipCap = big.NewInt(params.GWei)

// Draft returns an empty draft of the next block.
func (g *Generator) Draft() (*Draft, error) {
	statedb, err := g.chain.State()
	if err != nil {
		return nil, fmt.Errorf("blockgen: state of the head: %w", err)
	}
	header := g.nextHeader(g.chain.CurrentBlock())
	d := &Draft{
		g:      g,
		state:  statedb,
		rng:    rand.New(rand.NewPCG(g.opts.Seed, header.Number.Uint64())),
		signer: types.MakeSigner(g.genesis.Config, header.Number, header.Time),
		number: header.Number.Uint64(),
		feeCap: new(big.Int).Add(header.BaseFee, tipCap),
		nonces: make(map[common.Address]uint64),
	}
	d.senders = d.rng.IntN(g.opts.Senders)
	d.last = d.authority()
	return d, nil
}

// Txs returns the transactions in the order in which they were added.
func (d *Draft) Txs() []*types.Transaction { return d.txs }

// Sender returns an account that has a key: each in turn.
func (d *Draft) Sender() Account {
	d.senders++
	return d.g.Sender(d.senders)
}

// Nonce takes the next nonce of an account.
func (d *Draft) Nonce(addr common.Address) uint64 {
	nonce, ok := d.nonces[addr]
	if !ok {
		nonce = d.state.GetNonce(addr)
	}
	d.nonces[addr] = nonce + 1
	return nonce
}

// Call adds an EIP-1559 transaction of the given account, with value in wei.
func (d *Draft) Call(from Account, to common.Address, value, gas uint64, data []byte) {
	d.sign(from, d.dynamicFeeTx(from, &to, value, gas, data))
}

// Create adds an EIP-1559 transaction that creates a contract.
func (d *Draft) Create(from Account, gas uint64, initcode []byte) {
	d.sign(from, d.dynamicFeeTx(from, nil, 0, gas, initcode))
}

// Delegate adds an EIP-7702 transaction by which an account delegates to an address,
// the zero address to none, and which then calls that account.
func (d *Draft) Delegate(from, authority Account, target common.Address, gas uint64) {
	chainID := uint256.MustFromBig(d.signer.ChainID())
	auth := d.signAuthorization(authority, types.SetCodeAuthorization{
		ChainID: *chainID,
		Address: target,
		Nonce:   d.Nonce(authority.Address),
	})
	d.sign(from, &types.SetCodeTx{
		ChainID:   chainID,
		Nonce:     d.Nonce(from.Address),
		GasTipCap: uint256.MustFromBig(tipCap),
		GasFeeCap: uint256.MustFromBig(d.feeCap),
		Gas:       gas,
		To:        authority.Address,
		Value:     new(uint256.Int),
		AuthList:  []types.SetCodeAuthorization{auth},
	})
}

func (d *Draft) dynamicFeeTx(from Account, to *common.Address, value, gas uint64, data []byte) *types.DynamicFeeTx {
	return &types.DynamicFeeTx{
		ChainID:   d.signer.ChainID(),
		Nonce:     d.Nonce(from.Address),
		GasTipCap: tipCap,
		GasFeeCap: d.feeCap,
		Gas:       gas,
		To:        to,
		Value:     new(big.Int).SetUint64(value),
		Data:      data,
	}
}

func (d *Draft) sign(from Account, tx types.TxData) {
	d.txs = append(d.txs, types.MustSignNewTx(from.Key, d.signer, tx))
}

// receiver returns any account of the genesis.
func (d *Draft) receiver() common.Address {
	return d.g.accounts[d.rng.IntN(len(d.g.accounts))].Address
}

// newAddress returns an address that no block has used.
func (d *Draft) newAddress() common.Address {
	return hashedAddress(fmt.Sprintf("new/%d/%d/%d", d.g.opts.Seed, d.number, len(d.txs)))
}

func (d *Draft) authority() Account {
	return d.g.authorities[d.rng.IntN(len(d.g.authorities))]
}

// bytes returns n arbitrary bytes.
func (d *Draft) bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(d.rng.Uint32())
	}
	return b
}

// word returns v as an EVM word.
func word(v uint64) []byte {
	return wordHash(v).Bytes()
}

func addressWord(addr common.Address) []byte {
	return common.LeftPadBytes(addr[:], 32)
}
