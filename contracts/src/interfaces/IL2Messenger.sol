// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../Message.sol";
import {IMessenger} from "./IMessenger.sol";

/// @title The messenger on the rollup
/// @notice A predeploy that owns all ETH of the rollup that is not in use: messages of L1 take ETH out
/// of it, messages to L1 put it back.
interface IL2Messenger is IMessenger {
    /// @notice A root of L1's tree of messages was proven, as it was after the L1 block `l1Hash`.
    event RootProven(bytes32 indexed root, bytes32 indexed l1Hash);

    /// @notice No block of the rollup with this timestamp is known to EIP-4788: there never was one, or
    /// later ones have taken its place.
    error UnknownAnchor(uint64 timestamp);

    /// @notice The header is not that of the anchor.
    error WrongHeader(bytes32 got, bytes32 want);

    /// @notice Nobody has proven this root.
    error UnknownRoot(bytes32 root);

    /// @notice Proves the root of L1's tree of messages after the L1 block that a block of the rollup is
    /// anchored to. It can be used from then on, for ever.
    /// @param timestamp Of the rollup's block, which is not older than 8191 s.
    /// @param header RLP of the L1 block's header.
    /// @param accountProof Of the L1 messenger in L1's state (eth_getProof).
    /// @param storageProof Of slot 0 in the L1 messenger's storage.
    /// @return root The proven root.
    function prove(
        uint64 timestamp,
        bytes calldata header,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof
    ) external returns (bytes32 root);

    /// @notice Delivers a message of L1.
    /// @param message The message.
    /// @param root A proven root of a tree that has it.
    /// @param path The 32 siblings on the way from the message to the root, that of the leaf first.
    function claim(Message calldata message, bytes32 root, bytes32[32] calldata path) external;

    /// @notice Gives value and fee of a message to `to`. Only for the message's refund address.
    function cancel(Message calldata message, bytes32 root, bytes32[32] calldata path, address to) external;

    /// @notice Whether a root of L1's tree was proven.
    function isProven(bytes32 root) external view returns (bool);

    /// @notice The hash of a message to L1, or zero. The mapping is in storage slot 0.
    function sentHash(uint64 nonce) external view returns (bytes32);

    /// @notice The messenger on L1.
    function L1_MESSENGER() external view returns (address);
}
