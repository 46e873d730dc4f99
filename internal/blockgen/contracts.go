package blockgen

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// Addresses of the contracts in the genesis.
var (
	tokenAddress       = hashedAddress("contract/token")
	hasherAddress      = hashedAddress("contract/hasher")
	arithmeticAddress  = hashedAddress("contract/arithmetic")
	memoryAddress      = hashedAddress("contract/memory")
	precompilesAddress = hashedAddress("contract/precompiles")
	blockHashesAddress = hashedAddress("contract/block hashes")
	factoryAddress     = hashedAddress("contract/factory")
	mayflyAddress      = hashedAddress("contract/mayfly")
	destructAddress    = hashedAddress("contract/destruct")
	reverterAddress    = hashedAddress("contract/reverter")
	endlessAddress     = hashedAddress("contract/endless")
	environmentAddress = hashedAddress("contract/environment")
	inspectorAddress   = hashedAddress("contract/inspector")
	recursionAddress   = hashedAddress("contract/recursion")
	delegatorAddress   = hashedAddress("contract/delegator")
)

// contractCodes returns the code of the contracts that start without storage.
func contractCodes() map[common.Address][]byte {
	return map[common.Address][]byte{
		hasherAddress:      Assemble(hasherSource),
		arithmeticAddress:  Assemble(arithmeticSource),
		memoryAddress:      Assemble(memorySource),
		precompilesAddress: Assemble(precompilesSource),
		blockHashesAddress: Assemble(blockHashesSource),
		factoryAddress:     Assemble(factorySource),
		mayflyAddress:      Assemble(mayflySource),
		destructAddress:    Assemble(`0 CALLDATALOAD SELFDESTRUCT`),
		reverterAddress:    Assemble(reverterSource),
		endlessAddress:     Assemble(`loop: @loop JUMP`),
		environmentAddress: Assemble(environmentSource()),
		inspectorAddress:   Assemble(inspectorSource),
		recursionAddress:   Assemble(`0 0 0 0 0 ADDRESS GAS CALL STOP`),
		delegatorAddress:   Assemble(delegatorSource()),

		params.MainnetChainConfig.DepositContractAddress: Assemble(depositSource),
	}
}

// contractAlloc returns the contracts of the genesis, given the token's storage.
func contractAlloc(token map[common.Hash]common.Hash) types.GenesisAlloc {
	alloc := types.GenesisAlloc{
		tokenAddress: {Nonce: 1, Balance: common.Big0, Code: Assemble(tokenSource), Storage: token},
	}
	for addr, code := range contractCodes() {
		alloc[addr] = types.Account{Nonce: 1, Balance: common.Big0, Code: code}
	}
	for _, c := range slotContracts {
		alloc[c.address] = types.Account{Nonce: 1, Balance: common.Big0, Code: Assemble(slotsSource), Storage: c.storage()}
	}
	return alloc
}

// tokenSource is an ERC-20 token without allowances: transfer(address,uint256),
// balanceOf(address) and totalSupply() behave as in OpenZeppelin's contract, on
// the same storage layout (balances are mapping 0, the supply is slot 2) and with
// the same checks and event, except that it reverts without a reason.
const tokenSource = `
	CALLVALUE @fail JUMPI                         ; not payable
	4 CALLDATASIZE LT @fail JUMPI
	0 CALLDATALOAD 0xe0 SHR                       ; selector
	DUP1 0xa9059cbb EQ @transfer JUMPI
	DUP1 0x70a08231 EQ @balanceOf JUMPI
	DUP1 0x18160ddd EQ @totalSupply JUMPI
fail:
	0 0 REVERT

transfer:
	68 CALLDATASIZE LT @fail JUMPI
	4 CALLDATALOAD                                ; to
	DUP1 0xa0 SHR @fail JUMPI                     ; not an address
	DUP1 ISZERO @fail JUMPI                       ; the zero address
	CALLER 0 MSTORE 0 32 MSTORE 64 0 KECCAK256    ; to fromSlot
	DUP1 SLOAD 36 CALLDATALOAD                    ; to fromSlot fromBalance amount
	DUP1 DUP3 LT @fail JUMPI                      ; fromBalance < amount
	SWAP1 DUP2 SWAP1 SUB DUP3 SSTORE              ; to fromSlot amount
	DUP3 0 MSTORE 64 0 KECCAK256                  ; to fromSlot amount toSlot
	DUP1 SLOAD DUP3 ADD SWAP1 SSTORE              ; to fromSlot amount
	0 MSTORE POP CALLER
	0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef
	32 0 LOG3                                     ; Transfer(caller, to, amount)
	1 0 MSTORE 32 0 RETURN

balanceOf:
	36 CALLDATASIZE LT @fail JUMPI
	4 CALLDATALOAD 0 MSTORE 0 32 MSTORE 64 0 KECCAK256
	SLOAD 0 MSTORE 32 0 RETURN

totalSupply:
	2 SLOAD 0 MSTORE 32 0 RETURN
`

