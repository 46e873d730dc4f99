// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {TrieProof as Oracle} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";
import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";

import {Account, StateProof} from "../src/StateProof.sol";
import {Leaf, States, Trie} from "./Trie.sol";
import {bound, vm} from "./Vm.sol";

/// @notice The library as calls, which can fail.
contract Prover {
    function account(bytes32 root, address owner, bytes[] calldata proof)
        external
        pure
        returns (Account memory)
    {
        return StateProof.account(root, owner, proof);
    }

    function slot(bytes32 root, bytes32 key, bytes[] calldata proof) external pure returns (bytes32) {
        return StateProof.hashAt(root, key, proof);
    }

    /// @notice The same as `slot` by OpenZeppelin's library.
    function oracle(bytes32 root, bytes32 key, bytes[] calldata proof) external pure returns (bytes32) {
        return RLP.decodeBytes32(Oracle.traverse(root, abi.encode(keccak256(abi.encode(key))), proof));
    }

    function stateRootOf(bytes calldata header) external pure returns (bytes32) {
        return StateProof.stateRootOf(header);
    }
}

contract StateProofTest {
    Prover private immutable PROVER = new Prover();

    /// The builder agrees with geth's trie: 100 slots, slot i with value keccak256(i).
    function test_TrieOfGeth() public pure {
        Leaf[] memory leaves = slots(100);
        vm.assertEq(Trie.rootOf(leaves), GETH_ROOT);
    }

    bytes32 private constant GETH_ROOT = 0xd8a431bb6a4b51741d44f1b20b0b2882b5d3e07ca1b6f8a25ff794d5fc8cde52;

    function testFuzz_ProvesSlots(uint256 count, uint256 which, uint256 deep) public view {
        Leaf[] memory leaves = slots(bound(count, 1, 60));
        which = bound(which, 0, leaves.length - 1);
        (bytes32 root, bytes[] memory proof) = Trie.prove(leaves, leaves[which].key);
        vm.assertEq(PROVER.slot(root, bytes32(which), proof), value(which));
        (root, proof) = Trie.deep(leaves[which], bound(deep, 1, 10));
        vm.assertEq(PROVER.slot(root, bytes32(which), proof), value(which));
    }

    function testFuzz_ProvesAccounts(uint64 nonce, uint256 balance, bytes32 storageRoot, uint256 deep)
        public
        view
    {
        address owner = vm.addr(1 + balance % 1000);
        Leaf memory leaf = States.account(owner, nonce, balance, storageRoot);
        (bytes32 root, bytes[] memory proof) = Trie.deep(leaf, bound(deep, 1, 10));
        Account memory got = PROVER.account(root, owner, proof);
        vm.assertEq(got.nonce, nonce);
        vm.assertEq(got.balance, balance);
        vm.assertEq(got.storageRoot, storageRoot);
    }

    function testFuzz_SmallValues(uint256 small) public view {
        Leaf memory leaf = States.slot(bytes32(uint256(7)), bytes32(bound(small, 1, 300)));
        (bytes32 root, bytes[] memory proof) = Trie.deep(leaf, 3);
        vm.assertEq(PROVER.slot(root, bytes32(uint256(7)), proof), bytes32(bound(small, 1, 300)));
    }

    /// No byte of a proof can be another.
    function testFuzz_ForgedNodes(uint256 count, uint256 node, uint256 pos, uint8 mask) public {
        Leaf[] memory leaves = slots(bound(count, 1, 40));
        (bytes32 root, bytes[] memory proof) = Trie.prove(leaves, leaves[0].key);
        bytes memory forged = proof[bound(node, 0, proof.length - 1)];
        pos = bound(pos, 0, forged.length - 1);
        forged[pos] ^= bytes1(mask == 0 ? 1 : mask);
        refuse(root, 0, proof);
    }

    /// Nothing is proven of what is not there, wherever the path to it ends.
    function testFuzz_AbsentSlots(uint256 count, uint256 absent) public {
        Leaf[] memory leaves = slots(bound(count, 1, 40));
        bytes32 key = keccak256(abi.encode("absent", absent));
        (bytes32 root, bytes[] memory proof) = Trie.prove(leaves, keccak256(abi.encode(key)));
        refuse(root, key, proof);
    }

    /// It finds what OpenZeppelin's library finds, and nothing where that finds nothing.
    function testFuzz_AgreesWithOpenZeppelin(uint256 count, uint256 which, uint256 change, uint256 seed)
        public
        view
    {
        Leaf[] memory leaves = slots(bound(count, 1, 50));
        which = bound(which, 0, leaves.length); // the last one is absent
        (bytes32 root, bytes[] memory proof) = Trie.prove(leaves, keccak256(abi.encode(which)));
        proof = changed(proof, change % 6, seed);
        (bool ok, bytes memory got) =
            address(PROVER).staticcall(abi.encodeCall(Prover.slot, (root, bytes32(which), proof)));
        (bool want, bytes memory value_) =
            address(PROVER).staticcall(abi.encodeCall(Prover.oracle, (root, bytes32(which), proof)));
        vm.assertEq(ok, want, "verdict");
        if (ok) vm.assertEq(got, value_);
    }

    /// @dev A proof as it is, without a node, with one twice, with two in each other's place, with a
    /// node cut off or grown.
    function changed(bytes[] memory proof, uint256 change, uint256 seed)
        private
        pure
        returns (bytes[] memory out)
    {
        uint256 i = seed % proof.length;
        uint256 j = (seed >> 8) % proof.length;
        if (change == 0) return proof;
        out = new bytes[](change == 1 ? proof.length - 1 : change == 2 ? proof.length + 1 : proof.length);
        for (uint256 n = 0; n < out.length; ++n) {
            if (change == 1) out[n] = proof[n < i ? n : n + 1];
            else if (change == 2) out[n] = proof[n <= i ? n : n - 1];
            else out[n] = proof[n];
        }
        if (change == 3) (out[i], out[j]) = (proof[j], proof[i]);
        if (change == 4) out[i] = bytes.concat(proof[i], hex"80");
        if (change == 5) {
            bytes memory node = proof[i];
            assembly ("memory-safe") {
                mstore(node, sub(mload(node), 1))
            }
        }
    }

    function test_AnotherSlotsProof() public {
        Leaf[] memory leaves = slots(20);
        for (uint256 i = 1; i < 20; ++i) {
            (bytes32 root, bytes[] memory proof) = Trie.prove(leaves, leaves[i].key);
            refuse(root, 0, proof);
        }
    }

    function test_LessOrMoreThanAProof() public {
        (bytes32 root, bytes[] memory proof) = Trie.prove(slots(40), slots(40)[0].key);
        vm.assertTrue(proof.length > 1);
        bytes[] memory other = new bytes[](proof.length + 1);
        for (uint256 i = 0; i < proof.length; ++i) {
            other[i] = proof[i];
        }
        other[proof.length] = proof[0];
        refuse(root, 0, other);
        assembly ("memory-safe") {
            mstore(other, sub(mload(proof), 1))
        }
        refuse(root, 0, other);
        refuse(root, 0, new bytes[](0));
        refuse(keccak256("another root"), 0, proof);
    }

    function testFuzz_Header(bytes32 stateRoot) public view {
        vm.assertEq(PROVER.stateRootOf(States.header(stateRoot)), stateRoot);
    }

    function refuse(bytes32 root, bytes32 key, bytes[] memory proof) private {
        vm.expectRevert();
        PROVER.slot(root, key, proof);
    }

    function slots(uint256 count) private pure returns (Leaf[] memory leaves) {
        leaves = new Leaf[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = States.slot(bytes32(i), value(i));
        }
    }

    function value(uint256 i) private pure returns (bytes32) {
        return keccak256(abi.encode(i));
    }
}
