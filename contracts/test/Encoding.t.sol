// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block, Head} from "../src/Types.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {RollupTest} from "./RollupTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Blocks are settled only if everyone can read them in the input of the transaction: each
/// input here says the same to Solidity, most of them not to other decoders.
/// @dev Offsets in the input: selector 0, parent 4, offset of the list 0x24, its length 0x44, offset
/// of the first block 0x64 (from there).
contract EncodingTest is RollupTest {
    function test_StrictEncoding() public {
        (bytes memory input, Head memory last) = inputOf(3);
        vm.assertTrue(send(input));
        assertHead(last);
    }

    /// Tools append what they like to an input, and decoders do not mind.
    function test_BytesBehind() public {
        (bytes memory input, Head memory last) = inputOf(2);
        vm.assertTrue(send(bytes.concat(input, hex"c0ffee")));
        assertHead(last);
    }

    function test_GapBeforeList() public {
        (bytes memory input,) = inputOf(1);
        input = insert(input, 0x44, 32);
        set(input, 0x24, 0x60);
        notCanonical(input);
    }

    function test_GapBeforeBlock() public {
        (bytes memory input,) = inputOf(1);
        input = insert(input, 0x84, 32);
        set(input, 0x64, 0x40);
        notCanonical(input);
    }

    function test_GapBeforeTrace() public {
        (bytes memory input,) = inputOf(1);
        input = insert(input, 0x84 + 0x80, 32);
        set(input, 0x84 + 0x60, 0xa0);
        notCanonical(input);
    }

    function test_GapBeforeSecondBlock() public {
        (bytes memory input,) = inputOf(2);
        uint256 second = get(input, 0x84);
        input = insert(input, 0x64 + second, 32);
        set(input, 0x84, second + 32);
        notCanonical(input);
    }

    function test_BlocksInAnotherOrder() public {
        (bytes memory input, Head memory last) = inputOf(2);
        (Block[] memory blocks,) = chain(genesis(), 2);
        (blocks[0], blocks[1]) = (blocks[1], blocks[0]);
        input = abi.encodeCall(INativeRollup.advance, (genesis().blockHash, blocks));
        (uint256 first, uint256 second) = (get(input, 0x64), get(input, 0x84));
        set(input, 0x64, second);
        set(input, 0x84, first);
        notCanonical(input);
        vm.assertTrue(last.number == 2);
    }

    /// Solidity compares offsets as signed numbers.
    function test_TraceBeforeItsBlock() public {
        (Block[] memory blocks,) = chain(genesis(), 1);
        Block memory b = blocks[0];
        uint256 size = 32 + b.trace.length; // a multiple of 32
        bytes memory input = bytes.concat(
            abi.encodePacked(INativeRollup.advance.selector, genesis().blockHash, uint256(0x40), uint256(1)),
            abi.encodePacked(0x20 + size, b.trace.length, b.trace),
            abi.encodePacked(uint256(b.anchor), uint256(b.gasUsed), b.stateRoot, type(uint256).max - size + 1)
        );
        notCanonical(input);
    }

    /// The first block may lie before the list, in bytes that belong to nothing.
    function test_BlockBeforeTheList() public {
        (bytes memory input,) = inputOf(1);
        uint256 size = input.length - 0x84;
        bytes memory block_ = slice(input, 0x84, size);
        input = bytes.concat(
            abi.encodePacked(INativeRollup.advance.selector, genesis().blockHash, 0x40 + size, block_),
            abi.encodePacked(uint256(1), type(uint256).max - size - 0x20 + 1)
        );
        notCanonical(input);
    }

    /// Numbers of more than 64 bits are no encoding at all.
    function test_DirtyNumbers() public {
        for (uint256 pos = 0x84; pos <= 0xa4; pos += 0x20) {
            (bytes memory input,) = inputOf(1);
            set(input, pos, get(input, pos) | 1 << 64);
            vm.assertTrue(!send(input));
        }
    }

    function test_CutOff() public {
        (bytes memory input,) = inputOf(1);
        vm.assertTrue(!send(slice(input, 0, input.length - 1)));
    }

    /// No other value of an offset or a length is taken.
    function testFuzz_OneValueOfEachOffset(uint256 which, uint256 value, int16 by) public {
        (bytes memory input,) = inputOf(2);
        uint256 second = 0x64 + get(input, 0x84);
        uint256[8] memory offsets =
            [0x24, 0x44, 0x64, 0x84, 0xa4 + 0x60, 0xa4 + 0x80, second + 0x60, second + 0x80];
        uint256 pos = offsets[bound(which, 0, 7)];
        uint256 old = get(input, pos);
        unchecked {
            set(input, pos, by == 0 ? value : old + uint256(int256(by)));
        }
        // One block less is another list, and a good one but for the gap that is left.
        if (get(input, pos) != old) vm.assertTrue(!send(input));
    }

    function inputOf(uint256 count) private view returns (bytes memory input, Head memory last) {
        Block[] memory blocks;
        (blocks, last) = chain(genesis(), count);
        input = abi.encodeCall(INativeRollup.advance, (genesis().blockHash, blocks));
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
        assertHead(genesis());
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

    function insert(bytes memory data, uint256 pos, uint256 size) private pure returns (bytes memory) {
        return bytes.concat(slice(data, 0, pos), new bytes(size), slice(data, pos, data.length - pos));
    }

    function slice(bytes memory data, uint256 from, uint256 size) private pure returns (bytes memory out) {
        out = new bytes(size);
        for (uint256 i = 0; i < size; ++i) {
            out[i] = data[from + i];
        }
    }
}
