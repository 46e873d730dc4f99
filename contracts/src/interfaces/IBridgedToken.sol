// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

/// @title The token on the rollup that stands for a token of L1
interface IBridgedToken is IERC20Metadata {
    /// @notice The caller is not the bridge.
    error NotBridge(address bridge);

    /// @notice Says what the token is. Only for the bridge, once.
    function initialize(address l1Token, string calldata name, string calldata symbol, uint8 decimals)
        external;

    /// @notice Makes tokens. Only for the bridge.
    function mint(address to, uint256 amount) external;

    /// @notice Destroys tokens. Only for the bridge.
    function burn(address from, uint256 amount) external;

    /// @notice The token of L1.
    function l1Token() external view returns (address);

    /// @notice The bridge on the rollup.
    function BRIDGE() external view returns (address);
}
