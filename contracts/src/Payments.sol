// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IOptimisticRollup} from "./interfaces/IOptimisticRollup.sol";

/// @title Payments that nobody can stop
/// @dev Who does not take what it is sent is owed it. A payment comes after all changes of state.
abstract contract Payments is IOptimisticRollup {
    /// @dev Gas for whoever gets something: enough for a wallet that is a contract, too little to do harm.
    uint256 private constant PAY_GAS = 20_000;

    /// @dev Of accounts that exist and have no code (EIP-1052).
    bytes32 private constant NO_CODE = keccak256("");

    /// @inheritdoc IOptimisticRollup
    mapping(address account => uint256 amount) public owed;

    /// @inheritdoc IOptimisticRollup
    function withdraw(address to) external {
        uint256 amount = owed[msg.sender];
        if (amount == 0) revert NothingOwed();
        owed[msg.sender] = 0;
        if (!_send(to, amount, gasleft())) revert TransferFailed(to);
    }

    function _pay(address to, uint256 amount) internal {
        if (amount == 0) return;
        bool sent = _send(to, amount, PAY_GAS);
        if (!sent) owed[to] += amount;
        emit Paid(to, amount, !sent);
    }

    /// @dev Whether a payment to the account cannot fail, and costs always the same.
    function _isPlain(address account) internal view returns (bool) {
        return account.codehash == NO_CODE;
    }

    /// @dev Does not look at what the call returns.
    function _send(address to, uint256 amount, uint256 gasLimit) private returns (bool ok) {
        assembly ("memory-safe") {
            ok := call(gasLimit, to, amount, 0, 0, 0, 0)
        }
    }
}
