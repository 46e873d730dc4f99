// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {OptimisticConfig, Proposal} from "../src/OptimisticTypes.sol";
import {ForcedTransaction, IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {Draft, ForcedFixture} from "./ForcedTest.sol";
import {OptimisticFixture, Range} from "./OptimisticTest.sol";
import {Trie} from "./Trie.sol";
import {vm} from "./Vm.sol";

/// @notice Who may propose, when.
contract ProposeWhoTest is OptimisticFixture, ForcedFixture {
    function setUp() public {
        startOptimistic();
        (balances[ALICE], balances[BOB]) = (1 ether, 1 ether);
        (nonces[ALICE], nonces[BOB]) = (7, 1);
        vm.deal(PAYER, 100 ether);
        submitState(SEQUENCER);
    }

    /// @dev A block after which the accounts are as they are now.
    function stateRange(address who) private view returns (Range memory r) {
        r = rangeOn(tip, 1, who);
        r.blocks[0].stateRoot = Trie.rootOf(leaves());
        r.list[0].stateRoot = r.blocks[0].stateRoot;
        r.list[0].blockHash = keccak256(abi.encode(r.list[0].blockHash, block.timestamp));
        complete(r, who);
    }

    function submitState(address who) private {
        submit(stateRange(who));
    }

    function forcedCall(Range memory r, uint64 index, ForcedTransaction memory entry)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeCall(
            IOptimisticRollup.proposeForced,
            (r.parent, r.list, guardOf(r), uint8(0), bytes(hex"01"), index, entry, proofOf(ALICE))
        );
    }

    function submitForced(Range memory r, uint64 index, ForcedTransaction memory entry) private {
        bytes memory call = forcedCall(r, index, entry);
        vm.prank(r.proposal.proposer);
        (bool ok,) = address(op).call{value: PROPOSAL_BOND}(call);
        vm.assertTrue(ok, "refused");
        tip = r.proposal;
        assertTip(tip);
    }

    /// @dev Queues a transaction of ALICE, by the claimed state.
    function queue(uint64 nonce) private returns (ForcedTransaction memory entry) {
        Draft memory d = draft();
        d.nonce = nonce;
        bytes memory raw = sign(d, ALICE_KEY);
        entry = entryOf(d, raw);
        bytes[] memory proof = proofOf(ALICE);
        vm.prank(PAYER);
        inbox.submit{value: BOND}(raw, tip.number, proof);
    }

    function refusePropose(address who, bytes memory reason) private {
        refuse(who, PROPOSAL_BOND, proposeCall(stateRange(who)), reason);
    }

    function test_OthersOnlyAfterTheTimeout() public {
        bytes memory reason = abi.encodeWithSelector(IRollup.NotSequencer.selector, NOW + TIMEOUT + 1);
        refusePropose(STRANGER, reason);
        vm.warp(NOW + TIMEOUT);
        refusePropose(STRANGER, reason);
        vm.warp(NOW + TIMEOUT + 1);
        submitState(STRANGER);
        submitState(STRANGER); // it stays open
        vm.assertEq(op.head().advancedAt, NOW + TIMEOUT + 1);
        vm.assertEq(op.head().sequencedAt, NOW);
        vm.assertEq(op.openAt(), NOW + TIMEOUT + 1);
        submitState(SEQUENCER);
        vm.assertEq(op.openAt(), block.timestamp + TIMEOUT + 1);
        vm.assertEq(op.head().sequencedAt, block.timestamp);
    }

    function test_OpenAfterTheSequencersProposalFell() public {
        Range memory r = propose(1);
        challenge(r, 0);
        wait(RESPONSE + 1);
        propose(1); // so that it is not open anyway
        uint256 removedAt = block.timestamp;
        remove(r, 0, CHALLENGER);
        vm.assertEq(op.openAt(), removedAt);
        submitState(STRANGER);
        vm.warp(removedAt + TIMEOUT);
        submitState(SEQUENCER);
        submitState(STRANGER);
        wait(1);
        refusePropose(
            STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, removedAt + 2 * TIMEOUT + 1)
        );
    }

    function test_NotOpenAfterAnothersProposalFell() public {
        wait(TIMEOUT + 1);
        Range memory r = propose(1, STRANGER);
        challenge(r, 0);
        wait(RESPONSE + 1);
        propose(1);
        uint256 open = block.timestamp + TIMEOUT + 1;
        remove(r, 0, CHALLENGER);
        vm.assertEq(op.openAt(), open);
        refusePropose(STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, open));
    }

    function test_AnyoneWithoutSequencer() public {
        OptimisticConfig memory c = optimisticConfig();
        (c.rollup.sequencer, c.rollup.sequencerTimeout) = (address(0), 0);
        op = deployOptimistic(c);
        tip = genesisProposal();
        vm.assertEq(op.openAt(), 0);
        wait(1);
        Range memory r = propose(1, STRANGER);
        vm.assertEq(op.head().sequencedAt, block.timestamp);
        challenge(r, 0);
        wait(RESPONSE + 1);
        remove(r, 0, CHALLENGER);
        vm.assertEq(op.openAt(), 0);
        propose(1, RIVAL);
    }

    function test_ForcedIsQueuedByClaimedStates() public {
        nonces[ALICE] = 9;
        submitState(SEQUENCER);
        queue(9);
        (, uint64 end) = inbox.queue();
        vm.assertEq(end, 1);
        // But it leaves by final ones only.
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, tip.number));
        inbox.remove(0, entryOf(draft(), sign(draft(), ALICE_KEY)), tip.number, proofOf(ALICE));
    }

    function test_OverdueOpensAndPauses() public {
        ForcedTransaction memory e = queue(7);
        vm.warp(e.deadline - 1);
        submitState(SEQUENCER);
        vm.warp(e.deadline);
        refusePropose(STRANGER, abi.encodeWithSelector(IRollup.NotSequencer.selector, e.deadline + 1));
        submitState(SEQUENCER);
        wait(1);
        bytes memory reason = abi.encodeWithSelector(IRollup.ForcedFirst.selector, e.deadline + GRACE);
        refusePropose(SEQUENCER, reason);
        refusePropose(STRANGER, reason);
        vm.warp(e.deadline + GRACE - 1);
        refusePropose(STRANGER, reason);
        vm.warp(e.deadline + GRACE);
        submitState(STRANGER);
        submitState(SEQUENCER); // in the same block of L1
        wait(GRACE);
        submitState(STRANGER);
        wait(1);
        refusePropose(
            SEQUENCER, abi.encodeWithSelector(IRollup.ForcedFirst.selector, block.timestamp - 1 + GRACE)
        );
    }

    function test_ForcedDoesNotPause() public {
        ForcedTransaction memory e = queue(7);
        vm.warp(e.deadline + 1);
        submitState(SEQUENCER);
        wait(1);
        Range memory r = stateRange(STRANGER);
        bytes memory reason = abi.encodeWithSelector(IForcedInbox.StillValid.selector, 0);
        refuse(STRANGER, PROPOSAL_BOND, forcedCall(r, 0, e), reason);
        nonces[ALICE] = 8;
        r = stateRange(STRANGER);
        reason = abi.encodeWithSelector(IForcedInbox.NotFirst.selector, 1, 0);
        refuse(STRANGER, PROPOSAL_BOND, forcedCall(r, 1, e), reason);
        submitForced(r, 0, e);
        vm.assertTrue(inbox.isPending(0));
        vm.assertTrue(op.isIncluded(0) && !op.isIncluded(1));

        // It has been shown: that counts once.
        wait(1);
        reason = abi.encodeWithSelector(IRollup.ForcedFirst.selector, block.timestamp - 1 + GRACE);
        r = stateRange(SEQUENCER);
        refuse(SEQUENCER, PROPOSAL_BOND, forcedCall(r, 0, e), reason);
        wait(GRACE);
        submitForced(stateRange(SEQUENCER), 0, e);
    }

    function test_ForcedInTime() public {
        ForcedTransaction memory e = queue(7);
        nonces[ALICE] = 8;
        vm.warp(NOW + TIMEOUT);
        bytes memory reason = abi.encodeWithSelector(IRollup.NotSequencer.selector, NOW + TIMEOUT + 1);
        refuse(STRANGER, PROPOSAL_BOND, forcedCall(stateRange(STRANGER), 0, e), reason);
        submitForced(stateRange(SEQUENCER), 0, e);
        wait(1);
        submitForced(stateRange(SEQUENCER), 0, e); // nothing is overdue, so nobody has to wait
    }

    // Another entry of the same account, whose nonce is used: it is not in the queue.
    function test_ForcedIsTheQueuedOne() public {
        ForcedTransaction memory e = queue(7);
        e.nonce = 6;
        bytes memory reason = abi.encodeWithSelector(IForcedInbox.UnknownEntry.selector, 0);
        refuse(SEQUENCER, PROPOSAL_BOND, forcedCall(stateRange(SEQUENCER), 0, e), reason);
    }

    function test_ForcedCountsAgainAfterItFell() public {
        ForcedTransaction memory e = queue(7);
        vm.warp(e.deadline + 1);
        nonces[ALICE] = 8;
        Range memory r = stateRange(SEQUENCER);
        submitForced(r, 0, e);
        challenge(r, 0);
        wait(RESPONSE + 1);
        remove(r, 0, CHALLENGER);
        submitState(SEQUENCER);
        wait(1);
        submitForced(stateRange(STRANGER), 0, e);
    }

    function test_ForcedLeavesByFinalState() public {
        ForcedTransaction memory e = queue(7);
        nonces[ALICE] = 8;
        Proposal memory first = tip;
        submitForced(stateRange(SEQUENCER), 0, e);
        wait(WINDOW + 1);
        op.finalize(list(first, tip));
        bytes[] memory proof = proofOf(ALICE);
        inbox.remove(0, e, tip.number, proof);
        vm.assertTrue(!inbox.isPending(0));
        vm.assertEq(PAYER.balance, 100 ether);
    }

    // Included at the last moment, it is final long after it would lapse: its bond goes back all the same.
    function test_IncludedDoesNotLapse() public {
        ForcedTransaction memory e = queue(7);
        vm.warp(e.deadline + 1);
        nonces[ALICE] = 8;
        Proposal memory first = tip;
        submitForced(stateRange(SEQUENCER), 0, e);
        Proposal memory second = tip;
        submitState(SEQUENCER);
        vm.warp(e.deadline + LAPSE + 1);
        refuseLapse(e);
        wait(WINDOW);
        op.finalize(list(first, second));
        refuseLapse(e);
        bytes[] memory proof = proofOf(ALICE);
        inbox.remove(0, e, second.number, proof);
        vm.assertEq(PAYER.balance, 100 ether);
    }

    function test_AnyoneShowsThatItIsIncluded() public {
        ForcedTransaction memory e = queue(7);
        vm.warp(e.deadline + LAPSE);
        refuseShown(tip, 0, e, abi.encodeWithSelector(IForcedInbox.StillValid.selector, 0));
        Proposal memory below = tip;
        nonces[ALICE] = 8;
        submitState(SEQUENCER);
        refuseShown(below, 0, e, abi.encodeWithSelector(IOptimisticRollup.NotTip.selector, idOf(tip)));
        refuseShown(tip, 1, e, abi.encodeWithSelector(IForcedInbox.NotFirst.selector, 1, 0));
        vm.assertTrue(!op.isIncluded(0));
        bytes[] memory proof = proofOf(ALICE);
        vm.prank(STRANGER);
        op.showForced(tip, 0, e, proof);
        vm.assertTrue(op.isIncluded(0) && !op.isIncluded(1));
        wait(1);
        refuseLapse(e);
        // That was its turn: it exempts no more.
        Range memory r = stateRange(STRANGER);
        bytes memory reason =
            abi.encodeWithSelector(IRollup.ForcedFirst.selector, block.timestamp - 1 + GRACE);
        refuse(STRANGER, PROPOSAL_BOND, forcedCall(r, 0, e), reason);
    }

    function refuseShown(Proposal memory p, uint64 index, ForcedTransaction memory e, bytes memory reason)
        private
    {
        refuse(
            STRANGER, 0, abi.encodeCall(IOptimisticRollup.showForced, (p, index, e, proofOf(ALICE))), reason
        );
    }

    // What falls takes with it what it showed, and nothing else.
    function test_ShownFalls() public {
        ForcedTransaction memory e = queue(7);
        vm.warp(e.deadline + LAPSE);
        nonces[ALICE] = 8;
        Range memory a = stateRange(SEQUENCER);
        submitForced(a, 0, e);
        Range memory b = propose(1);
        challenge(a, 0);
        challenge(b, 0);
        wait(RESPONSE + 1);
        remove(b, 0, CHALLENGER);
        vm.assertTrue(op.isIncluded(0));
        refuseLapse(e);
        remove(a, 0, CHALLENGER);
        vm.assertTrue(!op.isIncluded(0));
        vm.prank(STRANGER);
        inbox.removeLapsed(0, e);
        vm.assertEq(STRANGER.balance, 1000 ether + BOND);
    }

    // The last final state may be older than the claimed one by which it was queued.
    function test_IncludedCanPay() public {
        Proposal memory first = tip;
        balances[ALICE] = 0;
        bytes[] memory proof = proofOf(ALICE);
        submitState(SEQUENCER);
        Proposal memory poor = tip;
        balances[ALICE] = 1 ether;
        submitState(SEQUENCER);
        ForcedTransaction memory e = queue(7);
        vm.warp(NOW + WINDOW + 1);
        op.finalize(list(first, poor));
        nonces[ALICE] = 8;
        Range memory r = stateRange(SEQUENCER);
        submitForced(r, 0, e);
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.StillValid.selector, 0));
        inbox.remove(0, e, poor.number, proof);
        challenge(r, 0);
        wait(RESPONSE + 1);
        remove(r, 0, CHALLENGER);
        inbox.remove(0, e, poor.number, proof);
        vm.assertTrue(!inbox.isPending(0));
    }

    function refuseLapse(ForcedTransaction memory e) private {
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.StillValid.selector, 0));
        vm.prank(STRANGER);
        inbox.removeLapsed(0, e);
    }
}
