// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../Message.sol";
import {IMessenger} from "./IMessenger.sol";

/// @title The messenger on L1
/// @notice It holds the ETH of the rollup. Messages to the rollup are leaves of an append-only Merkle
/// tree, whose root is all that the rollup needs; those of the rollup are proven by its settled state.
interface IL1Messenger is IMessenger {
    /// @notice All 2^32 leaves of the tree are taken.
    error TreeFull();

    /// @notice Delivers a message of the rollup, against the state after one of the last 8191 settled
    /// blocks.
    /// @param message The message.
    /// @param number The settled block by whose state the message is proven.
    /// @param accountProof Of the rollup's messenger in the state (eth_getProof).
    /// @param storageProof Of the message's hash in the messenger's storage.
    function claim(
        Message calldata message,
        uint64 number,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof
    ) external;

    /// @notice Gives value and fee of a message to `to`. Only for the message's refund address.
    function cancel(
        Message calldata message,
        uint64 number,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof,
        address to
    ) external;

    /// @notice Root of the tree of messages to the rollup, or zero before the first one. It is in storage
    /// slot 0.
    function messageRoot() external view returns (bytes32);

    /// @notice Wei that the accounts of the rollup's genesis are backed with.
    function BACKING() external view returns (uint256);

    /// @notice The contract that settles the rollup's blocks.
    function ROLLUP() external view returns (address);

    /// @notice The rollup's messenger.
    function L2_MESSENGER() external view returns (address);
}
