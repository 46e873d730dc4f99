// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package examples

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

// ExchangeMetaData contains all meta data concerning the Exchange contract.
var ExchangeMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"token0_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"},{\"name\":\"token1_\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"LOCKED_SHARES\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"addLiquidity\",\"inputs\":[{\"name\":\"amount0\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount1\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"minShares\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"shares\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"removeLiquidity\",\"inputs\":[{\"name\":\"shares\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"amount0\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount1\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reserve0\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"reserve1\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"sharesOf\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"swap\",\"inputs\":[{\"name\":\"tokenIn\",\"type\":\"address\",\"internalType\":\"contractIERC20\"},{\"name\":\"amountIn\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"minOut\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"amountOut\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"token0\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"token1\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"totalShares\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Added\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount0\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"amount1\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"shares\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Removed\",\"inputs\":[{\"name\":\"provider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount0\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"amount1\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"shares\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Swapped\",\"inputs\":[{\"name\":\"trader\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"tokenIn\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amountIn\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"amountOut\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"SameToken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooLittle\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"wanted\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TransferFailed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"contractIERC20\"}]},{\"type\":\"error\",\"name\":\"UnknownToken\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "Exchange",
	Bin: "0x60c0346100cc57601f610d3a38819003918201601f19168301916001600160401b038311848410176100d05780849260409485528339810103126100cc57610052602061004b836100e4565b92016100e4565b6001600160a01b03828116908216146100bd5760a052608052604051610c4190816100f9823960805181818161017e015281816105c5015281816108b50152610b33015260a05181818161011e015281816101cc015281816104e301528181610668015261095e0152f35b63100dac0560e11b5f5260045ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036100cc5756fe6080806040526004361015610012575f80fd5b5f3560e01c9081630dfe168114610b09575080633a98ef3914610aec578063422f10431461079f578063443cb4bc146107835780635a76f25e146107665780639c8f9f231461050b5780639f1d0f5914610142578063d21220a7146100f2578063df00b2a6146100d65763f5eb42dc1461008a575f80fd5b346100d25760206003193601126100d25760043573ffffffffffffffffffffffffffffffffffffffff81168091036100d2575f526003602052602060405f2054604051908152f35b5f80fd5b346100d2575f6003193601126100d25760206040516103e88152f35b346100d2575f6003193601126100d257602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100d25760606003193601126100d25760043573ffffffffffffffffffffffffffffffffffffffff81168091036100d25760243590604435907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff81168214908115806104cb575b61049f57811561049957507f0000000000000000000000000000000000000000000000000000000000000000905b801561048e575f54600154905b6103e587028781046103e51488151715610461576102188382610b57565b6103e883028381046103e814841517156104615761023f9261023991610ba1565b90610b6a565b9586158015610458575b61042957508561025c8861026293610ba1565b92610bae565b911561042457905b6001555f556040517f23b872dd00000000000000000000000000000000000000000000000000000000815233600482015230602482015260448101859052602081806064810103815f875af19081156103ce575f91610405575b50156103d9576040517fa9059cbb0000000000000000000000000000000000000000000000000000000081523360048201526024810184905273ffffffffffffffffffffffffffffffffffffffff9190911693906020816044815f895af19081156103ce575f9161039f575b5015610373576020935060405190815282848201527fa078c4190abe07940190effc1846be0ccf03ad6007bc9e93f9697d0b460befbb60403392a3604051908152f35b837f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6103c1915060203d6020116103c7575b6103b98183610bbb565b810190610c29565b85610330565b503d6103af565b6040513d5f823e3d90fd5b507f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61041e915060203d6020116103c7576103b98183610bbb565b856102c4565b61026a565b867f618bc7c9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50808710610249565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6001545f54906101fa565b906101ed565b827f81a3b1be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168314156101bf565b346100d25760206003193601126100d25760043561052a5f5482610b57565b61054c61053a6002548093610b6a565b9161054760015485610b57565b610b6a565b335f52600360205260405f20610563848254610bae565b905561057183600254610bae565b60025561057f825f54610bae565b61058b82600154610bae565b6001555f556040517fa9059cbb000000000000000000000000000000000000000000000000000000008152336004820152602481018390527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690602081806044810103815f865af19081156103ce575f91610747575b501561071c57506040517fa9059cbb0000000000000000000000000000000000000000000000000000000081523360048201526024810182905273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001693906020816044815f895af19081156103ce575f916106fd575b501561037357604093507fbcb7a68487c2844b2b3592fcced046a995de2d449f918b5a490fa95ad078a97f8451806106ee33948688846040919493926060820195825260208201520152565b0390a282519182526020820152f35b610716915060203d6020116103c7576103b98183610bbb565b856106a2565b7f39f1c8d9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b610760915060203d6020116103c7576103b98183610bbb565b85610617565b346100d2575f6003193601126100d2576020600154604051908152f35b346100d2575f6003193601126100d25760205f54604051908152f35b346100d25760606003193601126100d257600435602435906044359060025480155f14610aaa57506107d18382610b57565b808060011c6001810180911161046157905b828210610a8a5750506103e8811115610a59577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc18810190811161046157916103e86002555b82158015610a50575b610a21575061084282600254610ba1565b600255335f52600360205260405f2061085c838254610ba1565b9055610869815f54610ba1565b61087584600154610ba1565b6001555f556040517f23b872dd000000000000000000000000000000000000000000000000000000008152336004820152306024820152604481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690602081806064810103815f865af19081156103ce575f91610a02575b501561071c57506040517f23b872dd0000000000000000000000000000000000000000000000000000000081523360048201523060248201526044810184905273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906020816064815f865af19081156103ce575f916109e3575b501561071c575060408051918252602080830194909452810182905233907fbf16bccd29618fd5c50271b8566a7e48dc9af5b925ea64e3cff647585bcd52eb90606090a2604051908152f35b6109fc915060203d6020116103c7576103b98183610bbb565b85610997565b610a1b915060203d6020116103c7576103b98183610bbb565b85610907565b827f618bc7c9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50808310610831565b7f618bc7c9000000000000000000000000000000000000000000000000000000005f526004526103e960245260445ffd5b909150610aa182610a9b8184610b6a565b90610ba1565b60011c906107e3565b610ad5610acc610ac5610abd8486610b57565b5f5490610b6a565b9286610b57565b60015490610b6a565b80821015610ae557505b91610828565b9050610adf565b346100d2575f6003193601126100d2576020600254604051908152f35b346100d2575f6003193601126100d25760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b8181029291811591840414171561046157565b8115610b74570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b9190820180921161046157565b9190820391821161046157565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610bfc57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b908160209103126100d2575180151581036100d2579056",
}

