// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {TokenBridge} from "./TokenBridge.sol";
import {TokenText} from "./TokenText.sol";
import {IL1TokenBridge, IL2TokenBridge} from "./interfaces/ITokenBridge.sol";

/// @title The token bridge on L1
/// @dev Tokens are code of anyone. What one of them does is between it and its holders: all that the
/// bridge keeps is per token.
contract L1TokenBridge is TokenBridge, ReentrancyGuardTransient, IL1TokenBridge {
    using SafeERC20 for IERC20;
    using TokenText for address;

    /// @dev For `mint`, which makes an account, its code and five slots of storage: some 900,000 under
    /// Amsterdam (EIP-8037).
    uint64 private constant MINT_GAS = 1_200_000;

    /// @inheritdoc IL1TokenBridge
    mapping(address token => mapping(address account => uint256)) public owed;

    constructor(address messenger, address l2Bridge) TokenBridge(messenger, l2Bridge) {}

    /// @inheritdoc IL1TokenBridge
    /// @dev Not to be entered again: a token that calls back could have what arrives counted twice.
    function deposit(address token, address to, uint256 amount)
        external
        payable
        nonReentrant
        returns (uint64 nonce)
    {
        if (to == address(0)) revert NoReceiver();
        amount = _receive(IERC20(token), amount);
        if (amount == 0) revert NoAmount();
        nonce = _send(MINT_GAS, _mintCall(token, to, amount));
        emit Deposited(token, msg.sender, to, amount, nonce);
    }

    /// @inheritdoc IL1TokenBridge
    /// @dev It does not fail, whatever the token does, as nobody could take the tokens back.
    function release(address token, address to, uint256 amount) external onlyRemoteBridge {
        bool paid = IERC20(token).trySafeTransfer(to, amount);
        if (!paid) owed[token][to] += amount;
        emit Released(token, to, amount, paid);
    }

    /// @inheritdoc IL1TokenBridge
    function collect(address token, address to) external {
        uint256 amount = owed[token][msg.sender];
        if (amount == 0) revert NothingOwed();
        owed[token][msg.sender] = 0;
        IERC20(token).safeTransfer(to, amount);
    }

    /// @inheritdoc IL1TokenBridge
    function L2_BRIDGE() external view returns (address) {
        return REMOTE_BRIDGE;
    }

    /// @dev Takes tokens of the caller.
    /// @return arrived What there is more than before.
    function _receive(IERC20 token, uint256 amount) private returns (uint256 arrived) {
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        return token.balanceOf(address(this)) - before;
    }

    function _mintCall(address token, address to, uint256 amount) private view returns (bytes memory) {
        return abi.encodeCall(
            IL2TokenBridge.mint,
            (
                token,
                token.text(IERC20Metadata.name.selector),
                token.text(IERC20Metadata.symbol.selector),
                token.number(IERC20Metadata.decimals.selector),
                msg.sender,
                to,
                amount
            )
        );
    }
}
