// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "../src/Execute.sol";
import {History} from "../src/History.sol";
import {Block, Head} from "../src/Types.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {BURN, REVERT} from "./ExecuteStandIn.sol";
import {RollupTest} from "./RollupTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Each rule of `advance` about the blocks: what breaks it is refused, and the reason is told.
contract RefuseTest is RollupTest {
    function test_WrongParent() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 2);
        vm.expectRevert(abi.encodeWithSelector(INativeRollup.WrongParent.selector, genesis().blockHash));
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance(last.blockHash, blocks);
    }

    /// What a second operator sends, or a reordered transaction, costs little: EXECUTE is not called.
    function test_WrongParentCostsNoExecute() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 1);
        advance(blocks);
        (last.sequencedAt, last.advancedAt) = (NOW, NOW);
        blocks[0].trace = traceOf(genesis().stateRoot, blocks[0], statementAfter(genesis()), BURN, 0);
        vm.expectRevert(abi.encodeWithSelector(INativeRollup.WrongParent.selector, last.blockHash));
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance{gas: 100_000}(genesis().blockHash, blocks);
    }

    function test_NoBlocks() public {
        refuse(new Block[](0), abi.encodeWithSelector(IRollup.NoBlocks.selector));
    }

    function test_SameBlockTwice() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 2);
        (Block[] memory first, Head memory head) = chain(genesis(), 1);
        blocks[1] = first[0];
        blocks[1].trace = traceOf(head.stateRoot, blocks[1], statementAfter(genesis()), 416, 0);
        refuse(
            blocks,
            abi.encodeWithSelector(INativeRollup.NotOnHead.selector, genesis().blockHash, head.blockHash)
        );
        vm.assertTrue(last.number == 2);
    }

    /// One bad block, and none of the batch counts.
    function test_AllOrNothing() public {
        (Block[] memory blocks,) = chain(genesis(), 5);
        blocks[4].stateRoot = keccak256("another");
        refuse(blocks, abi.encodeWithSelector(IRollup.ExecuteFailed.selector, 5));
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, 1));
        rollup.stateRootAt(1);
    }

    function test_ExecuteRefuses() public {
        bytes memory failed = abi.encodeWithSelector(IRollup.ExecuteFailed.selector, 1);
        (Block[] memory blocks,) = chain(genesis(), 1);
        blocks[0].gasUsed += 1;
        refuse(blocks, failed);
        blocks[0].gasUsed -= 1;
        blocks[0].stateRoot = 0;
        refuse(blocks, failed);
        (blocks,) = chain(genesis(), 1);
        blocks[0].trace = "";
        refuse(blocks, failed);
    }

    /// The input begins with the state root that is stored, whatever the trace says.
    function test_AnotherStateBefore() public {
        (Block[] memory blocks,) = chain(genesis(), 1);
        blocks[0].trace = traceOf(keccak256("false"), blocks[0], statementAfter(genesis()), 416, 0);
        refuse(blocks, abi.encodeWithSelector(IRollup.ExecuteFailed.selector, 1));
    }

    function test_ExecuteBurnsItsGas() public {
        answer(BURN);
    }

    /// What comes with a failure is no answer, however it looks.
    function test_ExecuteFailsWithAnAnswer() public {
        answer(REVERT);
    }

    /// An answer of another size is none, least of all one that leaves words as they were before.
    function test_AnswersOfAnotherSize() public {
        answer(0);
        answer(32);
        answer(415);
        answer(417);
        answer(448);
    }

    function testFuzz_AnswersOfAnotherSize(uint256 size) public {
        size = bound(size, 0, 1000);
        if (size != 416) answer(size);
    }

    function answer(uint256 size) private {
        (Block[] memory blocks,) = chain(genesis(), 3);
        Head memory parent = genesis();
        blocks[0].trace = traceOf(parent.stateRoot, blocks[0], statementAfter(parent), size, 0);
        refuse(blocks, abi.encodeWithSelector(IRollup.ExecuteFailed.selector, 1));
    }

    /// An account without code says yes to everything.
    function test_WithoutExecute() public {
        (Block[] memory blocks,) = chain(genesis(), 1);
        vm.etch(Execute.PRECOMPILE, "");
        refuse(blocks, abi.encodeWithSelector(IRollup.ExecuteFailed.selector, 1));
    }

    function test_NotOnHead() public {
        Statement memory s = statementAfter(genesis());
        s.parentHash = keccak256("fork");
        refuseOne(
            s, abi.encodeWithSelector(INativeRollup.NotOnHead.selector, s.parentHash, genesis().blockHash)
        );
    }

    function test_WrongNumber() public {
        Statement memory s = statementAfter(genesis());
        uint256[4] memory numbers = [uint256(0), 2, (1 << 64) + 1, type(uint256).max];
        for (uint256 i = 0; i < numbers.length; ++i) {
            s.number = numbers[i];
            refuseOne(s, abi.encodeWithSelector(INativeRollup.WrongNumber.selector, s.number, 1));
        }
    }

    function test_WrongChain() public {
        Statement memory s = statementAfter(genesis());
        uint256[4] memory ids = [uint256(0), 1, 72, (1 << 64) + 71];
        for (uint256 i = 0; i < ids.length; ++i) {
            s.chainId = ids[i];
            refuseOne(s, abi.encodeWithSelector(INativeRollup.WrongChain.selector, s.chainId, 71));
        }
    }

    function test_WrongGasLimit() public {
        Statement memory s = statementAfter(genesis());
        uint256[4] memory limits = [uint256(0), 9_999_999, 10_000_001, (1 << 64) + 10_000_000];
        for (uint256 i = 0; i < limits.length; ++i) {
            s.gasLimit = limits[i];
            refuseOne(s, abi.encodeWithSelector(INativeRollup.WrongGasLimit.selector, s.gasLimit, 10_000_000));
        }
    }

    /// One block at the largest timestamp would be the last.
    function test_FutureBlock() public {
        Statement memory s = statementAfter(genesis());
        uint256[4] memory times = [uint256(NOW) + 1, type(uint64).max, (1 << 64) + NOW, type(uint256).max];
        for (uint256 i = 0; i < times.length; ++i) {
            s.timestamp = times[i];
            refuseOne(s, abi.encodeWithSelector(INativeRollup.FutureBlock.selector, s.timestamp, NOW));
        }
    }

    function test_WrongAnchor() public {
        Statement memory s = statementAfter(genesis());
        bytes32 want = l1Hash(L1_BLOCK - 1);
        s.parentBeaconRoot = l1Hash(L1_BLOCK - 2);
        refuseOne(s, abi.encodeWithSelector(INativeRollup.WrongAnchor.selector, s.parentBeaconRoot, want));
        s.parentBeaconRoot = 0;
        refuseOne(s, abi.encodeWithSelector(INativeRollup.WrongAnchor.selector, 0, want));
    }

    /// The hash that one block of a batch looked up is not another anchor's.
    function test_WrongAnchorLaterInBatch() public {
        (Block[] memory blocks, Head memory first) = chain(genesis(), 1);
        Block[] memory two = new Block[](2);
        two[0] = blocks[0];
        two[0].anchor = L1_BLOCK - 2;
        Statement memory s = statementAfter(genesis());
        s.parentBeaconRoot = l1Hash(L1_BLOCK - 2);
        two[0].trace = traceOf(genesis().stateRoot, two[0], s, 416, 0);
        s = statementAfter(first);
        s.parentBeaconRoot = l1Hash(L1_BLOCK - 2);
        two[1] = blockOf(first, s);
        two[1].anchor = L1_BLOCK - 1;
        refuse(
            two,
            abi.encodeWithSelector(
                INativeRollup.WrongAnchor.selector, l1Hash(L1_BLOCK - 2), l1Hash(L1_BLOCK - 1)
            )
        );
    }

    /// No hash of zero: else a block anchored to nothing would match a block that L1 does not know.
    function test_UnknownAnchor() public {
        uint64[5] memory anchors = [0, L1_BLOCK - 8192, L1_BLOCK, L1_BLOCK + 1, type(uint64).max];
        for (uint256 i = 0; i < anchors.length; ++i) {
            unknown(anchors[i]);
        }
        vm.store(History.CONTRACT, bytes32(uint256((L1_BLOCK - 7) % 8191)), 0);
        unknown(L1_BLOCK - 7);
    }

    function test_WithoutHistory() public {
        vm.etch(History.CONTRACT, "");
        unknown(L1_BLOCK - 1);
        vm.etch(History.CONTRACT, hex"60015ff3"); // answers one byte
        unknown(L1_BLOCK - 1);
        vm.etch(History.CONTRACT, hex"60205ffd"); // fails with a word
        unknown(L1_BLOCK - 1);
    }

    function unknown(uint64 anchor) private {
        Statement memory s = statementAfter(genesis());
        s.parentBeaconRoot = 0;
        Block memory b = blockOf(genesis(), s);
        b.anchor = anchor;
        refuse(one(b), abi.encodeWithSelector(IRollup.UnknownAnchor.selector, anchor));
    }

    function test_AnchorMovedBack() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 1);
        advance(blocks);
        Block memory b = backTo(last, L1_BLOCK - 2);
        bytes memory reason =
            abi.encodeWithSelector(IRollup.AnchorMovedBack.selector, L1_BLOCK - 2, L1_BLOCK - 1);
        refuse(one(b), reason);
    }

    function test_AnchorMovedBackInBatch() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 2);
        (, last) = chain(genesis(), 1);
        blocks[1] = backTo(last, L1_BLOCK - 2);
        bytes memory reason =
            abi.encodeWithSelector(IRollup.AnchorMovedBack.selector, L1_BLOCK - 2, L1_BLOCK - 1);
        refuse(blocks, reason);
    }

    function backTo(Head memory parent, uint64 anchor) private view returns (Block memory b) {
        Statement memory s = statementAfter(parent);
        s.parentBeaconRoot = l1Hash(anchor);
        b = blockOf(parent, s);
        b.anchor = anchor;
    }

    function refuseOne(Statement memory s, bytes memory reason) private {
        refuse(one(blockOf(genesis(), s)), reason);
    }
}
