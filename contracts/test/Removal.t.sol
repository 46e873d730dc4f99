// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Proposal} from "../src/OptimisticTypes.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {OptimisticTest, Range} from "./OptimisticTest.sol";
import {Burner} from "./Receivers.sol";
import {vm} from "./Vm.sol";

/// @notice What becomes of a proposal that nobody defends, of those on top of it, and of the money.
contract RemovalTest is OptimisticTest {
    uint256 internal constant POT = PROPOSAL_BOND / 2;

    /// @dev Fees of setUp went there too.
    uint256 private _burntBefore;

    function assertBurnt(uint256 amount) private view {
        vm.assertEq(address(0).balance, _burntBefore + amount, "burnt");
    }

    function test_OneChallenger() public {
        _burntBefore = address(0).balance;
        Range memory r = propose(3);
        uint256 before = CHALLENGER.balance;
        challenge(r, 1);
        wait(RESPONSE + 1);
        remove(r, 1, CHALLENGER);
        vm.assertEq(CHALLENGER.balance, before + POT);
        assertBurnt(PROPOSAL_BOND - POT);
        vm.assertEq(address(op).balance, 0);
    }

    function test_RemovedByAnother() public {
        Range memory r = propose(3);
        (uint256 challenger, uint256 rival) = (CHALLENGER.balance, RIVAL.balance);
        challenge(r, 1);
        wait(RESPONSE + 1);
        remove(r, 1, RIVAL);
        vm.assertEq(CHALLENGER.balance, challenger + POT / 2);
        vm.assertEq(RIVAL.balance, rival + POT / 2);
        vm.assertEq(address(op).balance, 0);
    }

    // Seven shares, whose sum is less than the half: the rest is burnt too.
    function test_SharesOfAll() public {
        _burntBefore = address(0).balance;
        Range memory r = propose(8);
        for (uint256 i = 0; i < 6; ++i) {
            challenge(r, i, i == 2 ? CHALLENGER : RIVAL);
            wait(1);
        }
        challenge(r, 7, STRANGER);
        prove(r, 7, DEFENDER); // no share
        vm.warp(NOW + RESPONSE + 3);
        (uint256 challenger, uint256 rival) = (CHALLENGER.balance, RIVAL.balance);
        uint256 share = POT / 7;
        vm.assertTrue(share * 7 < POT);
        remove(r, 2, STRANGER);
        vm.assertEq(CHALLENGER.balance, challenger + CHALLENGE_BOND + share);
        assertBurnt(PROPOSAL_BOND - 7 * share);
        for (uint256 i = 0; i < 6; ++i) {
            if (i != 2) reclaim(r, i);
        }
        vm.assertEq(RIVAL.balance, rival + 5 * (CHALLENGE_BOND + share));
        vm.assertEq(address(op).balance, 0);
    }

    function test_ReclaimOnce() public {
        Range memory r = propose(2);
        challenge(r, 0);
        challenge(r, 1, RIVAL);
        bytes memory call = reclaimCall(r, 1);
        refuse(RIVAL, 0, call, pendingReason(IOptimisticRollup.StillPending.selector, r));
        wait(RESPONSE + 1);
        refuse(RIVAL, 0, call, pendingReason(IOptimisticRollup.StillPending.selector, r));
        remove(r, 0, CHALLENGER);
        bytes memory none = abi.encodeWithSelector(IOptimisticRollup.NotChallenged.selector, 1);
        refuse(CHALLENGER, 0, reclaimCall(r, 0), none);
        reclaim(r, 1);
        none = abi.encodeWithSelector(IOptimisticRollup.NotChallenged.selector, 2);
        refuse(RIVAL, 0, call, none);
        vm.assertEq(address(op).balance, 0);
    }

    function test_ReclaimNothingOfTheDefended() public {
        Range memory r = propose(2);
        challenge(r, 0);
        prove(r, 0, DEFENDER);
        challenge(r, 1);
        wait(RESPONSE + 1);
        remove(r, 1, CHALLENGER);
        refuse(
            CHALLENGER,
            0,
            reclaimCall(r, 0),
            abi.encodeWithSelector(IOptimisticRollup.NotChallenged.selector, 1)
        );
    }

    function test_NotBeforeTheDeadline() public {
        Range memory r = propose(2);
        challenge(r, 0);
        wait(RESPONSE);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.TooEarly.selector, NOW + RESPONSE);
        refuse(CHALLENGER, 0, removeCall(r, 0), reason);
        reason = abi.encodeWithSelector(IOptimisticRollup.NotChallenged.selector, 2);
        refuse(CHALLENGER, 0, removeCall(r, 1), reason);
        wait(1);
        remove(r, 0, CHALLENGER);
        refuse(CHALLENGER, 0, removeCall(r, 0), pendingReason(IOptimisticRollup.NotPending.selector, r));
    }

    function test_OnTheProposalBelow() public {
        Range memory a = propose(1);
        Range memory b = propose(1);
        challenge(b, 0);
        wait(RESPONSE + 1);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.WrongParent.selector, idOf(a.proposal));
        bytes memory call =
            abi.encodeCall(IOptimisticRollup.remove, (b.proposal, genesisProposal(), b.claims[0].number));
        refuse(CHALLENGER, 0, call, reason);
        vm.expectEmit(true, true, true, true, address(op));
        Proposal memory p = a.proposal;
        emit IOptimisticRollup.Removed(
            2, idOf(b.proposal), 2, idOf(p), p.number, p.blockHash, p.stateRoot, p.anchor
        );
        remove(b, 0, CHALLENGER);
    }

    // Those on top fall too, and lose nothing. Their challenges get their bonds back, and no more.
    function test_AllOnTopFall() public {
        Range memory a = propose(1);
        Range memory b = propose(2);
        wait(TIMEOUT + 1);
        Range memory c = propose(2, STRANGER);
        Range memory d = propose(1, RIVAL);
        challenge(b, 0);
        challenge(c, 1, DEFENDER);
        wait(RESPONSE + 1);
        uint256[4] memory before = [SEQUENCER.balance, STRANGER.balance, RIVAL.balance, DEFENDER.balance];
        remove(b, 0, CHALLENGER);
        Range memory e = propose(1, STRANGER);
        reclaim(c, 1);
        vm.assertEq(DEFENDER.balance, before[3] + CHALLENGE_BOND);
        op.refund(list(d.proposal, c.proposal));
        vm.assertEq(RIVAL.balance, before[2] + PROPOSAL_BOND);
        vm.assertEq(STRANGER.balance, before[1]); // one back, one for the new one
        vm.assertEq(SEQUENCER.balance, before[0]);
        wait(WINDOW + 1);
        op.finalize(list(a.proposal, e.proposal));
        vm.assertEq(address(op).balance, 0);
    }

    function test_RefundInSteps() public {
        Range memory a = propose(1);
        Range memory b = propose(1);
        Range memory c = propose(1);
        Range memory d = propose(1);
        refuseRefund(list(d.proposal), d);
        challenge(a, 0);
        wait(RESPONSE + 1);
        remove(a, 0, CHALLENGER);
        uint256 before = SEQUENCER.balance;
        refuseRefund(list(c.proposal), c); // not the newest
        refuseRefund(list(d.proposal, b.proposal), b); // not the next
        refuseRefund(list(a.proposal), a);
        op.refund(list(d.proposal));
        refuseRefund(list(d.proposal), d);
        op.refund(list(c.proposal, b.proposal));
        vm.assertEq(SEQUENCER.balance, before + 3 * PROPOSAL_BOND);
        refuseRefund(list(b.proposal), b);
        refuseRefund(list(a.proposal), a);
        refuse(
            SEQUENCER,
            0,
            abi.encodeCall(IOptimisticRollup.refund, (new Proposal[](0))),
            abi.encodeWithSelector(IOptimisticRollup.NothingToRefund.selector, 0)
        );
        vm.assertEq(address(op).balance, 0);
    }

    function test_RefundNotOfTheRemoved() public {
        Range memory a = propose(1);
        Range memory b = propose(1);
        challenge(a, 0);
        wait(RESPONSE + 1);
        remove(a, 0, CHALLENGER);
        refuseRefund(list(b.proposal, a.proposal), a);
        op.refund(list(b.proposal));
        vm.assertEq(address(op).balance, 0);
    }

    // The lower one falls after the upper one: each removal takes one bond.
    function test_TwoRemovals() public {
        _burntBefore = address(0).balance;
        Range memory a = propose(1);
        Range memory b = propose(1);
        Range memory c = propose(1);
        challenge(a, 0);
        challenge(b, 0, RIVAL);
        wait(RESPONSE + 1);
        remove(b, 0, RIVAL);
        Range memory d = propose(1);
        remove(a, 0, CHALLENGER);
        op.refund(list(d.proposal));
        op.refund(list(c.proposal));
        vm.assertEq(address(op).balance, 0);
        assertBurnt(2 * (PROPOSAL_BOND - POT));
    }

    function test_Rejected() public {
        // Nobody stops a removal by not taking its money.
        vm.etch(CHALLENGER, type(Burner).runtimeCode);
        vm.etch(RIVAL, type(Burner).runtimeCode);
        Range memory r = propose(2);
        challenge(r, 0, CHALLENGER);
        challenge(r, 1, RIVAL);
        wait(RESPONSE + 1);
        remove(r, 0, RIVAL);
        reclaim(r, 1);
        uint256 share = POT / 3;
        vm.assertEq(op.owed(CHALLENGER), CHALLENGE_BOND + share);
        vm.assertEq(op.owed(RIVAL), CHALLENGE_BOND + 2 * share);
        vm.assertEq(address(op).balance, 2 * CHALLENGE_BOND + 3 * share);

        bytes memory call = abi.encodeCall(IOptimisticRollup.withdraw, (CHALLENGER));
        refuse(
            CHALLENGER, 0, call, abi.encodeWithSelector(IOptimisticRollup.TransferFailed.selector, CHALLENGER)
        );
        refuse(STRANGER, 0, call, abi.encodeWithSelector(IOptimisticRollup.NothingOwed.selector));
        uint256 before = STRANGER.balance;
        vm.prank(CHALLENGER);
        op.withdraw(STRANGER);
        vm.assertEq(STRANGER.balance, before + CHALLENGE_BOND + share);
        refuse(CHALLENGER, 0, call, abi.encodeWithSelector(IOptimisticRollup.NothingOwed.selector));
        vm.prank(RIVAL);
        op.withdraw(STRANGER);
        vm.assertEq(address(op).balance, 0);
    }

    function reclaimCall(Range memory r, uint256 i) private pure returns (bytes memory) {
        return abi.encodeCall(IOptimisticRollup.reclaim, (r.proposal, r.claims[i].number));
    }

    function pendingReason(bytes4 selector, Range memory r) private pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, idOf(r.proposal));
    }

    function refuseRefund(Proposal[] memory proposals, Range memory wrong) private {
        refuse(
            SEQUENCER,
            0,
            abi.encodeCall(IOptimisticRollup.refund, (proposals)),
            abi.encodeWithSelector(IOptimisticRollup.NothingToRefund.selector, idOf(wrong.proposal))
        );
    }
}
