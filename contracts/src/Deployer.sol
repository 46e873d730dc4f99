// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Create3} from "@openzeppelin/contracts/utils/Create3.sol";

/// @title Deploys contracts at addresses that do not depend on what is deployed
/// @notice So contracts can refer to one another, and the rollup's genesis to them, before any of them is
/// there. An address follows from who deploys and from a salt: nobody can take that of another.
contract Deployer {
    /// @notice Deploys a contract, and gives it what is sent along. Reverts as its constructor does, and if
    /// the caller has used the salt before.
    /// @param code Creation code with the constructor's arguments.
    /// @return account The contract's address.
    function deploy(bytes32 salt, bytes calldata code) external payable returns (address account) {
        return Create3.deploy(msg.value, _salt(msg.sender, salt), code);
    }

    /// @notice Where `sender` deploys with a salt.
    function addressOf(address sender, bytes32 salt) external view returns (address) {
        return Create3.computeAddress(_salt(sender, salt));
    }

    function _salt(address sender, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(sender, salt));
    }
}
