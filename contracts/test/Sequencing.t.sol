// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block, Config, Head} from "../src/Types.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {RollupTest} from "./RollupTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Who may advance, and when.
contract SequencingTest is RollupTest {
    function test_OthersWaitForTheTimeout() public {
        uint64 open = NOW + TIMEOUT + 1;
        vm.assertEq(rollup.openAt(), open);
        (Block[] memory blocks, Head memory last) = chain(genesis(), 1);
        closed(blocks, open);
        vm.warp(open - 1);
        closed(blocks, open);
        vm.warp(open);
        advanceAs(STRANGER, blocks);
        last.advancedAt = open;
        assertHead(last);
    }

    /// An advance by others neither closes the rollup nor counts as one of the sequencer.
    function test_OpenUntilTheSequencerAdvances() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 4);
        uint64 open = rollup.openAt();
        vm.warp(open + 100);
        advanceAs(STRANGER, one(blocks[0]));
        vm.assertEq(rollup.openAt(), open);
        advanceAs(STRANGER, one(blocks[1]));
        vm.assertEq(rollup.head().sequencedAt, NOW);

        advanceAs(SEQUENCER, one(blocks[2]));
        vm.assertEq(rollup.head().sequencedAt, open + 100);
        vm.assertEq(rollup.openAt(), open + 100 + TIMEOUT + 1);
        closed(one(blocks[3]), open + 100 + TIMEOUT + 1);
        advanceAs(SEQUENCER, one(blocks[3]));
        (last.sequencedAt, last.advancedAt) = (open + 100, open + 100);
        assertHead(last);
    }

    /// Others cannot advance in the name of the sequencer, as one of its transactions passes them.
    function test_OriginDoesNotMatter() public {
        (Block[] memory blocks,) = chain(genesis(), 1);
        bytes32 parent = genesis().blockHash;
        vm.expectRevert(abi.encodeWithSelector(IRollup.NotSequencer.selector, rollup.openAt()));
        vm.prank(STRANGER, SEQUENCER);
        rollup.advance(parent, blocks);
    }

    function test_AnyoneWithoutSequencer() public {
        Config memory c = config();
        (c.sequencer, c.sequencerTimeout) = (address(0), 0);
        rollup = deploy(c);
        (Block[] memory blocks, Head memory last) = chain(genesis(), 2);
        vm.assertEq(rollup.openAt(), 0);
        advanceAs(STRANGER, one(blocks[0]));
        vm.warp(NOW + 50);
        advanceAs(SEQUENCER, one(blocks[1]));
        (last.sequencedAt, last.advancedAt) = (NOW + 50, NOW + 50);
        assertHead(last);
        vm.assertEq(rollup.openAt(), 0);
    }

    function testFuzz_OpenFromOneTimeOn(uint64 timeout, uint64 wait) public {
        Config memory c = config();
        c.sequencerTimeout = uint64(bound(timeout, 60, 30 days));
        wait = uint64(bound(wait, 0, 60 days));
        rollup = deploy(c);
        (Block[] memory blocks,) = chain(genesis(), 1);
        vm.warp(NOW + wait);
        if (wait > c.sequencerTimeout) advanceAs(STRANGER, blocks);
        else closed(blocks, NOW + c.sequencerTimeout + 1);
    }

    function closed(Block[] memory blocks, uint64 open) private {
        bytes32 parent = rollup.head().blockHash;
        vm.expectRevert(abi.encodeWithSelector(IRollup.NotSequencer.selector, open));
        vm.prank(STRANGER, STRANGER);
        rollup.advance(parent, blocks);
    }

    function advanceAs(address who, Block[] memory blocks) private {
        bytes32 parent = rollup.head().blockHash;
        vm.prank(who, who);
        rollup.advance(parent, blocks);
    }
}
