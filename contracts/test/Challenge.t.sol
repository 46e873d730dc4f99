// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Statement} from "../src/Execute.sol";
import {BlockClaim, OptimisticConfig} from "../src/OptimisticTypes.sol";
import {Block} from "../src/Types.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {BURN, REVERT} from "./ExecuteStandIn.sol";
import {OptimisticTest, Range} from "./OptimisticTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice What can be challenged and proven.
contract ChallengeTest is OptimisticTest {
    function test_EachBlockOfEachSize() public {
        for (uint256 count = 1; count <= MAX_BLOCKS; ++count) {
            Range memory r = propose(count);
            for (uint256 i = 0; i < count; ++i) {
                challenge(r, i);
                assertDispute(r, (1 << i) - 1, 1);
                assertChallenge(r, i, CHALLENGER, uint64(block.timestamp) + RESPONSE);
                prove(r, i, DEFENDER);
                assertDispute(r, (2 << i) - 1, 0);
                assertChallenge(r, i, address(0), 0);
            }
        }
    }

    function test_Full() public {
        vm.pauseGasMetering(); // that is too much for a test
        op = deployOptimistic(largest());
        tip = genesisProposal();
        vm.deal(SEQUENCER, 10_000 ether);
        Range memory r = rangeOn(tip, 256, SEQUENCER);
        bytes memory call = proposeCall(r);
        uint256 bond = op.PROPOSAL_BOND();
        vm.prank(SEQUENCER);
        (bool ok,) = address(op).call{value: bond}(call);
        vm.assertTrue(ok);
        for (uint256 i = 0; i < 256; i += 51) {
            challenge(r, i);
            prove(r, i, DEFENDER);
        }
        (uint256 proven,) = op.disputes(idOf(r.proposal));
        vm.assertEq(proven, 1 | 1 << 51 | 1 << 102 | 1 << 153 | 1 << 204 | 1 << 255);
        for (uint256 i = 0; i < 256; ++i) {
            if (i % 51 != 0) prove(r, i, DEFENDER);
        }
        finalize(r);
        vm.assertEq(op.head().number, 256);
    }

    function largest() private view returns (OptimisticConfig memory c) {
        c = optimisticConfig();
        c.maxBlocks = 256;
        c.proposalBond = 10 ether;
    }

    function test_ChallengeNeedsTheBond() public {
        Range memory r = propose(1);
        for (uint256 value = CHALLENGE_BOND - 1; value <= CHALLENGE_BOND + 1; value += 2) {
            bytes memory reason =
                abi.encodeWithSelector(IOptimisticRollup.WrongBond.selector, value, CHALLENGE_BOND);
            refuse(CHALLENGER, value, challengeCall(r, 0), reason);
        }
    }

    function test_ChallengeEvent() public {
        Range memory r = propose(2);
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Challenged(idOf(r.proposal), 2, CHALLENGER, NOW + RESPONSE);
        challenge(r, 1);
    }

    function test_ChallengeInTheWindow() public {
        Range memory r = propose(2);
        wait(WINDOW);
        challenge(r, 0);
        wait(1);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.TooLate.selector, NOW + WINDOW);
        refuse(CHALLENGER, CHALLENGE_BOND, challengeCall(r, 1), reason);
    }

    function test_ChallengeOnceAtATime() public {
        Range memory r = propose(2);
        challenge(r, 1);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.AlreadyChallenged.selector, 2);
        refuse(RIVAL, CHALLENGE_BOND, challengeCall(r, 1), reason);
        challenge(r, 0, RIVAL);
        assertDispute(r, 0, 2);
    }

    function test_NotChallengedOnceProven() public {
        Range memory r = propose(2);
        challenge(r, 1);
        prove(r, 1, DEFENDER);
        prove(r, 0, DEFENDER);
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.AlreadyProven.selector, i + 1);
            refuse(CHALLENGER, CHALLENGE_BOND, challengeCall(r, i), reason);
            refuse(DEFENDER, 0, proveCall(r, i), reason);
        }
    }

    function test_ProveUntilTheDeadline() public {
        Range memory r = propose(2);
        challenge(r, 0);
        challenge(r, 1);
        wait(RESPONSE);
        prove(r, 0, DEFENDER);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.TooEarly.selector, NOW + RESPONSE);
        refuse(CHALLENGER, 0, removeCall(r, 1), reason);
        wait(1);
        reason = abi.encodeWithSelector(IOptimisticRollup.TooLate.selector, NOW + RESPONSE);
        refuse(DEFENDER, 0, proveCall(r, 1), reason);
        remove(r, 1, CHALLENGER);
    }

    function test_ProveWhatNobodyChallengedAnyTime() public {
        Range memory r = propose(2);
        wait(WINDOW + 1 days);
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Proven(idOf(r.proposal), 1, address(0), 0);
        prove(r, 0, DEFENDER);
    }

    function test_OnlyWhatIsPending() public {
        Range memory a = propose(1);
        Range memory b = propose(1);
        Range memory c = propose(1);
        refusePending(genesisRange(a));
        challenge(b, 0);
        wait(RESPONSE + 1);
        remove(b, 0, CHALLENGER);
        refusePending(b);
        refusePending(c);
        Range memory d = propose(1); // where `b` was
        vm.assertEq(d.proposal.position, b.proposal.position);
        refusePending(b);
        wait(WINDOW + 1);
        finalize(a);
        refusePending(a);
        Range memory forged = d;
        forged.proposal.proposer = RIVAL;
        refusePending(forged);
    }

    function genesisRange(Range memory r) private view returns (Range memory g) {
        (g.parent, g.proposal, g.blocks, g.claims) = (r.parent, genesisProposal(), r.blocks, r.claims);
    }

    function refusePending(Range memory r) private {
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.NotPending.selector, idOf(r.proposal));
        refuse(CHALLENGER, CHALLENGE_BOND, challengeCall(r, 0), reason);
        refuse(DEFENDER, 0, proveCall(r, 0), reason);
        refuse(CHALLENGER, 0, removeCall(r, 0), reason);
        bytes memory call = abi.encodeCall(IOptimisticRollup.finalize, (list(r.proposal)));
        if (r.proposal.position > op.head().number) refuse(CHALLENGER, 0, call, reason);
    }

    function test_OnlyClaimsOfTheProposal() public {
        Range memory a = propose(5);
        Range memory b = propose(5);
        BlockClaim memory good = a.claims[2];
        bytes32[] memory path = pathOf(a.claims, 2);
        BlockClaim memory bad;
        for (uint256 i = 0; i < 6; ++i) {
            bad = BlockClaim(
                good.number,
                good.parentHash,
                good.preStateRoot,
                good.blockHash,
                good.stateRoot,
                good.anchorHash
            );
            if (i == 0) bad.number += 1;
            if (i == 1) bad.parentHash = keccak256("forged");
            if (i == 2) bad.preStateRoot = keccak256("forged");
            if (i == 3) bad.blockHash = keccak256("forged");
            if (i == 4) bad.stateRoot = keccak256("forged");
            if (i == 5) bad.anchorHash = keccak256("forged");
            refuseClaim(a, bad, path);
        }
        refuseClaim(b, good, path); // of another proposal
        refuseClaim(a, good, pathOf(a.claims, 1));
        bytes32[] memory shorter = new bytes32[](path.length - 1);
        bytes32[] memory longer = new bytes32[](path.length + 1);
        for (uint256 i = 0; i < path.length; ++i) {
            longer[i] = path[i];
            if (i > 0) shorter[i - 1] = path[i];
        }
        refuseClaim(a, good, shorter);
        refuseClaim(a, good, longer);
    }

    function refuseClaim(Range memory r, BlockClaim memory claim, bytes32[] memory path) private {
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.NotClaimed.selector, claim.number);
        bytes memory call = abi.encodeCall(IOptimisticRollup.challenge, (r.proposal, claim, path));
        refuse(CHALLENGER, CHALLENGE_BOND, call, reason);
        call = abi.encodeCall(IOptimisticRollup.prove, (r.proposal, claim, path, 0, ""));
        refuse(DEFENDER, 0, call, reason);
    }

    function testFuzz_Paths(uint256 count, uint256 i) public {
        count = bound(count, 1, MAX_BLOCKS);
        Range memory r = propose(count);
        challenge(r, bound(i, 0, count - 1));
        assertDispute(r, 0, 1);
    }

    function test_ExecuteMustAgree() public {
        for (uint256 i = 0; i < 9; ++i) {
            Statement memory s = statementAfter(endOf(tip));
            if (i == 0) s.parentHash = keccak256("other");
            if (i == 1) s.number += 1;
            if (i == 2) s.chainId += 1;
            if (i == 3) s.gasLimit += 1;
            if (i == 4) s.timestamp = block.timestamp + 1;
            if (i == 5) s.parentBeaconRoot = l1Hash(L1_BLOCK - 2);
            if (i == 6) s.timestamp = 1 << 255;
            if (i == 7) s.number += 1 << 64;
            if (i == 8) s.gasLimit -= 1;
            unprovable(s);
        }
        Statement memory good = statementAfter(endOf(tip));
        good.timestamp = block.timestamp;
        Range memory r = withStatement(good);
        submit(r);
        prove(r, 0, DEFENDER);
    }

    function withStatement(Statement memory s) private view returns (Range memory r) {
        Block[] memory blocks = one(blockOf(endOf(tip), s));
        Statement[] memory statements = new Statement[](1);
        statements[0] = s;
        return rangeOf(tip, blocks, statements, SEQUENCER);
    }

    function unprovable(Statement memory s) private {
        Range memory r = withStatement(s);
        submit(r);
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.WrongBlock.selector, r.proposal.number);
        refuse(DEFENDER, 0, proveCall(r, 0), reason);
        // Nor later, when L1 has reached its time.
        challenge(r, 0);
        wait(RESPONSE);
        refuse(DEFENDER, 0, proveCall(r, 0), reason);
    }

    // The statement is about the claimed block, and not about another one that is as good.
    function test_AnotherBlockHash() public {
        Range memory r = rangeOn(tip, 1, SEQUENCER);
        r.list[0].blockHash = keccak256("other");
        complete(r, SEQUENCER);
        submit(r);
        refuse(DEFENDER, 0, proveCall(r, 0), abi.encodeWithSelector(IOptimisticRollup.WrongBlock.selector, 1));
    }

    function test_ExecuteRefuses() public {
        Range memory r = propose(2);
        bytes memory reason = abi.encodeWithSelector(IRollup.ExecuteFailed.selector, 1);
        Range memory other = r;
        other.blocks[0].gasUsed += 1;
        refuse(DEFENDER, 0, proveCall(other, 0), reason);
        other.blocks[0].gasUsed -= 1;
        other.blocks[0].trace = bytes.concat(r.blocks[0].trace, hex"00");
        refuse(DEFENDER, 0, proveCall(other, 0), reason);
        other.blocks[0].trace = r.blocks[1].trace; // of other state roots
        refuse(DEFENDER, 0, proveCall(other, 0), reason);
        uint256[4] memory sizes = [uint256(415), 417, BURN, REVERT];
        for (uint256 i = 0; i < sizes.length; ++i) {
            Statement memory s = statementAfter(endOf(r.parent));
            other.blocks[0].trace = traceOf(r.parent.stateRoot, r.blocks[0], s, sizes[i], 0);
            bytes memory call = proveCall(other, 0);
            vm.prank(DEFENDER, DEFENDER);
            (bool ok, bytes memory result) = address(op).call{gas: 5_000_000}(call);
            vm.assertTrue(!ok);
            vm.assertEq(result, reason);
        }
    }

    function test_DataOfOthers() public {
        Range memory r = propose(3);
        vm.recordLogs();
        prove(r, 0, DEFENDER); // in the input of its transaction
        vm.assertEq(vm.getRecordedLogs().length, 1);
        bytes memory call = proveCall(r, 1);
        bytes memory trace = r.blocks[1].trace;
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Data(2, trace);
        vm.prank(DEFENDER, STRANGER);
        (bool ok,) = address(op).call(call);
        vm.assertTrue(ok);
        vm.etch(DEFENDER, abi.encodePacked(hex"ef0100", STRANGER)); // EIP-7702
        call = proveCall(r, 2);
        trace = r.blocks[2].trace;
        vm.expectEmit(true, true, true, true, address(op));
        emit IOptimisticRollup.Data(3, trace);
        vm.prank(DEFENDER, DEFENDER);
        (ok,) = address(op).call(call);
        vm.assertTrue(ok);
    }

    // Another encoding of the same arguments, that Solidity alone would take.
    function test_StrictEncoding() public {
        Range memory r = propose(3);
        bytes memory call = proveCall(r, 0);
        bytes memory strict = call;
        bytes memory reason = abi.encodeWithSelector(IOptimisticRollup.NotCanonical.selector);
        // The tails moved back by a word, with their offsets.
        bytes memory gap =
            bytes.concat(slice(call, 0, 4 + 640), bytes32(0), slice(call, 4 + 640, call.length));
        uint256 traceOffset = 640 + 32 + 32 * pathOf(r.claims, 0).length;
        setWord(gap, 4 + 17 * 32, 640 + 32);
        setWord(gap, 4 + 19 * 32, traceOffset + 32);
        refuse(DEFENDER, 0, gap, reason);
        // The trace's alone.
        gap = bytes.concat(
            slice(call, 0, 4 + traceOffset), bytes32(0), slice(call, 4 + traceOffset, call.length)
        );
        setWord(gap, 4 + 19 * 32, traceOffset + 32);
        refuse(DEFENDER, 0, gap, reason);
        vm.prank(DEFENDER, DEFENDER);
        (bool ok,) = address(op).call(strict);
        vm.assertTrue(ok);
    }

    // Bits that no value of its type has, in any word of the head.
    function test_DirtyWords() public {
        Range memory r = propose(3);
        for (uint256 i = 0; i < 20; ++i) {
            bytes memory input = proveCall(r, 0);
            uint256 word;
            assembly ("memory-safe") {
                word := mload(add(add(input, 0x24), mul(i, 0x20)))
            }
            setWord(input, 4 + 32 * i, word ^ 1 << 255);
            vm.prank(DEFENDER, DEFENDER);
            (bool ok,) = address(op).call(input);
            vm.assertTrue(!ok);
        }
        prove(r, 0, DEFENDER);
    }

    function slice(bytes memory b, uint256 from, uint256 to) private pure returns (bytes memory s) {
        s = new bytes(to - from);
        for (uint256 i = 0; i < s.length; ++i) {
            s[i] = b[from + i];
        }
    }

    function setWord(bytes memory b, uint256 pos, uint256 word) private pure {
        assembly ("memory-safe") {
            mstore(add(add(b, 0x20), pos), word)
        }
    }

    function assertDispute(Range memory r, uint256 proven, uint256 open) private view {
        (uint256 gotProven, uint256 gotOpen) = op.disputes(idOf(r.proposal));
        vm.assertEq(gotProven, proven, "proven");
        vm.assertEq(gotOpen, open, "open");
    }

    function assertChallenge(Range memory r, uint256 i, address challenger, uint64 deadline) private view {
        (address gotChallenger, uint64 gotDeadline) = op.challengeOf(idOf(r.proposal), r.claims[i].number);
        vm.assertEq(gotChallenger, challenger);
        vm.assertEq(gotDeadline, deadline, "deadline");
    }
}
