// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "../Message.sol";

/// @title What the messengers of both sides have in common
/// @notice Messages are pulled: one side records them, and on the other side anyone claims any of them,
/// in any order, whenever he likes. Nobody can skip, reorder or block a message.
///
/// A claim delivers the message whole or reverts: if the target reverts, all is as it was, the message
/// can be claimed later, and its refund address can take back what it carries.
interface IMessenger {
    /// @notice A message to the other side was recorded. Its fields make the `Message`.
    event MessageSent(
        uint64 indexed nonce,
        address indexed sender,
        address indexed target,
        uint256 value,
        uint256 fee,
        uint64 gasLimit,
        address refund,
        bytes data
    );

    /// @notice A message of the other side was delivered, and `claimer` got its fee.
    event MessageClaimed(uint64 indexed nonce, bytes32 indexed hash, address indexed claimer);

    /// @notice The refund address of a message of the other side took its value and fee instead.
    event MessageCancelled(uint64 indexed nonce, bytes32 indexed hash, address to);

    /// @notice A constructor argument is outside of its range, both ends of which are allowed.
    error InvalidParameter(string name, uint256 value, uint256 min, uint256 max);

    /// @notice A message was aimed at the other side's messenger, at its executor, or at nothing.
    error InvalidTarget(address target);

    /// @notice More was to be the fee than was sent along.
    error FeeTooHigh(uint256 fee, uint256 sent);

    /// @notice The target is to have more gas than a block of the other side could surely give it.
    error GasLimitTooHigh(uint64 gasLimit, uint64 max);

    /// @notice The data has more bytes than a block of the other side could surely take.
    error DataTooLong(uint256 size, uint256 max);

    /// @notice The message has no refund address.
    error NoRefundAddress();

    /// @notice The message was claimed or cancelled before.
    error AlreadyClaimed(uint64 nonce);

    /// @notice The other side has not recorded this message, at least not in the state it was proven by.
    error NotProven(uint64 nonce);

    /// @notice The caller is not the message's refund address.
    error NotRefundAddress(address refund);

    /// @notice A transfer of ETH failed.
    error TransferFailed(address to);

    /// @notice Records a message to the other side. What is sent along, less the fee, is its value.
    /// @param target Who is called there, by the other side's executor.
    /// @param fee Wei of what is sent along, for whoever claims the message there.
    /// @param gasLimit The least gas that the call gets. It may be 0 if the target has no code.
    /// @param refund Who on the other side may take value and fee back, as long as the message has not
    /// been delivered.
    /// @param data What the target is called with.
    /// @return nonce The message's number.
    function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes calldata data)
        external
        payable
        returns (uint64 nonce);

    /// @notice How many messages were sent to the other side.
    function sentCount() external view returns (uint64);

    /// @notice Whether a message of the other side was claimed or cancelled here.
    function isClaimed(uint64 nonce) external view returns (bool);

    /// @notice The contract that calls the targets of the other side's messages.
    function EXECUTOR() external view returns (address);

    /// @notice The other side's contract that calls the targets of messages from here.
    function REMOTE_EXECUTOR() external view returns (address);

    /// @notice Chain id of the other side (EIP-155).
    function REMOTE_CHAIN_ID() external view returns (uint64);

    /// @notice The most gas that a message may promise its target.
    function MAX_GAS_LIMIT() external view returns (uint64);

    /// @notice The most bytes of data that a message may have.
    function MAX_DATA_SIZE() external view returns (uint256);
}
