// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Block, Head} from "../Types.sol";
import {ForcedTransaction} from "./IForcedInbox.sol";

/// @title The settled chain of a native rollup
interface INativeRollup {
    /// @notice A block was settled.
    /// @param number Its number.
    /// @param blockHash Its hash.
    /// @param stateRoot State root after it.
    /// @param anchor Number of the L1 block that it is anchored to.
    event Advanced(uint64 indexed number, bytes32 indexed blockHash, bytes32 stateRoot, uint64 anchor);

    /// @notice The trace of a settled block, where it is not in the input of the transaction: another
    /// contract, or an account with code, made the call. Right before the block's `Advanced`.
    event Data(uint64 indexed number, bytes trace);

    /// @notice A constructor argument is outside of its range, both ends of which are allowed.
    error InvalidParameter(string name, uint256 value, uint256 min, uint256 max);

    /// @notice The chain that the contract is deployed on does not have EXECUTE.
    error ExecuteMissing();

    /// @notice The caller builds on another block than the head, which is `head`.
    error WrongParent(bytes32 head);

    /// @notice The caller is not the sequencer, and others may advance only from L1 time `openAt` on.
    error NotSequencer(uint64 openAt);

    /// @notice A forced transaction is overdue. Blocks without it have to wait until L1 time `until`, so
    /// that whoever wants to include it can build on the head.
    error ForcedFirst(uint64 until);

    /// @notice There is nothing to advance.
    error NoBlocks();

    /// @notice The blocks are not encoded the way that the ABI specification encodes them strictly.
    error NotCanonical();

    /// @notice An anchor is older than the one before it.
    error AnchorMovedBack(uint64 anchor, uint64 last);

    /// @notice L1 does not know the hash of an anchor: too old, or not in the past.
    error UnknownAnchor(uint64 anchor);

    /// @notice EXECUTE refused the block with this number, or had too little gas.
    error ExecuteFailed(uint64 number);

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

    /// @notice The state root of this block is not there: it is not settled, or 8191 newer blocks are.
    error UnknownBlock(uint64 number);

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

    /// @notice The last settled block.
    function head() external view returns (Head memory);

    /// @notice The state root after a block, if that is one of the last 8191 that were settled.
    function stateRootAt(uint64 number) external view returns (bytes32);

    /// @notice The first L1 time at which anyone may advance, in seconds since 1970, if the sequencer
    /// does not advance before, nor the first forced transaction leave the inbox; 0 without a sequencer.
    function openAt() external view returns (uint64);

    /// @notice Chain id of the rollup (EIP-155).
    function CHAIN_ID() external view returns (uint64);

    /// @notice Gas limit of every block of the rollup.
    function GAS_LIMIT() external view returns (uint64);

    /// @notice The account that advances the rollup, or zero if anyone does.
    function SEQUENCER() external view returns (address);

    /// @notice Seconds without an advance by the sequencer after which anyone may advance; 0 without
    /// a sequencer.
    function SEQUENCER_TIMEOUT() external view returns (uint64);

    /// @notice Hash of block 0 of the rollup.
    function GENESIS_HASH() external view returns (bytes32);

    /// @notice The inbox of forced transactions.
    function INBOX() external view returns (address);

    /// @notice Seconds that blocks without an overdue forced transaction must leave after the last
    /// advance.
    function GRACE() external view returns (uint64);
}
