// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Head} from "../Types.sol";

/// @title What both kinds of native rollups have in common
/// @notice A chain whose head is final for L1: withdrawals and forced transactions are proven against it.
interface IRollup {
    /// @notice A constructor argument is outside of its range, both ends of which are allowed.
    error InvalidParameter(string name, uint256 value, uint256 min, uint256 max);

    /// @notice The chain that the contract is deployed on does not have EXECUTE.
    error ExecuteMissing();

    /// @notice The caller is not the sequencer, and others may go on only from L1 time `openAt` on.
    error NotSequencer(uint64 openAt);

    /// @notice A forced transaction is overdue. Blocks without it have to wait until L1 time `until`, so
    /// that whoever wants to include it can build on the newest block.
    error ForcedFirst(uint64 until);

    /// @notice There are no blocks.
    error NoBlocks();

    /// @notice An anchor is older than the one before it.
    error AnchorMovedBack(uint64 anchor, uint64 last);

    /// @notice L1 does not know the hash of an anchor: too old, or not in the past.
    error UnknownAnchor(uint64 anchor);

    /// @notice EXECUTE refused the block with this number, or had too little gas.
    error ExecuteFailed(uint64 number);

    /// @notice The state root of this block is not there: it is not final, not at the end of what became
    /// final at once, or too old.
    error UnknownBlock(uint64 number);

    /// @notice The last block that is final for L1.
    function head() external view returns (Head memory);

    /// @notice The state root after a block that is final for L1.
    function stateRootAt(uint64 number) external view returns (bytes32);

    /// @notice As `stateRootAt`; also of blocks that are claimed and not final yet. It is good for nothing
    /// but to keep rubbish out: whoever claims a block can have claimed anything.
    function claimedStateRootAt(uint64 number) external view returns (bytes32);

    /// @notice Whether an entry of the inbox is included in blocks that are not final yet, as far as that was
    /// shown. Until it is final, that keeps its bond from others.
    function isIncluded(uint64 index) external view returns (bool);

    /// @notice The first L1 time at which anyone may add blocks, in seconds since 1970, if the sequencer
    /// does not before, nor the first forced transaction leave the inbox; 0 without a sequencer.
    function openAt() external view returns (uint64);

    /// @notice Chain id of the rollup (EIP-155).
    function CHAIN_ID() external view returns (uint64);

    /// @notice Gas limit of every block of the rollup.
    function GAS_LIMIT() external view returns (uint64);

    /// @notice The account that adds blocks, or zero if anyone does.
    function SEQUENCER() external view returns (address);

    /// @notice Seconds without blocks of the sequencer after which anyone may add some; 0 without a
    /// sequencer.
    function SEQUENCER_TIMEOUT() external view returns (uint64);

    /// @notice Hash of block 0 of the rollup.
    function GENESIS_HASH() external view returns (bytes32);

    /// @notice The inbox of forced transactions.
    function INBOX() external view returns (address);

    /// @notice Seconds that blocks without an overdue forced transaction must leave after the last ones.
    function GRACE() external view returns (uint64);
}
