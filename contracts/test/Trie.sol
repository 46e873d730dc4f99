// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";

/// @notice A leaf of a trie: a hashed key, and what is at it in RLP.
struct Leaf {
    bytes32 key;
    bytes value;
}

/// @notice Builds Merkle-Patricia tries as states have them: all keys are hashes, so no key is a prefix
/// of another, and no node is short enough to lie in its parent.
library Trie {
    struct Walk {
        bytes32 key;
        bytes[] nodes;
        uint256 count;
    }

    function rootOf(Leaf[] memory leaves) internal pure returns (bytes32 root) {
        (root,) = prove(leaves, 0);
    }

    /// @notice The nodes on the way to a key, whether there is a leaf or not.
    function prove(Leaf[] memory leaves, bytes32 key)
        internal
        pure
        returns (bytes32 root, bytes[] memory proof)
    {
        Walk memory walk = Walk(key, new bytes[](64), 0);
        root = keccak256(_node(leaves, 0, walk));
        proof = new bytes[](walk.count);
        for (uint256 i = 0; i < walk.count; ++i) {
            proof[i] = walk.nodes[walk.count - 1 - i];
        }
    }

    /// @notice A trie of which nothing is known but the way to one leaf: full branches above it, as
    /// many as make `depth` nodes.
    function deep(Leaf memory leaf, uint256 depth)
        internal
        pure
        returns (bytes32 root, bytes[] memory proof)
    {
        proof = new bytes[](depth);
        bytes memory node = _leaf(leaf, depth - 1);
        proof[depth - 1] = node;
        for (uint256 i = depth - 1; i > 0; --i) {
            bytes[] memory items = new bytes[](17);
            for (uint256 n = 0; n < 16; ++n) {
                items[n] = RLP.encode(keccak256(abi.encode(leaf.key, i, n)));
            }
            items[nibble(leaf.key, i - 1)] = RLP.encode(keccak256(node));
            items[16] = RLP.encode(bytes(""));
            node = RLP.encode(items);
            proof[i - 1] = node;
        }
        root = keccak256(node);
    }

    function nibble(bytes32 key, uint256 i) internal pure returns (uint256) {
        return uint256(key) >> (252 - 4 * i) & 15;
    }

    /// @dev The node for leaves that have their first `depth` nibbles in common.
    function _node(Leaf[] memory leaves, uint256 depth, Walk memory walk)
        private
        pure
        returns (bytes memory node)
    {
        if (leaves.length == 1) {
            node = _leaf(leaves[0], depth);
        } else {
            uint256 common = _common(leaves, depth);
            node = common > depth ? _extension(leaves, depth, common, walk) : _branch(leaves, depth, walk);
        }
        require(node.length >= 32, "a short node");
        bool above = leaves.length > 0 && (depth == 0 || (leaves[0].key ^ walk.key) >> (256 - 4 * depth) == 0);
        if (above) walk.nodes[walk.count++] = node;
    }

    function _leaf(Leaf memory leaf, uint256 depth) private pure returns (bytes memory) {
        bytes[] memory items = new bytes[](2);
        items[0] = RLP.encode(_path(leaf.key, depth, 64, 2));
        items[1] = RLP.encode(leaf.value);
        return RLP.encode(items);
    }

    function _extension(Leaf[] memory leaves, uint256 depth, uint256 common, Walk memory walk)
        private
        pure
        returns (bytes memory)
    {
        bytes[] memory items = new bytes[](2);
        items[0] = RLP.encode(_path(leaves[0].key, depth, common, 0));
        items[1] = RLP.encode(keccak256(_node(leaves, common, walk)));
        return RLP.encode(items);
    }

    function _branch(Leaf[] memory leaves, uint256 depth, Walk memory walk)
        private
        pure
        returns (bytes memory)
    {
        bytes[] memory items = new bytes[](17);
        for (uint256 n = 0; n < 16; ++n) {
            Leaf[] memory below = _with(leaves, depth, n);
            items[n] = RLP.encode(bytes(""));
            if (below.length > 0) items[n] = RLP.encode(keccak256(_node(below, depth + 1, walk)));
        }
        items[16] = RLP.encode(bytes(""));
        return RLP.encode(items);
    }

    /// @dev The leaves whose nibble at `depth` is `n`.
    function _with(Leaf[] memory leaves, uint256 depth, uint256 n) private pure returns (Leaf[] memory some) {
        some = new Leaf[](leaves.length);
        uint256 count = 0;
        for (uint256 i = 0; i < leaves.length; ++i) {
            if (nibble(leaves[i].key, depth) == n) some[count++] = leaves[i];
        }
        assembly ("memory-safe") {
            mstore(some, count)
        }
    }

    /// @dev How many nibbles all leaves have in common.
    function _common(Leaf[] memory leaves, uint256 depth) private pure returns (uint256 common) {
        for (common = depth; common < 64; ++common) {
            for (uint256 i = 1; i < leaves.length; ++i) {
                if (nibble(leaves[i].key, common) != nibble(leaves[0].key, common)) return common;
            }
        }
    }

    /// @dev Nibbles [from, to) of a key in hex-prefix encoding; `kind` is 2 for leaves and else 0.
    function _path(bytes32 key, uint256 from, uint256 to, uint256 kind)
        private
        pure
        returns (bytes memory path)
    {
        uint256 odd = (to - from) % 2;
        path = new bytes((to - from) / 2 + 1);
        path[0] = bytes1(uint8((kind + odd) << 4 | (odd == 1 ? nibble(key, from) : 0)));
        for (uint256 i = 1; i < path.length; ++i) {
            uint256 pos = from + odd + 2 * (i - 1);
            path[i] = bytes1(uint8(nibble(key, pos) << 4 | nibble(key, pos + 1)));
        }
    }
}

/// @notice Accounts and slots as leaves, and headers.
library States {
    function account(address owner, uint64 nonce, uint256 balance, bytes32 storageRoot)
        internal
        pure
        returns (Leaf memory)
    {
        bytes[] memory fields = new bytes[](4);
        fields[0] = RLP.encode(uint256(nonce));
        fields[1] = RLP.encode(balance);
        fields[2] = RLP.encode(storageRoot);
        fields[3] = RLP.encode(keccak256("code"));
        return Leaf(keccak256(abi.encodePacked(owner)), RLP.encode(fields));
    }

    function slot(bytes32 key, bytes32 value) internal pure returns (Leaf memory) {
        return Leaf(keccak256(abi.encode(key)), RLP.encode(uint256(value)));
    }

    /// @notice The header of an Amsterdam block, of which nothing matters but the state root.
    function header(bytes32 stateRoot) internal pure returns (bytes memory) {
        bytes[] memory fields = new bytes[](23);
        for (uint256 i = 0; i < 23; ++i) {
            fields[i] = RLP.encode(keccak256(abi.encode("header", i)));
        }
        fields[2] = RLP.encode(address(0xfee));
        fields[3] = RLP.encode(stateRoot);
        fields[6] = RLP.encode(new bytes(256)); // bloom
        fields[7] = RLP.encode(uint256(0)); // difficulty
        return RLP.encode(fields);
    }
}
