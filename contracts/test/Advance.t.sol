// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Statement} from "../src/Execute.sol";
import {Block, Head} from "../src/Types.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {RollupTest} from "./RollupTest.sol";
import {Vm, bound, vm} from "./Vm.sol";

/// @notice What happens when blocks are as they must be.
contract AdvanceTest is RollupTest {
    function test_OneBlock() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 1);
        vm.warp(NOW + 10);
        (last.sequencedAt, last.advancedAt) = (NOW + 10, NOW + 10);
        vm.expectEmit(true, true, true, true, address(rollup));
        emit INativeRollup.Advanced(1, last.blockHash, last.stateRoot, L1_BLOCK - 1);
        advance(blocks);
        assertHead(last);
        vm.assertEq(rollup.stateRootAt(1), last.stateRoot);
        vm.assertEq(rollup.stateRootAt(0), config().genesisStateRoot);
    }

    function test_BatchIsTheSameAsOneByOne() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 7);
        INativeRollup other = deploy(config());
        advance(blocks);
        assertHead(last);

        rollup = other;
        for (uint256 i = 0; i < blocks.length; ++i) {
            advance(one(blocks[i]));
            vm.assertEq(rollup.stateRootAt(uint64(i + 1)), blocks[i].stateRoot);
        }
        assertHead(last);
    }

    /// The memory of one block's input is that of the next: nothing of a longer trace may stay.
    function test_TracesOfAllSizes() public {
        Head memory last = genesis();
        Block[] memory blocks = new Block[](8);
        uint16[8] memory extra = [1, 5000, 0, 31, 32, 33, 2000, 7];
        for (uint256 i = 0; i < blocks.length; ++i) {
            Statement memory s = statementAfter(last);
            blocks[i] = blockOf(last, s);
            blocks[i].trace = traceOf(last.stateRoot, blocks[i], s, 416, extra[i]);
            last = headAfter(last, blocks[i], s);
        }
        advance(blocks);
        assertHead(last);
    }

    function test_AnEventForEachBlock() public {
        (Block[] memory blocks,) = chain(genesis(), 3);
        vm.recordLogs();
        advance(blocks);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 3);
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(logs[i].topics[0], INativeRollup.Advanced.selector);
            vm.assertEq(logs[i].topics[1], bytes32(i + 1));
            vm.assertEq(logs[i].data, abi.encode(blocks[i].stateRoot, uint256(L1_BLOCK - 1)));
        }
    }

    /// A contract's call is not in the input of the transaction, nor is that of an account whose code
    /// (EIP-7702) calls in its name.
    function test_DataIsPublishedWhereTheTransactionDoesNotHaveIt() public {
        dataIsPublished(SEQUENCER, STRANGER, "", true);
        dataIsPublished(SEQUENCER, SEQUENCER, bytes.concat(hex"ef0100", bytes20(STRANGER)), true);
        dataIsPublished(SEQUENCER, SEQUENCER, "", false);
    }

    function dataIsPublished(address sender, address origin, bytes memory code, bool want) private {
        rollup = deploy(config());
        vm.etch(sender, code);
        (Block[] memory blocks, Head memory last) = chain(genesis(), 2);
        blocks[1].trace = traceOf(blocks[0].stateRoot, blocks[1], statementOf(blocks[1]), 416, 33);
        bytes32 parent = config().genesisHash;
        vm.recordLogs();
        vm.prank(sender, origin);
        rollup.advance(parent, blocks);
        assertHead(last);

        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, want ? 4 : 2);
        for (uint256 i = 0; i < logs.length / 2; ++i) {
            if (!want) return;
            vm.assertEq(logs[2 * i].topics[0], INativeRollup.Data.selector);
            vm.assertEq(logs[2 * i].topics[1], bytes32(i + 1));
            vm.assertEq(logs[2 * i].data, abi.encode(blocks[i].trace));
            vm.assertEq(logs[2 * i + 1].topics[0], INativeRollup.Advanced.selector);
        }
    }

    /// @dev The statement in a trace of `blockOf`.
    function statementOf(Block memory b) private pure returns (Statement memory s) {
        bytes memory trace = b.trace;
        (,,,,, s) = abi.decode(trace, (bytes32, bytes32, uint256, uint256, uint256, Statement));
    }

    /// Storage proofs rely on it.
    function test_StorageLayout() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 3);
        advance(blocks);
        vm.assertEq(slot(0), last.blockHash);
        vm.assertEq(slot(1), last.stateRoot);
        vm.assertEq(
            uint256(slot(2)),
            last.number | uint256(last.advancedAt) << 64 | uint256(last.anchor) << 128 | uint256(NOW) << 192
        );
        vm.assertEq(slot(3), config().genesisStateRoot);
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(slot(4 + i), blocks[i].stateRoot);
        }
    }

    function slot(uint256 n) private view returns (bytes32) {
        return vm.load(address(rollup), bytes32(n));
    }

    function test_TimestampOfL1Itself() public {
        Statement memory s = statementAfter(genesis());
        s.timestamp = NOW;
        advance(one(blockOf(genesis(), s)));
        vm.assertEq(rollup.head().number, 1);
    }

    /// The anchors of a batch may stay or move on.
    function test_AnchorsOfABatch() public {
        Head memory last = genesis();
        Block[] memory blocks = new Block[](5);
        uint64[5] memory anchors = [L1_BLOCK - 9, L1_BLOCK - 9, L1_BLOCK - 4, L1_BLOCK - 4, L1_BLOCK - 1];
        for (uint256 i = 0; i < blocks.length; ++i) {
            (blocks[i], last) = anchored(last, anchors[i]);
        }
        advance(blocks);
        assertHead(last);
        (Block memory same,) = anchored(last, L1_BLOCK - 1);
        advance(one(same));
    }

    function test_OldestAnchor() public {
        vm.store(
            0x0000F90827F1C53a10cb7A02335B175320002935,
            bytes32(uint256((L1_BLOCK - 8191) % 8191)),
            l1Hash(L1_BLOCK - 8191)
        );
        (Block memory b, Head memory last) = anchored(genesis(), L1_BLOCK - 8191);
        advance(one(b));
        assertHead(last);
    }

    /// @dev A block on `parent` with the given anchor and its hash, and the head after it.
    function anchored(Head memory parent, uint64 anchor)
        private
        view
        returns (Block memory b, Head memory last)
    {
        Statement memory s = statementAfter(parent);
        s.parentBeaconRoot = l1Hash(anchor);
        b = blockOf(parent, s);
        b.anchor = anchor;
        last = headAfter(parent, b, s);
    }

    function test_RingKeepsTheLast8191() public {
        Head memory last = genesis();
        bytes32[] memory roots = new bytes32[](8191 + 12);
        roots[0] = last.stateRoot;
        while (last.number < roots.length - 1) {
            uint64 first = last.number + 1;
            bytes32[] memory added;
            (last, added) = this.advanceMany(last, first + 100 < roots.length ? 100 : roots.length - first);
            for (uint256 i = 0; i < added.length; ++i) {
                roots[first + i] = added[i];
            }
            if (last.number < 8191) vm.assertEq(rollup.stateRootAt(0), roots[0]);
        }
        assertHead(last);
        uint64 oldest = last.number - 8190;
        for (uint64 n = oldest; n <= last.number; ++n) {
            vm.assertEq(rollup.stateRootAt(n), roots[n]);
        }
        unknown(oldest - 1);
        unknown(0);
        unknown(last.number + 1);
    }

    /// @dev External, so that the memory of each batch is given back.
    function advanceMany(Head memory parent, uint256 count)
        external
        returns (Head memory last, bytes32[] memory roots)
    {
        Block[] memory blocks;
        (blocks, last) = chain(parent, count);
        uint64 time = uint64(timeOf(last.number));
        (last.sequencedAt, last.advancedAt) = (time, time);
        vm.warp(time);
        advance(blocks);
        roots = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            roots[i] = blocks[i].stateRoot;
        }
    }

    function test_UnknownBlocks() public {
        unknown(1);
        unknown(8191);
        unknown(type(uint64).max);
    }

    function unknown(uint64 number) private {
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, number));
        rollup.stateRootAt(number);
    }

    function testFuzz_ValidBlocksAdvance(uint256 seed, uint8 count) public {
        Head memory last = genesis();
        Block[] memory blocks = new Block[](bound(count, 1, 12));
        uint64 anchor = L1_BLOCK - 200;
        for (uint256 i = 0; i < blocks.length; ++i) {
            uint256 r = uint256(keccak256(abi.encode(seed, i)));
            Statement memory s = statementAfter(last);
            anchor += uint64(r % 4) * 5;
            s.parentBeaconRoot = l1Hash(anchor);
            s.timestamp = timeOf(last.number) + (r >> 8) % 83;
            blocks[i] = blockOf(last, s);
            blocks[i].anchor = anchor;
            blocks[i].gasUsed = uint64(r >> 64);
            blocks[i].stateRoot = bytes32(r);
            blocks[i].trace = traceOf(last.stateRoot, blocks[i], s, 416, (r >> 16) % 300);
            last = headAfter(last, blocks[i], s);
        }
        advance(blocks);
        assertHead(last);
        for (uint256 i = 0; i < blocks.length; ++i) {
            vm.assertEq(rollup.stateRootAt(uint64(i + 1)), blocks[i].stateRoot);
        }
    }
}
