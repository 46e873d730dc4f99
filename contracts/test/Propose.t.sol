// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Guard, Proposal, ProposedBlock} from "../src/OptimisticTypes.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {OptimisticTest, Range} from "./OptimisticTest.sol";
import {vm} from "./Vm.sol";

contract ProposeTest is OptimisticTest {
    function test_Genesis() public view {
        assertTip(genesisProposal());
        assertLast(genesisProposal());
        vm.assertEq(op.proposalAt(0), idOf(genesisProposal()));
        vm.assertEq(op.proposalAt(1), 0);
        vm.assertEq(op.head().advancedAt, NOW);
        vm.assertEq(op.head().sequencedAt, NOW);
    }

    function test_ChainGrows() public {
        for (uint256 count = 1; count <= MAX_BLOCKS; ++count) {
            Range memory r = propose(count);
            vm.assertEq(op.proposalAt(r.proposal.position), idOf(r.proposal));
            vm.assertEq(op.claimedStateRootAt(r.proposal.number), r.proposal.stateRoot);
            wait(1); // no pause, as no forced transaction waits
        }
        assertLast(genesisProposal());
        vm.assertEq(address(op).balance, MAX_BLOCKS * PROPOSAL_BOND);
    }

    function test_Event() public {
        Range memory r = rangeOn(tip, 3, SEQUENCER);
        bytes32[] memory anchorHashes = new bytes32[](3);
        for (uint256 i = 0; i < 3; ++i) {
            anchorHashes[i] = l1Hash(L1_BLOCK - 1);
        }
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Proposed(
            1, idOf(r.proposal), r.proposal, r.list, anchorHashes, 0, hex"01", new bytes32[](0)
        );
        submit(r);
    }

    function test_StateRootsAreClaimedThenFinal() public {
        Range memory a = propose(2);
        Range memory b = propose(2);
        vm.assertEq(op.claimedStateRootAt(0), config().genesisStateRoot);
        vm.assertEq(op.claimedStateRootAt(2), a.proposal.stateRoot);
        vm.assertEq(op.claimedStateRootAt(4), b.proposal.stateRoot);
        unknown(2);
        unknown(4);
        wait(WINDOW + 1);
        finalize(a);
        vm.assertEq(op.stateRootAt(0), config().genesisStateRoot);
        vm.assertEq(op.stateRootAt(2), a.proposal.stateRoot);
        unknown(1); // inside of a proposal
        unknown(4);
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, 3));
        op.claimedStateRootAt(3);
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, 5));
        op.claimedStateRootAt(5);
    }

    function unknown(uint64 number) private {
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, number));
        op.stateRootAt(number);
    }

    // An old state is found in a few steps: a long chain must not make it dear to ask for one.
    function test_GasOfTheSearch() public {
        wait(1 days); // the blocks are a second apart
        for (uint256 i = 0; i < 64; ++i) {
            propose(1);
        }
        for (uint64 number = 1; number < 64; number += 31) {
            vm.cool(address(op));
            uint256 before = gasleft();
            op.claimedStateRootAt(number);
            vm.assertLe(before - gasleft(), 70_000, "gas");
        }
    }

    function test_RefusesAnotherBond() public {
        Range memory r = rangeOn(tip, 1, SEQUENCER);
        bytes memory call = proposeCall(r);
        for (uint256 value = PROPOSAL_BOND - 1; value <= PROPOSAL_BOND + 1; value += 2) {
            refuse(
                SEQUENCER,
                value,
                call,
                abi.encodeWithSelector(IOptimisticRollup.WrongBond.selector, value, PROPOSAL_BOND)
            );
        }
    }

    function test_RefusesAnythingButTheTip() public {
        Range memory a = propose(1);
        Range memory b = rangeOn(genesisProposal(), 1, SEQUENCER); // genesis is not the newest any more
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.NotTip.selector, idOf(a.proposal));
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(b), reason);
        Proposal memory forged = a.proposal;
        forged.stateRoot = keccak256("forged");
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(rangeOn(forged, 1, SEQUENCER)), reason);
    }

    function test_RefusesNoAndTooManyBlocks() public {
        Range memory r = rangeOn(tip, MAX_BLOCKS + 1, SEQUENCER);
        bytes memory reason =
            abi.encodeWithSelector(IOptimisticRollup.TooManyBlocks.selector, MAX_BLOCKS + 1, MAX_BLOCKS);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(r), reason);
        r.list = new ProposedBlock[](0);
        reason = abi.encodeWithSelector(IRollup.NoBlocks.selector);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(r), reason);
    }

    function test_AnchorsDoNotMoveBack() public {
        Range memory r = rangeOn(tip, 3, SEQUENCER);
        (r.list[0].anchor, r.list[1].anchor, r.list[2].anchor) = (19_990, 19_995, 19_995);
        complete(r, SEQUENCER);
        submit(r);
        vm.assertEq(tip.anchor, 19_995);

        r = rangeOn(tip, 2, SEQUENCER);
        r.list[0].anchor = 19_994;
        bytes memory reason = abi.encodeWithSelector(IRollup.AnchorMovedBack.selector, 19_994, 19_995);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(r), reason);
        (r.list[0].anchor, r.list[1].anchor) = (19_996, 19_995);
        reason = abi.encodeWithSelector(IRollup.AnchorMovedBack.selector, 19_995, 19_996);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(r), reason);
    }

    function test_AnchorsAreKnownToL1() public {
        Range memory r = rangeOn(tip, 2, SEQUENCER);
        r.list[1].anchor = L1_BLOCK; // not in the past
        bytes memory reason = abi.encodeWithSelector(IRollup.UnknownAnchor.selector, L1_BLOCK);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(r), reason);

        // Known before, and also that of the block below: too old now.
        propose(1);
        rollL1(L1_BLOCK + 8191);
        reason = abi.encodeWithSelector(IRollup.UnknownAnchor.selector, L1_BLOCK - 1);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(rangeOn(tip, 1, SEQUENCER)), reason);
    }

    function test_GuardsAgainstReorganisations() public {
        Range memory r = rangeOn(tip, 1, SEQUENCER);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.Guarded.selector);
        refuse(SEQUENCER, PROPOSAL_BOND, guardedCall(r, keccak256("other"), 0), reason);
        refuse(SEQUENCER, PROPOSAL_BOND, guardedCall(r, l1Hash(L1_BLOCK - 1), NOW + 1), reason);
        vm.prank(SEQUENCER);
        (bool ok,) = address(op).call{value: PROPOSAL_BOND}(guardedCall(r, l1Hash(L1_BLOCK - 1), NOW));
        vm.assertTrue(ok);
    }

    function guardedCall(Range memory r, bytes32 anchorHash, uint64 timestamp)
        private
        pure
        returns (bytes memory)
    {
        Guard memory guard = Guard(anchorHash, timestamp);
        return abi.encodeCall(IOptimisticRollup.propose, (r.parent, r.list, guard, uint8(0), bytes(hex"01")));
    }

    function test_Data() public {
        bytes32[] memory blobs = new bytes32[](2);
        (blobs[0], blobs[1]) = (keccak256("blob 0"), keccak256("blob 1"));
        vm.blobhashes(blobs);
        withData(0, new bytes(1), new bytes32[](0));
        withData(0, new bytes(256), new bytes32[](0));
        withData(1, new bytes(1), new bytes32[](0));
        withData(1, new bytes(100_000), new bytes32[](0));
        withData(2, "", blobs);
        withData(2, new bytes(256), blobs);
        noData(0, 0);
        noData(0, 257);
        noData(1, 0);
        noData(2, 257);
        noData(3, 1);
        vm.blobhashes(new bytes32[](0));
        noData(2, 0);
    }

    function withData(uint8 kind, bytes memory pointer, bytes32[] memory blobs) private {
        Range memory r = rangeOn(tip, 1, SEQUENCER);
        r.proposal.data = keccak256(abi.encode(kind, keccak256(pointer), blobs));
        Guard memory guard = guardOf(r);
        expectProposed(r, kind, pointer, blobs);
        vm.prank(SEQUENCER);
        op.propose{value: PROPOSAL_BOND}(r.parent, r.list, guard, kind, pointer);
        tip = r.proposal;
        assertTip(tip);
    }

    function expectProposed(Range memory r, uint8 kind, bytes memory pointer, bytes32[] memory blobs)
        private
    {
        bytes32[] memory anchorHashes = new bytes32[](1);
        anchorHashes[0] = l1Hash(r.proposal.anchor);
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Proposed(
            r.proposal.position, idOf(r.proposal), r.proposal, r.list, anchorHashes, kind, pointer, blobs
        );
    }

    function noData(uint8 kind, uint256 size) private {
        Range memory r = rangeOn(tip, 1, SEQUENCER);
        bytes memory call =
            abi.encodeCall(IOptimisticRollup.propose, (r.parent, r.list, guardOf(r), kind, new bytes(size)));
        refuse(
            SEQUENCER, PROPOSAL_BOND, call, abi.encodeWithSelector(IOptimisticRollup.WrongData.selector, kind)
        );
    }

    function test_NoRoomForMoreThan4095() public {
        vm.pauseGasMetering();
        vm.deal(SEQUENCER, 5000 ether);
        wait(1 days); // the blocks are a second apart
        for (uint256 i = 0; i < 4095; ++i) {
            this.step(false);
        }
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.TooManyPending.selector);
        refuse(SEQUENCER, PROPOSAL_BOND, proposeCall(rangeOn(tip, 1, SEQUENCER)), reason);
        assertLast(genesisProposal());
    }

    /// @dev As a call, so that its memory is free after it.
    function step(bool final_) external {
        Range memory r = propose(1);
        if (!final_) return;
        wait(WINDOW + 1);
        finalize(r);
    }

    // The chain goes round the ring, with a removal across its end.
    function test_RoundTheRing() public {
        vm.pauseGasMetering();
        for (uint256 i = 0; i < 3; ++i) {
            this.step(true);
        }
        Proposal memory third = tip;
        for (uint256 i = 3; i < 2000; ++i) {
            this.step(true);
        }
        Proposal memory old = tip;
        for (uint256 i = 0; i < 2094; ++i) {
            this.step(true);
        }
        Range memory a = propose(2);
        Range memory b = propose(1);
        propose(1);
        propose(1);
        vm.assertEq(tip.position, 4098);
        vm.assertEq(op.proposalAt(0), 0);
        vm.assertEq(op.proposalAt(1), 0);
        challenge(b, 0);
        wait(RESPONSE + 1);
        remove(b, 0, CHALLENGER);
        vm.assertEq(op.proposalAt(4096), 0);
        vm.assertEq(op.stateRootAt(old.number), old.stateRoot);
        vm.assertEq(op.claimedStateRootAt(a.proposal.number), a.proposal.stateRoot);
        unknown(0); // its place was taken by what fell
        unknown(2);
        vm.assertEq(op.stateRootAt(3), third.stateRoot); // the search passes over the second
        unknown(4096);
        b = propose(3);
        wait(WINDOW + 1);
        op.finalize(list(a.proposal, b.proposal));
        assertLast(b.proposal);
        vm.assertEq(op.stateRootAt(old.number), old.stateRoot);
        vm.assertEq(op.stateRootAt(a.proposal.number), a.proposal.stateRoot);
        unknown(1);
    }
}
