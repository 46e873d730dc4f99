// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {IL2Messenger} from "../src/interfaces/IL2Messenger.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {Deposit, MessengerTest} from "./MessengerTest.sol";
import {Leaf, States, Trie} from "./Trie.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Messages of L1 on the rollup: what proves roots and messages, and what does not.
contract ClaimL2Test is MessengerTest {
    function test_Claim() public {
        Message memory m = sendToL2(simple());
        bytes32 root = anchor();
        vm.assertEq(root, l1.messageRoot());
        vm.expectEmit(true, true, true, true, address(l2));
        emit IMessenger.MessageClaimed(0, m.hash(L1_CHAIN), CLAIMER);
        claim(deposit(m));
        vm.assertTrue(l2.isClaimed(0));
        vm.assertEq(BOB.balance, 1 ether);
        vm.assertEq(CLAIMER.balance, 0.01 ether);
        vm.assertEq(address(l2).balance, SUPPLY - 1.01 ether);
    }

    function test_Cancel() public {
        Message memory m = sendToL2(simple());
        anchor();
        Deposit memory d = deposit(m);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.NotRefundAddress.selector, ALICE));
        vm.prank(BOB);
        l2.cancel(m, d.root, d.path, BOB);
        vm.expectEmit(true, true, true, true, address(l2));
        emit IMessenger.MessageCancelled(0, m.hash(L1_CHAIN), CLAIMER);
        vm.prank(ALICE);
        l2.cancel(m, d.root, d.path, CLAIMER);
        vm.assertEq(CLAIMER.balance, 1.01 ether);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        claim(d);
    }

    function test_ReplayedClaim() public {
        Message memory m = sendToL2(simple());
        anchor();
        Deposit memory d = deposit(m);
        claim(d);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        claim(d);
        sendToL2(simple());
        anchor();
        d = deposit(m); // by another root
        vm.expectRevert(abi.encodeWithSelector(IMessenger.AlreadyClaimed.selector, 0));
        claim(d);
    }

    /// Any message by any later root, in any order: nobody can skip or reorder them for others.
    function testFuzz_SkippedOrReorderedMessage(uint256 order, uint256 count) public {
        count = bound(count, 1, 12);
        Message[] memory sent = new Message[](count);
        for (uint256 i = 0; i < count; ++i) {
            Message memory m = simple();
            (m.value, m.fee) = (i + 1, 0);
            sent[i] = sendToL2(m);
        }
        anchor();
        for (uint256 left = count; left > 0; --left) {
            uint256 i = uint256(keccak256(abi.encode(order, left))) % left;
            Deposit memory d = deposit(sent[i]);
            uint64 nonce = sent[i].nonce;
            if (left > 1) {
                uint64 other = sent[(i + 1) % left].nonce;
                d.message.nonce = other; // in the place of another one
                refuse(d);
                (d.message.nonce, d.path) = (nonce, pathOf(other));
                refuse(d);
            }
            d.path = pathOf(nonce);
            claim(d);
            sent[i] = sent[left - 1];
        }
        vm.assertEq(BOB.balance, count * (count + 1) / 2);
    }

    /// An index beyond the tree, whose lower bits are those of the message.
    function test_NonceBeyondTheTree() public {
        Message memory m = simple();
        m.nonce = 2 ** 32;
        leaves.push(m.hash(L1_CHAIN)); // as a messenger with a longer counter would have put it there
        bytes32 root = leaves[0];
        bytes32[32] memory path = pathOf(0);
        for (uint256 h = 0; h < 32; ++h) {
            root = pair(root, path[h]);
        }
        vm.store(address(l1), 0, root);
        anchor();
        refuse(Deposit(m, root, path));
    }

    function test_ClaimOfAnotherChain() public {
        Message memory m = simple();
        vm.chainId(L1_CHAIN + 1);
        send(l1, m);
        leaves.push(m.hash(L1_CHAIN + 1));
        anchor();
        refuse(deposit(m));
    }

    function test_ProofForAnotherMessage() public {
        Message memory m = simple();
        m.data = hex"0102";
        m.gasLimit = 100_000;
        bytes memory whole = abi.encode(sendToL2(m));
        sendToL2(simple());
        anchor();
        for (uint256 i = 0; i < 7; ++i) {
            m = abi.decode(whole, (Message));
            if (i == 0) m.sender = BOB;
            if (i == 1) m.target = CLAIMER;
            if (i == 2) m.value += 1;
            if (i == 3) m.fee += 1;
            if (i == 4) m.gasLimit -= 1;
            if (i == 5) m.refund = BOB;
            if (i == 6) m.data = hex"010200";
            refuse(deposit(m));
        }
        claim(deposit(abi.decode(whole, (Message))));
    }

    function test_UnknownRoot() public {
        Message memory m = sendToL2(simple());
        Deposit memory d = deposit(m);
        vm.expectRevert(abi.encodeWithSelector(IL2Messenger.UnknownRoot.selector, d.root));
        claim(d);
        anchor();
        // A root of the attacker's making
        d.root = keccak256("root");
        vm.expectRevert(abi.encodeWithSelector(IL2Messenger.UnknownRoot.selector, d.root));
        claim(d);
    }

    /// Roots stay usable, with paths as they were.
    function test_OlderRoots() public {
        Message memory m = sendToL2(simple());
        anchor();
        Deposit memory d = deposit(m);
        for (uint256 i = 0; i < 5; ++i) {
            sendToL2(simple());
            anchor();
        }
        vm.assertTrue(d.root != l1.messageRoot());
        claim(d);
    }

    function test_ProveTwice() public {
        sendToL2(simple());
        bytes32 root = anchor();
        (bytes memory header, bytes[] memory a, bytes[] memory s) = l1State();
        vm.expectEmit(true, true, true, true, address(l2));
        emit IL2Messenger.RootProven(root, keccak256(header));
        vm.assertEq(l2.prove(uint64(block.timestamp), header, a, s), root);
    }

    function test_WrongHeader() public {
        sendToL2(simple());
        vm.warp(block.timestamp + 12);
        (bytes memory header, bytes[] memory a, bytes[] memory s) = l1State();
        anchorTo(keccak256("another L1 block"));
        refuseAnchor(
            header,
            a,
            s,
            abi.encodeWithSelector(
                IL2Messenger.WrongHeader.selector, keccak256(header), keccak256("another L1 block")
            )
        );
    }

    function test_AnchorUnknown() public {
        sendToL2(simple());
        (bytes memory header, bytes[] memory a, bytes[] memory s) = l1State();
        bytes memory unknown = abi.encodeWithSelector(IL2Messenger.UnknownAnchor.selector, block.timestamp);
        refuseAnchor(header, a, s, unknown); // no block at this time
        anchorTo(keccak256(header));
        uint64 then = uint64(block.timestamp);
        vm.warp(then + 8191); // a later block takes its place
        anchorTo(keccak256(header));
        vm.expectRevert(unknown);
        l2.prove(then, header, a, s);
        vm.expectRevert(abi.encodeWithSelector(IL2Messenger.UnknownAnchor.selector, 0));
        l2.prove(0, header, a, s);
        vm.assertEq(l2.prove(then + 8191, header, a, s), l1.messageRoot());
    }

    function test_ProofForAnotherContract() public {
        sendToL2(simple());
        Leaf[] memory slots = new Leaf[](1);
        slots[0] = States.slot(0, keccak256("a root of Alice's"));
        (bytes32 storageRoot, bytes[] memory s) = Trie.prove(slots, slots[0].key);
        (bytes32 stateRoot, bytes[] memory a) = stateOf(ALICE, storageRoot);
        bytes memory header = States.header(stateRoot);
        vm.warp(block.timestamp + 12);
        anchorTo(keccak256(header));
        vm.expectRevert();
        l2.prove(uint64(block.timestamp), header, a, s);
    }

    function test_ProofForAnotherSlot() public {
        sendToL2(simple());
        Leaf[] memory slots = new Leaf[](2);
        slots[0] = States.slot(0, l1.messageRoot());
        slots[1] = States.slot(bytes32(uint256(1)), keccak256("a branch"));
        (bytes32 storageRoot, bytes[] memory s) = Trie.prove(slots, slots[1].key);
        (bytes32 stateRoot, bytes[] memory a) = stateOf(address(l1), storageRoot);
        bytes memory header = States.header(stateRoot);
        vm.warp(block.timestamp + 12);
        anchorTo(keccak256(header));
        vm.expectRevert();
        l2.prove(uint64(block.timestamp), header, a, s);
    }

    function testFuzz_ForgedTrieNodes(bool account, uint256 node, uint256 pos, uint8 mask) public {
        sendToL2(simple());
        vm.warp(block.timestamp + 12);
        (bytes memory header, bytes[] memory a, bytes[] memory s) = l1State();
        anchorTo(keccak256(header));
        bytes[] memory proof = account ? a : s;
        bytes memory bytes_ = proof[bound(node, 0, proof.length - 1)];
        bytes_[bound(pos, 0, bytes_.length - 1)] ^= bytes1(mask == 0 ? 1 : mask);
        vm.expectRevert();
        l2.prove(uint64(block.timestamp), header, a, s);
    }

    function testFuzz_ForgedHeader(uint256 pos, uint8 mask) public {
        sendToL2(simple());
        vm.warp(block.timestamp + 12);
        (bytes memory header, bytes[] memory a, bytes[] memory s) = l1State();
        bytes32 hash = keccak256(header);
        anchorTo(hash);
        header[bound(pos, 0, header.length - 1)] ^= bytes1(mask == 0 ? 1 : mask);
        refuseAnchor(
            header, a, s, abi.encodeWithSelector(IL2Messenger.WrongHeader.selector, keccak256(header), hash)
        );
    }

    function refuseAnchor(bytes memory header, bytes[] memory a, bytes[] memory s, bytes memory reason)
        private
    {
        vm.expectRevert(reason);
        l2.prove(uint64(block.timestamp), header, a, s);
        vm.assertTrue(!l2.isProven(l1.messageRoot()));
    }

    function refuse(Deposit memory d) private {
        vm.expectRevert(abi.encodeWithSelector(IMessenger.NotProven.selector, d.message.nonce));
        claim(d);
    }
}