// initialTokens is the balance of every account in the genesis: 2^80.
var initialTokens = new(big.Int).Lsh(common.Big1, 80)

var totalSupplySlot = wordHash(2)

// balanceSlot returns the storage slot of a holder's balance in the token.
func balanceSlot(holder common.Address) common.Hash {
	return crypto.Keccak256Hash(common.LeftPadBytes(holder[:], 32), make([]byte, 32))
}

// slotsSource takes three words, first, count and value, and stores value+i in
// slot first+i for every i below count; a value of zero deletes the slots.
const slotsSource = `
	0                                             ; i
loop:
	32 CALLDATALOAD DUP2 LT ISZERO @done JUMPI    ; i < count
	64 CALLDATALOAD DUP1 ISZERO @store JUMPI      ; i value
	DUP2 ADD
store:
	DUP2 0 CALLDATALOAD ADD SSTORE                ; i
	1 ADD @loop JUMP
done:
	STOP
`

// slotContract is an instance of slotsSource. Slots 0 to kept-1 always hold a
// value. Slots volatileSlot to volatileSlot+volatile-1 hold one in the genesis;
// blocks delete and restore them. Small numbers make branches of the storage
// trie collapse, and the trie become empty.
type slotContract struct {
	address  common.Address
	kept     int
	volatile int
}

const volatileSlot = 1 << 32

var slotContracts = []slotContract{
	newSlotContract(0, 1),
	newSlotContract(1, 1),
	newSlotContract(1, 2),
	newSlotContract(2, 4),
	newSlotContract(16, 16),
	newSlotContract(64, 64),
	newSlotContract(256, 256),
}

func newSlotContract(kept, volatile int) slotContract {
	name := fmt.Sprintf("contract/slots/%d/%d", kept, volatile)
	return slotContract{address: hashedAddress(name), kept: kept, volatile: volatile}
}

func (c slotContract) storage() map[common.Hash]common.Hash {
	slots := make(map[common.Hash]common.Hash, c.kept+c.volatile)
	for i := range c.kept {
		slots[wordHash(uint64(i))] = wordHash(uint64(i) + 1)
	}
	for i := range c.volatile {
		slots[wordHash(volatileSlot+uint64(i))] = wordHash(uint64(i) + 1)
	}
	return slots
}

func wordHash(v uint64) common.Hash {
	return common.BigToHash(new(big.Int).SetUint64(v))
}

// The compute contracts loop until little gas is left, then log what they
// computed: they use the gas limit of the transaction up to a few thousand.
const (
	hasherSource = `
		CALLDATASIZE 0 0 CALLDATACOPY
	loop:
		1024 0 KECCAK256 0 MSTORE
		5000 GAS GT @loop JUMPI
		32 0 LOG0 STOP
	`
	arithmeticSource = `
		0 CALLDATALOAD                            ; x
	loop:
		0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f
		DUP2 DUP1 3 ADD MULMOD                    ; x y
		DUP2 DUP2 DIV ADD
		DUP2 DUP2 SDIV XOR
		DUP2 DUP2 SIGNEXTEND ADD
		5 SWAP1 EXP ADD                           ; x
		5000 GAS GT @loop JUMPI
		0 MSTORE 32 0 LOG0 STOP
	`
	memorySource = `
		CALLDATASIZE 0 0 CALLDATACOPY
	loop:
		GAS 0 MSTORE
		32768 0 32 MCOPY                          ; 32 KiB, 32 bytes up
		32768 MLOAD 65504 MLOAD ADD 65504 MSTORE
		20000 GAS GT @loop JUMPI
		32 65504 LOG0 STOP
	`
	// precompilesSource takes the input of ECRECOVER.
	precompilesSource = `
		CALLDATASIZE 0 0 CALLDATACOPY
	loop:
		32 128 128 0 1 GAS STATICCALL POP         ; ECRECOVER
		32 160 160 0 2 GAS STATICCALL POP         ; SHA256
		32 192 192 0 3 GAS STATICCALL POP         ; RIPEMD160
		64 256 128 512 6 GAS STATICCALL POP       ; BN254_ADD of zeros
		20000 GAS GT @loop JUMPI
		320 0 LOG0 STOP
	`
)

