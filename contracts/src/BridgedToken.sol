// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";

import {IBridgedToken} from "./interfaces/IBridgedToken.sol";

/// @title The token on the rollup that stands for a token of L1
/// @dev The code of all of them, which are minimal proxies (EIP-1167) with storage of their own. The
/// bridge makes and initializes one in the same call.
contract BridgedToken is ERC20, IBridgedToken {
    using ShortStrings for *;

    /// @inheritdoc IBridgedToken
    address public immutable BRIDGE;

    /// @inheritdoc IBridgedToken
    address public l1Token;
    uint8 private _decimals;
    ShortString private _name;
    ShortString private _symbol;

    constructor(address bridge) ERC20("", "") {
        if (bridge == address(0)) revert NotBridge(bridge);
        BRIDGE = bridge;
    }

    modifier onlyBridge() {
        _onlyBridge();
        _;
    }

    /// @inheritdoc IBridgedToken
    function initialize(address l1Token_, string calldata name_, string calldata symbol_, uint8 decimals_)
        external
        onlyBridge
    {
        l1Token = l1Token_;
        _decimals = decimals_;
        _name = name_.toShortString();
        _symbol = symbol_.toShortString();
    }

    /// @inheritdoc IBridgedToken
    function mint(address to, uint256 amount) external onlyBridge {
        _mint(to, amount);
    }

    /// @inheritdoc IBridgedToken
    function burn(address from, uint256 amount) external onlyBridge {
        _burn(from, amount);
    }

    /// @inheritdoc IERC20Metadata
    function name() public view override(ERC20, IERC20Metadata) returns (string memory) {
        return _name.toString();
    }

    /// @inheritdoc IERC20Metadata
    function symbol() public view override(ERC20, IERC20Metadata) returns (string memory) {
        return _symbol.toString();
    }

    /// @inheritdoc IERC20Metadata
    function decimals() public view override(ERC20, IERC20Metadata) returns (uint8) {
        return _decimals;
    }

    function _onlyBridge() private view {
        if (msg.sender != BRIDGE) revert NotBridge(BRIDGE);
    }
}
