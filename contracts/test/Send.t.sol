// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {IMessenger} from "../src/interfaces/IMessenger.sol";
import {MessengerTest} from "./MessengerTest.sol";
import {bound, deployCode, vm} from "./Vm.sol";

/// @notice What messengers take, on either side.
contract SendTest is MessengerTest {
    function testFuzz_RecordsOnL1(Message memory m) public {
        m = valid(m);
        uint256 before = address(l1).balance;
        vm.deal(m.sender, m.value + m.fee);
        vm.chainId(L1_CHAIN);
        expectSent(l1, m);
        vm.assertEq(send(l1, m), 0);
        leaves.push(m.hash(L1_CHAIN));
        vm.assertEq(address(l1).balance, before + m.value + m.fee);
        vm.assertEq(l1.sentCount(), 1);
        anchor();
        vm.assertTrue(l2.isProven(l1.messageRoot()));
        bytes32 node = leaves[0];
        bytes32[32] memory path = pathOf(0);
        for (uint256 h = 0; h < 32; ++h) {
            node = pair(node, path[h]);
        }
        vm.assertEq(node, l1.messageRoot());
    }

    function testFuzz_RecordsOnL2(Message memory m) public {
        m = valid(m);
        uint256 before = address(l2).balance;
        vm.deal(m.sender, m.value + m.fee);
        vm.chainId(L2_CHAIN);
        expectSent(l2, m);
        vm.assertEq(send(l2, m), 0);
        vm.assertEq(address(l2).balance, before + m.value + m.fee);
        vm.assertEq(l2.sentCount(), 1);
        vm.assertEq(l2.sentHash(0), keccak256(abi.encode(L2_CHAIN, m)));
        vm.assertEq(vm.load(address(l2), slotOf(0)), l2.sentHash(0));
        vm.assertEq(l2.sentHash(1), 0);
    }

    function test_CountsMessages() public {
        for (uint64 n = 0; n < 5; ++n) {
            vm.assertEq(sendToL2(simple()).nonce, n);
            vm.assertEq(sendToL1(simple()).nonce, n);
        }
    }

    function test_MessageAimedAtTheMessengerItself() public {
        for (uint256 side = 0; side < 2; ++side) {
            (IMessenger here, IMessenger there) = side == 0 ? (IMessenger(l1), IMessenger(l2)) : (l2, l1);
            Message memory m = simple();
            address[3] memory targets = [address(there), there.EXECUTOR(), address(0)];
            for (uint256 i = 0; i < 3; ++i) {
                m.target = targets[i];
                refuse(here, m, abi.encodeWithSelector(IMessenger.InvalidTarget.selector, m.target));
            }
        }
    }

    function test_RefusesWhatNoBlockCouldDeliver() public {
        Message memory m = simple();
        m.gasLimit = 3_000_001;
        refuse(l1, m, abi.encodeWithSelector(IMessenger.GasLimitTooHigh.selector, 3_000_001, 3_000_000));
        refuse(l2, m, abi.encodeWithSelector(IMessenger.GasLimitTooHigh.selector, 3_000_001, 3_000_000));
        m = simple();
        m.data = new bytes(8193);
        refuse(l1, m, abi.encodeWithSelector(IMessenger.DataTooLong.selector, 8193, 8192));
        refuse(l2, m, abi.encodeWithSelector(IMessenger.DataTooLong.selector, 8193, 8192));
        m = simple();
        m.refund = address(0);
        refuse(l1, m, abi.encodeWithSelector(IMessenger.NoRefundAddress.selector));
        refuse(l2, m, abi.encodeWithSelector(IMessenger.NoRefundAddress.selector));
    }

    function test_RefusesAFeeThatIsNotThere() public {
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IMessenger.FeeTooHigh.selector, 2, 1));
        l1.send{value: 1}(BOB, 2, 0, ALICE, "");
    }

    function test_TakesTheMost() public {
        Message memory m = simple();
        (m.gasLimit, m.data) = (l1.MAX_GAS_LIMIT(), new bytes(l1.MAX_DATA_SIZE()));
        sendToL2(m);
        vm.deal(ALICE, 10 ether);
        sendToL1(m);
    }

    /// ETH gets in with messages alone.
    function test_RefusesBareEther() public {
        address[7] memory all = [
            address(l1),
            address(l2),
            address(l1Executor),
            address(l2Executor),
            address(l1Bridge),
            address(l2Bridge),
            address(rollup)
        ];
        for (uint256 i = 0; i < all.length; ++i) {
            vm.prank(ALICE);
            (bool ok,) = all[i].call{value: 1}("");
            vm.assertTrue(!ok);
        }
    }

    function test_Constructors() public {
        address a = ALICE;
        address z = address(0);
        string memory one = "L1Messenger.sol:L1Messenger";
        refuseNew(one, abi.encode(z, a, a, a, 1), parameter("rollup", 0, 1, type(uint160).max));
        refuseNew(one, abi.encode(a, z, a, a, 1), parameter("executor", 0, 1, type(uint160).max));
        refuseNew(one, abi.encode(a, a, z, a, 1), parameter("remoteMessenger", 0, 1, type(uint160).max));
        refuseNew(one, abi.encode(a, a, a, z, 1), parameter("remoteExecutor", 0, 1, type(uint160).max));
        refuseNew(one, abi.encode(a, a, a, a, 0), parameter("remoteChainId", 0, 1, 2 ** 53 - 1));
        refuseNew(one, abi.encode(a, a, a, a, 2 ** 53), parameter("remoteChainId", 2 ** 53, 1, 2 ** 53 - 1));
        string memory two = "L2Messenger.sol:L2Messenger";
        refuseNew(two, abi.encode(z, a, a, 1), parameter("remoteMessenger", 0, 1, type(uint160).max));
        refuseNew(two, abi.encode(a, z, a, 1), parameter("remoteExecutor", 0, 1, type(uint160).max));
        refuseNew(two, abi.encode(a, a, z, 1), parameter("executor", 0, 1, type(uint160).max));
        refuseNew("Executor.sol", abi.encode(z), abi.encodeWithSignature("NotMessenger(address)", z));
    }

    function test_WhatTheyAreMadeOf() public view {
        vm.assertEq(l1.ROLLUP(), address(rollup));
        vm.assertEq(l1.BACKING(), BACKING);
        vm.assertEq(l1.EXECUTOR(), address(l1Executor));
        vm.assertEq(l1.L2_MESSENGER(), address(l2));
        vm.assertEq(l1.REMOTE_EXECUTOR(), address(l2Executor));
        vm.assertEq(l1.REMOTE_CHAIN_ID(), L2_CHAIN);
        vm.assertEq(l2.EXECUTOR(), address(l2Executor));
        vm.assertEq(l2.L1_MESSENGER(), address(l1));
        vm.assertEq(l2.REMOTE_EXECUTOR(), address(l1Executor));
        vm.assertEq(l2.REMOTE_CHAIN_ID(), L1_CHAIN);
        vm.assertEq(l1Executor.MESSENGER(), address(l1));
        vm.assertEq(l2Executor.MESSENGER(), address(l2));
    }

    function create(string memory artifact, bytes memory arguments) external returns (address) {
        return deployCode(artifact, arguments);
    }

    function refuseNew(string memory artifact, bytes memory arguments, bytes memory reason) private {
        vm.expectRevert(reason);
        this.create(artifact, arguments);
    }

    function parameter(string memory name, uint256 value, uint256 min, uint256 max)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(IMessenger.InvalidParameter.selector, name, value, min, max);
    }

    function refuse(IMessenger messenger, Message memory m, bytes memory reason) private {
        uint64 before = messenger.sentCount();
        vm.prank(m.sender);
        vm.expectRevert(reason);
        messenger.send{value: m.value + m.fee}(m.target, m.fee, m.gasLimit, m.refund, m.data);
        vm.assertEq(messenger.sentCount(), before);
    }

    /// @dev `m` with what messengers check made right, as the first message.
    function valid(Message memory m) private view returns (Message memory) {
        m.nonce = 0;
        (m.value, m.fee) = (m.value % 1e30, m.fee % 1e30);
        m.gasLimit = uint64(bound(m.gasLimit, 0, l1.MAX_GAS_LIMIT()));
        if (uint160(m.target) < 1000) m.target = BOB;
        if (m.refund == address(0)) m.refund = ALICE;
        if (uint160(m.sender) < 1000 || m.sender.code.length > 0) m.sender = ALICE;
        return m;
    }

    function expectSent(IMessenger messenger, Message memory m) private {
        vm.expectEmit(true, true, true, true, address(messenger));
        emit IMessenger.MessageSent(0, m.sender, m.target, m.value, m.fee, m.gasLimit, m.refund, m.data);
    }
}
