// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @notice What a rollup is made of, fixed at its construction.
struct Config {
    /// Chain id of the rollup (EIP-155), in [1, 2^53 - 1].
    uint64 chainId;
    /// Gas limit of every block of the rollup, in [5,000,000, 2^24].
    uint64 gasLimit;
    /// Hash of block 0.
    bytes32 genesisHash;
    /// State root of block 0.
    bytes32 genesisStateRoot;
    /// Timestamp of block 0 in seconds since 1970, not in the future.
    uint64 genesisTimestamp;
    /// The account that advances the rollup, or zero if anyone does.
    address sequencer;
    /// Seconds without an advance by the sequencer after which anyone may advance, in
    /// [60, 30 days]; 0 without a sequencer.
    uint64 sequencerTimeout;
    /// The inbox of forced transactions.
    address inbox;
    /// Seconds that blocks without an overdue forced transaction must leave after the last advance, in
    /// [24, 1 hour].
    uint64 grace;
}

/// @notice A block of the rollup, as it is handed to `advance`.
struct Block {
    /// Number of the L1 block whose hash the block carries as its parent beacon block root.
    uint64 anchor;
    /// Gas used, as in the header.
    uint64 gasUsed;
    /// State root after the block.
    bytes32 stateRoot;
    /// The block and the state that it needs, as EXECUTE takes them: schema id, then SSZ.
    bytes trace;
}

/// @notice The last settled block. Three slots of storage.
struct Head {
    bytes32 blockHash;
    bytes32 stateRoot;
    uint64 number;
    /// L1 time of the last advance by anyone, in seconds since 1970.
    uint64 advancedAt;
    /// Number of the L1 block that the block is anchored to; 0 at genesis.
    uint64 anchor;
    /// L1 time of the last advance by the sequencer (by anyone if there is none), in seconds since 1970.
    uint64 sequencedAt;
}
