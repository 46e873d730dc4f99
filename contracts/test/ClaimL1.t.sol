// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {TrieProof} from "../src/TrieProof.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {MessengerTest, Withdrawal} from "./MessengerTest.sol";
import {Leaf, States, Trie} from "./Trie.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Messages of the rollup on L1: what proves them, and what does not.
contract ClaimL1Test is MessengerTest {
    function test_Claim() public {
        Withdrawal memory w = withdrawal(sendToL1(simple()));
        uint256 before = address(l1).balance;
        vm.expectEmit(true, true, true, true, address(l1));
        emit IMessenger.MessageClaimed(0, w.message.hash(L2_CHAIN), CLAIMER);
        claim(w);
        vm.assertTrue(l1.isClaimed(0));
        vm.assertEq(BOB.balance, 1 ether);
        vm.assertEq(CLAIMER.balance, 0.01 ether);
        vm.assertEq(address(l1).balance, before - 1.01 ether);
    }

    /// Any message, by any claimer, proven by any state that has it.
    function testFuzz_ClaimsInAnyOrder(uint256 order, uint256 count) public {
        count = bound(count, 1, 8);
        Message[] memory sent = new Message[](count);
        for (uint256 i = 0; i < count; ++i) {
            Message memory m = simple();
            m.value = i + 1;
            m.fee = 0;
            sent[i] = sendToL1(m);
        }
        for (uint256 left = count; left > 0; --left) {
            uint256 i = uint256(keccak256(abi.encode(order, left))) % left;
            claim(withdrawal(sent[i]));
            vm.assertTrue(l1.isClaimed(sent[i].nonce));
            sent[i] = sent[left - 1];
        }
        vm.assertEq(BOB.balance, count * (count + 1) / 2);
    }

    function test_Cancel() public {
        Withdrawal memory w = withdrawal(sendToL1(simple()));
        vm.expectRevert(abi.encodeWithSelector(IMessenger.NotRefundAddress.selector, ALICE));
        vm.prank(BOB);
        cancel(w, BOB);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.InvalidTarget.selector, address(0)));
        vm.prank(ALICE);
        cancel(w, address(0));
        vm.expectEmit(true, true, true, true, address(l1));
        emit IMessenger.MessageCancelled(0, w.message.hash(L2_CHAIN), CLAIMER);
        vm.prank(ALICE);
        cancel(w, CLAIMER);
        vm.assertEq(CLAIMER.balance, 1.01 ether);
        vm.assertEq(BOB.balance, 0);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        claim(w);
    }

    function test_ReplayedClaim() public {
        Message memory m = sendToL1(simple());
        sendToL1(simple());
        Withdrawal memory w = withdrawal(m);
        Withdrawal memory another = withdrawal(m); // another state
        claim(w);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        claim(w);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        claim(another);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        vm.prank(ALICE);
        cancel(w, ALICE);
        vm.assertTrue(!l1.isClaimed(1));
    }

    function test_ProofForAnotherSlot() public {
        Message memory m = sendToL1(simple());
        sendToL1(simple());
        Withdrawal memory other = withdrawal(m, 1, address(l2));
        vm.expectRevert();
        claim(other);
        // The message's hash in the slot of another message
        Withdrawal memory w = withdrawal(m);
        w.message.nonce = 1;
        vm.expectRevert();
        claim(w);
    }

    function test_ProofForAnotherContract() public {
        Message memory m = sendToL1(simple());
        vm.store(ALICE, slotOf(0), m.hash(L2_CHAIN)); // as any contract can have it in its storage
        Withdrawal memory w = withdrawal(m, 0, ALICE);
        vm.expectRevert();
        claim(w);
    }

    function test_ClaimOfAnotherChain() public {
        Message memory m = simple();
        vm.chainId(L2_CHAIN + 1);
        send(l2, m);
        refuse(withdrawal(m), 0);
        vm.chainId(L1_CHAIN);
        m.nonce = send(l2, m);
        refuse(withdrawal(m), 1);
    }

    /// No field of a message can be another.
    function test_ProofForAnotherMessage() public {
        Message memory m = simple();
        m.data = hex"0102";
        m.gasLimit = 100_000;
        bytes memory whole = abi.encode(sendToL1(m));
        for (uint256 i = 0; i < 7; ++i) {
            m = abi.decode(whole, (Message));
            if (i == 0) m.sender = BOB;
            if (i == 1) m.target = CLAIMER;
            if (i == 2) m.value += 1;
            if (i == 3) m.fee += 1;
            if (i == 4) m.gasLimit -= 1;
            if (i == 5) m.refund = BOB;
            if (i == 6) m.data = hex"010200";
            refuse(withdrawal(m), 0);
        }
        claim(withdrawal(abi.decode(whole, (Message))));
    }

    function test_UnsettledState() public {
        Withdrawal memory w = withdrawal(sendToL1(simple()));
        w.number += 1;
        vm.expectRevert(abi.encodeWithSelector(IRollup.UnknownBlock.selector, w.number));
        claim(w);
    }

    /// A message that the other side has not sent: its slot is empty, and so is the proof.
    function test_EmptySlot() public {
        Message memory m = simple();
        Leaf[] memory slots = new Leaf[](2);
        slots[0] = States.slot(slotOf(1), keccak256("a message"));
        slots[1] = States.slot(slotOf(2), keccak256("another"));
        Withdrawal memory w;
        w.message = m;
        bytes32 storageRoot;
        (storageRoot, w.storageProof) = Trie.prove(slots, keccak256(abi.encode(slotOf(0))));
        bytes32 stateRoot;
        (stateRoot, w.accountProof) = stateOf(address(l2), storageRoot);
        w.number = settle(stateRoot);
        vm.expectRevert();
        claim(w);
    }

    /// Where the messenger has no storage yet, its root is the hash of 0x80. What follows that byte in
    /// the input is no node, though nothing keeps it from looking like one.
    function test_ForgedNodesAfterAnEmptyRoot() public {
        Message memory m = simple();
        (bytes32 forged, bytes[] memory proof) = Trie.deep(States.slot(slotOf(0), m.hash(L2_CHAIN)), 1);
        Withdrawal memory w;
        bytes32 stateRoot;
        (stateRoot, w.accountProof) = stateOf(address(l2), keccak256(hex"80"));
        w.storageProof = new bytes[](2);
        w.storageProof[1] = proof[0];
        // The place of the first nibble is within this, and it is the hash of the attacker's trie.
        w.storageProof[0] = hex"80";
        for (uint256 i = 0; i < 16; ++i) {
            w.storageProof[0] = bytes.concat(w.storageProof[0], hex"a0", forged);
        }
        (w.message, w.number) = (m, settle(stateRoot));
        bytes memory input = abi.encodeCall(l1.claim, (w.message, w.number, w.accountProof, w.storageProof));
        // Now the node has one byte, and the rest lies behind it.
        uint256 size = w.storageProof[0].length;
        for (uint256 i = 4; i + 32 <= input.length; i += 32) {
            if (wordOf(input, i) == size && wordOf(input, i + 32) >> 240 == 0x80a0) setWord(input, i, 1);
        }
        (bool ok, bytes memory reason) = address(l1).call(input);
        vm.assertTrue(!ok);
        vm.assertEq(reason, abi.encodeWithSelector(TrieProof.InvalidProof.selector, 0));
    }

    /// A leaf of the storage in place of the account, and the like.
    function test_ForgedTrieNodes() public {
        Withdrawal memory w = withdrawal(sendToL1(simple()));
        (bytes[] memory a, bytes[] memory s) = (w.accountProof, w.storageProof);
        (w.accountProof, w.storageProof) = (s, s);
        refuseProof(w, 0);
        (w.accountProof, w.storageProof) = (a, a);
        refuseProof(w, 0);
        (w.accountProof, w.storageProof) = (a, new bytes[](0));
        refuseProof(w, 0);
        // A state of the attacker's making, under the root of the true one
        (, w.accountProof) = stateOf(address(l2), keccak256("storage with other messages"));
        w.storageProof = s;
        refuseProof(w, 0);
        w.accountProof = a;
        claim(w);
    }

    function testFuzz_ForgedTrieNodes(bool account, uint256 node, uint256 pos, uint8 mask) public {
        Withdrawal memory w = withdrawal(sendToL1(simple()));
        bytes[] memory proof = account ? w.accountProof : w.storageProof;
        bytes memory bytes_ = proof[bound(node, 0, proof.length - 1)];
        bytes_[bound(pos, 0, bytes_.length - 1)] ^= bytes1(mask == 0 ? 1 : mask);
        vm.expectRevert();
        claim(w);
    }

    function cancel(Withdrawal memory w, address to) private {
        l1.cancel(w.message, w.number, w.accountProof, w.storageProof, to);
    }

    function refuse(Withdrawal memory w, uint64 nonce) private {
        vm.expectRevert(abi.encodeWithSelector(IMessenger.NotProven.selector, nonce));
        claim(w);
        vm.assertTrue(!l1.isClaimed(nonce));
    }

    function refuseProof(Withdrawal memory w, uint256 node) private {
        vm.expectRevert(abi.encodeWithSelector(TrieProof.InvalidProof.selector, node));
        claim(w);
    }

    function wordOf(bytes memory data, uint256 pos) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 0x20), pos))
        }
    }

    function setWord(bytes memory data, uint256 pos, uint256 word) private pure {
        assembly ("memory-safe") {
            mstore(add(add(data, 0x20), pos), word)
        }
    }
}
