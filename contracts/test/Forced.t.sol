// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block, Config, Head} from "../src/Types.sol";
import {ForcedTransaction, IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {Draft, ForcedTest} from "./ForcedTest.sol";
import {vm} from "./Vm.sol";

/// @notice What an overdue transaction in the inbox means for the rollup.
contract ForcedTests is ForcedTest {
    /// Longer than the delay, so that only the queue opens the rollup.
    uint64 private constant LONG = 7 days;

    function setUp() public override {
        startL1();
        Config memory c = config();
        c.sequencerTimeout = LONG;
        begin(c);
    }

    function begin(Config memory c) private {
        rollup = deploy(c);
        last = genesis();
        (balances[ALICE], balances[BOB]) = (1 ether, 1 ether);
        (nonces[ALICE], nonces[BOB]) = (7, 1);
        vm.deal(PAYER, 100 ether);
        settle();
    }

    function test_OpenFromTheDeadlineOn() public {
        vm.assertEq(rollup.openAt(), NOW + LONG + 1);
        (, ForcedTransaction memory entry) = force();
        uint64 open = entry.deadline + 1;
        vm.assertEq(rollup.openAt(), open);
        vm.warp(entry.deadline);
        refusedTo(STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, open));
        vm.warp(open);
        advanceAs(STRANGER);
        vm.assertEq(rollup.openAt(), open);
    }

    function test_TimeoutBeforeTheDeadline() public {
        Config memory c = config();
        c.sequencerTimeout = 60;
        begin(c);
        force();
        vm.assertEq(rollup.openAt(), NOW + 61);
        vm.warp(NOW + 61);
        advanceAs(STRANGER);
    }

    function test_ClosedAgainOnceItHasLeft() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline + 1);
        nonces[ALICE] += 1;
        advanceForced(STRANGER, index, entry);
        vm.assertEq(PAYER.balance, 100 ether);
        vm.assertEq(rollup.openAt(), NOW + LONG + 1);
        refusedTo(STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, NOW + LONG + 1));
        advanceAs(SEQUENCER);
    }

    function test_SequencerIncludesItInTime() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] += 1;
        vm.expectEmit(true, true, true, true, address(inbox));
        emit IForcedInbox.Removed(index, true, address(rollup));
        advanceForced(SEQUENCER, index, entry);
        assertQueue(1, 1);
    }

    function test_OthersCannotBeforeTheDeadline() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] += 1;
        vm.warp(entry.deadline);
        forcedRefusedTo(
            STRANGER, index, entry, abi.encodeWithSelector(IRollup.NotSequencer.selector, entry.deadline + 1)
        );
    }

    /// A sequencer that censors, or anyone else, settles other blocks as fast as it can. There is a pause
    /// after each L1 block with one, in which only blocks with the transaction are taken.
    function test_CensorRacesAFallbackPoster() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline + 1);
        advanceAs(SEQUENCER); // nothing was settled for a while
        advanceAs(SEQUENCER); // in the same L1 block
        advanceAs(STRANGER);
        uint64 until = entry.deadline + 1 + GRACE;
        for (uint64 time = entry.deadline + 2; time < until; time += 12) {
            vm.warp(time);
            refusedTo(SEQUENCER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, until));
            refusedTo(STRANGER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, until));
        }
        vm.warp(until - 1);
        refusedTo(SEQUENCER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, until));
        nonces[ALICE] += 1;
        advanceForced(STRANGER, index, entry);
        vm.assertEq(PAYER.balance, 100 ether);
    }

    /// Whatever a rollup is made of, the slot of L1 after each one with other blocks is for those with the
    /// transaction alone.
    function test_ShortestGraceLeavesASlot() public {
        Config memory c = config();
        c.grace = 1;
        while (!allowed(c)) ++c.grace;
        begin(c);
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline + 1);
        advanceAs(SEQUENCER);
        vm.warp(block.timestamp + 12);
        refusedTo(SEQUENCER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, last.advancedAt + c.grace));
        nonces[ALICE] += 1;
        advanceForced(STRANGER, index, entry);
    }

    function allowed(Config memory c) private returns (bool) {
        try this.construct(c) {
            return true;
        } catch {
            return false;
        }
    }

    function construct(Config memory c) external {
        deployRollup(c);
    }

    function test_PauseEndsAfterGrace() public {
        (, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline + 1);
        advanceAs(SEQUENCER);
        vm.warp(block.timestamp + GRACE);
        advanceAs(SEQUENCER);
        refusedAfter(1);
        refusedAfter(GRACE - 2);
        vm.warp(block.timestamp + 1);
        advanceAs(STRANGER);
    }

    function refusedAfter(uint64 time) private {
        vm.warp(block.timestamp + time);
        refusedTo(SEQUENCER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, last.advancedAt + GRACE));
    }

    /// At the deadline itself it is not overdue yet.
    function test_NoPauseUntilTheDeadline() public {
        (, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline - 1);
        advanceAs(SEQUENCER);
        vm.warp(entry.deadline);
        advanceAs(SEQUENCER);
        vm.warp(entry.deadline + 1);
        refusedTo(SEQUENCER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, entry.deadline + GRACE));
    }

    function test_WithoutSequencer() public {
        Config memory c = config();
        (c.sequencer, c.sequencerTimeout) = (address(0), 0);
        begin(c);
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.assertEq(rollup.openAt(), 0);
        vm.warp(entry.deadline + 1);
        advanceAnyone();
        vm.warp(block.timestamp + 1);
        refusedTo(STRANGER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, last.advancedAt + GRACE));
        nonces[ALICE] += 1;
        (Block[] memory blocks, Head memory head) = nextBlock();
        bytes[] memory proof = proofOf(ALICE);
        vm.prank(STRANGER, STRANGER);
        rollup.advanceForced(last.blockHash, blocks, index, entry, proof);
        assertHead(head);
    }

    /// One of two that both post settles: the other's transaction does nothing, and the sequencer closes the
    /// rollup again, on whatever it finds.
    function test_FallbackPosterRacesAReturningSequencer() public {
        vm.warp(NOW + LONG + 1);
        (Block[] memory hers,) = nextBlock();
        advanceAs(STRANGER);
        bytes32 parent = rollup.stateRootAt(1); // any but the head
        vm.expectRevert(abi.encodeWithSelector(INativeRollup.WrongParent.selector, last.blockHash));
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance(parent, hers);

        (Block[] memory his,) = nextBlock();
        bytes32 head = last.blockHash;
        advanceAs(SEQUENCER);
        vm.expectRevert(abi.encodeWithSelector(INativeRollup.WrongParent.selector, last.blockHash));
        vm.prank(STRANGER, STRANGER);
        rollup.advance(head, his);
        refusedTo(STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, block.timestamp + LONG + 1));
    }

    /// With a transaction that no block can take, the chain goes on, a bit slower, until it lapses. The bond
    /// is lost.
    function test_QueueThatNoBlockCanTake() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline + 1);
        uint64 settled = last.number;
        uint64 time = entry.deadline + 1; // the optimizer takes that of the block for the same in a loop
        for (; time <= entry.deadline + LAPSE; time += 4 hours) {
            vm.warp(time);
            advanceAs(SEQUENCER);
            advanceAs(SEQUENCER);
        }
        vm.assertTrue(last.number >= settled + 12);
        vm.warp(time);
        vm.prank(STRANGER);
        inbox.removeLapsed(index, entry);
        vm.assertEq(PAYER.balance, 100 ether - BOND);
        advanceAs(SEQUENCER);
        vm.warp(block.timestamp + 1);
        advanceAs(SEQUENCER);
        refusedTo(
            STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, last.sequencedAt + LONG + 1)
        );
    }

    function test_FirstEntryOnly() public {
        (uint64 first, ForcedTransaction memory a) = force();
        Draft memory d = draft();
        d.value = 1;
        (uint64 second, ForcedTransaction memory b) = force(d);
        nonces[ALICE] += 1;
        bytes memory notFirst = abi.encodeWithSelector(IForcedInbox.NotFirst.selector, second, first);
        forcedRefusedTo(SEQUENCER, second, b, notFirst);
        advanceForced(SEQUENCER, first, a);
        assertQueue(1, 2);
        vm.assertEq(inbox.firstDeadline(), b.deadline);
        advanceForced(SEQUENCER, second, b);
        assertQueue(2, 2);
    }

    function test_AnotherEntry() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] += 1;
        entry.payer = STRANGER;
        forcedRefusedTo(
            SEQUENCER, index, entry, abi.encodeWithSelector(IForcedInbox.UnknownEntry.selector, index)
        );
        entry.payer = PAYER;
        advanceForced(SEQUENCER, index, entry);
        forcedRefusedTo(
            SEQUENCER, index, entry, abi.encodeWithSelector(IForcedInbox.NotFirst.selector, index, index + 1)
        );
        forcedRefusedTo(
            SEQUENCER, index + 1, entry, abi.encodeWithSelector(IForcedInbox.UnknownEntry.selector, index + 1)
        );
    }

    /// Blocks without it are not settled as if they had it, not even those after which it cannot pay.
    function test_BlocksWithoutIt() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.warp(entry.deadline + 1);
        bytes memory reason = abi.encodeWithSelector(IForcedInbox.StillValid.selector, index);
        forcedRefusedTo(STRANGER, index, entry, reason);
        balances[ALICE] = 0;
        forcedRefusedTo(SEQUENCER, index, entry, reason);
        assertQueue(0, 1);
        assertHead(last);
    }

    /// The proof is in the state after the last block, whatever was true before or would be.
    function test_ProofInAnotherState() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        (Block[] memory blocks,) = nextBlock();
        nonces[ALICE] += 1;
        bytes[] memory proof = proofOf(ALICE);
        vm.expectRevert();
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advanceForced(last.blockHash, blocks, index, entry, proof);
    }

    /// All that holds of `advance` holds here: the parent, the blocks.
    function test_SameRulesAsAdvance() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] += 1;
        (Block[] memory blocks,) = nextBlock();
        bytes[] memory proof = proofOf(ALICE);
        bytes32 head = last.blockHash;
        vm.expectRevert(abi.encodeWithSelector(INativeRollup.WrongParent.selector, head));
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advanceForced(keccak256("other"), blocks, index, entry, proof);

        vm.expectRevert(abi.encodeWithSelector(IRollup.NoBlocks.selector));
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advanceForced(head, new Block[](0), index, entry, proof);

        blocks[0].gasUsed += 1;
        vm.expectRevert(abi.encodeWithSelector(IRollup.ExecuteFailed.selector, last.number + 1));
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advanceForced(head, blocks, index, entry, proof);
    }

    /// Entries that have left make the queue look empty until somebody skips them, as anyone can.
    function test_SkipBringsTheNextToTheFront() public {
        Draft memory d = draft();
        ForcedTransaction[] memory entries = new ForcedTransaction[](260);
        for (uint256 i = 0; i < entries.length - 1; ++i) {
            d.value = i;
            (, entries[i]) = force(d);
        }
        nonces[ALICE] += 1;
        settle();
        d.nonce = nonces[ALICE];
        (, entries[259]) = force(d);
        for (uint64 i = 1; i < 259; ++i) {
            remove(i, entries[i]);
        }
        remove(0, entries[0]);
        vm.warp(entries[259].deadline + 1);
        vm.assertEq(rollup.openAt(), last.sequencedAt + LONG + 1);
        inbox.skip();
        vm.assertEq(rollup.openAt(), entries[259].deadline + 1);
        nonces[ALICE] += 1;
        advanceForced(STRANGER, 259, entries[259]);
    }

    function advanceAs(address who) private {
        (Block[] memory blocks, Head memory head) = nextBlock();
        bytes32 parent = last.blockHash;
        vm.prank(who, who);
        rollup.advance(parent, blocks);
        if (who != SEQUENCER) head.sequencedAt = last.sequencedAt;
        last = head;
        assertHead(last);
    }

    function advanceAnyone() private {
        (Block[] memory blocks, Head memory head) = nextBlock();
        bytes32 parent = last.blockHash;
        vm.prank(STRANGER, STRANGER);
        rollup.advance(parent, blocks);
        last = head;
        assertHead(last);
    }

    function refusedTo(address who, bytes memory reason) private {
        (Block[] memory blocks,) = nextBlock();
        bytes32 parent = last.blockHash;
        vm.expectRevert(reason);
        vm.prank(who, who);
        rollup.advance(parent, blocks);
        assertHead(last);
    }

    function forcedRefusedTo(address who, uint64 index, ForcedTransaction memory entry, bytes memory reason)
        private
    {
        (Block[] memory blocks,) = nextBlock();
        bytes32 parent = last.blockHash;
        bytes[] memory proof = proofOf(ALICE);
        vm.expectRevert(reason);
        vm.prank(who, who);
        rollup.advanceForced(parent, blocks, index, entry, proof);
        assertHead(last);
    }
}
