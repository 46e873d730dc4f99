// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IExecutor} from "./interfaces/IExecutor.sol";
import {IMessenger} from "./interfaces/IMessenger.sol";
import {ITokenBridge} from "./interfaces/ITokenBridge.sol";

/// @title What the token bridges of both sides have in common
/// @dev Tokens are moved by messages that nobody can take back: their refund address is the other
/// bridge, which never asks for it. So tokens here and there are never both there.
abstract contract TokenBridge is ITokenBridge {
    /// @inheritdoc ITokenBridge
    address public immutable MESSENGER;
    address internal immutable REMOTE_BRIDGE;

    constructor(address messenger, address remoteBridge) {
        if (messenger == address(0)) revert MissingAddress("messenger");
        if (remoteBridge == address(0)) revert MissingAddress("remoteBridge");
        MESSENGER = messenger;
        REMOTE_BRIDGE = remoteBridge;
    }

    modifier onlyRemoteBridge() {
        _onlyRemoteBridge();
        _;
    }

    /// @dev Sends a message to the other bridge, with all that came along as its fee.
    function _send(uint64 gasLimit, bytes memory data) internal returns (uint64 nonce) {
        return
            IMessenger(MESSENGER).send{value: msg.value}(
                REMOTE_BRIDGE, msg.value, gasLimit, REMOTE_BRIDGE, data
            );
    }

    function _onlyRemoteBridge() private view {
        address executor = IMessenger(MESSENGER).EXECUTOR();
        address sender = msg.sender == executor ? IExecutor(executor).remoteSender() : address(0);
        if (sender != REMOTE_BRIDGE) revert NotRemoteBridge(msg.sender, sender);
    }
}
