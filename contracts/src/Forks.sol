// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title Which fork L1 is in
/// @notice What a transaction costs before it runs changes with L1's forks, and no contract can measure it. So
/// this one asks for the prices that are in force, by an opcode that came with them.
/// @dev Makes one contract, before any other that is made here.
abstract contract Forks {
    /// @dev Returns a contract of two bytes: SLOTNUM, which Amsterdam adds (EIP-7843), and STOP.
    bytes private constant PROBE = hex"614b005f526002601ef3";

    /// @dev Several times what the probe uses.
    uint256 private constant PROBE_GAS = 50;

    constructor() {
        bytes memory code = PROBE;
        address made;
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
        }
        assert(made == _probe());
    }

    /// @dev Whether Amsterdam's rules are in force. Who calls with too little gas for the probe has too little
    /// for anything that follows.
    function _isAmsterdam() internal view returns (bool known) {
        address probe = _probe();
        assembly ("memory-safe") {
            known := staticcall(PROBE_GAS, probe, 0, 0, 0, 0)
        }
    }

    /// @dev The first contract of this one (EIP-161), which need not be kept anywhere.
    function _probe() private view returns (address) {
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", address(this), hex"01")))));
    }
}
