// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IExecutor} from "./interfaces/IExecutor.sol";

/// @title Who calls the targets of messages
/// @dev Owns nothing between transactions, and takes no ETH but what a call of the messenger passes on.
contract Executor is IExecutor {
    /// @dev What a CALL costs before the target gets its share of gas, at the highest price that it has
    /// under Osaka and Amsterdam (EIP-8037, EIP-8038), rounded up. The target was accessed before, but
    /// not what it delegates to (EIP-7702).
    uint256 private constant CALL_GAS = 5000;
    uint256 private constant VALUE_GAS = 12_000;
    uint256 private constant NEW_ACCOUNT_GAS = 200_000;

    /// @dev Bytes of a target's revert data that are passed on.
    uint256 private constant MAX_REASON_SIZE = 256;

    /// @inheritdoc IExecutor
    address public immutable MESSENGER;

    address private transient _remoteSender;

    constructor(address messenger) {
        if (messenger == address(0)) revert NotMessenger(messenger);
        MESSENGER = messenger;
    }

    /// @inheritdoc IExecutor
    function execute(address sender, address target, uint64 gasLimit, bytes calldata data) external payable {
        if (msg.sender != MESSENGER) revert NotMessenger(MESSENGER);
        address outer = _remoteSender;
        _remoteSender = sender;
        (bool ok, bytes memory reason) = _call(target, gasLimit, data);
        if (!ok) revert CallFailed(reason);
        _remoteSender = outer;
    }

    /// @inheritdoc IExecutor
    function remoteSender() external view returns (address) {
        return _remoteSender;
    }

    /// @dev A CALL gets what it asks for or 63/64 of what is left, whichever is less, and does not say
    /// which (EIP-150). So it is checked before that 63/64 are enough. Everything that costs gas in
    /// between, but for CALL itself, is in CALL_GAS.
    function _call(address target, uint64 gasLimit, bytes memory data)
        private
        returns (bool ok, bytes memory reason)
    {
        bool isNew = target.codehash == 0; // accesses the account
        uint256 needed = CALL_GAS + (uint256(gasLimit) * 64 + 62) / 63;
        if (msg.value != 0) needed += isNew ? VALUE_GAS + NEW_ACCOUNT_GAS : VALUE_GAS;
        if (gasleft() < needed) revert TooLittleGas(gasleft(), needed);
        assembly ("memory-safe") {
            ok := call(gas(), target, callvalue(), add(data, 0x20), mload(data), 0, 0)
            if iszero(ok) {
                let size := returndatasize()
                if gt(size, MAX_REASON_SIZE) { size := MAX_REASON_SIZE }
                reason := mload(0x40)
                mstore(reason, size)
                returndatacopy(add(reason, 0x20), 0, size)
                mstore(0x40, add(add(reason, 0x20), and(add(size, 31), not(31))))
            }
        }
    }
}
