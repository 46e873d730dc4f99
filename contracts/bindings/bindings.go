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
}

// Head is an auto generated low-level Go binding around an user-defined struct.
type Head struct {
	BlockHash   [32]byte
	StateRoot   [32]byte
	Number      uint64
	Timestamp   uint64
	Anchor      uint64
	SequencedAt uint64
}

// NativeRollupMetaData contains all meta data concerning the NativeRollup contract.
var NativeRollupMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"config\",\"type\":\"tuple\",\"internalType\":\"structConfig\",\"components\":[{\"name\":\"chainId\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasLimit\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"genesisHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisStateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"genesisTimestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"sequencerTimeout\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"CHAIN_ID\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GAS_LIMIT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"GENESIS_HASH\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"SEQUENCER_TIMEOUT\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"advance\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"blocks\",\"type\":\"tuple[]\",\"internalType\":\"structBlock[]\",\"components\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"gasUsed\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trace\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"head\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structHead\",\"components\":[{\"name\":\"blockHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"timestamp\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"sequencedAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"openAt\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"stateRootAt\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Advanced\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"blockHash\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"stateRoot\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"anchor\",\"type\":\"uint64\",\"indexed\":false,\"internalType\":\"uint64\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Data\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"indexed\":true,\"internalType\":\"uint64\"},{\"name\":\"trace\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AnchorMovedBack\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"},{\"name\":\"last\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteFailed\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"ExecuteMissing\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FutureBlock\",\"inputs\":[{\"name\":\"timestamp\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"now_\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidParameter\",\"inputs\":[{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"min\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"max\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NoBlocks\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotCanonical\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOnHead\",\"inputs\":[{\"name\":\"parent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NotSequencer\",\"inputs\":[{\"name\":\"openAt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownAnchor\",\"inputs\":[{\"name\":\"anchor\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"UnknownBlock\",\"inputs\":[{\"name\":\"number\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongAnchor\",\"inputs\":[{\"name\":\"got\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"want\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongChain\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongGasLimit\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongNumber\",\"inputs\":[{\"name\":\"got\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"want\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongParent\",\"inputs\":[{\"name\":\"head\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]",
	ID:  "NativeRollup",
	Bin: "0x6101206040523461055b5761146260e0813803918261001d8161055f565b93849283398101031261055b576040519060e082016001600160401b038111838210176103b95760405261005081610584565b80835261005f60208301610584565b9060208401918252604083015190604085019182526060840151936060860194855261008d60808201610584565b6080870190815260a0820151909490916001600160a01b038316830361055b5760c06100c09160a08a0194855201610584565b60c0880190815260409790936001600160401b03166100de8961055f565b60078152602081016618da185a5b925960ca1b815260018310801561054b575b6104f657505082516001600160401b0316905061011a8961055f565b60088152602081016719d85cd31a5b5a5d60c21b8152624c4b40831080156104e9575b6104955750505061016f85516101528a61055f565b600b81526a0cecadccae6d2e690c2e6d60ab1b6020820152610598565b61019f875161017d8a61055f565b601081526f19d95b995cda5cd4dd185d19549bdbdd60821b6020820152610598565b85516001600160401b03166101b38961055f565b60108152602081016f067656e6573697354696d657374616d760841b8152428311610448575050835185516001600160401b031691506001600160a01b0316158015610440575f905b15610436575f905b61020d8b61055f565b601081526f1cd95c5d595b98d95c951a5b595bdd5d60821b60208201908152909290916001600160401b039182169116808510801561042d575b6103e15750505050505f80808061010181fa3d156103dc573d6001600160401b0381116103b957610281601f8201601f191660200161055f565b9081525f60203d92013e5b6103cd57516001600160401b039081166080529051811660a05290516001600160a01b031660c09081529151811660e052825161010052915184519351865190949391929091908201908111828210176103b9578652818152602081018390525f8187018190526001600160401b038581166060840152608083018290524290811660a0909301929092529190915560019190915590831b6fffffffffffffffff00000000000000001660c09190911b6001600160c01b031916176002555160035551610e5b908161060782396080518181816103850152818161066d0152610ac3015260a0518181816103bc015281816106140152610c50015260c051818181610b1301528181610d230152610dc2015260e051818181610b570152610d6d0152610100518160960152f35b634e487b7160e01b5f52604160045260245ffd5b63cffb788560e01b5f5260045ffd5b61028c565b60a49495508c519586946324e0f04960e21b8652608060048701525180948160848801528787015e5f858501870152602485015260448401526064830152601f01601f19168101030190fd5b50818511610247565b62278d0090610204565b603c906101fc565b9060a4918b519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f84838501015260248301525f6044830152426064830152601f80199101168101030190fd5b9060a4918b519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f8383018501526024830152624c4b40604483015263010000006064830152601f01601f19168101030190fd5b506301000000831161013d565b9060a4918b519384926324e0f04960e21b8452608060048501525180928160848601528585015e5f838301850152602483015260016044830152661fffffffffffff6064830152601f01601f19168101030190fd5b50661fffffffffffff83116100fe565b5f80fd5b6040519190601f01601f191682016001600160401b038111838210176103b957604052565b51906001600160401b038216820361055b57565b6001821080156105ff575b6105ab575050565b60a49060206040519384926324e0f04960e21b8452608060048501528051928391826084870152018585015e5f8383018501526024830152600160448301525f196064830152601f01601f19168101030190fd5b505f6105a356fe6080806040526004361015610012575f80fd5b5f3560e01c908163091d278814610c325750806346241e8e14610b7b57806358888ab014610b3757806375fd4ca914610ae757806385e1f4d014610aa35780638f7dcfa314610a16578063a0e23ebd146109e4578063d9a0c48b146100bd5763f087392e1461007f575f80fd5b346100b9575f6003193601126100b95760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b346100b95760406003193601126100b95767ffffffffffffffff602435116100b9573660236024350112156100b95767ffffffffffffffff60243560040135116100b957602480356004013560051b813501013681116100b95761011f610c94565b805180600435036109b9575061013481610dab565b60243560040135156109915732331491821592610986575b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc06024350161087057905f91604051936101a0850185811067ffffffffffffffff821117610959576040525f85525f60208601525f60408601525f60608601525f60808601525f60a08601525f60c08601525f60e08601525f6101008601525f6101208601525f6101408601525f6101608601525f6101808601525f5b602435600401358110156108a95760248160051b8135010135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5d6024353603018212156100b95760846024358301908101359036037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffbd018112156100b9576024908382350101019367ffffffffffffffff8535116100b9578435360360208601136100b95780602484813501011490811591610898575b506108705760207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f863501168501019386158015610847575b610782575b6101a088602088015167ffffffffffffffff6103036044886024350101610cec565b166040519182526064876024350101356020830152604082015283356020850160608301378335606001906101015afa6101a03d14161561073e576040880151865190818103610710575050606088015167ffffffffffffffff60408801511690600182018092116106e357036106955761016088015167ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016810361063c575060a088015167ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681036105e3575060808801514281116105b45750610100880151878103610584575060208801518652606483602435010135602087015267ffffffffffffffff61044e6024826104318160408c015116610d01565b16958660408b01528360808d01511660608b015281350101610cec565b166080870152611fff60208701519306611fff811015610557576001938591600301556104d1575b5067ffffffffffffffff6040860151168551907f2dfa1a93fbb1fa2d5cafe9fda00056d721a933cbac6238cf437fd6bfd965e8e96040602089015167ffffffffffffffff60808b01511682519182526020820152a3016101e9565b7f54b52daa5d3d8ee69956556f77304a027202a3a9616368630326edf2a32e7ce2601f604067ffffffffffffffff818a015116937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082519384926020845280356020850152803560208201868601375f858235860101523501168101030190a287610476565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b87907ff393b709000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f1e03d53c000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b7f9d5bc8aa000000000000000000000000000000000000000000000000000000005f5260045267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660245260445ffd5b7f98c5407b000000000000000000000000000000000000000000000000000000005f5260045267ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660245260445ffd5b67ffffffffffffffff866106b382604060608d015193015116610d01565b907f5658f694000000000000000000000000000000000000000000000000000000005f526004521660245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f66700e4d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b67ffffffffffffffff61075681604089015116610d01565b7fe3510e78000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b955061079360248381350101610cec565b67ffffffffffffffff8060808801511691169080821061081857505f90805f5260205f818171f90827f1c53a10cb7a02335b1753200029355afa60203d141661080f575b81156107e45750956102e1565b7f7698d385000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f5191506107d7565b907fbbed30bc000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5061085760248481350101610cec565b67ffffffffffffffff80608089015116911614156102dc565b7fd7c7beeb000000000000000000000000000000000000000000000000000000005f5260045ffd5b60a0915001602085011415886102a1565b8380515f55602081015160015567ffffffffffffffff604082015116906002549177ffffffffffffffffffffffffffffffffffffffffffffffff6fffffffffffffffff0000000000000000606084015160401b16917fffffffffffffffff0000000000000000000000000000000000000000000000008060a077ffffffffffffffff00000000000000000000000000000000608088015160801b1696015160c01b16951617161717176002555f80f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b333b1515925061014c565b7f7ea5b1b8000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fdd260ff9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346100b9575f6003193601126100b9576020610a0460025460c01c610d21565b67ffffffffffffffff60405191168152f35b346100b9575f6003193601126100b9575f60a0610a31610c74565b828152826020820152826040820152826060820152826080820152015260c0610a58610c94565b67ffffffffffffffff60a060405192805184526020810151602085015282604082015116604085015282606082015116606085015282608082015116608085015201511660a0820152f35b346100b9575f6003193601126100b957602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100b9575f6003193601126100b957602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100b9575f6003193601126100b957602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100b95760206003193601126100b95760043567ffffffffffffffff81168091036100b95767ffffffffffffffff6002541681818111918215610c09575b5050610bde57611fff9006611fff8110156105575760209060030154604051908152f35b7fc5cfeb84000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b03905067ffffffffffffffff81116106e35767ffffffffffffffff611fff911610158183610bba565b346100b9575f6003193601126100b95760209067ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b6040519060c0820182811067ffffffffffffffff82111761095957604052565b610c9c610c74565b905f548252600154602083015260025467ffffffffffffffff8116604084015267ffffffffffffffff8160401c16606084015267ffffffffffffffff8160801c16608084015260c01c60a0830152565b3567ffffffffffffffff811681036100b95790565b67ffffffffffffffff60019116019067ffffffffffffffff82116106e357565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16610d6157505f90565b67ffffffffffffffff807f00000000000000000000000000000000000000000000000000000000000000001691160167ffffffffffffffff81116106e357610da890610d01565b90565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015908115610e51575b50610e3f57610e0967ffffffffffffffff60a08193015116610d21565b16804210610e145750565b7fb78bad23000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60a067ffffffffffffffff4216910152565b905033145f610dec56",
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
// Solidity: constructor((uint64,uint64,bytes32,bytes32,uint64,address,uint64) config) returns()
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
