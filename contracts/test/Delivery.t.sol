// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {IExecutor} from "../src/interfaces/IExecutor.sol";
import {IL1Messenger} from "../src/interfaces/IL1Messenger.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {MessengerTest, Withdrawal} from "./MessengerTest.sol";
import {Burner, Careless, Recorder, Reenterer, Returner, Reverter} from "./Receivers.sol";
import {bound, vm} from "./Vm.sol";

/// @notice What claims do with targets, claimers and refund addresses of all kinds. Both sides share
/// the code for this, so that these tests use L1's.
contract DeliveryTest is MessengerTest {
    function test_WhatATargetSees() public {
        Recorder target = new Recorder();
        Message memory m = callOf(address(target), 100_000);
        (m.value, m.data) = (3, hex"01020304");
        claim(withdrawal(sendToL1(m)));
        vm.assertEq(target.caller(), address(l1Executor));
        vm.assertEq(target.remoteSender(), ALICE);
        vm.assertEq(target.value(), 3);
        vm.assertEq(target.data(), hex"01020304");
        vm.assertEq(address(target).balance, 3);
        vm.assertEq(l1Executor.remoteSender(), address(0));
    }

    function test_OnlyTheMessengerExecutes() public {
        vm.expectRevert(abi.encodeWithSelector(IExecutor.NotMessenger.selector, address(l1)));
        l1Executor.execute(ALICE, BOB, 0, "");
    }

    /// A target that reverts leaves everything as it was; later it can be another.
    function test_TargetReverts() public {
        Reverter target = new Reverter(32);
        Message memory m = callOf(address(target), 0);
        (m.value, m.fee) = (1 ether, 1);
        Withdrawal memory w = withdrawal(sendToL1(m));
        uint256 before = address(l1).balance;
        vm.expectRevert(abi.encodeWithSelector(IExecutor.CallFailed.selector, abi.encode(type(uint256).max)));
        claim(w);
        vm.assertTrue(!l1.isClaimed(0));
        vm.assertEq(address(l1).balance, before);
        uint256 state = vm.snapshotState();
        vm.etch(address(target), "");
        claim(w);
        vm.assertEq(address(target).balance, 1 ether);
        vm.revertToState(state);
        cancelAsAlice(w, BOB);
        vm.assertEq(BOB.balance, 1 ether + 1);
    }

    /// What a target returns costs the claimer nothing, and what it reverts with next to nothing.
    function test_ReturnBombs() public {
        Withdrawal memory w = withdrawal(sendToL1(callOf(address(new Returner(1_000_000)), 0)));
        uint256 size = 1_000_000;
        uint256 bomb = 3 * size / 32 + (size / 32) ** 2 / 512; // what the target pays
        uint256 gas = gasleft();
        claim(w);
        vm.assertLe(gas - gasleft(), bomb + 200_000, "return");

        w = withdrawal(sendToL1(callOf(address(new Reverter(size)), 0)));
        gas = gasleft();
        (bool ok, bytes memory reason) = address(l1).call(inputOf(w));
        vm.assertLe(gas - gasleft(), bomb + 200_000, "revert");
        vm.assertTrue(!ok);
        vm.assertLe(reason.length, 4 + 64 + 256, "revert data");
        bytes memory start = new bytes(256);
        for (uint256 i = 0; i < 32; ++i) {
            start[i] = 0xff;
        }
        start[95] = 0x80; // Solidity's own, in memory from 64 on
        vm.assertEq(reason, abi.encodeWithSelector(IExecutor.CallFailed.selector, start));
    }

    function test_TargetBurnsAllGas() public {
        Withdrawal memory w = withdrawal(sendToL1(callOf(address(new Burner()), 3_000_000)));
        (bool ok,) = address(l1).call{gas: 8_000_000}(inputOf(w));
        vm.assertTrue(!ok);
        cancelAsAlice(w, BOB);
    }

    function test_ClaimerRejectsEther() public {
        Reverter claimer = new Reverter(0);
        Withdrawal memory w = withdrawal(sendToL1(simple()));
        vm.expectRevert(abi.encodeWithSelector(IMessenger.TransferFailed.selector, address(claimer)));
        vm.prank(address(claimer));
        l1.claim(w.message, w.number, w.accountProof, w.storageProof);
        vm.assertTrue(!l1.isClaimed(0));
        // It can claim what has no fee.
        Message memory m = simple();
        m.fee = 0;
        w = withdrawal(sendToL1(m));
        vm.prank(address(claimer));
        l1.claim(w.message, w.number, w.accountProof, w.storageProof);
        vm.assertTrue(l1.isClaimed(1));
    }

    function test_RefundAddressRejectsEther() public {
        Message memory m = simple();
        m.refund = address(new Reverter(1_000_000));
        Withdrawal memory w = withdrawal(sendToL1(m));
        vm.expectRevert(abi.encodeWithSelector(IMessenger.TransferFailed.selector, m.refund));
        vm.prank(m.refund);
        l1.cancel(w.message, w.number, w.accountProof, w.storageProof, m.refund);
        vm.prank(m.refund);
        l1.cancel(w.message, w.number, w.accountProof, w.storageProof, BOB);
        vm.assertEq(BOB.balance, 1.01 ether);
    }

    /// `send` refuses such messages; if one had come all the same, it could still not be delivered.
    function test_MessageAimedAtTheMessengerItself() public {
        address[3] memory targets = [address(l1), address(l1Executor), address(0)];
        for (uint64 i = 0; i < 3; ++i) {
            Message memory m = simple();
            m.nonce = i;
            m.target = targets[i];
            m.data = abi.encodeCall(IMessenger.send, (BOB, 0, 0, BOB, ""));
            vm.store(address(l2), slotOf(i), m.hash(L2_CHAIN));
            Withdrawal memory w = withdrawal(m);
            vm.expectRevert(abi.encodeWithSelector(IMessenger.InvalidTarget.selector, targets[i]));
            claim(w);
            cancelAsAlice(w, ALICE);
        }
    }

    /// A target claims its own message, cancels it, claims another one, and sends one.
    function test_Reentrancy() public {
        Reenterer target = new Reenterer();
        Message memory m = callOf(address(target), 2_000_000);
        (m.value, m.fee, m.refund) = (1 ether, 1, address(target));
        Withdrawal memory own = withdrawal(sendToL1(m));
        Withdrawal memory other = withdrawal(sendToL1(simple()));
        target.plan(address(l1), 0, inputOf(own));
        target.plan(address(l1), 0, cancelOf(own, BOB));
        target.plan(address(l1), 0, inputOf(other));
        target.plan(address(l1), 0, inputOf(other));
        target.plan(address(l1), 5, abi.encodeCall(IMessenger.send, (BOB, 5, 0, BOB, "")));
        uint256 before = address(l1).balance;
        vm.chainId(L1_CHAIN);
        claim(own);

        bool[5] memory want = [false, false, true, false, true];
        for (uint256 i = 0; i < 5; ++i) {
            vm.assertEq(target.succeeded(i), want[i], "call");
        }
        bytes memory claimed = abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0);
        vm.assertEq(target.results(0), claimed);
        vm.assertEq(target.results(1), claimed);
        vm.assertEq(target.results(3), abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 1));
        vm.assertEq(address(l1).balance, before - 2.01 ether - 1 + 5);
        vm.assertEq(address(target).balance, 1.01 ether - 5);
        vm.assertEq(l1.sentCount(), 1);
    }

    /// In a delivery within a delivery the sender is that of the inner message, and then of the outer.
    function test_NestedDeliveriesRestoreRemoteSender() public {
        Reenterer outer = new Reenterer();
        Recorder inner = new Recorder();
        Message memory m = callOf(address(inner), 500_000);
        m.sender = BOB;
        outer.plan(address(l1), 0, inputOf(withdrawal(sendToL1(m))));
        m.target = address(new Reverter(0));
        outer.plan(address(l1), 0, inputOf(withdrawal(sendToL1(m))));
        Message memory first = callOf(address(outer), 2_000_000);
        claim(withdrawal(sendToL1(first)));
        vm.assertTrue(outer.succeeded(0) && !outer.succeeded(1));
        vm.assertEq(inner.remoteSender(), BOB);
        vm.assertEq(outer.senders(0), ALICE);
        vm.assertEq(outer.senders(1), ALICE);
        vm.assertEq(l1Executor.remoteSender(), address(0));
    }

    /// forge-config: default.fuzz.runs = 16
    /// No gas that a claimer gives makes a delivery in which the target has less than promised.
    function testFuzz_StarvedDelivery(uint64 gasLimit, bool value, uint256 size) public {
        Recorder target = new Recorder();
        Message memory m = callOf(address(target), uint64(bound(gasLimit, 150_000, 3_000_000)));
        (m.value, m.data) = (value ? 1 : 0, new bytes(bound(size, 1, 64)));
        bytes memory input = inputOf(withdrawal(sendToL1(m)));
        uint256 least = leastGas(input);
        for (uint256 gas = least - 60; gas < least + 60; ++gas) {
            starve(input, gas, target, m.gasLimit);
        }
    }

    /// forge-config: default.fuzz.runs = 16
    /// The same with a target that succeeds with too little gas too, and does not do its work then.
    function testFuzz_StarvedCarelessTarget(uint256 work, bool value) public {
        Careless target = new Careless();
        work = bound(work, 30_000, 1_000_000);
        bytes memory data = abi.encodeCall(Careless.work, (work));
        // What it needs for its work, measured: more gas than this never hurts.
        uint256 state = vm.snapshotState();
        uint256 need = 30_000;
        for (bool done = false; !done; need += need / 50) {
            (bool ok,) = address(target).call{gas: need}(data);
            done = ok && target.done();
            vm.revertToState(state);
        }
        Message memory m = callOf(address(target), uint64(need));
        (m.value, m.data) = (value ? 1 : 0, data);
        bytes memory input = inputOf(withdrawal(sendToL1(m)));
        state = vm.snapshotState();
        uint256 least = leastGas(input);
        for (uint256 gas = least - 60; gas < least + 200_000; gas += 1 + (gas + 60 - least) / 8) {
            (bool ok,) = address(l1).call{gas: gas}(input);
            vm.assertTrue(!ok || target.done(), "delivered without the work");
            vm.revertToState(state);
        }
    }

    /// An account that does not exist yet costs more to send to, which must not be the claimer's way out.
    function test_StarvedDeliveryToANewAccount() public {
        Message memory m = simple();
        (m.target, m.fee) = (vm.addr(999), 0);
        Withdrawal memory w = withdrawal(sendToL1(m));
        uint256 least = leastGas(inputOf(w));
        vm.assertTrue(least > 200_000); // of Amsterdam, under whatever rules
        (bool ok,) = address(l1).call{gas: least}(inputOf(w));
        vm.assertTrue(ok);
        vm.assertEq(m.target.balance, 1 ether);
    }

    function test_TooLittleGas() public {
        Message memory m = callOf(address(new Recorder()), 1_000_000);
        bytes memory input = inputOf(withdrawal(sendToL1(m)));
        (bool ok, bytes memory reason) = address(l1).call{gas: 1_000_000}(input);
        vm.assertTrue(!ok);
        vm.assertTrue(bytes4(reason) == IExecutor.TooLittleGas.selector);
    }

    /// @dev The least gas with which a claim succeeds, within some 100.
    function leastGas(bytes memory input) private returns (uint256 high) {
        uint256 state = vm.snapshotState();
        uint256 low = 0;
        high = 10_000_000;
        while (high - low > 50) {
            uint256 gas = (low + high) / 2;
            (bool ok,) = address(l1).call{gas: gas}(input);
            if (ok) high = gas;
            else low = gas;
            vm.revertToState(state);
        }
    }

    function starve(bytes memory input, uint256 gas, Recorder target, uint256 promised) private {
        uint256 state = vm.snapshotState();
        (bool ok,) = address(l1).call{gas: gas}(input);
        uint256 got = target.gas() + 200; // what it costs to get to where it measures
        vm.assertTrue(!ok || got >= promised, "starved");
        vm.revertToState(state);
    }

    function cancelAsAlice(Withdrawal memory w, address to) private {
        vm.prank(ALICE);
        l1.cancel(w.message, w.number, w.accountProof, w.storageProof, to);
    }

    function inputOf(Withdrawal memory w) private pure returns (bytes memory) {
        return abi.encodeCall(IL1Messenger.claim, (w.message, w.number, w.accountProof, w.storageProof));
    }

    function cancelOf(Withdrawal memory w, address to) private pure returns (bytes memory) {
        return abi.encodeCall(IL1Messenger.cancel, (w.message, w.number, w.accountProof, w.storageProof, to));
    }
}
