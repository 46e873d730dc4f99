package rollup

import (
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"nrollup/contracts/bindings"
)

// Contracts are the addresses of a rollup's contracts on L1.
type Contracts struct {
	Rollup      common.Address `json:"rollup"`      // settles blocks
	Inbox       common.Address `json:"inbox"`       // of forced transactions
	Messenger   common.Address `json:"messenger"`   // holds the ETH
	Executor    common.Address `json:"executor"`    // calls the targets of messages
	TokenBridge common.Address `json:"tokenBridge"` // holds tokens
}

// part is one of the contracts on L1.
type part struct {
	name    string
	code    *string // creation code in hex, without arguments
	address func(*Contracts) *common.Address
}

// The contract of a rollup, by its kind.
var rollupParts = map[Kind]part{
	KindValidity:   {"NativeRollup", &bindings.NativeRollupMetaData.Bin, func(c *Contracts) *common.Address { return &c.Rollup }},
	KindOptimistic: {"OptimisticRollup", &bindings.OptimisticRollupMetaData.Bin, func(c *Contracts) *common.Address { return &c.Rollup }},
}

// The contracts that rollups of all kinds have.
var commonParts = []part{
	{"ForcedInbox", &bindings.ForcedInboxMetaData.Bin, func(c *Contracts) *common.Address { return &c.Inbox }},
	{"L1Messenger", &bindings.L1MessengerMetaData.Bin, func(c *Contracts) *common.Address { return &c.Messenger }},
	{"L1TokenBridge", &bindings.L1TokenBridgeMetaData.Bin, func(c *Contracts) *common.Address { return &c.TokenBridge }},
	{"Executor", &bindings.ExecutorMetaData.Bin, func(c *Contracts) *common.Address { return &c.Executor }},
}

// parts returns the contracts on L1, in the order in which they are deployed.
func (s *Spec) parts() []part {
	return append([]part{rollupParts[s.Kind()]}, commonParts...)
}

// Deployer is the contract that deploys those of rollups, at the same address on
// every L1. An address of one of them follows from who deploys it and from a salt
// (CREATE3).
var Deployer = crypto.CreateAddress2(params.DeterministicFactoryAddress, common.Hash{}, crypto.Keccak256(DeployerCode()))

// DeployerCode returns the creation code of the deployer. The deterministic
// deployer (EIP-7997) creates it, with a salt of zero.
func DeployerCode() []byte { return common.FromHex(bindings.DeployerMetaData.Bin) }

// Contracts returns where the contracts of the rollup are if sender deploys them.
// The addresses follow from the specification, and from the code of all contracts.
func (s *Spec) Contracts(sender common.Address) (c Contracts, err error) {
	salt, err := s.salt()
	for _, p := range s.parts() {
		*p.address(&c) = create3(sender, salt(p.name))
	}
	return c, err
}

// salt returns the salts of the contracts by their names.
func (s *Spec) salt() (func(name string) common.Hash, error) {
	spec, err := json.Marshal(s)
	if err != nil {
		err = fmt.Errorf("encode the rollup's specification: %w", err)
	}
	base := crypto.Keccak256(crypto.Keccak256(spec), version(s.parts()))
	return func(name string) common.Hash { return crypto.Keccak256Hash(base, []byte(name)) }, err
}

// version is a hash of the code of all contracts, of those on L1 that are given and
// of those on the other side. Another version of them makes another rollup.
func version(parts []part) []byte {
	hash := crypto.NewKeccakState()
	for _, p := range parts {
		hash.Write(crypto.Keccak256([]byte(*p.code)))
	}
	for _, p := range predeploys {
		hash.Write(crypto.Keccak256([]byte(*p.code)))
	}
	return hash.Sum(nil)
}

// proxyCode is the creation code of what creates a contract in OpenZeppelin's
// CREATE3: the salt is part of its address, and that of what it creates follows
// from its own.
var proxyCode = common.FromHex("0x73365f5f37365f34f06012573d5f5f3e3d5ffd5b005f526014600cf3")

// create3 returns where the deployer creates a contract for sender.
func create3(sender common.Address, salt common.Hash) common.Address {
	salt = crypto.Keccak256Hash(common.LeftPadBytes(sender[:], 32), salt[:])
	proxy := crypto.CreateAddress2(Deployer, salt, crypto.Keccak256(proxyCode))
	return crypto.CreateAddress(proxy, 1)
}