// Exchange is an auto generated Go binding around an Ethereum contract.
type Exchange struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Exchange) GetABI() abi.ABI {
	return c.abi
}

// NewExchange creates a new instance of Exchange.
func NewExchange() *Exchange {
	parsed, err := ExchangeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Exchange{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Exchange) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address token0_, address token1_) returns()
func (exchange *Exchange) PackConstructor(token0_ common.Address, token1_ common.Address) []byte {
	enc, err := exchange.abi.Pack("", token0_, token1_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackLOCKEDSHARES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf00b2a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function LOCKED_SHARES() view returns(uint256)
func (exchange *Exchange) PackLOCKEDSHARES() []byte {
	enc, err := exchange.abi.Pack("LOCKED_SHARES")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLOCKEDSHARES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf00b2a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function LOCKED_SHARES() view returns(uint256)
func (exchange *Exchange) TryPackLOCKEDSHARES() ([]byte, error) {
	return exchange.abi.Pack("LOCKED_SHARES")
}

// UnpackLOCKEDSHARES is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdf00b2a6.
//
// Solidity: function LOCKED_SHARES() view returns(uint256)
func (exchange *Exchange) UnpackLOCKEDSHARES(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("LOCKED_SHARES", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAddLiquidity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x422f1043.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addLiquidity(uint256 amount0, uint256 amount1, uint256 minShares) returns(uint256 shares)
func (exchange *Exchange) PackAddLiquidity(amount0 *big.Int, amount1 *big.Int, minShares *big.Int) []byte {
	enc, err := exchange.abi.Pack("addLiquidity", amount0, amount1, minShares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddLiquidity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x422f1043.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addLiquidity(uint256 amount0, uint256 amount1, uint256 minShares) returns(uint256 shares)
func (exchange *Exchange) TryPackAddLiquidity(amount0 *big.Int, amount1 *big.Int, minShares *big.Int) ([]byte, error) {
	return exchange.abi.Pack("addLiquidity", amount0, amount1, minShares)
}

// UnpackAddLiquidity is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x422f1043.
//
// Solidity: function addLiquidity(uint256 amount0, uint256 amount1, uint256 minShares) returns(uint256 shares)
func (exchange *Exchange) UnpackAddLiquidity(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("addLiquidity", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRemoveLiquidity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c8f9f23.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removeLiquidity(uint256 shares) returns(uint256 amount0, uint256 amount1)
func (exchange *Exchange) PackRemoveLiquidity(shares *big.Int) []byte {
	enc, err := exchange.abi.Pack("removeLiquidity", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemoveLiquidity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c8f9f23.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removeLiquidity(uint256 shares) returns(uint256 amount0, uint256 amount1)
func (exchange *Exchange) TryPackRemoveLiquidity(shares *big.Int) ([]byte, error) {
	return exchange.abi.Pack("removeLiquidity", shares)
}

// RemoveLiquidityOutput serves as a container for the return parameters of contract
// method RemoveLiquidity.
type RemoveLiquidityOutput struct {
	Amount0 *big.Int
	Amount1 *big.Int
}

// UnpackRemoveLiquidity is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9c8f9f23.
//
// Solidity: function removeLiquidity(uint256 shares) returns(uint256 amount0, uint256 amount1)
func (exchange *Exchange) UnpackRemoveLiquidity(data []byte) (RemoveLiquidityOutput, error) {
	out, err := exchange.abi.Unpack("removeLiquidity", data)
	outstruct := new(RemoveLiquidityOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Amount0 = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Amount1 = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackReserve0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x443cb4bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reserve0() view returns(uint256)
func (exchange *Exchange) PackReserve0() []byte {
	enc, err := exchange.abi.Pack("reserve0")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReserve0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x443cb4bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reserve0() view returns(uint256)
func (exchange *Exchange) TryPackReserve0() ([]byte, error) {
	return exchange.abi.Pack("reserve0")
}

// UnpackReserve0 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x443cb4bc.
//
// Solidity: function reserve0() view returns(uint256)
func (exchange *Exchange) UnpackReserve0(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("reserve0", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackReserve1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a76f25e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reserve1() view returns(uint256)
func (exchange *Exchange) PackReserve1() []byte {
	enc, err := exchange.abi.Pack("reserve1")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReserve1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a76f25e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reserve1() view returns(uint256)
func (exchange *Exchange) TryPackReserve1() ([]byte, error) {
	return exchange.abi.Pack("reserve1")
}

// UnpackReserve1 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5a76f25e.
//
// Solidity: function reserve1() view returns(uint256)
func (exchange *Exchange) UnpackReserve1(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("reserve1", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSharesOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5eb42dc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sharesOf(address provider) view returns(uint256)
func (exchange *Exchange) PackSharesOf(provider common.Address) []byte {
	enc, err := exchange.abi.Pack("sharesOf", provider)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSharesOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5eb42dc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sharesOf(address provider) view returns(uint256)
func (exchange *Exchange) TryPackSharesOf(provider common.Address) ([]byte, error) {
	return exchange.abi.Pack("sharesOf", provider)
}

// UnpackSharesOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf5eb42dc.
//
// Solidity: function sharesOf(address provider) view returns(uint256)
func (exchange *Exchange) UnpackSharesOf(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("sharesOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSwap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9f1d0f59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function swap(address tokenIn, uint256 amountIn, uint256 minOut) returns(uint256 amountOut)
func (exchange *Exchange) PackSwap(tokenIn common.Address, amountIn *big.Int, minOut *big.Int) []byte {
	enc, err := exchange.abi.Pack("swap", tokenIn, amountIn, minOut)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSwap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9f1d0f59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function swap(address tokenIn, uint256 amountIn, uint256 minOut) returns(uint256 amountOut)
func (exchange *Exchange) TryPackSwap(tokenIn common.Address, amountIn *big.Int, minOut *big.Int) ([]byte, error) {
	return exchange.abi.Pack("swap", tokenIn, amountIn, minOut)
}

// UnpackSwap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9f1d0f59.
//
// Solidity: function swap(address tokenIn, uint256 amountIn, uint256 minOut) returns(uint256 amountOut)
func (exchange *Exchange) UnpackSwap(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("swap", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackToken0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dfe1681.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token0() view returns(address)
func (exchange *Exchange) PackToken0() []byte {
	enc, err := exchange.abi.Pack("token0")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dfe1681.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token0() view returns(address)
func (exchange *Exchange) TryPackToken0() ([]byte, error) {
	return exchange.abi.Pack("token0")
}

// UnpackToken0 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0dfe1681.
//
// Solidity: function token0() view returns(address)
func (exchange *Exchange) UnpackToken0(data []byte) (common.Address, error) {
	out, err := exchange.abi.Unpack("token0", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackToken1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd21220a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token1() view returns(address)
func (exchange *Exchange) PackToken1() []byte {
	enc, err := exchange.abi.Pack("token1")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd21220a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token1() view returns(address)
func (exchange *Exchange) TryPackToken1() ([]byte, error) {
	return exchange.abi.Pack("token1")
}

// UnpackToken1 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd21220a7.
//
// Solidity: function token1() view returns(address)
func (exchange *Exchange) UnpackToken1(data []byte) (common.Address, error) {
	out, err := exchange.abi.Unpack("token1", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTotalShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a98ef39.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalShares() view returns(uint256)
func (exchange *Exchange) PackTotalShares() []byte {
	enc, err := exchange.abi.Pack("totalShares")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3a98ef39.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalShares() view returns(uint256)
func (exchange *Exchange) TryPackTotalShares() ([]byte, error) {
	return exchange.abi.Pack("totalShares")
}

// UnpackTotalShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3a98ef39.
//
// Solidity: function totalShares() view returns(uint256)
func (exchange *Exchange) UnpackTotalShares(data []byte) (*big.Int, error) {
	out, err := exchange.abi.Unpack("totalShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// ExchangeAdded represents a Added event raised by the Exchange contract.
type ExchangeAdded struct {
	Provider common.Address
	Amount0  *big.Int
	Amount1  *big.Int
	Shares   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ExchangeAddedEventName = "Added"

// ContractEventName returns the user-defined event name.
func (ExchangeAdded) ContractEventName() string {
	return ExchangeAddedEventName
}

// UnpackAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Added(address indexed provider, uint256 amount0, uint256 amount1, uint256 shares)
func (exchange *Exchange) UnpackAddedEvent(log *types.Log) (*ExchangeAdded, error) {
	event := "Added"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != exchange.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ExchangeAdded)
	if len(log.Data) > 0 {
		if err := exchange.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range exchange.abi.Events[event].Inputs {
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

// ExchangeRemoved represents a Removed event raised by the Exchange contract.
type ExchangeRemoved struct {
	Provider common.Address
	Amount0  *big.Int
	Amount1  *big.Int
	Shares   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ExchangeRemovedEventName = "Removed"

// ContractEventName returns the user-defined event name.
func (ExchangeRemoved) ContractEventName() string {
	return ExchangeRemovedEventName
}

// UnpackRemovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Removed(address indexed provider, uint256 amount0, uint256 amount1, uint256 shares)
func (exchange *Exchange) UnpackRemovedEvent(log *types.Log) (*ExchangeRemoved, error) {
	event := "Removed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != exchange.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ExchangeRemoved)
	if len(log.Data) > 0 {
		if err := exchange.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range exchange.abi.Events[event].Inputs {
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

// ExchangeSwapped represents a Swapped event raised by the Exchange contract.
type ExchangeSwapped struct {
	Trader    common.Address
	TokenIn   common.Address
	AmountIn  *big.Int
	AmountOut *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const ExchangeSwappedEventName = "Swapped"

// ContractEventName returns the user-defined event name.
func (ExchangeSwapped) ContractEventName() string {
	return ExchangeSwappedEventName
}

// UnpackSwappedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Swapped(address indexed trader, address indexed tokenIn, uint256 amountIn, uint256 amountOut)
func (exchange *Exchange) UnpackSwappedEvent(log *types.Log) (*ExchangeSwapped, error) {
	event := "Swapped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != exchange.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ExchangeSwapped)
	if len(log.Data) > 0 {
		if err := exchange.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range exchange.abi.Events[event].Inputs {
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
func (exchange *Exchange) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], exchange.abi.Errors["SameToken"].ID.Bytes()[:4]) {
		return exchange.UnpackSameTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], exchange.abi.Errors["TooLittle"].ID.Bytes()[:4]) {
		return exchange.UnpackTooLittleError(raw[4:])
	}
	if bytes.Equal(raw[:4], exchange.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return exchange.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], exchange.abi.Errors["UnknownToken"].ID.Bytes()[:4]) {
		return exchange.UnpackUnknownTokenError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// ExchangeSameToken represents a SameToken error raised by the Exchange contract.
type ExchangeSameToken struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SameToken()
func ExchangeSameTokenErrorID() common.Hash {
	return common.HexToHash("0x201b580a822b46f47433ab241b0489c2311db5148e49f18d2ac4d72b0f6bb951")
}

// UnpackSameTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SameToken()
func (exchange *Exchange) UnpackSameTokenError(raw []byte) (*ExchangeSameToken, error) {
	out := new(ExchangeSameToken)
	if err := exchange.abi.UnpackIntoInterface(out, "SameToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ExchangeTooLittle represents a TooLittle error raised by the Exchange contract.
type ExchangeTooLittle struct {
	Got    *big.Int
	Wanted *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLittle(uint256 got, uint256 wanted)
func ExchangeTooLittleErrorID() common.Hash {
	return common.HexToHash("0x618bc7c9c5c14b24deb4dc32351517affd27e0eb5e8e859add5a0ba0e7965e56")
}

// UnpackTooLittleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLittle(uint256 got, uint256 wanted)
func (exchange *Exchange) UnpackTooLittleError(raw []byte) (*ExchangeTooLittle, error) {
	out := new(ExchangeTooLittle)
	if err := exchange.abi.UnpackIntoInterface(out, "TooLittle", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ExchangeTransferFailed represents a TransferFailed error raised by the Exchange contract.
type ExchangeTransferFailed struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address token)
func ExchangeTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x39f1c8d9a08940175dbc82f15840b953aa855264e371e68f3e5d5cb38c445fa0")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address token)
func (exchange *Exchange) UnpackTransferFailedError(raw []byte) (*ExchangeTransferFailed, error) {
	out := new(ExchangeTransferFailed)
	if err := exchange.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ExchangeUnknownToken represents a UnknownToken error raised by the Exchange contract.
type ExchangeUnknownToken struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownToken(address token)
func ExchangeUnknownTokenErrorID() common.Hash {
	return common.HexToHash("0x81a3b1be793a33711a37ddbe59cab61462924094bee93f89ee4f8da7f0005496")
}

// UnpackUnknownTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownToken(address token)
func (exchange *Exchange) UnpackUnknownTokenError(raw []byte) (*ExchangeUnknownToken, error) {
	out := new(ExchangeUnknownToken)
	if err := exchange.abi.UnpackIntoInterface(out, "UnknownToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// MinimalRollupMetaData contains all meta data concerning the MinimalRollup contract.
var MinimalRollupMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"id\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"genesisHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"advance\",\"inputs\":[{\"name\":\"claim\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"blockHash\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"chainId\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"stateRoot\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"}]",
	ID:  "MinimalRollup",
	Bin: "0x60a034606c57601f61058738819003918201601f19168301916001600160401b03831184841017607057808492606094604052833981010312606c57805160208201516040928301516001555f55608052516105029081610085823960805181818160bb01526102b40152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c9081638227531f14610119575080639588eca2146100de5780639a8a0592146100865763f22a195e14610048575f80fd5b34610082575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100825760205f54604051908152f35b5f80fd5b34610082575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100825760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610082575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610082576020600154604051908152f35b346100825760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100825760043567ffffffffffffffff811161008257366023820112156100825780600401359067ffffffffffffffff821161008257602481019180820193366024860111610082575f91816101dc604085946001549460208201958652808a848401378101868382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018352826104c1565b51906101015afa903d156104b9573d9167ffffffffffffffff8311610422576040519261023160207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601856104c1565b83523d5f602085013e5b806104ad575b1561044f57815182016101a083602083019203126100825780603f8401121561008257604051926101a0840184811067ffffffffffffffff8211176104225760405283906101c0810192831161008257602001905b8282106104125750505060408201515f54036103b4576101608201517f00000000000000000000000000000000000000000000000000000000000000000361035657608082015142106102f85760209182015193031261008257356001555f55005b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f66726f6d207468652066757475726500000000000000000000000000000000006044820152fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600d60248201527f616e6f7468657220636861696e000000000000000000000000000000000000006044820152fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601560248201527f6e6f74206f6e20746865206c61737420626c6f636b00000000000000000000006044820152fd5b8151815260209182019101610296565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600f60248201527f455845435554452073617973206e6f00000000000000000000000000000000006044820152fd5b506101a0825114610241565b60609161023b565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176104225760405256",
}

// MinimalRollup is an auto generated Go binding around an Ethereum contract.
type MinimalRollup struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *MinimalRollup) GetABI() abi.ABI {
	return c.abi
}

// NewMinimalRollup creates a new instance of MinimalRollup.
func NewMinimalRollup() *MinimalRollup {
	parsed, err := MinimalRollupMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &MinimalRollup{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *MinimalRollup) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 id, bytes32 genesisHash, bytes32 genesisRoot) returns()
func (minimalRollup *MinimalRollup) PackConstructor(id *big.Int, genesisHash [32]byte, genesisRoot [32]byte) []byte {
	enc, err := minimalRollup.abi.Pack("", id, genesisHash, genesisRoot)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAdvance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8227531f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function advance(bytes claim) returns()
func (minimalRollup *MinimalRollup) PackAdvance(claim []byte) []byte {
	enc, err := minimalRollup.abi.Pack("advance", claim)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdvance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8227531f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function advance(bytes claim) returns()
func (minimalRollup *MinimalRollup) TryPackAdvance(claim []byte) ([]byte, error) {
	return minimalRollup.abi.Pack("advance", claim)
}

// PackBlockHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf22a195e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blockHash() view returns(bytes32)
func (minimalRollup *MinimalRollup) PackBlockHash() []byte {
	enc, err := minimalRollup.abi.Pack("blockHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlockHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf22a195e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blockHash() view returns(bytes32)
func (minimalRollup *MinimalRollup) TryPackBlockHash() ([]byte, error) {
	return minimalRollup.abi.Pack("blockHash")
}

// UnpackBlockHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf22a195e.
//
// Solidity: function blockHash() view returns(bytes32)
func (minimalRollup *MinimalRollup) UnpackBlockHash(data []byte) ([32]byte, error) {
	out, err := minimalRollup.abi.Unpack("blockHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackChainId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a8a0592.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chainId() view returns(uint256)
func (minimalRollup *MinimalRollup) PackChainId() []byte {
	enc, err := minimalRollup.abi.Pack("chainId")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChainId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9a8a0592.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chainId() view returns(uint256)
func (minimalRollup *MinimalRollup) TryPackChainId() ([]byte, error) {
	return minimalRollup.abi.Pack("chainId")
}

// UnpackChainId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9a8a0592.
//
// Solidity: function chainId() view returns(uint256)
func (minimalRollup *MinimalRollup) UnpackChainId(data []byte) (*big.Int, error) {
	out, err := minimalRollup.abi.Unpack("chainId", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackStateRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9588eca2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stateRoot() view returns(bytes32)
func (minimalRollup *MinimalRollup) PackStateRoot() []byte {
	enc, err := minimalRollup.abi.Pack("stateRoot")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStateRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9588eca2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stateRoot() view returns(bytes32)
func (minimalRollup *MinimalRollup) TryPackStateRoot() ([]byte, error) {
	return minimalRollup.abi.Pack("stateRoot")
}

// UnpackStateRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9588eca2.
//
// Solidity: function stateRoot() view returns(bytes32)
func (minimalRollup *MinimalRollup) UnpackStateRoot(data []byte) ([32]byte, error) {
	out, err := minimalRollup.abi.Unpack("stateRoot", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// TokenMetaData contains all meta data concerning the Token contract.
var TokenMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"name_\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"symbol_\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"supply\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"allowance\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"decimals\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"totalSupply\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transfer\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"InsufficientAllowance\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InsufficientBalance\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "Token",
	Bin: "0x60a06040523461037357610afb8038038061001981610377565b9283398101906060818303126103735780516001600160401b038111610373578261004591830161039c565b60208201519092906001600160401b0381116103735760409161006991840161039c565b91015182516001600160401b03811161027c575f54600181811c91168015610369575b602082101461025e57601f81116102fc575b506020601f821160011461029b57819293945f92610290575b50508160011b915f199060031b1c1916175f555b81516001600160401b03811161027c57600154600181811c91168015610272575b602082101461025e57601f81116101f0575b50602092601f821160011461018f57928192935f92610184575b50508160011b915f199060031b1c1916176001555b80608052335f5260026020528060405f20556040519081525f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203393a360405161070d90816103ee8239608051816104270152f35b015190505f80610118565b601f1982169360015f52805f20915f5b8681106101d857508360019596106101c0575b505050811b0160015561012d565b01515f1960f88460031b161c191690555f80806101b2565b9192602060018192868501518155019401920161019f565b818111156100fe5760015f52601f820160051c7fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf660208410610256575b81601f9101920160051c03905f5b8281106102495750506100fe565b5f8282015560010161023b565b5f915061022d565b634e487b7160e01b5f52602260045260245ffd5b90607f16906100ec565b634e487b7160e01b5f52604160045260245ffd5b015190505f806100b7565b601f198216905f8052805f20915f5b8181106102e4575095836001959697106102cc575b505050811b015f556100cb565b01515f1960f88460031b161c191690555f80806102bf565b9192602060018192868b0151815501940192016102aa565b8181111561009e575f8052601f820160051c7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56360208410610361575b81601f9101920160051c03905f5b82811061035457505061009e565b5f82820155600101610346565b5f9150610338565b90607f169061008c565b5f80fd5b6040519190601f01601f191682016001600160401b0381118382101761027c57604052565b81601f82011215610373578051906001600160401b03821161027c576103cb601f8301601f1916602001610377565b928284526020838301011161037357815f9260208093018386015e830101529056fe60806040526004361015610011575f80fd5b5f3560e01c806306fdde03146104cf578063095ea7b31461044a57806318160ddd1461041057806323b872dd146102fc578063313ce567146102e157806370a082311461029c57806395d89b411461011f578063a9059cbb146100ee5763dd62ed3e1461007c575f80fd5b346100ea5760406003193601126100ea576100956105d2565b73ffffffffffffffffffffffffffffffffffffffff6100b26105f5565b91165f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346100ea5760406003193601126100ea5761011461010a6105d2565b6024359033610618565b602060405160018152f35b346100ea575f6003193601126100ea576040515f600154908160011c60018316928315610292575b60208210841461026557818552849390811561022357506001146101c7575b5003601f01601f191681019067ffffffffffffffff82118183101761019a576040829052819061019690826105a8565b0390f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60015f90815291507fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf65b8183106102075750508101602001601f19610166565b60209193508060019154838588010152019101909183926101f1565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208581019190915291151560051b84019091019150601f199050610166565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b90607f1690610147565b346100ea5760206003193601126100ea5773ffffffffffffffffffffffffffffffffffffffff6102ca6105d2565b165f526002602052602060405f2054604051908152f35b346100ea575f6003193601126100ea57602060405160128152f35b346100ea5760606003193601126100ea576103156105d2565b61031d6105f5565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f2054937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff850361039a575b506101149350610618565b8385106103dc5793610114945f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f20910390558461038f565b83857f192b9e4e000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b346100ea575f6003193601126100ea5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346100ea5760406003193601126100ea576104636105d2565b73ffffffffffffffffffffffffffffffffffffffff60243591335f52600360205260405f208282165f526020528260405f205560405192835216907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560203392a3602060405160018152f35b346100ea575f6003193601126100ea576040515f5f54908160011c6001831692831561059e575b6020821084146102655781855284939081156102235750600114610544575003601f01601f191681019067ffffffffffffffff82118183101761019a576040829052819061019690826105a8565b5f80805291507f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5635b8183106105825750508101602001601f19610166565b602091935080600191548385880101520191019091839261056c565b90607f16906104f6565b601f19601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036100ea57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036100ea57565b919073ffffffffffffffffffffffffffffffffffffffff169182156106e15773ffffffffffffffffffffffffffffffffffffffff1690815f52600260205260405f20548181106106af57817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f52600284520360405f2055845f526002825260405f20818154019055604051908152a3565b827fdb42144d000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b827f9cfea583000000000000000000000000000000000000000000000000000000005f5260045260245ffd",
}

// Token is an auto generated Go binding around an Ethereum contract.
type Token struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Token) GetABI() abi.ABI {
	return c.abi
}

// NewToken creates a new instance of Token.
func NewToken() *Token {
	parsed, err := TokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Token{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Token) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(string name_, string symbol_, uint256 supply) returns()
func (token *Token) PackConstructor(name_ string, symbol_ string, supply *big.Int) []byte {
	enc, err := token.abi.Pack("", name_, symbol_, supply)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (token *Token) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := token.abi.Pack("allowance", owner, spender)
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
func (token *Token) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return token.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (token *Token) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := token.abi.Unpack("allowance", data)
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
func (token *Token) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := token.abi.Pack("approve", spender, value)
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
func (token *Token) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return token.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (token *Token) UnpackApprove(data []byte) (bool, error) {
	out, err := token.abi.Unpack("approve", data)
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
// Solidity: function balanceOf(address owner) view returns(uint256)
func (token *Token) PackBalanceOf(owner common.Address) []byte {
	enc, err := token.abi.Pack("balanceOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (token *Token) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return token.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (token *Token) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := token.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (token *Token) PackDecimals() []byte {
	enc, err := token.abi.Pack("decimals")
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
func (token *Token) TryPackDecimals() ([]byte, error) {
	return token.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (token *Token) UnpackDecimals(data []byte) (uint8, error) {
	out, err := token.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (token *Token) PackName() []byte {
	enc, err := token.abi.Pack("name")
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
func (token *Token) TryPackName() ([]byte, error) {
	return token.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (token *Token) UnpackName(data []byte) (string, error) {
	out, err := token.abi.Unpack("name", data)
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
func (token *Token) PackSymbol() []byte {
	enc, err := token.abi.Pack("symbol")
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
func (token *Token) TryPackSymbol() ([]byte, error) {
	return token.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (token *Token) UnpackSymbol(data []byte) (string, error) {
	out, err := token.abi.Unpack("symbol", data)
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
func (token *Token) PackTotalSupply() []byte {
	enc, err := token.abi.Pack("totalSupply")
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
func (token *Token) TryPackTotalSupply() ([]byte, error) {
	return token.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (token *Token) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := token.abi.Unpack("totalSupply", data)
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
func (token *Token) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := token.abi.Pack("transfer", to, value)
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
func (token *Token) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return token.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (token *Token) UnpackTransfer(data []byte) (bool, error) {
	out, err := token.abi.Unpack("transfer", data)
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
func (token *Token) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := token.abi.Pack("transferFrom", from, to, value)
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
func (token *Token) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return token.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (token *Token) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := token.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// TokenApproval represents a Approval event raised by the Token contract.
type TokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const TokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (TokenApproval) ContractEventName() string {
	return TokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (token *Token) UnpackApprovalEvent(log *types.Log) (*TokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != token.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TokenApproval)
	if len(log.Data) > 0 {
		if err := token.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range token.abi.Events[event].Inputs {
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

// TokenTransfer represents a Transfer event raised by the Token contract.
type TokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const TokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (TokenTransfer) ContractEventName() string {
	return TokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (token *Token) UnpackTransferEvent(log *types.Log) (*TokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != token.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TokenTransfer)
	if len(log.Data) > 0 {
		if err := token.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range token.abi.Events[event].Inputs {
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
func (token *Token) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], token.abi.Errors["InsufficientAllowance"].ID.Bytes()[:4]) {
		return token.UnpackInsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], token.abi.Errors["InsufficientBalance"].ID.Bytes()[:4]) {
		return token.UnpackInsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], token.abi.Errors["InvalidReceiver"].ID.Bytes()[:4]) {
		return token.UnpackInvalidReceiverError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// TokenInsufficientAllowance represents a InsufficientAllowance error raised by the Token contract.
type TokenInsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func TokenInsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0x192b9e4ebc4a4fb7dd02b679453572cd28ba5c859d02dc04b21a8c00bc0a41f0")
}

// UnpackInsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (token *Token) UnpackInsufficientAllowanceError(raw []byte) (*TokenInsufficientAllowance, error) {
	out := new(TokenInsufficientAllowance)
	if err := token.abi.UnpackIntoInterface(out, "InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TokenInsufficientBalance represents a InsufficientBalance error raised by the Token contract.
type TokenInsufficientBalance struct {
	Owner   common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientBalance(address owner, uint256 balance, uint256 needed)
func TokenInsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xdb42144d928cd19733b9dfeead8bc02ed403845c274e06a6eee0944fb25ca5c4")
}

// UnpackInsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientBalance(address owner, uint256 balance, uint256 needed)
func (token *Token) UnpackInsufficientBalanceError(raw []byte) (*TokenInsufficientBalance, error) {
	out := new(TokenInsufficientBalance)
	if err := token.abi.UnpackIntoInterface(out, "InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TokenInvalidReceiver represents a InvalidReceiver error raised by the Token contract.
type TokenInvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidReceiver(address receiver)
func TokenInvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0x9cfea583c76d990ae2594f1fa87255c0a172ec8bbdaef2992c80c51b9ed3f677")
}

// UnpackInvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidReceiver(address receiver)
func (token *Token) UnpackInvalidReceiverError(raw []byte) (*TokenInvalidReceiver, error) {
	out := new(TokenInvalidReceiver)
	if err := token.abi.UnpackIntoInterface(out, "InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}
