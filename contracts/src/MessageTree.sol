// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title An append-only Merkle tree of 2^32 leaves
/// @notice An inner node is keccak256(left ‖ right), and a leaf that is not taken is zero. So a root binds
/// every leaf to its index: leaves and inner nodes cannot be confused, as all paths have 32 steps.
library MessageTree {
    uint256 internal constant DEPTH = 32;

    /// @notice A tree that grows: its root, and in `branch` for each height the last complete subtree
    /// that is a left child.
    struct Tree {
        bytes32 root;
        bytes32[DEPTH] branch;
    }

    /// @notice Adds a leaf. The caller sees to it that `index` is the next one, and below 2^32.
    function append(Tree storage tree, uint256 index, bytes32 leaf) internal {
        assembly ("memory-safe") {
            let node := leaf
            let empty := 0 // root of an empty tree of this height
            let kept := 0
            for { let slot := add(tree.slot, 1) } lt(slot, add(tree.slot, 33)) { slot := add(slot, 1) } {
                switch and(index, 1)
                case 0 {
                    if iszero(kept) {
                        sstore(slot, node) // complete, and the left child of its parent
                        kept := 1
                    }
                    mstore(0x00, node)
                    mstore(0x20, empty)
                }
                default {
                    mstore(0x00, sload(slot))
                    mstore(0x20, node)
                }
                node := keccak256(0x00, 0x40)
                mstore(0x00, empty)
                mstore(0x20, empty)
                empty := keccak256(0x00, 0x40)
                index := shr(1, index)
            }
            sstore(tree.slot, node)
        }
    }

    /// @notice The root of a tree that has `leaf` at `index`, which is below 2^32.
    /// @param path The siblings on the way from the leaf to the root, that of the leaf first.
    function rootOf(bytes32 leaf, uint256 index, bytes32[DEPTH] calldata path)
        internal
        pure
        returns (bytes32 root)
    {
        assembly ("memory-safe") {
            root := leaf
            for { let end := add(path, 0x400) } lt(path, end) { path := add(path, 0x20) } {
                let side := shl(5, and(index, 1)) // where the node is, its sibling being on the other side
                mstore(side, root)
                mstore(xor(side, 0x20), calldataload(path))
                root := keccak256(0x00, 0x40)
                index := shr(1, index)
            }
        }
    }
}
