// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title Proofs in Merkle-Patricia tries whose keys are hashes: those of states and storage
/// @notice Reads nodes where they are in calldata, which costs a tenth of decoding them.
/// @dev A node is read after its hash was compared, so that it is one that a client made, in the only
/// encoding that it has. And as what is proven here has at least 32 bytes, no node on the way to it lies
/// within its parent, though others beside the way can.
library TrieProof {
    /// @notice The node with this index is not the one that comes next, or it shows that there is
    /// nothing at the key. It is the number of nodes if they end too early.
    error InvalidProof(uint256 node);

    uint256 private constant FULL_BRANCH_SIZE = 532; // header 3, hashes 16 · 33, no value 1
    uint256 private constant HASH = 0xa0; // RLP prefix of 32 bytes
    uint256 private constant KEY_NIBBLES = 64;

    /// @notice Finds the value at a key in the trie with the given root.
    /// @param proof The nodes from the root to the value.
    /// @return pos Where in calldata the value's RLP item is.
    function find(bytes32 root, bytes32 key, bytes[] calldata proof) internal pure returns (uint256 pos) {
        uint256 depth = 0;
        for (uint256 i = 0; i < proof.length; ++i) {
            bytes calldata node = proof[i];
            if (keccak256(node) != root) revert InvalidProof(i);
            uint256 start;
            assembly ("memory-safe") {
                start := node.offset
            }
            // The root of an empty trie is the hash of a node that is no list, with nothing in it.
            if (byteAt(start) < 0xc0) revert InvalidProof(i);
            bool isLeaf;
            (pos, depth, isLeaf) = _step(start, node.length, key, depth);
            if (depth > KEY_NIBBLES || isLeaf != (depth == KEY_NIBBLES)) revert InvalidProof(i);
            if (isLeaf) {
                if (i + 1 != proof.length) revert InvalidProof(i + 1);
                return pos;
            }
            if (byteAt(pos) != HASH) revert InvalidProof(i);
            root = wordAt(pos + 1);
        }
        revert InvalidProof(proof.length);
    }

    /// @notice The item at `pos` as a number, and where the next item is.
    function numberAt(uint256 pos) internal pure returns (uint256 value, uint256 next) {
        uint256 first = byteAt(pos);
        if (first < 0x80) return (first, pos + 1);
        uint256 size = first - 0x80; // up to 32
        return (size == 0 ? 0 : uint256(wordAt(pos + 1)) >> (256 - 8 * size), pos + 1 + size);
    }

    /// @notice Bytes before the content of the item at `pos`.
    function headerSize(uint256 pos) internal pure returns (uint256) {
        uint256 first = byteAt(pos);
        if (first < 0x80) return 0;
        if (first < 0xb8) return 1;
        if (first < 0xc0) return first - 0xb6;
        return first < 0xf8 ? 1 : first - 0xf6;
    }

    /// @notice Bytes of the item at `pos`, which is one of those in a node.
    function itemSize(uint256 pos) internal pure returns (uint256) {
        uint256 first = byteAt(pos);
        if (first < 0x80) return 1;
        if (first < 0xb8) return first - 0x7f;
        if (first == 0xb8) return 2 + byteAt(pos + 1); // an account
        return first - 0xbf; // a node within its parent
    }

    function wordAt(uint256 pos) internal pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := calldataload(pos)
        }
    }

    function byteAt(uint256 pos) internal pure returns (uint256) {
        return uint8(wordAt(pos)[0]);
    }

    function nibble(bytes32 key, uint256 i) internal pure returns (uint256) {
        return uint256(key) >> (252 - 4 * i) & 15;
    }

    /// @dev Goes one node down.
    /// @return pos Where the item with the value or the next node's hash is.
    /// @return below The depth of what that is, above KEY_NIBBLES if the node leads elsewhere.
    function _step(uint256 start, uint256 size, bytes32 key, uint256 depth)
        private
        pure
        returns (uint256 pos, uint256 below, bool isLeaf)
    {
        if (size == FULL_BRANCH_SIZE) return (start + 3 + 33 * nibble(key, depth), depth + 1, false);
        uint256 first = start + headerSize(start);
        pos = first + itemSize(first);
        if (pos + itemSize(pos) == start + size) {
            (below, isLeaf) = _match(first, key, depth);
            return (pos, below, isLeaf);
        }
        pos = first;
        for (uint256 n = nibble(key, depth); n > 0; --n) {
            pos += itemSize(pos);
        }
        return (pos, depth + 1, false);
    }

    /// @dev Compares the path of a leaf or an extension (hex-prefix encoding) with the key from its
    /// `depth`th nibble on.
    function _match(uint256 pos, bytes32 key, uint256 depth)
        private
        pure
        returns (uint256 below, bool isLeaf)
    {
        uint256 header = headerSize(pos);
        uint256 first = byteAt(pos + header);
        isLeaf = first & 0x20 != 0;
        uint256 count = 2 * (itemSize(pos) - header - 1);
        bytes32 path = wordAt(pos + header + 1);
        if (first & 0x10 != 0) {
            path = bytes32(first << 252) | path >> 4;
            ++count;
        }
        below = depth + count;
        if (count > KEY_NIBBLES || (path ^ key << 4 * depth) >> (256 - 4 * count) != 0) {
            below = KEY_NIBBLES + 1;
        }
    }
}
