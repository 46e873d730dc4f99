// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title Who calls the targets of messages
/// @notice It owns nothing, so that it does not matter whom it calls and what with. Never approve
/// anything to it, and never send it anything: any message can take that.
interface IExecutor {
    /// @notice The caller is not the messenger.
    error NotMessenger(address messenger);

    /// @notice There is too little gas to give the target what the message promises.
    error TooLittleGas(uint256 available, uint256 needed);

    /// @notice The target reverted, with this data or the beginning of it.
    error CallFailed(bytes reason);

    /// @notice Calls the target of a message. Only for the messenger.
    /// @param sender Who sent the message, on the other side.
    /// @param gasLimit The least gas that the call must get; it gets all that there is.
    function execute(address sender, address target, uint64 gasLimit, bytes calldata data) external payable;

    /// @notice Who sent the message that is being delivered, on the other side; zero if none is. Targets
    /// ask this when they are called by the executor.
    function remoteSender() external view returns (address);

    /// @notice The messenger that it works for.
    function MESSENGER() external view returns (address);
}
