// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block, Head} from "../src/Types.sol";
import {ForcedTransaction} from "../src/interfaces/IForcedInbox.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {ForcedTest} from "./ForcedTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice As for `advance`: the input of `advanceForced` can be read by everyone.
/// @dev Offsets in the input: parent 4, offset of the list 0x24, index 0x44, the entry's six words 0x64,
/// offset of the proof 0x124, length of the list 0x144, offset of the first block 0x164.
contract ForcedEncodingTest is ForcedTest {
    uint64 private _index;
    ForcedTransaction private _entry;

    function setUp() public override {
        super.setUp();
        (_index, _entry) = force();
        nonces[ALICE] += 1;
    }

    function test_StrictEncoding() public {
        (bytes memory input, Head memory head) = inputOf();
        vm.assertTrue(send(input));
        assertHead(head);
    }

    function test_BytesBehind() public {
        (bytes memory input, Head memory head) = inputOf();
        vm.assertTrue(send(bytes.concat(input, hex"c0ffee")));
        assertHead(head);
    }

    function test_CutOff() public {
        (bytes memory input,) = inputOf();
        assembly ("memory-safe") {
            mstore(input, sub(mload(input), 32)) // what the last node is padded with may be missing
        }
        vm.assertTrue(!send(input));
    }

    /// A number of more bits than its type is no encoding at all.
    function test_DirtyNumbers() public {
        uint16[5] memory positions = [0x44, 0x84, 0xa4, 0xe4, 0x104]; // index, sender, nonce, deadline, payer
        for (uint256 i = 0; i < positions.length; ++i) {
            (bytes memory input,) = inputOf();
            set(input, positions[i], get(input, positions[i]) | 1 << 200);
            vm.assertTrue(!send(input));
        }
    }

    /// Both lists moved, or one behind the other, with the same content.
    function test_ProofBeforeTheBlocks() public {
        (Block[] memory blocks,) = nextBlock();
        bytes[] memory proof = proofOf(ALICE);
        bytes memory list = encoded(abi.encode(blocks));
        bytes memory nodes = encoded(abi.encode(proof));
        bytes memory head = abi.encodePacked(INativeRollup.advanceForced.selector, last.blockHash);
        bytes memory middle = bytes.concat(abi.encode(uint256(_index)), abi.encode(_entry));
        uint256 size = 0x140;
        notCanonical(
            bytes.concat(head, abi.encode(size + nodes.length), middle, abi.encode(size), nodes, list)
        );
        notCanonical(
            bytes.concat(
                head,
                abi.encode(size + 32),
                middle,
                abi.encode(size + 32 + list.length),
                bytes32(0),
                list,
                nodes
            )
        );
        notCanonical(
            bytes.concat(
                head, abi.encode(size), middle, abi.encode(size + 32 + list.length), list, bytes32(0), nodes
            )
        );
        vm.assertTrue(
            send(bytes.concat(head, abi.encode(size), middle, abi.encode(size + list.length), list, nodes))
        );
    }

    /// @dev What abi.encode writes for one argument, without the offset in front.
    function encoded(bytes memory data) private pure returns (bytes memory out) {
        out = new bytes(data.length - 32);
        for (uint256 i = 0; i < out.length; ++i) {
            out[i] = data[i + 32];
        }
    }

    /// Solidity takes nodes that share their bytes.
    function test_NodesInOnePlace() public {
        (bytes memory input,) = inputOf();
        uint256 proof = 0x24 + get(input, 0x124) - 0x20;
        vm.assertTrue(get(input, proof) >= 2);
        set(input, proof + 0x40, get(input, proof + 0x20));
        vm.assertTrue(!send(input));
    }

    /// No other value of an offset or a length is taken.
    function testFuzz_OneValueOfEachOffset(uint256 which, uint256 value, int16 by) public {
        (bytes memory input,) = inputOf();
        uint256 block_ = 0x164 + get(input, 0x164);
        uint256 proof = 4 + get(input, 0x124);
        uint256[10] memory offsets = [
            0x24,
            0x124,
            0x144,
            0x164,
            block_ + 0x60,
            block_ + 0x80,
            proof,
            proof + 0x20,
            proof + 0x40,
            proof + 0x20 + get(input, proof + 0x20) // length of the first node
        ];
        uint256 pos = offsets[bound(which, 0, 9)];
        uint256 old = get(input, pos);
        unchecked {
            set(input, pos, by == 0 ? value : old + uint256(int256(by)));
        }
        if (get(input, pos) != old) vm.assertTrue(!send(input));
    }

    function inputOf() private view returns (bytes memory input, Head memory head) {
        Block[] memory blocks;
        (blocks, head) = nextBlock();
        input = abi.encodeCall(
            INativeRollup.advanceForced, (last.blockHash, blocks, _index, _entry, proofOf(ALICE))
        );
    }

    function send(bytes memory input) private returns (bool ok) {
        vm.prank(SEQUENCER, SEQUENCER);
        (ok,) = address(rollup).call(input);
    }

    function notCanonical(bytes memory input) private {
        vm.prank(SEQUENCER, SEQUENCER);
        (bool ok, bytes memory reason) = address(rollup).call(input);
        vm.assertTrue(!ok);
        vm.assertEq(reason, abi.encodeWithSelector(INativeRollup.NotCanonical.selector));
    }

    function get(bytes memory data, uint256 pos) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(add(data, 0x20), pos))
        }
    }

    function set(bytes memory data, uint256 pos, uint256 value) private pure {
        assembly ("memory-safe") {
            mstore(add(add(data, 0x20), pos), value)
        }
    }
}
