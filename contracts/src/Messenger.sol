// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";

import {Message} from "./Message.sol";
import {IExecutor} from "./interfaces/IExecutor.sol";
import {IMessenger} from "./interfaces/IMessenger.sol";

/// @title What the messengers of both sides have in common
/// @dev A message of the other side is marked before anything is called, and it is marked once. Nothing
/// else keeps targets, claimers and refund addresses from calling whatever they like in between.
abstract contract Messenger is IMessenger {
    using BitMaps for BitMaps.BitMap;

    /// @inheritdoc IMessenger
    uint64 public constant MAX_GAS_LIMIT = 3_000_000; // with the claim around it below 5,000,000
    /// @inheritdoc IMessenger
    uint256 public constant MAX_DATA_SIZE = 8192; // a claim of it can be a forced transaction

    uint64 private constant MAX_CHAIN_ID = 2 ** 53 - 1; // integers that JSON numbers hold exactly

    /// @inheritdoc IMessenger
    address public immutable EXECUTOR;
    /// @inheritdoc IMessenger
    address public immutable REMOTE_EXECUTOR;
    /// @inheritdoc IMessenger
    uint64 public immutable REMOTE_CHAIN_ID;
    address internal immutable REMOTE_MESSENGER;

    uint64 private _sent;
    BitMaps.BitMap private _claimed;

    constructor(address executor, address remoteMessenger, address remoteExecutor, uint64 remoteChainId) {
        _checkAddress("executor", executor);
        _checkAddress("remoteMessenger", remoteMessenger);
        _checkAddress("remoteExecutor", remoteExecutor);
        _checkRange("remoteChainId", remoteChainId, 1, MAX_CHAIN_ID);
        EXECUTOR = executor;
        REMOTE_MESSENGER = remoteMessenger;
        REMOTE_EXECUTOR = remoteExecutor;
        REMOTE_CHAIN_ID = remoteChainId;
    }

    /// @inheritdoc IMessenger
    function send(address target, uint256 fee, uint64 gasLimit, address refund, bytes calldata data)
        external
        payable
        returns (uint64 nonce)
    {
        _checkTarget(target, REMOTE_MESSENGER, REMOTE_EXECUTOR);
        if (fee > msg.value) revert FeeTooHigh(fee, msg.value);
        if (gasLimit > MAX_GAS_LIMIT) revert GasLimitTooHigh(gasLimit, MAX_GAS_LIMIT);
        if (data.length > MAX_DATA_SIZE) revert DataTooLong(data.length, MAX_DATA_SIZE);
        if (refund == address(0)) revert NoRefundAddress();

        nonce = _sent++;
        uint256 value = msg.value - fee;
        _record(
            nonce, Message(nonce, msg.sender, target, value, fee, gasLimit, refund, data).hash(block.chainid)
        );
        emit MessageSent(nonce, msg.sender, target, value, fee, gasLimit, refund, data);
    }

    /// @inheritdoc IMessenger
    function sentCount() external view returns (uint64) {
        return _sent;
    }

    /// @inheritdoc IMessenger
    function isClaimed(uint64 nonce) external view returns (bool) {
        return _claimed.get(nonce);
    }

    /// @dev Keeps the hash of a message to the other side where that can be proven.
    function _record(uint64 nonce, bytes32 hash) internal virtual;

    /// @dev Delivers a message that the other side has recorded.
    function _deliver(Message calldata message, bytes32 hash) internal {
        _checkTarget(message.target, address(this), EXECUTOR);
        _mark(message.nonce);
        emit MessageClaimed(message.nonce, hash, msg.sender);
        IExecutor(EXECUTOR).execute{value: message.value}(
            message.sender, message.target, message.gasLimit, message.data
        );
        if (message.fee != 0) _pay(msg.sender, message.fee);
    }

    /// @dev Pays out a message that the other side has recorded.
    function _refund(Message calldata message, bytes32 hash, address to) internal {
        if (msg.sender != message.refund) revert NotRefundAddress(message.refund);
        if (to == address(0)) revert InvalidTarget(to);
        _mark(message.nonce);
        emit MessageCancelled(message.nonce, hash, to);
        _pay(to, message.value + message.fee);
    }

    function _mark(uint64 nonce) private {
        if (_claimed.get(nonce)) revert AlreadyClaimed(nonce);
        _claimed.set(nonce);
    }

    /// @dev What `to` returns is not copied.
    function _pay(address to, uint256 amount) private {
        bool paid;
        assembly ("memory-safe") {
            paid := call(gas(), to, amount, 0, 0, 0, 0)
        }
        if (!paid) revert TransferFailed(to);
    }

    /// @dev The executor is what the messenger trusts, and the messenger is what the executor trusts:
    /// no message speaks to either in the name of the other.
    function _checkTarget(address target, address messenger, address executor) private pure {
        if (target == address(0) || target == messenger || target == executor) revert InvalidTarget(target);
    }

    function _checkAddress(string memory name, address value) internal pure {
        _checkRange(name, uint160(value), 1, type(uint160).max);
    }

    function _checkRange(string memory name, uint256 value, uint256 min, uint256 max) private pure {
        if (value < min || value > max) revert InvalidParameter(name, value, min, max);
    }
}
