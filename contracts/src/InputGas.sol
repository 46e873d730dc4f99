// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title What a transaction pays for its input
library InputGas {
    uint256 private constant BYTE = 16; // EIP-2028
    uint256 private constant ZERO_BYTE = 4;
    uint256 private constant FLOOR_BYTE = 64; // EIP-7976

    uint256 private constant LOW_BITS = 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f;
    uint256 private constant ONES = 0x0101010101010101010101010101010101010101010101010101010101010101;

    /// @notice Gas for the bytes of the input.
    /// @dev Counts the zero bytes: they are cheap, and paid at the price of others they would be a gain.
    function price() internal pure returns (uint256) {
        return BYTE * msg.data.length - (BYTE - ZERO_BYTE) * _zeros();
    }

    /// @notice Gas that the bytes and the execution cost together, at least.
    function floor() internal pure returns (uint256) {
        return FLOOR_BYTE * msg.data.length;
    }

    /// @dev A byte of `word` is zero if its low seven bits plus 127 do not carry into the eighth, which is not
    /// set either. There is one bit for each such byte in `found`, and the product adds them up in the
    /// highest byte. What is behind the input reads as zero.
    function _zeros() private pure returns (uint256 zeros) {
        uint256 size = msg.data.length;
        assembly ("memory-safe") {
            for { let i := 0 } lt(i, size) { i := add(i, 32) } {
                let word := calldataload(i)
                let found := not(or(or(add(and(word, LOW_BITS), LOW_BITS), word), LOW_BITS))
                zeros := add(zeros, shr(248, mul(shr(7, found), ONES)))
            }
        }
        unchecked {
            return zeros - (32 - size % 32) % 32;
        }
    }
}
