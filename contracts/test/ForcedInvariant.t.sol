// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block, Head} from "../src/Types.sol";
import {ForcedTransaction, IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {Draft, ForcedFixture} from "./ForcedTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Does at random what can be done with the inbox, and keeps apart from it what must come of it.
contract ForcedUsers is ForcedFixture {
    ForcedTransaction[] private _entries;
    mapping(uint256 index => bool) private _left;
    uint256 private _firstSince;

    /// Wei that the inbox should have, and that each side should have got.
    uint256 public bonds;
    uint256 public toCallers;

    /// What of the calls was to happen, so that a run that does nothing shows.
    uint256 public removals;
    uint256 public refusals;
    uint256 public forcedAdvances;

    constructor() {
        startForced();
        vm.deal(PAYER, 1_000_000 ether);
        vm.deal(STRANGER, 0);
    }

    function theRollup() external view returns (INativeRollup, IForcedInbox, Head memory) {
        return (rollup, inbox, last);
    }

    function entries() external view returns (ForcedTransaction[] memory) {
        return _entries;
    }

    function hasLeft(uint256 index) external view returns (bool) {
        return _left[index];
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, DELAY));
    }

    function submitOne(uint256 value) external {
        Draft memory d = draft();
        d.value = bound(value, 0, 0.1 ether);
        if (balances[ALICE] < cost(d)) return;
        (, ForcedTransaction memory entry) = force(d);
        _entries.push(entry);
        bonds += BOND;
    }

    /// Transactions of ALICE are included, or others take her money.
    function settleOne(uint256 used, uint256 balance) external {
        nonces[ALICE] += uint64(bound(used, 0, 2));
        balances[ALICE] = balance % 4 == 0 ? 0 : 1 ether;
        if (overdue()) vm.warp(block.timestamp + GRACE);
        settle();
    }

    function removeOne(uint256 which) external {
        if (_entries.length == 0) return;
        uint64 index = uint64(bound(which, 0, _entries.length - 1));
        ForcedTransaction memory e = _entries[index];
        bool used = nonces[ALICE] > e.nonce;
        bool lost = block.timestamp > e.deadline && balances[ALICE] < e.cost;
        bool good = !_left[index] && (used || lost);
        bytes[] memory proof = proofOf(ALICE);
        tryCall(abi.encodeCall(IForcedInbox.remove, (index, e, last.number, proof)), good);
        if (good) left(index, !used);
    }

    function lapseOne(uint256 which) external {
        if (_entries.length == 0) return;
        uint64 index = uint64(bound(which, 0, _entries.length - 1));
        ForcedTransaction memory e = _entries[index];
        bool good = index == firstPending() && block.timestamp > e.deadline + LAPSE
            && block.timestamp > _firstSince + LAPSE;
        tryCall(abi.encodeCall(IForcedInbox.removeLapsed, (index, e)), good);
        if (good) left(index, true);
    }

    /// Anyone tries to settle a block with the first entry, or with another.
    function advanceOne(bool bySequencer, uint256 which, bool include) external {
        if (_entries.length == 0) return;
        (uint64 first, uint64 end) = inbox.queue();
        uint64 index = which % 4 == 0 ? uint64(bound(which, 0, end - 1)) : first;
        if (index == end) return;
        ForcedTransaction memory e = _entries[index];
        uint64 old = nonces[ALICE];
        if (include && nonces[ALICE] <= e.nonce) nonces[ALICE] = e.nonce + 1;

        bool open = bySequencer || block.timestamp > last.sequencedAt + TIMEOUT || overdue();
        bool good = open && index == first && !_left[index] && nonces[ALICE] > e.nonce;
        (Block[] memory blocks, Head memory head) = nextBlock();
        if (!bySequencer) head.sequencedAt = last.sequencedAt;
        address who = bySequencer ? SEQUENCER : STRANGER;
        bytes memory call =
            abi.encodeCall(INativeRollup.advanceForced, (last.blockHash, blocks, index, e, proofOf(ALICE)));
        vm.prank(who, who);
        (bool ok,) = address(rollup).call(call);
        vm.assertTrue(ok == good, good ? "a good advance is refused" : "a bad advance is taken");
        if (!good) {
            nonces[ALICE] = old;
            return;
        }
        last = head;
        ++forcedAdvances;
        left(index, false);
    }

    /// Anyone tries to settle a block without any of it.
    function advancePlain(bool bySequencer) external {
        bool open = bySequencer || block.timestamp > last.sequencedAt + TIMEOUT || overdue();
        bool pause =
            overdue() && block.timestamp != last.advancedAt && block.timestamp < last.advancedAt + GRACE;
        (Block[] memory blocks, Head memory head) = nextBlock();
        if (!bySequencer) head.sequencedAt = last.sequencedAt;
        address who = bySequencer ? SEQUENCER : STRANGER;
        vm.prank(who, who);
        (bool ok,) = address(rollup).call(abi.encodeCall(INativeRollup.advance, (last.blockHash, blocks)));
        vm.assertTrue(ok == (open && !pause), ok ? "taken" : "refused");
        if (ok) last = head;
    }

    function skipSome() external {
        inbox.skip();
    }

    /// @dev Of the queue as this contract knows it. It has no gaps that a call cannot skip.
    function overdue() public view returns (bool) {
        uint64 deadline = firstDeadline();
        return deadline != 0 && block.timestamp > deadline;
    }

    function firstDeadline() public view returns (uint64) {
        uint256 first = firstPending();
        return first < _entries.length ? _entries[first].deadline : 0;
    }

    function firstPending() private view returns (uint256 i) {
        while (i < _entries.length && _left[i]) ++i;
    }

    function tryCall(bytes memory call, bool good) private {
        vm.prank(STRANGER);
        (bool ok,) = address(inbox).call(call);
        vm.assertTrue(ok == good, good ? "a good removal is refused" : "a bad removal is taken");
        if (!good) ++refusals;
    }

    function left(uint64 index, bool lost) private {
        uint256 first = firstPending();
        _left[index] = true;
        if (firstPending() != first) _firstSince = block.timestamp;
        bonds -= BOND;
        ++removals;
        if (lost) toCallers += BOND;
    }
}

