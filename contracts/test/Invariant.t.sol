// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Statement} from "../src/Execute.sol";
import {Block, Head} from "../src/Types.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {Fixture} from "./RollupTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Advances a rollup at random, and keeps apart from it what must be true of it.
contract Operators is Fixture {
    Head private _last;
    uint256 private _time; // of that block
    bytes32[] private _roots;

    /// What of the calls was to happen, so that a run that does nothing shows.
    uint256 public settled;
    uint256 public refused;

    constructor(INativeRollup rollup_) {
        rollup = rollup_;
        _last = genesis();
        _time = timeOf(0);
        _roots.push(_last.stateRoot);
    }

    function last() external view returns (Head memory) {
        return _last;
    }

    function lastTime() external view returns (uint256) {
        return _time;
    }

    function roots() external view returns (bytes32[] memory) {
        return _roots;
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, TIMEOUT));
    }

    function advanceWell(uint256 count, uint256 time) external {
        Block[] memory blocks = new Block[](bound(count, 1, 4));
        Head memory head = _last;
        uint256 time_ = _time;
        for (uint256 i = 0; i < blocks.length; ++i) {
            time_ += bound(time, 0, 400);
            (blocks[i], head) = next(head, lastAnchor(), time_);
        }
        if (time_ > block.timestamp) vm.warp(time_);
        (head.sequencedAt, head.advancedAt) = (uint64(block.timestamp), uint64(block.timestamp));
        send(SEQUENCER, blocks, true);
        settle(blocks, head, time_);
    }

    /// Anyone tries a batch, with anchors that may move back, from the future, in no one's turn.
    function tryBatch(bool bySequencer, uint256 count, uint256 anchors, uint256 time) external {
        address sender = bySequencer ? SEQUENCER : STRANGER;
        Head memory head = _last;
        Block[] memory blocks = new Block[](bound(count, 0, 4));
        bool good = blocks.length > 0 && (bySequencer || block.timestamp > head.sequencedAt + TIMEOUT);
        uint64 anchor = lastAnchor();
        uint256 time_ = _time;
        for (uint256 i = 0; i < blocks.length; ++i) {
            uint256 r = uint256(keccak256(abi.encode(anchors, i))) % 16;
            anchor = r == 0 ? anchor - 1 : anchor + uint64(r / 15);
            uint64 last_ = head.anchor;
            time_ += bound(time, 0, 400);
            (blocks[i], head) = next(head, anchor, time_);
            good = good && anchor >= last_ && known(anchor) && time_ <= block.timestamp;
        }
        if (!bySequencer) head.sequencedAt = _last.sequencedAt;
        send(sender, blocks, good);
        if (good) settle(blocks, head, time_);
    }

    function next(Head memory parent, uint64 anchor, uint256 timestamp)
        private
        view
        returns (Block memory b, Head memory head)
    {
        Statement memory s = statementAfter(parent);
        s.parentBeaconRoot = l1Hash(anchor);
        s.timestamp = timestamp;
        b = blockOf(parent, s);
        b.anchor = anchor;
        head = headAfter(parent, b, s);
    }

    function known(uint64 anchor) private pure returns (bool) {
        return anchor >= L1_BLOCK - 200 && anchor < L1_BLOCK;
    }

    /// @dev The last anchor, or the first of those that L1 knows in the tests.
    function lastAnchor() private view returns (uint64) {
        return _last.anchor == 0 ? L1_BLOCK - 200 : _last.anchor;
    }

    /// The sequencer tries a batch of good blocks with one false word in one of them.
    function tryFalse(uint256 count, uint256 which, uint256 word, bytes32 value) external {
        (Block[] memory blocks, Head memory head) = chain(_last, bound(count, 1, 4));
        if (timeOf(head.number) > block.timestamp) vm.warp(timeOf(head.number));
        Block memory b = blocks[bound(which, 0, blocks.length - 1)];
        uint8[6] memory bindings = [2, 3, 4, 5, 8, 11];
        uint256 pos = 5 * 32 + 32 * uint256(bindings[bound(word, 0, 5)]);
        bytes memory trace = b.trace;
        bytes32 old;
        // A later time than the block's is as good, up to that of L1.
        if (bindings[bound(word, 0, 5)] == 4) value = bytes32(uint256(value) | 1 << 63);
        assembly ("memory-safe") {
            let p := add(add(trace, 0x20), pos)
            old := mload(p)
            mstore(p, value)
        }
        if (old != value) send(SEQUENCER, blocks, false);
    }

    function send(address sender, Block[] memory blocks, bool good) private {
        vm.prank(sender, sender);
        (bool ok,) = address(rollup).call(abi.encodeCall(INativeRollup.advance, (_last.blockHash, blocks)));
        vm.assertTrue(ok == good, good ? "good blocks are refused" : "bad blocks are settled");
        if (!good) ++refused;
    }

    function settle(Block[] memory blocks, Head memory head, uint256 time_) private {
        for (uint256 i = 0; i < blocks.length; ++i) {
            _roots.push(blocks[i].stateRoot);
        }
        settled += blocks.length;
        (_last, _time) = (head, time_);
    }
}

contract InvariantTest is Fixture {
    Operators private _operators;

    function setUp() public {
        startL1();
        rollup = deploy(config());
        _operators = new Operators(rollup);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_operators);
    }

    function invariant_HeadIsTheLastSettledBlock() public view {
        assertHead(_operators.last());
        vm.assertEq(rollup.head().number, _operators.settled());
    }

    function invariant_EveryRootIsKept() public view {
        bytes32[] memory roots = _operators.roots();
        for (uint64 n = 0; n < roots.length; ++n) {
            vm.assertEq(rollup.stateRootAt(n), roots[n]);
        }
    }

    function invariant_TimeDoesNotRunAhead() public view {
        Head memory head = rollup.head();
        vm.assertLe(_operators.lastTime(), block.timestamp, "head");
        vm.assertLe(head.advancedAt, block.timestamp, "anyone");
        vm.assertLe(head.sequencedAt, block.timestamp, "sequencer");
    }

    /// The operators above do both, in all their ways: without that the invariants would hold of nothing.
    function test_OperatorsSettleAndFail() public {
        for (uint256 i = 0; i < 100; ++i) {
            uint256 r = uint256(keccak256(abi.encode(i)));
            uint256 before = _operators.settled();
            _operators.advanceWell(r, r);
            vm.assertTrue(_operators.settled() > before);

            before = _operators.refused();
            _operators.tryFalse(r, r >> 8, r >> 16, bytes32(r));
            vm.assertEq(_operators.refused(), before + 1);
            _operators.tryBatch(r % 2 == 0, r, r >> 8, r >> 16);
            if (r % 4 == 0) _operators.wait(r >> 24);
        }
        vm.assertTrue(_operators.settled() > 300);
        vm.assertTrue(_operators.refused() > 150);
        invariant_HeadIsTheLastSettledBlock();
    }
}
