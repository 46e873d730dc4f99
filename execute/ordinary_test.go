package execute_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/kzg4844"
	"github.com/holiman/uint256"

	"nrollup/internal/blockgen"
)

// The measure of all prices is what one unit of gas buys elsewhere: here are
// the programs that make the most of it, the ones that are known as bad from
// the history of repricings.

// program is a contract that uses up its gas.
type program struct {
	name   string
	source string
	input  []byte
}

// precompileLoop calls a precompile with the input over and over.
func precompileLoop(name string, addr int, input []byte) program {
	return program{name, fmt.Sprintf(`
		CALLDATASIZE 0 0 CALLDATACOPY
	loop:
		0 0 CALLDATASIZE 0 %d GAS STATICCALL POP
		@loop JUMP
	`, addr), input}
}

// opcodeLoop repeats a few instructions that leave the stack as it was.
func opcodeLoop(name, before, body string) program {
	return program{name, before + "\nloop:\n" + strings.Repeat(body+"\n", 50) + "@loop JUMP", nil}
}

// Generators of the BLS12-381 groups, in the encoding of EIP-2537.
var (
	blsG1 = common.FromHex("0000000000000000000000000000000017f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb" +
		"0000000000000000000000000000000008b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1")
	blsG2 = common.FromHex("00000000000000000000000000000000024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8" +
		"0000000000000000000000000000000013e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e" +
		"000000000000000000000000000000000ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801" +
		"000000000000000000000000000000000606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")
	scalar = bytes.Repeat([]byte{0xff}, 32)
)

// bnPairing is one pair of the generators of alt_bn128 (EIP-197).
var bnPairing = common.FromHex("0000000000000000000000000000000000000000000000000000000000000001" +
	"0000000000000000000000000000000000000000000000000000000000000002" +
	"198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2" +
	"1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed" +
	"090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b" +
	"12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa")

func ecrecoverInput(tb testing.TB) []byte {
	key, err := crypto.ToECDSA(bytes.Repeat([]byte{7}, 32))
	if err != nil {
		tb.Fatal(err)
	}
	digest := crypto.Keccak256([]byte("digest"))
	sig, err := crypto.Sign(digest, key)
	if err != nil {
		tb.Fatal(err)
	}
	return slices.Concat(digest, common.LeftPadBytes([]byte{27 + sig[64]}, 32), sig[:64])
}

// modexpInput is that of EIP-198 with every bit set.
func modexpInput(base, exp, mod int) []byte {
	word := func(n int) []byte { return common.BigToHash(big.NewInt(int64(n))).Bytes() }
	return slices.Concat(word(base), word(exp), word(mod), bytes.Repeat([]byte{0xff}, base+exp+mod))
}

func pointEvaluationInput(tb testing.TB) []byte {
	var (
		blob  kzg4844.Blob
		point kzg4844.Point
	)
	for i := range 4096 {
		blob[32*i+31] = byte(i)
	}
	point[31] = 3
	commitment, err := kzg4844.BlobToCommitment(&blob)
	if err != nil {
		tb.Fatal(err)
	}
	proof, value, err := kzg4844.ComputeProof(&blob, point)
	if err != nil {
		tb.Fatal(err)
	}
	versioned := kzg4844.CalcBlobHashV1(sha256.New(), &commitment)
	return slices.Concat(versioned[:], point[:], value[:], commitment[:], proof[:])
}

// initcode is as long as it may be, and jumps, so that all of it is analysed.
func initcode(fill vm.OpCode) []byte {
	code := bytes.Repeat([]byte{byte(fill)}, 128*1024)
	copy(code, blockgen.Assemble("@end JUMP end: STOP"))
	return code
}

const createLoop = `
		CALLDATASIZE 0 0 CALLDATACOPY
	loop:
		CALLDATASIZE 0 0 CREATE POP
		@loop JUMP
	`

