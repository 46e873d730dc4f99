// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {TokenBridge} from "./TokenBridge.sol";
import {IBridgedToken} from "./interfaces/IBridgedToken.sol";
import {IL1TokenBridge, IL2TokenBridge} from "./interfaces/ITokenBridge.sol";

/// @title The token bridge on the rollup
/// @dev A predeploy.
contract L2TokenBridge is TokenBridge, IL2TokenBridge {
    /// @dev For `release`, which calls a token of anyone.
    uint64 private constant RELEASE_GAS = 500_000;

    address private immutable IMPLEMENTATION;

    constructor(address messenger, address l1Bridge, address tokenImplementation)
        TokenBridge(messenger, l1Bridge)
    {
        if (tokenImplementation == address(0)) revert MissingAddress("tokenImplementation");
        IMPLEMENTATION = tokenImplementation;
    }

    /// @inheritdoc IL2TokenBridge
    function mint(
        address l1Token,
        string calldata name,
        string calldata symbol,
        uint8 decimals,
        address from,
        address to,
        uint256 amount
    ) external onlyRemoteBridge {
        address token = tokenOf(l1Token);
        if (token.code.length == 0) {
            Clones.cloneDeterministic(IMPLEMENTATION, _salt(l1Token));
            IBridgedToken(token).initialize(l1Token, name, symbol, decimals);
            emit TokenCreated(l1Token, token);
        }
        IBridgedToken(token).mint(to, amount);
        emit Minted(l1Token, token, to, from, amount);
    }

    /// @inheritdoc IL2TokenBridge
    function withdraw(address token, address to, uint256 amount) external payable returns (uint64 nonce) {
        if (to == address(0)) revert NoReceiver();
        if (amount == 0) revert NoAmount();
        if (token.code.length == 0) revert UnknownToken(token);
        address l1Token = IBridgedToken(token).l1Token(); // whatever it says
        if (tokenOf(l1Token) != token) revert UnknownToken(token);
        IBridgedToken(token).burn(msg.sender, amount);
        nonce = _send(RELEASE_GAS, abi.encodeCall(IL1TokenBridge.release, (l1Token, to, amount)));
        emit Withdrawn(token, msg.sender, to, amount, nonce);
    }

    /// @inheritdoc IL2TokenBridge
    function tokenOf(address l1Token) public view returns (address) {
        return Clones.predictDeterministicAddress(IMPLEMENTATION, _salt(l1Token));
    }

    /// @inheritdoc IL2TokenBridge
    function L1_BRIDGE() external view returns (address) {
        return REMOTE_BRIDGE;
    }

    function _salt(address l1Token) private pure returns (bytes32) {
        return bytes32(uint256(uint160(l1Token)));
    }
}
