// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @notice What EXECUTE says about a block that it found valid: its output words, in their order.
/// The 13 words take 416 bytes of memory exactly as the precompile writes them.
struct Statement {
    /// SSZ hash tree root of the block's NewPayloadRequest.
    bytes32 payloadRoot;
    bytes32 blockHash;
    bytes32 parentHash;
    uint256 number;
    /// Seconds since 1970.
    uint256 timestamp;
    /// Gas.
    uint256 gasLimit;
    /// Wei for one unit of gas.
    uint256 baseFee;
    address feeRecipient;
    /// On a rollup, the hash of the L1 block that the L2 block is anchored to.
    bytes32 parentBeaconRoot;
    bytes32 prevRandao;
    bytes32 receiptsRoot;
    uint256 chainId;
    /// Layout of the trace: fork index << 8 | revision.
    uint256 schemaId;
}

/// @title The precompile that verifies one state transition
/// @notice EXECUTE succeeds if the block in a trace leads from one state root to another, under the
/// rules of the chain that it is called on. It knows nothing of the rollup: whose block it is, and
/// whether it follows the last one, is for the caller to check with the statement.
library Execute {
    address internal constant PRECOMPILE = 0x0000000000000000000000000000000000000101;

    /// Bytes that a successful call returns: a statement, nothing more or less.
    uint256 internal constant OUTPUT_SIZE = 416;

    /// Bytes of an input before its trace: two state roots and the gas used.
    uint256 internal constant HEAD_SIZE = 96;

    /// @notice Verifies a block and writes what EXECUTE says of it to `statement`, which means
    /// nothing if the result is false.
    /// @dev The input is put together in free memory, which stays free: the next call, and whatever
    /// else the caller allocates, uses the same bytes. The call gets all gas that it can, for what a
    /// block costs may change with a fork, and a failing call burns it. The size of what comes back
    /// is compared because an account without code, on a chain without EXECUTE, succeeds with nothing.
    /// @param pre State root before the block.
    /// @param post State root after it.
    /// @param gasUsed Gas of the block, as in its header.
    /// @param trace The block and the state that it needs: schema id, then SSZ.
    /// @return valid Whether the claim holds.
    function verify(
        Statement memory statement,
        bytes32 pre,
        bytes32 post,
        uint256 gasUsed,
        bytes calldata trace
    ) internal view returns (bool valid) {
        assembly ("memory-safe") {
            let input := mload(0x40)
            mstore(input, pre)
            mstore(add(input, 0x20), post)
            mstore(add(input, 0x40), gasUsed)
            calldatacopy(add(input, HEAD_SIZE), trace.offset, trace.length)
            valid := staticcall(
                gas(),
                PRECOMPILE,
                input,
                add(HEAD_SIZE, trace.length),
                statement,
                OUTPUT_SIZE
            )
            valid := and(valid, eq(returndatasize(), OUTPUT_SIZE))
        }
    }

    /// @notice Whether the chain has EXECUTE.
    /// @dev A call without gas succeeds at an account without code, and nowhere else: the precompile
    /// has a price.
    function exists() internal view returns (bool) {
        (bool free,) = PRECOMPILE.staticcall{gas: 0}("");
        return !free;
    }
}
