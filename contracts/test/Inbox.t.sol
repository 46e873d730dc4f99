// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {ForcedTransaction, IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {Draft, ForcedTest} from "./ForcedTest.sol";
import {deployCode, vm} from "./Vm.sol";

/// @notice What gets into the queue, and what out of it.
contract InboxTest is ForcedTest {
    function test_KeepsWhatItIsGiven() public view {
        vm.assertTrue(inbox.ROLLUP() == address(rollup));
        vm.assertEq(inbox.CHAIN_ID(), 71);
        vm.assertEq(inbox.GAS_LIMIT(), 10_000_000);
        vm.assertEq(inbox.BOND(), BOND);
        vm.assertEq(inbox.DELAY(), DELAY);
        vm.assertEq(inbox.LAPSE(), LAPSE);
        vm.assertEq(inbox.firstDeadline(), 0);
        assertQueue(0, 0);
    }

    function test_Ranges() public {
        uint64 maxId = 2 ** 53 - 1;
        range("rollup", [address(rollup), address(0)], 71, 5_000_000, BOND, DELAY, LAPSE, false);
        range("chainId", [address(1), address(1)], 0, 5_000_000, BOND, DELAY, LAPSE, false);
        range("chainId", [address(1), address(1)], maxId + 1, 5_000_000, BOND, DELAY, LAPSE, false);
        range("gasLimit", [address(1), address(1)], 1, 4_999_999, BOND, DELAY, LAPSE, false);
        range("gasLimit", [address(1), address(1)], 1, (1 << 24) + 1, BOND, DELAY, LAPSE, false);
        range("bond", [address(1), address(1)], 1, 5_000_000, 0.001 ether - 1, DELAY, LAPSE, false);
        range("bond", [address(1), address(1)], 1, 5_000_000, 10 ether + 1, DELAY, LAPSE, false);
        range("delay", [address(1), address(1)], 1, 5_000_000, BOND, 59, LAPSE, false);
        range("delay", [address(1), address(1)], 1, 5_000_000, BOND, 45 days + 1, LAPSE, false);
        range("lapse", [address(1), address(1)], 1, 5_000_000, BOND, DELAY, 1 hours - 1, false);
        range("lapse", [address(1), address(1)], 1, 5_000_000, BOND, DELAY, 30 days + 1, false);
        range("", [address(1), address(1)], 1, 5_000_000, 0.001 ether, 60, 1 hours, true);
        range("", [address(1), address(1)], maxId, 1 << 24, 10 ether, 45 days, 30 days, true);
    }

    /// @dev The second address is the one that is tried.
    function range(
        string memory name,
        address[2] memory rollups,
        uint64 chainId,
        uint64 gasLimit,
        uint256 bond,
        uint64 delay,
        uint64 lapse,
        bool good
    ) private {
        bytes memory arguments = abi.encode(rollups[1], chainId, gasLimit, bond, delay, lapse);
        try this.construct(arguments) {
            vm.assertTrue(good, name);
        } catch (bytes memory reason) {
            vm.assertTrue(!good, "refused");
            vm.assertEq(bytes32(bytes4(reason)), bytes32(IRollup.InvalidParameter.selector));
            (string memory which,,,) = this.parameter(reason);
            vm.assertEq(which, name);
        }
    }

    function construct(bytes calldata arguments) external {
        deployCode("ForcedInbox.sol", arguments);
    }

    function parameter(bytes calldata reason)
        external
        pure
        returns (string memory name, uint256 value, uint256 min, uint256 max)
    {
        return abi.decode(reason[4:], (string, uint256, uint256, uint256));
    }

    function test_SubmitNeedsTheBond() public {
        bytes memory raw = sign(draft(), ALICE_KEY);
        bytes[] memory proof = proofOf(ALICE);
        uint256[4] memory bonds = [uint256(0), BOND - 1, BOND + 1, 1 ether];
        for (uint256 i = 0; i < bonds.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IForcedInbox.WrongBond.selector, bonds[i], BOND));
            vm.prank(PAYER);
            inbox.submit{value: bonds[i]}(raw, 1, proof);
        }
    }

    function test_SubmitNeedsTheNextNonce() public {
        Draft memory d = draft();
        for (uint64 nonce = 6; nonce <= 8; nonce += 2) {
            d.nonce = nonce;
            refused(sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.WrongNonce.selector, nonce, 7));
        }
    }

    /// The attack that fills the queue with transactions that cannot pay: of accounts with nothing, or with
    /// less than they promise.
    function test_QueueFilledWithTransactionsThatCannotPay() public {
        Draft memory d = draft();
        balances[ALICE] = cost(d) - 1;
        settle();
        refused(
            sign(d, ALICE_KEY), abi.encodeWithSelector(IForcedInbox.CannotPay.selector, cost(d) - 1, cost(d))
        );
        // Nobody can be proven to be there who is not.
        bytes[] memory proof = proofOf(STRANGER);
        bytes memory raw = sign(d, 2);
        vm.expectRevert();
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, last.number, proof);
        assertQueue(0, 0);

        balances[ALICE] = cost(d);
        settle();
        force(d);
        assertQueue(0, 1);
    }

    function test_ProofOfAnotherAccount() public {
        bytes memory raw = sign(draft(), ALICE_KEY);
        bytes[] memory proof = proofOf(BOB);
        vm.expectRevert();
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, last.number, proof);
    }

    function test_ProofInAnotherState() public {
        bytes memory raw = sign(draft(), ALICE_KEY);
        bytes[] memory proof = proofOf(ALICE);
        balances[BOB] = 5;
        settle();
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, 1, proof); // that of block 1 is as good
        vm.expectRevert();
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, 2, proof);
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, 3));
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, 3, proof);
    }

    function test_RemoveIncluded() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        vm.assertEq(address(inbox).balance, BOND);
        vm.assertEq(inbox.firstDeadline(), entry.deadline);
        nonces[ALICE] = 8;
        settle();
        removed(index, entry, true);
        vm.assertEq(PAYER.balance, 100 ether);
        vm.assertEq(inbox.firstDeadline(), 0);
        assertQueue(1, 1);
    }

    /// Forced transaction that became invalid: another one used its nonce.
    function test_NonceUsedByAnotherTransaction() public {
        (uint64 first, ForcedTransaction memory a) = force();
        Draft memory d = draft();
        d.value = 1;
        (uint64 second, ForcedTransaction memory b) = force(d);
        vm.assertTrue(a.hash != b.hash);
        nonces[ALICE] = 20;
        balances[ALICE] = 0;
        settle();
        removed(first, a, true);
        removed(second, b, true);
        vm.assertEq(PAYER.balance, 100 ether);
    }

    /// An old state does as well: a nonce that was used stays used.
    function test_RemoveByAnOldState() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] = 8;
        settle();
        bytes[] memory proof = proofOf(ALICE);
        balances[BOB] = 5;
        settle();
        inbox.remove(index, entry, 2, proof);
        assertQueue(1, 1);
    }

    function test_RemoveStillValid() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        settle();
        stillValid(index, entry, last.number);
        vm.warp(entry.deadline + 1);
        stillValid(index, entry, last.number);
        assertQueue(0, 1);
    }

    /// Forced transaction that became invalid: the account is a delegated one (EIP-7702), whose balance
    /// anyone can take without using its nonce.
    function test_BalanceGoneThroughADelegatedAccount() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        balances[ALICE] = entry.cost - 1;
        settle();
        stillValid(index, entry, last.number); // it may come back until the deadline
        vm.warp(entry.deadline);
        stillValid(index, entry, last.number);
        vm.warp(entry.deadline + 1);
        uint256 before = STRANGER.balance;
        removed(index, entry, false);
        vm.assertEq(STRANGER.balance, before + BOND);
        vm.assertEq(PAYER.balance, 100 ether - BOND);
    }

    function test_BalanceThatIsJustEnough() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        balances[ALICE] = entry.cost;
        settle();
        vm.warp(entry.deadline + 1);
        stillValid(index, entry, last.number);
    }

    /// Once it was poor: that says nothing of what it is now.
    function test_PoorInAnOldState() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        uint256 rich = balances[ALICE];
        balances[ALICE] = 0;
        settle();
        bytes[] memory poor = proofOf(ALICE);
        vm.warp(entry.deadline + 1);
        balances[ALICE] = rich;
        settle();
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.StillValid.selector, index));
        inbox.remove(index, entry, 2, poor);
        stillValid(index, entry, last.number);
    }

    /// What no block can take: nobody can show anything of it, and it costs its bond in the end.
    function test_Lapse() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        uint64 lapses = entry.deadline + LAPSE + 1;
        vm.assertEq(inbox.lapsesAt(), lapses);
        uint64[3] memory times = [uint64(block.timestamp), entry.deadline + 1, lapses - 1];
        for (uint256 i = 0; i < times.length; ++i) {
            vm.warp(times[i]);
            vm.expectRevert(abi.encodeWithSelector(IForcedInbox.NotLapsed.selector, lapses));
            inbox.removeLapsed(index, entry);
        }
        vm.warp(lapses);
        uint256 before = STRANGER.balance;
        vm.expectEmit(true, true, true, true, address(inbox));
        emit IForcedInbox.Removed(index, false, STRANGER);
        vm.prank(STRANGER);
        inbox.removeLapsed(index, entry);
        vm.assertEq(STRANGER.balance, before + BOND);
        assertQueue(1, 1);
    }

    /// The first one can hold up the others, but not take them with it: each is the first for a while, in
    /// which blocks that have it are not to be outrun.
    function test_LapsesOneByOne() public {
        ForcedTransaction[] memory entries = forceMany(3);
        uint64 time = entries[2].deadline + LAPSE + 1;
        vm.warp(time);
        lapseRefused(1, entries[1], abi.encodeWithSelector(IForcedInbox.NotFirst.selector, 1, 0));
        inbox.removeLapsed(0, entries[0]);
        uint64 lapses = time + LAPSE + 1;
        vm.assertEq(inbox.lapsesAt(), lapses);
        lapseRefused(1, entries[1], abi.encodeWithSelector(IForcedInbox.NotLapsed.selector, lapses));
        vm.warp(lapses - 1);
        inbox.skip(); // does not begin the turn again
        lapseRefused(1, entries[1], abi.encodeWithSelector(IForcedInbox.NotLapsed.selector, lapses));
        vm.warp(lapses);
        inbox.removeLapsed(1, entries[1]);
        lapseRefused(
            2, entries[2], abi.encodeWithSelector(IForcedInbox.NotLapsed.selector, lapses + LAPSE + 1)
        );
        nonces[ALICE] = 8;
        settle();
        removed(2, entries[2], true);
        vm.assertEq(inbox.lapsesAt(), 0);
    }

    function lapseRefused(uint64 index, ForcedTransaction memory entry, bytes memory reason) private {
        vm.expectRevert(reason);
        inbox.removeLapsed(index, entry);
    }

    /// What is removed is what was queued, down to the payer.
    function test_OtherEntries() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] = 8;
        settle();
        vm.warp(entry.deadline + LAPSE + 1);
        for (uint256 field = 0; field < 6; ++field) {
            ForcedTransaction memory e = ForcedTransaction({
                hash: entry.hash,
                sender: entry.sender,
                nonce: entry.nonce,
                cost: entry.cost,
                deadline: entry.deadline,
                payer: entry.payer
            });
            if (field == 0) e.hash = keccak256("other");
            if (field == 1) e.sender = BOB;
            if (field == 2) e.nonce -= 1;
            if (field == 3) e.cost += 1;
            if (field == 4) e.deadline -= 1;
            if (field == 5) e.payer = STRANGER;
            unknown(index, e);
        }
        removed(index, entry, true);
        unknown(index + 1, entry);
        unknown(index, entry); // not twice
        vm.assertEq(address(inbox).balance, 0);
    }

    function test_RemovedOutOfOrder() public {
        (ForcedTransaction[] memory entries) = forceMany(5);
        nonces[ALICE] = 8;
        settle();
        removed(3, entries[3], true);
        assertQueue(0, 5);
        removed(1, entries[1], true);
        assertQueue(0, 5);
        inbox.skip(); // the first one is there
        assertQueue(0, 5);
        vm.assertEq(inbox.firstDeadline(), entries[0].deadline);
        removed(0, entries[0], true);
        assertQueue(2, 5);
        vm.assertEq(inbox.firstDeadline(), entries[2].deadline);
        removed(4, entries[4], true);
        removed(2, entries[2], true);
        assertQueue(5, 5);
        inbox.skip();
        assertQueue(5, 5);
    }

    /// A call moves over 256 entries. Behind more of them, the queue begins with an entry that has left it.
    function test_GapsOfMoreThan256() public {
        ForcedTransaction[] memory entries = forceMany(600);
        nonces[ALICE] = 8;
        settle();
        for (uint64 i = 1; i < 599; ++i) {
            remove(i, entries[i]);
        }
        remove(0, entries[0]);
        assertQueue(256, 600);
        vm.assertEq(inbox.firstDeadline(), 0);
        inbox.skip();
        assertQueue(512, 600);
        inbox.skip();
        assertQueue(599, 600);
        vm.assertEq(inbox.firstDeadline(), entries[599].deadline);
        inbox.skip();
        assertQueue(599, 600);
    }

    function forceMany(uint256 count) private returns (ForcedTransaction[] memory entries) {
        entries = new ForcedTransaction[](count);
        Draft memory d = draft();
        for (uint256 i = 0; i < count; ++i) {
            vm.warp(block.timestamp + 1);
            d.value = i;
            (, entries[i]) = force(d);
        }
    }

    function test_OnlyTheRollupRemovesWithoutState() public {
        (uint64 index, ForcedTransaction memory entry) = force();
        nonces[ALICE] = 8;
        bytes[] memory proof = proofOf(ALICE);
        settle();
        bytes32 root = rollup.stateRootAt(2);
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.NotRollup.selector, address(rollup)));
        vm.prank(SEQUENCER);
        inbox.removeFirst(index, entry, root, proof);
    }

    function removed(uint64 index, ForcedTransaction memory entry, bool included) private {
        vm.expectEmit(true, true, true, true, address(inbox));
        emit IForcedInbox.Removed(index, included, STRANGER);
        remove(index, entry);
        vm.assertTrue(!inbox.isPending(index));
    }

    function stillValid(uint64 index, ForcedTransaction memory entry, uint64 number) private {
        bytes[] memory proof = proofOf(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.StillValid.selector, index));
        inbox.remove(index, entry, number, proof);
        vm.assertTrue(inbox.isPending(index));
    }

    function unknown(uint64 index, ForcedTransaction memory entry) private {
        bytes[] memory proof = proofOf(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.UnknownEntry.selector, index));
        inbox.remove(index, entry, last.number, proof);
        (uint64 first,) = inbox.queue();
        vm.expectRevert(
            index == first
                ? abi.encodeWithSelector(IForcedInbox.UnknownEntry.selector, index)
                : abi.encodeWithSelector(IForcedInbox.NotFirst.selector, index, first)
        );
        inbox.removeLapsed(index, entry);
    }

    function refused(bytes memory raw, bytes memory reason) private {
        bytes[] memory proof = proofOf(ALICE);
        vm.expectRevert(reason);
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, last.number, proof);
    }
}
