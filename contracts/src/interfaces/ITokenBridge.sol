// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title What the token bridges of both sides have in common
/// @notice They have no rights of any kind: they send and get messages, as anyone can.
interface ITokenBridge {
    /// @notice A constructor argument is zero.
    error MissingAddress(string name);

    /// @notice The caller is not the other bridge, through the executor.
    error NotRemoteBridge(address caller, address remoteSender);

    /// @notice Nothing would be moved.
    error NoAmount();

    /// @notice Tokens would go to nobody.
    error NoReceiver();

    /// @notice The messenger of this side.
    function MESSENGER() external view returns (address);
}

/// @title The token bridge on L1
/// @notice Keeps ERC-20 tokens while they are on the rollup.
interface IL1TokenBridge is ITokenBridge {
    /// @notice Tokens went to the rollup.
    event Deposited(
        address indexed token, address indexed from, address indexed to, uint256 amount, uint64 nonce
    );

    /// @notice Tokens came back. `paid` is false if the token refused; then `to` can collect them.
    event Released(address indexed token, address indexed to, uint256 amount, bool paid);

    /// @notice The caller is owed nothing.
    error NothingOwed();

    /// @notice Moves tokens, which must be approved before, to an account on the rollup. What is sent
    /// along is the fee for whoever claims the message there. The account gets what arrives here, which
    /// is less than `amount` if the token takes something for itself.
    /// @return nonce The message's number.
    function deposit(address token, address to, uint256 amount) external payable returns (uint64 nonce);

    /// @notice Hands tokens out. Only for messages of the bridge on the rollup.
    function release(address token, address to, uint256 amount) external;

    /// @notice Sends the caller's tokens that a release could not pay to `to`.
    function collect(address token, address to) external;

    /// @notice Tokens of `account` that a release could not pay.
    function owed(address token, address account) external view returns (uint256);

    /// @notice The bridge on the rollup.
    function L2_BRIDGE() external view returns (address);
}

/// @title The token bridge on the rollup
/// @notice A predeploy that makes a token for each token of L1 that comes over.
interface IL2TokenBridge is ITokenBridge {
    /// @notice A token of L1 has come for the first time.
    event TokenCreated(address indexed l1Token, address indexed token);

    /// @notice Tokens came from L1.
    event Minted(
        address indexed l1Token, address indexed token, address indexed to, address from, uint256 amount
    );

    /// @notice Tokens went to L1.
    event Withdrawn(
        address indexed token, address indexed from, address indexed to, uint256 amount, uint64 nonce
    );

    /// @notice The token is not of this bridge.
    error UnknownToken(address token);

    /// @notice Makes tokens. Only for messages of the bridge on L1. Name, symbol (of up to 31 bytes) and
    /// decimals count when it is the first time for the token.
    function mint(
        address l1Token,
        string calldata name,
        string calldata symbol,
        uint8 decimals,
        address from,
        address to,
        uint256 amount
    ) external;

    /// @notice Burns tokens of the caller, which an account on L1 gets there. What is sent along is the
    /// fee for whoever claims the message on L1.
    /// @return nonce The message's number.
    function withdraw(address token, address to, uint256 amount) external payable returns (uint64 nonce);

    /// @notice Where the token for a token of L1 is, or will be.
    function tokenOf(address l1Token) external view returns (address);

    /// @notice The bridge on L1.
    function L1_BRIDGE() external view returns (address);
}
