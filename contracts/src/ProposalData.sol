// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IOptimisticRollup} from "./interfaces/IOptimisticRollup.sol";

/// @title What binds a proposal to its data
library ProposalData {
    /// The data is elsewhere: the pointer says where.
    uint8 internal constant EXTERNAL = 0;
    /// The pointer is the data.
    uint8 internal constant CALLDATA = 1;
    /// The data is in the blobs of the transaction.
    uint8 internal constant BLOBS = 2;

    /// Bytes of a pointer, at most, if it is not the data.
    uint256 internal constant MAX_POINTER = 256;

    /// @notice Hash of all that a proposal says of its data. Reverts if that is not of the form of its kind.
    /// @return data The hash.
    /// @return blobHashes Of the transaction, if the data is in its blobs.
    function bind(uint8 kind, bytes calldata pointer)
        internal
        view
        returns (bytes32 data, bytes32[] memory blobHashes)
    {
        bool good = kind == BLOBS || (kind <= CALLDATA && pointer.length > 0);
        if (!good || (kind != CALLDATA && pointer.length > MAX_POINTER)) {
            revert IOptimisticRollup.WrongData(kind);
        }
        if (kind == BLOBS) blobHashes = _blobHashes();
        data = keccak256(abi.encode(kind, keccak256(pointer), blobHashes));
    }

    function _blobHashes() private view returns (bytes32[] memory hashes) {
        uint256 count = 0;
        while (blobhash(count) != 0) ++count;
        if (count == 0) revert IOptimisticRollup.WrongData(BLOBS);
        hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            hashes[i] = blobhash(i);
        }
    }
}
