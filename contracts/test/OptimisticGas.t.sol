// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "../src/Execute.sol";
import {Guard, Proposal} from "../src/OptimisticTypes.sol";
import {CHALLENGE_GAS} from "../src/Parameters.sol";
import {OptimisticTest, Range} from "./OptimisticTest.sol";
import {Burner} from "./Receivers.sol";
import {vm} from "./Vm.sol";

/// @notice What transactions cost as a whole: each call is one, which pays for itself, for its input and
/// for storage that is cold, and has its refunds. A stand-in for EXECUTE takes some 100 gas.
/// forge-config: default.isolate = true
contract OptimisticGasTest is OptimisticTest {
    /// @dev Returns the last 416 bytes of its input.
    bytes private constant ECHO = hex"6101a08036035f376101a05ff3";

    /// @dev A word of storage that was zero, in Amsterdam (EIP-8037, EIP-8038): 64 bytes at 1530 gas and the
    /// write, less what it costs in Osaka.
    uint256 private constant NEW_WORD = 64 * 1530 + 10_000 - 20_000;

    /// @dev Address zero, if nobody has sent anything to it: 120 bytes, less what they cost in Osaka.
    uint256 private constant NEW_ACCOUNT = 120 * 1530 - 25_000;

    function setUp() public override {
        super.setUp();
        vm.etch(Execute.PRECOMPILE, ECHO);
        propose(1);
    }

    function measure(string memory name) private {
        vm.snapshotGasLastCall("optimistic", name);
    }

    /// @dev Fills in traces for the stand-in.
    function echo(Range memory r, uint256 size) private view {
        Statement memory s = statementAfter(endOf(r.parent));
        bytes memory tail = new bytes(size);
        for (uint256 i = 0; i < size; ++i) {
            tail[i] = bytes1(uint8(i | 1));
        }
        r.blocks[0].trace = bytes.concat(tail, abi.encode(s));
    }

    /// @dev The last call is the transaction.
    function sendPropose(uint256 count) private {
        Range memory r = rangeOn(tip, count, SEQUENCER);
        Guard memory guard = guardOf(r);
        tip = r.proposal;
        vm.prank(SEQUENCER);
        op.propose{value: PROPOSAL_BOND}(r.parent, r.list, guard, 0, hex"01");
    }

    function sendRemove(Range memory r, uint256 i, address who) private {
        vm.prank(who);
        op.remove(r.proposal, r.parent, r.claims[i].number);
    }

    function test_Propose() public {
        sendPropose(1);
        measure("propose, 1 block");
        sendPropose(MAX_BLOCKS);
        measure("propose, 16 blocks");
        Range memory r = rangeOn(tip, MAX_BLOCKS, SEQUENCER);
        Guard memory guard = guardOf(r);
        bytes memory data = new bytes(100_000);
        for (uint256 i = 0; i < data.length; ++i) {
            data[i] = bytes1(uint8(i | 1));
        }
        vm.prank(SEQUENCER);
        op.propose{value: PROPOSAL_BOND}(r.parent, r.list, guard, 1, data);
        measure("propose, 16 blocks, 100,000 bytes of data");
    }

    function test_Prove() public {
        Range memory r = propose(1);
        echo(r, 1000);
        prove(r, 0, DEFENDER);
        measure("prove, 1,000 bytes");
        r = propose(1);
        challenge(r, 0);
        measure("challenge");
        echo(r, 1000);
        prove(r, 0, DEFENDER);
        measure("prove, 1,000 bytes, challenged");
        r = propose(1);
        challenge(r, 0);
        echo(r, 100_000);
        prove(r, 0, DEFENDER);
        measure("prove, 100,000 bytes, challenged");
    }

    function test_Finalize() public {
        Proposal memory a = tip;
        Range memory b = propose(1);
        wait(WINDOW + 1);
        op.finalize(list(a));
        measure("finalize");
        finalize(b);
        measure("finalize, later");
    }

    function test_Removal() public {
        Range memory a = propose(2);
        Range memory b = propose(1);
        challenge(a, 0);
        challenge(a, 1, RIVAL);
        measure("challenge, another");
        wait(RESPONSE + 1);
        sendRemove(a, 0, CHALLENGER);
        measure("remove");
        reclaim(a, 1);
        measure("reclaim");
        op.refund(list(b.proposal));
        measure("refund");
    }

    // All that a challenger may have to send, of the largest proposal, on a chain that prices state as
    // Amsterdam does: it removes for another one that does not take its money, and reclaims its own.
    function test_ChallengeGasIsEnough() public {
        Range memory a = propose(MAX_BLOCKS);
        propose(1);
        bytes memory call = challengeCall(a, MAX_BLOCKS - 1);
        call = bytes.concat(call, new bytes(4 * 32)); // a path for 256 blocks
        vm.prank(CHALLENGER);
        (bool ok,) = address(op).call{value: CHALLENGE_BOND}(call);
        vm.assertTrue(ok);
        uint256 gas = vm.snapshotGasLastCall("optimistic", "challenge, the last of many");
        challenge(a, 0, RIVAL);
        vm.etch(RIVAL, type(Burner).runtimeCode);
        wait(RESPONSE + 1);
        sendRemove(a, 0, CHALLENGER);
        gas += vm.snapshotGasLastCall("optimistic", "remove, for who refuses");
        reclaim(a, MAX_BLOCKS - 1);
        gas += vm.snapshotGasLastCall("optimistic", "reclaim");
        // New in storage: a challenge, the count of them, what fell, and what is owed.
        uint256 most = gas + 4 * NEW_WORD + NEW_ACCOUNT + 3 * floorMore();
        vm.snapshotValue("optimistic", "challenge, remove and reclaim at most, Amsterdam", most);
        vm.assertLe(most, CHALLENGE_GAS, "gas of a challenger");
    }

    /// @dev The floor of EIP-7976 for the largest of the three inputs.
    function floorMore() private pure returns (uint256) {
        return 64 * (4 + 32 * (11 + 6 + 2 + 8));
    }
}
