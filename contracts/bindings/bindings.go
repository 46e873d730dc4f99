// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Block is an auto generated low-level Go binding around an user-defined struct.
type Block struct {
	Anchor    uint64
	GasUsed   uint64
	StateRoot [32]byte
	Trace     []byte
}

// BlockClaim is an auto generated low-level Go binding around an user-defined struct.
type BlockClaim struct {
	Number       uint64
	ParentHash   [32]byte
	PreStateRoot [32]byte
	BlockHash    [32]byte
	StateRoot    [32]byte
	AnchorHash   [32]byte
}

// Config is an auto generated low-level Go binding around an user-defined struct.
type Config struct {
	ChainId          uint64
	GasLimit         uint64
	GenesisHash      [32]byte
	GenesisStateRoot [32]byte
	GenesisTimestamp uint64
	Sequencer        common.Address
	SequencerTimeout uint64
	Inbox            common.Address
	Grace            uint64
}

// ForcedTransaction is an auto generated low-level Go binding around an user-defined struct.
type ForcedTransaction struct {
	Hash     [32]byte
	Sender   common.Address
	Nonce    uint64
	Cost     *big.Int
	Deadline uint64
	Payer    common.Address
}

// Guard is an auto generated low-level Go binding around an user-defined struct.
type Guard struct {
	AnchorHash [32]byte
	Timestamp  uint64
}

// Head is an auto generated low-level Go binding around an user-defined struct.
type Head struct {
	BlockHash   [32]byte
	StateRoot   [32]byte
	Number      uint64
	AdvancedAt  uint64
	Anchor      uint64
	SequencedAt uint64
}

// Message is an auto generated low-level Go binding around an user-defined struct.
type Message struct {
	Nonce    uint64
	Sender   common.Address
	Target   common.Address
	Value    *big.Int
	Fee      *big.Int
	GasLimit uint64
	Refund   common.Address
	Data     []byte
}

// OptimisticConfig is an auto generated low-level Go binding around an user-defined struct.
type OptimisticConfig struct {
	Rollup       Config
	Window       uint64
	Response     uint64
	MaxBlocks    uint64
	GasPrice     *big.Int
	ProposalBond *big.Int
}

// Proposal is an auto generated low-level Go binding around an user-defined struct.
type Proposal struct {
	Parent     [32]byte
	Position   uint64
	Proposer   common.Address
	ProposedAt uint64
	Count      uint64
	Number     uint64
	BlockHash  [32]byte
	StateRoot  [32]byte
	Anchor     uint64
	Claims     [32]byte
	Data       [32]byte
}

// ProposedBlock is an auto generated low-level Go binding around an user-defined struct.
type ProposedBlock struct {
	BlockHash [32]byte
	StateRoot [32]byte
	Anchor    uint64
}

// BridgedTokenMetaData contains all meta data concerning the BridgedToken contract.
var BridgedTokenMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"bridge\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"BRIDGE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allowance\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"burn\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"decimals\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"initialize\",\"inputs\":[{\"name\":\"l1Token_\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"name_\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"symbol_\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"decimals_\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"l1Token\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mint\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"totalSupply\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transfer\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ERC20InsufficientAllowance\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientBalance\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSpender\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotBridge\",\"inputs\":[{\"name\":\"bridge\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "BridgedToken",
	Bin: "0x60a06040523461034d57610e996020813803918261001c81610351565b93849283398101031261034d57516001600160a01b03811680820361034d576100456020610351565b915f83526100536020610351565b5f815283519092906001600160401b03811161025357600354600181811c91168015610343575b602082101461023557601f81116102d5575b50602094601f8211600114610272579481929394955f92610267575b50508160011b915f199060031b1c1916176003555b82516001600160401b03811161025357600454600181811c91168015610249575b602082101461023557601f81116101c7575b506020601f821160011461016457819293945f92610159575b50508160011b915f199060031b1c1916176004555b80156101475750608052604051610b22908161037782396080518181816101dd0152610a490152f35b637c8da0cf60e11b5f5260045260245ffd5b015190505f80610109565b601f1982169060045f52805f20915f5b8181106101af57509583600195969710610197575b505050811b0160045561011e565b01515f1960f88460031b161c191690555f8080610189565b9192602060018192868b015181550194019201610174565b818111156100f05760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b6020841061022d575b81601f9101920160051c03905f5b8281106102205750506100f0565b5f82820155600101610212565b5f9150610204565b634e487b7160e01b5f52602260045260245ffd5b90607f16906100de565b634e487b7160e01b5f52604160045260245ffd5b015190505f806100a8565b601f1982169560035f52805f20915f5b8881106102bd575083600195969798106102a5575b505050811b016003556100bd565b01515f1960f88460031b161c191690555f8080610297565b91926020600181928685015181550194019201610282565b8181111561008c5760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b6020841061033b575b81601f9101920160051c03905f5b82811061032e57505061008c565b5f82820155600101610320565b5f9150610312565b90607f169061007a565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176102535760405256fe60806040526004361015610011575f80fd5b5f3560e01c806306fdde031461076b578063095ea7b3146106dc57806318160ddd146106bf57806323b872dd14610549578063313ce5671461052657806340c10f191461043b57806370a08231146103f757806395d89b41146103c95780639dc29fac146102d3578063a9059cbb146102a2578063c01e1bd61461026f578063dd62ed3e14610201578063ee9a31a2146101b15763f6d2ee86146100b3575f80fd5b346101ad5760806003193601126101ad576100cc6107d1565b60243567ffffffffffffffff81116101ad576100ec903690600401610817565b909160443567ffffffffffffffff81116101ad5761010e903690600401610817565b909160643560ff811681036101ad576101a8956101999561019e9361019993610135610a32565b7fffffffffffffffffffffff00000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff74ff00000000000000000000000000000000000000006005549360a01b1693169116171760055536916108b6565b610a9e565b60065536916108b6565b600755005b5f80fd5b346101ad575f6003193601126101ad57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101ad5760406003193601126101ad5761021a6107d1565b73ffffffffffffffffffffffffffffffffffffffff6102376107f4565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b346101ad575f6003193601126101ad57602073ffffffffffffffffffffffffffffffffffffffff60055416604051908152f35b346101ad5760406003193601126101ad576102c86102be6107d1565b6024359033610968565b602060405160018152f35b346101ad5760406003193601126101ad576102ec6107d1565b73ffffffffffffffffffffffffffffffffffffffff6024359161030d610a32565b16801561039d57805f525f60205260405f205482811061036b576020835f947fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef938587528684520360408620558060025403600255604051908152a3005b907fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b346101ad575f6003193601126101ad576103f36103e7600754610915565b60405191829182610789565b0390f35b346101ad5760206003193601126101ad5773ffffffffffffffffffffffffffffffffffffffff6104256107d1565b165f525f602052602060405f2054604051908152f35b346101ad5760406003193601126101ad576104546107d1565b73ffffffffffffffffffffffffffffffffffffffff60243591610475610a32565b169081156104fa57600254908082018092116104cd5760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fec442f05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b346101ad575f6003193601126101ad57602060ff60055460a01c16604051908152f35b346101ad5760606003193601126101ad576105626107d1565b61056a6107f4565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81106105e6575b506102c89350610968565b83811061068b57841561065f573315610633576102c8945f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f2091039055846105db565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b83907ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b346101ad575f6003193601126101ad576020600254604051908152f35b346101ad5760406003193601126101ad576106f56107d1565b60243590331561065f5773ffffffffffffffffffffffffffffffffffffffff1690811561063357335f52600160205260405f20825f526020528060405f20556040519081527f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560203392a3602060405160018152f35b346101ad575f6003193601126101ad576103f36103e7600654610915565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101ad57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101ad57565b9181601f840112156101ad5782359167ffffffffffffffff83116101ad57602083818601950101116101ad57565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f604051930116820182811067ffffffffffffffff82111761088957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b92919267ffffffffffffffff8211610889576108f960207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f85011601610845565b93828552828201116101ad57815f926020928387013784010152565b60ff811690601f82116109405761092c6040610845565b602080825290928184019136833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b73ffffffffffffffffffffffffffffffffffffffff1690811561039d5773ffffffffffffffffffffffffffffffffffffffff169182156104fa57815f525f60205260405f2054818110610a0057817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803303610a735750565b7ff91b419e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b601f815111610ae8576020815191015160208210610aba571790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260200360031b1b161790565b610b1e906040519182917f305a27a900000000000000000000000000000000000000000000000000000000835260048301610789565b0390fd",
}

// BridgedToken is an auto generated Go binding around an Ethereum contract.
type BridgedToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BridgedToken) GetABI() abi.ABI {
	return c.abi
}

// NewBridgedToken creates a new instance of BridgedToken.
func NewBridgedToken() *BridgedToken {
	parsed, err := BridgedTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BridgedToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BridgedToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address bridge) returns()
func (bridgedToken *BridgedToken) PackConstructor(bridge common.Address) []byte {
	enc, err := bridgedToken.abi.Pack("", bridge)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBRIDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee9a31a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BRIDGE() view returns(address)
func (bridgedToken *BridgedToken) PackBRIDGE() []byte {
	enc, err := bridgedToken.abi.Pack("BRIDGE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBRIDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee9a31a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BRIDGE() view returns(address)
func (bridgedToken *BridgedToken) TryPackBRIDGE() ([]byte, error) {
	return bridgedToken.abi.Pack("BRIDGE")
}

// UnpackBRIDGE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee9a31a2.
//
// Solidity: function BRIDGE() view returns(address)
func (bridgedToken *BridgedToken) UnpackBRIDGE(data []byte) (common.Address, error) {
	out, err := bridgedToken.abi.Unpack("BRIDGE", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (bridgedToken *BridgedToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := bridgedToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (bridgedToken *BridgedToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return bridgedToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (bridgedToken *BridgedToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := bridgedToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := bridgedToken.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return bridgedToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) UnpackApprove(data []byte) (bool, error) {
	out, err := bridgedToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (bridgedToken *BridgedToken) PackBalanceOf(account common.Address) []byte {
	enc, err := bridgedToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (bridgedToken *BridgedToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return bridgedToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (bridgedToken *BridgedToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := bridgedToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dc29fac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(address from, uint256 amount) returns()
func (bridgedToken *BridgedToken) PackBurn(from common.Address, amount *big.Int) []byte {
	enc, err := bridgedToken.abi.Pack("burn", from, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9dc29fac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(address from, uint256 amount) returns()
func (bridgedToken *BridgedToken) TryPackBurn(from common.Address, amount *big.Int) ([]byte, error) {
	return bridgedToken.abi.Pack("burn", from, amount)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (bridgedToken *BridgedToken) PackDecimals() []byte {
	enc, err := bridgedToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (bridgedToken *BridgedToken) TryPackDecimals() ([]byte, error) {
	return bridgedToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (bridgedToken *BridgedToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := bridgedToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6d2ee86.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address l1Token_, string name_, string symbol_, uint8 decimals_) returns()
func (bridgedToken *BridgedToken) PackInitialize(l1Token common.Address, name string, symbol string, decimals uint8) []byte {
	enc, err := bridgedToken.abi.Pack("initialize", l1Token, name, symbol, decimals)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6d2ee86.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address l1Token_, string name_, string symbol_, uint8 decimals_) returns()
func (bridgedToken *BridgedToken) TryPackInitialize(l1Token common.Address, name string, symbol string, decimals uint8) ([]byte, error) {
	return bridgedToken.abi.Pack("initialize", l1Token, name, symbol, decimals)
}

// PackL1Token is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc01e1bd6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function l1Token() view returns(address)
func (bridgedToken *BridgedToken) PackL1Token() []byte {
	enc, err := bridgedToken.abi.Pack("l1Token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackL1Token is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc01e1bd6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function l1Token() view returns(address)
func (bridgedToken *BridgedToken) TryPackL1Token() ([]byte, error) {
	return bridgedToken.abi.Pack("l1Token")
}

// UnpackL1Token is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc01e1bd6.
//
// Solidity: function l1Token() view returns(address)
func (bridgedToken *BridgedToken) UnpackL1Token(data []byte) (common.Address, error) {
	out, err := bridgedToken.abi.Unpack("l1Token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (bridgedToken *BridgedToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := bridgedToken.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (bridgedToken *BridgedToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return bridgedToken.abi.Pack("mint", to, amount)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (bridgedToken *BridgedToken) PackName() []byte {
	enc, err := bridgedToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (bridgedToken *BridgedToken) TryPackName() ([]byte, error) {
	return bridgedToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (bridgedToken *BridgedToken) UnpackName(data []byte) (string, error) {
	out, err := bridgedToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (bridgedToken *BridgedToken) PackSymbol() []byte {
	enc, err := bridgedToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (bridgedToken *BridgedToken) TryPackSymbol() ([]byte, error) {
	return bridgedToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (bridgedToken *BridgedToken) UnpackSymbol(data []byte) (string, error) {
	out, err := bridgedToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (bridgedToken *BridgedToken) PackTotalSupply() []byte {
	enc, err := bridgedToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (bridgedToken *BridgedToken) TryPackTotalSupply() ([]byte, error) {
	return bridgedToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (bridgedToken *BridgedToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := bridgedToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := bridgedToken.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return bridgedToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := bridgedToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := bridgedToken.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return bridgedToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (bridgedToken *BridgedToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := bridgedToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// BridgedTokenApproval represents a Approval event raised by the BridgedToken contract.
type BridgedTokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BridgedTokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (BridgedTokenApproval) ContractEventName() string {
	return BridgedTokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (bridgedToken *BridgedToken) UnpackApprovalEvent(log *types.Log) (*BridgedTokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bridgedToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BridgedTokenApproval)
	if len(log.Data) > 0 {
		if err := bridgedToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bridgedToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BridgedTokenTransfer represents a Transfer event raised by the BridgedToken contract.
type BridgedTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const BridgedTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (BridgedTokenTransfer) ContractEventName() string {
	return BridgedTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (bridgedToken *BridgedToken) UnpackTransferEvent(log *types.Log) (*BridgedTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bridgedToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BridgedTokenTransfer)
	if len(log.Data) > 0 {
		if err := bridgedToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bridgedToken.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bridgedToken *BridgedToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["NotBridge"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackNotBridgeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bridgedToken.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return bridgedToken.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// BridgedTokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the BridgedToken contract.
type BridgedTokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func BridgedTokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (bridgedToken *BridgedToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*BridgedTokenERC20InsufficientAllowance, error) {
	out := new(BridgedTokenERC20InsufficientAllowance)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the BridgedToken contract.
type BridgedTokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func BridgedTokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (bridgedToken *BridgedToken) UnpackERC20InsufficientBalanceError(raw []byte) (*BridgedTokenERC20InsufficientBalance, error) {
	out := new(BridgedTokenERC20InsufficientBalance)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the BridgedToken contract.
type BridgedTokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func BridgedTokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (bridgedToken *BridgedToken) UnpackERC20InvalidApproverError(raw []byte) (*BridgedTokenERC20InvalidApprover, error) {
	out := new(BridgedTokenERC20InvalidApprover)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the BridgedToken contract.
type BridgedTokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func BridgedTokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (bridgedToken *BridgedToken) UnpackERC20InvalidReceiverError(raw []byte) (*BridgedTokenERC20InvalidReceiver, error) {
	out := new(BridgedTokenERC20InvalidReceiver)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenERC20InvalidSender represents a ERC20InvalidSender error raised by the BridgedToken contract.
type BridgedTokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func BridgedTokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (bridgedToken *BridgedToken) UnpackERC20InvalidSenderError(raw []byte) (*BridgedTokenERC20InvalidSender, error) {
	out := new(BridgedTokenERC20InvalidSender)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the BridgedToken contract.
type BridgedTokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func BridgedTokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (bridgedToken *BridgedToken) UnpackERC20InvalidSpenderError(raw []byte) (*BridgedTokenERC20InvalidSpender, error) {
	out := new(BridgedTokenERC20InvalidSpender)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenInvalidShortString represents a InvalidShortString error raised by the BridgedToken contract.
type BridgedTokenInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func BridgedTokenInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (bridgedToken *BridgedToken) UnpackInvalidShortStringError(raw []byte) (*BridgedTokenInvalidShortString, error) {
	out := new(BridgedTokenInvalidShortString)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenNotBridge represents a NotBridge error raised by the BridgedToken contract.
type BridgedTokenNotBridge struct {
	Bridge common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotBridge(address bridge)
func BridgedTokenNotBridgeErrorID() common.Hash {
	return common.HexToHash("0xf91b419eec7695fa42b5ad5608bd2123ca602e47c2af990b92c08729cdb5d69e")
}

// UnpackNotBridgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotBridge(address bridge)
func (bridgedToken *BridgedToken) UnpackNotBridgeError(raw []byte) (*BridgedTokenNotBridge, error) {
	out := new(BridgedTokenNotBridge)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "NotBridge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BridgedTokenStringTooLong represents a StringTooLong error raised by the BridgedToken contract.
type BridgedTokenStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func BridgedTokenStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (bridgedToken *BridgedToken) UnpackStringTooLongError(raw []byte) (*BridgedTokenStringTooLong, error) {
	out := new(BridgedTokenStringTooLong)
	if err := bridgedToken.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeployerMetaData contains all meta data concerning the Deployer contract.
var DeployerMetaData = bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"addressOf\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deploy\",\"inputs\":[{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"code\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"payable\"},{\"type\":\"error\",\"name\":\"Create2EmptyBytecode\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"Create3EmptyBytecode\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FailedDeployment\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]",
	ID:  "Deployer",
	Bin: "0x608080604052346015576103fc908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c8063cdcb760a1461012e5763e99718d81461002f575f80fd5b3461012a5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261012a5760043573ffffffffffffffffffffffffffffffffffffffff8116810361012a5761010c73ffffffffffffffffffffffffffffffffffffffff6055600b6100a9602095602435906103c0565b604051907f57a34f6e879358dd76825d6700df87013ad6a3fb43c0d0c602f70a8772c153bd6040830152868201523081520160ff81532016600160155260145261d6945f5273ffffffffffffffffffffffffffffffffffffffff6017601e201690565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b5f80fd5b60407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261012a5760243567ffffffffffffffff811161012a573660238201121561012a5780600401359067ffffffffffffffff821161012a57366024838301011161012a576101a2600435336103c0565b5f6020604051946101da827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160187610352565b8086528060248388019601863785010152344710610322578251156102fa5760405160208101907f73365f5f37365f34f06012573d5f5f3e3d5ffd5b005f526014600cf3000000008252601c8152610233603c82610352565b8051156102d25751905ff59173ffffffffffffffffffffffffffffffffffffffff83161561029a575f918291519034855af11561029a57600160155260145261d6945f526017601e2060209073ffffffffffffffffffffffffffffffffffffffff1661010c565b3d6102c7577fb06ebf3d000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040513d5f823e3d90fd5b7f4ca249dc000000000000000000000000000000000000000000000000000000005f5260045ffd5b7ffa7edf27000000000000000000000000000000000000000000000000000000005f5260045ffd5b477fcf479181000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761039357604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b906040519073ffffffffffffffffffffffffffffffffffffffff60208301931683526040820152604081526103f6606082610352565b5190209056",
}

// Deployer is an auto generated Go binding around an Ethereum contract.
type Deployer struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Deployer) GetABI() abi.ABI {
	return c.abi
}

// NewDeployer creates a new instance of Deployer.
func NewDeployer() *Deployer {
	parsed, err := DeployerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Deployer{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Deployer) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAddressOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe99718d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addressOf(address sender, bytes32 salt) view returns(address)
func (deployer *Deployer) PackAddressOf(sender common.Address, salt [32]byte) []byte {
	enc, err := deployer.abi.Pack("addressOf", sender, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddressOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe99718d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addressOf(address sender, bytes32 salt) view returns(address)
func (deployer *Deployer) TryPackAddressOf(sender common.Address, salt [32]byte) ([]byte, error) {
	return deployer.abi.Pack("addressOf", sender, salt)
}

// UnpackAddressOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe99718d8.
//
// Solidity: function addressOf(address sender, bytes32 salt) view returns(address)
func (deployer *Deployer) UnpackAddressOf(data []byte) (common.Address, error) {
	out, err := deployer.abi.Unpack("addressOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDeploy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcdcb760a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deploy(bytes32 salt, bytes code) payable returns(address account)
func (deployer *Deployer) PackDeploy(salt [32]byte, code []byte) []byte {
	enc, err := deployer.abi.Pack("deploy", salt, code)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeploy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcdcb760a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deploy(bytes32 salt, bytes code) payable returns(address account)
func (deployer *Deployer) TryPackDeploy(salt [32]byte, code []byte) ([]byte, error) {
	return deployer.abi.Pack("deploy", salt, code)
}

// UnpackDeploy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcdcb760a.
//
// Solidity: function deploy(bytes32 salt, bytes code) payable returns(address account)
func (deployer *Deployer) UnpackDeploy(data []byte) (common.Address, error) {
	out, err := deployer.abi.Unpack("deploy", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (deployer *Deployer) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], deployer.abi.Errors["Create2EmptyBytecode"].ID.Bytes()[:4]) {
		return deployer.UnpackCreate2EmptyBytecodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deployer.abi.Errors["Create3EmptyBytecode"].ID.Bytes()[:4]) {
		return deployer.UnpackCreate3EmptyBytecodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], deployer.abi.Errors["FailedDeployment"].ID.Bytes()[:4]) {
		return deployer.UnpackFailedDeploymentError(raw[4:])
	}
	if bytes.Equal(raw[:4], deployer.abi.Errors["InsufficientBalance"].ID.Bytes()[:4]) {
		return deployer.UnpackInsufficientBalanceError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// DeployerCreate2EmptyBytecode represents a Create2EmptyBytecode error raised by the Deployer contract.
type DeployerCreate2EmptyBytecode struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Create2EmptyBytecode()
func DeployerCreate2EmptyBytecodeErrorID() common.Hash {
	return common.HexToHash("0x4ca249dcffe41558ef8b961d71c905e4fa4317a1663f377b9610642e4e0abdb6")
}

// UnpackCreate2EmptyBytecodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Create2EmptyBytecode()
func (deployer *Deployer) UnpackCreate2EmptyBytecodeError(raw []byte) (*DeployerCreate2EmptyBytecode, error) {
	out := new(DeployerCreate2EmptyBytecode)
	if err := deployer.abi.UnpackIntoInterface(out, "Create2EmptyBytecode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeployerCreate3EmptyBytecode represents a Create3EmptyBytecode error raised by the Deployer contract.
type DeployerCreate3EmptyBytecode struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Create3EmptyBytecode()
func DeployerCreate3EmptyBytecodeErrorID() common.Hash {
	return common.HexToHash("0xfa7edf27a4842a32e89b434ce5f90f4a85bf4a44d2a8e0bf41503b3c578dddc2")
}

// UnpackCreate3EmptyBytecodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Create3EmptyBytecode()
func (deployer *Deployer) UnpackCreate3EmptyBytecodeError(raw []byte) (*DeployerCreate3EmptyBytecode, error) {
	out := new(DeployerCreate3EmptyBytecode)
	if err := deployer.abi.UnpackIntoInterface(out, "Create3EmptyBytecode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeployerFailedDeployment represents a FailedDeployment error raised by the Deployer contract.
type DeployerFailedDeployment struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedDeployment()
func DeployerFailedDeploymentErrorID() common.Hash {
	return common.HexToHash("0xb06ebf3d5067824a3fe5d5ba19471e035a7de6c88dac362c77b162830a5b9093")
}

// UnpackFailedDeploymentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedDeployment()
func (deployer *Deployer) UnpackFailedDeploymentError(raw []byte) (*DeployerFailedDeployment, error) {
	out := new(DeployerFailedDeployment)
	if err := deployer.abi.UnpackIntoInterface(out, "FailedDeployment", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeployerInsufficientBalance represents a InsufficientBalance error raised by the Deployer contract.
type DeployerInsufficientBalance struct {
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func DeployerInsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xcf4791818fba6e019216eb4864093b4947f674afada5d305e57d598b641dad1d")
}

// UnpackInsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func (deployer *Deployer) UnpackInsufficientBalanceError(raw []byte) (*DeployerInsufficientBalance, error) {
	out := new(DeployerInsufficientBalance)
	if err := deployer.abi.UnpackIntoInterface(out, "InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ExecutorMetaData contains all meta data concerning the Executor contract.
var ExecutorMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"messenger\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"MESSENGER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"execute\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"remoteSender\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"error\",\"name\":\"CallFailed\",\"inputs\":[{\"name\":\"reason\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"type\":\"error\",\"name\":\"NotMessenger\",\"inputs\":[{\"name\":\"messenger\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooLittleGas\",\"inputs\":[{\"name\":\"available\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}]",
	ID:  "Executor",
	Bin: "0x60a034608657601f61057a38819003918201601f19168301916001600160401b03831184841017608a57808492602094604052833981010312608657516001600160a01b0381168082036086578015607457506080526040516104db908161009f823960805181818161011501526104b70152f35b63ca46148560e01b5f5260045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c908163927ede2d1461046f57508063a6ef995f1461041f5763d2603d301461003d575f80fd5b60807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261041b5760043573ffffffffffffffffffffffffffffffffffffffff811680910361041b5760243573ffffffffffffffffffffffffffffffffffffffff8116810361041b576044359067ffffffffffffffff82169182810361041b576064359067ffffffffffffffff821161041b573660238301121561041b5781600401359067ffffffffffffffff821161041b57366024838501011161041b5773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168033036103f0575073ffffffffffffffffffffffffffffffffffffffff5f5c16957fffffffffffffffffffffffff00000000000000000000000000000000000000005f5c16175f5d604051917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f81601f8401160116830183811067ffffffffffffffff8211176103c3575f916020916040528085528060248387019701873784010152606094683fffffffffffffffc0853f159260061b16908082046040149015171561038d57603e810180911161038d57603f9004806113880190816113881161038d5781923461036a575b505050805a1061033b5750515f9283929034905af115806102e5575b61026e57507fffffffffffffffffffffffff00000000000000000000000000000000000000005f5c16175f5d005b60446020917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6040519485937fa5fa8d2b0000000000000000000000000000000000000000000000000000000085528160048601528051918291826024880152018686015e5f85828601015201168101030190fd5b3d91506101008211610331575b60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f60405194808652805f8588013e0116830101604052610240565b61010091506102f2565b5a7f9ee5fcf0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6113889293505f146103ba5762033c20905b010180911161038d575f8080610224565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b612ee09061037c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fca461485000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f80fd5b3461041b575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261041b57602073ffffffffffffffffffffffffffffffffffffffff5f5c16604051908152f35b3461041b575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261041b5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f3",
}

// Executor is an auto generated Go binding around an Ethereum contract.
type Executor struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Executor) GetABI() abi.ABI {
	return c.abi
}

// NewExecutor creates a new instance of Executor.
func NewExecutor() *Executor {
	parsed, err := ExecutorMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Executor{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Executor) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address messenger) returns()
func (executor *Executor) PackConstructor(messenger common.Address) []byte {
	enc, err := executor.abi.Pack("", messenger)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x927ede2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MESSENGER() view returns(address)
func (executor *Executor) PackMESSENGER() []byte {
	enc, err := executor.abi.Pack("MESSENGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x927ede2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MESSENGER() view returns(address)
func (executor *Executor) TryPackMESSENGER() ([]byte, error) {
	return executor.abi.Pack("MESSENGER")
}

// UnpackMESSENGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x927ede2d.
//
// Solidity: function MESSENGER() view returns(address)
func (executor *Executor) UnpackMESSENGER(data []byte) (common.Address, error) {
	out, err := executor.abi.Unpack("MESSENGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd2603d30.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execute(address sender, address target, uint64 gasLimit, bytes data) payable returns()
func (executor *Executor) PackExecute(sender common.Address, target common.Address, gasLimit uint64, data []byte) []byte {
	enc, err := executor.abi.Pack("execute", sender, target, gasLimit, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd2603d30.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execute(address sender, address target, uint64 gasLimit, bytes data) payable returns()
func (executor *Executor) TryPackExecute(sender common.Address, target common.Address, gasLimit uint64, data []byte) ([]byte, error) {
	return executor.abi.Pack("execute", sender, target, gasLimit, data)
}

// PackRemoteSender is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa6ef995f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function remoteSender() view returns(address)
func (executor *Executor) PackRemoteSender() []byte {
	enc, err := executor.abi.Pack("remoteSender")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoteSender is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa6ef995f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function remoteSender() view returns(address)
func (executor *Executor) TryPackRemoteSender() ([]byte, error) {
	return executor.abi.Pack("remoteSender")
}

// UnpackRemoteSender is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa6ef995f.
//
// Solidity: function remoteSender() view returns(address)
func (executor *Executor) UnpackRemoteSender(data []byte) (common.Address, error) {
	out, err := executor.abi.Unpack("remoteSender", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (executor *Executor) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], executor.abi.Errors["CallFailed"].ID.Bytes()[:4]) {
		return executor.UnpackCallFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], executor.abi.Errors["NotMessenger"].ID.Bytes()[:4]) {
		return executor.UnpackNotMessengerError(raw[4:])
	}
	if bytes.Equal(raw[:4], executor.abi.Errors["TooLittleGas"].ID.Bytes()[:4]) {
		return executor.UnpackTooLittleGasError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// ExecutorCallFailed represents a CallFailed error raised by the Executor contract.
type ExecutorCallFailed struct {
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallFailed(bytes reason)
func ExecutorCallFailedErrorID() common.Hash {
	return common.HexToHash("0xa5fa8d2bd23af43608c66a1e71e091ad72afa45dfd478efa1657e01a9a4ceea6")
}

// UnpackCallFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallFailed(bytes reason)
func (executor *Executor) UnpackCallFailedError(raw []byte) (*ExecutorCallFailed, error) {
	out := new(ExecutorCallFailed)
	if err := executor.abi.UnpackIntoInterface(out, "CallFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ExecutorNotMessenger represents a NotMessenger error raised by the Executor contract.
type ExecutorNotMessenger struct {
	Messenger common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotMessenger(address messenger)
func ExecutorNotMessengerErrorID() common.Hash {
	return common.HexToHash("0xca461485aa47f5eeffd41ae42f830ee3a5b680c7e71767cff8a4b3af144e32d6")
}

// UnpackNotMessengerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotMessenger(address messenger)
func (executor *Executor) UnpackNotMessengerError(raw []byte) (*ExecutorNotMessenger, error) {
	out := new(ExecutorNotMessenger)
	if err := executor.abi.UnpackIntoInterface(out, "NotMessenger", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ExecutorTooLittleGas represents a TooLittleGas error raised by the Executor contract.
type ExecutorTooLittleGas struct {
	Available *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLittleGas(uint256 available, uint256 needed)
func ExecutorTooLittleGasErrorID() common.Hash {
	return common.HexToHash("0x9ee5fcf0ddbbb3e81c9bbee4f1dfc659b266ce349bb8cfb6d04a8857e3cc9f93")
}

// UnpackTooLittleGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLittleGas(uint256 available, uint256 needed)
func (executor *Executor) UnpackTooLittleGasError(raw []byte) (*ExecutorTooLittleGas, error) {
	out := new(ExecutorTooLittleGas)
	if err := executor.abi.UnpackIntoInterface(out, "TooLittleGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxMetaData contains all meta data concerning the ForcedInbox contract.
var ForcedInboxMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"rollup\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"chainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"bond\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"delay\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"lapse\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"BOND\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"LAPSE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_SIZE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ROLLUP\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"checkFirst\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"firstDeadline\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPending\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lapsesAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"queue\",\"inputs\":[],\"outputs\":[{\"name\":\"first\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"end\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"remove\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeFirst\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeLapsed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"skip\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"submit\",\"inputs\":[{\"name\":\"transaction\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Forced\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"transaction\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Removed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"included\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"},{\"name\":\"caller\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"CannotPay\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"GasLimitTooHigh\",\"inputs\":[{\"name\":\"gasLimit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidProof\",\"inputs\":[{\"name\":\"node\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidTransaction\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotFirst\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"first\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotLapsed\",\"inputs\":[{\"name\":\"lapsesAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotRollup\",\"inputs\":[{\"name\":\"rollup\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RLPInvalidEncoding\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StillValid\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"TransactionTooLong\",\"inputs\":[{\"name\":\"size\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownEntry\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongBond\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongChain\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}]",
	ID:  "ForcedInbox",
	Bin: "0x610140604052346104d45761320360c0813803918261001d816104d8565b9384928339810103126104d4578051906001600160a01b0382168083036104d45761004a60208301610511565b9261005760408401610511565b9360608401519461007660a061006f60808801610511565b9601610511565b9361008160406104d8565b6006815260208101650726f6c6c75760d41b81526001831080156104c4575b61046e575050506100b160406104d8565b600781526618da185a5b925960ca1b602082019081526001600160401b038416919060018310801561045e575b610408575050506100ef60406104d8565b600881526719d85cd31a5b5a5d60c21b602082019081526001600160401b0383169190624c4b40831080156103fb575b6103a65750505061013060406104d8565b600481526020810163189bdb9960e21b815266038d7ea4c6800088108015610395575b61033757505061016360406104d8565b600581526464656c617960d81b602082019081526001600160401b0387169190603c8310801561032b575b6102d95750505061019f60406104d8565b60058152646c6170736560d81b602082019081526001600160401b0386169190610e10831080156102cd575b61027a5750505060c05260a052608052610120526101005260e052604051612cdd9081610526823960805181818161026b0152818161036501528181610a6f0152818161114201526116d7015260a0518181816103c501526109b9015260c0518181816109f301526114bb015260e0518181816101e40152818161046e01528181611e080152611ea9015261010051818181610b05015261126f0152610120518181816114790152611f010152f35b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152610e10604483015262278d006064830152601f01601f19168101030190fd5b5062278d0083116101cb565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152603c6044830152623b53806064830152601f01601f19168101030190fd5b50623b5380831161018e565b879160a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015266038d7ea4c680006044830152678ac7230489e800006064830152601f01601f19168101030190fd5b50678ac7230489e800008811610153565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152624c4b40604483015263010000006064830152601f01601f19168101030190fd5b506301000000831161011f565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff83116100de565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b0383116100a0565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176104fd57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036104d45756fe6080806040526004361015610012575f80fd5b5f3560e01c908163091d27881461149d575080630c6267ef14611459578063193d2a94146113e35780631d2aa5b3146113cb57806351cff8d91461131857806353bb21a31461129357806369b411701461124f5780636b3956a7146110415780637d9dd2b5146103e957806385e1f4d0146103a55780638d67799e146103895780639611c5c214610339578063974e745614610242578063a8b8301e14610207578063c1c1d218146101cd578063cf31eb63146101b3578063d01bee9814610165578063df18e047146101205763e10d29ee146100ed575f80fd5b3461011c575f60031936011261011c5760405f5467ffffffffffffffff8251918181168352831c166020820152f35b5f80fd5b3461011c57602060031936011261011c5773ffffffffffffffffffffffffffffffffffffffff61014e6115b4565b165f526002602052602060405f2054604051908152f35b3461011c575f60031936011261011c5761017d611a7a565b67ffffffffffffffff81166101a3575060205f5b67ffffffffffffffff60405191168152f35b6101ae602091611edc565b610191565b3461011c575f60031936011261011c576020610191611a7a565b3461011c575f60031936011261011c5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461011c57602060031936011261011c5767ffffffffffffffff6102296114df565b165f526001602052602060405f20541515604051908152f35b3461011c576102503661153c565b9173ffffffffffffffffffffffffffffffffffffffff9493947f00000000000000000000000000000000000000000000000000000000000000001680330361030e575067ffffffffffffffff5f541667ffffffffffffffff85168181036102e0576102de866102d860a08a6102d28a8a8a6102cb8589611cb8565b8488611b7d565b01611664565b90611e6b565b005b7f0e4c278b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f8fe3dc53000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461011c575f60031936011261011c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461011c575f60031936011261011c5760206040516140008152f35b3461011c575f60031936011261011c57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b606060031936011261011c5760043567ffffffffffffffff811161011c573660238201121561011c5767ffffffffffffffff81600401351161011c5736602482600401358301011161011c576024359067ffffffffffffffff8216820361011c5760443567ffffffffffffffff811161011c5761046a90369060040161150b565b92907f00000000000000000000000000000000000000000000000000000000000000008034036110125750614000836004013511610fdc576104b436846004013560248601611a03565b93604051946104c2866115f8565b5f86525f60208701525f60408701525f60608701525f60808701525f60a08701528051600181119081610f86575b501561070b57602081019384825160801b178060801c9081600111610f74575f198201918211610e96576fffffffffffffffffffffffffffffffff169060018201809211610e965760801b1794610546866123a1565b92600c84510361070b57519020875261056761056183611f41565b516124aa565b604088015261057861056183611f4e565b67ffffffffffffffff81101561070b5767ffffffffffffffff166060880152815160031015610eec57606082016105b260808401516124aa565b90835160021015610eec575181906105c9906124aa565b1161070b57825160041015610eec576105e560a08401516124aa565b6080890152825160061015610eec5761060160e08401516124aa565b90608089015191818302908101928215928315610f35575b505081610f2a575b501561070b5760a0880152600161063783611f5e565b5160801c03610f1957608061065461064e84611f5e565b51612aff565b5f1a145b1561070b57815160071015610eec5760c0610677610100840151612aff565b5f1a101561070b57815160081015610eec57949390959261069c6101208801516123a1565b925f975b845189101561076f576106bc6106b68a87611fa1565b516123a1565b600281511480610757575b1561070b576106b66106d891611f4e565b975f5b8951811015610749576106ee818b611fa1565b5160218160801c149081610733575b501561070b576001016106db565b7f500a07ce000000000000000000000000000000000000000000000000000000005f5260045ffd5b60a0915061074090612aff565b5f1a148c6106fd565b5060019099019897506106a0565b5061076a61076482611f41565b516125af565b6106c7565b8787876107a161079861078186611f6e565b5160801c61078e87611f7f565b5160801c90611cf5565b61078e86611f90565b965f5f5b60098110610ed457506040918251996107be848c611641565b60018b525f5b8b601f1986018210610ec3575050906107ed836107e86107f395948460801c61224f565b61224f565b90612ac8565b60208160801c806fffffffffffffffffffffffffffffffff855194828652168385015e820101825261082489611f41565b5261082e88611f41565b5061083b61056186611f6e565b936001851161070b575f96875b8a80518a1015610872576001916108628b61086a93611fa1565b515190611cf5565b980197610848565b999096979850601f1961089c610887896119e7565b9861089487519a8b611641565b808a526119e7565b013660208901375f9760205b8b518a10156108d3576001906108be8b8e611fa1565b51805160208201838d015e51019901986108a8565b508751908a8960378411610dd0576021846109809560208b519460018301865260c0830182870153018385015e82010188525b87516109576021826020808201957f020000000000000000000000000000000000000000000000000000000000000087528051918291018484015e81015f838201520301601f198101835282611641565b51902091610dc957601b5b61097a61056161097461056185611f7f565b93611f90565b92612b6f565b506004811015610d9c5761070b5773ffffffffffffffffffffffffffffffffffffffff166020860152604085015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690818103610d6e575050608085015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690818111610d4057505067ffffffffffffffff8451937f8fd6a0f000000000000000000000000000000000000000000000000000000000855216600484015260208360248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa8015610d36575f90610d02575b610ac4935073ffffffffffffffffffffffffffffffffffffffff60208701511690611d02565b67ffffffffffffffff60608401511667ffffffffffffffff82511690818103610cd4575050602001519260a083015193848110610ca4575060209350610b347f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216611a39565b925f547f4af5b20558680622edc499de4a8f2be02411b8d897699fe52c42dd6a5ec423a167ffffffffffffffff82861c169586927fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff0000000000000000610ba386611a5b565b891b169116175f55610c0f67ffffffffffffffff85519273ffffffffffffffffffffffffffffffffffffffff8b880151168260608901511660a0890151918b5196610bed886115f8565b87528d8701528a860152606085015216918260808201523360a0820152611fb5565b835f5260018952865f205560c073ffffffffffffffffffffffffffffffffffffffff898601511694601f19601f82519860a067ffffffffffffffff606086015116940151958b5196879586528e8601528b85015233606085015260a06080850152806004013560a0850152806004013560248201868601375f858260040135860101526004013501168101030190a451908152f35b84907fa7c102ae000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f1a5fbde0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506020833d602011610d2e575b81610d1c60209383611641565b8101031261011c57610ac49251610a9e565b3d9150610d0f565b84513d5f823e3d90fd5b7fe51d24c5000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f98c5407b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b601c610962565b6fffffffffffffffffffffffffffffffff841160071b67ffffffffffffffff85821c1160061b1763ffffffff85821c1160051b1761ffff85821c1160041b1790600160ff86841c118360031c170160ff86841c118360031c1711610e965788516002600384901c60ff88861c111780880191820183526109809792946021946001949260229160209160f801828a0153848760ff82871c118660031c170160031b610100031b888a0152019160ff84821c119060031c178701015e830101018852610906565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9060606020828194010152016107c4565b90610ee560019161078e848a611fa1565b91016107a5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b610f2561076483611f5e565b610658565b905081101589610621565b909192610f4757820414908a80610619565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b634e487b715f5260326020526024601cfd5b905015610eec577f02000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000060208301511614876104f0565b827f36a12c2d000000000000000000000000000000000000000000000000000000005f526004013560045261400060245260445ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b3461011c5760e060031936011261011c5761105a6114df565b60c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261011c5767ffffffffffffffff5f54169067ffffffffffffffff811691808303611220575060a43567ffffffffffffffff8116810361011c5767ffffffffffffffff906110cc90611edc565b6110d7602484611aaa565b835f5260016020525f6040812055815f54168414611213575b168042106111e857506040517f422dd92f00000000000000000000000000000000000000000000000000000000815282600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156111dd575f916111ae575b50611182576102de903390611dcb565b507feedddca2000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6111d0915060203d6020116111d6575b6111c88183611641565b81019061169a565b83611172565b503d6111be565b6040513d5f823e3d90fd5b7f9e4f7f55000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61121b611bcb565b6110f0565b827f0e4c278b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461011c575f60031936011261011c57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461011c5761012060031936011261011c576112ad6114df565b60c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261011c5760e43567ffffffffffffffff8116810361011c57610104359167ffffffffffffffff831161011c576113106102de93369060040161150b565b9290916116b2565b3461011c57602060031936011261011c576113316115b4565b335f52600260205260405f205480156113a3575f808080933382526002602052816040812055855af11561136157005b73ffffffffffffffffffffffffffffffffffffffff907f39f1c8d9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f797dba54000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461011c575f60031936011261011c576102de611bcb565b3461011c576113f13661153c565b9267ffffffffffffffff5f93929354169467ffffffffffffffff811686810361142957506102de95506114248282611aaa565b611b7d565b86907f0e4c278b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461011c575f60031936011261011c57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461011c575f60031936011261011c5760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359067ffffffffffffffff8216820361011c57565b359067ffffffffffffffff8216820361011c57565b9181601f8401121561011c5782359167ffffffffffffffff831161011c576020808501948460051b01011161011c57565b9061012060031983011261011c5760043567ffffffffffffffff8116810361011c579160c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc82011261011c5760249160e43591610104359067ffffffffffffffff821161011c576115b09160040161150b565b9091565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361011c57565b359073ffffffffffffffffffffffffffffffffffffffff8216820361011c57565b60c0810190811067ffffffffffffffff82111761161457604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f601f19910116810190811067ffffffffffffffff82111761161457604052565b3573ffffffffffffffffffffffffffffffffffffffff8116810361011c5790565b519067ffffffffffffffff8216820361011c57565b9081602091031261011c5751801515810361011c5790565b9291906116c0602485611cb8565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169267ffffffffffffffff604051927f46241e8e0000000000000000000000000000000000000000000000000000000084521692836004840152602083602481885afa9283156111dd575f936119b3575b5060443573ffffffffffffffffffffffffffffffffffffffff8116810361011c5761177193611d02565b67ffffffffffffffff8151166064359067ffffffffffffffff82169182810361011c5750116119875760200151608435119081611966575b81611878575b5015908115611801575b506117cb576117c9903390611dcb565b565b67ffffffffffffffff907feedddca2000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60249150602090604051928380927f422dd92f00000000000000000000000000000000000000000000000000000000825267ffffffffffffffff871660048301525afa9081156111dd575f91611859575b505f6117b9565b611872915060203d6020116111d6576111c88183611641565b5f611852565b90506040517f8f7dcfa300000000000000000000000000000000000000000000000000000000815260c081600481865afa9081156111dd575f916118cd575b506040015167ffffffffffffffff16145f6117af565b905060c0813d60c01161195e575b816118e860c09383611641565b8101031261011c57604067ffffffffffffffff9161195260a083519261190d846115f8565b8051845260208101516020850152611926858201611685565b8585015261193660608201611685565b606085015261194760808201611685565b608085015201611685565b60a082015291506118b7565b3d91506118db565b905060a43567ffffffffffffffff81169081810361011c57504211906117a9565b50505060c43573ffffffffffffffffffffffffffffffffffffffff8116810361011c576117c991611e6b565b9092506020813d6020116119df575b816119cf60209383611641565b8101031261011c5751915f611747565b3d91506119c2565b67ffffffffffffffff811161161457601f01601f191660200190565b929192611a0f826119e7565b91611a1d6040519384611641565b82948184528183011161011c578281602093845f960137010152565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610e9657565b67ffffffffffffffff1667ffffffffffffffff8114610e965760010190565b5f5467ffffffffffffffff8082169160401c168103611a9857505f90565b5f52600160205260405f205460c01c90565b67ffffffffffffffff1690815f52600160205260405f20548015918215611b00575b5050611ad55750565b7f9f585f2f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90915060c08136031261011c57611b7490611b6a60a060405192611b23846115f8565b80358452611b33602082016115d7565b6020850152611b44604082016114f6565b604085015260608101356060850152611b5f608082016114f6565b6080850152016115d7565b60a0820152611fb5565b14155f80611acc565b93611ba29067ffffffffffffffff9294604094611b9c60208801611664565b90611d02565b511691013567ffffffffffffffff8116810361011c5767ffffffffffffffff1610156117cb5750565b5f549067ffffffffffffffff82169067ffffffffffffffff8360401c169180935f945b61010067ffffffffffffffff87161080611ca5575b80611c87575b15611c2657611c1a611c2091611a5b565b95611a5b565b94611bee565b92945067ffffffffffffffff90921692508203611c41575050565b7fffffffffffffffff0000000000000000ffffffffffffffff0000000000000000164260801b77ffffffffffffffff000000000000000000000000000000001617175f55565b5067ffffffffffffffff81165f52600160205260405f205415611c09565b508467ffffffffffffffff821610611c03565b611ccb67ffffffffffffffff9282611aaa565b16805f5260016020525f604081205567ffffffffffffffff5f541614611ced57565b6117c9611bcb565b91908201809211610e9657565b91909392604051906060820182811067ffffffffffffffff82111761161457611dae611da9611d9a611d9a67ffffffffffffffff95611db6956040525f885260208801985f8a52604089019a5f8c52899d6040517fffffffffffffffffffffffffffffffffffffffff000000000000000000000000602082019260601b16825260148152611d91603482611641565b5190209061206e565b611da38161225c565b90611cf5565b6122eb565b9190916122eb565b945216905260018101809111610e9657359052565b7f2e25059433442a79712416bfcf1364bb256fa4fdabf96ba30a9ddad20d6b0549604067ffffffffffffffff8151935f85523360208601521692a27f0000000000000000000000000000000000000000000000000000000000000000905f8080808585614e20f115611e3b575050565b73ffffffffffffffffffffffffffffffffffffffff165f526002602052611e6760405f20918254611cf5565b9055565b7f2e25059433442a79712416bfcf1364bb256fa4fdabf96ba30a9ddad20d6b0549604067ffffffffffffffff815193600185523360208601521692a27f0000000000000000000000000000000000000000000000000000000000000000905f8080808585614e20f115611e3b575050565b67ffffffffffffffff611f26600192825f5460801c1680848316115f14611f3a57505b7f000000000000000000000000000000000000000000000000000000000000000090611a39565b160167ffffffffffffffff8111610e965790565b9050611eff565b805115610eec5760200190565b805160011015610eec5760400190565b805160051015610eec5760c00190565b805160091015610eec576101400190565b8051600a1015610eec576101600190565b8051600b1015610eec576101800190565b8051821015610eec5760209160051b010190565b77ffffffffffffffffffffffffffffffffffffffffffffffff608082017fffffffffffffffff000000000000000000000000000000000000000000000000815160c01b169273ffffffffffffffffffffffffffffffffffffffff60a06040519267ffffffffffffffff6020850195825187528460208401511660408701528160408401511660608701526060830151608087015251168285015201511660c082015260c0815261206660e082611641565b519020161790565b90939192935f5f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe186360301935b87831015612223578260051b8701358581121561011c5787019081359167ffffffffffffffff831161011c5760200190823603821361011c576120e1368484611a03565b60208151910120036121f75760c081355f1a106121f757612104929185916125d3565b949181958192604081119081156121e7575b506121bb57612171575060a081355f1a036121455760018101809111610e96576001903592019193909361209d565b827f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9650505080939592506001915001809211610e96578103612190575090565b7f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b847f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604091501481151514155f612116565b837f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b877f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91908203918211610e9657565b355f1a608081106122e65760b881106122e05760c081106122b35760f88110156122865750600190565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0a8101908111610e965790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4a8101908111610e965790565b50600190565b505f90565b9081355f1a9160808310612391577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808301928311610e965782612342575f925b60018201809211610e965761233f91611cf5565b90565b60018101808211610e96577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610e96578360031b61010003906101008211610e965735901c9261232b565b9160018301809311610e96579190565b908160801c916123b081612883565b6002819493941015610d9c576001149081612497575b501561246f57926040519360208501926fffffffffffffffffffffffffffffffff8216905b8381106124075750505050601f198382030160051c8352604052565b90919293848211610f74576124588261243a612426611da3958961224f565b6124308388611cf5565b9060801b17612883565b5061245261244b8383989498611cf5565b848a612ac8565b95611cf5565b91815260208101809111610e9657939291906123eb565b7ff3dd7004000000000000000000000000000000000000000000000000000000005f5260045ffd5b6124a2915083611cf5565b84145f6123c6565b6124b381612aff565b908060801c91600183145f146125a65760ff5f5b16906020821015610eec577fff00000000000000000000000000000000000000000000000000000000000000911a60f81b161561070b576021821161246f5761250f81612883565b6002819592951015610d9c5761246f578361252c57505050505f90565b816020019081602011610e965782036020019081111502601f8111610f74575f196fffffffffffffffffffffffffffffffff9160031b1b9216015116907f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610e965760031b610100036101008111610e96571c90565b60ff60016124c7565b60158160801c1490816125c0575090565b609491506125cd90612aff565b5f1a1490565b9093929361021481146127b1576125f26125ec8361225c565b83611cf5565b9161261b61260861260285612c3f565b85611cf5565b9261261561260285612c3f565b92611cf5565b1461266257508361262c9192612bfe565b805b612644575060018301809311610e965791905f90565b9080611da361265292612c3f565b908015610e96575f19018061262e565b91939291906126708161225c565b9361267b8583611cf5565b355f1a9461268c816107e885612c3f565b905f198201918211610e96578160011b917f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603610e96576126d0908294611cf5565b60018101809111610e9657359060108716612794575b506126f18383611cf5565b966040841193841561271a575b50505050612711575b9291602016151590565b60419350612707565b90919293507f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610e96577f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610e965760021b61010003926101008411610e965760021b1b18901c15155f8080806126fe565b925060041c8560fc1b17915f198114610e9657600101915f6126e6565b509060038201809211610e9657836127c891612bfe565b80602102906021820403610e96576127df91611cf5565b60018301809311610e965791905f90565b60ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff409116019060ff8211610e9657565b60ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc99116019060ff8211610e9657565b60ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff809116019060ff8211610e9657565b908160801c91821561246f5761289881612aff565b60f81c60c08110156129fa5760808110156128b957505f9250600191839150565b60b7811161294f576128cc60ff91612852565b1680931190816128e5575b501561246f57600191905f90565b60018414801592506128f9575b505f6128d7565b7f800000000000000000000000000000000000000000000000000000000000000091506129467fff0000000000000000000000000000000000000000000000000000000000000091612b35565b1610155f6128f2565b61295b61296091612852565b612821565b60ff8116918285111561246f5761297690612b35565b907fff0000000000000000000000000000000000000000000000000000000000000082161561246f5760ff81168303610e96576107f89060031b16610100036101008111610e96571c9283826037821192836129e6575b5050501561246f5760018101809111610e965791905f90565b6129f192935061224f565b1183825f6129cd565b9060f78211612a205750612a0f60ff916127f0565b168092111561246f57600191908290565b9061295b612a2d916127f0565b60ff8116918285111561246f57612a4390612b35565b907fff0000000000000000000000000000000000000000000000000000000000000082161561246f5760ff81168303610e96576107f89060031b16610100036101008111610e96571c928382603782119283612ab4575b5050501561246f5760018101809111610e96579190600190565b612abf92935061224f565b1183825f612a9a565b90612ad38382611cf5565b8260801c10610f74576fffffffffffffffffffffffffffffffff612af79216611cf5565b9060801b1790565b60208160801c5f0301602081111502601f8111610f74575f196fffffffffffffffffffffffffffffffff9160031b1b9116511690565b60208160801c60010301602181111502601f8111610f74576fffffffffffffffffffffffffffffffff5f1960019260031b1b921601511690565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411612bf3579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156111dd575f5173ffffffffffffffffffffffffffffffffffffffff811615612be957905f905f90565b505f906001905f90565b5050505f9160039190565b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610e965760021b60fc039060fc8211610e9657600f911c1690565b80355f1a9060808210612cd65760b88210612ca85760b88214612c8a57507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff418101908111610e965790565b905060018101809111610e9657355f1a60020180600211610e965790565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818101908111610e965790565b505060019056",
}

// ForcedInbox is an auto generated Go binding around an Ethereum contract.
type ForcedInbox struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ForcedInbox) GetABI() abi.ABI {
	return c.abi
}

// NewForcedInbox creates a new instance of ForcedInbox.
func NewForcedInbox() *ForcedInbox {
	parsed, err := ForcedInboxMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ForcedInbox{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ForcedInbox) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address rollup, uint64 chainId, uint64 gasLimit, uint256 bond, uint64 delay, uint64 lapse) returns()
func (forcedInbox *ForcedInbox) PackConstructor(rollup common.Address, chainId uint64, gasLimit uint64, bond *big.Int, delay uint64, lapse uint64) []byte {
	enc, err := forcedInbox.abi.Pack("", rollup, chainId, gasLimit, bond, delay, lapse)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1c1d218.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BOND() view returns(uint256)
func (forcedInbox *ForcedInbox) PackBOND() []byte {
	enc, err := forcedInbox.abi.Pack("BOND")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1c1d218.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BOND() view returns(uint256)
func (forcedInbox *ForcedInbox) TryPackBOND() ([]byte, error) {
	return forcedInbox.abi.Pack("BOND")
}

// UnpackBOND is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc1c1d218.
//
// Solidity: function BOND() view returns(uint256)
func (forcedInbox *ForcedInbox) UnpackBOND(data []byte) (*big.Int, error) {
	out, err := forcedInbox.abi.Unpack("BOND", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85e1f4d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (forcedInbox *ForcedInbox) PackCHAINID() []byte {
	enc, err := forcedInbox.abi.Pack("CHAIN_ID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85e1f4d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (forcedInbox *ForcedInbox) TryPackCHAINID() ([]byte, error) {
	return forcedInbox.abi.Pack("CHAIN_ID")
}

// UnpackCHAINID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85e1f4d0.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (forcedInbox *ForcedInbox) UnpackCHAINID(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("CHAIN_ID", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69b41170.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DELAY() view returns(uint64)
func (forcedInbox *ForcedInbox) PackDELAY() []byte {
	enc, err := forcedInbox.abi.Pack("DELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69b41170.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DELAY() view returns(uint64)
func (forcedInbox *ForcedInbox) TryPackDELAY() ([]byte, error) {
	return forcedInbox.abi.Pack("DELAY")
}

// UnpackDELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x69b41170.
//
// Solidity: function DELAY() view returns(uint64)
func (forcedInbox *ForcedInbox) UnpackDELAY(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("DELAY", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x091d2788.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (forcedInbox *ForcedInbox) PackGASLIMIT() []byte {
	enc, err := forcedInbox.abi.Pack("GAS_LIMIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x091d2788.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (forcedInbox *ForcedInbox) TryPackGASLIMIT() ([]byte, error) {
	return forcedInbox.abi.Pack("GAS_LIMIT")
}

// UnpackGASLIMIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x091d2788.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (forcedInbox *ForcedInbox) UnpackGASLIMIT(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("GAS_LIMIT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackLAPSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c6267ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function LAPSE() view returns(uint64)
func (forcedInbox *ForcedInbox) PackLAPSE() []byte {
	enc, err := forcedInbox.abi.Pack("LAPSE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLAPSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c6267ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function LAPSE() view returns(uint64)
func (forcedInbox *ForcedInbox) TryPackLAPSE() ([]byte, error) {
	return forcedInbox.abi.Pack("LAPSE")
}

// UnpackLAPSE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0c6267ef.
//
// Solidity: function LAPSE() view returns(uint64)
func (forcedInbox *ForcedInbox) UnpackLAPSE(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("LAPSE", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMAXSIZE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d67799e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_SIZE() view returns(uint256)
func (forcedInbox *ForcedInbox) PackMAXSIZE() []byte {
	enc, err := forcedInbox.abi.Pack("MAX_SIZE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXSIZE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d67799e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_SIZE() view returns(uint256)
func (forcedInbox *ForcedInbox) TryPackMAXSIZE() ([]byte, error) {
	return forcedInbox.abi.Pack("MAX_SIZE")
}

// UnpackMAXSIZE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8d67799e.
//
// Solidity: function MAX_SIZE() view returns(uint256)
func (forcedInbox *ForcedInbox) UnpackMAXSIZE(data []byte) (*big.Int, error) {
	out, err := forcedInbox.abi.Unpack("MAX_SIZE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackROLLUP is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9611c5c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ROLLUP() view returns(address)
func (forcedInbox *ForcedInbox) PackROLLUP() []byte {
	enc, err := forcedInbox.abi.Pack("ROLLUP")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackROLLUP is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9611c5c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ROLLUP() view returns(address)
func (forcedInbox *ForcedInbox) TryPackROLLUP() ([]byte, error) {
	return forcedInbox.abi.Pack("ROLLUP")
}

// UnpackROLLUP is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9611c5c2.
//
// Solidity: function ROLLUP() view returns(address)
func (forcedInbox *ForcedInbox) UnpackROLLUP(data []byte) (common.Address, error) {
	out, err := forcedInbox.abi.Unpack("ROLLUP", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCheckFirst is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x193d2a94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkFirst(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes32 stateRoot, bytes[] accountProof) view returns()
func (forcedInbox *ForcedInbox) PackCheckFirst(index uint64, entry ForcedTransaction, stateRoot [32]byte, accountProof [][]byte) []byte {
	enc, err := forcedInbox.abi.Pack("checkFirst", index, entry, stateRoot, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckFirst is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x193d2a94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkFirst(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes32 stateRoot, bytes[] accountProof) view returns()
func (forcedInbox *ForcedInbox) TryPackCheckFirst(index uint64, entry ForcedTransaction, stateRoot [32]byte, accountProof [][]byte) ([]byte, error) {
	return forcedInbox.abi.Pack("checkFirst", index, entry, stateRoot, accountProof)
}

// PackFirstDeadline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf31eb63.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function firstDeadline() view returns(uint64)
func (forcedInbox *ForcedInbox) PackFirstDeadline() []byte {
	enc, err := forcedInbox.abi.Pack("firstDeadline")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFirstDeadline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcf31eb63.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function firstDeadline() view returns(uint64)
func (forcedInbox *ForcedInbox) TryPackFirstDeadline() ([]byte, error) {
	return forcedInbox.abi.Pack("firstDeadline")
}

// UnpackFirstDeadline is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcf31eb63.
//
// Solidity: function firstDeadline() view returns(uint64)
func (forcedInbox *ForcedInbox) UnpackFirstDeadline(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("firstDeadline", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackIsPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa8b8301e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isPending(uint64 index) view returns(bool)
func (forcedInbox *ForcedInbox) PackIsPending(index uint64) []byte {
	enc, err := forcedInbox.abi.Pack("isPending", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsPending is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa8b8301e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isPending(uint64 index) view returns(bool)
func (forcedInbox *ForcedInbox) TryPackIsPending(index uint64) ([]byte, error) {
	return forcedInbox.abi.Pack("isPending", index)
}

// UnpackIsPending is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa8b8301e.
//
// Solidity: function isPending(uint64 index) view returns(bool)
func (forcedInbox *ForcedInbox) UnpackIsPending(data []byte) (bool, error) {
	out, err := forcedInbox.abi.Unpack("isPending", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLapsesAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd01bee98.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lapsesAt() view returns(uint64)
func (forcedInbox *ForcedInbox) PackLapsesAt() []byte {
	enc, err := forcedInbox.abi.Pack("lapsesAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLapsesAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd01bee98.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lapsesAt() view returns(uint64)
func (forcedInbox *ForcedInbox) TryPackLapsesAt() ([]byte, error) {
	return forcedInbox.abi.Pack("lapsesAt")
}

// UnpackLapsesAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd01bee98.
//
// Solidity: function lapsesAt() view returns(uint64)
func (forcedInbox *ForcedInbox) UnpackLapsesAt(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("lapsesAt", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf18e047.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owed(address account) view returns(uint256 amount)
func (forcedInbox *ForcedInbox) PackOwed(account common.Address) []byte {
	enc, err := forcedInbox.abi.Pack("owed", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf18e047.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owed(address account) view returns(uint256 amount)
func (forcedInbox *ForcedInbox) TryPackOwed(account common.Address) ([]byte, error) {
	return forcedInbox.abi.Pack("owed", account)
}

// UnpackOwed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdf18e047.
//
// Solidity: function owed(address account) view returns(uint256 amount)
func (forcedInbox *ForcedInbox) UnpackOwed(data []byte) (*big.Int, error) {
	out, err := forcedInbox.abi.Unpack("owed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackQueue is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe10d29ee.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function queue() view returns(uint64 first, uint64 end)
func (forcedInbox *ForcedInbox) PackQueue() []byte {
	enc, err := forcedInbox.abi.Pack("queue")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQueue is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe10d29ee.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function queue() view returns(uint64 first, uint64 end)
func (forcedInbox *ForcedInbox) TryPackQueue() ([]byte, error) {
	return forcedInbox.abi.Pack("queue")
}

// QueueOutput serves as a container for the return parameters of contract
// method Queue.
type QueueOutput struct {
	First uint64
	End   uint64
}

// UnpackQueue is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe10d29ee.
//
// Solidity: function queue() view returns(uint64 first, uint64 end)
func (forcedInbox *ForcedInbox) UnpackQueue(data []byte) (QueueOutput, error) {
	out, err := forcedInbox.abi.Unpack("queue", data)
	outstruct := new(QueueOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.First = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.End = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackRemove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53bb21a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function remove(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, uint64 number, bytes[] accountProof) returns()
func (forcedInbox *ForcedInbox) PackRemove(index uint64, entry ForcedTransaction, number uint64, accountProof [][]byte) []byte {
	enc, err := forcedInbox.abi.Pack("remove", index, entry, number, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53bb21a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function remove(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, uint64 number, bytes[] accountProof) returns()
func (forcedInbox *ForcedInbox) TryPackRemove(index uint64, entry ForcedTransaction, number uint64, accountProof [][]byte) ([]byte, error) {
	return forcedInbox.abi.Pack("remove", index, entry, number, accountProof)
}

// PackRemoveFirst is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x974e7456.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeFirst(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes32 stateRoot, bytes[] accountProof) returns()
func (forcedInbox *ForcedInbox) PackRemoveFirst(index uint64, entry ForcedTransaction, stateRoot [32]byte, accountProof [][]byte) []byte {
	enc, err := forcedInbox.abi.Pack("removeFirst", index, entry, stateRoot, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveFirst is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x974e7456.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeFirst(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes32 stateRoot, bytes[] accountProof) returns()
func (forcedInbox *ForcedInbox) TryPackRemoveFirst(index uint64, entry ForcedTransaction, stateRoot [32]byte, accountProof [][]byte) ([]byte, error) {
	return forcedInbox.abi.Pack("removeFirst", index, entry, stateRoot, accountProof)
}

// PackRemoveLapsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b3956a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeLapsed(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry) returns()
func (forcedInbox *ForcedInbox) PackRemoveLapsed(index uint64, entry ForcedTransaction) []byte {
	enc, err := forcedInbox.abi.Pack("removeLapsed", index, entry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveLapsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b3956a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeLapsed(uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry) returns()
func (forcedInbox *ForcedInbox) TryPackRemoveLapsed(index uint64, entry ForcedTransaction) ([]byte, error) {
	return forcedInbox.abi.Pack("removeLapsed", index, entry)
}

// PackSkip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d2aa5b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function skip() returns()
func (forcedInbox *ForcedInbox) PackSkip() []byte {
	enc, err := forcedInbox.abi.Pack("skip")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSkip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d2aa5b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function skip() returns()
func (forcedInbox *ForcedInbox) TryPackSkip() ([]byte, error) {
	return forcedInbox.abi.Pack("skip")
}

// PackSubmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d9dd2b5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submit(bytes transaction, uint64 number, bytes[] accountProof) payable returns(uint64 index)
func (forcedInbox *ForcedInbox) PackSubmit(transaction []byte, number uint64, accountProof [][]byte) []byte {
	enc, err := forcedInbox.abi.Pack("submit", transaction, number, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d9dd2b5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submit(bytes transaction, uint64 number, bytes[] accountProof) payable returns(uint64 index)
func (forcedInbox *ForcedInbox) TryPackSubmit(transaction []byte, number uint64, accountProof [][]byte) ([]byte, error) {
	return forcedInbox.abi.Pack("submit", transaction, number, accountProof)
}

// UnpackSubmit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d9dd2b5.
//
// Solidity: function submit(bytes transaction, uint64 number, bytes[] accountProof) payable returns(uint64 index)
func (forcedInbox *ForcedInbox) UnpackSubmit(data []byte) (uint64, error) {
	out, err := forcedInbox.abi.Unpack("submit", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns()
func (forcedInbox *ForcedInbox) PackWithdraw(to common.Address) []byte {
	enc, err := forcedInbox.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns()
func (forcedInbox *ForcedInbox) TryPackWithdraw(to common.Address) ([]byte, error) {
	return forcedInbox.abi.Pack("withdraw", to)
}

// ForcedInboxForced represents a Forced event raised by the ForcedInbox contract.
type ForcedInboxForced struct {
	Index       uint64
	Sender      common.Address
	Hash        [32]byte
	Nonce       uint64
	Cost        *big.Int
	Deadline    uint64
	Payer       common.Address
	Transaction []byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const ForcedInboxForcedEventName = "Forced"

// ContractEventName returns the user-defined event name.
func (ForcedInboxForced) ContractEventName() string {
	return ForcedInboxForcedEventName
}

// UnpackForcedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Forced(uint64 indexed index, address indexed sender, bytes32 indexed hash, uint64 nonce, uint256 cost, uint64 deadline, address payer, bytes transaction)
func (forcedInbox *ForcedInbox) UnpackForcedEvent(log *types.Log) (*ForcedInboxForced, error) {
	event := "Forced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forcedInbox.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForcedInboxForced)
	if len(log.Data) > 0 {
		if err := forcedInbox.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forcedInbox.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ForcedInboxRemoved represents a Removed event raised by the ForcedInbox contract.
type ForcedInboxRemoved struct {
	Index    uint64
	Included bool
	Caller   common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const ForcedInboxRemovedEventName = "Removed"

// ContractEventName returns the user-defined event name.
func (ForcedInboxRemoved) ContractEventName() string {
	return ForcedInboxRemovedEventName
}

// UnpackRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Removed(uint64 indexed index, bool included, address caller)
func (forcedInbox *ForcedInbox) UnpackRemovedEvent(log *types.Log) (*ForcedInboxRemoved, error) {
	event := "Removed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forcedInbox.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForcedInboxRemoved)
	if len(log.Data) > 0 {
		if err := forcedInbox.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forcedInbox.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (forcedInbox *ForcedInbox) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["CannotPay"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackCannotPayError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["GasLimitTooHigh"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackGasLimitTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["InvalidParameter"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackInvalidParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["InvalidProof"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackInvalidProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["InvalidTransaction"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackInvalidTransactionError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["NotFirst"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackNotFirstError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["NotLapsed"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackNotLapsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["NotRollup"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackNotRollupError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["NothingOwed"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackNothingOwedError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["RLPInvalidEncoding"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackRLPInvalidEncodingError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["StillValid"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackStillValidError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["TransactionTooLong"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackTransactionTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["UnknownEntry"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackUnknownEntryError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["WrongBond"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackWrongBondError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["WrongChain"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackWrongChainError(raw[4:])
	}
	if bytes.Equal(raw[:4], forcedInbox.abi.Errors["WrongNonce"].ID.Bytes()[:4]) {
		return forcedInbox.UnpackWrongNonceError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// ForcedInboxCannotPay represents a CannotPay error raised by the ForcedInbox contract.
type ForcedInboxCannotPay struct {
	Balance *big.Int
	Cost    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CannotPay(uint256 balance, uint256 cost)
func ForcedInboxCannotPayErrorID() common.Hash {
	return common.HexToHash("0xa7c102aea93d9c36fa6567531c76dc02660559994e84e0bf60112021a1e54e0f")
}

// UnpackCannotPayError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CannotPay(uint256 balance, uint256 cost)
func (forcedInbox *ForcedInbox) UnpackCannotPayError(raw []byte) (*ForcedInboxCannotPay, error) {
	out := new(ForcedInboxCannotPay)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "CannotPay", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxGasLimitTooHigh represents a GasLimitTooHigh error raised by the ForcedInbox contract.
type ForcedInboxGasLimitTooHigh struct {
	GasLimit *big.Int
	Max      uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GasLimitTooHigh(uint256 gasLimit, uint64 max)
func ForcedInboxGasLimitTooHighErrorID() common.Hash {
	return common.HexToHash("0xe51d24c50c3f58989de3339f286b89261fcd6b4ef838d69d99adff0bf3c98ca9")
}

// UnpackGasLimitTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GasLimitTooHigh(uint256 gasLimit, uint64 max)
func (forcedInbox *ForcedInbox) UnpackGasLimitTooHighError(raw []byte) (*ForcedInboxGasLimitTooHigh, error) {
	out := new(ForcedInboxGasLimitTooHigh)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "GasLimitTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxInvalidParameter represents a InvalidParameter error raised by the ForcedInbox contract.
type ForcedInboxInvalidParameter struct {
	Name  string
	Value *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func ForcedInboxInvalidParameterErrorID() common.Hash {
	return common.HexToHash("0x9383c124723dfffa80b3238057af04e80d29ddebd4f8220d8d574dc688d60a21")
}

// UnpackInvalidParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func (forcedInbox *ForcedInbox) UnpackInvalidParameterError(raw []byte) (*ForcedInboxInvalidParameter, error) {
	out := new(ForcedInboxInvalidParameter)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "InvalidParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxInvalidProof represents a InvalidProof error raised by the ForcedInbox contract.
type ForcedInboxInvalidProof struct {
	Node *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidProof(uint256 node)
func ForcedInboxInvalidProofErrorID() common.Hash {
	return common.HexToHash("0x5e3fa051f12d0d34bcacf3422cc36b979846aff40e201c6c3d25a5d5c87e9c52")
}

// UnpackInvalidProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidProof(uint256 node)
func (forcedInbox *ForcedInbox) UnpackInvalidProofError(raw []byte) (*ForcedInboxInvalidProof, error) {
	out := new(ForcedInboxInvalidProof)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "InvalidProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxInvalidTransaction represents a InvalidTransaction error raised by the ForcedInbox contract.
type ForcedInboxInvalidTransaction struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidTransaction()
func ForcedInboxInvalidTransactionErrorID() common.Hash {
	return common.HexToHash("0x500a07cec2a7718b428454ee4acaabf1a92df5dbbd67f281db9382b3880560d8")
}

// UnpackInvalidTransactionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidTransaction()
func (forcedInbox *ForcedInbox) UnpackInvalidTransactionError(raw []byte) (*ForcedInboxInvalidTransaction, error) {
	out := new(ForcedInboxInvalidTransaction)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "InvalidTransaction", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxNotFirst represents a NotFirst error raised by the ForcedInbox contract.
type ForcedInboxNotFirst struct {
	Index uint64
	First uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotFirst(uint64 index, uint64 first)
func ForcedInboxNotFirstErrorID() common.Hash {
	return common.HexToHash("0x0e4c278bc0e4b6e08939068fe10a72784fa0308c8d1e7bb790cc40898078a8fb")
}

// UnpackNotFirstError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotFirst(uint64 index, uint64 first)
func (forcedInbox *ForcedInbox) UnpackNotFirstError(raw []byte) (*ForcedInboxNotFirst, error) {
	out := new(ForcedInboxNotFirst)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "NotFirst", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxNotLapsed represents a NotLapsed error raised by the ForcedInbox contract.
type ForcedInboxNotLapsed struct {
	LapsesAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotLapsed(uint64 lapsesAt)
func ForcedInboxNotLapsedErrorID() common.Hash {
	return common.HexToHash("0x9e4f7f55a57af6586b4e70d1f543805edca70cb8312c177b68828aa210237789")
}

// UnpackNotLapsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotLapsed(uint64 lapsesAt)
func (forcedInbox *ForcedInbox) UnpackNotLapsedError(raw []byte) (*ForcedInboxNotLapsed, error) {
	out := new(ForcedInboxNotLapsed)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "NotLapsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxNotRollup represents a NotRollup error raised by the ForcedInbox contract.
type ForcedInboxNotRollup struct {
	Rollup common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRollup(address rollup)
func ForcedInboxNotRollupErrorID() common.Hash {
	return common.HexToHash("0x8fe3dc5304c5cf10f2a6a5093c886f1a35fc4acb6e8f5e7a9f5967d58f90484f")
}

// UnpackNotRollupError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRollup(address rollup)
func (forcedInbox *ForcedInbox) UnpackNotRollupError(raw []byte) (*ForcedInboxNotRollup, error) {
	out := new(ForcedInboxNotRollup)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "NotRollup", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxNothingOwed represents a NothingOwed error raised by the ForcedInbox contract.
type ForcedInboxNothingOwed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingOwed()
func ForcedInboxNothingOwedErrorID() common.Hash {
	return common.HexToHash("0x797dba544d72fb0dfb4c7610346de0274cf6d4e8b1d64dc398abc9027c89eff2")
}

// UnpackNothingOwedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingOwed()
func (forcedInbox *ForcedInbox) UnpackNothingOwedError(raw []byte) (*ForcedInboxNothingOwed, error) {
	out := new(ForcedInboxNothingOwed)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "NothingOwed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxRLPInvalidEncoding represents a RLPInvalidEncoding error raised by the ForcedInbox contract.
type ForcedInboxRLPInvalidEncoding struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RLPInvalidEncoding()
func ForcedInboxRLPInvalidEncodingErrorID() common.Hash {
	return common.HexToHash("0xf3dd700486d05c537b5facf4c114ba6b400473774588d1ffb11e80a83758e4df")
}

// UnpackRLPInvalidEncodingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RLPInvalidEncoding()
func (forcedInbox *ForcedInbox) UnpackRLPInvalidEncodingError(raw []byte) (*ForcedInboxRLPInvalidEncoding, error) {
	out := new(ForcedInboxRLPInvalidEncoding)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "RLPInvalidEncoding", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxStillValid represents a StillValid error raised by the ForcedInbox contract.
type ForcedInboxStillValid struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StillValid(uint64 index)
func ForcedInboxStillValidErrorID() common.Hash {
	return common.HexToHash("0xeedddca2f125f803ff2d86171583a56016c348e180d2867b444d4961403be208")
}

// UnpackStillValidError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StillValid(uint64 index)
func (forcedInbox *ForcedInbox) UnpackStillValidError(raw []byte) (*ForcedInboxStillValid, error) {
	out := new(ForcedInboxStillValid)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "StillValid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxTransactionTooLong represents a TransactionTooLong error raised by the ForcedInbox contract.
type ForcedInboxTransactionTooLong struct {
	Size *big.Int
	Max  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransactionTooLong(uint256 size, uint256 max)
func ForcedInboxTransactionTooLongErrorID() common.Hash {
	return common.HexToHash("0x36a12c2d4a743a25a54e165fcd96e51c92fac21bfecee856b853a1c6b2189fc7")
}

// UnpackTransactionTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransactionTooLong(uint256 size, uint256 max)
func (forcedInbox *ForcedInbox) UnpackTransactionTooLongError(raw []byte) (*ForcedInboxTransactionTooLong, error) {
	out := new(ForcedInboxTransactionTooLong)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "TransactionTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxTransferFailed represents a TransferFailed error raised by the ForcedInbox contract.
type ForcedInboxTransferFailed struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to)
func ForcedInboxTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x39f1c8d9a08940175dbc82f15840b953aa855264e371e68f3e5d5cb38c445fa0")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to)
func (forcedInbox *ForcedInbox) UnpackTransferFailedError(raw []byte) (*ForcedInboxTransferFailed, error) {
	out := new(ForcedInboxTransferFailed)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxUnknownEntry represents a UnknownEntry error raised by the ForcedInbox contract.
type ForcedInboxUnknownEntry struct {
	Index uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownEntry(uint64 index)
func ForcedInboxUnknownEntryErrorID() common.Hash {
	return common.HexToHash("0x9f585f2f388a960eb2a68648da42b58b97f1a969105fd56b614dfc388df40d37")
}

// UnpackUnknownEntryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownEntry(uint64 index)
func (forcedInbox *ForcedInbox) UnpackUnknownEntryError(raw []byte) (*ForcedInboxUnknownEntry, error) {
	out := new(ForcedInboxUnknownEntry)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "UnknownEntry", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxWrongBond represents a WrongBond error raised by the ForcedInbox contract.
type ForcedInboxWrongBond struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongBond(uint256 got, uint256 want)
func ForcedInboxWrongBondErrorID() common.Hash {
	return common.HexToHash("0x0c5e03da3c3575f08d387f0e59dfdfe46b22550c7a25676fffcb9251582e2c11")
}

// UnpackWrongBondError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongBond(uint256 got, uint256 want)
func (forcedInbox *ForcedInbox) UnpackWrongBondError(raw []byte) (*ForcedInboxWrongBond, error) {
	out := new(ForcedInboxWrongBond)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "WrongBond", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxWrongChain represents a WrongChain error raised by the ForcedInbox contract.
type ForcedInboxWrongChain struct {
	Got  *big.Int
	Want uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongChain(uint256 got, uint64 want)
func ForcedInboxWrongChainErrorID() common.Hash {
	return common.HexToHash("0x98c5407b9b78bda08fbd515a158c4c4b7c8bb9ccef749794d08b093d4162a1c2")
}

// UnpackWrongChainError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongChain(uint256 got, uint64 want)
func (forcedInbox *ForcedInbox) UnpackWrongChainError(raw []byte) (*ForcedInboxWrongChain, error) {
	out := new(ForcedInboxWrongChain)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "WrongChain", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForcedInboxWrongNonce represents a WrongNonce error raised by the ForcedInbox contract.
type ForcedInboxWrongNonce struct {
	Got  uint64
	Want uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongNonce(uint64 got, uint64 want)
func ForcedInboxWrongNonceErrorID() common.Hash {
	return common.HexToHash("0x1a5fbde0b3b8d326e4442c24bf303a09eb030d7dd42c15e15678d2e0e8e9d0f9")
}

// UnpackWrongNonceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongNonce(uint64 got, uint64 want)
func (forcedInbox *ForcedInbox) UnpackWrongNonceError(raw []byte) (*ForcedInboxWrongNonce, error) {
	out := new(ForcedInboxWrongNonce)
	if err := forcedInbox.abi.UnpackIntoInterface(out, "WrongNonce", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerMetaData contains all meta data concerning the L1Messenger contract.
var L1MessengerMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"rollup\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"executor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l2Messenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l2Executor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l2ChainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"BACKING\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"EXECUTOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"L2_MESSENGER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_DATA_SIZE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"REMOTE_CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"REMOTE_EXECUTOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ROLLUP\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"message\",\"type\":\"tuple\",\"internalType\":\"structMessage\",\"components\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"},{\"name\":\"storageProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"message\",\"type\":\"tuple\",\"internalType\":\"structMessage\",\"components\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"},{\"name\":\"storageProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isClaimed\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"messageRoot\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"send\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"sentCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"MessageCancelled\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MessageClaimed\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"claimer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MessageSent\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"fee\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyClaimed\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"DataTooLong\",\"inputs\":[{\"name\":\"size\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FeeTooHigh\",\"inputs\":[{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"sent\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"GasLimitTooHigh\",\"inputs\":[{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"max\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidProof\",\"inputs\":[{\"name\":\"node\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidTarget\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NoRefundAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotProven\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotRefundAddress\",\"inputs\":[{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TreeFull\",\"inputs\":[]}]",
	ID:  "L1Messenger",
	Bin: "0x610140604052611c8d60a0813803918261001881610265565b9384928339810103126102615761002e8161029e565b9061003b6020820161029e565b906100486040820161029e565b60806100566060840161029e565b920151926001600160401b0384168085036102615761009d6100786040610265565b600881526732bc32b1baba37b960c11b60208201526001600160a01b038416906102b2565b6100d66100aa6040610265565b600f81526e3932b6b7ba32a6b2b9b9b2b733b2b960891b60208201526001600160a01b038516906102b2565b61010e6100e36040610265565b600e81526d3932b6b7ba32a2bc32b1baba37b960911b60208201526001600160a01b038616906102b2565b6101186040610265565b600d8152602081016c1c995b5bdd1950da185a5b9259609a1b8152600183108015610251575b6101fb5750505060805260e05260a05260c05261018161015e6040610265565b60068152650726f6c6c75760d41b60208201526001600160a01b038316906102b2565b61010052346101205260405161195d908161033082396080518181816101ab01526105f6015260a0518181816106a70152610799015260c0518181816103e501526110f7015260e0518181816107bb01528181610abd0152610f4201526101005181818161034e0152610ed6015261012051816106580152f35b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff831161013e565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761028a57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361026157565b60018210801561031f575b6102c5575050565b60a49060206040519384926324e0f04960e21b8452608060048501528051928391826084870152018585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b0382116102bd56fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630d3c4bc714610a935750806320fd2ce5146106e757806322fce66f146106cb57806326bacbe21461067b57806329a9736a146106415780633aad9a5f1461061a578063630dc7cb146105ca57806377c893b7146104095780637d1d0c5b146103c557806381e09ea0146103725780639611c5c214610322578063a3811699146100f5578063d4b9f4fa146100d85763e3f5aa51146100b8575f80fd5b346100d557806003193601126100d5576020604051622dc6c08152f35b80fd5b50346100d557806003193601126100d55760209054604051908152f35b503461031e57608060031936011261031e5760043567ffffffffffffffff811161031e5780600401610100600319833603011261031e57610134610b02565b60443567ffffffffffffffff811161031e57610154903690600401610b2e565b916064359267ffffffffffffffff841161031e57610179610182943690600401610b2e565b93909286610e7d565b90604483019073ffffffffffffffffffffffffffffffffffffffff6101a6836111cf565b6101d37f000000000000000000000000000000000000000000000000000000000000000080923090610c99565b6101e46101df84610e68565b61124e565b6101ed83610e68565b6040519567ffffffffffffffff3392167f8ff5c649f1fcc282c6a07a9ee1d4ea1ebbd78814207d921c27913e39b82118085f80a416610237610231602487016111cf565b936111cf565b61025161024660a48801610e68565b9360e48801906111fd565b939094833b1561031e575f95879567ffffffffffffffff87959473ffffffffffffffffffffffffffffffffffffffff8796816102cd977fd2603d30000000000000000000000000000000000000000000000000000000008a52166004890152166024870152166044850152608060648501526084840191610c5b565b03916064870135905af18015610313576102fd575b5060840135806102f0575080f35b6102fa90336112d0565b80f35b61030a9192505f90610bb6565b5f9060846102e2565b6040513d5f823e3d90fd5b5f80fd5b3461031e575f60031936011261031e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461031e57602060031936011261031e5760043567ffffffffffffffff811680910361031e576103bb60209160ff6001918060081c5f526022602052161b60405f205416151590565b6040519015158152f35b3461031e575f60031936011261031e57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461031e5760a060031936011261031e5760043567ffffffffffffffff811161031e5780600401610100600319833603011261031e57610447610b02565b9160443567ffffffffffffffff811161031e57610468903690600401610b2e565b92909360643567ffffffffffffffff811161031e5761048b903690600401610b2e565b906084359573ffffffffffffffffffffffffffffffffffffffff87169788880361031e576104b99486610e7d565b9060c4830173ffffffffffffffffffffffffffffffffffffffff6104dc826111cf565b163303610580575084156105545790610552947f715f97635c31c3aabcadddeaa7a95f4436d191bbd256045b0611be26932e4eb1602067ffffffffffffffff6105348661052f6101df61054c9a99610e68565b610e68565b1692604051908152a3606460848201359101356111f0565b906112d0565b005b847fd08525e9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61059e73ffffffffffffffffffffffffffffffffffffffff916111cf565b7f1bc1e4ad000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3461031e575f60031936011261031e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461031e575f60031936011261031e57602067ffffffffffffffff60215416604051908152f35b3461031e575f60031936011261031e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461031e575f60031936011261031e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461031e575f60031936011261031e5760206040516120008152f35b60a060031936011261031e5760043573ffffffffffffffffffffffffffffffffffffffff81169081810361031e57602435916044359167ffffffffffffffff831680930361031e5760643573ffffffffffffffffffffffffffffffffffffffff811680910361031e5760843567ffffffffffffffff811161031e573660238201121561031e5780600401359267ffffffffffffffff841161031e576024820191602485369201011161031e576107e0907f0000000000000000000000000000000000000000000000000000000000000000907f000000000000000000000000000000000000000000000000000000000000000090610c99565b348611610a6357622dc6c08511610a305761200083116109fe5781156109d6576021549167ffffffffffffffff83169567ffffffffffffffff87146109a95767ffffffffffffffff60018801167fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000085161760215561085e8834610b5f565b9363ffffffff6108b160405161087381610b6c565b8a81523360208201528960408201528760608201528b60808201528460a08201528560c08201526108a5368a89610bf7565b60e08201524690610d35565b9160201c16610981575f8060018a5b6021821061092f57505050507f7af4182826cdfdb90831f798221276ce45bf1306ed61b77fda3e140efa22684e9360209993899693610924935f5560405195869586528c8601526040850152606084015260a06080840152339660a0840191610c5b565b0390a4604051908152f35b90919293600182165f146109635782545f526020525b60405f2093805f52602052600160405f2091811c92019092916108c0565b8315610975575b5f5283602052610945565b8083556001935061096a565b7fb48f2cf8000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f6c686511000000000000000000000000000000000000000000000000000000005f5260045ffd5b827f573760f3000000000000000000000000000000000000000000000000000000005f5260045261200060245260445ffd5b847fa2bb990e000000000000000000000000000000000000000000000000000000005f52600452622dc6c060245260445ffd5b857fe757126a000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b3461031e575f60031936011261031e5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b359073ffffffffffffffffffffffffffffffffffffffff8216820361031e57565b6024359067ffffffffffffffff8216820361031e57565b359067ffffffffffffffff8216820361031e57565b9181601f8401121561031e5782359167ffffffffffffffff831161031e576020808501948460051b01011161031e57565b919082039182116109a957565b610100810190811067ffffffffffffffff821117610b8957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610b8957604052565b92919267ffffffffffffffff8211610b895760405191610c3f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160184610bb6565b82948184528183011161031e578281602093845f960137010152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff16918215918215610d15575b508115610cf5575b50610cca5750565b7fd08525e9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff91501681145f610cc2565b73ffffffffffffffffffffffffffffffffffffffff16831491505f610cba565b610e6261018060e0927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020604051968794828601998a5260408087015267ffffffffffffffff815116606087015273ffffffffffffffffffffffffffffffffffffffff8382015116608087015273ffffffffffffffffffffffffffffffffffffffff60408201511660a0870152606081015160c087015260808101518287015267ffffffffffffffff60a08201511661010087015273ffffffffffffffffffffffffffffffffffffffff60c0820151166101208701520151610100610140860152805191829182610160880152018686015e5f8582860101520116810103017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610bb6565b51902090565b3567ffffffffffffffff8116810361031e5790565b93919594929067ffffffffffffffff604051917f46241e8e00000000000000000000000000000000000000000000000000000000835216600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610313575f9161119d575b50604051906060820182811067ffffffffffffffff821117610b89576040525f825260208201925f845260408301985f8a5260405160208101907f000000000000000000000000000000000000000000000000000000000000000060601b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016825260148152610f97603482610bb6565b519020610fa393611323565b610fac816114ba565b610fb5916111f0565b610fbe816114ba565b610fc7916111f0565b610fd090611549565b610fd990611549565b935267ffffffffffffffff169052600181018091116109a95735809552610fff83610e68565b60405167ffffffffffffffff60208201921682525f604082015260408152611028606082610bb6565b519020916101008436031261031e5760405161104381610b6c565b61104c85610b19565b815261105a60208601610ae1565b602082015261106b60408601610ae1565b6040820152606085013560608201526080850135608082015261109060a08601610b19565b60a08201526110a160c08601610ae1565b60c082015260e085013567ffffffffffffffff811161031e5785019136601f8401121561031e576111569361111d611142936110e7611151963690602081359101610bf7565b60e082015267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690610d35565b9889966040516020810191825260208152611139604082610bb6565b51902090611323565b61114b816114ba565b906111f0565b611549565b500361115f5750565b61117167ffffffffffffffff91610e68565b7fa6b67b91000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90506020813d6020116111c7575b816111b860209383610bb6565b8101031261031e57515f610f06565b3d91506111ab565b3573ffffffffffffffffffffffffffffffffffffffff8116810361031e5790565b919082018092116109a957565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561031e570180359067ffffffffffffffff821161031e5760200191813603831361031e57565b67ffffffffffffffff811661127a8160ff6001918060081c5f526022602052161b60405f205416151590565b6112a5575066ffffffffffffff8160081c165f526022602052600160ff60405f2092161b8154179055565b7f15afccb0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905f80808093855af1156112e15750565b73ffffffffffffffffffffffffffffffffffffffff907f39f1c8d9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90939192935f5f925b8684101561148e576113438460051b8701876111fd565b9161134f368484610bf7565b60208151910120036114625760c081355f1a1061146257611372929184916115ff565b93918194819260408111908115611452575b50611426576113dd575060a081355f1a036113b157600181018091116109a957600190359101929061132c565b507f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b955050809395925060019150018092116109a95781036113fb575090565b7f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604091501481151514155f611384565b847f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b867f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b355f1a608081106115445760b8811061153e5760c081106115115760f88110156114e45750600190565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0a81019081116109a95790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4a81019081116109a95790565b50600190565b505f90565b9081355f1a91608083106115ef577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8083019283116109a957826115a0575f925b600182018092116109a95761159d916111f0565b90565b600181018082116109a9577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841684036109a9578360031b610100039061010082116109a95735901c92611589565b91600183018093116109a9579190565b90939293610214811461183f5761161e611618836114ba565b836111f0565b9161164761163461162e856118bf565b856111f0565b9261164161162e856118bf565b926111f0565b146116ad575083611658919261187e565b805b6116705750600183018093116109a95791905f90565b908061114b61167e926118bf565b9080156109a9577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff018061165a565b91939291906116bb816114ba565b936116c685836111f0565b355f1a946116dc816116d7856118bf565b610b5f565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82019182116109a9578160011b917f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8116036109a95761173f9082946111f0565b600181018091116109a957359060108716611803575b5061176083836111f0565b9660408411938415611789575b50505050611780575b9291602016151590565b60419350611776565b90919293507f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841684036109a9577f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036109a95760021b610100039261010084116109a95760021b1b18901c15155f80808061176d565b925060041c8560fc1b17917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146109a957600101915f611755565b5090600382018092116109a957836118569161187e565b806021029060218204036109a95761186d916111f0565b600183018093116109a95791905f90565b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811681036109a95760021b60fc039060fc82116109a957600f911c1690565b80355f1a90608082106119565760b882106119285760b8821461190a57507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4181019081116109a95790565b9050600181018091116109a957355f1a600201806002116109a95790565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8181019081116109a95790565b505060019056",
}

// L1Messenger is an auto generated Go binding around an Ethereum contract.
type L1Messenger struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *L1Messenger) GetABI() abi.ABI {
	return c.abi
}

// NewL1Messenger creates a new instance of L1Messenger.
func NewL1Messenger() *L1Messenger {
	parsed, err := L1MessengerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &L1Messenger{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *L1Messenger) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address rollup, address executor, address l2Messenger, address l2Executor, uint64 l2ChainId) payable returns()
func (l1Messenger *L1Messenger) PackConstructor(rollup common.Address, executor common.Address, l2Messenger common.Address, l2Executor common.Address, l2ChainId uint64) []byte {
	enc, err := l1Messenger.abi.Pack("", rollup, executor, l2Messenger, l2Executor, l2ChainId)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBACKING is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29a9736a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BACKING() view returns(uint256)
func (l1Messenger *L1Messenger) PackBACKING() []byte {
	enc, err := l1Messenger.abi.Pack("BACKING")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBACKING is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29a9736a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BACKING() view returns(uint256)
func (l1Messenger *L1Messenger) TryPackBACKING() ([]byte, error) {
	return l1Messenger.abi.Pack("BACKING")
}

// UnpackBACKING is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x29a9736a.
//
// Solidity: function BACKING() view returns(uint256)
func (l1Messenger *L1Messenger) UnpackBACKING(data []byte) (*big.Int, error) {
	out, err := l1Messenger.abi.Unpack("BACKING", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x630dc7cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXECUTOR() view returns(address)
func (l1Messenger *L1Messenger) PackEXECUTOR() []byte {
	enc, err := l1Messenger.abi.Pack("EXECUTOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x630dc7cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXECUTOR() view returns(address)
func (l1Messenger *L1Messenger) TryPackEXECUTOR() ([]byte, error) {
	return l1Messenger.abi.Pack("EXECUTOR")
}

// UnpackEXECUTOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x630dc7cb.
//
// Solidity: function EXECUTOR() view returns(address)
func (l1Messenger *L1Messenger) UnpackEXECUTOR(data []byte) (common.Address, error) {
	out, err := l1Messenger.abi.Unpack("EXECUTOR", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackL2MESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d3c4bc7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function L2_MESSENGER() view returns(address)
func (l1Messenger *L1Messenger) PackL2MESSENGER() []byte {
	enc, err := l1Messenger.abi.Pack("L2_MESSENGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackL2MESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d3c4bc7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function L2_MESSENGER() view returns(address)
func (l1Messenger *L1Messenger) TryPackL2MESSENGER() ([]byte, error) {
	return l1Messenger.abi.Pack("L2_MESSENGER")
}

// UnpackL2MESSENGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d3c4bc7.
//
// Solidity: function L2_MESSENGER() view returns(address)
func (l1Messenger *L1Messenger) UnpackL2MESSENGER(data []byte) (common.Address, error) {
	out, err := l1Messenger.abi.Unpack("L2_MESSENGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMAXDATASIZE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22fce66f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_DATA_SIZE() view returns(uint256)
func (l1Messenger *L1Messenger) PackMAXDATASIZE() []byte {
	enc, err := l1Messenger.abi.Pack("MAX_DATA_SIZE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXDATASIZE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22fce66f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_DATA_SIZE() view returns(uint256)
func (l1Messenger *L1Messenger) TryPackMAXDATASIZE() ([]byte, error) {
	return l1Messenger.abi.Pack("MAX_DATA_SIZE")
}

// UnpackMAXDATASIZE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x22fce66f.
//
// Solidity: function MAX_DATA_SIZE() view returns(uint256)
func (l1Messenger *L1Messenger) UnpackMAXDATASIZE(data []byte) (*big.Int, error) {
	out, err := l1Messenger.abi.Unpack("MAX_DATA_SIZE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3f5aa51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_GAS_LIMIT() view returns(uint64)
func (l1Messenger *L1Messenger) PackMAXGASLIMIT() []byte {
	enc, err := l1Messenger.abi.Pack("MAX_GAS_LIMIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3f5aa51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_GAS_LIMIT() view returns(uint64)
func (l1Messenger *L1Messenger) TryPackMAXGASLIMIT() ([]byte, error) {
	return l1Messenger.abi.Pack("MAX_GAS_LIMIT")
}

// UnpackMAXGASLIMIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe3f5aa51.
//
// Solidity: function MAX_GAS_LIMIT() view returns(uint64)
func (l1Messenger *L1Messenger) UnpackMAXGASLIMIT(data []byte) (uint64, error) {
	out, err := l1Messenger.abi.Unpack("MAX_GAS_LIMIT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackREMOTECHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d1d0c5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REMOTE_CHAIN_ID() view returns(uint64)
func (l1Messenger *L1Messenger) PackREMOTECHAINID() []byte {
	enc, err := l1Messenger.abi.Pack("REMOTE_CHAIN_ID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREMOTECHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d1d0c5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REMOTE_CHAIN_ID() view returns(uint64)
func (l1Messenger *L1Messenger) TryPackREMOTECHAINID() ([]byte, error) {
	return l1Messenger.abi.Pack("REMOTE_CHAIN_ID")
}

// UnpackREMOTECHAINID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d1d0c5b.
//
// Solidity: function REMOTE_CHAIN_ID() view returns(uint64)
func (l1Messenger *L1Messenger) UnpackREMOTECHAINID(data []byte) (uint64, error) {
	out, err := l1Messenger.abi.Unpack("REMOTE_CHAIN_ID", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackREMOTEEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26bacbe2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REMOTE_EXECUTOR() view returns(address)
func (l1Messenger *L1Messenger) PackREMOTEEXECUTOR() []byte {
	enc, err := l1Messenger.abi.Pack("REMOTE_EXECUTOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREMOTEEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26bacbe2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REMOTE_EXECUTOR() view returns(address)
func (l1Messenger *L1Messenger) TryPackREMOTEEXECUTOR() ([]byte, error) {
	return l1Messenger.abi.Pack("REMOTE_EXECUTOR")
}

// UnpackREMOTEEXECUTOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x26bacbe2.
//
// Solidity: function REMOTE_EXECUTOR() view returns(address)
func (l1Messenger *L1Messenger) UnpackREMOTEEXECUTOR(data []byte) (common.Address, error) {
	out, err := l1Messenger.abi.Unpack("REMOTE_EXECUTOR", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackROLLUP is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9611c5c2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ROLLUP() view returns(address)
func (l1Messenger *L1Messenger) PackROLLUP() []byte {
	enc, err := l1Messenger.abi.Pack("ROLLUP")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackROLLUP is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9611c5c2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ROLLUP() view returns(address)
func (l1Messenger *L1Messenger) TryPackROLLUP() ([]byte, error) {
	return l1Messenger.abi.Pack("ROLLUP")
}

// UnpackROLLUP is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9611c5c2.
//
// Solidity: function ROLLUP() view returns(address)
func (l1Messenger *L1Messenger) UnpackROLLUP(data []byte) (common.Address, error) {
	out, err := l1Messenger.abi.Unpack("ROLLUP", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77c893b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel((uint64,address,address,uint256,uint256,uint64,address,bytes) message, uint64 number, bytes[] accountProof, bytes[] storageProof, address to) returns()
func (l1Messenger *L1Messenger) PackCancel(message Message, number uint64, accountProof [][]byte, storageProof [][]byte, to common.Address) []byte {
	enc, err := l1Messenger.abi.Pack("cancel", message, number, accountProof, storageProof, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77c893b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel((uint64,address,address,uint256,uint256,uint64,address,bytes) message, uint64 number, bytes[] accountProof, bytes[] storageProof, address to) returns()
func (l1Messenger *L1Messenger) TryPackCancel(message Message, number uint64, accountProof [][]byte, storageProof [][]byte, to common.Address) ([]byte, error) {
	return l1Messenger.abi.Pack("cancel", message, number, accountProof, storageProof, to)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3811699.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim((uint64,address,address,uint256,uint256,uint64,address,bytes) message, uint64 number, bytes[] accountProof, bytes[] storageProof) returns()
func (l1Messenger *L1Messenger) PackClaim(message Message, number uint64, accountProof [][]byte, storageProof [][]byte) []byte {
	enc, err := l1Messenger.abi.Pack("claim", message, number, accountProof, storageProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3811699.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim((uint64,address,address,uint256,uint256,uint64,address,bytes) message, uint64 number, bytes[] accountProof, bytes[] storageProof) returns()
func (l1Messenger *L1Messenger) TryPackClaim(message Message, number uint64, accountProof [][]byte, storageProof [][]byte) ([]byte, error) {
	return l1Messenger.abi.Pack("claim", message, number, accountProof, storageProof)
}

// PackIsClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81e09ea0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isClaimed(uint64 nonce) view returns(bool)
func (l1Messenger *L1Messenger) PackIsClaimed(nonce uint64) []byte {
	enc, err := l1Messenger.abi.Pack("isClaimed", nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81e09ea0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isClaimed(uint64 nonce) view returns(bool)
func (l1Messenger *L1Messenger) TryPackIsClaimed(nonce uint64) ([]byte, error) {
	return l1Messenger.abi.Pack("isClaimed", nonce)
}

// UnpackIsClaimed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x81e09ea0.
//
// Solidity: function isClaimed(uint64 nonce) view returns(bool)
func (l1Messenger *L1Messenger) UnpackIsClaimed(data []byte) (bool, error) {
	out, err := l1Messenger.abi.Unpack("isClaimed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMessageRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4b9f4fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function messageRoot() view returns(bytes32)
func (l1Messenger *L1Messenger) PackMessageRoot() []byte {
	enc, err := l1Messenger.abi.Pack("messageRoot")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMessageRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4b9f4fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function messageRoot() view returns(bytes32)
func (l1Messenger *L1Messenger) TryPackMessageRoot() ([]byte, error) {
	return l1Messenger.abi.Pack("messageRoot")
}

// UnpackMessageRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd4b9f4fa.
//
// Solidity: function messageRoot() view returns(bytes32)
func (l1Messenger *L1Messenger) UnpackMessageRoot(data []byte) ([32]byte, error) {
	out, err := l1Messenger.abi.Unpack("messageRoot", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20fd2ce5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes data) payable returns(uint64 nonce)
func (l1Messenger *L1Messenger) PackSend(target common.Address, fee *big.Int, gasLimit uint64, refund common.Address, data []byte) []byte {
	enc, err := l1Messenger.abi.Pack("send", target, fee, gasLimit, refund, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20fd2ce5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes data) payable returns(uint64 nonce)
func (l1Messenger *L1Messenger) TryPackSend(target common.Address, fee *big.Int, gasLimit uint64, refund common.Address, data []byte) ([]byte, error) {
	return l1Messenger.abi.Pack("send", target, fee, gasLimit, refund, data)
}

// UnpackSend is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x20fd2ce5.
//
// Solidity: function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes data) payable returns(uint64 nonce)
func (l1Messenger *L1Messenger) UnpackSend(data []byte) (uint64, error) {
	out, err := l1Messenger.abi.Unpack("send", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSentCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aad9a5f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sentCount() view returns(uint64)
func (l1Messenger *L1Messenger) PackSentCount() []byte {
	enc, err := l1Messenger.abi.Pack("sentCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSentCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aad9a5f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sentCount() view returns(uint64)
func (l1Messenger *L1Messenger) TryPackSentCount() ([]byte, error) {
	return l1Messenger.abi.Pack("sentCount")
}

// UnpackSentCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3aad9a5f.
//
// Solidity: function sentCount() view returns(uint64)
func (l1Messenger *L1Messenger) UnpackSentCount(data []byte) (uint64, error) {
	out, err := l1Messenger.abi.Unpack("sentCount", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// L1MessengerMessageCancelled represents a MessageCancelled event raised by the L1Messenger contract.
type L1MessengerMessageCancelled struct {
	Nonce uint64
	Hash  [32]byte
	To    common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const L1MessengerMessageCancelledEventName = "MessageCancelled"

// ContractEventName returns the user-defined event name.
func (L1MessengerMessageCancelled) ContractEventName() string {
	return L1MessengerMessageCancelledEventName
}

// UnpackMessageCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MessageCancelled(uint64 indexed nonce, bytes32 indexed hash, address to)
func (l1Messenger *L1Messenger) UnpackMessageCancelledEvent(log *types.Log) (*L1MessengerMessageCancelled, error) {
	event := "MessageCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l1Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L1MessengerMessageCancelled)
	if len(log.Data) > 0 {
		if err := l1Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l1Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L1MessengerMessageClaimed represents a MessageClaimed event raised by the L1Messenger contract.
type L1MessengerMessageClaimed struct {
	Nonce   uint64
	Hash    [32]byte
	Claimer common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const L1MessengerMessageClaimedEventName = "MessageClaimed"

// ContractEventName returns the user-defined event name.
func (L1MessengerMessageClaimed) ContractEventName() string {
	return L1MessengerMessageClaimedEventName
}

// UnpackMessageClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MessageClaimed(uint64 indexed nonce, bytes32 indexed hash, address indexed claimer)
func (l1Messenger *L1Messenger) UnpackMessageClaimedEvent(log *types.Log) (*L1MessengerMessageClaimed, error) {
	event := "MessageClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l1Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L1MessengerMessageClaimed)
	if len(log.Data) > 0 {
		if err := l1Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l1Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L1MessengerMessageSent represents a MessageSent event raised by the L1Messenger contract.
type L1MessengerMessageSent struct {
	Nonce    uint64
	Sender   common.Address
	Target   common.Address
	Value    *big.Int
	Fee      *big.Int
	GasLimit uint64
	Refund   common.Address
	Data     []byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const L1MessengerMessageSentEventName = "MessageSent"

// ContractEventName returns the user-defined event name.
func (L1MessengerMessageSent) ContractEventName() string {
	return L1MessengerMessageSentEventName
}

// UnpackMessageSentEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MessageSent(uint64 indexed nonce, address indexed sender, address indexed target, uint256 value, uint256 fee, uint64 gasLimit, address refund, bytes data)
func (l1Messenger *L1Messenger) UnpackMessageSentEvent(log *types.Log) (*L1MessengerMessageSent, error) {
	event := "MessageSent"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l1Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L1MessengerMessageSent)
	if len(log.Data) > 0 {
		if err := l1Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l1Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (l1Messenger *L1Messenger) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["AlreadyClaimed"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackAlreadyClaimedError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["DataTooLong"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackDataTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["FeeTooHigh"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackFeeTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["GasLimitTooHigh"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackGasLimitTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["InvalidParameter"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackInvalidParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["InvalidProof"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackInvalidProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["InvalidTarget"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackInvalidTargetError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["NoRefundAddress"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackNoRefundAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["NotProven"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackNotProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["NotRefundAddress"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackNotRefundAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1Messenger.abi.Errors["TreeFull"].ID.Bytes()[:4]) {
		return l1Messenger.UnpackTreeFullError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// L1MessengerAlreadyClaimed represents a AlreadyClaimed error raised by the L1Messenger contract.
type L1MessengerAlreadyClaimed struct {
	Nonce uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyClaimed(uint64 nonce)
func L1MessengerAlreadyClaimedErrorID() common.Hash {
	return common.HexToHash("0x15afccb098214bc2da539fc1272f6dc1b7b482b6c9b3e925524db4bc79e5e2ec")
}

// UnpackAlreadyClaimedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyClaimed(uint64 nonce)
func (l1Messenger *L1Messenger) UnpackAlreadyClaimedError(raw []byte) (*L1MessengerAlreadyClaimed, error) {
	out := new(L1MessengerAlreadyClaimed)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "AlreadyClaimed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerDataTooLong represents a DataTooLong error raised by the L1Messenger contract.
type L1MessengerDataTooLong struct {
	Size *big.Int
	Max  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataTooLong(uint256 size, uint256 max)
func L1MessengerDataTooLongErrorID() common.Hash {
	return common.HexToHash("0x573760f3c03c4b62928341cb1c4229d63786b86b407b0fc532a38378fbdbd7b3")
}

// UnpackDataTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataTooLong(uint256 size, uint256 max)
func (l1Messenger *L1Messenger) UnpackDataTooLongError(raw []byte) (*L1MessengerDataTooLong, error) {
	out := new(L1MessengerDataTooLong)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "DataTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerFeeTooHigh represents a FeeTooHigh error raised by the L1Messenger contract.
type L1MessengerFeeTooHigh struct {
	Fee  *big.Int
	Sent *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeTooHigh(uint256 fee, uint256 sent)
func L1MessengerFeeTooHighErrorID() common.Hash {
	return common.HexToHash("0xe757126a89ba5140023477c243d17c34ca7467d317e5523eafa819ff2931905a")
}

// UnpackFeeTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeTooHigh(uint256 fee, uint256 sent)
func (l1Messenger *L1Messenger) UnpackFeeTooHighError(raw []byte) (*L1MessengerFeeTooHigh, error) {
	out := new(L1MessengerFeeTooHigh)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "FeeTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerGasLimitTooHigh represents a GasLimitTooHigh error raised by the L1Messenger contract.
type L1MessengerGasLimitTooHigh struct {
	GasLimit uint64
	Max      uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GasLimitTooHigh(uint64 gasLimit, uint64 max)
func L1MessengerGasLimitTooHighErrorID() common.Hash {
	return common.HexToHash("0xa2bb990ef27f39f7de714210b4834e2009804bd31812e04a5442d66f770db5ac")
}

// UnpackGasLimitTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GasLimitTooHigh(uint64 gasLimit, uint64 max)
func (l1Messenger *L1Messenger) UnpackGasLimitTooHighError(raw []byte) (*L1MessengerGasLimitTooHigh, error) {
	out := new(L1MessengerGasLimitTooHigh)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "GasLimitTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerInvalidParameter represents a InvalidParameter error raised by the L1Messenger contract.
type L1MessengerInvalidParameter struct {
	Name  string
	Value *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func L1MessengerInvalidParameterErrorID() common.Hash {
	return common.HexToHash("0x9383c124723dfffa80b3238057af04e80d29ddebd4f8220d8d574dc688d60a21")
}

// UnpackInvalidParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func (l1Messenger *L1Messenger) UnpackInvalidParameterError(raw []byte) (*L1MessengerInvalidParameter, error) {
	out := new(L1MessengerInvalidParameter)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "InvalidParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerInvalidProof represents a InvalidProof error raised by the L1Messenger contract.
type L1MessengerInvalidProof struct {
	Node *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidProof(uint256 node)
func L1MessengerInvalidProofErrorID() common.Hash {
	return common.HexToHash("0x5e3fa051f12d0d34bcacf3422cc36b979846aff40e201c6c3d25a5d5c87e9c52")
}

// UnpackInvalidProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidProof(uint256 node)
func (l1Messenger *L1Messenger) UnpackInvalidProofError(raw []byte) (*L1MessengerInvalidProof, error) {
	out := new(L1MessengerInvalidProof)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "InvalidProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerInvalidTarget represents a InvalidTarget error raised by the L1Messenger contract.
type L1MessengerInvalidTarget struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidTarget(address target)
func L1MessengerInvalidTargetErrorID() common.Hash {
	return common.HexToHash("0xd08525e91671b57265f39f8c5cba5f2683c627d93f07bfd6439dec6da6e25662")
}

// UnpackInvalidTargetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidTarget(address target)
func (l1Messenger *L1Messenger) UnpackInvalidTargetError(raw []byte) (*L1MessengerInvalidTarget, error) {
	out := new(L1MessengerInvalidTarget)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "InvalidTarget", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerNoRefundAddress represents a NoRefundAddress error raised by the L1Messenger contract.
type L1MessengerNoRefundAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoRefundAddress()
func L1MessengerNoRefundAddressErrorID() common.Hash {
	return common.HexToHash("0x6c6865117496cdaed4dc141d0c791c0b1f20dcfef94120f23b8b5a8aa7e60384")
}

// UnpackNoRefundAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoRefundAddress()
func (l1Messenger *L1Messenger) UnpackNoRefundAddressError(raw []byte) (*L1MessengerNoRefundAddress, error) {
	out := new(L1MessengerNoRefundAddress)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "NoRefundAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerNotProven represents a NotProven error raised by the L1Messenger contract.
type L1MessengerNotProven struct {
	Nonce uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotProven(uint64 nonce)
func L1MessengerNotProvenErrorID() common.Hash {
	return common.HexToHash("0xa6b67b910905686bf604f6424b505a9f28e2cb261ae2105ff6e499b3e6cd2bb3")
}

// UnpackNotProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotProven(uint64 nonce)
func (l1Messenger *L1Messenger) UnpackNotProvenError(raw []byte) (*L1MessengerNotProven, error) {
	out := new(L1MessengerNotProven)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "NotProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerNotRefundAddress represents a NotRefundAddress error raised by the L1Messenger contract.
type L1MessengerNotRefundAddress struct {
	Refund common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRefundAddress(address refund)
func L1MessengerNotRefundAddressErrorID() common.Hash {
	return common.HexToHash("0x1bc1e4ad973fb07c96546f681741bf2d3666ec7fc786d1d1588bb92522f8c293")
}

// UnpackNotRefundAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRefundAddress(address refund)
func (l1Messenger *L1Messenger) UnpackNotRefundAddressError(raw []byte) (*L1MessengerNotRefundAddress, error) {
	out := new(L1MessengerNotRefundAddress)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "NotRefundAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerTransferFailed represents a TransferFailed error raised by the L1Messenger contract.
type L1MessengerTransferFailed struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to)
func L1MessengerTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x39f1c8d9a08940175dbc82f15840b953aa855264e371e68f3e5d5cb38c445fa0")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to)
func (l1Messenger *L1Messenger) UnpackTransferFailedError(raw []byte) (*L1MessengerTransferFailed, error) {
	out := new(L1MessengerTransferFailed)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1MessengerTreeFull represents a TreeFull error raised by the L1Messenger contract.
type L1MessengerTreeFull struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TreeFull()
func L1MessengerTreeFullErrorID() common.Hash {
	return common.HexToHash("0xb48f2cf87f681f6e5e1953ff9a9b61fc72b38e92ba42ee8900d78f5e0dfa0e8a")
}

// UnpackTreeFullError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TreeFull()
func (l1Messenger *L1Messenger) UnpackTreeFullError(raw []byte) (*L1MessengerTreeFull, error) {
	out := new(L1MessengerTreeFull)
	if err := l1Messenger.abi.UnpackIntoInterface(out, "TreeFull", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeMetaData contains all meta data concerning the L1TokenBridge contract.
var L1TokenBridgeMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"messenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l2Bridge\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"L2_BRIDGE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MESSENGER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"collect\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"release\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Released\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"paid\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"MissingAddress\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"NoAmount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoReceiver\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotRemoteBridge\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"remoteSender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "L1TokenBridge",
	Bin: "0x60c03461011b57601f61121438819003918201601f19168301916001600160401b0383118484101761011f57808492604094855283398101031261011b57610052602061004b83610133565b9201610133565b906001600160a01b038116156100e9576001600160a01b038216156100b45760805260a0526040516110cc9081610148823960805181818161023b015281816102b201526108a9015260a05181818161036e015281816108440152610bae0152f35b6040516346e2ec9360e01b815260206004820152600c60248201526b72656d6f746542726964676560a01b6044820152606490fd5b6040516346e2ec9360e01b815260206004820152600960248201526836b2b9b9b2b733b2b960b91b6044820152606490fd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361011b5756fe6080806040526004361015610012575f80fd5b5f3560e01c908163159a99ea14610b665750806328079e4a14610adb5780638340f549146105545780638bfb07c91461025f578063927ede2d146101f15763a12ef25e1461005e575f80fd5b346101ed5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101ed57610095610bd2565b73ffffffffffffffffffffffffffffffffffffffff6100b2610bf5565b911690815f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f205480156101c557825f525f60205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020525f604081205573ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af19060015f51148216156101a4575b6040521561017957005b7f5274afe7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9060018115166101bc57823b15153d1516169061016f565b503d5f823e3d90fd5b7f797dba54000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f80fd5b346101ed575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101ed57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101ed5761026d36610c18565b90916040517f630dc7cb00000000000000000000000000000000000000000000000000000000815260208160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa801561050e5773ffffffffffffffffffffffffffffffffffffffff915f91610535575b5016338103610519576020600491604051928380927fa6ef995f0000000000000000000000000000000000000000000000000000000082525afa801561050e5773ffffffffffffffffffffffffffffffffffffffff915f916104df575b505b1673ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036104b0575073ffffffffffffffffffffffffffffffffffffffff169073ffffffffffffffffffffffffffffffffffffffff604051937fa9059cbb000000000000000000000000000000000000000000000000000000005f521692836004528160245260205f60448180875af19060015f51148216156104a1575b604052159081610448575b6040907f196d5316c944e8b13a74bd1102d05064f30c7915502c4c2ec55cbf71ba38cd3d928251918252156020820152a3005b825f525f60205260405f20845f5260205260405f20908154928184018094116104745792909155610415565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90833b15153d1516169061040a565b7fba1f27cc000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b610501915060203d602011610507575b6104f98183610c8a565b810190610d3b565b85610354565b503d6104ef565b6040513d5f823e3d90fd5b5073ffffffffffffffffffffffffffffffffffffffff5f610356565b61054e915060203d602011610507576104f98183610c8a565b856102f7565b61055d36610c18565b91907f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c610ab35773ffffffffffffffffffffffffffffffffffffffff9060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d168015610a8b5773ffffffffffffffffffffffffffffffffffffffff8216916040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481875afa90811561050e575f91610a59575b50604051947f23b872dd000000000000000000000000000000000000000000000000000000005f52336004523060245260445260205f60648180885af160015f5114811615610a3a575b856040525f60605215610a0e577f70a08231000000000000000000000000000000000000000000000000000000008552306004860152602085602481875afa94851561050e575f956109da575b508085039480861161047457146109b257602061078e610803836106de61088f95610da1565b906106e881610f05565b90855f604051927f313ce567000000000000000000000000000000000000000000000000000000005f525f8452828401935f855260608160045f60408301958187525afa6109aa575b519350501080156109a0575b15610992575060ff6107be5f925b6040519687957fe1dcadac000000000000000000000000000000000000000000000000000000008a8801528c602488015260e06044880152610104870190610cf8565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc868303016064870152610cf8565b911660848301523360a48301528660c48301528860e4830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610c8a565b604051809381927f20fd2ce500000000000000000000000000000000000000000000000000000000835273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680600485015234602485015262124f806044850152606484015260a0608484015260a4830190610cf8565b03813473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165af190811561050e575f91610945575b509267ffffffffffffffff602094604051928352169283858301527f66ca11f6ef61f9ca5fae7e1234b3ccf71a4d51d95077ec7c1450ce31f4752e3c60403393a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b90506020813d60201161098a575b8161096060209383610c8a565b810103126101ed57519267ffffffffffffffff841684036101ed579267ffffffffffffffff6108d9565b3d9150610953565b6107be60ff8092169261074b565b5060ff811161073d565b3d9250610731565b7ff792180a000000000000000000000000000000000000000000000000000000005f5260045ffd5b9094506020813d602011610a06575b816109f660209383610c8a565b810103126101ed575193856106b8565b3d91506109e9565b837f5274afe7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001811516610a5057843b15153d15161661066b565b853d5f823e3d90fd5b90506020813d602011610a83575b81610a7460209383610c8a565b810103126101ed575185610621565b3d9150610a67565b7fc8721389000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101ed5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101ed57610b12610bd2565b73ffffffffffffffffffffffffffffffffffffffff610b2f610bf5565b91165f525f60205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b346101ed575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101ed5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101ed57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101ed57565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60609101126101ed5760043573ffffffffffffffffffffffffffffffffffffffff811681036101ed579060243573ffffffffffffffffffffffffffffffffffffffff811681036101ed579060443590565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610ccb57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b908160209103126101ed575173ffffffffffffffffffffffffffffffffffffffff811681036101ed5790565b67ffffffffffffffff8111610ccb57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b7f06fdde0300000000000000000000000000000000000000000000000000000000610dcb91611003565b9160208414610e505760408410908115610e44575b50610e2d577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0830192831161047457610e229280821015610e2557509061103b565b90565b90509061103b565b505050604051610e3e602082610c8a565b5f815290565b6020915014155f610de0565b93925050505f5b601f811080610e9f575b15610e95577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461047457600101610e57565b610e22919261103b565b506020811015610ed8577fff0000000000000000000000000000000000000000000000000000000000000083821a60f81b161515610e61565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f95d89b4100000000000000000000000000000000000000000000000000000000610f2f91611003565b9160208414610f855760408410908115610e445750610e2d577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0830192831161047457610e229280821015610e2557509061103b565b93925050505f5b601f811080610fca575b15610e95577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811461047457600101610f8c565b506020811015610ed8577fff0000000000000000000000000000000000000000000000000000000000000083821a60f81b161515610f96565b5f92604051925f525f835260208301925f845260608160045f60408301968188525afa611033575b519251915190565b3d945061102b565b601f82116110c3575b61104d82610d67565b9161105b6040519384610c8a565b8083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061108882610d67565b013660208501375f5b81811061109e5750505090565b6020811015610ed8578351811015610ed85780836001921a6020828701015301611091565b601f915061104456",
}

// L1TokenBridge is an auto generated Go binding around an Ethereum contract.
type L1TokenBridge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *L1TokenBridge) GetABI() abi.ABI {
	return c.abi
}

// NewL1TokenBridge creates a new instance of L1TokenBridge.
func NewL1TokenBridge() *L1TokenBridge {
	parsed, err := L1TokenBridgeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &L1TokenBridge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *L1TokenBridge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address messenger, address l2Bridge) returns()
func (l1TokenBridge *L1TokenBridge) PackConstructor(messenger common.Address, l2Bridge common.Address) []byte {
	enc, err := l1TokenBridge.abi.Pack("", messenger, l2Bridge)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackL2BRIDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x159a99ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function L2_BRIDGE() view returns(address)
func (l1TokenBridge *L1TokenBridge) PackL2BRIDGE() []byte {
	enc, err := l1TokenBridge.abi.Pack("L2_BRIDGE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackL2BRIDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x159a99ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function L2_BRIDGE() view returns(address)
func (l1TokenBridge *L1TokenBridge) TryPackL2BRIDGE() ([]byte, error) {
	return l1TokenBridge.abi.Pack("L2_BRIDGE")
}

// UnpackL2BRIDGE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x159a99ea.
//
// Solidity: function L2_BRIDGE() view returns(address)
func (l1TokenBridge *L1TokenBridge) UnpackL2BRIDGE(data []byte) (common.Address, error) {
	out, err := l1TokenBridge.abi.Unpack("L2_BRIDGE", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x927ede2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MESSENGER() view returns(address)
func (l1TokenBridge *L1TokenBridge) PackMESSENGER() []byte {
	enc, err := l1TokenBridge.abi.Pack("MESSENGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x927ede2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MESSENGER() view returns(address)
func (l1TokenBridge *L1TokenBridge) TryPackMESSENGER() ([]byte, error) {
	return l1TokenBridge.abi.Pack("MESSENGER")
}

// UnpackMESSENGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x927ede2d.
//
// Solidity: function MESSENGER() view returns(address)
func (l1TokenBridge *L1TokenBridge) UnpackMESSENGER(data []byte) (common.Address, error) {
	out, err := l1TokenBridge.abi.Unpack("MESSENGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCollect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa12ef25e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function collect(address token, address to) returns()
func (l1TokenBridge *L1TokenBridge) PackCollect(token common.Address, to common.Address) []byte {
	enc, err := l1TokenBridge.abi.Pack("collect", token, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCollect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa12ef25e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function collect(address token, address to) returns()
func (l1TokenBridge *L1TokenBridge) TryPackCollect(token common.Address, to common.Address) ([]byte, error) {
	return l1TokenBridge.abi.Pack("collect", token, to)
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8340f549.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(address token, address to, uint256 amount) payable returns(uint64 nonce)
func (l1TokenBridge *L1TokenBridge) PackDeposit(token common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := l1TokenBridge.abi.Pack("deposit", token, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8340f549.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(address token, address to, uint256 amount) payable returns(uint64 nonce)
func (l1TokenBridge *L1TokenBridge) TryPackDeposit(token common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return l1TokenBridge.abi.Pack("deposit", token, to, amount)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8340f549.
//
// Solidity: function deposit(address token, address to, uint256 amount) payable returns(uint64 nonce)
func (l1TokenBridge *L1TokenBridge) UnpackDeposit(data []byte) (uint64, error) {
	out, err := l1TokenBridge.abi.Unpack("deposit", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28079e4a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owed(address token, address account) view returns(uint256)
func (l1TokenBridge *L1TokenBridge) PackOwed(token common.Address, account common.Address) []byte {
	enc, err := l1TokenBridge.abi.Pack("owed", token, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x28079e4a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owed(address token, address account) view returns(uint256)
func (l1TokenBridge *L1TokenBridge) TryPackOwed(token common.Address, account common.Address) ([]byte, error) {
	return l1TokenBridge.abi.Pack("owed", token, account)
}

// UnpackOwed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x28079e4a.
//
// Solidity: function owed(address token, address account) view returns(uint256)
func (l1TokenBridge *L1TokenBridge) UnpackOwed(data []byte) (*big.Int, error) {
	out, err := l1TokenBridge.abi.Unpack("owed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8bfb07c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function release(address token, address to, uint256 amount) returns()
func (l1TokenBridge *L1TokenBridge) PackRelease(token common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := l1TokenBridge.abi.Pack("release", token, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8bfb07c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function release(address token, address to, uint256 amount) returns()
func (l1TokenBridge *L1TokenBridge) TryPackRelease(token common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return l1TokenBridge.abi.Pack("release", token, to, amount)
}

// L1TokenBridgeDeposited represents a Deposited event raised by the L1TokenBridge contract.
type L1TokenBridgeDeposited struct {
	Token  common.Address
	From   common.Address
	To     common.Address
	Amount *big.Int
	Nonce  uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const L1TokenBridgeDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (L1TokenBridgeDeposited) ContractEventName() string {
	return L1TokenBridgeDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed token, address indexed from, address indexed to, uint256 amount, uint64 nonce)
func (l1TokenBridge *L1TokenBridge) UnpackDepositedEvent(log *types.Log) (*L1TokenBridgeDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l1TokenBridge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L1TokenBridgeDeposited)
	if len(log.Data) > 0 {
		if err := l1TokenBridge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l1TokenBridge.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L1TokenBridgeReleased represents a Released event raised by the L1TokenBridge contract.
type L1TokenBridgeReleased struct {
	Token  common.Address
	To     common.Address
	Amount *big.Int
	Paid   bool
	Raw    *types.Log // Blockchain specific contextual infos
}

const L1TokenBridgeReleasedEventName = "Released"

// ContractEventName returns the user-defined event name.
func (L1TokenBridgeReleased) ContractEventName() string {
	return L1TokenBridgeReleasedEventName
}

// UnpackReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Released(address indexed token, address indexed to, uint256 amount, bool paid)
func (l1TokenBridge *L1TokenBridge) UnpackReleasedEvent(log *types.Log) (*L1TokenBridgeReleased, error) {
	event := "Released"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l1TokenBridge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L1TokenBridgeReleased)
	if len(log.Data) > 0 {
		if err := l1TokenBridge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l1TokenBridge.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (l1TokenBridge *L1TokenBridge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["MissingAddress"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackMissingAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["NoAmount"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackNoAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["NoReceiver"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackNoReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["NotRemoteBridge"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackNotRemoteBridgeError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["NothingOwed"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackNothingOwedError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], l1TokenBridge.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return l1TokenBridge.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// L1TokenBridgeMissingAddress represents a MissingAddress error raised by the L1TokenBridge contract.
type L1TokenBridgeMissingAddress struct {
	Name string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MissingAddress(string name)
func L1TokenBridgeMissingAddressErrorID() common.Hash {
	return common.HexToHash("0x46e2ec93b6e7f7b07ab30735e8237d01315bcd72f5e87bcae0f45d43fba31f46")
}

// UnpackMissingAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MissingAddress(string name)
func (l1TokenBridge *L1TokenBridge) UnpackMissingAddressError(raw []byte) (*L1TokenBridgeMissingAddress, error) {
	out := new(L1TokenBridgeMissingAddress)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "MissingAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeNoAmount represents a NoAmount error raised by the L1TokenBridge contract.
type L1TokenBridgeNoAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoAmount()
func L1TokenBridgeNoAmountErrorID() common.Hash {
	return common.HexToHash("0xf792180afb51b7e254a3e7bddc3ab551b536bec00d70a519279f2b09ead25ac3")
}

// UnpackNoAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoAmount()
func (l1TokenBridge *L1TokenBridge) UnpackNoAmountError(raw []byte) (*L1TokenBridgeNoAmount, error) {
	out := new(L1TokenBridgeNoAmount)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "NoAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeNoReceiver represents a NoReceiver error raised by the L1TokenBridge contract.
type L1TokenBridgeNoReceiver struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoReceiver()
func L1TokenBridgeNoReceiverErrorID() common.Hash {
	return common.HexToHash("0xc872138982eeca4ba18c1feddc36779bea1f8af3f8b37c88bd85172e543c5e25")
}

// UnpackNoReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoReceiver()
func (l1TokenBridge *L1TokenBridge) UnpackNoReceiverError(raw []byte) (*L1TokenBridgeNoReceiver, error) {
	out := new(L1TokenBridgeNoReceiver)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "NoReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeNotRemoteBridge represents a NotRemoteBridge error raised by the L1TokenBridge contract.
type L1TokenBridgeNotRemoteBridge struct {
	Caller       common.Address
	RemoteSender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRemoteBridge(address caller, address remoteSender)
func L1TokenBridgeNotRemoteBridgeErrorID() common.Hash {
	return common.HexToHash("0xba1f27cc9d49709384c0f5e6f7b5915224cd88d67aa535669bbbd7b3a4b6b273")
}

// UnpackNotRemoteBridgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRemoteBridge(address caller, address remoteSender)
func (l1TokenBridge *L1TokenBridge) UnpackNotRemoteBridgeError(raw []byte) (*L1TokenBridgeNotRemoteBridge, error) {
	out := new(L1TokenBridgeNotRemoteBridge)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "NotRemoteBridge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeNothingOwed represents a NothingOwed error raised by the L1TokenBridge contract.
type L1TokenBridgeNothingOwed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingOwed()
func L1TokenBridgeNothingOwedErrorID() common.Hash {
	return common.HexToHash("0x797dba544d72fb0dfb4c7610346de0274cf6d4e8b1d64dc398abc9027c89eff2")
}

// UnpackNothingOwedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingOwed()
func (l1TokenBridge *L1TokenBridge) UnpackNothingOwedError(raw []byte) (*L1TokenBridgeNothingOwed, error) {
	out := new(L1TokenBridgeNothingOwed)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "NothingOwed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the L1TokenBridge contract.
type L1TokenBridgeReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func L1TokenBridgeReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (l1TokenBridge *L1TokenBridge) UnpackReentrancyGuardReentrantCallError(raw []byte) (*L1TokenBridgeReentrancyGuardReentrantCall, error) {
	out := new(L1TokenBridgeReentrancyGuardReentrantCall)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L1TokenBridgeSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the L1TokenBridge contract.
type L1TokenBridgeSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func L1TokenBridgeSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (l1TokenBridge *L1TokenBridge) UnpackSafeERC20FailedOperationError(raw []byte) (*L1TokenBridgeSafeERC20FailedOperation, error) {
	out := new(L1TokenBridgeSafeERC20FailedOperation)
	if err := l1TokenBridge.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerMetaData contains all meta data concerning the L2Messenger contract.
var L2MessengerMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"l1Messenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l1Executor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"executor\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l1ChainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"EXECUTOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"L1_MESSENGER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_DATA_SIZE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"REMOTE_CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"REMOTE_EXECUTOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"message\",\"type\":\"tuple\",\"internalType\":\"structMessage\",\"components\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"path\",\"type\":\"bytes32[32]\",\"internalType\":\"bytes32[32]\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"message\",\"type\":\"tuple\",\"internalType\":\"structMessage\",\"components\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"path\",\"type\":\"bytes32[32]\",\"internalType\":\"bytes32[32]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"isClaimed\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isProven\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"prove\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"header\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"},{\"name\":\"storageProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"send\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"sentCount\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"sentHash\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"MessageCancelled\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MessageClaimed\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"claimer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"MessageSent\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"target\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"fee\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"refund\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"data\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RootProven\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"l1Hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyClaimed\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"DataTooLong\",\"inputs\":[{\"name\":\"size\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FeeTooHigh\",\"inputs\":[{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"sent\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"GasLimitTooHigh\",\"inputs\":[{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"max\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidProof\",\"inputs\":[{\"name\":\"node\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidTarget\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NoRefundAddress\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotProven\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotRefundAddress\",\"inputs\":[{\"name\":\"refund\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownAnchor\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownRoot\",\"inputs\":[{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongHeader\",\"inputs\":[{\"name\":\"got\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"want\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]",
	ID:  "L2Messenger",
	Bin: "0x6101006040523461020557611c976080813803918261001d81610209565b9384928339810103126102055761003381610242565b61003f60208301610242565b90606061004e60408501610242565b930151926001600160401b038416808503610205576100956100706040610209565b600881526732bc32b1baba37b960c11b60208201526001600160a01b03841690610256565b6100ce6100a26040610209565b600f81526e3932b6b7ba32a6b2b9b9b2b733b2b960891b60208201526001600160a01b03851690610256565b6101066100db6040610209565b600e81526d3932b6b7ba32a2bc32b1baba37b960911b60208201526001600160a01b03861690610256565b6101106040610209565b600d8152602081016c1c995b5bdd1950da185a5b9259609a1b81526001831080156101f5575b61019f5750505060805260e05260a05260c0526040516119c390816102d48239608051818181610685015261093b015260a0518181816109b20152610a85015260c0518181816108b3015261118c015260e0518181816104210152818161086f0152610aa70152f35b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff8311610136565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761022e57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361020557565b6001821080156102c3575b610269575050565b60a49060206040519384926324e0f04960e21b8452608060048501528051928391826084870152018585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b03821161026156fe60806040526004361015610011575f80fd5b5f5f3560e01c806320fd2ce5146109f257806322fce66f146109d657806326bacbe2146109865780633aad9a5f1461095f578063630dc7cb1461090f57806375ee2475146108d75780637d1d0c5b146108935780637e1233a91461084357806381e09ea0146107f4578063827a04021461060f578063846027ab14610296578063a44256c614610267578063baeede72146100d45763e3f5aa51146100b4575f80fd5b346100d157806003193601126100d1576020604051622dc6c08152f35b80fd5b50346100d1576104606003193601126100d1576004359067ffffffffffffffff82116100d1578160040191610100600319823603011261026357366104441161026357610444359073ffffffffffffffffffffffffffffffffffffffff82169384830361025f57610147602435826110b4565b9060c4830173ffffffffffffffffffffffffffffffffffffffff61016a82611292565b163303610215575085156101e957906101e694957f715f97635c31c3aabcadddeaa7a95f4436d191bbd256045b0611be26932e4eb1602067ffffffffffffffff6101c8866101c36101be6101e09a9961109f565b611311565b61109f565b1692604051908152a360646084820135910135611304565b90611393565b80f35b602485877fd08525e9000000000000000000000000000000000000000000000000000000008252600452fd5b8573ffffffffffffffffffffffffffffffffffffffff610236602493611292565b7f1bc1e4ad00000000000000000000000000000000000000000000000000000000835216600452fd5b8380fd5b5080fd5b50346100d15760206003193601126100d15760ff60406020926004358152600384522054166040519015158152f35b50346100d15760806003193601126100d1576102b0610d0b565b9060243567ffffffffffffffff8111610263576102d1903690600401610d37565b9260443567ffffffffffffffff811161025f576102f2903690600401610d65565b94906064359567ffffffffffffffff871161060b5761031e67ffffffffffffffff973690600401610d65565b979094169486958088526020888181720f3df6d732807ef1319fb7b8bb8522d0beac025afa60203d1416610602575b86156105d7575061035f368583610e2e565b60208151910120958087036105a7575083605b116105a357605b01359260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa582011061058b575b50604051916060830183811067ffffffffffffffff82111761055e5761047261046d61045e61045e8b98979667ffffffffffffffff9661047a966040528a895260208901998b8b5260408a019b8c5260405160208101907fffffffffffffffffffffffffffffffffffffffff0000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060601b16825260148152610455603482610ded565b519020906113e6565b6104678161157d565b90611304565b61160c565b91909161160c565b945216905260018101809111610531576020956104b59361046d9361045e9335809152604051898101908982528a8152610455604082610ded565b50908183526003845260ff604084205416156104f8575b817f7bb7b6b4af7fdcecb2d0d299f0fe89e94703ad571cfb770f6b9b4ab944bd3dc36040519480a38152f35b818352600384526040832060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556104cc565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b605b5f19916020959395030160031b1b16915f6103a7565b8680fd5b87604491887f340b3b5e000000000000000000000000000000000000000000000000000000008352600452602452fd5b7f7698d385000000000000000000000000000000000000000000000000000000008852600452602487fd5b8751965061034d565b8580fd5b50346107f0576104406003193601126107f05760043567ffffffffffffffff81116107f0578060040161010060031983360301126107f05736610444116107f05761065c602435826110b4565b90604483019073ffffffffffffffffffffffffffffffffffffffff61068083611292565b6106ad7f000000000000000000000000000000000000000000000000000000000000000080923090610ed0565b6106b96101be8461109f565b6106c28361109f565b6040519567ffffffffffffffff3392167f8ff5c649f1fcc282c6a07a9ee1d4ea1ebbd78814207d921c27913e39b82118085f80a41661070c61070660248701611292565b93611292565b61072661071b60a4880161109f565b9360e48801906112b3565b939094833b156107f0575f95879567ffffffffffffffff87959473ffffffffffffffffffffffffffffffffffffffff8796816107a2977fd2603d30000000000000000000000000000000000000000000000000000000008a52166004890152166024870152166044850152608060648501526084840191610e92565b03916064870135905af180156107e5576107cf575b5060840135806107c5575080f35b6101e69033611393565b6107dc9192505f90610ded565b5f9060846107b7565b6040513d5f823e3d90fd5b5f80fd5b346107f05760206003193601126107f057602061083967ffffffffffffffff61081b610d0b565b1660ff6001918060081c5f526002602052161b60405f205416151590565b6040519015158152f35b346107f0575f6003193601126107f057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346107f0575f6003193601126107f057602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346107f05760206003193601126107f05767ffffffffffffffff6108f9610d0b565b165f525f602052602060405f2054604051908152f35b346107f0575f6003193601126107f057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346107f0575f6003193601126107f057602067ffffffffffffffff60015416604051908152f35b346107f0575f6003193601126107f057602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346107f0575f6003193601126107f05760206040516120008152f35b60a06003193601126107f05760043573ffffffffffffffffffffffffffffffffffffffff8116908181036107f057602435916044359167ffffffffffffffff83168093036107f0576064359073ffffffffffffffffffffffffffffffffffffffff82168092036107f0576084359167ffffffffffffffff83116107f057610a80610acc933690600401610d37565b9390927f0000000000000000000000000000000000000000000000000000000000000000907f000000000000000000000000000000000000000000000000000000000000000090610ed0565b348611610cba57622dc6c08511610c87576120008311610c55578015610c2d576001549567ffffffffffffffff87169567ffffffffffffffff8714610c0057610bf587947f7af4182826cdfdb90831f798221276ce45bf1306ed61b77fda3e140efa22684e9460209a7fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000067ffffffffffffffff60018a0116911617600155610b748534610d96565b93610bc1604051610b8481610da3565b898152338e8201528b60408201528660608201528760808201528260a08201528360c0820152610bb5368c87610e2e565b60e08201524690610f6c565b885f525f8d5260405f205560405195869586528c8601526040850152606084015260a06080840152339660a0840191610e92565b0390a4604051908152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f6c686511000000000000000000000000000000000000000000000000000000005f5260045ffd5b827f573760f3000000000000000000000000000000000000000000000000000000005f5260045261200060245260445ffd5b847fa2bb990e000000000000000000000000000000000000000000000000000000005f52600452622dc6c060245260445ffd5b857fe757126a000000000000000000000000000000000000000000000000000000005f526004523460245260445ffd5b359073ffffffffffffffffffffffffffffffffffffffff821682036107f057565b6004359067ffffffffffffffff821682036107f057565b359067ffffffffffffffff821682036107f057565b9181601f840112156107f05782359167ffffffffffffffff83116107f057602083818601950101116107f057565b9181601f840112156107f05782359167ffffffffffffffff83116107f0576020808501948460051b0101116107f057565b91908203918211610c0057565b610100810190811067ffffffffffffffff821117610dc057604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610dc057604052565b92919267ffffffffffffffff8211610dc05760405191610e7660207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160184610ded565b8294818452818301116107f0578281602093845f960137010152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff16918215918215610f4c575b508115610f2c575b50610f015750565b7fd08525e9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff91501681145f610ef9565b73ffffffffffffffffffffffffffffffffffffffff16831491505f610ef1565b61109961018060e0927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020604051968794828601998a5260408087015267ffffffffffffffff815116606087015273ffffffffffffffffffffffffffffffffffffffff8382015116608087015273ffffffffffffffffffffffffffffffffffffffff60408201511660a0870152606081015160c087015260808101518287015267ffffffffffffffff60a08201511661010087015273ffffffffffffffffffffffffffffffffffffffff60c0820151166101208701520151610100610140860152805191829182610160880152018686015e5f8582860101520116810103017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610ded565b51902090565b3567ffffffffffffffff811681036107f05790565b919091825f52600360205260ff60405f2054161561126657610100813603126107f0576040516110e381610da3565b6110ec82610d22565b81526110fa60208301610cea565b602082015261110b60408301610cea565b6040820152606082013560608201526080820135608082015261113060a08301610d22565b60a082015261114160c08301610cea565b60c082015260e082013567ffffffffffffffff81116107f05782019036601f830112156107f05761117c6111b2923690602081359101610e2e565b60e082015267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690610f6c565b9263ffffffff6111c18361109f565b60201c161590811591611215575b506111d75750565b6111e967ffffffffffffffff9161109f565b7fa6b67b91000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905067ffffffffffffffff6112298361109f565b85911660445b610444811061124257505014155f6111cf565b909160208360051b1690815260208235911852602060405f209260011c910161122f565b827f8730d7c8000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3573ffffffffffffffffffffffffffffffffffffffff811681036107f05790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156107f0570180359067ffffffffffffffff82116107f0576020019181360383136107f057565b91908201809211610c0057565b67ffffffffffffffff811661133d8160ff6001918060081c5f526002602052161b60405f205416151590565b611368575066ffffffffffffff8160081c165f526002602052600160ff60405f2092161b8154179055565b7f15afccb0000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905f80808093855af1156113a45750565b73ffffffffffffffffffffffffffffffffffffffff907f39f1c8d9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90939192935f5f925b86841015611551576114068460051b8701876112b3565b91611412368484610e2e565b60208151910120036115255760c081355f1a1061152557611435929184916116c2565b93918194819260408111908115611515575b506114e9576114a0575060a081355f1a036114745760018101809111610c005760019035910192906113ef565b507f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b95505080939592506001915001809211610c005781036114be575090565b7f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604091501481151514155f611447565b847f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b867f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b355f1a608081106116075760b881106116015760c081106115d45760f88110156115a75750600190565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0a8101908111610c005790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4a8101908111610c005790565b50600190565b505f90565b9081355f1a91608083106116b2577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808301928311610c005782611663575f925b60018201809211610c005761166091611304565b90565b60018101808211610c00577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610c00578360031b61010003906101008211610c005735901c9261164c565b9160018301809311610c00579190565b9093929361021481146118a5576116e16116db8361157d565b83611304565b9161170a6116f76116f185611925565b85611304565b926117046116f185611925565b92611304565b1461175157508361171b91926118e4565b805b611733575060018301809311610c005791905f90565b908061046761174192611925565b908015610c00575f19018061171d565b919392919061175f8161157d565b9361176a8583611304565b355f1a946117808161177b85611925565b610d96565b905f198201918211610c00578160011b917f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603610c00576117c4908294611304565b60018101809111610c0057359060108716611888575b506117e58383611304565b966040841193841561180e575b50505050611805575b9291602016151590565b604193506117fb565b90919293507f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610c00577f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610c005760021b61010003926101008411610c005760021b1b18901c15155f8080806117f2565b925060041c8560fc1b17915f198114610c0057600101915f6117da565b509060038201809211610c0057836118bc916118e4565b80602102906021820403610c00576118d391611304565b60018301809311610c005791905f90565b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610c005760021b60fc039060fc8211610c0057600f911c1690565b80355f1a90608082106119bc5760b8821061198e5760b8821461197057507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff418101908111610c005790565b905060018101809111610c0057355f1a60020180600211610c005790565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818101908111610c005790565b505060019056",
}

// L2Messenger is an auto generated Go binding around an Ethereum contract.
type L2Messenger struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *L2Messenger) GetABI() abi.ABI {
	return c.abi
}

// NewL2Messenger creates a new instance of L2Messenger.
func NewL2Messenger() *L2Messenger {
	parsed, err := L2MessengerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &L2Messenger{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *L2Messenger) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address l1Messenger, address l1Executor, address executor, uint64 l1ChainId) returns()
func (l2Messenger *L2Messenger) PackConstructor(l1Messenger common.Address, l1Executor common.Address, executor common.Address, l1ChainId uint64) []byte {
	enc, err := l2Messenger.abi.Pack("", l1Messenger, l1Executor, executor, l1ChainId)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x630dc7cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXECUTOR() view returns(address)
func (l2Messenger *L2Messenger) PackEXECUTOR() []byte {
	enc, err := l2Messenger.abi.Pack("EXECUTOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x630dc7cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXECUTOR() view returns(address)
func (l2Messenger *L2Messenger) TryPackEXECUTOR() ([]byte, error) {
	return l2Messenger.abi.Pack("EXECUTOR")
}

// UnpackEXECUTOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x630dc7cb.
//
// Solidity: function EXECUTOR() view returns(address)
func (l2Messenger *L2Messenger) UnpackEXECUTOR(data []byte) (common.Address, error) {
	out, err := l2Messenger.abi.Unpack("EXECUTOR", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackL1MESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e1233a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function L1_MESSENGER() view returns(address)
func (l2Messenger *L2Messenger) PackL1MESSENGER() []byte {
	enc, err := l2Messenger.abi.Pack("L1_MESSENGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackL1MESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e1233a9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function L1_MESSENGER() view returns(address)
func (l2Messenger *L2Messenger) TryPackL1MESSENGER() ([]byte, error) {
	return l2Messenger.abi.Pack("L1_MESSENGER")
}

// UnpackL1MESSENGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e1233a9.
//
// Solidity: function L1_MESSENGER() view returns(address)
func (l2Messenger *L2Messenger) UnpackL1MESSENGER(data []byte) (common.Address, error) {
	out, err := l2Messenger.abi.Unpack("L1_MESSENGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMAXDATASIZE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22fce66f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_DATA_SIZE() view returns(uint256)
func (l2Messenger *L2Messenger) PackMAXDATASIZE() []byte {
	enc, err := l2Messenger.abi.Pack("MAX_DATA_SIZE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXDATASIZE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22fce66f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_DATA_SIZE() view returns(uint256)
func (l2Messenger *L2Messenger) TryPackMAXDATASIZE() ([]byte, error) {
	return l2Messenger.abi.Pack("MAX_DATA_SIZE")
}

// UnpackMAXDATASIZE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x22fce66f.
//
// Solidity: function MAX_DATA_SIZE() view returns(uint256)
func (l2Messenger *L2Messenger) UnpackMAXDATASIZE(data []byte) (*big.Int, error) {
	out, err := l2Messenger.abi.Unpack("MAX_DATA_SIZE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMAXGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3f5aa51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_GAS_LIMIT() view returns(uint64)
func (l2Messenger *L2Messenger) PackMAXGASLIMIT() []byte {
	enc, err := l2Messenger.abi.Pack("MAX_GAS_LIMIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3f5aa51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_GAS_LIMIT() view returns(uint64)
func (l2Messenger *L2Messenger) TryPackMAXGASLIMIT() ([]byte, error) {
	return l2Messenger.abi.Pack("MAX_GAS_LIMIT")
}

// UnpackMAXGASLIMIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe3f5aa51.
//
// Solidity: function MAX_GAS_LIMIT() view returns(uint64)
func (l2Messenger *L2Messenger) UnpackMAXGASLIMIT(data []byte) (uint64, error) {
	out, err := l2Messenger.abi.Unpack("MAX_GAS_LIMIT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackREMOTECHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d1d0c5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REMOTE_CHAIN_ID() view returns(uint64)
func (l2Messenger *L2Messenger) PackREMOTECHAINID() []byte {
	enc, err := l2Messenger.abi.Pack("REMOTE_CHAIN_ID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREMOTECHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d1d0c5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REMOTE_CHAIN_ID() view returns(uint64)
func (l2Messenger *L2Messenger) TryPackREMOTECHAINID() ([]byte, error) {
	return l2Messenger.abi.Pack("REMOTE_CHAIN_ID")
}

// UnpackREMOTECHAINID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d1d0c5b.
//
// Solidity: function REMOTE_CHAIN_ID() view returns(uint64)
func (l2Messenger *L2Messenger) UnpackREMOTECHAINID(data []byte) (uint64, error) {
	out, err := l2Messenger.abi.Unpack("REMOTE_CHAIN_ID", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackREMOTEEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26bacbe2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REMOTE_EXECUTOR() view returns(address)
func (l2Messenger *L2Messenger) PackREMOTEEXECUTOR() []byte {
	enc, err := l2Messenger.abi.Pack("REMOTE_EXECUTOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREMOTEEXECUTOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26bacbe2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REMOTE_EXECUTOR() view returns(address)
func (l2Messenger *L2Messenger) TryPackREMOTEEXECUTOR() ([]byte, error) {
	return l2Messenger.abi.Pack("REMOTE_EXECUTOR")
}

// UnpackREMOTEEXECUTOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x26bacbe2.
//
// Solidity: function REMOTE_EXECUTOR() view returns(address)
func (l2Messenger *L2Messenger) UnpackREMOTEEXECUTOR(data []byte) (common.Address, error) {
	out, err := l2Messenger.abi.Unpack("REMOTE_EXECUTOR", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbaeede72.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel((uint64,address,address,uint256,uint256,uint64,address,bytes) message, bytes32 root, bytes32[32] path, address to) returns()
func (l2Messenger *L2Messenger) PackCancel(message Message, root [32]byte, path [32][32]byte, to common.Address) []byte {
	enc, err := l2Messenger.abi.Pack("cancel", message, root, path, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbaeede72.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel((uint64,address,address,uint256,uint256,uint64,address,bytes) message, bytes32 root, bytes32[32] path, address to) returns()
func (l2Messenger *L2Messenger) TryPackCancel(message Message, root [32]byte, path [32][32]byte, to common.Address) ([]byte, error) {
	return l2Messenger.abi.Pack("cancel", message, root, path, to)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x827a0402.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim((uint64,address,address,uint256,uint256,uint64,address,bytes) message, bytes32 root, bytes32[32] path) returns()
func (l2Messenger *L2Messenger) PackClaim(message Message, root [32]byte, path [32][32]byte) []byte {
	enc, err := l2Messenger.abi.Pack("claim", message, root, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x827a0402.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim((uint64,address,address,uint256,uint256,uint64,address,bytes) message, bytes32 root, bytes32[32] path) returns()
func (l2Messenger *L2Messenger) TryPackClaim(message Message, root [32]byte, path [32][32]byte) ([]byte, error) {
	return l2Messenger.abi.Pack("claim", message, root, path)
}

// PackIsClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81e09ea0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isClaimed(uint64 nonce) view returns(bool)
func (l2Messenger *L2Messenger) PackIsClaimed(nonce uint64) []byte {
	enc, err := l2Messenger.abi.Pack("isClaimed", nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsClaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81e09ea0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isClaimed(uint64 nonce) view returns(bool)
func (l2Messenger *L2Messenger) TryPackIsClaimed(nonce uint64) ([]byte, error) {
	return l2Messenger.abi.Pack("isClaimed", nonce)
}

// UnpackIsClaimed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x81e09ea0.
//
// Solidity: function isClaimed(uint64 nonce) view returns(bool)
func (l2Messenger *L2Messenger) UnpackIsClaimed(data []byte) (bool, error) {
	out, err := l2Messenger.abi.Unpack("isClaimed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa44256c6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isProven(bytes32 root) view returns(bool)
func (l2Messenger *L2Messenger) PackIsProven(root [32]byte) []byte {
	enc, err := l2Messenger.abi.Pack("isProven", root)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa44256c6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isProven(bytes32 root) view returns(bool)
func (l2Messenger *L2Messenger) TryPackIsProven(root [32]byte) ([]byte, error) {
	return l2Messenger.abi.Pack("isProven", root)
}

// UnpackIsProven is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa44256c6.
//
// Solidity: function isProven(bytes32 root) view returns(bool)
func (l2Messenger *L2Messenger) UnpackIsProven(data []byte) (bool, error) {
	out, err := l2Messenger.abi.Unpack("isProven", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x846027ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function prove(uint64 timestamp, bytes header, bytes[] accountProof, bytes[] storageProof) returns(bytes32 root)
func (l2Messenger *L2Messenger) PackProve(timestamp uint64, header []byte, accountProof [][]byte, storageProof [][]byte) []byte {
	enc, err := l2Messenger.abi.Pack("prove", timestamp, header, accountProof, storageProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x846027ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function prove(uint64 timestamp, bytes header, bytes[] accountProof, bytes[] storageProof) returns(bytes32 root)
func (l2Messenger *L2Messenger) TryPackProve(timestamp uint64, header []byte, accountProof [][]byte, storageProof [][]byte) ([]byte, error) {
	return l2Messenger.abi.Pack("prove", timestamp, header, accountProof, storageProof)
}

// UnpackProve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x846027ab.
//
// Solidity: function prove(uint64 timestamp, bytes header, bytes[] accountProof, bytes[] storageProof) returns(bytes32 root)
func (l2Messenger *L2Messenger) UnpackProve(data []byte) ([32]byte, error) {
	out, err := l2Messenger.abi.Unpack("prove", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20fd2ce5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes data) payable returns(uint64 nonce)
func (l2Messenger *L2Messenger) PackSend(target common.Address, fee *big.Int, gasLimit uint64, refund common.Address, data []byte) []byte {
	enc, err := l2Messenger.abi.Pack("send", target, fee, gasLimit, refund, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20fd2ce5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes data) payable returns(uint64 nonce)
func (l2Messenger *L2Messenger) TryPackSend(target common.Address, fee *big.Int, gasLimit uint64, refund common.Address, data []byte) ([]byte, error) {
	return l2Messenger.abi.Pack("send", target, fee, gasLimit, refund, data)
}

// UnpackSend is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x20fd2ce5.
//
// Solidity: function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes data) payable returns(uint64 nonce)
func (l2Messenger *L2Messenger) UnpackSend(data []byte) (uint64, error) {
	out, err := l2Messenger.abi.Unpack("send", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSentCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aad9a5f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sentCount() view returns(uint64)
func (l2Messenger *L2Messenger) PackSentCount() []byte {
	enc, err := l2Messenger.abi.Pack("sentCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSentCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3aad9a5f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sentCount() view returns(uint64)
func (l2Messenger *L2Messenger) TryPackSentCount() ([]byte, error) {
	return l2Messenger.abi.Pack("sentCount")
}

// UnpackSentCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3aad9a5f.
//
// Solidity: function sentCount() view returns(uint64)
func (l2Messenger *L2Messenger) UnpackSentCount(data []byte) (uint64, error) {
	out, err := l2Messenger.abi.Unpack("sentCount", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSentHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75ee2475.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sentHash(uint64 nonce) view returns(bytes32)
func (l2Messenger *L2Messenger) PackSentHash(nonce uint64) []byte {
	enc, err := l2Messenger.abi.Pack("sentHash", nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSentHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75ee2475.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sentHash(uint64 nonce) view returns(bytes32)
func (l2Messenger *L2Messenger) TryPackSentHash(nonce uint64) ([]byte, error) {
	return l2Messenger.abi.Pack("sentHash", nonce)
}

// UnpackSentHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75ee2475.
//
// Solidity: function sentHash(uint64 nonce) view returns(bytes32)
func (l2Messenger *L2Messenger) UnpackSentHash(data []byte) ([32]byte, error) {
	out, err := l2Messenger.abi.Unpack("sentHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// L2MessengerMessageCancelled represents a MessageCancelled event raised by the L2Messenger contract.
type L2MessengerMessageCancelled struct {
	Nonce uint64
	Hash  [32]byte
	To    common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const L2MessengerMessageCancelledEventName = "MessageCancelled"

// ContractEventName returns the user-defined event name.
func (L2MessengerMessageCancelled) ContractEventName() string {
	return L2MessengerMessageCancelledEventName
}

// UnpackMessageCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MessageCancelled(uint64 indexed nonce, bytes32 indexed hash, address to)
func (l2Messenger *L2Messenger) UnpackMessageCancelledEvent(log *types.Log) (*L2MessengerMessageCancelled, error) {
	event := "MessageCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2MessengerMessageCancelled)
	if len(log.Data) > 0 {
		if err := l2Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L2MessengerMessageClaimed represents a MessageClaimed event raised by the L2Messenger contract.
type L2MessengerMessageClaimed struct {
	Nonce   uint64
	Hash    [32]byte
	Claimer common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const L2MessengerMessageClaimedEventName = "MessageClaimed"

// ContractEventName returns the user-defined event name.
func (L2MessengerMessageClaimed) ContractEventName() string {
	return L2MessengerMessageClaimedEventName
}

// UnpackMessageClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MessageClaimed(uint64 indexed nonce, bytes32 indexed hash, address indexed claimer)
func (l2Messenger *L2Messenger) UnpackMessageClaimedEvent(log *types.Log) (*L2MessengerMessageClaimed, error) {
	event := "MessageClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2MessengerMessageClaimed)
	if len(log.Data) > 0 {
		if err := l2Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L2MessengerMessageSent represents a MessageSent event raised by the L2Messenger contract.
type L2MessengerMessageSent struct {
	Nonce    uint64
	Sender   common.Address
	Target   common.Address
	Value    *big.Int
	Fee      *big.Int
	GasLimit uint64
	Refund   common.Address
	Data     []byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const L2MessengerMessageSentEventName = "MessageSent"

// ContractEventName returns the user-defined event name.
func (L2MessengerMessageSent) ContractEventName() string {
	return L2MessengerMessageSentEventName
}

// UnpackMessageSentEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event MessageSent(uint64 indexed nonce, address indexed sender, address indexed target, uint256 value, uint256 fee, uint64 gasLimit, address refund, bytes data)
func (l2Messenger *L2Messenger) UnpackMessageSentEvent(log *types.Log) (*L2MessengerMessageSent, error) {
	event := "MessageSent"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2MessengerMessageSent)
	if len(log.Data) > 0 {
		if err := l2Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L2MessengerRootProven represents a RootProven event raised by the L2Messenger contract.
type L2MessengerRootProven struct {
	Root   [32]byte
	L1Hash [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const L2MessengerRootProvenEventName = "RootProven"

// ContractEventName returns the user-defined event name.
func (L2MessengerRootProven) ContractEventName() string {
	return L2MessengerRootProvenEventName
}

// UnpackRootProvenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RootProven(bytes32 indexed root, bytes32 indexed l1Hash)
func (l2Messenger *L2Messenger) UnpackRootProvenEvent(log *types.Log) (*L2MessengerRootProven, error) {
	event := "RootProven"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2Messenger.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2MessengerRootProven)
	if len(log.Data) > 0 {
		if err := l2Messenger.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2Messenger.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (l2Messenger *L2Messenger) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["AlreadyClaimed"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackAlreadyClaimedError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["DataTooLong"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackDataTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["FeeTooHigh"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackFeeTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["GasLimitTooHigh"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackGasLimitTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["InvalidParameter"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackInvalidParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["InvalidProof"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackInvalidProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["InvalidTarget"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackInvalidTargetError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["NoRefundAddress"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackNoRefundAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["NotProven"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackNotProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["NotRefundAddress"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackNotRefundAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["UnknownAnchor"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackUnknownAnchorError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["UnknownRoot"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackUnknownRootError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2Messenger.abi.Errors["WrongHeader"].ID.Bytes()[:4]) {
		return l2Messenger.UnpackWrongHeaderError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// L2MessengerAlreadyClaimed represents a AlreadyClaimed error raised by the L2Messenger contract.
type L2MessengerAlreadyClaimed struct {
	Nonce uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyClaimed(uint64 nonce)
func L2MessengerAlreadyClaimedErrorID() common.Hash {
	return common.HexToHash("0x15afccb098214bc2da539fc1272f6dc1b7b482b6c9b3e925524db4bc79e5e2ec")
}

// UnpackAlreadyClaimedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyClaimed(uint64 nonce)
func (l2Messenger *L2Messenger) UnpackAlreadyClaimedError(raw []byte) (*L2MessengerAlreadyClaimed, error) {
	out := new(L2MessengerAlreadyClaimed)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "AlreadyClaimed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerDataTooLong represents a DataTooLong error raised by the L2Messenger contract.
type L2MessengerDataTooLong struct {
	Size *big.Int
	Max  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DataTooLong(uint256 size, uint256 max)
func L2MessengerDataTooLongErrorID() common.Hash {
	return common.HexToHash("0x573760f3c03c4b62928341cb1c4229d63786b86b407b0fc532a38378fbdbd7b3")
}

// UnpackDataTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DataTooLong(uint256 size, uint256 max)
func (l2Messenger *L2Messenger) UnpackDataTooLongError(raw []byte) (*L2MessengerDataTooLong, error) {
	out := new(L2MessengerDataTooLong)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "DataTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerFeeTooHigh represents a FeeTooHigh error raised by the L2Messenger contract.
type L2MessengerFeeTooHigh struct {
	Fee  *big.Int
	Sent *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeTooHigh(uint256 fee, uint256 sent)
func L2MessengerFeeTooHighErrorID() common.Hash {
	return common.HexToHash("0xe757126a89ba5140023477c243d17c34ca7467d317e5523eafa819ff2931905a")
}

// UnpackFeeTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeTooHigh(uint256 fee, uint256 sent)
func (l2Messenger *L2Messenger) UnpackFeeTooHighError(raw []byte) (*L2MessengerFeeTooHigh, error) {
	out := new(L2MessengerFeeTooHigh)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "FeeTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerGasLimitTooHigh represents a GasLimitTooHigh error raised by the L2Messenger contract.
type L2MessengerGasLimitTooHigh struct {
	GasLimit uint64
	Max      uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GasLimitTooHigh(uint64 gasLimit, uint64 max)
func L2MessengerGasLimitTooHighErrorID() common.Hash {
	return common.HexToHash("0xa2bb990ef27f39f7de714210b4834e2009804bd31812e04a5442d66f770db5ac")
}

// UnpackGasLimitTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GasLimitTooHigh(uint64 gasLimit, uint64 max)
func (l2Messenger *L2Messenger) UnpackGasLimitTooHighError(raw []byte) (*L2MessengerGasLimitTooHigh, error) {
	out := new(L2MessengerGasLimitTooHigh)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "GasLimitTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerInvalidParameter represents a InvalidParameter error raised by the L2Messenger contract.
type L2MessengerInvalidParameter struct {
	Name  string
	Value *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func L2MessengerInvalidParameterErrorID() common.Hash {
	return common.HexToHash("0x9383c124723dfffa80b3238057af04e80d29ddebd4f8220d8d574dc688d60a21")
}

// UnpackInvalidParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func (l2Messenger *L2Messenger) UnpackInvalidParameterError(raw []byte) (*L2MessengerInvalidParameter, error) {
	out := new(L2MessengerInvalidParameter)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "InvalidParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerInvalidProof represents a InvalidProof error raised by the L2Messenger contract.
type L2MessengerInvalidProof struct {
	Node *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidProof(uint256 node)
func L2MessengerInvalidProofErrorID() common.Hash {
	return common.HexToHash("0x5e3fa051f12d0d34bcacf3422cc36b979846aff40e201c6c3d25a5d5c87e9c52")
}

// UnpackInvalidProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidProof(uint256 node)
func (l2Messenger *L2Messenger) UnpackInvalidProofError(raw []byte) (*L2MessengerInvalidProof, error) {
	out := new(L2MessengerInvalidProof)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "InvalidProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerInvalidTarget represents a InvalidTarget error raised by the L2Messenger contract.
type L2MessengerInvalidTarget struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidTarget(address target)
func L2MessengerInvalidTargetErrorID() common.Hash {
	return common.HexToHash("0xd08525e91671b57265f39f8c5cba5f2683c627d93f07bfd6439dec6da6e25662")
}

// UnpackInvalidTargetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidTarget(address target)
func (l2Messenger *L2Messenger) UnpackInvalidTargetError(raw []byte) (*L2MessengerInvalidTarget, error) {
	out := new(L2MessengerInvalidTarget)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "InvalidTarget", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerNoRefundAddress represents a NoRefundAddress error raised by the L2Messenger contract.
type L2MessengerNoRefundAddress struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoRefundAddress()
func L2MessengerNoRefundAddressErrorID() common.Hash {
	return common.HexToHash("0x6c6865117496cdaed4dc141d0c791c0b1f20dcfef94120f23b8b5a8aa7e60384")
}

// UnpackNoRefundAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoRefundAddress()
func (l2Messenger *L2Messenger) UnpackNoRefundAddressError(raw []byte) (*L2MessengerNoRefundAddress, error) {
	out := new(L2MessengerNoRefundAddress)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "NoRefundAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerNotProven represents a NotProven error raised by the L2Messenger contract.
type L2MessengerNotProven struct {
	Nonce uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotProven(uint64 nonce)
func L2MessengerNotProvenErrorID() common.Hash {
	return common.HexToHash("0xa6b67b910905686bf604f6424b505a9f28e2cb261ae2105ff6e499b3e6cd2bb3")
}

// UnpackNotProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotProven(uint64 nonce)
func (l2Messenger *L2Messenger) UnpackNotProvenError(raw []byte) (*L2MessengerNotProven, error) {
	out := new(L2MessengerNotProven)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "NotProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerNotRefundAddress represents a NotRefundAddress error raised by the L2Messenger contract.
type L2MessengerNotRefundAddress struct {
	Refund common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRefundAddress(address refund)
func L2MessengerNotRefundAddressErrorID() common.Hash {
	return common.HexToHash("0x1bc1e4ad973fb07c96546f681741bf2d3666ec7fc786d1d1588bb92522f8c293")
}

// UnpackNotRefundAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRefundAddress(address refund)
func (l2Messenger *L2Messenger) UnpackNotRefundAddressError(raw []byte) (*L2MessengerNotRefundAddress, error) {
	out := new(L2MessengerNotRefundAddress)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "NotRefundAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerTransferFailed represents a TransferFailed error raised by the L2Messenger contract.
type L2MessengerTransferFailed struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to)
func L2MessengerTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x39f1c8d9a08940175dbc82f15840b953aa855264e371e68f3e5d5cb38c445fa0")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to)
func (l2Messenger *L2Messenger) UnpackTransferFailedError(raw []byte) (*L2MessengerTransferFailed, error) {
	out := new(L2MessengerTransferFailed)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerUnknownAnchor represents a UnknownAnchor error raised by the L2Messenger contract.
type L2MessengerUnknownAnchor struct {
	Timestamp uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownAnchor(uint64 timestamp)
func L2MessengerUnknownAnchorErrorID() common.Hash {
	return common.HexToHash("0x7698d38512f74b749f26d81a428b9c675f837365cde2a761d6e38ed7590c48fd")
}

// UnpackUnknownAnchorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownAnchor(uint64 timestamp)
func (l2Messenger *L2Messenger) UnpackUnknownAnchorError(raw []byte) (*L2MessengerUnknownAnchor, error) {
	out := new(L2MessengerUnknownAnchor)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "UnknownAnchor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerUnknownRoot represents a UnknownRoot error raised by the L2Messenger contract.
type L2MessengerUnknownRoot struct {
	Root [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownRoot(bytes32 root)
func L2MessengerUnknownRootErrorID() common.Hash {
	return common.HexToHash("0x8730d7c85bb68b0daa2a2b20c86a8b1024267282f2c9f868b0bc69623a781190")
}

// UnpackUnknownRootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownRoot(bytes32 root)
func (l2Messenger *L2Messenger) UnpackUnknownRootError(raw []byte) (*L2MessengerUnknownRoot, error) {
	out := new(L2MessengerUnknownRoot)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "UnknownRoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2MessengerWrongHeader represents a WrongHeader error raised by the L2Messenger contract.
type L2MessengerWrongHeader struct {
	Got  [32]byte
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongHeader(bytes32 got, bytes32 want)
func L2MessengerWrongHeaderErrorID() common.Hash {
	return common.HexToHash("0x340b3b5e27029527e8ecd2308d949fbebfcd5732398de5c4fff730a330bfefd3")
}

// UnpackWrongHeaderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongHeader(bytes32 got, bytes32 want)
func (l2Messenger *L2Messenger) UnpackWrongHeaderError(raw []byte) (*L2MessengerWrongHeader, error) {
	out := new(L2MessengerWrongHeader)
	if err := l2Messenger.abi.UnpackIntoInterface(out, "WrongHeader", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeMetaData contains all meta data concerning the L2TokenBridge contract.
var L2TokenBridgeMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"messenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"l1Bridge\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"tokenImplementation\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"L1_BRIDGE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MESSENGER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mint\",\"inputs\":[{\"name\":\"l1Token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"symbol\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"decimals\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tokenOf\",\"inputs\":[{\"name\":\"l1Token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"event\",\"name\":\"Minted\",\"inputs\":[{\"name\":\"l1Token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"TokenCreated\",\"inputs\":[{\"name\":\"l1Token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"FailedDeployment\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"MissingAddress\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"NoAmount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoReceiver\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotRemoteBridge\",\"inputs\":[{\"name\":\"caller\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"remoteSender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "L2TokenBridge",
	Bin: "0x60e03461019f57601f610f8138819003918201601f19168301916001600160401b038311848410176101a35780849260609460405283398101031261019f57610047816101b7565b906100606040610059602084016101b7565b92016101b7565b916001600160a01b0381161561016d576001600160a01b038216156101385760805260a0526001600160a01b038116156100f25760c052604051610db590816101cc823960805181818161014e015281816109480152610b4e015260a05181818161020a015281816108d40152610c68015260c051818181610278015281816104220152818161075f0152610bcd0152f35b6040516346e2ec9360e01b815260206004820152601360248201527f746f6b656e496d706c656d656e746174696f6e000000000000000000000000006044820152606490fd5b6040516346e2ec9360e01b815260206004820152600c60248201526b72656d6f746542726964676560a01b6044820152606490fd5b6040516346e2ec9360e01b815260206004820152600960248201526836b2b9b9b2b733b2b960b91b6044820152606490fd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361019f5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081633e6d5e8414610c3e5750806342ec38e214610b72578063927ede2d14610b22578063d9caed12146106655763e1dcadac14610055575f80fd5b346106625760e06003193601126106625761006e610c8c565b60243567ffffffffffffffff81116106605761008e903690600401610caf565b60449291923567ffffffffffffffff811161065c576100b1903690600401610caf565b9290936064359260ff8416809403610658576084359373ffffffffffffffffffffffffffffffffffffffff851685036106545760a4359573ffffffffffffffffffffffffffffffffffffffff8716978888036106505760c435946040517f630dc7cb00000000000000000000000000000000000000000000000000000000815260208160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa801561060a5773ffffffffffffffffffffffffffffffffffffffff918d91610631575b5016338103610615576020600491604051928380927fa6ef995f0000000000000000000000000000000000000000000000000000000082525afa801561060a5773ffffffffffffffffffffffffffffffffffffffff918d916105db575b505b1673ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036105ac5750908a949392916102cb886055604373ffffffffffffffffffffffffffffffffffffffff9283604051913060388401526f5af43d82803e903d91602b57fd5bf3ff60248401527f00000000000000000000000000000000000000000000000000000000000000006014840152733d602d80600a3d3981f3363d3d373d3d3d363d7383521660588201526037600c820120607882015201201690565b9488863b156103f4575b50505050505073ffffffffffffffffffffffffffffffffffffffff1694853b156103f0576040517f40c10f1900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff919091166004820152602481018390528181604481838a5af180156103e5576103cc575b50507f184f1a3c91ec462def4cf1d00b6ee4404168ed62182579ad6f203d6277535876916103c673ffffffffffffffffffffffffffffffffffffffff926040519384931695836020909392919373ffffffffffffffffffffffffffffffffffffffff60408201951681520152565b0390a480f35b816103d691610cdd565b6103e157855f610358565b8580fd5b6040513d84823e3d90fd5b5080fd5b73ffffffffffffffffffffffffffffffffffffffff90603760096e5af43d82803e903d91602b57fd5bf39a847f000000000000000000000000000000000000000000000000000000000000000094169b84763d602d80600a3d3981f3363d3d373d3d3d363d7300000062ffffff8f9760881c1617835260781b17602052f516156105845790859493929173ffffffffffffffffffffffffffffffffffffffff8e98971694853b15610580576104fc89946104ea9660405197889687967ff6d2ee860000000000000000000000000000000000000000000000000000000088528d6004890152608060248901526084880191610d77565b91600319868403016044870152610d77565b906064830152038183865af190811561057557859161055c575b50927fd5f9bdf12adf29dab0248c349842c3822d53ae2bb4f36352f301630d018c81398473ffffffffffffffffffffffffffffffffffffffff95a3905f808080886102d5565b8161056691610cdd565b61057157835f610516565b8380fd5b6040513d87823e3d90fd5b8880fd5b60048d7fb06ebf3d000000000000000000000000000000000000000000000000000000008152fd5b7fba1f27cc000000000000000000000000000000000000000000000000000000008c523360045260245260448bfd5b6105fd915060203d602011610603575b6105f58183610cdd565b810190610d4b565b5f6101f0565b503d6105eb565b6040513d8e823e3d90fd5b5073ffffffffffffffffffffffffffffffffffffffff8b6101f2565b61064a915060203d602011610603576105f58183610cdd565b5f610193565b8980fd5b8780fd5b8680fd5b8480fd5b825b80fd5b506060600319360112610a3f5761067a610c8c565b60243573ffffffffffffffffffffffffffffffffffffffff8116809103610a3f57604435918115610afa578215610ad257803b15610a905773ffffffffffffffffffffffffffffffffffffffff1691604051937fc01e1bd6000000000000000000000000000000000000000000000000000000008552602085600481875afa948515610a34575f95610a6f575b508373ffffffffffffffffffffffffffffffffffffffff6107b2876055604373ffffffffffffffffffffffffffffffffffffffff9283604051913060388401526f5af43d82803e903d91602b57fd5bf3ff60248401527f00000000000000000000000000000000000000000000000000000000000000006014840152733d602d80600a3d3981f3363d3d373d3d3d363d7383521660588201526037600c820120607882015201201690565b1603610a4357833b15610a3f576040517f9dc29fac00000000000000000000000000000000000000000000000000000000815233600482015260248101839052945f8660448183895af1958615610a3457601f96610a1e575b5060209060c460405173ffffffffffffffffffffffffffffffffffffffff848201937f8bfb07c900000000000000000000000000000000000000000000000000000000855216602482015286604482015285606482015260648152610871608482610cdd565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0604051998a9485937f20fd2ce500000000000000000000000000000000000000000000000000000000855273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168060048701523460248701526207a1206044870152606486015260a060848601525180918160a48701528686015e87858286010152011681010301813473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165af1948515610a115781956109c1575b505067ffffffffffffffff602094604051928352169283858301527fd3915a7cab949132774587f5f871b00de7ca97440ff9e7ebc8dd03b660b0c72f60403393a4604051908152f35b9094506020813d602011610a09575b816109dd60209383610cdd565b8101031261065c57519367ffffffffffffffff85168503610662575067ffffffffffffffff6020610978565b3d91506109d0565b50604051903d90823e3d90fd5b610a2b9192505f90610cdd565b5f90602061080b565b6040513d5f823e3d90fd5b5f80fd5b837f81a3b1be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610a8991955060203d602011610603576105f58183610cdd565b935f610707565b73ffffffffffffffffffffffffffffffffffffffff907f81a3b1be000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7ff792180a000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fc8721389000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610a3f575f600319360112610a3f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610a3f576020600319360112610a3f576020610c20610b90610c8c565b6055604373ffffffffffffffffffffffffffffffffffffffff9283604051913060388401526f5af43d82803e903d91602b57fd5bf3ff60248401527f00000000000000000000000000000000000000000000000000000000000000006014840152733d602d80600a3d3981f3363d3d373d3d3d363d7383521660588201526037600c820120607882015201201690565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b34610a3f575f600319360112610a3f5760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359073ffffffffffffffffffffffffffffffffffffffff82168203610a3f57565b9181601f84011215610a3f5782359167ffffffffffffffff8311610a3f5760208381860195010111610a3f57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610d1e57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90816020910312610a3f575173ffffffffffffffffffffffffffffffffffffffff81168103610a3f5790565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f858286010152011601019056",
}

// L2TokenBridge is an auto generated Go binding around an Ethereum contract.
type L2TokenBridge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *L2TokenBridge) GetABI() abi.ABI {
	return c.abi
}

// NewL2TokenBridge creates a new instance of L2TokenBridge.
func NewL2TokenBridge() *L2TokenBridge {
	parsed, err := L2TokenBridgeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &L2TokenBridge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *L2TokenBridge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address messenger, address l1Bridge, address tokenImplementation) returns()
func (l2TokenBridge *L2TokenBridge) PackConstructor(messenger common.Address, l1Bridge common.Address, tokenImplementation common.Address) []byte {
	enc, err := l2TokenBridge.abi.Pack("", messenger, l1Bridge, tokenImplementation)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackL1BRIDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e6d5e84.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function L1_BRIDGE() view returns(address)
func (l2TokenBridge *L2TokenBridge) PackL1BRIDGE() []byte {
	enc, err := l2TokenBridge.abi.Pack("L1_BRIDGE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackL1BRIDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e6d5e84.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function L1_BRIDGE() view returns(address)
func (l2TokenBridge *L2TokenBridge) TryPackL1BRIDGE() ([]byte, error) {
	return l2TokenBridge.abi.Pack("L1_BRIDGE")
}

// UnpackL1BRIDGE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3e6d5e84.
//
// Solidity: function L1_BRIDGE() view returns(address)
func (l2TokenBridge *L2TokenBridge) UnpackL1BRIDGE(data []byte) (common.Address, error) {
	out, err := l2TokenBridge.abi.Unpack("L1_BRIDGE", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x927ede2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MESSENGER() view returns(address)
func (l2TokenBridge *L2TokenBridge) PackMESSENGER() []byte {
	enc, err := l2TokenBridge.abi.Pack("MESSENGER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMESSENGER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x927ede2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MESSENGER() view returns(address)
func (l2TokenBridge *L2TokenBridge) TryPackMESSENGER() ([]byte, error) {
	return l2TokenBridge.abi.Pack("MESSENGER")
}

// UnpackMESSENGER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x927ede2d.
//
// Solidity: function MESSENGER() view returns(address)
func (l2TokenBridge *L2TokenBridge) UnpackMESSENGER(data []byte) (common.Address, error) {
	out, err := l2TokenBridge.abi.Unpack("MESSENGER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe1dcadac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address l1Token, string name, string symbol, uint8 decimals, address from, address to, uint256 amount) returns()
func (l2TokenBridge *L2TokenBridge) PackMint(l1Token common.Address, name string, symbol string, decimals uint8, from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := l2TokenBridge.abi.Pack("mint", l1Token, name, symbol, decimals, from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe1dcadac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address l1Token, string name, string symbol, uint8 decimals, address from, address to, uint256 amount) returns()
func (l2TokenBridge *L2TokenBridge) TryPackMint(l1Token common.Address, name string, symbol string, decimals uint8, from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return l2TokenBridge.abi.Pack("mint", l1Token, name, symbol, decimals, from, to, amount)
}

// PackTokenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42ec38e2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenOf(address l1Token) view returns(address)
func (l2TokenBridge *L2TokenBridge) PackTokenOf(l1Token common.Address) []byte {
	enc, err := l2TokenBridge.abi.Pack("tokenOf", l1Token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42ec38e2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenOf(address l1Token) view returns(address)
func (l2TokenBridge *L2TokenBridge) TryPackTokenOf(l1Token common.Address) ([]byte, error) {
	return l2TokenBridge.abi.Pack("tokenOf", l1Token)
}

// UnpackTokenOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x42ec38e2.
//
// Solidity: function tokenOf(address l1Token) view returns(address)
func (l2TokenBridge *L2TokenBridge) UnpackTokenOf(data []byte) (common.Address, error) {
	out, err := l2TokenBridge.abi.Unpack("tokenOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9caed12.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address token, address to, uint256 amount) payable returns(uint64 nonce)
func (l2TokenBridge *L2TokenBridge) PackWithdraw(token common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := l2TokenBridge.abi.Pack("withdraw", token, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9caed12.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address token, address to, uint256 amount) payable returns(uint64 nonce)
func (l2TokenBridge *L2TokenBridge) TryPackWithdraw(token common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return l2TokenBridge.abi.Pack("withdraw", token, to, amount)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd9caed12.
//
// Solidity: function withdraw(address token, address to, uint256 amount) payable returns(uint64 nonce)
func (l2TokenBridge *L2TokenBridge) UnpackWithdraw(data []byte) (uint64, error) {
	out, err := l2TokenBridge.abi.Unpack("withdraw", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// L2TokenBridgeMinted represents a Minted event raised by the L2TokenBridge contract.
type L2TokenBridgeMinted struct {
	L1Token common.Address
	Token   common.Address
	To      common.Address
	From    common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const L2TokenBridgeMintedEventName = "Minted"

// ContractEventName returns the user-defined event name.
func (L2TokenBridgeMinted) ContractEventName() string {
	return L2TokenBridgeMintedEventName
}

// UnpackMintedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Minted(address indexed l1Token, address indexed token, address indexed to, address from, uint256 amount)
func (l2TokenBridge *L2TokenBridge) UnpackMintedEvent(log *types.Log) (*L2TokenBridgeMinted, error) {
	event := "Minted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2TokenBridge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2TokenBridgeMinted)
	if len(log.Data) > 0 {
		if err := l2TokenBridge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2TokenBridge.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L2TokenBridgeTokenCreated represents a TokenCreated event raised by the L2TokenBridge contract.
type L2TokenBridgeTokenCreated struct {
	L1Token common.Address
	Token   common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const L2TokenBridgeTokenCreatedEventName = "TokenCreated"

// ContractEventName returns the user-defined event name.
func (L2TokenBridgeTokenCreated) ContractEventName() string {
	return L2TokenBridgeTokenCreatedEventName
}

// UnpackTokenCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TokenCreated(address indexed l1Token, address indexed token)
func (l2TokenBridge *L2TokenBridge) UnpackTokenCreatedEvent(log *types.Log) (*L2TokenBridgeTokenCreated, error) {
	event := "TokenCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2TokenBridge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2TokenBridgeTokenCreated)
	if len(log.Data) > 0 {
		if err := l2TokenBridge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2TokenBridge.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// L2TokenBridgeWithdrawn represents a Withdrawn event raised by the L2TokenBridge contract.
type L2TokenBridgeWithdrawn struct {
	Token  common.Address
	From   common.Address
	To     common.Address
	Amount *big.Int
	Nonce  uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const L2TokenBridgeWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (L2TokenBridgeWithdrawn) ContractEventName() string {
	return L2TokenBridgeWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed token, address indexed from, address indexed to, uint256 amount, uint64 nonce)
func (l2TokenBridge *L2TokenBridge) UnpackWithdrawnEvent(log *types.Log) (*L2TokenBridgeWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != l2TokenBridge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(L2TokenBridgeWithdrawn)
	if len(log.Data) > 0 {
		if err := l2TokenBridge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range l2TokenBridge.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (l2TokenBridge *L2TokenBridge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["FailedDeployment"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackFailedDeploymentError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["InsufficientBalance"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackInsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["MissingAddress"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackMissingAddressError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["NoAmount"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackNoAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["NoReceiver"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackNoReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["NotRemoteBridge"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackNotRemoteBridgeError(raw[4:])
	}
	if bytes.Equal(raw[:4], l2TokenBridge.abi.Errors["UnknownToken"].ID.Bytes()[:4]) {
		return l2TokenBridge.UnpackUnknownTokenError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// L2TokenBridgeFailedDeployment represents a FailedDeployment error raised by the L2TokenBridge contract.
type L2TokenBridgeFailedDeployment struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedDeployment()
func L2TokenBridgeFailedDeploymentErrorID() common.Hash {
	return common.HexToHash("0xb06ebf3d5067824a3fe5d5ba19471e035a7de6c88dac362c77b162830a5b9093")
}

// UnpackFailedDeploymentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedDeployment()
func (l2TokenBridge *L2TokenBridge) UnpackFailedDeploymentError(raw []byte) (*L2TokenBridgeFailedDeployment, error) {
	out := new(L2TokenBridgeFailedDeployment)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "FailedDeployment", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeInsufficientBalance represents a InsufficientBalance error raised by the L2TokenBridge contract.
type L2TokenBridgeInsufficientBalance struct {
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func L2TokenBridgeInsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xcf4791818fba6e019216eb4864093b4947f674afada5d305e57d598b641dad1d")
}

// UnpackInsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientBalance(uint256 balance, uint256 needed)
func (l2TokenBridge *L2TokenBridge) UnpackInsufficientBalanceError(raw []byte) (*L2TokenBridgeInsufficientBalance, error) {
	out := new(L2TokenBridgeInsufficientBalance)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeMissingAddress represents a MissingAddress error raised by the L2TokenBridge contract.
type L2TokenBridgeMissingAddress struct {
	Name string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MissingAddress(string name)
func L2TokenBridgeMissingAddressErrorID() common.Hash {
	return common.HexToHash("0x46e2ec93b6e7f7b07ab30735e8237d01315bcd72f5e87bcae0f45d43fba31f46")
}

// UnpackMissingAddressError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MissingAddress(string name)
func (l2TokenBridge *L2TokenBridge) UnpackMissingAddressError(raw []byte) (*L2TokenBridgeMissingAddress, error) {
	out := new(L2TokenBridgeMissingAddress)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "MissingAddress", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeNoAmount represents a NoAmount error raised by the L2TokenBridge contract.
type L2TokenBridgeNoAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoAmount()
func L2TokenBridgeNoAmountErrorID() common.Hash {
	return common.HexToHash("0xf792180afb51b7e254a3e7bddc3ab551b536bec00d70a519279f2b09ead25ac3")
}

// UnpackNoAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoAmount()
func (l2TokenBridge *L2TokenBridge) UnpackNoAmountError(raw []byte) (*L2TokenBridgeNoAmount, error) {
	out := new(L2TokenBridgeNoAmount)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "NoAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeNoReceiver represents a NoReceiver error raised by the L2TokenBridge contract.
type L2TokenBridgeNoReceiver struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoReceiver()
func L2TokenBridgeNoReceiverErrorID() common.Hash {
	return common.HexToHash("0xc872138982eeca4ba18c1feddc36779bea1f8af3f8b37c88bd85172e543c5e25")
}

// UnpackNoReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoReceiver()
func (l2TokenBridge *L2TokenBridge) UnpackNoReceiverError(raw []byte) (*L2TokenBridgeNoReceiver, error) {
	out := new(L2TokenBridgeNoReceiver)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "NoReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeNotRemoteBridge represents a NotRemoteBridge error raised by the L2TokenBridge contract.
type L2TokenBridgeNotRemoteBridge struct {
	Caller       common.Address
	RemoteSender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRemoteBridge(address caller, address remoteSender)
func L2TokenBridgeNotRemoteBridgeErrorID() common.Hash {
	return common.HexToHash("0xba1f27cc9d49709384c0f5e6f7b5915224cd88d67aa535669bbbd7b3a4b6b273")
}

// UnpackNotRemoteBridgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRemoteBridge(address caller, address remoteSender)
func (l2TokenBridge *L2TokenBridge) UnpackNotRemoteBridgeError(raw []byte) (*L2TokenBridgeNotRemoteBridge, error) {
	out := new(L2TokenBridgeNotRemoteBridge)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "NotRemoteBridge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// L2TokenBridgeUnknownToken represents a UnknownToken error raised by the L2TokenBridge contract.
type L2TokenBridgeUnknownToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownToken(address token)
func L2TokenBridgeUnknownTokenErrorID() common.Hash {
	return common.HexToHash("0x81a3b1be793a33711a37ddbe59cab61462924094bee93f89ee4f8da7f0005496")
}

// UnpackUnknownTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownToken(address token)
func (l2TokenBridge *L2TokenBridge) UnpackUnknownTokenError(raw []byte) (*L2TokenBridgeUnknownToken, error) {
	out := new(L2TokenBridgeUnknownToken)
	if err := l2TokenBridge.abi.UnpackIntoInterface(out, "UnknownToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupMetaData contains all meta data concerning the NativeRollup contract.
var NativeRollupMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"config\",\"type\":\"tuple\",\"internalType\":\"structConfig\",\"components\":[{\"name\":\"chainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"genesisHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisStateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisTimestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"sequencerTimeout\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"inbox\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grace\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GENESIS_HASH\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GRACE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"INBOX\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER_TIMEOUT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"advance\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structBlock[]\",\"components\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasUsed\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trace\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"advanceForced\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structBlock[]\",\"components\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasUsed\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trace\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claimedStateRootAt\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"head\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structHead\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"advancedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isIncluded\",\"inputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"openAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"stateRootAt\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Advanced\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Data\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"trace\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AnchorMovedBack\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"last\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteFailed\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteMissing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ForcedFirst\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"FutureBlock\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"now_\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NoBlocks\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotCanonical\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOnHead\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NotSequencer\",\"inputs\":[{\"name\":\"openAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownAnchor\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownBlock\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongAnchor\",\"inputs\":[{\"name\":\"got\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"want\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongChain\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongGasLimit\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongNumber\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongParent\",\"inputs\":[{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]",
	ID:  "NativeRollup",
	Bin: "0x610160604052346106db576121b7610120813803918261001e816106df565b9384928339810103126106db5760405161012081016001600160401b038111828210176104795760405261005182610704565b9182825261006160208201610704565b9260208301938452604082015191604084019283526060810151936060810194855261008f60808301610704565b95608082019687526100a360a08401610718565b9060a083019182526100b760c08501610704565b9260c081019384526100df6101006100d160e08801610718565b9660e0840197885201610704565b610100820190815260409990966001600160401b03166100fe8b6106df565b60078152602081016618da185a5b925960ca1b81526001831080156106cb575b61067657505083516001600160401b0316905061013a8b6106df565b60088152602081016719d85cd31a5b5a5d60c21b8152624c4b4083108015610669575b6106155750505061018f88516101728c6106df565b600b81526a0cecadccae6d2e690c2e6d60ab1b602082015261072c565b6101bf895161019d8c6106df565b601081526f19d95b995cda5cd4dd185d19549bdbdd60821b602082015261072c565b516001600160401b03166101d28a6106df565b60108152602081016f067656e6573697354696d657374616d760841b81524283116105c8575050835185516001600160401b031691506001600160a01b03161580156105c0575f905b156105b6575f905b61022c8c6106df565b601081526f1cd95c5d595b98d95c951a5b595bdd5d60821b60208201908152909290916001600160401b03918216911680851080156105ad575b61056157505087516001600160a01b0316925061028691508b90506106df565b6005815260208101640d2dcc4def60db1b8152600183108015610551575b6104fc57505086516001600160401b031690506102c08a6106df565b600581526020810164677261636560d81b81526018831080156104f1575b6104a1575050505f80808061010181fa3d1561049c573d6001600160401b03811161047957610316601f8201601f19166020016106df565b9081525f60203d92013e5b61048d57516001600160401b039081166080529051811660a05290516001600160a01b0390811660c09081529251821660e0528551610100529251909216610120529151811661014052915183518551909391924283169290820191908211818310176104795760a09187528381528460208201525f878201528260608201525f608082015201525f5560015560018060c01b03194260c01b1668010000000000000000600160801b0342841b16176002555160035551611a1c908161079b8239608051818181610353015281816106740152818161091f01526114fd015260a0518181816106ab015281816108c601528181610f510152611534015260c0518181816103a4015281816111b70152611983015260e0518181816103e901526119b10152610100518160cf01526101205181818161021501528181610ca001526118f80152610140518181816101700152610f0f0152f35b634e487b7160e01b5f52604160045260245ffd5b63cffb788560e01b5f5260045ffd5b610321565b9060a4918c519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260186044830152610e106064830152601f01601f19168101030190fd5b50610e1083116102de565b9060a4918c519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b0383116102a4565b60a49495508d519586946324e0f04960e21b8652608060048701525180948160848801528787015e5f858501870152602485015260448401526064830152601f01601f19168101030190fd5b50818511610266565b62278d0090610223565b603c9061021b565b9060a4918c519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f84838501015260248301525f6044830152426064830152601f80199101168101030190fd5b9060a4918d519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152624c4b40604483015263010000006064830152601f01601f19168101030190fd5b506301000000831161015d565b9060a4918d519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff831161011e565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761047957604052565b51906001600160401b03821682036106db57565b51906001600160a01b03821682036106db57565b600182108015610793575b61073f575050565b60a49060206040519384926324e0f04960e21b8452608060048501528051928391826084870152018585015e5f8383018501526024830152600160448301525f196064830152601f01601f19168101030190fd5b505f61073756fe60a0806040526004361015610012575f80fd5b5f905f3560e01c908163091d278814610f3357508063137d29d914610eef578063422dd92f14610ecb5780634351f6f21461040d57806346241e8e1461027557806358888ab0146103c857806375fd4ca91461037757806385e1f4d0146103325780638f7dcfa3146102a15780638fd6a0f014610275578063a0e23ebd14610239578063b7010697146101e8578063d9a0c48b146100f55763f087392e146100b8575f80fd5b346100f257806003193601126100f25760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b80fd5b50346100f25760406003193601126100f25760243567ffffffffffffffff81116101e457610127903690600401610f8c565b610132929192611064565b9261013f6004358561118c565b610152575b61014e9293611349565b5080f35b67ffffffffffffffff6060850151169367ffffffffffffffff6101957f000000000000000000000000000000000000000000000000000000000000000087611327565b169485421090816101d9575b506101ad579350610144565b602484867fb08a35ee000000000000000000000000000000000000000000000000000000008252600452fd5b90504214155f6101a1565b5080fd5b50346100f257806003193601126100f257602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100f257806003193601126100f257602061026360025460c01c61025d6118b5565b9061196b565b67ffffffffffffffff60405191168152f35b50346100f25760206003193601126100f2576020610299610294610f75565b6110ff565b604051908152f35b50346100f257806003193601126100f25760a06040516102c081610fbd565b828152826020820152826040820152826060820152826080820152015260c06102e7611064565b67ffffffffffffffff60a060405192805184526020810151602085015282604082015116604085015282606082015116606085015282608082015116608085015201511660a0820152f35b50346100f257806003193601126100f257602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100f257806003193601126100f257602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100f257806003193601126100f257602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610b5d57610140600319360112610b5d5760243567ffffffffffffffff8111610b5d57610440903690600401610f8c565b90916044359067ffffffffffffffff82168203610b5d5760c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c360112610b5d576101243567ffffffffffffffff8111610b5d576104a2903690600401610f8c565b906104ab611064565b936104b86004358661118c565b508515610ea3573233149182610e99575b6101648803610b27578660051b8801935f95604051936104e885611006565b5f85525f60208601525f60408601525f60608601525f60808601525f60a08601525f60c08601525f60e08601525f6101008601525f6101208601525f6101408601525f6101608601525f6101808601525f5b8a811015610b61578060051b8c0135977fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818d360301891215610b5d578c818a9261058b6060858501018585016112a1565b949093011490811591610b4f575b50610b2757601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168101998e8d8d158015610b02575b610a35575b6101a09160208c9201519060408567ffffffffffffffff6105fc6020838601016112f2565b16928251948552010135602083015260408201528585606083013785606001906101015afa6101a03d1416156109f05760408901518d51908181036109c25750508c67ffffffffffffffff604060608c015192015116906001820180921161099557036109475761016089015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036108ee575060a089015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036108955750608089015142811161086657506101008901518c8103610836575090611fff8f9493928e67ffffffffffffffff610734602093848f015184526040818b010135858501528261072681604087015116611307565b16998a6040860152016112f2565b1660808201520151940690611fff821015610809576001948e92600301558a156107b6575b50905067ffffffffffffffff6040820151167f2dfa1a93fbb1fa2d5cafe9fda00056d721a933cbac6238cf437fd6bfd965e8e9604083519367ffffffffffffffff608060208301519201511682519182526020820152a30161053a565b67ffffffffffffffff60407f54b52daa5d3d8ee69956556f77304a027202a3a9616368630326edf2a32e7ce293015116926107fe6040519283926020845260208401916110c1565b0390a25f8b81610759565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8c907ff393b709000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f1e03d53c000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b7f9d5bc8aa000000000000000000000000000000000000000000000000000000005f5260045267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660245260445ffd5b7f98c5407b000000000000000000000000000000000000000000000000000000005f5260045267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660245260445ffd5b67ffffffffffffffff8d61096582604060608e015193015116611307565b907f5658f694000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f66700e4d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5067ffffffffffffffff610a098160408f015116611307565b7fe3510e78000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b919c5067ffffffffffffffff6080610a4f8f8394016112f2565b9301511691166080528060805110610ad157505f9a6080515f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d1416610ac8575b8b15610a9a578e8d6105d7565b7f7698d385000000000000000000000000000000000000000000000000000000005f5260805160045260245ffd5b5f519b50610a8d565b7fbbed30bc000000000000000000000000000000000000000000000000000000005f5260805160045260245260445ffd5b50610b0e8383016112f2565b67ffffffffffffffff80608084015116911614156105d2565b7fd7c7beeb000000000000000000000000000000000000000000000000000000005f5260045ffd5b60a09150018114155f610599565b5f80fd5b5090889160208867ffffffffffffffff4216606086015284515f558185015160015567ffffffffffffffff6040860151166002549077ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000608089015160801b16917fffffffffffffffff0000000000000000000000000000000000000000000000008060a08b015160c01b16941617166fffffffffffffffff00000000000000004260401b16171717600255018503610b27575f92600585901b8681015b86861015610c8457602090610c498760051b8a018a6112a1565b929091018103610b27577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f600193011601950194610c2f565b508686602073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016940151843b15610b5d57604051957f974e745600000000000000000000000000000000000000000000000000000000875267ffffffffffffffff610124880191166004880152606435602488015260843573ffffffffffffffffffffffffffffffffffffffff8116809103610b5d57604488015260a43567ffffffffffffffff8116809103610b5d57606488015260c435608488015260e43567ffffffffffffffff8116809103610b5d5760a4880152610104359173ffffffffffffffffffffffffffffffffffffffff8316809303610b5d57908394939188969360c488015260e4870152610120610104870152526101448085019185010192825f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603015b838310610e1d578a885f81808b0381838f5af18015610e1257610e04575080f35b610e1091505f90611023565b005b6040513d5f823e3d90fd5b919395909294967ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffebc908203018652863582811215610b5d578301906020823592019167ffffffffffffffff8111610b5d578036038313610b5d57610e8760209283926001956110c1565b98019601930190918896959492610de3565b333b1592506104c9565b7f7ea5b1b8000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610b5d576020600319360112610b5d57610ee4610f75565b5060206040515f8152f35b34610b5d575f600319360112610b5d57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610b5d575f600319360112610b5d5760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359067ffffffffffffffff82168203610b5d57565b9181601f84011215610b5d5782359167ffffffffffffffff8311610b5d576020808501948460051b010111610b5d57565b60c0810190811067ffffffffffffffff821117610fd957604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6101a0810190811067ffffffffffffffff821117610fd957604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610fd957604052565b6040519061107182610fbd565b815f548152600154602082015260a060025467ffffffffffffffff8116604084015267ffffffffffffffff8160401c16606084015267ffffffffffffffff8160801c16608084015260c01c910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b67ffffffffffffffff806002541691169081818111918215611163575b505061113857611fff9006611fff811015610809576003015490565b7fc5cfeb84000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b03905067ffffffffffffffff81116109955767ffffffffffffffff611fff91161015815f61111c565b908151809103611276575061119f6118b5565b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016801590811561126c575b5015611210579067ffffffffffffffff9160a08342169101525b168015159081611209575090565b9050421190565b6112298267ffffffffffffffff60a0819401511661196b565b16804210611241575067ffffffffffffffff906111fb565b7fb78bad23000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905033145f6111e1565b7fdd260ff9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610b5d570180359067ffffffffffffffff8211610b5d57602001918136038313610b5d57565b3567ffffffffffffffff81168103610b5d5790565b67ffffffffffffffff60019116019067ffffffffffffffff821161099557565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161099557565b90928215610ea357323314806118ac575b60648503610b27578360051b8501905f926040519061137882611006565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f6101208301525f6101408301525f6101608301525f6101808301525f5b878110156117ec578060051b890135947fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818a360301861215610b5d576114168a870160608101906112a1565b9180888d0114908115916117de575b50610b27577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f830116810196881580156117b9575b6116f8575b6101a0868d60208d01519060408567ffffffffffffffff6114866020838601016112f2565b16928251948552010135602083015260408201528585606083013785606001906101015afa6101a03d1416156116e05760408601518a51908181036109c2575050606086015167ffffffffffffffff60408c015116906001820180921161099557036116c25761016086015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036108ee575060a086015167ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016810361089557506080860151428111610866575061010086015189810361169257509067ffffffffffffffff6115b960409594938e8d60208b015190528d60208984840101359101528d846115ad818b84015116611307565b169889910152016112f2565b1660808b0152611fff60208b0151940693611fff8510156108095760019460030155861561163f575b505067ffffffffffffffff6040890151168851907f2dfa1a93fbb1fa2d5cafe9fda00056d721a933cbac6238cf437fd6bfd965e8e960408b67ffffffffffffffff608060208301519201511682519182526020820152a3016113ca565b7f54b52daa5d3d8ee69956556f77304a027202a3a9616368630326edf2a32e7ce29067ffffffffffffffff60408c015116926116886040519283926020845260208401916110c1565b0390a25f806115e2565b89907ff393b709000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b67ffffffffffffffff8a61096582604060608b015193015116611307565b67ffffffffffffffff610a098160408d015116611307565b9750611705888c016112f2565b67ffffffffffffffff8060808c01511691169080821061178a57505f90805f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d1416611781575b8115611756575097611461565b7f7698d385000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f519150611749565b907fbbed30bc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506117c5818d016112f2565b67ffffffffffffffff8060808d0151169116141561145c565b60a09150018114155f611425565b509550505093505067ffffffffffffffff4216606082015280515f55602081015160015567ffffffffffffffff6040820151169077ffffffffffffffffffffffffffffffffffffffffffffffff600254927fffffffffffffffff0000000000000000000000000000000000000000000000008060a077ffffffffffffffff00000000000000000000000000000000608087015160801b1695015160c01b16941617166fffffffffffffffff00000000000000004260401b16171717600255565b50333b1561135a565b6040517fcf31eb6300000000000000000000000000000000000000000000000000000000815260208160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610e12575f9161192b575090565b90506020813d602011611963575b8161194660209383611023565b81010312610b5d575167ffffffffffffffff81168103610b5d5790565b3d9150611939565b9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001615611a16576119d66119f8927f000000000000000000000000000000000000000000000000000000000000000090611327565b9067ffffffffffffffff81168015908115611a02575b50156119fb5750611307565b90565b9050611307565b905067ffffffffffffffff8316105f6119ec565b50505f9056",
}

// NativeRollup is an auto generated Go binding around an Ethereum contract.
type NativeRollup struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *NativeRollup) GetABI() abi.ABI {
	return c.abi
}

// NewNativeRollup creates a new instance of NativeRollup.
func NewNativeRollup() *NativeRollup {
	parsed, err := NativeRollupMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &NativeRollup{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *NativeRollup) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((uint64,uint64,bytes32,bytes32,uint64,address,uint64,address,uint64) config) returns()
func (nativeRollup *NativeRollup) PackConstructor(config Config) []byte {
	enc, err := nativeRollup.abi.Pack("", config)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85e1f4d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (nativeRollup *NativeRollup) PackCHAINID() []byte {
	enc, err := nativeRollup.abi.Pack("CHAIN_ID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85e1f4d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (nativeRollup *NativeRollup) TryPackCHAINID() ([]byte, error) {
	return nativeRollup.abi.Pack("CHAIN_ID")
}

// UnpackCHAINID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85e1f4d0.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (nativeRollup *NativeRollup) UnpackCHAINID(data []byte) (uint64, error) {
	out, err := nativeRollup.abi.Unpack("CHAIN_ID", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x091d2788.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (nativeRollup *NativeRollup) PackGASLIMIT() []byte {
	enc, err := nativeRollup.abi.Pack("GAS_LIMIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x091d2788.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (nativeRollup *NativeRollup) TryPackGASLIMIT() ([]byte, error) {
	return nativeRollup.abi.Pack("GAS_LIMIT")
}

// UnpackGASLIMIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x091d2788.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (nativeRollup *NativeRollup) UnpackGASLIMIT(data []byte) (uint64, error) {
	out, err := nativeRollup.abi.Unpack("GAS_LIMIT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGENESISHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf087392e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GENESIS_HASH() view returns(bytes32)
func (nativeRollup *NativeRollup) PackGENESISHASH() []byte {
	enc, err := nativeRollup.abi.Pack("GENESIS_HASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGENESISHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf087392e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GENESIS_HASH() view returns(bytes32)
func (nativeRollup *NativeRollup) TryPackGENESISHASH() ([]byte, error) {
	return nativeRollup.abi.Pack("GENESIS_HASH")
}

// UnpackGENESISHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf087392e.
//
// Solidity: function GENESIS_HASH() view returns(bytes32)
func (nativeRollup *NativeRollup) UnpackGENESISHASH(data []byte) ([32]byte, error) {
	out, err := nativeRollup.abi.Unpack("GENESIS_HASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGRACE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x137d29d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GRACE() view returns(uint64)
func (nativeRollup *NativeRollup) PackGRACE() []byte {
	enc, err := nativeRollup.abi.Pack("GRACE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGRACE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x137d29d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GRACE() view returns(uint64)
func (nativeRollup *NativeRollup) TryPackGRACE() ([]byte, error) {
	return nativeRollup.abi.Pack("GRACE")
}

// UnpackGRACE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x137d29d9.
//
// Solidity: function GRACE() view returns(uint64)
func (nativeRollup *NativeRollup) UnpackGRACE(data []byte) (uint64, error) {
	out, err := nativeRollup.abi.Unpack("GRACE", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackINBOX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7010697.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function INBOX() view returns(address)
func (nativeRollup *NativeRollup) PackINBOX() []byte {
	enc, err := nativeRollup.abi.Pack("INBOX")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackINBOX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7010697.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function INBOX() view returns(address)
func (nativeRollup *NativeRollup) TryPackINBOX() ([]byte, error) {
	return nativeRollup.abi.Pack("INBOX")
}

// UnpackINBOX is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb7010697.
//
// Solidity: function INBOX() view returns(address)
func (nativeRollup *NativeRollup) UnpackINBOX(data []byte) (common.Address, error) {
	out, err := nativeRollup.abi.Unpack("INBOX", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSEQUENCER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75fd4ca9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SEQUENCER() view returns(address)
func (nativeRollup *NativeRollup) PackSEQUENCER() []byte {
	enc, err := nativeRollup.abi.Pack("SEQUENCER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSEQUENCER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75fd4ca9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SEQUENCER() view returns(address)
func (nativeRollup *NativeRollup) TryPackSEQUENCER() ([]byte, error) {
	return nativeRollup.abi.Pack("SEQUENCER")
}

// UnpackSEQUENCER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75fd4ca9.
//
// Solidity: function SEQUENCER() view returns(address)
func (nativeRollup *NativeRollup) UnpackSEQUENCER(data []byte) (common.Address, error) {
	out, err := nativeRollup.abi.Unpack("SEQUENCER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSEQUENCERTIMEOUT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x58888ab0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SEQUENCER_TIMEOUT() view returns(uint64)
func (nativeRollup *NativeRollup) PackSEQUENCERTIMEOUT() []byte {
	enc, err := nativeRollup.abi.Pack("SEQUENCER_TIMEOUT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSEQUENCERTIMEOUT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x58888ab0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SEQUENCER_TIMEOUT() view returns(uint64)
func (nativeRollup *NativeRollup) TryPackSEQUENCERTIMEOUT() ([]byte, error) {
	return nativeRollup.abi.Pack("SEQUENCER_TIMEOUT")
}

// UnpackSEQUENCERTIMEOUT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x58888ab0.
//
// Solidity: function SEQUENCER_TIMEOUT() view returns(uint64)
func (nativeRollup *NativeRollup) UnpackSEQUENCERTIMEOUT(data []byte) (uint64, error) {
	out, err := nativeRollup.abi.Unpack("SEQUENCER_TIMEOUT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackAdvance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9a0c48b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function advance(bytes32 parent, (uint64,uint64,bytes32,bytes)[] blocks) returns()
func (nativeRollup *NativeRollup) PackAdvance(parent [32]byte, blocks []Block) []byte {
	enc, err := nativeRollup.abi.Pack("advance", parent, blocks)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdvance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9a0c48b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function advance(bytes32 parent, (uint64,uint64,bytes32,bytes)[] blocks) returns()
func (nativeRollup *NativeRollup) TryPackAdvance(parent [32]byte, blocks []Block) ([]byte, error) {
	return nativeRollup.abi.Pack("advance", parent, blocks)
}

// PackAdvanceForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4351f6f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function advanceForced(bytes32 parent, (uint64,uint64,bytes32,bytes)[] blocks, uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes[] accountProof) returns()
func (nativeRollup *NativeRollup) PackAdvanceForced(parent [32]byte, blocks []Block, index uint64, entry ForcedTransaction, accountProof [][]byte) []byte {
	enc, err := nativeRollup.abi.Pack("advanceForced", parent, blocks, index, entry, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdvanceForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4351f6f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function advanceForced(bytes32 parent, (uint64,uint64,bytes32,bytes)[] blocks, uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes[] accountProof) returns()
func (nativeRollup *NativeRollup) TryPackAdvanceForced(parent [32]byte, blocks []Block, index uint64, entry ForcedTransaction, accountProof [][]byte) ([]byte, error) {
	return nativeRollup.abi.Pack("advanceForced", parent, blocks, index, entry, accountProof)
}

// PackClaimedStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fd6a0f0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimedStateRootAt(uint64 number) view returns(bytes32)
func (nativeRollup *NativeRollup) PackClaimedStateRootAt(number uint64) []byte {
	enc, err := nativeRollup.abi.Pack("claimedStateRootAt", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimedStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fd6a0f0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimedStateRootAt(uint64 number) view returns(bytes32)
func (nativeRollup *NativeRollup) TryPackClaimedStateRootAt(number uint64) ([]byte, error) {
	return nativeRollup.abi.Pack("claimedStateRootAt", number)
}

// UnpackClaimedStateRootAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8fd6a0f0.
//
// Solidity: function claimedStateRootAt(uint64 number) view returns(bytes32)
func (nativeRollup *NativeRollup) UnpackClaimedStateRootAt(data []byte) ([32]byte, error) {
	out, err := nativeRollup.abi.Unpack("claimedStateRootAt", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f7dcfa3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function head() view returns((bytes32,bytes32,uint64,uint64,uint64,uint64))
func (nativeRollup *NativeRollup) PackHead() []byte {
	enc, err := nativeRollup.abi.Pack("head")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f7dcfa3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function head() view returns((bytes32,bytes32,uint64,uint64,uint64,uint64))
func (nativeRollup *NativeRollup) TryPackHead() ([]byte, error) {
	return nativeRollup.abi.Pack("head")
}

// UnpackHead is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f7dcfa3.
//
// Solidity: function head() view returns((bytes32,bytes32,uint64,uint64,uint64,uint64))
func (nativeRollup *NativeRollup) UnpackHead(data []byte) (Head, error) {
	out, err := nativeRollup.abi.Unpack("head", data)
	if err != nil {
		return *new(Head), err
	}
	out0 := *abi.ConvertType(out[0], new(Head)).(*Head)
	return out0, nil
}

// PackIsIncluded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x422dd92f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isIncluded(uint64 ) pure returns(bool)
func (nativeRollup *NativeRollup) PackIsIncluded(arg0 uint64) []byte {
	enc, err := nativeRollup.abi.Pack("isIncluded", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsIncluded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x422dd92f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isIncluded(uint64 ) pure returns(bool)
func (nativeRollup *NativeRollup) TryPackIsIncluded(arg0 uint64) ([]byte, error) {
	return nativeRollup.abi.Pack("isIncluded", arg0)
}

// UnpackIsIncluded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x422dd92f.
//
// Solidity: function isIncluded(uint64 ) pure returns(bool)
func (nativeRollup *NativeRollup) UnpackIsIncluded(data []byte) (bool, error) {
	out, err := nativeRollup.abi.Unpack("isIncluded", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOpenAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0e23ebd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openAt() view returns(uint64)
func (nativeRollup *NativeRollup) PackOpenAt() []byte {
	enc, err := nativeRollup.abi.Pack("openAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0e23ebd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openAt() view returns(uint64)
func (nativeRollup *NativeRollup) TryPackOpenAt() ([]byte, error) {
	return nativeRollup.abi.Pack("openAt")
}

// UnpackOpenAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa0e23ebd.
//
// Solidity: function openAt() view returns(uint64)
func (nativeRollup *NativeRollup) UnpackOpenAt(data []byte) (uint64, error) {
	out, err := nativeRollup.abi.Unpack("openAt", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46241e8e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stateRootAt(uint64 number) view returns(bytes32)
func (nativeRollup *NativeRollup) PackStateRootAt(number uint64) []byte {
	enc, err := nativeRollup.abi.Pack("stateRootAt", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46241e8e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stateRootAt(uint64 number) view returns(bytes32)
func (nativeRollup *NativeRollup) TryPackStateRootAt(number uint64) ([]byte, error) {
	return nativeRollup.abi.Pack("stateRootAt", number)
}

// UnpackStateRootAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x46241e8e.
//
// Solidity: function stateRootAt(uint64 number) view returns(bytes32)
func (nativeRollup *NativeRollup) UnpackStateRootAt(data []byte) ([32]byte, error) {
	out, err := nativeRollup.abi.Unpack("stateRootAt", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// NativeRollupAdvanced represents a Advanced event raised by the NativeRollup contract.
type NativeRollupAdvanced struct {
	Number    uint64
	BlockHash [32]byte
	StateRoot [32]byte
	Anchor    uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const NativeRollupAdvancedEventName = "Advanced"

// ContractEventName returns the user-defined event name.
func (NativeRollupAdvanced) ContractEventName() string {
	return NativeRollupAdvancedEventName
}

// UnpackAdvancedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Advanced(uint64 indexed number, bytes32 indexed blockHash, bytes32 stateRoot, uint64 anchor)
func (nativeRollup *NativeRollup) UnpackAdvancedEvent(log *types.Log) (*NativeRollupAdvanced, error) {
	event := "Advanced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeRollupAdvanced)
	if len(log.Data) > 0 {
		if err := nativeRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NativeRollupData represents a Data event raised by the NativeRollup contract.
type NativeRollupData struct {
	Number uint64
	Trace  []byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const NativeRollupDataEventName = "Data"

// ContractEventName returns the user-defined event name.
func (NativeRollupData) ContractEventName() string {
	return NativeRollupDataEventName
}

// UnpackDataEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Data(uint64 indexed number, bytes trace)
func (nativeRollup *NativeRollup) UnpackDataEvent(log *types.Log) (*NativeRollupData, error) {
	event := "Data"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeRollupData)
	if len(log.Data) > 0 {
		if err := nativeRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (nativeRollup *NativeRollup) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["AnchorMovedBack"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackAnchorMovedBackError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["ExecuteFailed"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackExecuteFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["ExecuteMissing"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackExecuteMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["ForcedFirst"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackForcedFirstError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["FutureBlock"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackFutureBlockError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["InvalidParameter"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackInvalidParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["NoBlocks"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackNoBlocksError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["NotCanonical"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackNotCanonicalError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["NotOnHead"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackNotOnHeadError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["NotSequencer"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackNotSequencerError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["UnknownAnchor"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackUnknownAnchorError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["UnknownBlock"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackUnknownBlockError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["WrongAnchor"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackWrongAnchorError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["WrongChain"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackWrongChainError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["WrongGasLimit"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackWrongGasLimitError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["WrongNumber"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackWrongNumberError(raw[4:])
	}
	if bytes.Equal(raw[:4], nativeRollup.abi.Errors["WrongParent"].ID.Bytes()[:4]) {
		return nativeRollup.UnpackWrongParentError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// NativeRollupAnchorMovedBack represents a AnchorMovedBack error raised by the NativeRollup contract.
type NativeRollupAnchorMovedBack struct {
	Anchor uint64
	Last   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AnchorMovedBack(uint64 anchor, uint64 last)
func NativeRollupAnchorMovedBackErrorID() common.Hash {
	return common.HexToHash("0xbbed30bc0fa08c06f239527132d9d28f4b41f7d99253263d1655467ffff63b00")
}

// UnpackAnchorMovedBackError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AnchorMovedBack(uint64 anchor, uint64 last)
func (nativeRollup *NativeRollup) UnpackAnchorMovedBackError(raw []byte) (*NativeRollupAnchorMovedBack, error) {
	out := new(NativeRollupAnchorMovedBack)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "AnchorMovedBack", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupExecuteFailed represents a ExecuteFailed error raised by the NativeRollup contract.
type NativeRollupExecuteFailed struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExecuteFailed(uint64 number)
func NativeRollupExecuteFailedErrorID() common.Hash {
	return common.HexToHash("0xe3510e78e7c4672670eb45e8b36d0d01c3bc241752f8be5d3d5361fc43e21623")
}

// UnpackExecuteFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExecuteFailed(uint64 number)
func (nativeRollup *NativeRollup) UnpackExecuteFailedError(raw []byte) (*NativeRollupExecuteFailed, error) {
	out := new(NativeRollupExecuteFailed)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "ExecuteFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupExecuteMissing represents a ExecuteMissing error raised by the NativeRollup contract.
type NativeRollupExecuteMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExecuteMissing()
func NativeRollupExecuteMissingErrorID() common.Hash {
	return common.HexToHash("0xcffb7885906d33cc920786880fb667fc3ea4ee77832b7713db6c49b6e04f9dce")
}

// UnpackExecuteMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExecuteMissing()
func (nativeRollup *NativeRollup) UnpackExecuteMissingError(raw []byte) (*NativeRollupExecuteMissing, error) {
	out := new(NativeRollupExecuteMissing)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "ExecuteMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupForcedFirst represents a ForcedFirst error raised by the NativeRollup contract.
type NativeRollupForcedFirst struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ForcedFirst(uint64 until)
func NativeRollupForcedFirstErrorID() common.Hash {
	return common.HexToHash("0xb08a35ee959e4193edd55f3feba711dfa5a68a72c9d51a09b2f9052f524866aa")
}

// UnpackForcedFirstError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ForcedFirst(uint64 until)
func (nativeRollup *NativeRollup) UnpackForcedFirstError(raw []byte) (*NativeRollupForcedFirst, error) {
	out := new(NativeRollupForcedFirst)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "ForcedFirst", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupFutureBlock represents a FutureBlock error raised by the NativeRollup contract.
type NativeRollupFutureBlock struct {
	Timestamp *big.Int
	Now       *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FutureBlock(uint256 timestamp, uint256 now_)
func NativeRollupFutureBlockErrorID() common.Hash {
	return common.HexToHash("0x1e03d53c2c5cf588348266b2921d513094ae3d9c3568bac50cb1c5321d428a9b")
}

// UnpackFutureBlockError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FutureBlock(uint256 timestamp, uint256 now_)
func (nativeRollup *NativeRollup) UnpackFutureBlockError(raw []byte) (*NativeRollupFutureBlock, error) {
	out := new(NativeRollupFutureBlock)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "FutureBlock", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupInvalidParameter represents a InvalidParameter error raised by the NativeRollup contract.
type NativeRollupInvalidParameter struct {
	Name  string
	Value *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func NativeRollupInvalidParameterErrorID() common.Hash {
	return common.HexToHash("0x9383c124723dfffa80b3238057af04e80d29ddebd4f8220d8d574dc688d60a21")
}

// UnpackInvalidParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func (nativeRollup *NativeRollup) UnpackInvalidParameterError(raw []byte) (*NativeRollupInvalidParameter, error) {
	out := new(NativeRollupInvalidParameter)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "InvalidParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupNoBlocks represents a NoBlocks error raised by the NativeRollup contract.
type NativeRollupNoBlocks struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoBlocks()
func NativeRollupNoBlocksErrorID() common.Hash {
	return common.HexToHash("0x7ea5b1b8ef138b1ab27d06987084099647c197c2fe463e82caaf34ad3f9fd7f6")
}

// UnpackNoBlocksError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoBlocks()
func (nativeRollup *NativeRollup) UnpackNoBlocksError(raw []byte) (*NativeRollupNoBlocks, error) {
	out := new(NativeRollupNoBlocks)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "NoBlocks", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupNotCanonical represents a NotCanonical error raised by the NativeRollup contract.
type NativeRollupNotCanonical struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCanonical()
func NativeRollupNotCanonicalErrorID() common.Hash {
	return common.HexToHash("0xd7c7beebc63078fafa64a1a947fcb8f0609a0f902a1e7ab48bb4f40264374536")
}

// UnpackNotCanonicalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCanonical()
func (nativeRollup *NativeRollup) UnpackNotCanonicalError(raw []byte) (*NativeRollupNotCanonical, error) {
	out := new(NativeRollupNotCanonical)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "NotCanonical", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupNotOnHead represents a NotOnHead error raised by the NativeRollup contract.
type NativeRollupNotOnHead struct {
	Parent [32]byte
	Head   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOnHead(bytes32 parent, bytes32 head)
func NativeRollupNotOnHeadErrorID() common.Hash {
	return common.HexToHash("0x66700e4db4eafa6c28ae5488ad0c6ca07835775dfb409b5534ccc4424b417120")
}

// UnpackNotOnHeadError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOnHead(bytes32 parent, bytes32 head)
func (nativeRollup *NativeRollup) UnpackNotOnHeadError(raw []byte) (*NativeRollupNotOnHead, error) {
	out := new(NativeRollupNotOnHead)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "NotOnHead", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupNotSequencer represents a NotSequencer error raised by the NativeRollup contract.
type NativeRollupNotSequencer struct {
	OpenAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotSequencer(uint64 openAt)
func NativeRollupNotSequencerErrorID() common.Hash {
	return common.HexToHash("0xb78bad23d54569495299f579eb2fd0b1a65d140766d96571e5179a5282608f0b")
}

// UnpackNotSequencerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotSequencer(uint64 openAt)
func (nativeRollup *NativeRollup) UnpackNotSequencerError(raw []byte) (*NativeRollupNotSequencer, error) {
	out := new(NativeRollupNotSequencer)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "NotSequencer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupUnknownAnchor represents a UnknownAnchor error raised by the NativeRollup contract.
type NativeRollupUnknownAnchor struct {
	Anchor uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownAnchor(uint64 anchor)
func NativeRollupUnknownAnchorErrorID() common.Hash {
	return common.HexToHash("0x7698d38512f74b749f26d81a428b9c675f837365cde2a761d6e38ed7590c48fd")
}

// UnpackUnknownAnchorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownAnchor(uint64 anchor)
func (nativeRollup *NativeRollup) UnpackUnknownAnchorError(raw []byte) (*NativeRollupUnknownAnchor, error) {
	out := new(NativeRollupUnknownAnchor)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "UnknownAnchor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupUnknownBlock represents a UnknownBlock error raised by the NativeRollup contract.
type NativeRollupUnknownBlock struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownBlock(uint64 number)
func NativeRollupUnknownBlockErrorID() common.Hash {
	return common.HexToHash("0xc5cfeb84d8612e74d70ce6e42c8f90b86fadf291f41868e03988b8ab97fc7b1c")
}

// UnpackUnknownBlockError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownBlock(uint64 number)
func (nativeRollup *NativeRollup) UnpackUnknownBlockError(raw []byte) (*NativeRollupUnknownBlock, error) {
	out := new(NativeRollupUnknownBlock)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "UnknownBlock", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupWrongAnchor represents a WrongAnchor error raised by the NativeRollup contract.
type NativeRollupWrongAnchor struct {
	Got  [32]byte
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongAnchor(bytes32 got, bytes32 want)
func NativeRollupWrongAnchorErrorID() common.Hash {
	return common.HexToHash("0xf393b7098e13b3cd40ed02e35d547b57de8769f37a4847e852b68cbdf00828f8")
}

// UnpackWrongAnchorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongAnchor(bytes32 got, bytes32 want)
func (nativeRollup *NativeRollup) UnpackWrongAnchorError(raw []byte) (*NativeRollupWrongAnchor, error) {
	out := new(NativeRollupWrongAnchor)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "WrongAnchor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupWrongChain represents a WrongChain error raised by the NativeRollup contract.
type NativeRollupWrongChain struct {
	Got  *big.Int
	Want uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongChain(uint256 got, uint64 want)
func NativeRollupWrongChainErrorID() common.Hash {
	return common.HexToHash("0x98c5407b9b78bda08fbd515a158c4c4b7c8bb9ccef749794d08b093d4162a1c2")
}

// UnpackWrongChainError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongChain(uint256 got, uint64 want)
func (nativeRollup *NativeRollup) UnpackWrongChainError(raw []byte) (*NativeRollupWrongChain, error) {
	out := new(NativeRollupWrongChain)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "WrongChain", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupWrongGasLimit represents a WrongGasLimit error raised by the NativeRollup contract.
type NativeRollupWrongGasLimit struct {
	Got  *big.Int
	Want uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongGasLimit(uint256 got, uint64 want)
func NativeRollupWrongGasLimitErrorID() common.Hash {
	return common.HexToHash("0x9d5bc8aae2dd861ce1b73219685663f2b36cc4b56a04607040fe461a14776de3")
}

// UnpackWrongGasLimitError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongGasLimit(uint256 got, uint64 want)
func (nativeRollup *NativeRollup) UnpackWrongGasLimitError(raw []byte) (*NativeRollupWrongGasLimit, error) {
	out := new(NativeRollupWrongGasLimit)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "WrongGasLimit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupWrongNumber represents a WrongNumber error raised by the NativeRollup contract.
type NativeRollupWrongNumber struct {
	Got  *big.Int
	Want uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongNumber(uint256 got, uint64 want)
func NativeRollupWrongNumberErrorID() common.Hash {
	return common.HexToHash("0x5658f694126051d4441094ef7c2ef5097d1a50a99134205aff7e21f04904c416")
}

// UnpackWrongNumberError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongNumber(uint256 got, uint64 want)
func (nativeRollup *NativeRollup) UnpackWrongNumberError(raw []byte) (*NativeRollupWrongNumber, error) {
	out := new(NativeRollupWrongNumber)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "WrongNumber", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeRollupWrongParent represents a WrongParent error raised by the NativeRollup contract.
type NativeRollupWrongParent struct {
	Head [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongParent(bytes32 head)
func NativeRollupWrongParentErrorID() common.Hash {
	return common.HexToHash("0xdd260ff92514ae6ef18175383e388b0013b52baa6e3320d56ddb86c092a7ba3f")
}

// UnpackWrongParentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongParent(bytes32 head)
func (nativeRollup *NativeRollup) UnpackWrongParentError(raw []byte) (*NativeRollupWrongParent, error) {
	out := new(NativeRollupWrongParent)
	if err := nativeRollup.abi.UnpackIntoInterface(out, "WrongParent", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupMetaData contains all meta data concerning the OptimisticRollup contract.
var OptimisticRollupMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"config\",\"type\":\"tuple\",\"internalType\":\"structOptimisticConfig\",\"components\":[{\"name\":\"rollup\",\"type\":\"tuple\",\"internalType\":\"structConfig\",\"components\":[{\"name\":\"chainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"genesisHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisStateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisTimestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"sequencerTimeout\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"inbox\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grace\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"window\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"response\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"maxBlocks\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"proposalBond\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"CHALLENGE_BOND\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_PRICE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GENESIS_HASH\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GRACE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"INBOX\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_BLOCKS\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"PROPOSAL_BOND\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"RESPONSE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER_TIMEOUT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"WINDOW\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"chain\",\"inputs\":[],\"outputs\":[{\"name\":\"tip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tipPosition\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"last\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"lastPosition\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"challenge\",\"inputs\":[{\"name\":\"proposal\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"claim\",\"type\":\"tuple\",\"internalType\":\"structBlockClaim\",\"components\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"parentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"preStateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchorHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"challengeOf\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"challenger\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"claimedStateRootAt\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"disputes\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"proven\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"open\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"finalize\",\"inputs\":[{\"name\":\"proposals\",\"type\":\"tuple[]\",\"internalType\":\"structProposal[]\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"head\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structHead\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"advancedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isIncluded\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"proposalAt\",\"inputs\":[{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"propose\",\"inputs\":[{\"name\":\"parent\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structProposedBlock[]\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"guard\",\"type\":\"tuple\",\"internalType\":\"structGuard\",\"components\":[{\"name\":\"anchorHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"pointer\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"proposeForced\",\"inputs\":[{\"name\":\"parent\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structProposedBlock[]\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"guard\",\"type\":\"tuple\",\"internalType\":\"structGuard\",\"components\":[{\"name\":\"anchorHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"pointer\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"prove\",\"inputs\":[{\"name\":\"proposal\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"claim\",\"type\":\"tuple\",\"internalType\":\"structBlockClaim\",\"components\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"parentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"preStateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchorHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"path\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"gasUsed\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"trace\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reclaim\",\"inputs\":[{\"name\":\"proposal\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"refund\",\"inputs\":[{\"name\":\"proposals\",\"type\":\"tuple[]\",\"internalType\":\"structProposal[]\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"remove\",\"inputs\":[{\"name\":\"proposal\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"parent\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"showForced\",\"inputs\":[{\"name\":\"tip\",\"type\":\"tuple\",\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"stateRootAt\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Challenged\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"challenger\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Data\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"trace\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Finalized\",\"inputs\":[{\"name\":\"position\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"id\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Paid\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"owed\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Proposed\",\"inputs\":[{\"name\":\"position\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"id\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"proposal\",\"type\":\"tuple\",\"indexed\":false,\"internalType\":\"structProposal\",\"components\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"position\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"proposer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"proposedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"count\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"claims\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"data\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structProposedBlock[]\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"anchorHashes\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"},{\"name\":\"kind\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"pointer\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"blobHashes\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Proven\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"defender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"paid\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Removed\",\"inputs\":[{\"name\":\"position\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"id\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"challenged\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"tip\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyChallenged\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"AlreadyProven\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"AnchorMovedBack\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"last\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"Disputed\",\"inputs\":[{\"name\":\"open\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ExecuteFailed\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteMissing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ForcedFirst\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"Guarded\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NoBlocks\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotCanonical\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotChallenged\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotClaimed\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotPending\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NotSequencer\",\"inputs\":[{\"name\":\"openAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotTip\",\"inputs\":[{\"name\":\"tip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingToRefund\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"StillPending\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"end\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[{\"name\":\"end\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"TooManyBlocks\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooManyPending\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownAnchor\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownBlock\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongBlock\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongBond\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongData\",\"inputs\":[{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"WrongParent\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]",
	ID:  "OptimisticRollup",
	Bin: "0x6102208060405234610d79578061606f803803809161001e8285610d7d565b8339810103906101c08212610d79576040519160c08301906001600160401b03821184831017610b57576101209160405212610d79576040519161012083016001600160401b03811184821017610b575760405261007b82610da0565b835261008960208301610da0565b6020840190815260408301519360408101948552606084015160608201908152608085016100b690610da0565b60808301908152956100ca60a08701610db4565b60a08401908152916100de60c08801610da0565b60c085019081526100f160e08901610db4565b60e086019081526101056101008a01610da0565b61010087019081528689529161011e6101208b01610da0565b60208a01908152956101336101408c01610da0565b60408b01908152986101486101608d01610da0565b9860608c01998a526101808d01519c60808d019d8e526101a001519b60a0019b8c52600160401b600190038151169d60409e8f8051906101889082610d7d565b60078152602081016618da185a5b925960ca1b8152600183108015610d69575b610d0f575050508e60018060401b03845116906101c781519182610d7d565b60088152602081016719d85cd31a5b5a5d60c21b8152624c4b4083108015610d02575b610ca9575050508e906102218a5183516102048582610d7d565b600b81526a0cecadccae6d2e690c2e6d60ab1b6020820152610dc8565b610254895183516102328582610d7d565b601081526f19d95b995cda5cd4dd185d19549bdbdd60821b6020820152610dc8565b5181516001600160401b039091169161026d9082610d7d565b60108152602081016f067656e6573697354696d657374616d760841b8152428311610c58575050506102fc8e60018060a01b03855116159060018060401b03875116825f14610c50575f925b15610c47575f5b6102cc83519384610d7d565b601083526f1cd95c5d595b98d95c951a5b595bdd5d60821b60208401526001600160401b03908116931691610e36565b8d60018060a01b038651169061031481519182610d7d565b6005815260208101640d2dcc4def60db1b8152600183108015610c37575b610bde575050508d60018060401b038751169061035181519182610d7d565b600581526020810164677261636560d81b8152601883108015610bd3575b610b7f575050505f80808061010181fa3d15610b7a573d6001600160401b038111610b57578f51906103ab601f8201601f191660200183610d7d565b81525f60203d92013e5b610b6b57516001600160401b039081166080529051811660a05290516001600160a01b0390811660c0529151811660e05285516101005291511661012052905181166101405288519190610160830190811183821017610b575789525f825260208201915f8352898082015f815260608301935f855260808401935f855260a08101955f875260c082015f815260e08301965f88526101008401925f84526101406101208601955f875201955f87528c51845251895287519660208801985f8a5260018060401b038d51169089015260018060a01b03905116606088015260018060401b03905116608087015260018060401b0390511660a086015260018060401b0388511660c08601525160e0850152855161010085015260018060401b03905116610120840152516101408301525161016082015261016081526104fd61018082610d7d565b51902092515f80546001600160401b0319166001600160401b03808416918217909255925193518c5190821695929492909160a0830190811183821017610b57578d528152602081019182528b810194855260608101928352610fff60808201945f86521691611000831015610b4357905160039283029283015551600482015592516005909301805491519251600160801b600160c01b03608091821b81166fffffffffffffffff0000000000000000958e1b959095166001600160401b039096166001600160c01b0319948516179590951793909317905592516002555f80544260c081901b9095169490921b9092166001600160801b03909116179190911790558551600a906020906106138982610d7d565b8281520169614b005f526002601ef360b01b81525ff086516135a560f21b602082019081523060601b6022830152600160f81b60368301526017825261065a603783610d7d565b905190206001600160a01b03908116911603610b2f5760018060401b0381511686516106868882610d7d565b60068152602081016577696e646f7760d01b8152601883108015610b23575b610ad25750505060018060401b0383511686516106c28882610d7d565b600881526020810167726573706f6e736560c01b8152601883108015610ac6575b610a755750505060018060401b0382511686516107008882610d7d565b6009815260208101686d6178426c6f636b7360b81b8152600183108015610a6a575b610a1a57505050845186516107378882610d7d565b600881526020810167676173507269636560c01b8152633b9aca0083108015610a0b575b6109b457505082516001600160401b031660018101915081106109a057600181901b906001600160ff1b038116036109a057620f42408102818104620f424014821517156109a057620f42408751809302029181830414901517156109a057845190683635c9adc5dea000008101908181116109a0576107ff9289516107e18b82610d7d565b600c81526b1c1c9bdc1bdcd85b109bdb9960a21b6020820152610e36565b51915190516001600160401b039081166101a052908116610180521661016052815190516101e0526101c052516001600160e81b03811681036109a05760181b61020052516151c59081610eaa82396080518181816112920152613635015260a051818181612fc20152613ce4015260c0518181816115de015281816117aa01528181611d9601528181614fb601526150d2015260e051818181611ddb01528181613f3e0152614fe40152610100518161044601526101205181818161064701528181610e34015281816127c60152614f2b015261014051818181612f40015261401f0152610160518181816107cb01528181610ad50152611991015261018051818181611b0e01528181611f53015261374101526101a0518181816121c901528181612efc01526141d501526101c05181818161124e015261389301526101e0518181816106ed01528181611126015281816114e7015281816116ea015281816118b5015281816120f7015261410301526102005181818161034901528181610b3e015281816116b30152818161193d015281816138c30152613b8d0152f35b634e487b7160e01b5f52601160045260245ffd5b9060a49189519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152633b9aca0060448301526509184e72a0006064830152601f01601f19168101030190fd5b506509184e72a000831161075b565b9060a49189519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152600160448301526101006064830152601f01601f19168101030190fd5b506101008311610722565b9060a49189519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f83830185015260248301526018604483015262093a806064830152601f01601f19168101030190fd5b5062093a8083116106e3565b9060a49189519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f83830185015260248301526018604483015262278d006064830152601f01601f19168101030190fd5b5062278d0083116106a5565b634e487b7160e01b5f52600160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b63cffb788560e01b5f5260045ffd5b6103b5565b909193508f60a49350519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260186044830152610e106064830152601f01601f19168101030190fd5b50610e10831161036f565b909193508f60a49350519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b038311610332565b62278d006102c0565b603c926102b9565b909193508f60a49350519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f84838501015260248301525f6044830152426064830152601f80199101168101030190fd5b91945091508f60a49350519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152624c4b40604483015263010000006064830152601f01601f19168101030190fd5b50630100000083116101ea565b91945091508f60a49350519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff83116101a8565b5f80fd5b601f909101601f19168101906001600160401b03821190821017610b5757604052565b51906001600160401b0382168203610d7957565b51906001600160a01b0382168203610d7957565b600182108015610e2f575b610ddb575050565b60a49060206040519384926324e0f04960e21b8452608060048501528051928391826084870152018585015e5f8383018501526024830152600160448301525f196064830152601f01601f19168101030190fd5b505f610dd3565b919290928084108015610ea0575b610e4e5750505050565b60a492916020916040519586946324e0f04960e21b8652608060048701528051948591826084890152018787015e5f858501870152602485015260448401526064830152601f01601f19168101030190fd5b50818411610e4456fe6080806040526004361015610012575f80fd5b5f905f3560e01c908163091d278814612fa45750806311be199714612f64578063137d29d914612f2057806326833dcc14612edc5780633e3442d014611fe6578063422dd92f14611fac57806346241e8e14611f775780634711121114611f3257806351cff8d914611e7b578063547545e414611dff57806358888ab014611dba57806375fd4ca914611d695780637a3c7648146118d85780637e3681bd1461189d57806383712a8b146112b657806385e1f4d0146112715780638b0ee5a3146112365780638d173be3146110c95780638e40a1f214610da55780638f7dcfa314610c495780638fd6a0f014610c0f578063941b548b14610b615780639790ce7114610b26578063a0e23ebd14610af9578063a53e541214610ab4578063a71957fa14610a17578063a813cb501461066b578063b70106971461061a578063c763e5a114610581578063df18e0471461053b578063e4df67ab14610469578063f087392e1461042e5763f0c31dac14610189575f80fd5b34610427576003193601610180811261042a5761016013610427576101ac61306d565b9060405191602083019060043582526024359167ffffffffffffffff8316948584036104255785604082015260443573ffffffffffffffffffffffffffffffffffffffff811680910361042157606082015260643567ffffffffffffffff811680910361042157608082015260843567ffffffffffffffff81168091036104215760a082015260a43567ffffffffffffffff81168091036104215760c082015260c43560e082015260e4356101008201526101043567ffffffffffffffff8116809103610421576101208201526101243561014082015261014435610160820152610160815261029e610180826131f6565b519020938484526130056020526040842067ffffffffffffffff83165f5260205273ffffffffffffffffffffffffffffffffffffffff60405f2054169283156103eb5784549167ffffffffffffffff8360401c16811192836103d6575b5050816103a2575b506103765792829381610373945261300560205267ffffffffffffffff6040862091165f526020528360405f2055835261300460205261036d600160408520015460801c7f000000000000000000000000000000000000000000000000000000000000000061327d565b90614ddb565b80f35b602483857f1b1cc91d000000000000000000000000000000000000000000000000000000008252600452fd5b610fff9150166110008110156103c257600385910260030154145f610303565b602484634e487b7160e01b81526032600452fd5b67ffffffffffffffff16101591505f806102fb565b60248567ffffffffffffffff857ff612cb3700000000000000000000000000000000000000000000000000000000835216600452fd5b8580fd5b845b80fd5b5080fd5b503461042757806003193601126104275760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b506003193601610200811261042a5761016013610427576101643567ffffffffffffffff811161042a576104a1903690600401612fe6565b9060407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c360112610537576104d4613017565b6101e4359267ffffffffffffffff8411610425576104f9610517943690600401613028565b929091610504613f6c565b61051b575b610511613fea565b946140fc565b5080f35b61053267ffffffffffffffff885460801c16614011565b610509565b8280fd5b503461042757602060031936011261042757604060209173ffffffffffffffffffffffffffffffffffffffff61056f6130cb565b16815261300383522054604051908152f35b50346104275780600319360112610427578054908160401c91610fff8116611000811015610606576003026003015491610fff8416906110008210156105f257509267ffffffffffffffff918260036080960260030154916040519586521660208501526040840152166060820152f35b80634e487b7160e01b602492526032600452fd5b602483634e487b7160e01b81526032600452fd5b5034610427578060031936011261042757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346104275761067a366130ee565b9067ffffffffffffffff835460401c1691835b8181106107175750835b8181106106a2578480f35b808467ffffffffffffffff6106c560206106bf600196888a6132aa565b01613268565b16116106d2575b01610697565b6107126106eb60406106e58487896132aa565b016132bb565b7f000000000000000000000000000000000000000000000000000000000000000090614ddb565b6106cc565b8367ffffffffffffffff61073160206106bf8587896132aa565b1611610740575b60010161068d565b61074b8183856132aa565b61075481614c4f565b9061075f828261504c565b156109eb57602081019061077282613268565b88549067ffffffffffffffff8061078d818560401c16613143565b169116036109bf578389526130046020526040892067ffffffffffffffff600182015460401c168061099457506107f06107c960608501613268565b7f000000000000000000000000000000000000000000000000000000000000000090613163565b90549067ffffffffffffffff61080860808601613268565b16610100039067ffffffffffffffff82116109805767ffffffffffffffff1691824211159182610967575b505061093c5750606067ffffffffffffffff84937fecf7cdb47da07c48a469d26b3800fb89209f0dbe591161791aab33feb34f439e937fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff00000000000000006108a860019b9a99613268565b60401b169116178c556108be6101008201613268565b7fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff00000000000000008a549260401b16911617885560e061091060c08301359687600255613268565b9161091d60a08201613268565b9684604051981688526020880152013560408601521692a39050610738565b7fd606d83f000000000000000000000000000000000000000000000000000000008a52600452602489fd5b5f1991925067ffffffffffffffff161c14155f80610833565b60248c634e487b7160e01b81526011600452fd5b7f7e3d476b000000000000000000000000000000000000000000000000000000008b5260045260248afd5b602489857fbbf86c27000000000000000000000000000000000000000000000000000000008252600452fd5b507fbbf86c27000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b503461042757602060031936011261042757610a31613056565b9080610fff67ffffffffffffffff8416931692611000841015610aa05767ffffffffffffffff6003602095029254168111159081610a85575b50610a79575b50604051908152f35b9050600301545f610a70565b905067ffffffffffffffff600583015460401c16145f610a6a565b602482634e487b7160e01b81526032600452fd5b5034610427578060031936011261042757602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346104275780600319360112610427576020610b14613efb565b67ffffffffffffffff60405191168152f35b503461042757806003193601126104275760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610427576003193601610280811261042a57610160136104275760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c360112610427576102243567ffffffffffffffff811161042a57610bc890369060040161309a565b610244359167ffffffffffffffff83168303610c0b57610264359267ffffffffffffffff841161042557610c03610373943690600401613028565b93909261334e565b8380fd5b503461042757602060031936011261042757610c4160209167ffffffffffffffff610c38613056565b91541690614a9c565b604051908152f35b5034610427578060031936011261042757610c626132dc565b506040519060e0820182811067ffffffffffffffff821117610d9157604052805467ffffffffffffffff811683528060401c67ffffffffffffffff81166020850152604084019267ffffffffffffffff8360801c168452606085019260c01c8352610fff6001549267ffffffffffffffff8416608088015267ffffffffffffffff60a088019460401c16845260c0600254970196875216906110008210156105f2575067ffffffffffffffff928360c0969381600381950295519781808080600560048c01549b0154169351169451169551169660a0604051610d44816131a1565b8b81526020810192835260408101938452606081019586526080810197885201978852604051998a525160208a0152511660408801525116606086015251166080840152511660a0820152f35b602482634e487b7160e01b81526041600452fd5b5034610427576003193601610260811261042a576101601361042757610dc961306d565b60c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c36011261042a576102443567ffffffffffffffff811161053757610e1490369060040161309a565b610e1c614e6e565b5073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690813b1561042557604051927f193d2a94000000000000000000000000000000000000000000000000000000008452610124840167ffffffffffffffff861660048601526101843560248601526101a43573ffffffffffffffffffffffffffffffffffffffff81168091036110c55760448601526101c43567ffffffffffffffff81168091036110c55760648601526101e43560848601526102043567ffffffffffffffff81168091036110c55760a4860152610224359073ffffffffffffffffffffffffffffffffffffffff82168092036110c5579285949381939260c48a98015260e43560e487015261012061010487015252610144840161014060048460051b87010101928287907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603015b83831061103857505050505050839183808381945003915afa801561102d57611018575b5050610fb490613143565b610fff825416611000811015610606579060056003610373930201907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b81611022916131f6565b61042a57815f610fa9565b6040513d84823e3d90fd5b919395909294969798507ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec06003198a8303010186528635828112156110c1578301906020823592019167ffffffffffffffff81116110bd5780360383136110bd576110a96020928392600195613219565b98019601930190918a989796959492610f85565b8c80fd5b8b80fd5b8780fd5b5034610427576110d8366130ee565b90811561120a576110e881614c4f565b8084526130066020526040842054908085526130066020528460408120558482158015905b86831061118857505050818103611174575b50509082907f0000000000000000000000000000000000000000000000000000000000000000915b818110611152578480f35b8061116e8461116960406106e5600196888b6132aa565b614ddb565b01611147565b845261300660205260408420555f8061111f565b9091928261119f61119a868a8a6132aa565b614c4f565b9183916111ff575b5080156111f6575b6111cb575060016111c18488886132aa565b359301919061110d565b7fc7066300000000000000000000000000000000000000000000000000000000008852600452602487fd5b508481146111af565b90508114155f6111a7565b6024837fc706630000000000000000000000000000000000000000000000000000000000815280600452fd5b503461042757806003193601126104275760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610427578060031936011261042757602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346104275760031936016102e0811261042a5761016013610427576101607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c360112610427576102c4359067ffffffffffffffff821682036104275761131b614c32565b916040519060208201936101643585526101843567ffffffffffffffff81168091036104255760408401526101a43573ffffffffffffffffffffffffffffffffffffffff81168091036104255760608401526101c43567ffffffffffffffff81168091036104255760808401526101e43567ffffffffffffffff81168091036104255760a0840152610204359467ffffffffffffffff861686036104255767ffffffffffffffff861660c08501526102243560e085015261024435610100850152610264359367ffffffffffffffff851685036104215767ffffffffffffffff8516610120820152610284356101408201526102a4356101608201526101608152611428610180826131f6565b5190206004350361186f578084526130056020526040842067ffffffffffffffff83165f5260205260405f20906040519161146283613185565b5473ffffffffffffffffffffffffffffffffffffffff811680845267ffffffffffffffff602085019260a01c168252156118395767ffffffffffffffff9051168042111561180e5750808552613004602052600160408620019283549467ffffffffffffffff8660401c16946001860186116117fa5760018601156117e657600186017f000000000000000000000000000000000000000000000000000000000000000060011c04966fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff000000000000000000000000000000008960801b1691161790558287526130056020526040872067ffffffffffffffff83165f526020528660405f2055865497610fff8916986110008a10156117d2576003899a0260030154907fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000067ffffffffffffffff6115c16115bc613251565b61330c565b16911617895573ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016151580611759575b946116e897947f87e4b64fdd13e2326f9c3b58b68ec81306f653155c297ccf2f402a1a1d6c862760c067ffffffffffffffff6103739d816116d79961170e9f9d9873ffffffffffffffffffffffffffffffffffffffff9a839160019f611727575b8a8103611713575b50611678613251565b9450816040519916895260043560208a01521660408801526102243560608801526102443560808801521660a08601521692a3511661036d857f000000000000000000000000000000000000000000000000000000000000000061327d565b6116e18333614ddb565b019061328a565b7f000000000000000000000000000000000000000000000000000000000000000061329d565b614d64565b85526130066020528960408620555f61166f565b82421660017fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000090541617600155611667565b50919397909592969473ffffffffffffffffffffffffffffffffffffffff604435166044350361042a579097949692959094939160443573ffffffffffffffffffffffffffffffffffffffff9081167f000000000000000000000000000000000000000000000000000000000000000090911614611606565b602489634e487b7160e01b81526032600452fd5b602488634e487b7160e01b81526012600452fd5b602488634e487b7160e01b81526011600452fd5b7fd606d83f000000000000000000000000000000000000000000000000000000008652600452602485fd5b60248667ffffffffffffffff867ff612cb3700000000000000000000000000000000000000000000000000000000835216600452fd5b6024847fdd260ff9000000000000000000000000000000000000000000000000000000008152600435600452fd5b503461042757806003193601126104275760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b506003193601610240811261042a57610160136104275760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c360112610427576102243567ffffffffffffffff811161042a5761193a90369060040161309a565b907f0000000000000000000000000000000000000000000000000000000000000000803403611d3a575061196c614c32565b9060643567ffffffffffffffff811681036104255767ffffffffffffffff906119b6907f000000000000000000000000000000000000000000000000000000000000000090613163565b16804211611d0f5750604051916119cc836131a1565b6101643567ffffffffffffffff8116938482141590816110c5578083611a1f92526101843560208201526101a43560408201526101c43560608201526101e43560808201526102043560a082015261514f565b9487955b87871015611a4657611a3e6001918860051b880135906151a4565b960195611a23565b8895506101243503611ce457506105375760843567ffffffffffffffff81168103610c0b57611a7491613163565b60a4359067ffffffffffffffff82168203610c0b57611aa36115bc8367ffffffffffffffff936001955061332c565b161b908083526130046020526040832091825416611ca7578083526130056020526040832067ffffffffffffffff611ad9613239565b165f5260205260405f209182549273ffffffffffffffffffffffffffffffffffffffff8416611c6a57611c1e91600191611b3d7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216613163565b9533907fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffff00000000000000000000000000000000000000008960a01b169116171790550167ffffffffffffffff611b9f81835416613143565b167fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000825416178155611bde67ffffffffffffffff825460401c16613143565b7fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b67ffffffffffffffff611c2f613239565b169067ffffffffffffffff604051931683527f66a770545b1c47397050043a36cc3f448cc337da439d0ec500b3bc43218a30d060203394a480f35b60248567ffffffffffffffff611c7e613239565b7fce0cf4cb00000000000000000000000000000000000000000000000000000000835216600452fd5b60248367ffffffffffffffff611cbb613239565b7f7586932900000000000000000000000000000000000000000000000000000000835216600452fd5b7fae00a464000000000000000000000000000000000000000000000000000000008552600452602484fd5b7f4d673a06000000000000000000000000000000000000000000000000000000008552600452602484fd5b7f0c5e03da00000000000000000000000000000000000000000000000000000000845234600452602452604483fd5b5034610427578060031936011261042757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610427578060031936011261042757602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610427576040600319360112610427576024359067ffffffffffffffff8216820361042757604067ffffffffffffffff9160043581526130056020522091165f526020526040805f205467ffffffffffffffff82519173ffffffffffffffffffffffffffffffffffffffff8116835260a01c166020820152f35b503461042757602060031936011261042757611e956130cb565b33825261300360205260408220548015611f0a578280808093338252613003602052816040812055855af115611ec9575080f35b7f39f1c8d900000000000000000000000000000000000000000000000000000000825273ffffffffffffffffffffffffffffffffffffffff16600452602490fd5b6004837f797dba54000000000000000000000000000000000000000000000000000000008152fd5b5034610427578060031936011261042757602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461042757602060031936011261042757610c4160209167ffffffffffffffff611fa0613056565b915460401c1690614a9c565b5034610427576020600319360112610427576020611fc8613056565b67ffffffffffffffff80611fda613fea565b16911610604051908152f35b50600319360161030081126129cd57610160136129cd576101643567ffffffffffffffff81116129cd5761201e903690600401612fe6565b60407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c3601126129cd57612050613017565b906101e43567ffffffffffffffff81116129cd57612072903690600401613028565b9093610204359467ffffffffffffffff861686036129cd5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffddc3601126129cd576102e43567ffffffffffffffff81116129cd576120d590369060040161309a565b9490956120e0613f6c565b80612eb8575b612e9c575b6120f488613143565b937f0000000000000000000000000000000000000000000000000000000000000000803403612e6d57506040519561212b876131bd565b5f87525f6020880152604087015f8152606088015f81525f60808a01525f60a08a01525f60c08a01525f60e08a01525f6101008a01525f6101208a01525f6101408a01526121796004614ec6565b895260243567ffffffffffffffff811681036129cd5767ffffffffffffffff906121a290613143565b1660208a015267ffffffffffffffff421690523390528315612e455767ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016808511612e1657506121fa8461511e565b946122048561511e565b61220c6132dc565b67ffffffffffffffff60a435168060a435036129cd5760e435608083015260c435606083015281526101043567ffffffffffffffff811681036129cd57905f5b888110612ca15750505080515b60018111612bd4575061226b90614098565b516101208901525f198501858111612b205761228781886140a5565b516101843514801590612bb4575b612b8c576122a49086856140b9565b67ffffffffffffffff6122c18188168060808d015260a435613163565b1660a08a015267ffffffffffffffff6122dc60408301613268565b166101008a0152602081013560e08a01523560c089015260ff606094169260028414808015612b77575b158015612b60575b612b3457612aa2575b67ffffffffffffffff8311612a8e5760405161233d6020601f19601f87011601826131f6565b838152602081019036858501116129cd57848483375f602086830101525190206040516020810191868352604082015260608082015261239281612384608082018a6140c9565b03601f1981018352826131f6565b5190206101408a0152604051602081019061245e828c61014080918051845267ffffffffffffffff602082015116602085015273ffffffffffffffffffffffffffffffffffffffff604082015116604085015267ffffffffffffffff606082015116606085015267ffffffffffffffff608082015116608085015267ffffffffffffffff60a08201511660a085015260c081015160c085015260e081015160e085015267ffffffffffffffff610100820151166101008501526101208101516101208501520151910152565b610160815261246f610180826131f6565b519020975f5461249667ffffffffffffffff8260401c1667ffffffffffffffff831661332c565b610fff9067ffffffffffffffff168114612a66577fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000928c8c9260208201519467ffffffffffffffff861696879116175f5567ffffffffffffffff60a060e0840151930151169460405194612509866131da565b855260208501928352604085019586526060850196875267ffffffffffffffff608086019416845216611000811015612a525792516003938402938401555160048301559151600591909101805493517fffffffffffffffffffffffffffffffff0000000000000000000000000000000090941667ffffffffffffffff9283161760409490941b6fffffffffffffffff0000000000000000169390931783556125f792915b5182547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016179055565b5f5477ffffffffffffffff000000000000000000000000000000004260801b16807fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff8316175f556126466150bb565b612a0e575b505067ffffffffffffffff60208a0151169660405196808b6127238a61020081019261014080918051845267ffffffffffffffff602082015116602085015273ffffffffffffffffffffffffffffffffffffffff604082015116604085015267ffffffffffffffff606082015116606085015267ffffffffffffffff608082015116608085015267ffffffffffffffff60a08201511660a085015260c081015160c085015260e081015160e085015267ffffffffffffffff610100820151166101008501526101208101516101208501520151910152565b6102006101608b015252610220880192905f5b8181106129d157505050869485946127a9946127858561279a9560e09f9e9d9c7fd3df5192f4dc1403f378c649d24eac34a442eb641a71ab88d8a73a6dcedea2679c98036101808b01526140c9565b926101a08801528683036101c0880152613219565b908382036101e08501526140c9565b0390a301519173ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001692833b156129cd57604051947f193d2a9400000000000000000000000000000000000000000000000000000000865267ffffffffffffffff6101248701911660048701526102243560248701526102443573ffffffffffffffffffffffffffffffffffffffff81168091036129cd5760448701526102643567ffffffffffffffff81168091036129cd5760648701526102843560848701526102a43567ffffffffffffffff81168091036129cd5760a48701526102c4359173ffffffffffffffffffffffffffffffffffffffff83168093036129cd57908493929187959260c487015260e486015261012061010486015252610144830161014060048460051b8601010192825f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603015b83831061294d578a885f81808b03818e5afa801561294257612934575080f35b61294091505f906131f6565b005b6040513d5f823e3d90fd5b919395909294966003197ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec0918303010186528635828112156129cd578301906020823592019167ffffffffffffffff81116129cd5780360383136129cd576129bb6020928392600195613219565b98019601930190918896959492612914565b5f80fd5b909193606080600192873581526020880135602082015267ffffffffffffffff6129fd60408a01613085565b166040820152019501929101612736565b6fffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000004260c01b16921617175f555f8061264b565b634e487b7160e01b5f52603260045260245ffd5b7f1598acd8000000000000000000000000000000000000000000000000000000005f5260045ffd5b634e487b7160e01b5f52604160045260245ffd5b93505f5b8049612b10578015612ae357612abb8161511e565b905f5b818110612acd57505093612317565b8060019149612adc82866140a5565b5201612abe565b7f33001bd2000000000000000000000000000000000000000000000000000000005f52600260045260245ffd5b5f198114612b2057600101612aa6565b634e487b7160e01b5f52601160045260245ffd5b847f33001bd2000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506001851415801561230e5750610100841161230e565b50600185111580156123065750831515612306565b7f1b974579000000000000000000000000000000000000000000000000000000005f5260045ffd5b506101a43567ffffffffffffffff8116908181036129cd57504210612295565b9c999693909b9895925f9b9895929b5b600181018111612b20578e600182011015612c4b578d612c2a612c1f612c0a84846140a5565b51612c1860018601856140a5565b51906151a4565b918360011c906140a5565b526002810180911115612be457634e487b7160e01b5f52601160045260245ffd5b509295989b909396999c9a9194979a600180821614612c78575b60018101809111612b205760011c612259565b5f198101818111612b2057612c8d90836140a5565b51612c9b8260011c846140a5565b52612c65565b612cac818a896140b9565b9281158015612df4575b612d32575b50600190612ccb60408501613268565b9367ffffffffffffffff612ce181865116613143565b168452606084015160808501516040860152602085015260208101356080850152356060840152612d118361514f565b60a0840151612d20838e6140a5565b52612d2b82876140a5565b520161224c565b67ffffffffffffffff80612d4860408701613268565b9216911690808210612dc557505f90805f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d1416612dbc575b8115612d91575060a08301526001612cbb565b7f7698d385000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f519150612d7e565b907fbbed30bc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50612e0160408501613268565b67ffffffffffffffff80831691161415612cb6565b847fcb863349000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f7ea5b1b8000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b612eb367ffffffffffffffff5f5460801c16614011565b6120eb565b5067ffffffffffffffff612eca613fea565b1667ffffffffffffffff8916106120e6565b346129cd575f6003193601126129cd57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346129cd575f6003193601126129cd57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346129cd5760206003193601126129cd576004355f526130046020526040805f2067ffffffffffffffff60018254920154831c1682519182526020820152f35b346129cd575f6003193601126129cd5760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b9181601f840112156129cd5782359167ffffffffffffffff83116129cd57602080850194606085020101116129cd57565b6101c4359060ff821682036129cd57565b9181601f840112156129cd5782359167ffffffffffffffff83116129cd57602083818601950101116129cd57565b6004359067ffffffffffffffff821682036129cd57565b610164359067ffffffffffffffff821682036129cd57565b359067ffffffffffffffff821682036129cd57565b9181601f840112156129cd5782359167ffffffffffffffff83116129cd576020808501948460051b0101116129cd57565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036129cd57565b9060206003198301126129cd5760043567ffffffffffffffff81116129cd57826023820112156129cd5780600401359267ffffffffffffffff84116129cd5760246101608502830101116129cd576024019190565b67ffffffffffffffff60019116019067ffffffffffffffff8211612b2057565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211612b2057565b6040810190811067ffffffffffffffff821117612a8e57604052565b60c0810190811067ffffffffffffffff821117612a8e57604052565b610160810190811067ffffffffffffffff821117612a8e57604052565b60a0810190811067ffffffffffffffff821117612a8e57604052565b90601f601f19910116810190811067ffffffffffffffff821117612a8e57604052565b601f8260209493601f1993818652868601375f8582860101520116010190565b6101643567ffffffffffffffff811681036129cd5790565b60243567ffffffffffffffff811681036129cd5790565b3567ffffffffffffffff811681036129cd5790565b91908201809211612b2057565b81810292918115918404141715612b2057565b91908203918211612b2057565b9190811015612a5257610160020190565b3573ffffffffffffffffffffffffffffffffffffffff811681036129cd5790565b604051906132e9826131a1565b5f60a0838281528260208201528260408201528260608201528260808201520152565b67ffffffffffffffff5f199116019067ffffffffffffffff8211612b2057565b9067ffffffffffffffff8091169116039067ffffffffffffffff8211612b2057565b92939094915a6102a4851480613eb2575b15613e8a5761336e6004614c4f565b9161337a83600461504c565b15613e5e5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c3601126129cd57604051926133b6846131a1565b610164359367ffffffffffffffff851685036129cd57808561340592526101843560208201526101a43560408201526101c43560608201526101e43560808201526102043560a082015261514f565b975f985b8a8a101561342c576134246001918b60051b8b0135906151a4565b990198613409565b92959850929598509295506101243503613e145767ffffffffffffffff851685036129cd5760843567ffffffffffffffff811681036129cd5761346f9086613163565b60a4359067ffffffffffffffff821682036129cd5761349e6115bc8367ffffffffffffffff936001955061332c565b161b90825f5261300460205260405f2090815494838616613dd557845f5261300560205260405f209367ffffffffffffffff891689141594856129cd5767ffffffffffffffff8a165f5260205260405f2096604051976134fd89613185565b549273ffffffffffffffffffffffffffffffffffffffff8416895267ffffffffffffffff8460a01c1660208a015273ffffffffffffffffffffffffffffffffffffffff8416151580613dbf575b613d86576040516101a081019080821067ffffffffffffffff831117612a8e578d916040525f81528660208201925f845260408301935f855260608401905f82526101a060808601955f875260a08101985f8a525f60c08301525f60e08301526101008201955f87525f6101208401525f610140840152806101608401985f8a525f61018086015267ffffffffffffffff604051946101a43586526101e43560208701521660408501526060840137606001906101015afa6101a03d141615613d4e57516101c435149485613d40575b5084613d24575b5083613d16575b505167ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016149283613ce1575b5082613cbc575b5015908115613cb3575b50613c7557178355333214988980613c6c575b15613c04575b5073ffffffffffffffffffffffffffffffffffffffff91501615613bc05760016136c39101611bde67ffffffffffffffff825460401c1661330c565b815f5261300560205260405f20906129cd5767ffffffffffffffff85165f526020525f604081205560443573ffffffffffffffffffffffffffffffffffffffff811681036129cd5767ffffffffffffffff61376a81602073ffffffffffffffffffffffffffffffffffffffff87511696015116677fffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000060011c169061332c565b16421115613bba575033925b7fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470833f14908115613b7b575b5f5f80808073ffffffffffffffffffffffffffffffffffffffff60405160208101907fd69400000000000000000000000000000000000000000000000000000000000082523060601b60228201527f01000000000000000000000000000000000000000000000000000000000000006036820152601781526138256037826131f6565b519020166032fa5f9880613b72575b6139f9575b613859613867939261386192866139d6575b156139cd576114509061327d565b915a9061329d565b9061327d565b958087106139c5575b506377359400480195864811612b2057866138c09161395198913a106139bd575b7f00000000000000000000000000000000000000000000000000000000000000008083116139b5575b5061328a565b947f0000000000000000000000000000000000000000000000000000000000000000928387116139ab575b9086939291604051908582527f4eca34b32dd1648ad24607d60fb4ae6b832baba73d2f458824b7348f061f04c8602067ffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff8b16951693a41561395357611169929161036d9161329d565b565b6139997f162f9eb7304cbf07de399b2c5000f621c8a1d7cf02c1d5dabe674206cf77900992604092855f52613003602052835f2061399283825461329d565b905561329d565b815190815260016020820152a2614ddb565b92955085926138eb565b91505f6138ba565b3a9150613891565b95505f613870565b6125e49061327d565b906139ea9082156139f0576122c49061327d565b9061384b565b6119c89061327d565b919750505f5f5b368110613b135750601f8036166020031690037f0fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff36163603612b205780600c02600c81048203612b2057613a57903660041b61329d565b908215613ac05750613a988101809111612b2057967f03ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff36163603612b20573660061b613a980180613a9811612b20576138598461386794613861935b9b94955092505050613839565b9197906152088101809111612b20579736602802602881043603612b2057615208018061520811612b205783601e0293601e850403612b20578461386192613b0e613867966138599461329d565b613ab3565b906020907f01010101010101010101010101010101010101010101010101010101010101017f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f8435818082160117171960071c0260f81c019101613a00565b50333b15613834565b835f5261300360205260405f20613bb37f0000000000000000000000000000000000000000000000000000000000000000825461327d565b90556137a2565b92613776565b5092509350506129cd575f917f4eca34b32dd1648ad24607d60fb4ae6b832baba73d2f458824b7348f061f04c8602067ffffffffffffffff604051948686521693a4565b846129cd577f54b52daa5d3d8ee69956556f77304a027202a3a9616368630326edf2a32e7ce267ffffffffffffffff8a613c6373ffffffffffffffffffffffffffffffffffffffff966040519384936020855216956020840191613219565b0390a25f613687565b50333b15613681565b89866129cd578067ffffffffffffffff91507f39516047000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9050155f61366e565b909150516064359067ffffffffffffffff8216918281036129cd57501115905f613664565b517f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff161492505f61365d565b51610204351492505f613628565b909350518a6129cd5767ffffffffffffffff8f1614925f613621565b51610184351494505f61361a565b505067ffffffffffffffff8f7fe3510e78000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b67ffffffffffffffff847f4d673a06000000000000000000000000000000000000000000000000000000005f5260a01c1660045260245ffd5b5067ffffffffffffffff8460a01c16421161354a565b67ffffffffffffffff8816888181036129cd57507f75869329000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b8467ffffffffffffffff811681036129cd578067ffffffffffffffff91507fae00a464000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b827fbbf86c27000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c7beeb000000000000000000000000000000000000000000000000000000005f5260045ffd5b507f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff87168703612b2057613ee98760051b8661327d565b60208101809111612b2057861461335f565b67ffffffffffffffff6001541680151580613f2f575b613f2c5750613f2c5f5460c01c613f26614ee8565b90614f9e565b90565b5067ffffffffffffffff613f637f000000000000000000000000000000000000000000000000000000000000000083613163565b16421115613f11565b613f746150bb565b15613fa0575b67ffffffffffffffff613f8b614ee8565b168015159081613f99575090565b9050421190565b67ffffffffffffffff613fb1613efb565b16804210613fbf5750613f7a565b7fb78bad23000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610fff5f5416611000811015612a52576003026005015460801c67ffffffffffffffff1690565b67ffffffffffffffff6140447f000000000000000000000000000000000000000000000000000000000000000083613163565b16908142109081614083575b506140585750565b7fb08a35ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b67ffffffffffffffff9150164214155f614050565b805115612a525760200190565b8051821015612a525760209160051b010190565b9190811015612a52576060020190565b90602080835192838152019201905f5b8181106140e65750505090565b82518452602093840193909201916001016140d9565b95949293917f0000000000000000000000000000000000000000000000000000000000000000803403612e6d575060405194614137866131bd565b5f86525f6020870152604086015f8152606087015f81525f60808901525f60a08901525f60c08901525f60e08901525f6101008901525f6101208901525f6101408901526141856004614ec6565b885260243567ffffffffffffffff811681036129cd5767ffffffffffffffff906141ae90613143565b16602089015267ffffffffffffffff421690523390528215612e455767ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016808411614a6d57506142068361511e565b936142108461511e565b6142186132dc565b67ffffffffffffffff60a435168060a435036129cd5760e435608083015260c435606083015281526101043567ffffffffffffffff811681036129cd57905f5b878d81831061495257505050505080515b60018111614894575061427b90614098565b516101208801525f198401848111612b205761429781876140a5565b516101843514801590614874575b612b8c576142b490858b6140b9565b67ffffffffffffffff6142d18187168060808c015260a435613163565b1660a089015267ffffffffffffffff6142ec60408301613268565b16610100890152602081013560e08901523560c088015260ff60609316916002831480801561485f575b158015614848575b61481c576147cb575b67ffffffffffffffff8211612a8e5760405161434d6020601f19601f86011601826131f6565b828152602081019036848401116129cd57838383375f60208583010152519020604051602081019185835260408201526060808201526143948161238460808201896140c9565b5190206101408901526040516020810190614460828b61014080918051845267ffffffffffffffff602082015116602085015273ffffffffffffffffffffffffffffffffffffffff604082015116604085015267ffffffffffffffff606082015116606085015267ffffffffffffffff608082015116608085015267ffffffffffffffff60a08201511660a085015260c081015160c085015260e081015160e085015267ffffffffffffffff610100820151166101008501526101208101516101208501520151910152565b6101608152614471610180826131f6565b519020965f5461449867ffffffffffffffff8260401c1667ffffffffffffffff831661332c565b610fff919067ffffffffffffffff168214612a66577fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000009260208c01519167ffffffffffffffff831694859116175f558b67ffffffffffffffff60a060e083015192015116936040519361450a856131da565b8d855260208501928352604085019586526060850196875267ffffffffffffffff608086019416845216611000811015612a525792516003938402938401555160048301559151600591909101805493517fffffffffffffffffffffffffffffffff0000000000000000000000000000000090941667ffffffffffffffff9283161760409490941b6fffffffffffffffff0000000000000000169390931783556145b492916125ae565b5f5477ffffffffffffffff000000000000000000000000000000004260801b16807fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff8316175f556146036150bb565b614787575b505067ffffffffffffffff60208901511695604051958061020088016146df898d61014080918051845267ffffffffffffffff602082015116602085015273ffffffffffffffffffffffffffffffffffffffff604082015116604085015267ffffffffffffffff606082015116606085015267ffffffffffffffff608082015116608085015267ffffffffffffffff60a08201511660a085015260c081015160c085015260e081015160e085015267ffffffffffffffff610100820151166101008501526101208101516101208501520151910152565b6102006101608a01525261022087019b905f5b81811061474957505050859491936147419386956127858e60e09e9f957fd3df5192f4dc1403f378c649d24eac34a442eb641a71ab88d8a73a6dcedea2679b61279a97036101808b01526140c9565b0390a3015190565b90919c6060808f9267ffffffffffffffff6147766040866001973585526020810135602086015201613085565b166040820152019e019291016146f2565b6fffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000004260c01b16921617175f555f80614608565b92505f5b804961480c578015612ae3576147e48161511e565b905f5b8181106147f657505092614327565b806001914961480582866140a5565b52016147e7565b5f198114612b20576001016147cf565b837f33001bd2000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b506001841415801561431e5750610100831161431e565b50600184111580156143165750821515614316565b506101a43567ffffffffffffffff8116908181036129cd575042106142a5565b999693909895925f989592985b600181018111612b20578b6001820110156148ff576148d16148c3828d6140a5565b51612c18600184018e6140a5565b6148de8260011c8d6140a5565b5260028101809111156148a157634e487b7160e01b5f52601160045260245ffd5b509295989093969997919497600180821614614929575b60018101809111612b205760011c614269565b5f198101818111612b205761493e90836140a5565b5161494c8260011c846140a5565b52614916565b61495d9183916140b9565b9281158015614a4b575b6149e3575b5060019061497c60408501613268565b9367ffffffffffffffff61499281865116613143565b1684526060840151608085015160408601526020850152602081013560808501523560608401526149c28361514f565b60a08401516149d1838d6140a5565b526149dc82876140a5565b5201614258565b67ffffffffffffffff806149f960408701613268565b9216911690808210612dc557505f90805f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d1416614a42575b8115612d91575060a0830152600161496c565b5f519150614a2f565b50614a5860408501613268565b67ffffffffffffffff80831691161415614967565b837fcb863349000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b9067ffffffffffffffff8116611000811015614bf05750915f5b92805b67ffffffffffffffff811667ffffffffffffffff86161115614b0c575b67ffffffffffffffff847fc5cfeb84000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b67ffffffffffffffff821690610fff8316611000811015612a525760030260058101548367ffffffffffffffff8260401c161491828093614bd3575b614bc3575081614bac575b5015614b99575067ffffffffffffffff851614614b9357614b739061330c565b905b677fffffffffffffff614b888386613163565b60011c169091614ab9565b80614ad6565b92945050614ba690613143565b92614b75565b905067ffffffffffffffff8087169116115f614b53565b6004015497509495505050505050565b5067ffffffffffffffff881667ffffffffffffffff831614614b48565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000167ffffffffffffffff8111612b2057614c2a90613143565b929092614ab6565b614c3c6004614c4f565b90614c4882600461504c565b156109eb57565b60405160208101918035835267ffffffffffffffff614c7060208301613085565b16604083015260408101359073ffffffffffffffffffffffffffffffffffffffff821682036129cd5773ffffffffffffffffffffffffffffffffffffffff6101409216606084015267ffffffffffffffff614ccd60608301613085565b16608084015267ffffffffffffffff614ce860808301613085565b1660a084015267ffffffffffffffff614d0360a08301613085565b1660c084015260c081013560e084015260e081013561010084015267ffffffffffffffff614d346101008301613085565b166101208401526101208101358284015201356101608201526101608152614d5e610180826131f6565b51902090565b8015614dd8577f162f9eb7304cbf07de399b2c5000f621c8a1d7cf02c1d5dabe674206cf779009815f808080809681614e20f1159081614db9575b60408051918252911515602082015290819081015b0390a2565b83805261300360205260408420614dd182825461327d565b9055614d9f565b50565b8115614e6a5773ffffffffffffffffffffffffffffffffffffffff81614db45f808080887f162f9eb7304cbf07de399b2c5000f621c8a1d7cf02c1d5dabe674206cf77900998614e20f11580614e49575b604051938493169583909291602090604083019483521515910152565b8383165f5261300360205260405f20614e6387825461327d565b9055614e2c565b5050565b610fff5f5416611000811015612a52576003026003015490614e906004614c4f565b91808303614e9b5750565b7f49d3df34000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90610fff5f5416611000811015612a52576003614e9091026003015492614c4f565b6040517fcf31eb6300000000000000000000000000000000000000000000000000000000815260208160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115612942575f91614f5e575090565b90506020813d602011614f96575b81614f79602093836131f6565b810103126129cd575167ffffffffffffffff811681036129cd5790565b3d9150614f6c565b9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161561504657615009613f2c927f000000000000000000000000000000000000000000000000000000000000000090613163565b9067ffffffffffffffff81168015908115615032575b501561502b5750613143565b9050613143565b905067ffffffffffffffff8316105f61501f565b50505f90565b60206150589101613268565b905f549167ffffffffffffffff811667ffffffffffffffff8460401c16811193846150a6575b50508261508a57505090565b610fff91925016611000811015612a5257600302600301541490565b67ffffffffffffffff16101592505f8061507e565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680159081156150ff575090565b9050331490565b67ffffffffffffffff8111612a8e5760051b60200190565b9061512882615106565b61513560405191826131f6565b828152601f196151458294615106565b0190602036910137565b60405160a0602082019267ffffffffffffffff8151168452602081015160408401526040810151606084015260608101516080840152608081015182840152015160c082015260c08152614d5e60e0826131f6565b818110156151b8575f5260205260405f2090565b905f5260205260405f209056",
}

// OptimisticRollup is an auto generated Go binding around an Ethereum contract.
type OptimisticRollup struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OptimisticRollup) GetABI() abi.ABI {
	return c.abi
}

// NewOptimisticRollup creates a new instance of OptimisticRollup.
func NewOptimisticRollup() *OptimisticRollup {
	parsed, err := OptimisticRollupMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OptimisticRollup{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OptimisticRollup) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(((uint64,uint64,bytes32,bytes32,uint64,address,uint64,address,uint64),uint64,uint64,uint64,uint256,uint256) config) returns()
func (optimisticRollup *OptimisticRollup) PackConstructor(config OptimisticConfig) []byte {
	enc, err := optimisticRollup.abi.Pack("", config)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85e1f4d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackCHAINID() []byte {
	enc, err := optimisticRollup.abi.Pack("CHAIN_ID")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCHAINID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85e1f4d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackCHAINID() ([]byte, error) {
	return optimisticRollup.abi.Pack("CHAIN_ID")
}

// UnpackCHAINID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85e1f4d0.
//
// Solidity: function CHAIN_ID() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackCHAINID(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("CHAIN_ID", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackCHALLENGEBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9790ce71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CHALLENGE_BOND() view returns(uint256)
func (optimisticRollup *OptimisticRollup) PackCHALLENGEBOND() []byte {
	enc, err := optimisticRollup.abi.Pack("CHALLENGE_BOND")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCHALLENGEBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9790ce71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CHALLENGE_BOND() view returns(uint256)
func (optimisticRollup *OptimisticRollup) TryPackCHALLENGEBOND() ([]byte, error) {
	return optimisticRollup.abi.Pack("CHALLENGE_BOND")
}

// UnpackCHALLENGEBOND is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9790ce71.
//
// Solidity: function CHALLENGE_BOND() view returns(uint256)
func (optimisticRollup *OptimisticRollup) UnpackCHALLENGEBOND(data []byte) (*big.Int, error) {
	out, err := optimisticRollup.abi.Unpack("CHALLENGE_BOND", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x091d2788.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackGASLIMIT() []byte {
	enc, err := optimisticRollup.abi.Pack("GAS_LIMIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGASLIMIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x091d2788.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackGASLIMIT() ([]byte, error) {
	return optimisticRollup.abi.Pack("GAS_LIMIT")
}

// UnpackGASLIMIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x091d2788.
//
// Solidity: function GAS_LIMIT() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackGASLIMIT(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("GAS_LIMIT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackGASPRICE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b0ee5a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GAS_PRICE() view returns(uint256)
func (optimisticRollup *OptimisticRollup) PackGASPRICE() []byte {
	enc, err := optimisticRollup.abi.Pack("GAS_PRICE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGASPRICE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8b0ee5a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GAS_PRICE() view returns(uint256)
func (optimisticRollup *OptimisticRollup) TryPackGASPRICE() ([]byte, error) {
	return optimisticRollup.abi.Pack("GAS_PRICE")
}

// UnpackGASPRICE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8b0ee5a3.
//
// Solidity: function GAS_PRICE() view returns(uint256)
func (optimisticRollup *OptimisticRollup) UnpackGASPRICE(data []byte) (*big.Int, error) {
	out, err := optimisticRollup.abi.Unpack("GAS_PRICE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGENESISHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf087392e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GENESIS_HASH() view returns(bytes32)
func (optimisticRollup *OptimisticRollup) PackGENESISHASH() []byte {
	enc, err := optimisticRollup.abi.Pack("GENESIS_HASH")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGENESISHASH is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf087392e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GENESIS_HASH() view returns(bytes32)
func (optimisticRollup *OptimisticRollup) TryPackGENESISHASH() ([]byte, error) {
	return optimisticRollup.abi.Pack("GENESIS_HASH")
}

// UnpackGENESISHASH is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf087392e.
//
// Solidity: function GENESIS_HASH() view returns(bytes32)
func (optimisticRollup *OptimisticRollup) UnpackGENESISHASH(data []byte) ([32]byte, error) {
	out, err := optimisticRollup.abi.Unpack("GENESIS_HASH", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGRACE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x137d29d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GRACE() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackGRACE() []byte {
	enc, err := optimisticRollup.abi.Pack("GRACE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGRACE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x137d29d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GRACE() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackGRACE() ([]byte, error) {
	return optimisticRollup.abi.Pack("GRACE")
}

// UnpackGRACE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x137d29d9.
//
// Solidity: function GRACE() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackGRACE(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("GRACE", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackINBOX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7010697.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function INBOX() view returns(address)
func (optimisticRollup *OptimisticRollup) PackINBOX() []byte {
	enc, err := optimisticRollup.abi.Pack("INBOX")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackINBOX is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7010697.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function INBOX() view returns(address)
func (optimisticRollup *OptimisticRollup) TryPackINBOX() ([]byte, error) {
	return optimisticRollup.abi.Pack("INBOX")
}

// UnpackINBOX is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb7010697.
//
// Solidity: function INBOX() view returns(address)
func (optimisticRollup *OptimisticRollup) UnpackINBOX(data []byte) (common.Address, error) {
	out, err := optimisticRollup.abi.Unpack("INBOX", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMAXBLOCKS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26833dcc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_BLOCKS() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackMAXBLOCKS() []byte {
	enc, err := optimisticRollup.abi.Pack("MAX_BLOCKS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXBLOCKS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26833dcc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_BLOCKS() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackMAXBLOCKS() ([]byte, error) {
	return optimisticRollup.abi.Pack("MAX_BLOCKS")
}

// UnpackMAXBLOCKS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x26833dcc.
//
// Solidity: function MAX_BLOCKS() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackMAXBLOCKS(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("MAX_BLOCKS", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPROPOSALBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e3681bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PROPOSAL_BOND() view returns(uint256)
func (optimisticRollup *OptimisticRollup) PackPROPOSALBOND() []byte {
	enc, err := optimisticRollup.abi.Pack("PROPOSAL_BOND")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPROPOSALBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e3681bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PROPOSAL_BOND() view returns(uint256)
func (optimisticRollup *OptimisticRollup) TryPackPROPOSALBOND() ([]byte, error) {
	return optimisticRollup.abi.Pack("PROPOSAL_BOND")
}

// UnpackPROPOSALBOND is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e3681bd.
//
// Solidity: function PROPOSAL_BOND() view returns(uint256)
func (optimisticRollup *OptimisticRollup) UnpackPROPOSALBOND(data []byte) (*big.Int, error) {
	out, err := optimisticRollup.abi.Unpack("PROPOSAL_BOND", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRESPONSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47111211.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RESPONSE() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackRESPONSE() []byte {
	enc, err := optimisticRollup.abi.Pack("RESPONSE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRESPONSE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47111211.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RESPONSE() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackRESPONSE() ([]byte, error) {
	return optimisticRollup.abi.Pack("RESPONSE")
}

// UnpackRESPONSE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x47111211.
//
// Solidity: function RESPONSE() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackRESPONSE(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("RESPONSE", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSEQUENCER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75fd4ca9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SEQUENCER() view returns(address)
func (optimisticRollup *OptimisticRollup) PackSEQUENCER() []byte {
	enc, err := optimisticRollup.abi.Pack("SEQUENCER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSEQUENCER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75fd4ca9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SEQUENCER() view returns(address)
func (optimisticRollup *OptimisticRollup) TryPackSEQUENCER() ([]byte, error) {
	return optimisticRollup.abi.Pack("SEQUENCER")
}

// UnpackSEQUENCER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75fd4ca9.
//
// Solidity: function SEQUENCER() view returns(address)
func (optimisticRollup *OptimisticRollup) UnpackSEQUENCER(data []byte) (common.Address, error) {
	out, err := optimisticRollup.abi.Unpack("SEQUENCER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSEQUENCERTIMEOUT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x58888ab0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SEQUENCER_TIMEOUT() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackSEQUENCERTIMEOUT() []byte {
	enc, err := optimisticRollup.abi.Pack("SEQUENCER_TIMEOUT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSEQUENCERTIMEOUT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x58888ab0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SEQUENCER_TIMEOUT() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackSEQUENCERTIMEOUT() ([]byte, error) {
	return optimisticRollup.abi.Pack("SEQUENCER_TIMEOUT")
}

// UnpackSEQUENCERTIMEOUT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x58888ab0.
//
// Solidity: function SEQUENCER_TIMEOUT() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackSEQUENCERTIMEOUT(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("SEQUENCER_TIMEOUT", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa53e5412.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function WINDOW() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackWINDOW() []byte {
	enc, err := optimisticRollup.abi.Pack("WINDOW")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWINDOW is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa53e5412.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function WINDOW() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackWINDOW() ([]byte, error) {
	return optimisticRollup.abi.Pack("WINDOW")
}

// UnpackWINDOW is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa53e5412.
//
// Solidity: function WINDOW() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackWINDOW(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("WINDOW", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackChain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc763e5a1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chain() view returns(bytes32 tip, uint64 tipPosition, bytes32 last, uint64 lastPosition)
func (optimisticRollup *OptimisticRollup) PackChain() []byte {
	enc, err := optimisticRollup.abi.Pack("chain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc763e5a1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chain() view returns(bytes32 tip, uint64 tipPosition, bytes32 last, uint64 lastPosition)
func (optimisticRollup *OptimisticRollup) TryPackChain() ([]byte, error) {
	return optimisticRollup.abi.Pack("chain")
}

// ChainOutput serves as a container for the return parameters of contract
// method Chain.
type ChainOutput struct {
	Tip          [32]byte
	TipPosition  uint64
	Last         [32]byte
	LastPosition uint64
}

// UnpackChain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc763e5a1.
//
// Solidity: function chain() view returns(bytes32 tip, uint64 tipPosition, bytes32 last, uint64 lastPosition)
func (optimisticRollup *OptimisticRollup) UnpackChain(data []byte) (ChainOutput, error) {
	out, err := optimisticRollup.abi.Unpack("chain", data)
	outstruct := new(ChainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Tip = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.TipPosition = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Last = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	outstruct.LastPosition = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackChallenge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7a3c7648.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challenge((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (uint64,bytes32,bytes32,bytes32,bytes32,bytes32) claim, bytes32[] path) payable returns()
func (optimisticRollup *OptimisticRollup) PackChallenge(proposal Proposal, claim BlockClaim, path [][32]byte) []byte {
	enc, err := optimisticRollup.abi.Pack("challenge", proposal, claim, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallenge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7a3c7648.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challenge((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (uint64,bytes32,bytes32,bytes32,bytes32,bytes32) claim, bytes32[] path) payable returns()
func (optimisticRollup *OptimisticRollup) TryPackChallenge(proposal Proposal, claim BlockClaim, path [][32]byte) ([]byte, error) {
	return optimisticRollup.abi.Pack("challenge", proposal, claim, path)
}

// PackChallengeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x547545e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeOf(bytes32 id, uint64 number) view returns(address challenger, uint64 deadline)
func (optimisticRollup *OptimisticRollup) PackChallengeOf(id [32]byte, number uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("challengeOf", id, number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x547545e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeOf(bytes32 id, uint64 number) view returns(address challenger, uint64 deadline)
func (optimisticRollup *OptimisticRollup) TryPackChallengeOf(id [32]byte, number uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("challengeOf", id, number)
}

// ChallengeOfOutput serves as a container for the return parameters of contract
// method ChallengeOf.
type ChallengeOfOutput struct {
	Challenger common.Address
	Deadline   uint64
}

// UnpackChallengeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x547545e4.
//
// Solidity: function challengeOf(bytes32 id, uint64 number) view returns(address challenger, uint64 deadline)
func (optimisticRollup *OptimisticRollup) UnpackChallengeOf(data []byte) (ChallengeOfOutput, error) {
	out, err := optimisticRollup.abi.Unpack("challengeOf", data)
	outstruct := new(ChallengeOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Challenger = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Deadline = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackClaimedStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fd6a0f0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimedStateRootAt(uint64 number) view returns(bytes32)
func (optimisticRollup *OptimisticRollup) PackClaimedStateRootAt(number uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("claimedStateRootAt", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimedStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fd6a0f0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimedStateRootAt(uint64 number) view returns(bytes32)
func (optimisticRollup *OptimisticRollup) TryPackClaimedStateRootAt(number uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("claimedStateRootAt", number)
}

// UnpackClaimedStateRootAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8fd6a0f0.
//
// Solidity: function claimedStateRootAt(uint64 number) view returns(bytes32)
func (optimisticRollup *OptimisticRollup) UnpackClaimedStateRootAt(data []byte) ([32]byte, error) {
	out, err := optimisticRollup.abi.Unpack("claimedStateRootAt", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDisputes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11be1997.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function disputes(bytes32 id) view returns(uint256 proven, uint256 open)
func (optimisticRollup *OptimisticRollup) PackDisputes(id [32]byte) []byte {
	enc, err := optimisticRollup.abi.Pack("disputes", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDisputes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11be1997.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function disputes(bytes32 id) view returns(uint256 proven, uint256 open)
func (optimisticRollup *OptimisticRollup) TryPackDisputes(id [32]byte) ([]byte, error) {
	return optimisticRollup.abi.Pack("disputes", id)
}

// DisputesOutput serves as a container for the return parameters of contract
// method Disputes.
type DisputesOutput struct {
	Proven *big.Int
	Open   *big.Int
}

// UnpackDisputes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x11be1997.
//
// Solidity: function disputes(bytes32 id) view returns(uint256 proven, uint256 open)
func (optimisticRollup *OptimisticRollup) UnpackDisputes(data []byte) (DisputesOutput, error) {
	out, err := optimisticRollup.abi.Unpack("disputes", data)
	outstruct := new(DisputesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Proven = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Open = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa813cb50.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finalize((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32)[] proposals) returns()
func (optimisticRollup *OptimisticRollup) PackFinalize(proposals []Proposal) []byte {
	enc, err := optimisticRollup.abi.Pack("finalize", proposals)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa813cb50.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finalize((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32)[] proposals) returns()
func (optimisticRollup *OptimisticRollup) TryPackFinalize(proposals []Proposal) ([]byte, error) {
	return optimisticRollup.abi.Pack("finalize", proposals)
}

// PackHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f7dcfa3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function head() view returns((bytes32,bytes32,uint64,uint64,uint64,uint64))
func (optimisticRollup *OptimisticRollup) PackHead() []byte {
	enc, err := optimisticRollup.abi.Pack("head")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f7dcfa3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function head() view returns((bytes32,bytes32,uint64,uint64,uint64,uint64))
func (optimisticRollup *OptimisticRollup) TryPackHead() ([]byte, error) {
	return optimisticRollup.abi.Pack("head")
}

// UnpackHead is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f7dcfa3.
//
// Solidity: function head() view returns((bytes32,bytes32,uint64,uint64,uint64,uint64))
func (optimisticRollup *OptimisticRollup) UnpackHead(data []byte) (Head, error) {
	out, err := optimisticRollup.abi.Unpack("head", data)
	if err != nil {
		return *new(Head), err
	}
	out0 := *abi.ConvertType(out[0], new(Head)).(*Head)
	return out0, nil
}

// PackIsIncluded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x422dd92f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isIncluded(uint64 index) view returns(bool)
func (optimisticRollup *OptimisticRollup) PackIsIncluded(index uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("isIncluded", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsIncluded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x422dd92f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isIncluded(uint64 index) view returns(bool)
func (optimisticRollup *OptimisticRollup) TryPackIsIncluded(index uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("isIncluded", index)
}

// UnpackIsIncluded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x422dd92f.
//
// Solidity: function isIncluded(uint64 index) view returns(bool)
func (optimisticRollup *OptimisticRollup) UnpackIsIncluded(data []byte) (bool, error) {
	out, err := optimisticRollup.abi.Unpack("isIncluded", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOpenAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0e23ebd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openAt() view returns(uint64)
func (optimisticRollup *OptimisticRollup) PackOpenAt() []byte {
	enc, err := optimisticRollup.abi.Pack("openAt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0e23ebd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openAt() view returns(uint64)
func (optimisticRollup *OptimisticRollup) TryPackOpenAt() ([]byte, error) {
	return optimisticRollup.abi.Pack("openAt")
}

// UnpackOpenAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa0e23ebd.
//
// Solidity: function openAt() view returns(uint64)
func (optimisticRollup *OptimisticRollup) UnpackOpenAt(data []byte) (uint64, error) {
	out, err := optimisticRollup.abi.Unpack("openAt", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf18e047.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owed(address account) view returns(uint256 amount)
func (optimisticRollup *OptimisticRollup) PackOwed(account common.Address) []byte {
	enc, err := optimisticRollup.abi.Pack("owed", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf18e047.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owed(address account) view returns(uint256 amount)
func (optimisticRollup *OptimisticRollup) TryPackOwed(account common.Address) ([]byte, error) {
	return optimisticRollup.abi.Pack("owed", account)
}

// UnpackOwed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdf18e047.
//
// Solidity: function owed(address account) view returns(uint256 amount)
func (optimisticRollup *OptimisticRollup) UnpackOwed(data []byte) (*big.Int, error) {
	out, err := optimisticRollup.abi.Unpack("owed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProposalAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa71957fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposalAt(uint64 position) view returns(bytes32 id)
func (optimisticRollup *OptimisticRollup) PackProposalAt(position uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("proposalAt", position)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposalAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa71957fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposalAt(uint64 position) view returns(bytes32 id)
func (optimisticRollup *OptimisticRollup) TryPackProposalAt(position uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("proposalAt", position)
}

// UnpackProposalAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa71957fa.
//
// Solidity: function proposalAt(uint64 position) view returns(bytes32 id)
func (optimisticRollup *OptimisticRollup) UnpackProposalAt(data []byte) ([32]byte, error) {
	out, err := optimisticRollup.abi.Unpack("proposalAt", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe4df67ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function propose((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) parent, (bytes32,bytes32,uint64)[] blocks, (bytes32,uint64) guard, uint8 kind, bytes pointer) payable returns()
func (optimisticRollup *OptimisticRollup) PackPropose(parent Proposal, blocks []ProposedBlock, guard Guard, kind uint8, pointer []byte) []byte {
	enc, err := optimisticRollup.abi.Pack("propose", parent, blocks, guard, kind, pointer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe4df67ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function propose((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) parent, (bytes32,bytes32,uint64)[] blocks, (bytes32,uint64) guard, uint8 kind, bytes pointer) payable returns()
func (optimisticRollup *OptimisticRollup) TryPackPropose(parent Proposal, blocks []ProposedBlock, guard Guard, kind uint8, pointer []byte) ([]byte, error) {
	return optimisticRollup.abi.Pack("propose", parent, blocks, guard, kind, pointer)
}

// PackProposeForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e3442d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposeForced((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) parent, (bytes32,bytes32,uint64)[] blocks, (bytes32,uint64) guard, uint8 kind, bytes pointer, uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes[] accountProof) payable returns()
func (optimisticRollup *OptimisticRollup) PackProposeForced(parent Proposal, blocks []ProposedBlock, guard Guard, kind uint8, pointer []byte, index uint64, entry ForcedTransaction, accountProof [][]byte) []byte {
	enc, err := optimisticRollup.abi.Pack("proposeForced", parent, blocks, guard, kind, pointer, index, entry, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposeForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e3442d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposeForced((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) parent, (bytes32,bytes32,uint64)[] blocks, (bytes32,uint64) guard, uint8 kind, bytes pointer, uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes[] accountProof) payable returns()
func (optimisticRollup *OptimisticRollup) TryPackProposeForced(parent Proposal, blocks []ProposedBlock, guard Guard, kind uint8, pointer []byte, index uint64, entry ForcedTransaction, accountProof [][]byte) ([]byte, error) {
	return optimisticRollup.abi.Pack("proposeForced", parent, blocks, guard, kind, pointer, index, entry, accountProof)
}

// PackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x941b548b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function prove((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (uint64,bytes32,bytes32,bytes32,bytes32,bytes32) claim, bytes32[] path, uint64 gasUsed, bytes trace) returns()
func (optimisticRollup *OptimisticRollup) PackProve(proposal Proposal, claim BlockClaim, path [][32]byte, gasUsed uint64, trace []byte) []byte {
	enc, err := optimisticRollup.abi.Pack("prove", proposal, claim, path, gasUsed, trace)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x941b548b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function prove((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (uint64,bytes32,bytes32,bytes32,bytes32,bytes32) claim, bytes32[] path, uint64 gasUsed, bytes trace) returns()
func (optimisticRollup *OptimisticRollup) TryPackProve(proposal Proposal, claim BlockClaim, path [][32]byte, gasUsed uint64, trace []byte) ([]byte, error) {
	return optimisticRollup.abi.Pack("prove", proposal, claim, path, gasUsed, trace)
}

// PackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0c31dac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaim((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, uint64 number) returns()
func (optimisticRollup *OptimisticRollup) PackReclaim(proposal Proposal, number uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("reclaim", proposal, number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0c31dac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaim((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, uint64 number) returns()
func (optimisticRollup *OptimisticRollup) TryPackReclaim(proposal Proposal, number uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("reclaim", proposal, number)
}

// PackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d173be3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refund((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32)[] proposals) returns()
func (optimisticRollup *OptimisticRollup) PackRefund(proposals []Proposal) []byte {
	enc, err := optimisticRollup.abi.Pack("refund", proposals)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d173be3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refund((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32)[] proposals) returns()
func (optimisticRollup *OptimisticRollup) TryPackRefund(proposals []Proposal) ([]byte, error) {
	return optimisticRollup.abi.Pack("refund", proposals)
}

// PackRemove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x83712a8b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function remove((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) parent, uint64 number) returns()
func (optimisticRollup *OptimisticRollup) PackRemove(proposal Proposal, parent Proposal, number uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("remove", proposal, parent, number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x83712a8b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function remove((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) parent, uint64 number) returns()
func (optimisticRollup *OptimisticRollup) TryPackRemove(proposal Proposal, parent Proposal, number uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("remove", proposal, parent, number)
}

// PackShowForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e40a1f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function showForced((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) tip, uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes[] accountProof) returns()
func (optimisticRollup *OptimisticRollup) PackShowForced(tip Proposal, index uint64, entry ForcedTransaction, accountProof [][]byte) []byte {
	enc, err := optimisticRollup.abi.Pack("showForced", tip, index, entry, accountProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackShowForced is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e40a1f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function showForced((bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) tip, uint64 index, (bytes32,address,uint64,uint256,uint64,address) entry, bytes[] accountProof) returns()
func (optimisticRollup *OptimisticRollup) TryPackShowForced(tip Proposal, index uint64, entry ForcedTransaction, accountProof [][]byte) ([]byte, error) {
	return optimisticRollup.abi.Pack("showForced", tip, index, entry, accountProof)
}

// PackStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46241e8e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stateRootAt(uint64 number) view returns(bytes32)
func (optimisticRollup *OptimisticRollup) PackStateRootAt(number uint64) []byte {
	enc, err := optimisticRollup.abi.Pack("stateRootAt", number)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStateRootAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46241e8e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stateRootAt(uint64 number) view returns(bytes32)
func (optimisticRollup *OptimisticRollup) TryPackStateRootAt(number uint64) ([]byte, error) {
	return optimisticRollup.abi.Pack("stateRootAt", number)
}

// UnpackStateRootAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x46241e8e.
//
// Solidity: function stateRootAt(uint64 number) view returns(bytes32)
func (optimisticRollup *OptimisticRollup) UnpackStateRootAt(data []byte) ([32]byte, error) {
	out, err := optimisticRollup.abi.Unpack("stateRootAt", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns()
func (optimisticRollup *OptimisticRollup) PackWithdraw(to common.Address) []byte {
	enc, err := optimisticRollup.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns()
func (optimisticRollup *OptimisticRollup) TryPackWithdraw(to common.Address) ([]byte, error) {
	return optimisticRollup.abi.Pack("withdraw", to)
}

// OptimisticRollupChallenged represents a Challenged event raised by the OptimisticRollup contract.
type OptimisticRollupChallenged struct {
	Id         [32]byte
	Number     uint64
	Challenger common.Address
	Deadline   uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupChallengedEventName = "Challenged"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupChallenged) ContractEventName() string {
	return OptimisticRollupChallengedEventName
}

// UnpackChallengedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Challenged(bytes32 indexed id, uint64 indexed number, address indexed challenger, uint64 deadline)
func (optimisticRollup *OptimisticRollup) UnpackChallengedEvent(log *types.Log) (*OptimisticRollupChallenged, error) {
	event := "Challenged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupChallenged)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OptimisticRollupData represents a Data event raised by the OptimisticRollup contract.
type OptimisticRollupData struct {
	Number uint64
	Trace  []byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupDataEventName = "Data"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupData) ContractEventName() string {
	return OptimisticRollupDataEventName
}

// UnpackDataEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Data(uint64 indexed number, bytes trace)
func (optimisticRollup *OptimisticRollup) UnpackDataEvent(log *types.Log) (*OptimisticRollupData, error) {
	event := "Data"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupData)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OptimisticRollupFinalized represents a Finalized event raised by the OptimisticRollup contract.
type OptimisticRollupFinalized struct {
	Position  uint64
	Id        [32]byte
	Number    uint64
	BlockHash [32]byte
	StateRoot [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupFinalizedEventName = "Finalized"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupFinalized) ContractEventName() string {
	return OptimisticRollupFinalizedEventName
}

// UnpackFinalizedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Finalized(uint64 indexed position, bytes32 indexed id, uint64 number, bytes32 blockHash, bytes32 stateRoot)
func (optimisticRollup *OptimisticRollup) UnpackFinalizedEvent(log *types.Log) (*OptimisticRollupFinalized, error) {
	event := "Finalized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupFinalized)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OptimisticRollupPaid represents a Paid event raised by the OptimisticRollup contract.
type OptimisticRollupPaid struct {
	Account common.Address
	Amount  *big.Int
	Owed    bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupPaidEventName = "Paid"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupPaid) ContractEventName() string {
	return OptimisticRollupPaidEventName
}

// UnpackPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paid(address indexed account, uint256 amount, bool owed)
func (optimisticRollup *OptimisticRollup) UnpackPaidEvent(log *types.Log) (*OptimisticRollupPaid, error) {
	event := "Paid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupPaid)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OptimisticRollupProposed represents a Proposed event raised by the OptimisticRollup contract.
type OptimisticRollupProposed struct {
	Position     uint64
	Id           [32]byte
	Proposal     Proposal
	Blocks       []ProposedBlock
	AnchorHashes [][32]byte
	Kind         uint8
	Pointer      []byte
	BlobHashes   [][32]byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupProposedEventName = "Proposed"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupProposed) ContractEventName() string {
	return OptimisticRollupProposedEventName
}

// UnpackProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Proposed(uint64 indexed position, bytes32 indexed id, (bytes32,uint64,address,uint64,uint64,uint64,bytes32,bytes32,uint64,bytes32,bytes32) proposal, (bytes32,bytes32,uint64)[] blocks, bytes32[] anchorHashes, uint8 kind, bytes pointer, bytes32[] blobHashes)
func (optimisticRollup *OptimisticRollup) UnpackProposedEvent(log *types.Log) (*OptimisticRollupProposed, error) {
	event := "Proposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupProposed)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OptimisticRollupProven represents a Proven event raised by the OptimisticRollup contract.
type OptimisticRollupProven struct {
	Id       [32]byte
	Number   uint64
	Defender common.Address
	Paid     *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupProvenEventName = "Proven"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupProven) ContractEventName() string {
	return OptimisticRollupProvenEventName
}

// UnpackProvenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Proven(bytes32 indexed id, uint64 indexed number, address indexed defender, uint256 paid)
func (optimisticRollup *OptimisticRollup) UnpackProvenEvent(log *types.Log) (*OptimisticRollupProven, error) {
	event := "Proven"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupProven)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OptimisticRollupRemoved represents a Removed event raised by the OptimisticRollup contract.
type OptimisticRollupRemoved struct {
	Position   uint64
	Id         [32]byte
	Challenged uint64
	Tip        [32]byte
	Number     uint64
	BlockHash  [32]byte
	StateRoot  [32]byte
	Anchor     uint64
	Raw        *types.Log // Blockchain specific contextual infos
}

const OptimisticRollupRemovedEventName = "Removed"

// ContractEventName returns the user-defined event name.
func (OptimisticRollupRemoved) ContractEventName() string {
	return OptimisticRollupRemovedEventName
}

// UnpackRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Removed(uint64 indexed position, bytes32 indexed id, uint64 challenged, bytes32 tip, uint64 number, bytes32 blockHash, bytes32 stateRoot, uint64 anchor)
func (optimisticRollup *OptimisticRollup) UnpackRemovedEvent(log *types.Log) (*OptimisticRollupRemoved, error) {
	event := "Removed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != optimisticRollup.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(OptimisticRollupRemoved)
	if len(log.Data) > 0 {
		if err := optimisticRollup.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range optimisticRollup.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (optimisticRollup *OptimisticRollup) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["AlreadyChallenged"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackAlreadyChallengedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["AlreadyProven"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackAlreadyProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["AnchorMovedBack"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackAnchorMovedBackError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["Disputed"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackDisputedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["ExecuteFailed"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackExecuteFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["ExecuteMissing"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackExecuteMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["ForcedFirst"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackForcedFirstError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["Guarded"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackGuardedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["InvalidParameter"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackInvalidParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NoBlocks"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNoBlocksError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NotCanonical"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNotCanonicalError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NotChallenged"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNotChallengedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NotClaimed"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNotClaimedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NotPending"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNotPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NotSequencer"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNotSequencerError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NotTip"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNotTipError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NothingOwed"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNothingOwedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["NothingToRefund"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackNothingToRefundError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["StillPending"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackStillPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["TooLate"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["TooManyBlocks"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackTooManyBlocksError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["TooManyPending"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackTooManyPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["UnknownAnchor"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackUnknownAnchorError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["UnknownBlock"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackUnknownBlockError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["WrongBlock"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackWrongBlockError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["WrongBond"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackWrongBondError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["WrongData"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackWrongDataError(raw[4:])
	}
	if bytes.Equal(raw[:4], optimisticRollup.abi.Errors["WrongParent"].ID.Bytes()[:4]) {
		return optimisticRollup.UnpackWrongParentError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// OptimisticRollupAlreadyChallenged represents a AlreadyChallenged error raised by the OptimisticRollup contract.
type OptimisticRollupAlreadyChallenged struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyChallenged(uint64 number)
func OptimisticRollupAlreadyChallengedErrorID() common.Hash {
	return common.HexToHash("0xce0cf4cb7e3874d6ad93e947d92f16e91a3a0ae38cac6d6208760d6a060052e0")
}

// UnpackAlreadyChallengedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyChallenged(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackAlreadyChallengedError(raw []byte) (*OptimisticRollupAlreadyChallenged, error) {
	out := new(OptimisticRollupAlreadyChallenged)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "AlreadyChallenged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupAlreadyProven represents a AlreadyProven error raised by the OptimisticRollup contract.
type OptimisticRollupAlreadyProven struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyProven(uint64 number)
func OptimisticRollupAlreadyProvenErrorID() common.Hash {
	return common.HexToHash("0x75869329ddc4bcad367b31238dca156e2f52bf3154ad71a6fa1c0dd634d91175")
}

// UnpackAlreadyProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyProven(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackAlreadyProvenError(raw []byte) (*OptimisticRollupAlreadyProven, error) {
	out := new(OptimisticRollupAlreadyProven)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "AlreadyProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupAnchorMovedBack represents a AnchorMovedBack error raised by the OptimisticRollup contract.
type OptimisticRollupAnchorMovedBack struct {
	Anchor uint64
	Last   uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AnchorMovedBack(uint64 anchor, uint64 last)
func OptimisticRollupAnchorMovedBackErrorID() common.Hash {
	return common.HexToHash("0xbbed30bc0fa08c06f239527132d9d28f4b41f7d99253263d1655467ffff63b00")
}

// UnpackAnchorMovedBackError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AnchorMovedBack(uint64 anchor, uint64 last)
func (optimisticRollup *OptimisticRollup) UnpackAnchorMovedBackError(raw []byte) (*OptimisticRollupAnchorMovedBack, error) {
	out := new(OptimisticRollupAnchorMovedBack)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "AnchorMovedBack", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupDisputed represents a Disputed error raised by the OptimisticRollup contract.
type OptimisticRollupDisputed struct {
	Open *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Disputed(uint256 open)
func OptimisticRollupDisputedErrorID() common.Hash {
	return common.HexToHash("0x7e3d476b0ad3176eefadbd6672356ef3884fad75f1344623a88d4a8087842336")
}

// UnpackDisputedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Disputed(uint256 open)
func (optimisticRollup *OptimisticRollup) UnpackDisputedError(raw []byte) (*OptimisticRollupDisputed, error) {
	out := new(OptimisticRollupDisputed)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "Disputed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupExecuteFailed represents a ExecuteFailed error raised by the OptimisticRollup contract.
type OptimisticRollupExecuteFailed struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExecuteFailed(uint64 number)
func OptimisticRollupExecuteFailedErrorID() common.Hash {
	return common.HexToHash("0xe3510e78e7c4672670eb45e8b36d0d01c3bc241752f8be5d3d5361fc43e21623")
}

// UnpackExecuteFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExecuteFailed(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackExecuteFailedError(raw []byte) (*OptimisticRollupExecuteFailed, error) {
	out := new(OptimisticRollupExecuteFailed)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "ExecuteFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupExecuteMissing represents a ExecuteMissing error raised by the OptimisticRollup contract.
type OptimisticRollupExecuteMissing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExecuteMissing()
func OptimisticRollupExecuteMissingErrorID() common.Hash {
	return common.HexToHash("0xcffb7885906d33cc920786880fb667fc3ea4ee77832b7713db6c49b6e04f9dce")
}

// UnpackExecuteMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExecuteMissing()
func (optimisticRollup *OptimisticRollup) UnpackExecuteMissingError(raw []byte) (*OptimisticRollupExecuteMissing, error) {
	out := new(OptimisticRollupExecuteMissing)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "ExecuteMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupForcedFirst represents a ForcedFirst error raised by the OptimisticRollup contract.
type OptimisticRollupForcedFirst struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ForcedFirst(uint64 until)
func OptimisticRollupForcedFirstErrorID() common.Hash {
	return common.HexToHash("0xb08a35ee959e4193edd55f3feba711dfa5a68a72c9d51a09b2f9052f524866aa")
}

// UnpackForcedFirstError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ForcedFirst(uint64 until)
func (optimisticRollup *OptimisticRollup) UnpackForcedFirstError(raw []byte) (*OptimisticRollupForcedFirst, error) {
	out := new(OptimisticRollupForcedFirst)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "ForcedFirst", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupGuarded represents a Guarded error raised by the OptimisticRollup contract.
type OptimisticRollupGuarded struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Guarded()
func OptimisticRollupGuardedErrorID() common.Hash {
	return common.HexToHash("0x1b9745791051bc4ab1c8f8b632ec534a8592bba5fb3657ec6682961d62077d14")
}

// UnpackGuardedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Guarded()
func (optimisticRollup *OptimisticRollup) UnpackGuardedError(raw []byte) (*OptimisticRollupGuarded, error) {
	out := new(OptimisticRollupGuarded)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "Guarded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupInvalidParameter represents a InvalidParameter error raised by the OptimisticRollup contract.
type OptimisticRollupInvalidParameter struct {
	Name  string
	Value *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func OptimisticRollupInvalidParameterErrorID() common.Hash {
	return common.HexToHash("0x9383c124723dfffa80b3238057af04e80d29ddebd4f8220d8d574dc688d60a21")
}

// UnpackInvalidParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidParameter(string name, uint256 value, uint256 min, uint256 max)
func (optimisticRollup *OptimisticRollup) UnpackInvalidParameterError(raw []byte) (*OptimisticRollupInvalidParameter, error) {
	out := new(OptimisticRollupInvalidParameter)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "InvalidParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNoBlocks represents a NoBlocks error raised by the OptimisticRollup contract.
type OptimisticRollupNoBlocks struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoBlocks()
func OptimisticRollupNoBlocksErrorID() common.Hash {
	return common.HexToHash("0x7ea5b1b8ef138b1ab27d06987084099647c197c2fe463e82caaf34ad3f9fd7f6")
}

// UnpackNoBlocksError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoBlocks()
func (optimisticRollup *OptimisticRollup) UnpackNoBlocksError(raw []byte) (*OptimisticRollupNoBlocks, error) {
	out := new(OptimisticRollupNoBlocks)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NoBlocks", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNotCanonical represents a NotCanonical error raised by the OptimisticRollup contract.
type OptimisticRollupNotCanonical struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCanonical()
func OptimisticRollupNotCanonicalErrorID() common.Hash {
	return common.HexToHash("0xd7c7beebc63078fafa64a1a947fcb8f0609a0f902a1e7ab48bb4f40264374536")
}

// UnpackNotCanonicalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCanonical()
func (optimisticRollup *OptimisticRollup) UnpackNotCanonicalError(raw []byte) (*OptimisticRollupNotCanonical, error) {
	out := new(OptimisticRollupNotCanonical)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NotCanonical", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNotChallenged represents a NotChallenged error raised by the OptimisticRollup contract.
type OptimisticRollupNotChallenged struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotChallenged(uint64 number)
func OptimisticRollupNotChallengedErrorID() common.Hash {
	return common.HexToHash("0xf612cb3723c0380bfc0003f02da88f7dbeeb03e372c7a6c1f41bd471ecec75d1")
}

// UnpackNotChallengedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotChallenged(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackNotChallengedError(raw []byte) (*OptimisticRollupNotChallenged, error) {
	out := new(OptimisticRollupNotChallenged)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NotChallenged", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNotClaimed represents a NotClaimed error raised by the OptimisticRollup contract.
type OptimisticRollupNotClaimed struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotClaimed(uint64 number)
func OptimisticRollupNotClaimedErrorID() common.Hash {
	return common.HexToHash("0xae00a464340b5e8f875b98bec66177f6feaaf97e7efdaf07656289ab6f2b4da3")
}

// UnpackNotClaimedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotClaimed(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackNotClaimedError(raw []byte) (*OptimisticRollupNotClaimed, error) {
	out := new(OptimisticRollupNotClaimed)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NotClaimed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNotPending represents a NotPending error raised by the OptimisticRollup contract.
type OptimisticRollupNotPending struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPending(bytes32 id)
func OptimisticRollupNotPendingErrorID() common.Hash {
	return common.HexToHash("0xbbf86c27ded3f59e59721d1675608c0f78726b731d188b7dd2fc749649357bd0")
}

// UnpackNotPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPending(bytes32 id)
func (optimisticRollup *OptimisticRollup) UnpackNotPendingError(raw []byte) (*OptimisticRollupNotPending, error) {
	out := new(OptimisticRollupNotPending)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NotPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNotSequencer represents a NotSequencer error raised by the OptimisticRollup contract.
type OptimisticRollupNotSequencer struct {
	OpenAt uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotSequencer(uint64 openAt)
func OptimisticRollupNotSequencerErrorID() common.Hash {
	return common.HexToHash("0xb78bad23d54569495299f579eb2fd0b1a65d140766d96571e5179a5282608f0b")
}

// UnpackNotSequencerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotSequencer(uint64 openAt)
func (optimisticRollup *OptimisticRollup) UnpackNotSequencerError(raw []byte) (*OptimisticRollupNotSequencer, error) {
	out := new(OptimisticRollupNotSequencer)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NotSequencer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNotTip represents a NotTip error raised by the OptimisticRollup contract.
type OptimisticRollupNotTip struct {
	Tip [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTip(bytes32 tip)
func OptimisticRollupNotTipErrorID() common.Hash {
	return common.HexToHash("0x49d3df3497888021f1f0ae86556bee3e56758fbc3caf7b6192092597ae129f94")
}

// UnpackNotTipError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTip(bytes32 tip)
func (optimisticRollup *OptimisticRollup) UnpackNotTipError(raw []byte) (*OptimisticRollupNotTip, error) {
	out := new(OptimisticRollupNotTip)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NotTip", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNothingOwed represents a NothingOwed error raised by the OptimisticRollup contract.
type OptimisticRollupNothingOwed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingOwed()
func OptimisticRollupNothingOwedErrorID() common.Hash {
	return common.HexToHash("0x797dba544d72fb0dfb4c7610346de0274cf6d4e8b1d64dc398abc9027c89eff2")
}

// UnpackNothingOwedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingOwed()
func (optimisticRollup *OptimisticRollup) UnpackNothingOwedError(raw []byte) (*OptimisticRollupNothingOwed, error) {
	out := new(OptimisticRollupNothingOwed)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NothingOwed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupNothingToRefund represents a NothingToRefund error raised by the OptimisticRollup contract.
type OptimisticRollupNothingToRefund struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToRefund(bytes32 id)
func OptimisticRollupNothingToRefundErrorID() common.Hash {
	return common.HexToHash("0xc70663000acaf1192c78d75a012e80db28fd2ed07a9a78d8b4583058cfb842e9")
}

// UnpackNothingToRefundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToRefund(bytes32 id)
func (optimisticRollup *OptimisticRollup) UnpackNothingToRefundError(raw []byte) (*OptimisticRollupNothingToRefund, error) {
	out := new(OptimisticRollupNothingToRefund)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "NothingToRefund", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupStillPending represents a StillPending error raised by the OptimisticRollup contract.
type OptimisticRollupStillPending struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StillPending(bytes32 id)
func OptimisticRollupStillPendingErrorID() common.Hash {
	return common.HexToHash("0x1b1cc91deacfff4180fd68f33a68706e5812dbbfba75a9b26c06f43e22a21511")
}

// UnpackStillPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StillPending(bytes32 id)
func (optimisticRollup *OptimisticRollup) UnpackStillPendingError(raw []byte) (*OptimisticRollupStillPending, error) {
	out := new(OptimisticRollupStillPending)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "StillPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupTooEarly represents a TooEarly error raised by the OptimisticRollup contract.
type OptimisticRollupTooEarly struct {
	End uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(uint64 end)
func OptimisticRollupTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xd606d83fc5c7e56637c0959f5077c3a15f782b710d7eab50461ed55fd6deb6ae")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(uint64 end)
func (optimisticRollup *OptimisticRollup) UnpackTooEarlyError(raw []byte) (*OptimisticRollupTooEarly, error) {
	out := new(OptimisticRollupTooEarly)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupTooLate represents a TooLate error raised by the OptimisticRollup contract.
type OptimisticRollupTooLate struct {
	End uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLate(uint64 end)
func OptimisticRollupTooLateErrorID() common.Hash {
	return common.HexToHash("0x4d673a06590205f21674ad45375abc81b85de145ee567806f534cab23841a1cf")
}

// UnpackTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLate(uint64 end)
func (optimisticRollup *OptimisticRollup) UnpackTooLateError(raw []byte) (*OptimisticRollupTooLate, error) {
	out := new(OptimisticRollupTooLate)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "TooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupTooManyBlocks represents a TooManyBlocks error raised by the OptimisticRollup contract.
type OptimisticRollupTooManyBlocks struct {
	Got *big.Int
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyBlocks(uint256 got, uint256 max)
func OptimisticRollupTooManyBlocksErrorID() common.Hash {
	return common.HexToHash("0xcb86334941eb7074d70bbd56c733cf7fc55ae56c3ab995f2d1e51dfced154c47")
}

// UnpackTooManyBlocksError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyBlocks(uint256 got, uint256 max)
func (optimisticRollup *OptimisticRollup) UnpackTooManyBlocksError(raw []byte) (*OptimisticRollupTooManyBlocks, error) {
	out := new(OptimisticRollupTooManyBlocks)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "TooManyBlocks", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupTooManyPending represents a TooManyPending error raised by the OptimisticRollup contract.
type OptimisticRollupTooManyPending struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyPending()
func OptimisticRollupTooManyPendingErrorID() common.Hash {
	return common.HexToHash("0x1598acd86d43e08daca12b580ea448a3901348557ae306438aa6e01d6693ffe4")
}

// UnpackTooManyPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyPending()
func (optimisticRollup *OptimisticRollup) UnpackTooManyPendingError(raw []byte) (*OptimisticRollupTooManyPending, error) {
	out := new(OptimisticRollupTooManyPending)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "TooManyPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupTransferFailed represents a TransferFailed error raised by the OptimisticRollup contract.
type OptimisticRollupTransferFailed struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address account)
func OptimisticRollupTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x39f1c8d9a08940175dbc82f15840b953aa855264e371e68f3e5d5cb38c445fa0")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address account)
func (optimisticRollup *OptimisticRollup) UnpackTransferFailedError(raw []byte) (*OptimisticRollupTransferFailed, error) {
	out := new(OptimisticRollupTransferFailed)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupUnknownAnchor represents a UnknownAnchor error raised by the OptimisticRollup contract.
type OptimisticRollupUnknownAnchor struct {
	Anchor uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownAnchor(uint64 anchor)
func OptimisticRollupUnknownAnchorErrorID() common.Hash {
	return common.HexToHash("0x7698d38512f74b749f26d81a428b9c675f837365cde2a761d6e38ed7590c48fd")
}

// UnpackUnknownAnchorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownAnchor(uint64 anchor)
func (optimisticRollup *OptimisticRollup) UnpackUnknownAnchorError(raw []byte) (*OptimisticRollupUnknownAnchor, error) {
	out := new(OptimisticRollupUnknownAnchor)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "UnknownAnchor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupUnknownBlock represents a UnknownBlock error raised by the OptimisticRollup contract.
type OptimisticRollupUnknownBlock struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownBlock(uint64 number)
func OptimisticRollupUnknownBlockErrorID() common.Hash {
	return common.HexToHash("0xc5cfeb84d8612e74d70ce6e42c8f90b86fadf291f41868e03988b8ab97fc7b1c")
}

// UnpackUnknownBlockError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownBlock(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackUnknownBlockError(raw []byte) (*OptimisticRollupUnknownBlock, error) {
	out := new(OptimisticRollupUnknownBlock)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "UnknownBlock", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupWrongBlock represents a WrongBlock error raised by the OptimisticRollup contract.
type OptimisticRollupWrongBlock struct {
	Number uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongBlock(uint64 number)
func OptimisticRollupWrongBlockErrorID() common.Hash {
	return common.HexToHash("0x39516047ea61d5f573baaeb08ac12d90b16dcaae30bea61c31f6a63ac3aefccd")
}

// UnpackWrongBlockError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongBlock(uint64 number)
func (optimisticRollup *OptimisticRollup) UnpackWrongBlockError(raw []byte) (*OptimisticRollupWrongBlock, error) {
	out := new(OptimisticRollupWrongBlock)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "WrongBlock", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupWrongBond represents a WrongBond error raised by the OptimisticRollup contract.
type OptimisticRollupWrongBond struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongBond(uint256 got, uint256 want)
func OptimisticRollupWrongBondErrorID() common.Hash {
	return common.HexToHash("0x0c5e03da3c3575f08d387f0e59dfdfe46b22550c7a25676fffcb9251582e2c11")
}

// UnpackWrongBondError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongBond(uint256 got, uint256 want)
func (optimisticRollup *OptimisticRollup) UnpackWrongBondError(raw []byte) (*OptimisticRollupWrongBond, error) {
	out := new(OptimisticRollupWrongBond)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "WrongBond", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupWrongData represents a WrongData error raised by the OptimisticRollup contract.
type OptimisticRollupWrongData struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongData(uint8 kind)
func OptimisticRollupWrongDataErrorID() common.Hash {
	return common.HexToHash("0x33001bd26a4184406f2bd3358b4e5f7003d28cfccd93f906e2c880ff367a5c5b")
}

// UnpackWrongDataError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongData(uint8 kind)
func (optimisticRollup *OptimisticRollup) UnpackWrongDataError(raw []byte) (*OptimisticRollupWrongData, error) {
	out := new(OptimisticRollupWrongData)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "WrongData", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// OptimisticRollupWrongParent represents a WrongParent error raised by the OptimisticRollup contract.
type OptimisticRollupWrongParent struct {
	Parent [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongParent(bytes32 parent)
func OptimisticRollupWrongParentErrorID() common.Hash {
	return common.HexToHash("0xdd260ff92514ae6ef18175383e388b0013b52baa6e3320d56ddb86c092a7ba3f")
}

// UnpackWrongParentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongParent(bytes32 parent)
func (optimisticRollup *OptimisticRollup) UnpackWrongParentError(raw []byte) (*OptimisticRollupWrongParent, error) {
	out := new(OptimisticRollupWrongParent)
	if err := optimisticRollup.abi.UnpackIntoInterface(out, "WrongParent", raw); err != nil {
		return nil, err
	}
	return out, nil
}
