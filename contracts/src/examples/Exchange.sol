// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

interface IERC20 {
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// @title A market of two tokens whose reserves keep a product that never falls
/// @notice Swaps pay 0.3% to those who provide the reserves. For plain tokens only: what a transfer
/// names is what arrives, and a transfer calls nobody.
contract Exchange {
    IERC20 public immutable token0;
    IERC20 public immutable token1;
    uint256 public reserve0;
    uint256 public reserve1;

    uint256 public totalShares;
    mapping(address provider => uint256) public sharesOf;

    /// Shares that the first provider leaves behind, so that a share never gets too dear to buy.
    uint256 public constant LOCKED_SHARES = 1000;

    event Added(address indexed provider, uint256 amount0, uint256 amount1, uint256 shares);
    event Removed(address indexed provider, uint256 amount0, uint256 amount1, uint256 shares);
    event Swapped(address indexed trader, address indexed tokenIn, uint256 amountIn, uint256 amountOut);

    error SameToken();
    error UnknownToken(address token);
    error TooLittle(uint256 got, uint256 wanted);
    error TransferFailed(IERC20 token);

    constructor(IERC20 token0_, IERC20 token1_) {
        if (address(token0_) == address(token1_)) revert SameToken();
        (token0, token1) = (token0_, token1_);
    }

    /// @notice Adds to the reserves. What is not in their proportion is a gift to all providers.
    function addLiquidity(uint256 amount0, uint256 amount1, uint256 minShares)
        external
        returns (uint256 shares)
    {
        if (totalShares == 0) {
            uint256 root = _sqrt(amount0 * amount1);
            if (root <= LOCKED_SHARES) revert TooLittle(root, LOCKED_SHARES + 1);
            shares = root - LOCKED_SHARES;
            totalShares = LOCKED_SHARES;
        } else {
            shares = _min(amount0 * totalShares / reserve0, amount1 * totalShares / reserve1);
        }
        if (shares == 0 || shares < minShares) revert TooLittle(shares, minShares);
        totalShares += shares;
        sharesOf[msg.sender] += shares;
        (reserve0, reserve1) = (reserve0 + amount0, reserve1 + amount1);
        if (!token0.transferFrom(msg.sender, address(this), amount0)) revert TransferFailed(token0);
        if (!token1.transferFrom(msg.sender, address(this), amount1)) revert TransferFailed(token1);
        emit Added(msg.sender, amount0, amount1, shares);
    }

    /// @notice Takes the caller's part of both reserves out.
    function removeLiquidity(uint256 shares) external returns (uint256 amount0, uint256 amount1) {
        (amount0, amount1) = (shares * reserve0 / totalShares, shares * reserve1 / totalShares);
        sharesOf[msg.sender] -= shares;
        totalShares -= shares;
        (reserve0, reserve1) = (reserve0 - amount0, reserve1 - amount1);
        if (!token0.transfer(msg.sender, amount0)) revert TransferFailed(token0);
        if (!token1.transfer(msg.sender, amount1)) revert TransferFailed(token1);
        emit Removed(msg.sender, amount0, amount1, shares);
    }

    /// @notice Sells `amountIn` of a token for at least `minOut` of the other.
    function swap(IERC20 tokenIn, uint256 amountIn, uint256 minOut) external returns (uint256 amountOut) {
        bool zeroIn = address(tokenIn) == address(token0);
        if (!zeroIn && address(tokenIn) != address(token1)) revert UnknownToken(address(tokenIn));
        IERC20 tokenOut = zeroIn ? token1 : token0;
        (uint256 reserveIn, uint256 reserveOut) = zeroIn ? (reserve0, reserve1) : (reserve1, reserve0);

        uint256 paid = amountIn * 997;
        amountOut = paid * reserveOut / (reserveIn * 1000 + paid);
        if (amountOut == 0 || amountOut < minOut) revert TooLittle(amountOut, minOut);
        (reserveIn, reserveOut) = (reserveIn + amountIn, reserveOut - amountOut);
        (reserve0, reserve1) = zeroIn ? (reserveIn, reserveOut) : (reserveOut, reserveIn);
        if (!tokenIn.transferFrom(msg.sender, address(this), amountIn)) revert TransferFailed(tokenIn);
        if (!tokenOut.transfer(msg.sender, amountOut)) revert TransferFailed(tokenOut);
        emit Swapped(msg.sender, address(tokenIn), amountIn, amountOut);
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }

    /// @dev The largest integer whose square is not above x, by Newton's method from above.
    function _sqrt(uint256 x) private pure returns (uint256 root) {
        root = x;
        uint256 next = x / 2 + 1;
        while (next < root) (root, next) = (next, (next + x / next) / 2);
    }
}
