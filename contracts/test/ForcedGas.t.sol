// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "../src/Execute.sol";
import {Block, Head} from "../src/Types.sol";
import {ForcedTransaction} from "../src/interfaces/IForcedInbox.sol";
import {Draft, ForcedTest} from "./ForcedTest.sol";
import {Leaf, States, Trie} from "./Trie.sol";
import {vm} from "./Vm.sol";

/// @notice What transactions about the inbox cost as a whole: each call is one, which pays for itself, for
/// its input and for storage that is cold, and has its refunds. A stand-in for EXECUTE takes some 100 gas.
/// @dev A state of 16 million accounts has proofs of some 7 nodes, those of a young rollup are of 4.
/// forge-config: default.isolate = true
contract ForcedGasTest is ForcedTest {
    /// @dev Returns the last 416 bytes of its input.
    bytes private constant ECHO = hex"6101a08036035f376101a05ff3";

    function setUp() public override {
        super.setUp();
        vm.etch(Execute.PRECOMPILE, ECHO);
        (, bytes[] memory proof) = state(4);
        settleRoot(4);
        submitDeep(proof, "first"); // the queue's slot is new
    }

    function test_Submit() public {
        (, bytes[] memory proof) = state(4);
        submitDeep(proof, "submit, 4 nodes");
        settleRoot(7);
        (, proof) = state(7);
        submitDeep(proof, "submit, 7 nodes");
        Draft memory d = draft();
        d.data = new bytes(4096);
        for (uint256 i = 0; i < d.data.length; ++i) {
            d.data[i] = bytes1(uint8(i | 1));
        }
        submitDraft(d, proof, "submit, 7 nodes, 4096 bytes of data");
    }

    function test_Remove() public {
        (, bytes[] memory proof) = state(4);
        Draft memory d = draft();
        ForcedTransaction memory entry = entryOf(d, sign(d, ALICE_KEY));
        nonces[ALICE] += 1;
        settleRoot(4);
        (, proof) = state(4);
        vm.prank(STRANGER, STRANGER);
        inbox.remove(0, entry, last.number, proof);
        vm.snapshotGasLastCall("forced", "remove, 4 nodes");
    }

    function test_RemoveLapsed() public {
        Draft memory d = draft();
        ForcedTransaction memory entry = entryOf(d, sign(d, ALICE_KEY));
        vm.warp(entry.deadline + LAPSE + 1);
        vm.prank(STRANGER, STRANGER);
        inbox.removeLapsed(0, entry);
        vm.snapshotGasLastCall("forced", "remove lapsed");
    }

    function test_Advance() public {
        Draft memory d = draft();
        ForcedTransaction memory entry = entryOf(d, sign(d, ALICE_KEY));
        settleRoot(4);
        vm.snapshotGasLastCall("forced", "advance, 1 block, while one waits");

        nonces[ALICE] += 1;
        (bytes32 root, bytes[] memory proof) = state(4);
        (Block[] memory blocks,) = block_(root);
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advanceForced(last.blockHash, blocks, 0, entry, proof);
        vm.snapshotGasLastCall("forced", "advanceForced, 1 block, 4 nodes");
    }

    function test_AdvanceEmptyQueue() public {
        Draft memory d = draft();
        ForcedTransaction memory entry = entryOf(d, sign(d, ALICE_KEY));
        vm.warp(entry.deadline + LAPSE + 1);
        inbox.removeLapsed(0, entry);
        settleRoot(4);
        vm.snapshotGasLastCall("forced", "advance, 1 block, nothing waits");
    }

    function state(uint256 depth) private view returns (bytes32 root, bytes[] memory proof) {
        Leaf memory leaf = States.account(ALICE, nonces[ALICE], balances[ALICE], keccak256("storage"));
        return Trie.deep(leaf, depth);
    }

    function block_(bytes32 root) private view returns (Block[] memory blocks, Head memory head) {
        Statement memory s = statementAfter(last);
        Block memory b = blockOf(last, s);
        b.stateRoot = root;
        b.trace = abi.encode(s);
        return (one(b), headAfter(last, b, s));
    }

    function settleRoot(uint256 depth) private {
        (bytes32 root,) = state(depth);
        (Block[] memory blocks, Head memory head) = block_(root);
        bytes32 parent = last.blockHash;
        last = head;
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance(parent, blocks);
    }

    function submitDeep(bytes[] memory proof, string memory name) private {
        submitDraft(draft(), proof, name);
    }

    function submitDraft(Draft memory d, bytes[] memory proof, string memory name) private {
        bytes memory raw = sign(d, ALICE_KEY);
        vm.prank(PAYER, PAYER);
        inbox.submit{value: BOND}(raw, last.number, proof);
        if (keccak256(bytes(name)) != keccak256("first")) vm.snapshotGasLastCall("forced", name);
    }
}
