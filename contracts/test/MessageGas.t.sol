// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {Deposit, MessengerTest, Withdrawal} from "./MessengerTest.sol";
import {TestToken} from "./Tokens.sol";
import {States, Trie} from "./Trie.sol";
import {vm} from "./Vm.sol";

/// @notice What users' actions cost, each as a whole transaction under the rules of Osaka: 21,000, the
/// input (EIP-2028, or its floor of EIP-7623 where that is more), execution with everything cold, less
/// refunds. Nothing is as it was in the same transaction before: forge runs each call as one.
contract MessageGasTest is MessengerTest {
    TestToken private _token;
    Message[] private _sent;

    function setUp() public override {
        super.setUp();
        _token = new TestToken("A token", "TKN", 18);
        _token.make(ALICE, 1e24);
        vm.prank(ALICE);
        _token.approve(address(l1Bridge), type(uint256).max);
        vm.deal(ALICE, 100 ether);
        vm.deal(CLAIMER, 1 ether);
        vm.deal(BOB, 1 ether);
    }

    /// forge-config: default.isolate = true
    function test_GasOfSending() public {
        for (uint256 n = 1; n <= 1001; ++n) {
            send(l1);
            if (n == 1) snapshot("send on L1, the first");
            if (n == 1000) snapshot("send on L1, the 1000th");
            if (n == 1001) snapshot("send on L1, the 1001st");
        }
        send(l2);
        send(l2);
        snapshot("send on L2");
    }

    /// forge-config: default.isolate = true
    function test_GasOfClaimingOnL1() public {
        claimOnL1(2, 2); // the first of 256 makes the slot of their marks
        snapshot("claim on L1, the first of 256, 2 and 2 nodes");
        claimOnL1(2, 2);
        snapshot("claim on L1, 2 and 2 nodes");
        claimOnL1(4, 4);
        snapshot("claim on L1, 4 and 4 nodes");
        claimOnL1(8, 4);
        snapshot("claim on L1, 8 and 4 nodes");
        Withdrawal memory w = deepWithdrawal(send(l2), 4, 4);
        vm.prank(ALICE);
        l1.cancel(w.message, w.number, w.accountProof, w.storageProof, ALICE);
        snapshot("cancel on L1, 4 and 4 nodes");
    }

    /// forge-config: default.isolate = true
    function test_GasOfClaimingOnL2() public {
        for (uint256 i = 0; i < 3; ++i) {
            _sent.push(send(l1));
            leaves.push(_sent[i].hash(L1_CHAIN));
        }
        proveDeep(8, 4);
        snapshot("prove on L2, 8 and 4 nodes");
        claim(deposit(_sent[0]));
        claim(deposit(_sent[1]));
        snapshot("claim on L2");
        Deposit memory d = deposit(_sent[2]);
        vm.prank(ALICE);
        l2.cancel(d.message, d.root, d.path, ALICE);
        snapshot("cancel on L2");
    }

    /// forge-config: default.isolate = true
    function test_GasOfTokens() public {
        for (uint256 i = 0; i < 2; ++i) {
            vm.chainId(L1_CHAIN);
            vm.recordLogs();
            vm.prank(ALICE);
            l1Bridge.deposit(address(_token), BOB, 1e18);
            snapshot(i == 0 ? "deposit a token, the first" : "deposit a token");
            _sent.push(sent(address(l1)));
            leaves.push(_sent[i].hash(L1_CHAIN));
        }
        proveDeep(8, 4);
        for (uint64 i = 0; i < 2; ++i) {
            claim(deposit(_sent[i]));
            snapshot(i == 0 ? "claim a token on L2, the first" : "claim a token on L2");
        }
        for (uint256 i = 0; i < 2; ++i) {
            address bridged = l2Bridge.tokenOf(address(_token));
            vm.chainId(L2_CHAIN);
            vm.recordLogs();
            vm.prank(BOB);
            l2Bridge.withdraw(bridged, BOB, 1e17);
            snapshot("withdraw a token");
            Withdrawal memory w = deepWithdrawal(sent(address(l2)), 4, 4);
            claim(w);
            snapshot(i == 0 ? "claim a token on L1, the first" : "claim a token on L1");
        }
    }

    /// @dev ETH of Alice for Bob, with a fee.
    function send(IMessenger messenger) private returns (Message memory m) {
        m = Message(messenger.sentCount(), ALICE, BOB, 0.001 ether, 0.0001 ether, 0, ALICE, "");
        vm.chainId(address(messenger) == address(l1) ? L1_CHAIN : L2_CHAIN);
        vm.prank(ALICE);
        messenger.send{value: 0.0011 ether}(BOB, m.fee, 0, ALICE, "");
    }

    function claimOnL1(uint256 accountDepth, uint256 storageDepth) private {
        claim(deepWithdrawal(send(l2), accountDepth, storageDepth));
    }

    /// @dev A message with proofs of so many nodes.
    function deepWithdrawal(Message memory m, uint256 accountDepth, uint256 storageDepth)
        private
        returns (Withdrawal memory w)
    {
        bytes32 root;
        (root, w.storageProof) = Trie.deep(States.slot(slotOf(m.nonce), l2.sentHash(m.nonce)), storageDepth);
        (root, w.accountProof) = Trie.deep(States.account(address(l2), 1, SUPPLY, root), accountDepth);
        (w.message, w.number) = (m, settle(root));
    }

    function proveDeep(uint256 accountDepth, uint256 storageDepth) private {
        (bytes32 root, bytes[] memory s) = Trie.deep(States.slot(0, l1.messageRoot()), storageDepth);
        bytes[] memory a;
        (root, a) = Trie.deep(States.account(address(l1), 1, BACKING, root), accountDepth);
        bytes memory header = States.header(root);
        vm.warp(block.timestamp + 12);
        anchorTo(keccak256(header));
        l2.prove(uint64(block.timestamp), header, a, s);
    }

    function snapshot(string memory name) private {
        vm.snapshotGasLastCall("messages", name);
    }
}
