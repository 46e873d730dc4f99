// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title Hashes of the last 8191 blocks, from the system contract of EIP-2935
library History {
    address internal constant CONTRACT = 0x0000F90827F1C53a10cb7A02335B175320002935;

    /// @notice The hash of a block of this chain, or zero if the contract does not have it: the block
    /// is not older than the current one, or older by more than 8191, or from before the contract.
    function blockHash(uint256 blockNumber) internal view returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0, blockNumber)
            let known := staticcall(gas(), CONTRACT, 0, 0x20, 0, 0x20)
            if and(known, eq(returndatasize(), 0x20)) { hash := mload(0) }
        }
    }
}
