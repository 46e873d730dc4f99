// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Config} from "./Types.sol";

/// @notice What an optimistic rollup is made of, fixed at its construction.
struct OptimisticConfig {
    /// As of every rollup.
    Config rollup;
    /// Seconds after a proposal in which its blocks can be challenged, in [24, 30 days].
    uint64 window;
    /// Seconds after a challenge in which the block can be proven, in [24, 7 days].
    uint64 response;
    /// Blocks of a proposal at most, in [1, 256].
    uint64 maxBlocks;
    /// Wei for a unit of gas at which bonds cover what they must pay for, in [1 gwei, 10,000 gwei].
    uint256 gasPrice;
    /// Wei that go with a proposal, from what covers challenges of all its blocks to 1000 ether more.
    uint256 proposalBond;
}

/// @notice A block of the rollup, as it is proposed.
struct ProposedBlock {
    bytes32 blockHash;
    /// State root after the block.
    bytes32 stateRoot;
    /// Number of the L1 block whose hash the block carries as its parent beacon block root.
    uint64 anchor;
}

/// @notice Protects who proposes from a reorganisation of L1 that would make true blocks unprovable: with
/// another hash of an anchor, or in a block of L1 before their time.
struct Guard {
    /// Hash of the last block's anchor, which binds those of the anchors before.
    bytes32 anchorHash;
    /// Of the last block, in seconds since 1970: L1 must have reached it.
    uint64 timestamp;
}

/// @notice What EXECUTE has to find of a proposed block, besides what holds for all: the chain id, the gas
/// limit, and a timestamp that is no later than the proposal. Its hash is a leaf of the proposal's claims.
struct BlockClaim {
    uint64 number;
    bytes32 parentHash;
    bytes32 preStateRoot;
    bytes32 blockHash;
    bytes32 stateRoot;
    bytes32 anchorHash;
}

/// @notice A range of blocks of the rollup. Contracts keep its hash only, keccak256(abi.encode(proposal)).
struct Proposal {
    /// The proposal below; zero for the one that stands for the genesis block.
    bytes32 parent;
    /// How many there are below.
    uint64 position;
    /// Who made it, and gets its bond back.
    address proposer;
    /// L1 time in seconds since 1970.
    uint64 proposedAt;
    /// How many blocks it has.
    uint64 count;
    /// Number of its last block.
    uint64 number;
    /// Hash of its last block.
    bytes32 blockHash;
    /// State root after its last block.
    bytes32 stateRoot;
    /// Anchor of its last block.
    uint64 anchor;
    /// Root of a Merkle tree whose leaves are the hashes of its blocks' claims, in order.
    bytes32 claims;
    /// What binds the data: keccak256(abi.encode(kind, keccak256(pointer), blob hashes)).
    bytes32 data;
}