func programs(tb testing.TB) []program {
	return []program{
		precompileLoop("ecrecover", 1, ecrecoverInput(tb)),
		precompileLoop("sha256", 2, nil),
		precompileLoop("ripemd160", 3, nil),
		precompileLoop("modexp-32-64-32", 5, modexpInput(32, 64, 32)),
		precompileLoop("modexp-256-8-256", 5, modexpInput(256, 8, 256)),
		precompileLoop("bn-add", 6, bnPairing[:64]),
		precompileLoop("bn-mul", 7, slices.Concat(bnPairing[:64], scalar)),
		precompileLoop("bn-pairing-1", 8, bnPairing),
		precompileLoop("bn-pairing-10", 8, bytes.Repeat(bnPairing, 10)),
		precompileLoop("blake2f", 9, slices.Concat([]byte{0, 1, 0, 0}, make([]byte, 209))),
		precompileLoop("point-evaluation", 10, pointEvaluationInput(tb)),
		precompileLoop("bls-g1-add", 11, slices.Concat(blsG1, blsG1)),
		precompileLoop("bls-g1-msm-1", 12, slices.Concat(blsG1, scalar)),
		precompileLoop("bls-g2-add", 13, slices.Concat(blsG2, blsG2)),
		precompileLoop("bls-g2-msm-1", 14, slices.Concat(blsG2, scalar)),
		precompileLoop("bls-pairing-1", 15, slices.Concat(blsG1, blsG2)),
		precompileLoop("bls-map-g1", 16, blsG1[:64]),
		precompileLoop("bls-map-g2", 17, blsG2[:128]),
		opcodeLoop("keccak256-32", "", "32 0 KECCAK256 POP"),
		opcodeLoop("exp", "", "0x100000000000000000000000000000000000000000000000000000000000000 3 EXP POP"),
		opcodeLoop("mulmod", "0 NOT", "DUP1 DUP1 DUP1 MULMOD POP"),
		opcodeLoop("cold-sload", "0", "DUP1 SLOAD POP 1 ADD"),
		opcodeLoop("cold-account", "0xffff", "DUP1 EXTCODESIZE POP 1 ADD"),
		opcodeLoop("tstore", "0", "1 DUP2 TSTORE 1 ADD"),
		opcodeLoop("call", "", "0 0 0 0 0 0xca11000000000000000000000000000000000001 0 CALL POP"),
		opcodeLoop("jump", "", "PC 5 ADD JUMP JUMPDEST"),
		{"initcode-zero", createLoop, initcode(vm.STOP)},
		{"initcode-push1", createLoop, initcode(vm.PUSH1)},
		{"initcode-jumpdest", createLoop, initcode(vm.JUMPDEST)},
	}
}

// programAddress is where a program is.
func programAddress(i int) common.Address { return common.BytesToAddress([]byte{0xc0, byte(i), 0, 0}) }

// programChain is an L1 with all programs. Those that read state find 20,000
// accounts and slots.
func programChain(tb testing.TB, all []program) *chain {
	tb.Helper()
	alloc := types.GenesisAlloc{}
	slots := make(map[common.Hash]common.Hash)
	for i := range 20_000 {
		slots[common.BigToHash(big.NewInt(int64(i)))] = common.Hash{31: 1}
	}
	for i, p := range all {
		account := types.Account{Nonce: 1, Balance: new(big.Int), Code: blockgen.Assemble(p.source)}
		if p.name == "cold-sload" {
			account.Storage = slots
		}
		alloc[programAddress(i)] = account
	}
	gen, err := blockgen.New(chainOptions(blockgen.Options{ChainID: 1, Accounts: 20_000, Senders: 1, Prealloc: alloc}))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(gen.Close)
	return &chain{gen}
}

// runProgram uses up the gas and returns the time for each unit, in nanoseconds.
func (c *chain) runProgram(tb testing.TB, i int, p program, gas uint64) float64 {
	tb.Helper()
	evm := c.evm(tb, nil)
	start := time.Now()
	_, left, err := evm.Call(common.Address{}, programAddress(i), p.input, vm.NewGasBudget(gas, 1<<40), new(uint256.Int))
	spent := time.Since(start)
	if err == nil || left.ExecutionGas > 0 {
		tb.Fatalf("%s: %v, %d gas left", p.name, err, left.ExecutionGas)
	}
	return float64(spent.Nanoseconds()) / float64(gas)
}

// BenchmarkOrdinaryGas reports what a unit of gas buys, in the best of the runs.
func BenchmarkOrdinaryGas(b *testing.B) {
	all := programs(b)
	c := programChain(b, all)
	for i, p := range all {
		b.Run(p.name, func(b *testing.B) {
			const gas = 2_000_000
			c.runProgram(b, i, p, gas)
			best := c.runProgram(b, i, p, gas)
			for b.Loop() {
				best = min(best, c.runProgram(b, i, p, gas))
			}
			b.ReportMetric(best, "ns/gas")
			b.ReportMetric(0, "ns/op")
		})
	}
}
