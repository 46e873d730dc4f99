// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @notice Cheat codes of forge that the tests use.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function addr(uint256 key) external pure returns (address);
    function assertEq(uint256 got, uint256 want) external pure;
    function assertEq(uint256 got, uint256 want, string calldata what) external pure;
    function assertEq(bytes32 got, bytes32 want) external pure;
    function assertEq(bytes32 got, bytes32 want, string calldata what) external pure;
    function assertEq(bytes calldata got, bytes calldata want) external pure;
    function assertEq(string calldata got, string calldata want) external pure;
    function assertEq(address got, address want) external pure;
    function assertEq(bool got, bool want, string calldata what) external pure;
    function assertLe(uint256 a, uint256 b, string calldata what) external pure;
    function assertTrue(bool ok) external pure;
    function assertTrue(bool ok, string calldata what) external pure;
    function blobhashes(bytes32[] calldata hashes) external;
    function chainId(uint256 id) external;
    function computeCreateAddress(address deployer, uint256 nonce) external pure returns (address);
    function cool(address account) external;
    function deal(address account, uint256 balance) external;
    function etch(address account, bytes calldata code) external;
    function expectEmit(bool topic1, bool topic2, bool topic3, bool data, address emitter) external;
    function expectRevert(bytes calldata data) external;
    function expectRevert() external;
    function fee(uint256 baseFee) external;
    function getCode(string calldata artifact) external view returns (bytes memory);
    function getNonce(address account) external view returns (uint64);
    function getRecordedLogs() external returns (Log[] memory);
    function load(address account, bytes32 slot) external view returns (bytes32);
    function pauseGasMetering() external;
    function prank(address sender) external;
    function prank(address sender, address origin) external;
    function recordLogs() external;
    function roll(uint256 number) external;
    function revertToState(uint256 id) external returns (bool);
    function snapshotGasLastCall(string calldata group, string calldata name) external returns (uint256);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function snapshotState() external returns (uint256);
    function snapshotValue(string calldata group, string calldata name, uint256 value) external;
    function store(address account, bytes32 slot, bytes32 value) external;
    function txGasPrice(uint256 price) external;
    function warp(uint256 timestamp) external;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

/// @notice `x` if it is in [min, max], else some number in there.
function bound(uint256 x, uint256 min, uint256 max) pure returns (uint256) {
    if (x >= min && x <= max) return x;
    unchecked {
        uint256 size = max - min + 1;
        return size == 0 ? x : min + x % size;
    }
}

/// @notice Deploys a contract of `src`, as it is deployed elsewhere: its artifact, not a copy that is
/// compiled with the test. Reverts as its constructor does.
function deployCode(string memory artifact, bytes memory arguments) returns (address account) {
    bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
    assembly ("memory-safe") {
        account := create(0, add(code, 0x20), mload(code))
        if iszero(account) {
            returndatacopy(mload(0x40), 0, returndatasize())
            revert(mload(0x40), returndatasize())
        }
    }
}

/// @notice As `deployCode`, for constructors that take ETH.
function deployCodeWithValue(string memory artifact, bytes memory arguments, uint256 value)
    returns (address account)
{
    bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
    assembly ("memory-safe") {
        account := create(value, add(code, 0x20), mload(code))
        if iszero(account) {
            returndatacopy(mload(0x40), 0, returndatasize())
            revert(mload(0x40), returndatasize())
        }
    }
}
