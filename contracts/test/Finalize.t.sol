// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {OptimisticTest, Range} from "./OptimisticTest.sol";
import {Burner, Reenterer, Slow} from "./Receivers.sol";
import {vm} from "./Vm.sol";

contract FinalizeTest is OptimisticTest {
    function test_AfterTheWindow() public {
        Range memory r = propose(3);
        wait(WINDOW);
        refuseEarly(r, NOW + WINDOW);
        wait(1);
        uint256 before = SEQUENCER.balance;
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Finalized(1, idOf(r.proposal), 3, r.proposal.blockHash, r.proposal.stateRoot);
        finalize(r);
        assertLast(r.proposal);
        assertTip(r.proposal);
        vm.assertEq(SEQUENCER.balance, before + PROPOSAL_BOND);
        vm.assertEq(address(op).balance, 0);
        Range memory next = propose(1);
        finalize(r); // nothing happens, though there is a bond again
        vm.assertEq(SEQUENCER.balance, before);
        vm.assertEq(address(op).balance, PROPOSAL_BOND);
        wait(WINDOW + 1);
        Range memory third = propose(1);
        op.finalize(list(r.proposal, next.proposal)); // pays for the second alone
        vm.assertEq(SEQUENCER.balance, before);
        assertTip(third.proposal);
        vm.assertEq(address(op).balance, PROPOSAL_BOND);
    }

    function test_AtOnceIfProven() public {
        for (uint256 count = 1; count <= MAX_BLOCKS; ++count) {
            Range memory r = propose(count);
            for (uint256 i = 0; i < count; ++i) {
                refuseEarly(r, NOW + WINDOW);
                prove(r, count - 1 - i, DEFENDER);
            }
            finalize(r);
            assertLast(r.proposal);
        }
    }

    function test_NotWhileDisputed() public {
        Range memory r = propose(2);
        wait(WINDOW);
        challenge(r, 1);
        wait(1);
        bytes memory call = abi.encodeCall(IOptimisticRollup.finalize, (list(r.proposal)));
        refuse(STRANGER, 0, call, abi.encodeWithSelector(IOptimisticRollup.Disputed.selector, 1));
        wait(RESPONSE - 1);
        prove(r, 1, DEFENDER);
        finalize(r);
        assertLast(r.proposal);
    }

    function test_InOrder() public {
        Range memory a = propose(1);
        Range memory b = propose(1);
        Range memory c = propose(1);
        prove(b, 0, DEFENDER);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.NotPending.selector, idOf(b.proposal));
        bytes memory call = abi.encodeCall(IOptimisticRollup.finalize, (list(b.proposal)));
        refuse(STRANGER, 0, call, reason);
        call = abi.encodeCall(IOptimisticRollup.finalize, (list(b.proposal, a.proposal)));
        refuse(STRANGER, 0, call, reason);
        prove(a, 0, DEFENDER);
        op.finalize(list(a.proposal, b.proposal));
        assertLast(b.proposal);
        wait(WINDOW + 1);
        op.finalize(list(b.proposal, c.proposal)); // the first one is final already
        assertLast(c.proposal);
        vm.assertEq(address(op).balance, 0);
    }

    function test_NobodyStopsIt() public {
        wait(TIMEOUT + 1);
        Range memory a = propose(1, STRANGER);
        Range memory b = propose(1);
        vm.etch(STRANGER, type(Burner).runtimeCode);
        wait(WINDOW + 1);
        uint256 before = SEQUENCER.balance;
        op.finalize(list(a.proposal, b.proposal));
        assertLast(b.proposal);
        vm.assertEq(SEQUENCER.balance, before + PROPOSAL_BOND);
        vm.assertEq(op.owed(STRANGER), PROPOSAL_BOND);
        vm.assertEq(address(op).balance, PROPOSAL_BOND);
    }

    // A wallet that is a contract gets enough gas to take what it is sent, and no more.
    function test_GasOfWallets() public {
        wait(TIMEOUT + 1);
        Range memory a = propose(1, STRANGER);
        Range memory b = propose(1, RIVAL);
        uint256[2] memory before = [STRANGER.balance, RIVAL.balance];
        vm.etch(STRANGER, address(new Slow(15_000)).code);
        vm.etch(RIVAL, address(new Slow(25_000)).code);
        wait(WINDOW + 1);
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Paid(STRANGER, PROPOSAL_BOND, false);
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Paid(RIVAL, PROPOSAL_BOND, true);
        op.finalize(list(a.proposal, b.proposal));
        vm.assertEq(STRANGER.balance, before[0] + PROPOSAL_BOND);
        vm.assertEq(RIVAL.balance, before[1]);
        vm.assertEq(op.owed(RIVAL), PROPOSAL_BOND);
        vm.prank(RIVAL);
        op.withdraw(RIVAL); // with all the gas that there is
        vm.assertEq(RIVAL.balance, before[1] + PROPOSAL_BOND);
    }

    // Whoever is paid calls back, with more gas than there is: each bond is paid once.
    function test_Reentrance() public {
        wait(TIMEOUT + 1);
        Reenterer guest = new Reenterer();
        vm.deal(address(guest), 10 ether);
        Range memory a = propose(1, address(guest));
        Range memory b = propose(1, address(guest));
        guest.plan(address(op), 0, abi.encodeCall(IOptimisticRollup.finalize, (list(a.proposal, b.proposal))));
        wait(WINDOW + 1);
        op.finalize(list(a.proposal, b.proposal));
        assertLast(b.proposal);
        uint256 owed = op.owed(address(guest));
        vm.assertEq(address(guest).balance + owed, 10 ether);
        vm.assertEq(address(op).balance, owed);
        if (owed > 0) {
            vm.prank(address(guest));
            op.withdraw(address(guest)); // it runs its plan, with all gas
            vm.assertTrue(guest.succeeded(0)); // nothing was left to finalize
            vm.assertEq(address(guest).balance, 10 ether);
        }
        vm.assertEq(address(op).balance, 0);
    }

    function refuseEarly(Range memory r, uint256 end) private {
        bytes memory call = abi.encodeCall(IOptimisticRollup.finalize, (list(r.proposal)));
        refuse(STRANGER, 0, call, abi.encodeWithSelector(IOptimisticRollup.TooEarly.selector, end));
    }
}
