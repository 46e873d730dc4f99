// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

/// @title What a transaction without value pays before it runs, and at least
library TransactionGas {
    uint256 private constant BYTE = 16; // EIP-2028
    uint256 private constant ZERO_BYTE = 4;

    uint256 private constant OSAKA_BASE = 21_000;
    uint256 private constant OSAKA_FLOOR_BYTE = 40; // EIP-7623
    uint256 private constant OSAKA_FLOOR_ZERO_BYTE = 10;

    uint256 private constant AMSTERDAM_BASE = 15_000; // EIP-2780
    uint256 private constant AMSTERDAM_FLOOR_BYTE = 64; // EIP-7976, of zeros too

    uint256 private constant LOW_BITS = 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f;
    uint256 private constant ONES = 0x0101010101010101010101010101010101010101010101010101010101010101;

    /// @notice Gas that the transaction of this call costs besides its execution, and that both cost together
    /// at least.
    /// @dev Counts the zero bytes: they are cheap, and paid at the price of others they would be a gain.
    /// @param amsterdam Whether the rules of Amsterdam are in force, or those of Osaka.
    function cost(bool amsterdam) internal pure returns (uint256 before, uint256 least) {
        uint256 size = msg.data.length;
        uint256 zeros = _zeros();
        before = BYTE * size - (BYTE - ZERO_BYTE) * zeros;
        if (amsterdam) {
            before += AMSTERDAM_BASE;
            least = AMSTERDAM_BASE + AMSTERDAM_FLOOR_BYTE * size;
        } else {
            before += OSAKA_BASE;
            least = OSAKA_BASE + OSAKA_FLOOR_BYTE * size - (OSAKA_FLOOR_BYTE - OSAKA_FLOOR_ZERO_BYTE) * zeros;
        }
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
