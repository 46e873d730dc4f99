// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title Parent beacon block roots of recent blocks, from the system contract of EIP-4788
/// @notice On a rollup they are hashes of L1 blocks: the anchors.
library BeaconRoots {
    address internal constant CONTRACT = 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02;

    /// @notice The parent beacon block root of the block of this chain with a timestamp, or zero if the
    /// contract does not have it: there is no such block, or one that is later by a multiple of 8191 s.
    function parentRoot(uint256 time) internal view returns (bytes32 root) {
        assembly ("memory-safe") {
            mstore(0, time)
            let known := staticcall(gas(), CONTRACT, 0, 0x20, 0, 0x20)
            if and(known, eq(returndatasize(), 0x20)) { root := mload(0) }
        }
    }
}
