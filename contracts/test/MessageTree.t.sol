// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../src/Message.sol";
import {MessageTree} from "../src/MessageTree.sol";
import {IL1Messenger} from "../src/interfaces/IL1Messenger.sol";
import {MessengerTest} from "./MessengerTest.sol";
import {bound, vm} from "./Vm.sol";

/// @notice The tree of L1's messenger against the definition of a Merkle tree.
contract MessageTreeTest is MessengerTest {
    function rootOf(bytes32 leaf, uint256 index, bytes32[32] calldata path) external pure returns (bytes32) {
        return MessageTree.rootOf(leaf, index, path);
    }

    /// Every root is that of the whole tree, and every leaf has a path to it.
    function test_RootOfEachLength() public {
        vm.assertEq(l1.messageRoot(), 0);
        for (uint256 n = 0; n < 40; ++n) {
            sendToL2(simple());
            vm.assertEq(l1.sentCount(), n + 1);
            uint256 index = uint256(keccak256(abi.encode(n))) % (n + 1);
            vm.assertEq(this.rootOf(leaves[index], index, pathOf(index)), l1.messageRoot());
            vm.assertEq(this.rootOf(leaves[n], n, pathOf(n)), l1.messageRoot());
            vm.assertEq(this.rootOf(0, n + 1, pathOf(n + 1)), l1.messageRoot());
        }
    }

    /// @dev Of the tree with one leaf, from a Go program.
    function test_RootOfOneLeaf() public {
        sendToL2(simple());
        bytes32 node = leaves[0];
        bytes32 empty = 0;
        for (uint256 h = 0; h < 32; ++h) {
            (node, empty) = (pair(node, empty), pair(empty, empty));
        }
        vm.assertEq(l1.messageRoot(), node);
    }

    /// With the tree as it would be after `index` messages, the next one has the right path.
    function testFuzz_AnyIndex(uint256 index, uint256 seed) public {
        index = bound(index, 0, 2 ** 32 - 1);
        for (uint256 h = 0; h < 32; ++h) {
            vm.store(address(l1), bytes32(1 + h), keccak256(abi.encode(seed, h)));
        }
        setCount(uint64(index));
        Message memory m = sendToL2(simple());
        vm.assertEq(m.nonce, index);
        bytes32[32] memory path;
        bytes32 empty = 0;
        for (uint256 h = 0; h < 32; ++h) {
            path[h] = index >> h & 1 == 1 ? keccak256(abi.encode(seed, h)) : empty;
            empty = pair(empty, empty);
        }
        vm.assertEq(this.rootOf(m.hash(L1_CHAIN), index, path), l1.messageRoot());
        // The one after it finds what this one has left behind.
        if (index == 2 ** 32 - 1) return;
        for (uint256 h = 0; h < 32; ++h) {
            bytes32 got = vm.load(address(l1), bytes32(1 + h));
            if (index >> h & 1 == 0) {
                bytes32 node = m.hash(L1_CHAIN);
                for (uint256 i = 0; i < h; ++i) {
                    node = pair(path[i], node);
                }
                vm.assertEq(got, node);
                break;
            }
            vm.assertEq(got, path[h]);
        }
    }

    function test_FullTree() public {
        setCount(2 ** 32);
        vm.expectRevert(abi.encodeWithSelector(IL1Messenger.TreeFull.selector));
        send(l1, callOf(BOB, 0));
    }

    function testFuzz_PathsDiffer(uint256 index, uint256 other, uint256 height) public {
        for (uint256 i = 0; i < 20; ++i) {
            sendToL2(simple());
        }
        (index, other) = (bound(index, 0, 19), bound(other, 0, 31));
        bytes32[32] memory path = pathOf(index);
        if (other != index) {
            vm.assertTrue(this.rootOf(leaves[index], other, path) != l1.messageRoot(), "another index");
        }
        path[bound(height, 0, 31)] ^= bytes32(uint256(1));
        vm.assertTrue(this.rootOf(leaves[index], index, path) != l1.messageRoot(), "another sibling");
    }

    function setCount(uint64 count) private {
        vm.store(address(l1), bytes32(uint256(33)), bytes32(uint256(count)));
        vm.assertEq(l1.sentCount(), count);
    }
}