// blockHashesSource logs the BLOCKHASH of every block number in the input.
const blockHashesSource = `
	0                                             ; offset
loop:
	CALLDATASIZE DUP2 LT ISZERO @done JUMPI
	DUP1 CALLDATALOAD BLOCKHASH 0 MSTORE 32 0 LOG0
	32 ADD @loop JUMP
done:
	STOP
`

// factorySource creates a contract, with CREATE if the first word is zero and
// CREATE2 with the second word as the salt otherwise; the rest of the input is
// the initcode. It logs the address, zero if the creation failed.
const factorySource = `
	64 CALLDATASIZE SUB                           ; size
	DUP1 64 0 CALLDATACOPY
	0 CALLDATALOAD @create2 JUMPI
	0 0 CREATE @created JUMP
create2:
	32 CALLDATALOAD SWAP1 0 0 CREATE2
created:
	0 MSTORE 32 0 LOG0 STOP
`

// mayflySource creates a contract of the initcode in the input, with the value
// of the call, calls it, and logs the size that its code still has.
const mayflySource = `
	CALLDATASIZE 0 0 CALLDATACOPY
	CALLDATASIZE 0 CALLVALUE CREATE               ; address
	0 0 0 0 0 DUP6 GAS CALL POP
	EXTCODESIZE 0 MSTORE 32 0 LOG0 STOP
`

// depositSource stands in for the deposit contract: it emits the input as the
// data of a DepositEvent (EIP-6110).
const depositSource = `
	CALLDATASIZE 0 0 CALLDATACOPY
	0x649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5
	CALLDATASIZE 0 LOG1 STOP
`

// reverterSource writes a new slot, logs, and reverts with the input.
const reverterSource = `
	CALLER GAS SSTORE
	CALLDATASIZE 0 0 CALLDATACOPY
	CALLDATASIZE 0 LOG0
	CALLDATASIZE 0 REVERT
`

// environmentSource logs what the block and the transaction look like from
// inside, and a transient slot.
func environmentSource() string {
	var s strings.Builder
	s.WriteString("NUMBER 7 TSTORE\n")
	ops := strings.Fields(`ADDRESS ORIGIN CALLER CALLVALUE GASPRICE COINBASE TIMESTAMP NUMBER
		DIFFICULTY GASLIMIT CHAINID SELFBALANCE BASEFEE BLOBBASEFEE SLOTNUM GAS MSIZE PC CODESIZE`)
	for i, op := range ops {
		fmt.Fprintf(&s, "%s %d MSTORE\n", op, 32*i)
	}
	fmt.Fprintf(&s, "7 TLOAD NUMBER CLZ CALLER TIMESTAMP %d 0 LOG4 STOP", 32*len(ops))
	return s.String()
}

// inspectorSource logs balance, code hash, code size and the start of the code
// of every address in the input.
const inspectorSource = `
	0                                             ; offset
loop:
	CALLDATASIZE DUP2 LT ISZERO @done JUMPI
	DUP1 CALLDATALOAD                             ; offset address
	DUP1 BALANCE 0 MSTORE
	DUP1 EXTCODEHASH 32 MSTORE
	DUP1 EXTCODESIZE 64 MSTORE
	32 0 96 DUP4 EXTCODECOPY
	POP 128 0 LOG0
	32 ADD @loop JUMP
done:
	STOP
`

// delegatorSource runs the slots contract on its input: by STATICCALL, which
// fails at the first write, then by DELEGATECALL, which writes here.
func delegatorSource() string {
	target := slotContracts[0].address
	return fmt.Sprintf(`
		CALLDATASIZE 0 0 CALLDATACOPY
		0 0 CALLDATASIZE 0 %[1]v 20000 STATICCALL
		0 0 CALLDATASIZE 0 %[1]v GAS DELEGATECALL
		0 MSTORE 32 MSTORE 64 0 LOG0 STOP
	`, target)
}

// initcode returns the code that deploys runtime after running constructor.
func initcode(constructor string, runtime []byte) []byte {
	return Assemble(fmt.Sprintf(`
		%s
		%d DUP1 DUP1 CODESIZE SUB 0 CODECOPY 0 RETURN data:%x
	`, constructor, len(runtime), runtime))
}