contract ForcedInvariantTest is ForcedFixture {
    ForcedUsers private _users;

    function setUp() public {
        _users = new ForcedUsers();
        (rollup, inbox,) = _users.theRollup();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_users);
    }

    function invariant_BondsAreThere() public view {
        vm.assertEq(address(inbox).balance, _users.bonds());
        vm.assertEq(STRANGER.balance, _users.toCallers());
        vm.assertEq(PAYER.balance + address(inbox).balance + STRANGER.balance, 1_000_000 ether);
    }

    function invariant_QueueIsWhatHasNotLeft() public view {
        ForcedTransaction[] memory list = _users.entries();
        (uint64 first, uint64 end) = inbox.queue();
        vm.assertEq(end, list.length);
        for (uint256 i = 0; i < end; ++i) {
            vm.assertEq(inbox.isPending(uint64(i)), !_users.hasLeft(i), "pending");
            vm.assertTrue(i >= first || _users.hasLeft(i), "skipped");
            vm.assertTrue(i == 0 || list[i].deadline >= list[i - 1].deadline, "deadlines");
        }
        vm.assertTrue(first == end || !_users.hasLeft(first), "the first one has left");
        vm.assertEq(inbox.firstDeadline(), _users.firstDeadline());
    }

    function invariant_OpenAtTheEarlier() public view {
        Head memory head = rollup.head();
        uint64 open = head.sequencedAt + TIMEOUT;
        uint64 deadline = _users.firstDeadline();
        if (deadline != 0 && deadline < open) open = deadline;
        vm.assertEq(rollup.openAt(), open + 1);
    }

    function invariant_HeadIsTheLastSettledBlock() public view {
        (,, Head memory last_) = _users.theRollup();
        assertHead(last_);
    }

    /// The users above do all of it: without that the invariants would hold of nothing.
    function test_UsersDoIt() public {
        for (uint256 i = 0; i < 60; ++i) {
            uint256 r = uint256(keccak256(abi.encode(i)));
            _users.submitOne(r);
            if (r % 3 == 0) _users.settleOne(r, r >> 8);
            if (r % 5 == 0) _users.wait(r >> 8);
            _users.removeOne(r >> 16);
            _users.lapseOne(r >> 24);
            _users.advanceOne(r % 2 == 0, r >> 32, true);
            _users.advancePlain(r % 2 == 1);
        }
        vm.assertTrue(_users.removals() > 20);
        vm.assertTrue(_users.refusals() > 20);
        vm.assertTrue(_users.forcedAdvances() > 5);
        invariant_BondsAreThere();
        invariant_QueueIsWhatHasNotLeft();
    }
}
