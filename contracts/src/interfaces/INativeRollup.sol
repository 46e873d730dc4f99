// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block} from "../Types.sol";
import {ForcedTransaction} from "./IForcedInbox.sol";
import {IRollup} from "./IRollup.sol";

/// @title A native rollup whose blocks EXECUTE verifies as they are settled
interface INativeRollup is IRollup {
    /// @notice A block was settled.
    /// @param number Its number.
    /// @param blockHash Its hash.
    /// @param stateRoot State root after it.
    /// @param anchor Number of the L1 block that it is anchored to.
    event Advanced(uint64 indexed number, bytes32 indexed blockHash, bytes32 stateRoot, uint64 anchor);

    /// @notice The trace of a settled block, where it is not in the input of the transaction: another
    /// contract, or an account with code, made the call. Right before the block's `Advanced`.
    event Data(uint64 indexed number, bytes trace);

    /// @notice The caller builds on another block than the head, which is `head`.
    error WrongParent(bytes32 head);

    /// @notice The blocks are not encoded the way that the ABI specification encodes them strictly.
    error NotCanonical();

    /// @notice A valid block, on the same state root as the head, but not on the head.
    error NotOnHead(bytes32 parent, bytes32 head);

    /// @notice A valid block with another number than the one after the head.
    error WrongNumber(uint256 got, uint64 want);

    /// @notice A valid block of another chain.
    error WrongChain(uint256 got, uint64 want);

    /// @notice A valid block with another gas limit than the rollup's.
    error WrongGasLimit(uint256 got, uint64 want);

    /// @notice A valid block that is later than the L1 block, `now_`; in seconds since 1970.
    error FutureBlock(uint256 timestamp, uint256 now_);

    /// @notice A valid block that carries another hash than that of its anchor.
    error WrongAnchor(bytes32 got, bytes32 want);

    /// @notice Settles the blocks that follow the head, in order: all of them, or none.
    /// @dev The trace of each block is in the input of the transaction if that calls this contract
    /// itself, from an account without code. Else it is in a `Data` event too.
    /// @param parent Hash of the head that the caller builds on.
    /// @param blocks The blocks, the oldest first.
    function advance(bytes32 parent, Block[] calldata blocks) external;

    /// @notice Settles blocks that have the first forced transaction of the inbox, and removes it there.
    /// @dev As `advance`; and while that transaction is overdue, this does not have to leave time to others.
    /// @param index The entry of the inbox.
    /// @param entry What was queued.
    /// @param accountProof Of its sender in the state after the last block, where the nonce is used.
    function advanceForced(
        bytes32 parent,
        Block[] calldata blocks,
        uint64 index,
        ForcedTransaction calldata entry,
        bytes[] calldata accountProof
    ) external;
}
