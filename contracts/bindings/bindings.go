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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"rollup\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"chainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"bond\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"delay\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"lapse\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"BOND\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"DELAY\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"LAPSE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"MAX_SIZE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"ROLLUP\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"firstDeadline\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"isPending\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"lapsesAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"owed\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"queue\",\"inputs\":[],\"outputs\":[{\"name\":\"first\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"end\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"remove\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeFirst\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeLapsed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"skip\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"submit\",\"inputs\":[{\"name\":\"transaction\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"payable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Forced\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"transaction\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Removed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"included\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"},{\"name\":\"caller\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"CannotPay\",\"inputs\":[{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"GasLimitTooHigh\",\"inputs\":[{\"name\":\"gasLimit\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidProof\",\"inputs\":[{\"name\":\"node\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidTransaction\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotFirst\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"first\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotLapsed\",\"inputs\":[{\"name\":\"lapsesAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"NotRollup\",\"inputs\":[{\"name\":\"rollup\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NothingOwed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RLPInvalidEncoding\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StillValid\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"TransactionTooLong\",\"inputs\":[{\"name\":\"size\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"UnknownEntry\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongBond\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongChain\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}]",
	ID:  "ForcedInbox",
	Bin: "0x610140604052346104cd5761307d60c0813803918261001d816104d1565b9384928339810103126104cd578051906001600160a01b0382168083036104cd5761004a6020830161050a565b926100576040840161050a565b9360608401519461007660a061006f6080880161050a565b960161050a565b9361008160406104d1565b6006815260208101650726f6c6c75760d41b81526001831080156104bd575b610467575050506100b160406104d1565b600781526618da185a5b925960ca1b602082019081526001600160401b0384169190600183108015610457575b610401575050506100ef60406104d1565b600881526719d85cd31a5b5a5d60c21b602082019081526001600160401b0383169190624c4b40831080156103f4575b61039f5750505061013060406104d1565b600481526020810163189bdb9960e21b815266038d7ea4c680008810801561038e575b61033057505061016360406104d1565b600581526464656c617960d81b602082019081526001600160401b0387169190603c83108015610324575b6102d25750505061019f60406104d1565b60058152646c6170736560d81b602082019081526001600160401b0386169190610e10831080156102c6575b6102735750505060c05260a052608052610120526101005260e052604051612b5e908161051f82396080518181816102b40152818161043a0152818161157b0152611b14015260a05181818161049a0152610a8e015260c051818181610ac80152611356015260e0518181816101d90152818161054301528181611c890152611d2a015261010051818181610b6201526111800152610120518181816113140152611d820152f35b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152610e10604483015262278d006064830152601f01601f19168101030190fd5b5062278d0083116101cb565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152603c604483015262093a806064830152601f01601f19168101030190fd5b5062093a80831161018e565b879160a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015266038d7ea4c680006044830152678ac7230489e800006064830152601f01601f19168101030190fd5b50678ac7230489e800008811610153565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152624c4b40604483015263010000006064830152601f01601f19168101030190fd5b506301000000831161011f565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff83116100de565b9060a4916040519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b0383116100a0565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176104f657604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036104cd5756fe6080806040526004361015610012575f80fd5b5f3560e01c908163091d278814611338575080630c6267ef146112f45780631d2aa5b3146112dc57806351cff8d91461122957806353bb21a3146111a457806369b41170146111605780636b3956a7146110605780637d9dd2b5146104be57806385e1f4d01461047a5780638d67799e1461045e5780639611c5c21461040e578063974e745614610237578063a8b8301e146101fc578063c1c1d218146101c2578063cf31eb63146101a8578063d01bee981461015a578063df18e047146101155763e10d29ee146100e2575f80fd5b34610111575f6003193601126101115760405f5467ffffffffffffffff8251918181168352831c166020820152f35b5f80fd5b346101115760206003193601126101115773ffffffffffffffffffffffffffffffffffffffff61014361137a565b165f526002602052602060405f2054604051908152f35b34610111575f60031936011261011157610172611857565b67ffffffffffffffff8116610198575060205f5b67ffffffffffffffff60405191168152f35b6101a3602091611d5d565b610186565b34610111575f600319360112610111576020610186611857565b34610111575f6003193601126101115760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101115760206003193601126101115767ffffffffffffffff61021e61139d565b165f526001602052602060405f20541515604051908152f35b34610111576101206003193601126101115761025161139d565b60c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc360112610111576101043567ffffffffffffffff81116101115761029c9036906004016113b4565b9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168033036103e3575067ffffffffffffffff5f54169167ffffffffffffffff8416928084036103b4575061030684611974565b6044359073ffffffffffffffffffffffffffffffffffffffff821682036101115767ffffffffffffffff9261033d9260e435611b83565b51166064359067ffffffffffffffff82169182810361011157501115610389575060c43573ffffffffffffffffffffffffffffffffffffffff811681036101115761038791611cec565b005b7feedddca2000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b837f0e4c278b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f8fe3dc53000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610111575f60031936011261011157602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610111575f6003193601126101115760206040516140008152f35b34610111575f60031936011261011157602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b60606003193601126101115760043567ffffffffffffffff811161011157366023820112156101115767ffffffffffffffff81600401351161011157366024826004013583010111610111576024359067ffffffffffffffff821682036101115760443567ffffffffffffffff81116101115761053f9036906004016113b4565b90927f00000000000000000000000000000000000000000000000000000000000000008034036110315750614000836004013511610ffb57610589368460040135602486016117e0565b9360405194610597866113e5565b5f86525f60208701525f60408701525f60608701525f60808701525f60a08701528051600181119081610fa5575b50156107e057602081019384825160801b178060801c9081600111610f93575f198201918211610eb5576fffffffffffffffffffffffffffffffff169060018201809211610eb55760801b179461061b86612222565b92600c8451036107e057519020875261063c61063683611dc2565b5161232b565b604088015261064d61063683611dcf565b67ffffffffffffffff8110156107e05767ffffffffffffffff166060880152815160031015610f0b5760608201610687608084015161232b565b90835160021015610f0b5751819061069e9061232b565b116107e057825160041015610f0b576106ba60a084015161232b565b6080890152825160061015610f0b576106d660e084015161232b565b90608089015191818302908101928215928315610f54575b505081610f49575b50156107e05760a0880152600161070c83611ddf565b5160801c03610f3857608061072961072384611ddf565b51612980565b5f1a145b156107e057815160071015610f0b5760c061074c610100840151612980565b5f1a10156107e057815160081015610f0b579493909592610771610120880151612222565b925f975b84518910156108445761079161078b8a87611e22565b51612222565b60028151148061082c575b156107e05761078b6107ad91611dcf565b975f5b895181101561081e576107c3818b611e22565b5160218160801c149081610808575b50156107e0576001016107b0565b7f500a07ce000000000000000000000000000000000000000000000000000000005f5260045ffd5b60a0915061081590612980565b5f1a148c6107d2565b506001909901989750610775565b5061083f61083982611dc2565b51612430565b61079c565b87878761087661086d61085686611def565b5160801c61086387611e00565b5160801c90611b76565b61086386611e11565b965f5f5b60098110610ef35750604091825199610893848c61142e565b60018b525f5b8b601f1986018210610ee2575050906108c2836108bd6108c895948460801c6120d0565b6120d0565b90612949565b60208160801c806fffffffffffffffffffffffffffffffff855194828652168385015e82010182526108f989611dc2565b5261090388611dc2565b5061091061063686611def565b93600185116107e0575f96875b8a80518a1015610947576001916109378b61093f93611e22565b515190611b76565b98019761091d565b999096979850601f1961097161095c896117c4565b9861096987519a8b61142e565b808a526117c4565b013660208901375f9760205b8b518a10156109a8576001906109938b8e611e22565b51805160208201838d015e510199019861097d565b508751908a8960378411610def57602184610a559560208b519460018301865260c0830182870153018385015e82010188525b8751610a2c6021826020808201957f020000000000000000000000000000000000000000000000000000000000000087528051918291018484015e81015f838201520301601f19810183528261142e565b51902091610de857601b5b610a4f610636610a4961063685611e00565b93611e11565b926129f0565b506004811015610dbb576107e05773ffffffffffffffffffffffffffffffffffffffff166020860152604085015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690818103610d8d575050608085015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690818111610d5f57505090610b00610b219392611ac1565b73ffffffffffffffffffffffffffffffffffffffff60208701511690611b83565b67ffffffffffffffff60608401511667ffffffffffffffff82511690818103610d31575050602001519260a083015193848110610d01575060209350610b917f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff4216611816565b925f547f4af5b20558680622edc499de4a8f2be02411b8d897699fe52c42dd6a5ec423a167ffffffffffffffff82861c169586927fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff0000000000000000610c0086611838565b891b169116175f55610c6c67ffffffffffffffff85519273ffffffffffffffffffffffffffffffffffffffff8b880151168260608901511660a0890151918b5196610c4a886113e5565b87528d8701528a860152606085015216918260808201523360a0820152611e36565b835f5260018952865f205560c073ffffffffffffffffffffffffffffffffffffffff898601511694601f19601f82519860a067ffffffffffffffff606086015116940151958b5196879586528e8601528b85015233606085015260a06080850152806004013560a0850152806004013560248201868601375f858260040135860101526004013501168101030190a451908152f35b84907fa7c102ae000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f1a5fbde0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7fe51d24c5000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f98c5407b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b601c610a37565b6fffffffffffffffffffffffffffffffff841160071b67ffffffffffffffff85821c1160061b1763ffffffff85821c1160051b1761ffff85821c1160041b1790600160ff86841c118360031c170160ff86841c118360031c1711610eb55788516002600384901c60ff88861c11178088019182018352610a559792946021946001949260229160209160f801828a0153848760ff82871c118660031c170160031b610100031b888a0152019160ff84821c119060031c178701015e8301010188526109db565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906060602082819401015201610899565b90610f04600191610863848a611e22565b910161087a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b610f4461083983611ddf565b61072d565b9050811015896106f6565b909192610f6657820414908a806106ee565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b634e487b715f5260326020526024601cfd5b905015610f0b577f02000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000060208301511614876105c5565b827f36a12c2d000000000000000000000000000000000000000000000000000000005f526004013560045261400060245260445ffd5b7f0c5e03da000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b346101115760e06003193601126101115761107961139d565b60c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126101115767ffffffffffffffff5f541667ffffffffffffffff8216818103611132578260a43567ffffffffffffffff811681036101115767ffffffffffffffff906110e990611d5d565b6110f283611974565b169081421061110657610387903390611c4c565b507f9e4f7f55000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f0e4c278b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b34610111575f60031936011261011157602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461011157610120600319360112610111576111be61139d565b60c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126101115760e43567ffffffffffffffff8116810361011157610104359167ffffffffffffffff8311610111576112216103879336906004016113b4565b929091611466565b346101115760206003193601126101115761124261137a565b335f52600260205260405f205480156112b4575f808080933382526002602052816040812055855af11561127257005b73ffffffffffffffffffffffffffffffffffffffff907f39f1c8d9000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f797dba54000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610111575f60031936011261011157610387611887565b34610111575f60031936011261011157602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610111575f6003193601126101115760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361011157565b6004359067ffffffffffffffff8216820361011157565b9181601f840112156101115782359167ffffffffffffffff8311610111576020808501948460051b01011161011157565b60c0810190811067ffffffffffffffff82111761140157604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f601f19910116810190811067ffffffffffffffff82111761140157604052565b519067ffffffffffffffff8216820361011157565b929167ffffffffffffffff841692835f52600160205260405f205480159081156116f1575b506116c557835f5260016020525f604081205567ffffffffffffffff5f541684146116b8575b6114ba83611ac1565b9160443573ffffffffffffffffffffffffffffffffffffffff81168103610111576114e493611b83565b67ffffffffffffffff8151166064359067ffffffffffffffff82169182810361011157501161168c576020015160843511908161166b575b81611536575b50156103895750611534903390611c4c565b565b90506040517f8f7dcfa300000000000000000000000000000000000000000000000000000000815260c08160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611660575f916115c5575b5067ffffffffffffffff604081920151169116145f611522565b905060c0813d60c011611658575b816115e060c0938361142e565b810103126101115767ffffffffffffffff6040819261164b60a0835192611606846113e5565b805184526020810151602085015261161f858201611451565b8585015261162f60608201611451565b606085015261164060808201611451565b608085015201611451565b60a08201529250506115ab565b3d91506115d3565b6040513d5f823e3d90fd5b905060a43567ffffffffffffffff811690818103610111575042119061151c565b50505060c43573ffffffffffffffffffffffffffffffffffffffff811681036101115761153491611cec565b6116c0611887565b6114b1565b837f9f585f2f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261011157604051611729816113e5565b602435815260443573ffffffffffffffffffffffffffffffffffffffff8116810361011157602082015260643567ffffffffffffffff81168103610111576040820152608435606082015260a43567ffffffffffffffff8116810361011157608082015260c4359073ffffffffffffffffffffffffffffffffffffffff82168203610111576117bc9160a0820152611e36565b14155f61148b565b67ffffffffffffffff811161140157601f01601f191660200190565b9291926117ec826117c4565b916117fa604051938461142e565b829481845281830111610111578281602093845f960137010152565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610eb557565b67ffffffffffffffff1667ffffffffffffffff8114610eb55760010190565b5f5467ffffffffffffffff8082169160401c16810361187557505f90565b5f52600160205260405f205460c01c90565b5f549067ffffffffffffffff82169067ffffffffffffffff8360401c169180935f945b61010067ffffffffffffffff87161080611961575b80611943575b156118e2576118d66118dc91611838565b95611838565b946118aa565b92945067ffffffffffffffff909216925082036118fd575050565b7fffffffffffffffff0000000000000000ffffffffffffffff0000000000000000164260801b77ffffffffffffffff000000000000000000000000000000001617175f55565b5067ffffffffffffffff81165f52600160205260405f2054156118c5565b508467ffffffffffffffff8216106118bf565b67ffffffffffffffff16805f52600160205260405f205480159081156119ee575b506119c357805f5260016020525f604081205567ffffffffffffffff5f5416146119bb57565b611534611887565b7f9f585f2f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc36011261011157604051611a26816113e5565b602435815260443573ffffffffffffffffffffffffffffffffffffffff8116810361011157602082015260643567ffffffffffffffff81168103610111576040820152608435606082015260a43567ffffffffffffffff8116810361011157608082015260c4359073ffffffffffffffffffffffffffffffffffffffff8216820361011157611ab99160a0820152611e36565b14155f611995565b67ffffffffffffffff604051917f46241e8e00000000000000000000000000000000000000000000000000000000835216600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115611660575f91611b47575090565b90506020813d602011611b6e575b81611b626020938361142e565b81010312610111575190565b3d9150611b55565b91908201809211610eb557565b91909392604051906060820182811067ffffffffffffffff82111761140157611c2f611c2a611c1b611c1b67ffffffffffffffff95611c37956040525f885260208801985f8a52604089019a5f8c52899d6040517fffffffffffffffffffffffffffffffffffffffff000000000000000000000000602082019260601b16825260148152611c1260348261142e565b51902090611eef565b611c24816120dd565b90611b76565b61216c565b91909161216c565b945216905260018101809111610eb557359052565b7f2e25059433442a79712416bfcf1364bb256fa4fdabf96ba30a9ddad20d6b0549604067ffffffffffffffff8151935f85523360208601521692a27f0000000000000000000000000000000000000000000000000000000000000000905f8080808585614e20f115611cbc575050565b73ffffffffffffffffffffffffffffffffffffffff165f526002602052611ce860405f20918254611b76565b9055565b7f2e25059433442a79712416bfcf1364bb256fa4fdabf96ba30a9ddad20d6b0549604067ffffffffffffffff815193600185523360208601521692a27f0000000000000000000000000000000000000000000000000000000000000000905f8080808585614e20f115611cbc575050565b67ffffffffffffffff611da7600192825f5460801c1680848316115f14611dbb57505b7f000000000000000000000000000000000000000000000000000000000000000090611816565b160167ffffffffffffffff8111610eb55790565b9050611d80565b805115610f0b5760200190565b805160011015610f0b5760400190565b805160051015610f0b5760c00190565b805160091015610f0b576101400190565b8051600a1015610f0b576101600190565b8051600b1015610f0b576101800190565b8051821015610f0b5760209160051b010190565b77ffffffffffffffffffffffffffffffffffffffffffffffff608082017fffffffffffffffff000000000000000000000000000000000000000000000000815160c01b169273ffffffffffffffffffffffffffffffffffffffff60a06040519267ffffffffffffffff6020850195825187528460208401511660408701528160408401511660608701526060830151608087015251168285015201511660c082015260c08152611ee760e08261142e565b519020161790565b90939192935f5f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe186360301935b878310156120a4578260051b870135858112156101115787019081359167ffffffffffffffff83116101115760200190823603821361011157611f623684846117e0565b60208151910120036120785760c081355f1a1061207857611f8592918591612454565b94918195819260408111908115612068575b5061203c57611ff2575060a081355f1a03611fc65760018101809111610eb55760019035920191939093611f1e565b827f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9650505080939592506001915001809211610eb5578103612011575090565b7f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b847f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604091501481151514155f611f97565b837f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b877f5e3fa051000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b91908203918211610eb557565b355f1a608081106121675760b881106121615760c081106121345760f88110156121075750600190565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0a8101908111610eb55790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4a8101908111610eb55790565b50600190565b505f90565b9081355f1a9160808310612212577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808301928311610eb557826121c3575f925b60018201809211610eb5576121c091611b76565b90565b60018101808211610eb5577f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610eb5578360031b61010003906101008211610eb55735901c926121ac565b9160018301809311610eb5579190565b908160801c9161223181612704565b6002819493941015610dbb576001149081612318575b50156122f057926040519360208501926fffffffffffffffffffffffffffffffff8216905b8381106122885750505050601f198382030160051c8352604052565b90919293848211610f93576122d9826122bb6122a7611c2495896120d0565b6122b18388611b76565b9060801b17612704565b506122d36122cc8383989498611b76565b848a612949565b95611b76565b91815260208101809111610eb5579392919061226c565b7ff3dd7004000000000000000000000000000000000000000000000000000000005f5260045ffd5b612323915083611b76565b84145f612247565b61233481612980565b908060801c91600183145f146124275760ff5f5b16906020821015610f0b577fff00000000000000000000000000000000000000000000000000000000000000911a60f81b16156107e057602182116122f05761239081612704565b6002819592951015610dbb576122f057836123ad57505050505f90565b816020019081602011610eb55782036020019081111502601f8111610f93575f196fffffffffffffffffffffffffffffffff9160031b1b9216015116907f1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610eb55760031b610100036101008111610eb5571c90565b60ff6001612348565b60158160801c149081612441575090565b6094915061244e90612980565b5f1a1490565b9093929361021481146126325761247361246d836120dd565b83611b76565b9161249c61248961248385612ac0565b85611b76565b9261249661248385612ac0565b92611b76565b146124e35750836124ad9192612a7f565b805b6124c5575060018301809311610eb55791905f90565b9080611c246124d392612ac0565b908015610eb5575f1901806124af565b91939291906124f1816120dd565b936124fc8583611b76565b355f1a9461250d816108bd85612ac0565b905f198201918211610eb5578160011b917f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603610eb557612551908294611b76565b60018101809111610eb557359060108716612615575b506125728383611b76565b966040841193841561259b575b50505050612592575b9291602016151590565b60419350612588565b90919293507f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84168403610eb5577f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610eb55760021b61010003926101008411610eb55760021b1b18901c15155f80808061257f565b925060041c8560fc1b17915f198114610eb557600101915f612567565b509060038201809211610eb5578361264991612a7f565b80602102906021820403610eb55761266091611b76565b60018301809311610eb55791905f90565b60ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff409116019060ff8211610eb557565b60ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc99116019060ff8211610eb557565b60ff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff809116019060ff8211610eb557565b908160801c9182156122f05761271981612980565b60f81c60c081101561287b57608081101561273a57505f9250600191839150565b60b781116127d05761274d60ff916126d3565b168093119081612766575b50156122f057600191905f90565b600184148015925061277a575b505f612758565b7f800000000000000000000000000000000000000000000000000000000000000091506127c77fff00000000000000000000000000000000000000000000000000000000000000916129b6565b1610155f612773565b6127dc6127e1916126d3565b6126a2565b60ff811691828511156122f0576127f7906129b6565b907fff000000000000000000000000000000000000000000000000000000000000008216156122f05760ff81168303610eb5576107f89060031b16610100036101008111610eb5571c928382603782119283612867575b505050156122f05760018101809111610eb55791905f90565b6128729293506120d0565b1183825f61284e565b9060f782116128a1575061289060ff91612671565b16809211156122f057600191908290565b906127dc6128ae91612671565b60ff811691828511156122f0576128c4906129b6565b907fff000000000000000000000000000000000000000000000000000000000000008216156122f05760ff81168303610eb5576107f89060031b16610100036101008111610eb5571c928382603782119283612935575b505050156122f05760018101809111610eb5579190600190565b6129409293506120d0565b1183825f61291b565b906129548382611b76565b8260801c10610f93576fffffffffffffffffffffffffffffffff6129789216611b76565b9060801b1790565b60208160801c5f0301602081111502601f8111610f93575f196fffffffffffffffffffffffffffffffff9160031b1b9116511690565b60208160801c60010301602181111502601f8111610f93576fffffffffffffffffffffffffffffffff5f1960019260031b1b921601511690565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411612a74579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611660575f5173ffffffffffffffffffffffffffffffffffffffff811615612a6a57905f905f90565b505f906001905f90565b5050505f9160039190565b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81168103610eb55760021b60fc039060fc8211610eb557600f911c1690565b80355f1a9060808210612b575760b88210612b295760b88214612b0b57507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff418101908111610eb55790565b905060018101809111610eb557355f1a60020180600211610eb55790565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818101908111610eb55790565b505060019056",
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"config\",\"type\":\"tuple\",\"internalType\":\"structConfig\",\"components\":[{\"name\":\"chainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"genesisHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisStateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisTimestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"sequencerTimeout\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"inbox\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"grace\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GENESIS_HASH\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GRACE\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"INBOX\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER_TIMEOUT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"advance\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structBlock[]\",\"components\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasUsed\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trace\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"advanceForced\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structBlock[]\",\"components\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasUsed\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trace\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"index\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"entry\",\"type\":\"tuple\",\"internalType\":\"structForcedTransaction\",\"components\":[{\"name\":\"hash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"cost\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"name\":\"accountProof\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"head\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structHead\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"advancedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"stateRootAt\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Advanced\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Data\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"trace\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AnchorMovedBack\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"last\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteFailed\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteMissing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ForcedFirst\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"FutureBlock\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"now_\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NoBlocks\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotCanonical\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOnHead\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NotSequencer\",\"inputs\":[{\"name\":\"openAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownAnchor\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownBlock\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongAnchor\",\"inputs\":[{\"name\":\"got\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"want\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongChain\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongGasLimit\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongNumber\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongParent\",\"inputs\":[{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]",
	ID:  "NativeRollup",
	Bin: "0x610160604052346106db576121c6610120813803918261001e816106df565b9384928339810103126106db5760405161012081016001600160401b038111828210176104795760405261005182610704565b9182825261006160208201610704565b9260208301938452604082015191604084019283526060810151936060810194855261008f60808301610704565b95608082019687526100a360a08401610718565b9060a083019182526100b760c08501610704565b9260c081019384526100df6101006100d160e08801610718565b9660e0840197885201610704565b610100820190815260409990966001600160401b03166100fe8b6106df565b60078152602081016618da185a5b925960ca1b81526001831080156106cb575b61067657505083516001600160401b0316905061013a8b6106df565b60088152602081016719d85cd31a5b5a5d60c21b8152624c4b4083108015610669575b6106155750505061018f88516101728c6106df565b600b81526a0cecadccae6d2e690c2e6d60ab1b602082015261072c565b6101bf895161019d8c6106df565b601081526f19d95b995cda5cd4dd185d19549bdbdd60821b602082015261072c565b516001600160401b03166101d28a6106df565b60108152602081016f067656e6573697354696d657374616d760841b81524283116105c8575050835185516001600160401b031691506001600160a01b03161580156105c0575f905b156105b6575f905b61022c8c6106df565b601081526f1cd95c5d595b98d95c951a5b595bdd5d60821b60208201908152909290916001600160401b03918216911680851080156105ad575b61056157505087516001600160a01b0316925061028691508b90506106df565b6005815260208101640d2dcc4def60db1b8152600183108015610551575b6104fc57505086516001600160401b031690506102c08a6106df565b600581526020810164677261636560d81b81526018831080156104f1575b6104a1575050505f80808061010181fa3d1561049c573d6001600160401b03811161047957610316601f8201601f19166020016106df565b9081525f60203d92013e5b61048d57516001600160401b039081166080529051811660a05290516001600160a01b0390811660c09081529251821660e0528551610100529251909216610120529151811661014052915183518551909391924283169290820191908211818310176104795760a09187528381528460208201525f878201528260608201525f608082015201525f5560015560018060c01b03194260c01b1668010000000000000000600160801b0342841b16176002555160035551611a2b908161079b82396080518181816103150152818161074c015281816109f4015261150c015260a0518181816107830152818161099b015281816110020152611543015260c051818181610366015281816111c40152611992015260e0518181816103ab01526119c00152610100518160b901526101205181818161020301528181610d7401526119070152610140518181816101530152610fc00152f35b634e487b7160e01b5f52604160045260245ffd5b63cffb788560e01b5f5260045ffd5b610321565b9060a4918c519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260186044830152610e106064830152601f01601f19168101030190fd5b50610e1083116102de565b9060a4918c519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152600160448301526001600160a01b036064830152601f01601f19168101030190fd5b506001600160a01b0383116102a4565b60a49495508d519586946324e0f04960e21b8652608060048701525180948160848801528787015e5f858501870152602485015260448401526064830152601f01601f19168101030190fd5b50818511610266565b62278d0090610223565b603c9061021b565b9060a4918c519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f84838501015260248301525f6044830152426064830152601f80199101168101030190fd5b9060a4918d519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152624c4b40604483015263010000006064830152601f01601f19168101030190fd5b506301000000831161015d565b9060a4918d519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff831161011e565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761047957604052565b51906001600160401b03821682036106db57565b51906001600160a01b03821682036106db57565b600182108015610793575b61073f575050565b60a49060206040519384926324e0f04960e21b8452608060048501528051928391826084870152018585015e5f8383018501526024830152600160448301525f196064830152601f01601f19168101030190fd5b505f61073756fe60a0806040526004361015610012575f80fd5b5f905f3560e01c908163091d278814610fe457508063137d29d914610fa05780634351f6f2146104e257806346241e8e146103cf57806358888ab01461038a57806375fd4ca91461033957806385e1f4d0146102f45780638f7dcfa314610263578063a0e23ebd14610227578063b7010697146101d6578063d9a0c48b146100df5763f087392e146100a2575f80fd5b346100dc57806003193601126100dc5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b80fd5b50346100dc5760406003193601126100dc5760243567ffffffffffffffff81116101d257610111903690600401611026565b61011c9291926110fe565b9261012960043585611199565b61013c575b6101389293611356565b5080f35b606084019367ffffffffffffffff610178818751167f000000000000000000000000000000000000000000000000000000000000000090611334565b169485421090816101bc575b5061019057935061012e565b602484867fb08a35ee000000000000000000000000000000000000000000000000000000008252600452fd5b67ffffffffffffffff915051164214155f610184565b5080fd5b50346100dc57806003193601126100dc57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100dc57806003193601126100dc57602061025160025460c01c61024b6118c4565b9061197a565b67ffffffffffffffff60405191168152f35b50346100dc57806003193601126100dc5760a060405161028281611057565b828152826020820152826040820152826060820152826080820152015260c06102a96110fe565b67ffffffffffffffff60a060405192805184526020810151602085015282604082015116604085015282606082015116606085015282608082015116608085015201511660a0820152f35b50346100dc57806003193601126100dc57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100dc57806003193601126100dc57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100dc57806003193601126100dc57602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b50346100dc5760206003193601126100dc5760043567ffffffffffffffff81168091036101d25767ffffffffffffffff600254168181811191821561048c575b505061046157611fff900690611fff8210156104345760208260030154604051908152f35b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526032600452fd5b7fc5cfeb84000000000000000000000000000000000000000000000000000000008252600452602490fd5b03905067ffffffffffffffff81116104b55767ffffffffffffffff611fff91161015815f61040f565b6024837f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b5034610c3257610140600319360112610c325760243567ffffffffffffffff8111610c3257610515903690600401611026565b90916044359067ffffffffffffffff82168203610c325760c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c360112610c32576101243567ffffffffffffffff8111610c3257610577903690600401611026565b906105806110fe565b9361058d60043586611199565b508515610f785732331491821592610f6d575b6101648803610bfc578660051b8801935f95604051936105bf856110a0565b5f85525f60208601525f60408601525f60608601525f60808601525f60a08601525f60c08601525f60e08601525f6101008601525f6101208601525f6101408601525f6101608601525f6101808601525f965b8a881015610c36578760051b8c0135977fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818d360301891215610c325788828e936106636060848701018487016112ae565b939095011490811591610c24575b50610bfc57601f81017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168301998e8d8d158015610bd7575b610b0a575b6101a09160208c9201519060408567ffffffffffffffff6106d46020838601016112ff565b16928251948552010135602083015260408201528487606083013784606001906101015afa6101a03d141615610ac55760408901518d5190818103610a975750508c67ffffffffffffffff604060608c0151920151169060018201809211610a6a5703610a1c5761016089015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036109c3575060a089015167ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016810361096a5750608089015142811161093b57506101008901518c810361090b5750611fff8f918e67ffffffffffffffff610809602093848f015184526040818801013585850152826107fb81604087015116611314565b1696876040860152016112ff565b1660808201520151910693611fff8510156108de578a8e926001966003015561088b575b50905067ffffffffffffffff6040820151167f2dfa1a93fbb1fa2d5cafe9fda00056d721a933cbac6238cf437fd6bfd965e8e9604083519367ffffffffffffffff608060208301519201511682519182526020820152a30196610612565b67ffffffffffffffff60407f54b52daa5d3d8ee69956556f77304a027202a3a9616368630326edf2a32e7ce293015116926108d360405192839260208452602084019161115b565b0390a25f8b8161082d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8c907ff393b709000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f1e03d53c000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b7f9d5bc8aa000000000000000000000000000000000000000000000000000000005f5260045267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660245260445ffd5b7f98c5407b000000000000000000000000000000000000000000000000000000005f5260045267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660245260445ffd5b67ffffffffffffffff8d610a3a82604060608e015193015116611314565b907f5658f694000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f66700e4d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5067ffffffffffffffff610ade8160408f015116611314565b7fe3510e78000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b919c5067ffffffffffffffff6080610b248f8394016112ff565b9301511691166080528060805110610ba657505f9a6080515f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d1416610b9d575b8b15610b6f578e8d6106af565b7f7698d385000000000000000000000000000000000000000000000000000000005f5260805160045260245ffd5b5f519b50610b62565b7fbbed30bc000000000000000000000000000000000000000000000000000000005f5260805160045260245260445ffd5b50610be38383016112ff565b67ffffffffffffffff80608084015116911614156106aa565b7fd7c7beeb000000000000000000000000000000000000000000000000000000005f5260045ffd5b60a09150018314155f610671565b5f80fd5b9060208a939267ffffffffffffffff4216606086015284515f558185015160015567ffffffffffffffff6040860151166002549077ffffffffffffffffffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000608089015160801b16917fffffffffffffffff0000000000000000000000000000000000000000000000008060a08b015160c01b16941617166fffffffffffffffff00000000000000004260401b16171717600255018503610bfc575f92600585901b8681015b86861015610d5857602090610d1d8760051b8a018a6112ae565b929091018103610bfc577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f600193011601950194610d03565b508686602073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016940151843b15610c3257604051957f974e745600000000000000000000000000000000000000000000000000000000875267ffffffffffffffff610124880191166004880152606435602488015260843573ffffffffffffffffffffffffffffffffffffffff8116809103610c3257604488015260a43567ffffffffffffffff8116809103610c3257606488015260c435608488015260e43567ffffffffffffffff8116809103610c325760a4880152610104359173ffffffffffffffffffffffffffffffffffffffff8316809303610c3257908394939188969360c488015260e4870152610120610104870152526101448085019185010192825f907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603015b838310610ef1578a885f81808b0381838f5af18015610ee657610ed8575080f35b610ee491505f906110bd565b005b6040513d5f823e3d90fd5b919395909294967ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffebc908203018652863582811215610c32578301906020823592019167ffffffffffffffff8111610c32578036038313610c3257610f5b602092839260019561115b565b98019601930190918896959492610eb7565b333b151592506105a0565b7f7ea5b1b8000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610c32575f600319360112610c3257602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610c32575f600319360112610c325760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b9181601f84011215610c325782359167ffffffffffffffff8311610c32576020808501948460051b010111610c3257565b60c0810190811067ffffffffffffffff82111761107357604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6101a0810190811067ffffffffffffffff82111761107357604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761107357604052565b6040519061110b82611057565b815f548152600154602082015260a060025467ffffffffffffffff8116604084015267ffffffffffffffff8160401c16606084015267ffffffffffffffff8160801c16608084015260c01c910152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b90815180910361128357506111ac6118c4565b9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015908115611279575b501561121d579067ffffffffffffffff9160a08342169101525b168015159081611216575090565b9050421190565b6112368267ffffffffffffffff60a0819401511661197a565b1680421061124e575067ffffffffffffffff90611208565b7fb78bad23000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b905033145f6111ee565b7fdd260ff9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610c32570180359067ffffffffffffffff8211610c3257602001918136038313610c3257565b3567ffffffffffffffff81168103610c325790565b67ffffffffffffffff60019116019067ffffffffffffffff8211610a6a57565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211610a6a57565b90928215610f78573233148015906118ba575b60648503610bfc578360051b8501905f9260405190611387826110a0565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f6101208301525f6101408301525f6101608301525f6101808301525f5b878110156117fa578060051b890135947fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff818a360301861215610c32576114258a870160608101906112ae565b9180888d0114908115916117ec575b50610bfc577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f830116810196881580156117c7575b611706575b6101a0868d60208d01519060408567ffffffffffffffff6114956020838601016112ff565b16928251948552010135602083015260408201528585606083013785606001906101015afa6101a03d1416156116ee5760408601518a5190818103610a97575050606086015167ffffffffffffffff60408c0151169060018201809211610a6a57036116d05761016086015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036109c3575060a086015167ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016810361096a5750608086015142811161093b57506101008601518981036116a057509067ffffffffffffffff6115c860409594938e8d60208b015190528d60208984840101359101528d846115bc818b84015116611314565b169889910152016112ff565b1660808b0152611fff60208b01519406611fff8110156108de5760019488916003015561164d575b505067ffffffffffffffff6040890151168851907f2dfa1a93fbb1fa2d5cafe9fda00056d721a933cbac6238cf437fd6bfd965e8e960408b67ffffffffffffffff608060208301519201511682519182526020820152a3016113d9565b7f54b52daa5d3d8ee69956556f77304a027202a3a9616368630326edf2a32e7ce29067ffffffffffffffff60408c0151169261169660405192839260208452602084019161115b565b0390a25f806115f0565b89907ff393b709000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b67ffffffffffffffff8a610a3a82604060608b015193015116611314565b67ffffffffffffffff610ade8160408d015116611314565b9750611713888c016112ff565b67ffffffffffffffff8060808c01511691169080821061179857505f90805f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d141661178f575b8115611764575097611470565b7f7698d385000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f519150611757565b907fbbed30bc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b506117d3818d016112ff565b67ffffffffffffffff8060808d0151169116141561146b565b60a09150018114155f611434565b509550505093505067ffffffffffffffff4216606082015280515f55602081015160015567ffffffffffffffff6040820151169077ffffffffffffffffffffffffffffffffffffffffffffffff600254927fffffffffffffffff0000000000000000000000000000000000000000000000008060a077ffffffffffffffff00000000000000000000000000000000608087015160801b1695015160c01b16941617166fffffffffffffffff00000000000000004260401b16171717600255565b50333b1515611369565b6040517fcf31eb6300000000000000000000000000000000000000000000000000000000815260208160048173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610ee6575f9161193a575090565b90506020813d602011611972575b81611955602093836110bd565b81010312610c32575167ffffffffffffffff81168103610c325790565b3d9150611948565b9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001615611a25576119e5611a07927f000000000000000000000000000000000000000000000000000000000000000090611334565b9067ffffffffffffffff81168015908115611a11575b5015611a0a5750611314565b90565b9050611314565b905067ffffffffffffffff8316105f6119fb565b50505f9056",
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
