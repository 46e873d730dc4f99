// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {TrieProof} from "./TrieProof.sol";

/// @notice What a state says of an account, but for its code.
struct Account {
    uint64 nonce;
    /// Wei.
    uint256 balance;
    /// Root of the account's storage.
    bytes32 storageRoot;
}

/// @title Proofs of what a state holds, as eth_getProof gives them
/// @notice They revert with TrieProof.InvalidProof if they are none. Nothing can be proven of accounts
/// that do not exist, nor of slots that are zero.
library StateProof {
    /// @dev The list in a header begins with three bytes, the parent's hash, the hash of the uncles, and
    /// the fee recipient, each after a byte for its length; a byte later comes the root.
    uint256 private constant STATE_ROOT_OFFSET = 3 + 33 + 33 + 21 + 1;

    /// @notice An account in the state with the given root.
    /// @param proof The nodes from the root to the account, in RLP.
    function account(bytes32 stateRoot, address owner, bytes[] calldata proof)
        internal
        pure
        returns (Account memory found)
    {
        uint256 pos = TrieProof.find(stateRoot, keccak256(abi.encodePacked(owner)), proof);
        pos += TrieProof.headerSize(pos); // of the value
        pos += TrieProof.headerSize(pos); // of the list in it
        uint256 nonce;
        (nonce, pos) = TrieProof.numberAt(pos);
        (found.balance, pos) = TrieProof.numberAt(pos);
        // forge-lint: disable-next-line(unsafe-typecast)
        found.nonce = uint64(nonce); // below 2^64 (EIP-2681)
        found.storageRoot = TrieProof.wordAt(pos + 1);
    }

    /// @notice A slot that holds a hash, in the storage with the given root.
    /// @param proof The nodes from the storage root to the slot, in RLP.
    function hashAt(bytes32 storageRoot, bytes32 slot, bytes[] calldata proof)
        internal
        pure
        returns (bytes32)
    {
        uint256 pos = TrieProof.find(storageRoot, keccak256(abi.encode(slot)), proof);
        pos += TrieProof.headerSize(pos); // of the value
        (uint256 value,) = TrieProof.numberAt(pos);
        return bytes32(value);
    }

    /// @notice The state root in the RLP of a header, whose hash was compared before.
    function stateRootOf(bytes calldata header) internal pure returns (bytes32) {
        return bytes32(header[STATE_ROOT_OFFSET:]);
    }
}
