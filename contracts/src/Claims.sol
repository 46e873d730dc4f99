// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {BlockClaim} from "./OptimisticTypes.sol";

/// @title The Merkle tree of a proposal's claims
/// @notice The two children of a node are hashed in ascending order, as OpenZeppelin's proofs have it; a node
/// without a sibling moves up unchanged. The order of the blocks is in their claims. No claim is a node, as
/// it has 192 bytes and not 64.
library Claims {
    /// @notice The leaf of a claim.
    function leaf(BlockClaim memory claim) internal pure returns (bytes32) {
        return keccak256(abi.encode(claim));
    }

    /// @notice The root of the tree over one leaf or more, in whose memory it is computed.
    function root(bytes32[] memory nodes) internal pure returns (bytes32) {
        for (uint256 count = nodes.length; count > 1; count = (count + 1) / 2) {
            for (uint256 i = 0; i + 1 < count; i += 2) {
                nodes[i / 2] = Hashes.commutativeKeccak256(nodes[i], nodes[i + 1]);
            }
            if (count % 2 == 1) nodes[count / 2] = nodes[count - 1];
        }
        return nodes[0];
    }

    /// @notice Whether a claim is in the tree with the given root.
    function isIn(bytes32 root_, BlockClaim calldata claim, bytes32[] calldata path)
        internal
        pure
        returns (bool)
    {
        return MerkleProof.processProofCalldata(path, leaf(claim)) == root_;
    }
}
