// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @notice A message from one side of the rollup to the other.
struct Message {
    /// How many messages the side had sent before.
    uint64 nonce;
    /// Who sent it.
    address sender;
    /// Who is to be called.
    address target;
    /// Wei for the target.
    uint256 value;
    /// Wei for whoever claims the message.
    uint256 fee;
    /// The least gas that the call of the target gets.
    uint64 gasLimit;
    /// Who may take value and fee back until the message is delivered.
    address refund;
    /// What the target is called with.
    bytes data;
}

using {hash} for Message global;

/// @notice The hash that stands for a message: keccak256(abi.encode(chainId, message)).
/// @param chainId Chain id of the side that the message is from.
function hash(Message memory message, uint256 chainId) pure returns (bytes32) {
    return keccak256(abi.encode(chainId, message));
}
